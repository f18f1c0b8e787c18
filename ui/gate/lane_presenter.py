"""Decide what the line and the card do: one person after another."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtCore import QObject, Signal

from checkpoint_app.domain.lane import Ask, LaneKey, LaneStep
from checkpoint_app.domain.outcome import Outcome
from checkpoint_app.domain.passage import Trip
from checkpoint_app.errors import KnownError, StorageError
from checkpoint_app.services.gate_desk import GateDesk
from ui.gate.gate_view import GateView
from ui.gate.why_panel import WhyPanel
from ui.shortcuts import LANE, key_of
from ui.sound import Tones


class LanePresenter(QObject):
    """A tone and a colour come only after the service returned, and so after COMMIT."""

    recorded = Signal()
    outcome_shown = Signal(object)
    """The LaneStep the card shows now."""

    return_wanted = Signal(object)
    """The number of a resident who comes back from elsewhere, for the return desk."""

    exit_slip_wanted = Signal(object)
    """The LaneStep that let somebody out who wants an exit slip."""

    def __init__(self, view: GateView, desk: GateDesk, tones: Tones, parent: QObject) -> None:
        super().__init__(parent)
        self._view, self._desk, self._tones = view, desk, tones
        self._seq = desk.lane.step.seq
        self._why = WhyPanel(view.line, compound=desk.store.identity().gate.compound)
        view.add_panel(self._why, over_card=False)
        view.line.line_entered.connect(self.enter)
        view.line.key_answered.connect(self.answer)
        view.line.foreign_read.connect(self.turn_away)
        view.card.candidate_chosen.connect(self.choose)
        view.header.direction_turned.connect(self.turn)
        view.header.set_direction(desk.lane.direction)
        view.card.show_step(desk.lane.step)

    def enter(self, text: str) -> None:
        self._take(lambda: self._desk.lane.enter(text))

    def turn_away(self) -> None:
        """Say that what a device read is none of this community's."""
        self._take(self._desk.lane.turn_away)

    def choose(self, number: int) -> None:
        self._take(lambda: self._desk.lane.choose(number))

    def present(self, step: LaneStep) -> None:
        """Show and sound what was decided beside the lane and is on disk."""
        self._take(lambda: self._desk.lane.present(step))

    def correct(self, seq: int) -> None:
        """Take back what the card says of a passage that was corrected."""
        lane = self._desk.lane
        before = lane.step
        if lane.corrected(seq) is not before:
            self._show(lane.step)

    def answer(self, key: LaneKey) -> None:
        """Take one key while somebody is served, or after an outcome."""
        lane = self._desk.lane
        if key is LaneKey.WHY:
            self._why.show_step(lane.step, lane.told)
            self._view.open_panel(self._why)
        elif key is LaneKey.RETURNING:
            person = lane.step.person
            self._view.line.clear()
            self._show(lane.leave())
            if person is not None:
                self.return_wanted.emit(person.resident)
        elif key is LaneKey.EXIT_SLIP:
            self._view.line.clear()
            self.exit_slip_wanted.emit(lane.step)
        else:
            self._take(lambda: lane.answer(key))

    def count_delivery(self) -> None:
        """F4: one more, at once; the tone says that it is on disk."""
        self._take(self._desk.lane.deliver, tone=Outcome.PASS)

    def turn_trip(self) -> None:
        """F5: the next exit is a short trip, or is not after all."""
        self._show(self._desk.lane.turn_trip())

    def open_way(self) -> None:
        """F12: the way is open and on record before anything is asked."""
        self._take(self._desk.lane.open_way)

    def turn(self) -> None:
        """Change the direction; whoever is being served stays on the card."""
        try:
            step = self._desk.lane.turn()
        except KnownError as error:
            self._view.card.show_error(error, self._desk.lane.step)
            return
        self._view.header.set_direction(step.direction)
        if step.ask is not Ask.NOTHING:
            self._show(step)
        self._view.line.setFocus()

    def look_for_names(self) -> None:
        """F2: the line takes names until the next Enter."""
        self._view.close_panel()
        self._view.wait_for_names(True)

    def leave(self) -> None:
        """Esc: leave whoever is being served; an outcome already told stays until the next scan."""
        self._view.line.clear()
        self._view.wait_for_names(False)
        step = self._desk.lane.step
        if step.ask is not Ask.NOTHING or step.trip is not Trip.USUAL:
            self._show(self._desk.lane.leave())

    def _show(self, step: LaneStep) -> None:
        self._view.line.set_answers({key_of(LANE, key.value): key for key in step.keys})
        self._view.card.show_step(step)
        self.outcome_shown.emit(step)

    def _take(self, act: Callable[[], LaneStep], *, tone: Outcome | None = None) -> None:
        panel = self._view.open_panel_now()
        if panel is not None and not panel.stays_open():
            self._view.close_panel()
        try:
            step = act()
        except KnownError as error:
            self._view.footer.set_saved(not isinstance(error, StorageError))
            self._view.card.show_error(error, self._desk.lane.step)
            if error.code == "foreign-code":
                self._view.line.clear()
            self._view.line.selectAll()
            return
        self._view.footer.set_saved(True)
        self._view.line.clear()
        self._view.wait_for_names(False)
        self._view.line.setFocus()
        self._show(step)
        if step.seq is not None and step.seq != self._seq:
            self._seq = step.seq
            sound = tone or step.outcome
            if sound is not None:
                self._tones.play(sound)
            self._view.card.paint_now()
            self.recorded.emit()
