"""The rules a decision is made of: each looks at one person's situation and says what it found, or nothing."""

from __future__ import annotations

from collections.abc import Callable
from enum import StrEnum
from typing import TYPE_CHECKING

from checkpoint_app.domain.outcome import Judgement, Outcome, Reason, strictest
from checkpoint_app.domain.pass_rules import kind, minute_of_day, pass_back, single_entry, stands
from checkpoint_app.domain.passage import Direction
from checkpoint_app.domain.passes import PassKind
from checkpoint_app.domain.policy import PolicyPack, Quota, QuotaUnit
from checkpoint_app.domain.subject import Consent, SubjectKind
from checkpoint_app.domain.temperature import ReadingBand, band

if TYPE_CHECKING:
    from checkpoint_app.domain.judge import Situation


class Rule(StrEnum):
    """The rules a decision is made of, in the order in which it explains them."""

    READING = "reading"
    MATCH = "match"
    HOLD = "hold"
    ROSTER = "roster"
    PASS = "pass"
    KIND = "kind"
    PASS_BACK = "pass-back"
    SINGLE_ENTRY = "single-entry"
    ZONE = "zone"
    QUOTA = "quota"
    OUTSIDE = "outside"
    CURFEW = "curfew"
    CODE = "code"
    MASK = "mask"
    PAPER = "paper"
    HOST = "host"
    QUESTIONS = "questions"
    VISITORS = "visitors"
    PLATE = "plate"


def reading(situation: Situation, pack: PolicyPack) -> Judgement | None:
    if not situation.measurable and situation.reading_c10 is None and not _is_a_case(situation):
        return Judgement(Outcome.NOTE, (Reason.NO_THERMOMETER,))
    match band(situation.reading_c10, pack.reading):
        case ReadingBand.HIGH:
            return Judgement(Outcome.HOLD, (Reason.READING_HIGH,))
        case _ if situation.in_care:
            return Judgement(Outcome.HOLD, (Reason.IN_CARE,))
        case ReadingBand.LOW if not situation.measured_again:
            return Judgement(Outcome.HOLD, (Reason.READING_AGAIN,))
        case _ if situation.rest_until_ms is not None:
            return Judgement(Outcome.HOLD, (Reason.REST_NOT_OVER,))
        case ReadingBand.LOW | ReadingBand.NONE:
            return Judgement(Outcome.NOTE, (Reason.NOT_MEASURED,))
    return Judgement(Outcome.PASS)


def _is_a_case(situation: Situation) -> bool:
    return situation.rest_until_ms is not None or situation.in_care


def _match(situation: Situation, pack: PolicyPack) -> Judgement | None:
    if situation.answers.matches is False:
        return Judgement(Outcome.HOLD, (Reason.NOT_MATCHING,))
    return None


def _hold(situation: Situation, pack: PolicyPack) -> Judgement | None:
    held = situation.on_hold or (
        situation.dwelling is not None
        and any(hold.holds(situation.dwelling, situation.resident, situation.at_ms) for hold in pack.holds)
    )
    if not situation.of_the_house or not held:
        return None
    if situation.direction is Direction.OUT:
        return Judgement(Outcome.HOLD, (Reason.STAY_IN,))
    return Judgement(Outcome.NOTE, (Reason.HOME_ON_HOLD,))


def _roster(situation: Situation, pack: PolicyPack) -> Judgement | None:
    match situation.subject:
        case SubjectKind.UNLISTED:
            return Judgement(Outcome.HOLD, (Reason.NOT_ON_ROSTER,))
        case SubjectKind.PROVISIONAL:
            return Judgement(Outcome.NOTE, (Reason.PROVISIONAL,))
        case SubjectKind.RESIDENT if situation.returning:
            return Judgement(Outcome.NOTE, (Reason.RETURNED,))
    return None


def _zone(situation: Situation, pack: PolicyPack) -> Judgement | None:
    if situation.dwelling is None:
        return None
    colours = {zone.colour for zone in pack.zones if zone.holds(situation.dwelling, situation.at_ms)}
    outcomes = [
        rule.outcome
        for rule in pack.zone_rules
        if rule.colour in colours and rule.direction is situation.direction and situation.is_one_of(rule.whom)
    ]
    return _coloured(outcomes, Reason.ZONE)


def _code(situation: Situation, pack: PolicyPack) -> Judgement | None:
    outcomes = [
        rule.outcome
        for rule in pack.code_rules
        if rule.colour is situation.answers.code
        and rule.direction is situation.direction
        and situation.is_one_of(rule.whom)
    ]
    return _coloured(outcomes, Reason.CODE)


def _coloured(outcomes: list[Outcome], reason: Reason) -> Judgement | None:
    if not outcomes:
        return None
    outcome = strictest(Judgement(outcome) for outcome in outcomes).outcome
    return Judgement(outcome, () if outcome is Outcome.PASS else (reason,))


