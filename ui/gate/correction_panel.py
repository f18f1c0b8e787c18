"""Ctrl+Z: void or amend one of the last passages."""

from __future__ import annotations

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QKeySequence, QShortcut
from PySide6.QtWidgets import QLineEdit, QPushButton, QWidget

from checkpoint_app.domain.passage import FeedLine
from checkpoint_app.domain.temperature import show
from ui.gate.panel import Panel
from ui.gate.passage_words import passage_line
from ui.messages import direction_word, outcome_word
from ui.shortcuts import CORRECTION, shortcuts_of
from ui.theme import set_role
from ui.widgets.form import add_field, wrapped_label


class CorrectionPanel(Panel):
    """Lies over the card, so that the feed beside it shows which passage is meant."""

    key_used = Signal(str)
    reading_entered = Signal(str)

    def __init__(self, *, compound: str, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._compound = compound
        self._line: FeedLine | None = None
        self._passage = wrapped_label("title")
        self.void_button, self.turn_button, self.reading_button = QPushButton(), QPushButton(), QPushButton()
        self.reading = QLineEdit()
        self._hint = wrapped_label("muted")
        self.column.addWidget(self._passage)
        for button, action in (
            (self.void_button, "void"),
            (self.turn_button, "turn"),
            (self.reading_button, "reading"),
        ):
            set_role(button, "choice")
            button.clicked.connect(lambda _checked, action=action: self.key_used.emit(action))
            self.column.addWidget(button)
        self._reading_label = add_field(self.column, self.reading)
        set_role(self.reading, "field")
        self.reading.setMaxLength(4)
        self.reading.returnPressed.connect(lambda: self.reading_entered.emit(self.reading.text()))
        self.column.addWidget(self.problem)
        self.column.addWidget(self._hint)
        self.column.addStretch(1)
        for shortcut in shortcuts_of(CORRECTION):
            keys = QShortcut(QKeySequence(shortcut.key), self)
            keys.setContext(Qt.ShortcutContext.WidgetWithChildrenShortcut)
            keys.activated.connect(lambda action=shortcut.action: self.key_used.emit(action))
        self.ask_reading(False)
        self.retranslate()

    def first_field(self) -> QWidget:
        return self.void_button

    def retranslate(self) -> None:
        super().retranslate()
        self.title.setText(self.tr("更正哪一条?"))
        self.void_button.setText(self.tr("1  作废"))
        self.reading_button.setText(self.tr("3  改体温"))
        self._reading_label.setText(self.tr("体温,3 位数字:366 = 36.6"))
        self._hint.setText(self.tr("↑ ↓ 选另一条    Esc 离开    原记录不会删除"))
        line = self._line
        if line is None:
            return
        turned = direction_word(line.direction.other)
        self.turn_button.setText(self.tr("2  改方向:应为 {direction}").format(direction=turned))
        reading = f" {show(line.reading_c10)}" if line.reading_c10 is not None and not line.outcome.admits else ""
        self._passage.setText(f"{passage_line(line, self._compound)}{reading}  {outcome_word(line.outcome)}")

    def show_passage(self, line: FeedLine) -> None:
        self._line = line
        for button in (self.void_button, self.turn_button, self.reading_button):
            button.setEnabled(not line.voided)
        self.ask_reading(False)
        self.clear_error()
        self.retranslate()

    def ask_reading(self, asked: bool) -> None:
        self.reading.setVisible(asked)
        self._reading_label.setVisible(asked)
        if asked:
            self.reading.clear()
            self.reading.setFocus()
