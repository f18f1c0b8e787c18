"""One thing is asked at a time at a lane, and one key answers it; what it said goes into the record."""

from __future__ import annotations

from dataclasses import replace
from typing import Any

import pytest

from checkpoint_app.domain.events import Event, EventKind
from checkpoint_app.domain.lane import Ask, LaneKey
from checkpoint_app.domain.outcome import Outcome, Reason
from checkpoint_app.domain.passage import Direction, Site
from checkpoint_app.domain.policy import CodeRule, Curfew, Hours, Override, ReadingRules
from checkpoint_app.domain.print_run import PrintFilter
from checkpoint_app.domain.subject import Check, HealthCode, Suspension
from checkpoint_app.errors import InputRefused
from checkpoint_app.services.gate_desk import GateDesk
from checkpoint_app.sync.chain import event_of

MING, MIN, ZHANG = 1, 2, 4
ALL_DAY = Hours(from_min=0, until_min=1440)
GETS_HELP = Override(code="hospital", words="就医", against=(Reason.NOT_MATCHING, Reason.NO_MASK, Reason.CODE))


def events(desk: GateDesk, count: int = 1) -> list[Event]:
    """Return the newest events, oldest first."""
    head = desk.store.head().seq
    return [event_of(line) for line in desk.store.lines(head - count + 1, head)]


def test_reading_then_code_then_mask_are_asked_one_by_one_and_stand_in_one_record(desk: GateDesk, rules: Any) -> None:
    rules(resident_checks=(Check.CODE, Check.MASK))
    before = desk.store.head().seq
    assert desk.lane.enter("王小明").ask is Ask.READING
    asked = desk.lane.enter("366")
    assert (asked.ask, asked.outcome, asked.seq) == (Ask.CODE, None, None)
    assert set(asked.keys) >= {LaneKey.CODE_GREEN, LaneKey.CODE_YELLOW, LaneKey.CODE_RED, LaneKey.CODE_NONE}
    masked = desk.lane.answer(LaneKey.CODE_GREEN)
    assert (masked.ask, LaneKey.CODE_GREEN in masked.keys) == (Ask.MASK, False)
    assert desk.store.head().seq == before
    step = desk.lane.answer(LaneKey.MASK_ON)
    assert (step.ask, step.outcome, step.seq) == (Ask.NOTHING, Outcome.NOTE, before + 1)
    data = events(desk)[0].data
    assert (data["c10"], data["code"], data["mask"]) == (366, "green", True)


def test_a_code_that_the_rules_stop_is_held_at_once_without_asking_for_the_mask(desk: GateDesk, rules: Any) -> None:
    red = CodeRule(colour=HealthCode.RED, direction=Direction.IN, outcome=Outcome.HOLD)
    rules(resident_checks=(Check.CODE, Check.MASK), code_rules=(red,))
    for line in ("王小明", "366"):
        desk.lane.enter(line)
    step = desk.lane.answer(LaneKey.CODE_RED)
    assert (step.outcome, step.reasons) == (Outcome.HOLD, (Reason.CODE,))
    assert events(desk)[0].data["code"] == "red"


def test_nobody_with_a_high_reading_is_asked_anything_more(desk: GateDesk, rules: Any) -> None:
    rules(resident_checks=(Check.CODE, Check.MASK))
    desk.lane.enter("王小明")
    assert desk.lane.enter("380").outcome is Outcome.HOLD


def test_whoever_puts_the_mask_on_goes_through_with_one_key(desk: GateDesk, rules: Any) -> None:
    rules(resident_checks=(Check.MASK,))
    for line in ("王小明", "366"):
        desk.lane.enter(line)
    held = desk.lane.answer(LaneKey.NO_MASK)
    assert (held.outcome, held.reasons) == (Outcome.HOLD, (Reason.NO_MASK,))
    step = desk.lane.answer(LaneKey.MASK_ON)
    assert step.outcome is Outcome.NOTE
    assert [event.data.get("mask") for event in events(desk, 2)] == [False, True]


def test_a_line_that_is_nobody_is_refused_while_a_key_is_asked_and_the_next_scan_is_not(
    desk: GateDesk, rules: Any
) -> None:
    rules(resident_checks=(Check.CODE,))
    for line in ("王小明", "366"):
        desk.lane.enter(line)
    with pytest.raises(InputRefused) as told:
        desk.lane.enter("366")
    assert told.value.code == "answer-by-key"
    assert desk.lane.step.ask is Ask.CODE
    assert desk.lane.enter("张三丰").ask is Ask.READING


