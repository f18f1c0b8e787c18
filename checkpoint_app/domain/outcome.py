"""What a volunteer is told to do, and why: six outcomes and the reasons below them."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from enum import StrEnum


class Outcome(StrEnum):
    """In order of strictness, mildest first; product.md §5."""

    PASS = "PASS"
    NOTE = "NOTE"
    HOLD = "HOLD"
    REFER = "REFER"
    REFUSE = "REFUSE"
    EMERGENCY = "EMERGENCY"

    @property
    def admits(self) -> bool:
        """Whether the person goes through the gate now."""
        return self in (Outcome.PASS, Outcome.NOTE, Outcome.EMERGENCY)


_STRICTNESS = {o: n for n, o in enumerate((Outcome.PASS, Outcome.NOTE, Outcome.HOLD, Outcome.REFER, Outcome.REFUSE))}


class Reason(StrEnum):
    """Why; a sentence for each is in `ui.messages`. None says anything about health."""

    NO_PASS = "no-pass"  # on the roster, came without a pass
    NOT_ON_ROSTER = "not-on-roster"
    STAY_IN = "stay-in"  # household or resident on hold: 暂不外出
    HOME_ON_HOLD = "home-on-hold"  # on hold and coming home: let in, the office is told
    READING_HIGH = "reading-high"
    READING_AGAIN = "reading-again"  # low: measure wrist or neck
    NOT_MEASURED = "not-measured"
    REST_NOT_OVER = "rest-not-over"  # an open fever case, too early for the second reading
    QUOTA_USED = "quota-used"
    CURFEW = "curfew"
    PASS_EXPIRED = "pass-expired"
    PASS_NOT_YET = "pass-not-yet"
    PASS_REVOKED = "pass-revoked"
    PASS_FORGED = "pass-forged"
    PASS_OUT_OF_SCOPE = "pass-out-of-scope"  # its issuer may not issue it, or no longer could
    PASS_OTHER_GATE = "pass-other-gate"
    PASS_UNREADABLE = "pass-unreadable"
    PASS_NOT_LISTED = "pass-not-listed"  # a typed serial that is not in this gate's register
    SERIAL_ONLY = "serial-only"  # a visitor's serial was typed: a look-up key, never proof
    VISITOR = "visitor"
    NO_RULES = "no-rules"  # no policy pack in force: recorded, not judged


@dataclass(frozen=True, slots=True)
class Judgement:
    outcome: Outcome
    reasons: tuple[Reason, ...] = ()


def strictest(judgements: Iterable[Judgement]) -> Judgement:
    """Return the strictest judgement, with the reasons of all that share its outcome; PASS if there are none."""
    outcome, reasons = Outcome.PASS, dict[Reason, None]()
    for judgement in judgements:
        if _STRICTNESS[judgement.outcome] > _STRICTNESS[outcome]:
            outcome, reasons = judgement.outcome, {}
        if judgement.outcome is outcome:
            reasons |= dict.fromkeys(judgement.reasons)
    return Judgement(outcome, tuple(reasons))
