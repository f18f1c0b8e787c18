"""What a gate asks of its own log: exits, fever cases, visitors, counts, the feed, who is on duty."""

from __future__ import annotations

import random
from typing import Any

import pytest

from checkpoint_app.domain.events import EventKind
from checkpoint_app.domain.exchange import OfficeSnapshot
from checkpoint_app.domain.passage import Direction
from checkpoint_app.domain.passes import PassKind, PassSerial
from checkpoint_app.domain.roster import Dwelling, RosterEntry
from checkpoint_app.domain.station import Operator
from db.schema import administration

TABLES = ("passage", "correction", "issued_pass", "revocation", "anchored_record", "duty", "visitor", "fever_case")


@pytest.fixture
def gate(gate_store: Any, invented: Any) -> Any:
    """A gate whose list knows a couple and their neighbour, and one operator."""
    home, next_door = Dwelling("云上苑", "3", "1", "501"), Dwelling("云上苑", "3", "1", "502")
    people = (
        RosterEntry(number=1, household=10, dwelling=home, name="王小明"),
        RosterEntry(number=2, household=10, dwelling=home, name="李𬭳"),
        RosterEntry(number=3, household=11, dwelling=next_door, name="曾单"),
    )
    snapshot = OfficeSnapshot(
        version=1,
        created_ms=invented.noon_ms,
        packs=(),
        roster=people,
        passes=(),
        stations=(),
        operators=(Operator(number=5, name="王芳", pin_hash="x", lead=True),),
        receipts=(),
    )
    gate_store.apply_snapshot(snapshot, invented.draft(EventKind.LIST_APPLIED))
    return gate_store


def correct(gate: Any, invented: Any, seq: int, **change: Any) -> None:
    gate.append(invented.draft(EventKind.CORRECTION, {"of": seq, **change}))


def slip(gate: Any, invented: Any, kind: PassKind = PassKind.TEMPORARY, **data: Any) -> int:
    serial = gate.next_serial()
    fields = {"serial": serial.key, "kind": int(kind), "dwelling": "3-1-501", "nbf": 1, "exp": 2, **data}
    gate.append(invented.draft(EventKind.PASS_ISSUED, fields, {"holder": "访客甲"}))
    return int(serial.key)


def test_exits_are_counted_by_household_and_only_admitted_unvoided_ones(gate: Any, invented: Any) -> None:
    noon = invented.noon_ms
    gate.append(
        invented.passage("out", resident=1, at_ms=noon - 1),
        invented.passage("out", resident=1, at_ms=noon),
        invented.passage("out", resident=2, at_ms=noon + 1),
        invented.passage("out", resident=3, at_ms=noon + 1),
        invented.passage("in", resident=1, at_ms=noon + 2),
        invented.passage("out", resident=2, at_ms=noon + 3, outcome="HOLD"),
    )
    assert gate.exits_since(household=10, at_ms=noon) == 2
    (voided,) = gate.append(invented.passage("out", resident=1, at_ms=noon + 4))
    assert gate.exits_since(household=10, at_ms=noon) == 3
    correct(gate, invented, voided.seq, void=True)
    assert gate.exits_since(household=10, at_ms=noon) == 2


def test_a_direction_set_right_counts_as_it_should_have(gate: Any, invented: Any) -> None:
    (event,) = gate.append(invented.passage("in", resident=1, c10=366))
    correct(gate, invented, event.seq, set={"dir": "out"})
    correct(gate, invented, event.seq, set={"c10": 365})
    line = gate.passage(event.seq)
    assert (line.direction, line.reading_c10, line.amended, line.voided) == (Direction.OUT, 365, True, False)
    assert gate.exits_since(household=10, at_ms=0) == 1
    assert gate.counts(from_ms=0, until_ms=invented.noon_ms + 1) == (0, 1, 0)
    correct(gate, invented, event.seq, set={"dir": "in"})
    assert gate.passage(event.seq).direction is Direction.IN


