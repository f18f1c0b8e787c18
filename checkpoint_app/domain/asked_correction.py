"""更正: what the office asks a gate to correct. It travels down as a request, the answer comes up as an event."""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum

from checkpoint_app.domain.passage import Direction, FeedLine


class AskState(StrEnum):
    """Where a request stands, as the office sees it."""

    ASKED = "asked"  # in no office bundle yet that the gate applied
    AT_GATE = "at-gate"  # the gate has it, and has not answered
    DONE = "done"
    DECLINED = "declined"  # the gate says why not
    WITHDRAWN = "withdrawn"


class Declined(StrEnum):
    """Why a gate did not do what was asked; all but PERSON are found by the program."""

    PERSON = "person"  # whoever is on duty says why
    VOIDED = "voided"  # the passage was voided before
    NO_PASSAGE = "no-passage"  # the record is none, or not of this log
    OTHER_EPOCH = "other-epoch"  # it was made before this gate was set up anew, and is not held here


@dataclass(frozen=True, slots=True, kw_only=True)
class AskedCorrection:
    """One request. `number` is the office's own, never given twice; `epoch` and `seq` name the passage.

    Exactly one of `void`, `direction` and `amends_reading` is asked for; `temperature_c10` (tenths of a degree, None
    for "was not measured") is the new reading. `reason` is the clerk's sentence for the gate, without personal data.
    """

    number: int
    station: int
    epoch: int
    seq: int
    asked_ms: int
    reason: str
    void: bool = False
    direction: Direction | None = None
    amends_reading: bool = False
    temperature_c10: int | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class AskedItem:
    """A request at the gate, and the passage it is about as it stands now; None if there is none here."""

    asked: AskedCorrection
    line: FeedLine | None


@dataclass(frozen=True, slots=True, kw_only=True)
class AskedLine:
    """A request as the office sees it. `why` is a Declined code, `said` the gate's words; `answered_ms` UTC."""

    asked: AskedCorrection
    state: AskState
    why: str = ""
    said: str = ""
    answered_ms: int | None = None

    @property
    def is_open(self) -> bool:
        return self.state in (AskState.ASKED, AskState.AT_GATE)
