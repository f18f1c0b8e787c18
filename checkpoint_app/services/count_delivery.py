"""Count what couriers leave at the gate (快递, F4): no personal data, one key."""

from __future__ import annotations

from dataclasses import dataclass

from checkpoint_app.domain.clock import day_bounds_ms, local_day
from checkpoint_app.domain.events import Event, EventKind
from checkpoint_app.ports import StationStore
from checkpoint_app.services.stamp_events import EventStamp


@dataclass(frozen=True, slots=True)
class CountDelivery:
    store: StationStore
    stamp: EventStamp

    def count(self) -> Event:
        """Count one and return once it is on disk."""
        self.stamp.require_operator()
        (event,) = self.store.append(self.stamp.draft(EventKind.DELIVERY, {"n": 1}))
        return event

    def name_building(self, seq: int, compound: str, building: str) -> Event:
        """Say for which building delivery `seq` was: the goods of a closed building are logged."""
        self.stamp.require_operator()
        data = {"of": seq, "to": [compound, building]}
        (event,) = self.store.append(self.stamp.draft(EventKind.DELIVERY, data))
        return event

    def today(self) -> int:
        """Return how many were counted since local midnight."""
        from_ms, until_ms = day_bounds_ms(local_day(self.stamp.now_ms()))
        return self.store.deliveries(from_ms=from_ms, until_ms=until_ms)