def test_a_fever_case_opens_at_the_first_high_reading_and_a_normal_admitted_one_closes_it(
    gate: Any, invented: Any
) -> None:
    noon = invented.noon_ms
    assert gate.open_fever_case(resident=1, pass_key=None) is None
    high = {"resident": 1, "outcome": "HOLD", "why": ["reading-high"], "c10": 384}
    gate.append(invented.passage("in", at_ms=noon, **high), invented.passage("in", at_ms=noon + 9, **high))
    assert gate.open_fever_case(resident=1, pass_key=None) == noon
    assert [line.at_ms for line in gate.open_fever_cases()] == [noon]
    gate.append(invented.passage("in", resident=1, outcome="HOLD", why=["rest-not-over"], c10=366))
    gate.append(invented.passage("in", resident=1))  # not measured: closes nothing
    gate.append(invented.passage("in", resident=2, c10=366))  # somebody else
    assert gate.open_fever_case(resident=1, pass_key=None) == noon
    gate.append(invented.passage("in", resident=1, c10=366))
    assert gate.open_fever_case(resident=1, pass_key=None) is None
    assert gate.open_fever_cases() == []
    gate.append(invented.passage("in", at_ms=noon + 99, **high))
    assert gate.open_fever_case(resident=1, pass_key=None) == noon + 99


def test_a_voided_high_reading_opens_no_case_and_a_voided_normal_one_closes_none(gate: Any, invented: Any) -> None:
    high = {"outcome": "HOLD", "why": ["reading-high"], "c10": 384}
    (typing_error,) = gate.append(invented.passage("in", resident=1, **high))
    correct(gate, invented, typing_error.seq, void=True)
    assert gate.open_fever_cases() == []
    _, normal = gate.append(invented.passage("in", resident=2, **high), invented.passage("in", resident=2, c10=366))
    correct(gate, invented, normal.seq, void=True)
    assert [line.name for line in gate.open_fever_cases()] == ["李𬭳"]


def test_a_visitor_is_followed_by_pass_and_a_stranger_stays_open_until_voided(gate: Any, invented: Any) -> None:
    key = slip(gate, invented)
    high = {"outcome": "HOLD", "why": ["reading-high"], "c10": 384}
    gate.append(invented.passage("in", **{"pass": key}, **high))
    assert gate.open_fever_case(resident=None, pass_key=key) == invented.noon_ms
    gate.append(invented.passage("in", c10=366, **{"pass": key}))
    assert gate.open_fever_case(resident=None, pass_key=key) is None
    (stranger,) = gate.append(invented.passage("in", **high))
    assert [line.seq for line in gate.open_fever_cases()] == [stranger.seq]
    assert gate.open_fever_case(resident=None, pass_key=None) is None
    correct(gate, invented, stranger.seq, void=True)
    assert gate.open_fever_cases() == []


def test_visitors_inside_are_those_whose_last_admitted_passage_went_in(gate: Any, invented: Any) -> None:
    first, second, worker = slip(gate, invented), slip(gate, invented), slip(gate, invented, PassKind.WORK)
    for key in (first, second, worker):
        gate.append(invented.passage("in", **{"pass": key}))
    gate.append(invented.passage("in", resident=1, **{"pass": first + 7}))
    assert gate.visit_counts(0)[0] == 2
    gate.append(invented.passage("out", outcome="REFER", **{"pass": first}))
    assert gate.visit_counts(0)[0] == 2
    (left,) = gate.append(invented.passage("out", **{"pass": first}))
    assert gate.visit_counts(0)[0] == 1
    correct(gate, invented, left.seq, void=True)
    assert gate.visit_counts(0)[0] == 2
    correct(gate, invented, left.seq, set={"dir": "in"})
    assert gate.visit_counts(0)[0] == 2


