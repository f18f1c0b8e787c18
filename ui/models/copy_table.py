"""Passes seen at two gates in less time than the way takes, a line for each time."""

from __future__ import annotations

from enum import IntEnum
from typing import Any

from checkpoint_app.domain.names import mask_name
from checkpoint_app.services.find_copies import Copy, PassWay
from ui.messages import direction_word
from ui.models.object_table import ObjectTable
from ui.models.tone import Tone
from ui.office_messages import short_moment


class CopyColumn(IntEnum):
    SERIAL = 0
    HOLDER = 1
    DWELLING = 2
    FIRST = 3
    SECOND = 4
    APART = 5


class CopyTable(ObjectTable[Copy]):
    columns = CopyColumn

    def heading(self, column: int) -> str:
        return (
            self.tr("证号"),
            self.tr("持证人"),
            self.tr("房屋"),
            self.tr("前一次"),
            self.tr("后一次"),
            self.tr("相隔"),
        )[column]

    def text(self, row: Copy, column: int) -> str:
        match column:
            case CopyColumn.SERIAL:
                return str(row.move.serial)
            case CopyColumn.HOLDER:
                return row.move.second.name
            case CopyColumn.DWELLING:
                return row.move.second.dwelling
            case CopyColumn.FIRST:
                return self._way(row.first)
            case CopyColumn.SECOND:
                return self._way(row.second)
        return self.tr("{minutes:.1f} 分钟").format(minutes=row.move.minutes)

    def sort_value(self, row: Copy, column: int) -> Any:
        match column:
            case CopyColumn.FIRST:
                return row.move.first.at_ms
            case CopyColumn.SECOND:
                return row.move.second.at_ms
            case CopyColumn.APART:
                return row.move.minutes
        return self.text(row, column)

    def copy_text(self, row: Copy, column: int) -> str:
        return mask_name(row.move.second.name) if column == CopyColumn.HOLDER else self.text(row, column)

    def tone(self, row: Copy, column: int) -> Tone | None:
        return Tone.BAD if column == CopyColumn.SERIAL else None

    def _way(self, way: PassWay) -> str:
        return self.tr("{gate} {direction} {moment}").format(
            gate=way.gate, direction=direction_word(way.line.direction), moment=short_moment(way.line.at_ms)
        )
