"""Print runs of passes: sheets at true size with cut marks, and the list to hand them out by."""

from __future__ import annotations

from collections import Counter
from collections.abc import Sequence
from typing import Literal

from checkpoint_app.documents.paper import A4, MM, MUTED_INK, Paper
from checkpoint_app.documents.pass_card import KIND_WORDS, PassCard, draw_card
from checkpoint_app.documents.ruled_table import RuledTable, TableColumn, draw_table
from checkpoint_app.documents.sheet_grid import PLACE_MM, corner, draw_cut_marks, page_pt, place_pt, places
from checkpoint_app.documents.slip import draw_slip, lay_out_slip
from checkpoint_app.domain.pass_design import PassDesign, Shape
from checkpoint_app.domain.print_run import Sheet
from checkpoint_app.domain.progress import Progress
from checkpoint_app.errors import InputRefused

_FACES = {Sheet.TEN_UP: Shape.WIDE, Sheet.FOUR_UP: Shape.TALL, Sheet.CARD: Shape.WIDE}
_SLIPS_MM: dict[Sheet, Literal[58, 80]] = {Sheet.SLIP_58: 58, Sheet.SLIP_80: 80}


def write_sheets(
    cards: Sequence[PassCard],
    sheet: Sheet,
    design: PassDesign,
    *,
    title: str,
    first_sheet: int = 1,
    of_sheets: int | None = None,
    progress: Progress,
) -> bytes:
    """Return the PDF of passes in the order given; its pages are numbered from `first_sheet` of `of_sheets`.

    Raise InputRefused `glyph-missing` (ask fonts.missing_glyphs before) or `nothing-to-print`; Cancelled from
    `progress`, which is called once a page.
    """
    if not cards:
        raise InputRefused("nothing-to-print")
    if sheet in _SLIPS_MM:
        return _write_slips(cards, _SLIPS_MM[sheet], design, title=title, progress=progress)
    paper = Paper(page_pt(sheet), title=title)
    a_page = sheet.passes_a_sheet
    last_sheet = of_sheets if of_sheets is not None else first_sheet - 1 - (-len(cards) // a_page)
    face = _FACES[sheet]
    aside = (PLACE_MM[sheet][0] - face.size_mm[0]) / 2 * MM
    for number, first in enumerate(range(0, len(cards), a_page), start=first_sheet):
        page = cards[first : first + a_page]
        for card, (left, top) in zip(page, places(sheet), strict=False):
            draw_card(paper, card, design, face, left=left + aside, top=top)
        if sheet is not Sheet.CARD:
            draw_cut_marks(paper, sheet)
            _draw_page_name(paper, sheet, page, f"第 {number} / {last_sheet} 张")
        paper.page_done()
        progress(first + len(page), len(cards))
    return paper.to_bytes()


def write_distribution_list(cards: Sequence[PassCard], *, title: str) -> bytes:
    """Return the PDF of the list passes are handed out by, A4, a line a pass with room for a signature.

    Raise InputRefused `glyph-missing` or `nothing-to-print`.
    """
    if not cards:
        raise InputRefused("nothing-to-print")
    paper = Paper(A4, title=f"{title} 发放清单")
    draw_table(paper, _distribution_list(cards, title))
    return paper.to_bytes()


def _write_slips(
    cards: Sequence[PassCard], width_mm: Literal[58, 80], design: PassDesign, *, title: str, progress: Progress
) -> bytes:
    slip = lay_out_slip(cards[0], width_mm=width_mm, design=design)
    paper = Paper(slip.page, title=title)
    for done, following in enumerate((*cards[1:], None), start=1):
        draw_slip(paper, slip, design)
        if following is not None:
            slip = lay_out_slip(following, width_mm=width_mm, design=design)
        paper.page_done(slip.page)
        progress(done, len(cards))
    return paper.to_bytes()


def _draw_page_name(paper: Paper, sheet: Sheet, page: Sequence[PassCard], number: str) -> None:
    """Write which serials the page holds beneath the cards: after a jam the run goes on from there."""
    (across, down), (width, height), (left, top) = sheet.grid, place_pt(sheet), corner(sheet)
    base = top - down * height - 12
    paper.text(left + 8, base, f"{page[0].serial} 至 {page[-1].serial}", 8, grey=MUTED_INK)
    paper.text(left + across * width - 8, base, number, 8, align="right", grey=MUTED_INK)


def _distribution_list(cards: Sequence[PassCard], title: str) -> RuledTable:
    kinds = Counter(KIND_WORDS[card.kind] for card in cards)
    by_kind = "，".join(f"{kind} {count} 张" for kind, count in kinds.items())
    lines = [
        (str(number), card.dwelling, f"{card.name} {card.plate}".strip(), KIND_WORDS[card.kind], str(card.serial), "")
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
