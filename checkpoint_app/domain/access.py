"""Who at the office may do what; every look at personal data asks for a purpose and is on record."""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum


class Role(StrEnum):
    CLERK = "clerk"  # 经办人
    HEAD = "head"  # 负责人
    AUDITOR = "auditor"  # 监督员: reads the access log, nothing else


class Right(StrEnum):
    UNMASK = "unmask"
    TRACE = "trace"
    EXPORT_PERSON = "export-person"
    PURGE = "purge"  # as one of the two
    LEGAL_HOLD = "legal-hold"
    STATION_LOST = "station-lost"
    KEYS = "keys"  # key change, recovery sheet
    CLERKS = "clerks"
    ACCESS_LOG = "access-log"
    CORRECTIONS = "corrections"


RIGHTS: dict[Role, frozenset[Right]] = {
    Role.CLERK: frozenset(
        {Right.UNMASK, Right.TRACE, Right.EXPORT_PERSON, Right.PURGE, Right.STATION_LOST, Right.CORRECTIONS}
    ),
    Role.HEAD: frozenset(Right),
    Role.AUDITOR: frozenset({Right.ACCESS_LOG}),
}


def may(role: Role, right: Right) -> bool:
    return right in RIGHTS[role]


@dataclass(frozen=True, slots=True, kw_only=True)
class Clerk:
    """Somebody who works at the office; `pin_hash` is an Argon2id string. One who left is `active` False."""

    number: int
    name: str
    pin_hash: str
    role: Role
    active: bool = True


@dataclass(frozen=True, slots=True, kw_only=True)
class AccessEntry:
    """One line of the access log (a record of the office's own chained log). `what` is a Right; `at_ms` UTC."""

    seq: int
    at_ms: int
    clerk: int
    what: str
    purpose: str
    document: str
    subjects: int
    """How many people it was about."""
