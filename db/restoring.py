"""Put what a backup holds into an empty data folder: all of it, or nothing."""

from __future__ import annotations

import os
from collections.abc import Mapping
from pathlib import Path
from tempfile import TemporaryDirectory
from typing import Any

from checkpoint_app.adapters.backup_archive import read_archive, unpack
from checkpoint_app.adapters.folder_media import sync_folder
from checkpoint_app.domain.progress import Progress
from checkpoint_app.errors import MediaError, StorageError
from checkpoint_app.services.check_continuity import RESTORED_BACKUP
from checkpoint_app.sync.vault import open_vault
from db.connection import Connections
from db.folder import COPY_PREFIX, DATABASE_NAMES, VAULT_NAME, Role, set_vault_aside
from db.schema import MIGRATIONS, migrate
from db.store import PUT_SETTING

_CHECK_PAGES = "PRAGMA cipher_integrity_check"


def restore_backup(path: Path, folder: Path, passphrase: str, progress: Progress) -> Role:
    """Restore a backup into a folder that holds no database; return what it is of.

    MediaError: backup-unreadable, backup-damaged, backup-newer. StorageError: wrong-passphrase, disk-full,
    folder-read-only. The database is marked: whoever opens it first is asked whether the other one is still in use.
    """
    with read_archive(path) as (manifest, archive):
        role = _role_of(manifest, path)
        try:
            work = TemporaryDirectory(prefix=COPY_PREFIX, dir=folder)
        except OSError as error:
            raise StorageError("folder-read-only", path=str(folder)) from error
        with work as inside:
            unpack(archive, manifest, Path(inside), progress)
            _mark(Path(inside), role, open_vault(Path(inside) / VAULT_NAME, passphrase))
            set_vault_aside(folder)
            try:
                for name in (VAULT_NAME, DATABASE_NAMES[role]):  # the database last: it makes the folder a data folder
                    os.replace(Path(inside) / name, folder / name)
                sync_folder(folder)
            except OSError as error:
                raise StorageError("folder-read-only", path=str(folder)) from error
    return role


def _role_of(manifest: Mapping[str, Any], path: Path) -> Role:
    role: Role | None = next((role for role in DATABASE_NAMES if role == manifest.get("role")), None)
    if role is None or set(manifest["files"]) != {VAULT_NAME, DATABASE_NAMES[role]}:
        raise MediaError("backup-unreadable", path=str(path))
    schema = manifest.get("schema")
    if type(schema) is not int or schema > len(MIGRATIONS[role]):
        raise MediaError("backup-newer", found=manifest.get("app", schema))
    return role


def _mark(folder: Path, role: Role, key: bytes) -> None:
    """See that the database is whole and opens with its key, and note in it that it was restored."""
    try:
        connections = Connections(folder / DATABASE_NAMES[role], key)
    except StorageError as error:
        raise MediaError("backup-damaged", detail=DATABASE_NAMES[role]) from error
    try:
        with connections.reading() as conn:
            broken = conn.execute(_CHECK_PAGES).fetchall()
        if broken:
            raise MediaError("backup-damaged", detail=DATABASE_NAMES[role])
        migrate(connections, role)
        with connections.writing() as conn:
            conn.execute(PUT_SETTING, (RESTORED_BACKUP, "true"))
    finally:
        connections.close()
