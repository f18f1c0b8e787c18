"""更正请求: what gates were asked to correct, the newest first, and what became of it."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from enum import IntEnum
from typing import Any

from checkpoint_app.domain.asked_correction import AskedLine, AskState
from ui.correction_words import ask_state_word, declined_words, wanted_words
from ui.models.object_table import ObjectTable
from ui.models.tone import Tone
from ui.office_messages import short_moment

_TONES = {
    AskState.ASKED: Tone.WARN,
    AskState.AT_GATE: Tone.INFO,
    AskState.DONE: Tone.GOOD,
    AskState.DECLINED: Tone.BAD,
    AskState.WITHDRAWN: Tone.MUTED,
}


class RequestColumn(IntEnum):
    NUMBER = 0
    STATION = 1
    RECORD = 2
    WANTED = 3
    STATE = 4
    ASKED = 5
    REASON = 6
    ANSWER = 7


class RequestTable(ObjectTable[AskedLine]):
    columns = RequestColumn
    numbers = frozenset({RequestColumn.NUMBER, RequestColumn.RECORD})

    _stations: Mapping[int, str] = {}

    def show_requests(self, lines: Sequence[AskedLine], stations: Mapping[int, str]) -> None:
        self._stations = stations
        self.set_rows(lines)

    def heading(self, column: int) -> str:
        return (
            self.tr("编号"),
            self.tr("登记终端"),
            self.tr("第几条"),
            self.tr("请卡口"),
            self.tr("状态"),
            self.tr("提出"),
            self.tr("原因"),
            self.tr("卡口答复"),
        )[column]

    def text(self, row: AskedLine, column: int) -> str:
        asked = row.asked
        match column:
            case RequestColumn.NUMBER:
                return str(asked.number)
            case RequestColumn.STATION:
                return self._stations.get(asked.station, str(asked.station))
            case RequestColumn.RECORD:
                return str(asked.seq)
            case RequestColumn.WANTED:
                return wanted_words(asked)
            case RequestColumn.STATE:
                return ask_state_word(row.state)
            case RequestColumn.ASKED:
                return short_moment(asked.asked_ms)
            case RequestColumn.REASON:
                return asked.reason
        return declined_words(row.why, row.said) if row.state is AskState.DECLINED else ""

    def sort_value(self, row: AskedLine, column: int) -> Any:
        match column:
            case RequestColumn.NUMBER:
                return row.asked.number
            case RequestColumn.RECORD:
                return row.asked.seq
            case RequestColumn.ASKED:
                return row.asked.asked_ms
        return self.text(row, column)

    def tone(self, row: AskedLine, column: int) -> Tone | None:
        return _TONES[row.state] if column == RequestColumn.STATE else None
