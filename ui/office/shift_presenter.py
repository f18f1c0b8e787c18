"""Decides what the grid of gates and shifts shows, which day, and what a cell says."""

from __future__ import annotations

from datetime import date, timedelta

from PySide6.QtCore import QObject

from checkpoint_app.domain.clock import local_day
from checkpoint_app.domain.shift_board import ShiftBoard, ShiftCell, SlotState, begins_text
from ui.board_messages import SLOT_TONES, cell_sentence
from ui.models.shift_table import ShiftTable
from ui.models.tone import Tone
from ui.office.office_tools import OfficeTools
from ui.office.page import Page
from ui.office.shift_panel import ShiftSection, ShiftTimesPanel
from ui.theme import Theme

DAYS_SHOWN = 2


class ShiftPresenter(QObject):
    def __init__(self, tools: OfficeTools, theme: Theme, parent: QObject) -> None:
        super().__init__(parent)
        self._tools = tools
        self._model = ShiftTable(self)
        self._days_back = 0
        self._board: ShiftBoard | None = None
        self._page: Page | None = None
        self.section = ShiftSection(self._model, theme)
        self.times_panel = ShiftTimesPanel()
        self.section.earlier_wanted.connect(lambda: self._go(1))
        self.section.later_wanted.connect(lambda: self._go(-1))
        self.section.times_wanted.connect(self._ask_times)
        self.section.cell_opened.connect(self._explain)
        self.times_panel.times_entered.connect(self._set_times)

    def stand_on(self, page: Page) -> None:
        """Let the panel of the times open in the page's place."""
        self._page = page
        page.add_panel(self.times_panel)

    def day(self) -> date:
        """Return the last day shown."""
        return local_day(self._tools.desk.clock.read().wall_ms) - timedelta(days=self._days_back)

    def refresh(self) -> None:
        board, day = self._tools.desk.board, self.day()
        self._tools.work.read(lambda: board.shifts(day, days=DAYS_SHOWN), done=self._show)

    def _show(self, board: ShiftBoard) -> None:
        """Show the board if it is another than before; the keyboard stays on the cell where it was."""
        if board != self._board:
            self._board = board
            current = self.section.grid.currentIndex()
            place = (current.row(), current.column())
            self._model.set_board(board)
            at = self._model.index(*place) if current.isValid() else self._model.first_urgent()
            self.section.grid.setCurrentIndex(at)
        counted = self.tr("未收 {rejected} 格,缺记录 {gaps} 格,迟报 {late} 格。按 Enter 看一格的说明。").format(
            rejected=board.count(SlotState.REJECTED), gaps=board.count(SlotState.GAP), late=board.count(SlotState.LATE)
        )
        self.section.show_totals(counted, can_go_later=self._days_back > 0)

    def _go(self, days: int) -> None:
        self._days_back = max(0, self._days_back + days)
        if self._days_back == 0 and self.section.later_button.hasFocus():
            self.section.earlier_button.setFocus()  # the other one is about to be switched off
        self.refresh()

    def _explain(self, opened: object) -> None:
        if isinstance(opened, ShiftCell):
            self._tools.work.say(cell_sentence(opened), SLOT_TONES[opened.state] or Tone.INFO)

    def _ask_times(self) -> None:
        if self._page is not None:
            self.times_panel.times.setText(begins_text(self._tools.desk.board.begins()))
            self._page.open_panel(self.times_panel, self.times_panel.times)

    def _set_times(self, text: str) -> None:
        if self._tools.work.attempt(lambda: self._tools.desk.board.set_begins(text)) is None:
            return
        if self._page is not None:
            self._page.close_panel()
        self.refresh()
