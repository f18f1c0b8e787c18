"""Readings of a thermometer, in tenths of a degree Celsius."""

from __future__ import annotations

import re
from enum import StrEnum
from typing import Literal

LOWEST_C10 = 300
HIGHEST_C10 = 430
LOW_BELOW_C10 = 350
"""30.0–34.9 means: measure wrist or neck (thermometer guns err low in the cold)."""

Comparator = Literal[">=", ">"]
_TYPED = re.compile(r"^([3-4]\d)[.。．]?(\d)$")


class ReadingBand(StrEnum):
    NORMAL = "normal"
    LOW = "low"
    HIGH = "high"
    NONE = "none"


def parse_c10(text: str) -> int | None:
    """Return the tenths of a degree in what was typed (`366`, `36.6`), or None if it is no human reading."""
    match = _TYPED.match(text.strip())
    if match is None:
        return None
    c10 = int(match[1] + match[2])
    return c10 if LOWEST_C10 <= c10 <= HIGHEST_C10 else None


def band(c10: int | None, *, threshold_c10: int, comparator: Comparator) -> ReadingBand:
    """Say which band a reading falls in; the threshold and its comparator come from the policy pack."""
    if c10 is None:
        return ReadingBand.NONE
    if c10 > threshold_c10 or (comparator == ">=" and c10 == threshold_c10):
        return ReadingBand.HIGH
    return ReadingBand.LOW if c10 < LOW_BELOW_C10 else ReadingBand.NORMAL


def show(c10: int) -> str:
    return f"{c10 / 10:.1f}"
