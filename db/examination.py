"""Look for damage in a database: its pages, its own structure, the logs in it, and what is projected from them.

Works on connections of its own, beside a store that is open or on a file that no store can open. After a page that
fails its seal SQLCipher answers nothing more on a connection, so each question that may meet one has a fresh one.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from itertools import pairwise
from pathlib import Path
from typing import TYPE_CHECKING, Final, TypeVar

from sqlcipher3 import dbapi2

from checkpoint_app.domain.checkup import EngineVersions, LogReport, TableDifference
from checkpoint_app.domain.events import MAX_SEQ, event_id, split_event_id
from checkpoint_app.domain.progress import Progress, no_progress
from checkpoint_app.errors import StorageError
from db.connection import READER_PRAGMAS, Connection, Connections, connect, connect_blind, storage_errors
from db.folder import DATABASE_NAMES, SCRATCH_NAME, Role
from db.log import SELECT_HEAD
from db.log_walk import LogWalk, RecordReader
from db.schema import MIGRATIONS, administration
from db.table_compare import compare_tables

if TYPE_CHECKING:
    from db.log import OwnLog

T = TypeVar("T")
COPIED_AT_ONCE: Final = 2048
"""Pages of 4 KiB between two looks at whether somebody wants to stop."""

_PARTS = 1000
_PAGE = re.compile(r"page (\d+)")
_CLEARED = re.compile(r"DELETE FROM (\w+)")

CHECK_PAGES = "PRAGMA cipher_integrity_check"
CHECK_STRUCTURE = "PRAGMA quick_check(100)"
CHECK_REFERENCES = "PRAGMA foreign_key_check"
SELECT_COVERAGE = "SELECT station, epoch, first, last FROM coverage_range ORDER BY station, epoch, first"
SELECT_COMMUNITY = "SELECT json_extract(data, '$.community') FROM identity WHERE one = 1"
SELECT_STRAY = "SELECT id FROM event WHERE id > ? AND id < ? ORDER BY id LIMIT 1"
SELECT_STRAY_END = "SELECT max(id) FROM event WHERE id >= ? AND id < ?"
SELECT_NEWEST_BELOW = """
    SELECT max(id) FROM (SELECT max(id) AS id FROM event WHERE id > :own AND id < :below
      UNION ALL SELECT max(id) FROM chain_mark WHERE id > :own AND id < :below)"""

_Log = tuple[int, int, tuple[tuple[int, int], ...], bytes | None]
"""(station, epoch, held ranges, digest after the last of them if it is kept elsewhere than among the marks)."""


class SqliteExamination:
    """The port `Examination` on SQLCipher."""

    def __init__(self, folder: Path, key: bytes, role: Role) -> None:
        self.folder, self.role = folder, role
        self._path, self._key = folder / DATABASE_NAMES[role], key

    def damaged_pages(self) -> tuple[int, ...]:
        """Return the numbers of the pages (4 KiB each, the first is 1) whose seal does not fit."""
        with self._telling():
            conn = connect_blind(self._path, self._key)
            try:
                told = [str(row[0]) for row in conn.execute(CHECK_PAGES).fetchall()]
            finally:
                conn.close()
        return tuple(int(found[1]) for line in told if (found := _PAGE.search(line)))

    def structure_faults(self) -> tuple[str, ...]:
        """Return what the database finds wrong with itself, at most a hundred lines; none if it is whole."""
        try:
            structure = [str(row[0]) for row in self._ask(lambda c: c.execute(CHECK_STRUCTURE).fetchall())]
            references = self._ask(lambda c: c.execute(CHECK_REFERENCES).fetchall())
        except StorageError as error:
            return (error.code,)
        faults = [line for line in structure if line != "ok"]
        tables = sorted({f"{table} → {parent}" for table, _row, parent, _number in references})
        return (*faults, *tables)

    def logs(self, progress: Progress = no_progress) -> tuple[LogReport, ...]:
        """Walk every log held from its genesis, and say what lacks, does not fit or cannot be read."""
        community, logs = self._ask(lambda c: (c.execute(SELECT_COMMUNITY).fetchone()[0], _held_logs(c)))
        total = sum(last - first + 1 for _s, _e, held, _d in logs for first, last in held)
        reader, reports, done = RecordReader(lambda: connect(self._path, self._key, READER_PRAGMAS)), [], 0
        try:
            with self._telling():
                for number, (station, epoch, held, digest) in enumerate(logs):
                    walk = LogWalk(community, station, epoch, own=self._is_own(station), reader=reader)
                    for first, last in held:
                        at_end = digest if (first, last) == held[-1] else None
                        for walked in walk.over(first, last, digest_at_end=at_end):
                            progress(done + walked, total)
                        done += last - first + 1
                    reports.append(walk.report(held, _strays(reader, logs, number)))
        finally:
            reader.close()
        return tuple(reports)

    def stale_projections(self, progress: Progress = no_progress) -> tuple[TableDifference, ...]:
        """Replay the log in an encrypted copy beside the database, and return the tables that differ.

        Needs as much room as the database has; the copy goes however this ends. A kill leaves a `.part`.
        """
        with self._telling(), self._scratch() as scratch:
            source = connect(self._path, self._key, READER_PRAGMAS)
            try:
                source.execute("BEGIN")  # what is recorded meanwhile would begin the copy anew
                source.execute(SELECT_HEAD).fetchone()
                target = connect_blind(scratch, self._key)
                try:
                    source.backup(target, pages=COPIED_AT_ONCE, progress=_copied(_third(progress, 0)))
                finally:
                    target.close()
                connections = Connections(scratch, self._key)
                try:
                    log = _log_class(self.role)(connections)
                    log.rebuild_projections(_third(progress, 1))
                    with connections.reading() as replayed:
                        return compare_tables(
                            administration(source),
                            administration(replayed),
                            projected_tables(self.role),
                            _third(progress, 2),
                        )
                finally:
                    connections.close()
            finally:
                source.close()

    def versions(self) -> EngineVersions:
        """Return which libraries and schema these are; StorageError if the database cannot be read at all."""

        def read(conn: Connection) -> tuple[str, int]:
            return conn.execute("PRAGMA cipher_version").fetchone()[0], conn.execute("PRAGMA user_version").fetchone()[
                0
            ]

        cipher, schema = self._ask(read)
        return EngineVersions(
            sqlite=dbapi2.sqlite_version, cipher=str(cipher), schema=schema, newest_schema=len(MIGRATIONS[self.role])
        )

    def size(self) -> int:
        """Return how many bytes the database takes."""
        try:
            return self._path.stat().st_size
        except OSError as error:
            raise StorageError("file-unreadable", path=str(self._path)) from error

    def _is_own(self, station: int) -> bool:
        return self.role == "station" or station == 0

    def _ask(self, question: Callable[[Connection], T]) -> T:
        with self._telling():
            conn = connect(self._path, self._key, READER_PRAGMAS)
            try:
                return question(conn)
            finally:
                conn.close()

    @contextmanager
    def _telling(self) -> Iterator[None]:
        """Name damage as what it is: after a page that fails its seal a connection answers as if memory were short."""
        try:
            with storage_errors(self.folder):
                yield
        except (MemoryError, dbapi2.OperationalError) as error:
            raise StorageError("database-damaged") from error

    @contextmanager
    def _scratch(self) -> Iterator[Path]:
        path = self.folder / SCRATCH_NAME
        every = [path.with_name(path.name + suffix) for suffix in ("", "-wal", "-shm", "-journal")]
        try:
            for file in every:
                file.unlink(missing_ok=True)
            path.touch(mode=0o600)
            try:
                yield path
            finally:
                for file in every:
                    file.unlink(missing_ok=True)
        except OSError as error:
            raise StorageError("folder-read-only", path=str(self.folder)) from error


def projected_tables(role: Role) -> tuple[str, ...]:
    """Return the tables that follow from the log: what a rebuild clears, in its order."""
    cleared = _log_class(role)._projection.CLEAR
    return tuple(dict.fromkeys(match[1] for statement in cleared if (match := _CLEARED.match(statement))))


def _log_class(role: Role) -> type[OwnLog]:
    """Return what replays a role's log and hides what was purged; imported here: a gate starts without the office."""
    if role == "station":
        from db.station_store import SqliteStationStore

        return SqliteStationStore
    from db.office_store import SqliteOfficeStore

    return SqliteOfficeStore


