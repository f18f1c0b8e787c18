"""Decide what the line and the card do: one person after another."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtCore import QObject, Signal

from checkpoint_app.domain.lane import Ask, LaneStep
from checkpoint_app.errors import KnownError, StorageError
from checkpoint_app.services.gate_desk import GateDesk
from ui.gate.gate_view import GateView
from ui.sound import Tones


class LanePresenter(QObject):
    """A tone and a colour come only after the service returned, and so after COMMIT."""

    recorded = Signal()

    def __init__(self, view: GateView, desk: GateDesk, tones: Tones, parent: QObject) -> None:
        super().__init__(parent)
        self._view, self._desk, self._tones = view, desk, tones
        self._seq = desk.lane.step.seq
        view.line.line_entered.connect(self.enter)
        view.card.candidate_chosen.connect(self.choose)
        view.header.direction_turned.connect(self.turn)
        view.header.set_direction(desk.lane.direction)
        view.card.show_step(desk.lane.step)

    def enter(self, text: str) -> None:
        self._take(lambda: self._desk.lane.enter(text))

    def choose(self, number: int) -> None:
        self._take(lambda: self._desk.lane.choose(number))

    def turn(self) -> None:
        """Change the direction; whoever is being served stays on the card."""
        try:
            step = self._desk.lane.turn()
        except KnownError as error:
            self._view.card.show_error(error, self._desk.lane.step)
            return
        self._view.header.set_direction(step.direction)
        if step.ask is not Ask.NOTHING:
            self._view.card.show_step(step)
        self._view.line.setFocus()

    def look_for_names(self) -> None:
        """F2: the line takes names until the next Enter."""
        self._view.close_panel()
        self._view.wait_for_names(True)

    def leave(self) -> None:
        """Esc: leave whoever is being served; an outcome already told stays until the next scan."""
        self._view.line.clear()
        self._view.wait_for_names(False)
        if self._desk.lane.step.ask is not Ask.NOTHING:
            self._view.card.show_step(self._desk.lane.leave())

    def _take(self, act: Callable[[], LaneStep]) -> None:
        if self._view.open_panel_now() is not None:
            self._view.close_panel()
        try:
            step = act()
        except KnownError as error:
            self._view.footer.set_saved(not isinstance(error, StorageError))
            self._view.card.show_error(error, self._desk.lane.step)
            self._view.line.selectAll()
            return
        self._view.footer.set_saved(True)
        self._view.line.clear()
        self._view.wait_for_names(False)
        self._view.line.setFocus()
        self._view.card.show_step(step)
        if step.seq is not None and step.seq != self._seq:
            self._seq = step.seq
            if step.outcome is not None:
                self._tones.play(step.outcome)
            self._view.card.paint_now()
            self.recorded.emit()
