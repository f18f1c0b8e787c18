"""The daily report as a workbook: the report on the first sheet, what a correction changed on the second."""

from __future__ import annotations

import unicodedata
from collections.abc import Sequence
from datetime import UTC, datetime
from io import BytesIO

from openpyxl import Workbook
from openpyxl.styles import Alignment, Border, Font, PatternFill, Side
from openpyxl.utils import get_column_letter
from openpyxl.worksheet.header_footer import HeaderFooterItem
from openpyxl.worksheet.properties import PageSetupProperties
from openpyxl.worksheet.worksheet import Worksheet

from checkpoint_app.documents.plain_cells import put_plain
from checkpoint_app.documents.report_figures import (
    WORDS,
    Cell,
    DailyReport,
    Difference,
    day_line,
    differences,
    lines,
    notes,
    title,
    totals,
)
from checkpoint_app.documents.report_template import Language, ReportColumn

_HEAD_ROW = 3
_A4 = 9
_THIN = Side(style="thin", color="808080")
_GRID = Border(left=_THIN, right=_THIN, top=_THIN, bottom=_THIN)
_HEAD_FILL = PatternFill("solid", fgColor="E8ECF0")
_WIDEST = 48


def write_xlsx(report: DailyReport, columns: Sequence[ReportColumn], *, language: Language = "zh") -> bytes:
    """Return the report as XLSX, set up for A4 landscape; no text in it can act as a formula."""
    words = WORDS[language]
    book = Workbook()
    book.properties.creator = report.community
    book.properties.created = datetime.fromtimestamp(report.sent_ms / 1000, tz=UTC).replace(tzinfo=None)
    first = book.worksheets[0]
    first.title = words["sheet"]
    body = lines(report.rows, columns, language)
    _fill(
        first,
        (title(report, language), day_line(report, language)),
        [column.heading(language) for column in columns],
        [*body, totals(report.rows, columns, language)],
        notes(report.rows, language),
        words["page"],
    )
    for cell in first[_HEAD_ROW + len(body) + 1]:
        cell.font = Font(bold=True)
    changed = differences(report, columns, language)
    if changed is not None:
        _fill_differences(book.create_sheet(), report, changed, columns, language)
    out = BytesIO()
    book.save(out)
    return out.getvalue()


def _fill_differences(
    sheet: Worksheet,
    report: DailyReport,
    changed: Sequence[Difference],
    columns: Sequence[ReportColumn],
    language: Language,
) -> None:
    words = WORDS[language]
    said = words["differences"].format(before=report.version - 1)
    sheet.title = said
    names = {column.key: column.heading(language) for column in columns}
    heads = [names.get("gate", "gate"), names.get("name", "name"), *(words[k] for k in _DIFFERENCE_HEADS)]
    body: list[list[Cell]] = [[d.gate, d.name, d.heading, d.before, d.after, d.change] for d in changed]
    none = [] if changed else [words["no-differences"].format(before=report.version - 1)]
    _fill(sheet, (said, day_line(report, language)), heads, body, none, words["page"])


_DIFFERENCE_HEADS = ("heading", "before", "after", "change")


def _fill(
    sheet: Worksheet,
    titles: tuple[str, str],
    headings: Sequence[str],
    body: Sequence[Sequence[Cell]],
    beneath: Sequence[str],
    page_words: str,
) -> None:
    """Write two title rows, headings, ruled lines, and texts over the whole width beneath."""
    for number, text in enumerate(titles, start=1):
        _spanning(sheet, number, text, len(headings))
    sheet.cell(1, 1).font = Font(bold=True, size=16)
    sheet.row_dimensions[1].height = 28
    for column, heading in enumerate(headings, start=1):
        cell = put_plain(sheet, _HEAD_ROW, column, heading)
        cell.font, cell.fill, cell.border = Font(bold=True), _HEAD_FILL, _GRID
        cell.alignment = Alignment(horizontal="center", vertical="center", wrap_text=True)
    for row, line in enumerate(body, start=_HEAD_ROW + 1):
        for column, value in enumerate(line, start=1):
            cell = put_plain(sheet, row, column, value)
            cell.border = _GRID
            cell.alignment = Alignment(vertical="center", wrap_text=isinstance(value, str))
            if isinstance(value, int):
                cell.number_format = "#,##0"
    widths = _set_widths(sheet, [headings, *body])
    for row, text in enumerate(beneath, start=_HEAD_ROW + len(body) + 2):
        _spanning(sheet, row, text, len(headings))
        sheet.row_dimensions[row].height = 18 * -(-_cells_wide(text) // sum(widths))
    _set_up_print(sheet, page_words)


def _spanning(sheet: Worksheet, row: int, text: str, width: int) -> None:
    put_plain(sheet, row, 1, text).alignment = Alignment(vertical="center", wrap_text=row > _HEAD_ROW)
    if width > 1:
        sheet.merge_cells(start_row=row, start_column=1, end_row=row, end_column=width)


def _cells_wide(text: object) -> int:
    """Return the width of a value in a spreadsheet's unit, one digit; a Chinese character takes two."""
    return sum(2 if unicodedata.east_asian_width(c) in "WFA" else 1 for c in str(text))


def _set_widths(sheet: Worksheet, table: Sequence[Sequence[Cell]]) -> list[int]:
    widths = [min(_WIDEST, max(6, *map(_cells_wide, column)) + 3) for column in zip(*table, strict=True)]
    for number, width in enumerate(widths, start=1):
        sheet.column_dimensions[get_column_letter(number)].width = width
    return widths


def _set_up_print(sheet: Worksheet, page_words: str) -> None:
    sheet.freeze_panes = f"A{_HEAD_ROW + 1}"
    sheet.page_setup.orientation = "landscape"
    sheet.page_setup.paperSize = _A4
    sheet.page_setup.fitToWidth = 1
    sheet.page_setup.fitToHeight = 0
    sheet.sheet_properties.pageSetUpPr = PageSetupProperties(fitToPage=True)
    sheet.print_options.horizontalCentered = True
    sheet.print_title_rows = f"1:{_HEAD_ROW}"
    footer = HeaderFooterItem()
    footer.center.text = page_words.format(page="&P", pages="&N")
    sheet.HeaderFooter.oddFooter = footer
