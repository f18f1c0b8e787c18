"""Orders by telephone (电话指令): what the office may tell one gate as a short code, good for an hour."""

from __future__ import annotations

from dataclasses import dataclass
from enum import IntEnum

CODE_DIGITS = 10
GOOD_FOR_MS = 3_600_000
SLOT_MS = 600_000
"""A code names the ten minutes it was made in; a gate takes those of the last hour and of the next slot."""

REMEMBERED_MS = GOOD_FOR_MS + 2 * SLOT_MS
"""So long a code could still fit: until then an order about the same subject is not taken a second time."""

MOST_WRONG = 5
WAIT_MS = 600_000
"""After so many wrong codes within this time the next one has to wait."""


class OrderKind(IntEnum):
    """Numbers are part of what the code covers and never change meaning."""

    REVOKE = 1  # subject: the key of a pass
    EXCEPTION = 2  # subject: the number of a resident, let through once


@dataclass(frozen=True, slots=True, kw_only=True)
class PhoneOrder:
    """One order for one station, given or taken at `at_ms`; `subject` as its kind says."""

    kind: OrderKind
    subject: int
    station: int
    at_ms: int


def slot_of(at_ms: int) -> int:
    """Return the number of the ten minutes a moment (UTC ms) is in."""
    return at_ms // SLOT_MS


def slots_accepted(at_ms: int) -> range:
    """Return the slots whose codes a gate takes at a moment: the last hour's, its own, and one more for clocks."""
    return range(slot_of(at_ms - GOOD_FOR_MS), slot_of(at_ms) + 2)


def grouped(code: str) -> str:
    """Return ten digits as they are read out: `1234 5678 90`."""
    return " ".join(part for part in (code[:4], code[4:8], code[8:]) if part)


def digits_of(text: str) -> str:
    """Return the digits of what was typed after dictation, without blanks and hyphens; other signs stay."""
    return "".join(sign for sign in text if not sign.isspace() and sign != "-")
