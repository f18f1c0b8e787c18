"""What the office holds of its stations' logs: insert verified runs of records, coverage, the files on the board."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import replace
from itertools import islice
from typing import Any

import orjson

from checkpoint_app.domain.clock import ClockState
from checkpoint_app.domain.events import MAX_SEQ, ChainHead, EventDraft, LogLine, event_id
from checkpoint_app.domain.exchange import FileState, ImportedFile, Receipt
from checkpoint_app.errors import BundleRefused
from checkpoint_app.sync import chain
from db.bulk import BulkInsert
from db.connection import Connection
from db.log import INSERT_EVENT, INSERT_PII, PUT_MARK, OwnLog, append_drafts, digest_at
from db.office_projections import OfficeProjection
from db.purge_wall import PurgeWall, read_wall

INSERT_EVENTS = BulkInsert(INSERT_EVENT)
BATCH = 128
"""Few: what is read of a record lives so short that the collector of cycles never sees it."""
_BIGGEST = (1 << 63) - 1
_OK = ClockState.OK.value

SELECT_HELD = """
    SELECT first, last FROM coverage_range
    WHERE station = ? AND epoch = ? AND first <= ? AND last >= ? ORDER BY first"""
SELECT_COVERAGE = "SELECT station, epoch, first, last FROM coverage_range ORDER BY station, epoch, first"
DELETE_RANGES = "DELETE FROM coverage_range WHERE station = ? AND epoch = ? AND first BETWEEN ? AND ?"
INSERT_RANGE = "INSERT INTO coverage_range (station, epoch, first, last) VALUES (?, ?, ?, ?)"
SELECT_EVENTS = "SELECT id, line FROM event WHERE id BETWEEN ? AND ? ORDER BY id"
SELECT_MARKS = "SELECT id, digest FROM chain_mark WHERE id BETWEEN ? AND ? ORDER BY id"
INSERT_FILE = """
    INSERT INTO imported_file
      (noted_by, name, sha256, state, at_ms, station, epoch, first, last, new_events, newest_ms, reason, detail)
    VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)"""
SELECT_KNOWN = "SELECT 1 FROM imported_file WHERE sha256 = ? AND state IN ('imported', 'nothing-new') LIMIT 1"
SELECT_FILES = """
    SELECT name, sha256, state, at_ms, station, epoch, first, last, new_events, reason, detail FROM imported_file
    WHERE at_ms < :before AND at_ms >= coalesce((
      SELECT min(at_ms) FROM (
        SELECT at_ms FROM imported_file WHERE at_ms < :before ORDER BY at_ms DESC LIMIT :limit)), 0)
    ORDER BY at_ms DESC, id DESC"""

# the newest line of each file refused, while no import of the very same bytes succeeded
SELECT_REFUSED_FILES = """
    SELECT name, sha256, state, at_ms, station, epoch, first, last, new_events, reason, detail FROM imported_file
    WHERE id IN (SELECT max(id) FROM imported_file WHERE state = 'refused' AND length(sha256) = 32 GROUP BY sha256)
      AND sha256 NOT IN (SELECT sha256 FROM imported_file WHERE state IN ('imported', 'nothing-new'))
    ORDER BY at_ms DESC, id DESC LIMIT ?"""


class ImportStore(OwnLog):
    """The import half of the port `OfficeStore`."""

    _projection = OfficeProjection

    def file_known(self, sha256: bytes) -> bool:
        with self._connections.reading() as conn:
            return conn.execute(SELECT_KNOWN, (sha256,)).fetchone() is not None

    def insert_segment(
        self,
        head_before: ChainHead,
        lines: Iterable[LogLine],
        head_after: ChainHead,
        file: ImportedFile,
        draft: EventDraft,
    ) -> ImportedFile:
        segment = _Segment(head_before, lines, head_after)
        with self._connections.writing() as conn:
            held = segment.held(conn)
            newest_ms = segment.insert(conn, held)
            new_events = sum(last - first + 1 for first, last in _without(segment.first, segment.last, held))
            state = FileState.IMPORTED if new_events else FileState.NOTHING_NEW
            result = replace(file, state=state, new_events=new_events)
            _note(conn, result, draft, newest_ms)
        return result

    def note_file(self, file: ImportedFile, draft: EventDraft) -> None:
        with self._connections.writing() as conn:
            _note(conn, file, draft)

    def files(self, *, before_ms: int | None, limit: int) -> Sequence[ImportedFile]:
        """Return files newest first; files of one millisecond stay on one page, which may so exceed `limit`."""
        before = _BIGGEST if before_ms is None else before_ms
        with self._connections.reading() as conn:
            rows = conn.execute(SELECT_FILES, {"before": before, "limit": limit}).fetchall()
        return [_file(row) for row in rows]

    def missing_of(
        self, head_before: ChainHead, lines: Sequence[LogLine], head_after: ChainHead
    ) -> Sequence[tuple[int, int]]:
        segment = _Segment(head_before, lines, head_after)
        with self._connections.reading_together() as conn:
            held = segment.held(conn)
            segment.compare(conn, held)
        return _without(segment.first, segment.last, held)

    def refused_files(self, limit: int) -> Sequence[ImportedFile]:
        with self._connections.reading() as conn:
            return [_file(row) for row in conn.execute(SELECT_REFUSED_FILES, (limit,)).fetchall()]

    def receipts(self) -> Sequence[Receipt]:
        with self._connections.reading() as conn:
            return read_receipts(conn)


class _Segment:
    """A run of records of one (station, epoch), its chain verified by the caller from head to head as it is read."""

    def __init__(self, head_before: ChainHead, lines: Iterable[LogLine], head_after: ChainHead) -> None:
        self.station, self.epoch = head_before.station, head_before.epoch
        self.first, self.last = head_before.seq + 1, head_after.seq
        if (head_after.station, head_after.epoch) != (self.station, self.epoch):
            raise ValueError("the heads are of two logs")
        self._before, self._lines, self._after = head_before, iter(lines), head_after

    def held(self, conn: Connection) -> list[tuple[int, int]]:
        """Return what is held of it, as closed ranges in order."""
        rows = conn.execute(SELECT_HELD, (self.station, self.epoch, self.last, self.first)).fetchall()
        return [(max(first, self.first), min(last, self.last)) for first, last in rows]

    def compare(self, conn: Connection, held: Sequence[tuple[int, int]]) -> None:
        """Read all of the run; raise `bundle-fork` as `insert` does, and insert nothing."""
        for _batch, _missing in self._batches(conn, held):
            pass

    def insert(self, conn: Connection, held: Sequence[tuple[int, int]]) -> int | None:
        """Insert the records not yet held, their projections, coverage and chain marks; one batch at a time in memory.

        Return when (UTC ms) the latest of them was made, None if there is none with a clock that is believed. Raise
        `bundle-fork` if a record held differs, or the chain does not meet what is held on either side, once all of the
        run was read: one that is broken in itself is refused as that, by `lines`.
        """
        projection, newest_ms, wall = OfficeProjection(), -1, read_wall(conn)
        for batch, missing in self._batches(conn, held):
            for first, last in missing:
                lines = batch[first - batch[0].seq : last - batch[0].seq + 1]
                newest_ms = max(newest_ms, self._insert_batch(conn, projection, lines, wall))
        self._cover(conn)
        conn.execute(PUT_MARK, (self._key(self.first - 1), self._before.digest))
        conn.execute(PUT_MARK, (self._key(self.last), self._after.digest))
        return None if newest_ms < 0 else newest_ms

    def _batches(
        self, conn: Connection, held: Sequence[tuple[int, int]]
    ) -> Iterator[tuple[list[LogLine], list[tuple[int, int]]]]:
        """Yield the run in batches, each with the ranges of it not held; raise `bundle-fork` at the end of one."""
        seq, digest, marks = self.first - 1, self._before.digest, self._marks(conn)
        known = digest_at(conn, self.station, self.epoch, seq)
        fork = self.first if known not in (None, digest) else None
        while batch := list(islice(self._lines, BATCH)):
            start, seq = seq + 1, seq + len(batch)
            digest, differs = self._meet(conn, batch, digest, held, marks)
            fork = fork or differs
            yield batch, _without(start, seq, held)
        if seq != self.last:
            raise ValueError("the heads do not enclose the lines")
        if fork is not None:
            raise BundleRefused("bundle-fork", station=self.station, seq=fork)

    def _marks(self, conn: Connection) -> dict[int, bytes]:
        """Return the digests known of records of this run: marks stand at both ends of every run ever inserted."""
        rows = conn.execute(SELECT_MARKS, (self._key(self.first), self._key(self.last))).fetchall()
        return {key & MAX_SEQ: digest for key, digest in rows}

    def _meet(
        self,
        conn: Connection,
        batch: Sequence[LogLine],
        digest: bytes,
        held: Sequence[tuple[int, int]],
        marks: Mapping[int, bytes],
    ) -> tuple[bytes, int | None]:
        """Compare a batch with what is held of it; return the digest after it, and the first record that differs.

        `digest` is the chain's before the batch. While nothing is marked the chain need not be walked again.
        """
        start, end, differs = batch[0].seq, batch[-1].seq, None
        for first, last in held:
            rows = conn.execute(SELECT_EVENTS, (self._key(max(first, start)), self._key(min(last, end)))).fetchall()
            for key, line in rows:
                if differs is None and line != batch[(key & MAX_SEQ) - start].line:
                    differs = key & MAX_SEQ
        if not marks:
            return digest, differs
        for line in batch:
            digest = chain.extend(digest, line.line)
            if differs is None and marks.get(line.seq, digest) != digest:
                differs = line.seq
        return digest, differs

    def _insert_batch(
        self, conn: Connection, projection: OfficeProjection, lines: Sequence[LogLine], wall: PurgeWall | None
    ) -> int:
        """Insert records in order; a personal part that was destroyed here for good does not come back."""
        log, add, newest_ms = self._key(0), projection.add, -1
        events, personal = [], []
        for seq, line, salt, pii, parsed in lines:
            key = log | seq
            fields = orjson.loads(line) if parsed is None else parsed
            at_ms = fields["at"]
            if at_ms > _BIGGEST or at_ms < -_BIGGEST:
                raise BundleRefused("bundle-damaged", detail="a record has an impossible time")
            if at_ms > newest_ms and fields["clock"] == _OK:
                newest_ms = at_ms
            events.append((key, line))
            kept = pii
            if pii is not None:
                if wall is not None and wall.is_purged(key, fields):
                    kept = None
                else:
                    personal.append((key, salt, pii))
            add(key, fields, kept)
        INSERT_EVENTS.write(conn, events)
        if personal:
            conn.executemany(INSERT_PII, personal)
        projection.write(conn)
        if wall is not None:
            wall.settle(conn, log | lines[0].seq, log | lines[-1].seq)
        return newest_ms

    def _cover(self, conn: Connection) -> None:
        """Merge the run with the ranges it overlaps or touches."""
        near = conn.execute(SELECT_HELD, (self.station, self.epoch, self.last + 1, self.first - 1)).fetchall()
        first = min([self.first, *(near_first for near_first, _ in near)])
        last = max([self.last, *(near_last for _, near_last in near)])
        conn.execute(DELETE_RANGES, (self.station, self.epoch, first, last))
        conn.execute(INSERT_RANGE, (self.station, self.epoch, first, last))

    def _key(self, seq: int) -> int:
        return event_id(self.station, self.epoch, seq)


def read_receipts(conn: Connection) -> list[Receipt]:
    logs: dict[tuple[int, int], list[tuple[int, int]]] = {}
    for station, epoch, first, last in conn.execute(SELECT_COVERAGE).fetchall():
        logs.setdefault((station, epoch), []).append((first, last))
    return [Receipt(station=station, epoch=epoch, ranges=tuple(held)) for (station, epoch), held in logs.items()]


def _without(first: int, last: int, held: Iterable[tuple[int, int]]) -> list[tuple[int, int]]:
    """Return first..last less the held ranges, in order."""
    missing = []
    for held_first, held_last in held:
        if held_first > first:
            missing.append((first, min(held_first - 1, last)))
        first = max(first, held_last + 1)
    return [*missing, (first, last)] if first <= last else missing


def _note(conn: Connection, file: ImportedFile, draft: EventDraft, newest_ms: int | None = None) -> None:
    """Keep the file on the board. What it told cannot be later than the file: a clock ahead is not believed."""
    told = [at_ms for at_ms in (newest_ms, file.told_ms) if at_ms is not None]
    (event,) = append_drafts(conn, OfficeProjection(), (draft,))
    claimed = (file.station, file.epoch, file.first, file.last)
    told_ms = min(max(told), file.at_ms) if told else None
    row = (event.key, file.name, file.sha256, file.state.value, file.at_ms, *claimed)
    conn.execute(INSERT_FILE, (*row, file.new_events, told_ms, file.reason, file.detail))


def _file(row: Sequence[Any]) -> ImportedFile:
    name, sha256, state, at_ms, station, epoch, first, last, new_events, reason, detail = row
    return ImportedFile(
        name=name,
        sha256=sha256,
        state=FileState(state),
        at_ms=at_ms,
        station=station,
        epoch=epoch,
        first=first,
        last=last,
        new_events=new_events,
        reason=reason,
        detail=detail,
    )
