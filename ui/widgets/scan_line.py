"""The line that takes scans and typing alike."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

from PySide6.QtCore import QEvent, Qt, Signal
from PySide6.QtGui import QGuiApplication, QKeyEvent, QKeySequence
from PySide6.QtWidgets import QLineEdit, QWidget

from checkpoint_app.domain.lane import LaneKey
from checkpoint_app.domain.scan import ScanForm, understand
from ui.picture_drop import clipboard_holds_picture


class ScanLine(QLineEdit):
    """A QLineEdit that a Chinese input method leaves alone while it waits for codes.

    With ibus and fcitx5 only a False answer to ImEnabled keeps a scan whole; input hints have no effect.
    Ctrl+Z is the gate's correction key and Ctrl+Y its check-up, so the field's own undo and redo let them pass; so does
    Ctrl+V where a picture was copied, for the window reads that. While the line is empty, or all
    of it is selected to be replaced, and it waits for codes, a letter that answers something acts at once; a scan is
    digits, so nothing of one is ever taken away.
    """

    line_entered = Signal(str)
    key_answered = Signal(object)
    """A LaneKey."""

    foreign_read = Signal()
    """A device read a code that is none of ours; nothing of it is passed on."""

    ignored = Signal()
    """A device read something while the line was off."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._names = False
        self._answers: Mapping[str, LaneKey] = {}
        self._answered: int | None = None  # the key that answered last
        self.setContextMenuPolicy(Qt.ContextMenuPolicy.NoContextMenu)
        self.returnPressed.connect(lambda: self.line_entered.emit(self.text()))

    @property
    def waits_for_names(self) -> bool:
        return self._names

    def wait_for_names(self, names: bool) -> None:
        """Switch the input method on for names, or off for codes."""
        if names == self._names:
            return
        if not names:
            QGuiApplication.inputMethod().reset()
        self._names = names
        QGuiApplication.inputMethod().update(Qt.InputMethodQuery.ImEnabled)

    def take_code(self, text: str) -> None:
        """Take what a scanner on a serial line, a camera or a picture says, as if it had been typed here.

        It never stands in the line. A code that is neither a pass nor a serial is turned away, whatever it says: 366 in
        somebody's symbol is no reading. While the line is off it only says so.
        """
        if not self.isEnabled():
            self.ignored.emit()
            return
        if understand(text).form in (ScanForm.PASS_CODE, ScanForm.SERIAL):
            self.line_entered.emit(text)
        else:
            self.foreign_read.emit()

    def clear(self) -> None:
        """Empty the line for good: what stood there cannot be brought back."""
        self.setText("")

    def set_answers(self, answers: Mapping[str, LaneKey]) -> None:
        """Let these letters (upper case) act at once while the line is empty, or all of it selected."""
        self._answers = answers

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.isAutoRepeat() and event.key() == self._answered:
            return  # a key held down answers once, and types nothing after it
        free = not self._names and self.selectedText() == self.text()
        answer = self._answers.get(event.text().upper()) if free else None
        self._answered = None if answer is None else event.key()
        if answer is None:
            super().keyPressEvent(event)
        else:
            self.key_answered.emit(answer)

    def inputMethodQuery(self, query: Qt.InputMethodQuery, argument: Any = None) -> Any:
        if query == Qt.InputMethodQuery.ImEnabled:
            return self._names and self.isEnabled()
        return super().inputMethodQuery(query)

    def event(self, event: QEvent) -> bool:
        if event.type() == QEvent.Type.ShortcutOverride and isinstance(event, QKeyEvent):
            pastes = event.matches(QKeySequence.StandardKey.Paste)
            undoes = event.matches(QKeySequence.StandardKey.Undo) or event.matches(QKeySequence.StandardKey.Redo)
            if undoes or (pastes and clipboard_holds_picture()):
                event.ignore()
                return False
        return super().event(event)
