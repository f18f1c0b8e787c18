"""The invariants of product.md §5, over arbitrary packs and situations."""

from __future__ import annotations

from dataclasses import replace

from hypothesis import assume, given
from hypothesis import strategies as st

from checkpoint_app.domain.judge import Decision, Rule, Situation, decide, decide_together, overrides_for
from checkpoint_app.domain.outcome import Judgement, Outcome, Reason, strictest
from checkpoint_app.domain.pack_faults import contradictions
from checkpoint_app.domain.pack_schedule import pack_at
from checkpoint_app.domain.passage import Direction, Trip
from checkpoint_app.domain.passes import PassKind, PassVerdict
from checkpoint_app.domain.policy import (
    CodeRule,
    CredentialRules,
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

NOON_MS = 1_795_320_000_000
DAY_MS = 86_400_000
ORDER = [Outcome.PASS, Outcome.NOTE, Outcome.HOLD, Outcome.REFER, Outcome.REFUSE]
OUTCOMES = st.sampled_from(ORDER)
DIRECTIONS = st.sampled_from(Direction)
WHOM = st.sampled_from(["resident", "visitor", "everybody"])
TRIPS = st.sets(st.sampled_from(Trip)).map(tuple)
MOMENTS = st.integers(NOON_MS - 3 * DAY_MS, NOON_MS + 3 * DAY_MS)
HOMES = st.builds(
    Dwelling,
    st.sampled_from(["样例里", "云上苑"]),
    st.sampled_from(["3", "A1"]),
    st.just("1"),
    st.sampled_from(["501"]),
)


def few(strategy: st.SearchStrategy) -> st.SearchStrategy:
    return st.lists(strategy, max_size=3).map(tuple)


hours = st.builds(Hours, from_min=st.integers(0, 1440), until_min=st.integers(0, 1440))
quotas = st.builds(
    Quota,
    unit=st.sampled_from(QuotaUnit),
    count=st.integers(0, 3),
    span=st.integers(1, 48),
    rolling_hours=st.booleans(),
    longest_outside_min=st.none() | st.integers(1, 600),
    exempt=TRIPS,
)
zones = st.builds(
    Zone,
    compound=st.sampled_from(["样例里", "云上苑"]),
    building=st.sampled_from(["", "3"]),
    unit=st.sampled_from(["", "1"]),
    colour=st.sampled_from(ZoneColour),
    from_ms=MOMENTS,
    until_ms=MOMENTS,
    extended_ms=few(MOMENTS),
)
holds = st.builds(
    Hold,
    dwelling=HOMES.map(lambda home: (home.compound, home.building, home.unit, home.room)),
    resident=st.none() | st.integers(1, 2),
    from_ms=MOMENTS,
    until_ms=MOMENTS,
)
packs = st.builds(
    PolicyPack,
    number=st.integers(1, 9),
    document_no=st.just("训练-001"),
    title=st.just("训练规则"),
    valid_from_ms=st.sampled_from([NOON_MS - DAY_MS, NOON_MS]),
    valid_until_ms=st.sampled_from([NOON_MS + 60_000, NOON_MS + DAY_MS]),
    reading=st.builds(
        ReadingRules,
        threshold_c10=st.integers(360, 385),
        comparator=st.sampled_from([">=", ">"]),
        low_below_c10=st.integers(310, 355),
    ),
    resident_checks=st.sets(st.sampled_from([Check.CODE, Check.MASK, Check.MATCH])).map(tuple),
    visitor_checks=st.sets(st.sampled_from([Check.CODE, Check.MASK, Check.PAPER])).map(tuple),
    passes=few(
        st.builds(
            PassRule,
            kind=st.sampled_from(PassKind),
            entry=OUTCOMES,
            exit=OUTCOMES,
            hours=few(hours),
            outside=OUTCOMES,
        )
    ),
    quotas=few(quotas),
    curfews=few(st.builds(Curfew, hours=hours, direction=DIRECTIONS, whom=WHOM, exempt=TRIPS)),
    code_rules=few(
        st.builds(CodeRule, colour=st.sampled_from(HealthCode), direction=DIRECTIONS, whom=WHOM, outcome=OUTCOMES)
    ),
    zone_rules=few(
        st.builds(ZoneRule, colour=st.sampled_from(ZoneColour), direction=DIRECTIONS, whom=WHOM, outcome=OUTCOMES)
    ),
    zones=few(zones),
    holds=few(holds),
    visitors=st.builds(VisitorRules, entry=OUTCOMES, ask_host=st.booleans()),
    credentials=st.builds(
        CredentialRules, pass_back=st.sampled_from(["off", "passive", "active"]), single_entry=st.booleans()
    ),
    watch_plates=st.sampled_from([(), ("外",)]),
    overrides=few(
        st.builds(
            Override,
            code=st.sampled_from(["a", "b"]),
            words=st.just("理由"),
            against=st.sets(st.sampled_from(Reason), min_size=1).map(tuple),
        )
    ),
)
answers = st.builds(
    Answers,
    code=st.none() | st.sampled_from(HealthCode),
    mask=st.none() | st.booleans(),
    matches=st.none() | st.booleans(),
    paper=st.none() | st.sampled_from(["resident-id", "library-card"]),
    questions=st.none() | st.tuples(st.booleans(), st.booleans(), st.booleans()),
    host=st.none() | st.sampled_from(Consent),
)
situations = st.builds(
    Situation,
    subject=st.sampled_from(SubjectKind),
    direction=DIRECTIONS,
    at_ms=MOMENTS,
    reading_c10=st.none() | st.integers(300, 430),
    measured_again=st.booleans(),
    measurable=st.booleans(),
    pass_verdict=st.none() | st.sampled_from(PassVerdict),
    pass_kind=st.none() | st.sampled_from(PassKind),
    serial_only=st.booleans(),
    suspended=st.none() | st.sampled_from(Suspension),
    on_hold=st.booleans(),
    returning=st.booleans(),
    resident=st.none() | st.integers(1, 3),
    dwelling=st.none() | HOMES,
    trip=st.sampled_from(Trip),
    used=few(st.integers(0, 5)),
    outside_since_ms=st.none() | MOMENTS,
    rest_until_ms=st.none() | st.just(NOON_MS),
    pass_again=st.booleans(),
    pass_used=st.booleans(),
    comparable=st.booleans(),
    answers=answers,
    plate=st.sampled_from(["", "外A12345", "内B12345"]),
)
in_force = st.tuples(situations, packs).map(
    lambda both: (
        replace(both[0], at_ms=max(both[1].valid_from_ms, min(both[0].at_ms, both[1].valid_until_ms - 1))),
        both[1],
    )
)


def strictness(outcome: Outcome) -> int:
    return ORDER.index(outcome)


@given(situations, packs | st.none())
def test_a_decision_is_always_made_and_always_the_same(situation: Situation, pack: PolicyPack | None) -> None:
    decision = decide(situation, pack)
    assert decision == decide(situation, pack)
    assert decision.outcome in ORDER
    assert decision.outcome is Outcome.PASS or decision.reasons
    assert len(set(decision.asks)) == len(decision.asks)


@given(situations, packs | st.none())
def test_only_a_visitor_coming_in_is_ever_refused(situation: Situation, pack: PolicyPack | None) -> None:
    decision = decide(situation, pack)
    if situation.subject is not SubjectKind.VISITOR or situation.direction is Direction.OUT:
        assert decision.outcome is not Outcome.REFUSE
        assert all(finding.judgement.outcome is not Outcome.REFUSE for finding in decision.findings)


@given(situations, packs)
def test_an_expired_or_missing_pack_judges_nothing_and_says_so(situation: Situation, pack: PolicyPack) -> None:
    nothing = Decision(outcome=Outcome.NOTE, reasons=(Reason.NO_RULES,))
    assert decide(situation, None) == nothing
    assert (decide(situation, pack) == nothing) is not pack.in_force(situation.at_ms)


@given(st.lists(packs, max_size=4), MOMENTS)
def test_the_pack_that_began_last_has_the_word_and_none_comes_back(given_packs: list[PolicyPack], at_ms: int) -> None:
    ruling = pack_at(given_packs, at_ms)
    if ruling is not None:
        assert ruling.in_force(at_ms)
        begun = [pack for pack in given_packs if pack.valid_from_ms <= at_ms]
        assert ruling.valid_from_ms == max(pack.valid_from_ms for pack in begun)


@given(in_force, st.integers(300, 430))
def test_a_reading_at_the_threshold_lets_nobody_through_and_just_below_it_opens_no_case(
    both: tuple[Situation, PolicyPack], reading: int
) -> None:
    situation, pack = both
    limit = pack.reading.threshold_c10 + (pack.reading.comparator == ">")
    decision = decide(replace(situation, reading_c10=reading), pack)
    high = Reason.READING_HIGH in decision.reasons
    assert high == (reading >= limit)
    if high:
        assert not decision.outcome.admits


@given(zones, HOMES)
def test_a_zone_ends_at_its_minute_or_that_of_its_last_extension(zone: Zone, home: Dwelling) -> None:
    end = max(zone.until_ms, *zone.extended_ms, 0)
    assert not zone.holds(home, end)
    assert not zone.holds(home, zone.from_ms - 1)
    covered = zone.compound == home.compound and zone.building in ("", home.building) and zone.unit in ("", home.unit)
    assert zone.holds(home, end - 1) == (covered and zone.from_ms <= end - 1)


@given(in_force, st.integers(1, 600), st.integers(-3 * DAY_MS, 3 * DAY_MS))
def test_the_longest_time_outside_is_elapsed_time(
    both: tuple[Situation, PolicyPack], limit_min: int, elapsed_ms: int
) -> None:
    situation, pack = both
    coming_home = replace(
        situation,
        subject=SubjectKind.RESIDENT,
        direction=Direction.IN,
        outside_since_ms=situation.at_ms - elapsed_ms,
    )
    limited = replace(pack, quotas=(Quota(longest_outside_min=limit_min),))
    (outside,) = (f.judgement for f in decide(coming_home, limited).findings if f.rule is Rule.OUTSIDE)
    assert (Reason.TOO_LONG_OUTSIDE in outside.reasons) == (elapsed_ms > limit_min * 60_000)


@given(in_force)
def test_a_quota_a_curfew_a_plate_and_a_long_outing_are_notes_and_stop_nobody(
    both: tuple[Situation, PolicyPack],
) -> None:
    for finding in decide(*both).findings:
        if finding.rule in (Rule.QUOTA, Rule.OUTSIDE, Rule.CURFEW, Rule.PLATE):
            assert finding.judgement.outcome.admits


@given(in_force)
def test_nothing_at_the_gate_is_stricter_than_what_the_pack_says(both: tuple[Situation, PolicyPack]) -> None:
    """Where the pack has the say its own outcome comes out, whatever is entered at the gate; REFUSE may become HOLD."""
    situation, pack = both
    said = {
        Rule.KIND: {o for rule in pack.passes for o in (rule.entry, rule.exit, rule.outside)},
        Rule.ZONE: {rule.outcome for rule in pack.zone_rules},
        Rule.CODE: {rule.outcome for rule in pack.code_rules},
        Rule.VISITORS: {pack.visitors.entry},
    }
    for finding in decide(situation, pack).findings:
        allowed = said.get(finding.rule)
        if allowed is not None:
            softened = {Outcome.HOLD} if Outcome.REFUSE in allowed else set()
            assert finding.judgement.outcome in allowed | softened


@given(in_force)
def test_a_pack_without_rules_leaves_no_rule_for_the_gate_to_add(both: tuple[Situation, PolicyPack]) -> None:
    situation, pack = both
    bare = PolicyPack(
        number=pack.number,
        document_no=pack.document_no,
        title=pack.title,
        valid_from_ms=pack.valid_from_ms,
        valid_until_ms=pack.valid_until_ms,
    )
    found = {finding.rule for finding in decide(situation, bare).findings}
    assert not found & {Rule.KIND, Rule.ZONE, Rule.QUOTA, Rule.OUTSIDE, Rule.CURFEW, Rule.CODE, Rule.PLATE}
    assert not found & {Rule.PASS_BACK, Rule.SINGLE_ENTRY}


@given(in_force)
def test_a_resident_with_nothing_against_them_whose_pass_is_theirs_goes_home_under_any_rules_without_a_colour(
    both: tuple[Situation, PolicyPack],
) -> None:
    situation, pack = both
    going_home = replace(
        situation,
        subject=SubjectKind.RESIDENT,
        direction=Direction.IN,
        reading_c10=pack.reading.threshold_c10 - 1,
        measured_again=True,
        rest_until_ms=None,
        answers=Answers(matches=True),
    )
    plain = replace(pack, passes=(), zone_rules=())
    assert decide(going_home, plain).outcome.admits


@given(in_force)
def test_a_pass_that_goes_the_same_way_twice_is_settled_by_comparing_and_never_refused(
    both: tuple[Situation, PolicyPack],
) -> None:
    situation, pack = both
    asked, compared, other = (
        decide(replace(situation, answers=replace(situation.answers, matches=answer)), pack)
        for answer in (None, True, False)
    )
    held = [finding for finding in asked.findings if finding.rule is Rule.PASS_BACK]
    assert [finding.judgement for finding in held] in ([], [Judgement(Outcome.HOLD, (Reason.PASS_BACK,))])
    if held:
        assert pack.credentials.pass_back == "active"
        assert Check.MATCH in asked.asks
        assert not (situation.subject is SubjectKind.VISITOR and situation.direction is Direction.OUT)
    for decision in (compared, other):
        assert Reason.PASS_BACK not in decision.reasons
        assert Check.MATCH not in decision.asks
    assert not other.outcome.admits
    assert not compared.outcome.admits or not held or compared.outcome is Outcome.NOTE


@given(in_force)
def test_only_a_visitor_coming_in_again_is_told_that_a_pass_for_one_entry_is_used(
    both: tuple[Situation, PolicyPack],
) -> None:
    situation, pack = both
    used = [finding for finding in decide(situation, pack).findings if finding.rule is Rule.SINGLE_ENTRY]
    if used:
        assert pack.credentials.single_entry
        assert (situation.subject, situation.direction) == (SubjectKind.VISITOR, Direction.IN)
        assert situation.pass_kind is PassKind.TEMPORARY


@given(in_force)
def test_an_override_needs_a_reason_the_pack_allows_against_all_that_stops_somebody(
    both: tuple[Situation, PolicyPack],
) -> None:
    decision, pack = decide(*both), both[1]
    allowed = overrides_for(decision, pack)
    for override in allowed:
        assert override in pack.overrides
        assert not decision.outcome.admits
        assert set(decision.reasons) <= set(override.against)
        for finding in decision.findings:
            assert finding.judgement.outcome.admits or set(finding.judgement.reasons) <= set(override.against)
    assert overrides_for(decision, replace(pack, overrides=())) == overrides_for(decision, None) == ()
    more = replace(pack, overrides=(*pack.overrides, Override(code="c", words="理由", against=tuple(Reason))))
    assert decide(both[0], more) == decision, "a pack with more overrides stops nobody more"
    assert decision.outcome.admits or len(overrides_for(decision, more)) == len(allowed) + 1


@given(st.lists(st.builds(Judgement, OUTCOMES, st.just(()))), OUTCOMES)
def test_a_further_finding_never_loosens(judgements: list[Judgement], another: Outcome) -> None:
    before, after = strictest(judgements), strictest([*judgements, Judgement(another)])
    assert strictness(after.outcome) == max(strictness(before.outcome), strictness(another))


@given(in_force)
def test_the_strictest_finding_is_the_outcome(both: tuple[Situation, PolicyPack]) -> None:
    decision = decide(*both)
    assert decision.outcome is strictest(finding.judgement for finding in decision.findings).outcome


@given(packs, st.lists(situations, max_size=5))
def test_the_strictest_person_decides_a_vehicle(pack: PolicyPack, people: list[Situation]) -> None:
    decisions = tuple(decide(person, pack) for person in people)
    together = decide_together(decisions)
    strictest_one = max((strictness(decision.outcome) for decision in decisions), default=0)
    assert strictness(together.outcome) == strictest_one


@given(packs)
def test_a_pack_is_the_same_after_its_data_went_through_a_bundle(pack: PolicyPack) -> None:
    assume(not list(contradictions(pack)))
    assert pack_from_data(pack.to_data()) == pack
