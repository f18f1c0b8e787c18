"""A field for a few lines of text."""

from __future__ import annotations

from PySide6.QtCore import QSize
from PySide6.QtWidgets import QPlainTextEdit

from ui.theme import GRID_PX, TARGET_PX


class FewLines(QPlainTextEdit):
    """Two lines high or more; Tab leaves it, as it leaves every field. A file dropped on it is the window's."""

    def __init__(self) -> None:
        super().__init__()
        self.setTabChangesFocus(True)
        self.setAcceptDrops(False)

    def sizeHint(self) -> QSize:
        return QSize(super().sizeHint().width(), self.minimumSizeHint().height())

    def minimumSizeHint(self) -> QSize:
        margins = 2 * (self.frameWidth() + round(self.document().documentMargin()))
        return QSize(0, max(self.fontMetrics().lineSpacing() * 2 + margins + GRID_PX, TARGET_PX))
