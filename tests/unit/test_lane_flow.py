"""One person after another at a lane: every step of the flow, over the real store."""

from __future__ import annotations

from dataclasses import replace
from datetime import timedelta
from pathlib import Path
from typing import Any

import pytest

from checkpoint_app.bootstrap import Installation
from checkpoint_app.domain.clock import ClockState
from checkpoint_app.domain.events import Event, EventDraft, EventKind
from checkpoint_app.domain.lane import Ask
from checkpoint_app.domain.outcome import Outcome, Reason
from checkpoint_app.domain.passage import Direction
from checkpoint_app.domain.passes import PassClaims, PassKind, PassSerial, PassVerdict
from checkpoint_app.errors import InputRefused
from checkpoint_app.ports import StationStore
from checkpoint_app.services.gate_desk import GateDesk, gate_desk
from checkpoint_app.sync import pass_code
from checkpoint_app.sync.chain import event_of
from checkpoint_app.sync.signing import new_seed

PIN = "2468"
DAY_S = 86_400
MING, MIN, ZHANG = 1, 2, 4
"""王小明 and 王晓敏 live in one home, 张三丰 in another (tests/conftest.py)."""


def last_event(store: StationStore) -> Event:
    seq = store.head().seq
    (line,) = store.lines(seq, seq)
    return event_of(line)


def claims_for(community: Any, number: int, **changes: Any) -> PassClaims:
    now_s = community.clock.wall_ms // 1000
    usual = PassClaims(
        serial=PassSerial(0, number),
        kind=PassKind.RESIDENT,
        name="王*明",
        dwelling="云上苑 3-1-501",
        not_before_s=now_s,
        expires_s=now_s + 30 * DAY_S,
    )
    return replace(usual, **changes)


def hand_out(community: Any, claims: PassClaims, *, resident: int | None = MING) -> str:
    """Enter a pass of the office in its register and return its code; gates know it after the next publication."""
    data = {
        "serial": claims.serial.key,
        "kind": int(claims.kind),
        "dwelling": claims.dwelling,
        "nbf": claims.not_before_s,
        "exp": claims.expires_s,
        **({"resident": resident} if resident else {}),
    }
    draft = EventDraft(kind=EventKind.PASS_ISSUED, at_ms=community.clock.wall_ms, data=data, pii={"holder": "某某"})
    community.office.store.append(draft)
    return pass_code.encode(claims, community.office.store.identity().signing_seed)


def test_a_pass_and_a_normal_reading_let_a_resident_in(community: Any, desk: GateDesk) -> None:
    code = hand_out(community, claims_for(community, 1))
    community.publish()
    scanned = desk.lane.enter(code)
    assert (scanned.ask, scanned.outcome, scanned.verdict) == (Ask.READING, None, PassVerdict.GENUINE)
    assert scanned.person is not None
    assert (scanned.person.resident, scanned.person.masked_name) == (MING, "王*明")
    before = desk.store.head().seq
    step = desk.lane.enter("366")
    assert (step.ask, step.outcome, step.reasons, step.reading_c10) == (Ask.NOTHING, Outcome.PASS, (), 366)
    assert step.seq == before + 1 == desk.store.head().seq
    event = last_event(desk.store)
    assert (event.kind, event.operator) == (EventKind.PASSAGE, community.operator.number)
    assert event.data == {"dir": "in", "outcome": "PASS", "resident": MING, "pass": 1, "c10": 366}
    assert event.pii is None


def test_an_outcome_shown_is_in_the_database_file_whatever_happens_next(community: Any, desk: GateDesk) -> None:
    desk.lane.enter("王小明")
    step = desk.lane.enter("366")
    copy = community.folder / "as after a crash"
    copy.mkdir()
    for path in (community.folder / "E1").iterdir():
        (copy / path.name).write_bytes(path.read_bytes())
    with Installation(copy, clock=community.clock).gate("a cold night") as reopened:
        line = reopened.store.passage(step.seq)
        assert line is not None
        assert (line.outcome, line.resident) == (Outcome.NOTE, MING)


def test_scanning_the_next_pass_needs_no_key_in_between(community: Any, desk: GateDesk) -> None:
    codes = [hand_out(community, claims_for(community, n), resident=n) for n in (MING, MIN)]
    community.publish()
    for code in codes * 2:
        community.clock.advance(seconds=20)
        assert desk.lane.enter(code).ask is Ask.READING
        assert desk.lane.enter("36.6").outcome is Outcome.PASS
    assert desk.store.counts(from_ms=0, until_ms=1 << 60) == (4, 0, 0)