def _held_logs(conn: Connection) -> list[_Log]:
    """Return every log here in order of its keys: the own one with all its epochs, and at the office the stations'."""
    station, epoch, seq, digest = conn.execute(SELECT_HEAD).fetchone()
    logs: list[_Log] = [(station, epoch, ((1, seq),), bytes(digest))] if seq else []
    own, below = event_id(station, 0, 0), event_id(station, epoch, 0)
    while newest := conn.execute(SELECT_NEWEST_BELOW, {"own": own, "below": below}).fetchone()[0]:
        _station, earlier, last = split_event_id(newest)
        if last:
            logs.append((station, earlier, ((1, last),), None))
        below = event_id(station, earlier, 0)
    if conn.execute("SELECT 1 FROM sqlite_schema WHERE name = 'coverage_range'").fetchone():
        covered: dict[tuple[int, int], list[tuple[int, int]]] = {}
        for other, other_epoch, first, last in conn.execute(SELECT_COVERAGE).fetchall():
            covered.setdefault((other, other_epoch), []).append((first, last))
        logs += [(*log, tuple(held), None) for log, held in covered.items()]
    return sorted(logs, key=lambda log: log[:2])


def _strays(reader: RecordReader, logs: list[_Log], number: int) -> tuple[tuple[int, int], ...]:
    """Return runs of records beside what is held of one log: between its ranges, and up to where the next log begins.

    Records of a log that is not held at all are told with the log before it, by the numbers of their keys.
    """
    station, epoch, held, _ = logs[number]
    begin = event_id(station, epoch, 0) if number else 0
    after = logs[number + 1] if number + 1 < len(logs) else None
    end = event_id(after[0], after[1], 0) if after else 1 << 62
    edges = [begin, *(event_id(station, epoch, seq) for span in held for seq in span), end]
    found = []
    for below, above in list(pairwise(edges))[::2]:
        stray = reader.ask(SELECT_STRAY, (below, above))
        if stray is not None:
            last = reader.ask(SELECT_STRAY_END, (stray, above)) or stray
            found.append((stray & MAX_SEQ, last & MAX_SEQ))
    return tuple(found)


def _third(progress: Progress, number: int) -> Progress:
    """Return the progress of the copy, the replay or the comparison as its share of all three."""

    def tell(done: int, total: int) -> None:
        progress(number * _PARTS + (_PARTS * done // total if total else 0), 3 * _PARTS)

    return tell


def _copied(progress: Progress) -> Callable[[int, int, int], None]:
    return lambda _status, remaining, total: progress(total - remaining, total)
