"""SQLCipher connections: one that writes, one `query_only` reader a thread, and one place that names their errors."""

from __future__ import annotations

import threading
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from pathlib import Path
from shutil import disk_usage
from typing import Any, TypeVar

from sqlcipher3 import dbapi2

from checkpoint_app.errors import StorageError

T = TypeVar("T")
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
READER_PRAGMAS = (
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

# A value that is not exactly an int, float, str or bytearray is asked for an adapter, and where there is none for its
# protocols, at the price of two formatted AttributeErrors: 0.9 µs a value, a sixth of an import. These answer at once.
dbapi2.register_adapter(bytes, bytes)
dbapi2.register_adapter(type(None), {None: None}.get)

_CODE_OF = {"database or disk is full": dbapi2.SQLITE_FULL, "disk I/O error": dbapi2.SQLITE_IOERR}
"""`Connection.backup` raises with the words of SQLite's error and without its code."""


@contextmanager
def storage_errors(folder: Path) -> Iterator[None]:
    """Turn what the world did to a file in `folder` into StorageError; a violated rule or wrong SQL passes: a bug.

    A full disk shows as SQLITE_IOERR where the shared memory file cannot grow.
    """
    try:
        yield
    except dbapi2.Error as error:
        primary = (getattr(error, "sqlite_errorcode", None) or _CODE_OF.get(str(error), 0)) & 0xFF
        if primary == dbapi2.SQLITE_IOERR and _is_full(folder):
            raise StorageError("disk-full") from error
        if primary in _CODES:
            raise StorageError(_CODES[primary]) from error
        if primary in _WORLD:
            raise StorageError("storage-failed", detail=str(error)) from error
        raise
    except MemoryError as error:  # SQLCipher's answer to every question after a page that failed its seal
        raise StorageError("database-damaged") from error


def _is_full(folder: Path) -> bool:
    try:
        return disk_usage(folder).free < _LEAST_FREE
    except OSError:  # the folder itself is gone
        return False


def connect(
    path: Path, key: bytes, pragmas: tuple[str, ...], factory: type[dbapi2.Connection] = dbapi2.Connection
) -> Connection:
    """Open a database with its raw 32-byte key.

    A key that does not fit is SQLITE_NOTADB, as damage is: the vault gave the key out, so the passphrase is right.
    """
    if len(key) != 32:
        raise ValueError("a database key has 32 bytes")
    conn = dbapi2.connect(
        str(path), isolation_level=None, check_same_thread=False, cached_statements=256, factory=factory
    )
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


def connect_blind(path: Path, key: bytes) -> Connection:
    """Open a database of which not even the first page may be whole, or a copy not yet written: nothing is read."""
    conn = dbapi2.connect(str(path), isolation_level=None, check_same_thread=False)
    conn.execute("PRAGMA cipher_log_level = NONE")
    conn.execute(f"PRAGMA key = \"x'{key.hex()}'\"")
    return conn


class Writer(dbapi2.Connection):
    """The connection that writes. `clerk` sits at this keyboard (0: nobody): who records that name nobody are by."""

    clerk = 0


class Connections:
    """The connections to one database. Writes are serialised by a lock, every thread reads through its own."""

    def __init__(self, path: Path, key: bytes) -> None:
        """Open the writer; raise StorageError if the file is damaged, locked or of another key."""
        self._path = path
        self._key = key
        self._lock = threading.RLock()
        self._threads = threading.local()
        self._readers: list[Connection] = []
        self._committed: Callable[[Connection], None] | None = None
        with storage_errors(self._path.parent):
            self._writer = connect(path, key, _PRAGMAS, Writer)

    def seat(self, clerk: int) -> None:
        """Let what is written from now on be by this clerk, where a record names nobody itself; 0: by nobody."""
        with self._lock:
            self._writer.clerk = clerk

    def after_commit(self, told: Callable[[Connection], None]) -> None:
        """Have `told` called with the writer after each commit, before the next writer has its turn."""
        with self._lock:
            self._committed = told

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
            if self._committed is not None:
                self._committed(self._writer)

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
            conn = connect(self._path, self._key, READER_PRAGMAS)
            self._threads.reader = conn
            with self._lock:
                self._readers.append(conn)
        return conn

    def examined_by(self, make: Callable[[Path, bytes], T]) -> T:
        """Return what `make` makes of the folder and the key: for who opens connections of its own."""
        return make(self._path.parent, self._key)

    def copied_by(self, make: Callable[[Path, bytes], T]) -> T:
        """Return what `make` makes of the database's path and the key."""
        return make(self._path, self._key)

    @property
    def folder(self) -> Path:
        """Where the database lies."""
        return self._path.parent

    def empty_log(self) -> None:
        """Bring the write-ahead log into the database and empty it: what was overwritten is in neither any more."""
        with self._lock, storage_errors(self._path.parent):
            self._writer.execute("PRAGMA wal_checkpoint(TRUNCATE)").fetchall()

    def compact(self) -> None:
        """Rewrite the database without its freed pages, then empty the write-ahead log.

        What VACUUM needs beside it goes to a file when it outgrows the cache: SQLCipher encrypts that one too
        (looked into while it ran). StorageError `storage-failed` while a reader holds the log: ask again.
        """
        with self._lock, storage_errors(self._path.parent):
            self._writer.execute("PRAGMA temp_store = FILE")
            try:
                self._writer.execute("VACUUM")
            finally:
                self._writer.execute("PRAGMA temp_store = MEMORY")
            busy = self._writer.execute("PRAGMA wal_checkpoint(TRUNCATE)").fetchone()[0]
        if busy:
            raise StorageError("storage-failed", detail="the write-ahead log is being read")

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
