"""The masks of the office's lists: who attends is told when they fall and when they are back."""

from __future__ import annotations

from typing import Any

from PySide6.QtCore import QObject, QTimer, Signal

from checkpoint_app.services.unmask import Unmask
from ui.models.object_table import ObjectTable

TICK_MS = 1000


class Masking(QObject):
    """One for a window. The clock is the service's; here it is only looked at each second."""

    changed = Signal()
    """The masks fell or are back, or a second passed while they are down."""

    def __init__(self, unmask: Unmask, parent: QObject) -> None:
        super().__init__(parent)
        self._unmask = unmask
        self._tables: list[ObjectTable[Any]] = []
        self._timer = QTimer(self)
        self._timer.setInterval(TICK_MS)
        self._timer.timeout.connect(self.look)

    @property
    def is_open(self) -> bool:
        return self._unmask.is_open

    @property
    def left_s(self) -> int:
        """Seconds until the masks are back; 0 while they are on."""
        return -(-self._unmask.left_ms // 1000)

    def attend(self, root: QObject) -> None:
        """Let every table below `root` follow the masks."""
        self._tables += root.findChildren(ObjectTable)
        self.look()

    def unlock(self, purpose: str, document: str) -> None:
        """Let the masks fall; InputRefused as Unmask.unlock."""
        self._unmask.unlock(purpose=purpose, document=document)
        self._timer.start()
        self.look()

    def mask(self) -> None:
        self._unmask.mask()
        self.look()

    def look(self) -> None:
        """Show what may be shown now."""
        whole = self._unmask.is_open
        for table in self._tables:
            table.show_whole(whole)
        if not whole:
            self._timer.stop()
        self.changed.emit()

    def end(self) -> None:
        self._timer.stop()
