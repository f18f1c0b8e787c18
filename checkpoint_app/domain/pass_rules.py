"""The rules about the pass somebody shows: whether it stands, what its kind may do, whether it goes twice."""

from __future__ import annotations

from typing import TYPE_CHECKING

from checkpoint_app.domain.clock import local
from checkpoint_app.domain.outcome import Judgement, Outcome, Reason
from checkpoint_app.domain.passage import Direction
from checkpoint_app.domain.passes import PassKind, PassVerdict
from checkpoint_app.domain.policy import PolicyPack
from checkpoint_app.domain.subject import SubjectKind, Suspension

if TYPE_CHECKING:
    from checkpoint_app.domain.judge import Situation

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


def stands(situation: Situation, pack: PolicyPack) -> Judgement | None:
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
        if verdict is PassVerdict.EXPIRED and situation.direction is Direction.OUT:
            return Judgement(Outcome.NOTE, (Reason.PASS_EXPIRED,))  # over their time: nobody keeps them here
        if verdict not in (None, PassVerdict.GENUINE):
            return Judgement(Outcome.REFER, (STOPPED_PASS_REASON[verdict],))
        if situation.serial_only:
            return Judgement(Outcome.NOTE, (Reason.SERIAL_ONLY,))
    return None


def kind(situation: Situation, pack: PolicyPack) -> Judgement | None:
    """What this kind of pass may do this way, at this hour; a typed serial is no way around its hours."""
    if not situation.shows_a_standing_pass:
        return None
    for rule in pack.passes:
        if rule.kind is situation.pass_kind:
            if rule.hours and not any(hours.holds(minute_of_day(situation.at_ms)) for hours in rule.hours):
                return Judgement(rule.outside, (Reason.OUTSIDE_HOURS,))
            outcome = rule.entry if situation.direction is Direction.IN else rule.exit
            return Judgement(outcome, () if outcome is Outcome.PASS else (Reason.KIND_NOT_ADMITTED,))
    return None


def goes_again(situation: Situation, pack: PolicyPack) -> bool:
    """Whether the same pass goes the same way twice where that is looked at; a visitor who leaves is not kept here."""
    leaves = situation.subject is SubjectKind.VISITOR and situation.direction is Direction.OUT
    looked_at = pack.credentials.pass_back == "active" and not leaves
    return looked_at and situation.pass_again and situation.shows_a_standing_pass


def pass_back(situation: Situation, pack: PolicyPack) -> Judgement | None:
    if not goes_again(situation, pack):
        return None
    match situation.answers.matches:
        case None:
            return Judgement(Outcome.HOLD, (Reason.PASS_BACK,))
        case True:
            return Judgement(Outcome.NOTE, (Reason.MATCHED,))
    return None  # the rule before this one holds whoever does not match


def single_entry(situation: Situation, pack: PolicyPack) -> Judgement | None:
    once = pack.credentials.single_entry and situation.pass_kind is PassKind.TEMPORARY
    if once and situation.comes_to_visit and situation.pass_used and situation.shows_a_standing_pass:
        return Judgement(Outcome.REFER, (Reason.PASS_USED,))
    return None


def minute_of_day(at_ms: int) -> int:
    """Return the minute since midnight in UTC+8."""
    now = local(at_ms)
    return now.hour * 60 + now.minute