def test_counts_are_of_the_half_open_interval_without_voided_ones(gate: Any, invented: Any) -> None:
    noon = invented.noon_ms
    events = gate.append(
        invented.passage("in", at_ms=noon - 1),
        invented.passage("in", at_ms=noon),
        invented.passage("out", at_ms=noon + 5),
        invented.passage("in", at_ms=noon + 6, outcome="REFUSE"),
        invented.passage("in", at_ms=noon + 7),
        invented.passage("in", at_ms=noon + 10),
    )
    correct(gate, invented, events[4].seq, void=True)
    assert gate.counts(from_ms=noon, until_ms=noon + 10) == (1, 1, 1)


def test_the_feed_pages_by_key_newest_first_and_names_who_can_be_named(gate: Any, invented: Any) -> None:
    key = slip(gate, invented)
    gate.append(
        invented.passage("in", resident=1),
        invented.passage("in", **{"pass": key}),
        invented.passage("in", resident=99),
        invented.draft(EventKind.READING, {"c10": 345}),
        invented.passage("in", outcome="NOTE", why=["no-pass", "a-reason-of-tomorrow"], resident=3),
    )
    page = gate.feed(before_seq=None, limit=3)
    rest = gate.feed(before_seq=page[-1].seq, limit=3)
    assert [(line.name, line.dwelling) for line in [*page, *rest]] == [
        ("曾单", "3-1-502"),
        ("", ""),
        ("访客甲", "3-1-501"),
        ("王小明", "3-1-501"),
    ]
    assert page[0].reasons == ("no-pass", "a-reason-of-tomorrow")
    assert gate.passage(page[0].seq) == page[0]
    assert gate.passage(page[0].seq - 1) is None
    assert gate.passage(1) is None


def test_whoever_opened_the_last_shift_is_on_duty(gate: Any, invented: Any) -> None:
    assert gate.shift() is None
    gate.append(invented.draft(EventKind.SHIFT_OPENED, {"operator": 5}, shift=1))
    gate.append(invented.draft(EventKind.SHIFT_OPENED, {"operator": 5}, shift=2, at_ms=invented.noon_ms + 60))
    shift = gate.shift()
    operator = shift.people[0].operator
    assert (operator.name, operator.lead, shift.number) == ("王芳", True, 2)
    assert (shift.is_open, shift.opened_ms) == (True, invented.noon_ms + 60)
    gate.append(invented.draft(EventKind.SHIFT_OPENED, {"operator": 77}, shift=3))
    assert gate.shift().people == ()


def test_a_serial_is_taken_by_its_event(gate: Any, invented: Any) -> None:
    assert gate.next_serial() == PassSerial(3, 1)
    assert gate.next_serial() == PassSerial(3, 1)
    slip(gate, invented)
    assert gate.next_serial() == PassSerial(3, 2)
    slip(gate, invented, serial=(9 << 32) + 500)  # another station's block
    assert gate.next_serial() == PassSerial(3, 2)


def test_an_own_pass_is_in_the_register_and_revocation_wins_in_any_order(gate: Any, invented: Any) -> None:
    later = PassSerial(3, 40)
    gate.append(invented.draft(EventKind.PASS_REVOKED, {"serials": [later.key], "reason": "lost"}))
    assert gate.pass_record(later) is None
    slip(gate, invented, serial=later.key)
    record = gate.pass_record(later)
    assert (record.kind, record.holder, record.revoke_reason) == (PassKind.TEMPORARY, "访客甲", "lost")
    assert record.revoked_ms == invented.noon_ms


MALFORMED: list[Any] = [
    {"dir": "sideways", "outcome": "PASS"},
    {"dir": ["in"], "outcome": "PASS"},
    {"outcome": "PASS"},
    {"dir": "in", "outcome": "WAVED_THROUGH"},
    {"dir": "in", "outcome": "PASS", "resident": "1"},
    {"dir": "in", "outcome": "PASS", "resident": True},
    {"dir": "in", "outcome": "PASS", "pass": 1 << 63},
    {"dir": "in", "outcome": "PASS", "c10": -1},
    {"dir": "in", "outcome": "PASS", "why": "reading-high"},
    {"dir": "in", "outcome": "PASS", "why": [1]},
    {"dir": "in", "outcome": "PASS", "why": [["x"]]},
    {"dir": "in", "outcome": "PASS", "why": 7},
]


