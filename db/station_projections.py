"""What a gate projects from its log: who is on duty, who is inside, open fever cases, counts, the feed."""

from __future__ import annotations

from collections.abc import Collection, Sequence
from typing import Any, ClassVar

import orjson

from checkpoint_app.domain.events import MAX_SEQ, EventKind, record_key, record_number, split_event_id
from checkpoint_app.domain.outcome import Outcome
from checkpoint_app.domain.passage import Direction, FeedLine, Trip
from db.asked import AskedHere, OwnAnswerPart
from db.clock_bounds import GateClock
from db.connection import Connection
from db.duty import Duties, DutyPart
from db.fever_book import FeverCases
from db.fever_cases import FeverPart, settle_cases
from db.log import OwnLog, own_log
from db.paper import PaperPart, PaperRows
from db.pass_book import PassBook, PassPart
from db.projections import Fields, Projection, ProjectionPart, both
from db.provisional import Provisionals
from db.purge import AnswerPart
from db.queue import QueueCounts, QueuePart
from db.suspensions import SuspensionPart, Suspensions
from db.thermometers import ThermometerPart, Thermometers
from db.vehicles import VehiclePart, Vehicles
from db.visits import VisitPart, Visits, settle_visitors

PARTS: tuple[type[ProjectionPart], ...] = (
    SuspensionPart,
    FeverPart,
    ThermometerPart,
    QueuePart,
    DutyPart,
    VisitPart,
    PaperPart,
    VehiclePart,
    PassPart,
    OwnAnswerPart,
    AnswerPart,
)

COUNT_EXITS_OF_HOUSEHOLD = """
    SELECT count(*) FROM roster_entry CROSS JOIN passage_now ON passage_now.resident = roster_entry.number
    WHERE roster_entry.household = ? AND passage_now.at_ms >= ?
      AND passage_now.admitted = 1 AND passage_now.dir = 'out' AND passage_now.voided = 0
      AND coalesce(passage_now.trip, 'usual') NOT IN (SELECT value FROM json_each(?))"""
COUNT_EXITS_OF_PASS = """
    SELECT (
      SELECT count(*) FROM passage_now
      WHERE pass_key = ?1 AND at_ms >= ?2 AND admitted = 1 AND dir = 'out' AND voided = 0
        AND coalesce(trip, 'usual') NOT IN (SELECT value FROM json_each(?3))
    ) + (
      SELECT count(*) FROM vehicle AS v WHERE v.pass_key = ?1 AND v.at_ms >= ?2 AND EXISTS (
        SELECT 1 FROM passage_now AS p
        WHERE p.id BETWEEN v.id + 1 AND v.id + v.people AND p.admitted = 1 AND p.dir = 'out' AND p.voided = 0
          AND coalesce(p.trip, 'usual') NOT IN (SELECT value FROM json_each(?3))))"""
ID_OF_LAST_OF_RESIDENT = """
    SELECT id FROM passage_now WHERE resident = ? AND admitted = 1 AND voided = 0
    ORDER BY at_ms DESC, id DESC LIMIT 1"""
ID_OF_LAST_OF_PASS = """
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
_FEED_LINES = """
    SELECT p.id, p.at_ms, p.dir, p.outcome, p.reasons, p.c10, p.resident, p.pass_key,
      coalesce(r.name, nullif(i.holder, ''), o.holder, ''),
      coalesce(r.building || '-' || r.unit || '-' || r.room, i.dwelling, o.dwelling, ''), p.voided, p.amended
    FROM passage_now AS p
    LEFT JOIN roster_entry AS r ON r.number = p.resident
    LEFT JOIN issued_pass AS i ON i.key = p.pass_key
    LEFT JOIN office_pass AS o ON o.key = p.pass_key"""
SELECT_FEED = f"{_FEED_LINES} WHERE p.id > ? AND p.id < ? ORDER BY p.id DESC LIMIT ?"
SELECT_LAST_OF_RESIDENT = f"{_FEED_LINES} WHERE p.id = ({ID_OF_LAST_OF_RESIDENT})"
SELECT_LAST_OF_PASS = f"{_FEED_LINES} WHERE p.id = ({ID_OF_LAST_OF_PASS})"


class StationProjection(Projection):
    """Beside what every role projects: shifts, open fever cases, each visitor's last way, and the parts of the gate."""

    CLEAR: ClassVar[tuple[str, ...]] = (
        *Projection.CLEAR,
        "DELETE FROM fever_case",
        *(statement for part in PARTS for statement in part.CLEAR),
    )

    def __init__(self) -> None:
        super().__init__()
        self._parts = tuple(part() for part in PARTS)
        self._of_passages = [part.add for part in self._parts if EventKind.PASSAGE in part.KINDS]
        for part in self._parts:
            for kind in part.KINDS:
                self._others[kind.value] = both(self._others.get(kind.value), part.add)

    def add(self, key: int, fields: Fields, pii: bytes | None) -> None:
        super().add(key, fields, pii)
        if fields["kind"] == "passage":
            for add in self._of_passages:
                add(key, fields, pii)

    def write(self, conn: Connection) -> None:
        passages, corrected = list(self.passages), [row[0] for row in self._rows[self.PUT_CORRECTION]]
        super().write(conn)
        settle_cases(conn, passages, corrected)
        settle_visitors(conn, passages, corrected)
        for part in self._parts:
            part.write(conn)


def feed_line(row: Sequence[Any], log: int | None = None) -> FeedLine:
    """Build a line from SELECT_FEED's columns, the same at gate and office.

    A gate's `seq` is the record's number in its own log `log`: one of an earlier epoch can be corrected by it.
    """
    key, at_ms, direction, outcome, reasons, c10, resident, pass_key, name, dwelling, voided, amended = row
    station, epoch, seq = split_event_id(key)
    return FeedLine(
        station=station,
        epoch=epoch,
        seq=seq if log is None else record_number(key, log),
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


class StationProjections(
    Suspensions,
    FeverCases,
    Provisionals,
    Thermometers,
    QueueCounts,
    Duties,
    Visits,
    PaperRows,
    Vehicles,
    PassBook,
    AskedHere,
    GateClock,
    OwnLog,
):
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
            return None if row is None else feed_line(row, own_log(conn))

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
            log, keys = own_log(conn), [row[0] for row in conn.execute(OPEN_CASES).fetchall()]
            return [feed_line(conn.execute(SELECT_FEED, (key - 1, key + 1, 1)).fetchone(), log) for key in keys]

    def counts(self, *, from_ms: int, until_ms: int) -> tuple[int, int, int]:
        with self._connections.reading() as conn:
            entries, exits, stopped = conn.execute(COUNT_PASSAGES, (from_ms, until_ms)).fetchone()
        return entries, exits, stopped

    def feed(self, *, before_seq: int | None, limit: int) -> Sequence[FeedLine]:
        with self._connections.reading() as conn:
            log = own_log(conn)
            below = (log | MAX_SEQ) + 1 if before_seq is None else record_key(before_seq, log)
            return [feed_line(row, log) for row in conn.execute(SELECT_FEED, (0, below, limit)).fetchall()]

    def passage(self, seq: int) -> FeedLine | None:
        with self._connections.reading() as conn:
            log = own_log(conn)
            key = record_key(seq, log)
            row = conn.execute(SELECT_FEED, (key - 1, key + 1, 1)).fetchone()
            return None if row is None else feed_line(row, log)
