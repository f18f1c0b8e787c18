"""What cannot be right in a pass design although every field of it is in range: named by path and code."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from enum import StrEnum

from checkpoint_app.domain.pass_design import CARD_KINDS, Box, Part, PassDesign, Shape
from checkpoint_app.domain.passes import PassKind

Path = tuple[str | int, ...]
"""Where in the design: ("wide", 3), ("colours", "work")."""

SYMBOL_MM = 31.2
"""61 modules of 0.508 mm: a symbol of version 9 with its quiet zone, and a dot to move it by (formats.md §1)."""
SERIAL_PT = 12.0
SERIAL_MM = (26.0, 5.3)
SMALLEST_PT = 5.0
SMALLEST_MM = (8.0, 2.2)
"""Room for a text of that size; one with a caption is CAPTION_MM wider, the two lines of the validity twice as high."""
CAPTION_MM = 11.3
RULE_MM = 0.3
LEAST_CONTRAST = 4.5
"""WCAG 2.2, 1.4.3. It is reckoned from luminance alone, so it holds for a printer without colours."""
MOST_LINES = 4

_TOUCH_MM = 0.05
_NEEDED = (Part.KIND, Part.HOLDER, Part.DWELLING, Part.VALID, Part.SYMBOL, Part.SERIAL)
_DRAWN = (Part.SYMBOL, Part.BAND, Part.RULE)
_INKS = {"black": "#000000", "muted": "#4D4D4D", "white": "#FFFFFF"}
_PAPER = "#FFFFFF"


class DesignFault(StrEnum):
    OUTSIDE = "outside"  # not wholly on the card
    TOO_SMALL = "too-small"  # no text of 5 points fits
    SYMBOL_SMALL = "symbol-small"
    ON_SYMBOL = "on-symbol"
    OVERLAP = "overlap"
    SERIAL_SMALL = "serial-small"
    SERIAL_NOT_BENEATH = "serial-not-beneath"
    PALE = "pale"  # words in this colour, or on it, are hard to read
    WHITE_ON_WHITE = "white-on-white"
    DARK_ON_BAND = "dark-on-band"
    TWICE = "twice"
    NOT_SHOWN = "not-shown"  # a text that no box shows
    MANY_LINES = "many-lines"
    TOO_LONG = "too-long"  # it would be printed in less than SMALLEST_PT
    NO_KIND = "no-kind"
    NO_HOLDER = "no-holder"
    NO_DWELLING = "no-dwelling"
    NO_VALID = "no-valid"
    NO_SYMBOL = "no-symbol"
    NO_SERIAL = "no-serial"


def design_faults(design: PassDesign) -> Sequence[tuple[Path, DesignFault]]:
    """Return each fault once, in the order of the design. TOO_LONG is for who has the fonts (services.design_file)."""
    return list(dict.fromkeys([*_texts(design), *(fault for shape in Shape for fault in _shape(design, shape))]))


def _texts(design: PassDesign) -> Iterator[tuple[Path, DesignFault]]:
    kinds = [each.kind for each in design.colours]
    for kind in PassKind:
        if kinds.count(kind) > 1:
            yield ("colours", kind_name(kind)), DesignFault.TWICE
    if design.second is not None and len(design.second.lines) > MOST_LINES:
        yield ("second", "lines"), DesignFault.MANY_LINES
    for field, part, said in (
        ("office", Part.ISSUER, design.office),
        ("notice", Part.NOTICE, design.notice),
        ("second", Part.SECOND, design.second),
    ):
        shown = [all(_has(design.boxes_for(shape, kind), part) for kind in CARD_KINDS) for shape in Shape]
        if said and not all(shown):
            yield (field,), DesignFault.NOT_SHOWN


def _shape(design: PassDesign, shape: Shape) -> Iterator[tuple[Path, DesignFault]]:
    boxes = design.boxes_of(shape)
    for at, box in enumerate(boxes):
        for fault in _box(box, shape):
            yield (shape.value, at), fault
    for kind in CARD_KINDS:
        chosen = design.boxes_for(shape, kind)
        placed = [(at, box) for at, box in enumerate(boxes) if any(box is one for one in chosen)]
        for part in _NEEDED:
            if not _has(chosen, part):
                yield (shape.value,), DesignFault(f"no-{part.value}")
        yield from (((shape.value, at), fault) for at, fault in _pairs(placed))
        yield from _contrasts(placed, shape, kind, design.colour_of(kind))


def _box(box: Box, shape: Shape) -> Iterator[DesignFault]:
    width, height = shape.size_mm
    if box.x + box.width > width + _TOUCH_MM or box.y + _tall(box) > height + _TOUCH_MM:
        yield DesignFault.OUTSIDE
    if box.part is Part.SYMBOL and min(box.width, box.height) < SYMBOL_MM:
        yield DesignFault.SYMBOL_SMALL
    if box.part is Part.SERIAL and (
        box.size_pt < SERIAL_PT or box.width < SERIAL_MM[0] or box.height < SERIAL_MM[1] or box.caption
    ):
        yield DesignFault.SERIAL_SMALL
    least_width, least_height = SMALLEST_MM
    lines = 2 if box.part is Part.VALID else 1
    if box.part not in _DRAWN and (
        box.width < least_width + (CAPTION_MM if box.caption else 0) or box.height < least_height * lines
    ):
        yield DesignFault.TOO_SMALL


def _pairs(placed: Sequence[tuple[int, Box]]) -> Iterator[tuple[int, DesignFault]]:
    """Compare the boxes of one face with each other; a text may stand on a band, nothing on a symbol."""
    symbol = next((box for _, box in placed if box.part is Part.SYMBOL), None)
    for place, (at, box) in enumerate(placed):
        before = [other for _, other in placed[:place]]
        if box.part not in (Part.BAND, Part.RULE) and any(other.part is box.part for other in before):
            yield at, DesignFault.TWICE
        if box.part is not Part.SYMBOL and symbol is not None and _touch(box, symbol):
            yield at, DesignFault.ON_SYMBOL
        if box.part not in (Part.SYMBOL, Part.BAND) and any(
            other.part not in (Part.SYMBOL, Part.BAND) and not _are_rules(box, other) and _touch(box, other)
            for other in before
        ):
            yield at, DesignFault.OVERLAP
        if box.part is Part.SERIAL and symbol is not None and box.y < symbol.y + symbol.height - _TOUCH_MM:
            yield at, DesignFault.SERIAL_NOT_BENEATH


def _contrasts(
    placed: Sequence[tuple[int, Box]], shape: Shape, kind: PassKind, colour: str
) -> Iterator[tuple[Path, DesignFault]]:
    bands = [box for _, box in placed if box.part is Part.BAND]
    for at, box in placed:
        if box.part in _DRAWN:
            continue
        inks = dict.fromkeys((_ink(box, colour), *((_INKS["muted"],) if box.caption else ())))
        on_band = any(_touch(box, band) for band in bands)
        if box.ink == "white" and not any(_within(box, band) for band in bands):
            yield (shape.value, at), DesignFault.WHITE_ON_WHITE
        for ink in inks:
            if on_band and contrast(ink, colour) < LEAST_CONTRAST and ink != _INKS["white"]:
                yield (shape.value, at), DesignFault.DARK_ON_BAND
            elif contrast(ink, colour if ink == _INKS["white"] else _PAPER) < LEAST_CONTRAST:
                yield ("colours", kind_name(kind)), DesignFault.PALE


def _ink(box: Box, colour: str) -> str:
    if box.part is Part.SECOND:
        return _INKS["black"]  # the shaped letters of other scripts have no other
    return _INKS.get(box.ink, colour)


def kind_name(kind: PassKind) -> str:
    """Return a kind's name as files write it: return-slip."""
    return kind.name.lower().replace("_", "-")


