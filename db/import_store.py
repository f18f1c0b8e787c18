"""What the office holds of its stations' logs: insert verified runs of records, coverage, the files on the board."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import replace
from typing import Any

import orjson

from checkpoint_app.domain.clock import ClockState
from checkpoint_app.domain.events import MAX_SEQ, ChainHead, EventDraft, LogLine, event_id
from checkpoint_app.domain.exchange import FileState, ImportedFile, Receipt
from checkpoint_app.errors import BundleRefused
from checkpoint_app.sync import chain
from db.connection import Connection
from db.log import INSERT_EVENT, INSERT_PII, PUT_MARK, OwnLog, append_drafts, digest_at
from db.office_projections import OfficeProjection

BATCH = 20_000
_BIGGEST = (1 << 63) - 1
_OK = ClockState.OK.value

SELECT_HELD = """
    SELECT first, last FROM coverage_range
    WHERE station = ? AND epoch = ? AND first <= ? AND last >= ? ORDER BY first"""
SELECT_COVERAGE = "SELECT station, epoch, first, last FROM coverage_range ORDER BY station, epoch, first"
DELETE_RANGES = "DELETE FROM coverage_range WHERE station = ? AND epoch = ? AND first BETWEEN ? AND ?"
INSERT_RANGE = "INSERT INTO coverage_range (station, epoch, first, last) VALUES (?, ?, ?, ?)"
SELECT_EVENTS = "SELECT id, line FROM event WHERE id BETWEEN ? AND ? ORDER BY id"
SELECT_MARK = "SELECT digest FROM chain_mark WHERE id = ?"
SELECT_MARKS = "SELECT id, digest FROM chain_mark WHERE id > ? AND id < ? ORDER BY id"
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


class ImportStore(OwnLog):
    """The import half of the port `OfficeStore`."""

    _projection = OfficeProjection

    def file_known(self, sha256: bytes) -> bool:
        with self._connections.reading() as conn:
            return conn.execute(SELECT_KNOWN, (sha256,)).fetchone() is not None

    def insert_segment(
        self,
        head_before: ChainHead,
        lines: Sequence[LogLine],
        head_after: ChainHead,
        file: ImportedFile,
        draft: EventDraft,
    ) -> ImportedFile:
        segment = _Segment(head_before, lines, head_after)
        with self._connections.writing() as conn:
            held = segment.held(conn)
            segment.refuse_a_fork(conn, held)
            missing = _without(segment.first, segment.last, held)
            newest_ms = segment.insert(conn, missing)
            new_events = sum(last - first + 1 for first, last in missing)
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

    def receipts(self) -> Sequence[Receipt]:
        with self._connections.reading() as conn:
            return read_receipts(conn)


class _Segment:
    """A run of records of one (station, epoch), its chain verified by the caller from head to head."""

    def __init__(self, head_before: ChainHead, lines: Sequence[LogLine], head_after: ChainHead) -> None:
        self.station, self.epoch = head_before.station, head_before.epoch
        self.first, self.last = head_before.seq + 1, head_after.seq
        if len(lines) != self.last - head_before.seq or (head_after.station, head_after.epoch) != (
            self.station,
            self.epoch,
        ):
            raise ValueError("the heads do not enclose the lines")
        self._before, self._lines, self._after = head_before, lines, head_after

    def held(self, conn: Connection) -> list[tuple[int, int]]:
        """Return what is held of it, as closed ranges in order."""
        rows = conn.execute(SELECT_HELD, (self.station, self.epoch, self.last, self.first)).fetchall()
        return [(max(first, self.first), min(last, self.last)) for first, last in rows]

    def refuse_a_fork(self, conn: Connection, held: Sequence[tuple[int, int]]) -> None:
        """Raise `bundle-fork` if a record held differs, or the chain does not meet what is held on either side.

        Marks stand at both ends of every run ever inserted, so a run that meets held records meets a mark, or
        begins inside a held run, whose digest is then recomputed.
        """
        for first, last in held:
            rows = conn.execute(SELECT_EVENTS, (self._key(first), self._key(last)))
            for key, line in rows:
                if line != self._lines[(key & MAX_SEQ) - self.first].line:
                    rows.close()
                    raise self._fork(key & MAX_SEQ)
        known = digest_at(conn, self.station, self.epoch, self.first - 1)
        if known not in (None, self._before.digest):
            raise self._fork(self.first)
        implied_to = held[0][1] if known and held and held[0][0] == self.first else self.first - 1
        if implied_to < self.last:
            self._meet_marks(conn, implied_to)

    def _meet_marks(self, conn: Connection, after: int) -> None:
        marks = conn.execute(SELECT_MARKS, (self._key(after), self._key(self.last))).fetchall()
        seq, digest = self.first - 1, self._before.digest
        for key, marked in marks:
            until = key & MAX_SEQ
            digest = chain.walk(
                digest, (line.line for line in self._lines[seq - self.first + 1 : until - self.first + 1])
            )
            seq = until
            if digest != marked:
                raise self._fork(seq)
        end = conn.execute(SELECT_MARK, (self._key(self.last),)).fetchone()
        if end is not None and end[0] != self._after.digest:
            raise self._fork(self.last)

    def insert(self, conn: Connection, missing: Iterable[tuple[int, int]]) -> int | None:
        """Insert the records not yet held, their projections, coverage and chain marks.

        Return when (UTC ms) the latest of them was made, None if there is none with a clock that is believed.
        """
        projection, newest_ms = OfficeProjection(), -1
        for first, last in missing:
            for start in range(first, last + 1, BATCH):
                end = min(start + BATCH - 1, last)
                lines = self._lines[start - self.first : end - self.first + 1]
                newest_ms = max(newest_ms, self._insert_batch(conn, projection, lines))
        if self._lines:
            self._cover(conn)
            conn.execute(PUT_MARK, (self._key(self.first - 1), self._before.digest))
            conn.execute(PUT_MARK, (self._key(self.last), self._after.digest))
        return None if newest_ms < 0 else newest_ms

    def _insert_batch(self, conn: Connection, projection: OfficeProjection, lines: Sequence[LogLine]) -> int:
        log, add, loads, newest_ms = self._key(0), projection.add, orjson.loads, -1
        events, personal = [], []
        for line in lines:
            key = log | line.seq
            fields = loads(line.line)
            at_ms = fields["at"]
            if at_ms > _BIGGEST or at_ms < -_BIGGEST:
                raise BundleRefused("bundle-damaged", detail="a record has an impossible time")
            if at_ms > newest_ms and fields["clock"] == _OK:
                newest_ms = at_ms
            events.append((key, line.line))
            if line.pii is not None:
                personal.append((key, line.salt, line.pii))
            add(key, fields, line.pii)
        conn.executemany(INSERT_EVENT, events)
        if personal:
            conn.executemany(INSERT_PII, personal)
        projection.write(conn)
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

    def _fork(self, seq: int) -> BundleRefused:
        return BundleRefused("bundle-fork", station=self.station, seq=seq)


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
            missing.append((first, held_first - 1))
        first = held_last + 1
    return [*missing, (first, last)] if first <= last else missing


def _note(conn: Connection, file: ImportedFile, draft: EventDraft, newest_ms: int | None = None) -> None:
    """Keep the file on the board. What it told cannot be later than the file: a clock ahead is not believed."""
    (event,) = append_drafts(conn, OfficeProjection(), (draft,))
    claimed = (file.station, file.epoch, file.first, file.last)
    told_ms = None if newest_ms is None else min(newest_ms, file.at_ms)
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
