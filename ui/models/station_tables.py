"""The laptops at the gates and the people who may sign on there."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from enum import IntEnum
from typing import Any

from checkpoint_app.domain.exchange import Receipt
from checkpoint_app.domain.names import mask_name
from checkpoint_app.domain.passes import PassSerial
from checkpoint_app.domain.station import CERTIFICATE_SOON_MS, Gate, Operator, TrustedStation
from ui.models.object_table import ObjectTable
from ui.models.tone import Tone
from ui.office_messages import number_ranges, short_day


@dataclass(frozen=True, slots=True)
class GateStation:
    gate: Gate
    station: TrustedStation


def gate_stations(gates: Sequence[Gate], stations: Sequence[TrustedStation]) -> tuple[GateStation, ...]:
    """Return every station beside its gate, by station number."""
    by_code: Mapping[str, Gate] = {gate.code: gate for gate in gates}
    return tuple(
        GateStation(by_code[station.certificate.gate], station)
        for station in sorted(stations, key=lambda s: s.certificate.station)
    )


class StationColumn(IntEnum):
    NUMBER = 0
    STATION = 1
    GATE_CODE = 2
    GATE = 3
    COMPOUND = 4
    UNTIL = 5
    STATE = 6


class StationTable(ObjectTable[GateStation]):
    columns = StationColumn
    numbers = frozenset({StationColumn.NUMBER})

    _now_ms = 0

    def set_stations(self, rows: Sequence[GateStation], now_ms: int) -> None:
        self._now_ms = now_ms
        self.set_rows(rows)

    def heading(self, column: int) -> str:
        return (
            self.tr("机号"),
            self.tr("登记终端"),
            self.tr("卡口代码"),
            self.tr("卡口"),
            self.tr("小区"),
            self.tr("证书至"),
            self.tr("状态"),
        )[column]

    def text(self, row: GateStation, column: int) -> str:
        match column:
            case StationColumn.NUMBER:
                return str(row.station.certificate.station)
            case StationColumn.STATION:
                return row.station.certificate.name
            case StationColumn.GATE_CODE:
                return row.gate.code
            case StationColumn.GATE:
                return row.gate.name
            case StationColumn.COMPOUND:
                return row.gate.compound or self.tr("全社区")
            case StationColumn.UNTIL:
                return short_day(row.station.certificate.expires_ms)
        return self._state_word(row)

    def sort_value(self, row: GateStation, column: int) -> Any:
        match column:
            case StationColumn.NUMBER:
                return row.station.certificate.station
            case StationColumn.UNTIL:
                return row.station.certificate.expires_ms
        return self.text(row, column)

    def tone(self, row: GateStation, column: int) -> Tone | None:
        if column != StationColumn.STATE:
            return None
        if row.station.cutoff_seq is not None or row.station.cutoff_serial is not None:
            return Tone.BAD
        return Tone.WARN if self._ends_soon(row) else Tone.GOOD

    def _state_word(self, row: GateStation) -> str:
        if row.station.cutoff_seq is not None:
            return self.tr("丢失,记录认到第 {last} 条").format(last=row.station.cutoff_seq)
        if row.station.cutoff_serial is not None:
            last = PassSerial(row.station.certificate.station, row.station.cutoff_serial)
            return self.tr("证只认到 {last}").format(last=last)
        if self._now_ms >= row.station.certificate.expires_ms:
            return self.tr("证书过期")
        return self.tr("证书快到期,请续一年") if self._ends_soon(row) else self.tr("使用中")

    def _ends_soon(self, row: GateStation) -> bool:
        return row.station.certificate.expires_ms - self._now_ms < CERTIFICATE_SOON_MS


class OperatorColumn(IntEnum):
    NUMBER = 0
    NAME = 1
    LEAD = 2


class OperatorTable(ObjectTable[Operator]):
    columns = OperatorColumn
    numbers = frozenset({OperatorColumn.NUMBER})

    def heading(self, column: int) -> str:
        return (self.tr("编号"), self.tr("值守人员"), self.tr("职责"))[column]

    def text(self, row: Operator, column: int) -> str:
        match column:
            case OperatorColumn.NUMBER:
                return str(row.number)
            case OperatorColumn.NAME:
                return row.name
        return self.tr("带班") if row.lead else self.tr("值守")

    def sort_value(self, row: Operator, column: int) -> Any:
        return row.number if column == OperatorColumn.NUMBER else self.text(row, column)

    def copy_text(self, row: Operator, column: int) -> str:
        return mask_name(row.name) if column == OperatorColumn.NAME else self.text(row, column)


class ReceiptColumn(IntEnum):
    STATION = 0
    HELD = 1
    GAPS = 2


class ReceiptTable(ObjectTable[Receipt]):
    """What the next office bundle tells each station that the office holds."""

    columns = ReceiptColumn

    def heading(self, column: int) -> str:
        return (self.tr("登记终端"), self.tr("社区已收到"), self.tr("缺号"))[column]

    def text(self, row: Receipt, column: int) -> str:
        match column:
            case ReceiptColumn.STATION:
                return self.tr("{number} 号机").format(number=row.station)
            case ReceiptColumn.HELD:
                return number_ranges(row.ranges)
        return number_ranges(row.gaps)

    def sort_value(self, row: Receipt, column: int) -> Any:
        return row.station if column == ReceiptColumn.STATION else self.text(row, column)

    def tone(self, row: Receipt, column: int) -> Tone | None:
        if column != ReceiptColumn.GAPS:
            return None
        return Tone.BAD if row.gaps else Tone.GOOD
