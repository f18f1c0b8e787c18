"""Rows of product.md §5's table and rules of a pack, one by one."""

from __future__ import annotations

from dataclasses import replace
from datetime import datetime

import pytest

from checkpoint_app.domain.clock import LOCAL_ZONE
from checkpoint_app.domain.judge import (
    STOPPED_PASS_REASON,
    Decision,
    Situation,
    decide,
    decide_together,
    overrides_for,
)
from checkpoint_app.domain.outcome import Outcome, Reason
from checkpoint_app.domain.passage import Direction, Trip
from checkpoint_app.domain.passes import PassKind, PassVerdict
from checkpoint_app.domain.policy import (
    CodeRule,
    Curfew,
    Hold,
    Hours,
    Override,
    PassRule,
    PolicyPack,
    Quota,
    QuotaUnit,
    ReadingRules,
    VisitorRules,
    Zone,
    ZoneColour,
    ZoneRule,
    pack_from_data,
)
from checkpoint_app.domain.roster import Dwelling
from checkpoint_app.domain.subject import Answers, Check, Consent, HealthCode, SubjectKind, Suspension
from checkpoint_app.errors import InputRefused


def at(clock: str, day: int = 22) -> int:
    """Return UTC milliseconds of a local time in November 2026."""
    hour, minute, *second = map(int, clock.split(":"))
    moment = datetime(2026, 11, day, hour, minute, *second, tzinfo=LOCAL_ZONE)
    return int(moment.timestamp() * 1000)


EVENING_MS = at("20:20")
HOUR_MS = 3_600_000
HOME = Dwelling("云上苑", "3", "1", "501")
PACK = PolicyPack(
    number=1, document_no="训练-001", title="训练规则", valid_from_ms=at("00:00"), valid_until_ms=at("00:00", day=30)
)
AT_HOME = Situation(
    subject=SubjectKind.RESIDENT,
    direction=Direction.IN,
    at_ms=EVENING_MS,
    reading_c10=366,
    pass_verdict=PassVerdict.GENUINE,
    pass_kind=PassKind.RESIDENT,
    resident=1,
    dwelling=HOME,
)
CALLS = replace(
    AT_HOME,
    subject=SubjectKind.VISITOR,
    pass_verdict=None,
    pass_kind=None,
    resident=None,
    answers=Answers(paper="resident-id", questions=(False, False, False), host=Consent.AGREED),
)
OUT = {"direction": Direction.OUT}


def decided(pack: PolicyPack | None = PACK, who: Situation = AT_HOME, **changes: object) -> Decision:
    return decide(replace(who, **changes), pack)


def judged(
    pack: PolicyPack | None = PACK, who: Situation = AT_HOME, **changes: object
) -> tuple[Outcome, tuple[Reason, ...]]:
    decision = decided(pack, who, **changes)
    return decision.outcome, decision.reasons


def test_a_resident_with_a_valid_pass_and_a_normal_reading_passes() -> None:
    assert judged() == (Outcome.PASS, ())
    assert judged(**OUT) == (Outcome.PASS, ())


def test_a_resident_found_on_the_roster_without_a_pass_passes_with_a_note() -> None:
    for direction in Direction:
        assert judged(pass_verdict=None, pass_kind=None, direction=direction) == (Outcome.NOTE, (Reason.NO_PASS,))


def test_somebody_not_on_the_roster_is_held_until_a_head_knows_them() -> None:
    for direction in Direction:
        stranger = decided(subject=SubjectKind.UNLISTED, resident=None, pass_verdict=None, direction=direction)
        assert (stranger.outcome, stranger.reasons) == (Outcome.HOLD, (Reason.NOT_ON_ROSTER,))
        assert stranger.asks == (Check.HEAD,)
        known = decided(subject=SubjectKind.PROVISIONAL, resident=None, pass_verdict=None, direction=direction)
        assert (known.outcome, known.reasons, known.asks) == (Outcome.NOTE, (Reason.PROVISIONAL,), ())