def _quota(situation: Situation, pack: PolicyPack) -> Judgement | None:
    if situation.direction is Direction.IN or not situation.of_the_house:
        return None
    used_up = [
        used >= quota.count
        for quota, used in zip(pack.quotas, situation.used, strict=False)
        if situation.trip not in quota.exempt and _is_counted(situation, quota)
    ]
    if not used_up:
        return None
    return Judgement(Outcome.NOTE, (Reason.QUOTA_USED,)) if any(used_up) else Judgement(Outcome.PASS)


def _is_counted(situation: Situation, quota: Quota) -> bool:
    """Whether this person's exits count against the quota at all: nobody has used up another's."""
    match quota.unit:
        case QuotaUnit.HOUSEHOLD:
            return situation.resident is not None
        case QuotaUnit.PASS:
            return situation.shows_a_pass
    return situation.plate != ""


def _outside(situation: Situation, pack: PolicyPack) -> Judgement | None:
    """Longest time outside: elapsed, across midnight."""
    limit_min = longest_outside_min(pack.quotas)
    if situation.direction is Direction.OUT or not situation.of_the_house:
        return None
    if situation.outside_since_ms is None or limit_min is None:
        return None
    if situation.at_ms - situation.outside_since_ms > limit_min * 60_000:
        return Judgement(Outcome.NOTE, (Reason.TOO_LONG_OUTSIDE,))
    return Judgement(Outcome.PASS)


def longest_outside_min(quotas: tuple[Quota, ...]) -> int | None:
    return min((q.longest_outside_min for q in quotas if q.longest_outside_min is not None), default=None)


def _curfew(situation: Situation, pack: PolicyPack) -> Judgement | None:
    for curfew in pack.curfews:
        if (
            curfew.direction is situation.direction
            and situation.is_one_of(curfew.whom)
            and situation.trip not in curfew.exempt
            and curfew.hours.holds(minute_of_day(situation.at_ms))
        ):
            return Judgement(Outcome.NOTE, (Reason.CURFEW,))
    return None


def _mask(situation: Situation, pack: PolicyPack) -> Judgement | None:
    if situation.answers.mask is False:
        return Judgement(Outcome.HOLD, (Reason.NO_MASK,))
    return None


def _paper(situation: Situation, pack: PolicyPack) -> Judgement | None:
    paper = situation.answers.paper
    if not situation.comes_to_visit or paper is None or paper in pack.papers:
        return None
    return Judgement(Outcome.HOLD, (Reason.PAPER,))


def _host(situation: Situation, pack: PolicyPack) -> Judgement | None:
    if not situation.comes_to_visit:
        return None
    match situation.answers.host:
        case Consent.WAITING:
            return Judgement(Outcome.HOLD, (Reason.HOST_WAITING,))
        case Consent.DECLINED:
            return Judgement(Outcome.REFUSE, (Reason.HOST_DECLINED,))
    return None


def _questions(situation: Situation, pack: PolicyPack) -> Judgement | None:
    if situation.comes_to_visit and any(situation.answers.questions or ()):
        return Judgement(Outcome.REFER, (Reason.QUESTIONS,))
    return None


def _visitors(situation: Situation, pack: PolicyPack) -> Judgement | None:
    if not situation.comes_to_visit or situation.pass_kind is PassKind.WORK:
        return None
    outcome = pack.visitors.entry
    if outcome is Outcome.PASS:
        return Judgement(outcome)
    return Judgement(outcome, (Reason.VISIT_NOTED if outcome.admits else Reason.VISITOR,))


def _plate(situation: Situation, pack: PolicyPack) -> Judgement | None:
    """外地牌照: ask, never refuse."""
    if situation.direction is Direction.IN and situation.plate.startswith(pack.watch_plates):
        return Judgement(Outcome.NOTE, (Reason.PLATE_WATCHED,))
    return None


RULES: tuple[tuple[Rule, Callable[[Situation, PolicyPack], Judgement | None]], ...] = (
    (Rule.READING, reading),
    (Rule.MATCH, _match),
    (Rule.HOLD, _hold),
    (Rule.ROSTER, _roster),
    (Rule.PASS, stands),
    (Rule.KIND, kind),
    (Rule.PASS_BACK, pass_back),
    (Rule.SINGLE_ENTRY, single_entry),
    (Rule.ZONE, _zone),
    (Rule.QUOTA, _quota),
    (Rule.OUTSIDE, _outside),
    (Rule.CURFEW, _curfew),
    (Rule.CODE, _code),
    (Rule.MASK, _mask),
    (Rule.PAPER, _paper),
    (Rule.HOST, _host),
    (Rule.QUESTIONS, _questions),
    (Rule.VISITORS, _visitors),
    (Rule.PLATE, _plate),
)
