"""The gate's thermometers (体温枪): their register, and which of them reads unlike the others."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from enum import StrEnum
from statistics import median

ENOUGH_READINGS = 20
"""Fewer readings, of one or of all the others, say nothing about a thermometer."""

SUSPECT_FROM_C10 = 3.0
"""So far (tenths of a degree) from the others, a thermometer is to be doubted."""


class ThermometerState(StrEnum):
    OK = "ok"
    SUSPECT = "suspect"
    BROKEN = "broken"
    GONE = "gone"  # taken away from the gate


@dataclass(frozen=True, slots=True, kw_only=True)
class Thermometer:
    """A line of the gate's register; `number` is what its sticker says, `since_ms` when it came to its state."""

    number: int
    name: str
    state: ThermometerState = ThermometerState.OK
    since_ms: int = 0

    @property
    def usable(self) -> bool:
        return self.state is ThermometerState.OK


@dataclass(frozen=True, slots=True, kw_only=True)
class Drift:
    """How one thermometer reads: `median_c10` of its readings, `apart_c10` from the median of all the others.

    `apart_c10` is None while either side has fewer than ENOUGH_READINGS.
    """

    thermometer: int
    count: int
    median_c10: float
    apart_c10: float | None = None

    @property
    def is_suspect(self) -> bool:
        return self.apart_c10 is not None and abs(self.apart_c10) >= SUSPECT_FROM_C10


def drifts(readings: Mapping[int, Sequence[int]]) -> tuple[Drift, ...]:
    """Return how each thermometer reads, by number; `readings` are tenths of a degree at the forehead.

    Medians, because a few people with a cold forehead or a real fever must not make a thermometer suspect.
    """
    return tuple(_drift(number, readings) for number in sorted(readings) if readings[number])


def _drift(number: int, readings: Mapping[int, Sequence[int]]) -> Drift:
    own = readings[number]
    others = [c10 for other, taken in readings.items() if other != number for c10 in taken]
    enough = len(own) >= ENOUGH_READINGS and len(others) >= ENOUGH_READINGS
    return Drift(
        thermometer=number,
        count=len(own),
        median_c10=median(own),
        apart_c10=median(own) - median(others) if enough else None,
    )
