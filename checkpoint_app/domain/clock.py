"""Time at a gate: a wall clock that may be wrong, a monotonic one that is not, and one zone to show."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import UTC, date, datetime, time, timedelta, timezone
from enum import StrEnum

LOCAL_ZONE = timezone(timedelta(hours=8), "UTC+8")
"""Shown everywhere; China keeps one zone without summer time."""

DAY_MS = 86_400_000
_UTC_8_MS = 28_800_000
_YEAR_9999_MS = 253_370_764_800_000

JUMP_MS = 120_000
"""A wall clock that differs from the monotonic one by more than this was changed by somebody."""

AHEAD_MS = 60 * DAY_MS
"""A clock later than all that is known by more than this is doubted (ADR 0019)."""


class ClockState(StrEnum):
    OK = "ok"
    SUSPECT = "suspect"


class ClockDoubt(StrEnum):
    """Why a wall clock is not believed."""

    BEHIND = "behind"  # earlier than a moment that is known to have passed
    AHEAD = "ahead"  # later than all that is known by more than AHEAD_MS
    JUMPED = "jumped"  # it went another way than the monotonic clock since it was believed


@dataclass(frozen=True, slots=True, kw_only=True)
class ClockReading:
    """One look at the clocks: wall in UTC milliseconds, monotonic in milliseconds since `boot_id` began."""

    wall_ms: int
    mono_ms: int
    boot_id: str

    @property
    def offset_ms(self) -> int:
        """When this boot began by the wall clock: it stays while nobody sets the clock."""
        return self.wall_ms - self.mono_ms


@dataclass(frozen=True, slots=True, kw_only=True)
class ClockPast:
    """What a log says of its clock. `newest_ms`: the newest record whose clock was believed, or a person's word on it.

    `confirmed_list` is the version of the office's list when a person last confirmed date and time: a list no newer
    than that is no bound any more. `believed` is the newest look at both clocks that was believed.
    """

    newest_ms: int = 0
    confirmed_list: int = 0
    believed: ClockReading | None = None


def clock_doubt(now: ClockReading, *, known_ms: int, earlier: ClockReading | None) -> ClockDoubt | None:
    """Say why the wall clock cannot be believed, None if it can (architecture.md §6).

    `known_ms` is the latest moment that is known to have passed; `earlier` an earlier look that was believed.
    """
    if now.wall_ms < known_ms:
        return ClockDoubt.BEHIND
    if earlier is not None and earlier.boot_id == now.boot_id:
        return ClockDoubt.JUMPED if abs(now.offset_ms - earlier.offset_ms) > JUMP_MS else None
    return ClockDoubt.AHEAD if now.wall_ms > known_ms + AHEAD_MS else None


def elapsed_ms(now: ClockReading, since: ClockReading) -> int:
    """Return the time since an earlier look by the monotonic clock; 0 if that was another boot."""
    return max(now.mono_ms - since.mono_ms, 0) if now.boot_id == since.boot_id else 0


def waited_ms(now: ClockReading, since: ClockReading) -> int:
    """Return how long somebody has waited since an earlier look, which setting the clock does not shorten.

    In the same boot the monotonic clock says so; after another start the wall clock, or if that went back, the time
    since the start.
    """
    if now.boot_id == since.boot_id:
        return max(now.mono_ms - since.mono_ms, 0)
    by_wall_ms = now.wall_ms - since.wall_ms
    return by_wall_ms if by_wall_ms >= 0 else now.mono_ms


def local(at_ms: int) -> datetime:
    """Return UTC milliseconds as a local date and time."""
    return datetime.fromtimestamp(at_ms / 1000, tz=UTC).astimezone(LOCAL_ZONE)


def local_ms(moment: datetime) -> int:
    """Return a local date and time (UTC+8), whatever zone it names, as UTC milliseconds."""
    return int(moment.replace(tzinfo=LOCAL_ZONE).timestamp() * 1000)


def is_sayable(at_ms: int) -> bool:
    """Whether this is a moment of 1970 to 9998: a record of a station may claim any number."""
    return 0 <= at_ms < _YEAR_9999_MS


def local_day(at_ms: int) -> date:
    return local(at_ms).date()


def day_number(at_ms: int) -> int:
    """Return the local day of a moment as a number, as the databases' indexes have it: days since 1970 in UTC+8."""
    return (at_ms + _UTC_8_MS) // DAY_MS


def day_bounds_ms(day: date) -> tuple[int, int]:
    """Return the UTC milliseconds at which a local day begins and ends (half-open)."""
    start = local_ms(datetime.combine(day, time()))
    return start, start + DAY_MS
