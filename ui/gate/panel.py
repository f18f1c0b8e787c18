"""What the gate's panels share: a title, a place for a sentence, Enter that moves on, Esc that keeps what was typed."""

from __future__ import annotations

from functools import partial
from itertools import pairwise

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QHideEvent, QShowEvent
from PySide6.QtWidgets import QApplication, QHBoxLayout, QLineEdit, QPushButton, QScrollArea, QVBoxLayout, QWidget

from checkpoint_app.errors import KnownError
from ui.error_messages import error_sentence
from ui.retranslating import Retranslating
from ui.theme import GRID_PX, set_role
from ui.widgets.form import column, forget_secrets, wrapped_label


class Panel(Retranslating, QScrollArea):
    """Slides over the right column or the card, never over the scan line; scrolls when the text is very large."""

    closed = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._error: KnownError | None = None
        self._ends: tuple[QWidget, ...] = ()
        self.setFrameShape(QScrollArea.Shape.NoFrame)
        body = QWidget()
        self.column: QVBoxLayout = column(body)
        self.column.setContentsMargins(GRID_PX * 2, GRID_PX, GRID_PX * 2, GRID_PX)
        self.title = wrapped_label("title")
        self.column.addWidget(self.title)
        self.problem = wrapped_label("alarm")
        self.problem.hide()
        self.setWidget(body)
        self.setWidgetResizable(True)
        app = QApplication.instance()
        if isinstance(app, QApplication):
            app.focusChanged.connect(self._follow)
        self.verticalScrollBar().rangeChanged.connect(self._see_focused)

    def first_field(self) -> QWidget:
        """Return what takes the keyboard when the panel opens."""
        raise NotImplementedError

    def stays_open(self) -> bool:
        """Whether the next outcome leaves this panel where it is."""
        return False

    def answer(self) -> QWidget | None:
        """Return what says how the last thing ended: kept in sight while the form's end has the keyboard."""
        return None

    def finish(self, *fields: QLineEdit, button: QPushButton, beside: QHBoxLayout | None = None) -> None:
        """Close the form: the problem's place, the button, and Enter from field to field to the button.

        The button stands under the fields, or at the end of the row `beside`.
        """
        self.column.addWidget(self.problem)
        self._ends = (*fields[-1:], button)
        set_role(button, "primary")
        if beside is None:
            self.column.addWidget(button)
        else:
            beside.addWidget(button, 1, Qt.AlignmentFlag.AlignBottom)
            self.column.addLayout(beside)
        for field, following in pairwise(fields):
            field.returnPressed.connect(partial(following.setFocus, Qt.FocusReason.TabFocusReason))  # selects it
        if fields:
            fields[-1].returnPressed.connect(button.click)

    def pass_focus(self, widget: QWidget) -> None:
        """Give `widget` the keyboard if this panel has it: whoever went back to the line is not disturbed."""
        focused = QApplication.focusWidget()
        if focused is not None and (focused is self or self.isAncestorOf(focused)):
            widget.setFocus(Qt.FocusReason.TabFocusReason)  # what stands there is selected
            self._see_focused()

    def showEvent(self, event: QShowEvent) -> None:
        """Lay the form out again: Qt loses the height it found while the panel was about to be shown."""
        super().showEvent(event)
        self.column.invalidate()

    def hideEvent(self, event: QHideEvent) -> None:
        """Keep what was typed, but for PINs and passphrases: the next Enter may be somebody else's."""
        super().hideEvent(event)
        if not event.spontaneous():  # a window made small comes back to the same person
            forget_secrets(self)

    def focusNextPrevChild(self, next: bool) -> bool:
        """Keep the keyboard when what had it is greyed out or hidden: Qt would give it to whatever comes next,
        and a second Enter would press that, the direction for one."""
        focused = self.focusWidget()
        if self.isVisible() and focused is not None and not (focused.isEnabled() and focused.isVisible()):
            self.setFocus()
            return True
        return super().focusNextPrevChild(next)

    def _follow(self, _before: QWidget | None, focused: QWidget | None) -> None:
        """Keep what has the keyboard in sight: Qt scrolls for Tab, not for Enter nor when the form becomes higher."""
        if focused is not None and self.isAncestorOf(focused):
            self.ensureWidgetVisible(focused)

    def _see_focused(self) -> None:
        """See what has the keyboard; at the form's end what was said of it too, until somebody moves on."""
        focused = self.focusWidget()
        self._follow(None, focused)
        if focused not in (self, *self._ends):
            return
        for said in filter(None, (self.answer(), self.problem)):
            if said.isVisible():
                self.ensureWidgetVisible(said)
                self.ensureVisible(0, said.y(), 0, 0)  # of what is higher than the panel, its beginning
        if isinstance(focused, QLineEdit):
            self.ensureWidgetVisible(focused)

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
