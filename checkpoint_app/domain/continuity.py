"""Whether this installation's log goes on where it ended: a database put back, or copied to another machine."""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum


@dataclass(frozen=True, slots=True, kw_only=True)
class HighWater:
    """The token outside the database: how far the log of an installation once came, and on which machine.

    `serial` is the running number of the last pass signed. It may lag behind the database, never be ahead of it.
    """

    install_id: str
    machine: str
    station: int
    epoch: int
    seq: int
    digest: bytes
    serial: int


class BreakKind(StrEnum):
    RESTORED = "restored"  # the database is behind its token, or behind what the office holds
    CLONED = "cloned"  # the database was set up on another machine
    REINSTALLED = "reinstalled"  # a backup was put into an empty folder
    FORKED = "forked"  # the office holds other records under our numbers


@dataclass(frozen=True, slots=True, kw_only=True)
class ContinuityBreak:
    """Why a new epoch has to be opened before anything is recorded. `lost` counts records known to be missing here."""

    kind: BreakKind
    epoch: int
    held_seq: int
    lost: int = 0
