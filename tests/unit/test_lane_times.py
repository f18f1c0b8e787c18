"""Rules to the minute, through a lane: zones, quotas across midnight, rules that run out, a clock that is wrong."""

from __future__ import annotations

from dataclasses import replace
from datetime import datetime
from typing import Any

import pytest

from checkpoint_app.domain.clock import LOCAL_ZONE, ClockState
from checkpoint_app.domain.lane import LaneStep
from checkpoint_app.domain.outcome import Outcome, Reason
from checkpoint_app.domain.passage import Direction
from checkpoint_app.domain.policy import Quota, QuotaUnit, Zone, ZoneColour, ZoneRule
from checkpoint_app.services.gate_desk import GateDesk
from checkpoint_app.sync.chain import event_of

ONE_A_DAY = Quota(count=1, longest_outside_min=180)


def at_ms(day: int, hour: int, minute: int = 0, second: int = 0) -> int:
    return int(datetime(2026, 11, day, hour, minute, second, tzinfo=LOCAL_ZONE).timestamp() * 1000)


def move_to(community: Any, day: int, hour: int, minute: int = 0, second: int = 0) -> None:
    community.clock.advance(ms=at_ms(day, hour, minute, second) - community.clock.wall_ms)


def go(desk: GateDesk, direction: Direction, who: str = "王小明") -> LaneStep:
    if desk.lane.direction is not direction:
        desk.lane.turn()
    desk.lane.enter(who)
    return desk.lane.enter("366")


def test_a_zone_ends_at_its_minute(community: Any, desk: GateDesk, rules: Any) -> None:
    zone = Zone(compound="云上苑", building="3", colour=ZoneColour.RED, from_ms=at_ms(22, 16), until_ms=at_ms(23, 16))
    closed = ZoneRule(colour=ZoneColour.RED, direction=Direction.OUT, outcome=Outcome.HOLD)
    rules(zones=(zone,), zone_rules=(closed,))
    move_to(community, 23, 15, 59, 59)
    held = go(desk, Direction.OUT)
    assert (held.outcome, held.reasons) == (Outcome.HOLD, (Reason.ZONE,))
    move_to(community, 23, 16)
    assert go(desk, Direction.OUT).outcome is Outcome.NOTE


def test_out_at_2140_and_back_at_0035_keeps_three_hours_and_one_a_day(
    community: Any, desk: GateDesk, rules: Any
) -> None:
    rules(quotas=(ONE_A_DAY,))
    move_to(community, 22, 21, 40)
    out = go(desk, Direction.OUT)
    assert (out.quota, out.back_by_ms) == ((1, 1), at_ms(23, 0, 40))
    move_to(community, 23, 0, 35)
    back = go(desk, Direction.IN)
    assert (Reason.TOO_LONG_OUTSIDE in back.reasons, back.back_by_ms) == (False, None)
    community.clock.advance(minutes=1)
    again = go(desk, Direction.OUT)
    assert (again.quota, Reason.QUOTA_USED in again.reasons) == ((1, 1), False)
    community.clock.advance(minutes=1)
    assert Reason.QUOTA_USED in go(desk, Direction.OUT).reasons


def test_three_hours_and_a_minute_across_midnight_are_too_long(community: Any, desk: GateDesk, rules: Any) -> None:
    rules(quotas=(ONE_A_DAY,))
    move_to(community, 22, 21, 40)
    go(desk, Direction.OUT)
    move_to(community, 23, 0, 40)
    assert Reason.TOO_LONG_OUTSIDE not in go(desk, Direction.IN).reasons
    community.clock.advance(minutes=1)
    go(desk, Direction.OUT)
    community.clock.advance(hours=3, ms=1)
    step = go(desk, Direction.IN)
    assert (step.outcome, Reason.TOO_LONG_OUTSIDE in step.reasons) == (Outcome.NOTE, True)


@pytest.mark.parametrize(
    ("quota", "later", "used"),
    [
        (Quota(count=1, span=2), {"hours": 24}, 1),
        (Quota(count=1, span=2), {"hours": 48}, 0),
        (Quota(count=1, span=6, rolling_hours=True), {"hours": 5, "minutes": 59}, 1),
        (Quota(count=1, span=6, rolling_hours=True), {"hours": 6, "ms": 1}, 0),
    ],
)
def test_a_quota_counts_in_its_span(
    community: Any, desk: GateDesk, rules: Any, quota: Quota, later: dict[str, int], used: int
) -> None:
    rules(quotas=(quota,))
    go(desk, Direction.OUT)
    community.clock.advance(**later)
    asked = desk.lane.enter("王小明")
    assert (asked.quota, asked.quota_rule) == ((used, 1), quota)


def test_a_quota_by_pass_is_not_that_of_somebody_without_one(desk: GateDesk, rules: Any) -> None:
    rules(quotas=(Quota(unit=QuotaUnit.PASS, count=1), Quota(count=3)))
    desk.lane.turn()
    assert desk.lane.enter("王小明").quota == (0, 3)


def test_rules_that_run_out_at_noon_judge_until_noon(community: Any, desk: GateDesk, rules: Any) -> None:
    rules(valid_until_ms=at_ms(23, 12))
    move_to(community, 23, 11, 59, 59)
    assert go(desk, Direction.IN).reasons == (Reason.NO_PASS,)
    move_to(community, 23, 12)
    desk.lane.enter("张三丰")
    step = desk.lane.enter("390")
    assert (step.outcome, step.reasons) == (Outcome.NOTE, (Reason.NO_RULES,))


def test_a_pass_that_expires_at_noon_is_stopped_at_noon(community: Any, desk: GateDesk) -> None:
    move_to(community, 22, 23)
    desk.issue.issue(holder="来客", dwelling="云上苑 3-1-501", hours=13)
    serial = desk.store.next_serial()
    issued = replace(serial, number=serial.number - 1)
    move_to(community, 23, 11, 59, 59)
    assert desk.lane.enter(str(issued)).outcome is None
    move_to(community, 23, 12)
    assert desk.lane.enter(str(issued)).reasons == (Reason.PASS_EXPIRED,)


def test_a_clock_two_days_slow_marks_the_records_and_stops_nobody(community: Any, desk: GateDesk) -> None:
    community.clock.wall_ms -= 2 * 86_400_000
    step = go(desk, Direction.IN)
    head = desk.store.head().seq
    (line,) = desk.store.lines(head, head)
    event = event_of(line)
    assert (step.seq, event.clock, event.at_ms) == (head, ClockState.SUSPECT, community.clock.wall_ms)


def test_a_clock_two_days_slow_does_not_lose_the_rules(community: Any, desk: GateDesk) -> None:
    community.clock.wall_ms -= 2 * 86_400_000
    desk.lane.enter("王小明")
    assert desk.lane.enter("380").reasons == (Reason.READING_HIGH,)
    assert desk.status.read().pack is not None


def test_exactly_37_3_at_the_exit_is_held_and_opens_a_case(desk: GateDesk) -> None:
    desk.lane.turn()
    desk.lane.enter("王小明")
    step = desk.lane.enter("373")
    assert (step.outcome, step.reasons, step.back_by_ms) == (Outcome.HOLD, (Reason.READING_HIGH,), None)
    assert len(desk.store.open_fever_cases()) == 1


def test_34_1_in_the_frost_is_measured_at_the_wrist_and_opens_no_case(desk: GateDesk) -> None:
    desk.lane.enter("王小明")
    assert desk.lane.enter("341").reasons == (Reason.READING_AGAIN,)
    assert desk.lane.enter("362").outcome is Outcome.NOTE
    assert list(desk.store.open_fever_cases()) == []
