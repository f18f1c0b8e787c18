"""A passage (通行记录): one person's entry or exit, admitted or not."""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum
from typing import Any

from checkpoint_app.domain.outcome import Outcome, Reason


class Direction(StrEnum):
    IN = "in"
    OUT = "out"

    @property
    def other(self) -> Direction:
        return Direction.OUT if self is Direction.IN else Direction.IN


@dataclass(frozen=True, slots=True, kw_only=True)
class Passage:
    """The data of a passage event. `reading_c10` is None when no reading was possible.

    `pass_key` is PassSerial.key of the pass shown; a visitor has a temporary pass and no resident number;
    `unlisted` is somebody who says they live here and is not on the roster.
    """

    direction: Direction
    outcome: Outcome
    reasons: tuple[Reason, ...] = ()
    resident: int | None = None
    pass_key: int | None = None
    reading_c10: int | None = None
    measured_at: str = "forehead"  # or "wrist", "neck"

    def to_data(self) -> dict[str, Any]:
        """Return the event's data; what is absent is left out, for size."""
        data: dict[str, Any] = {"dir": self.direction.value, "outcome": self.outcome.value}
        if self.reasons:
            data["why"] = [r.value for r in self.reasons]
        if self.resident is not None:
            data["resident"] = self.resident
        if self.pass_key is not None:
            data["pass"] = self.pass_key
        if self.reading_c10 is not None:
            data["c10"] = self.reading_c10
        if self.measured_at != "forehead":
            data["site"] = self.measured_at
        return data


@dataclass(frozen=True, slots=True, kw_only=True)
class FeedLine:
    """A passage as the feed and the tables show it: the correction laid over it, the name not yet masked.

    `name` and `dwelling` are empty when nobody could be named; `voided` passages stay visible, struck out.
    """

    station: int
    epoch: int
    seq: int
    at_ms: int
    direction: Direction
    outcome: Outcome
    reasons: tuple[str, ...]
    reading_c10: int | None
    resident: int | None
    pass_key: int | None
    name: str
    dwelling: str
    voided: bool
    amended: bool
