"""Time at a gate: a wall clock that may be wrong, a monotonic one that is not, and one zone to show."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import UTC, date, datetime, time, timedelta, timezone
from enum import StrEnum

LOCAL_ZONE = timezone(timedelta(hours=8), "UTC+8")
"""Shown everywhere; China keeps one zone without summer time."""

JUMP_MS = 120_000
"""A wall clock that differs from the monotonic one by more than this was changed by somebody."""


class ClockState(StrEnum):
    OK = "ok"
    SUSPECT = "suspect"


@dataclass(frozen=True, slots=True, kw_only=True)
class ClockReading:
    """One look at the clocks: wall in UTC milliseconds, monotonic in milliseconds since `boot_id` began."""

    wall_ms: int
    mono_ms: int
    boot_id: str


def clock_state(now: ClockReading, *, lower_bound_ms: int, earlier: ClockReading | None) -> ClockState:
    """Say whether the wall clock can be believed (architecture.md §6).

    `lower_bound_ms` is the latest moment that is known to have passed; `earlier` an earlier look that was believed.
    """
    if now.wall_ms < lower_bound_ms:
        return ClockState.SUSPECT
    if earlier is not None and earlier.boot_id == now.boot_id:
        drift = (now.wall_ms - earlier.wall_ms) - (now.mono_ms - earlier.mono_ms)
        if abs(drift) > JUMP_MS:
            return ClockState.SUSPECT
    return ClockState.OK


def local(at_ms: int) -> datetime:
    """Return UTC milliseconds as a local date and time."""
    return datetime.fromtimestamp(at_ms / 1000, tz=UTC).astimezone(LOCAL_ZONE)


def local_day(at_ms: int) -> date:
    return local(at_ms).date()


def day_bounds_ms(day: date) -> tuple[int, int]:
    """Return the UTC milliseconds at which a local day begins and ends (half-open)."""
    start = int(datetime.combine(day, time(), tzinfo=LOCAL_ZONE).timestamp() * 1000)
    return start, start + 86_400_000
