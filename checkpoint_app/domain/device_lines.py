"""What a device on a serial line says: whole lines out of a stream of bytes, and the reading in a line."""

from __future__ import annotations

import re
from dataclasses import dataclass
from enum import StrEnum

from checkpoint_app.domain.temperature import HIGHEST_C10, LOWEST_C10

LONGEST_SYMBOL = 7_089
"""What the largest QR symbol holds: a foreign one is to be turned away, and so has to arrive."""

_ENDS = re.compile(rb"[\r\n]+")
_READING = re.compile(r"^(?:T(?:EMP)?\s*[=:]\s*)?\+?0{0,2}(\d{2})[.,](\d)\d?\s*(?:°?C|℃)?$", re.IGNORECASE | re.ASCII)


class Device(StrEnum):
    """What may hang on a serial line of a gate's laptop (virtual COM)."""

    SCANNER = "scanner"
    THERMOMETER = "thermometer"


@dataclass(frozen=True, slots=True, kw_only=True)
class Taken:
    """What some bytes brought: whole lines, how many were garbage, what is still without an end.

    `skipping` says that a line beyond the longest one is under way: it is dropped up to its end.
    """

    lines: tuple[str, ...] = ()
    garbage: int = 0
    pending: bytes = b""
    skipping: bool = False


def take_bytes(before: Taken, chunk: bytes, *, longest: int = LONGEST_SYMBOL) -> Taken:
    """Return the lines that `chunk` completes. CR, LF or both end a line; empty lines count as nothing.

    A line that is too long, is no UTF-8 or holds control characters is garbage: dropped whole and counted.
    """
    *ended, pending = _ENDS.split(before.pending + chunk)
    lines: list[str] = []
    garbage, skipping = 0, before.skipping
    for raw in ended:
        text = _readable(raw) if len(raw) <= longest and not skipping else None
        if text:
            lines.append(text)
        elif text is None:
            garbage += 1
        skipping = False
    if len(pending) > longest:
        pending, skipping = b"", True
    return Taken(lines=tuple(lines), garbage=garbage, pending=pending, skipping=skipping)


def _readable(raw: bytes) -> str | None:
    """Return a line's text without blanks around it, or None for garbage."""
    try:
        text = raw.decode("utf-8").strip()
    except UnicodeDecodeError:
        return None
    return text if text.isprintable() else None


def reading_c10_of(line: str) -> int | None:
    """Return the tenths of a degree in a thermometer's line (`T=36.6C`, `36.6`, `+036.6`); None for anything else.

    What no pack can make a human reading (outside 30.0–43.0) is none: a gun also tells the room's temperature.
    """
    match = _READING.match(line)
    if match is None:
        return None
    c10 = int(match[1] + match[2])
    return c10 if LOWEST_C10 <= c10 <= HIGHEST_C10 else None
