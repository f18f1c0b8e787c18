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
    IN_CARE = "in-care"  # somebody is on the way to take over; until then the person waits
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
    VISITOR = "visitor"  # the rules let no visitor in
    VISIT_NOTED = "visit-noted"  # let in; the rules want the visitor told where to go and until when
    NO_THERMOMETER = "no-thermometer"  # the gate has no working one: counted and reported
    PROVISIONAL = "provisional"  # not on the roster, confirmed by the group or building head
    RETURNED = "returned"  # comes back from elsewhere: registered, let in
    PASS_SUSPENDED = "pass-suspended"  # the household's, after a return was registered
    PASS_LOST = "pass-lost"
    KIND_NOT_ADMITTED = "kind-not-admitted"  # this kind of pass does not go this way
    OUTSIDE_HOURS = "outside-hours"  # a work pass out of its hours
    ZONE = "zone"  # the colour of the building
    CODE = "code"  # the health code that was seen
    NO_MASK = "no-mask"
    NOT_MATCHING = "not-matching"  # person and photo or name
    PAPER = "paper"  # a document the rules do not accept
    QUESTIONS = "questions"  # a yes among the visitor's questions
    HOST_WAITING = "host-waiting"
    HOST_DECLINED = "host-declined"
    TOO_LONG_OUTSIDE = "too-long-outside"
    PLATE_WATCHED = "plate-watched"  # ask where they come from; never a reason to refuse
    IN_COMPANY = "in-company"  # somebody else of the vehicle has to wait
    PASS_BACK = "pass-back"  # the pass went this way already and did not come back; somebody else may hold it
    MATCHED = "matched"  # somebody here compared person and pass: they match
    PASS_USED = "pass-used"  # a visitor's pass for one entry, and that is over
    BY_ORDER = "by-order"  # let through on the office's word by telephone
    OVERRIDDEN = "overridden"  # let through for a reason the rules allow
    ON_PAPER = "on-paper"  # entered from a paper sheet: kept as it was noted, not judged again
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
