"""The log of this installation: records, chain head and projections in one transaction."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Sequence
from typing import ClassVar, Final

from checkpoint_app.domain.events import ChainHead, Event, EventDraft, LogLine, event_id
from checkpoint_app.sync import chain
from checkpoint_app.sync.canonical import parse
from db.connection import Connection
from db.projections import Projection
from db.store import Store

MARK_EVERY: Final = 256
_PAGE: Final = 2000

SELECT_HEAD = "SELECT station, epoch, seq, digest FROM own_log WHERE one = 1"
UPDATE_HEAD = "UPDATE own_log SET seq = ?, digest = ? WHERE one = 1"
INSERT_EVENT = "INSERT INTO event (id, line) VALUES (?, ?)"
INSERT_PII = "INSERT INTO event_pii (id, salt, pii) VALUES (?, ?, ?)"
PUT_MARK = "INSERT INTO chain_mark (id, digest) VALUES (?, ?) ON CONFLICT (id) DO NOTHING"
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
            operator=draft.operator,
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


class OwnLog(Store):
    """The port `Log`."""

    _projection: ClassVar[type[Projection]]

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

    def lines(self, first: int, last: int) -> Iterator[LogLine]:
        head = self.head()
        key, end = event_id(head.station, head.epoch, first), event_id(head.station, head.epoch, min(last, head.seq))
        while key <= end:  # page by page: a half-read cursor would hold the write-ahead log
            with self._connections.reading() as conn:
                rows = conn.execute(SELECT_LINES, (key, end, _PAGE)).fetchall()
            for row in rows:
                yield LogLine(row[0] & 0xFFFF_FFFF, row[1], row[2], row[3])
            key = rows[-1][0] + 1 if rows else end + 1

    def head_at(self, seq: int) -> ChainHead:
        with self._connections.reading() as conn:
            station, epoch, newest, _digest = conn.execute(SELECT_HEAD).fetchone()
            if not 0 <= seq <= newest:
                raise ValueError(f"the log has no record {seq}")
            digest = digest_at(conn, station, epoch, seq)
        if digest is None:
            raise ValueError(f"record {seq} does not follow from the genesis")
        return ChainHead(station, epoch, seq, digest)

    def rebuild_projections(self) -> None:
        """Drop what is projected and replay the log, in one transaction (architecture.md §2)."""
        projection = self._projection()
        with self._connections.writing() as conn:
            for statement in projection.CLEAR:
                conn.execute(statement)
            key = 0
            while rows := conn.execute(SELECT_LINES, (key, (1 << 63) - 1, _PAGE)).fetchall():
                for event_key, line, _salt, pii in rows:
                    projection.add(event_key, parse(line), pii)
                projection.write(conn)
                key = rows[-1][0] + 1
