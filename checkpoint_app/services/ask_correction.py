"""Ask a gate to correct a passage: the office changes no record of a station, it asks and sees what became of it."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from typing import Any

from checkpoint_app.domain.access import Right
from checkpoint_app.domain.asked_correction import AskedCorrection, AskedLine
from checkpoint_app.domain.events import EventDraft, EventKind, event_id
from checkpoint_app.domain.names import one_line, require_length
from checkpoint_app.domain.passage import Direction, FeedLine
from checkpoint_app.domain.shift import LONGEST_NOTE
from checkpoint_app.errors import InputRefused
from checkpoint_app.ports import Clock, OfficeStore
from checkpoint_app.services.office_access import OfficeAccess

SHOWN = 200
"""So many of the newest requests are listed."""


@dataclass(frozen=True, slots=True)
class AskCorrection:
    """Each takes a clerk signed on who may: InputRefused `clerk-not-signed-on`, `clerk-may-not`."""

    store: OfficeStore
    clock: Clock
    access: OfficeAccess

    def void(self, line: FeedLine, reason: str) -> AskedCorrection:
        return self._ask(line, reason, {"void": True})

    def direction(self, line: FeedLine, direction: Direction, reason: str) -> AskedCorrection:
        """InputRefused `ask-same` if that is its direction."""
        if line.direction is direction:
            raise InputRefused("ask-same")
        return self._ask(line, reason, {"set": {"dir": direction.value}})

    def reading(self, line: FeedLine, reading_c10: int | None, reason: str) -> AskedCorrection:
        """None: it was not measured. InputRefused `ask-same` if that is its reading."""
        if line.reading_c10 == reading_c10:
            raise InputRefused("ask-same")
        return self._ask(line, reason, {"set": {"c10": reading_c10}})

    def withdraw(self, number: int) -> AskedLine:
        """Take a request back; InputRefused `ask-unknown`, `ask-answered`."""
        self.access.require(Right.CORRECTIONS)
        for line in self.store.asked(limit=None):
            if line.asked.number == number:
                break
        else:
            raise InputRefused("ask-unknown", number=number)
        if not line.is_open:
            raise InputRefused("ask-answered", number=number)
        self.store.append(self._draft(EventKind.CORRECTION_WITHDRAWN, {"asked": number}))
        return line

    def list(self) -> Sequence[AskedLine]:
        """Return the newest requests, newest first."""
        return self.store.asked(limit=SHOWN)

    def passage(self, station: int, epoch: int, seq: int) -> FeedLine:
        """Return a passage held of a station, or raise InputRefused `not-a-passage`."""
        key = event_id(station, epoch, seq)
        for line in self.store.passages(before_key=key + 1, limit=1):
            if (line.station, line.epoch, line.seq) == (station, epoch, seq):
                return line
        raise InputRefused("not-a-passage", seq=seq)

    def _ask(self, line: FeedLine, reason: str, change: dict[str, Any]) -> AskedCorrection:
        self.access.require(Right.CORRECTIONS)
        why = require_length(one_line(reason), LONGEST_NOTE)
        if not why:
            raise InputRefused("reason-missing")
        if line.voided:
            raise InputRefused("already-corrected")
        of = (line.station, line.epoch, line.seq)
        if any(
            other.is_open and (other.asked.station, other.asked.epoch, other.asked.seq) == of
            for other in self.store.asked(limit=None)
        ):
            raise InputRefused("ask-open")
        data = {"station": line.station, "epoch": line.epoch, "of": line.seq, **change}
        self.store.append(self._draft(EventKind.CORRECTION_ASKED, data, {"reason": why}))
        return self.store.asked(limit=1)[0].asked

    def _draft(self, kind: EventKind, data: dict[str, Any], pii: dict[str, Any] | None = None) -> EventDraft:
        clerk = self.access.signed_on
        operator = clerk.number if clerk is not None else 0
        return EventDraft(kind=kind, at_ms=self.clock.read().wall_ms, operator=operator, data=data, pii=pii)
