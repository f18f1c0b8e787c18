"""The frame of an office page: a title, a body, and panels that take the body's place until Esc."""

from __future__ import annotations

from PySide6.QtCore import QEvent, Qt, Signal
from PySide6.QtGui import QHideEvent, QKeyEvent, QResizeEvent
from PySide6.QtWidgets import QHBoxLayout, QLabel, QScrollArea, QVBoxLayout, QWidget

from ui.retranslating import Retranslating
from ui.theme import GRID_PX, set_role
from ui.widgets.form import forget_secrets, wrapped_label


class _Body(QWidget):
    """Never lower than its texts and buttons ask for: a scroll area alone would squeeze them."""

    def event(self, event: QEvent) -> bool:
        answer = super().event(event)
        if event.type() == QEvent.Type.LayoutRequest:
            self._fit()
        return answer

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._fit()

    def _fit(self) -> None:
        layout = self.layout()
        if layout is not None and layout.hasHeightForWidth():
            self.setMinimumHeight(layout.heightForWidth(self.width()))


class Page(Retranslating, QScrollArea):
    """Scrolls when the text is large. `main` is always there; one panel at a time may stand in its place."""

    escaped = Signal()
    """Esc with no panel open."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setWidgetResizable(True)
        self.setFrameShape(QScrollArea.Shape.NoFrame)
        self.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        body = _Body()
        self._column = QVBoxLayout(body)
        self._column.setContentsMargins(GRID_PX * 2, GRID_PX, GRID_PX * 2, GRID_PX)
        self._column.setSpacing(GRID_PX)
        self.title = wrapped_label("title")
        self._column.addWidget(self.title)
        self.main = QWidget()
        self.layout_of_main = _plain_column(self.main)
        self._column.addWidget(self.main, 1)
        self._panel: Panel | None = None
        self._focus_before: QWidget | None = None
        self.setWidget(body)

    def first_control(self) -> QWidget:
        """Return where the keyboard goes when the page is opened."""
        raise NotImplementedError

    def entry(self) -> QWidget:
        """Return what takes the keyboard when somebody comes back: where it was in the panel that is open."""
        if self._panel is None:
            return self.first_control()
        before = self._panel.focusWidget()
        if before is not None and before.isEnabled() and before.isVisibleTo(self._panel):
            return before
        return next((control for control in self._panel.findChildren(QWidget) if self._takes(control)), self._panel)

    def _takes(self, control: QWidget) -> bool:
        by_tab = bool(control.focusPolicy() & Qt.FocusPolicy.TabFocus)
        return by_tab and control.isEnabled() and control.isVisibleTo(self)

    def add_panel(self, panel: Panel) -> None:
        panel.hide()
        self._column.addWidget(panel, 1)

    def open_panel(self, panel: Panel, focus: QWidget) -> None:
        """Show `panel` instead of the page; closing it gives the keyboard back to where it was."""
        if self._panel is None:
            self._focus_before = self.focusWidget()
        elif self._panel is not panel:
            self._panel.hide()
        self._panel = panel
        self.main.hide()
        panel.show()
        focus.setFocus()

    def close_panel(self) -> None:
        if self._panel is None:
            return
        self._panel.hide()
        self._panel = None
        self.main.show()
        (self._focus_before or self.first_control()).setFocus()
        self._focus_before = None

    @property
    def panel(self) -> Panel | None:
        return self._panel

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() != Qt.Key.Key_Escape:
            super().keyPressEvent(event)
        elif self._panel is not None:
            if self._panel.leaves_on_escape:
                self.close_panel()
        else:
            self.escaped.emit()


class Panel(Retranslating, QWidget):
    """Stands in a page's place. What was typed stays when it is left with Esc, but for PINs and passphrases."""

    leaves_on_escape = True

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.column = _plain_column(self)
        self.heading = wrapped_label("feed")
        self.column.addWidget(self.heading)

    def hideEvent(self, event: QHideEvent) -> None:
        super().hideEvent(event)
        if not event.spontaneous():  # a window made small comes back to the same person
            forget_secrets(self)


def _plain_column(widget: QWidget) -> QVBoxLayout:
    layout = QVBoxLayout(widget)
    layout.setContentsMargins(0, 0, 0, 0)
    layout.setSpacing(GRID_PX)
    return layout


def button_row(*buttons: QWidget, stretch: bool = True) -> QHBoxLayout:
    row = QHBoxLayout()
    row.setSpacing(GRID_PX)
    for button in buttons:
        row.addWidget(button)
    if stretch:
        row.addStretch(1)
    return row


def table_heading(table: QWidget) -> QLabel:
    """Return a label that names a table and takes the keyboard to it."""
    label = QLabel()
    set_role(label, "feed")
    label.setBuddy(table)
    return label
