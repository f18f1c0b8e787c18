"""Fever cases at a gate, kept beside the log: asked for after every person, they must not cost a walk over it."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from typing import Any, ClassVar, Final

import orjson

from checkpoint_app.domain.events import MAX_SEQ, EventKind, names_a_record, record_key
from checkpoint_app.domain.fever import FeverEnding
from checkpoint_app.domain.passage import Site
from checkpoint_app.domain.temperature import HIGHEST_C10, LOWEST_C10, ReadingBand
from db.connection import Connection
from db.projections import Fields, ProjectionPart, is_whole

# A case begins with a high reading and ends with a normal one (`passage_now`), as they stand after corrections, or
# beside the lane. A confirmed one ends only when it is handed over, whatever the lane measures then.
OPEN_CONFIRMED_RESIDENT_CASE = """
    INSERT INTO fever_case (opened_by, resident)
    SELECT p.id, p.resident FROM passage_now AS p JOIN fever_ending AS e ON e.of_case = p.id
    WHERE p.resident = :person AND p.high = 1 AND p.voided = 0 AND e.how = 'confirmed'
      AND NOT EXISTS (SELECT 1 FROM fever_ending AS h WHERE h.of_case = p.id AND h.how = 'handed-over')
    ORDER BY p.id LIMIT 1"""
OPEN_RESIDENT_CASE = """
    INSERT INTO fever_case (opened_by, resident)
    SELECT id, resident FROM passage_now
    WHERE resident = :person AND high = 1 AND voided = 0 AND id > coalesce((
      SELECT max(id) FROM passage_now
      WHERE resident = :person AND admitted = 1 AND normal = 1 AND voided = 0), 0)
    AND id > coalesce((
      SELECT max(e.id) FROM passage AS p JOIN fever_ending AS e ON e.of_case = p.id
      WHERE p.resident = :person AND e.how IN ('cleared', 'handed-over')), 0)
    ORDER BY id LIMIT 1"""
OPEN_CONFIRMED_VISITOR_CASE = """
    INSERT INTO fever_case (opened_by, pass_key)
    SELECT p.id, p.pass_key FROM passage_now AS p JOIN fever_ending AS e ON e.of_case = p.id
    WHERE p.resident IS NULL AND p.pass_key = :person AND p.high = 1 AND p.voided = 0 AND e.how = 'confirmed'
      AND NOT EXISTS (SELECT 1 FROM fever_ending AS h WHERE h.of_case = p.id AND h.how = 'handed-over')
    ORDER BY p.id LIMIT 1"""
OPEN_VISITOR_CASE = """
    INSERT INTO fever_case (opened_by, pass_key)
    SELECT id, pass_key FROM passage_now
    WHERE resident IS NULL AND pass_key = :person AND high = 1 AND voided = 0 AND id > coalesce((
      SELECT max(id) FROM passage_now
      WHERE resident IS NULL AND pass_key = :person AND admitted = 1 AND normal = 1 AND voided = 0), 0)
    AND id > coalesce((
      SELECT max(e.id) FROM passage AS p JOIN fever_ending AS e ON e.of_case = p.id
      WHERE p.resident IS NULL AND p.pass_key = :person AND e.how IN ('cleared', 'handed-over')), 0)
    ORDER BY id LIMIT 1"""
OPEN_NAMELESS_CASE = """
    INSERT INTO fever_case (opened_by)
    SELECT id FROM passage_now
    WHERE id = :person AND resident IS NULL AND pass_key IS NULL AND high = 1 AND voided = 0
      AND NOT EXISTS (
        SELECT 1 FROM fever_ending AS e WHERE e.of_case = passage_now.id AND e.how IN ('cleared', 'handed-over'))"""
CLOSE_RESIDENT_CASE = "DELETE FROM fever_case WHERE resident = :person"
CLOSE_VISITOR_CASE = "DELETE FROM fever_case WHERE pass_key = :person"
CLOSE_NAMELESS_CASE = "DELETE FROM fever_case WHERE opened_by = :person"
SELECT_PEOPLE = "SELECT resident, pass_key FROM fever_case"
SELECT_PERSON_OF = "SELECT id, resident, pass_key FROM passage WHERE id = ?"

PUT_READING = """
    INSERT INTO fever_reading (id, of_case, at_ms, c10, site, gun, step, high) VALUES (?, ?, ?, ?, ?, ?, ?, ?)"""
PUT_CALL = "INSERT INTO fever_call (id, of_case, at_ms, whom) VALUES (?, ?, ?, ?)"
PUT_CONTACTS = """
    INSERT INTO fever_contacts (of_case, told_by, seqs) VALUES (?, ?, ?)
    ON CONFLICT (of_case) DO UPDATE SET told_by = excluded.told_by, seqs = excluded.seqs
    WHERE excluded.told_by > told_by"""
PUT_ENDING = "INSERT INTO fever_ending (id, of_case, how) VALUES (?, ?, ?)"

Person = tuple[int | None, int | None]
"""(resident, None), or (None, pass) for a visitor, or nobody known."""

SITES: Final = frozenset(site.value for site in Site)
_ENDINGS: Final = frozenset(ending.value for ending in FeverEnding)
_BANDS: Final[Mapping[Any, int]] = {ReadingBand.HIGH.value: 1, ReadingBand.NORMAL.value: 0}


def settle_cases(conn: Connection, passages: Iterable[Sequence[Any]], corrected: Iterable[int]) -> None:
    """Open and close cases after these passages (rows of INSERT_PASSAGE) and corrections were written.

    A case changes only with a high reading, with a passage of somebody who has one open, or with a correction.
    """
    held: set[Person] = set(conn.execute(SELECT_PEOPLE).fetchall())
    touched: dict[Person, set[int]] = {}
    for row in passages:
        key, high, person = row[0], row[5], person_of(row[7], row[8])
        if high or (person in held and person != (None, None)):
            touched.setdefault(person, set()).add(key)
    _settle(conn, touched, corrected)


def _settle(conn: Connection, touched: dict[Person, set[int]], also_of: Iterable[int]) -> None:
    for of in also_of:
        for key, resident, pass_key in conn.execute(SELECT_PERSON_OF, (of,)).fetchall():
            touched.setdefault(person_of(resident, pass_key), set()).add(key)
    for (resident, pass_key), keys in touched.items():
        if resident is not None:
            conn.execute(CLOSE_RESIDENT_CASE, {"person": resident})
            if conn.execute(OPEN_CONFIRMED_RESIDENT_CASE, {"person": resident}).rowcount == 0:
                conn.execute(OPEN_RESIDENT_CASE, {"person": resident})
        elif pass_key is not None:
            conn.execute(CLOSE_VISITOR_CASE, {"person": pass_key})
            if conn.execute(OPEN_CONFIRMED_VISITOR_CASE, {"person": pass_key}).rowcount == 0:
                conn.execute(OPEN_VISITOR_CASE, {"person": pass_key})
        else:
            conn.executemany(CLOSE_NAMELESS_CASE, [{"person": key} for key in keys])
            conn.executemany(OPEN_NAMELESS_CASE, [{"person": key} for key in keys])


def person_of(resident: int | None, pass_key: int | None) -> Person:
    return (resident, None) if resident is not None else (None, pass_key)


class FeverPart(ProjectionPart):
    """What was done about a case beside the lane; `case` is the number of the record that opened it."""

    CLEAR: ClassVar[tuple[str, ...]] = (
        "DELETE FROM fever_reading",
        "DELETE FROM fever_call",
        "DELETE FROM fever_contacts",
        "DELETE FROM fever_ending",
    )
    KINDS: ClassVar[tuple[EventKind, ...]] = (
        EventKind.FEVER_READING,
        EventKind.FEVER_CALL,
        EventKind.FEVER_CONTACTS,
        EventKind.FEVER_CLOSED,
    )
    WRITES: ClassVar[tuple[str, ...]] = (PUT_READING, PUT_CALL, PUT_CONTACTS, PUT_ENDING)

    def add(self, key: int, fields: Fields, _pii: bytes | None) -> None:
        data, at_ms = fields["data"], fields["at"]
        case = data.get("case")
        if not names_a_record(case, key):
            return
        of_case = record_key(case, key & ~MAX_SEQ)
        match fields["kind"]:
            case EventKind.FEVER_READING:
                self._reading(key, of_case, at_ms, data)
            case EventKind.FEVER_CALL:
                if isinstance(data.get("whom"), str) and data["whom"]:
                    self._rows[PUT_CALL].append((key, of_case, at_ms, data["whom"]))
            case EventKind.FEVER_CONTACTS:
                seqs = data.get("of")
                if isinstance(seqs, list) and all(names_a_record(seq, key) for seq in seqs):
                    self._rows[PUT_CONTACTS].append((of_case, key, orjson.dumps(seqs).decode()))
            case EventKind.FEVER_CLOSED:
                if isinstance(data.get("how"), str) and data["how"] in _ENDINGS:
                    self._rows[PUT_ENDING].append((key, of_case, data["how"]))

    def write(self, conn: Connection) -> None:
        ended = [row[1] for row in self._rows[PUT_ENDING]]
        super().write(conn)
        if ended:
            _settle(conn, {}, ended)

    def _reading(self, key: int, of_case: int, at_ms: int, data: Mapping[str, Any]) -> None:
        c10, site, gun, step, band = (data.get(name) for name in ("c10", "site", "gun", "step", "band"))
        if (
            type(c10) is int
            and LOWEST_C10 <= c10 <= HIGHEST_C10
            and isinstance(site, str)
            and site in SITES
            and is_whole(gun)
            and is_whole(step)
            and step
            and isinstance(band, str)
            and band in _BANDS
        ):
            self._rows[PUT_READING].append((key, of_case, at_ms, c10, site, gun, step, _BANDS[band]))
