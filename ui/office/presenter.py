"""What the presenters of the office pages share: read again when something of theirs changed, and only when seen."""

from __future__ import annotations

from typing import ClassVar

from PySide6.QtCore import QObject

from ui.office.office_tools import OfficeTools, Topic


class Presenter(QObject):
    topics: ClassVar[frozenset[Topic]]

    def __init__(self, tools: OfficeTools, parent: QObject) -> None:
        super().__init__(parent)
        self._tools = tools
        self._stale = True
        self._seen = False

    def refresh(self) -> None:
        """Read the page again."""
        raise NotImplementedError

    def see(self, seen: bool) -> None:
        """The page came to the front, or left it."""
        self._seen = seen
        self._refresh_if_needed()

    def hear(self, changed: frozenset[Topic]) -> None:
        self._stale = self._stale or bool(changed & self.topics)
        self._refresh_if_needed()

    def _refresh_if_needed(self) -> None:
        if self._seen and self._stale:
            self._stale = False
            self._tools.work.attempt(self.refresh)
