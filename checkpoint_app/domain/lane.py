"""What the gate's outcome card shows: one step of serving one person."""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum

from checkpoint_app.domain.outcome import Outcome, Reason
from checkpoint_app.domain.passage import Direction
from checkpoint_app.domain.passes import PassKind, PassSerial, PassVerdict
from checkpoint_app.domain.roster import Dwelling


class Ask(StrEnum):
    """The one thing the card asks for now."""

    NOTHING = "nothing"  # waiting for a scan
    READING = "reading"  # 体温?
    READING_AGAIN = "reading-again"  # low: wrist or neck, or an empty Enter for "not measured"
    CHOICE = "choice"  # several people fit: pick by number
    IDENTITY = "identity"  # the pass does not stand: who is it? (F2 forms, or Esc to leave it)
    NOBODY = "nobody"  # nothing found for what was typed


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


@dataclass(frozen=True, slots=True, kw_only=True)
class LaneStep:
    """One state of the card. `outcome` is set once something was decided and is on disk (`seq` names the record).

    `ask` may stand beside an outcome: a stopped pass shows REFER and asks for the identity; a low reading shows
    HOLD and asks again. `quota` is (used, allowed) of the household today, after this passage.
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
    rest_until_ms: int | None = None
    seq: int | None = None
