"""What the office knows of its gates beside the shifts: bundles they hold, codes of sheets, records not understood."""

from __future__ import annotations

from collections import Counter
from collections.abc import Sequence

import orjson

from checkpoint_app.domain.events import MAX_EPOCH, MAX_SEQ, LogLine, event_id
from checkpoint_app.domain.exchange import UnknownKind
from checkpoint_app.domain.head_claim import HeadClaim
from checkpoint_app.domain.names import one_line
from checkpoint_app.domain.office_lists import ChangeKind, HeldList, ListChange
from checkpoint_app.sync.canonical import parse
from db.connection import Connections
from db.log import digest_at
from db.projections import KNOWN_KINDS
from db.shift_board import ShiftFacts

_PAGE = 2000
_KINDS_SHOWN = 20

SELECT_UNKNOWN = "SELECT id >> 43, kind, count(*) FROM unknown_record GROUP BY id >> 43, kind ORDER BY 1, 2"
SELECT_UNKNOWN_KINDS = "SELECT DISTINCT kind FROM unknown_record"
SELECT_UNKNOWN_LINES = """
    SELECT event.id, event.line, event_pii.pii FROM unknown_record AS u
    JOIN event ON event.id = u.id LEFT JOIN event_pii ON event_pii.id = u.id
    WHERE u.kind IN (SELECT value FROM json_each(?)) AND u.id > ? ORDER BY u.id LIMIT ?"""
DELETE_UNKNOWN = "DELETE FROM unknown_record WHERE kind IN (SELECT value FROM json_each(?))"
SELECT_HELD_LISTS = """
    SELECT s.number, s.gate, s.certificate ->> 'name',
      (SELECT max(version) FROM list_applied WHERE id BETWEEN s.number << 43 AND (s.number + 1 << 43) - 1)
    FROM trusted_station AS s WHERE s.cutoff_seq IS NULL ORDER BY s.gate, s.number"""
SELECT_APPLIED = "SELECT min(at_ms) FROM list_applied WHERE id BETWEEN ? AND ? AND version = ?"
SELECT_NEWEST = "SELECT line FROM event WHERE id BETWEEN ? AND ? ORDER BY id DESC LIMIT 1"
SELECT_PUBLISHED = """
    SELECT published_by, version, at_ms FROM publication ORDER BY published_by DESC LIMIT ?"""
SELECT_CHANGES = """
    SELECT c.id, c.what, c.at_ms, c.n,
      (SELECT min(version) FROM publication WHERE published_by > c.id)
    FROM list_change AS c ORDER BY c.id DESC LIMIT ?"""
SELECT_CLAIMS = "SELECT at_ms, station, epoch, seq, code FROM head_claim ORDER BY id DESC LIMIT ?"
SELECT_RECORD = """
    SELECT event.line, event_pii.salt, event_pii.pii FROM event LEFT JOIN event_pii ON event_pii.id = event.id
    WHERE event.id = ?"""


class BoardBook(ShiftFacts):
    """The port `BoardBook`."""

    def __init__(self, connections: Connections) -> None:
        super().__init__(connections)
        self._heads: dict[int, bytes] = {}

    def unknown_kinds(self) -> Sequence[UnknownKind]:
        with self._connections.reading() as conn:
            rows = conn.execute(SELECT_UNKNOWN).fetchall()
        counted: dict[int, Counter[str]] = {}
        for station, kind, records in rows:
            counted.setdefault(station, Counter())[one_line(kind)] += records
        return [
            UnknownKind(station=station, kind=kind, records=records)
            for station, kinds in sorted(counted.items())
            for kind, records in _most_of(kinds)
        ]

    def take_up_known(self) -> int:
        """Project the records an older version could not; return how many there were."""
        with self._connections.reading() as conn:
            known = [kind for (kind,) in conn.execute(SELECT_UNKNOWN_KINDS).fetchall() if kind in KNOWN_KINDS]
        if not known:
            return 0
        taken, key, kinds, projection = 0, 0, orjson.dumps(known).decode(), self._projection()
        with self._connections.writing() as conn:
            while rows := conn.execute(SELECT_UNKNOWN_LINES, (kinds, key, _PAGE)).fetchall():
                for event_key, line, pii in rows:
                    projection.add(event_key, parse(line), pii)
                projection.write(conn)
                taken, key = taken + len(rows), rows[-1][0]
            conn.execute(DELETE_UNKNOWN, (kinds,))
        return taken

    def held_lists(self) -> Sequence[HeldList]:
        held = []
        with self._connections.reading_together() as conn:
            for station, gate, name, applied in conn.execute(SELECT_HELD_LISTS).fetchall():
                span = event_id(station, 0, 0), event_id(station, MAX_EPOCH, MAX_SEQ)
                newest = conn.execute(SELECT_NEWEST, span).fetchone()
                told = (0, None) if newest is None else _list_told(newest[0])
                version, since_ms = applied or 0, None
                if version < told[0]:  # the record by which it applied the list is among those that lack
                    version, since_ms = told
                elif version:
                    (since_ms,) = conn.execute(SELECT_APPLIED, (*span, version)).fetchone()
                held.append(HeldList(station=station, gate=gate, name=name, version=version, since_ms=since_ms))
        return held

    def list_changes(self, *, lists: int, changes: int) -> Sequence[ListChange]:
        with self._connections.reading_together() as conn:
            published = conn.execute(SELECT_PUBLISHED, (lists,)).fetchall()
            decided = conn.execute(SELECT_CHANGES, (changes,)).fetchall()
        found = [
            (key, ListChange(kind=ChangeKind.LIST, seq=key & MAX_SEQ, at_ms=at_ms, n=version, version=version))
            for key, version, at_ms in published
        ]
        found += [
            (key, ListChange(kind=ChangeKind(what), seq=key & MAX_SEQ, at_ms=at_ms, n=n, version=version))
            for key, what, at_ms, n, version in decided
        ]
        return [change for _, change in sorted(found, key=lambda pair: -pair[0])]

    def head_claims(self, limit: int) -> Sequence[HeadClaim]:
        with self._connections.reading() as conn:
            rows = conn.execute(SELECT_CLAIMS, (limit,)).fetchall()
        return [
            HeadClaim(at_ms=at_ms, station=station, epoch=epoch, seq=seq, code=code)
            for at_ms, station, epoch, seq, code in rows
        ]

    def head_digest(self, station: int, epoch: int, seq: int) -> bytes | None:
        """Once known it is remembered: records never change."""
        key = event_id(station, epoch, seq)
        if key not in self._heads:
            with self._connections.reading_together() as conn:
                digest = digest_at(conn, station, epoch, seq)
            if digest is None:
                return None
            self._heads[key] = digest
        return self._heads[key]

    def record(self, station: int, epoch: int, seq: int) -> LogLine | None:
        with self._connections.reading() as conn:
            row = conn.execute(SELECT_RECORD, (event_id(station, epoch, seq),)).fetchone()
        return None if row is None else LogLine(seq, *row)


def _most_of(kinds: Counter[str]) -> list[tuple[str, int]]:
    """Return a station's kinds, sorted; of very many the most frequent, and the rest in one: they may be made up."""
    shown = kinds.most_common(_KINDS_SHOWN)
    rest = kinds.total() - sum(records for _kind, records in shown)
    return [*sorted(shown), *([("…", rest)] if rest else [])]


def _list_told(line: bytes) -> tuple[int, int]:
    fields = parse(line)
    return fields["list"], fields["at"]
