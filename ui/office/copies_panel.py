"""Passes that were at two gates at once: both ways side by side, to revoke the pass or to say that it is no copy."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import Signal, SignalInstance
from PySide6.QtWidgets import QHBoxLayout, QWidget

from checkpoint_app.domain.clock import local
from checkpoint_app.services.find_copies import Copy, PassWay
from ui.messages import direction_word
from ui.models.copy_table import CopyTable
from ui.office.page import Panel, button_row
from ui.office_messages import short_day
from ui.theme import GRID_PX, Theme, set_role
from ui.widgets.action_button import ActionButton
from ui.widgets.data_table import DataTable
from ui.widgets.form import wrapped_label


class CopiesPanel(Panel):
    revoke_agreed = Signal(object)
    no_copy_told = Signal(object)
    closed = Signal()

    def __init__(self, model: CopyTable, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._model = model
        self.table = DataTable(theme)
        self.table.setSelectionMode(DataTable.SelectionMode.SingleSelection)
        self.table.show_table(model)
        self.first, self.second = wrapped_label("feed"), wrapped_label("feed")
        self._advice = wrapped_label("muted")
        self.revoke_button, self.settle_button, self.close_button = ActionButton(), ActionButton(), ActionButton()
        set_role(self.revoke_button, "primary")
        ways = QHBoxLayout()
        ways.setSpacing(GRID_PX * 2)
        ways.addWidget(self.first, 1)
        ways.addWidget(self.second, 1)
        self.column.addWidget(self.table, 1)
        self.column.addLayout(ways)
        self.column.addWidget(self._advice)
        self.column.addLayout(button_row(self.revoke_button, self.settle_button, self.close_button))
        self.table.selectionModel().selectionChanged.connect(self._show_ways)
        self.revoke_button.clicked.connect(lambda: self._tell(self.revoke_agreed))
        self.settle_button.clicked.connect(lambda: self._tell(self.no_copy_told))
        self.close_button.clicked.connect(self.closed)
        self.retranslate()

    def retranslate(self) -> None:
        self.heading.setText(self.tr("同一张证在两个卡口同时出现"))
        self._advice.setText(
            self.tr(
                "两次相隔太短,人走不到:其中一张可能是复制的,也可能是卡口电脑的时间不准,请先向值守人员核实。"
                "作废后不能恢复;卡口用上下一个下发包以后,这张证就不能再用。"
            )
        )
        self.table.setAccessibleName(self.tr("在两个卡口同时出现的证"))
        self.table.set_empty_text(self.tr("没有同一张证在两个卡口同时出现。"))
        self.revoke_button.setText(self.tr("作废这张证"))
        self.settle_button.setText(self.tr("不是复制"))
        self.close_button.setText(self.tr("关闭"))
        self._model.retranslate()
        self._show_ways()

    def show_copies(self, copies: Sequence[Copy]) -> None:
        self._model.set_rows(copies)
        self.table.selectRow(0)
        self._show_ways()

    def _show_ways(self) -> None:
        chosen = self._chosen()
        for button in (self.revoke_button, self.settle_button):
            button.setEnabled(chosen is not None)
        self.first.setText("" if chosen is None else self._words(chosen.first))
        self.second.setText("" if chosen is None else self._words(chosen.second))

    def _words(self, way: PassWay) -> str:
        at = local(way.line.at_ms)
        return self.tr("卡口:{gate}\n时间:{day} {time}\n方向:{direction}\n值守:{operator}").format(
            gate=way.gate,
            day=short_day(way.line.at_ms),
            time=f"{at:%H:%M:%S}",
            direction=direction_word(way.line.direction),
            operator=way.operator or self.tr("没有登记"),
        )

    def _chosen(self) -> Copy | None:
        rows: list[Copy] = self.table.selected_rows()
        return rows[0] if rows else None

    def _tell(self, signal: SignalInstance) -> None:
        chosen = self._chosen()
        if chosen is not None:
            signal.emit(chosen)
