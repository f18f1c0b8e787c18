"""The schedule of rules, a pack in words, what a pack changes, and what is wrong with a rules file."""

from __future__ import annotations

from collections.abc import Sequence
from enum import IntEnum
from typing import Any

from checkpoint_app.documents.moments import moment
from checkpoint_app.documents.policy_words import RuleChange, RuleLine
from checkpoint_app.domain.pack_schedule import PackState, pack_state
from checkpoint_app.domain.policy import PolicyPack
from ui.models.object_table import ObjectTable
from ui.models.tone import Tone
from ui.office_messages import pack_state_word

_TONES = {
    PackState.RULES: Tone.GOOD,
    PackState.COMING: Tone.INFO,
    PackState.REPLACED: Tone.MUTED,
    PackState.EXPIRED: Tone.WARN,
}


class PackColumn(IntEnum):
    NUMBER = 0
    TITLE = 1
    DOCUMENT = 2
    FROM = 3
    UNTIL = 4
    STATE = 5


class PackTable(ObjectTable[PolicyPack]):
    columns = PackColumn
    numbers = frozenset({PackColumn.NUMBER})

    _now_ms = 0

    def set_packs(self, packs: Sequence[PolicyPack], now_ms: int) -> None:
        self._now_ms = now_ms
        self.set_rows(packs)

    def heading(self, column: int) -> str:
        return (
            self.tr("编号"),
            self.tr("名称"),
            self.tr("文号"),
            self.tr("开始"),
            self.tr("结束"),
            self.tr("状态"),
        )[column]

    def text(self, row: PolicyPack, column: int) -> str:
        match column:
            case PackColumn.NUMBER:
                return str(row.number)
            case PackColumn.TITLE:
                return row.title
            case PackColumn.DOCUMENT:
                return row.document_no
            case PackColumn.FROM:
                return moment(row.valid_from_ms)
            case PackColumn.UNTIL:
                return moment(row.valid_until_ms)
        return pack_state_word(pack_state(row, self._rows, self._now_ms))

    def sort_value(self, row: PolicyPack, column: int) -> Any:
        return row.number if column == PackColumn.NUMBER else self.text(row, column)

    def tone(self, row: PolicyPack, column: int) -> Tone | None:
        return _TONES[pack_state(row, self._rows, self._now_ms)] if column == PackColumn.STATE else None


class RuleColumn(IntEnum):
    HEADING = 0
    SENTENCE = 1


class RuleTable(ObjectTable[RuleLine]):
    columns = RuleColumn

    def heading(self, column: int) -> str:
        return (self.tr("规则"), self.tr("内容"))[column]

    def text(self, row: RuleLine, column: int) -> str:
        return row.heading if column == RuleColumn.HEADING else row.sentence


class ChangeColumn(IntEnum):
    HEADING = 0
    OLD = 1
    NEW = 2


class ChangeTable(ObjectTable[RuleChange]):
    columns = ChangeColumn

    def heading(self, column: int) -> str:
        return (self.tr("规则"), self.tr("现行"), self.tr("改为"))[column]

    def text(self, row: RuleChange, column: int) -> str:
        match column:
            case ChangeColumn.HEADING:
                return row.heading
            case ChangeColumn.OLD:
                return row.old or self.tr("没有(新增)")
        return row.new or self.tr("取消")

    def tone(self, row: RuleChange, column: int) -> Tone | None:
        if column != ChangeColumn.NEW:
            return None
        return Tone.INFO if row.new else Tone.MUTED


class FaultColumn(IntEnum):
    SENTENCE = 0


class FaultTable(ObjectTable[str]):
    columns = FaultColumn

    def heading(self, column: int) -> str:
        return self.tr("要改的地方")

    def text(self, row: str, column: int) -> str:
        return row
