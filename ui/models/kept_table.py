"""Refused files that are kept: when, whose, why, and whether the copy is good; and codes of hand-over sheets."""

from __future__ import annotations

from enum import IntEnum

from checkpoint_app.domain.head_claim import CheckedHead
from checkpoint_app.services.retry_quarantine import CopyState, KeptFile
from ui.board_messages import VERDICT_TONES, kept_sentence, verdict_word
from ui.models.object_table import ObjectTable
from ui.models.tone import Tone
from ui.office_messages import number_ranges, short_moment


class KeptColumn(IntEnum):
    AT = 0
    STATION = 1
    RECORDS = 2
    NAME = 3
    SENTENCE = 4


class KeptTable(ObjectTable[KeptFile]):
    columns = KeptColumn

    def heading(self, column: int) -> str:
        return (self.tr("时间"), self.tr("登记终端"), self.tr("记录"), self.tr("文件"), self.tr("原因"))[column]

    def text(self, row: KeptFile, column: int) -> str:
        file = row.file
        match column:
            case KeptColumn.AT:
                return short_moment(file.at_ms)
            case KeptColumn.STATION:
                return "" if file.station is None else self.tr("{number} 号机").format(number=file.station)
            case KeptColumn.RECORDS:
                return "" if file.first is None or file.last is None else number_ranges([(file.first, file.last)])
            case KeptColumn.NAME:
                return file.name
        return kept_sentence(row)

    def tone(self, row: KeptFile, column: int) -> Tone | None:
        if column != KeptColumn.AT:
            return None
        return Tone.WARN if row.copy is CopyState.WHOLE else Tone.BAD


class HeadColumn(IntEnum):
    VERDICT = 0
    STATION = 1
    SEQ = 2
    CODE = 3
    AT = 4


class HeadTable(ObjectTable[CheckedHead]):
    columns = HeadColumn
    numbers = frozenset({HeadColumn.SEQ})

    def heading(self, column: int) -> str:
        return (
            self.tr("核对"),
            self.tr("登记终端"),
            self.tr("记录至第"),
            self.tr("校验码"),
            self.tr("记下的时间"),
        )[column]

    def text(self, row: CheckedHead, column: int) -> str:
        claim = row.claim
        match column:
            case HeadColumn.VERDICT:
                return verdict_word(row.verdict)
            case HeadColumn.STATION:
                return self.tr("{number} 号机").format(number=claim.station)
            case HeadColumn.SEQ:
                return f"{claim.seq:,}"
            case HeadColumn.CODE:
                return claim.code
        return short_moment(claim.at_ms)

    def tone(self, row: CheckedHead, column: int) -> Tone | None:
        return VERDICT_TONES[row.verdict] if column == HeadColumn.VERDICT else None
