"""Reads which gate holds which office bundle when somebody asks."""

from __future__ import annotations

from PySide6.QtCore import QObject

from checkpoint_app.domain.office_lists import ListMatrix
from ui.models.list_matrix_table import MatrixTable
from ui.office.lists_panel import ListsPanel
from ui.office.office_tools import OfficeTools
from ui.office.page import Page
from ui.theme import Theme


class ListsPresenter(QObject):
    def __init__(self, tools: OfficeTools, page: Page, theme: Theme, parent: QObject) -> None:
        super().__init__(parent)
        self._tools, self._page = tools, page
        self._model = MatrixTable(self)
        self.panel = ListsPanel(self._model, theme)
        page.add_panel(self.panel)
        self.panel.closed.connect(page.close_panel)

    def open(self) -> None:
        self._tools.work.read(self._tools.desk.board.lists, done=self._show)

    def _show(self, matrix: ListMatrix) -> None:
        self._model.set_matrix(matrix)
        self.panel.show_held(matrix)
        self._page.open_panel(self.panel, self.panel.table)
