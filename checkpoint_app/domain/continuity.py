"""Whether this installation's log goes on where it ended: a database put back, or copied to another machine."""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum

from checkpoint_app.errors import KnownError

SERIAL_FLOOR = "serial-floor"
"""Setting: running numbers of passes up to this one are spent, whatever the register says."""

LISTS_AN_EPOCH, NUMBERS_AN_EPOCH = 10_000, 20
"""How many versions of its list, and how many stations, operators, clerks, packs, print runs or purges, an office may
number before those of its next epoch begin. Twenty: stations of the last epoch there can be (2047) fit 16 bits."""


def least_number(epoch: int, room: int) -> int:
    """Return the least number an office gives in an epoch: nobody knows what it gave after a state that was put back.

    A gate would take a list of a version it holds for the one it holds, and miss what was revoked.
    """
    return (epoch - 1) * room + 1


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
    """Why a new epoch has to be opened before anything is recorded. `lost` counts records known to be missing here.

    The database ends with record `held_seq` of `epoch`; `newest_epoch` is the highest one anybody told of, and `serial`
    the highest running number of a pass.
    """

    kind: BreakKind
    epoch: int
    held_seq: int
    lost: int = 0
    newest_epoch: int = 0
    serial: int = 0

    @property
    def next_epoch(self) -> int:
        return max(self.epoch, self.newest_epoch) + 1

    @property
    def missing(self) -> tuple[int, int] | None:
        """The closed range of records of `epoch` known to be missing here, None if none is known."""
        return (self.held_seq + 1, self.held_seq + self.lost) if self.lost else None


class ContinuityBroken(KnownError):
    """The log does not go on where it ended: a person has to confirm a new epoch before anything is recorded."""

    def __init__(self, found: ContinuityBreak) -> None:
        first, last = found.missing or (0, 0)
        kind = found.kind.value + ("-lost" if found.kind is BreakKind.RESTORED and found.missing else "")
        super().__init__(f"continuity-{kind}", held=found.held_seq, epoch=found.epoch, first=first, last=last)
        self.found = found
