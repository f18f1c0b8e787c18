"""The face of a pass (出入证): what it says, drawn by a design (domain.pass_design)."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from functools import lru_cache
from hashlib import sha256

from reportlab.lib.colors import HexColor

from checkpoint_app.documents.fonts import LEADING, fit, font_runs, text_width
from checkpoint_app.documents.paper import INK, MM, MUTED_INK, Paper
from checkpoint_app.documents.qr_symbol import MODULE_PT, draw_symbol, qr_symbol
from checkpoint_app.domain.clock import local
from checkpoint_app.domain.design_faults import CAPTION_MM
from checkpoint_app.domain.pass_design import Box, Part, PassDesign, SecondLanguage, Shape
from checkpoint_app.domain.passes import PassClaims, PassKind, PassSerial

KIND_WORDS = {
    PassKind.RESIDENT: "居民证",
    PassKind.HOUSEHOLD: "户证",
    PassKind.TEMPORARY: "临时证",
    PassKind.VEHICLE: "车辆证",
    PassKind.WORK: "工作证",
    PassKind.RETURN_SLIP: "返回报到单",
    PassKind.EXIT_SLIP: "出门条",
}
HOLDER_WORDS = {PassKind.HOUSEHOLD: "住户", PassKind.VEHICLE: "车主"}
"""What the holder of a pass is called where it is not simply a name (姓名)."""

CAPTION_PT = 8.0
RULE_WIDTH_PT = 0.9
_ON_EVERY_CARD = frozenset({Part.ISSUER, Part.KIND, Part.NOTICE, Part.SECOND, Part.BAND, Part.RULE})
"""Parts that are the same on every card of a kind and issuer: drawn once a document, and used again."""
_GREYS = {"black": INK, "muted": MUTED_INK, "white": 1.0}


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
    plate: str = ""

    @property
    def holder_word(self) -> str:
        return HOLDER_WORDS.get(self.kind, "姓名")

    @property
    def gate_words(self) -> str:
        return f"限 {self.gate}" if self.gate else ""

    @property
    def validity(self) -> tuple[str, str]:
        return f"自 {minute(self.valid_from_s)}", f"至 {minute(self.expires_s, ends=True)}"


def card_of(claims: PassClaims, *, issuer: str, code: str = "") -> PassCard:
    """Return what a pass shows; without its code for lists."""
    return PassCard(
        code=code,
        serial=claims.serial,
        kind=claims.kind,
        name=claims.name,
        dwelling=claims.dwelling,
        plate=claims.plate,
        valid_from_s=claims.not_before_s,
        expires_s=claims.expires_s,
        issuer=issuer,
    )


def minute(at_s: int, *, ends: bool = False) -> str:
    """Return a moment as local date and minute; a day's end is called 24:00 of that day, as people say it."""
    moment = local(at_s * 1000)
    if ends and (moment.hour, moment.minute, moment.second) == (0, 0, 0):
        return f"{local((at_s - 1) * 1000):%Y-%m-%d} 24:00"
    return f"{moment:%Y-%m-%d %H:%M}"


def printed_pt(text: str, box: Box) -> float:
    """Return the size (points) in which a text without a caption is printed in a box."""
    return fit(text, width=box.width * MM, height=box.height * MM, largest=box.size_pt)[0]


def draw_card(paper: Paper, card: PassCard, design: PassDesign, face: Shape, *, left: float, top: float) -> None:
    """Draw a pass by a design without faults (domain.design_faults); `left` and `top` (points) are its corner.

    Raise InputRefused `glyph-missing`.
    """
    canvas = paper.canvas
    canvas.saveState()
    canvas.translate(left, top - face.size_mm[1] * MM)
    canvas.doForm(_common_form(paper, card, design, face))
    canvas.restoreState()
    boxes = design.boxes_for(face, card.kind)
    has_plate = any(box.part is Part.PLATE for box in boxes)
    for box in boxes:
        place = _Place(paper, box, left=left, top=top, colour=design.colour_of(card.kind))
        if box.part is Part.SYMBOL:
            _draw_symbol(paper, card, box, left=left, top=top)
        elif box.part not in _ON_EVERY_CARD:
            place.write(_texts(card, box.part, has_plate=has_plate), _caption(card, box.part))


def _texts(card: PassCard, part: Part, *, has_plate: bool) -> Sequence[str]:
    """Return the lines of a part; a plate without a box of its own stands with the dwelling."""
    beside = "" if has_plate else card.plate
    return {
        Part.HOLDER: (card.name,),
        Part.DWELLING: (" ".join(text for text in (card.dwelling, beside) if text),),
        Part.PLATE: (card.plate,),
        Part.VALID: card.validity,
        Part.GATE: (card.gate_words,),
        Part.SERIAL: (str(card.serial),),
    }[part]


def _caption(card: PassCard, part: Part) -> str:
    captions = {Part.DWELLING: "房屋", Part.PLATE: "车牌", Part.VALID: "有效期", Part.GATE: "卡口"}
    return card.holder_word if part is Part.HOLDER else captions.get(part, "")