def test_a_resident_on_hold_may_go_home_and_not_out() -> None:
    assert judged(on_hold=True) == (Outcome.NOTE, (Reason.HOME_ON_HOLD,))
    assert judged(on_hold=True, **OUT) == (Outcome.HOLD, (Reason.STAY_IN,))


def test_a_hold_of_the_pack_is_for_its_home_or_resident_and_ends_at_its_minute() -> None:
    home = (HOME.compound, HOME.building, HOME.unit, HOME.room)
    hold = Hold(dwelling=home, from_ms=at("08:00"), until_ms=at("20:00"), extended_ms=(at("21:00"),))
    pack = replace(PACK, holds=(hold,))
    assert judged(pack, **OUT) == (Outcome.HOLD, (Reason.STAY_IN,))
    assert judged(pack) == (Outcome.NOTE, (Reason.HOME_ON_HOLD,))
    assert judged(pack, subject=SubjectKind.PROVISIONAL, resident=None, **OUT)[0] is Outcome.HOLD
    assert judged(pack, dwelling=replace(HOME, room="502"), **OUT)[0] is Outcome.PASS
    assert judged(pack, at_ms=at("20:59:59"), **OUT)[0] is Outcome.HOLD
    assert judged(pack, at_ms=at("21:00"), **OUT)[0] is Outcome.PASS
    assert judged(pack, at_ms=at("07:59:59"), **OUT)[0] is Outcome.PASS
    assert judged(pack, who=CALLS, **OUT)[0] is Outcome.PASS, "a visitor may leave a home on hold"
    other = replace(PACK, holds=(replace(hold, resident=2),))
    assert judged(other, **OUT)[0] is Outcome.PASS
    assert judged(other, resident=2, **OUT)[0] is Outcome.HOLD


def test_a_returnee_goes_home_and_the_household_stays_in_until_the_office_has_its_say() -> None:
    returned = judged(returning=True, suspended=Suspension.RETURN)
    assert returned == (Outcome.NOTE, (Reason.RETURNED, Reason.PASS_SUSPENDED))
    assert judged(suspended=Suspension.RETURN, **OUT) == (Outcome.HOLD, (Reason.PASS_SUSPENDED,))
    assert judged(suspended=Suspension.RETURN) == (Outcome.NOTE, (Reason.PASS_SUSPENDED,))


def test_a_lost_pass_does_not_count_and_stops_nobody() -> None:
    for direction in Direction:
        assert judged(suspended=Suspension.LOST, direction=direction) == (Outcome.NOTE, (Reason.PASS_LOST,))


@pytest.mark.parametrize("direction", Direction)
@pytest.mark.parametrize(
    ("reading", "comparator", "outcome"),
    [(372, ">=", Outcome.PASS), (373, ">=", Outcome.HOLD), (373, ">", Outcome.PASS), (374, ">", Outcome.HOLD)],
)
def test_the_packs_comparator_decides_at_the_threshold(
    reading: int, comparator: str, outcome: Outcome, direction: Direction
) -> None:
    pack = replace(PACK, reading=ReadingRules(comparator=comparator))
    assert judged(pack, reading_c10=reading, direction=direction)[0] is outcome


def test_a_high_reading_is_a_reason_whatever_stricter_decides() -> None:
    yes = replace(CALLS.answers, questions=(True, False, False))
    assert judged(who=CALLS, reading_c10=373, answers=yes) == (Outcome.REFER, (Reason.QUESTIONS, Reason.READING_HIGH))
    red = replace(PACK, code_rules=(CodeRule(colour=HealthCode.RED, direction=Direction.IN, outcome=Outcome.REFER),))
    answers = Answers(code=HealthCode.RED)
    assert judged(red, reading_c10=373, answers=answers) == (Outcome.REFER, (Reason.CODE, Reason.READING_HIGH))


