"""A gate's clock gone wrong, case by case: it is marked, a person is asked, and the gate goes on."""

from __future__ import annotations

from pathlib import Path
from typing import Any

import pytest

from checkpoint_app.adapters.folder_media import FolderMedia
from checkpoint_app.domain.clock import AHEAD_MS, JUMP_MS, ClockDoubt, ClockReading, ClockState, clock_doubt
from checkpoint_app.domain.events import Event, EventKind
from checkpoint_app.domain.outcome import Outcome
from checkpoint_app.domain.passage import Direction
from checkpoint_app.domain.policy import Quota, QuotaUnit
from checkpoint_app.errors import InputRefused
from checkpoint_app.services.gate_desk import GateDesk, gate_desk
from checkpoint_app.services.stamp_events import BUILD_DATE_MS
from checkpoint_app.sync.chain import event_of

HOUR_MS, DAY_MS = 3_600_000, 86_400_000
IN_2099_MS = 4_070_908_800_000
KNOWN_MS = BUILD_DATE_MS + 30 * DAY_MS


def at(wall_ms: int, mono_ms: int = 0, boot_id: str = "a") -> ClockReading:
    return ClockReading(wall_ms=wall_ms, mono_ms=mono_ms, boot_id=boot_id)


@pytest.mark.parametrize(
    ("wall_ms", "doubt"),
    [
        (0, ClockDoubt.BEHIND),
        (KNOWN_MS - 8 * HOUR_MS, ClockDoubt.BEHIND),
        (KNOWN_MS - 1, ClockDoubt.BEHIND),
        (KNOWN_MS, None),
        (KNOWN_MS + 8 * HOUR_MS, None),
        (KNOWN_MS + AHEAD_MS, None),
        (KNOWN_MS + AHEAD_MS + 1, ClockDoubt.AHEAD),
        (IN_2099_MS, ClockDoubt.AHEAD),
    ],
    ids=["1970", "8 h back", "1 ms back", "as known", "8 h on", "60 days on", "later", "2099"],
)
def test_after_a_start_the_clock_is_held_against_what_is_known(wall_ms: int, doubt: ClockDoubt | None) -> None:
    assert clock_doubt(at(wall_ms), known_ms=KNOWN_MS, earlier=None) is doubt
    other_boot = at(KNOWN_MS, boot_id="b")
    assert clock_doubt(at(wall_ms), known_ms=KNOWN_MS, earlier=other_boot) is doubt


@pytest.mark.parametrize(
    ("passed_ms", "wall_moved_ms", "doubt"),
    [
        (HOUR_MS, HOUR_MS, None),
        (HOUR_MS, HOUR_MS + 1000, None),
        (HOUR_MS, HOUR_MS + JUMP_MS, None),
        (HOUR_MS, HOUR_MS + JUMP_MS + 1, ClockDoubt.JUMPED),
        (3 * HOUR_MS, 2 * HOUR_MS, ClockDoubt.JUMPED),
        (HOUR_MS, HOUR_MS - 2 * HOUR_MS, ClockDoubt.BEHIND),
        (8 * HOUR_MS, 16 * HOUR_MS, ClockDoubt.JUMPED),
        (14 * HOUR_MS, 14 * HOUR_MS, None),
        (90 * DAY_MS, 90 * DAY_MS, None),
    ],
    ids=[
        "usual",
        "leap second",
        "two minutes",
        "more",
        "NTP an hour back, hours later",
        "an hour back",
        "RTC in local time",
        "lid shut overnight",
        "nobody passed for 90 days",
    ],
)
def test_within_a_boot_it_is_held_against_the_monotonic_clock(
    passed_ms: int, wall_moved_ms: int, doubt: ClockDoubt | None
) -> None:
    now = at(KNOWN_MS + wall_moved_ms, passed_ms)
    assert clock_doubt(now, known_ms=KNOWN_MS, earlier=at(KNOWN_MS)) is doubt


def last_event(desk: GateDesk) -> Event:
    seq = desk.store.head().seq
    return event_of(next(iter(desk.store.lines(seq, seq))))


def pass_through(desk: GateDesk, direction: Direction = Direction.IN) -> Outcome | None:
    while desk.lane.direction is not direction:
        desk.lane.turn()
    desk.lane.enter("王小明")
    return desk.lane.enter("366").outcome


def restart(community: Any, *, boot: str | None = None) -> GateDesk:
    """The program starts again, after the computer did if `boot` names a new one."""
    if boot is not None:
        community.clock.boot_id, community.clock.mono_ms = boot, 5_000
    return gate_desk(community.gates[0].store, community.clock, FolderMedia())


