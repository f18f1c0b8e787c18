"""The face of a pass (出入证): what it says, and how it is laid out on cards of either shape."""

from __future__ import annotations

from dataclasses import dataclass

from checkpoint_app.documents.fonts import text_width
from checkpoint_app.documents.paper import MUTED_INK, RULE_PT, Paper
from checkpoint_app.documents.qr_symbol import MODULE_PT, draw_symbol, qr_symbol
from checkpoint_app.domain.clock import local
from checkpoint_app.domain.passes import PassKind, PassSerial

KIND_WORDS = {
    PassKind.RESIDENT: "居民证",
    PassKind.HOUSEHOLD: "户证",
    PassKind.TEMPORARY: "临时证",
    PassKind.VEHICLE: "车辆证",
    PassKind.WORK: "工作证",
    PassKind.RETURN_SLIP: "返回报到单",
    PassKind.EXIT_SLIP: "出门条",
}
HOLDER_WORDS = {PassKind.HOUSEHOLD: "住户", PassKind.VEHICLE: "车辆"}
"""What the holder of a pass is called where it is not a person's name (姓名)."""

SERIAL_PT = 12.0
CAPTION_PT = 8.0
STEP = 8.0
"""Everything stands on multiples of 8 points from the edge of the card."""


@dataclass(frozen=True, slots=True, kw_only=True)
class PassCard:
    """What one pass says. `code` is the digits of its pass code; `name` is shown as given, so mask it before.

    Times are UTC seconds; `issuer` is the community's name, `gate` the one gate it is good for, if it is.
    """

    code: str
    serial: PassSerial
    kind: PassKind
    name: str
    dwelling: str
    valid_from_s: int
    expires_s: int
    issuer: str
    gate: str = ""

    @property
    def holder_word(self) -> str:
        return HOLDER_WORDS.get(self.kind, "姓名")

    @property
    def gate_words(self) -> str:
        return f"限 {self.gate}" if self.gate else ""


def minute(at_s: int, *, ends: bool = False) -> str:
    """Return a moment as local date and minute; a day's end is called 24:00 of that day, as people say it."""
    moment = local(at_s * 1000)
    if ends and (moment.hour, moment.minute, moment.second) == (0, 0, 0):
        return f"{local((at_s - 1) * 1000):%Y-%m-%d} 24:00"
    return f"{moment:%Y-%m-%d %H:%M}"


def draw_wide_card(paper: Paper, card: PassCard, *, left: float, top: float, width: float, height: float) -> None:
    """Draw a card lying on its side (90×54 or 85.6×54 mm): the words left, the symbol right, its serial beneath."""
    symbol = qr_symbol(card.code)
    side = symbol.modules * MODULE_PT
    x, right = left + STEP * 1.5, left + width - STEP * 1.5
    symbol_left, symbol_top = paper.on_dots(right + STEP * 0.5 - side, top - STEP * 3.5)
    words = symbol_left - x
    _draw_heading(paper, card, x=x, right=right, top=top - STEP)
    paper.block(x, top - STEP * 4, KIND_WORDS[card.kind], width=words, height=STEP * 4, largest=24)
    _draw_facts(paper, card, x=x, top=top - STEP * 8.5, width=words, holder=STEP * 2.5, dwelling=STEP * 2, largest=16)
    draw_symbol(paper.canvas, symbol, left=symbol_left, top=symbol_top, module=MODULE_PT)
    base, serial = top - height + STEP * 1.5, str(card.serial)
    paper.text(right, base, serial, SERIAL_PT, align="right")
    beside = right - STEP - text_width(serial, SERIAL_PT) - x
    paper.block(x, base + STEP, card.gate_words, width=beside, height=STEP * 1.25, largest=CAPTION_PT)


def draw_tall_card(paper: Paper, card: PassCard, *, left: float, top: float, width: float, height: float) -> None:
    """Draw a card standing upright (80×120 mm): the words above, the symbol in the middle beneath."""
    symbol = qr_symbol(card.code)
    side = symbol.modules * MODULE_PT
    x, right = left + STEP * 2, left + width - STEP * 2
    symbol_left, symbol_top = paper.on_dots(left + (width - side) / 2, top - height + STEP * 5 + side)
    _draw_heading(paper, card, x=x, right=right, top=top - STEP * 2)
    paper.block(x, top - STEP * 5, KIND_WORDS[card.kind], width=right - x, height=STEP * 6, largest=36)
    _draw_facts(paper, card, x=x, top=top - STEP * 12, width=right - x, holder=STEP * 4, dwelling=STEP * 4, largest=24)
    draw_symbol(paper.canvas, symbol, left=symbol_left, top=symbol_top, module=MODULE_PT)
    paper.text(left + width / 2, top - height + STEP * 3, str(card.serial), SERIAL_PT, align="center")
    paper.block(x, top - height + STEP * 2, card.gate_words, width=right - x, height=STEP * 1.25, largest=CAPTION_PT)


def _draw_heading(paper: Paper, card: PassCard, *, x: float, right: float, top: float) -> None:
    paper.block(x, top, card.issuer, width=right - x, height=STEP * 1.5, largest=9)
    paper.line(x, top - STEP * 2, right, top - STEP * 2, width=RULE_PT)


def _draw_facts(
    paper: Paper, card: PassCard, *, x: float, top: float, width: float, holder: float, dwelling: float, largest: float
) -> None:
    """Write holder, dwelling and validity from `top` down, captions in a column before them."""
    value_x, value_width = x + STEP * 4, width - STEP * 4
    facts = (
        (card.holder_word, card.name, holder, largest),
        ("房屋", card.dwelling, dwelling, largest * 0.8),
        ("有效期", f"自 {minute(card.valid_from_s)}", STEP * 2, 10.0),
        ("", f"至 {minute(card.expires_s, ends=True)}", STEP * 1.5, 10.0),
    )
    for caption, value, height, size in facts:
        paper.text(x, top - height + CAPTION_PT * 0.25, caption if value else "", CAPTION_PT, grey=MUTED_INK)
        paper.block(value_x, top, value, width=value_width, height=height, largest=size)
        top -= height
