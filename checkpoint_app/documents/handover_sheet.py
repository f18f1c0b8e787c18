"""The sheet of a hand-over (交接班单), A4: what is open first, what the shift did, and two signatures."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass

from checkpoint_app.documents.fonts import require_glyphs
from checkpoint_app.documents.moments import short_moment
from checkpoint_app.documents.paper import A4, Paper
from checkpoint_app.documents.ruled_table import Row, RuledTable, TableColumn, draw_table
from checkpoint_app.domain.clock import local
from checkpoint_app.domain.hand_over import HandOver
from checkpoint_app.domain.open_items import OpenItem
from checkpoint_app.domain.pass_design import SecondLanguage
from checkpoint_app.domain.shift import Agent, DutyDue, DutyKind, DutyNote, DutyOwed, OpenKind

_TITLE = "交接班单"
_OPEN = {
    OpenKind.FEVER: "发热处置",
    OpenKind.EMERGENCY: "应急放行，待补原因",
    OpenKind.VISIT_WAITING: "来访，等住户回话",
    OpenKind.VISIT_OVERDUE: "来访，逾期未离开",
    OpenKind.VISIT_INSIDE: "来访，在院内",
    OpenKind.PROVISIONAL: "临时登记的居民",
    OpenKind.DUTY: "值守事项",
    OpenKind.ASKED: "社区请更正",
}
_OWED = {
    DutyOwed.DISINFECTION: "该消毒未消毒",
    DutyOwed.THERMOMETER: "{number} 号体温枪要看一下",
    DutyOwed.MEASURING: "没有能用的体温枪",
}
_STOPPED = {"HOLD": "暂候", "REFER": "转办", "REFUSE": "不予进入"}
_NOTED = {
    DutyKind.DISINFECTION: "消毒",
    DutyKind.PATROL: "巡查",
    DutyKind.SUPPLIES: "物资",
    DutyKind.FAULT: "故障",
    DutyKind.NOTE: "记事",
}
_AGENTS = {
    Agent.CHLORINE: "84 消毒液",
    Agent.ALCOHOL: "酒精",
    Agent.PERACETIC: "过氧乙酸",
    Agent.OTHER: "其他药剂",
}
_COLUMNS = (
    TableColumn(heading="事项", share=28.0),
    TableColumn(heading="时间", share=20.0),
    TableColumn(heading="内容", share=52.0),
)
_LINE = "＿＿＿＿＿＿＿＿＿＿"


@dataclass(frozen=True, slots=True, kw_only=True)
class HandOverPaper:
    """What the sheet says; people of the queue are masked before. `to` is None when nobody came.

    `people` were on duty, `writers` are operators' names by number.
    """

    community: str
    gate: str
    station: str
    sheet: HandOver
    people: tuple[str, ...]
    by: str
    to: str | None
    note: str
    writers: Mapping[int, str]
    second: SecondLanguage | None = None


def write_handover_sheet(paper: HandOverPaper) -> bytes:
    """Return the PDF; raise InputRefused `glyph-missing` if a name or note cannot be shown."""
    sheet, pdf = paper.sheet, Paper(A4, title=f"{_TITLE} {paper.gate} {paper.sheet.shift.number}")
    began, ended = local(sheet.shift.opened_ms), local(sheet.at_ms)
    table = RuledTable(
        title=f"{_TITLE}　{paper.gate}　第 {sheet.shift.number} 班",
        subtitle=f"{paper.community}　{paper.station}　{began:%Y-%m-%d %H:%M} 至 {ended:%Y-%m-%d %H:%M}"
        f"　值守：{'、'.join(paper.people)}",
        columns=_COLUMNS,
        rows=_checked(
            [*_open_rows(sheet), *_count_rows(sheet), *_note_rows(paper), *_office_rows(sheet), *_end(paper)]
        ),
        second=paper.second,
        footer=lambda _done: f"记录至{_epoch(sheet)}第 {sheet.seq:,} 条　校验码 {sheet.code}",
    )
    draw_table(pdf, table)
    return pdf.to_bytes()


def _epoch(sheet: HandOver) -> str:
    """Name the epoch once there is more than one: its records count from 1 again."""
    return f"第 {sheet.epoch} 段" if sheet.epoch > 1 else ""


def _checked(rows: Sequence[Row]) -> Sequence[Row]:
    for row in rows:
        require_glyphs(row if isinstance(row, str) else "".join(row))
    return rows


def _open_rows(sheet: HandOver) -> list[Row]:
    if not sheet.open:
        return ["一、未了结的事：没有"]
    return [f"一、未了结的事：{len(sheet.open)} 件", *([*_open_cells(item)] for item in sheet.open)]


def _open_cells(item: OpenItem) -> tuple[str, str, str]:
    what = _owed(item.due) if item.due is not None else _OPEN[item.kind]
    number = f"第 {item.seq:,} 条" if item.seq else ""
    until = f"至 {short_moment(item.until_ms)}" if item.until_ms is not None else ""
    return what, short_moment(item.at_ms), "　".join(part for part in (item.who, item.dwelling, until, number) if part)


def _owed(due: DutyDue) -> str:
    return _OWED[due.kind].format(number=due.number)


def _count_rows(sheet: HandOver) -> list[Row]:
    counts = sheet.counts
    stopped = "、".join(f"{_STOPPED.get(outcome, outcome)} {n}" for outcome, n in counts.stopped.items())
    return [
        "二、本班登记",
        ["进 / 出", "", f"进 {counts.entries}　出 {counts.exits}　其中未测温 {counts.not_measured}"],
        ["未放行", "", f"{sum(counts.stopped.values())}" + (f"（{stopped}）" if stopped else "")],
        ["快递 / 发证 / 更正", "", f"快递 {counts.deliveries}　发证 {counts.passes_issued}　更正 {counts.corrections}"],
    ]


def _note_rows(paper: HandOverPaper) -> list[Row]:
    notes = list(reversed(paper.sheet.notes))
    if not notes:
        return ["三、值守日志：没有"]
    return [f"三、值守日志：{len(notes)} 条", *(_note_cells(note, paper.writers) for note in notes)]


def _note_cells(note: DutyNote, writers: Mapping[int, str]) -> list[str]:
    said = [_AGENTS[note.agent]] if note.agent is not None else []
    said += [note.text] if note.text else []
    said += [f"× {note.n}"] if note.n is not None else []
    writer = writers.get(note.operator, "")
    return [_NOTED[note.kind], short_moment(note.at_ms), "　".join([*said, f"（{writer}）" if writer else ""]).strip()]


def _office_rows(sheet: HandOver) -> list[Row]:
    exported = "还没有导出过" if sheet.exported_ms is None else short_moment(sheet.exported_ms)
    held = f"社区已收到 1–{sheet.held_to:,}" if sheet.held_to else "社区还没有收到"
    return ["四、上报", ["最近一次导出", exported, f"{held}，{sheet.unconfirmed:,} 条未收到"]]


def _end(paper: HandOverPaper) -> list[Row]:
    incoming = f"接班：{paper.to}　签名 {_LINE}" if paper.to is not None else "无人接班，本班已关闭"
    rows: list[Row] = [f"五、备注：{paper.note or '没有'}", "", f"交班：{paper.by}　签名 {_LINE}", "", incoming]
    return rows
