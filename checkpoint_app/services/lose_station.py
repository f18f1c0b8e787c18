"""A laptop was lost: its records count up to one, its serials are void, it is told nothing, its gate gets another."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping
from dataclasses import dataclass, replace
from pathlib import Path
from typing import Any

from checkpoint_app.domain.access import Right
from checkpoint_app.domain.events import MAX_EPOCH, MAX_SEQ, EventDraft, EventKind
from checkpoint_app.domain.exchange import Receipt
from checkpoint_app.domain.passes import PassSerial
from checkpoint_app.domain.station import PASSES_A_DAY, TrustedStation
from checkpoint_app.errors import InputRefused
from checkpoint_app.ports import Clock, OfficeStore
from checkpoint_app.services.enrol_station import EnrolledStation, EnrolStation, Withdrawn
from checkpoint_app.services.find_station import require_station
from checkpoint_app.services.office_access import OfficeAccess

_SERIALS_A_RECORD = 5_000
_NUMBERED = re.compile(r"(.*)-([0-9]+)")


@dataclass(frozen=True, slots=True, kw_only=True)
class Loss:
    """What the office knows of a station, before somebody says where belief ends.

    `held` is of its newest epoch. `newest` is the last signed pass that reached the register. `blanks` were printed for
    it and are not known to be given out. `last_report_ms` is UTC.
    """

    station: TrustedStation
    held: Receipt
    last_report_ms: int | None
    newest: PassSerial | None
    blanks: int

    @property
    def last_held(self) -> int:
        return self.held.ranges[-1][1] if self.held.ranges else 0

    def missing(self, on_paper: int | None) -> tuple[tuple[int, int], ...]:
        """Return the records known to be lost: the gaps, and up to what its last hand-over sheet says."""
        after = [(self.last_held + 1, on_paper)] if on_paper is not None and on_paper > self.last_held else []
        return (*self.held.gaps, *after)


@dataclass(frozen=True, slots=True, kw_only=True)
class LostStation:
    """`missing` are ranges of records nobody will ever see unless the laptop or a stick of it turns up."""

    loss: Loss
    epoch: int
    after: int
    missing: tuple[tuple[int, int], ...]
    replacement: EnrolledStation | None


@dataclass(frozen=True, slots=True)
class LoseStation:
    store: OfficeStore
    clock: Clock
    access: OfficeAccess
    enrol: EnrolStation

    def look(self, station: int) -> Loss:
        """Return what the office holds of a station; InputRefused `station-unknown`."""
        trusted = require_station(self.store, station)
        receipts = [receipt for receipt in self.store.receipts() if receipt.station == station]
        held = max(receipts, key=lambda receipt: receipt.epoch, default=Receipt(station=station, epoch=1, ranges=()))
        (line,) = [line for line in self.store.board() if line.station == station]
        return Loss(
            station=trusted,
            held=held,
            last_report_ms=line.last_report_ms,
            newest=self.store.newest_pass(station),
            blanks=sum(1 for _ in self._unused_blanks(station)),
        )

    def lose(
        self,
        station: int,
        *,
        after: int,
        epoch: int | None = None,
        on_paper: int | None = None,
        kit: Path | None = None,
        name: str = "",
    ) -> LostStation:
        """Believe the station's records up to `after` of an epoch (its newest) and none beyond, for ever.

        `on_paper` is the record number on its last hand-over sheet. With `kit` the gate gets another station in the
        same step: all of it or nothing. InputRefused `station-unknown`, `station-lost`, `count-unreadable`, and the
        access refusals; MediaError when the kit cannot be written.
        """
        self.access.require_of_clerks(Right.STATION_LOST)
        loss = self.look(station)
        if loss.station.is_lost:
            raise InputRefused("station-lost", station=station)
        of = loss.held.epoch if epoch is None else epoch
        for number, most in ((after, MAX_SEQ), (of, MAX_EPOCH), (on_paper or 0, MAX_SEQ)):
            if not 0 <= number <= most:
                raise InputRefused("count-unreadable", given=number)
        withdrawn = self._withdrawn(loss, of, after, on_paper)
        replacement = None
        if kit is None:
            self.store.change_stations((withdrawn.station,), *withdrawn.drafts)
        else:
            certificate = loss.station.certificate
            replacement = self.enrol.enrol(
                gate_code=certificate.gate,
                name=name or _next_name(certificate.name),
                kit=kit,
                passes_a_day=PASSES_A_DAY if certificate.passes_a_day is None else certificate.passes_a_day,
                instead=withdrawn,
            )
        return LostStation(loss=loss, epoch=of, after=after, missing=loss.missing(on_paper), replacement=replacement)

    def find_again(self, station: int) -> None:
        """Believe a station again that is back; its blanks stay revoked. InputRefused `station-not-lost`."""
        self.access.require_of_clerks(Right.STATION_LOST)
        trusted = require_station(self.store, station)
        if not trusted.is_lost:
            raise InputRefused("station-not-lost", station=station)
        found = replace(trusted, cutoff_epoch=None, cutoff_seq=None, cutoff_serial=None)
        self.store.change_stations((found,), self._draft(EventKind.STATION_LOST, {"station": station, "found": True}))

    def _withdrawn(self, loss: Loss, epoch: int, after: int, on_paper: int | None) -> Withdrawn:
        trusted = loss.station
        station, serial = trusted.certificate.station, loss.newest.number if loss.newest is not None else 0
        if trusted.cutoff_serial is not None:
            serial = min(serial, trusted.cutoff_serial)
        data = {"station": station, "epoch": epoch, "after": after, "serial": serial, "held": loss.last_held}
        paper = {} if on_paper is None else {"paper": on_paper}
        unused = list(self._unused_blanks(station))
        blanks = [
            self._draft(EventKind.PASS_REVOKED, {"serials": unused[at : at + _SERIALS_A_RECORD], "reason": "lost"})
            for at in range(0, len(unused), _SERIALS_A_RECORD)
        ]
        return Withdrawn(
            station=replace(trusted, cutoff_epoch=epoch, cutoff_seq=after, cutoff_serial=serial),
            drafts=(self._draft(EventKind.STATION_LOST, data | paper), *blanks),
        )

    def _unused_blanks(self, station: int) -> Iterator[int]:
        """Yield the keys of blanks printed for the station that no record says were given out."""
        for block in self.store.blanks():
            if block.station == station:
                for number in range(block.first, block.last + 1):
                    serial = PassSerial(station, number)
                    if self.store.pass_record(serial) is None:
                        yield serial.key

    def _draft(self, kind: EventKind, data: Mapping[str, Any]) -> EventDraft:
        return EventDraft(kind=kind, at_ms=self.clock.read().wall_ms, data=data)


def _next_name(name: str) -> str:
    """Return the replacement's name: 东门 1 号机 becomes 东门 1 号机-2, that one -3."""
    numbered = _NUMBERED.fullmatch(name)
    return f"{numbered[1]}-{int(numbered[2]) + 1}" if numbered else f"{name}-2"
