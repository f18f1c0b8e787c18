"""A passage (通行记录): one person's entry or exit, admitted or not."""

from __future__ import annotations

from collections.abc import Mapping
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


class Site(StrEnum):
    """Where a temperature was taken: 额 腕 颈 耳 腋."""

    FOREHEAD = "forehead"
    WRIST = "wrist"
    NECK = "neck"
    EAR = "ear"
    AXILLA = "axilla"


class Trip(StrEnum):
    """What an exit is for, as far as the rules care."""

    USUAL = "usual"
    PARCEL = "parcel"  # F5: to the gate and back
    MEDICAL = "medical"


class Flag(StrEnum):
    """What is odd about a passage and is kept for the office; it changes no outcome."""

    IN_AGAIN = "in-again"  # the last passage known here went the same way
    OUT_AGAIN = "out-again"


@dataclass(frozen=True, slots=True, kw_only=True)
class Measurement:
    """How a reading was taken. `thermometer` is its number in the gate's register, 0 where there is none."""

    site: Site = Site.FOREHEAD
    thermometer: int = 0
    attempt: int = 1


@dataclass(frozen=True, slots=True, kw_only=True)
class Passage:
    """The data of a passage event. `reading_c10` is None when no reading was possible.

    `pass_key` is PassSerial.key of the pass shown; a visitor has a temporary pass and no resident number.
    `visit` and `vehicle` are the seq of the record that opened the visit or the vehicle's group; `rules` are the codes
    of the rules that gave the outcome; `code`, `mask` what was seen; `override` the pack's reason to let through;
    `slip` the key of an exit slip that said when and where the holder of the pass went out.
    """

    direction: Direction
    outcome: Outcome
    reasons: tuple[Reason, ...] = ()
    resident: int | None = None
    pass_key: int | None = None
    reading_c10: int | None = None
    measured: Measurement = Measurement()
    trip: Trip = Trip.USUAL
    visit: int | None = None
    vehicle: int | None = None
    rules: tuple[str, ...] = ()
    flags: tuple[Flag, ...] = ()
    code: str | None = None
    mask: bool | None = None
    override: str = ""
    slip: int | None = None

    def to_data(self) -> dict[str, Any]:
        """Return the event's data; what is absent is left out, for size."""
        data: dict[str, Any] = {
            "dir": self.direction.value,
            "outcome": self.outcome.value,
            "why": [reason.value for reason in self.reasons],
            "resident": self.resident,
            "pass": self.pass_key,
            "c10": self.reading_c10,
            "site": self.measured.site.value,
            "gun": self.measured.thermometer,
            "try": self.measured.attempt,
            "trip": self.trip.value,
            "visit": self.visit,
            "group": self.vehicle,
            "by": list(self.rules),
            "flags": [flag.value for flag in self.flags],
            "code": self.code,
            "mask": self.mask,
            "override": self.override,
            "slip": self.slip,
        }
        return {key: value for key, value in data.items() if value != _USUAL.get(key)}


_USUAL: Mapping[str, Any] = {
    "why": [],
    "site": Site.FOREHEAD.value,
    "gun": 0,
    "try": 1,
    "trip": Trip.USUAL.value,
    "by": [],
    "flags": [],
    "override": "",
}
"""What a record leaves out, for size."""


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
