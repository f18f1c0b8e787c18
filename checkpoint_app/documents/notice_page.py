"""Notices and sheets of running text: blocks beneath each other, as large as one page allows, else on several."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from itertools import pairwise

from checkpoint_app.documents.fonts import LEADING, require_glyphs, text_width, wrap
from checkpoint_app.documents.paper import INK, MUTED_INK, PALE_INK, RULE_PT, Paper
from checkpoint_app.domain.pass_design import SecondLanguage

TITLE_PT, HEADING_PT, BODY_PT, SMALL_PT = 30.0, 17.0, 13.0, 9.0
_FOOT_PT = 20.0
_STEP = 0.95
_EPSILON_PT = 0.01


@dataclass(frozen=True, slots=True, kw_only=True)
class Words:
    """A paragraph. `label` stands before it in a column `column_em` characters wide, `align` is left, center or right.

    `label_size` is the label's own size where it is not the text's.
    """

    text: str
    size: float = BODY_PT
    label: str = ""
    label_size: float | None = None
    column_em: float = 5.5
    align: str = "left"
    grey: float = INK
    after: float = 5.0


@dataclass(frozen=True, slots=True, kw_only=True)
class Rule:
    after: float = 8.0


@dataclass(frozen=True, slots=True, kw_only=True)
class Second:
    """The same in a second language, as the office wrote it."""

    block: SecondLanguage
    size: float = BODY_PT
    after: float = 8.0


@dataclass(frozen=True, slots=True, kw_only=True)
class Signature:
    """Lines to sign on, beside each other, with what is signed as."""

    labels: tuple[str, ...]
    after: float = 8.0


@dataclass(frozen=True, slots=True, kw_only=True)
class Figure:
    """Something drawn: `draw` is told the paper and the box's left and upper edge; its size does not scale."""

    height: float
    draw: Callable[[Paper, float, float], None]
    after: float = 8.0


Block = Words | Rule | Second | Signature | Figure


@dataclass(frozen=True, slots=True, kw_only=True)
class NoticePage:
    """How blocks stand on a page. `largest` and `smallest` bound the scale at which all of them shall share one page.

    `footer` is told page and pages, both from 1.
    """

    margin: float
    footer: Callable[[int, int], str]
    largest: float = 1.0
    smallest: float = 0.75


def draw_notice(paper: Paper, blocks: Sequence[Block], page: NoticePage) -> None:
    """Draw blocks; InputRefused `glyph-missing` before anything is drawn."""
    for block in blocks:
        if isinstance(block, Words):
            require_glyphs(block.label + block.text.replace("\n", ""))
    width, height = paper.size
    room = height - 2 * page.margin - _FOOT_PT
    wide = width - 2 * page.margin
    scale = page.largest
    while _height(blocks, wide, scale) > room and scale > page.smallest:
        scale = max(scale * _STEP, page.smallest)
    pages = _paged(blocks, wide, scale, room)
    for number, part in enumerate(pages, start=1):
        top = height - page.margin
        for block, block_height in part:
            _draw(paper, block, page.margin, top, wide, scale)
            top -= block_height
        paper.text(page.margin, page.margin - 6, page.footer(number, len(pages)), SMALL_PT, grey=MUTED_INK)
        paper.page_done()


def page_of(page: int, pages: int) -> str:
    """Return where a page is among several, for a footer; nothing for the only one."""
    return f"  第 {page} / {pages} 页" if pages > 1 else ""


def _paged(blocks: Sequence[Block], width: float, scale: float, room: float) -> list[list[tuple[Block, float]]]:
    pages: list[list[tuple[Block, float]]] = [[]]
    left = room
    for block in blocks:
        height = _block_height(block, width, scale)
        if height > left + _EPSILON_PT and pages[-1]:
            pages.append([])
            left = room
        pages[-1].append((block, height))
        left -= height
    return pages


def _height(blocks: Sequence[Block], width: float, scale: float) -> float:
    return sum(_block_height(block, width, scale) for block in blocks)


def _block_height(block: Block, width: float, scale: float) -> float:
    after = block.after * scale
    match block:
        case Words():
            return len(_lines(block, width, scale)) * block.size * scale * LEADING + after
        case Rule():
            return RULE_PT + after
        case Second():
            from checkpoint_app.documents.second_language import second_height  # its fonts load with the first block

            return second_height(block.block, width, block.size * scale) + after
        case Signature():
            return 34.0 * scale + after
        case Figure():
            return block.height + after


def _label_size(block: Words) -> float:
    return block.size if block.label_size is None else block.label_size


def _label_width(block: Words, width: float, scale: float) -> float:
    """Labels of one size share a column; a longer one widens it, up to half the page."""
    if not block.label:
        return 0.0
    size = _label_size(block) * scale
    return min(max(block.column_em * size, text_width(block.label, size) + 0.8 * size), width / 2)


def _lines(block: Words, width: float, scale: float) -> list[str]:
    room = width - _label_width(block, width, scale)
    return [part for line in block.text.splitlines() for part in wrap(line, block.size * scale, room)] or [""]


def _draw(paper: Paper, block: Block, left: float, top: float, width: float, scale: float) -> None:
    match block:
        case Words():
            _draw_words(paper, block, left, top, width, scale)
        case Rule():
            paper.line(left, top, left + width, top, width=RULE_PT)
        case Second():
            from checkpoint_app.documents.second_language import draw_second, second_height

            size = block.size * scale
            high = second_height(block.block, width, size) + _EPSILON_PT
            draw_second(paper, block.block, x=left, top=top, width=width, height=high, largest=size)
        case Signature():
            _draw_signature(paper, block, left, top, width, scale)
        case Figure():
            block.draw(paper, left, top)


def _draw_words(paper: Paper, block: Words, left: float, top: float, width: float, scale: float) -> None:
    size, column = block.size * scale, _label_width(block, width, scale)
    y = top - size
    if block.label:
        label_size = min(_label_size(block) * scale, 0.95 * column / text_width(block.label, 1.0))
        paper.text(left, y, block.label, label_size, grey=MUTED_INK)
    at = {"left": left + column, "center": left + width / 2, "right": left + width}[block.align]
    for line in _lines(block, width, scale):
        paper.text(at, y, line, size, align=block.align, grey=block.grey)
        y -= size * LEADING


def _draw_signature(paper: Paper, block: Signature, left: float, top: float, width: float, scale: float) -> None:
    size, base = BODY_PT * scale, top - 26.0 * scale
    share = width / len(block.labels)
    edges = [left + place * share for place in range(len(block.labels) + 1)]
    for label, (begin, end) in zip(block.labels, pairwise(edges), strict=True):
        paper.text(begin, base, label, size)
        paper.line(begin + text_width(label, size) + 4, base - 2, end - 12, base - 2, grey=PALE_INK)