def test_a_resident_without_a_pass_is_found_and_noted(desk: GateDesk) -> None:
    found = desk.lane.enter("王小明")
    assert (found.ask, found.person.resident if found.person else None) == (Ask.READING, MING)
    step = desk.lane.enter("366")
    assert (step.outcome, step.reasons) == (Outcome.NOTE, (Reason.NO_PASS,))


def test_several_who_fit_are_picked_by_number(desk: GateDesk) -> None:
    choice = desk.lane.enter("3-1-501")
    assert choice.ask is Ask.CHOICE
    shown = [(c.resident, c.masked_name, c.dwelling.compound) for c in choice.candidates]
    assert (MIN, "王*敏", "云上苑") in shown
    assert {compound for _, _, compound in shown} == {"云上苑", "听雨里"}
    number = [c.resident for c in choice.candidates].index(MIN) + 1
    assert desk.lane.enter(str(number)).ask is Ask.READING
    desk.lane.enter("366")
    assert last_event(desk.store).data["resident"] == MIN


def test_a_number_nobody_stands_behind_picks_nobody(desk: GateDesk) -> None:
    choice = desk.lane.enter("3-1-501")
    before = desk.store.head()
    step = desk.lane.enter(str(len(choice.candidates) + 1))
    assert step.ask is not Ask.READING
    assert desk.store.head() == before


@pytest.mark.parametrize(
    ("dates", "verdict", "reason"),
    [
        ((0, 60), PassVerdict.EXPIRED, Reason.PASS_EXPIRED),
        ((3600, DAY_S), PassVerdict.NOT_YET_VALID, Reason.PASS_NOT_YET),
    ],
)
def test_a_pass_out_of_its_dates_is_stopped_then_its_holder_identified_and_noted(
    community: Any, desk: GateDesk, dates: tuple[int, int], verdict: PassVerdict, reason: Reason
) -> None:
    now_s = community.clock.wall_ms // 1000
    claims = claims_for(community, 5, not_before_s=now_s + dates[0], expires_s=now_s + dates[1])
    code = hand_out(community, claims)
    community.publish()
    community.clock.advance(minutes=2)
    stopped = desk.lane.enter(code)
    assert (stopped.ask, stopped.outcome, stopped.reasons) == (Ask.IDENTITY, Outcome.HOLD, (reason,))
    event = last_event(desk.store)
    assert (event.kind, event.seq) == (EventKind.PASS_STOPPED, stopped.seq)
    assert event.data == {"dir": "in", "verdict": verdict.value, "pass": 5}
    desk.lane.enter("王小明")
    step = desk.lane.enter("366")
    assert (step.outcome, step.reasons, step.verdict) == (Outcome.NOTE, (reason,), verdict)
    assert last_event(desk.store).data["pass"] == 5


def test_a_revoked_pass_is_stopped_with_its_serial_and_its_holder_goes_home(community: Any, desk: GateDesk) -> None:
    claims = claims_for(community, 6)
    code = hand_out(community, claims)
    community.publish()
    desk.lane.enter(code)
    assert desk.lane.enter("366").outcome is Outcome.PASS
    community.office.revoke.revoke(claims.serial, "lost")
    community.publish()
    stopped = desk.lane.enter(code)
    assert (stopped.ask, stopped.outcome, stopped.reasons) == (Ask.IDENTITY, Outcome.HOLD, (Reason.PASS_REVOKED,))
    assert last_event(desk.store).data == {"dir": "in", "verdict": "revoked", "pass": 6}
    desk.lane.enter("张三丰")
    step = desk.lane.enter("366")
    assert (step.outcome, step.reasons) == (Outcome.NOTE, (Reason.PASS_REVOKED,))


def test_the_household_of_a_pass_that_does_not_stand_is_offered_by_number(community: Any, desk: GateDesk) -> None:
    claims = claims_for(community, 7)
    code = hand_out(community, claims)
    community.office.revoke.revoke(claims.serial, "lost")
    community.publish()
    stopped = desk.lane.enter(code)
    assert [each.resident for each in stopped.candidates] == [MING, MING + 1]
    step = desk.lane.enter("2")
    assert step.person is not None
    assert (step.ask, step.person.resident) == (Ask.READING, MING + 1)


def test_a_typed_serial_of_a_revoked_pass_is_stopped_as_well(community: Any, desk: GateDesk) -> None:
    claims = claims_for(community, 7)
    hand_out(community, claims)
    community.office.revoke.revoke(claims.serial, "lost")
    community.publish()
    stopped = desk.lane.enter(str(claims.serial))
    assert (stopped.ask, stopped.verdict) == (Ask.IDENTITY, PassVerdict.REVOKED)
    assert last_event(desk.store).data["pass"] == 7


