"""Copy an open database whole: by the backup API between two connections of one key, never file by file."""

from __future__ import annotations

import shutil
from collections.abc import Iterator, Mapping
from contextlib import closing, contextmanager
from pathlib import Path
from tempfile import TemporaryDirectory

from checkpoint_app.domain.events import ChainHead
from checkpoint_app.domain.progress import Progress
from checkpoint_app.errors import StorageError
from db.connection import READER_PRAGMAS, connect, connect_blind, storage_errors
from db.folder import COPY_PREFIX, VAULT_NAME
from db.log import SELECT_HEAD

_PAGES = 512
"""Of 4 KiB, between two looks at whether somebody cancelled."""


@contextmanager
def copied_database(
    database: Path, key: bytes, progress: Progress
) -> Iterator[tuple[Mapping[str, Path], ChainHead, int]]:
    """Have a copy of a database and of its vault beside it, encrypted like these, for the length of a `with`.

    Yield (path by name, the head of the own log in the copy, the schema's version). Recording goes on meanwhile: the
    copy is the state of one moment. StorageError disk-full, storage-failed; what `progress` raises stops it.
    """
    folder = database.parent
    with _working_folder(folder) as work, storage_errors(folder):
        copy, vault = work / database.name, work / VAULT_NAME
        with (
            closing(connect(database, key, READER_PRAGMAS)) as source,
            closing(connect_blind(copy, key)) as target,
        ):
            source.execute("BEGIN")  # without one, each record made meanwhile would begin the copy anew
            head = ChainHead(*source.execute(SELECT_HEAD).fetchone())
            version = int(source.execute("PRAGMA user_version").fetchone()[0])
            source.backup(target, pages=_PAGES, progress=lambda _status, left, total: progress(total - left, total))
        try:
            shutil.copyfile(folder / VAULT_NAME, vault)
        except OSError as error:
            raise StorageError("file-unreadable", path=str(folder / VAULT_NAME)) from error
        yield {VAULT_NAME: vault, database.name: copy}, head, version


@contextmanager
def _working_folder(folder: Path) -> Iterator[Path]:
    try:
        work = TemporaryDirectory(prefix=COPY_PREFIX, dir=folder)
    except OSError as error:
        raise StorageError("folder-read-only", path=str(folder)) from error
    with work as path:
        yield Path(path)
