"""Read the board: gate × shift, what lacks and since when, records not understood, which gate holds which bundle."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, replace
from datetime import date

from checkpoint_app.domain.clock import local_day
from checkpoint_app.domain.exchange import UnknownKind
from checkpoint_app.domain.office_lists import ListMatrix
from checkpoint_app.domain.shift_board import (
    DEFAULT_BEGINS,
    MissingRun,
    ShiftBoard,
    parse_begins,
    shift_board,
    slots_of,
    whole_day,
)
from checkpoint_app.ports import Clock, OfficeStore

BEGINS = "shift-begins"
LISTS_SHOWN, CHANGES_SHOWN = 5, 60


@dataclass(frozen=True, slots=True)
class ReadBoard:
    store: OfficeStore
    clock: Clock

    def begins(self) -> tuple[int, ...]:
        """Return at which minutes of the day shifts begin."""
        chosen = self.store.get(BEGINS)
        return tuple(chosen) if chosen else DEFAULT_BEGINS

    def set_begins(self, text: str) -> tuple[int, ...]:
        """Let shifts begin at these times, such as `08:00 20:00`; InputRefused `shift-times`."""
        begins = parse_begins(text)
        self.store.put(BEGINS, list(begins))
        return begins

    def shifts(self, day: date | None = None, *, days: int = 1) -> ShiftBoard:
        """Return the board of the shifts that begin on `days` local days up to `day` (default: today)."""
        now_ms = self.clock.read().wall_ms
        slots = slots_of(day or local_day(now_ms), self.begins(), days=days)
        return shift_board(self.store.shift_facts(slots), slots, now_ms)

    def day(self, day: date) -> ShiftBoard:
        """Return the board of a whole local day, 0–24 h, as one shift; a file that came twice is no news there."""
        slots = (whole_day(day),)
        facts = (replace(station, doubled_ms=()) for station in self.store.shift_facts(slots))
        return shift_board(facts, slots, self.clock.read().wall_ms)

    def gaps(self) -> Sequence[MissingRun]:
        return self.store.missing_runs()

    def unknown(self) -> Sequence[UnknownKind]:
        return self.store.unknown_kinds()

    def lists(self) -> ListMatrix:
        """Return the last decisions by the stations known to follow them."""
        changes = self.store.list_changes(lists=LISTS_SHOWN, changes=CHANGES_SHOWN)
        return ListMatrix(changes=tuple(changes), stations=tuple(self.store.held_lists()))