def test_a_typed_serial_is_a_look_up_key_and_never_proof(community: Any, desk: GateDesk) -> None:
    claims = claims_for(community, 8)
    hand_out(community, claims)
    community.publish()
    found = desk.lane.enter(str(claims.serial))
    assert (found.ask, found.verdict) == (Ask.READING, None)
    step = desk.lane.enter("366")
    assert (step.outcome, step.reasons) == (Outcome.NOTE, (Reason.NO_PASS,))


@pytest.mark.parametrize("issuer", [0, 999])
def test_a_forged_pass_tells_nothing_and_is_referred(community: Any, desk: GateDesk, issuer: int) -> None:
    claims = claims_for(community, 9, serial=PassSerial(issuer, 9))
    stopped = desk.lane.enter(pass_code.encode(claims, new_seed()))
    assert (stopped.ask, stopped.outcome, stopped.reasons) == (Ask.IDENTITY, Outcome.REFER, (Reason.PASS_FORGED,))
    assert stopped.person is None
    assert last_event(desk.store).data == {"dir": "in", "verdict": "unknown-or-forged"}
    desk.lane.enter("王小明")
    step = desk.lane.enter("366")
    assert (step.outcome, step.reasons) == (Outcome.NOTE, (Reason.PASS_FORGED,))


def test_digits_that_are_no_pass_are_stopped_as_unreadable(desk: GateDesk) -> None:
    stopped = desk.lane.enter("71" + "3" * 340)
    assert (stopped.outcome, stopped.reasons) == (Outcome.REFER, (Reason.PASS_UNREADABLE,))


def test_a_stopped_pass_does_not_stick_to_the_next_person(community: Any, desk: GateDesk) -> None:
    desk.lane.enter(pass_code.encode(claims_for(community, 9), new_seed()))
    desk.lane.leave()
    desk.lane.enter("张三丰")
    assert desk.lane.enter("366").reasons == (Reason.NO_PASS,)


def test_somebody_not_on_the_roster_is_held_for_someone_to_vouch(desk: GateDesk) -> None:
    assert desk.lane.enter("赵不在").ask is Ask.NOBODY
    asked = desk.lane.enter("0")
    assert (asked.ask, asked.person.resident if asked.person else 0) == (Ask.READING, None)
    step = desk.lane.enter("366")
    assert (step.outcome, step.reasons) == (Outcome.HOLD, (Reason.NOT_ON_ROSTER,))
    event = last_event(desk.store)
    assert (event.data["outcome"], event.data["why"], event.data["by"]) == ("HOLD", ["not-on-roster"], ["roster"])
    assert event.pii == {"said": "赵不在"}


def test_whoever_must_stay_in_is_held_going_out_and_welcome_home(community: Any, desk: GateDesk) -> None:
    office = community.office.store
    (zhang,) = office.residents(after=None, limit=1, text="张三丰")
    draft = EventDraft(kind=EventKind.ROSTER_IMPORTED, at_ms=community.clock.wall_ms)
    office.merge_roster([replace(zhang, on_hold=True)], draft, lambda done, total: None)
    community.publish()
    desk.lane.enter("张三丰")
    assert desk.lane.enter("366").outcome is Outcome.NOTE
    desk.lane.turn()
    desk.lane.enter("张三丰")
    step = desk.lane.enter("366")
    assert (step.outcome, step.reasons) == (Outcome.HOLD, (Reason.STAY_IN,))


def test_the_direction_is_kept_over_a_restart(community: Any, desk: GateDesk) -> None:
    assert desk.lane.direction is Direction.IN
    assert desk.lane.turn().direction is Direction.OUT
    restarted = gate_desk(desk.store, community.clock, desk.media)
    assert (restarted.lane.direction, restarted.lane.step.direction) == (Direction.OUT, Direction.OUT)
    desk.lane.enter("王小明")
    desk.lane.enter("366")
    assert last_event(desk.store).data["dir"] == "out"


def test_the_third_exit_of_a_household_is_noted_and_a_new_day_is_a_new_quota(community: Any, desk: GateDesk) -> None:
    codes = [hand_out(community, claims_for(community, n), resident=n) for n in (MING, MIN)]
    community.publish()
    desk.lane.turn()
    steps = []
    for code in (codes[0], codes[1], codes[0]):
        community.clock.advance(minutes=1)
        asked = desk.lane.enter(code)
        steps.append((asked.quota, desk.lane.enter("366")))
    assert [quota for quota, _ in steps] == [(0, 2), (1, 2), (2, 2)]
    assert [step.outcome for _, step in steps] == [Outcome.PASS, Outcome.PASS, Outcome.NOTE]
    assert steps[2][1].reasons == (Reason.QUOTA_USED,)
    assert steps[2][1].quota == (3, 2)
    community.clock.advance(hours=4)  # past midnight
    desk.lane.enter(codes[1])
    assert desk.lane.enter("366").outcome is Outcome.PASS


