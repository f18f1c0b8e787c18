"""Changes the key that station bundles are for, and destroys old ones."""

from __future__ import annotations

from PySide6.QtCore import QObject

from ui.models.key_table import KeyTable
from ui.office.keys_panel import KeysPanel
from ui.office.office_tools import OfficeTools, Topic
from ui.office.safety_page import SafetyPage
from ui.office.safety_task import SafetyTask
from ui.office_messages import short_day
from ui.theme import Theme


class KeysTask(SafetyTask):
    def __init__(self, tools: OfficeTools, page: SafetyPage, theme: Theme, parent: QObject) -> None:
        super().__init__(tools, page, theme, parent)
        self.panel: KeysPanel = KeysPanel(KeyTable(self), theme)
        page.add_panel(self.panel)
        self.panel.change_wanted.connect(self._change)
        self.panel.destruction_agreed.connect(self._destroy)

    def word(self) -> str:
        return self.tr("密钥…")

    def state(self) -> str:
        states = self._tools.desk.keys.states()
        if not states:
            return self.tr("还没有按月的密钥。")
        words = self.tr("正在用 {day} 启用的一把。").format(day=short_day(states[-1].from_ms))
        old = sum(state.may_be_destroyed for state in states)
        return words if not old else self.tr("{words}有 {count} 把旧的可以销毁。").format(words=words, count=old)

    def open(self) -> None:
        self.panel.show_keys(self._tools.desk.keys.states())
        self.panel.change_button.setEnabled(True)
        self.show(self.panel.change_button)

    def _change(self) -> None:
        if self._tools.work.attempt(self._tools.desk.keys.change) is not None:
            self._tools.work.say(self.tr("换了一把新的。请生成下发包交给卡口,之后的上报包就用它加密。"))
            self.panel.change_button.setEnabled(False)  # a second click would make another one
            self._again()

    def _destroy(self, fingerprint: str) -> None:
        if self._tools.work.attempt(lambda: self._tools.desk.keys.destroy(fingerprint)) is not None:
            self._tools.work.say(self.tr("密钥 {mark} 已销毁。").format(mark=fingerprint))
            self._again()

    def _again(self) -> None:
        self.panel.show_keys(self._tools.desk.keys.states())
        self.panel.table.setFocus()
        self._tools.work.tell_changed(Topic.SAFETY)
