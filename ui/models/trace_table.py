"""Who passed a gate in an interval, a line for each time; others are named by their line's number."""

from __future__ import annotations

from enum import IntEnum

from checkpoint_app.domain.clock import local
from checkpoint_app.domain.names import mask_name
from checkpoint_app.domain.tracing import TraceLine
from ui.messages import direction_word
from ui.models.object_table import ObjectTable
from ui.models.tone import Tone


class TraceColumn(IntEnum):
    NUMBER = 0
    AT = 1
    DIRECTION = 2
    NAME = 3
    DWELLING = 4
    INSIDE = 5
    NEAR = 6
    VEHICLE = 7
    HOUSEHOLD = 8


class TraceTable(ObjectTable[TraceLine]):
    columns = TraceColumn
    numbers = frozenset({TraceColumn.NUMBER})

    def heading(self, column: int) -> str:
        return (
            self.tr("序号"),
            self.tr("时间"),
            self.tr("进出"),
            self.tr("姓名"),
            self.tr("房屋"),
            self.tr("时段"),
            self.tr("前后同时"),
            self.tr("同车"),
            self.tr("同户"),
        )[column]

    def text(self, row: TraceLine, column: int) -> str:
        first, last = row.near
        match column:
            case TraceColumn.NUMBER:
                return str(row.number)
            case TraceColumn.AT:
                return f"{local(row.line.at_ms):%H:%M:%S}"
            case TraceColumn.DIRECTION:
                return direction_word(row.line.direction)
            case TraceColumn.NAME:
                return row.line.name or self.tr("没有登记")
            case TraceColumn.DWELLING:
                return row.line.dwelling
            case TraceColumn.INSIDE:
                return self.tr("时段内") if row.inside else self.tr("前后")
            case TraceColumn.NEAR:
                return f"{first}–{last}" if last > first else ""
            case TraceColumn.VEHICLE:
                return self.tr("、").join(map(str, row.vehicle))
        return self.tr("、").join(map(str, row.household))

    def copy_text(self, row: TraceLine, column: int) -> str:
        return mask_name(row.line.name) if column == TraceColumn.NAME and row.line.name else self.text(row, column)

    def tone(self, row: TraceLine, column: int) -> Tone | None:
        if column != TraceColumn.INSIDE:
            return None
        return Tone.INFO if row.inside else Tone.MUTED