@pytest.mark.parametrize("data", MALFORMED)
def test_a_passage_this_version_does_not_understand_is_kept_and_not_shown(gate: Any, invented: Any, data: Any) -> None:
    (event,) = gate.append(invented.draft(EventKind.PASSAGE, data))
    assert gate.feed(before_seq=None, limit=9) == []
    assert [line.seq for line in gate.lines(event.seq, event.seq)] == [event.seq]


@pytest.mark.parametrize(
    "kind", [EventKind.CORRECTION, EventKind.PASS_ISSUED, EventKind.PASS_REVOKED, EventKind.SHIFT_OPENED]
)
@pytest.mark.parametrize(
    "data",
    [
        {},
        {"of": "1", "serial": "1", "serials": 1, "operator": "1"},
        {"of": 1, "set": 7, "serial": 1, "kind": 99, "nbf": 1, "exp": 1, "serials": ["a", True, -1], "operator": -1},
        {"of": 1 << 40, "serial": 1, "kind": 3, "nbf": 1, "exp": None, "serials": [1], "reason": 7, "operator": None},
        {"of": 1, "set": {"dir": "up"}, "serial": 1, "kind": 3, "nbf": 1, "exp": 1, "dwelling": 7},
    ],
)
def test_no_record_however_odd_breaks_a_projection(gate: Any, invented: Any, kind: EventKind, data: Any) -> None:
    gate.append(invented.passage("in", resident=1))
    gate.append(invented.draft(kind, data))
    assert gate.shift() is None
    assert [line.voided for line in gate.feed(before_seq=None, limit=9)] == [False]
    gate.rebuild_projections()


def contents(store: Any) -> dict[str, list[Any]]:
    with store._connections.reading() as conn:
        return {table: [tuple(row.values()) for row in administration(conn)[table].rows] for table in TABLES}


def test_rebuilt_projections_are_the_ones_that_grew(gate: Any, invented: Any) -> None:
    dice = random.Random(7)
    keys = [slip(gate, invented) for _ in range(4)]
    for _ in range(300):
        seq = gate.head().seq
        match dice.randrange(8):
            case 0:
                correct(gate, invented, dice.randint(2, seq), void=True)
            case 1:
                judged = {"c10": 380, "band": dice.choice(["high", "normal", "low"])}
                changes = [{"dir": "in"}, {"dir": "out"}, {"c10": None}, {"c10": 365, "dir": "out"}, judged]
                change = dice.choice(changes)
                correct(gate, invented, dice.randint(2, seq), set=change)
            case 2:
                gate.append(invented.draft(EventKind.SHIFT_OPENED, {"operator": 5}, shift=seq, anchor=("b", seq)))
            case 3:
                gate.append(invented.draft(EventKind.PASS_REVOKED, {"serials": [dice.choice(keys)], "reason": "lost"}))
            case _:
                who = {"pass": dice.choice(keys)} if dice.random() < 0.5 else {"resident": dice.randint(1, 3)}
                gate.append(
                    invented.passage(
                        dice.choice(["in", "out"]),
                        outcome=dice.choice(["PASS", "HOLD"]),
                        why=dice.choice([[], ["reading-high"], ["not-measured"]]),
                        c10=dice.randint(360, 380),
                        **who,
                    )
                )
    grown, inside = contents(gate), gate.visit_counts(0)[0]
    assert all(grown[table] for table in TABLES)
    gate.rebuild_projections()
    assert contents(gate) == grown
    assert gate.visit_counts(0)[0] == inside
