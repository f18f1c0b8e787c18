"""Report a resident's passes as lost (挂失): they stop counting at this gate at once."""

from __future__ import annotations

from dataclasses import dataclass

from checkpoint_app.domain.events import Event, EventKind
from checkpoint_app.domain.subject import Suspension
from checkpoint_app.ports import StationStore
from checkpoint_app.services.stamp_events import EventStamp


@dataclass(frozen=True, slots=True)
class ReportLost:
    store: StationStore
    stamp: EventStamp

    def report(self, resident: int) -> Event:
        """Suspend and return once it is on disk; the office reads the serials and revokes them."""
        self.stamp.require_operator()
        data = {
            "residents": [resident],
            "why": Suspension.LOST.value,
            "serials": list(self.store.passes_held_by(resident)),
        }
        (event,) = self.store.append(self.stamp.draft(EventKind.PASSES_SUSPENDED, data))
        return event