def _common_form(paper: Paper, card: PassCard, design: PassDesign, face: Shape) -> str:
    """Return the name of a form with what all cards of this kind and issuer share, defined when first used."""
    name = f"pass-{face}-{card.kind.value}-{_form_key(design, card.issuer)}"
    canvas = paper.canvas
    if canvas.hasForm(name):
        return name
    width, height = (side * MM for side in face.size_mm)
    colour = design.colour_of(card.kind)
    canvas.beginForm(name, 0, 0, width, height)
    boxes = [box for box in design.boxes_for(face, card.kind) if box.part in _ON_EVERY_CARD]
    for box in sorted(boxes, key=lambda box: box.part is not Part.BAND):  # bands lie beneath
        _draw_common(_Place(paper, box, left=0.0, top=height, colour=colour), card, design)
    canvas.endForm()
    return name


@lru_cache(maxsize=16)
def _form_key(design: PassDesign, issuer: str) -> str:
    """Return the same short name for the same look in any process: a run is the same file when it is written again."""
    return sha256(f"{issuer!r} {design!r}".encode()).hexdigest()[:16]


def _draw_common(place: _Place, card: PassCard, design: PassDesign) -> None:
    match place.box.part:
        case Part.BAND:
            place.fill()
        case Part.RULE:
            place.rule()
        case Part.ISSUER:
            place.write((design.office or card.issuer,))
        case Part.KIND:
            place.write((KIND_WORDS[card.kind],))
        case Part.NOTICE:
            place.write((design.notice,))
        case Part.SECOND if design.second is not None and design.second.lines:
            place.second(design.second)


def _draw_symbol(paper: Paper, card: PassCard, box: Box, *, left: float, top: float) -> None:
    symbol = qr_symbol(card.code)
    side = symbol.modules * MODULE_PT
    x = left + (box.x + box.width / 2) * MM - side / 2
    y = top - (box.y + box.height / 2) * MM + side / 2
    symbol_left, symbol_top = paper.on_dots(x, y)
    draw_symbol(paper.canvas, symbol, left=symbol_left, top=symbol_top, module=MODULE_PT)


class _Place:
    """A box on paper, in points from below."""

    def __init__(self, paper: Paper, box: Box, *, left: float, top: float, colour: str) -> None:
        self.box = box
        self._paper = paper
        self._left, self._top = left + box.x * MM, top - box.y * MM
        self._width, self._height = box.width * MM, box.height * MM
        self._colour = colour

    def fill(self) -> None:
        canvas = self._paper.canvas
        canvas.setFillColor(HexColor(self._colour))
        canvas.rect(self._left, self._top - self._height, self._width, self._height, stroke=0, fill=1)

    def rule(self) -> None:
        canvas = self._paper.canvas
        canvas.setFillColor(HexColor(self._colour if self.box.ink == "kind" else "#000000"))
        canvas.rect(self._left, self._top - RULE_WIDTH_PT, self._width, RULE_WIDTH_PT, stroke=0, fill=1)

    def second(self, block: SecondLanguage) -> None:
        from checkpoint_app.documents.second_language import draw_second  # its fonts load with the first such block

        draw_second(
            self._paper,
            block,
            x=self._left,
            top=self._top,
            width=self._width,
            height=self._height,
            largest=self.box.size_pt,
        )

    def write(self, lines: Sequence[str], caption: str = "") -> None:
        """Write the lines, or one text in as many lines as it takes, as large as it fits, in the middle of the box."""
        if not any(lines):
            return
        box, before = self.box, CAPTION_MM * MM if self.box.caption and caption else 0.0
        width = self._width - before
        if len(lines) == 1:
            size, lines = fit(lines[0], width=width, height=self._height, largest=box.size_pt)
        else:
            widest = max(text_width(line, 1.0) for line in lines)
            size = min(box.size_pt, self._height / (len(lines) * LEADING), width / widest)
        slack = self._height - len(lines) * size * LEADING
        base = self._top - self._height + slack / 2 + size * 0.25
        x = self._left + before + {"left": 0.0, "center": 0.5, "right": 1.0}[box.align] * width
        if before:
            first = base + (len(lines) - 1) * size * LEADING
            self._paper.text(self._left, first, caption, CAPTION_PT, grey=MUTED_INK)
        for below, line in zip(reversed(range(len(lines))), lines, strict=True):
            self._line(x, base + below * size * LEADING, line, size)

    def _line(self, x: float, y: float, text: str, size: float) -> None:
        paper, ink = self._paper, self.box.ink
        if ink != "kind":
            paper.text(x, y, text, size, align=self.box.align, grey=_GREYS[ink])
            return
        x -= {"left": 0.0, "center": 0.5, "right": 1.0}[self.box.align] * text_width(text, size)
        paper.canvas.setFillColor(HexColor(self._colour))
        for font, run in font_runs(text):
            paper.canvas.setFont(font, size)
            paper.canvas.drawString(x, y, run)
            x += text_width(run, size)
