"""A button that Enter presses too: outside a dialog Qt leaves Enter on a button unused."""

from __future__ import annotations

from PySide6.QtCore import Qt
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QPushButton


class ActionButton(QPushButton):
    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
            if not event.isAutoRepeat():  # a key held down, or a cat on it, does it once
                self.click()
        else:
            super().keyPressEvent(event)
