"""SQLCipher connections: one that writes, one `query_only` reader a thread, and one place that names their errors."""

from __future__ import annotations

import threading
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from shutil import disk_usage
from typing import Any

from sqlcipher3 import dbapi2

from checkpoint_app.errors import StorageError

_LEAST_FREE = 64 * 1024
Connection = Any
"""A sqlcipher3 connection; the library brings no types."""

_PRAGMAS = (
    "PRAGMA journal_mode = WAL",
    "PRAGMA synchronous = FULL",
    "PRAGMA foreign_keys = ON",
    "PRAGMA recursive_triggers = ON",  # else INSERT OR REPLACE passes by the append-only triggers
    "PRAGMA trusted_schema = OFF",
    "PRAGMA cell_size_check = ON",
    "PRAGMA secure_delete = ON",
    "PRAGMA temp_store = MEMORY",
    "PRAGMA busy_timeout = 5000",
    "PRAGMA cache_size = -65536",
)
_READER_PRAGMAS = (
    "PRAGMA query_only = ON",
    "PRAGMA trusted_schema = OFF",
    "PRAGMA cell_size_check = ON",
    "PRAGMA temp_store = MEMORY",
    "PRAGMA busy_timeout = 5000",
    "PRAGMA cache_size = -32768",
)
_CODES = {
    dbapi2.SQLITE_FULL: "disk-full",
    dbapi2.SQLITE_CORRUPT: "database-damaged",
    dbapi2.SQLITE_NOTADB: "database-damaged",
}
_WORLD = frozenset(
    {
        dbapi2.SQLITE_IOERR,
        dbapi2.SQLITE_CANTOPEN,
        dbapi2.SQLITE_READONLY,
        dbapi2.SQLITE_BUSY,
        dbapi2.SQLITE_PERM,
        dbapi2.SQLITE_PROTOCOL,
        dbapi2.SQLITE_NOMEM,
    }
)


@contextmanager
def storage_errors(folder: Path) -> Iterator[None]:
    """Turn what the world did to a file in `folder` into StorageError; a violated rule or wrong SQL passes: a bug.

    A full disk shows as SQLITE_IOERR where the shared memory file cannot grow.
    """
    try:
        yield
    except dbapi2.Error as error:
        primary = (getattr(error, "sqlite_errorcode", None) or 0) & 0xFF
        if primary == dbapi2.SQLITE_IOERR and _is_full(folder):
            raise StorageError("disk-full") from error
        if primary in _CODES:
            raise StorageError(_CODES[primary]) from error
        if primary in _WORLD:
            raise StorageError("storage-failed", detail=str(error)) from error
        raise


def _is_full(folder: Path) -> bool:
    try:
        return disk_usage(folder).free < _LEAST_FREE
    except OSError:  # the folder itself is gone
        return False


def connect(path: Path, key: bytes, pragmas: tuple[str, ...]) -> Connection:
    """Open a database with its raw 32-byte key.

    A key that does not fit is SQLITE_NOTADB, as damage is: the vault gave the key out, so the passphrase is right.
    """
    if len(key) != 32:
        raise ValueError("a database key has 32 bytes")
    conn = dbapi2.connect(str(path), isolation_level=None, check_same_thread=False, cached_statements=256)
    try:
        conn.execute("PRAGMA cipher_log_level = NONE")  # it writes to standard error what is raised anyway
        conn.execute(f"PRAGMA key = \"x'{key.hex()}'\"")
        conn.execute("SELECT count(*) FROM sqlite_schema").fetchone()
        for pragma in pragmas:
            conn.execute(pragma).fetchall()
    except dbapi2.DatabaseError:
        conn.close()
        raise
    return conn


class Connections:
    """The connections to one database. Writes are serialised by a lock, every thread reads through its own."""

    def __init__(self, path: Path, key: bytes) -> None:
        """Open the writer; raise StorageError if the file is damaged, locked or of another key."""
        self._path = path
        self._key = key
        self._lock = threading.RLock()
        self._threads = threading.local()
        self._readers: list[Connection] = []
        with storage_errors(self._path.parent):
            self._writer = connect(path, key, _PRAGMAS)

    @contextmanager
    def writing(self) -> Iterator[Connection]:
        """One BEGIN IMMEDIATE transaction: committed on disk when the block is left, rolled back if it raises."""
        with self._lock, storage_errors(self._path.parent):
            self._writer.execute("BEGIN IMMEDIATE")
            try:
                yield self._writer
                self._writer.execute("COMMIT")
            except BaseException:
                if self._writer.in_transaction:
                    self._writer.execute("ROLLBACK")
                raise

    @contextmanager
    def reading(self) -> Iterator[Connection]:
        """This thread's reader; each statement sees what was committed before it."""
        with storage_errors(self._path.parent):
            yield self._reader()

    @contextmanager
    def reading_together(self) -> Iterator[Connection]:
        """This thread's reader, all of whose statements see one and the same state."""
        with storage_errors(self._path.parent):
            conn = self._reader()
            conn.execute("BEGIN")
            try:
                yield conn
            finally:
                conn.execute("ROLLBACK")

    def _reader(self) -> Connection:
        conn = getattr(self._threads, "reader", None)
        if conn is None:
            conn = connect(self._path, self._key, _READER_PRAGMAS)
            self._threads.reader = conn
            with self._lock:
                self._readers.append(conn)
        return conn

    def close(self) -> None:
        """Close all readers, bring the write-ahead log into the database, close the writer."""
        with self._lock, storage_errors(self._path.parent):
            for reader in self._readers:
                reader.close()
            self._readers.clear()
            try:
                self._writer.execute("PRAGMA wal_checkpoint(TRUNCATE)").fetchall()
            finally:
                self._writer.close()
