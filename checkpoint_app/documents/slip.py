"""Passes on thermal paper, 58 or 80 mm wide: one page as long as it has to be."""

from __future__ import annotations

from collections.abc import Sequence
from math import ceil
from typing import Literal

from checkpoint_app.documents.fonts import LEADING, wrap
from checkpoint_app.documents.paper import DOT_203_PT, MM, Paper
from checkpoint_app.documents.pass_card import KIND_WORDS, SERIAL_PT, PassCard, minute
from checkpoint_app.documents.qr_symbol import draw_symbol, qr_symbol

_PRINTED_MM = {58: 48.0, 80: 72.0}
"""What the heads of the two usual printers reach of the paper's width: 384 and 576 dots."""

_MODULE_PT = 6 * DOT_203_PT
_EDGE_PT = 8.0
_Line = tuple[str, float]


def write_slip(card: PassCard, *, width_mm: Literal[58, 80], lines: Sequence[str] = ()) -> bytes:
    """Return the PDF of one slip; `lines` (a house rule, a phone number) follow beneath the serial.

    Raise InputRefused `glyph-missing`. 6 dots a module at 203 dpi: 42.8 mm with the quiet zone.
    """
    symbol = qr_symbol(card.code)
    side = symbol.modules * _MODULE_PT
    printed = _PRINTED_MM[width_mm] * MM
    above = _broken(_facts(card), printed)
    beneath = _broken([(str(card.serial), SERIAL_PT), *((line, 10.0) for line in lines)], printed)
    length = 2 * _EDGE_PT + _length(above) + side + _length(beneath)
    page = (width_mm * MM, ceil(length / DOT_203_PT) * DOT_203_PT)

    paper = Paper(page, title=f"{KIND_WORDS[card.kind]} {card.serial}")
    y = _draw_lines(paper, above, page[1] - _EDGE_PT)
    left, top = paper.on_dots((page[0] - side) / 2, y, DOT_203_PT)
    draw_symbol(paper.canvas, symbol, left=left, top=top, module=_MODULE_PT)
    _draw_lines(paper, beneath, y - side)
    paper.page_done()
    return paper.to_bytes()


def _facts(card: PassCard) -> list[_Line]:
    facts = [
        (card.issuer, 10.0),
        (KIND_WORDS[card.kind], 24.0),
        (card.name, 16.0),
        (card.dwelling, 14.0),
        (f"自 {minute(card.valid_from_s)}", 11.0),
        (f"至 {minute(card.expires_s, ends=True)}", 11.0),
        (card.gate_words, 11.0),
    ]
    return [(text, size) for text, size in facts if text]


def _broken(lines: Sequence[_Line], width: float) -> list[_Line]:
    return [(part, size) for text, size in lines for part in wrap(text, size, width)]


def _length(lines: Sequence[_Line]) -> float:
    return sum(size * LEADING for _, size in lines)


def _draw_lines(paper: Paper, lines: Sequence[_Line], y: float) -> float:
    """Write centred lines from `y` down; return where they end."""
    for text, size in lines:
        y -= size * LEADING
        paper.text(paper.size[0] / 2, y + size * 0.25, text, size, align="center")
    return y