def test_a_low_reading_is_measured_again_and_then_noted_as_not_measured() -> None:
    low = decided(reading_c10=341)
    assert (low.outcome, low.reasons, low.asks) == (Outcome.HOLD, (Reason.READING_AGAIN,), (Check.READING_AGAIN,))
    assert judged(reading_c10=341, measured_again=True) == (Outcome.NOTE, (Reason.NOT_MEASURED,))
    assert judged(reading_c10=None, measured_again=True) == (Outcome.NOTE, (Reason.NOT_MEASURED,))
    assert judged(reading_c10=350) == (Outcome.PASS, ())
    assert judged(replace(PACK, reading=ReadingRules(low_below_c10=340)), reading_c10=341) == (Outcome.PASS, ())


def test_without_a_working_thermometer_nobody_is_asked_and_it_is_noted() -> None:
    blind = decided(reading_c10=None, measurable=False)
    assert (blind.outcome, blind.reasons, blind.asks) == (Outcome.NOTE, (Reason.NO_THERMOMETER,), ())
    assert decided(reading_c10=None).asks == (Check.READING,)
    assert judged(reading_c10=384, measurable=False)[0] is Outcome.HOLD, "one that was taken counts"


def test_a_second_reading_before_the_rest_is_over_holds_with_or_without_a_thermometer() -> None:
    rest = {"rest_until_ms": EVENING_MS + 60_000}
    assert judged(**rest) == (Outcome.HOLD, (Reason.REST_NOT_OVER,))
    assert judged(reading_c10=None, measurable=False, **rest) == (Outcome.HOLD, (Reason.REST_NOT_OVER,))
    assert judged(reading_c10=None, measured_again=True, **rest) == (Outcome.HOLD, (Reason.REST_NOT_OVER,))


def test_a_used_quota_is_noted_on_the_way_out_and_never_stops_the_way_home() -> None:
    pack = replace(PACK, quotas=(Quota(count=1),))
    assert judged(pack, used=(0,), **OUT) == (Outcome.PASS, ())
    assert judged(pack, used=(1,), **OUT) == (Outcome.NOTE, (Reason.QUOTA_USED,))
    assert judged(pack, used=(1,)) == (Outcome.PASS, ())
    assert judged(replace(PACK, quotas=(Quota(count=0),)), used=(0,), **OUT)[0] is Outcome.NOTE


def test_every_quota_counts_for_itself_and_only_for_those_it_is_about() -> None:
    quotas = (Quota(count=2), Quota(unit=QuotaUnit.PASS, count=1, span=7), Quota(unit=QuotaUnit.VEHICLE, count=0))
    pack = replace(PACK, quotas=quotas)
    assert judged(pack, used=(1, 0, 0), **OUT)[0] is Outcome.PASS, "nobody on foot has used up a car's"
    assert judged(pack, used=(0, 1, 0), **OUT)[0] is Outcome.NOTE
    assert judged(pack, used=(0, 1, 0), pass_verdict=None, pass_kind=None, **OUT)[1] == (Reason.NO_PASS,)
    assert judged(pack, used=(0, 0, 0), plate="外A12345", **OUT)[0] is Outcome.NOTE
    assert judged(pack, used=(9, 9, 9), who=CALLS, **OUT)[0] is Outcome.PASS, "a visitor may leave"


def test_an_exempt_trip_uses_no_quota() -> None:
    pack = replace(PACK, quotas=(Quota(count=1, exempt=(Trip.PARCEL, Trip.MEDICAL)),))
    assert judged(pack, used=(1,), trip=Trip.PARCEL, **OUT)[0] is Outcome.PASS
    assert judged(pack, used=(1,), trip=Trip.USUAL, **OUT)[0] is Outcome.NOTE


