"""The data folder: which role lives in it, and that one program at a time works with it."""

from __future__ import annotations

import shutil
from pathlib import Path
from typing import Final, Literal

from filelock import BaseFileLock, FileLock, Timeout

from checkpoint_app.errors import StorageError

Role = Literal["station", "office"]
DATABASE_NAMES: Final[dict[Role, str]] = {"station": "station.db", "office": "office.db"}
VAULT_NAME: Final = "keys.json"
SCRATCH_NAME: Final = "checkup.db.part"
"""The copy in which db.examination replays a log."""
COPY_PREFIX = "copy-"
"""Of folders in the data folder that a backup or a restore works in."""
_LOCK_NAME = "in-use.lock"


def role_of(folder: Path) -> Role | None:
    """Return what this folder holds, or None for an empty or missing one; StorageError if it cannot be looked into."""
    try:
        for role, name in DATABASE_NAMES.items():
            if (folder / name).exists():
                return role
    except OSError as error:
        raise StorageError("file-unreadable", path=str(folder)) from error
    return None


def set_vault_aside(folder: Path) -> None:
    """Give keys without a database another name before new ones are made.

    Most are of a start that failed; but a database moved elsewhere opens with no other. StorageError folder-read-only.
    """
    vault, number = folder / VAULT_NAME, 1
    try:
        while vault.exists():
            aside = folder / f"{vault.stem}-{number}{vault.suffix}"
            if aside.exists():
                number += 1
            else:
                vault.rename(aside)
    except OSError as error:
        raise StorageError("folder-read-only", path=str(folder)) from error


def sweep_copies(folder: Path) -> None:
    """Delete what a killed backup or restore left: encrypted as all here is, but a purge must not miss it.

    For whoever holds the folder's lock. One that cannot be deleted now is found again at the next start.
    """
    for left in folder.glob(f"{COPY_PREFIX}*"):
        if left.is_dir():
            shutil.rmtree(left, ignore_errors=True)


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
