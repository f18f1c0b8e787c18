"""The bar of keys that do something now, drawn from the one list."""

from __future__ import annotations

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QPushButton, QWidget

from ui.retranslating import Retranslating
from ui.shortcuts import GATE, Shortcut, shortcuts_of
from ui.theme import GRID_PX
from ui.widgets.flow_layout import FlowLayout


class KeyBar(Retranslating, QWidget):
    key_used = Signal(str)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._buttons: list[tuple[Shortcut, QPushButton]] = []
        row = FlowLayout(self)
        row.setContentsMargins(GRID_PX * 2, 0, GRID_PX * 2, 0)
        for shortcut in shortcuts_of(GATE):
            if shortcut.in_bar:
                button = QPushButton()
                button.clicked.connect(lambda _checked, action=shortcut.action: self.key_used.emit(action))
                row.addWidget(button)
                self._buttons.append((shortcut, button))
        self.retranslate()

    def retranslate(self) -> None:
        for shortcut, button in self._buttons:
            button.setText(f"{shortcut.key} {shortcut.text}")

    def set_working(self, working: bool) -> None:
        """Until somebody signed on only help is of use; keys that do nothing are not shown."""
        for shortcut, button in self._buttons:
            button.setVisible(working or shortcut.action == "help")
