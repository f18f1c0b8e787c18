"""人证相符: person and pass are compared once a shift, with the reading or by a key of its own."""

from __future__ import annotations

from typing import Any

import pytest

from checkpoint_app.domain.events import EventDraft, EventKind
from checkpoint_app.domain.lane import Ask, LaneKey
from checkpoint_app.domain.outcome import Outcome, Reason
from checkpoint_app.domain.passage import Direction
from checkpoint_app.domain.passes import PassKind
from checkpoint_app.domain.subject import Check
from checkpoint_app.errors import InputRefused
from checkpoint_app.services.gate_desk import GateDesk
from checkpoint_app.services.lane_answers import answered
from checkpoint_app.sync.chain import event_of

MATCH = (Check.MATCH,)


def last_data(desk: GateDesk) -> dict[str, Any]:
    head = desk.store.head().seq
    (line,) = desk.store.lines(head, head)
    return dict(event_of(line).data)


def test_a_scanned_pass_is_compared_with_the_reading_at_no_key_more(office_pass: Any, desk: GateDesk) -> None:
    asked = desk.lane.enter(office_pass(1))
    assert (asked.ask, asked.compare) == (Ask.READING, True)
    assert LaneKey.NOT_MATCHING in asked.keys
    assert desk.lane.enter("366").outcome is Outcome.PASS
    assert "matches" not in last_data(desk)


def test_the_same_pass_is_not_compared_again_in_the_same_shift(
    community: Any, office_pass: Any, desk: GateDesk
) -> None:
    code, other = office_pass(1), office_pass(2, resident=2, name="王*敏")
    for line in (code, "366"):
        desk.lane.enter(line)
    community.clock.advance(minutes=1)
    assert not desk.lane.enter(code).compare
    assert desk.lane.enter(other).compare


def test_in_the_next_shift_it_is_compared_anew(community: Any, office_pass: Any, desk: GateDesk) -> None:
    code = office_pass(1)
    for line in (code, "366"):
        desk.lane.enter(line)
    community.clock.advance(hours=8)
    desk.hand_over.close(pin="2468")
    desk.sign_on.sign_on(community.operator, "2468")
    assert desk.lane.enter(code).compare


def test_somebody_who_was_held_is_compared_again(community: Any, office_pass: Any, desk: GateDesk) -> None:
    code = office_pass(1)
    desk.lane.enter(code)
    assert desk.lane.answer(LaneKey.NOT_MATCHING).reasons == (Reason.NOT_MATCHING,)
    assert desk.lane.enter(code).compare


def test_without_pass_and_photo_there_is_nothing_to_compare(rules: Any, desk: GateDesk) -> None:
    rules(resident_checks=MATCH)
    asked = desk.lane.enter("王小明")
    assert not asked.compare
    assert desk.lane.enter("366").reasons == (Reason.NO_PASS,)


def test_a_resident_with_a_photo_is_compared_with_that_even_without_a_pass(
    community: Any, rules: Any, desk: GateDesk
) -> None:
    draft = EventDraft(kind=EventKind.PHOTOS_IMPORTED, at_ms=community.clock.wall_ms, data={"count": 1})
    community.office.store.put_photos({1: b"jpeg"}, draft)
    rules(resident_checks=MATCH)
    for line in ("王小明", "366"):
        desk.lane.enter(line)
    assert desk.lane.step.ask is Ask.MATCH
    assert desk.lane.answer(LaneKey.MATCHING).outcome is Outcome.NOTE
    community.clock.advance(minutes=1)
    desk.lane.enter("王小明")
    assert desk.lane.enter("366").ask is Ask.NOTHING, "once a person and shift"
    rules(resident_checks=())
    community.clock.advance(hours=9)
    assert not desk.lane.enter("王小明").compare


def test_rules_that_want_it_seen_ask_for_one_key_before_the_outcome(
    community: Any, rules: Any, office_pass: Any, desk: GateDesk
) -> None:
    rules(resident_checks=(Check.CODE, Check.MATCH))
    code = office_pass(1)
    assert not desk.lane.enter(code).compare
    assert desk.lane.enter("366").ask is Ask.CODE
    asked = desk.lane.answer(LaneKey.CODE_GREEN)
    assert (asked.ask, asked.outcome, asked.seq) == (Ask.MATCH, None, None)
    assert set(asked.keys) >= {LaneKey.MATCHING, LaneKey.NOT_MATCHING}
    with pytest.raises(InputRefused):
        desk.lane.enter("366")
    assert desk.lane.answer(LaneKey.MATCHING).outcome is Outcome.PASS
    assert last_data(desk)["matches"] is True
    community.clock.advance(minutes=1)
    for line in (code, "366"):
        desk.lane.enter(line)
    assert desk.lane.answer(LaneKey.CODE_GREEN).outcome is Outcome.PASS


def test_asked_alone_somebody_who_does_not_match_is_held(rules: Any, office_pass: Any, desk: GateDesk) -> None:
    rules(resident_checks=MATCH)
    for line in (office_pass(1), "366"):
        desk.lane.enter(line)
    step = desk.lane.answer(LaneKey.NOT_MATCHING)
    assert (step.outcome, step.reasons) == (Outcome.HOLD, (Reason.NOT_MATCHING,))
    assert last_data(desk)["c10"] == 366


def test_rules_ask_residents_and_visitors_apart(rules: Any, office_pass: Any, desk: GateDesk) -> None:
    rules(visitor_checks=MATCH)
    work = office_pass(1, resident=None, kind=PassKind.WORK)
    for line in (work, "366"):
        desk.lane.enter(line)
    assert desk.lane.step.ask is Ask.MATCH
    assert desk.lane.enter(office_pass(2)).compare


def test_the_card_has_the_signed_plate_of_a_vehicles_pass(office_pass: Any, desk: GateDesk) -> None:
    person = desk.lane.enter(office_pass(1, resident=None, kind=PassKind.VEHICLE, plate="云A12345")).person
    assert person is not None
    assert (person.plate, person.masked_name, person.dwelling) == ("云A12345", "王*明", "云上苑 3-1-501")


def test_somebody_said_to_match_cannot_be_said_not_to_afterwards(
    community: Any, rules: Any, office_pass: Any, desk: GateDesk
) -> None:
    rules(resident_checks=MATCH)
    desk.store.append(desk.stamp.draft(EventKind.MEASURING, {"works": False}))
    assert desk.lane.enter(office_pass(1)).ask is Ask.MATCH
    step = desk.lane.answer(LaneKey.MATCHING)
    assert step.outcome is Outcome.NOTE
    assert LaneKey.NOT_MATCHING not in step.keys
    assert desk.lane.direction is Direction.IN


def test_in_a_vehicle_everybody_with_a_pass_is_compared_where_the_rules_want_it(
    rules: Any, office_pass: Any, desk: GateDesk
) -> None:
    rules(resident_checks=MATCH)
    code = office_pass(1)
    (found,) = desk.vehicle.find(code, Direction.IN).people
    seated = desk.vehicle.seat(found, 366, Direction.IN)
    assert seated.asks == MATCH
    assert desk.vehicle.seat(answered(found, LaneKey.MATCHING), 366, Direction.IN).asks == ()
