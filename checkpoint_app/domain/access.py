"""Who at the office may do what; every look at personal data asks for a purpose and is on record."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from enum import StrEnum

from checkpoint_app.domain.events import event_id


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


RIGHTS: Mapping[Role, frozenset[Right]] = {
    Role.CLERK: frozenset(
        {Right.UNMASK, Right.TRACE, Right.EXPORT_PERSON, Right.PURGE, Right.STATION_LOST, Right.CORRECTIONS}
    ),
    Role.HEAD: frozenset(Right),
    Role.AUDITOR: frozenset({Right.ACCESS_LOG}),
}


def may(role: Role, right: Right) -> bool:
    return right in RIGHTS[role]


SIGNED_ON = "signed-on"
"""What an entry of the access log says of a sign-on, beside the rights."""

WRONG_PINS, FIRST_WAIT_MS, LONGEST_WAIT_MS = 5, 30_000, 30 * 60_000


def pin_wait_ms(wrong_in_a_row: int) -> int:
    """Return how long the next PIN has to wait after the last wrong one: 30 s after five, then twice as long each."""
    if wrong_in_a_row < WRONG_PINS:
        return 0
    return min(FIRST_WAIT_MS << min(wrong_in_a_row - WRONG_PINS, 16), LONGEST_WAIT_MS)


class Purpose(StrEnum):
    """What personal data is looked at for; words of one's own may follow the code, after OTHER they must."""

    ROSTER = "roster"  # the roster is put right
    PASSES = "passes"  # a pass is made or handed out
    CALL = "call"  # somebody has to be reached
    OWN = "own"  # asked for by the person it is about
    TRACING = "tracing"  # asked for by those who trace contacts, with a document number
    POLICE = "police"  # asked for by the police, with a document number
    OTHER = "other"


BY_DOCUMENT = frozenset({Purpose.TRACING, Purpose.POLICE})
"""An authority's request: it has a document number."""


def split_purpose(purpose: str) -> tuple[str, str]:
    """Return (code or nothing, words) of a purpose as it is given: `roster`, `other the lift`, `the lift`."""
    code, _, words = purpose.partition(" ")
    return (code, words) if code in {each.value for each in Purpose} else ("", purpose)


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
    """One line of the access log (a record of the office's own chained log). `what` is a Right; `at_ms` UTC.

    `purpose` is a code, words, or a code and words; the words are personal data and go with a purge.
    """

    epoch: int
    seq: int
    at_ms: int
    clerk: int
    what: str
    purpose: str
    document: str
    subjects: int
    """How many people it was about; 0 where nobody counted, as for all lists unmasked."""

    @property
    def key(self) -> int:
        return event_id(0, self.epoch, self.seq)
