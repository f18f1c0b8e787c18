"""Which gate holds which office bundle: the matrix of what was decided and which stations are known to follow it."""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum


class ChangeKind(StrEnum):
    """What gates learn by an office bundle."""

    LIST = "list"  # the bundle itself; `n` is its version
    REVOKED = "revoked"  # `n` passes
    PACK = "pack"  # pack `n`
    CUT_OFF = "cut-off"  # passes of station `n` count up to a serial
    LOST = "lost"  # station `n`
    PURGE = "purge"  # order `n`


@dataclass(frozen=True, slots=True, kw_only=True)
class ListChange:
    """One decision; `seq` is its record in the office's log, `version` the first bundle with it, None: none yet."""

    kind: ChangeKind
    seq: int
    at_ms: int
    n: int
    version: int | None


@dataclass(frozen=True, slots=True, kw_only=True)
class HeldList:
    """The newest bundle a station is known to have applied, 0 for none; `since_ms` at the latest, by its clock."""

    station: int
    gate: str
    name: str
    version: int
    since_ms: int | None


@dataclass(frozen=True, slots=True, kw_only=True)
class ListMatrix:
    """Decisions newest first by stations. What is not known to be followed may be: a station may not have reported."""

    changes: tuple[ListChange, ...]
    stations: tuple[HeldList, ...]

    def follows(self, change: ListChange, station: HeldList) -> bool:
        return change.version is not None and station.version >= change.version