def test_the_longest_time_outside_is_elapsed_time_across_midnight() -> None:
    pack = replace(PACK, quotas=(Quota(longest_outside_min=180), Quota(unit=QuotaUnit.PASS)))
    out = {"outside_since_ms": at("21:40")}
    assert judged(pack, at_ms=at("00:35", day=23), **out) == (Outcome.PASS, ())
    assert judged(pack, at_ms=at("00:40", day=23), **out) == (Outcome.PASS, ())
    assert judged(pack, at_ms=at("00:40:01", day=23), **out) == (Outcome.NOTE, (Reason.TOO_LONG_OUTSIDE,))
    assert judged(pack, at_ms=at("12:00", day=24)) == (Outcome.PASS, ()), "never seen going out"
    assert judged(pack, who=CALLS, at_ms=at("12:00", day=24), **out)[0] is Outcome.PASS, "a visitor lives elsewhere"


@pytest.mark.parametrize(
    ("clock", "noted"), [("22:59:59", False), ("23:00", True), ("00:00", True), ("05:29:59", True), ("05:30", False)]
)
def test_a_curfew_reaches_across_midnight(clock: str, noted: bool) -> None:
    hours = Hours(from_min=23 * 60, until_min=5 * 60 + 30)
    pack = replace(PACK, curfews=(Curfew(hours=hours, exempt=(Trip.MEDICAL,)),))
    reasons = (Reason.CURFEW,) if noted else ()
    assert judged(pack, at_ms=at(clock), **OUT)[1] == reasons
    assert judged(pack, at_ms=at(clock))[1] == (), "the way home is free"
    assert judged(pack, at_ms=at(clock), trip=Trip.MEDICAL, **OUT)[1] == ()
    assert judged(pack, who=CALLS, at_ms=at(clock), **OUT)[1] == ()


def test_a_curfew_for_visitors_is_for_those_who_come() -> None:
    hours = Hours(from_min=20 * 60, until_min=24 * 60)
    pack = replace(PACK, curfews=(Curfew(hours=hours, direction=Direction.IN, whom="visitor"),))
    assert judged(pack, who=CALLS) == (Outcome.NOTE, (Reason.CURFEW,))
    assert judged(pack) == (Outcome.PASS, ())


def test_the_colour_of_a_health_code_means_what_the_pack_says_for_whom_and_which_way() -> None:
    rules = (
        CodeRule(colour=HealthCode.RED, direction=Direction.IN, whom="visitor", outcome=Outcome.REFUSE),
        CodeRule(colour=HealthCode.RED, direction=Direction.IN, whom="resident", outcome=Outcome.REFER),
        CodeRule(colour=HealthCode.GREEN, direction=Direction.IN, outcome=Outcome.PASS),
    )
    pack = replace(PACK, code_rules=rules)
    red = Answers(code=HealthCode.RED)
    assert judged(pack, answers=red) == (Outcome.REFER, (Reason.CODE,))
    assert judged(pack, answers=red, **OUT) == (Outcome.PASS, ())
    assert judged(pack, who=CALLS, answers=replace(CALLS.answers, code=HealthCode.RED))[0] is Outcome.REFUSE
    assert judged(pack, answers=Answers(code=HealthCode.GREEN)) == (Outcome.PASS, ())
    assert judged(pack, answers=Answers(code=HealthCode.NOT_SHOWN)) == (Outcome.PASS, ())
    assert judged(PACK, answers=red) == (Outcome.PASS, ()), "no rule, no meaning"


RED_ZONE = Zone(compound="云上苑", building="3", colour=ZoneColour.RED, from_ms=at("08:00"), until_ms=at("16:00"))
RED_RULES = (
    ZoneRule(colour=ZoneColour.RED, direction=Direction.OUT, whom="resident", outcome=Outcome.HOLD),
    ZoneRule(colour=ZoneColour.RED, direction=Direction.IN, whom="visitor", outcome=Outcome.REFUSE),
)


