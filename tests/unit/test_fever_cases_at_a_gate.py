"""Fever cases at a real gate: beside the lane, over restarts, corrected, confirmed, walked off, handed over."""

from __future__ import annotations

import shutil
from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest

from checkpoint_app.adapters.folder_media import FolderMedia
from checkpoint_app.bootstrap import Installation
from checkpoint_app.domain.events import EventKind
from checkpoint_app.domain.fever import FeverEnding
from checkpoint_app.domain.outcome import Outcome
from checkpoint_app.domain.passage import Measurement, Site
from checkpoint_app.errors import InputRefused
from checkpoint_app.services.gate_desk import GateDesk
from checkpoint_app.sync.chain import event_of
from db.schema import administration

PIN, PASSPHRASE = "2468", "a cold night"
WRIST, AXILLA = Measurement(site=Site.WRIST), Measurement(site=Site.AXILLA)
TABLES = ("fever_case", "fever_reading", "fever_call", "fever_contacts", "fever_ending")

Pass = Callable[[str, str], int]


@pytest.fixture
def went(desk: GateDesk) -> Pass:
    """Somebody is measured at the lane; returns the seq of the passage."""

    def one(who: str, reading: str) -> int:
        desk.lane.enter(who)
        seq = desk.lane.enter(reading).seq
        assert seq is not None
        return seq

    return one


def kinds_since(desk: GateDesk, seq: int) -> list[str]:
    return [event_of(line).kind for line in desk.store.lines(seq + 1, desk.store.head().seq)]


def confirm(community: Any, desk: GateDesk, seq: int) -> None:
    community.clock.advance(minutes=10)
    assert desk.fever.measure(seq, 379, WRIST) is None
    community.clock.advance(minutes=5)
    assert desk.fever.measure(seq, 381, AXILLA) is FeverEnding.CONFIRMED


def test_three_fevers_at_once_each_go_their_own_way_while_the_lane_goes_on(
    community: Any, desk: GateDesk, went: Pass
) -> None:
    zhang, min_, chen = went("张三丰", "380"), went("王晓敏", "379"), went("陈一一", "381")
    assert desk.lane.step.outcome is Outcome.HOLD
    confirm(community, desk, zhang)
    assert desk.fever.measure(min_, 366, WRIST) is FeverEnding.CLEARED
    desk.fever.leave(chen)
    assert went("王小明", "366")
    open_cases = {case.seq: case for case in desk.store.fever_cases()}
    assert set(open_cases) == {zhang, chen}
    assert (open_cases[zhang].confirmed, open_cases[chen].left) == (True, True)
    assert [reading.c10 for reading in open_cases[zhang].readings] == [380, 379, 381]
    assert [line.seq for line in desk.store.open_fever_cases()] == [zhang, chen]
    with pytest.raises(InputRefused) as told:
        desk.fever.measure(min_, 366, WRIST)
    assert told.value.code == "fever-gone"


def test_the_rest_not_over_refuses_a_reading_with_a_sentence_and_records_nothing(
    community: Any, desk: GateDesk, went: Pass
) -> None:
    seq = went("张三丰", "380")
    before = desk.store.head()
    community.clock.advance(minutes=9, seconds=59)
    with pytest.raises(InputRefused) as told:
        desk.fever.measure(seq, 366, WRIST)
    assert (told.value.code, told.value.details["time"]) == ("fever-rest", "20:30:00")
    assert desk.store.head() == before


def test_the_lane_still_clears_a_case_that_was_measured_beside_it(community: Any, desk: GateDesk, went: Pass) -> None:
    seq = went("张三丰", "380")
    community.clock.advance(minutes=10)
    desk.fever.measure(seq, 379, WRIST)
    community.clock.advance(minutes=5)
    went("张三丰", "366")
    assert desk.store.fever_cases() == []


def test_a_confirmed_case_ends_with_the_hand_over_and_with_nothing_the_lane_measures(
    community: Any, desk: GateDesk, went: Pass
) -> None:
    seq = went("张三丰", "380")
    confirm(community, desk, seq)
    went("张三丰", "366")
    assert [case.seq for case in desk.store.fever_cases()] == [seq]
    desk.fever.hand_over(seq)
    assert desk.store.fever_cases() == []
    community.clock.advance(minutes=1)
    again = went("张三丰", "382")
    assert [case.seq for case in desk.store.fever_cases()] == [again], "a new high reading is a new case"


