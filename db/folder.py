"""The data folder: which role lives in it, and that one program at a time works with it."""

from __future__ import annotations

from pathlib import Path
from typing import Final, Literal

from filelock import BaseFileLock, FileLock, Timeout

from checkpoint_app.errors import StorageError

Role = Literal["station", "office"]
DATABASE_NAMES: Final[dict[Role, str]] = {"station": "station.db", "office": "office.db"}
VAULT_NAME: Final = "keys.json"
_LOCK_NAME = "in-use.lock"


def role_of(folder: Path) -> Role | None:
    """Return what this folder holds, or None for an empty or missing one."""
    for role, name in DATABASE_NAMES.items():
        if (folder / name).exists():
            return role
    return None


def lock_folder(folder: Path) -> BaseFileLock:
    """Take the folder for this program until `.release()`; the lock goes with the process, however that ends.

    Raise StorageError: data-folder-in-use for a second instance, folder-read-only if no lock can be written.
    """
    lock = FileLock(folder / _LOCK_NAME)
    try:
        lock.acquire(timeout=0)
    except Timeout as error:
        raise StorageError("data-folder-in-use") from error
    except (OSError, NotImplementedError) as error:
        raise StorageError("folder-read-only", path=str(folder)) from error
    return lock
