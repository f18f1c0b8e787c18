"""What a gate asks of its fever cases: the open ones as they stand, and who passed about when one began."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from typing import Any

import orjson

from checkpoint_app.domain.events import MAX_SEQ, record_key, record_number
from checkpoint_app.domain.fever import FeverCall, FeverCase, FeverEnding, FeverReading
from checkpoint_app.domain.passage import Direction, Measurement, Site
from checkpoint_app.domain.purge import FORGOTTEN
from checkpoint_app.sync.canonical import parse
from db.connection import Connection
from db.fever_cases import SELECT_PERSON_OF, SITES, person_of
from db.log import own_log
from db.projections import is_whole
from db.store import Store

SELECT_OPEN = "SELECT opened_by FROM fever_case ORDER BY opened_by"
SELECT_IS_OPEN = "SELECT 1 FROM fever_case WHERE opened_by = ?"
SELECT_OPEN_OF = "SELECT opened_by FROM fever_case WHERE resident = :resident OR pass_key = :pass LIMIT 1"
SELECT_CASE = """
    SELECT p.dir, coalesce(r.name, nullif(i.holder, ''), o.holder, ''),
      coalesce(r.compound || ' ' || r.building || '-' || r.unit || '-' || r.room, i.dwelling, o.dwelling, ''),
      coalesce(e.pii, v.pii)
    FROM passage_now AS p
    LEFT JOIN roster_entry AS r ON r.number = p.resident
    LEFT JOIN issued_pass AS i ON i.key = p.pass_key
    LEFT JOIN office_pass AS o ON o.key = p.pass_key
    JOIN event ON event.id = p.id
    LEFT JOIN event_pii AS e ON e.id = p.id
    LEFT JOIN event_pii AS v ON v.id = :visit
    WHERE p.id = :case"""
SELECT_VISIT_OF = "SELECT json_extract(CAST(line AS TEXT), '$.data.visit') FROM event WHERE id = ?"
SELECT_AT_LANE = """
    SELECT p.id, p.at_ms, p.c10, p.high, e.line FROM passage_now AS p JOIN event AS e ON e.id = p.id
    WHERE p.id = ?"""
SELECT_RESIDENT_AT_LANE = """
    SELECT p.id, p.at_ms, p.c10, p.high, e.line FROM passage_now AS p JOIN event AS e ON e.id = p.id
    WHERE p.resident = :person AND p.id >= :case AND (p.c10 IS NOT NULL OR p.id = :case) AND p.voided = 0
    ORDER BY p.id"""
SELECT_VISITOR_AT_LANE = """
    SELECT p.id, p.at_ms, p.c10, p.high, e.line FROM passage_now AS p JOIN event AS e ON e.id = p.id
    WHERE p.resident IS NULL AND p.pass_key = :person AND p.id >= :case AND (p.c10 IS NOT NULL OR p.id = :case)
      AND p.voided = 0
    ORDER BY p.id"""
SELECT_READINGS = """
    SELECT id, at_ms, c10, high, site, gun, step FROM fever_reading WHERE of_case = ? ORDER BY id"""
SELECT_CALLS = "SELECT whom, at_ms FROM fever_call WHERE of_case = ? ORDER BY id"
SELECT_CONTACTS = "SELECT seqs FROM fever_contacts WHERE of_case = ?"
SELECT_ENDINGS = "SELECT id, how FROM fever_ending WHERE of_case = ? ORDER BY id"
SELECT_EARLIEST = """
    SELECT coalesce(min(at_ms), ?)
    FROM (SELECT at_ms, reasons FROM passage WHERE id >= ? ORDER BY id LIMIT 2000)
    WHERE instr(reasons, '"on-paper"') = 0"""
"""So many pass in hours: any rest is over by then. What was entered from paper carries the time of the paper."""
SELECT_PASSED = """
    SELECT id, resident, pass_key FROM passage_now
    WHERE at_ms BETWEEN ? AND ? AND voided = 0 ORDER BY id"""
"""By time, not by id: that would walk over the whole log."""


class FeverCases(Store):
    """The port `FeverBook`."""

    def fever_cases(self) -> Sequence[FeverCase]:
        with self._connections.reading_together() as conn:
            log = own_log(conn)
            return [_case(conn, key, log) for (key,) in conn.execute(SELECT_OPEN).fetchall()]

    def fever_case(self, seq: int) -> FeverCase | None:
        with self._connections.reading_together() as conn:
            log = own_log(conn)
            key = record_key(seq, log)
            found = conn.execute(SELECT_IS_OPEN, (key,)).fetchone()
            return None if found is None else _case(conn, key, log)

    def fever_case_of(self, *, resident: int | None, pass_key: int | None) -> FeverCase | None:
        with self._connections.reading_together() as conn:
            person = {"resident": resident, "pass": None if resident else pass_key}
            found = conn.execute(SELECT_OPEN_OF, person).fetchone()
            return None if found is None else _case(conn, found[0], own_log(conn))

    def passed_with(self, seq: int, *, from_ms: int, until_ms: int) -> Sequence[int]:
        with self._connections.reading_together() as conn:
            log = own_log(conn)
            case = record_key(seq, log)
            _id, *person = conn.execute(SELECT_PERSON_OF, (case,)).fetchone()
            rows = conn.execute(SELECT_PASSED, (from_ms, until_ms)).fetchall()
        whose = person_of(*person)
        nobody = whose == (None, None)
        return [record_number(key, log) for key, *who in rows if key != case and (nobody or person_of(*who) != whose)]


def _case(conn: Connection, key: int, log: int) -> FeverCase:
    (visit,) = conn.execute(SELECT_VISIT_OF, (key,)).fetchone()
    asked = record_key(visit, key & ~MAX_SEQ) if is_whole(visit) else None
    direction, name, dwelling, pii = conn.execute(SELECT_CASE, {"case": key, "visit": asked}).fetchone()
    told = orjson.loads(pii) if pii else {}
    readings = [(row[0], _lane_reading(row)) for row in _at_lane(conn, key)]
    readings += [(row[0], _step_reading(row)) for row in conn.execute(SELECT_READINGS, (key,)).fetchall()]
    readings.sort(key=lambda pair: pair[0])
    counted, reading = max(readings, key=lambda pair: pair[1].step)
    contacts = conn.execute(SELECT_CONTACTS, (key,)).fetchone()
    endings = conn.execute(SELECT_ENDINGS, (key,)).fetchall()
    return FeverCase(
        seq=record_number(key, log),
        name=name or str(told.get("name", "")),
        dwelling=dwelling or str(told.get("dwelling", "")),
        direction=Direction(direction),
        readings=tuple(each for _id, each in readings),
        resting_since_ms=conn.execute(SELECT_EARLIEST, (reading.at_ms, counted)).fetchone()[0],
        calls=tuple(FeverCall(whom=whom, at_ms=at_ms) for whom, at_ms in conn.execute(SELECT_CALLS, (key,)).fetchall()),
        contacts=None if contacts is None else tuple(orjson.loads(contacts[0])),
        confirmed=any(how == FeverEnding.CONFIRMED for _id, how in endings),
        left=bool(endings) and endings[-1][1] == FeverEnding.LEFT and endings[-1][0] > readings[-1][0],
    )


def _at_lane(conn: Connection, key: int) -> Iterator[Sequence[Any]]:
    """Yield what the lane measured of the case's person since the case began: the first reading first."""
    _id, resident, pass_key = conn.execute(SELECT_PERSON_OF, (key,)).fetchone()
    if resident == FORGOTTEN:  # older than records are kept: who it was is not said any more
        yield from conn.execute(SELECT_AT_LANE, (key,)).fetchall()
    elif resident is not None:
        yield from conn.execute(SELECT_RESIDENT_AT_LANE, {"person": resident, "case": key}).fetchall()
    elif pass_key is not None:
        yield from conn.execute(SELECT_VISITOR_AT_LANE, {"person": pass_key, "case": key}).fetchall()
    else:
        yield from conn.execute(SELECT_AT_LANE, (key,)).fetchall()


def _lane_reading(row: Sequence[Any]) -> FeverReading:
    _id, at_ms, c10, high, line = row
    data = parse(line)["data"]
    site, gun = data.get("site", Site.FOREHEAD.value), data.get("gun", 0)
    measured = Measurement(site=Site(site) if site in SITES else Site.FOREHEAD, thermometer=gun if is_whole(gun) else 0)
    return FeverReading(at_ms=at_ms, c10=c10 or 0, high=bool(high), measured=measured)


def _step_reading(row: Sequence[Any]) -> FeverReading:
    _id, at_ms, c10, high, site, gun, step = row
    measured = Measurement(site=Site(site), thermometer=gun, attempt=step + 1)
    return FeverReading(at_ms=at_ms, c10=c10, high=bool(high), measured=measured, step=step)
