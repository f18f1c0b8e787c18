"""A page that proves scale: rulers along both edges, squares, symbols of every module size, greys, rare characters.

A printer that fits pages to its paper makes cards too small for their holders and modules of broken dots.
"""

from __future__ import annotations

from reportlab.pdfgen.canvas import Canvas

from checkpoint_app.documents.paper import A4, MM, MUTED_INK, RULE_PT, Paper
from checkpoint_app.documents.qr_symbol import draw_symbol, qr_symbol
from checkpoint_app.domain.scanner_test import size_digits

TITLE = "打印校准页"
RULER_MM = 150
DPIS = (203, 300, 600)
DOTS = range(3, 13)
"""Dots a module: 6 at 203 and 300 dpi and 12 at 600 are what passes have."""

SQUARES_MM = (10, 20)
_EDGE = 10 * MM
"""From the paper's edges to the rulers: printers reach no nearer than 4 to 6 mm."""

_SMALL_PT, _TEXT_PT = 8.0, 10.0
_RARE = "姓名用字:㼆 𬭳 䶮 堃 喆 犇 燚 昇 買買提·艾則孜 Anna Example 0O 1lI"
_WRONG = (
    "尺子不是 150 毫米、方块不方:打印时选了“适合页面”“缩放”。请选“实际大小”或 100%,关掉“适合纸张”,再打一张。",
    "纸张要选对:A4 就选 A4;卷纸选 58 或 80 毫米宽的自定义纸。",
    "差一点(1% 以内)没有关系;差得多又关不掉缩放:换一个打印程序,或把 PDF 交给别的电脑打印。",
    "大的码读得出、小的读不出:用读得出的最小一个,比它小的不要用;出入证的码是 300 dpi 的 6 点一格。",
    "用卡口的扫码枪扫:登记终端会说读到的是哪一个(dpi 和点数),什么也不记。",
    "灰条从 10% 到 100% 应一格比一格深;缺了几格:打印头脏了、碳粉快没了,或浓度太低。",
)


def write_calibration_page(*, community: str) -> bytes:
    """Return the PDF, A4."""
    paper = Paper(A4, title=TITLE)
    _draw_rulers(paper)
    width, height = paper.size
    left, top = _EDGE + 12 * MM, height - _EDGE - 12 * MM
    paper.text(left, top - 16, TITLE, 18.0)
    paper.text(left + 100, top - 16, f"{community}  用尺量:两把尺子都应是 {RULER_MM} 毫米", _TEXT_PT, grey=MUTED_INK)
    y = _draw_squares(paper, left, top - 26)
    y = _draw_codes(paper, left, y - 4 * MM, width - _EDGE)
    _draw_greys(paper, left, y - 2 * MM)
    y -= 16 * MM
    paper.text(left, y, _RARE, _TEXT_PT)
    for line in _WRONG:
        y -= 15
        paper.text(left, y, line, _SMALL_PT)
    paper.page_done()
    return paper.to_bytes()


def _draw_rulers(paper: Paper) -> None:
    """Draw 0 to 150 mm along the upper and the left edge; the zero is where both meet.

    The left one's numbers begin at 20: its 10 would stand on the upper one's.
    """
    top = paper.size[1] - _EDGE
    for mm in range(RULER_MM + 1):
        length = (6 if mm % 10 == 0 else 4.5 if mm % 5 == 0 else 3) * MM
        at = mm * MM
        paper.line(_EDGE + at, top, _EDGE + at, top - length, width=0.3)
        paper.line(_EDGE, top - at, _EDGE + length, top - at, width=0.3)
        if mm % 10 == 0 and mm:
            paper.text(_EDGE + at, top - 9 * MM, str(mm), _SMALL_PT, align="center")
        if mm % 10 == 0 and mm > 10:
            paper.text(_EDGE + 10.5 * MM, top - at - 3, str(mm), _SMALL_PT, align="right")
    paper.line(_EDGE, top, _EDGE + RULER_MM * MM, top, width=RULE_PT)
    paper.line(_EDGE, top, _EDGE, top - RULER_MM * MM, width=RULE_PT)


def _draw_squares(paper: Paper, left: float, top: float) -> float:
    x = left
    for side_mm in SQUARES_MM:
        paper.canvas.setLineWidth(RULE_PT)
        paper.canvas.rect(x, top - side_mm * MM, side_mm * MM, side_mm * MM, stroke=1, fill=0)
        paper.text(x + 2, top - side_mm * MM + 3, f"{side_mm} mm", _SMALL_PT)
        x += side_mm * MM + 6 * MM
    return top - SQUARES_MM[-1] * MM


def _draw_codes(paper: Paper, left: float, top: float, right: float) -> float:
    """Draw a symbol for each printer's dots, in rows; return where they end. Corners stand on whole dots."""
    x, y, row = left, top, 0.0
    for dpi in DPIS:
        paper.text(left, y - _SMALL_PT, f"{dpi} dpi,每格 3 到 12 点", _SMALL_PT, grey=MUTED_INK)
        x, y, row = left, y - 1.4 * _SMALL_PT, 0.0
        for dots in DOTS:
            symbol = qr_symbol(size_digits(dpi, dots), smallest=1)  # thirty have room
            module = dots * 72 / dpi
            side = symbol.modules * module
            if x + side > right:
                x, y, row = left, y - row, 0.0
            at_x, at_y = paper.on_dots(x, y, 72 / dpi)
            draw_symbol(paper.canvas, symbol, left=at_x, top=at_y, module=module)
            paper.text(x + side / 2, y - side - 0.8 * _SMALL_PT, str(dots), _SMALL_PT, align="center")
            row = max(row, side + 1.1 * _SMALL_PT)
            x += side
        y -= row + 2
    return y


def _draw_greys(paper: Paper, left: float, top: float) -> None:
    canvas: Canvas = paper.canvas
    for step in range(1, 11):
        canvas.setFillGray(1 - step / 10)
        canvas.rect(left + (step - 1) * 16 * MM, top - 6 * MM, 16 * MM, 6 * MM, stroke=0, fill=1)
        paper.text(left + (step - 0.5) * 16 * MM, top - 8.8 * MM, f"{step * 10}%", 7.0, align="center")
