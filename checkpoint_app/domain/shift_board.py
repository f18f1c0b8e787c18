"""卡口 × 班次: what the office has of every shift of every station. Facts in, one state a cell out."""

from __future__ import annotations

import re
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from datetime import date, timedelta
from enum import StrEnum

from checkpoint_app.domain.clock import day_bounds_ms
from checkpoint_app.errors import InputRefused

DEFAULT_BEGINS = (8 * 60, 20 * 60)
"""Minutes of the day at which shifts begin, unless the office says otherwise."""
STEP_MINUTES = 30
"""Passages are counted by half hours, so shifts begin at those."""
MOST_SHIFTS = 6
EARLY_MS = 3_600_000
"""Who hands over an hour before the end and exports has reported the shift."""
DUE_MS = 2 * 3_600_000
"""So long after its end a shift may still be on its way: the stick is carried."""
_MINUTE_MS = 60_000
_TIME = re.compile(r"([0-9]{1,2})(?:[::]([0-5][0-9]))?")
_NAME = re.compile(r"_s([0-9]{1,5})e([0-9]{1,4})_([0-9]{1,10})-([0-9]{1,10})(?:-[0-9]+)?\.ckb$")


class SlotState(StrEnum):
    """The most urgent first."""

    REJECTED = "rejected"  # a file with records of it was refused, and they did not come another way
    GAP = "gap"
    LATE = "late"  # it is over, and no report reaches its end
    NOT_YET = "not-yet"
    DUPLICATE = "duplicate"  # all is there, and its report came twice
    ZERO = "zero"  # reported, and nobody passed
    RECEIVED = "received"
    NONE = "none"  # the station was not there yet, or is lost


@dataclass(frozen=True, slots=True, order=True)
class Slot:
    """One shift, half-open, in UTC milliseconds."""

    start_ms: int
    end_ms: int

    def touches(self, from_ms: int, until_ms: int) -> bool:
        return from_ms < self.end_ms and until_ms >= self.start_ms


@dataclass(frozen=True, slots=True, kw_only=True)
class MissingRun:
    """Records the office lacks, bounded in time (UTC ms, by the gate's clock) by the records on both sides."""

    station: int
    epoch: int
    first: int
    last: int
    from_ms: int
    until_ms: int


@dataclass(frozen=True, slots=True, kw_only=True)
class RefusedClaim:
    """A refused file that claims records the office has not got from another one; bounded like a gap."""

    name: str
    reason: str
    from_ms: int
    until_ms: int


@dataclass(frozen=True, slots=True, kw_only=True)
class StationFacts:
    """What is known of one station for the slots asked for.

    `passages` has one count a slot; `reached_ms` is until when its newest record tells; `doubled_ms` the moments of
    the last records of files that came twice.
    """

    station: int
    gate: str
    gate_name: str
    name: str
    since_ms: int
    passages: tuple[int, ...]
    reached_ms: int | None = None
    lost: bool = False
    gaps: tuple[MissingRun, ...] = ()
    refused: tuple[RefusedClaim, ...] = ()
    doubled_ms: tuple[int, ...] = ()


@dataclass(frozen=True, slots=True, kw_only=True)
class ShiftCell:
    """One station's shift; `gaps` and `refused` are those that touch it."""

    station: int
    name: str
    slot: Slot
    state: SlotState
    passages: int
    reached_ms: int | None
    gaps: tuple[MissingRun, ...] = ()
    refused: tuple[RefusedClaim, ...] = ()

    @property
    def lacking(self) -> int:
        """How many records the gaps are, whole."""
        return sum(gap.last - gap.first + 1 for gap in self.gaps)


