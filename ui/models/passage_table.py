"""通行记录 of all gates, the newest of each gate first: names masked, times as well as they are known."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from enum import IntEnum

from PySide6.QtCore import QObject

from checkpoint_app.domain.events import event_id
from checkpoint_app.domain.names import mask_name
from checkpoint_app.domain.passage import FeedLine
from checkpoint_app.domain.skew import GateClocks, Skew
from checkpoint_app.domain.temperature import show
from checkpoint_app.ports import OfficeStore
from ui.correction_words import record_moment, skew_words
from ui.messages import direction_word, outcome_word
from ui.models.object_table import PagedTable
from ui.models.tone import Tone


class PassageColumn(IntEnum):
    MOMENT = 0
    STATION = 1
    DIRECTION = 2
    WHO = 3
    DWELLING = 4
    READING = 5
    OUTCOME = 6
    REMARK = 7


class PassageTable(PagedTable[FeedLine]):
    columns = PassageColumn

    def __init__(self, store: OfficeStore, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._store = store
        self._clocks = GateClocks()
        self._stations: Mapping[int, str] = {}
        self._doubted: set[int] = set()

    def show_clocks(self, clocks: GateClocks, stations: Mapping[int, str]) -> None:
        """Take what is known of the gates' clocks, and their names, and read again."""
        self._clocks, self._stations = clocks, stations
        self.reload()

    def reload(self) -> None:
        self._doubted.clear()
        super().reload()

    def fetch(self, after: FeedLine | None, filter_text: str) -> Sequence[FeedLine]:
        before = None if after is None else _key(after)
        lines = self._store.passages(before_key=before, limit=self.PAGE, text=filter_text)
        self._doubted |= set(self._store.doubted([_key(line) for line in lines]))
        return lines

    def heading(self, column: int) -> str:
        return (
            self.tr("时间"),
            self.tr("登记终端"),
            self.tr("方向"),
            self.tr("姓名"),
            self.tr("房屋"),
            self.tr("体温"),
            self.tr("结果"),
            self.tr("说明"),
        )[column]

    def text(self, row: FeedLine, column: int) -> str:
        match column:
            case PassageColumn.MOMENT:
                return record_moment(row.at_ms, self._skew(row))
            case PassageColumn.STATION:
                return self._stations.get(row.station, str(row.station))
            case PassageColumn.DIRECTION:
                return direction_word(row.direction)
            case PassageColumn.WHO:
                return row.name
            case PassageColumn.DWELLING:
                return row.dwelling
            case PassageColumn.READING:
                return "" if row.reading_c10 is None else show(row.reading_c10)
            case PassageColumn.OUTCOME:
                return outcome_word(row.outcome)
        return self._remark(row)

    def copy_text(self, row: FeedLine, column: int) -> str:
        return mask_name(row.name) if column == PassageColumn.WHO else super().copy_text(row, column)

    def tone(self, row: FeedLine, column: int) -> Tone | None:
        if column == PassageColumn.MOMENT and (self._skew(row).proven_ms or _key(row) in self._doubted):
            return Tone.WARN
        return None

    def _remark(self, row: FeedLine) -> str:
        said = []
        if row.voided:
            said.append(self.tr("已作废"))
        elif row.amended:
            said.append(self.tr("已更正"))
        if off := skew_words(self._skew(row)):
            said.append(off)
        elif _key(row) in self._doubted:
            said.append(self.tr("钟可疑"))
        return self.tr("、").join(said)

    def _skew(self, row: FeedLine) -> Skew:
        return self._clocks.skew_of(row.station, row.epoch, row.seq)


def _key(line: FeedLine) -> int:
    return event_id(line.station, line.epoch, line.seq)
