"""卡口 × 班次 on 今日: the grid, a few days back, and when shifts begin."""

from __future__ import annotations

from PySide6.QtCore import Signal
from PySide6.QtGui import QKeyEvent, QKeySequence
from PySide6.QtWidgets import QLineEdit, QVBoxLayout, QWidget

from ui.models.shift_table import ShiftTable
from ui.office.page import Panel, button_row, table_heading
from ui.retranslating import Retranslating
from ui.shortcuts import TABLE, key_of
from ui.theme import Theme, set_role
from ui.widgets.action_button import ActionButton
from ui.widgets.data_table import DataTable
from ui.widgets.flow_layout import FlowLayout
from ui.widgets.form import add_field, wrapped_label


class ShiftGrid(DataTable):
    """Cells are chosen one by one; Enter opens the cell's explanation, the keys of the list go to other days."""

    earlier_wanted = Signal()
    later_wanted = Signal()

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(theme, parent)
        self.setSelectionBehavior(DataTable.SelectionBehavior.SelectItems)
        self.setSelectionMode(DataTable.SelectionMode.SingleSelection)
        self.setShowGrid(True)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        pressed = QKeySequence(event.keyCombination())
        if pressed == QKeySequence(key_of(TABLE, "earlier-day")):
            self.earlier_wanted.emit()
        elif pressed == QKeySequence(key_of(TABLE, "later-day")):
            self.later_wanted.emit()
        else:
            super().keyPressEvent(event)


class ShiftSection(Retranslating, QWidget):
    earlier_wanted = Signal()
    later_wanted = Signal()
    times_wanted = Signal()
    cell_opened = Signal(object)

    def __init__(self, model: ShiftTable, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._model = model
        self.grid = ShiftGrid(theme)
        self.grid.show_table(model)
        self.earlier_button, self.later_button, self.times_button = ActionButton(), ActionButton(), ActionButton()
        self._heading = table_heading(self.grid)
        self._totals = wrapped_label("muted")
        row = FlowLayout()
        for widget in (self._heading, self.earlier_button, self.later_button, self.times_button):
            row.addWidget(widget)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.addLayout(row)
        layout.addWidget(self.grid, 1)
        layout.addWidget(self._totals)
        self.earlier_button.clicked.connect(self.earlier_wanted)
        self.later_button.clicked.connect(self.later_wanted)
        self.times_button.clicked.connect(self.times_wanted)
        self.grid.opened.connect(self.cell_opened)
        self.grid.earlier_wanted.connect(self.earlier_wanted)
        self.grid.later_wanted.connect(self.later_wanted)
        self.retranslate()

    def retranslate(self) -> None:
        self._heading.setText(self.tr("卡口 × 班次"))
        self.earlier_button.setText(self.tr("前一天"))
        self.later_button.setText(self.tr("后一天"))
        self.times_button.setText(self.tr("班次时间…"))
        self.grid.setAccessibleName(self.tr("各卡口各班次的上报情况"))
        self.grid.set_empty_text(self.tr("还没有登记终端。请先到“卡口终端”登记一台。"))
        self._model.retranslate()

    def show_totals(self, words: str, *, can_go_later: bool) -> None:
        self._totals.setText(words)
        self.later_button.setEnabled(can_go_later)


class ShiftTimesPanel(Panel):
    times_entered = Signal(str)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.times = QLineEdit()
        self._label = add_field(self.column, self.times)
        self.button = ActionButton()
        set_role(self.button, "primary")
        self.column.addLayout(button_row(self.button))
        self._hint = wrapped_label("muted")
        self.column.addWidget(self._hint)
        self.column.addStretch(1)
        self.times.returnPressed.connect(self.button.click)
        self.button.clicked.connect(lambda: self.times_entered.emit(self.times.text()))
        self.retranslate()

    def retranslate(self) -> None:
        self.heading.setText(self.tr("班次时间"))
        self._label.setText(self.tr("每班几点开始(&T)"))
        self.button.setText(self.tr("就按这个时间"))
        self._hint.setText(self.tr("写成 08:00 20:00,整点或半点,一天最多六班。只影响这张表怎么分格,不改动记录。"))
