"""Readings of a thermometer, in tenths of a degree Celsius."""

from __future__ import annotations

import re
from enum import StrEnum
from typing import Literal, Protocol

LOWEST_C10 = 300
HIGHEST_C10 = 430
"""Outside of these no pack can make a number a human reading."""

Comparator = Literal[">=", ">"]
_TYPED = re.compile(r"^([3-4]\d)[.。．]?(\d)$")


class ReadingBand(StrEnum):
    NORMAL = "normal"
    LOW = "low"
    HIGH = "high"
    NONE = "none"


class Bands(Protocol):
    """The thresholds of a policy pack (domain.policy.ReadingRules)."""

    @property
    def threshold_c10(self) -> int: ...
    @property
    def comparator(self) -> Comparator: ...
    @property
    def low_below_c10(self) -> int: ...


def parse_c10(text: str, *, lowest_c10: int = LOWEST_C10, highest_c10: int = HIGHEST_C10) -> int | None:
    """Return the tenths of a degree in what was typed (`366`, `36.6`), or None if it is no plausible reading."""
    match = _TYPED.match(text.strip())
    if match is None:
        return None
    c10 = int(match[1] + match[2])
    return c10 if lowest_c10 <= c10 <= highest_c10 else None


def band(c10: int | None, bands: Bands) -> ReadingBand:
    """Say which band a reading falls in; the thresholds and the comparator come from the policy pack."""
    if c10 is None:
        return ReadingBand.NONE
    if c10 > bands.threshold_c10 or (bands.comparator == ">=" and c10 == bands.threshold_c10):
        return ReadingBand.HIGH
    return ReadingBand.LOW if c10 < bands.low_below_c10 else ReadingBand.NORMAL


def show(c10: int) -> str:
    return f"{c10 / 10:.1f}"
