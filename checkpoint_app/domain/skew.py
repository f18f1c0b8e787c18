"""How far a gate's clock stood off, as the office can prove it from what came before and after its records.

A run of records between two settings of the clock has one error, the same for all of them. It is bounded from below by
every moment at which a record of the run was already at the office, from above by every moment after which it must have
been made (the list it names had been published, the records before it had been made). Nothing here changes a record: it
is worked out anew whenever somebody looks, and becomes narrower as more comes in.
"""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, field, replace

from checkpoint_app.domain.clock import JUMP_MS

PROVEN_MS = 600_000
"""An error below ten minutes is not spoken of: the office's own clock is a wall clock too."""


@dataclass(frozen=True, slots=True, kw_only=True)
class ClockRun:
    """Records `first` to `last` of one log with the clock left alone between them.

    `first_at_ms`, `last_at_ms` are when the outer ones were made, by the station's clock. `boot` and `offset_ms` (wall
    less monotonic clock) are known if the run begins with a record that carries both clocks. `before` and `after` hold
    (moment by the station's clock, true moment): what was made then was made before, or after, the true moment.
    """

    station: int
    epoch: int
    first: int
    last: int
    first_at_ms: int
    last_at_ms: int
    boot: str = ""
    offset_ms: int = 0
    before: tuple[tuple[int, int], ...] = ()
    after: tuple[tuple[int, int], ...] = ()


@dataclass(frozen=True, slots=True, kw_only=True)
class Skew:
    """The station's clock less true time lies between these, in milliseconds; None: no bound on that side."""

    low_ms: int | None = None
    high_ms: int | None = None

    @property
    def proven_ms(self) -> int:
        """The least error that is proven: above 0 the clock was fast, below 0 slow; 0: it may have been right."""
        if self.low_ms is not None and self.low_ms > PROVEN_MS:
            return self.low_ms
        if self.high_ms is not None and self.high_ms < -PROVEN_MS:
            return self.high_ms
        return 0

    @property
    def likely_ms(self) -> int | None:
        """The middle of the bounds; None if one is missing or they contradict each other."""
        if self.low_ms is None or self.high_ms is None or self.low_ms > self.high_ms:
            return None
        return (self.low_ms + self.high_ms) // 2

    def moments_ms(self, at_ms: int) -> tuple[int | None, int | None]:
        """Return the earliest and the latest true moment of a record made at `at_ms` by the station's clock."""
        earliest = None if self.high_ms is None else at_ms - self.high_ms
        latest = None if self.low_ms is None else at_ms - self.low_ms
        return earliest, latest

    def within(self, *, low_ms: int | None = None, high_ms: int | None = None) -> Skew:
        lows = [ms for ms in (self.low_ms, low_ms) if ms is not None]
        highs = [ms for ms in (self.high_ms, high_ms) if ms is not None]
        return Skew(low_ms=max(lows, default=None), high_ms=min(highs, default=None))


def bounds(runs: Sequence[ClockRun]) -> list[Skew]:
    """Return the bounds of each run of one station; `runs` are in the order of its records."""
    skews = [
        Skew(
            low_ms=max((at - moment for at, moment in run.before), default=None),
            high_ms=min((at - moment for at, moment in run.after), default=None),
        )
        for run in runs
    ]
    forward = list(range(1, len(runs)))
    for places in (forward, forward[::-1], forward):
        for place in places:
            earlier, later = runs[place - 1], runs[place]
            skews[place - 1], skews[place] = _together(earlier, skews[place - 1], later, skews[place])
    return skews


def _together(earlier: ClockRun, one: Skew, later: ClockRun, other: Skew) -> tuple[Skew, Skew]:
    """Narrow two neighbours: the later was made after the earlier; in one boot the monotonic clock ties them."""
    step = later.first_at_ms - earlier.last_at_ms
    other = other.within(high_ms=_plus(one.high_ms, step))
    one = one.within(low_ms=_plus(other.low_ms, -step))
    if earlier.boot and earlier.boot == later.boot:
        moved = later.offset_ms - earlier.offset_ms
        other = other.within(
            low_ms=_plus(one.low_ms, moved - JUMP_MS),
            high_ms=_plus(one.high_ms, moved + JUMP_MS),
        )
        one = one.within(
            low_ms=_plus(other.low_ms, -moved - JUMP_MS),
            high_ms=_plus(other.high_ms, -moved + JUMP_MS),
        )
    return one, other


def _plus(ms: int | None, more_ms: int) -> int | None:
    return None if ms is None else ms + more_ms


@dataclass(frozen=True, slots=True)
class GateClocks:
    """The clocks of all gates: for each (station, epoch) its runs by their first record, each with its bounds."""

    runs: Mapping[tuple[int, int], Sequence[tuple[ClockRun, Skew]]] = field(default_factory=dict)

    def skew_of(self, station: int, epoch: int, seq: int) -> Skew:
        """Return the bounds for one record; none where nothing is known of it."""
        runs = self.runs.get((station, epoch), ())
        place = bisect_right(runs, seq, key=lambda run: run[0].first) - 1
        if place < 0 or seq > runs[place][0].last:
            return Skew()
        return runs[place][1]

    def newest(self) -> Mapping[int, Skew]:
        """Return the bounds of each station's newest run: how its clock stands now, as far as is known."""
        return {station: runs[-1][1] for (station, _epoch), runs in sorted(self.runs.items()) if runs}

    def wrong(self) -> Sequence[tuple[ClockRun, Skew]]:
        """Return the runs whose clock was proven wrong, by station, the newest first."""
        found = [pair for runs in self.runs.values() for pair in runs if pair[1].proven_ms]
        return sorted(found, key=lambda pair: (pair[0].station, -pair[0].epoch, -pair[0].first))


def gate_clocks(runs: Iterable[ClockRun], enrolled_ms: Mapping[int, int]) -> GateClocks:
    """Bound every station's runs; `enrolled_ms` is when the office enrolled each: no record of it is older."""
    by_station: dict[int, list[ClockRun]] = {}
    for run in sorted(runs, key=lambda run: (run.station, run.epoch, run.first)):
        by_station.setdefault(run.station, []).append(run)
    logs: dict[tuple[int, int], list[tuple[ClockRun, Skew]]] = {}
    for station, its_runs in by_station.items():
        if station in enrolled_ms:
            first = its_runs[0]
            its_runs[0] = replace(first, after=(*first.after, (first.first_at_ms, enrolled_ms[station])))
        for run, skew in zip(its_runs, bounds(its_runs), strict=True):
            logs.setdefault((station, run.epoch), []).append((run, skew))
    return GateClocks(logs)
