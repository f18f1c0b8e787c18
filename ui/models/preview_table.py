"""What an import would do, a file a row."""

from __future__ import annotations

from enum import IntEnum

from checkpoint_app.domain.clock import local
from checkpoint_app.domain.media import check_code
from checkpoint_app.services.preview_import import PreviewLine
from ui.board_messages import kinds_words
from ui.models.file_table import FILE_TONES
from ui.models.object_table import ObjectTable
from ui.models.tone import Tone
from ui.office_messages import file_sentence, file_state_word, number_ranges, short_moment


class PreviewColumn(IntEnum):
    STATE = 0
    STATION = 1
    NEW = 2
    SPAN = 3
    CLOSES = 4
    KINDS = 5
    CODE = 6
    NAME = 7


class PreviewTable(ObjectTable[PreviewLine]):
    columns = PreviewColumn
    numbers = frozenset({PreviewColumn.NEW})

    def heading(self, column: int) -> str:
        return (
            self.tr("会是"),
            self.tr("登记终端"),
            self.tr("新记录"),
            self.tr("时间"),
            self.tr("补上缺号"),
            self.tr("内容"),
            self.tr("校验码"),
            self.tr("文件"),
        )[column]

    def text(self, row: PreviewLine, column: int) -> str:
        file = row.file
        match column:
            case PreviewColumn.STATE:
                return file_state_word(file.state)
            case PreviewColumn.STATION:
                return "" if file.station is None else self.tr("{number} 号机").format(number=file.station)
            case PreviewColumn.NEW:
                return f"{file.new_events:,}" if row.kinds else ""
            case PreviewColumn.SPAN:
                return self._span(row)
            case PreviewColumn.CLOSES:
                return number_ranges(row.closes)
            case PreviewColumn.KINDS:
                return kinds_words(row.kinds) if row.kinds else file_sentence(file)
            case PreviewColumn.CODE:
                return check_code(file.sha256) if file.sha256 else ""
        return file.name

    def tone(self, row: PreviewLine, column: int) -> Tone | None:
        return FILE_TONES[row.file.state] if column == PreviewColumn.STATE else None

    def _span(self, row: PreviewLine) -> str:
        if row.from_ms is None or row.until_ms is None:
            return ""
        same_day = local(row.from_ms).date() == local(row.until_ms).date()
        until = f"{local(row.until_ms):%H:%M}" if same_day else short_moment(row.until_ms)
        return self.tr("{begin}–{end}").format(begin=short_moment(row.from_ms), end=until)
