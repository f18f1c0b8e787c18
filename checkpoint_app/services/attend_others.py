"""What comes to a lane beside people: deliveries left at the gate, and emergencies."""

from __future__ import annotations

import re
from dataclasses import dataclass, replace

from checkpoint_app.domain.lane import Ask, LaneStep, Need
from checkpoint_app.domain.outcome import Outcome
from checkpoint_app.domain.passage import Direction
from checkpoint_app.domain.roster import parse_short_dwelling
from checkpoint_app.domain.scan import ScanForm, picked, understand
from checkpoint_app.ports import StationStore
from checkpoint_app.services.count_delivery import CountDelivery
from checkpoint_app.services.open_emergency import OpenEmergency
from checkpoint_app.services.stamp_events import EventStamp

_BUILDING = re.compile(r"^([0-9]{1,3}|[A-Za-z][0-9]{0,2})[栋幢号]?$")
MOST_PEOPLE = 30
_FREE_FOR_DELIVERY = (Ask.NOTHING, Ask.DELIVERY, Ask.NOBODY)


@dataclass(frozen=True, slots=True)
class AttendOthers:
    """Takes the card's step and a line, and returns the step after it, or None where the line says something else."""

    store: StationStore
    stamp: EventStamp

    def count(self, step: LaneStep) -> LaneStep:
        """Count a delivery; whoever is being served stays on the card."""
        delivery = CountDelivery(self.store, self.stamp)
        event = delivery.count()
        if step.ask in _FREE_FOR_DELIVERY:
            step = LaneStep(ask=Ask.DELIVERY, direction=step.direction, trip=step.trip, of=event.seq)
        return replace(step, delivered=delivery.today(), seq=event.seq)

    def deliver_to(self, step: LaneStep, line: str) -> LaneStep | None:
        """Take the dwelling or building that a delivery just counted is for; only the building is kept."""
        parts = parse_short_dwelling(line)
        match = _BUILDING.match(line)
        building = parts[0] if parts is not None else match[1].upper() if match is not None else ""
        if not building or step.of is None:
            return None
        compound = self._compound_of(line) if parts is not None else self.store.identity().gate.compound
        event = CountDelivery(self.store, self.stamp).name_building(step.of, compound, building)
        return replace(step, ask=Ask.NOTHING, building=building, seq=event.seq)

    def _compound_of(self, dwelling: str) -> str:
        """Return the compound of a dwelling where the roster knows but one; else the gate's, which may have none."""
        found = {entry.dwelling.compound for entry in self.store.find(understand(dwelling), limit=MOST_PEOPLE)}
        return found.pop() if len(found) == 1 else self.store.identity().gate.compound

    def open_way(self, direction: Direction) -> LaneStep:
        event = OpenEmergency(self.store, self.stamp).open(direction)
        return LaneStep(ask=Ask.EMERGENCY, direction=direction, outcome=Outcome.EMERGENCY, of=event.seq, seq=event.seq)

    def explain(self, step: LaneStep, line: str) -> LaneStep | None:
        """Take the reason of the emergency on the card: the place of a Need, or words; None for the next person."""
        needs = tuple(Need)
        place = picked(line, len(needs))
        if place is not None:
            need, note = needs[place], ""
        elif understand(line).form is ScanForm.NAME:
            need, note = Need.OTHER, line
        else:
            return None
        if step.of is None:
            return None
        event = OpenEmergency(self.store, self.stamp).explain(step.of, need, note)
        return replace(step, ask=Ask.NOTHING, explained=need.value, seq=event.seq)
