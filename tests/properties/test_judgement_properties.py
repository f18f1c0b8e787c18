"""The invariants of product.md §5, over all situations and packs."""

from __future__ import annotations

from hypothesis import given
from hypothesis import strategies as st

from checkpoint_app.domain.judge import Situation, SubjectKind, judge
from checkpoint_app.domain.outcome import Judgement, Outcome, Reason, strictest
from checkpoint_app.domain.passage import Direction
from checkpoint_app.domain.passes import PassVerdict
from checkpoint_app.domain.policy import PolicyPack

NOON_MS = 1_795_320_000_000
DAY_MS = 86_400_000

packs = st.builds(
    PolicyPack,
    number=st.just(1),
    document_no=st.just("训练-001"),
    title=st.just("训练规则"),
    valid_from_ms=st.just(NOON_MS - DAY_MS),
    valid_until_ms=st.just(NOON_MS + DAY_MS),
    fever_threshold_c10=st.sampled_from([372, 373, 375]),
    fever_comparator=st.sampled_from([">=", ">"]),
    quota_unit=st.sampled_from(["none", "household"]),
    quota_count=st.integers(0, 3),
    visitors=st.sampled_from(["admit", "refuse"]),
)
situations = st.builds(
    Situation,
    subject=st.sampled_from(SubjectKind),
    direction=st.sampled_from(Direction),
    at_ms=st.integers(NOON_MS - 3 * DAY_MS, NOON_MS + 3 * DAY_MS),
    reading_c10=st.none() | st.integers(300, 430),
    measured_again=st.booleans(),
    pass_verdict=st.none() | st.sampled_from(PassVerdict),
    on_hold=st.booleans(),
    exits_today=st.integers(0, 5),
    rest_until_ms=st.none() | st.just(NOON_MS),
)


@given(situations, packs | st.none())
def test_a_resident_going_home_is_never_refused(situation: Situation, pack: PolicyPack | None) -> None:
    judgement = judge(situation, pack)
    if situation.subject is SubjectKind.RESIDENT and situation.direction is Direction.IN:
        assert judgement.outcome is not Outcome.REFUSE


@given(situations, packs)
def test_only_a_visitor_can_be_refused(situation: Situation, pack: PolicyPack) -> None:
    if judge(situation, pack).outcome is Outcome.REFUSE:
        assert situation.subject is SubjectKind.VISITOR


@given(situations, packs)
def test_an_expired_or_missing_pack_judges_nothing_and_says_so(situation: Situation, pack: PolicyPack) -> None:
    no_rules = Judgement(Outcome.NOTE, (Reason.NO_RULES,))
    assert judge(situation, None) == no_rules
    if not pack.in_force(situation.at_ms):
        assert judge(situation, pack) == no_rules


@given(situations, packs)
def test_every_outcome_but_a_plain_pass_has_a_reason(situation: Situation, pack: PolicyPack) -> None:
    judgement = judge(situation, pack)
    assert judgement.outcome is Outcome.PASS or judgement.reasons


@given(st.lists(st.sampled_from([o for o in Outcome if o is not Outcome.EMERGENCY])))
def test_the_strictest_judgement_stands(outcomes: list[Outcome]) -> None:
    order = [Outcome.PASS, Outcome.NOTE, Outcome.HOLD, Outcome.REFER, Outcome.REFUSE]
    expected = max(outcomes, key=order.index, default=Outcome.PASS)
    assert strictest(Judgement(o) for o in outcomes).outcome is expected


@given(situations, packs)
def test_a_reading_at_the_threshold_never_lets_anybody_through(situation: Situation, pack: PolicyPack) -> None:
    reading = situation.reading_c10
    if not pack.in_force(situation.at_ms) or reading is None:
        return
    high = reading > pack.fever_threshold_c10 or (reading == pack.fever_threshold_c10 and pack.fever_comparator == ">=")
    if high:
        assert not judge(situation, pack).outcome.admits
