"""F6 without a window: a plate, everybody in it judged, one transaction, the strictest stands, the others may walk."""

from __future__ import annotations

import shutil
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from checkpoint_app.bootstrap import Installation
from checkpoint_app.domain.events import Event, EventKind
from checkpoint_app.domain.judge import Decision, decide_together
from checkpoint_app.domain.lane import LaneKey
from checkpoint_app.domain.outcome import Outcome, Reason
from checkpoint_app.domain.passage import Direction, Trip
from checkpoint_app.domain.passes import PassClaims, PassKind, PassSerial
from checkpoint_app.domain.plate import PlateKind, check_plate
from checkpoint_app.domain.policy import Quota, QuotaUnit, Zone, ZoneColour, ZoneRule
from checkpoint_app.domain.roster import Dwelling
from checkpoint_app.domain.subject import Check, HealthCode
from checkpoint_app.domain.vehicle import MOST_OCCUPANTS, Car, held_together
from checkpoint_app.errors import InputRefused
from checkpoint_app.services.gate_desk import GateDesk
from checkpoint_app.services.lane_answers import answered
from checkpoint_app.services.pass_vehicle import Occupant, VehiclePassed
from checkpoint_app.services.record_passage import StoppedPass
from checkpoint_app.services.resume_vehicle import held_vehicle
from checkpoint_app.sync import pass_code
from checkpoint_app.sync.chain import event_of

PLATE = "云A12345"
IN, OUT = Direction.IN, Direction.OUT
MING, MIN, ZHANG = "王小明", "王晓敏", "张三丰"


def car(plate: str = PLATE, **more: Any) -> Car:
    return Car(plate=check_plate(plate), **more)


def seat(desk: GateDesk, name: str, reading_c10: int | None = 366, direction: Direction = IN) -> Occupant:
    (served,) = desk.vehicle.find(name, direction).people
    return desk.vehicle.seat(served, reading_c10, direction)


def drive(desk: GateDesk, *who: tuple[str, int], direction: Direction = IN, **more: Any) -> VehiclePassed:
    return desk.vehicle.record(car(**more), [seat(desk, name, c10, direction) for name, c10 in who], direction)


def events(desk: GateDesk, after: int) -> list[Event]:
    return [event_of(line) for line in desk.store.lines(after + 1, desk.store.head().seq)]


def vehicle_pass(community: Any, plate: str = PLATE, number: int = 900) -> str:
    """Sign a vehicle's pass at the office."""
    identity = community.office.store.identity()
    claims = PassClaims(
        serial=PassSerial(0, number),
        kind=PassKind.VEHICLE,
        name="王*明",
        dwelling="云上苑 3-1-501",
        not_before_s=community.clock.wall_ms // 1000,
        expires_s=community.clock.wall_ms // 1000 + 9_000,
        plate=plate,
    )
    return pass_code.encode(claims, identity.signing_seed)


def test_four_people_and_their_car_are_five_records_in_one_transaction(desk: GateDesk) -> None:
    before = desk.store.head().seq
    passed = drive(desk, (MING, 366), (MIN, 365), (ZHANG, 364), ("李𬭳", 363))
    vehicle, *people = events(desk, before)
    assert (vehicle.kind, vehicle.seq, vehicle.pii) == (EventKind.VEHICLE, passed.seq, {"plate": PLATE})
    assert vehicle.data == {"dir": "in", "outcome": "NOTE", "n": 4, "why": ["no-pass"]}
    assert [event.kind for event in people] == [EventKind.PASSAGE] * 4
    assert [event.data["group"] for event in people] == [vehicle.seq] * 4
    assert [event.data["resident"] for event in people] == [1, 2, 4, 6]
    assert [event.data["c10"] for event in people] == [366, 365, 364, 363]
    assert passed.seqs == tuple(event.seq for event in people)
    assert passed.may_walk == ()


