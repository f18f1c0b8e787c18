"""Tables on paper: a title, ruled rows of one height, headings and page numbers on every page."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from math import ceil

from checkpoint_app.documents.fonts import fit, wrap
from checkpoint_app.documents.paper import MUTED_INK, PALE_INK, RULE_PT, Paper
from checkpoint_app.domain.pass_design import SecondLanguage

MARGIN = 48.0
ROW_PT = 24.0
TEXT_PT = 11.0
_TITLE_PT = 16.0
_SMALL_PT = 9.0
_SECOND_PT = 12.0
_UNPRINTED_PT = 14.0
"""The edge that office printers leave white: 5 mm."""

_HEAD_PT = 72.0
"""From the upper margin to the first row: title, subtitle and headings."""

Row = Sequence[str] | str
"""Its cells, or one text over the whole width, which is broken into as many lines as it needs."""


@dataclass(frozen=True, slots=True, kw_only=True)
class TableColumn:
    """A column: `share` of the width of the page, `align` left, center or right."""

    heading: str
    share: float
    align: str = "left"


@dataclass(frozen=True, slots=True, kw_only=True)
class RuledTable:
    """A table for paper. `footer` is told how many rows are done and says what stands beneath.

    `second` stands above the title, in the margin: a form's rows need the whole page.
    """

    title: str
    subtitle: str
    columns: Sequence[TableColumn]
    rows: Sequence[Row]
    footer: Callable[[int], str]
    page_words: str = "第 {page} / {pages} 页"
    second: SecondLanguage | None = None


def draw_table(paper: Paper, table: RuledTable) -> None:
    """Draw a table over as many pages of the paper's present size as it takes."""
    width, height = paper.size
    rows = _broken(table.rows, width - 2 * MARGIN)
    a_page = int((height - 2 * MARGIN - _HEAD_PT) // ROW_PT)
    pages = max(1, ceil(len(rows) / a_page))
    for page in range(pages):
        part = rows[page * a_page : (page + 1) * a_page]
        _draw_head(paper, table)
        top = height - MARGIN - _HEAD_PT
        for row in part:
            _draw_row(paper, table, row, top)
            top -= ROW_PT
        paper.text(MARGIN, MARGIN - 16, table.footer(page * a_page + len(part)), _SMALL_PT)
        paper.text(
            width - MARGIN, MARGIN - 16, table.page_words.format(page=page + 1, pages=pages), _SMALL_PT, align="right"
        )
        paper.page_done()


def _broken(rows: Sequence[Row], width: float) -> list[Row]:
    broken: list[Row] = []
    for row in rows:
        broken.extend((wrap(row, TEXT_PT, width) or [""]) if isinstance(row, str) else [row])
    return broken


def _draw_head(paper: Paper, table: RuledTable) -> None:
    width, height = paper.size
    top = height - MARGIN
    if table.second is not None:
        from checkpoint_app.documents.second_language import draw_second  # its fonts load with the first block

        draw_second(
            paper,
            table.second,
            x=MARGIN,
            top=height - _UNPRINTED_PT,
            width=width - 2 * MARGIN,
            height=MARGIN - _UNPRINTED_PT,
            largest=_SECOND_PT,
        )
    paper.block(MARGIN, top, table.title, width=width - 2 * MARGIN, height=_TITLE_PT * 1.25, largest=_TITLE_PT)
    paper.block(MARGIN, top - 24, table.subtitle, width=width - 2 * MARGIN, height=16, largest=_SMALL_PT)
    paper.line(MARGIN, top - 48, width - MARGIN, top - 48, width=RULE_PT)
    for column, x, column_width in _columns(paper, table):
        _cell(paper, column, x, top - _HEAD_PT, column_width, column.heading, MUTED_INK)
    paper.line(MARGIN, top - _HEAD_PT, width - MARGIN, top - _HEAD_PT, width=RULE_PT)


def _draw_row(paper: Paper, table: RuledTable, row: Row, top: float) -> None:
    base = top - ROW_PT
    if isinstance(row, str):
        paper.text(MARGIN, base + 7, row, TEXT_PT)
        return
    for (column, x, width), text in zip(_columns(paper, table), row, strict=True):
        _cell(paper, column, x, base, width, text)
    paper.line(MARGIN, base, paper.size[0] - MARGIN, base, grey=PALE_INK)


def _columns(paper: Paper, table: RuledTable) -> list[tuple[TableColumn, float, float]]:
    """Return each column with its left edge and width in points."""
    unit = (paper.size[0] - 2 * MARGIN) / sum(column.share for column in table.columns)
    placed, x = [], MARGIN
    for column in table.columns:
        placed.append((column, x, column.share * unit))
        x += column.share * unit
    return placed


def _cell(paper: Paper, column: TableColumn, x: float, base: float, width: float, text: str, grey: float = 0.0) -> None:
    size, lines = fit(text, width=width - 8, height=ROW_PT - 4, largest=TEXT_PT)
    at = {"left": x + 4, "center": x + width / 2, "right": x + width - 4}[column.align]
    middle = base + ROW_PT / 2 + size * (1.25 * len(lines) / 2 - 0.98)
    for index, line in enumerate(lines):
        paper.text(at, middle - index * size * 1.25, line, size, align=column.align, grey=grey)
