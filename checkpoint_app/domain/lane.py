"""What the gate's outcome card shows: one step of serving one person."""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum

from checkpoint_app.domain.judge import RuleFinding
from checkpoint_app.domain.outcome import Outcome, Reason
from checkpoint_app.domain.pass_moves import Departure
from checkpoint_app.domain.passage import Direction, Flag, Measurement, Trip
from checkpoint_app.domain.passes import PassKind, PassSerial, PassVerdict
from checkpoint_app.domain.policy import Quota
from checkpoint_app.domain.roster import Dwelling
from checkpoint_app.domain.scanner_test import ScannerTest
from checkpoint_app.domain.subject import Answers


class Ask(StrEnum):
    """The one thing the card asks for now."""

    NOTHING = "nothing"  # waiting for a scan
    READING = "reading"  # 体温?
    READING_AGAIN = "reading-again"  # low: wrist or neck, or an empty Enter for "not measured"
    CODE = "code"  # 健康码? one key
    MASK = "mask"  # 口罩? one key
    MATCH = "match"  # 人证相符? one key
    PASS = "pass"  # an exit slip was scanned of a pass this gate does not know: scan that too
    HEAD = "head"  # says they live here: the group or building head's number, then provisional
    CHOICE = "choice"  # several people fit: pick by number
    IDENTITY = "identity"  # the pass does not stand: who is it? (F2 forms, or Esc to leave it)
    NOBODY = "nobody"  # nothing found for what was typed
    DELIVERY = "delivery"  # counted; may be followed by the dwelling it is for
    EMERGENCY = "emergency"  # the way is open: the reason, when there is time
    OVERRIDE = "override"  # which of the reasons the rules allow


class Need(StrEnum):
    """What an emergency was (救护 消防 公安 就医 其他); told after the way was opened, picked by its place here."""

    AMBULANCE = "ambulance"
    FIRE = "fire"
    POLICE = "police"
    MEDICAL = "medical"
    OTHER = "other"


class LaneKey(StrEnum):
    """What one key says while somebody is served; the letters stand in ui.shortcuts."""

    CODE_GREEN = "code-green"
    CODE_YELLOW = "code-yellow"
    CODE_RED = "code-red"
    CODE_NONE = "code-none"
    MASK_ON = "mask-on"
    NO_MASK = "no-mask"
    MATCHING = "matching"
    NOT_MATCHING = "not-matching"  # person and photo or name → 暂候
    EXIT_SLIP = "exit-slip"  # print when and where the person just went out
    PASS_LOST = "pass-lost"  # suspended at once
    SITE = "site"  # the next of 额 腕 颈 耳 腋
    THERMOMETER = "thermometer"  # the next of the gate's register
    RETURNING = "returning"  # comes back from elsewhere: to the desk
    OVERRIDE = "override"
    WHY = "why"


@dataclass(frozen=True, slots=True, kw_only=True)
class Candidate:
    """Somebody who may be meant; `masked_name` and the tails are all a queue may see."""

    resident: int
    masked_name: str
    dwelling: Dwelling
    phone_tail: str


@dataclass(frozen=True, slots=True, kw_only=True)
class Person:
    """Whom the card shows. `signed_name` and `dwelling` are as on the pass when there is one."""

    resident: int | None
    masked_name: str
    dwelling: str
    pass_serial: PassSerial | None = None
    pass_kind: PassKind | None = None
    pass_until_s: int | None = None
    plate: str = ""


_OF_NOBODY_YET = (Ask.NOTHING, Ask.NOBODY, Ask.CHOICE, Ask.IDENTITY, Ask.PASS, Ask.DELIVERY, Ask.EMERGENCY)


@dataclass(frozen=True, slots=True, kw_only=True)
class LaneStep:
    """One state of the card. `outcome` is set once something was decided and is on disk (`seq` names the record).

    `ask` may stand beside an outcome: a stopped pass shows REFER and asks for the identity; a low reading shows
    HOLD and asks again. `quota` is (used, allowed) of the first quota that counts for this person, after this passage,
    and `quota_rule` that quota. `back_by_ms` is until when somebody who went out should be back. `already_ms` is set
    when the same person was recorded within the last half minute and nothing was recorded now. `choices` are codes
    and words to pick from by number (override reasons). `findings` and `measured` explain the decision. `delivered` is
    today's count once something was left at the gate, `building` for which; `explained` is the reason given for an
    emergency, and `of` the record that the answer to DELIVERY or EMERGENCY is about. `compare`: whoever takes the
    reading says with it that person and pass match; `left` is what an exit slip said, `slip` one given now.
    `foreign`: what was scanned is no code of this community; the step holds nothing of it. `tested`: a test symbol was
    scanned just now; all else stands as before. `keys` are those that do something now.
    """

    ask: Ask
    direction: Direction
    person: Person | None = None
    outcome: Outcome | None = None
    reasons: tuple[Reason, ...] = ()
    verdict: PassVerdict | None = None
    candidates: tuple[Candidate, ...] = ()
    reading_c10: int | None = None
    quota: tuple[int, int] | None = None
    quota_rule: Quota | None = None
    back_by_ms: int | None = None
    rest_until_ms: int | None = None
    already_ms: int | None = None
    trip: Trip = Trip.USUAL
    measured: Measurement = Measurement()
    answers: Answers = Answers()
    flags: tuple[Flag, ...] = ()
    compare: bool = False
    foreign: bool = False
    tested: ScannerTest | None = None
    left: Departure | None = None
    slip: PassSerial | None = None
    keys: tuple[LaneKey, ...] = ()
    choices: tuple[tuple[str, str], ...] = ()
    findings: tuple[RuleFinding, ...] = ()
    delivered: int | None = None
    building: str = ""
    explained: str = ""
    of: int | None = None
    seq: int | None = None

    @property
    def serves(self) -> bool:
        """Whether somebody is being served: what is asked is theirs to answer, and another person has to wait."""
        return self.ask not in _OF_NOBODY_YET