@pytest.mark.parametrize(
    ("extended", "clock", "held"),
    [
        ((), "07:59:59", False),
        ((), "08:00", True),
        ((), "15:59:59", True),
        ((), "16:00", False),
        ((at("18:00"),), "16:00", True),
        ((at("17:00"), at("18:00")), "17:59:59", True),
        ((at("17:00"), at("18:00")), "18:00", False),
    ],
)
def test_a_zone_begins_and_ends_at_its_minute(extended: tuple[int, ...], clock: str, held: bool) -> None:
    pack = replace(PACK, zones=(replace(RED_ZONE, extended_ms=extended),), zone_rules=RED_RULES)
    assert judged(pack, at_ms=at(clock), **OUT) == ((Outcome.HOLD, (Reason.ZONE,)) if held else (Outcome.PASS, ()))


def test_a_zone_is_its_compound_building_or_unit_and_no_other() -> None:
    morning = {"at_ms": at("09:00"), **OUT}
    for zone, home, held in (
        (RED_ZONE, HOME, True),
        (RED_ZONE, replace(HOME, building="13"), False),
        (RED_ZONE, replace(HOME, compound="听雨里"), False),
        (replace(RED_ZONE, unit="1"), HOME, True),
        (replace(RED_ZONE, unit="2"), HOME, False),
        (replace(RED_ZONE, building=""), replace(HOME, building="9"), True),
    ):
        pack = replace(PACK, zones=(zone,), zone_rules=RED_RULES)
        assert (judged(pack, dwelling=home, **morning)[0] is Outcome.HOLD) is held
    pack = replace(PACK, zones=(RED_ZONE,), zone_rules=RED_RULES)
    assert judged(pack, at_ms=at("09:00")) == (Outcome.PASS, ()), "home is always open"
    assert judged(pack, who=CALLS, at_ms=at("09:00"))[0] is Outcome.REFUSE, "a visitor to the zone"
    assert judged(pack, who=CALLS, dwelling=None, at_ms=at("09:00"))[0] is Outcome.PASS


@pytest.mark.parametrize(
    ("clock", "outcome"),
    [("05:59", Outcome.REFER), ("06:00", Outcome.PASS), ("08:59", Outcome.PASS), ("09:00", Outcome.REFER)],
)
@pytest.mark.parametrize("typed", [False, True])
def test_a_work_pass_goes_inside_its_hours_however_it_was_shown(clock: str, outcome: Outcome, typed: bool) -> None:
    rule = PassRule(kind=PassKind.WORK, hours=(Hours(from_min=360, until_min=540), Hours(from_min=960, until_min=1200)))
    pack = replace(PACK, passes=(rule,), visitors=VisitorRules(entry=Outcome.REFUSE))
    shown = {"pass_kind": PassKind.WORK, "pass_verdict": None if typed else PassVerdict.GENUINE, "serial_only": typed}
    expected = Outcome.NOTE if typed and outcome is Outcome.PASS else outcome
    assert judged(pack, who=CALLS, at_ms=at(clock), **shown)[0] is expected


def test_a_kind_of_pass_may_go_one_way_and_not_the_other() -> None:
    pack = replace(PACK, passes=(PassRule(kind=PassKind.RESIDENT, entry=Outcome.PASS, exit=Outcome.HOLD),))
    assert judged(pack) == (Outcome.PASS, ())
    assert judged(pack, **OUT) == (Outcome.HOLD, (Reason.KIND_NOT_ADMITTED,))
    assert judged(pack, pass_verdict=None, pass_kind=None, **OUT)[1] == (Reason.NO_PASS,)


def test_a_visitor_whose_host_agrees_and_whose_answers_are_clear_is_what_the_pack_says() -> None:
    assert judged(who=CALLS) == (Outcome.PASS, ())
    assert judged(replace(PACK, visitors=VisitorRules(entry=Outcome.NOTE)), who=CALLS) == (
        Outcome.NOTE,
        (Reason.VISIT_NOTED,),
    )
    refuse = replace(PACK, visitors=VisitorRules(entry=Outcome.REFUSE))
    assert judged(refuse, who=CALLS) == (Outcome.REFUSE, (Reason.VISITOR,))
    assert judged(refuse, who=CALLS, **OUT) == (Outcome.PASS, ())


