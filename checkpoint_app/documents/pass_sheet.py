"""Print runs of passes: sheets at true size with cut marks, and after them the list to hand them out by."""

from __future__ import annotations

from collections import Counter
from collections.abc import Callable, Iterator, Sequence
from enum import StrEnum

from checkpoint_app.documents.paper import A4, MM, MUTED_INK, Paper
from checkpoint_app.documents.pass_card import KIND_WORDS, PassCard, draw_tall_card, draw_wide_card
from checkpoint_app.documents.ruled_table import RuledTable, TableColumn, draw_table
from checkpoint_app.errors import InputRefused
from checkpoint_app.ports import Progress

_MARK_FROM_PT, _MARK_TO_PT, _CROSS_PT = 4.0, 16.0, 4.0


class Sheet(StrEnum):
    """How passes lie on a page (product.md §6)."""

    TEN_UP = "10up"
    FOUR_UP = "4up"
    CARD = "card"

    @property
    def card_pt(self) -> tuple[float, float]:
        """Width and height of one card in points."""
        width_mm, height_mm = {"10up": (90, 54), "4up": (80, 120), "card": (85.6, 54)}[self]
        return width_mm * MM, height_mm * MM

    @property
    def grid(self) -> tuple[int, int]:
        """Cards across and down a page."""
        return {"10up": (2, 5), "4up": (2, 2), "card": (1, 1)}[self]

    @property
    def page_pt(self) -> tuple[float, float]:
        return self.card_pt if self is Sheet.CARD else A4

    @property
    def cards_a_page(self) -> int:
        return self.grid[0] * self.grid[1]


def write_sheets(cards: Sequence[PassCard], sheet: Sheet, *, title: str, progress: Progress) -> bytes:
    """Return the PDF of a print run in the order given, then the distribution list on A4.

    Raise InputRefused `glyph-missing` (ask fonts.missing_glyphs before) or `nothing-to-print`; Cancelled from
    `progress`, which is called once a page of passes.
    """
    if not cards:
        raise InputRefused("nothing-to-print")
    paper = Paper(sheet.page_pt, title=title)
    draw: Callable[..., None] = draw_tall_card if sheet is Sheet.FOUR_UP else draw_wide_card
    width, height = sheet.card_pt
    for first in range(0, len(cards), sheet.cards_a_page):
        page = cards[first : first + sheet.cards_a_page]
        for card, (left, top) in zip(page, _places(sheet), strict=False):
            draw(paper, card, left=left, top=top, width=width, height=height)
        if sheet is not Sheet.CARD:
            _draw_cut_marks(paper, sheet)
            _draw_page_name(paper, sheet, page, f"第 {first // sheet.cards_a_page + 1} / {_pages(cards, sheet)} 张")
        last = first + len(page) == len(cards)
        paper.page_done(A4 if last else None)
        progress(first + len(page), len(cards))
    draw_table(paper, _distribution_list(cards, title))
    return paper.to_bytes()


def _pages(cards: Sequence[PassCard], sheet: Sheet) -> int:
    return -(-len(cards) // sheet.cards_a_page)


def _corner(sheet: Sheet) -> tuple[float, float]:
    """Return the upper left corner of the block of cards, centred on the page."""
    (across, down), (width, height), page = sheet.grid, sheet.card_pt, sheet.page_pt
    return (page[0] - across * width) / 2, page[1] - (page[1] - down * height) / 2


def _places(sheet: Sheet) -> Iterator[tuple[float, float]]:
    """Yield left and top of each place on a page, row by row."""
    (across, down), (width, height), (left, top) = sheet.grid, sheet.card_pt, _corner(sheet)
    for row in range(down):
        for column in range(across):
            yield left + column * width, top - row * height


def _draw_cut_marks(paper: Paper, sheet: Sheet) -> None:
    """Mark every cut in the margins for a guillotine, and every inner corner for scissors."""
    (across, down), (width, height), (left, top) = sheet.grid, sheet.card_pt, _corner(sheet)
    right, bottom = left + across * width, top - down * height
    xs = [left + column * width for column in range(across + 1)]
    ys = [top - row * height for row in range(down + 1)]
    for x in xs:
        paper.line(x, top + _MARK_FROM_PT, x, top + _MARK_TO_PT)
        paper.line(x, bottom - _MARK_FROM_PT, x, bottom - _MARK_TO_PT)
    for y in ys:
        paper.line(left - _MARK_FROM_PT, y, left - _MARK_TO_PT, y)
        paper.line(right + _MARK_FROM_PT, y, right + _MARK_TO_PT, y)
    for x in xs[1:-1]:
        for y in ys[1:-1]:
            paper.line(x - _CROSS_PT, y, x + _CROSS_PT, y)
            paper.line(x, y - _CROSS_PT, x, y + _CROSS_PT)


def _draw_page_name(paper: Paper, sheet: Sheet, page: Sequence[PassCard], number: str) -> None:
    """Write which serials the page holds beneath the cards: after a jam the run goes on from there."""
    (across, down), (width, height), (left, top) = sheet.grid, sheet.card_pt, _corner(sheet)
    base = top - down * height - 12
    paper.text(left + 8, base, f"{page[0].serial} 至 {page[-1].serial}", 8, grey=MUTED_INK)
    paper.text(left + across * width - 8, base, number, 8, align="right", grey=MUTED_INK)


def _distribution_list(cards: Sequence[PassCard], title: str) -> RuledTable:
    kinds = Counter(KIND_WORDS[card.kind] for card in cards)
    by_kind = "，".join(f"{kind} {count} 张" for kind, count in kinds.items())
    lines = [
        (str(number), card.dwelling, card.name, KIND_WORDS[card.kind], str(card.serial), "")
        for number, card in enumerate(cards, start=1)
    ]
    return RuledTable(
        title=f"{title} 发放清单",
        subtitle=f"{cards[0].issuer}　共 {len(cards)} 张",
        columns=(
            TableColumn(heading="序号", share=6, align="right"),
            TableColumn(heading="房屋", share=20),
            TableColumn(heading="姓名", share=20),
            TableColumn(heading="证件", share=14),
            TableColumn(heading="编号", share=18),
            TableColumn(heading="签收", share=22),
        ),
        rows=[*lines, f"合计 {len(cards)} 张：{by_kind}"],
        footer=lambda done: f"至本页累计 {min(done, len(cards))} 张，共 {len(cards)} 张",
    )
