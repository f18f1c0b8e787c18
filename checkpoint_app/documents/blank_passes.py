"""Blank passes with a serial already on them, to fill in by hand when a gate's printer is down (A4, ten-up)."""

from __future__ import annotations

from collections.abc import Sequence

from checkpoint_app.documents.fonts import text_width
from checkpoint_app.documents.paper import MUTED_INK, Paper
from checkpoint_app.documents.qr_symbol import draw_symbol, qr_symbol
from checkpoint_app.documents.sheet_grid import draw_cut_marks, page_pt, place_pt, places
from checkpoint_app.domain.passes import PassSerial
from checkpoint_app.domain.print_run import Sheet
from checkpoint_app.domain.progress import Progress

_WIDTH, _HEIGHT = place_pt(Sheet.TEN_UP)
_MODULE_PT = 2.88
"""24 dots at 600 dpi: so few digits need so few modules that each can be twice as large as a pass code's."""
_EDGE, _SERIAL_PT = 12.0, 16.0
_LINES = ("姓名", "房屋", "有效至")


def write_blank_passes(
    serials: Sequence[PassSerial], *, issuer: str, station: str, title: str, progress: Progress
) -> bytes:
    """Return the PDF of blanks with these serials. Raise InputRefused `glyph-missing`; Cancelled from `progress`.

    The symbol holds only the digits of the serial, so that a scanner types it: a key to look up, never a proof.
    """
    paper = Paper(page_pt(Sheet.TEN_UP), title=title)
    a_page = Sheet.TEN_UP.passes_a_sheet
    for first in range(0, len(serials), a_page):
        page = serials[first : first + a_page]
        for serial, (left, top) in zip(page, places(Sheet.TEN_UP), strict=False):
            _draw_blank(paper, serial, issuer, station, left=left, top=top)
        draw_cut_marks(paper, Sheet.TEN_UP)
        paper.page_done()
        progress(first + len(page), len(serials))
    return paper.to_bytes()


def _draw_blank(paper: Paper, serial: PassSerial, issuer: str, station: str, *, left: float, top: float) -> None:
    symbol = qr_symbol(str(serial).replace("-", ""), smallest=1)
    side = symbol.modules * _MODULE_PT
    right = left + _WIDTH
    words = _WIDTH - side - _EDGE * 1.5
    x = left + _EDGE
    paper.block(x, top - 8, issuer, width=words, height=12, largest=9)
    paper.block(x, top - 22, "临时证(手写)", width=words, height=24, largest=16)
    y = top - 66
    for caption in _LINES:
        paper.text(x, y, caption, 8, grey=MUTED_INK)
        paper.line(x + 30, y - 2, left + words, y - 2, width=0.5)
        y -= 20
    symbol_left, symbol_top = paper.on_dots(right - side, top - 4)
    draw_symbol(paper.canvas, symbol, left=symbol_left, top=symbol_top, module=_MODULE_PT)
    base = top - _HEIGHT + 26
    paper.text(right - _EDGE, base, str(serial), _SERIAL_PT, align="right")
    beside = _WIDTH - 2 * _EDGE - text_width(str(serial), _SERIAL_PT) - 8
    paper.block(x, base + 8, station, width=beside, height=12, largest=8)
    note = "二维码里只有编号,只用来查登记,不是凭证。填写并在本卡口登记后才有效。"
    paper.block(x, base - 4, note, width=_WIDTH - 2 * _EDGE, height=12, largest=7)