SETTINGS: dict[str, tuple[int, bool]] = {
    "1970": (0, True),
    "2099": (IN_2099_MS, True),
    "an hour back": (-HOUR_MS, True),
    "local time as UTC": (8 * HOUR_MS, False),
    "UTC as local time": (-8 * HOUR_MS, True),
    "right": (0, False),
}


@pytest.mark.parametrize("case", SETTINGS)
@pytest.mark.parametrize("rebooted", [True, False])
def test_a_clock_gone_wrong_is_marked_and_nobody_is_kept_from_going_home(
    community: Any, desk: GateDesk, rules: Any, case: str, rebooted: bool
) -> None:
    rules(quotas=(Quota(unit=QuotaUnit.HOUSEHOLD, count=1),))
    assert pass_through(desk, Direction.OUT) in (Outcome.PASS, Outcome.NOTE)
    community.clock.advance(hours=2)
    assert pass_through(desk) is Outcome.NOTE
    moved_ms, doubted = SETTINGS[case]
    community.clock.advance(minutes=10)
    community.clock.wall_ms = moved_ms if case in ("1970", "2099") else community.clock.wall_ms + moved_ms
    gate = restart(community, boot="second" if rebooted else None)
    for _ in range(3):
        assert pass_through(gate, Direction.IN) is Outcome.NOTE
        community.clock.advance(minutes=1)
    expected = doubted or (not rebooted and moved_ms != 0)
    assert (last_event(gate).clock == ClockState.SUSPECT) is expected
    assert gate.stamp.pack is not None, "the rules in force go by what is known of the time"


def test_the_first_record_of_a_start_and_each_jump_carry_both_clocks(community: Any, desk: GateDesk) -> None:
    clock = community.clock
    pass_through(desk)
    assert last_event(desk).anchor is None
    clock.wall_ms += HOUR_MS
    pass_through(desk)
    assert last_event(desk).anchor == ("test", clock.mono_ms)
    clock.advance(minutes=5)
    pass_through(desk, Direction.OUT)
    assert last_event(desk).anchor is None
    clock.wall_ms -= HOUR_MS
    pass_through(desk)
    assert last_event(desk).anchor == ("test", clock.mono_ms)
    gate = restart(community, boot="second")
    pass_through(gate, Direction.OUT)
    assert last_event(gate).anchor == ("second", clock.mono_ms)
    gate.confirm_clock()
    assert (last_event(gate).kind, last_event(gate).anchor) == (EventKind.CLOCK_CONFIRMED, ("second", clock.mono_ms))


def test_a_draft_that_came_to_nothing_takes_no_anchor_with_it(community: Any, desk: GateDesk) -> None:
    gate = restart(community, boot="second")
    assert gate.stamp.draft(EventKind.DELIVERY, {"n": 1}).anchor is not None
    assert gate.stamp.draft(EventKind.DELIVERY, {"n": 1}).anchor is not None
    pass_through(gate)
    assert last_event(gate).anchor is not None
    pass_through(gate, Direction.OUT)
    assert last_event(gate).anchor is None


def test_2099_confirmed_by_mistake_is_stuck_for_no_longer_than_the_next_look(community: Any, desk: GateDesk) -> None:
    right_ms = community.clock.wall_ms
    community.clock.wall_ms = IN_2099_MS
    gate = restart(community, boot="second")
    assert gate.stamp.doubt() is ClockDoubt.AHEAD
    gate.confirm_clock()
    assert gate.stamp.doubt() is None
    pass_through(gate)
    community.clock.wall_ms = right_ms + HOUR_MS
    gate = restart(community, boot="third")
    assert gate.stamp.doubt() is ClockDoubt.BEHIND
    gate.confirm_clock()
    assert gate.stamp.doubt() is None
    for boot in ("fourth", "fifth"):
        community.clock.advance(hours=1)
        gate = restart(community, boot=boot)
        assert gate.stamp.doubt() is None, "what was said of 2099 is a bound no more"
        pass_through(gate)


