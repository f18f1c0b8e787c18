"""Judge one person at the gate by the policy pack in force; product.md §5.

One pure function, `decide`: all it depends on is in the Situation and the pack. Each rule says what it found; the
strictest finding stands, and the findings are kept, so that the decision can explain itself.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

from checkpoint_app.domain.judge_rules import RULES, reading
from checkpoint_app.domain.judge_rules import Rule as Rule
from checkpoint_app.domain.judge_rules import longest_outside_min as longest_outside_min
from checkpoint_app.domain.outcome import Judgement, Outcome, Reason, strictest
from checkpoint_app.domain.pass_rules import STOPPED_PASS_REASON as STOPPED_PASS_REASON
from checkpoint_app.domain.pass_rules import goes_again
from checkpoint_app.domain.passage import Direction, Trip
from checkpoint_app.domain.passes import PassKind, PassVerdict
from checkpoint_app.domain.policy import Override, PolicyPack, Whom
from checkpoint_app.domain.roster import Dwelling
from checkpoint_app.domain.subject import Answers, Check, Consent, SubjectKind, Suspension


@dataclass(frozen=True, slots=True)
class RuleFinding:
    """What one rule says of the situation; a rule that has nothing to say is not there."""

    rule: Rule
    judgement: Judgement


@dataclass(frozen=True, slots=True, kw_only=True)
class Decision:
    """What to do, why, what is still to be asked before it is final, and every finding that led there."""

    outcome: Outcome
    reasons: tuple[Reason, ...] = ()
    asks: tuple[Check, ...] = ()
    findings: tuple[RuleFinding, ...] = ()

    @property
    def rules(self) -> tuple[str, ...]:
        """The codes of the rules that gave the outcome, for the record."""
        return tuple(f.rule.value for f in self.findings if f.judgement.outcome is self.outcome is not Outcome.PASS)


@dataclass(frozen=True, slots=True, kw_only=True)
class Situation:
    """All that a judgement depends on. Times UTC milliseconds.

    `known_past_ms` is a moment that is known to have passed: rules are not lost to a clock that lags behind it.
    `measurable` False: the gate has no working thermometer, and nobody is asked for a reading.
    `serial_only`: the pass was not scanned, its serial was typed. `dwelling` is the resident's home, or where a visitor
    is going. `used` has, for each quota of the pack, the unit's admitted exits in its span before this one.
    `outside_since_ms` is when this person last went out and did not come back. `rest_until_ms` is set while a fever
    case of this person is open and its rest is not over; `in_care` once it was confirmed and nobody took over yet.
    `returning`: comes back from elsewhere and has registered. `pass_again`: the pass went this way last here, and this
    move of it is not free; `pass_used`: it went in and came out here. `comparable`: there is a pass or photo to compare
    the person with, and in this shift nobody did yet.
    """

    subject: SubjectKind
    direction: Direction
    at_ms: int
    reading_c10: int | None
    known_past_ms: int = 0
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
    in_care: bool = False
    pass_again: bool = False
    pass_used: bool = False
    comparable: bool = False
    answers: Answers = Answers()
    plate: str = ""

    @property
    def of_the_house(self) -> bool:
        """Lives here, or says so: such a person is never refused."""
        return self.subject is not SubjectKind.VISITOR

    @property
    def shows_a_pass(self) -> bool:
        """Came with a pass, whatever became of it: scanned, or its serial typed."""
        return self.pass_verdict is not None or self.serial_only

    @property
    def comes_to_visit(self) -> bool:
        return self.subject is SubjectKind.VISITOR and self.direction is Direction.IN

    @property
    def shows_a_standing_pass(self) -> bool:
        return self.shows_a_pass and self.pass_verdict in (None, PassVerdict.GENUINE)

    def is_one_of(self, whom: Whom) -> bool:
        return whom == "everybody" or (whom == "resident") == self.of_the_house


def decide(situation: Situation, pack: PolicyPack | None) -> Decision:
    """Return what to do. Without a pack in force nothing is judged: NOTE, and it says so.

    A high reading is among the reasons even where something stricter decides: it opens a fever case all the same.
    """
    if pack is None or not pack.in_force(max(situation.at_ms, situation.known_past_ms)):
        return Decision(outcome=Outcome.NOTE, reasons=(Reason.NO_RULES,))
    findings = tuple(
        RuleFinding(rule, _never_refused(judgement, situation))
        for rule, judge in RULES
        if (judgement := judge(situation, pack)) is not None
    )
    whole = strictest(finding.judgement for finding in findings)
    high = any(Reason.READING_HIGH in finding.judgement.reasons for finding in findings)
    reasons = dict.fromkeys((*whole.reasons, *([Reason.READING_HIGH] if high else [])))
    return Decision(
        outcome=whole.outcome, reasons=tuple(reasons), asks=tuple(_asks(situation, pack)), findings=findings
    )


def _never_refused(judgement: Judgement, situation: Situation) -> Judgement:
    """Only a visitor coming in is refused, whatever a rule says: for all others somebody here has to act."""
    if judgement.outcome is Outcome.REFUSE and (situation.of_the_house or situation.direction is Direction.OUT):
        return Judgement(Outcome.HOLD, judgement.reasons)
    return judgement


def _asks(situation: Situation, pack: PolicyPack) -> Iterator[Check]:
    """Name what the rules want to know and nobody has asked yet, in the order of the gate."""
    answers = situation.answers
    if situation.measurable and situation.reading_c10 is None and not situation.measured_again:
        yield Check.READING
    if reading(situation, pack) == Judgement(Outcome.HOLD, (Reason.READING_AGAIN,)):
        yield Check.READING_AGAIN
    wanted = pack.resident_checks if situation.of_the_house else pack.visitor_checks
    if Check.CODE in wanted and answers.code is None:
        yield Check.CODE
    if Check.MASK in wanted and answers.mask is None:
        yield Check.MASK
    if answers.matches is None and (goes_again(situation, pack) or (Check.MATCH in wanted and situation.comparable)):
        yield Check.MATCH
    if situation.subject is SubjectKind.UNLISTED:
        yield Check.HEAD
    if not situation.comes_to_visit or situation.shows_a_pass:
        return  # a visitor with a pass was asked when it was issued
    if Check.PAPER in wanted and answers.paper is None:
        yield Check.PAPER
    if pack.visitors.questions and answers.questions is None:
        yield Check.QUESTIONS
    if pack.visitors.ask_host and answers.host in (None, Consent.WAITING):
        yield Check.HOST


def overrides_for(decision: Decision, pack: PolicyPack | None) -> tuple[Override, ...]:
    """Return the reasons the rules allow for letting this person through: against everything that stops them."""
    if pack is None or decision.outcome.admits:
        return ()
    stopping = {
        reason
        for finding in decision.findings
        if not finding.judgement.outcome.admits
        for reason in finding.judgement.reasons
    }
    return tuple(override for override in pack.overrides if stopping <= set(override.against))


def decide_together(decisions: tuple[Decision, ...]) -> Judgement:
    """The strictest person decides a vehicle; the others may walk (product.md §5)."""
    return strictest(Judgement(decision.outcome, decision.reasons) for decision in decisions)
