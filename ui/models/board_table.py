"""Gate × station on the import board: what is held, what lacks, when it last reported."""

from __future__ import annotations

from collections.abc import Sequence
from enum import IntEnum, StrEnum
from typing import Any

from checkpoint_app.domain.clock import day_bounds_ms, local_day
from checkpoint_app.domain.exchange import BoardLine
from ui.board_messages import gaps_words
from ui.models.object_table import ObjectTable
from ui.models.tone import Tone
from ui.office_messages import short_moment


class BoardState(StrEnum):
    """In order of urgency."""

    NEVER = "never"
    GAP = "gap"
    REFUSED = "refused"
    NOT_TODAY = "not-today"
    COMPLETE = "complete"


BOARD_TONES = {
    BoardState.NEVER: Tone.BAD,
    BoardState.GAP: Tone.BAD,
    BoardState.REFUSED: Tone.WARN,
    BoardState.NOT_TODAY: Tone.WARN,
    BoardState.COMPLETE: Tone.GOOD,
}
_URGENCY = {state: rank for rank, state in enumerate(BoardState)}


def board_state(line: BoardLine, now_ms: int) -> BoardState:
    """Say the most urgent thing about a station; "today" is the local day of `now_ms`."""
    if line.last_report_ms is None:
        return BoardState.REFUSED if line.refused_files else BoardState.NEVER
    if line.all_gaps:
        return BoardState.GAP
    if line.refused_files:
        return BoardState.REFUSED
    start_ms, _ = day_bounds_ms(local_day(now_ms))
    return BoardState.COMPLETE if line.last_report_ms >= start_ms else BoardState.NOT_TODAY


class BoardColumn(IntEnum):
    GATE = 0
    STATION = 1
    STATE = 2
    HELD_TO = 3
    NEWEST = 4
    GAPS = 5
    LAST_REPORT = 6
    PASSAGES = 7
    REFUSED = 8


class BoardTable(ObjectTable[BoardLine]):
    columns = BoardColumn
    numbers = frozenset({BoardColumn.HELD_TO, BoardColumn.NEWEST, BoardColumn.PASSAGES, BoardColumn.REFUSED})

    _now_ms = 0

    def set_lines(self, lines: Sequence[BoardLine], now_ms: int) -> None:
        self._now_ms = now_ms
        self.set_rows(lines)

    def heading(self, column: int) -> str:
        return (
            self.tr("卡口"),
            self.tr("登记终端"),
            self.tr("情况"),
            self.tr("连续收到第"),
            self.tr("最新第"),
            self.tr("缺号"),
            self.tr("最近上报"),
            self.tr("通行记录"),
            self.tr("未收文件"),
        )[column]

    def text(self, row: BoardLine, column: int) -> str:
        match column:
            case BoardColumn.GATE:
                return row.gate
            case BoardColumn.STATION:
                return self.tr("{name}({number} 号机)").format(name=row.name, number=row.station)
            case BoardColumn.STATE:
                return self._state_word(board_state(row, self._now_ms))
            case BoardColumn.GAPS:
                return gaps_words(row)
            case BoardColumn.LAST_REPORT:
                return "" if row.last_report_ms is None else short_moment(row.last_report_ms)
        return f"{self._number(row, column):,}"

    def sort_value(self, row: BoardLine, column: int) -> Any:
        match column:
            case BoardColumn.STATION:
                return row.station
            case BoardColumn.STATE:
                return _URGENCY[board_state(row, self._now_ms)]
            case BoardColumn.GAPS:
                return sum(last - first + 1 for _, gaps in row.all_gaps for first, last in gaps)
            case BoardColumn.LAST_REPORT:
                return row.last_report_ms or 0
        return self._number(row, column) if column in self.numbers else self.text(row, column)

    def tone(self, row: BoardLine, column: int) -> Tone | None:
        return BOARD_TONES[board_state(row, self._now_ms)] if column == BoardColumn.STATE else None

    def _number(self, row: BoardLine, column: int) -> int:
        match column:
            case BoardColumn.HELD_TO:
                return row.held_to
            case BoardColumn.NEWEST:
                return row.newest
            case BoardColumn.PASSAGES:
                return row.passages
        return row.refused_files

    def _state_word(self, state: BoardState) -> str:
        return {
            BoardState.NEVER: self.tr("还没上报过"),
            BoardState.GAP: self.tr("缺记录"),
            BoardState.REFUSED: self.tr("有文件未收"),
            BoardState.NOT_TODAY: self.tr("今日未报"),
            BoardState.COMPLETE: self.tr("已收齐"),
        }[state]