def contrast(one: str, other: str) -> float:
    """Return the contrast ratio of two colours `#RRGGBB`, 1 to 21 (WCAG 2.2)."""
    light, dark = sorted((_luminance(one), _luminance(other)), reverse=True)
    return (light + 0.05) / (dark + 0.05)


def _luminance(colour: str) -> float:
    parts = [int(colour[at : at + 2], 16) / 255 for at in (1, 3, 5)]
    red, green, blue = (part / 12.92 if part <= 0.04045 else ((part + 0.055) / 1.055) ** 2.4 for part in parts)
    return 0.2126 * red + 0.7152 * green + 0.0722 * blue


def _has(boxes: Sequence[Box], part: Part) -> bool:
    return any(box.part is part for box in boxes)


def _tall(box: Box) -> float:
    return RULE_MM if box.part is Part.RULE else box.height


def _are_rules(box: Box, other: Box) -> bool:
    return box.part is other.part is Part.RULE


def _touch(box: Box, other: Box) -> bool:
    across = min(box.x + box.width, other.x + other.width) - max(box.x, other.x)
    down = min(box.y + _tall(box), other.y + _tall(other)) - max(box.y, other.y)
    return across > _TOUCH_MM and down > _TOUCH_MM


def _within(box: Box, band: Box) -> bool:
    return (
        band.x <= box.x + _TOUCH_MM
        and band.y <= box.y + _TOUCH_MM
        and box.x + box.width <= band.x + band.width + _TOUCH_MM
        and box.y + box.height <= band.y + band.height + _TOUCH_MM
    )
