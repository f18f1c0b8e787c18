"""What a gate projects of its shifts, whatever the records look like; what grew is what a rebuild gives."""

from __future__ import annotations

import random
from typing import Any

import pytest
from sqlcipher3.dbapi2 import IntegrityError

from checkpoint_app.domain.events import EventKind
from checkpoint_app.domain.exchange import OfficeSnapshot
from checkpoint_app.domain.station import Operator
from db.schema import administration

TABLES = ("duty", "pin_refusal", "own_operator", "duty_note", "last_export", "measuring", "thermometer")
KINDS = (
    EventKind.SHIFT_OPENED,
    EventKind.DUTY_JOINED,
    EventKind.DUTY_LEFT,
    EventKind.SHIFT_HANDED_OVER,
    EventKind.PIN_REFUSED,
    EventKind.OPERATOR_ADDED,
    EventKind.DUTY_NOTED,
    EventKind.THERMOMETER,
    EventKind.MEASURING,
)
ODD: list[Any] = [
    {},
    {"operator": "1", "from": "1", "what": "dance", "n": "1", "state": "ok", "name": "", "works": 1},
    {"operator": True, "from": True, "what": ["note"], "n": True, "state": ["ok"], "name": 7, "works": None},
    {"operator": -1, "from": 1 << 63, "what": "note", "agent": "water", "n": -1, "state": "melted", "name": "x"},
    {"operator": None, "from": None, "what": "note", "agent": ["alcohol"], "n": 1.5, "state": None, "name": None},
]


@pytest.fixture
def gate(gate_store: Any, invented: Any) -> Any:
    """A gate whose list knows two operators."""
    people = tuple(Operator(number=n, name=f"甲{n}", pin_hash="x") for n in (1, 2))
    snapshot = OfficeSnapshot(
        version=1,
        created_ms=invented.noon_ms,
        roster=(),
        passes=(),
        stations=(),
        operators=people,
        packs=(),
        receipts=(),
        refused=(),
    )
    gate_store.apply_snapshot(snapshot, invented.draft(EventKind.LIST_APPLIED, {"version": 1}))
    return gate_store


def contents(store: Any) -> dict[str, list[Any]]:
    with store._connections.reading() as conn:
        return {table: [tuple(row.values()) for row in administration(conn)[table].rows] for table in TABLES}


@pytest.mark.parametrize("kind", KINDS)
@pytest.mark.parametrize("data", ODD)
def test_an_odd_record_is_kept_in_the_log_and_projects_nothing(
    gate: Any, invented: Any, kind: EventKind, data: Any
) -> None:
    before = contents(gate)
    (event,) = gate.append(invented.draft(kind, data, {"name": 7, "pin_hash": None, "text": ["x"]}))
    assert contents(gate) == before
    assert [line.seq for line in gate.lines(event.seq, event.seq)] == [event.seq]


def test_what_grew_is_what_a_rebuild_gives(gate: Any, invented: Any) -> None:
    dice = random.Random(11)
    for n in range(300):
        operator = {"operator": dice.randint(1, 3)}
        kind, data, pii = dice.choice(
            [
                (EventKind.SHIFT_OPENED, operator, None),
                (EventKind.DUTY_JOINED, operator, None),
                (EventKind.DUTY_LEFT, operator, None),
                (EventKind.SHIFT_HANDED_OVER, {"from": operator["operator"], "to": 2}, None),
                (EventKind.PIN_REFUSED, {**operator, "tries": 1}, None),
                (EventKind.OPERATOR_ADDED, {"operator": 3000 + n % 5}, {"name": f"乙{n}", "pin_hash": "y"}),
                (EventKind.DUTY_NOTED, {"what": "supplies", "n": n}, {"text": "口罩"}),
                (EventKind.DUTY_NOTED, {"what": "disinfection", "agent": "alcohol"}, None),
                (EventKind.THERMOMETER, {"n": n % 4, "state": dice.choice(["ok", "broken", "gone"]), "name": ""}, None),
                (EventKind.MEASURING, {"works": dice.random() < 0.5}, None),
                (EventKind.BUNDLE_EXPORTED, {"first": 1, "last": n, "files": 1}, None),
            ]
        )
        gate.append(invented.draft(kind, data, pii, at_ms=invented.noon_ms + n * 60_000, shift=1 + n // 40))
    grown, shift = contents(gate), gate.shift()
    assert all(grown[table] for table in TABLES)
    gate.rebuild_projections()
    assert contents(gate) == grown
    assert gate.shift() == shift


def test_the_first_to_get_a_number_keeps_it_and_the_offices_word_wins(gate: Any, invented: Any) -> None:
    def add(number: int, name: str) -> None:
        personal = {"name": name, "pin_hash": "y"}
        gate.append(invented.draft(EventKind.OPERATOR_ADDED, {"operator": number}, personal))

    add(3001, "先来")
    add(3001, "后到")
    add(1, "冒名")
    assert [(o.number, o.name) for o in gate.operators()] == [(1, "甲1"), (2, "甲2"), (3001, "先来")]


def test_a_destroyed_personal_part_takes_the_operator_and_the_words_with_it(gate: Any, invented: Any) -> None:
    gate.append(
        invented.draft(EventKind.OPERATOR_ADDED, {"operator": 3001}, {"name": "先来", "pin_hash": "y"}),
        invented.draft(EventKind.DUTY_NOTED, {"what": "note"}, {"text": "张三来过"}),
    )
    with gate._connections.writing() as conn:
        conn.execute("DELETE FROM event_pii")
    gate.rebuild_projections()
    assert [o.number for o in gate.operators()] == [1, 2]
    assert [note.text for note in gate.duty_notes(since_seq=1)] == [""]


@pytest.mark.parametrize(
    "statement",
    [
        "INSERT INTO duty (said_by, step, shift, operator, at_ms) VALUES ({key}, 'slept', 1, 1, 0)",
        "INSERT INTO duty (said_by, step, shift, operator, at_ms) VALUES (1, 'opened', 1, 1, 0)",
        "INSERT INTO thermometer (number, said_by, name, state, at_ms) VALUES (1, {key}, '', 'melted', 0)",
        "INSERT INTO measuring (one, said_by, works, at_ms) VALUES (2, {key}, 1, 0)",
        "INSERT INTO measuring (one, said_by, works, at_ms) VALUES (1, {key}, 2, 0)",
    ],
)
def test_the_database_keeps_what_must_hold(gate: Any, statement: str) -> None:
    with gate._connections.reading() as conn:
        key = conn.execute("SELECT max(id) FROM event").fetchone()[0]
    with pytest.raises(IntegrityError), gate._connections.writing() as conn:
        conn.execute(statement.format(key=key))
