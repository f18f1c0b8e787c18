"""法律保全: what an authority asked to keep is spared by every purge, here and at the gates, until it is lifted."""

from __future__ import annotations

from dataclasses import dataclass

from checkpoint_app.domain.access import Right
from checkpoint_app.domain.events import EventDraft, EventKind
from checkpoint_app.domain.names import one_line, require_length
from checkpoint_app.domain.purge import LegalHold
from checkpoint_app.errors import InputRefused
from checkpoint_app.ports import Clock, OfficeStore
from checkpoint_app.services.office_access import OfficeAccess


@dataclass(frozen=True, slots=True)
class LegalHolds:
    store: OfficeStore
    clock: Clock
    access: OfficeAccess

    def standing(self) -> tuple[LegalHold, ...]:
        return tuple(hold for hold in self.store.holds() if hold.lifted_ms is None)

    def set(
        self, document: str, *, resident: int | None = None, from_ms: int = 0, until_ms: int | None = None
    ) -> LegalHold:
        """Hold one resident's records, or everything of an interval; `document` is the request's number.

        InputRefused: clerk-not-signed-on, clerk-may-not, document-missing, resident-unknown, hold-interval. Gates know
        of it with the next office bundle; what was destroyed before stays so.
        """
        clerk = self.access.require(Right.LEGAL_HOLD)
        number = require_length(one_line(document))
        if not number:
            raise InputRefused("document-missing")
        if resident is not None and self.store.resident(resident) is None:
            raise InputRefused("resident-unknown", resident=resident)
        if until_ms is not None and until_ms <= from_ms:
            raise InputRefused("hold-interval")
        hold = max((each.number for each in self.store.holds()), default=0) + 1
        data = {"hold": hold, "document": number, "resident": resident, "from": from_ms, "until": until_ms}
        self.store.append(self._draft(clerk.number, data))
        return next(each for each in self.store.holds() if each.number == hold)

    def lift(self, number: int) -> LegalHold:
        """End a hold; the next purge takes what it spared. InputRefused `hold-unknown`, and as `set`."""
        clerk = self.access.require(Right.LEGAL_HOLD)
        for hold in self.standing():
            if hold.number == number:
                self.store.append(self._draft(clerk.number, {"hold": number, "lifted": True}))
                return hold
        raise InputRefused("hold-unknown", hold=number)

    def _draft(self, clerk: int, data: dict[str, object]) -> EventDraft:
        now_ms = self.clock.read().wall_ms
        return EventDraft(kind=EventKind.LEGAL_HOLD, at_ms=now_ms, operator=clerk, data=data)
