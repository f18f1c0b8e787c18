"""今日: the first thing the clerk reads: what is due, and gate × shift."""

from __future__ import annotations

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QWidget

from ui.models.today_table import TodayTable
from ui.office.page import Page
from ui.office.shift_panel import ShiftSection
from ui.theme import Theme
from ui.widgets.data_table import DataTable
from ui.widgets.form import wrapped_label


class TodayPage(Page):
    line_opened = Signal(object)

    def __init__(self, model: TodayTable, shifts: ShiftSection, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._model = model
        self._day = wrapped_label("muted")
        self.table = DataTable(theme)
        self.table.horizontalHeader().hide()
        self.table.show_table(model)
        self._hint = wrapped_label("muted")
        self.layout_of_main.addWidget(self._day)
        self.layout_of_main.addWidget(self.table, 4)
        self.layout_of_main.addWidget(self._hint)
        self.layout_of_main.addWidget(shifts, 5)
        self.table.opened.connect(self.line_opened)
        self.retranslate()

    def first_control(self) -> QWidget:
        return self.table

    def retranslate(self) -> None:
        self.title.setText(self.tr("今日"))
        self._hint.setText(self.tr("按 Enter 到处理这件事的页面。上报包和花名册文件可以直接拖进窗口。"))
        self.table.setAccessibleName(self.tr("今日事项"))
        self._model.retranslate()

    def show_day(self, words: str) -> None:
        self._day.setText(words)
