"""The files that came in, newest first: what was taken over, what was refused and why."""

from __future__ import annotations

from collections.abc import Sequence
from enum import IntEnum

from PySide6.QtCore import QObject

from checkpoint_app.domain.exchange import FileState, ImportedFile
from checkpoint_app.domain.media import check_code
from checkpoint_app.ports import OfficeStore
from ui.models.object_table import PagedTable
from ui.models.tone import Tone
from ui.office_messages import file_sentence, file_state_word, number_ranges, short_moment

FILE_TONES = {
    FileState.IMPORTED: Tone.GOOD,
    FileState.DUPLICATE: Tone.MUTED,
    FileState.NOTHING_NEW: Tone.MUTED,
    FileState.REFUSED: Tone.BAD,
}


class FileColumn(IntEnum):
    AT = 0
    STATE = 1
    STATION = 2
    RECORDS = 3
    CODE = 4
    SENTENCE = 5
    NAME = 6


class FileTable(PagedTable[ImportedFile]):
    columns = FileColumn

    def __init__(self, store: OfficeStore, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._store = store
        self.reload()

    def fetch(self, after: ImportedFile | None, filter_text: str) -> Sequence[ImportedFile]:
        return self._store.files(before_ms=after.at_ms if after else None, limit=self.PAGE)

    def heading(self, column: int) -> str:
        return (
            self.tr("时间"),
            self.tr("处理"),
            self.tr("登记终端"),
            self.tr("记录"),
            self.tr("校验码"),
            self.tr("说明"),
            self.tr("文件"),
        )[column]

    def text(self, row: ImportedFile, column: int) -> str:
        match column:
            case FileColumn.AT:
                return short_moment(row.at_ms)
            case FileColumn.STATE:
                return file_state_word(row.state)
            case FileColumn.STATION:
                return "" if row.station is None else self.tr("{number} 号机").format(number=row.station)
            case FileColumn.RECORDS:
                return "" if row.first is None or row.last is None else number_ranges([(row.first, row.last)])
            case FileColumn.CODE:
                return check_code(row.sha256) if row.sha256 else ""
            case FileColumn.SENTENCE:
                return file_sentence(row)
        return row.name

    def tone(self, row: ImportedFile, column: int) -> Tone | None:
        return FILE_TONES[row.state] if column == FileColumn.STATE else None
