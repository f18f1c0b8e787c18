"""Sign volunteers on and off with a PIN: everything after is theirs."""

from __future__ import annotations

from dataclasses import dataclass, replace

from checkpoint_app.domain.events import EventDraft, EventKind
from checkpoint_app.domain.station import Operator
from checkpoint_app.errors import InputRefused
from checkpoint_app.ports import StationStore
from checkpoint_app.services.stamp_events import EventStamp
from checkpoint_app.sync.pins import check_pin

WRONG_PINS = 5
WAIT_MS = 30_000
"""After so many wrong PINs in a row each further try waits so long: ten thousand PINs then take days."""


@dataclass(frozen=True, slots=True)
class SignOn:
    store: StationStore
    stamp: EventStamp

    def operators(self) -> tuple[Operator, ...]:
        """Return who may sign on here: by the office's list, and those entered at this gate."""
        return tuple(self.store.operators())

    def find(self, text: str) -> Operator:
        """Return the operator with this number or name, or raise InputRefused `operator-unknown`."""
        wanted = text.strip()
        operators = self.store.operators()
        found = [o for o in operators if str(o.number) == wanted] or [o for o in operators if o.name == wanted]
        if not found:
            raise InputRefused("operator-unknown", operator=wanted[:40])
        return found[0]

    def require_pin(self, operator: Operator, pin: str) -> None:
        """Raise InputRefused `wrong-pin`, which is on record, or `pin-wait` after five of them, unless it fits."""
        now_ms = self.stamp.now_ms()
        tries, last_ms = self.store.pin_refusals(operator.number)
        if tries >= WRONG_PINS and 0 <= now_ms - last_ms < WAIT_MS:
            raise InputRefused("pin-wait", seconds=-(-(last_ms + WAIT_MS - now_ms) // 1000))
        if not check_pin(operator.pin_hash, pin.strip()):
            data = {"operator": operator.number, "tries": tries + 1}
            self.store.append(self.stamp.draft(EventKind.PIN_REFUSED, data))
            raise InputRefused("wrong-pin")

    def sign_on(self, operator: Operator, pin: str) -> Operator:
        """Put `operator` on duty and at the keyboard; InputRefused `wrong-pin`, `pin-wait`."""
        self.require_pin(operator, pin)
        self.open_shift(operator)
        return operator

    def open_shift(self, operator: Operator) -> None:
        """Open a shift for `operator`, or let them join the open one; a shift ends by hand-over only.

        Asks for no PIN: paper back-entry and scripts name the operator themselves.
        """
        self.store.append(self.opening(operator) if self.stamp.shift == 0 else self._joining(operator))
        self.stamp.refresh()

    def opening(self, operator: Operator) -> EventDraft:
        """Return the event that opens the next shift for `operator`."""
        last = self.store.shift()
        draft = self.stamp.draft(EventKind.SHIFT_OPENED, {"operator": operator.number})
        return replace(draft, operator=operator.number, shift=last.number + 1 if last else 1)

    def leave(self, operator: Operator, pin: str) -> None:
        """Take `operator` off duty; InputRefused `not-on-duty`, or `last-on-duty`: they hand over instead."""
        on_duty = [person.operator.number for person in self.stamp.on_duty]
        if operator.number not in on_duty:
            raise InputRefused("not-on-duty", name=operator.name)
        self.require_pin(operator, pin)
        if len(on_duty) == 1:
            raise InputRefused("last-on-duty", name=operator.name)
        self.store.append(self.stamp.draft(EventKind.DUTY_LEFT, {"operator": operator.number}))
        self.stamp.refresh()

    def _joining(self, operator: Operator) -> EventDraft:
        draft = self.stamp.draft(EventKind.DUTY_JOINED, {"operator": operator.number})
        return replace(draft, operator=operator.number)
