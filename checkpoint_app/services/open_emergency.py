"""Open the way in an emergency first (F12), and give the reason when there is time."""

from __future__ import annotations

from dataclasses import dataclass

from checkpoint_app.domain.events import Event, EventKind
from checkpoint_app.domain.lane import Need
from checkpoint_app.domain.names import one_line, require_length
from checkpoint_app.domain.outcome import Outcome
from checkpoint_app.domain.passage import Direction, Passage
from checkpoint_app.errors import InputRefused
from checkpoint_app.ports import StationStore
from checkpoint_app.services.stamp_events import EventStamp

LONGEST_NOTE = 60


@dataclass(frozen=True, slots=True)
class OpenEmergency:
    """An emergency nobody explained is an open item: `StationStore.unexplained_emergencies`."""

    store: StationStore
    stamp: EventStamp

    def open(self, direction: Direction) -> Event:
        """Record a passage without a person and return once it is on disk: nothing is asked before."""
        self.stamp.require_operator()
        fields = Passage(direction=direction, outcome=Outcome.EMERGENCY).to_data()
        (event,) = self.store.append(self.stamp.draft(EventKind.PASSAGE, fields))
        return event

    def explain(self, seq: int, need: Need, note: str = "") -> Event:
        """Give the reason of emergency `seq`; InputRefused `not-a-passage` or `text-too-long`."""
        self.stamp.require_operator()
        line = self.store.passage(seq)
        if line is None or line.outcome is not Outcome.EMERGENCY:
            raise InputRefused("not-a-passage", seq=seq)
        words = require_length(one_line(note), LONGEST_NOTE)
        data = {"of": seq, "code": need.value}
        pii = {"note": words} if words else None
        (event,) = self.store.append(self.stamp.draft(EventKind.EMERGENCY_EXPLAINED, data, pii))
        return event
