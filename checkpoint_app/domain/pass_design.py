"""Pass designs (制证模板): how a pass looks is data, read from YAML and carried to the gates by the office bundle.

Lengths are millimetres from the card's left and upper edge, type sizes points, colours `#RRGGBB`.
"""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum
from typing import Annotated, Any, Literal

import msgspec
from msgspec import Meta

from checkpoint_app.domain.passes import PassKind
from checkpoint_app.errors import InputRefused

Colour = Annotated[str, Meta(pattern=r"^#[0-9A-Fa-f]{6}\Z")]
Millimetres = Annotated[float, Meta(ge=0, le=300)]
Points = Annotated[float, Meta(ge=5, le=72)]
Code = Annotated[str, Meta(pattern=r"^[a-z0-9-]{1,30}\Z")]
Text = Annotated[str, Meta(max_length=200)]

CARD_KINDS = tuple(kind for kind in PassKind if kind is not PassKind.EXIT_SLIP)
"""What is printed as a card; an exit slip is a slip only."""


class Script(StrEnum):
    """Of a second-language block; one script a block, for each has its own font and shaping."""

    LATIN = "latin"
    UYGHUR = "uyghur"  # Arabic letters, from right to left
    TIBETAN = "tibetan"
    YI = "yi"


@dataclass(frozen=True, slots=True, kw_only=True)
class SecondLanguage:
    """Lines beneath the Chinese ones, as the office wrote them; the program translates nothing."""

    script: Script
    lines: tuple[Text, ...]


class Part(StrEnum):
    """What a box of a design holds."""

    ISSUER = "issuer"
    KIND = "kind"
    HOLDER = "holder"
    DWELLING = "dwelling"
    PLATE = "plate"
    VALID = "valid"
    GATE = "gate"
    NOTICE = "notice"
    SECOND = "second"
    SYMBOL = "symbol"
    SERIAL = "serial"
    BAND = "band"  # filled with the colour of the kind
    RULE = "rule"  # a line along the upper edge of its box


class Shape(StrEnum):
    """How a card lies; the names are those of the design's fields."""

    WIDE = "wide"
    TALL = "tall"

    @property
    def size_mm(self) -> tuple[float, float]:
        return {"wide": (85.6, 54.0), "tall": (80.0, 120.0)}[self]


@dataclass(frozen=True, slots=True, kw_only=True)
class Box:
    """Where a part stands. A text is as large as it fits up to `size_pt`; `ink` "kind" is the colour of the kind."""

    part: Part
    x: Millimetres
    y: Millimetres
    width: Millimetres
    height: Millimetres
    size_pt: Points = 10.0
    align: Literal["left", "center", "right"] = "left"
    ink: Literal["black", "muted", "kind", "white"] = "black"
    caption: bool = False
    """Whether a word before the text says what it is (姓名, 房屋, 有效期)."""
    only: tuple[PassKind, ...] = ()
    """On passes of these kinds, in place of the boxes of its part that are for all of them."""


MOST_BOXES = 60
"""Of one shape of card: more than any needs."""
Boxes = Annotated[tuple[Box, ...], Meta(max_length=MOST_BOXES)]


@dataclass(frozen=True, slots=True, kw_only=True)
class KindColour:
    kind: PassKind
    colour: Colour


@dataclass(frozen=True, slots=True, kw_only=True)
class PassDesign:
    """A whole design: boxes for a lying card (85.6×54 mm, centred on 90×54) and a standing one (80×120 mm)."""

    code: Code
    title: Text
    office: Text = ""
    """Whose pass it is; empty: the community's name."""
    notice: Text = ""
    second: SecondLanguage | None = None
    colours: tuple[KindColour, ...] = ()
    wide: Boxes
    tall: Boxes

    def colour_of(self, kind: PassKind) -> str:
        return next((each.colour for each in self.colours if each.kind is kind), "#000000")

    def boxes_of(self, shape: Shape) -> tuple[Box, ...]:
        return self.wide if shape is Shape.WIDE else self.tall

    def boxes_for(self, shape: Shape, kind: PassKind) -> tuple[Box, ...]:
        """Return the boxes of a pass of this kind, in the order in which they are drawn."""
        boxes = self.boxes_of(shape)
        own = {box.part for box in boxes if kind in box.only}
        return tuple(box for box in boxes if (kind in box.only if box.part in own else not box.only))

    def to_data(self) -> dict[str, Any]:
        data: dict[str, Any] = msgspec.to_builtins(self)
        return data


def second_to_data(block: SecondLanguage) -> dict[str, Any]:
    data: dict[str, Any] = msgspec.to_builtins(block)
    return data


def second_from_data(data: Any) -> SecondLanguage:
    """Build a block from its data; InputRefused `design-wrong` names the field."""
    try:
        return msgspec.convert(data, SecondLanguage)
    except msgspec.ValidationError as error:
        raise InputRefused("design-wrong", detail=str(error)) from error


def design_from_data(data: Any) -> PassDesign:
    """Build a design from its data; InputRefused `design-wrong` names the field."""
    try:
        return msgspec.convert(data, PassDesign)
    except msgspec.ValidationError as error:
        raise InputRefused("design-wrong", detail=str(error)) from error
