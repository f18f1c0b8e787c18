"""Take an order the office dictates by telephone: stop a pass here at once, or let one resident through once."""

from __future__ import annotations

import unicodedata
from dataclasses import dataclass

from checkpoint_app.domain.clock import local
from checkpoint_app.domain.events import Event, EventDraft, EventKind
from checkpoint_app.domain.judge import Decision
from checkpoint_app.domain.lane import Ask, LaneStep
from checkpoint_app.domain.outcome import Outcome, Reason
from checkpoint_app.domain.passage import Direction
from checkpoint_app.domain.passes import PassSerial
from checkpoint_app.domain.phone_order import MOST_WRONG, REMEMBERED_MS, WAIT_MS, OrderKind, PhoneOrder, digits_of
from checkpoint_app.errors import InputRefused
from checkpoint_app.ports import StationStore
from checkpoint_app.services.identify_person import Served, served_resident
from checkpoint_app.services.lane_answers import Told
from checkpoint_app.services.record_passage import RecordPassage
from checkpoint_app.services.stamp_events import EventStamp
from checkpoint_app.sync import phone_code


@dataclass(frozen=True, slots=True)
class TakeOrder:
    """Every method raises InputRefused for a code that is not taken: `order-unreadable` (misheard, not counted),
    `order-wrong` (on record), `order-taken`, `order-wait` (after five wrong ones in ten minutes)."""

    store: StationStore
    stamp: EventStamp
    passages: RecordPassage

    def revoke(self, serial: PassSerial, code: str) -> Event:
        """Stop a pass at this gate from now on, known here or not; return once it is on disk."""
        order = self._order(OrderKind.REVOKE, serial.key)
        self._require_right(order, code)
        (event,) = self.store.append(self._draft(order, right=True))
        return event

    def let_through(self, resident: int, code: str, direction: Direction, told: Told | None = None) -> LaneStep:
        """Record one passage of a resident on the office's word; return the card's step once it is on disk.

        `told` is the lane's last decision: if it held back the same person, the passage names it. It carries no
        reading, as with an override. InputRefused `resident-unknown`; `order-fever` while a fever case is open.
        """
        entry = self.store.resident(resident)
        if entry is None:
            raise InputRefused("resident-unknown", resident=resident)
        if self.store.open_fever_case(resident=resident, pass_key=None) is not None:
            raise InputRefused("order-fever")
        order = self._order(OrderKind.EXCEPTION, resident)
        self._require_right(order, code)
        served, held = served_resident(entry, None), dict[str, int]()
        if told is not None and told.seq is not None and _held_back(told, resident, direction):
            served, held = told.served, {"of": told.seq}
        passage = self._passage(served, direction, held)
        *_, event = self.store.append(self._draft(order, right=True), passage)
        return LaneStep(
            ask=Ask.NOTHING,
            direction=direction,
            person=served.person,
            outcome=Outcome.NOTE,
            reasons=(Reason.BY_ORDER,),
            seq=event.seq,
        )

    def _passage(self, served: Served, direction: Direction, held: dict[str, int]) -> EventDraft:
        decision = Decision(outcome=Outcome.NOTE, reasons=(Reason.BY_ORDER,))
        return self.passages.draft(served, direction, None, decision, data=held)

    def _order(self, kind: OrderKind, subject: int) -> PhoneOrder:
        self.stamp.require_operator()
        station = self.store.identity().station
        return PhoneOrder(kind=kind, subject=subject, station=station, at_ms=self.stamp.now_ms())

    def _require_right(self, order: PhoneOrder, code: str) -> None:
        digits = digits_of(unicodedata.normalize("NFKC", code))
        if not phone_code.is_well_formed(digits):
            raise InputRefused("order-unreadable")
        # those of a clock that stood ahead and was put right are over: they would lock for as long as it was ahead
        wrong = [at for at in self.store.wrong_orders(since_ms=order.at_ms - WAIT_MS) if at <= order.at_ms]
        if len(wrong) >= MOST_WRONG:
            until = local(wrong[MOST_WRONG - 1] + WAIT_MS + 59_999)
            raise InputRefused("order-wait", time=f"{until:%H:%M}")
        if self.store.order_taken(order.kind, order.subject, since_ms=order.at_ms - REMEMBERED_MS):
            raise InputRefused("order-taken")
        if not phone_code.is_right(phone_code.key_at_station(self.store.identity()), order, digits):
            self.store.append(self._draft(order, right=False))
            raise InputRefused("order-wrong")

    def _draft(self, order: PhoneOrder, *, right: bool) -> EventDraft:
        data = {"order": int(order.kind), "subject": order.subject, "station": order.station, "right": right}
        return self.stamp.draft(EventKind.PHONE_ORDER, data)


def _held_back(told: Told, resident: int, direction: Direction) -> bool:
    same = told.served.person.resident == resident and told.direction is direction
    return same and not told.decision.outcome.admits