def test_nothing_personal_stands_in_the_data_of_a_vehicle(desk: GateDesk) -> None:
    before = desk.store.head().seq
    drive(desk, (MING, 366), (ZHANG, 366))
    for event in events(desk, before):
        said = str(dict(event.data))
        assert PLATE not in said
        assert not any(name in said for name in (MING, ZHANG))


def test_the_strictest_person_decides_the_car_and_the_others_wait_for_no_fault_of_theirs(desk: GateDesk) -> None:
    before = desk.store.head().seq
    passed = drive(desk, (MING, 366), (ZHANG, 373))
    assert (passed.judgement.outcome, passed.judgement.reasons) == (Outcome.HOLD, (Reason.READING_HIGH,))
    assert passed.may_walk == (0,)
    vehicle, ming, zhang = events(desk, before)
    assert vehicle.data["outcome"] == "HOLD"
    assert (ming.data["outcome"], ming.data["why"]) == ("HOLD", ["in-company"])
    assert (zhang.data["outcome"], zhang.data["why"]) == ("HOLD", ["reading-high"])
    assert len(desk.store.open_fever_cases()) == 1
    assert desk.store.last_passage(resident=1, pass_key=None) is None


def test_the_others_may_walk_and_the_car_stays(desk: GateDesk) -> None:
    passed = drive(desk, (MING, 366), (ZHANG, 373), (MIN, 365))
    before = desk.store.head().seq
    walked = desk.vehicle.let_walk(passed)
    ming, min_ = events(desk, before)
    assert [(e.data["resident"], e.data["outcome"], e.data["c10"]) for e in (ming, min_)] == [
        (1, "NOTE", 366),
        (2, "NOTE", 365),
    ]
    assert [e.data["of"] for e in (ming, min_)] == [passed.seqs[0], passed.seqs[2]]
    assert {e.data["group"] for e in (ming, min_)} == {passed.seq}
    assert [decision.outcome for decision in walked.decisions] == [Outcome.NOTE] * 2
    assert walked.seqs == (ming.seq, min_.seq)
    line = desk.store.last_passage(resident=1, pass_key=None)
    assert line is not None
    assert line.direction is IN


@given(st.lists(st.sampled_from([o for o in Outcome if o is not Outcome.EMERGENCY]), min_size=1, max_size=9))
def test_the_strictest_decides_and_nobody_rides_in_beside_them(outcomes: list[Outcome]) -> None:
    order = [Outcome.PASS, Outcome.NOTE, Outcome.HOLD, Outcome.REFER, Outcome.REFUSE]
    own = tuple(Decision(outcome=outcome, reasons=(Reason.NO_PASS,)) for outcome in outcomes)
    judgement = decide_together(own)
    together = held_together(own, judgement)
    assert judgement.outcome is max(outcomes, key=order.index)
    for alone, with_others in zip(own, together, strict=True):
        if judgement.outcome.admits or not alone.outcome.admits:
            assert with_others == alone
        else:
            assert (with_others.outcome, with_others.reasons) == (Outcome.HOLD, (Reason.IN_COMPANY,))


def test_nobody_walks_who_is_held_on_their_own_account(desk: GateDesk) -> None:
    passed = drive(desk, (MING, 380), (ZHANG, 380))
    assert passed.may_walk == ()


def test_somebody_not_on_the_roster_holds_the_car(desk: GateDesk) -> None:
    stranger = desk.vehicle.seat(desk.vehicle.unlisted(), 366, IN)
    passed = desk.vehicle.record(car(), [seat(desk, MING), stranger], IN)
    assert (passed.judgement.outcome, passed.judgement.reasons) == (Outcome.HOLD, (Reason.NOT_ON_ROSTER,))
    assert passed.may_walk == (0,)


