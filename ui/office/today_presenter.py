"""Decides what 今日 says and where its lines lead."""

from __future__ import annotations

from PySide6.QtCore import QObject, QTimer, Signal

from checkpoint_app.domain.clock import local
from ui.messages import date_words
from ui.models.today_table import TodayTable
from ui.office.office_tools import OfficeTools, Topic
from ui.office.presenter import Presenter
from ui.office.shift_presenter import ShiftPresenter
from ui.office.today_lines import TodayLine, read_today
from ui.office.today_page import TodayPage
from ui.theme import Theme

MINUTE_MS = 60_000


class TodayPresenter(Presenter):
    topics = frozenset(Topic)
    line_wanted = Signal(object)

    def __init__(self, tools: OfficeTools, theme: Theme, parent: QObject) -> None:
        super().__init__(tools, parent)
        self._model = TodayTable(self)
        self._lines: tuple[TodayLine, ...] = ()
        self.shifts = ShiftPresenter(tools, theme, self)
        self.page = TodayPage(self._model, self.shifts.section, theme)
        self.shifts.stand_on(self.page)
        self.page.line_opened.connect(self.line_wanted)
        self._minute = QTimer(self, interval=MINUTE_MS)
        self._minute.timeout.connect(self.refresh)

    def see(self, seen: bool) -> None:
        """Time passes while other pages are shown: read again whenever this one comes to the front."""
        self._stale = self._stale or seen
        (self._minute.start if seen else self._minute.stop)()
        super().see(seen)

    def refresh(self) -> None:
        desk = self._tools.desk
        now_ms = desk.clock.read().wall_ms
        name = desk.store.identity().community_name
        self.page.show_day(f"{name}  {date_words(local(now_ms))}")
        self._tools.work.read(lambda: read_today(desk.store, now_ms), done=self._show)
        self.shifts.refresh()

    def _show(self, lines: tuple[TodayLine, ...]) -> None:
        """Show the lines if they are others than before; the keyboard stays on the row where it was."""
        if lines == self._lines:
            return
        row = max(0, self.page.table.currentIndex().row())
        self._lines = lines
        self._model.set_rows(lines)
        self.page.table.selectRow(min(row, len(lines) - 1))
