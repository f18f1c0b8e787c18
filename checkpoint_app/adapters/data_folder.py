"""The data folder as the computer sees it: room, rights, and what work that was cut off left behind."""

from __future__ import annotations

import os
import re
import shutil
import stat
from collections.abc import Sequence
from pathlib import Path

from checkpoint_app.errors import StorageError

_LEFT_BEHIND = re.compile(r".+\.part(-wal|-shm|-journal)?")
_OTHERS = stat.S_IRWXG | stat.S_IRWXO


class DataFolder:
    """The port `Premises`."""

    def __init__(self, folder: Path) -> None:
        self._folder = folder

    def free(self) -> int:
        """Return how many bytes are free where the folder lies."""
        try:
            return shutil.disk_usage(self._folder).free
        except OSError as error:
            raise StorageError("file-unreadable", path=str(self._folder)) from error

    def leftovers(self) -> Sequence[str]:
        """Return the names of half-written files; nobody else writes here, the folder is locked."""
        return sorted(str(path.relative_to(self._folder)) for path in self._left_behind())

    def remove_leftovers(self) -> Sequence[str]:
        """Delete them; return their names. StorageError `folder-read-only`."""
        removed = []
        for path in self._left_behind():
            try:
                path.unlink(missing_ok=True)
            except OSError as error:
                raise StorageError("folder-read-only", path=str(self._folder)) from error
            removed.append(str(path.relative_to(self._folder)))
        return sorted(removed)

    def writable(self) -> bool:
        return os.access(self._folder, os.W_OK | os.X_OK)

    def open_to_others(self) -> Sequence[str]:
        """Return the names of files that other accounts of this computer may read; Windows keeps rights elsewhere."""
        if os.name != "posix":
            return ()
        try:
            files = [path for path in self._folder.iterdir() if path.suffix in (".db", ".json")]
            return sorted(path.name for path in files if path.stat().st_mode & _OTHERS)
        except OSError as error:
            raise StorageError("file-unreadable", path=str(self._folder)) from error

    def _left_behind(self) -> list[Path]:
        try:
            return [path for path in self._folder.rglob("*") if _LEFT_BEHIND.fullmatch(path.name) and path.is_file()]
        except OSError as error:
            raise StorageError("file-unreadable", path=str(self._folder)) from error
