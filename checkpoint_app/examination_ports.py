"""What is asked of the computer itself: the sticks plugged in, the data folder, and damage in a database."""

from __future__ import annotations

from collections.abc import Sequence
from pathlib import Path
from typing import Protocol

from checkpoint_app.domain.checkup import EngineVersions, LogReport, TableDifference
from checkpoint_app.domain.media import Stick
from checkpoint_app.domain.progress import Progress


class Sticks(Protocol):
    """The sticks plugged in now."""

    def list(self) -> Sequence[Stick]:
        """Return the removable volumes that can be looked into, by label. Fast enough to be asked each second."""
        ...


class Premises(Protocol):
    """The data folder as the computer sees it; StorageError where it cannot be looked into."""

    def free(self) -> int:
        """Return the free bytes."""
        ...

    def leftovers(self) -> Sequence[str]:
        """Return the names of half-written files that work cut off left behind."""
        ...

    def remove_leftovers(self) -> Sequence[str]: ...

    def writable(self) -> bool: ...

    def open_to_others(self) -> Sequence[str]:
        """Return the names of files that other accounts of this computer may read."""
        ...


class Examination(Protocol):
    """Looks for damage in one database, beside its store or where no store can be opened. Slow: for the worker."""

    folder: Path

    def damaged_pages(self) -> Sequence[int]: ...

    def structure_faults(self) -> Sequence[str]: ...

    def logs(self, progress: Progress) -> Sequence[LogReport]:
        """Walk every log from its genesis; StorageError if there is nothing left to walk."""
        ...

    def stale_projections(self, progress: Progress) -> Sequence[TableDifference]:
        """Replay the log in a copy and return the tables that differ; StorageError, among them disk-full."""
        ...

    def versions(self) -> EngineVersions: ...

    def size(self) -> int:
        """Return the bytes of the database: the copy takes as many."""
        ...
