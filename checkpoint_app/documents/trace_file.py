"""The answer of a trace as a workbook, CSV or PDF; its head names purpose, document, who asked, and what lacks."""

from __future__ import annotations

from collections.abc import Sequence

from checkpoint_app.documents.access_words import purpose_words
from checkpoint_app.documents.moments import moment
from checkpoint_app.domain.clock import local
from checkpoint_app.domain.names import mask_name
from checkpoint_app.domain.passage import Direction
from checkpoint_app.domain.tracing import Missing, Trace, TraceLine

HEADINGS = ("序号", "时间", "进出", "姓名", "房屋", "时段内", "前后同时", "同车", "同户")
_SHARES = (4, 7, 4, 9, 16, 5, 10, 9, 9)


def write_trace(trace: Trace, suffix: str, *, community: str, whole: bool) -> bytes:
    """Return the file of one of services.trace_contacts.FORMATS; names masked unless `whole`."""
    head = (_title(trace, community), *notes(trace, whole=whole))
    rows = [_cells(line, whole=whole) for line in trace.lines]
    if suffix == ".csv":
        from checkpoint_app.documents.plain_cells import csv_bytes

        return csv_bytes([*([line] for line in head), [], HEADINGS, *rows])
    return _workbook(head, rows) if suffix == ".xlsx" else _pdf(head, rows)


def notes(trace: Trace, *, whole: bool) -> tuple[str, ...]:
    """Return what stands under the title: purpose and document, who asked when, what lacks."""
    asked = f"用途:{purpose_words(trace.purpose)}  公文号:{trace.document}"
    who = f"经办人编号 {trace.clerk}  {moment(trace.asked_ms)} 查询  {'姓名未遮盖' if whole else '姓名已遮盖'}"
    return (asked, who, *map(missing_words, trace.missing))


def missing_words(missing: Missing) -> str:
    """Say what the office lacks of a station: `1 号机缺第 1,204–1,260 条;只收到 09:05 为止`."""
    said = []
    if missing.ranges:
        shown = (f"{a:,}" if a == b else f"{a:,}–{b:,}" for a, b in missing.ranges)
        said.append(f"缺第 {'、'.join(shown)} 条")
    if missing.heard_to_ms is not None:
        said.append(f"只收到 {moment(missing.heard_to_ms)} 为止" if missing.heard_to_ms else "一条也没有收到")
    return f"{missing.station} 号机{';'.join(said)}"


def _title(trace: Trace, community: str) -> str:
    question = trace.question
    begin, end = local(question.from_ms), local(question.to_ms)
    until = f"{end:%H:%M}" if end.date() == begin.date() else f"{end:%Y-%m-%d %H:%M}"
    return (
        f"{community} 通行查询 {trace.gate_name} {begin:%Y-%m-%d %H:%M}–{until},"
        f"前后 {question.minutes} 分钟,共 {trace.people} 人"
    )


def _cells(line: TraceLine, *, whole: bool) -> list[str]:
    passage = line.line
    first, last = line.near
    return [
        str(line.number),
        f"{local(passage.at_ms):%H:%M:%S}",
        "进" if passage.direction is Direction.IN else "出",
        passage.name if whole else mask_name(passage.name),
        passage.dwelling,
        "是" if line.inside else "",
        f"{first}–{last}" if last > first else "",
        "、".join(map(str, line.vehicle)),
        "、".join(map(str, line.household)),
    ]


def _workbook(head: Sequence[str], rows: Sequence[Sequence[str]]) -> bytes:
    from io import BytesIO

    from openpyxl import Workbook
    from openpyxl.styles import Font

    from checkpoint_app.documents.plain_cells import put_plain

    book = Workbook()
    sheet = book.worksheets[0]
    sheet.title = "通行查询"
    for number, text in enumerate(head, start=1):
        put_plain(sheet, number, 1, text)
    top = len(head) + 1
    for column, heading in enumerate(HEADINGS, start=1):
        put_plain(sheet, top, column, heading).font = Font(bold=True)
    for number, row in enumerate(rows, start=top + 1):
        for column, text in enumerate(row, start=1):
            put_plain(sheet, number, column, text)
    for letter, share in zip("ABCDEFGHI", _SHARES, strict=True):
        sheet.column_dimensions[letter].width = share * 1.6
    sheet.freeze_panes = f"A{top + 1}"
    sheet.page_setup.orientation = "landscape"
    out = BytesIO()
    book.save(out)
    return out.getvalue()


def _pdf(head: Sequence[str], rows: Sequence[Sequence[str]]) -> bytes:
    from checkpoint_app.documents.fonts import with_glyphs
    from checkpoint_app.documents.paper import A4_LANDSCAPE, Paper
    from checkpoint_app.documents.ruled_table import RuledTable, TableColumn, draw_table

    title, asked, *more = map(with_glyphs, head)
    paper = Paper(A4_LANDSCAPE, title=title)
    columns = [TableColumn(heading=word, share=share) for word, share in zip(HEADINGS, _SHARES, strict=True)]
    nobody = [] if rows else ["这段时间没有人通行。"]
    body = [*more, *nobody, *([*map(with_glyphs, row)] for row in rows)]
    table = RuledTable(title=title, subtitle=asked, columns=columns, rows=body, footer=lambda _done: more[0])
    draw_table(paper, table)
    return paper.to_bytes()