def test_a_visitor_without_a_pass_waits_for_the_host_and_goes_out_freely(desk: GateDesk) -> None:
    visitor = desk.vehicle.visitor(desk.vehicle.destination("3-1-501"))
    entering = desk.vehicle.record(car(), [desk.vehicle.seat(visitor, 366, IN)], IN)
    assert (entering.judgement.outcome, entering.judgement.reasons) == (Outcome.HOLD, (Reason.HOST_WAITING,))
    leaving = desk.vehicle.record(car(), [desk.vehicle.seat(visitor, 366, OUT)], OUT)
    assert leaving.judgement.outcome is Outcome.PASS


def test_a_visitor_with_a_slip_rides_in(desk: GateDesk) -> None:
    slip = desk.issue.issue(holder="赵来访", dwelling="云上苑 3-1-501")
    (served,) = desk.vehicle.find(slip.code, IN).people
    passed = desk.vehicle.record(car(), [desk.vehicle.seat(served, 366, IN)], IN)
    assert passed.judgement.outcome is Outcome.PASS
    line = desk.store.last_passage(resident=None, pass_key=slip.serial.key)
    assert line is not None
    assert line.direction is IN


def test_a_watched_plate_is_asked_about_and_never_refused(desk: GateDesk, rules: Any) -> None:
    rules(watch_plates=("鄂",))
    before = desk.store.head().seq
    passed = drive(desk, (MING, 366), plate="鄂A12345")
    assert passed.watched
    assert passed.judgement.outcome is Outcome.NOTE
    assert Reason.PLATE_WATCHED in passed.judgement.reasons
    assert events(desk, before)[0].data["watched"] is True
    assert not drive(desk, (MING, 366), plate="鄂A12345", direction=OUT).watched
    assert not drive(desk, (ZHANG, 366)).watched


def test_a_vehicle_without_a_plate_is_served_like_any_other(desk: GateDesk) -> None:
    before = desk.store.head().seq
    passed = drive(desk, (MING, 366), plate="")
    assert passed.car.plate.kind is PlateKind.NONE
    assert events(desk, before)[0].pii == {"plate": "无牌"}


@pytest.mark.parametrize("plate", ["云AI2345", "ABC", "？"])
def test_an_odd_plate_blocks_nothing(desk: GateDesk, plate: str) -> None:
    assert drive(desk, (MING, 366), plate=plate).judgement.outcome.admits


def test_the_vehicles_own_pass_names_it_and_its_plate(community: Any, desk: GateDesk) -> None:
    shown = desk.vehicle.show_pass(vehicle_pass(community), IN)
    assert isinstance(shown, Car)
    assert (shown.plate.text, shown.pass_key) == (PLATE, 900)
    before = desk.store.head().seq
    desk.vehicle.record(shown, [seat(desk, MING)], IN)
    assert events(desk, before)[0].data["pass"] == 900


def test_a_line_that_is_no_pass_is_a_plate_and_a_persons_pass_is_not_a_vehicles(desk: GateDesk) -> None:
    assert desk.vehicle.show_pass("A12345", IN) is None
    slip = desk.issue.issue(holder="赵来访", dwelling="云上苑 3-1-501")
    with pytest.raises(InputRefused) as refused:
        desk.vehicle.show_pass(slip.code, IN)
    assert refused.value.code == "pass-not-of-a-vehicle"


def test_a_vehicles_pass_that_does_not_stand_is_on_record_and_the_plate_serves(community: Any, desk: GateDesk) -> None:
    code = vehicle_pass(community)
    community.clock.advance(hours=48)
    before = desk.store.head().seq
    assert isinstance(desk.vehicle.show_pass(code, IN), StoppedPass)
    (stopped,) = events(desk, before)
    assert (stopped.kind, stopped.data["pass"]) == (EventKind.PASS_STOPPED, 900)


