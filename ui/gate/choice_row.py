"""A thing to choose in a panel: a button with its number, and its name beside it in as many lines as that takes."""

from __future__ import annotations

from PySide6.QtWidgets import QHBoxLayout, QPushButton, QWidget

from ui.theme import set_role
from ui.widgets.form import wrapped_label


class ChoiceRow(QWidget):
    """A button alone cannot wrap: the name of a printer or a camera would widen the panel."""

    def __init__(self, number: int, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.button, self.label = QPushButton(str(number)), wrapped_label("feed")
        set_role(self.button, "choice")
        self.button.setCheckable(True)
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.addWidget(self.button)
        row.addWidget(self.label, 1)

    def set_text(self, text: str) -> None:
        self.label.setText(text)
        self.button.setAccessibleName(text)
