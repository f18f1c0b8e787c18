"""Beside people: deliveries, short trips, emergencies, the same person twice, two lanes on one laptop."""

from __future__ import annotations

from dataclasses import replace
from typing import Any

import pytest

from checkpoint_app.bootstrap import Installation
from checkpoint_app.domain.events import Event, EventDraft, EventKind
from checkpoint_app.domain.lane import Ask, Need
from checkpoint_app.domain.outcome import Outcome, Reason
from checkpoint_app.domain.passage import Direction, Flag, Trip
from checkpoint_app.domain.policy import Quota
from checkpoint_app.domain.print_run import PrintFilter
from checkpoint_app.domain.roster import Dwelling, Resident
from checkpoint_app.errors import InputRefused
from checkpoint_app.services.gate_desk import GateDesk, gate_desk
from checkpoint_app.services.open_emergency import OpenEmergency
from checkpoint_app.sync.chain import event_of
from db.station_store import SqliteStationStore

MING, MIN, ZHANG = 1, 2, 4


def last(desk: GateDesk) -> Event:
    seq = desk.store.head().seq
    (line,) = desk.store.lines(seq, seq)
    return event_of(line)


def deliveries(desk: GateDesk) -> int:
    return desk.store.deliveries(from_ms=0, until_ms=1 << 60)


def test_one_key_counts_a_delivery_with_nothing_personal(desk: GateDesk) -> None:
    assert desk.lane.deliver().delivered == 1
    step = desk.lane.deliver()
    assert (step.ask, step.delivered, step.outcome) == (Ask.DELIVERY, 2, None)
    event = last(desk)
    assert (event.kind, event.data, event.pii, event.seq) == (EventKind.DELIVERY, {"n": 1}, None, step.seq)


def test_deliveries_are_counted_by_the_local_day(community: Any, desk: GateDesk) -> None:
    desk.lane.deliver()
    community.clock.advance(hours=4)  # past midnight
    assert desk.lane.deliver().delivered == 1
    assert deliveries(desk) == 2


@pytest.mark.parametrize(
    ("typed", "compound", "building"),
    [("6-1-801", "云上苑", "6"), ("3-1-501", "", "3"), ("12", "", "12"), ("a3栋", "", "A3")],
)
def test_goods_for_a_building_are_logged_with_it_and_counted_once(
    desk: GateDesk, typed: str, compound: str, building: str
) -> None:
    """The gate is the whole community's; of 3-1-501 there are two, in two compounds."""
    counted = desk.lane.deliver()
    step = desk.lane.enter(typed)
    assert (step.ask, step.building) == (Ask.NOTHING, building)
    assert last(desk).data == {"of": counted.seq, "to": [compound, building]}
    assert deliveries(desk) == 1


def test_after_a_delivery_the_next_person_needs_no_key(desk: GateDesk) -> None:
    desk.lane.deliver()
    assert desk.lane.enter("王小明").ask is Ask.READING


def test_a_delivery_in_between_leaves_whoever_is_being_served(desk: GateDesk) -> None:
    desk.lane.enter("王小明")
    step = desk.lane.deliver()
    assert (step.ask, step.delivered) == (Ask.READING, 1)
    assert desk.lane.enter("366").outcome is Outcome.NOTE


def test_a_short_trip_is_the_next_exit_only_and_spends_no_quota(community: Any, desk: GateDesk, rules: Any) -> None:
    rules(quotas=(Quota(count=1, exempt=(Trip.PARCEL,)),))
    desk.lane.turn()
    assert desk.lane.turn_trip().trip is Trip.PARCEL
    assert desk.lane.enter("王小明").trip is Trip.PARCEL
    step = desk.lane.enter("366")
    assert (step.trip, step.quota) == (Trip.PARCEL, (0, 1))
    assert last(desk).data["trip"] == "parcel"
    community.clock.advance(minutes=5)
    assert desk.lane.enter("王晓敏").trip is Trip.USUAL
    assert desk.lane.enter("366").quota == (1, 1)


