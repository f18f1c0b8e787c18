"""The office's age keys of the months."""

from __future__ import annotations

from enum import IntEnum
from typing import Any

from checkpoint_app.services.change_keys import KeyState
from ui.models.object_table import ObjectTable
from ui.models.tone import Tone
from ui.office_messages import short_day


class KeyColumn(IntEnum):
    FROM = 0
    UNTIL = 1
    FINGERPRINT = 2
    STATE = 3


class KeyTable(ObjectTable[KeyState]):
    columns = KeyColumn

    def heading(self, column: int) -> str:
        return (self.tr("启用"), self.tr("换下"), self.tr("指纹"), self.tr("状态"))[column]

    def text(self, row: KeyState, column: int) -> str:
        match column:
            case KeyColumn.FROM:
                return short_day(row.from_ms)
            case KeyColumn.UNTIL:
                return "" if row.until_ms is None else short_day(row.until_ms)
            case KeyColumn.FINGERPRINT:
                return row.fingerprint
        return self._state(row)

    def sort_value(self, row: KeyState, column: int) -> Any:
        match column:
            case KeyColumn.FROM:
                return row.from_ms
            case KeyColumn.UNTIL:
                return row.until_ms or 0
        return self.text(row, column)

    def tone(self, row: KeyState, column: int) -> Tone | None:
        if column != KeyColumn.STATE:
            return None
        if row.destroyed_ms is not None:
            return Tone.MUTED
        return Tone.WARN if row.may_be_destroyed else Tone.GOOD

    def _state(self, row: KeyState) -> str:
        if row.destroyed_ms is not None:
            return self.tr("已销毁 {day}").format(day=short_day(row.destroyed_ms))
        if row.until_ms is None:
            return self.tr("正在用")
        return self.tr("可以销毁") if row.may_be_destroyed else self.tr("还可能要用")
