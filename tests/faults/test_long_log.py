"""A log of a month: what the gate asks after every person must not walk all of it."""

from __future__ import annotations

from pathlib import Path

import pytest

from db.connection import Connections
from db.schema import migrate
from db.station_projections import COUNT_EXITS, COUNT_INSIDE, COUNT_PASSAGES, OPEN_CASES, RESIDENT_CASE, VISITOR_CASE

ASKED_AFTER_EVERY_PERSON = {
    "COUNT_EXITS": (COUNT_EXITS, (1, 1)),
    "COUNT_INSIDE": (COUNT_INSIDE, (3,)),
    "COUNT_PASSAGES": (COUNT_PASSAGES, (1, 2)),
    "OPEN_CASES": (OPEN_CASES, ()),
    "RESIDENT_CASE": (RESIDENT_CASE, (1,)),
    "VISITOR_CASE": (VISITOR_CASE, (1,)),
}
NARROW = ("resident=?", "pass_key=?", "rowid=?", "at_ms>?")


@pytest.mark.parametrize("name", list(ASKED_AFTER_EVERY_PERSON))
def test_no_question_asked_after_every_person_walks_the_passages(tmp_path: Path, name: str) -> None:
    connections = Connections(tmp_path / "station.db", bytes(32))
    migrate(connections, "station")
    statement, values = ASKED_AFTER_EVERY_PERSON[name]
    with connections.reading() as conn:
        plan = [row[3] for row in conn.execute(f"EXPLAIN QUERY PLAN {statement}", values).fetchall()]
    connections.close()
    walks = [step for step in plan if " p " in step and not any(narrow in step for narrow in NARROW)]
    assert walks == [], plan