def test_a_key_that_is_not_asked_for_does_nothing(desk: GateDesk) -> None:
    asked = desk.lane.enter("王小明")
    for key in (LaneKey.CODE_RED, LaneKey.NO_MASK, LaneKey.OVERRIDE):
        assert desk.lane.answer(key) == asked
    assert desk.lane.leave().keys == ()


def test_a_person_who_does_not_match_is_held_and_recorded_with_one_key(desk: GateDesk) -> None:
    desk.lane.enter("王小明")
    step = desk.lane.answer(LaneKey.NOT_MATCHING)
    assert (step.ask, step.outcome, step.reasons) == (Ask.NOTHING, Outcome.HOLD, (Reason.NOT_MATCHING,))
    data = events(desk)[0].data
    assert (data["resident"], data["why"], data["by"], data["matches"]) == (MING, ["not-matching"], ["match"], False)


def test_a_head_s_word_makes_somebody_not_on_the_roster_a_provisional_resident(desk: GateDesk) -> None:
    desk.lane.enter("9-9-901")
    desk.lane.enter("0")
    held = desk.lane.enter("366")
    assert (held.ask, held.outcome) == (Ask.HEAD, Outcome.HOLD)
    step = desk.lane.enter("10000001234")
    assert (step.ask, step.outcome, step.reasons) == (Ask.NOTHING, Outcome.NOTE, (Reason.PROVISIONAL,))
    event = events(desk)[0]
    assert (event.data["why"], event.data["of"], event.data["c10"]) == (["provisional"], held.seq, 366)
    assert event.pii == {"said": "9-9-901", "head": "10000001234"}


def test_a_head_can_be_named_and_the_next_person_needs_no_key_in_between(desk: GateDesk) -> None:
    for line in ("赵不在", "0", "366"):
        desk.lane.enter(line)
    assert desk.lane.enter("楼长甲").outcome is Outcome.NOTE
    for line in ("钱不在", "0", "366"):
        desk.lane.enter(line)
    assert desk.lane.enter("7-1-701").ask in (Ask.CHOICE, Ask.READING, Ask.NOBODY)


def test_no_head_is_asked_for_at_the_exit_or_after_a_high_reading(desk: GateDesk) -> None:
    for line in ("赵不在", "0"):
        desk.lane.enter(line)
    assert desk.lane.enter("380").ask is Ask.NOTHING
    desk.lane.turn()
    for line in ("赵不在", "0"):
        desk.lane.enter(line)
    step = desk.lane.enter("366")
    assert (step.ask, step.outcome) == (Ask.NOTHING, Outcome.HOLD)


def test_a_lost_pass_is_suspended_at_once_and_its_resident_goes_on(community: Any, desk: GateDesk) -> None:
    office = community.office
    run = office.passes.start(office.passes.plan(PrintFilter(text="王小明")), community.folder, name="ming")
    community.publish()
    asked = desk.lane.enter("王小明")
    assert LaneKey.PASS_LOST in asked.keys
    step = desk.lane.answer(LaneKey.PASS_LOST)
    assert (step.ask, step.outcome, step.reasons) == (Ask.READING, None, (Reason.PASS_LOST,))
    assert LaneKey.PASS_LOST not in step.keys
    event = events(desk)[0]
    assert (event.kind, event.data) == (
        EventKind.PASSES_SUSPENDED,
        {"residents": [MING], "why": "lost", "serials": [run.serials[0].key]},
    )
    assert desk.store.suspension(MING) is Suspension.LOST
    assert desk.lane.enter("366").reasons == (Reason.PASS_LOST,)


def test_whoever_holds_a_lost_pass_has_to_say_who_they_are(community: Any, desk: GateDesk) -> None:
    office = community.office
    run = office.passes.start(office.passes.plan(PrintFilter(text="王小明")), community.folder, name="ming")
    community.publish()
    desk.lane.enter("王小明")
    desk.lane.answer(LaneKey.PASS_LOST)
    stopped = desk.lane.enter(str(run.serials[0]))
    assert (stopped.ask, stopped.outcome, stopped.reasons) == (Ask.IDENTITY, Outcome.HOLD, (Reason.PASS_LOST,))
    assert events(desk)[0].data == {"dir": "in", "pass": run.serials[0].key, "suspended": "lost"}
    desk.lane.enter("张三丰")
    step = desk.lane.enter("366")
    assert (step.outcome, step.reasons) == (Outcome.NOTE, (Reason.NO_PASS,))


