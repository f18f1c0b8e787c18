"""Let a newcomer sign on at this gate at once: the shift lead answers for them, the office reads it in the log."""

from __future__ import annotations

from dataclasses import dataclass

from checkpoint_app.domain.events import EventKind
from checkpoint_app.domain.names import normalise_name, require_length
from checkpoint_app.domain.station import Operator
from checkpoint_app.errors import InputRefused
from checkpoint_app.ports import StationStore
from checkpoint_app.services.sign_on import SignOn
from checkpoint_app.services.stamp_events import EventStamp
from checkpoint_app.sync.pins import hash_pin

NUMBERS_A_STATION = 1000
"""Operators entered at station 3 are 3001, 3002 …: no number of the office's, none of another gate's."""


@dataclass(frozen=True, slots=True)
class AdmitOperator:
    store: StationStore
    stamp: EventStamp
    sign_on: SignOn

    def has_lead(self) -> bool:
        """Whether the office named a shift lead; if not, anybody on duty may admit."""
        return any(operator.lead for operator in self.store.operators())

    def admit(self, *, by: str, by_pin: str, name: str, pin: str, again: str) -> Operator:
        """Record a newcomer and return them; they may sign on here from now on.

        InputRefused: `not-a-lead`, `nobody-to-admit`, the errors of a PIN, of a name, `pins-differ`.
        """
        lead = self._answering(by)
        wanted = require_length(normalise_name(name))
        if not wanted:
            raise InputRefused("name-missing")
        if any(operator.name == wanted for operator in self.store.operators()):
            raise InputRefused("operator-name-taken", name=wanted)
        if pin.strip() != again.strip():
            raise InputRefused("pins-differ")
        pin_hash = hash_pin(pin)
        self.sign_on.require_pin(lead, by_pin)
        newcomer = Operator(number=self._next_number(), name=wanted, pin_hash=pin_hash)
        data = {"operator": newcomer.number, "by": lead.number}
        pii = {"name": newcomer.name, "pin_hash": newcomer.pin_hash}
        self.store.append(self.stamp.draft(EventKind.OPERATOR_ADDED, data, pii))
        return newcomer

    def _answering(self, by: str) -> Operator:
        operator = self.sign_on.find(by)
        if self.has_lead():
            if not operator.lead:
                raise InputRefused("not-a-lead", name=operator.name)
        elif operator.number not in [person.operator.number for person in self.stamp.on_duty]:
            raise InputRefused("nobody-to-admit")
        return operator

    def _next_number(self) -> int:
        block = self.store.identity().station * NUMBERS_A_STATION
        numbers = [operator.number for operator in self.store.operators()]
        return max((n for n in numbers if block < n < block + NUMBERS_A_STATION), default=block) + 1
