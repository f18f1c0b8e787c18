"""What the doctor (体检) looks at, and what it found: a line a check, with what to do."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field
from enum import StrEnum

Span = tuple[int, int]
"""A closed range of record numbers."""

_MOST_NAMED = 12


class Check(StrEnum):
    """In the order in which they are made and shown."""

    VAULT = "vault"
    PAGES = "pages"  # every page of the encrypted file against its own seal
    STRUCTURE = "structure"  # what the database says of itself
    CHAIN = "chain"
    PERSONAL = "personal"  # personal parts against the digests in their records
    COVERAGE = "coverage"  # which records are held against which are said to be
    PROJECTIONS = "projections"
    HIGH_WATER = "high-water"
    CLOCK = "clock"
    SPACE = "space"
    LEFTOVERS = "leftovers"
    PERMISSIONS = "permissions"
    FONTS = "fonts"
    SOUNDS = "sounds"
    PRINTER = "printer"
    VERSIONS = "versions"


class Grade(StrEnum):
    GOOD = "good"
    WARN = "warn"  # works, but somebody should look
    BAD = "bad"


@dataclass(frozen=True, slots=True, kw_only=True)
class Finding:
    """`code` names its sentence, `details` fill it; `mends` says that a repair puts it right."""

    check: Check
    grade: Grade
    code: str
    details: Mapping[str, object] = field(default_factory=dict)
    mends: bool = False


@dataclass(frozen=True, slots=True, kw_only=True)
class LogReport:
    """What a walk over the held records of one (station, epoch) found.

    `broken` are spans between two known heads that do not lead from one to the other, `unproven` records after the
    last known head. `kept` and `destroyed` count personal parts, `personal_wrong` names those that do not fit.
    """

    station: int
    epoch: int
    held: tuple[Span, ...]
    own: bool
    records: int = 0
    missing: tuple[Span, ...] = ()
    unreadable: tuple[Span, ...] = ()
    broken: tuple[Span, ...] = ()
    unproven: tuple[Span, ...] = ()
    kept: int = 0
    destroyed: int = 0
    personal_wrong: tuple[int, ...] = ()
    strays: tuple[Span, ...] = ()
    """Records that are there though the office does not count them as held."""

    @property
    def sound(self) -> bool:
        return not (self.missing or self.unreadable or self.broken)


@dataclass(frozen=True, slots=True, kw_only=True)
class TableDifference:
    """One projected table beside what a replay of the log gives, in rows."""

    table: str
    missing: int
    extra: int
    changed: int


@dataclass(frozen=True, slots=True, kw_only=True)
class EngineVersions:
    """`schema` is what the database has, `newest_schema` what this program knows."""

    sqlite: str
    cipher: str
    schema: int
    newest_schema: int


def good(check: Check, code: str, **details: object) -> Finding:
    return Finding(check=check, grade=Grade.GOOD, code=code, details=details)


def warn(check: Check, code: str, **details: object) -> Finding:
    return Finding(check=check, grade=Grade.WARN, code=code, details=details)


def bad(check: Check, code: str, **details: object) -> Finding:
    return Finding(check=check, grade=Grade.BAD, code=code, details=details)


def listed(names: Iterable[str]) -> str:
    """Return names one after the other; of very many the first ones and how many there are."""
    every = list(names)
    more = f" … ({len(every)})" if len(every) > _MOST_NAMED else ""
    return ", ".join(every[:_MOST_NAMED]) + more
