"""Passes (出入证): kinds, claims, typed serials and what a check of one can say."""

from __future__ import annotations

import re
from dataclasses import dataclass
from enum import IntEnum, StrEnum

from stdnum.iso7064 import mod_11_10

from checkpoint_app.errors import InputRefused

_SERIAL = re.compile(r"^(\d{2,5})-?(\d{6,10})-?(\d)$")


class PassKind(IntEnum):
    """Numbers are part of the pass code and never change meaning."""

    RESIDENT = 1
    HOUSEHOLD = 2
    TEMPORARY = 3
    VEHICLE = 4
    WORK = 5
    RETURN_SLIP = 6
    EXIT_SLIP = 7  # 出门条: says when and by which gate the holder of another pass went out


class PassVerdict(StrEnum):
    """What a check of a pass code says; formats.md §1, in the order of the checks."""

    UNREADABLE = "unreadable"
    UNKNOWN_OR_FORGED = "unknown-or-forged"
    OUT_OF_SCOPE = "out-of-scope"
    AFTER_CUTOFF = "after-cutoff"
    NOT_YET_VALID = "not-yet-valid"
    EXPIRED = "expired"
    REVOKED = "revoked"
    OTHER_GATE = "other-gate"
    GENUINE = "genuine"


@dataclass(frozen=True, slots=True, order=True)
class PassSerial:
    """The number of a pass: issuing station and its running number; `cti` is the 6-byte form in the code."""

    station: int
    number: int

    @property
    def cti(self) -> bytes:
        return self.station.to_bytes(2, "big") + self.number.to_bytes(4, "big")

    @property
    def key(self) -> int:
        """One integer for registers: station << 32 | number."""
        return self.station << 32 | self.number

    def __str__(self) -> str:
        digits = f"{self.station:02d}{self.number:06d}"
        return f"{self.station:02d}-{self.number:06d}-{mod_11_10.calc_check_digit(digits)}"


def serial_from_cti(cti: bytes) -> PassSerial:
    return PassSerial(int.from_bytes(cti[:2], "big"), int.from_bytes(cti[2:6], "big"))


def serial_from_key(key: int) -> PassSerial:
    return PassSerial(key >> 32, key & 0xFFFF_FFFF)


def parse_serial(text: str) -> PassSerial | None:
    """Return the serial typed as `GG-SSSSSS-C`, or None if its form or its ISO 7064 check digit is wrong."""
    match = _SERIAL.match(text.strip())
    if match is None or not mod_11_10.is_valid(match[1] + match[2] + match[3]):
        return None
    serial = PassSerial(int(match[1]), int(match[2]))
    return serial if serial.station < 1 << 16 and serial.number < 1 << 32 else None


def require_serial(text: str) -> PassSerial:
    serial = parse_serial(text)
    if serial is None:
        raise InputRefused("serial-unreadable", given=text[:40])
    return serial


@dataclass(frozen=True, slots=True, kw_only=True)
class PassClaims:
    """What a pass code says under its signature. Times are UTC seconds; the name is masked (王*明)."""

    serial: PassSerial
    kind: PassKind
    name: str
    dwelling: str
    not_before_s: int
    expires_s: int
    plate: str = ""
    of: PassSerial | None = None
    """Of an exit slip: the pass with which its holder went out."""


FIRST_BLANK, LAST_BLANK = 900_001, 999_999
"""Running numbers of a station's block that stand on blanks the office printed for it; its own passes skip them."""


def is_blank(serial: PassSerial) -> bool:
    """Whether this serial can only stand on a blank; the office itself (station 0) prints its passes whole."""
    return serial.station > 0 and FIRST_BLANK <= serial.number <= LAST_BLANK


def is_of_another_gate(dwelling: str, gate_compound: str) -> bool:
    """Whether a pass for this dwelling is not for a gate of this compound; empty: for all, and of any gate."""
    compound = dwelling.rpartition(" ")[0]
    return bool(gate_compound and compound) and compound != gate_compound


@dataclass(frozen=True, slots=True, kw_only=True)
class BlankBlock:
    """Blanks with serials `first` to `last` (running numbers) that the office printed for one station."""

    station: int
    first: int
    last: int

    def holds(self, serial: PassSerial) -> bool:
        return serial.station == self.station and self.first <= serial.number <= self.last


@dataclass(frozen=True, slots=True, kw_only=True)
class PassRecord:
    """A line of the pass register. `resident` is None for a visitor; `holder` then stands in the event's pii.

    `household` is set for a household's or a household's vehicle's pass, `run` for one of a print run. A `blank` was
    filled in by hand at a gate: it carries no signed code, so it counts in the register only.
    """

    serial: PassSerial
    kind: PassKind
    resident: int | None
    holder: str
    dwelling: str
    not_before_s: int
    expires_s: int
    revoked_ms: int | None = None
    revoke_reason: str = ""
    printed_ms: int | None = None
    household: int | None = None
    plate: str = ""
    run: int | None = None
    blank: bool = False
    of: PassSerial | None = None
