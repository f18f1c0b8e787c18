"""Judge one person at the gate by the policy pack in force; product.md §5.

One pure function, `decide`: all it depends on is in the Situation and the pack. Each rule says what it found; the
strictest finding stands, and the findings are kept, so that the decision can explain itself.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator
from dataclasses import dataclass
from enum import StrEnum

from checkpoint_app.domain.clock import local
from checkpoint_app.domain.outcome import Judgement, Outcome, Reason, strictest
from checkpoint_app.domain.passage import Direction, Trip
from checkpoint_app.domain.passes import PassKind, PassVerdict
from checkpoint_app.domain.policy import PolicyPack, Quota, Whom
from checkpoint_app.domain.roster import Dwelling
from checkpoint_app.domain.subject import Answers, Check, Consent, SubjectKind, Suspension
from checkpoint_app.domain.temperature import ReadingBand, band

STOPPED_PASS_REASON = {
    PassVerdict.UNREADABLE: Reason.PASS_UNREADABLE,
    PassVerdict.UNKNOWN_OR_FORGED: Reason.PASS_FORGED,
    PassVerdict.OUT_OF_SCOPE: Reason.PASS_OUT_OF_SCOPE,
    PassVerdict.AFTER_CUTOFF: Reason.PASS_OUT_OF_SCOPE,
    PassVerdict.NOT_YET_VALID: Reason.PASS_NOT_YET,
    PassVerdict.EXPIRED: Reason.PASS_EXPIRED,
    PassVerdict.REVOKED: Reason.PASS_REVOKED,
    PassVerdict.OTHER_GATE: Reason.PASS_OTHER_GATE,
}
_SUSPENDED_REASON = {Suspension.LOST: Reason.PASS_LOST, Suspension.RETURN: Reason.PASS_SUSPENDED}


class Rule(StrEnum):
    """The rules a decision is made of, in the order in which it explains them."""

    READING = "reading"
    MATCH = "match"
    HOLD = "hold"
    ROSTER = "roster"
    PASS = "pass"
    KIND = "kind"
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


@dataclass(frozen=True, slots=True)
class Finding:
    """What one rule says of the situation; a rule that has nothing to say is not there."""

    rule: Rule
    judgement: Judgement


@dataclass(frozen=True, slots=True, kw_only=True)
class Decision:
    """What to do, why, what is still to be asked before it is final, and every finding that led there."""

    outcome: Outcome
    reasons: tuple[Reason, ...] = ()
    asks: tuple[Check, ...] = ()
    findings: tuple[Finding, ...] = ()

    @property
    def rules(self) -> tuple[str, ...]:
        """The codes of the rules that gave the outcome, for the record."""
        return tuple(f.rule.value for f in self.findings if f.judgement.outcome is self.outcome is not Outcome.PASS)


@dataclass(frozen=True, slots=True, kw_only=True)
class Situation:
    """All that a judgement depends on. Times UTC milliseconds.

    `measurable` False: the gate has no working thermometer, and nobody is asked for a reading.
    `serial_only`: the pass was not scanned, its serial was typed. `dwelling` is the resident's home, or where a visitor
    is going. `used` has, for each quota of the pack, the unit's admitted exits in its span before this one.
    `outside_since_ms` is when this person last went out and did not come back. `rest_until_ms` is set while a fever
    case of this person is open and its rest is not over. `returning`: comes back from elsewhere and has registered.
    """

    subject: SubjectKind
    direction: Direction
    at_ms: int
    reading_c10: int | None
    measured_again: bool = False
    measurable: bool = True
    pass_verdict: PassVerdict | None = None
    pass_kind: PassKind | None = None
    serial_only: bool = False
    suspended: Suspension | None = None
    on_hold: bool = False
    returning: bool = False
    resident: int | None = None
    dwelling: Dwelling | None = None
    trip: Trip = Trip.USUAL
    used: tuple[int, ...] = ()
    outside_since_ms: int | None = None
    rest_until_ms: int | None = None
    answers: Answers = Answers()
    plate: str = ""

    @property
    def of_the_house(self) -> bool:
        """Lives here, or says so: such a person is never refused."""
        return self.subject is not SubjectKind.VISITOR

    def is_one_of(self, whom: Whom) -> bool:
        return whom == "everybody" or (whom == "resident") == self.of_the_house


def decide(situation: Situation, pack: PolicyPack | None) -> Decision:
    """Return what to do. Without a pack in force nothing is judged: NOTE, and it says so."""
    if pack is None or not pack.in_force(situation.at_ms):
        return Decision(outcome=Outcome.NOTE, reasons=(Reason.NO_RULES,))
    findings = tuple(
        Finding(rule, _never_refused(judgement, situation))
        for rule, judge in _RULES
        if (judgement := judge(situation, pack)) is not None
    )
    whole = strictest(finding.judgement for finding in findings)
    return Decision(outcome=whole.outcome, reasons=whole.reasons, asks=tuple(_asks(situation, pack)), findings=findings)


def _never_refused(judgement: Judgement, situation: Situation) -> Judgement:
    """A resident going home is never refused, whatever a rule says: somebody here has to act."""
    if situation.of_the_house and judgement.outcome is Outcome.REFUSE:
        return Judgement(Outcome.HOLD, judgement.reasons)
    return judgement


def _asks(situation: Situation, pack: PolicyPack) -> Iterator[Check]:
    """Name what the rules want to know and nobody has asked yet, in the order of the gate."""
    answers = situation.answers
    if situation.measurable and situation.reading_c10 is None and not situation.measured_again:
        yield Check.READING
    if _reading(situation, pack) == Judgement(Outcome.HOLD, (Reason.READING_AGAIN,)):
        yield Check.READING_AGAIN
    wanted = pack.resident_checks if situation.of_the_house else pack.visitor_checks
    if Check.CODE in wanted and answers.code is None:
        yield Check.CODE
    if Check.MASK in wanted and answers.mask is None:
        yield Check.MASK
    if situation.subject is SubjectKind.UNLISTED:
        yield Check.HEAD
    if situation.of_the_house or situation.direction is Direction.OUT or situation.pass_verdict is not None:
        return
    if Check.PAPER in wanted and answers.paper is None:
        yield Check.PAPER
    if pack.visitors.questions and answers.questions is None:
        yield Check.QUESTIONS
    if pack.visitors.ask_host and answers.host in (None, Consent.WAITING):
        yield Check.HOST


def _reading(situation: Situation, pack: PolicyPack) -> Judgement | None:
    if not situation.measurable and situation.reading_c10 is None:
        return Judgement(Outcome.NOTE, (Reason.NO_THERMOMETER,))
    match band(situation.reading_c10, pack.reading):
        case ReadingBand.HIGH:
            return Judgement(Outcome.HOLD, (Reason.READING_HIGH,))
        case ReadingBand.LOW if not situation.measured_again:
            return Judgement(Outcome.HOLD, (Reason.READING_AGAIN,))
        case _ if situation.rest_until_ms is not None:
            return Judgement(Outcome.HOLD, (Reason.REST_NOT_OVER,))
        case ReadingBand.LOW | ReadingBand.NONE:
            return Judgement(Outcome.NOTE, (Reason.NOT_MEASURED,))
    return Judgement(Outcome.PASS)


def _match(situation: Situation, pack: PolicyPack) -> Judgement | None:
    if situation.answers.matches is False:
        return Judgement(Outcome.HOLD, (Reason.NOT_MATCHING,))
    return None


def _hold(situation: Situation, pack: PolicyPack) -> Judgement | None:
    held = situation.on_hold or (
        situation.dwelling is not None
        and any(hold.holds(situation.dwelling, situation.resident, situation.at_ms) for hold in pack.holds)
    )
    if situation.subject is not SubjectKind.RESIDENT or not held:
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


def _pass(situation: Situation, pack: PolicyPack) -> Judgement | None:
    verdict = situation.pass_verdict
    if situation.subject is SubjectKind.RESIDENT:
        if situation.suspended is not None:
            going_out = situation.direction is Direction.OUT and situation.suspended is Suspension.RETURN
            return Judgement(Outcome.HOLD if going_out else Outcome.NOTE, (_SUSPENDED_REASON[situation.suspended],))
        if verdict is None:
            return Judgement(Outcome.NOTE, (Reason.NO_PASS,))
        if verdict is not PassVerdict.GENUINE:
            return Judgement(Outcome.NOTE, (STOPPED_PASS_REASON[verdict],))
        return Judgement(Outcome.PASS)
    if situation.subject is SubjectKind.VISITOR:
        if verdict not in (None, PassVerdict.GENUINE):
            return Judgement(Outcome.REFER, (STOPPED_PASS_REASON[verdict],))
        if situation.serial_only:
            return Judgement(Outcome.NOTE, (Reason.SERIAL_ONLY,))
    return None


def _kind(situation: Situation, pack: PolicyPack) -> Judgement | None:
    """What this kind of pass may do this way, at this hour."""
    if situation.pass_verdict is not PassVerdict.GENUINE:
        return None
    for rule in pack.passes:
        if rule.kind is situation.pass_kind:
            if rule.hours and not any(hours.holds(_minute(situation.at_ms)) for hours in rule.hours):
                return Judgement(rule.outside, (Reason.OUTSIDE_HOURS,))
            outcome = rule.entry if situation.direction is Direction.IN else rule.exit
            return Judgement(outcome, () if outcome is Outcome.PASS else (Reason.KIND_NOT_ADMITTED,))
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
        if situation.trip not in quota.exempt
    ]
    if not used_up:
        return None
    return Judgement(Outcome.NOTE, (Reason.QUOTA_USED,)) if any(used_up) else Judgement(Outcome.PASS)


def _outside(situation: Situation, pack: PolicyPack) -> Judgement | None:
    """Longest time outside: elapsed, across midnight."""
    limit_min = longest_outside_min(pack.quotas)
    if situation.direction is Direction.OUT or situation.outside_since_ms is None or limit_min is None:
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
            and curfew.hours.holds(_minute(situation.at_ms))
        ):
            return Judgement(Outcome.NOTE, (Reason.CURFEW,))
    return None


def _mask(situation: Situation, pack: PolicyPack) -> Judgement | None:
    if situation.answers.mask is False:
        return Judgement(Outcome.HOLD, (Reason.NO_MASK,))
    return None


def _paper(situation: Situation, pack: PolicyPack) -> Judgement | None:
    paper = situation.answers.paper
    if situation.of_the_house or paper is None or paper in pack.papers:
        return None
    return Judgement(Outcome.HOLD, (Reason.PAPER,))


def _host(situation: Situation, pack: PolicyPack) -> Judgement | None:
    if not _comes_to_visit(situation):
        return None
    match situation.answers.host:
        case Consent.WAITING:
            return Judgement(Outcome.HOLD, (Reason.HOST_WAITING,))
        case Consent.DECLINED:
            return Judgement(Outcome.REFUSE, (Reason.HOST_DECLINED,))
    return None


def _questions(situation: Situation, pack: PolicyPack) -> Judgement | None:
    if _comes_to_visit(situation) and any(situation.answers.questions or ()):
        return Judgement(Outcome.REFER, (Reason.QUESTIONS,))
    return None


def _visitors(situation: Situation, pack: PolicyPack) -> Judgement | None:
    if situation.of_the_house or situation.direction is Direction.OUT or situation.pass_kind is PassKind.WORK:
        return None
    outcome = pack.visitors.entry
    return Judgement(outcome, () if outcome is Outcome.PASS else (Reason.VISITOR,))


def _plate(situation: Situation, pack: PolicyPack) -> Judgement | None:
    """外地牌照: ask, never refuse."""
    if situation.direction is Direction.IN and situation.plate.startswith(pack.watch_plates):
        return Judgement(Outcome.NOTE, (Reason.PLATE_WATCHED,))
    return None


def _comes_to_visit(situation: Situation) -> bool:
    return situation.subject is SubjectKind.VISITOR and situation.direction is Direction.IN


def _minute(at_ms: int) -> int:
    now = local(at_ms)
    return now.hour * 60 + now.minute


_RULES: tuple[tuple[Rule, Callable[[Situation, PolicyPack], Judgement | None]], ...] = (
    (Rule.READING, _reading),
    (Rule.MATCH, _match),
    (Rule.HOLD, _hold),
    (Rule.ROSTER, _roster),
    (Rule.PASS, _pass),
    (Rule.KIND, _kind),
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


def decide_together(decisions: tuple[Decision, ...]) -> Judgement:
    """The strictest person decides a vehicle; the others may walk (product.md §5)."""
    return strictest(Judgement(decision.outcome, decision.reasons) for decision in decisions)
