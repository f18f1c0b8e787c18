"""List what is not finished at a gate: fever cases, visits, emergencies, corrections, duties (F9)."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

from checkpoint_app.domain.names import mask_name
from checkpoint_app.domain.open_items import OpenItem, most_urgent_first
from checkpoint_app.domain.shift import OpenKind
from checkpoint_app.ports import StationStore
from checkpoint_app.services.answer_correction import AnswerCorrection
from checkpoint_app.services.handle_fever import HandleFever
from checkpoint_app.services.stamp_events import EventStamp


@dataclass(frozen=True, slots=True)
class ListOpenItems:
    store: StationStore
    stamp: EventStamp
    fever: HandleFever
    answer: AnswerCorrection

    def list(self) -> tuple[OpenItem, ...]:
        now_ms = self.stamp.now_ms()
        return most_urgent_first(
            (
                *self._fevers(),
                *self._emergencies(),
                *self._visits(now_ms),
                *self._duties(now_ms),
                *self._provisional(),
                *self._asked(),
            )
        )

    def _fevers(self) -> Iterator[OpenItem]:
        for case in self.store.fever_cases():
            yield OpenItem(
                kind=OpenKind.FEVER,
                at_ms=case.first.at_ms,
                seq=case.seq,
                who=mask_name(case.name),
                dwelling=case.dwelling,
                case=case,
                step=self.fever.due(case),
            )

    def _emergencies(self) -> Iterator[OpenItem]:
        for seq, at_ms, direction in self.store.unexplained_emergencies():
            yield OpenItem(kind=OpenKind.EMERGENCY, at_ms=at_ms, seq=seq, direction=direction)

    def _visits(self, now_ms: int) -> Iterator[OpenItem]:
        overdue = [visit for visit in self.store.open_visits(now_ms) if visit.is_overdue(now_ms)]
        for kind, visits in (
            (OpenKind.VISIT_WAITING, self.store.waiting_visits()),
            (OpenKind.VISIT_OVERDUE, overdue),
        ):
            for visit in visits:
                yield OpenItem(
                    kind=kind,
                    at_ms=visit.at_ms,
                    seq=visit.seq,
                    who=mask_name(visit.name),
                    dwelling=visit.dwelling,
                    until_ms=visit.until_ms,
                )

    def _duties(self, now_ms: int) -> Iterator[OpenItem]:
        for due in self.store.duty_due(now_ms):
            yield OpenItem(kind=OpenKind.DUTY, at_ms=due.since_ms, due=due)

    def _asked(self) -> Iterator[OpenItem]:
        """What the office asks to have corrected; open since the office asked."""
        for item in self.answer.open():
            if item.line is not None:
                yield OpenItem(
                    kind=OpenKind.ASKED,
                    at_ms=item.asked.asked_ms,
                    seq=item.asked.number,
                    who=mask_name(item.line.name),
                    dwelling=item.line.dwelling,
                    asked=item,
                )

    def _provisional(self) -> Iterator[OpenItem]:
        """Provisional residents of this shift: the office is to enter them on the roster."""
        shift = self.store.shift()
        for seq in self.store.provisional_since(shift.opened_seq) if shift is not None else ():
            line = self.store.passage(seq)
            if line is not None:
                yield OpenItem(
                    kind=OpenKind.PROVISIONAL,
                    at_ms=line.at_ms,
                    seq=seq,
                    who=mask_name(line.name),
                    dwelling=line.dwelling,
                    direction=line.direction,
                )
