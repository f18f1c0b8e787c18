"""Answer at a gate what the office asked to have corrected: do it, or say why not; either is on record."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from typing import Any

from checkpoint_app.domain.asked_correction import AskedCorrection, AskedItem, Declined
from checkpoint_app.domain.events import EventDraft, EventKind, event_id, record_number
from checkpoint_app.domain.names import one_line, require_length
from checkpoint_app.domain.passage import FeedLine
from checkpoint_app.domain.shift import LONGEST_NOTE
from checkpoint_app.errors import InputRefused
from checkpoint_app.ports import StationStore
from checkpoint_app.services.correct_passage import CorrectPassage
from checkpoint_app.services.stamp_events import EventStamp


@dataclass(frozen=True, slots=True)
class AnswerCorrection:
    store: StationStore
    stamp: EventStamp
    correct: CorrectPassage

    def open(self) -> Sequence[AskedItem]:
        """Return the requests nobody answered yet, the oldest first; of those only what can still be done."""
        return [item for item in self._unanswered() if _hindrance(item, self.store.head().epoch) is None]

    def item(self, number: int) -> AskedItem:
        """Return a request nobody answered yet, or raise InputRefused `ask-gone`: answered, or withdrawn."""
        for item in self._unanswered():
            if item.asked.number == number:
                return item
        raise InputRefused("ask-gone")

    def do(self, number: int) -> FeedLine:
        """Correct as asked, by whoever is on duty; return the passage as it now stands.

        What cannot be done any more is declined with the reason: InputRefused `ask-voided`.
        """
        item = self.item(number)
        self.stamp.require_operator()
        asked, line = item.asked, item.line
        hindrance = _hindrance(item, self.store.head().epoch)
        if line is None or hindrance is not None:
            self.settle()
            raise InputRefused("ask-voided")
        if asked.void:
            return self.correct.void(line.seq, asked=number)
        if asked.direction is not None:
            return self.correct.set_direction(line.seq, asked.direction, asked=number)
        return self.correct.amend_reading(line.seq, asked.temperature_c10, asked=number)

    def decline(self, number: int, reason: str) -> None:
        """Say why it is not done; InputRefused `reason-missing`, `ask-gone`."""
        why = require_length(one_line(reason), LONGEST_NOTE)
        if not why:
            raise InputRefused("reason-missing")
        item = self.item(number)
        self.stamp.require_operator()
        self.store.append(self._declined(item.asked, Declined.PERSON, {"said": why}))

    def settle(self) -> int:
        """Decline what cannot be done here any more, each with its reason; return how many. Again: none."""
        epoch = self.store.head().epoch
        drafts = [
            self._declined(item.asked, hindrance)
            for item in self._unanswered()
            if (hindrance := _hindrance(item, epoch)) is not None
        ]
        self.store.append(*drafts)
        return len(drafts)

    def _unanswered(self) -> Sequence[AskedItem]:
        head = self.store.head()
        log = event_id(head.station, head.epoch, 0)
        return [
            AskedItem(
                asked=asked, line=self.store.passage(record_number(event_id(head.station, asked.epoch, asked.seq), log))
            )
            for asked in self.store.asked_corrections()
        ]

    def _declined(self, asked: AskedCorrection, why: Declined, pii: dict[str, Any] | None = None) -> EventDraft:
        return self.stamp.draft(EventKind.CORRECTION_DECLINED, {"asked": asked.number, "why": why.value}, pii)


def _hindrance(item: AskedItem, epoch: int) -> Declined | None:
    """Return why a request cannot be done here, None if it can."""
    if item.line is None:
        return Declined.NO_PASSAGE if item.asked.epoch == epoch else Declined.OTHER_EPOCH
    return Declined.VOIDED if item.line.voided else None
