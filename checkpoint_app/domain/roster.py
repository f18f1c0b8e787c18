"""The roster (花名册): dwellings, households and residents, at the office and as far as a gate needs it."""

from __future__ import annotations

import re
import unicodedata
from dataclasses import dataclass

from checkpoint_app.domain.names import one_line

HIGHEST_NUMBER = (1 << 63) - 1
"""Of a resident or household: what a database counts to."""

_DIGITS = re.compile(r"(\d+)")
_DWELLING = re.compile(r"^(\d{1,3}|[A-Za-z]\d{0,2})-(\d{1,2})-(\d{1,5}[A-Za-z]?)$")


@dataclass(frozen=True, slots=True, order=True)
class Dwelling:
    """Compound-building-unit-room; typed `3-1-501` inside its compound. A building without units has unit 0."""

    compound: str
    building: str
    unit: str
    room: str

    @property
    def short(self) -> str:
        return f"{self.building}-{self.unit}-{self.room}"

    def __str__(self) -> str:
        return f"{self.compound} {self.short}"


def compound_name(text: str) -> str:
    """Return a compound as it is stored and compared, from a roster and at a gate alike: no blanks, half width."""
    return re.sub(r"\s+", "", unicodedata.normalize("NFKC", one_line(text)))


def natural_order(text: str) -> tuple[tuple[int, str], ...]:
    """Order names of buildings, units and rooms as people count: 2 before 10, letters before numbers."""
    return tuple((int(part), "") if part.isdecimal() else (-1, part) for part in _DIGITS.split(text) if part)


def parse_short_dwelling(text: str) -> tuple[str, str, str] | None:
    """Return (building, unit, room) of what was typed as `3-1-501`, or None."""
    match = _DWELLING.match(text.strip())
    return (match[1].upper(), match[2], match[3].upper()) if match else None


def dwelling_from_text(text: str) -> Dwelling | None:
    """Return the dwelling written as `str` of one writes it (`样例里 3-1-501`), or None."""
    compound, _, short = text.strip().rpartition(" ")
    parts = parse_short_dwelling(short)
    return Dwelling(compound_name(compound), *parts) if compound and parts else None


@dataclass(frozen=True, slots=True, kw_only=True)
class Resident:
    """A person on the office's roster. `id_number` and `phone` never leave the office whole."""

    number: int
    household: int
    dwelling: Dwelling
    name: str
    id_number: str = ""
    phone: str = ""
    tenure: str = "owner"  # or "tenant"
    on_hold: bool = False
    grid: str = ""  # 网格
    plates: tuple[str, ...] = ()
    """Of the household's vehicles, as the row that names this person has them."""


@dataclass(frozen=True, slots=True, kw_only=True)
class RosterEntry:
    """What a gate holds of a resident: enough to find and to compare, no more (product.md §9)."""

    number: int
    household: int
    dwelling: Dwelling
    name: str
    phone_tail: str = ""
    id_tail: str = ""
    on_hold: bool = False


def entry_for_gates(resident: Resident) -> RosterEntry:
    return RosterEntry(
        number=resident.number,
        household=resident.household,
        dwelling=resident.dwelling,
        name=resident.name,
        phone_tail=resident.phone[-4:],
        id_tail=resident.id_number[-4:].upper(),
        on_hold=resident.on_hold,
    )
