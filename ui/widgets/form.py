"""Forms with the label above the field, so that they stay whole in any language and at any text size."""

from __future__ import annotations

import re
from collections.abc import Sequence

from PySide6.QtCore import QSize, Qt
from PySide6.QtWidgets import QGridLayout, QLabel, QLineEdit, QListWidget, QVBoxLayout, QWidget

from ui.theme import GRID_PX, TARGET_PX, set_role

LABEL_GAP_PX = 2
_BREAK = "\u200b"
_LONG_WORD = re.compile(r"[!-~]{20,}")
"""A path, a printer's name: Qt breaks a line at blanks and hyphens only, and the label would widen its panel."""


class WrappedLabel(QLabel):
    """Wraps anywhere in a long word, by signs without width that `text` leaves out."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setWordWrap(True)

    def setText(self, text: str) -> None:
        super().setText(_LONG_WORD.sub(lambda word: _BREAK.join(word[0]), text))

    def text(self) -> str:
        return super().text().replace(_BREAK, "")


def wrapped_label(role: str = "", parent: QWidget | None = None) -> QLabel:
    """Return an empty label that wraps and shows its text as it is, never as markup."""
    label = WrappedLabel(parent)
    label.setTextFormat(Qt.TextFormat.PlainText)
    if role:
        set_role(label, role)
    return label


def add_field(layout: QVBoxLayout, field: QWidget, *, stretch: int = 0) -> QLabel:
    """Add `field` close under a label of its own and return the label: `setText("姓名(&N)")` names both."""
    label, box = _labelled(field, stretch)
    layout.addLayout(box, stretch)
    return label


def add_field_grid(layout: QVBoxLayout, fields: Sequence[QWidget], *, widths: Sequence[int] = (1, 1)) -> list[QLabel]:
    """Add fields beside each other, row by row, so that a form is seen whole; `widths` shares a row out."""
    grid, labels = QGridLayout(), []
    grid.setHorizontalSpacing(GRID_PX * 2)
    grid.setVerticalSpacing(GRID_PX // 2)
    for place, field in enumerate(fields):
        label, box = _labelled(field)
        label.setWordWrap(True)
        label.setAlignment(Qt.AlignmentFlag.AlignBottom)
        labels.append(label)
        grid.addLayout(box, *divmod(place, len(widths)))
    for place, width in enumerate(widths):
        grid.setColumnStretch(place, width)
    layout.addLayout(grid)
    return labels


def _labelled(field: QWidget, stretch: int = 0) -> tuple[QLabel, QVBoxLayout]:
    label, box = QLabel(), QVBoxLayout()
    label.setBuddy(field)
    box.setSpacing(LABEL_GAP_PX)
    box.addWidget(label)
    box.addWidget(field, stretch)
    return label, box


def secret_field() -> QLineEdit:
    field = QLineEdit()
    field.setEchoMode(QLineEdit.EchoMode.Password)
    return field


def forget_secrets(root: QWidget) -> None:
    """Empty every field below `root` that shows dots: what one person typed there is not for the next one's Enter."""
    for field in root.findChildren(QLineEdit):
        if field.echoMode() is QLineEdit.EchoMode.Password:
            field.clear()


class ShortList(QListWidget):
    """A list that takes the room the rest leaves, two lines at least: Qt's would ask for twelve."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setWordWrap(True)

    def sizeHint(self) -> QSize:
        return QSize(super().sizeHint().width(), 2 * TARGET_PX)

    def minimumSizeHint(self) -> QSize:
        return QSize(super().minimumSizeHint().width(), 2 * TARGET_PX)


def column(parent: QWidget, *, margin: int = GRID_PX * 2) -> QVBoxLayout:
    layout = QVBoxLayout(parent)
    layout.setContentsMargins(margin, margin, margin, margin)
    layout.setSpacing(GRID_PX)
    return layout
