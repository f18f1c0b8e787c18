"""Give a station's certificate a later end; key, gate and scope stay, and it travels with the next office bundle."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, replace

from checkpoint_app.domain.clock import DAY_MS
from checkpoint_app.domain.events import EventDraft, EventKind
from checkpoint_app.domain.station import CERTIFICATE_DAYS, CERTIFICATE_SOON_MS, TrustedStation
from checkpoint_app.errors import InputRefused
from checkpoint_app.ports import Clock, OfficeStore
from checkpoint_app.services.find_station import require_station
from checkpoint_app.sync import certificates


@dataclass(frozen=True, slots=True)
class RenewCertificate:
    store: OfficeStore
    clock: Clock

    def renew(self, station: int) -> TrustedStation:
        """Certify a station's key for another year from now; InputRefused `station-unknown`, `station-lost`."""
        trusted = require_station(self.store, station)
        if trusted.is_lost:
            raise InputRefused("station-lost", station=station)
        now_ms, old = self.clock.read().wall_ms, trusted.certificate
        certificate = certificates.renew(
            self.store.identity().root_seed, old, expires_ms=max(now_ms + CERTIFICATE_DAYS * DAY_MS, old.expires_ms)
        )
        renewed = replace(trusted, certificate=certificate)
        data = {"station": station, "until": certificate.expires_ms}
        draft = EventDraft(kind=EventKind.STATION_RENEWED, at_ms=now_ms, data=data)
        self.store.change_stations((renewed,), draft)
        return renewed


def ending_soon(stations: Sequence[TrustedStation], now_ms: int) -> tuple[TrustedStation, ...]:
    """Return those whose certificate ends within 30 days or has ended, the first to end first; lost ones are none."""
    soon = [s for s in stations if not s.is_lost and s.certificate.expires_ms - now_ms < CERTIFICATE_SOON_MS]
    return tuple(sorted(soon, key=lambda station: station.certificate.expires_ms))
