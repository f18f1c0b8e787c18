"""What a gate projects from its log: who is on duty, who is inside, open fever cases, counts, the feed."""

from __future__ import annotations

from collections.abc import Collection, Sequence
from typing import Any, ClassVar

import orjson

from checkpoint_app.domain.events import MAX_SEQ, EventKind, event_id, split_event_id
from checkpoint_app.domain.outcome import Outcome
from checkpoint_app.domain.passage import Direction, FeedLine, Trip
from checkpoint_app.domain.passes import PassKind
from checkpoint_app.domain.station import Operator
from db.connection import Connection
from db.duty import Duties, DutyPart
from db.fever_cases import settle_cases
from db.log import SELECT_HEAD, OwnLog
from db.projections import Fields, Projection, ProjectionPart, is_whole
from db.queue import QueueCounts, QueuePart
from db.suspensions import SuspensionPart, Suspensions
from db.thermometers import ThermometerPart, Thermometers
from db.visits import VisitPart, Visits

PARTS: tuple[type[ProjectionPart], ...] = (SuspensionPart, ThermometerPart, QueuePart, DutyPart, VisitPart)

INSERT_SHIFT = "INSERT INTO shift (opened_by, number, operator, at_ms) VALUES (?, ?, ?, ?)"
SELECT_VISITOR_OF = "SELECT pass_key FROM passage WHERE id = ? AND resident IS NULL AND pass_key IS NOT NULL"
PUT_VISIT = """
    INSERT INTO visit (pass_key, inside) VALUES (:key, coalesce((
      SELECT dir = 'in' FROM passage_now
      WHERE pass_key = :key AND resident IS NULL AND admitted = 1 AND voided = 0
      ORDER BY id DESC LIMIT 1), 0))
    ON CONFLICT (pass_key) DO UPDATE SET inside = excluded.inside"""
COUNT_INSIDE = """
    SELECT count(*) FROM visit
    LEFT JOIN issued_pass ON issued_pass.key = visit.pass_key
    LEFT JOIN office_pass ON office_pass.key = visit.pass_key
    WHERE visit.inside = 1 AND coalesce(issued_pass.kind, office_pass.kind) = ?"""
COUNT_EXITS_OF_HOUSEHOLD = """
    SELECT count(*) FROM roster_entry CROSS JOIN passage_now ON passage_now.resident = roster_entry.number
    WHERE roster_entry.household = ? AND passage_now.at_ms >= ?
      AND passage_now.admitted = 1 AND passage_now.dir = 'out' AND passage_now.voided = 0
      AND coalesce(passage_now.trip, 'usual') NOT IN (SELECT value FROM json_each(?))"""
COUNT_EXITS_OF_PASS = """
    SELECT count(*) FROM passage_now
    WHERE pass_key = ? AND at_ms >= ? AND admitted = 1 AND dir = 'out' AND voided = 0
      AND coalesce(trip, 'usual') NOT IN (SELECT value FROM json_each(?))"""
SELECT_LAST_OF_RESIDENT = """
    SELECT id FROM passage_now WHERE resident = ? AND admitted = 1 AND voided = 0
    ORDER BY at_ms DESC, id DESC LIMIT 1"""
SELECT_LAST_OF_PASS = """
    SELECT id FROM passage_now WHERE pass_key = ? AND admitted = 1 AND voided = 0
    ORDER BY at_ms DESC, id DESC LIMIT 1"""
COUNT_PASSAGES = """
    SELECT coalesce(sum(admitted = 1 AND dir = 'in'), 0), coalesce(sum(admitted = 1 AND dir = 'out'), 0),
      coalesce(sum(admitted = 0), 0)
    FROM passage_now WHERE at_ms >= ? AND at_ms < ? AND voided = 0"""
RESIDENT_CASE = """
    SELECT p.at_ms FROM fever_case AS f JOIN passage AS p ON p.id = f.opened_by WHERE f.resident = ?"""
VISITOR_CASE = """
    SELECT p.at_ms FROM fever_case AS f JOIN passage AS p ON p.id = f.opened_by WHERE f.pass_key = ?"""
OPEN_CASES = "SELECT opened_by FROM fever_case ORDER BY opened_by"
SELECT_FEED = """
    SELECT p.id, p.at_ms, p.dir, p.outcome, p.reasons, p.c10, p.resident, p.pass_key,
      coalesce(r.name, nullif(i.holder, ''), o.holder, ''),
      coalesce(r.building || '-' || r.unit || '-' || r.room, i.dwelling, o.dwelling, ''), p.voided, p.amended
    FROM passage_now AS p
    LEFT JOIN roster_entry AS r ON r.number = p.resident
    LEFT JOIN issued_pass AS i ON i.key = p.pass_key
    LEFT JOIN office_pass AS o ON o.key = p.pass_key
    WHERE p.id > ? AND p.id < ? ORDER BY p.id DESC LIMIT ?"""
SELECT_DUTY = """
    SELECT o.number, o.name, o.pin_hash, o.lead, s.number, s.at_ms
    FROM (SELECT number, operator, at_ms FROM shift ORDER BY opened_by DESC LIMIT 1) AS s
    JOIN operator AS o ON o.number = s.operator"""


