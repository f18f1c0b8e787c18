"""Shows the access log to who may read it."""

from __future__ import annotations

from PySide6.QtCore import QObject

from checkpoint_app.domain.access import Right
from ui.models.access_table import AccessTable
from ui.office.access_log_panel import AccessLogPanel
from ui.office.office_tools import OfficeTools
from ui.office.safety_page import SafetyPage
from ui.office.safety_task import SafetyTask
from ui.theme import Theme


class AccessLogTask(SafetyTask):
    def __init__(self, tools: OfficeTools, page: SafetyPage, theme: Theme, parent: QObject) -> None:
        super().__init__(tools, page, theme, parent)
        self._entries = AccessTable(tools.desk.store, self)
        self.panel: AccessLogPanel = AccessLogPanel(self._entries, theme)
        page.add_panel(self.panel)
        self.panel.filter_typed.connect(self._entries.set_filter)
        self.panel.what_chosen.connect(self._entries.show_only)

    def word(self) -> str:
        return self.tr("查看记录…")

    def state(self) -> str:
        return self.tr("谁、什么时候、为什么看过个人信息;负责人和监督员可以看。")

    def open(self) -> None:
        access = self._tools.desk.access
        if self._tools.work.attempt(lambda: access.require(Right.ACCESS_LOG)) is not None:
            self._entries.reload()
            self.show(self.panel.filter)
