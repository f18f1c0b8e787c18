"""Visits at a gate: waiting for the host, inside, overdue."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from typing import Any, ClassVar

from checkpoint_app.domain.events import (
    MAX_SEQ,
    EventKind,
    LogLine,
    names_a_record,
    record_key,
    record_number,
)
from checkpoint_app.domain.passes import PassKind
from checkpoint_app.domain.subject import Consent
from checkpoint_app.domain.visit import AskedVisit, Visit, answer_from_data, called, notes_from_data, visitor_from_pii
from checkpoint_app.sync.canonical import parse
from checkpoint_app.sync.chain import event_of
from db.connection import Connection
from db.log import SELECT_LINES, own_log
from db.projections import Fields, ProjectionPart
from db.store import Store

INSERT_VISIT = "INSERT INTO visit (asked_by, at_ms, people, waits, slip, until_ms) VALUES (?, ?, ?, ?, ?, ?)"
ANSWER_VISIT = "UPDATE visit SET waits = 0, slip = ?, until_ms = ? WHERE asked_by = ? AND waits = 1"
SELECT_VISITOR_OF = "SELECT pass_key FROM passage WHERE id = ? AND resident IS NULL AND pass_key IS NOT NULL"
# all that a slip let in goes out with it: one exit ends them
PUT_VISITOR = """
    INSERT INTO visitor (pass_key, inside, since_ms)
    SELECT :key, count(*), coalesce(min(at_ms), 0) FROM passage_now
    WHERE pass_key = :key AND resident IS NULL AND admitted = 1 AND voided = 0 AND dir = 'in' AND id > coalesce((
      SELECT max(id) FROM passage_now
      WHERE pass_key = :key AND resident IS NULL AND admitted = 1 AND voided = 0 AND dir = 'out'), 0)
    ON CONFLICT (pass_key) DO UPDATE SET inside = excluded.inside, since_ms = excluded.since_ms"""
SELECT_INSIDE = """
    SELECT visitor.pass_key, min(visitor.inside, coalesce(visit.people, 1)), visitor.since_ms,
      coalesce(nullif(i.holder, ''), o.holder, ''), coalesce(i.dwelling, o.dwelling, ''),
      coalesce(visit.until_ms, i.exp_s * 1000, o.exp_s * 1000) AS ends_ms, visit.asked_by
    FROM visitor
    LEFT JOIN visit ON visit.slip = visitor.pass_key
    LEFT JOIN issued_pass AS i ON i.key = visitor.pass_key
    LEFT JOIN office_pass AS o ON o.key = visitor.pass_key
    WHERE visitor.inside > 0 AND coalesce(i.kind, o.kind) = ?
    ORDER BY ends_ms, visitor.pass_key"""
SELECT_WAITING = """
    SELECT visit.asked_by, visit.at_ms, visit.people, event_pii.pii
    FROM visit LEFT JOIN event_pii ON event_pii.id = visit.asked_by
    WHERE visit.waits = 1 ORDER BY visit.asked_by"""
COUNT_WAITING = "SELECT count(*) FROM visit WHERE waits = 1"
SELECT_WAITS = "SELECT waits FROM visit WHERE asked_by = ?"
SELECT_WHO = """
    SELECT visit.asked_by, event_pii.pii FROM visit JOIN event_pii ON event_pii.id = visit.asked_by
    ORDER BY visit.asked_by DESC"""


def settle_visitors(conn: Connection, passages: Iterable[Sequence[Any]], corrected: Iterable[int]) -> None:
    """Say how many are inside with each pass that these passages (rows of INSERT_PASSAGE) and corrections touch."""
    touched = {row[8] for row in passages if row[7] is None and row[8] is not None}
    for key in corrected:
        touched.update(row[0] for row in conn.execute(SELECT_VISITOR_OF, (key,)).fetchall())
    conn.executemany(PUT_VISITOR, [{"key": key} for key in sorted(touched)])


class VisitPart(ProjectionPart):
    """`visit-asked` and the first `visit-answered` that names it."""

    CLEAR: ClassVar[tuple[str, ...]] = ("DELETE FROM visit", "DELETE FROM visitor")
    KINDS: ClassVar[tuple[EventKind, ...]] = (EventKind.VISIT_ASKED, EventKind.VISIT_ANSWERED)
    WRITES: ClassVar[tuple[str, ...]] = (INSERT_VISIT, ANSWER_VISIT)

    def add(self, key: int, fields: Fields, _pii: bytes | None) -> None:
        if fields["kind"] == EventKind.VISIT_ASKED.value:
            notes = notes_from_data(fields["data"])
            if notes is not None:
                waits = int(notes.consent is Consent.WAITING)
                self._rows[INSERT_VISIT].append(
                    (key, fields["at"], len(notes.readings), waits, notes.slip, notes.until)
                )
        else:
            answer = answer_from_data(fields["data"])
            if answer is not None and names_a_record(answer.of, key):
                self._rows[ANSWER_VISIT].append((answer.slip, answer.until, record_key(answer.of, key & ~MAX_SEQ)))


class Visits(Store):
    """The port `VisitBook`."""

    def waiting_visits(self) -> Sequence[Visit]:
        with self._connections.reading() as conn:
            log = own_log(conn)
            rows = conn.execute(SELECT_WAITING).fetchall()
        visits = []
        for key, at_ms, people, pii in rows:
            who = visitor_from_pii(parse(pii) if pii else None)
            seq = record_number(key, log)
            visits.append(Visit(seq=seq, at_ms=at_ms, name=who.name, dwelling=who.dwelling, people=people))
        return visits

    def open_visits(self, now_ms: int) -> Sequence[Visit]:
        with self._connections.reading() as conn:
            log = own_log(conn)
            rows = conn.execute(SELECT_INSIDE, (int(PassKind.TEMPORARY),)).fetchall()
        visits = [
            Visit(
                seq=None if asked_by is None else record_number(asked_by, log),
                at_ms=since_ms,
                name=name,
                dwelling=dwelling,
                people=people,
                until_ms=until_ms,
                pass_key=pass_key,
            )
            for pass_key, people, since_ms, name, dwelling, until_ms, asked_by in rows
        ]
        return sorted(visits, key=lambda visit: not visit.is_overdue(now_ms))

    def visit_counts(self, now_ms: int) -> tuple[int, int, int]:
        inside = self.open_visits(now_ms)
        with self._connections.reading() as conn:
            (waiting,) = conn.execute(COUNT_WAITING).fetchone()
        return sum(v.people for v in inside), sum(v.is_overdue(now_ms) for v in inside), waiting

    def visit(self, seq: int) -> AskedVisit | None:
        with self._connections.reading() as conn:
            log = own_log(conn)
            return _asked(conn, record_key(seq, log), log)

    def visit_waits(self, seq: int) -> bool:
        with self._connections.reading() as conn:
            row = conn.execute(SELECT_WAITS, (record_key(seq, own_log(conn)),)).fetchone()
        return row is not None and bool(row[0])

    def recall(self, text: str, limit: int) -> Sequence[AskedVisit]:
        """Walks over the personal parts that still exist: a few thousand in the days they are kept."""
        found: dict[tuple[str, ...], AskedVisit] = {}
        is_meant = called(text)
        with self._connections.reading() as conn:
            log = own_log(conn)
            for key, pii in conn.execute(SELECT_WHO).fetchall():
                who = visitor_from_pii(parse(pii))
                if not is_meant(who) or who.key in found:
                    continue
                asked = _asked(conn, key, log)
                if asked is not None:
                    found[who.key] = asked
                if len(found) == limit:
                    break
        return list(found.values())


def _asked(conn: Connection, key: int, log: int) -> AskedVisit | None:
    row = conn.execute(SELECT_LINES, (key, key, 1)).fetchone()
    if row is None:
        return None
    event = event_of(LogLine(row[0] & MAX_SEQ, row[1], row[2], row[3]))
    notes = notes_from_data(event.data) if event.kind == EventKind.VISIT_ASKED.value else None
    if notes is None:
        return None
    return AskedVisit(seq=record_number(key, log), at_ms=event.at_ms, notes=notes, visitor=visitor_from_pii(event.pii))
