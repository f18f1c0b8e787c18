"""Readings at a lane: taken again, refused, high, and the rest a fever case asks for."""

from __future__ import annotations

from typing import Any

import pytest

from checkpoint_app.domain.events import Event, EventKind
from checkpoint_app.domain.lane import Ask
from checkpoint_app.domain.outcome import Outcome, Reason
from checkpoint_app.domain.passage import Measurement, Site
from checkpoint_app.errors import InputRefused
from checkpoint_app.ports import StationStore
from checkpoint_app.services.gate_desk import GateDesk
from checkpoint_app.sync.chain import event_of
from db.station_store import SqliteStationStore

PIN = "2468"
MIN, ZHANG = 2, 4
"""王晓敏 and 张三丰 of tests/conftest.py."""


def last_event(store: StationStore) -> Event:
    seq = store.head().seq
    (line,) = store.lines(seq, seq)
    return event_of(line)


def test_a_low_reading_is_taken_again_and_then_noted_as_not_measured(desk: GateDesk) -> None:
    desk.lane.enter("王小明")
    again = desk.lane.enter("342")
    assert (again.ask, again.outcome, again.reasons) == (Ask.READING_AGAIN, Outcome.HOLD, (Reason.READING_AGAIN,))
    event = last_event(desk.store)
    assert (event.kind, event.seq, event.data["c10"]) == (EventKind.READING, again.seq, 342)
    step = desk.lane.enter("345")
    assert (step.ask, step.outcome) == (Ask.NOTHING, Outcome.NOTE)
    assert Reason.NOT_MEASURED in step.reasons
    assert last_event(desk.store).data["site"] == "wrist"


def test_no_reading_at_all_is_asked_for_twice_and_then_noted(desk: GateDesk) -> None:
    desk.lane.enter("王小明")
    before = desk.store.head().seq
    assert desk.lane.enter("").ask is Ask.READING_AGAIN
    assert desk.store.head().seq == before
    step = desk.lane.enter("")
    assert (step.outcome, Reason.NOT_MEASURED in step.reasons) == (Outcome.NOTE, True)
    assert "c10" not in last_event(desk.store).data


@pytest.mark.parametrize("typed", ["299", "431", "29.9", "99", "36,6,6"])
def test_a_reading_no_human_has_is_refused_and_the_card_stays(desk: GateDesk, typed: str) -> None:
    asked = desk.lane.enter("王小明")
    before = desk.store.head()
    with pytest.raises(InputRefused) as told:
        desk.lane.enter(typed)
    assert told.value.code == "reading-unreadable"
    assert desk.lane.step == asked
    assert desk.store.head() == before
    assert desk.lane.enter("366").outcome is Outcome.NOTE


def test_just_below_the_threshold_passes_and_exactly_on_it_opens_a_fever_case(desk: GateDesk) -> None:
    desk.lane.enter("王小明")
    assert desk.lane.enter("372").outcome is Outcome.NOTE
    desk.lane.enter("王晓敏")
    high = desk.lane.enter("373")
    assert (high.outcome, high.reasons) == (Outcome.HOLD, (Reason.READING_HIGH,))
    assert [line.resident for line in desk.store.open_fever_cases()] == [MIN]


def test_a_high_reading_rests_and_a_second_normal_one_clears_it(community: Any, desk: GateDesk) -> None:
    desk.lane.enter("张三丰")
    first = desk.lane.enter("380")
    assert first.rest_until_ms == community.clock.wall_ms + 10 * 60_000
    community.clock.advance(minutes=9, seconds=59)
    desk.lane.enter("张三丰")
    early = desk.lane.enter("366")
    assert (early.outcome, early.reasons) == (Outcome.HOLD, (Reason.REST_NOT_OVER,))
    assert early.rest_until_ms == first.rest_until_ms
    assert desk.store.open_fever_cases() != []
    community.clock.advance(seconds=1)
    desk.lane.enter("张三丰")
    second = desk.lane.enter("366")
    assert (second.outcome, second.rest_until_ms) == (Outcome.NOTE, None)
    assert list(desk.store.open_fever_cases()) == []


def test_a_second_high_reading_keeps_the_case_open_since_the_first(community: Any, desk: GateDesk) -> None:
    began_ms = community.clock.wall_ms
    desk.lane.enter("张三丰")
    desk.lane.enter("380")
    community.clock.advance(minutes=11)
    desk.lane.enter("张三丰")
    assert desk.lane.enter("379").outcome is Outcome.HOLD
    assert desk.store.open_fever_case(resident=ZHANG, pass_key=None) == began_ms
    assert len(desk.store.open_fever_cases()) == 1


@pytest.mark.parametrize("lines", [("", ""), ("340", "340"), ("340", "")])
def test_nobody_leaves_an_open_fever_case_by_not_being_measured_during_the_rest(
    desk: GateDesk, lines: tuple[str, str]
) -> None:
    desk.lane.enter("张三丰")
    desk.lane.enter("380")
    desk.lane.enter("张三丰")
    for line in lines:
        step = desk.lane.enter(line)
    assert (step.ask, step.outcome, step.reasons) == (Ask.NOTHING, Outcome.HOLD, (Reason.REST_NOT_OVER,))
    assert len(desk.store.open_fever_cases()) == 1


