"""销毁: a day, who left; look first; then two persons."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QLineEdit, QWidget

from ui.office.page import Panel, button_row
from ui.theme import GRID_PX, set_role
from ui.widgets.action_button import ActionButton
from ui.widgets.form import ShortList, add_field, add_field_grid, secret_field, wrapped_label


class PurgePanel(Panel):
    look_wanted = Signal(str, str)
    """The day and who left, as typed."""
    roster_wanted = Signal()
    purge_wanted = Signal(str, str)
    """The second person's name or number, and PIN."""
    certificate_wanted = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.state = wrapped_label("feed")
        self.day, self.gone = QLineEdit(), QLineEdit()
        self.lines = ShortList()
        self.second, self.pin = QLineEdit(), secret_field()
        self.look_button, self.roster_button = ActionButton(), ActionButton()
        self.purge_button, self.certificate_button = ActionButton(), ActionButton()
        set_role(self.purge_button, "primary")
        self.column.addWidget(self.state)
        self._day_label, self._gone_label = add_field_grid(self.column, (self.day, self.gone), widths=(1, 2))
        self.column.addLayout(button_row(self.look_button, self.roster_button))
        self._lines_label = add_field(self.column, self.lines, stretch=1)
        self.lines.setMinimumHeight(GRID_PX * 12)
        self._rule = wrapped_label("muted")
        self.column.addWidget(self._rule)
        self._second_label, self._pin_label = add_field_grid(self.column, (self.second, self.pin))
        self.column.addLayout(button_row(self.purge_button, self.certificate_button))
        self.day.textEdited.connect(self.forget_look)
        self.gone.textEdited.connect(self.forget_look)
        self.day.returnPressed.connect(self.look_button.click)
        self.second.returnPressed.connect(self.pin.setFocus)
        self.pin.returnPressed.connect(self.purge_button.click)
        self.look_button.clicked.connect(lambda: self.look_wanted.emit(self.day.text(), self.gone.text()))
        self.roster_button.clicked.connect(self.roster_wanted)
        self.purge_button.clicked.connect(lambda: self.purge_wanted.emit(self.second.text(), self.pin.text()))
        self.certificate_button.clicked.connect(self.certificate_wanted)
        self._unfinished = False
        self.forget_look()
        self.retranslate()

    def show_state(self, words: str, *, unfinished: bool, certifiable: bool) -> None:
        """Say how it stands. While an order is unfinished nothing else can be asked for than to go on with it."""
        self.state.setText(words)
        self._unfinished = unfinished
        for field in (self.day, self.gone, self.look_button, self.roster_button, self.second, self.pin):
            field.setEnabled(not unfinished)
        self.certificate_button.setEnabled(certifiable and not unfinished)
        self.purge_button.setEnabled(unfinished)
        self._name_purge()

    def show_lines(self, lines: Sequence[str], *, may_purge: bool) -> None:
        self.lines.clear()
        self.lines.addItems(list(lines))
        self.purge_button.setEnabled(may_purge or self._unfinished)

    def forget_look(self) -> None:
        """What was looked at is not what is typed any more: look again before destroying."""
        self.show_lines((), may_purge=False)

    def retranslate(self) -> None:
        self.heading.setText(self.tr("销毁个人信息"))
        self._day_label.setText(self.tr("销毁这一天以前的,例如 2026-11-22(&D)"))
        self._gone_label.setText(self.tr("离开花名册的人的编号,用逗号隔开,可不填(&G)"))
        self._lines_label.setText(self.tr("会销毁的(&L)"))
        self.look_button.setText(self.tr("先看看"))
        self.roster_button.setText(self.tr("新花名册里没有的人…"))
        self._second_label.setText(self.tr("第二个人的姓名或编号(&N)"))
        self._pin_label.setText(self.tr("第二个人的 PIN(&P)"))
        self.certificate_button.setText(self.tr("写销毁证明…"))
        self._rule.setText(
            self.tr(
                "销毁不能恢复,要两个人同意:已登录的一位,和另一位。备份、旧的下发包和启用包一起删除,"
                "之后请重新备份,并生成下发包交给各卡口,由它们照办。"
            )
        )
        self._name_purge()

    def _name_purge(self) -> None:
        self.purge_button.setText(self.tr("接着做完") if self._unfinished else self.tr("销毁"))
