"""A panel's own line for who somebody is: it takes scans and codes, and names after F2, like the gate's."""

from __future__ import annotations

from PySide6.QtCore import QEvent, Qt, Signal
from PySide6.QtGui import QKeyEvent

from ui.widgets.scan_line import ScanLine


class PersonLine(ScanLine):
    """F2 lets the input method in until the next Enter; Up and Down belong to the panel."""

    up_pressed = Signal()
    down_pressed = Signal()

    def event(self, event: QEvent) -> bool:
        if (
            event.type() == QEvent.Type.ShortcutOverride
            and isinstance(event, QKeyEvent)
            and event.key() == Qt.Key.Key_F2
        ):
            event.accept()  # the window's own F2 would close the panel
            return True
        return super().event(event)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        match event.key():
            case Qt.Key.Key_F2:
                self.wait_for_names(not self.waits_for_names)
            case Qt.Key.Key_Up:
                self.up_pressed.emit()
            case Qt.Key.Key_Down:
                self.down_pressed.emit()
            case _:
                super().keyPressEvent(event)

    def take(self) -> None:
        """Be ready for the next line."""
        self.clear()
        self.wait_for_names(False)