def test_somebody_who_walked_off_stays_listed_until_they_come_back_or_are_handed_over(
    community: Any, desk: GateDesk, went: Pass
) -> None:
    seq = went("张三丰", "380")
    desk.fever.leave(seq)
    community.clock.advance(hours=14)
    assert [(case.seq, case.left) for case in desk.store.fever_cases()] == [(seq, True)]
    assert desk.fever.measure(seq, 380, WRIST) is None
    assert not desk.fever.case(seq).left
    desk.fever.leave(seq)
    desk.fever.hand_over(seq)
    assert desk.store.fever_cases() == []


def test_a_first_reading_that_was_a_slip_closes_the_case_whatever_followed(
    community: Any, desk: GateDesk, went: Pass
) -> None:
    slip, other = went("张三丰", "380"), went("王晓敏", "380")
    confirm(community, desk, slip)
    desk.correct.amend_reading(slip, 366)
    assert [case.seq for case in desk.store.fever_cases()] == [other]
    desk.correct.void(other)
    assert desk.store.fever_cases() == []
    desk.correct.amend_reading(slip, 383)
    assert [(case.first.c10, case.confirmed) for case in desk.store.fever_cases()] == [(383, True)]


def test_contacts_are_who_passed_within_the_minutes_of_the_rules_to_the_millisecond(
    community: Any, desk: GateDesk, went: Pass
) -> None:
    window_ms = 10 * 60_000
    went("张三丰", "366")
    went("周八", "366")  # a millisecond too early
    community.clock.advance(ms=1)
    first = went("李𬭳", "366")  # at the edge
    community.clock.advance(ms=window_ms - 5)
    went("张三丰", "366")  # the person, earlier
    desk.lane.turn()
    stopped = went("王晓敏", "385")  # another direction, not admitted
    voided = went("曾单", "366")
    desk.correct.void(voided)
    community.clock.advance(ms=5)
    seq = went("张三丰", "380")
    community.clock.advance(ms=window_ms)
    last = went("王小明", "366")
    community.clock.advance(ms=1)
    went("吴九", "366")
    desk.fever.measure(seq, 379, WRIST)
    community.clock.advance(minutes=5)
    desk.fever.measure(seq, 381, AXILLA)
    case = desk.fever.case(seq)
    assert case.contacts == (first, stopped, last)
    assert [line.seq for line in desk.fever.contacts(case)] == [first, stopped, last]
    desk.correct.void(last)
    assert [line.seq for line in desk.fever.contacts(case)] == [first, stopped]


def test_calls_are_stamped_each_time_and_by_whom(community: Any, desk: GateDesk, went: Pass) -> None:
    seq = went("张三丰", "380")
    desk.fever.call(seq, "120")
    community.clock.advance(minutes=3)
    desk.fever.call(seq, "120")
    began_ms = community.clock.wall_ms - 3 * 60_000
    assert [(call.whom, call.at_ms) for call in desk.fever.case(seq).calls] == [
        ("120", began_ms),
        ("120", began_ms + 180_000),
    ]
    event = event_of(*desk.store.lines(desk.store.head().seq, desk.store.head().seq))
    assert (event.kind, event.operator, event.pii) == (EventKind.FEVER_CALL, community.operator.number, None)


def test_one_confirming_reading_its_end_and_its_contacts_are_saved_together(
    community: Any, desk: GateDesk, went: Pass
) -> None:
    seq = went("张三丰", "380")
    before = desk.store.head().seq
    confirm(community, desk, seq)
    assert kinds_since(desk, before) == ["fever-reading", "fever-reading", "fever-closed", "fever-contacts"]