def test_an_exit_that_was_voided_or_held_does_not_count(community: Any, desk: GateDesk) -> None:
    code = hand_out(community, claims_for(community, 1))
    community.publish()
    desk.lane.turn()
    for reading in ("366", "380"):
        desk.lane.enter(code)
        desk.lane.enter(reading)
        community.clock.advance(minutes=1)
    assert desk.lane.enter(code).quota == (1, 2)
    held = desk.correct.last()
    assert held.outcome is Outcome.HOLD
    desk.correct.void(held.seq)
    assert desk.lane.enter(code).quota == (1, 2)
    desk.correct.void(held.seq - 1)
    assert desk.lane.enter(code).quota == (0, 2)


def test_a_clock_set_back_marks_the_events_and_recording_goes_on(community: Any, desk: GateDesk) -> None:
    desk.lane.enter("王小明")
    desk.lane.enter("366")
    assert last_event(desk.store).clock == ClockState.OK
    community.clock.wall_ms -= int(timedelta(hours=1).total_seconds() * 1000)
    desk.lane.enter("王晓敏")
    assert desk.lane.enter("366").outcome is Outcome.NOTE
    assert last_event(desk.store).clock == ClockState.SUSPECT
    desk.confirm_clock()
    community.clock.advance(minutes=1)
    desk.lane.enter("王晓敏")
    desk.lane.enter("366")
    assert last_event(desk.store).clock == ClockState.OK
    assert [line.seq for line in desk.store.feed(before_seq=None, limit=9)] == sorted(
        (line.seq for line in desk.store.feed(before_seq=None, limit=9)), reverse=True
    )


@pytest.mark.parametrize("wall_ms", [0, 4_070_908_800_000])
def test_a_clock_of_1970_or_2099_stops_nobody(community: Any, desk: GateDesk, wall_ms: int) -> None:
    community.clock.wall_ms = wall_ms
    desk.lane.enter("王小明")
    step = desk.lane.enter("366")
    assert step.outcome is Outcome.NOTE
    event = last_event(desk.store)
    assert (event.clock, event.at_ms) == (ClockState.SUSPECT, wall_ms)


def test_a_pack_that_ran_out_records_everybody_and_says_that_it_judges_nothing(community: Any, desk: GateDesk) -> None:
    community.change_rules(valid_until_ms=community.clock.wall_ms + 1)
    community.clock.advance(seconds=1)
    desk.lane.enter("王小明")
    step = desk.lane.enter("390")
    assert (step.outcome, step.reasons) == (Outcome.NOTE, (Reason.NO_RULES,))


def test_without_somebody_signed_on_nothing_is_taken_or_recorded(community: Any) -> None:
    gate: GateDesk = community.gates[1]
    before = gate.store.head()
    for line in ("王小明", "366", "71" + "3" * 340):
        with pytest.raises(InputRefused) as told:
            gate.lane.enter(line)
        assert told.value.code == "not-signed-on"
    assert gate.store.head() == before


def test_leaving_somebody_records_nothing(desk: GateDesk) -> None:
    desk.lane.enter("王小明")
    before = desk.store.head()
    assert desk.lane.leave().ask is Ask.NOTHING
    assert desk.store.head() == before


def test_the_records_of_a_lane_hold_no_name(community: Any, desk: GateDesk) -> None:
    for line in ("王小明", "342", "366", "张三丰", "380", "赵不在", "0", "366"):
        desk.lane.enter(line)
    lines = [line.line.decode() for line in desk.store.lines(1, desk.store.head().seq)]
    assert not [line for line in lines if "王" in line or "张" in line or "赵" in line]


def test_no_name_can_be_read_from_any_file_of_the_gate(desk: GateDesk, tmp_path: Path) -> None:
    desk.lane.enter("王小明")
    desk.lane.enter("366")
    assert [path for path in tmp_path.rglob("*") if path.is_file() and "王小明".encode() in path.read_bytes()] == []


def test_a_normal_reading_at_the_wrist_is_as_good_as_any(community: Any, desk: GateDesk) -> None:
    code = hand_out(community, claims_for(community, 1))
    community.publish()
    for line in (code, "342"):
        desk.lane.enter(line)
    step = desk.lane.enter("365")
    assert (step.outcome, step.reasons) == (Outcome.PASS, ())


def test_a_reading_typed_with_a_digit_too_many_keeps_the_person(desk: GateDesk) -> None:
    desk.lane.enter("张三丰")
    with pytest.raises(InputRefused) as refused:
        desk.lane.enter("3666")
    assert refused.value.code == "reading-unreadable"
    assert desk.lane.step.ask is Ask.READING
    assert desk.lane.enter("366").seq is not None
