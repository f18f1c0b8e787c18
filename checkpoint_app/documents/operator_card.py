"""The card beside the keyboard: the gate's keys on one side, what the outcomes mean on the other. A5, or A4 to fold."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from typing import Literal

from checkpoint_app.documents.fonts import FONT, fit, require_glyphs, text_width
from checkpoint_app.documents.icon_paths import draw_icon
from checkpoint_app.documents.paper import A4_LANDSCAPE, MM, MUTED_INK, PALE_INK, RULE_PT, Paper
from checkpoint_app.documents.policy_terms import OUTCOMES
from checkpoint_app.domain.outcome import Outcome
from checkpoint_app.domain.papers import ScreenTerms
from checkpoint_app.domain.pass_design import SecondLanguage

TITLE = "值守卡"
_A5 = (148 * MM, 210 * MM)
_MARGIN = 11 * MM
_MEANS = {
    Outcome.PASS: "请走。",
    Outcome.NOTE: "请走,看一眼卡片上写的。",
    Outcome.HOLD: "请稍等,这里有人要办一件事:照卡片上写的做。",
    Outcome.REFER: "请站到旁边,打电话问社区或派出所。",
    Outcome.REFUSE: "只对不住在这里的人。说清楚理由,请回。",
    Outcome.EMERGENCY: "先开门,走了再记。",
}
_READING = (
    "36.6 输 366,回车;响一声就存好了。",
    "测不到或偏低:换手腕或颈部,再输一次。",
    "住在这里的人回家,从不拦。",
    "记错了:Ctrl+Z 更正,不会丢。",
    "断电、关机都不会丢已经响过的。",
)


@dataclass(frozen=True, slots=True, kw_only=True)
class OperatorCard:
    community: str
    gate: str
    terms: ScreenTerms
    calls: Sequence[tuple[str, str]] = ()
    second: SecondLanguage | None = None


def write_operator_card(card: OperatorCard, *, paper: Literal["a5", "a4"] = "a5") -> bytes:
    """Return the PDF: two A5 pages, or both halves of an A4 sheet to fold; raise InputRefused `glyph-missing`."""
    require_glyphs(card.community + card.gate + "".join(part for pair in card.calls for part in pair))
    if paper == "a5":
        sheet = Paper(_A5, title=TITLE)
        _draw_keys(sheet, card, 0.0)
        sheet.page_done()
        _draw_outcomes(sheet, card, 0.0)
    else:
        sheet = Paper(A4_LANDSCAPE, title=TITLE)
        half = sheet.size[0] / 2
        sheet.canvas.setDash(2, 4)
        sheet.line(half, 0, half, sheet.size[1], grey=PALE_INK)
        sheet.canvas.setDash()
        _draw_keys(sheet, card, 0.0)
        _draw_outcomes(sheet, card, half)
    sheet.page_done()
    return sheet.to_bytes()


def _draw_keys(paper: Paper, card: OperatorCard, offset: float) -> None:
    left, width, top = offset + _MARGIN, _A5[0] - 2 * _MARGIN, paper.size[1] - _MARGIN
    place = "  ".join(part for part in (card.community, card.gate) if part)
    _line(paper, TITLE, left, top, width * 0.4, 24.0)
    size, _ = fit(place, width=width * 0.58, height=24.0, largest=11.0)
    paper.text(left + width, top - 20, place, size, align="right", grey=MUTED_INK)
    paper.line(left, top - 34, left + width, top - 34, width=RULE_PT)
    y, step = top - 38, 27.0
    for key, words in card.terms.keys:
        _key(paper, key, left, y, 16.0)
        _line(paper, words, left + 86, y - 3, width - 86, 16.0)
        y -= step
    y -= 4
    paper.line(left, y, left + width, y, width=RULE_PT)
    paper.text(left, y - 14, "有人在等时,行里还没有字:", 9.5, grey=MUTED_INK)
    y -= 20
    column = width / 2
    for place_no, (key, words) in enumerate(card.terms.answers):
        row, side = divmod(place_no, 2)
        at = left + side * column
        _key(paper, key, at, y - row * 17.0, 9.5)
        _line(paper, words, at + 34, y - row * 17.0 - 2, column - 38, 9.5)


def _key(paper: Paper, key: str, left: float, top: float, size: float) -> None:
    wide = text_width(key, size) + size * 0.8
    paper.canvas.setLineWidth(0.8)
    paper.canvas.setStrokeGray(MUTED_INK)
    paper.canvas.roundRect(left, top - size * 1.4, wide, size * 1.4, size * 0.25, stroke=1, fill=0)
    paper.text(left + size * 0.4, top - size * 1.05, key, size)


def _draw_outcomes(paper: Paper, card: OperatorCard, offset: float) -> None:
    left, width, top = offset + _MARGIN, _A5[0] - 2 * _MARGIN, paper.size[1] - _MARGIN
    height = 50.0
    y = top
    for outcome, style in card.terms.outcomes.items():
        canvas = paper.canvas
        canvas.setFillColor(style.back)
        canvas.roundRect(left, y - height, width, height, 4, stroke=0, fill=1)
        draw_icon(canvas, style.icon, left=left + 8, top=y - 9, size=32, colour=style.text)
        canvas.saveState()
        _inked(paper, OUTCOMES[outcome], left + 50, y - 31, 100.0, 20.0, style.text)
        _inked(paper, _MEANS[outcome], left + 158, y - 12, width - 166, 11.0, style.text, lines=3)
        canvas.restoreState()
        y -= height + 5
    y -= 6
    for line in _READING:
        _line(paper, line, left, y, width, 12.0)
        y -= 19
    paper.line(left, y - 2, left + width, y - 2, width=RULE_PT)
    y -= 10
    for name, phone in (*card.calls[:4], *[("", "")] * (1 if len(card.calls) < 4 else 0)):
        _line(paper, f"{name}  {phone}" if name else "其他电话 ________________", left, y, width, 14.0)
        y -= 21
    if card.second is not None:
        from checkpoint_app.documents.second_language import draw_second  # its fonts load with the first block

        room = y - _MARGIN
        draw_second(paper, card.second, x=left, top=y, width=width, height=max(room, 14.0), largest=11.0)


def _line(paper: Paper, text: str, left: float, top: float, width: float, largest: float) -> None:
    """Write one line, smaller if it is too long for its place."""
    size = min(largest, largest * width / max(text_width(text, largest), 0.1))
    paper.text(left, top - largest, text, size)


def _inked(
    paper: Paper, text: str, left: float, y: float, width: float, largest: float, colour: str, *, lines: int = 1
) -> None:
    """Write into a coloured bar, in its own ink: `paper.text` knows greys only."""
    size, broken = fit(text, width=width, height=largest * 1.3 * lines, largest=largest)
    canvas = paper.canvas
    canvas.setFillColor(colour)
    first = y if lines == 1 else y - 13 + (len(broken) - 1) * size * 0.625
    for number, line in enumerate(broken):
        canvas.setFont(FONT, size)
        canvas.drawString(left, first - number * size * 1.25, line)