def test_a_stopped_pass_in_the_car_is_on_record_and_its_holder_identified(community: Any, desk: GateDesk) -> None:
    slip = desk.issue.issue(holder="赵来访", dwelling="云上苑 3-1-501", hours=1)
    community.clock.advance(hours=3)
    before = desk.store.head().seq
    found = desk.vehicle.find(slip.code, IN)
    assert found.people == ()
    assert found.stopped is not None
    assert events(desk, before)[0].kind == EventKind.PASS_STOPPED
    (served,) = desk.vehicle.find(MING, IN, shown=found.shown).people
    passed = desk.vehicle.record(car(), [desk.vehicle.seat(served, 366, IN)], IN)
    assert passed.judgement.reasons == (Reason.PASS_EXPIRED,)


def test_a_quota_of_vehicles_counts_the_car_once_and_follows_corrections(
    community: Any, desk: GateDesk, rules: Any
) -> None:
    rules(quotas=(Quota(unit=QuotaUnit.VEHICLE, count=1, exempt=(Trip.MEDICAL,)),))
    first = drive(desk, (MING, 366), (ZHANG, 366), direction=OUT, pass_key=900)
    assert Reason.QUOTA_USED not in first.judgement.reasons
    assert desk.store.exits_since(pass_key=900, at_ms=0) == 1
    drive(desk, (MING, 366), direction=IN, pass_key=900)
    second = drive(desk, (MING, 366), direction=OUT, pass_key=900)
    assert second.judgement.outcome is Outcome.NOTE
    assert Reason.QUOTA_USED in second.judgement.reasons
    desk.correct.void(second.seqs[0])
    assert desk.store.exits_since(pass_key=900, at_ms=0) == 1
    desk.correct.void(first.seqs[0])
    assert desk.store.exits_since(pass_key=900, at_ms=0) == 1
    desk.correct.void(first.seqs[1])
    assert desk.store.exits_since(pass_key=900, at_ms=0) == 0
    assert desk.store.exits_since(pass_key=901, at_ms=0) == 0


def test_two_of_one_household_in_a_car_use_its_quota_twice_as_on_foot(desk: GateDesk, rules: Any) -> None:
    rules(quotas=(Quota(unit=QuotaUnit.HOUSEHOLD, count=1),))
    passed = drive(desk, (MING, 366), (ZHANG, 366), (MIN, 366), direction=OUT)
    assert [Reason.QUOTA_USED in decision.reasons for decision in passed.own] == [False, False, True]
    assert desk.store.exits_since(household=1, at_ms=0) == 2


def test_a_car_that_comes_to_a_closed_building_says_so(community: Any, desk: GateDesk, rules: Any) -> None:
    now_ms = community.clock.wall_ms
    zone = Zone(compound="云上苑", building="3", colour=ZoneColour.RED, from_ms=now_ms - 1, until_ms=now_ms + 60_000)
    refer = ZoneRule(colour=ZoneColour.RED, direction=IN, whom="visitor", outcome=Outcome.REFER)
    rules(zones=(zone,), zone_rules=(refer,))
    before = desk.store.head().seq
    drive(desk, (ZHANG, 366), (MING, 366))
    assert events(desk, before)[0].data["to"] == ["云上苑", "3"]
    before = desk.store.head().seq
    drive(desk, (ZHANG, 366))
    assert "to" not in events(desk, before)[0].data
    home = desk.vehicle.destination("3-1-501")
    before = desk.store.head().seq
    visit = desk.vehicle.seat(desk.vehicle.visitor(home), 366, IN)
    passed = desk.vehicle.record(car(going_to=home), [visit], IN)
    assert passed.judgement.outcome is Outcome.REFER
    assert events(desk, before)[0].data["to"] == ["云上苑", "3"]
    community.clock.advance(minutes=1)
    before = desk.store.head().seq
    drive(desk, (MING, 366))
    assert "to" not in events(desk, before)[0].data


def test_a_destination_is_a_home_of_the_roster_or_a_building_by_its_number(desk: GateDesk) -> None:
    assert desk.vehicle.destination("3-1-501") == Dwelling("云上苑", "3", "1", "501")
    building = desk.vehicle.destination("12")
    assert building is not None
    assert (building.building, building.unit, building.room) == ("12", "", "")
    assert desk.vehicle.destination("someone") is None


