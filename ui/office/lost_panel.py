"""终端丢失/更换: what is held of a laptop that was lost, where belief ends, and another one for its gate."""

from __future__ import annotations

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QLineEdit, QWidget

from checkpoint_app.services.lose_station import Loss
from ui.office.page import Panel, button_row
from ui.office_messages import number_ranges, short_moment
from ui.theme import set_role
from ui.widgets.action_button import ActionButton
from ui.widgets.form import add_field_grid, wrapped_label

_DIGITS = 10


class LostPanel(Panel):
    lost_told = Signal(str, str, bool)
    """The last record believed, the one on the hand-over sheet (may be empty), and whether another laptop is wanted."""

    found_told = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._loss: Loss | None = None
        self.facts, self._missing, self._rule = wrapped_label("feed"), wrapped_label("feed"), wrapped_label("muted")
        self.after, self.paper = QLineEdit(), QLineEdit()
        for field in (self.after, self.paper):
            field.setMaxLength(_DIGITS)
        self.replace_button, self.lose_button, self.found_button = ActionButton(), ActionButton(), ActionButton()
        set_role(self.replace_button, "primary")
        self.column.addWidget(self.facts)
        self._labels = add_field_grid(self.column, (self.after, self.paper))
        self.column.addWidget(self._missing)
        self.column.addWidget(self._rule)
        self.column.addLayout(button_row(self.replace_button, self.lose_button, self.found_button))
        self.column.addStretch(1)
        self.after.returnPressed.connect(self.paper.setFocus)
        self.paper.returnPressed.connect(self.replace_button.click)
        self.paper.textChanged.connect(self._say_missing)
        self.replace_button.clicked.connect(lambda: self._tell(replace=True))
        self.lose_button.clicked.connect(lambda: self._tell(replace=False))
        self.found_button.clicked.connect(self.found_told)
        self.retranslate()

    def retranslate(self) -> None:
        self.heading.setText(self.tr("终端丢失/更换"))
        after, paper = self._labels
        after.setText(self.tr("认到第几条记录(&R)"))
        paper.setText(self.tr("最后一张交班单上的记录号,没有就空着(&P)"))
        self._rule.setText(
            self.tr(
                "停用以后:之后的记录一律不收,之后发的证和没用的空白证都作废,也不再给它下发包和电话指令。"
                "卡口用上下一个下发包以后生效。电脑找到了,可以恢复使用;已作废的空白证不恢复。"
            )
        )
        self.replace_button.setText(self.tr("停用,并生成替换的启用包…"))
        self.lose_button.setText(self.tr("只停用"))
        self.found_button.setText(self.tr("找到了,恢复使用"))
        self._say_facts()
        self._say_missing()

    def show_loss(self, loss: Loss) -> None:
        """Show what the office knows; the last record held is offered as the last one believed."""
        self._loss = loss
        cutoff = loss.station.cutoff_seq
        self.after.setText(str(loss.last_held if cutoff is None else cutoff))
        self.paper.clear()
        for control in (self.after, self.paper, self.replace_button, self.lose_button):
            control.setEnabled(not loss.station.is_lost)
        self.found_button.setEnabled(loss.station.is_lost)
        self._say_facts()
        self._say_missing()

    def _tell(self, *, replace: bool) -> None:
        self.lost_told.emit(self.after.text().strip(), self.paper.text().strip(), replace)

    def _say_facts(self) -> None:
        loss = self._loss
        if loss is None:
            return
        certificate, never = loss.station.certificate, self.tr("从来没有")
        lines = [
            self.tr("{number} 号机 {name},卡口 {gate}").format(
                number=certificate.station, name=certificate.name, gate=certificate.gate
            ),
            self.tr("社区已收到第 {epoch} 段:{held};缺:{gaps}").format(
                epoch=loss.held.epoch,
                held=number_ranges(loss.held.ranges) or never,
                gaps=number_ranges(loss.held.gaps) or self.tr("无"),
            ),
            self.tr("最后一次上报:{when}").format(
                when=never if loss.last_report_ms is None else short_moment(loss.last_report_ms)
            ),
            self.tr("它发的证认到:{serial};没用的空白证:{blanks} 张").format(
                serial=loss.newest or never, blanks=loss.blanks
            ),
        ]
        self.facts.setText("\n".join(lines))

    def _say_missing(self) -> None:
        """Say what is known to be lost, as soon as the number on paper is typed."""
        loss, typed = self._loss, self.paper.text().strip()
        if loss is None:
            return
        missing = loss.missing(int(typed) if typed.isascii() and typed.isdecimal() else None)
        count = sum(last - first + 1 for first, last in missing)
        if missing:
            words = self.tr("确定丢失 {count} 条记录:{ranges}。").format(count=count, ranges=number_ranges(missing))
        else:
            words = self.tr("最后一次上报之后的记录会丢失,有多少条要看交班单。")
        self._missing.setText(words)
