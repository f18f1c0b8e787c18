"""Cut a station's passes off after a serial: its key is in other hands, the honest passes before it keep counting."""

from __future__ import annotations

from dataclasses import dataclass

from checkpoint_app.domain.events import EventDraft, EventKind
from checkpoint_app.domain.passes import PassSerial
from checkpoint_app.errors import InputRefused
from checkpoint_app.ports import Clock, OfficeStore
from checkpoint_app.services.find_station import require_station


@dataclass(frozen=True, slots=True)
class CutOffStation:
    store: OfficeStore
    clock: Clock

    def cut_off(self, station: int, last: PassSerial) -> None:
        """Believe the station's signed passes up to `last` only, from the next office bundle on.

        InputRefused `station-unknown`, `serial-of-another`.
        """
        require_station(self.store, station)
        if last.station != station:
            raise InputRefused("serial-of-another", serial=last, station=station)
        self._record(station, last.number)

    def restore(self, station: int) -> None:
        """Believe all of the station's passes again; InputRefused `station-unknown`, `station-lost`."""
        if require_station(self.store, station).is_lost:
            raise InputRefused("station-lost", station=station)  # it has to be found first
        self._record(station, None)

    def newest(self, station: int) -> PassSerial | None:
        """Return the last signed pass of the station that reached the register, to compare with; None before one."""
        require_station(self.store, station)
        return self.store.newest_pass(station)

    def _record(self, station: int, number: int | None) -> None:
        data = {"station": station} | ({} if number is None else {"serial": number})
        draft = EventDraft(kind=EventKind.STATION_CUT_OFF, at_ms=self.clock.read().wall_ms, data=data)
        self.store.cut_off(station, number, draft)
