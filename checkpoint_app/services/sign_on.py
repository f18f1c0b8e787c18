"""Sign volunteers on and off with a PIN: everything after is theirs."""

from __future__ import annotations

from dataclasses import dataclass, replace

from checkpoint_app.domain.clock import waited_ms
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
        now = self.stamp.clocks()
        tries, last = self.store.pin_refusals(operator.number)
        left_ms = 0 if last is None or tries < WRONG_PINS else WAIT_MS - waited_ms(now, last)
        if left_ms > 0:
            raise InputRefused("pin-wait", seconds=-(-left_ms // 1000))
        if not check_pin(operator.pin_hash, pin.strip()):
            data = {"operator": operator.number, "tries": tries + 1}
            draft = self.stamp.draft(EventKind.PIN_REFUSED, data)
            self.store.append(replace(draft, anchor=(now.boot_id, now.mono_ms)))  # nobody sets that clock
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
