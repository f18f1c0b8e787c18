"""The line that takes scans and typing alike."""

from __future__ import annotations

from typing import Any

from PySide6.QtCore import QEvent, Qt, Signal
from PySide6.QtGui import QGuiApplication, QKeyEvent, QKeySequence
from PySide6.QtWidgets import QLineEdit, QWidget


class ScanLine(QLineEdit):
    """A QLineEdit that a Chinese input method leaves alone while it waits for codes.

    With ibus and fcitx5 only a False answer to ImEnabled keeps a scan whole; input hints have no effect.
    Ctrl+Z is the gate's correction key, so the field's own undo lets it pass.
    """

    line_entered = Signal(str)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._names = False
        self.setContextMenuPolicy(Qt.ContextMenuPolicy.NoContextMenu)
        self.returnPressed.connect(lambda: self.line_entered.emit(self.text()))

    @property
    def waits_for_names(self) -> bool:
        return self._names

    def wait_for_names(self, names: bool) -> None:
        """Switch the input method on for names, or off for codes."""
        if names == self._names:
            return
        if not names:
            QGuiApplication.inputMethod().reset()
        self._names = names
        QGuiApplication.inputMethod().update(Qt.InputMethodQuery.ImEnabled)

    def inputMethodQuery(self, query: Qt.InputMethodQuery, argument: Any = None) -> Any:
        if query == Qt.InputMethodQuery.ImEnabled:
            return self._names and self.isEnabled()
        return super().inputMethodQuery(query)

    def event(self, event: QEvent) -> bool:
        if (
            event.type() == QEvent.Type.ShortcutOverride
            and isinstance(event, QKeyEvent)
            and event.matches(QKeySequence.StandardKey.Undo)
        ):
            event.ignore()
            return False
        return super().event(event)
