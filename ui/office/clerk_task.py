"""Signs clerks on and off at the office's keyboard."""

from __future__ import annotations

from PySide6.QtCore import QObject

from ui.office.clerk_panel import ClerkPanel
from ui.office.office_tools import OfficeTools, Topic
from ui.office.safety_page import SafetyPage
from ui.office.safety_task import SafetyTask
from ui.theme import Theme


class ClerkTask(SafetyTask):
    def __init__(self, tools: OfficeTools, page: SafetyPage, theme: Theme, parent: QObject) -> None:
        super().__init__(tools, page, theme, parent)
        self.panel: ClerkPanel = ClerkPanel()
        page.add_panel(self.panel)
        self.panel.sign_on_wanted.connect(self._sign_on)
        self.panel.sign_off_wanted.connect(self._sign_off)

    def word(self) -> str:
        return self.tr("经办人…")

    def state(self) -> str:
        signed_on = self._tools.desk.access.signed_on
        return self.tr("没有人登录。") if signed_on is None else self.tr("{name} 已登录。").format(name=signed_on.name)

    def open(self) -> None:
        self.show(self.panel.name)

    def _sign_on(self, name: str, pin: str) -> None:
        access = self._tools.desk.access
        if self._tools.work.attempt(lambda: access.sign_on(access.find(name), pin)) is not None:
            self.panel.pin.clear()
            self._close()

    def _sign_off(self) -> None:
        self._tools.desk.access.sign_off()
        self._close()

    def _close(self) -> None:
        self._page.close_panel()
        self._tools.work.tell_changed(Topic.SAFETY)
