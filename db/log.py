"""The log of this installation: records, chain head and projections in one transaction."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping, Sequence
from typing import Any, ClassVar, Final

import orjson

from checkpoint_app.domain.continuity import HighWater
from checkpoint_app.domain.events import MAX_SEQ, ChainHead, Event, EventDraft, LogLine, event_id, split_event_id
from checkpoint_app.domain.passes import FIRST_BLANK
from checkpoint_app.domain.progress import Progress, no_progress
from checkpoint_app.errors import StorageError
from checkpoint_app.log_ports import HighWaterMark
from checkpoint_app.sync import chain
from checkpoint_app.sync.canonical import parse
from db.connection import Connection
from db.projections import Projection
from db.store import PUT_SETTING, Store

MARK_EVERY: Final = 256
_PAGE: Final = 2000

SELECT_HEAD = "SELECT station, epoch, seq, digest FROM own_log WHERE one = 1"
UPDATE_HEAD = "UPDATE own_log SET seq = ?, digest = ? WHERE one = 1"
OPEN_EPOCH = "UPDATE own_log SET epoch = ?, seq = 0, digest = ? WHERE one = 1"
SET_INSTALL = "UPDATE identity SET data = json_set(data, '$.install_id', ?) WHERE one = 1"
SELECT_TOKEN = """
    SELECT station, epoch, seq, digest, (
      SELECT max(key) & 4294967295 FROM issued_pass WHERE key BETWEEN station << 32 AND (station << 32) + ?)
    FROM own_log WHERE one = 1"""
INSERT_EVENT = "INSERT INTO event (id, line) VALUES (?, ?)"
INSERT_PII = "INSERT INTO event_pii (id, salt, pii) VALUES (?, ?, ?)"
PUT_MARK = "INSERT INTO chain_mark (id, digest) VALUES (?, ?) ON CONFLICT (id) DO NOTHING"
COUNT_EVENTS = "SELECT count(*) FROM event"
SELECT_LAST_BELOW = "SELECT max(id) FROM event WHERE id > ? AND id < ?"
SELECT_MARK_BELOW = "SELECT id, digest FROM chain_mark WHERE id BETWEEN ? AND ? ORDER BY id DESC LIMIT 1"
SELECT_LINES = """
    SELECT event.id, event.line, event_pii.salt, event_pii.pii
    FROM event LEFT JOIN event_pii ON event_pii.id = event.id
    WHERE event.id BETWEEN ? AND ? ORDER BY event.id LIMIT ?"""


def append_drafts(conn: Connection, projection: Projection, drafts: Sequence[EventDraft]) -> list[Event]:
    """Record `drafts` within the caller's transaction."""
    station, epoch, seq, digest = conn.execute(SELECT_HEAD).fetchone()
    events = []
    for draft in drafts:
        seq += 1
        event = Event(
            station=station,
            epoch=epoch,
            seq=seq,
            kind=draft.kind.value,
            at_ms=draft.at_ms,
            operator=draft.operator or conn.clerk,
            shift=draft.shift,
            pack=draft.pack,
            list_version=draft.list_version,
            clock=draft.clock.value,
            data=draft.data,
            pii=draft.pii,
            anchor=draft.anchor,
        )
        line = chain.line_of(event, None if draft.pii is None else chain.new_salt())
        digest = chain.extend(digest, line.line)
        conn.execute(INSERT_EVENT, (event.key, line.line))
        if line.pii is not None:
            conn.execute(INSERT_PII, (event.key, line.salt, line.pii))
        if seq % MARK_EVERY == 0:
            conn.execute(PUT_MARK, (event.key, digest))
        projection.add(event.key, parse(line.line), line.pii)
        events.append(event)
    conn.execute(UPDATE_HEAD, (seq, digest))
    projection.write(conn)
    return events


def digest_at(conn: Connection, station: int, epoch: int, seq: int) -> bytes | None:
    """Return the chain's digest after a record, from the nearest mark below; None if it cannot be known from here."""
    genesis, key = event_id(station, epoch, 0), event_id(station, epoch, seq)
    mark = conn.execute(SELECT_MARK_BELOW, (genesis, key)).fetchone()
    if mark is None:
        return None
    marked, digest = mark
    for first in range(marked + 1, key + 1, _PAGE):
        last = min(first + _PAGE - 1, key)
        rows = conn.execute(SELECT_LINES, (first, last, _PAGE)).fetchall()
        if len(rows) != last - first + 1:
            return None
        digest = chain.walk(digest, (row[1] for row in rows))
    return bytes(digest)


def _require_digest(conn: Connection, station: int, epoch: int, seq: int) -> bytes:
    digest = digest_at(conn, station, epoch, seq)
    if digest is None:
        raise StorageError("database-damaged")  # a record before it is gone
    return digest


def own_log(conn: Connection) -> int:
    """Return the event key of the genesis of the epoch in use; see domain.events.record_number."""
    station, epoch, _seq, _digest = conn.execute(SELECT_HEAD).fetchone()
    return event_id(station, epoch, 0)


