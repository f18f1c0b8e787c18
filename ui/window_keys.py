"""Keys that a window needs while the keyboard is in a field, which has a use of its own for them."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import QEvent, QObject
from PySide6.QtGui import QKeyEvent, QKeySequence
from PySide6.QtWidgets import QLineEdit, QWidget


class WindowKeys(QObject):
    """The window's `keys` win over its fields: on a Linux desktop Ctrl+U would empty the line instead."""

    def __init__(self, window: QWidget, keys: Sequence[str]) -> None:
        super().__init__(window)
        self._keys = [QKeySequence(key) for key in keys]
        for field in window.findChildren(QLineEdit):
            field.installEventFilter(self)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if event.type() != QEvent.Type.ShortcutOverride or not isinstance(event, QKeyEvent):
            return False
        if QKeySequence(event.keyCombination()) not in self._keys:
            return False
        event.ignore()  # not wanted by the field: Qt looks for the shortcut
        return True