def test_a_short_trip_can_be_named_while_the_person_is_served_and_taken_back(desk: GateDesk) -> None:
    desk.lane.turn()
    desk.lane.enter("王小明")
    desk.lane.turn_trip()
    desk.lane.turn_trip()
    desk.lane.enter("366")
    assert "trip" not in last(desk).data
    desk.lane.turn_trip()
    assert desk.lane.leave().trip is Trip.USUAL
    desk.lane.enter("张三丰")
    desk.lane.enter("366")
    assert "trip" not in last(desk).data


def test_an_entry_is_no_short_trip_and_leaves_it_for_the_next_exit(desk: GateDesk) -> None:
    desk.lane.turn_trip()
    for line in ("王小明", "366"):
        desk.lane.enter(line)
    assert "trip" not in last(desk).data
    desk.lane.turn()
    for line in ("张三丰", "366"):
        desk.lane.enter(line)
    assert last(desk).data["trip"] == "parcel"


def test_an_emergency_is_on_record_before_anything_is_asked(desk: GateDesk) -> None:
    before = desk.store.head().seq
    step = desk.lane.open_way()
    assert (step.ask, step.outcome, step.seq) == (Ask.EMERGENCY, Outcome.EMERGENCY, before + 1)
    assert last(desk).data == {"dir": "in", "outcome": "EMERGENCY"}
    assert list(desk.store.unexplained_emergencies()) == [(step.seq, last(desk).at_ms, Direction.IN)]


@pytest.mark.parametrize(
    ("typed", "code", "pii"), [("1", "ambulance", None), ("4", "medical", None), ("孕妇临产", "other", "孕妇临产")]
)
def test_the_reason_of_an_emergency_is_a_number_or_a_few_words(
    desk: GateDesk, typed: str, code: str, pii: str | None
) -> None:
    opened = desk.lane.open_way()
    step = desk.lane.enter(typed)
    assert (step.ask, step.explained, step.outcome) == (Ask.NOTHING, code, Outcome.EMERGENCY)
    event = last(desk)
    assert (event.kind, event.data) == (EventKind.EMERGENCY_EXPLAINED, {"of": opened.seq, "code": code})
    assert event.pii == (None if pii is None else {"note": pii})
    assert list(desk.store.unexplained_emergencies()) == []


def test_an_emergency_waits_for_its_reason_while_the_lane_goes_on_and_after_a_power_cut(
    community: Any, desk: GateDesk
) -> None:
    opened = desk.lane.open_way()
    assert desk.lane.enter("3-1-501").ask in (Ask.CHOICE, Ask.READING)
    copy = community.folder / "as after a crash"
    copy.mkdir()
    for path in (community.folder / "E1").iterdir():
        (copy / path.name).write_bytes(path.read_bytes())
    with Installation(copy, clock=community.clock).gate("a cold night") as reopened:
        assert [seq for seq, _, _ in reopened.store.unexplained_emergencies()] == [opened.seq]


def test_the_reason_can_be_given_later_from_the_list_of_open_items(desk: GateDesk) -> None:
    opened = desk.lane.open_way()
    for line in ("王小明", "366"):
        desk.lane.enter(line)
    desk.lane.present(replace(opened, of=opened.seq))
    assert desk.lane.enter("3").explained == "police"
    assert list(desk.store.unexplained_emergencies()) == []


def test_an_emergency_that_was_a_slip_of_the_hand_waits_for_nothing(desk: GateDesk) -> None:
    opened = desk.lane.open_way()
    desk.correct.void(opened.seq or 0)
    assert list(desk.store.unexplained_emergencies()) == []


def test_only_an_emergency_can_be_explained(desk: GateDesk) -> None:
    for line in ("王小明", "366"):
        desk.lane.enter(line)
    emergencies = OpenEmergency(desk.store, desk.stamp)
    for seq in (desk.lane.step.seq or 0, 1, 99_999):
        with pytest.raises(InputRefused):
            emergencies.explain(seq, Need.OTHER)


def test_the_same_person_within_half_a_minute_is_not_recorded_again(community: Any, desk: GateDesk) -> None:
    for line in ("王小明", "366"):
        desk.lane.enter(line)
    went_ms, before = community.clock.wall_ms, desk.store.head()
    community.clock.advance(seconds=29, ms=999)
    step = desk.lane.enter("王小明")
    assert (step.ask, step.outcome, step.already_ms) == (Ask.NOTHING, None, went_ms)
    assert desk.store.head() == before
    community.clock.advance(ms=1)
    assert desk.lane.enter("王小明").ask is Ask.READING