def test_a_low_reading_in_a_car_is_on_record_and_taken_again(desk: GateDesk) -> None:
    before = desk.store.head().seq
    first = seat(desk, MING, 342)
    assert first.again
    (event,) = events(desk, before)
    assert (event.kind, event.data["c10"]) == (EventKind.READING, 342)
    second = desk.vehicle.seat(first.served, 345, IN)
    assert not second.again
    passed = desk.vehicle.record(car(), [second], IN)
    assert Reason.NOT_MEASURED in passed.judgement.reasons
    assert events(desk, before)[-1].data["site"] == "wrist"


def test_no_reading_is_asked_for_twice_and_then_noted(desk: GateDesk) -> None:
    before = desk.store.head().seq
    first = seat(desk, MING, None)
    assert first.again
    assert desk.store.head().seq == before
    second = desk.vehicle.seat(first.served, None, IN)
    assert not second.again
    assert Reason.NOT_MEASURED in desk.vehicle.record(car(), [second], IN).judgement.reasons


def test_what_the_rules_want_seen_is_asked_of_everybody_in_the_car(desk: GateDesk, rules: Any) -> None:
    rules(resident_checks=(Check.CODE, Check.MASK))
    first = seat(desk, MING)
    assert first.asks == (Check.CODE, Check.MASK)
    served = answered(answered(first.served, LaneKey.CODE_GREEN), LaneKey.NO_MASK)
    second = desk.vehicle.seat(served, 366, IN)
    assert second.asks == ()
    before = desk.store.head().seq
    passed = desk.vehicle.record(car(), [second], IN)
    assert (passed.judgement.outcome, passed.judgement.reasons) == (Outcome.HOLD, (Reason.NO_MASK,))
    assert events(desk, before)[1].data["code"] == HealthCode.GREEN.value


def test_who_is_held_anyhow_is_asked_nothing_more_as_at_the_lane(desk: GateDesk, rules: Any) -> None:
    rules(resident_checks=(Check.CODE, Check.MASK))
    held = seat(desk, MING, 380)
    assert (held.again, held.asks) == (False, ())
    assert drive(desk, (MING, 380)).judgement.outcome is Outcome.HOLD


def test_a_visitor_over_their_time_rides_out_and_the_visit_is_over(community: Any, desk: GateDesk) -> None:
    slip = desk.issue.issue(holder="来客", dwelling="云上苑 3-1-501", hours=2).code
    drive(desk, (slip, 366))
    community.clock.advance(hours=3)
    passed = drive(desk, (slip, 365), direction=OUT)
    assert (passed.judgement.outcome, passed.judgement.reasons) == (Outcome.NOTE, (Reason.PASS_EXPIRED,))
    assert desk.store.visit_counts(community.clock.wall_ms) == (0, 0, 0)


def test_an_expired_pack_judges_nobody_in_the_car_and_says_so(community: Any, desk: GateDesk) -> None:
    community.clock.advance(hours=24 * 60)
    passed = drive(desk, (MING, 390))
    assert (passed.judgement.outcome, passed.judgement.reasons) == (Outcome.NOTE, (Reason.NO_RULES,))


def test_an_empty_car_a_full_bus_and_nobody_on_duty_record_nothing(community: Any, desk: GateDesk) -> None:
    before, ming = desk.store.head().seq, seat(desk, MING)
    for occupants, code in (([], "vehicle-empty"), ([ming] * (MOST_OCCUPANTS + 1), "vehicle-full")):
        with pytest.raises(InputRefused) as refused:
            desk.vehicle.record(car(), occupants, IN)
        assert refused.value.code == code
    assert desk.store.head().seq == before
    with pytest.raises(InputRefused):
        community.gates[1].vehicle.record(car(), [ming], IN)


