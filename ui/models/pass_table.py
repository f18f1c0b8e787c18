"""The pass register (出入证): serial, holder, until when, and whether it still stands."""

from __future__ import annotations

from collections.abc import Sequence
from enum import IntEnum

from PySide6.QtCore import QObject

from checkpoint_app.domain.names import mask_name
from checkpoint_app.domain.passes import PassRecord
from checkpoint_app.ports import Clock, OfficeStore
from ui.messages import pass_kind_word
from ui.models.object_table import PagedTable
from ui.models.pass_state import PassState, pass_state
from ui.models.tone import Tone
from ui.office_messages import pass_state_word, revoke_reason_word, short_day, short_moment

_TONES = {
    PassState.VALID: Tone.GOOD,
    PassState.NOT_YET: Tone.INFO,
    PassState.EXPIRED: Tone.MUTED,
    PassState.REVOKED: Tone.BAD,
}


class PassColumn(IntEnum):
    SERIAL = 0
    KIND = 1
    HOLDER = 2
    DWELLING = 3
    FROM = 4
    UNTIL = 5
    STATE = 6
    REMARK = 7


class PassTable(PagedTable[PassRecord]):
    columns = PassColumn

    def __init__(self, store: OfficeStore, clock: Clock, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._store = store
        self._clock = clock
        self._now_ms = 0
        self.reload()

    def reload(self) -> None:
        self._now_ms = self._clock.read().wall_ms
        super().reload()

    def fetch(self, after: PassRecord | None, filter_text: str) -> Sequence[PassRecord]:
        return self._store.passes(after=after.serial if after else None, limit=self.PAGE, text=filter_text)

    def heading(self, column: int) -> str:
        return (
            self.tr("编号"),
            self.tr("类别"),
            self.tr("持证人"),
            self.tr("房屋"),
            self.tr("生效"),
            self.tr("有效期至"),
            self.tr("状态"),
            self.tr("说明"),
        )[column]

    def text(self, row: PassRecord, column: int) -> str:
        match column:
            case PassColumn.SERIAL:
                return str(row.serial)
            case PassColumn.KIND:
                return pass_kind_word(row.kind)
            case PassColumn.HOLDER:
                return row.holder
            case PassColumn.DWELLING:
                return row.dwelling
            case PassColumn.FROM:
                return short_day(row.not_before_s * 1000)
            case PassColumn.UNTIL:
                return short_moment(row.expires_s * 1000)
            case PassColumn.STATE:
                return pass_state_word(pass_state(row, self._now_ms))
        if row.revoked_ms is None:
            return ""
        return f"{revoke_reason_word(row.revoke_reason)} {short_moment(row.revoked_ms)}"

    def copy_text(self, row: PassRecord, column: int) -> str:
        return mask_name(row.holder) if column == PassColumn.HOLDER else self.text(row, column)

    def tone(self, row: PassRecord, column: int) -> Tone | None:
        return _TONES[pass_state(row, self._now_ms)] if column == PassColumn.STATE else None
