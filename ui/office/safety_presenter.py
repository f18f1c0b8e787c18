"""Decides what the page 安全 says of each task, and opens the task."""

from __future__ import annotations

from PySide6.QtCore import QObject

from ui.office.office_tools import OfficeTools, Topic
from ui.office.presenter import Presenter
from ui.office.safety_page import SafetyPage
from ui.office.safety_task import SafetyTask
from ui.office.safety_tasks import SAFETY_TASKS
from ui.theme import Theme


class SafetyPresenter(Presenter):
    topics = frozenset(Topic)

    def __init__(self, tools: OfficeTools, theme: Theme, parent: QObject) -> None:
        super().__init__(tools, parent)
        self.page = SafetyPage()
        self.tasks = tuple(make(tools, self.page, theme, self) for make in SAFETY_TASKS)
        for task in self.tasks:
            self.page.add_task().clicked.connect(task.open)
        self._clerk = self._who()
        tools.masking.changed.connect(self._look_who)
        self.page.retranslate()

    def open_task(self, kind: type[SafetyTask]) -> None:
        """Open the panel of one task, from elsewhere."""
        for task in self.tasks:
            if isinstance(task, kind):
                task.open()

    def _who(self) -> int | None:
        clerk = self._tools.desk.access.signed_on
        return None if clerk is None else clerk.number

    def _look_who(self) -> None:
        before, self._clerk = self._clerk, self._who()
        if before is not None and before != self._clerk:
            for task in self.tasks:
                task.forget()
            self.page.close_panel()

    def refresh(self) -> None:
        self.page.show_tasks([(task.word(), task.state()) for task in self.tasks])
