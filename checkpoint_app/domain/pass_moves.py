"""Where a pass went last, as one gate knows it, and moves between gates that nobody can make."""

from __future__ import annotations

from dataclasses import dataclass

from checkpoint_app.domain.passage import Direction, FeedLine
from checkpoint_app.domain.passes import PassSerial


@dataclass(frozen=True, slots=True, kw_only=True)
class PassState:
    """The last admitted way of a pass here, at `at_ms` (UTC), by whom. `free`: its next way is not compared with that.

    `came_in`: it went in here at least once before that.
    """

    last: Direction
    at_ms: int
    resident: int | None = None
    free: bool = False
    came_in: bool = False


@dataclass(frozen=True, slots=True, kw_only=True)
class Departure:
    """What an exit slip (出门条) says: the holder of pass `of` left by `gate` at this moment (UTC ms)."""

    slip: PassSerial
    of: PassSerial
    gate: str
    at_ms: int


@dataclass(frozen=True, slots=True, kw_only=True)
class GateMove:
    """The same pass at two gates in less time than the way takes: one of them is a copy."""

    serial: PassSerial
    first: FeedLine
    second: FeedLine

    @property
    def minutes(self) -> float:
        return abs(self.second.at_ms - self.first.at_ms) / 60_000
