"""Judge one person at the gate by the policy pack in force; product.md §5."""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum

from checkpoint_app.domain.clock import local
from checkpoint_app.domain.outcome import Judgement, Outcome, Reason, strictest
from checkpoint_app.domain.passage import Direction
from checkpoint_app.domain.passes import PassVerdict
from checkpoint_app.domain.policy import PolicyPack
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


class SubjectKind(StrEnum):
    RESIDENT = "resident"
    VISITOR = "visitor"
    UNLISTED = "unlisted"  # says they live here, is not on the roster


@dataclass(frozen=True, slots=True, kw_only=True)
class Situation:
    """All that a judgement depends on. `exits_today` counts the quota unit's admitted exits before this one.

    `serial_only`: the pass was not scanned, its serial was typed.
    `rest_until_ms` is set while a fever case of this person is open and its rest is not over.
    """

    subject: SubjectKind
    direction: Direction
    at_ms: int
    reading_c10: int | None
    measured_again: bool = False
    pass_verdict: PassVerdict | None = None
    serial_only: bool = False
    on_hold: bool = False
    exits_today: int = 0
    rest_until_ms: int | None = None


def judge(situation: Situation, pack: PolicyPack | None) -> Judgement:
    """Return what to do. Without a pack in force nothing is judged: NOTE, and it says so.

    A resident going home never gets REFUSE; of several findings the strictest stands.
    """
    if pack is None or not pack.in_force(situation.at_ms):
        return Judgement(Outcome.NOTE, (Reason.NO_RULES,))
    return strictest(
        finding
        for finding in (_reading(situation, pack), _subject(situation, pack), _going_out(situation, pack))
        if finding is not None
    )


def _reading(situation: Situation, pack: PolicyPack) -> Judgement | None:
    match band(situation.reading_c10, threshold_c10=pack.fever_threshold_c10, comparator=pack.fever_comparator):
        case ReadingBand.HIGH:
            return Judgement(Outcome.HOLD, (Reason.READING_HIGH,))
        case ReadingBand.LOW if not situation.measured_again:
            return Judgement(Outcome.HOLD, (Reason.READING_AGAIN,))
        case _ if situation.rest_until_ms is not None:
            return Judgement(Outcome.HOLD, (Reason.REST_NOT_OVER,))
        case ReadingBand.LOW | ReadingBand.NONE:
            return Judgement(Outcome.NOTE, (Reason.NOT_MEASURED,))
    return None


def _subject(situation: Situation, pack: PolicyPack) -> Judgement | None:
    match situation.subject:
        case SubjectKind.UNLISTED:
            return Judgement(Outcome.HOLD, (Reason.NOT_ON_ROSTER,))
        case SubjectKind.VISITOR:
            return _visitor(situation, pack)
    if situation.on_hold:
        if situation.direction is Direction.OUT:
            return Judgement(Outcome.HOLD, (Reason.STAY_IN,))
        return Judgement(Outcome.NOTE, (Reason.HOME_ON_HOLD,))
    if situation.pass_verdict is None:
        return Judgement(Outcome.NOTE, (Reason.NO_PASS,))
    if situation.pass_verdict is not PassVerdict.GENUINE:
        return Judgement(Outcome.NOTE, (STOPPED_PASS_REASON[situation.pass_verdict],))
    return None


def _visitor(situation: Situation, pack: PolicyPack) -> Judgement | None:
    if situation.pass_verdict not in (None, PassVerdict.GENUINE):
        return Judgement(Outcome.REFER, (STOPPED_PASS_REASON[situation.pass_verdict],))
    if situation.direction is Direction.IN and pack.visitors == "refuse":
        return Judgement(Outcome.REFUSE, (Reason.VISITOR,))
    return Judgement(Outcome.NOTE, (Reason.SERIAL_ONLY,)) if situation.serial_only else None


def _going_out(situation: Situation, pack: PolicyPack) -> Judgement | None:
    if situation.direction is Direction.IN or situation.subject is SubjectKind.VISITOR:
        return None
    reasons = []
    if pack.quota_unit != "none" and situation.exits_today >= pack.quota_count:
        reasons.append(Reason.QUOTA_USED)
    if _in_curfew(situation.at_ms, pack):
        reasons.append(Reason.CURFEW)
    return Judgement(Outcome.NOTE, tuple(reasons)) if reasons else None


def _in_curfew(at_ms: int, pack: PolicyPack) -> bool:
    if pack.curfew_from_min is None or pack.curfew_until_min is None:
        return False
    now = local(at_ms)
    minute = now.hour * 60 + now.minute
    if pack.curfew_from_min <= pack.curfew_until_min:
        return pack.curfew_from_min <= minute < pack.curfew_until_min
    return minute >= pack.curfew_from_min or minute < pack.curfew_until_min