def test_a_case_goes_on_after_a_power_cut_with_the_time_it_had_left(
    community: Any, desk: GateDesk, went: Pass, tmp_path: Path
) -> None:
    seq, left = went("张三丰", "380"), went("王晓敏", "380")
    community.clock.advance(minutes=10)
    desk.fever.measure(seq, 379, WRIST)
    desk.fever.leave(left)
    due = desk.fever.due(desk.fever.case(seq))
    shutil.copytree(community.folder / "E1", tmp_path / "after", ignore=shutil.ignore_patterns("*.lock", "*-shm"))
    community.clock.advance(minutes=4)
    with Installation(tmp_path / "after", clock=community.clock, media=FolderMedia()).gate(PASSPHRASE) as after:
        assert after.store.fever_cases() == desk.store.fever_cases()
        assert after.fever.due(after.fever.case(seq)) == due
        community.clock.advance(minutes=1)
        assert after.fever.measure(seq, 366, AXILLA) is FeverEnding.CLEARED
        assert [case.seq for case in after.store.fever_cases()] == [left]


def test_fever_cases_are_the_same_when_everything_is_projected_anew(community: Any, desk: GateDesk, went: Pass) -> None:
    def contents() -> list[Any]:
        with desk.store._connections.reading() as conn:
            return [list(administration(conn)[table].rows) for table in TABLES]

    seqs = [went(name, "380") for name in ("张三丰", "王晓敏", "王小明", "陈一一", "吴九")]
    desk.fever.call(seqs[0], "120")
    confirm(community, desk, seqs[0])
    confirm(community, desk, seqs[1])
    desk.fever.hand_over(seqs[1])
    desk.fever.measure(seqs[2], 365, WRIST)
    desk.fever.leave(seqs[3])
    went("张三丰", "366")
    went("吴九", "366")
    desk.correct.void(desk.correct.last().seq)
    desk.fever.measure(seqs[4], 379, WRIST)
    before, cases = contents(), desk.store.fever_cases()
    assert all(before)
    assert [case.seq for case in cases] == [seqs[0], seqs[3], seqs[4]]
    desk.store.rebuild_projections()
    assert (contents(), desk.store.fever_cases()) == (before, cases)


def test_without_rules_a_case_can_be_called_about_and_handed_over_but_not_measured(
    community: Any, desk: GateDesk, went: Pass
) -> None:
    seq = went("张三丰", "380")
    community.clock.advance(hours=24 * 400)
    with pytest.raises(InputRefused) as told:
        desk.fever.measure(seq, 366, WRIST)
    assert told.value.code == "fever-no-rules"
    assert desk.fever.due(desk.fever.case(seq)).rest_over
    desk.fever.call(seq, "120")
    desk.fever.hand_over(seq)
    assert desk.store.fever_cases() == []


def test_nobody_on_duty_records_nothing_of_a_case(community: Any, desk: GateDesk, went: Pass) -> None:
    seq = went("张三丰", "380")
    desk.stamp.operator = None
    before = desk.store.head()
    for act in (
        lambda: desk.fever.measure(seq, 366, WRIST),
        lambda: desk.fever.call(seq, "120"),
        lambda: desk.fever.leave(seq),
        lambda: desk.fever.hand_over(seq),
    ):
        with pytest.raises(InputRefused) as told:
            act()
        assert told.value.code == "not-signed-on"
    assert desk.store.head() == before


def test_a_visitor_s_case_names_them_by_their_pass_and_is_handled_like_any_other(
    community: Any, desk: GateDesk, went: Pass
) -> None:
    code = desk.issue.issue(holder="来客", dwelling="云上苑 3-1-501").code
    seq = went(code, "380")
    case = desk.fever.case(seq)
    assert (case.name, case.dwelling) == ("来客", "云上苑 3-1-501")
    confirm(community, desk, seq)
    went(code, "366")
    assert desk.fever.case(seq).confirmed
    desk.fever.hand_over(seq)
    assert desk.store.fever_cases() == []


def test_what_was_wrong_in_the_clock_makes_no_rest_longer(community: Any, desk: GateDesk, went: Pass) -> None:
    community.clock.wall_ms += 24 * 3_600_000
    seq = went("张三丰", "380")
    community.clock.wall_ms -= 24 * 3_600_000
    went("王小明", "366")
    community.clock.advance(minutes=10)
    assert desk.fever.measure(seq, 366, WRIST) is FeverEnding.CLEARED
