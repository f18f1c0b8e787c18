"""A store: one encrypted database in a data folder, created whole or not at all."""

from __future__ import annotations

import os
from collections.abc import Callable, Mapping
from contextlib import AbstractContextManager, suppress
from pathlib import Path
from typing import Any

import orjson

from checkpoint_app.adapters.folder_media import sync_folder
from checkpoint_app.domain.events import ChainHead
from checkpoint_app.domain.progress import Progress
from checkpoint_app.errors import StorageError
from checkpoint_app.examination_ports import Examination
from checkpoint_app.sync.vault import VaultFile
from db.connection import Connections
from db.folder import DATABASE_NAMES, SCRATCH_NAME, VAULT_NAME, Role, role_of
from db.schema import migrate

SMALLEST_DATABASE = 4096
"""One page; of less SQLite makes a new database."""

SELECT_SETTING = "SELECT value FROM setting WHERE name = ?"
PUT_SETTING = "INSERT INTO setting (name, value) VALUES (?, ?) ON CONFLICT (name) DO UPDATE SET value = excluded.value"
SELECT_IDENTITY = "SELECT data FROM identity WHERE one = 1"
INSERT_IDENTITY = "INSERT INTO identity (one, data) VALUES (1, ?)"
INSERT_LOG = "INSERT INTO own_log (one, station, epoch, seq, digest) VALUES (1, ?, ?, 0, ?)"


class Store:
    """What both roles share: the connections, the identity, the port `Settings`."""

    def __init__(self, connections: Connections) -> None:
        self._connections = connections

    def get(self, name: str) -> Any:
        """Return the value put under this name, or None."""
        with self._connections.reading() as conn:
            row = conn.execute(SELECT_SETTING, (name,)).fetchone()
        return None if row is None else orjson.loads(row[0])

    def put(self, name: str, value: Any) -> None:
        with self._connections.writing() as conn:
            conn.execute(PUT_SETTING, (name, orjson.dumps(value).decode()))

    def vault(self) -> VaultFile:
        """Return the file that guards this database's key."""
        return VaultFile(self._connections.folder / VAULT_NAME)

    def _examination(self, role: Role) -> Examination:
        """Imported here: a gate starts without it."""
        from db.examination import SqliteExamination

        return self._connections.examined_by(lambda folder, key: SqliteExamination(folder, key, role))

    def copied(self, progress: Progress) -> AbstractContextManager[tuple[Mapping[str, Path], ChainHead, int]]:
        """Have a copy of database and vault for the length of a `with` (db.copying)."""
        from db.copying import copied_database  # a gate starts without it

        return self._connections.copied_by(lambda path, key: copied_database(path, key, progress))

    def close(self) -> None:
        """Bring everything into the one database file and close every connection."""
        self._connections.close()

    def _identity_data(self) -> dict[str, Any]:
        with self._connections.reading() as conn:
            data: dict[str, Any] = orjson.loads(conn.execute(SELECT_IDENTITY).fetchone()[0])
        return data


def open_database(folder: Path, key: bytes, role: Role) -> Connections:
    """Open and migrate; StorageError: data-folder-empty, database-newer, database-damaged (or not of this key)."""
    path = folder / DATABASE_NAMES[role]
    if not path.exists():
        raise StorageError("data-folder-empty")
    with suppress(OSError):  # a folder that cannot be written to is told where something is written
        _sweep_scratch(folder)
    if path.stat().st_size < SMALLEST_DATABASE:
        raise StorageError("database-damaged")
    connections = Connections(path, key)
    try:
        migrate(connections, role)
    except BaseException:
        connections.close()
        raise
    return connections


def _sweep_scratch(folder: Path) -> None:
    """Delete the copy that an examination left when it was killed: it would outlive a purge."""
    for left in folder.glob(f"{SCRATCH_NAME}*"):
        left.unlink(missing_ok=True)


def create_database(folder: Path, key: bytes, role: Role, fill: Callable[[Connections], None]) -> None:
    """Write a new database under another name, `fill` it, rename it; if `fill` raises there is no database.

    Raise StorageError: data-folder-taken, folder-read-only, disk-full. What a failure left half-made is written over.
    """
    try:
        folder.mkdir(parents=True, exist_ok=True)
        held = role_of(folder)
        if held is not None:
            raise StorageError("data-folder-taken", role=held)
        path = folder / DATABASE_NAMES[role]
        part = path.with_name(path.name + ".part")
        for suffix in ("", "-wal", "-shm"):
            part.with_name(part.name + suffix).unlink(missing_ok=True)
        part.touch(mode=0o600)
    except OSError as error:
        raise StorageError("folder-read-only", path=str(folder)) from error
    connections = Connections(part, key)
    try:
        migrate(connections, role)
        fill(connections)
    finally:
        connections.close()
    try:
        os.replace(part, path)
        sync_folder(folder)
    except OSError as error:
        raise StorageError("storage-failed", detail=error.strerror or "rename") from error
