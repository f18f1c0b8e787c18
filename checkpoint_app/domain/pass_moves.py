"""Where a pass went last, as one gate knows it, and moves between gates that nobody can make."""

from __future__ import annotations

from dataclasses import dataclass

from checkpoint_app.domain.passage import Direction, FeedLine
from checkpoint_app.domain.passes import PassSerial


@dataclass(frozen=True, slots=True, kw_only=True)
class PassState:
    """The last admitted way of a pass here. `free`: its next way is not compared with that, once."""

    last: Direction
    at_ms: int
    free: bool = False


@dataclass(frozen=True, slots=True, kw_only=True)
class GateMove:
    """The same pass at two gates in less time than the way takes: one of them is a copy."""

    serial: PassSerial
    first: FeedLine
    second: FeedLine

    @property
    def minutes(self) -> float:
        return abs(self.second.at_ms - self.first.at_ms) / 60_000
