"""Decides about passes that were at two gates at once; what is decided is not shown again."""

from __future__ import annotations

from PySide6.QtCore import QObject

from checkpoint_app.services.find_copies import Copy
from ui.models.copy_table import CopyTable
from ui.models.tone import Tone
from ui.office.copies_panel import CopiesPanel
from ui.office.office_tools import OfficeTools, Topic
from ui.office.pass_page import PassPage
from ui.theme import Theme


class CopiesPresenter(QObject):
    def __init__(self, tools: OfficeTools, page: PassPage, theme: Theme, parent: QObject) -> None:
        super().__init__(parent)
        self._tools, self._page = tools, page
        self.panel = CopiesPanel(CopyTable(self), theme)
        page.add_panel(self.panel)
        page.copies_opened.connect(self.open)
        self.panel.revoke_agreed.connect(self._revoke)
        self.panel.no_copy_told.connect(self._settle)
        self.panel.closed.connect(page.close_panel)

    def open(self) -> None:
        """Read on the worker and show what nobody decided yet."""
        self._tools.work.read(self._tools.desk.copies.find, done=self._show)

    def _show(self, copies: tuple[Copy, ...]) -> None:
        self.panel.show_copies(copies)
        if copies:
            self._page.open_panel(self.panel, self.panel.table)
            return
        if self._page.panel is self.panel:
            self._page.close_panel()
        else:
            self._tools.work.say(self.tr("没有同一张证在两个卡口同时出现。"), Tone.INFO)

    def _revoke(self, copy: Copy) -> None:
        desk = self._tools.desk
        if self._tools.work.attempt(lambda: desk.revoke.revoke(copy.move.serial, "misused")) is None:
            return
        self._tools.work.say(
            self.tr("{serial} 已作废。请生成下发包交给卡口,卡口用上以后才会拦下;再给持证人换一张新证。").format(
                serial=copy.move.serial
            )
        )
        self._decided()

    def _settle(self, copy: Copy) -> None:
        def settle() -> Copy:
            self._tools.desk.copies.settle(copy)
            return copy

        if self._tools.work.attempt(settle) is None:
            return
        self._tools.work.say(self.tr("{serial} 的这两次不再列出,证照常能用。").format(serial=copy.move.serial))
        self._decided()

    def _decided(self) -> None:
        self._tools.work.tell_changed(Topic.PASSES)
        self.open()
