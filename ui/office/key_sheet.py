"""F1: every key of the office, drawn from the one list."""

from __future__ import annotations

from PySide6.QtGui import QKeySequence
from PySide6.QtWidgets import QDialog, QGridLayout, QLabel, QPushButton, QWidget

from ui.retranslating import Retranslating
from ui.shortcuts import OFFICE, TABLE, shortcuts_of
from ui.theme import GRID_PX


class KeySheet(Retranslating, QDialog):
    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._keys = (*shortcuts_of(OFFICE), *shortcuts_of(TABLE))
        grid = QGridLayout(self)
        grid.setContentsMargins(*(GRID_PX * 3,) * 4)
        grid.setSpacing(GRID_PX)
        grid.setSizeConstraint(QGridLayout.SizeConstraint.SetFixedSize)
        self._words = [QLabel() for _ in self._keys]
        for row, (shortcut, word) in enumerate(zip(self._keys, self._words, strict=True)):
            grid.addWidget(QLabel(QKeySequence(shortcut.key).toString(QKeySequence.SequenceFormat.NativeText)), row, 0)
            grid.addWidget(word, row, 1)
        self.close_button = QPushButton()
        self.close_button.clicked.connect(self.accept)
        grid.addWidget(self.close_button, len(self._keys), 0, 1, 2)
        self.retranslate()

    def retranslate(self) -> None:
        self.setWindowTitle(self.tr("按键一览"))
        self.close_button.setText(self.tr("关闭"))
        for shortcut, word in zip(self._keys, self._words, strict=True):
            word.setText(shortcut.text)
