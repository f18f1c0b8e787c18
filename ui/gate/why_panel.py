"""?: why the gate decided so. Opened on purpose, masked; the scan line keeps the keyboard."""

from __future__ import annotations

from PySide6.QtWidgets import QLineEdit, QWidget

from checkpoint_app.domain.lane import LaneStep
from checkpoint_app.services.lane_answers import Told
from ui.gate.card_content import person_words
from ui.gate.panel import Panel
from ui.gate.why_words import why_words
from ui.widgets.form import wrapped_label


class WhyPanel(Panel):
    """Lies over the feed until the next line, or Esc. `line` takes the keyboard: the next scan goes where it should."""

    def __init__(self, line: QLineEdit, *, compound: str, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._line, self._compound = line, compound
        self._step: LaneStep | None = None
        self._told: Told | None = None
        self._person = wrapped_label("feed")
        self.words = wrapped_label("feed")
        self._hint = wrapped_label("muted")
        for label in (self._person, self.words, self._hint):
            self.column.addWidget(label)
        self.column.addStretch(1)
        self.retranslate()

    def first_field(self) -> QWidget:
        return self._line

    def show_step(self, step: LaneStep, told: Told | None) -> None:
        self._step, self._told = step, told
        self.retranslate()

    def retranslate(self) -> None:
        super().retranslate()
        self.title.setText(self.tr("为什么"))
        self._hint.setText(self.tr("Esc 关闭"))
        if self._step is not None:
            self._person.setText(person_words(self._step.person, self._compound))
            self.words.setText("\n".join(why_words(self._step, self._told)))