@dataclass(frozen=True, slots=True, kw_only=True)
class BoardRow:
    station: int
    gate: str
    gate_name: str
    name: str
    cells: tuple[ShiftCell, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class ShiftBoard:
    slots: tuple[Slot, ...]
    rows: tuple[BoardRow, ...]

    def count(self, state: SlotState) -> int:
        return sum(cell.state is state for row in self.rows for cell in row.cells)


def slots_of(day: date, begins: Sequence[int] = DEFAULT_BEGINS, *, days: int = 1) -> tuple[Slot, ...]:
    """Return the shifts that begin on `days` local days up to `day`; the last of a day ends on the next.

    `begins` are minutes of the day, in order.
    """
    starts = []
    for back in range(days - 1, -1, -1):
        midnight, _ = day_bounds_ms(day - timedelta(days=back))
        starts += [midnight + minute * _MINUTE_MS for minute in begins]
    _, next_midnight = day_bounds_ms(day)
    ends = [*starts[1:], next_midnight + begins[0] * _MINUTE_MS]
    return tuple(Slot(start, end) for start, end in zip(starts, ends, strict=True))


def whole_day(day: date) -> Slot:
    return Slot(*day_bounds_ms(day))


def parse_begins(text: str) -> tuple[int, ...]:
    """Return when shifts begin of `08:00 20:00`, as minutes in order; InputRefused `shift-times`."""
    minutes = []
    for word in re.split(r"[\s,,、;;]+", text.strip()):
        found = _TIME.fullmatch(word)
        minute = -1 if found is None else int(found[1]) * 60 + int(found[2] or 0)
        if not 0 <= minute < 24 * 60 or minute % STEP_MINUTES:
            raise InputRefused("shift-times", given=text.strip()[:40])
        minutes.append(minute)
    if len(set(minutes)) != len(minutes) or len(minutes) > MOST_SHIFTS:
        raise InputRefused("shift-times", given=text.strip()[:40])
    return tuple(sorted(minutes))


def begins_text(begins: Sequence[int]) -> str:
    return " ".join(f"{minute // 60:02}:{minute % 60:02}" for minute in begins)


def claim_of_name(name: str) -> tuple[int, int, int, int] | None:
    """Return (station, epoch, first, last) that a bundle's name claims: a hint for the board, proof of nothing."""
    found = _NAME.search(name)
    if found is None:
        return None
    station, epoch, first, last = map(int, found.groups())
    return (station, epoch, first, last) if 1 <= first <= last else None


def shift_board(facts: Iterable[StationFacts], slots: Sequence[Slot], now_ms: int) -> ShiftBoard:
    """Return the board of these stations, by gate and number."""
    rows = [
        BoardRow(
            station=station.station,
            gate=station.gate,
            gate_name=station.gate_name,
            name=station.name,
            cells=tuple(cell_of(station, slot, n, now_ms) for slot, n in zip(slots, station.passages, strict=True)),
        )
        for station in facts
    ]
    return ShiftBoard(slots=tuple(slots), rows=tuple(sorted(rows, key=lambda row: (row.gate, row.station))))


def cell_of(station: StationFacts, slot: Slot, passages: int, now_ms: int) -> ShiftCell:
    """Say how a station's shift stands: of all that is true of it the most urgent."""
    gaps = tuple(gap for gap in station.gaps if slot.touches(gap.from_ms, gap.until_ms))
    refused = tuple(claim for claim in station.refused if slot.touches(claim.from_ms, claim.until_ms))
    return ShiftCell(
        station=station.station,
        name=station.name,
        slot=slot,
        state=_state(station, slot, passages, now_ms, has_gap=bool(gaps), has_refused=bool(refused)),
        passages=passages,
        reached_ms=station.reached_ms,
        gaps=gaps,
        refused=refused,
    )


def _state(
    station: StationFacts, slot: Slot, passages: int, now_ms: int, *, has_gap: bool, has_refused: bool
) -> SlotState:
    if slot.start_ms > now_ms:
        return SlotState.NOT_YET
    if station.since_ms >= slot.end_ms:
        return SlotState.NONE
    if has_refused:
        return SlotState.REJECTED
    if has_gap:
        return SlotState.GAP
    reached_ms = -1 if station.reached_ms is None else station.reached_ms
    if reached_ms < slot.end_ms - EARLY_MS and (now_ms >= slot.end_ms or reached_ms < slot.start_ms):
        if station.lost:
            return SlotState.NONE
        return SlotState.NOT_YET if now_ms < slot.end_ms + DUE_MS else SlotState.LATE
    if any(slot.start_ms <= moment < slot.end_ms for moment in station.doubled_ms):
        return SlotState.DUPLICATE
    return SlotState.RECEIVED if passages else SlotState.ZERO
