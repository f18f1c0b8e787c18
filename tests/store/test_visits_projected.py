"""What a gate's store keeps of visits: rebuilt from the log alone, whatever stands in it."""

from __future__ import annotations

import random
from typing import Any

import pytest

from checkpoint_app.domain.events import EventKind
from checkpoint_app.domain.passes import PassKind
from checkpoint_app.domain.subject import Consent
from checkpoint_app.domain.visit import Answer, Measured, VisitAnswer, VisitNotes, Visitor
from db.schema import administration

WAITING = VisitNotes(readings=(Measured(first_c10=366), Measured(first_c10=365)), consent=Consent.WAITING)
GUEST = Visitor(name="赵来访", number="H12345678", dwelling="云上苑 3-1-501")


def ask(gate: Any, invented: Any, notes: VisitNotes = WAITING, guest: Visitor = GUEST) -> int:
    (event,) = gate.append(invented.draft(EventKind.VISIT_ASKED, notes.to_data(), guest.to_pii()))
    return int(event.seq)


def answer(gate: Any, invented: Any, of: int, said: Answer = Answer.GONE, **data: Any) -> None:
    gate.append(invented.draft(EventKind.VISIT_ANSWERED, VisitAnswer(of=of, answer=said, **data).to_data()))


def slip(gate: Any, invented: Any) -> int:
    serial = gate.next_serial()
    data = {"serial": serial.key, "kind": int(PassKind.TEMPORARY), "nbf": 1, "exp": 1 << 31}
    gate.append(invented.draft(EventKind.PASS_ISSUED, data, {"holder": "赵来访", "dwelling": "云上苑 3-1-501"}))
    return int(serial.key)


def contents(store: Any) -> dict[str, list[Any]]:
    with store._connections.reading() as conn:
        return {
            table: [tuple(row.values()) for row in administration(conn)[table].rows] for table in ("visit", "visitor")
        }


def test_the_first_answer_has_the_word(gate_store: Any, invented: Any) -> None:
    seq = ask(gate_store, invented)
    assert gate_store.visit_waits(seq)
    answer(gate_store, invented, seq, Answer.AGREED, slip=7, until=8)
    answer(gate_store, invented, seq, Answer.AGREED, slip=9, until=10)
    assert not gate_store.visit_waits(seq)
    assert contents(gate_store)["visit"][0][3:] == (0, 7, 8)


def test_who_waits_is_listed_with_the_longest_first(gate_store: Any, invented: Any) -> None:
    first, second = ask(gate_store, invented), ask(gate_store, invented, guest=Visitor(name="钱来访"))
    assert [(v.seq, v.name, v.people) for v in gate_store.waiting_visits()] == [
        (first, "赵来访", 2),
        (second, "钱来访", 2),
    ]
    assert gate_store.visit_counts(invented.noon_ms) == (0, 0, 2)


def test_a_visit_is_read_back_as_it_was_written_down(gate_store: Any, invented: Any) -> None:
    seq = ask(gate_store, invented)
    asked = gate_store.visit(seq)
    assert (asked.notes, asked.visitor, asked.at_ms) == (WAITING, GUEST, invented.noon_ms)
    assert gate_store.visit(seq - 1) is None
    assert gate_store.visit(seq + 100) is None
    assert not gate_store.visit_waits(seq + 100)


def test_a_destroyed_personal_part_is_recalled_no_more_and_the_visit_still_counts(
    gate_store: Any, invented: Any
) -> None:
    seq = ask(gate_store, invented)
    assert len(gate_store.recall("赵来访", 9)) == 1
    with gate_store._connections.writing() as conn:
        conn.execute("DELETE FROM event_pii")
    gate_store.rebuild_projections()
    assert gate_store.recall("赵来访", 9) == []
    assert [(v.seq, v.name) for v in gate_store.waiting_visits()] == [(seq, "")]


def test_recall_is_limited_and_newest_first(gate_store: Any, invented: Any) -> None:
    for n in range(5):
        ask(gate_store, invented, guest=Visitor(name=f"访客{n}", phone=f"100000{n}0123"))
    assert [v.visitor.name for v in gate_store.recall("0123", 2)] == ["访客4", "访客3"]
    assert [v.visitor.name for v in gate_store.recall("10000000123", 9)] == ["访客0"]


ODD: list[Any] = [
    {},
    {"readings": []},
    {"readings": [{"first_c10": 9}]},
    {"readings": "366", "consent": "waiting"},
    {"readings": [{}], "consent": "perhaps"},
    {"readings": [{}], "slip": 1 << 63, "consent": "waiting"},
    {"readings": [{}] * 61, "consent": "waiting"},
    {"of": 0, "answer": "agreed"},
    {"of": 1 << 40, "answer": "agreed"},
    {"of": 2, "answer": "maybe"},
    {"of": "2", "answer": "gone"},
]


@pytest.mark.parametrize("kind", [EventKind.VISIT_ASKED, EventKind.VISIT_ANSWERED])
@pytest.mark.parametrize("data", ODD)
def test_no_record_however_odd_breaks_the_list(gate_store: Any, invented: Any, kind: EventKind, data: Any) -> None:
    seq = ask(gate_store, invented)
    gate_store.append(invented.draft(kind, data, {"name": 7}))
    assert [visit.seq for visit in gate_store.waiting_visits()] == [seq]
    grown = contents(gate_store)
    gate_store.rebuild_projections()
    assert contents(gate_store) == grown


def test_fields_of_tomorrow_are_passed_over(gate_store: Any, invented: Any) -> None:
    data = {**WAITING.to_data(), "of-tomorrow": {"x": 1}}
    gate_store.append(invented.draft(EventKind.VISIT_ASKED, data, {"name": "赵来访", "of-tomorrow": 1}))
    assert [visit.name for visit in gate_store.waiting_visits()] == ["赵来访"]


def test_rebuilt_visits_are_the_ones_that_grew(gate_store: Any, invented: Any) -> None:
    gate, dice = gate_store, random.Random(11)
    keys = [slip(gate, invented) for _ in range(4)]
    for _ in range(250):
        seq = gate.head().seq
        match dice.randrange(6):
            case 0:
                ask(gate, invented, dice.choice([WAITING, VisitNotes(slip=dice.choice(keys), until=dice.randrange(9))]))
            case 1:
                answer(gate, invented, dice.randint(1, seq), Answer.AGREED, slip=dice.choice(keys))
            case 2:
                change = dice.choice([{"void": True}, {"set": {"dir": "in"}}, {"set": {"dir": "out"}}])
                gate.append(invented.draft(EventKind.CORRECTION, {"of": dice.randint(2, seq), **change}))
            case _:
                way, outcome = dice.choice(["in", "out"]), dice.choice(["PASS", "HOLD"])
                gate.append(invented.passage(way, outcome=outcome, **{"pass": dice.choice(keys)}))
    grown, counts, inside = contents(gate), gate.visit_counts(9), gate.open_visits(9)
    assert all(grown.values())
    assert inside
    gate.rebuild_projections()
    assert contents(gate) == grown
    assert (gate.visit_counts(9), gate.open_visits(9)) == (counts, inside)
