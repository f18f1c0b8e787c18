"""The morning as sentences, a line each."""

from __future__ import annotations

from enum import IntEnum

from checkpoint_app.domain.exchange import BoardLine
from ui.board_messages import gaps_words, head_sentence, unknown_sentence
from ui.correction_words import length_words
from ui.messages import span_words
from ui.models.object_table import ObjectTable
from ui.models.tone import Tone
from ui.office.today_lines import TodayKind, TodayLine
from ui.office_messages import file_sentence, number_ranges, short_day, short_moment
from ui.purge_messages import retention_words

_NAMES_SHOWN = 4


class TodayColumn(IntEnum):
    SENTENCE = 0


class TodayTable(ObjectTable[TodayLine]):
    columns = TodayColumn

    def heading(self, column: int) -> str:
        return self.tr("事项")

    def tone(self, row: TodayLine, column: int) -> Tone | None:
        return row.tone

    def text(self, row: TodayLine, column: int) -> str:
        match row.kind:
            case TodayKind.GAP:
                return self._gap(row.details["line"])
            case TodayKind.HEAD_DIFFERS:
                return self.tr("交班单{sentence}").format(sentence=head_sentence(row.details["checked"]))
            case TodayKind.UNKNOWN:
                return unknown_sentence(row.details["kinds"])
            case TodayKind.REFUSED_FILE:
                file = row.details["file"]
                return self.tr("未收 {file}:{why}").format(file=file.name, why=file_sentence(file))
            case TodayKind.CLOCK:
                return self._clock(row)
            case TodayKind.SILENT:
                return self._silent(row)
            case TodayKind.REPORT_DUE:
                return self.tr("昨日报表 9:00 前上报,还有 {left}").format(left=span_words(row.details["left_ms"]))
            case TodayKind.LIST_AGE:
                return self.tr("下发包第 {version} 版,{age}前生成").format(
                    version=row.details["version"], age=span_words(row.details["age_ms"])
                )
            case TodayKind.CERTIFICATES:
                return self._certificates(row)
            case TodayKind.RULES:
                return self._rules(row)
            case TodayKind.RETENTION:
                return retention_words(row.details["retention"])
        return self._plain(row.kind).format(**row.details)

    def _plain(self, kind: TodayKind) -> str:
        return {
            TodayKind.STEP_ROSTER: self.tr("第 1 步:导入花名册"),
            TodayKind.STEP_STATION: self.tr("第 2 步:登记卡口终端"),
            TodayKind.STEP_OPERATOR: self.tr("第 3 步:加上值守人员"),
            TodayKind.STEP_PASSES: self.tr("第 4 步:打印出入证,然后生成下发包交给卡口"),
            TodayKind.CAME_IN: self.tr("昨天以来收到 {files:,} 个上报包,新增 {records:,} 条记录"),
            TodayKind.NOTHING_CAME: self.tr("昨天以来还没有收到上报包"),
            TodayKind.NO_RECOVERY: self.tr("还没有恢复单:口令忘了,数据就打不开了。请在“安全”里生成"),
            TodayKind.COPIES: self.tr("{passes} 张证在两个卡口同时出现,可能是复制的,请核实"),
            TodayKind.ALL_REPORTED: self.tr("{stations} 台登记终端今天都已上报"),
            TodayKind.REPORT_LATE: self.tr("昨日报表还没有上报,已过 9:00"),
            TodayKind.REPORT_SENT: self.tr("昨日报表已导出,第 {version} 版"),
        }[kind]

    def _clock(self, row: TodayLine) -> str:
        off_ms = row.details["off_ms"]
        sentence = (
            self.tr("{name}({station} 号机)的钟快了至少 {length},请在那里改正日期时间")
            if off_ms > 0
            else self.tr("{name}({station} 号机)的钟慢了至少 {length},请在那里改正日期时间")
        )
        return sentence.format(name=row.details["name"], station=row.details["station"], length=length_words(off_ms))

    def _certificates(self, row: TodayLine) -> str:
        names = row.details["names"]
        listed = self.tr("、").join(names[:_NAMES_SHOWN])
        if len(names) > _NAMES_SHOWN:
            listed = self.tr("{names} 等").format(names=listed)
        return self.tr("{names} 的证书最早 {day} 到期,请续一年,再生成下发包").format(
            names=listed, day=short_day(row.details["first_ms"])
        )

    def _gap(self, line: BoardLine) -> str:
        sentence = (
            self.tr("{name}({station} 号机)缺记录:{gaps},请它再导出一次")
            if line.earlier_gaps
            else self.tr("{name}({station} 号机)缺第 {gaps} 条记录,请它再导出一次")
        )
        gaps = gaps_words(line) if line.earlier_gaps else number_ranges(line.gaps)
        return sentence.format(name=line.name, station=line.station, gaps=gaps)

    def _silent(self, row: TodayLine) -> str:
        names = row.details["names"]
        listed = self.tr("、").join(names[:_NAMES_SHOWN])
        if len(names) > _NAMES_SHOWN:
            listed = self.tr("{names} 等").format(names=listed)
        return self.tr("今天还有 {count} 台(共 {stations} 台)没有上报:{names}").format(
            count=len(names), stations=row.details["stations"], names=listed
        )

    def _rules(self, row: TodayLine) -> str:
        if row.details["until_ms"] is None:
            return self.tr("没有生效的管控规则:卡口只记录,不判断")
        return self.tr("管控规则 {moment} 到期").format(moment=short_moment(row.details["until_ms"]))
