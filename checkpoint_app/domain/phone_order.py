"""Orders by telephone (电话指令): what the office may tell one gate as a short code, good for an hour."""

from __future__ import annotations

from dataclasses import dataclass
from enum import IntEnum

GOOD_FOR_MS = 3_600_000
SLOT_MS = 600_000
"""A code names the ten minutes it was made in; a gate takes those of the last hour and of the next slot."""


class OrderKind(IntEnum):
    """Numbers are part of what the code covers and never change meaning."""

    REVOKE = 1  # subject: the key of a pass
    EXCEPTION = 2  # subject: the number of a resident, let through once


@dataclass(frozen=True, slots=True, kw_only=True)
class PhoneOrder:
    """One order for one station; `subject` as its kind says."""

    kind: OrderKind
    subject: int
    station: int
    at_ms: int
