"""Changes the passphrase of the office's data folder."""

from __future__ import annotations

from PySide6.QtCore import QObject

from checkpoint_app.errors import InputRefused
from ui.office.office_tools import OfficeTools, Topic
from ui.office.passphrase_panel import PassphrasePanel
from ui.office.safety_page import SafetyPage
from ui.office.safety_task import SafetyTask
from ui.theme import Theme


class PassphraseTask(SafetyTask):
    def __init__(self, tools: OfficeTools, page: SafetyPage, theme: Theme, parent: QObject) -> None:
        super().__init__(tools, page, theme, parent)
        self.panel: PassphrasePanel = PassphrasePanel()
        page.add_panel(self.panel)
        self.panel.change_wanted.connect(self._change)

    def word(self) -> str:
        return self.tr("换口令…")

    def state(self) -> str:
        return self.tr("打开这台电脑上的办公室要用的口令。")

    def open(self) -> None:
        self.show(self.panel.old)

    def _change(self, old: str, new: str, again: str) -> None:
        if new != again:
            self._tools.work.refuse(InputRefused("passphrases-differ"))
            self.panel.new.setFocus()
            return
        passphrase = self._tools.desk.passphrase
        self._tools.work.start(
            lambda _progress: passphrase.change(old, new),
            what=self.tr("正在换口令"),
            done=self._changed,
            changes=(Topic.SAFETY,),
        )

    def _changed(self, _nothing: None) -> None:
        self.panel.clear()
        if self.is_open:
            self._page.close_panel()
        self._tools.work.say(self.tr("口令已换。下一次打开用新口令。"))
