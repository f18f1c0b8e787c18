"""Give one gate an order by telephone: a code to dictate, recorded here; what it stops, the office stops for all."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass

from checkpoint_app.domain.events import EventDraft, EventKind
from checkpoint_app.domain.passes import PassSerial
from checkpoint_app.domain.phone_order import GOOD_FOR_MS, OrderKind, PhoneOrder
from checkpoint_app.errors import InputRefused
from checkpoint_app.ports import Clock, OfficeStore
from checkpoint_app.services.find_station import require_station
from checkpoint_app.sync import phone_code


@dataclass(frozen=True, slots=True, kw_only=True)
class GivenOrder:
    """`code` is ten digits to read out; the station takes it until `until_ms` (UTC ms)."""

    order: PhoneOrder
    code: str
    until_ms: int


@dataclass(frozen=True, slots=True)
class GiveOrder:
    store: OfficeStore
    clock: Clock

    def revoke(self, serial: PassSerial, station: int, reason: str = "misused") -> GivenOrder:
        """Revoke a pass for everybody and return the code that stops it at this station at once.

        A pass that no bundle brought here yet is revoked too: its check digit was right. InputRefused
        `station-unknown`, `station-lost`: whoever has that laptop is told nothing.
        """
        record = self.store.pass_record(serial)
        revoked = record is not None and record.revoked_ms is not None
        drafts = [] if revoked else [self._draft(EventKind.PASS_REVOKED, {"serials": [serial.key], "reason": reason})]
        return self._give(OrderKind.REVOKE, serial.key, station, *drafts)

    def let_through(self, resident: int, station: int) -> GivenOrder:
        """Return the code that lets one resident through this station once; InputRefused `resident-unknown`."""
        if self.store.resident(resident) is None:
            raise InputRefused("resident-unknown", resident=resident)
        return self._give(OrderKind.EXCEPTION, resident, station)

    def _give(self, kind: OrderKind, subject: int, station: int, *before: EventDraft) -> GivenOrder:
        order = PhoneOrder(kind=kind, subject=subject, station=station, at_ms=self.clock.read().wall_ms)
        trusted = require_station(self.store, station)
        if trusted.is_lost:
            raise InputRefused("station-lost", station=station)
        recipient = trusted.certificate.age_recipient
        key = phone_code.key_at_office(self.store.identity(), recipient, station)
        data = {"order": int(kind), "subject": subject, "station": station, "right": True}
        self.store.append(*before, self._draft(EventKind.PHONE_ORDER, data))
        return GivenOrder(order=order, code=phone_code.code_of(key, order), until_ms=order.at_ms + GOOD_FOR_MS)

    def _draft(self, kind: EventKind, data: Mapping[str, object]) -> EventDraft:
        return EventDraft(kind=kind, at_ms=self.clock.read().wall_ms, data=data)
