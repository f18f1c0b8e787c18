"""Revoke passes: gates stop them as soon as they applied the next office bundle."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass

from checkpoint_app.domain.events import EventDraft, EventKind
from checkpoint_app.domain.passes import PassRecord, PassSerial
from checkpoint_app.errors import InputRefused
from checkpoint_app.ports import Clock, OfficeStore

REASONS = ("lost", "moved-out", "misprint", "misused", "replaced")


@dataclass(frozen=True, slots=True)
class RevokePass:
    store: OfficeStore
    clock: Clock

    def revoke(self, serial: PassSerial, reason: str) -> tuple[PassSerial, ...]:
        """Revoke one pass; InputRefused `pass-unknown` if the register does not have it."""
        return self.revoke_all([serial], reason)

    def revoke_all(self, serials: Iterable[PassSerial], reason: str) -> tuple[PassSerial, ...]:
        """Revoke these passes in one step; InputRefused `pass-unknown` revokes none."""
        records = []
        for serial in dict.fromkeys(serials):
            record = self.store.pass_record(serial)
            if record is None:
                raise InputRefused("pass-unknown", serial=str(serial))
            records.append(record)
        return self._revoke(records, reason)

    def revoke_resident(self, resident: int, reason: str) -> tuple[PassSerial, ...]:
        """Revoke all passes of a person; return their serials."""
        if self.store.resident(resident) is None:
            raise InputRefused("resident-unknown", resident=resident)
        return self._revoke(self.store.passes_of(resident=resident), reason)

    def revoke_household(self, household: int, reason: str) -> tuple[PassSerial, ...]:
        """Revoke all passes of everybody in a household; return their serials."""
        if not self.store.household_known(household):
            raise InputRefused("household-unknown", household=household)
        return self._revoke(self.store.passes_of(household=household), reason)

    def _revoke(self, records: Iterable[PassRecord], reason: str) -> tuple[PassSerial, ...]:
        serials = tuple(r.serial for r in records if r.revoked_ms is None)
        if serials:
            data = {"serials": [s.key for s in serials], "reason": reason}
            self.store.append(EventDraft(kind=EventKind.PASS_REVOKED, at_ms=self.clock.read().wall_ms, data=data))
        return serials
