"""The two papers of a fever case: a slip for the person, a call sheet for the shift. Neither says what anybody has."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from math import ceil

from checkpoint_app.documents.fonts import LEADING, wrap
from checkpoint_app.documents.moments import moment, short_moment
from checkpoint_app.documents.paper import A4, DOT_203_PT, MM, Paper
from checkpoint_app.documents.policy_terms import SITES
from checkpoint_app.documents.ruled_table import Row, RuledTable, TableColumn, draw_table
from checkpoint_app.documents.slip_second import draw_slip_second, slip_second_height
from checkpoint_app.domain.clock import local
from checkpoint_app.domain.fever import FeverCase, FeverReading
from checkpoint_app.domain.names import mask_name
from checkpoint_app.domain.pass_design import SecondLanguage
from checkpoint_app.domain.passage import Direction, FeedLine
from checkpoint_app.domain.policy import CallNumber, Hospital
from checkpoint_app.domain.temperature import show

DIRECTION_WORDS = {Direction.IN: "进", Direction.OUT: "出"}
HOSPITALS_ON_A_SLIP = 6
_PRINTED_PT = 72 * MM
"""What the head of an 80 mm printer reaches: 576 dots."""

_EDGE_PT = 8.0
_COLUMNS = (
    TableColumn(heading="时间", share=1.4),
    TableColumn(heading="事项", share=1.6),
    TableColumn(heading="内容", share=3.0),
    TableColumn(heading="经办 / 备注", share=2.0),
)


@dataclass(frozen=True, slots=True, kw_only=True)
class CallSheet:
    """What a call sheet says. The name of the case is masked before; contacts are masked here. UTC milliseconds."""

    case: FeverCase
    community: str
    gate: str
    printed_ms: int
    operator: str
    calls: tuple[CallNumber, ...]
    hospitals: tuple[Hospital, ...]
    contacts: tuple[FeedLine, ...]
    second: SecondLanguage | None = None


def write_person_slip(
    case: FeverCase,
    *,
    community: str,
    gate: str,
    printed_ms: int,
    due_ms: int | None,
    calls: Sequence[CallNumber],
    hospitals: Sequence[Hospital],
    second: SecondLanguage | None = None,
) -> bytes:
    """Return the PDF of the person's slip, 80 mm wide: what was read, and when to be measured again or where to go.

    `due_ms` is None once nothing is left to measure. No name and no dwelling: it may be lost.
    """
    lines = [(community, 10.0), ("联系单", 24.0), (gate, 11.0), *((_read(each), 14.0) for each in case.readings)]
    lines.append(("请戴好口罩,在旁边坐好,听值守人员安排", 11.0))
    if due_ms is not None:
        lines.append((f"请在 {local(due_ms):%H:%M} 再测一次", 14.0))
    else:
        lines += _where_to(hospitals)
    lines += [(f"{call.name} {call.phone}", 14.0) for call in calls if call.phone]
    lines.append((f"{moment(printed_ms)} 打印", 9.0))
    broken = [(part, size) for text, size in lines for part in wrap(text, size, _PRINTED_PT)]
    length = 2 * _EDGE_PT + sum(size * LEADING for _, size in broken) + slip_second_height(second, _PRINTED_PT)
    paper = Paper((80 * MM, ceil(length / DOT_203_PT) * DOT_203_PT), title="联系单")
    y = paper.size[1] - _EDGE_PT
    for text, size in broken:
        y -= size * LEADING
        paper.text(paper.size[0] / 2, y + size * 0.25, text, size, align="center")
    draw_slip_second(paper, second, left=(paper.size[0] - _PRINTED_PT) / 2, top=y, width=_PRINTED_PT)
    paper.page_done()
    return paper.to_bytes()


def write_call_sheet(sheet: CallSheet) -> bytes:
    """Return the PDF of the shift's sheet, A4: readings, calls, where to, who passed about then, signatures."""
    case = sheet.case
    whose = " ".join(part for part in (case.dwelling, case.name) if part) or "名册上没有"
    table = RuledTable(
        title=f"发热处置记录单  {sheet.community} {sheet.gate}  第 {case.seq} 号",
        subtitle=f"{whose}    开始 {moment(case.first.at_ms)}    打印 {moment(sheet.printed_ms)} {sheet.operator}",
        columns=_COLUMNS,
        rows=(*_readings(case), *_calls(sheet), *_hospitals(sheet), *_contacts(sheet), *_signatures()),
        second=sheet.second,
        footer=lambda _done: "姓名已遮盖。交接后由社区保存。",
    )
    paper = Paper(A4, title="发热处置记录单")
    draw_table(paper, table)
    return paper.to_bytes()


def _where_to(hospitals: Sequence[Hospital]) -> Iterator[tuple[str, float]]:
    if hospitals:
        yield "就近可去:", 11.0
    for hospital in hospitals[:HOSPITALS_ON_A_SLIP]:
        yield _hospital(hospital), 10.0
    if len(hospitals) > HOSPITALS_ON_A_SLIP:
        yield "其他医院请问值守人员。", 10.0


def _readings(case: FeverCase) -> Iterator[Row]:
    yield "测温"
    for reading in case.readings:
        gun = reading.measured.thermometer
        step = f"第 {reading.step + 1} 次" if reading.step else "卡口通道"
        read = f"{SITES[reading.measured.site]}  {show(reading.c10)}"
        yield (short_moment(reading.at_ms), step, read, f"体温枪 {gun}" if gun else "")


def _calls(sheet: CallSheet) -> Iterator[Row]:
    """Every number of the list with the times it was called; one that was not has room for a time by hand."""
    yield "电话"
    known = {call.code for call in sheet.calls}
    names = [(call.code, call.name, call.phone) for call in sheet.calls]
    names += [(code, code, "") for code in dict.fromkeys(made.whom for made in sheet.case.calls) if code not in known]
    for code, name, phone in names:
        times = [short_moment(made.at_ms) for made in sheet.case.calls if made.whom == code]
        for time in times or ["____:____"]:
            yield (time, name, phone, "")


def _hospitals(sheet: CallSheet) -> Iterator[Row]:
    if sheet.hospitals:
        yield "医院"
    for hospital in sheet.hospitals:
        yield ("", hospital.name, hospital.address, hospital.phone)


def _contacts(sheet: CallSheet) -> Iterator[Row]:
    if sheet.case.contacts is None:
        return
    yield f"同一时段经过本卡口的人:{len(sheet.contacts)} 人次(姓名已遮盖)"
    for line in sheet.contacts:
        whose = " ".join(part for part in (line.dwelling, mask_name(line.name)) if part) or "名册上没有"
        yield (short_moment(line.at_ms), DIRECTION_WORDS[line.direction], whose, f"第 {line.seq} 条")


def _signatures() -> Iterable[Row]:
    return (
        "签字",
        ("____:____", "值守人员", "", ""),
        ("____:____", "接走的人 / 单位", "", ""),
        ("____:____", "社区", "", ""),
    )


def _read(reading: FeverReading) -> str:
    return f"{short_moment(reading.at_ms)}  {SITES[reading.measured.site]} {show(reading.c10)}"


def _hospital(hospital: Hospital) -> str:
    return " ".join(part for part in (hospital.name, hospital.address, hospital.phone) if part)