def test_a_low_reading_after_the_rest_measures_nothing_and_leaves_the_case_open(community: Any, desk: GateDesk) -> None:
    desk.lane.enter("张三丰")
    desk.lane.enter("380")
    community.clock.advance(minutes=11)
    for line in ("张三丰", "340", "340"):
        desk.lane.enter(line)
    assert len(desk.store.open_fever_cases()) == 1


def test_a_reading_nobody_judged_ends_no_case(community: Any, desk: GateDesk) -> None:
    desk.lane.enter("张三丰")
    desk.lane.enter("380")
    now_ms = community.clock.wall_ms
    community.change_rules(valid_from_ms=now_ms, valid_until_ms=now_ms + 1)
    community.clock.advance(minutes=11)
    desk.lane.enter("张三丰")
    assert desk.lane.enter("390").reasons == (Reason.NO_RULES,)
    assert [line.resident for line in desk.store.open_fever_cases()] == [ZHANG]


def test_a_visitor_s_case_is_as_lasting_as_a_resident_s(community: Any, desk: GateDesk) -> None:
    code = desk.issue.issue(holder="来客", dwelling="云上苑 3-1-501").code
    desk.lane.enter(code)
    desk.lane.enter("380")
    community.clock.advance(minutes=11)
    for line in (code, "340", "340"):
        desk.lane.enter(line)
    assert len(desk.store.open_fever_cases()) == 1
    community.clock.advance(minutes=1)
    desk.lane.enter(code)
    assert desk.lane.enter("366").outcome is Outcome.PASS
    assert list(desk.store.open_fever_cases()) == []


def test_the_open_cases_are_the_same_when_everything_is_projected_anew(community: Any, desk: GateDesk) -> None:
    slip = desk.issue.issue(holder="来客", dwelling="云上苑 3-1-501").code
    for line in ("张三丰", "380", "王晓敏", "379", "赵不在", "0", "378", slip, "381"):
        desk.lane.enter(line)
    community.clock.advance(minutes=11)
    for line in ("王晓敏", "366"):
        desk.lane.enter(line)
    desk.correct.void(desk.correct.last().seq)
    before = desk.store.open_fever_cases()
    assert [line.resident for line in before] == [ZHANG, MIN, None, None]
    assert isinstance(desk.store, SqliteStationStore)
    desk.store.rebuild_projections()
    assert desk.store.open_fever_cases() == before


def test_a_confirmed_case_waits_at_the_lane_until_somebody_takes_over(community: Any, desk: GateDesk) -> None:
    desk.lane.enter("张三丰")
    case = desk.lane.enter("380").seq
    assert case is not None
    for minutes, site in ((11, Site.WRIST), (6, Site.AXILLA)):
        community.clock.advance(minutes=minutes)
        desk.fever.measure(case, 381, Measurement(site=site))
    community.clock.advance(hours=1)
    desk.lane.enter("张三丰")
    held = desk.lane.enter("365")
    assert (held.outcome, held.reasons) == (Outcome.HOLD, (Reason.IN_CARE,))
    desk.fever.hand_over(case)
    desk.lane.enter("张三丰")
    assert desk.lane.enter("365").outcome is Outcome.NOTE


def test_the_rest_before_the_third_reading_holds_at_the_lane_as_well(community: Any, desk: GateDesk) -> None:
    desk.lane.enter("张三丰")
    case = desk.lane.enter("380").seq
    assert case is not None
    community.clock.advance(minutes=11)
    desk.fever.measure(case, 381, Measurement(site=Site.WRIST))
    community.clock.advance(minutes=2)
    desk.lane.enter("张三丰")
    assert desk.lane.enter("365").reasons == (Reason.REST_NOT_OVER,)


def test_after_the_rest_the_card_offers_another_site_by_itself(community: Any, desk: GateDesk) -> None:
    desk.lane.enter("张三丰")
    desk.lane.enter("380")
    assert desk.lane.enter("张三丰").measured.site is Site.FOREHEAD, "the rest is not over"
    community.clock.advance(minutes=11)
    asked = desk.lane.enter("张三丰")
    assert asked.measured.site is Site.WRIST
    assert desk.lane.enter("366").outcome is Outcome.NOTE
    assert last_event(desk.store).data["site"] == "wrist"
    assert list(desk.store.open_fever_cases()) == []
    community.clock.advance(minutes=1)
    assert desk.lane.enter("张三丰").measured.site is Site.FOREHEAD


def test_a_low_reading_at_the_site_of_a_fever_case_is_taken_again_at_the_neck(community: Any, desk: GateDesk) -> None:
    desk.lane.enter("张三丰")
    desk.lane.enter("380")
    community.clock.advance(minutes=11)
    desk.lane.enter("张三丰")
    assert desk.lane.enter("340").measured.site is Site.NECK


def test_the_third_reading_is_offered_in_the_axilla(community: Any, desk: GateDesk) -> None:
    desk.lane.enter("张三丰")
    case = desk.lane.enter("380").seq
    assert case is not None
    community.clock.advance(minutes=11)
    desk.fever.measure(case, 381, Measurement(site=Site.WRIST))
    community.clock.advance(minutes=6)
    assert desk.lane.enter("张三丰").measured.site is Site.AXILLA
