"""The same pass twice the same way: flagged, or person and pass are compared first; nobody is locked out of home."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

import pytest

from checkpoint_app.domain.events import Event, EventKind
from checkpoint_app.domain.lane import Ask, LaneKey, LaneStep
from checkpoint_app.domain.outcome import Outcome, Reason
from checkpoint_app.domain.passage import Direction, Flag
from checkpoint_app.domain.passes import PassKind
from checkpoint_app.domain.policy import CredentialRules, Hold
from checkpoint_app.domain.subject import Check
from checkpoint_app.domain.vehicle import Car
from checkpoint_app.errors import InputRefused
from checkpoint_app.services.enter_record import EnterRecord, request_from_json
from checkpoint_app.services.gate_desk import GateDesk
from checkpoint_app.services.lane_answers import answered
from checkpoint_app.sync.chain import event_of

ACTIVE = CredentialRules(pass_back="active", single_entry=True)
Go = Callable[..., LaneStep]


def events(desk: GateDesk, count: int) -> list[Event]:
    """Return the newest events, oldest first."""
    head = desk.store.head().seq
    return [event_of(line) for line in desk.store.lines(head - count + 1, head)]


@pytest.fixture
def go(community: Any, desk: GateDesk) -> Go:
    """Scan a pass in a direction a minute later, with a normal reading; return the card."""

    def through(code: str, way: Direction = Direction.IN, *keys: LaneKey) -> LaneStep:
        community.clock.advance(minutes=1)
        if desk.lane.direction is not way:
            desk.lane.turn()
        desk.lane.enter(code)
        step = desk.lane.enter("366")
        for key in keys:
            step = desk.lane.answer(key)
        return step

    return through


def test_twice_the_same_way_is_only_flagged_where_the_rules_do_not_look(
    go: Go, office_pass: Any, rules: Any, desk: GateDesk
) -> None:
    code = office_pass(1)
    assert go(code).flags == ()
    again = go(code)
    assert (again.outcome, again.flags) == (Outcome.PASS, (Flag.IN_AGAIN,))
    rules(credentials=CredentialRules(pass_back="off"))
    assert go(code).flags == ()


def test_twice_the_same_way_has_to_be_compared_and_then_goes_through_with_a_note(
    go: Go, office_pass: Any, rules: Any, desk: GateDesk
) -> None:
    code = office_pass(1)
    rules(credentials=ACTIVE)
    assert go(code).outcome is Outcome.PASS
    held = go(code)
    assert (held.outcome, held.ask, held.reasons) == (Outcome.HOLD, Ask.MATCH, (Reason.PASS_BACK,))
    assert set(held.keys) >= {LaneKey.MATCHING, LaneKey.NOT_MATCHING, LaneKey.WHY}
    step = desk.lane.answer(LaneKey.MATCHING)
    assert (step.ask, step.outcome, step.reasons) == (Ask.NOTHING, Outcome.NOTE, (Reason.MATCHED,))
    first, passage, forgiven = events(desk, 3)
    assert (first.seq, first.data["outcome"], first.data["by"]) == (held.seq, "HOLD", ["pass-back"])
    assert (passage.seq, passage.data["of"], passage.data["matches"]) == (step.seq, held.seq, True)
    assert (forgiven.kind, dict(forgiven.data)) == (EventKind.PASS_FORGIVEN, {"pass": 1})


def test_after_comparing_the_next_way_is_free_once(go: Go, office_pass: Any, rules: Any, desk: GateDesk) -> None:
    code = office_pass(1)
    rules(credentials=ACTIVE)
    go(code)
    go(code, Direction.IN, LaneKey.MATCHING)
    assert go(code).outcome is Outcome.PASS
    assert go(code).reasons == (Reason.PASS_BACK,)


def test_somebody_who_does_not_match_is_held_and_the_pass_stays_as_it_was(
    go: Go, office_pass: Any, rules: Any, desk: GateDesk
) -> None:
    code = office_pass(1)
    rules(credentials=ACTIVE)
    go(code)
    held = go(code)
    step = desk.lane.answer(LaneKey.NOT_MATCHING)
    assert (step.ask, step.outcome, step.reasons) == (Ask.NOTHING, Outcome.HOLD, (Reason.NOT_MATCHING,))
    (passage,) = events(desk, 1)
    assert (passage.data["of"], passage.data["matches"]) == (held.seq, False)
    assert go(code).reasons == (Reason.PASS_BACK,)
    assert go(code, Direction.OUT).outcome is Outcome.PASS


def test_what_the_rules_want_to_see_besides_is_asked_once_person_and_pass_match(
    go: Go, office_pass: Any, rules: Any, desk: GateDesk
) -> None:
    code = office_pass(1)
    rules(credentials=ACTIVE, resident_checks=(Check.MASK,))
    go(code, Direction.IN, LaneKey.MASK_ON)
    assert go(code).ask is Ask.MATCH
    assert desk.lane.answer(LaneKey.MATCHING).ask is Ask.MASK
    assert desk.lane.answer(LaneKey.MASK_ON).reasons == (Reason.MATCHED,)


def test_what_comparing_cannot_settle_is_not_asked(go: Go, office_pass: Any, rules: Any, community: Any) -> None:
    now_ms = community.clock.wall_ms
    home = Hold(dwelling=("云上苑", "3", "1", "501"), from_ms=now_ms, until_ms=now_ms + 3_600_000)
    code = office_pass(1)
    go(code, Direction.OUT)
    rules(credentials=ACTIVE, holds=(home,))
    step = go(code, Direction.OUT)
    assert (step.outcome, step.ask) == (Outcome.HOLD, Ask.NOTHING)
    assert set(step.reasons) == {Reason.STAY_IN, Reason.PASS_BACK}


def test_a_corrected_passage_makes_the_next_way_free(go: Go, office_pass: Any, rules: Any, desk: GateDesk) -> None:
    code = office_pass(1)
    rules(credentials=ACTIVE)
    go(code, Direction.OUT)
    wrong = go(code)
    desk.correct.turn(wrong.seq or 0)
    assert go(code, Direction.OUT).outcome is not Outcome.HOLD, "it now says out, out: free after a correction"
    assert go(code, Direction.OUT).outcome is Outcome.HOLD
    go(code)
    voided = go(code, Direction.OUT)
    desk.correct.void(voided.seq or 0)
    assert go(code).outcome is Outcome.PASS


def test_a_way_of_the_holder_without_the_pass_counts_too(go: Go, office_pass: Any, rules: Any, desk: GateDesk) -> None:
    code = office_pass(1)
    rules(credentials=ACTIVE)
    go(code)
    go("王小明", Direction.OUT)
    assert go(code).outcome is Outcome.PASS


def test_a_resident_without_a_pass_or_with_one_that_does_not_stand_is_not_asked(
    go: Go, office_pass: Any, rules: Any, desk: GateDesk
) -> None:
    rules(credentials=ACTIVE)
    for _ in range(2):
        assert go("王小明").reasons == (Reason.NO_PASS,)


def test_a_typed_serial_is_no_way_around(go: Go, office_pass: Any, rules: Any, desk: GateDesk) -> None:
    code = office_pass(1)
    rules(credentials=ACTIVE)
    go(code)
    assert Reason.PASS_BACK in go(str(desk.lane.step.person.pass_serial) if desk.lane.step.person else "").reasons


def test_a_visitor_leaves_whatever_the_pass_did_last(go: Go, rules: Any, desk: GateDesk) -> None:
    rules(credentials=ACTIVE)
    code = desk.issue.issue(holder="来客", dwelling="云上苑 3-1-501").code
    go(code)
    for _ in range(2):
        assert go(code, Direction.OUT).outcome is Outcome.PASS


def test_a_pass_for_one_entry_lets_nobody_in_again(go: Go, rules: Any, desk: GateDesk) -> None:
    code = desk.issue.issue(holder="来客", dwelling="云上苑 3-1-501").code
    for _ in range(2):
        assert go(code).outcome is Outcome.PASS
        assert go(code, Direction.OUT).outcome is Outcome.PASS
    rules(credentials=ACTIVE)
    step = go(code)
    assert (step.outcome, step.reasons) == (Outcome.REFER, (Reason.PASS_USED,))
    assert go(code, Direction.OUT).outcome is Outcome.PASS


def test_a_pass_for_one_entry_that_was_never_in_here_is_not_used(go: Go, rules: Any, desk: GateDesk) -> None:
    rules(credentials=ACTIVE)
    code = desk.issue.issue(holder="来客", dwelling="云上苑 3-1-501").code
    assert go(code, Direction.OUT).outcome is Outcome.PASS
    assert go(code).outcome is Outcome.PASS


def test_a_work_pass_may_come_and_go(go: Go, office_pass: Any, rules: Any) -> None:
    code = office_pass(1, resident=None, kind=PassKind.WORK)
    rules(credentials=ACTIVE)
    for _ in range(2):
        assert go(code).outcome is Outcome.PASS
        assert go(code, Direction.OUT).outcome is Outcome.PASS


def test_in_a_vehicle_person_and_pass_are_compared_before_it_is_recorded(
    go: Go, office_pass: Any, rules: Any, desk: GateDesk, community: Any
) -> None:
    code = office_pass(1)
    rules(credentials=ACTIVE)
    go(code)
    community.clock.advance(minutes=1)
    (found,) = desk.vehicle.find(code, Direction.IN).people
    assert desk.vehicle.seat(found, 366, Direction.IN).asks == (Check.MATCH,)
    seated = desk.vehicle.seat(answered(found, LaneKey.MATCHING), 366, Direction.IN)
    assert seated.asks == ()
    passed = desk.vehicle.record(Car(plate=desk.vehicle.plate("云A12345")), [seated], Direction.IN)
    assert (passed.judgement.outcome, len(passed.seqs)) == (Outcome.NOTE, 1)
    _vehicle, passage, forgiven = events(desk, 3)
    assert (passage.seq, passage.data["why"]) == (passed.seqs[0], ["matched"])
    assert (forgiven.kind, dict(forgiven.data)) == (EventKind.PASS_FORGIVEN, {"pass": 1})


def test_a_script_says_that_they_match(go: Go, office_pass: Any, rules: Any, desk: GateDesk, community: Any) -> None:
    code = office_pass(1)
    rules(credentials=ACTIVE)
    line = '{"pass":"%s","direction":"in","temperature":36.6,"operator":1%s}'
    told = []
    for said in ("", "", ',"matches":true'):
        community.clock.advance(minutes=1)
        told += EnterRecord(desk).enter(request_from_json(line % (code, said), 1)).reasons
    assert told == ["pass-back", "matched"]
    for wrong in ("1", '"yes"'):
        with pytest.raises(InputRefused):
            request_from_json(line % (code, f',"matches":{wrong}'), 1)


def test_while_a_comparison_is_asked_only_a_key_answers_or_the_next_person_comes(
    go: Go, office_pass: Any, rules: Any, desk: GateDesk
) -> None:
    code = office_pass(1)
    rules(credentials=ACTIVE)
    go(code)
    go(code)
    with pytest.raises(InputRefused):
        desk.lane.enter("366")
    assert desk.lane.enter("张三丰").ask is Ask.READING
