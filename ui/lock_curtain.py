"""A window's content, or the lock screen in its place: what is behind the curtain is hidden, not covered."""

from __future__ import annotations

from PySide6.QtWidgets import QApplication, QDialog, QMessageBox, QStackedWidget, QWidget
from shiboken6 import isValid

from ui.lock_screen import LockScreen
from ui.widgets.form import forget_secrets


class Curtain(QStackedWidget):
    """Hidden, the content has no focus, no tab stop and nothing a screen reader could read out."""

    def __init__(self, content: QWidget, screen: LockScreen, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.lock_screen = screen
        self._content = content
        self._focus_before: QWidget | None = None
        self.addWidget(content)
        self.addWidget(screen)

    @property
    def is_drawn(self) -> bool:
        return self.currentWidget() is self.lock_screen

    def draw(self, operator: str = "") -> None:
        """Hide the content; dialogs and menus in front of it are left, as by Esc, and PINs half typed are gone."""
        while (popup := QApplication.activePopupWidget()) is not None:
            popup.close()
        for dialog in QApplication.topLevelWidgets():  # a desktop's file dialog may have no parent
            if isinstance(dialog, QDialog) and not isinstance(dialog, QMessageBox) and dialog.isVisible():
                dialog.reject()
        self._focus_before = self.window().focusWidget()
        forget_secrets(self._content)
        self.setCurrentWidget(self.lock_screen)
        self.lock_screen.begin(operator)

    def open(self) -> None:
        """Show the content as it was, the keyboard where it was."""
        self.lock_screen.begin()
        self.setCurrentWidget(self._content)
        before, self._focus_before = self._focus_before, None
        if before is not None and isValid(before) and before.isVisible():  # work that went on may have rebuilt it
            before.setFocus()