def test_a_pass_issued_after_the_loss_stands_again(community: Any, desk: GateDesk) -> None:
    desk.lane.enter("王小明")
    desk.lane.answer(LaneKey.PASS_LOST)
    community.clock.advance(minutes=5)
    office = community.office
    run = office.passes.start(office.passes.plan(PrintFilter(text="王小明")), community.folder, name="ming again")
    community.publish()
    asked = desk.lane.enter(str(run.serials[0]))
    assert (asked.ask, asked.outcome) == (Ask.READING, None)
    assert Reason.PASS_LOST not in desk.lane.enter("366").reasons


def test_nobody_comes_out_of_a_return_by_losing_the_pass(desk: GateDesk) -> None:
    def suspend(why: str) -> None:
        desk.store.append(desk.stamp.draft(EventKind.PASSES_SUSPENDED, {"residents": [MING], "why": why}))

    for why in ("lost", "return", "lost"):
        suspend(why)
    assert desk.store.suspension(MING) is Suspension.RETURN
    assert LaneKey.PASS_LOST not in desk.lane.enter("王小明").keys


def test_a_pass_scanned_while_a_head_is_asked_for_is_the_next_person(community: Any, desk: GateDesk) -> None:
    code = desk.issue.issue(holder="来客", dwelling="云上苑 3-1-501").code
    for line in ("赵不在", "0", "366"):
        desk.lane.enter(line)
    assert desk.lane.enter(code).ask is Ask.READING


def test_what_stops_somebody_is_overridden_only_for_a_reason_the_rules_allow(desk: GateDesk, rules: Any) -> None:
    rules(overrides=(GETS_HELP,))
    desk.lane.enter("王小明")
    held = desk.lane.answer(LaneKey.NOT_MATCHING)
    assert LaneKey.OVERRIDE in held.keys
    asked = desk.lane.answer(LaneKey.OVERRIDE)
    assert (asked.ask, asked.outcome, asked.choices) == (Ask.OVERRIDE, Outcome.HOLD, (("hospital", "就医"),))
    with pytest.raises(InputRefused):
        desk.lane.enter("7")
    step = desk.lane.enter("1")
    assert (step.ask, step.outcome, step.reasons) == (Ask.NOTHING, Outcome.NOTE, (Reason.OVERRIDDEN,))
    event = events(desk)[0]
    assert (event.data["override"], event.data["of"], event.data["outcome"]) == ("hospital", held.seq, "NOTE")


def test_after_an_override_nothing_is_left_to_answer(desk: GateDesk, rules: Any) -> None:
    rules(resident_checks=(Check.MASK,), overrides=(GETS_HELP,))
    for line in ("王小明", "366"):
        desk.lane.enter(line)
    assert set(desk.lane.answer(LaneKey.NO_MASK).keys) == {LaneKey.MASK_ON, LaneKey.OVERRIDE, LaneKey.WHY}
    desk.lane.answer(LaneKey.OVERRIDE)
    assert desk.lane.enter("1").keys == (LaneKey.WHY,)
    told = desk.lane.told
    assert told is not None
    assert [f.judgement.outcome for f in told.decision.findings if not f.judgement.outcome.admits] == [Outcome.HOLD]


def test_a_high_reading_is_overridden_only_if_the_rules_name_it_and_the_case_stays_open(
    desk: GateDesk, rules: Any
) -> None:
    rules(overrides=(GETS_HELP,))
    desk.lane.enter("王小明")
    assert LaneKey.OVERRIDE not in desk.lane.enter("380").keys
    rules(overrides=(replace(GETS_HELP, against=(Reason.READING_HIGH,)),))
    desk.lane.enter("张三丰")
    assert LaneKey.OVERRIDE in desk.lane.enter("380").keys
    desk.lane.answer(LaneKey.OVERRIDE)
    assert desk.lane.enter("1").outcome is Outcome.NOTE
    assert "c10" not in events(desk)[0].data
    assert [line.resident for line in desk.store.open_fever_cases()] == [MING, ZHANG]