@pytest.mark.parametrize(
    ("answers", "outcome", "reason", "asks"),
    [
        ({"questions": (False, True, False)}, Outcome.REFER, Reason.QUESTIONS, ()),
        ({"host": Consent.WAITING}, Outcome.HOLD, Reason.HOST_WAITING, (Check.HOST,)),
        ({"host": Consent.DECLINED}, Outcome.REFUSE, Reason.HOST_DECLINED, ()),
        ({"paper": "library-card"}, Outcome.HOLD, Reason.PAPER, ()),
        ({"mask": False}, Outcome.HOLD, Reason.NO_MASK, ()),
        ({"matches": False}, Outcome.HOLD, Reason.NOT_MATCHING, ()),
    ],
)
def test_what_a_visitor_answers_decides_the_way_in_and_not_the_way_out(
    answers: dict[str, object], outcome: Outcome, reason: Reason, asks: tuple[Check, ...]
) -> None:
    said = replace(CALLS.answers, **answers)
    coming = decided(who=CALLS, answers=said)
    assert (coming.outcome, coming.reasons, coming.asks) == (outcome, (reason,), asks)
    if reason not in (Reason.NO_MASK, Reason.NOT_MATCHING):
        assert judged(who=CALLS, answers=said, **OUT) == (Outcome.PASS, ())


def test_what_is_still_to_be_asked_comes_in_the_order_of_the_gate() -> None:
    pack = replace(PACK, visitor_checks=(Check.PAPER, Check.MASK, Check.CODE), resident_checks=(Check.MASK,))
    unasked = {"who": CALLS, "answers": Answers(), "reading_c10": None}
    in_order = (Check.READING, Check.CODE, Check.MASK, Check.PAPER, Check.QUESTIONS, Check.HOST)
    assert decided(pack, **unasked).asks == in_order
    assert decided(pack, **unasked, **OUT).asks == (Check.READING, Check.CODE, Check.MASK)
    assert decided(pack).asks == (Check.MASK,)
    with_pass = {"pass_verdict": PassVerdict.GENUINE, "pass_kind": PassKind.TEMPORARY}
    assert decided(who=CALLS, answers=Answers(), **with_pass).asks == (), "was asked when the pass was issued"
    none = replace(PACK, visitors=VisitorRules(questions=(), ask_host=False))
    assert decided(none, who=CALLS, answers=Answers()).asks == ()


@pytest.mark.parametrize("verdict", [verdict for verdict in PassVerdict if verdict is not PassVerdict.GENUINE])
@pytest.mark.parametrize("direction", Direction)
def test_a_pass_that_does_not_stand_refers_a_visitor_and_a_resident_is_who_the_roster_says(
    verdict: PassVerdict, direction: Direction
) -> None:
    reasons = (STOPPED_PASS_REASON[verdict],)
    assert judged(pass_verdict=verdict, direction=direction) == (Outcome.NOTE, reasons)
    visitor = {"pass_verdict": verdict, "pass_kind": PassKind.TEMPORARY, "direction": direction}
    goes_home = verdict is PassVerdict.EXPIRED and direction is Direction.OUT
    assert judged(who=CALLS, **visitor) == (Outcome.NOTE if goes_home else Outcome.REFER, reasons)


def test_a_watched_plate_is_asked_about_and_never_refused() -> None:
    pack = replace(PACK, watch_plates=("外A", "外B"))
    assert judged(pack, plate="外B12345") == (Outcome.NOTE, (Reason.PLATE_WATCHED,))
    assert judged(pack, plate="外C12345") == (Outcome.PASS, ())
    assert judged(pack, plate="外B12345", **OUT) == (Outcome.PASS, ())
    assert judged(PACK, plate="外B12345") == (Outcome.PASS, ()), "the list ships empty"


