"""Forms with the label above the field, so that they stay whole in any language and at any text size."""

from __future__ import annotations

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QLabel, QLineEdit, QVBoxLayout, QWidget

from ui.theme import GRID_PX, set_role


def wrapped_label(role: str = "", parent: QWidget | None = None) -> QLabel:
    """Return an empty label that wraps and shows its text as it is, never as markup."""
    label = QLabel(parent)
    label.setWordWrap(True)
    label.setTextFormat(Qt.TextFormat.PlainText)
    if role:
        set_role(label, role)
    return label


def add_field(layout: QVBoxLayout, field: QWidget) -> QLabel:
    """Add `field` under a label of its own and return the label: `setText("姓名(&N)")` names both."""
    label = QLabel()
    label.setBuddy(field)
    layout.addWidget(label)
    layout.addWidget(field)
    return label


def secret_field() -> QLineEdit:
    field = QLineEdit()
    field.setEchoMode(QLineEdit.EchoMode.Password)
    return field


def column(parent: QWidget, *, margin: int = GRID_PX * 2) -> QVBoxLayout:
    layout = QVBoxLayout(parent)
    layout.setContentsMargins(margin, margin, margin, margin)
    layout.setSpacing(GRID_PX)
    return layout