def test_every_reason_that_stops_somebody_has_to_be_allowed(desk: GateDesk, rules: Any) -> None:
    red = CodeRule(colour=HealthCode.RED, direction=Direction.IN, outcome=Outcome.REFER)
    rules(
        resident_checks=(Check.CODE,),
        code_rules=(red,),
        overrides=(replace(GETS_HELP, against=(Reason.CODE,)),),
        curfews=(Curfew(hours=ALL_DAY, direction=Direction.IN),),
    )
    for line in ("王小明", "366"):
        desk.lane.enter(line)
    assert LaneKey.OVERRIDE in desk.lane.answer(LaneKey.CODE_RED).keys
    for line in ("张三丰", "366"):
        desk.lane.enter(line)
    pending = desk.lane.answer(LaneKey.NOT_MATCHING)
    assert (pending.outcome, LaneKey.OVERRIDE in pending.keys) == (Outcome.HOLD, False)


def test_the_site_goes_round_and_stands_in_the_record_with_the_thermometer(desk: GateDesk) -> None:
    for number, name in ((3, "甲"), (7, "乙")):
        desk.store.append(desk.stamp.draft(EventKind.THERMOMETER, {"n": number, "state": "ok"}, {"name": name}))
    asked = desk.lane.enter("王小明")
    assert (asked.measured.site, asked.measured.thermometer) == (Site.FOREHEAD, 3)
    for site in (Site.WRIST, Site.NECK, Site.EAR, Site.AXILLA, Site.FOREHEAD, Site.WRIST):
        assert desk.lane.answer(LaneKey.SITE).measured.site is site
    assert desk.lane.answer(LaneKey.THERMOMETER).measured.thermometer == 7
    again = desk.lane.enter("341")
    assert (again.ask, again.measured.site, again.measured.attempt) == (Ask.READING_AGAIN, Site.NECK, 2)
    desk.lane.enter("366")
    low, passage = events(desk, 2)
    assert (low.kind, low.data["c10"], low.data["site"], low.data["gun"]) == (EventKind.READING, 341, "wrist", 7)
    assert (passage.data["site"], passage.data["gun"], passage.data["try"]) == ("neck", 7, 2)
    assert desk.lane.enter("张三丰").measured.thermometer == 7


def test_the_rules_say_which_readings_are_typing_errors(desk: GateDesk, rules: Any) -> None:
    rules(reading=ReadingRules(lowest_c10=330, highest_c10=420))
    desk.lane.enter("王小明")
    for typed in ("329", "421"):
        with pytest.raises(InputRefused):
            desk.lane.enter(typed)
    assert desk.lane.enter("330").ask is Ask.READING_AGAIN


def test_without_a_working_thermometer_a_scan_is_recorded_at_once_and_counted_as_such(desk: GateDesk) -> None:
    desk.store.append(desk.stamp.draft(EventKind.MEASURING, {"works": False}))
    step = desk.lane.enter("王小明")
    assert (step.ask, step.outcome) == (Ask.NOTHING, Outcome.NOTE)
    assert Reason.NO_THERMOMETER in step.reasons
    assert "no-thermometer" in events(desk)[0].data["why"]


def test_without_a_thermometer_a_person_who_does_not_match_is_still_held(community: Any, desk: GateDesk) -> None:
    desk.store.append(desk.stamp.draft(EventKind.MEASURING, {"works": False}))
    through = desk.lane.enter("王小明")
    assert LaneKey.NOT_MATCHING in through.keys
    held = desk.lane.answer(LaneKey.NOT_MATCHING)
    assert (held.outcome, held.reasons, held.flags) == (Outcome.HOLD, (Reason.NOT_MATCHING,), ())
    assert LaneKey.NOT_MATCHING not in held.keys
    assert desk.store.counts(from_ms=0, until_ms=1 << 60) == (0, 0, 1)
    voided = desk.store.passage(through.seq or 0)
    assert voided is not None
    assert voided.voided
    assert desk.lane.enter("王小明").outcome is Outcome.NOTE


def test_the_lane_knows_why_until_somebody_else_is_served(desk: GateDesk) -> None:
    desk.lane.enter("王小明")
    desk.lane.enter("366")
    told = desk.lane.told
    assert told is not None
    assert (told.seq, told.reading_c10, told.served.person.resident) == (desk.lane.step.seq, 366, MING)
    assert LaneKey.WHY in desk.lane.step.keys
    desk.lane.enter("张三丰")
    assert desk.lane.told is None


def test_a_returning_resident_is_offered_the_desk_on_the_way_in_only(desk: GateDesk) -> None:
    assert LaneKey.RETURNING in desk.lane.enter("王小明").keys
    assert LaneKey.RETURNING not in desk.lane.turn().keys
    assert LaneKey.RETURNING in desk.lane.turn().keys