def test_the_strictest_person_decides_a_vehicle() -> None:
    decisions = (decided(), decided(reading_c10=384), decided(pass_verdict=None))
    assert decide_together(decisions).outcome is Outcome.HOLD
    assert decide_together(decisions).reasons == (Reason.READING_HIGH,)
    assert decide_together(()).outcome is Outcome.PASS


def test_an_override_is_there_only_where_the_rules_allow_its_reason() -> None:
    medical = Override(code="medical", words="就医", against=(Reason.STAY_IN, Reason.ZONE))
    pack = replace(PACK, overrides=(medical, Override(code="other", words="其他", against=(Reason.CODE,))))
    held = decided(pack, on_hold=True, **OUT)
    assert overrides_for(held, pack) == (medical,)
    both = decided(pack, on_hold=True, reading_c10=384, **OUT)
    assert overrides_for(both, pack) == (), "one finding stays"
    assert overrides_for(decided(pack), pack) == (), "nothing to override"
    assert overrides_for(held, PACK) == overrides_for(held, None) == ()


def test_the_decision_says_which_rules_gave_it() -> None:
    decision = decided(on_hold=True, pass_verdict=None, **OUT)
    assert decision.rules == ("hold",)
    assert {finding.rule for finding in decision.findings} == {"reading", "hold", "pass"}
    assert decided().rules == ()


@pytest.mark.parametrize("when", [at("23:59:59", day=21), at("00:00", day=30)])
def test_before_its_first_minute_and_from_its_last_on_a_pack_judges_nothing(when: int) -> None:
    assert judged(PACK, at_ms=when, reading_c10=399) == (Outcome.NOTE, (Reason.NO_RULES,))
    assert judged(None, reading_c10=399) == (Outcome.NOTE, (Reason.NO_RULES,))
    assert judged(PACK, at_ms=at("23:59:59", day=29))[0] is Outcome.PASS


@pytest.mark.parametrize("lacking", ["document_no", "valid_from_ms", "valid_until_ms"])
def test_a_pack_without_document_number_start_or_expiry_cannot_be_built(lacking: str) -> None:
    data = PACK.to_data()
    del data[lacking]
    with pytest.raises(InputRefused, match=lacking):
        pack_from_data(data)
    with pytest.raises(TypeError, match=lacking):
        PolicyPack(**data)


@pytest.mark.parametrize(
    ("changes", "fault"),
    [
        ({"document_no": ""}, "document_no"),
        ({"valid_until_ms": PACK.valid_from_ms}, r"ends-before-start - at `\$.valid_until_ms`"),
        ({"valid_from_ms": PACK.valid_from_ms + 1}, "no-whole-minute"),
        ({"reading": {"threshold_c10": 350}}, "bands-out-of-order"),
        ({"reading": {"steps": []}}, "no-steps"),
        ({"passes": [{"kind": 1, "entry": "REFUSE"}]}, r"resident-refused - at `\$.passes.0`"),
        ({"passes": [{"kind": 3, "exit": "REFUSE"}]}, "resident-refused"),
        ({"visitors": {"entry": "EMERGENCY"}}, "emergency-rule"),
        ({"zone_rules": [{"colour": "red", "direction": "in", "outcome": "REFUSE"}]}, "resident-refused"),
        ({"quotas": [{"count": -1}]}, r"quotas\[0\].count"),
    ],
)
def test_a_pack_that_cannot_be_right_is_refused_wherever_it_comes_from(changes: dict[str, object], fault: str) -> None:
    with pytest.raises(InputRefused, match=fault):
        pack_from_data({**PACK.to_data(), **changes})


def test_what_a_newer_office_says_besides_is_left_alone() -> None:
    assert pack_from_data({**PACK.to_data(), "later": [1]}) == PACK
