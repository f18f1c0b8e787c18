"""What the gate's panels share: a title, a place for a sentence, Enter that moves on, Esc that keeps what was typed."""

from __future__ import annotations

from itertools import pairwise

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QApplication, QLineEdit, QPushButton, QScrollArea, QVBoxLayout, QWidget

from checkpoint_app.errors import KnownError
from ui.error_messages import error_sentence
from ui.retranslating import Retranslating
from ui.theme import set_role
from ui.widgets.form import column, wrapped_label


class Panel(Retranslating, QScrollArea):
    """Slides over the right column or the card, never over the scan line; scrolls when the text is very large."""

    closed = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._error: KnownError | None = None
        self.setFrameShape(QScrollArea.Shape.NoFrame)
        body = QWidget()
        self.column: QVBoxLayout = column(body)
        self.title = wrapped_label("title")
        self.column.addWidget(self.title)
        self.problem = wrapped_label("alarm")
        self.problem.hide()
        self.setWidget(body)
        self.setWidgetResizable(True)

    def first_field(self) -> QWidget:
        """Return what takes the keyboard when the panel opens."""
        raise NotImplementedError

    def finish(self, *fields: QLineEdit, button: QPushButton) -> None:
        """Close the form: the problem's place, the button, and Enter from field to field to the button."""
        self.column.addWidget(self.problem)
        set_role(button, "primary")
        self.column.addWidget(button)
        for field, following in pairwise(fields):
            field.returnPressed.connect(following.setFocus)
        if fields:
            fields[-1].returnPressed.connect(button.click)

    def pass_focus(self, widget: QWidget) -> None:
        """Give `widget` the keyboard if this panel has it: whoever went back to the line is not disturbed."""
        focused = QApplication.focusWidget()
        if focused is not None and (focused is self or self.isAncestorOf(focused)):
            widget.setFocus()

    def show_error(self, error: KnownError) -> None:
        """Say what went wrong; everything typed stays."""
        self._error = error
        self.problem.setText(error_sentence(error))
        self.problem.show()
        self.ensureWidgetVisible(self.problem)

    def clear_error(self) -> None:
        self._error = None
        self.problem.hide()

    def retranslate(self) -> None:
        if self._error is not None:
            self.problem.setText(error_sentence(self._error))