def test_the_other_direction_somebody_held_and_somebody_voided_are_not_the_same(desk: GateDesk) -> None:
    for line in ("王小明", "366"):
        desk.lane.enter(line)
    desk.lane.turn()
    assert desk.lane.enter("王小明").ask is Ask.READING
    desk.lane.turn()
    desk.correct.void(desk.store.head().seq)
    assert desk.lane.enter("王小明").ask is Ask.READING
    desk.lane.enter("380")
    assert desk.lane.enter("王小明").ask is Ask.READING


def test_a_visitor_s_slip_read_twice_is_recorded_once(desk: GateDesk) -> None:
    code = desk.issue.issue(holder="来客", dwelling="云上苑 3-1-501").code
    for line in (code, "366"):
        desk.lane.enter(line)
    assert desk.lane.enter(code).already_ms is not None


def test_two_entries_in_a_row_are_kept_and_flagged(community: Any, desk: GateDesk) -> None:
    for line in ("王小明", "366"):
        desk.lane.enter(line)
    community.clock.advance(minutes=1)
    desk.lane.enter("王小明")
    step = desk.lane.enter("366")
    assert (step.outcome, step.flags) == (Outcome.NOTE, (Flag.IN_AGAIN,))
    assert last(desk).data["flags"] == ["in-again"]
    desk.lane.turn()
    desk.lane.enter("王小明")
    assert desk.lane.enter("366").flags == ()


def test_two_lanes_keep_their_own_direction_over_a_restart(community: Any, desk: GateDesk) -> None:
    second = desk.second_lane()
    assert second.turn().direction is Direction.OUT
    assert desk.lane.direction is Direction.IN
    restarted = gate_desk(desk.store, community.clock, desk.media)
    assert (restarted.lane.direction, restarted.second_lane().direction) == (Direction.IN, Direction.OUT)


def test_a_return_registered_at_one_lane_stops_the_wife_at_the_other_a_minute_later(
    community: Any, desk: GateDesk
) -> None:
    home = Dwelling("云上苑", "9", "1", "101")
    couple = [
        Resident(number=0, household=0, dwelling=home, name=name, phone="", id_number="") for name in ("郑甲", "郑乙")
    ]
    store = community.office.store
    draft = EventDraft(kind=EventKind.ROSTER_IMPORTED, at_ms=community.clock.wall_ms)
    store.merge_roster(couple, draft, lambda done, total: None)
    run = community.office.passes.start(
        community.office.passes.plan(PrintFilter(text="郑乙")), community.folder, name="wife"
    )
    community.publish()
    husband, wife = (store.residents(after=None, limit=1, text=name)[0].number for name in ("郑甲", "郑乙"))
    first, second = desk.lane, desk.second_lane()
    second.turn()
    assert first.direction is Direction.IN
    desk.store.append(desk.stamp.draft(EventKind.PASSES_SUSPENDED, {"residents": [husband, wife], "why": "return"}))
    community.clock.advance(minutes=1)
    scanned = second.enter(str(run.serials[0]))
    assert (scanned.ask, scanned.outcome, scanned.reasons) == (Ask.IDENTITY, Outcome.HOLD, (Reason.PASS_SUSPENDED,))
    second.enter("郑乙")
    step = second.enter("366")
    assert (step.outcome, step.reasons, step.direction) == (Outcome.HOLD, (Reason.PASS_SUSPENDED,), Direction.OUT)
    first.enter("郑乙")
    assert first.enter("366").outcome is Outcome.NOTE


def test_what_the_queue_is_asked_for_is_the_same_when_everything_is_projected_anew(desk: GateDesk) -> None:
    for act in (desk.lane.deliver, desk.lane.open_way, desk.lane.deliver):
        act()
    desk.lane.enter("5")
    desk.lane.open_way()
    desk.lane.enter("2")
    desk.lane.open_way()
    store = desk.store
    assert isinstance(store, SqliteStationStore)

    def asked() -> tuple[object, ...]:
        return deliveries(desk), list(store.unexplained_emergencies()), store.passes_held_by(MING)

    before = asked()
    assert before[0] == 2
    store.rebuild_projections()
    assert asked() == before
