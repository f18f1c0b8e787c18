"""A field that is answered with one key."""

from __future__ import annotations

from collections.abc import Mapping

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QWidget

from ui.widgets.scan_line import ScanLine

KEY_WIDTH_PX = 52


class KeyField(ScanLine):
    """Takes one key of `keys` (key → what it stands for), shows it, and says that it was answered."""

    answered = Signal()

    def __init__(self, keys: Mapping[str, str], parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._keys = keys
        self.setMaxLength(1)
        self.setFixedWidth(KEY_WIDTH_PX)
        self.setAlignment(Qt.AlignmentFlag.AlignCenter)

    def set_keys(self, keys: Mapping[str, str]) -> None:
        self._keys = keys

    def value(self) -> str | None:
        """Return what the key that stands here means; None for none of them."""
        return self._keys.get(self.text().lower())

    def set_value(self, value: str) -> None:
        self.setText(next((key.upper() for key, meaning in self._keys.items() if meaning == value), ""))

    def keyPressEvent(self, event: QKeyEvent) -> None:
        typed = event.text().lower()
        if typed in self._keys and not event.modifiers() & Qt.KeyboardModifier.ControlModifier:
            self.setText(typed.upper())
            self.answered.emit()
        elif not typed or not typed.isprintable():
            super().keyPressEvent(event)  # Enter, Tab, Backspace, arrows; any other letter answers nothing
