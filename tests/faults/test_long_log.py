"""A log of a year: what the gate asks after every person, and while somebody waits, must not walk all of it."""

from __future__ import annotations

from pathlib import Path
from typing import Any

import pytest

from db import fever_book, station_projections, suspensions, visits
from db.connection import Connections
from db.schema import migrate

PERSON = {"resident": 1, "pass_key": 1}
ASKED: dict[str, tuple[str, Any]] = {
    "exits of a household": (station_projections.COUNT_EXITS_OF_HOUSEHOLD, (1, 1, "[]")),
    "exits of a pass": (station_projections.COUNT_EXITS_OF_PASS, (1, 1, "[]")),
    "last passage of a resident": (station_projections.SELECT_LAST_OF_RESIDENT, (1,)),
    "last passage of a pass": (station_projections.SELECT_LAST_OF_PASS, (1,)),
    "passages of a day": (station_projections.COUNT_PASSAGES, (1, 2)),
    "open cases": (station_projections.OPEN_CASES, ()),
    "case of a resident": (station_projections.RESIDENT_CASE, (1,)),
    "case of a visitor": (station_projections.VISITOR_CASE, (1,)),
    "visitors inside": (visits.SELECT_INSIDE, (3,)),
    "a visitor's last way": (visits.PUT_VISITOR, {"key": 1}),
    "who passed about when a case began": (fever_book.SELECT_PASSED, (1, 2)),
    "suspension": (suspensions.SELECT_SUSPENSION, PERSON),
    "passes of a resident": (suspensions.SELECT_PASSES, {"resident": 1}),
}
NARROW = ("resident=?", "pass_key=?", "rowid=?", "at_ms>? AND at_ms<?")
PEOPLE_OF_A_VEHICLE = "SEARCH p USING INTEGER PRIMARY KEY (rowid>? AND rowid<?)"
LONG = {"p", "passage", "event", "office_pass", "issued_pass", "roster_entry"}


@pytest.mark.parametrize("name", list(ASKED))
def test_no_question_asked_while_somebody_waits_walks_the_log_or_the_list(tmp_path: Path, name: str) -> None:
    connections = Connections(tmp_path / "station.db", bytes(32))
    migrate(connections, "station")
    statement, values = ASKED[name]
    with connections.writing() as conn:
        plan = [row[3] for row in conn.execute(f"EXPLAIN QUERY PLAN {statement}", values).fetchall()]
    connections.close()
    on_long_tables = [step for step in plan if len(step.split()) > 1 and step.split()[1] in LONG]
    walks = [
        step
        for step in on_long_tables
        if not any(narrow in step for narrow in (*NARROW, "household=?"))
        and not (name == "exits of a pass" and step == PEOPLE_OF_A_VEHICLE)
    ]
    assert walks == [], plan
