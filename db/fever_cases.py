"""Open fever cases at a gate, kept beside the log: asked for after every person, they must not cost a walk over it."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from typing import Any

from db.connection import Connection

# a case begins with a high reading and ends with a normal one (`passage_now`), as they stand after corrections
OPEN_RESIDENT_CASE = """
    INSERT INTO fever_case (opened_by, resident)
    SELECT id, resident FROM passage_now
    WHERE resident = :person AND high = 1 AND voided = 0 AND id > coalesce((
      SELECT max(id) FROM passage_now
      WHERE resident = :person AND admitted = 1 AND normal = 1 AND voided = 0), 0)
    ORDER BY id LIMIT 1"""
OPEN_VISITOR_CASE = """
    INSERT INTO fever_case (opened_by, pass_key)
    SELECT id, pass_key FROM passage_now
    WHERE resident IS NULL AND pass_key = :person AND high = 1 AND voided = 0 AND id > coalesce((
      SELECT max(id) FROM passage_now
      WHERE resident IS NULL AND pass_key = :person AND admitted = 1 AND normal = 1 AND voided = 0), 0)
    ORDER BY id LIMIT 1"""
OPEN_NAMELESS_CASE = """
    INSERT INTO fever_case (opened_by)
    SELECT id FROM passage_now
    WHERE id = ? AND resident IS NULL AND pass_key IS NULL AND high = 1 AND voided = 0"""
CLOSE_RESIDENT_CASE = "DELETE FROM fever_case WHERE resident = :person"
CLOSE_VISITOR_CASE = "DELETE FROM fever_case WHERE pass_key = :person"
CLOSE_NAMELESS_CASE = "DELETE FROM fever_case WHERE opened_by = ?"
SELECT_PEOPLE = "SELECT resident, pass_key FROM fever_case"
SELECT_PERSON_OF = "SELECT id, resident, pass_key FROM passage WHERE id = ?"

Person = tuple[int | None, int | None]
"""(resident, None), or (None, pass) for a visitor, or nobody known."""


def settle_cases(conn: Connection, passages: Iterable[Sequence[Any]], corrected: Iterable[int]) -> None:
    """Open and close cases after these passages (rows of INSERT_PASSAGE) and corrections were written.

    A case changes only with a high reading, with a passage of somebody who has one open, or with a correction.
    """
    held: set[Person] = set(conn.execute(SELECT_PEOPLE).fetchall())
    touched: dict[Person, set[int]] = {}
    for key, _at, _dir, _outcome, _admitted, high, _reasons, resident, pass_key, _c10, _trip in passages:
        person = _person(resident, pass_key)
        if high or (person in held and person != (None, None)):
            touched.setdefault(person, set()).add(key)
    for of in corrected:
        for key, resident, pass_key in conn.execute(SELECT_PERSON_OF, (of,)).fetchall():
            touched.setdefault(_person(resident, pass_key), set()).add(key)
    for (resident, pass_key), keys in touched.items():
        if resident is not None:
            conn.execute(CLOSE_RESIDENT_CASE, {"person": resident})
            conn.execute(OPEN_RESIDENT_CASE, {"person": resident})
        elif pass_key is not None:
            conn.execute(CLOSE_VISITOR_CASE, {"person": pass_key})
            conn.execute(OPEN_VISITOR_CASE, {"person": pass_key})
        else:
            conn.executemany(CLOSE_NAMELESS_CASE, [(key,) for key in keys])
            conn.executemany(OPEN_NAMELESS_CASE, [(key,) for key in keys])


def _person(resident: int | None, pass_key: int | None) -> Person:
    return (resident, None) if resident is not None else (None, pass_key)
