"""Who passed a gate in an interval, and with whom (product.md §8). Nothing here says anything of health."""

from __future__ import annotations

from bisect import bisect_left, bisect_right
from collections import defaultdict
from collections.abc import Sequence
from dataclasses import dataclass

from checkpoint_app.domain.passage import FeedLine
from checkpoint_app.errors import InputRefused

LONGEST_INTERVAL_H = 24
MOST_MINUTES = 30
USUAL_MINUTES = 2


@dataclass(frozen=True, slots=True, kw_only=True)
class TraceQuestion:
    """From and to are UTC milliseconds, both included; people `minutes` apart at the gate count as together."""

    gate: str
    from_ms: int
    to_ms: int
    minutes: int = USUAL_MINUTES

    def require(self) -> None:
        """Raise InputRefused `trace-interval`, `trace-minutes`."""
        if not 0 < self.to_ms - self.from_ms <= LONGEST_INTERVAL_H * 3_600_000:
            raise InputRefused("trace-interval", hours=LONGEST_INTERVAL_H)
        if not 0 <= self.minutes <= MOST_MINUTES:
            raise InputRefused("trace-minutes", most=MOST_MINUTES, given=self.minutes)

    @property
    def around_ms(self) -> tuple[int, int]:
        """The interval with the minutes before and after it."""
        return self.from_ms - self.minutes * 60_000, self.to_ms + self.minutes * 60_000


@dataclass(frozen=True, slots=True, kw_only=True)
class Sighting:
    """A passage with what ties people together: the vehicle they sat in (its record's key), the household."""

    line: FeedLine
    vehicle: int | None = None
    household: int | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class TraceLine:
    """One passage of the answer, by its number from 1; the others are named by theirs.

    `inside` is False for who passed only in the minutes before or after. `near` is the first and last number within
    the minutes, itself among them.
    """

    number: int
    line: FeedLine
    inside: bool
    near: tuple[int, int]
    vehicle: tuple[int, ...] = ()
    household: tuple[int, ...] = ()


@dataclass(frozen=True, slots=True, kw_only=True)
class Missing:
    """What the office lacks of a station for the interval: closed ranges of records, and until when it heard of it.

    `heard_to_ms` is None when the office holds records from after the interval.
    """

    station: int
    ranges: tuple[tuple[int, int], ...] = ()
    heard_to_ms: int | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class Trace:
    question: TraceQuestion
    gate_name: str
    purpose: str
    document: str
    clerk: int
    asked_ms: int
    lines: tuple[TraceLine, ...]
    missing: tuple[Missing, ...]

    @property
    def people(self) -> int:
        """How many people the lines are about; somebody nobody could name counts each time."""
        return people_in([line.line for line in self.lines])


def people_in(lines: Sequence[FeedLine]) -> int:
    return len({line.resident or line.pass_key or (line.station, line.epoch, line.seq) for line in lines})


def link(question: TraceQuestion, sightings: Sequence[Sighting]) -> tuple[TraceLine, ...]:
    """Number the sightings in the order of time, and say of each who was with them."""
    seen = sorted(sightings, key=lambda each: (each.line.at_ms, each.line.station, each.line.epoch, each.line.seq))
    times = [each.line.at_ms for each in seen]
    vehicles: defaultdict[int, list[int]] = defaultdict(list)
    households: defaultdict[int, list[int]] = defaultdict(list)
    for number, each in enumerate(seen, start=1):
        if each.vehicle is not None:
            vehicles[each.vehicle].append(number)
        if each.household is not None:
            households[each.household].append(number)
    around_ms = question.minutes * 60_000
    return tuple(
        TraceLine(
            number=number,
            line=each.line,
            inside=question.from_ms <= each.line.at_ms <= question.to_ms,
            near=(
                bisect_left(times, each.line.at_ms - around_ms) + 1,
                bisect_right(times, each.line.at_ms + around_ms),
            ),
            vehicle=_others(vehicles, each.vehicle, number),
            household=_others(households, each.household, number),
        )
        for number, each in enumerate(seen, start=1)
    )


def _others(groups: defaultdict[int, list[int]], group: int | None, number: int) -> tuple[int, ...]:
    return () if group is None else tuple(other for other in groups[group] if other != number)
