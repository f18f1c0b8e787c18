"""待办: everything unfinished of a gate in one list, the most urgent first."""

from __future__ import annotations

from dataclasses import replace
from typing import Any

from checkpoint_app.domain.clock import local
from checkpoint_app.domain.events import EventDraft, EventKind
from checkpoint_app.domain.open_items import OpenItem, most_urgent_first
from checkpoint_app.domain.passage import Measurement, Site
from checkpoint_app.domain.shift import DutyDue, DutyOwed, OpenKind
from checkpoint_app.services.gate_desk import GateDesk

PIN = "2468"
WRIST = Measurement(site=Site.WRIST)


def kinds(desk: GateDesk) -> list[OpenKind]:
    return [item.kind for item in desk.open_items.list() if item.kind is not OpenKind.DUTY]


def passage(desk: GateDesk, **data: Any) -> EventDraft:
    return desk.stamp.draft(EventKind.PASSAGE, {"dir": "in", "outcome": "NOTE", **data})


def high(desk: GateDesk, name: str) -> int:
    desk.lane.enter(name)
    seq = desk.lane.enter("380").seq
    assert seq is not None
    return seq


def test_what_somebody_has_to_do_now_comes_before_what_rests(community: Any, desk: GateDesk) -> None:
    early, left = high(desk, "张三丰"), high(desk, "王晓敏")
    desk.fever.leave(left)
    community.clock.advance(minutes=10)
    high(desk, "周八")
    desk.lane.open_way()
    assert kinds(desk) == [OpenKind.FEVER, OpenKind.EMERGENCY, OpenKind.FEVER, OpenKind.FEVER]
    first = desk.open_items.list()[0]
    assert (first.seq, first.who, first.waits) == (early, "张*丰", False)


def test_a_confirmed_case_waits_for_nobody_but_us(community: Any, desk: GateDesk) -> None:
    seq = high(desk, "张三丰")
    community.clock.advance(minutes=10)
    desk.fever.measure(seq, 379, WRIST)
    community.clock.advance(minutes=5)
    desk.fever.measure(seq, 379, Measurement(site=Site.AXILLA))
    (item,) = [item for item in desk.open_items.list() if item.kind is OpenKind.FEVER]
    assert (item.step, item.waits) == (None, False)


def test_the_next_reading_of_all_open_cases_is_told_and_nothing_once_all_walked_off(
    community: Any, desk: GateDesk
) -> None:
    assert desk.fever.next_reading_ms(desk.store.fever_cases()) is None
    first = high(desk, "张三丰")
    community.clock.advance(minutes=3)
    second = high(desk, "王晓敏")
    assert desk.status.read().fever_due_ms == community.clock.wall_ms + 7 * 60_000
    assert f"{local(desk.fever.next_reading_ms(desk.store.fever_cases()) or 0):%H:%M}" == "20:30"
    desk.fever.leave(first)
    assert desk.fever.next_reading_ms(desk.store.fever_cases()) == community.clock.wall_ms + 10 * 60_000
    desk.fever.leave(second)
    assert desk.fever.next_reading_ms(desk.store.fever_cases()) is None


def test_provisional_residents_of_this_shift_are_listed_and_those_of_the_last_are_not(
    community: Any, desk: GateDesk
) -> None:
    desk.store.append(passage(desk, why=["provisional"]))
    opened = desk.stamp.draft(EventKind.SHIFT_OPENED, {"operator": community.operator.number})
    desk.store.append(replace(opened, shift=opened.shift + 1))
    (kept, voided) = desk.store.append(passage(desk, why=["provisional"]), passage(desk, why=["provisional"]))
    desk.correct.void(voided.seq)
    listed = [item.seq for item in desk.open_items.list() if item.kind is OpenKind.PROVISIONAL]
    assert listed == [kept.seq]


def test_a_gate_without_a_working_thermometer_owes_one(desk: GateDesk) -> None:
    desk.store.append(desk.stamp.draft(EventKind.MEASURING, {"works": False}))
    owed = [item.due.kind for item in desk.open_items.list() if item.due is not None]
    assert DutyOwed.MEASURING in owed


def test_of_two_as_urgent_the_one_open_longer_comes_first() -> None:
    visits = [OpenItem(kind=OpenKind.VISIT_OVERDUE, at_ms=at_ms) for at_ms in (3, 1, 2)]
    duty = OpenItem(kind=OpenKind.DUTY, at_ms=0, due=DutyDue(kind=DutyOwed.DISINFECTION, since_ms=0))
    waiting = OpenItem(kind=OpenKind.VISIT_WAITING, at_ms=9)
    ordered = most_urgent_first((duty, *visits, waiting))
    assert [(item.kind, item.at_ms) for item in ordered] == [
        (OpenKind.VISIT_WAITING, 9),
        *((OpenKind.VISIT_OVERDUE, at_ms) for at_ms in (1, 2, 3)),
        (OpenKind.DUTY, 0),
    ]