def test_a_list_dated_ahead_is_no_bound_after_somebody_confirmed_and_the_next_one_is(community: Any) -> None:
    gate: GateDesk = community.gates[0]
    gate.sign_on.sign_on(community.operator, "2468")
    right_ms = community.clock.wall_ms
    community.clock.wall_ms = right_ms + 20 * DAY_MS  # the office's own clock
    path = community.office.publish.publish(community.folder / "stick").path
    community.clock.wall_ms = right_ms
    gate.apply.apply(path)
    assert gate.stamp.doubt() is ClockDoubt.BEHIND
    gate.confirm_clock()
    assert gate.stamp.doubt() is None
    gate = restart(community, boot="second")
    assert gate.stamp.doubt() is None
    community.clock.wall_ms += 5 * DAY_MS
    newer = community.office.publish.publish(community.folder / "stick").path
    community.clock.wall_ms = right_ms + HOUR_MS
    gate = restart(community, boot="third")
    gate.apply.apply(newer)
    assert gate.stamp.doubt() is ClockDoubt.BEHIND


def test_after_many_suspect_records_the_last_one_believed_is_still_the_bound(community: Any, desk: GateDesk) -> None:
    community.clock.advance(hours=30)
    pass_through(desk)
    believed_ms = community.clock.wall_ms
    community.clock.wall_ms = 0
    gate = restart(community, boot="second")
    for _ in range(5):
        pass_through(gate)
        community.clock.advance(minutes=1)
    community.clock.wall_ms = believed_ms - HOUR_MS
    gate = restart(community, boot="third")
    assert gate.stamp.bound_ms == believed_ms
    assert gate.stamp.doubt() is ClockDoubt.BEHIND


def test_a_clock_set_right_again_is_believed_without_a_word(community: Any, desk: GateDesk) -> None:
    right_ms = community.clock.wall_ms
    community.clock.wall_ms = 0
    gate = restart(community, boot="second")
    pass_through(gate)
    assert last_event(gate).clock == ClockState.SUSPECT
    community.clock.wall_ms = right_ms + HOUR_MS
    pass_through(gate)
    event = last_event(gate)
    assert event.clock == ClockState.OK
    assert event.anchor is not None


def test_a_day_before_the_program_was_made_cannot_be_confirmed(community: Any, desk: GateDesk) -> None:
    community.clock.wall_ms = 0
    gate, head = restart(community, boot="second"), desk.store.head().seq
    with pytest.raises(InputRefused) as told:
        gate.confirm_clock()
    assert told.value.code == "clock-before-build"
    assert gate.store.head().seq == head
    assert gate.stamp.doubt() is ClockDoubt.BEHIND


def test_while_the_clock_is_wrong_time_goes_on_by_the_monotonic_one(community: Any, desk: GateDesk) -> None:
    pass_through(desk)
    known_ms = community.clock.wall_ms
    community.clock.wall_ms = IN_2099_MS
    community.clock.advance(minutes=40)
    assert desk.stamp.known_ms() == known_ms + 40 * 60_000
    community.clock.wall_ms = 0
    gate = restart(community, boot="second")
    community.clock.advance(minutes=7)
    assert gate.stamp.known_ms() == gate.stamp.bound_ms + 7 * 60_000


def test_a_pass_is_neither_stopped_by_2099_nor_let_through_after_its_end_by_1970(
    community: Any, desk: GateDesk, office_pass: Any, tmp_path: Path
) -> None:
    code = office_pass(1)
    community.clock.wall_ms = IN_2099_MS
    gate = restart(community, boot="second")
    gate.lane.enter(code)
    assert gate.lane.enter("366").outcome is Outcome.PASS
    community.clock.wall_ms = IN_2099_MS - 1
    community.clock.wall_ms = gate.stamp.bound_ms + 40 * DAY_MS
    gate = restart(community, boot="third")
    assert gate.lane.enter(code).outcome is Outcome.HOLD
    community.clock.wall_ms = 0
    gate = restart(community, boot="fourth")
    assert gate.lane.enter(code).outcome is Outcome.HOLD, "what was known before the battery died still is"


def test_both_clocks_cost_no_more_than_a_record_a_start(community: Any, desk: GateDesk, record_property: Any) -> None:
    gate, first = restart(community, boot="second"), desk.store.head().seq + 1
    for _ in range(40):
        pass_through(gate, gate.lane.direction.other)
        community.clock.advance(minutes=1)
    lines = [line.line for line in gate.store.lines(first, gate.store.head().seq)]
    with_both = [line for line in lines if b',"boot":[' in line[:40]]
    assert len(with_both) == 1
    added = len(with_both[0].partition(b',"boot":[')[2].partition(b"]")[0]) + len(b',"boot":[]')
    record_property("figure", f"both clocks: {added} bytes in {len(lines)} records of {sum(map(len, lines)):,} bytes")
    assert added <= 40
