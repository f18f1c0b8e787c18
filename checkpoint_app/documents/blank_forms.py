"""The three forms as numbered blanks on A4: 个人信息采集表, 体温检测表, 巡查记录表 (product.md §3)."""

from __future__ import annotations

from collections.abc import Callable, Iterable
from dataclasses import dataclass

from checkpoint_app.documents.paper import A4, A4_LANDSCAPE, PALE_INK, Paper
from checkpoint_app.documents.ruled_table import MARGIN, ROW_PT, RuledTable, TableColumn, draw_table
from checkpoint_app.domain.paper_sheet import ROWS, PaperForm, SheetNumber
from checkpoint_app.domain.pass_design import SecondLanguage

_HEAD_PT = 72.0
_NUMBER_PT = 18.0


@dataclass(frozen=True, slots=True, kw_only=True)
class _Blank:
    title: str
    size: tuple[float, float]
    columns: tuple[TableColumn, ...]
    footer: str


def _columns(*parts: tuple[str, float]) -> tuple[TableColumn, ...]:
    return tuple(TableColumn(heading=heading, share=share, align="center") for heading, share in (("行", 3), *parts))


_BACK_ENTRY = "补录:在登记终端上按 Ctrl+P,先输右上角的编号,再一行一行地输。写错的一行划掉,另起一行。"
_BLANKS = {
    PaperForm.READINGS: _Blank(
        title="体温检测表",
        size=A4,
        columns=_columns(
            ("时间", 6), ("进 / 出", 6), ("姓名", 11), ("房号", 10), ("电话尾号", 8), ("体温 ℃", 7), ("放行 √ ×", 7),
            ("备注", 14),
        ),
        footer=_BACK_ENTRY,
    ),
    PaperForm.COLLECTION: _Blank(
        title="个人信息采集表",
        size=A4_LANDSCAPE,
        columns=_columns(
            ("时间", 6), ("进 / 出", 6), ("姓名", 11), ("证件号码", 19), ("电话", 13), ("从哪里来", 14),
            ("到哪一户", 11), ("体温 ℃", 7), ("三问 有 / 无", 9), ("放行 √ ×", 7), ("本人签名", 11),
        ),
        footer=_BACK_ENTRY,
    ),
    PaperForm.PATROL: _Blank(
        title="巡查记录表",
        size=A4,
        columns=_columns(("时间", 7), ("地点", 15), ("看到的情况", 27), ("处理", 18), ("巡查人", 10)),
        footer="交班前把要紧的几条记到登记终端的值守日志里。",
    ),
}  # fmt: skip


def write_blanks(
    sheets: Iterable[SheetNumber],
    *,
    community: str,
    gate: str,
    second: SecondLanguage | None = None,
    progress: Callable[[int], None] = lambda done: None,
) -> bytes:
    """Return a PDF with one page a sheet; InputRefused `glyph-missing` for a name the font cannot show."""
    paper: Paper | None = None
    for done, sheet in enumerate(sheets, start=1):
        blank = _BLANKS[sheet.form]
        if paper is None:
            paper = Paper(blank.size, title=blank.title)
        _draw(paper, sheet, blank, f"{community}  {gate}", second)
        progress(done)
    if paper is None:
        raise ValueError("no sheet was asked for")
    return paper.to_bytes()


def _draw(paper: Paper, sheet: SheetNumber, blank: _Blank, place: str, second: SecondLanguage | None) -> None:
    width, height = paper.size
    paper.text(width - MARGIN, height - MARGIN - 15, str(sheet), _NUMBER_PT, align="right")
    rows = ROWS[sheet.form]
    unit = (width - 2 * MARGIN) / sum(column.share for column in blank.columns)
    x = MARGIN
    for column in blank.columns[:-1]:
        x += column.share * unit
        paper.line(x, height - MARGIN - 48, x, height - MARGIN - _HEAD_PT - rows * ROW_PT, grey=PALE_INK)
    empty = [""] * (len(blank.columns) - 1)
    draw_table(
        paper,
        RuledTable(
            title=blank.title,
            subtitle=f"{place}        日期 ________ 年 ____ 月 ____ 日        值守人 ________________",
            columns=blank.columns,
            rows=[[str(row), *empty] for row in range(1, rows + 1)],
            footer=lambda done: blank.footer,
            page_words="",
            second=second,
        ),
    )
