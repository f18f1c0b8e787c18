"""Sign a volunteer on with a PIN: everything after is theirs."""

from __future__ import annotations

from dataclasses import dataclass, replace

from checkpoint_app.domain.events import EventKind
from checkpoint_app.domain.station import Operator
from checkpoint_app.errors import InputRefused
from checkpoint_app.ports import StationStore
from checkpoint_app.services.stamp_events import EventStamp
from checkpoint_app.sync.pins import check_pin


@dataclass(frozen=True, slots=True)
class SignOn:
    store: StationStore
    stamp: EventStamp

    def operators(self) -> tuple[Operator, ...]:
        """Return who may sign on here, by the office's list."""
        return tuple(self.store.operators())

    def find(self, text: str) -> Operator:
        """Return the operator with this number or name, or raise InputRefused `operator-unknown`."""
        wanted = text.strip()
        operators = self.store.operators()
        found = [o for o in operators if str(o.number) == wanted] or [o for o in operators if o.name == wanted]
        if not found:
            raise InputRefused("operator-unknown", operator=wanted[:40])
        return found[0]

    def sign_on(self, operator: Operator, pin: str) -> Operator:
        """Open a shift for `operator`; InputRefused `wrong-pin` if the PIN does not fit."""
        if not check_pin(operator.pin_hash, pin.strip()):
            raise InputRefused("wrong-pin")
        self.open_shift(operator)
        return operator

    def open_shift(self, operator: Operator) -> None:
        """Open the next shift without asking for a PIN: paper back-entry and scripts name the operator themselves."""
        draft = self.stamp.draft(EventKind.SHIFT_OPENED, {"operator": operator.number})
        self.store.append(replace(draft, operator=operator.number, shift=self.stamp.shift + 1))
        self.stamp.refresh()
