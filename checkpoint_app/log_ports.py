"""What every store answers, a gate's and the office's: its log, its settings, the file of its keys, a copy of it.

Every method raises StorageError when the world fails (disk full, file locked, damage), and may be called from any
thread.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping, Sequence
from contextlib import AbstractContextManager
from pathlib import Path
from typing import Any, Protocol

from checkpoint_app.domain.continuity import HighWater
from checkpoint_app.domain.events import ChainHead, Event, EventDraft, LogLine
from checkpoint_app.domain.progress import Progress, no_progress
from checkpoint_app.examination_ports import Examination


class HighWaterMark(Protocol):
    """A token outside the database. It lags behind or is missing; it is never ahead of what is on disk."""

    def read(self) -> HighWater | None: ...

    def write(self, token: HighWater) -> None: ...


class Log(Protocol):
    """The append-only log of this installation's own (station, epoch)."""

    def append(self, *drafts: EventDraft) -> Sequence[Event]:
        """Record events, the chain head and their projections in one transaction; return once COMMIT returned."""
        ...

    def append_numbered(self, make: Callable[[int], Sequence[EventDraft]]) -> Sequence[Event]:
        """Record the drafts `make` returns when told the seq of the first of them, so that they can name each other."""
        ...

    def head(self) -> ChainHead: ...

    def heads(self) -> Sequence[ChainHead]:
        """Return the head of every epoch held here, the oldest first; the last one is that of the epoch in use."""
        ...

    def lines(self, first: int, last: int, epoch: int | None = None) -> Iterator[LogLine]:
        """Yield the lines of an epoch (None: the one in use) from `first` to `last`, both included, in order."""
        ...

    def head_at(self, seq: int, epoch: int | None = None) -> ChainHead:
        """Return the chain head as it was after `seq` (0 is the genesis) of an epoch (None: the one in use)."""
        ...

    def open_epoch(
        self,
        epoch: int,
        install_id: str,
        settings: Mapping[str, Any],
        make: Callable[[ChainHead], Sequence[EventDraft]],
    ) -> None:
        """Close the epoch in use and begin `epoch` at its genesis, all in one transaction.

        `make` is told the head left behind and returns the first records. The installation gets another id, so what
        its old token says counts no more; `settings` are put beside.
        """
        ...

    def keep_token(self, mark: HighWaterMark, machine: str) -> None:
        """Have `mark` written now and after each commit that made the log longer; `machine` stands in it."""
        ...

    def token(self) -> HighWater | None:
        """Return the token as it lies outside the database; None if there is none or nobody keeps one."""
        ...

    def rebuild_projections(self, progress: Progress = no_progress) -> None:
        """Drop what is projected and replay the log, all or nothing."""
        ...

    def examination(self) -> Examination:
        """Return what looks for damage in this database."""
        ...

    def close(self) -> None:
        """Checkpoint and close every connection."""
        ...


class Vault(Protocol):
    """The file that guards the database's key: a passphrase opens it, and a recovery key."""

    def require(self, passphrase: str) -> None:
        """Raise StorageError `wrong-passphrase` unless this opens the data folder."""
        ...

    def check(self) -> None:
        """Raise StorageError unless the file is there and is a vault."""
        ...

    def changing(self, old: str, new: str) -> AbstractContextManager[None]:
        """Have the vault with another passphrase beside it; it takes the vault's place when the block ends well.

        StorageError `wrong-passphrase` and what befalls files, before the block begins.
        """
        ...

    def sealing(self, passphrase: str, recipient: str) -> AbstractContextManager[None]:
        """The same for another recovery key (an age recipient): the one before opens nothing any more."""
        ...


class Copied(Protocol):
    def copied(self, progress: Progress) -> AbstractContextManager[tuple[Mapping[str, Path], ChainHead, int]]:
        """Have a copy of database and vault for the length of a `with`: the state of one moment, while work goes on.

        Yield (path by name, the head of the log in the copy, the schema's version).
        """
        ...


class Guarded(Protocol):
    def vault(self) -> Vault:
        """Return the file that guards this store's database."""
        ...


class Settings(Protocol):
    """Named JSON values that are not events: remembered choices, the last directory, the clock last believed."""

    def get(self, name: str) -> Any: ...

    def put(self, name: str, value: Any) -> None: ...
