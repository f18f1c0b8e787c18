"""Keeps the keyboard on what is seen: Qt gives it to a hidden widget that asks for it."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtCore import QObject
from PySide6.QtWidgets import QApplication, QWidget
from shiboken6 import isValid


class FocusGuard(QObject):
    """Work that ends while its page or panel is hidden asks for the keyboard; whoever types elsewhere keeps it.

    `otherwise` names what gets it where what had it before is gone too.
    """

    def __init__(self, window: QWidget, otherwise: Callable[[], QWidget]) -> None:
        super().__init__(window)
        self._window, self._otherwise = window, otherwise
        app = QApplication.instance()
        if isinstance(app, QApplication):
            app.focusChanged.connect(self._look)

    def _look(self, before: QWidget | None, focused: QWidget | None) -> None:
        window = self._window
        if focused is None or focused.isVisible() or not window.isVisible() or focused.window() is not window:
            return
        keeps = before is not None and isValid(before) and before.isVisible() and before.isEnabled()
        target = before if keeps and before is not None and before.window() is window else self._otherwise()
        if target.isVisible():
            target.setFocus()