def test_one_occupant_can_be_corrected_and_the_rest_stands(desk: GateDesk) -> None:
    passed = drive(desk, (MING, 366), (ZHANG, 366))
    desk.correct.void(passed.seqs[0])
    desk.correct.amend_reading(passed.seqs[1], 365)
    ming, zhang = (desk.store.passage(seq) for seq in passed.seqs)
    assert ming is not None
    assert zhang is not None
    assert (ming.voided, zhang.voided, zhang.reading_c10) == (True, False, 365)
    with pytest.raises(InputRefused):
        desk.correct.void(passed.seq)


def test_a_car_and_its_people_are_there_after_a_power_cut(community: Any, desk: GateDesk) -> None:
    drive(desk, (MING, 366), direction=OUT, pass_key=900)
    held = drive(desk, (MIN, 366), (ZHANG, 380), direction=OUT, pass_key=900)
    copy = community.folder / "after the power cut"
    shutil.copytree(community.folder / "E1", copy)
    with Installation(copy, clock=community.clock).gate("a cold night") as again:
        assert again.store.exits_since(pass_key=900, at_ms=0) == 1
        assert [line.reasons for line in again.store.feed(before_seq=None, limit=2)] == [
            ("reading-high",),
            ("in-company",),
        ]
        assert len(again.store.open_fever_cases()) == 1
        found = held_vehicle(again.vehicle)
        assert found is not None
        assert (found.seq, found.car.plate.text, found.may_walk) == (held.seq, PLATE, held.may_walk)
        walked = again.vehicle.let_walk(found)
        assert [decision.outcome for decision in walked.decisions] == [Outcome.NOTE]
        assert held_vehicle(again.vehicle) is None
        assert [again.store.passage(seq) for seq in held.seqs] == [desk.store.passage(seq) for seq in held.seqs]


def test_rebuilt_projections_say_the_same_of_vehicles(desk: GateDesk) -> None:
    drive(desk, (MING, 366), (ZHANG, 366), direction=OUT, pass_key=900)
    drive(desk, (MIN, 380), (ZHANG, 366), direction=OUT, pass_key=900)
    for data in ({}, {"n": 0}, {"n": "2"}, {"n": 1, "pass": "x"}, {"n": 1 << 62}):
        desk.store.append(desk.stamp.draft(EventKind.VEHICLE, data))
    before = desk.store.exits_since(pass_key=900, at_ms=0)
    desk.store.rebuild_projections()
    assert desk.store.exits_since(pass_key=900, at_ms=0) == before == 1


def test_a_car_is_taken_up_again_only_while_somebody_still_waits_beside_it(community: Any, desk: GateDesk) -> None:
    assert held_vehicle(desk.vehicle) is None
    drive(desk, (MING, 366))
    assert held_vehicle(desk.vehicle) is None
    slip = desk.issue.issue(holder="赵来访", dwelling="云上苑 3-1-501")
    (visitor,) = desk.vehicle.find(slip.code, IN).people
    stranger = desk.vehicle.seat(desk.vehicle.unlisted(), 366, IN)
    seats = [seat(desk, MIN), stranger, desk.vehicle.seat(visitor, 365, IN), seat(desk, "李𬭳")]
    held = desk.vehicle.record(car(), seats, IN)
    found = held_vehicle(desk.vehicle)
    assert found is not None
    assert found.may_walk == held.may_walk == (0, 2, 3)
    desk.correct.void(held.seqs[3])
    desk.lane.enter(MIN)
    desk.lane.enter("366")
    found = held_vehicle(desk.vehicle)
    assert found is not None
    assert found.may_walk == (2,)
    assert desk.vehicle.let_walk(found).decisions[0].outcome.admits
    assert held_vehicle(desk.vehicle) is None
    drive(desk, (MING, 366), (ZHANG, 380))
    community.clock.advance(minutes=31)
    assert held_vehicle(desk.vehicle) is None
