"""Find a station on the office's trust list by its number."""

from __future__ import annotations

from checkpoint_app.domain.station import TrustedStation
from checkpoint_app.errors import InputRefused
from checkpoint_app.ports import OfficeStore


def require_station(store: OfficeStore, number: int) -> TrustedStation:
    """Return the station; InputRefused `station-unknown`."""
    for trusted in store.stations():
        if trusted.certificate.station == number:
            return trusted
    raise InputRefused("station-unknown", station=number)
