"""销毁: which personal parts of records are to go, and what went. The chain stays verifiable (architecture §2)."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from typing import Any

from checkpoint_app.domain.clock import DAY_MS, ClockState, day_bounds_ms, local_day
from checkpoint_app.domain.events import EventKind

FORGOTTEN = 0
"""The resident's number in a projected passage whose record was purged: somebody of the roster, not said who."""


@dataclass(frozen=True, slots=True, kw_only=True)
class PurgeMark:
    """Personal parts of a (station, epoch) are destroyed up to and including `seq`: they do not come back from files.

    `digest` is the chain's head after that record: the certificate names it.
    """

    station: int
    epoch: int
    seq: int
    digest: bytes


@dataclass(frozen=True, slots=True, kw_only=True)
class PurgeOrder:
    """What is to be destroyed, here and at the gates: the personal part of records before `before_ms` (UTC ms).

    `spared` are residents, `spared_passes` pass keys, `spared_times` half-open intervals (UTC ms) under a legal hold;
    `gone` residents taken off the roster, `gone_digests` by which a copy put back later knows them again.
    `photos` counts theirs. `first` and `second` are the clerks who gave it. A gate destroys no record that
    the office did not confirm.
    """

    number: int
    before_ms: int
    ordered_ms: int
    marks: tuple[PurgeMark, ...] = ()
    spared: tuple[int, ...] = ()
    spared_passes: tuple[int, ...] = ()
    gone: tuple[int, ...] = ()
    spared_times: tuple[tuple[int, int], ...] = ()
    gone_digests: tuple[str, ...] = ()
    photos: int = 0
    first: int = 0
    second: int = 0


@dataclass(frozen=True, slots=True, kw_only=True)
class LegalHold:
    """法律保全: what must not be destroyed while an authority asks for it. `document` is its number.

    `resident` None: everything of the interval [`from_ms`, `until_ms`); `until_ms` None: without an end.
    """

    number: int
    document: str
    set_ms: int
    resident: int | None = None
    from_ms: int = 0
    until_ms: int | None = None
    lifted_ms: int | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class PurgeTally:
    """What was destroyed. `by_kind` counts personal parts by kind of record.

    `ranges` are (station, epoch, first, last, parts destroyed), `heads` the chains' heads that go with them; `files`
    counts by kind of file; `unreached` are files that were not where they had been written; `rest` are personal parts
    that have to wait until the office confirmed their records.
    """

    by_kind: Mapping[str, int]
    ranges: tuple[tuple[int, int, int, int, int], ...] = ()
    heads: tuple[PurgeMark, ...] = ()
    residents: int = 0
    photos: int = 0
    held: int = 0
    standing: int = 0
    rest: int = 0
    files: Mapping[str, int] | None = None
    unreached: int = 0

    @property
    def parts(self) -> int:
        return sum(self.by_kind.values())


@dataclass(frozen=True, slots=True, kw_only=True)
class PurgeAnswer:
    """What a station (0: the office) said of an order it carried out; `done_ms` is when (UTC ms)."""

    order: int
    station: int
    done_ms: int
    tally: PurgeTally


@dataclass(frozen=True, slots=True, kw_only=True)
class PurgePreview:
    """What an order would destroy; nothing is changed by asking. `oldest_ms` is of the oldest personal part held.

    `gaps` are records missing below a mark: their gate still has them, and destroys them once they were received.
    `files` counts by kind of file, `holds` the holds in force.
    """

    before_ms: int
    tally: PurgeTally
    marks: tuple[PurgeMark, ...]
    gone: tuple[int, ...]
    holds: tuple[LegalHold, ...]
    gaps: tuple[tuple[int, int, int, int], ...]
    oldest_ms: int | None


class Fate:
    """What becomes of a personal part: destroyed, spared by a hold, kept while its pass stands, or too young."""

    DESTROYED = "destroyed"
    HELD = "held"
    STANDING = "standing"
    YOUNG = "young"


@dataclass(frozen=True, slots=True, kw_only=True)
class PurgeRule:
    """Which personal parts go. Pure: by the record's own line, and whether it lies up to its log's mark."""

    before_ms: int
    spared: frozenset[int] = frozenset()
    spared_passes: frozenset[int] = frozenset()
    spared_times: tuple[tuple[int, int], ...] = ()
    gone: frozenset[int] = frozenset()

    def fate(self, fields: Mapping[str, Any], *, marked: bool) -> str:
        """Return the fate of a record's personal part; `fields` is its line.

        A clock that was not believed says nothing of its time: such a record is old if its seq lies up to the mark.
        A pass that stands keeps its holder's name until it has expired; whoever left the roster loses all of it.
        """
        data, at_ms = fields["data"], fields["at"]
        if self._is_held(data, at_ms):
            return Fate.HELD
        if concerns(data, self.gone):
            return Fate.DESTROYED
        if not marked and not (fields["clock"] == ClockState.OK and at_ms < self.before_ms):
            return Fate.YOUNG
        if kept_since_ms(fields) >= self.before_ms and fields["kind"] == EventKind.PASS_ISSUED:
            return Fate.STANDING
        return Fate.DESTROYED

    def _is_held(self, data: Mapping[str, Any], at_ms: int) -> bool:
        return (
            any(start <= at_ms < end for start, end in self.spared_times)
            or concerns(data, self.spared)
            or any(_number(data.get(field)) in self.spared_passes for field in ("pass", "serial"))
        )


def concerns(data: Mapping[str, Any], residents: frozenset[int]) -> bool:
    """Whether a record's codes name one of these residents: as who passed, who was registered, or whose guest."""
    if not residents:
        return False
    several = data.get("residents")
    named = (data.get("resident"), data.get("host"), *(several if isinstance(several, list) else ()))
    return any(type(each) is int and each in residents for each in named)


def _number(value: Any) -> int:
    return value if type(value) is int else 0


def kept_since_ms(fields: Mapping[str, Any]) -> int:
    """Return from when (UTC ms) a record's personal part is merely kept: when it was made; a pass, when it expired."""
    at_ms: int = fields["at"]
    return max(at_ms, _number(fields["data"].get("exp")) * 1000) if fields["kind"] == EventKind.PASS_ISSUED else at_ms


def rule_of(order: PurgeOrder) -> PurgeRule:
    return PurgeRule(
        before_ms=order.before_ms,
        spared=frozenset(order.spared),
        spared_passes=frozenset(order.spared_passes),
        spared_times=order.spared_times,
        gone=frozenset(order.gone),
    )


def keeps_until_ms(now_ms: int, retention_days: int) -> int:
    """Return the moment before which records are older than the rules keep them: a midnight in UTC+8."""
    return day_bounds_ms(local_day(now_ms - retention_days * DAY_MS))[0]


def age_days(at_ms: int, now_ms: int) -> int:
    """Return how many whole days ago something was, by the calendar in UTC+8."""
    return (local_day(now_ms) - local_day(at_ms)).days
