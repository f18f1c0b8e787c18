"""A page before a data folder is open: a few fields, a button that goes on and one that goes back."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QDialog, QHBoxLayout, QLabel, QPushButton, QVBoxLayout, QWidget

from checkpoint_app.errors import KnownError
from ui.error_messages import error_sentence
from ui.retranslating import Retranslating
from ui.theme import set_role
from ui.widgets.form import column, wrapped_label


class EntryDialog(Retranslating, QDialog):
    """Whoever listens does the work, then opens the folder or calls `show_error(…)`; `left`: back to the start."""

    left = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._error: KnownError | None = None
        self._typed_in: QWidget | None = None
        layout = column(self, margin=24)
        self._title, self._rule = QLabel(), wrapped_label("muted")
        set_role(self._title, "title")
        layout.addWidget(self._title)
        layout.addWidget(self._rule)
        self._fields = self._add_fields(layout)
        self._problem = wrapped_label("alarm")
        layout.addWidget(self._problem)
        self.open_button, self.back_button = QPushButton(), QPushButton()
        set_role(self.open_button, "primary")
        self.open_button.setDefault(True)
        buttons = QHBoxLayout()
        buttons.addWidget(self.open_button, 1)
        buttons.addWidget(self.back_button)
        layout.addLayout(buttons)
        self.open_button.clicked.connect(self._enter)
        self.back_button.clicked.connect(self.left)
        self._problem.hide()
        self.setMinimumWidth(800)
        self.retranslate()

    def _add_fields(self, layout: QVBoxLayout) -> Sequence[QWidget]:
        """Add what is to be filled in; return it."""
        raise NotImplementedError

    def _enter(self) -> None:
        """Tell what was filled in to whoever listens, or say what is wrong with it."""
        raise NotImplementedError

    def retranslate(self) -> None:
        self.setWindowTitle(self.tr("社区卡口登记"))
        self.back_button.setText(self.tr("返回"))
        if self._error is not None:
            self._problem.setText(error_sentence(self._error))

    def show_error(self, error: KnownError) -> None:
        """Say why it did not open; all that was typed stays."""
        self.set_busy(False)
        self.show_problem(error_sentence(error))
        self._error = error

    def show_problem(self, sentence: str) -> None:
        self._error = None
        self._problem.setText(sentence)
        self._problem.show()
        self.resize(self.sizeHint())  # adjustSize stops at two thirds of the screen

    def set_busy(self, busy: bool) -> None:
        """While busy nothing can be typed; afterwards the keyboard is where it was."""
        if busy:
            self._problem.hide()
            self._typed_in = self.focusWidget()
        for control in (*self._fields, self.open_button, self.back_button):
            control.setEnabled(not busy)
        if not busy and self._typed_in is not None:
            self._typed_in.setFocus()
            self._typed_in = None

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Esc goes back, but not while the folder is being made ready."""
        if event.key() == Qt.Key.Key_Escape:
            if self.back_button.isEnabled():
                self.left.emit()
        else:
            super().keyPressEvent(event)
