"""Deliveries and emergencies at a gate."""

from __future__ import annotations

from collections.abc import Sequence
from typing import ClassVar

from checkpoint_app.domain.events import MAX_SEQ, EventKind, names_a_record, record_key, record_number
from checkpoint_app.domain.passage import Direction
from db.log import own_log
from db.projections import Fields, ProjectionPart, is_whole
from db.store import Store

INSERT_DELIVERY = "INSERT INTO delivery (id, at_ms, n) VALUES (?, ?, ?)"
PUT_EXPLAINED = """
    INSERT INTO emergency_explained (of, explained_by) VALUES (?, ?)
    ON CONFLICT (of) DO UPDATE SET explained_by = excluded.explained_by WHERE excluded.explained_by > explained_by"""
COUNT_DELIVERIES = "SELECT coalesce(sum(n), 0) FROM delivery WHERE at_ms >= ? AND at_ms < ?"
SELECT_UNEXPLAINED = """
    SELECT p.id, p.at_ms, coalesce(c.dir, p.dir) FROM passage AS p
    LEFT JOIN correction AS c ON c.of = p.id
    LEFT JOIN emergency_explained AS e ON e.of = p.id
    WHERE p.outcome = 'EMERGENCY' AND coalesce(c.void, 0) = 0 AND e.of IS NULL
    ORDER BY p.id"""

_MOST_AT_ONCE = 1_000


class QueuePart(ProjectionPart):
    """`delivery` counts `n`, or names what an earlier one was for; `emergency-explained` names the passage."""

    CLEAR: ClassVar[tuple[str, ...]] = ("DELETE FROM delivery", "DELETE FROM emergency_explained")
    KINDS: ClassVar[tuple[EventKind, ...]] = (EventKind.DELIVERY, EventKind.EMERGENCY_EXPLAINED)
    WRITES: ClassVar[tuple[str, ...]] = (INSERT_DELIVERY, PUT_EXPLAINED)

    def add(self, key: int, fields: Fields, _pii: bytes | None) -> None:
        n, of = fields["data"].get("n"), fields["data"].get("of")
        if fields["kind"] == EventKind.DELIVERY:
            if is_whole(n) and 0 < n <= _MOST_AT_ONCE:
                self._rows[INSERT_DELIVERY].append((key, fields["at"], n))
        elif names_a_record(of, key):
            self._rows[PUT_EXPLAINED].append((record_key(of, key & ~MAX_SEQ), key))


class QueueCounts(Store):
    def deliveries(self, *, from_ms: int, until_ms: int) -> int:
        with self._connections.reading() as conn:
            return int(conn.execute(COUNT_DELIVERIES, (from_ms, until_ms)).fetchone()[0])

    def unexplained_emergencies(self) -> Sequence[tuple[int, int, Direction]]:
        with self._connections.reading() as conn:
            rows, log = conn.execute(SELECT_UNEXPLAINED).fetchall(), own_log(conn)
        return [(record_number(key, log), at_ms, Direction(direction)) for key, at_ms, direction in rows]