class StationProjection(Projection):
    """Beside what every role projects: shifts, open fever cases, each visitor's last way, and the parts of the gate."""

    CLEAR: ClassVar[tuple[str, ...]] = (
        *Projection.CLEAR,
        "DELETE FROM shift",
        "DELETE FROM visit",
        "DELETE FROM fever_case",
        *(statement for part in PARTS for statement in part.CLEAR),
    )

    def __init__(self) -> None:
        super().__init__()
        self._shifts: list[tuple[Any, ...]] = []
        self._others[EventKind.SHIFT_OPENED.value] = self._shift_opened
        self._parts = tuple(part() for part in PARTS)
        for part in self._parts:
            for kind in part.KINDS:
                self._others[kind.value] = part.add

    def _shift_opened(self, key: int, fields: Fields, _pii: bytes | None) -> None:
        operator = fields["data"].get("operator")
        if is_whole(operator):
            self._shifts.append((key, fields["shift"], operator, fields["at"]))

    def write(self, conn: Connection) -> None:
        visitors = {row[8] for row in self.passages if row[7] is None and row[8] is not None}
        passages, corrected = list(self.passages), [row[0] for row in self.corrections]
        super().write(conn)
        settle_cases(conn, passages, corrected)
        conn.executemany(INSERT_SHIFT, self._shifts)
        self._shifts.clear()
        for key in corrected:
            visitors.update(row[0] for row in conn.execute(SELECT_VISITOR_OF, (key,)).fetchall())
        conn.executemany(PUT_VISIT, [{"key": key} for key in sorted(visitors)])
        for part in self._parts:
            part.write(conn)


def feed_line(row: Sequence[Any]) -> FeedLine:
    """Build a line from SELECT_FEED's columns, the same at gate and office."""
    key, at_ms, direction, outcome, reasons, c10, resident, pass_key, name, dwelling, voided, amended = row
    station, epoch, seq = split_event_id(key)
    return FeedLine(
        station=station,
        epoch=epoch,
        seq=seq,
        at_ms=at_ms,
        direction=Direction(direction),
        outcome=Outcome(outcome),
        reasons=tuple(orjson.loads(reasons)),
        reading_c10=c10,
        resident=resident,
        pass_key=pass_key,
        name=name,
        dwelling=dwelling,
        voided=bool(voided),
        amended=bool(amended),
    )


class StationProjections(Suspensions, Thermometers, QueueCounts, Duties, Visits, OwnLog):
    """Questions the gate asks of its own log."""

    _projection = StationProjection

    def exits_since(
        self,
        *,
        household: int | None = None,
        pass_key: int | None = None,
        at_ms: int,
        exempt: Collection[Trip] = (),
    ) -> int:
        free = orjson.dumps([trip.value for trip in exempt]).decode()
        with self._connections.reading() as conn:
            if household is not None:
                row = conn.execute(COUNT_EXITS_OF_HOUSEHOLD, (household, at_ms, free)).fetchone()
            else:
                row = conn.execute(COUNT_EXITS_OF_PASS, (pass_key, at_ms, free)).fetchone()
        return int(row[0])

    def last_passage(self, *, resident: int | None, pass_key: int | None) -> FeedLine | None:
        with self._connections.reading() as conn:
            if resident is not None:
                row = conn.execute(SELECT_LAST_OF_RESIDENT, (resident,)).fetchone()
            elif pass_key is not None:
                row = conn.execute(SELECT_LAST_OF_PASS, (pass_key,)).fetchone()
            else:
                row = None
            if row is None:
                return None
            return feed_line(conn.execute(SELECT_FEED, (row[0] - 1, row[0] + 1, 1)).fetchone())

    def open_fever_case(self, *, resident: int | None, pass_key: int | None) -> int | None:
        with self._connections.reading() as conn:
            if resident is not None:
                row = conn.execute(RESIDENT_CASE, (resident,)).fetchone()
            elif pass_key is not None:
                row = conn.execute(VISITOR_CASE, (pass_key,)).fetchone()
            else:
                row = None
        return None if row is None else int(row[0])

    def open_fever_cases(self) -> Sequence[FeedLine]:
        """Return the first high reading of each open case, oldest first; a nameless one stays until it is voided."""
        with self._connections.reading_together() as conn:
            keys = [row[0] for row in conn.execute(OPEN_CASES).fetchall()]
            return [feed_line(conn.execute(SELECT_FEED, (key - 1, key + 1, 1)).fetchone()) for key in keys]

    def visitors_inside(self) -> int:
        with self._connections.reading() as conn:
            return int(conn.execute(COUNT_INSIDE, (int(PassKind.TEMPORARY),)).fetchone()[0])

    def counts(self, *, from_ms: int, until_ms: int) -> tuple[int, int, int]:
        with self._connections.reading() as conn:
            entries, exits, stopped = conn.execute(COUNT_PASSAGES, (from_ms, until_ms)).fetchone()
        return entries, exits, stopped

    def feed(self, *, before_seq: int | None, limit: int) -> Sequence[FeedLine]:
        below = MAX_SEQ + 1 if before_seq is None else before_seq
        return self._feed(above=0, below=below, limit=limit)

    def passage(self, seq: int) -> FeedLine | None:
        lines = self._feed(above=seq - 1, below=seq + 1, limit=1)
        return lines[0] if lines else None

    def operator_on_duty(self) -> tuple[Operator, int, int] | None:
        with self._connections.reading() as conn:
            row = conn.execute(SELECT_DUTY).fetchone()
        if row is None:
            return None
        number, name, pin_hash, lead, shift, since_ms = row
        return Operator(number=number, name=name, pin_hash=pin_hash, lead=bool(lead)), shift, since_ms

    def _feed(self, *, above: int, below: int, limit: int) -> list[FeedLine]:
        with self._connections.reading() as conn:
            station, epoch, _seq, _digest = conn.execute(SELECT_HEAD).fetchone()
            log = event_id(station, epoch, 0)
            return [feed_line(row) for row in conn.execute(SELECT_FEED, (log + above, log + below, limit)).fetchall()]
