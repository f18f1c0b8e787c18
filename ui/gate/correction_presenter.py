"""Decide what Ctrl+Z does: a correction is a new event; the panel leaves once it is on disk."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtCore import QObject, Signal

from checkpoint_app.domain.passage import FeedLine
from checkpoint_app.domain.temperature import parse_c10
from checkpoint_app.errors import InputRefused, KnownError
from checkpoint_app.services.gate_desk import GateDesk
from ui.gate.correction_panel import CorrectionPanel


class CorrectionPresenter(QObject):
    recorded = Signal()
    corrected = Signal(int)
    """The seq of the passage that was corrected."""
    passage_chosen = Signal(int)

    def __init__(self, panel: CorrectionPanel, desk: GateDesk, parent: QObject) -> None:
        super().__init__(parent)
        self._panel, self._desk = panel, desk
        self._line: FeedLine | None = None
        self._newer: list[FeedLine] = []
        panel.key_used.connect(self._act)
        panel.reading_entered.connect(self._amend_reading)

    def begin(self) -> None:
        """Show the newest passage that still stands; InputRefused `nothing-to-correct` if there is none."""
        self._newer.clear()
        self._show(self._desk.correct.last())

    def _act(self, action: str) -> None:
        line = self._line
        if line is None:
            return
        match action:
            case "older":
                self._older(line)
            case "newer" if self._newer:
                self._show(self._newer.pop())
            case "void":
                self._record(lambda: self._desk.correct.void(line.seq))
            case "turn":
                self._record(lambda: self._desk.correct.turn(line.seq))
            case "reading" if not line.voided:
                self._panel.ask_reading(True)

    def _older(self, line: FeedLine) -> None:
        older = self._desk.store.feed(before_seq=line.seq, limit=1)
        if older:
            self._newer.append(line)
            self._show(older[0])

    def _show(self, line: FeedLine) -> None:
        self._line = line
        self._panel.show_passage(line)
        self.passage_chosen.emit(line.seq)

    def _amend_reading(self, text: str) -> None:
        line, reading = self._line, parse_c10(text)
        if line is None:
            return
        if reading is None:
            self._refuse(InputRefused("reading-unreadable", given=text))
        else:
            self._record(lambda: self._desk.correct.amend_reading(line.seq, reading))

    def _record(self, correct: Callable[[], FeedLine]) -> None:
        try:
            self._line = correct()
        except KnownError as error:
            self._refuse(error)
            return
        self.recorded.emit()
        self.corrected.emit(self._line.seq)
        self._panel.closed.emit()

    def _refuse(self, error: KnownError) -> None:
        """Say why nothing was recorded; the next reading typed replaces the one that was refused."""
        self._panel.show_error(error)
        self._panel.reading.selectAll()
