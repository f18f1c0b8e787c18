"""Where cards lie on a sheet, and the marks they are cut by."""

from __future__ import annotations

from collections.abc import Iterator

from checkpoint_app.documents.paper import A4, MM, Paper
from checkpoint_app.domain.print_run import Sheet

PLACE_MM = {Sheet.TEN_UP: (90.0, 54.0), Sheet.FOUR_UP: (80.0, 120.0), Sheet.CARD: (85.6, 54.0)}
"""What is cut out; a lying card is centred on it."""

_MARK_FROM_PT, _MARK_TO_PT, _CROSS_PT = 4.0, 16.0, 4.0


def place_pt(sheet: Sheet) -> tuple[float, float]:
    """Return width and height of one place in points."""
    width_mm, height_mm = PLACE_MM[sheet]
    return width_mm * MM, height_mm * MM


def page_pt(sheet: Sheet) -> tuple[float, float]:
    """Return width and height of a page in points."""
    return place_pt(sheet) if sheet is Sheet.CARD else A4


def corner(sheet: Sheet) -> tuple[float, float]:
    """Return left and top (points, from below) of the block of cards, centred on the page."""
    (across, down), (width, height), page = sheet.grid, place_pt(sheet), page_pt(sheet)
    return (page[0] - across * width) / 2, page[1] - (page[1] - down * height) / 2


def places(sheet: Sheet) -> Iterator[tuple[float, float]]:
    """Yield left and top of each place on a page, row by row."""
    (across, down), (width, height), (left, top) = sheet.grid, place_pt(sheet), corner(sheet)
    for row in range(down):
        for column in range(across):
            yield left + column * width, top - row * height


def draw_cut_marks(paper: Paper, sheet: Sheet) -> None:
    """Mark every cut in the margins for a guillotine, and every inner corner for scissors."""
    (across, down), (width, height), (left, top) = sheet.grid, place_pt(sheet), corner(sheet)
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