class OwnLog(Store):
    """The port `Log`."""

    _projection: ClassVar[type[Projection]]
    _mark: HighWaterMark | None = None

    def _read_identity(self) -> None:
        """Read again who this is: a new epoch gives the installation another id."""
        raise NotImplementedError

    def append(self, *drafts: EventDraft) -> Sequence[Event]:
        if not drafts:
            return ()
        with self._connections.writing() as conn:
            return append_drafts(conn, self._projection(), drafts)

    def append_numbered(self, make: Callable[[int], Sequence[EventDraft]]) -> Sequence[Event]:
        with self._connections.writing() as conn:
            seq = conn.execute(SELECT_HEAD).fetchone()[2]
            return append_drafts(conn, self._projection(), make(seq + 1))

    def head(self) -> ChainHead:
        with self._connections.reading() as conn:
            return ChainHead(*conn.execute(SELECT_HEAD).fetchone())

    def heads(self) -> Sequence[ChainHead]:
        """Return the head of every epoch held here, the oldest first; the last one is the epoch in use."""
        with self._connections.reading_together() as conn:
            station, epoch, seq, digest = conn.execute(SELECT_HEAD).fetchone()
            heads = [ChainHead(station, epoch, seq, digest)]
            own, below = event_id(station, 0, 0), event_id(station, epoch, 0)
            while (newest := conn.execute(SELECT_LAST_BELOW, (own, below)).fetchone()[0]) is not None:
                _station, epoch, seq = split_event_id(newest)
                heads.append(ChainHead(station, epoch, seq, _require_digest(conn, station, epoch, seq)))
                below = event_id(station, epoch, 0)
        return heads[::-1]

    def lines(self, first: int, last: int, epoch: int | None = None) -> Iterator[LogLine]:
        station, log, newest = self._log(epoch)
        key, end = event_id(station, log, first), event_id(station, log, min(last, newest))
        while key <= end:  # page by page: a half-read cursor would hold the write-ahead log
            with self._connections.reading() as conn:
                rows = conn.execute(SELECT_LINES, (key, end, _PAGE)).fetchall()
            for row in rows:
                yield LogLine(row[0] & MAX_SEQ, row[1], row[2], row[3])
            key = rows[-1][0] + 1 if rows else end + 1

    def head_at(self, seq: int, epoch: int | None = None) -> ChainHead:
        station, log, newest = self._log(epoch)
        if not 0 <= seq <= newest:
            raise ValueError(f"the log has no record {seq}")
        with self._connections.reading() as conn:
            return ChainHead(station, log, seq, _require_digest(conn, station, log, seq))

    def open_epoch(
        self,
        epoch: int,
        install_id: str,
        settings: Mapping[str, Any],
        make: Callable[[ChainHead], Sequence[EventDraft]],
    ) -> None:
        station = self.head().station
        genesis = chain.genesis(self._identity_data()["community"], station, epoch)
        with self._connections.writing() as conn:
            closed = ChainHead(*conn.execute(SELECT_HEAD).fetchone())
            conn.execute(PUT_MARK, (event_id(station, closed.epoch, closed.seq), closed.digest))
            conn.execute(PUT_MARK, (event_id(station, epoch, 0), genesis))
            conn.execute(OPEN_EPOCH, (epoch, genesis))
            conn.execute(SET_INSTALL, (install_id,))
            for name, value in settings.items():
                conn.execute(PUT_SETTING, (name, orjson.dumps(value).decode()))
            append_drafts(conn, self._projection(), make(closed))
        self._read_identity()

    def token(self) -> HighWater | None:
        return None if self._mark is None else self._mark.read()

    def keep_token(self, mark: HighWaterMark, machine: str) -> None:
        self._mark = mark
        install_id, written = self._identity_data()["install_id"], (0, 0)

        def write(conn: Connection) -> None:
            nonlocal written
            station, epoch, seq, digest, serial = conn.execute(SELECT_TOKEN, (FIRST_BLANK - 1,)).fetchone()
            if (epoch, seq) == written:
                return
            written = epoch, seq
            token = HighWater(
                install_id=install_id,
                machine=machine,
                station=station,
                epoch=epoch,
                seq=seq,
                digest=digest,
                serial=serial or 0,
            )
            mark.write(token)

        self._connections.after_commit(write)
        with self._connections.reading() as conn:
            write(conn)

    def _log(self, epoch: int | None) -> tuple[int, int, int]:
        """Return (station, epoch, last seq) of an epoch of the own log, by default the one in use."""
        head = self.head()
        if epoch is None or epoch == head.epoch:
            return head.station, head.epoch, head.seq
        below = event_id(head.station, epoch, 0)
        with self._connections.reading() as conn:
            newest = conn.execute(SELECT_LAST_BELOW, (below, below | MAX_SEQ)).fetchone()[0]
        return head.station, epoch, 0 if newest is None else newest & MAX_SEQ

    def rebuild_projections(self, progress: Progress = no_progress) -> None:
        """Drop what is projected and replay the log, in one transaction (architecture.md §2)."""
        projection, done = self._projection(), 0
        with self._connections.writing() as conn:
            total = conn.execute(COUNT_EVENTS).fetchone()[0]
            for statement in projection.CLEAR:
                conn.execute(statement)
            key = 0
            while rows := conn.execute(SELECT_LINES, (key, (1 << 63) - 1, _PAGE)).fetchall():
                for event_key, line, _salt, pii in rows:
                    projection.add(event_key, parse(line), pii)
                projection.write(conn)
                key = rows[-1][0] + 1
                done += len(rows)
                progress(done, total)
