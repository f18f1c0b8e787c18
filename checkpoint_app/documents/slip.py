"""Passes on thermal paper, 58 or 80 mm wide: one page a pass, as long as it has to be."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from math import ceil
from typing import Literal

from checkpoint_app.documents.fonts import LEADING, wrap
from checkpoint_app.documents.paper import DOT_203_PT, MM, Paper
from checkpoint_app.documents.pass_card import KIND_WORDS, PassCard
from checkpoint_app.documents.qr_symbol import QrSymbol, draw_symbol, qr_symbol
from checkpoint_app.domain.design_faults import SERIAL_PT
from checkpoint_app.domain.pass_design import PassDesign

Width = Literal[58, 80]

_PRINTED_MM = {58: 48.0, 80: 72.0}
"""What the heads of the two usual printers reach of the paper's width: 384 and 576 dots."""

_MODULE_PT = 6 * DOT_203_PT
_EDGE_PT = 8.0
_NOTICE_PT = 10.0
_Line = tuple[str, float]


@dataclass(frozen=True, slots=True, kw_only=True)
class Slip:
    """A slip laid out: its page in points, and what stands above and beneath the symbol."""

    page: tuple[float, float]
    symbol: QrSymbol
    above: tuple[_Line, ...]
    beneath: tuple[_Line, ...]
    second_pt: float


def write_slip(
    card: PassCard, *, width_mm: Width, lines: Sequence[str] = (), design: PassDesign | None = None
) -> bytes:
    """Return the PDF of one slip; a design's notice and `lines` (a house rule, a phone number) stand at its foot.

    Raise InputRefused `glyph-missing`. 6 dots a module at 203 dpi: 42.8 mm with the quiet zone.
    """
    slip = lay_out_slip(card, width_mm=width_mm, lines=lines, design=design)
    paper = Paper(slip.page, title=f"{KIND_WORDS[card.kind]} {card.serial}")
    draw_slip(paper, slip, design)
    paper.page_done()
    return paper.to_bytes()


def lay_out_slip(
    card: PassCard, *, width_mm: Width, lines: Sequence[str] = (), design: PassDesign | None = None
) -> Slip:
    symbol = qr_symbol(card.code)
    printed = _PRINTED_MM[width_mm] * MM
    notice = (design.notice,) if design is not None and design.notice else ()
    above = _broken(_facts(card, design), printed)
    beneath = _broken([(str(card.serial), SERIAL_PT), *((line, _NOTICE_PT) for line in (*notice, *lines))], printed)
    second = _second_height(design, printed)
    length = 2 * _EDGE_PT + _length(above) + symbol.modules * _MODULE_PT + _length(beneath) + second
    page = (width_mm * MM, ceil(length / DOT_203_PT) * DOT_203_PT)
    return Slip(page=page, symbol=symbol, above=above, beneath=beneath, second_pt=second)


def draw_slip(paper: Paper, slip: Slip, design: PassDesign | None) -> None:
    """Draw a slip on the present page, which has its size."""
    width, height = slip.page
    side = slip.symbol.modules * _MODULE_PT
    y = _draw_lines(paper, slip.above, height - _EDGE_PT)
    left, top = paper.on_dots((width - side) / 2, y, DOT_203_PT)
    draw_symbol(paper.canvas, slip.symbol, left=left, top=top, module=_MODULE_PT)
    y = _draw_lines(paper, slip.beneath, y - side)
    if design is not None and design.second is not None and design.second.lines:
        from checkpoint_app.documents.second_language import draw_second  # its fonts load with the first such block

        printed = _PRINTED_MM[round(width / MM)] * MM
        draw_second(
            paper, design.second, x=(width - printed) / 2, top=y, width=printed, height=slip.second_pt,
            largest=_NOTICE_PT,
        )  # fmt: skip


def _second_height(design: PassDesign | None, width: float) -> float:
    if design is None or design.second is None or not design.second.lines:
        return 0.0
    from checkpoint_app.documents.second_language import second_height

    return second_height(design.second, width, _NOTICE_PT)


def _facts(card: PassCard, design: PassDesign | None) -> list[_Line]:
    facts = [
        ((design.office if design is not None else "") or card.issuer, 10.0),
        (KIND_WORDS[card.kind], 24.0),
        (card.plate, 24.0),
        (card.name, 16.0),
        (card.dwelling, 14.0),
        *((line, 11.0) for line in card.validity),
        (card.gate_words, 11.0),
    ]
    return [(text, size) for text, size in facts if text]


def _broken(lines: Sequence[_Line], width: float) -> tuple[_Line, ...]:
    return tuple((part, size) for text, size in lines for part in wrap(text, size, width))


def _length(lines: Sequence[_Line]) -> float:
    return sum(size * LEADING for _, size in lines)


def _draw_lines(paper: Paper, lines: Sequence[_Line], y: float) -> float:
    """Write centred lines from `y` down; return where they end."""
    for text, size in lines:
        y -= size * LEADING
        paper.text(paper.size[0] / 2, y + size * 0.25, text, size, align="center")
    return y
