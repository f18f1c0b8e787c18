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

Colour = Annotated[str, Meta(pattern=r"^#[0-9A-Fa-f]{6}$")]
Millimetres = Annotated[float, Meta(ge=0, le=300)]
Points = Annotated[float, Meta(ge=5, le=72)]
Code = Annotated[str, Meta(pattern=r"^[a-z0-9-]{1,30}$")]
Text = Annotated[str, Meta(max_length=200)]


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
    wide: tuple[Box, ...]
    tall: tuple[Box, ...]

    def colour_of(self, kind: PassKind) -> str:
        return next((each.colour for each in self.colours if each.kind is kind), "#000000")

    def to_data(self) -> dict[str, Any]:
        data: dict[str, Any] = msgspec.to_builtins(self)
        return data


def design_from_data(data: Any) -> PassDesign:
    """Build a design from its data; InputRefused `design-wrong` names the field."""
    try:
        return msgspec.convert(data, PassDesign)
    except msgspec.ValidationError as error:
        raise InputRefused("design-wrong", detail=str(error)) from error
