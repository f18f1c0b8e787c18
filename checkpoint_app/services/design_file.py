"""A pass design as people write it: YAML, read with every fault named by its line (services.rules_file)."""

from __future__ import annotations

import io
import re
from collections.abc import Callable, Iterable, Iterator
from enum import StrEnum
from typing import Any, get_args, get_type_hints

import msgspec
from ruamel.yaml import YAML

from checkpoint_app.domain.design_faults import (
    MOST_LINES,
    SERIAL_MM,
    SERIAL_PT,
    SMALLEST_MM,
    SMALLEST_PT,
    SYMBOL_MM,
    DesignFault,
    Path,
    design_faults,
    kind_name,
)
from checkpoint_app.domain.pass_design import (
    CARD_KINDS,
    MOST_BOXES,
    Box,
    Code,
    Colour,
    Millimetres,
    Part,
    PassDesign,
    Points,
    Script,
    Shape,
)
from checkpoint_app.errors import InputRefused
from checkpoint_app.services.rule_values import TRUTH, WORDS
from checkpoint_app.services.rules_file import Faults, Fields, Kind, Several, parse_rules, read_part
from checkpoint_app.services.rules_file import Part as FilePart

_DECIMAL = re.compile(r"\d{1,3}(\.\d{1,3})?", re.ASCII)
_WIDTH = 200


def _decimal(text: str) -> float:
    if not _DECIMAL.fullmatch(text.strip()):
        raise ValueError(text)
    return float(text)


def _look_up(among: dict[str, Any]) -> Callable[[str], Any]:
    def read(text: str) -> Any:
        if text.strip() not in among:
            raise ValueError(text)
        return among[text.strip()]

    return read


def _one_of(type_: Any, among: dict[str, Any]) -> Kind:
    return Kind(type_, _look_up(among), f" {'、'.join(among)} 之一")


def _word_of(type_: type[StrEnum]) -> Kind:
    return _one_of(type_, {member.value: member.value for member in type_})


def _literal_of(field: str) -> Kind:
    words: Iterable[str] = get_args(get_type_hints(Box)[field])
    return _one_of(str, {word: word for word in words})


MILLIMETRES = Kind(Millimetres, _decimal, " 0 到 300 的毫米数,如 31.2")
POINTS = Kind(Points, _decimal, " 5 到 72 的字号,如 12")
COLOUR = Kind(Colour, str.strip, '颜色,如 "#1F6F43"')
CODE = Kind(Code, str.strip, " 1 到 30 个小写字母、数字或 -")
KIND = _one_of(int, {kind_name(kind): kind.value for kind in CARD_KINDS})
BOX = Fields(
    {
        "part": ("part", _word_of(Part)),
        "x": ("x", MILLIMETRES),
        "y": ("y", MILLIMETRES),
        "width": ("width", MILLIMETRES),
        "height": ("height", MILLIMETRES),
        "size": ("size_pt", POINTS),
        "align": ("align", _literal_of("align")),
        "ink": ("ink", _literal_of("ink")),
        "caption": ("caption", TRUTH),
        "only": ("only", Several(KIND)),
    },
    needed=("part", "x", "y", "width", "height"),
)
COLOURS: dict[str, tuple[str, FilePart]] = {kind_name(kind): (kind_name(kind), COLOUR) for kind in CARD_KINDS}
DESIGN = Fields(
    {
        "code": ("code", CODE),
        "title": ("title", WORDS),
        "office": ("office", WORDS),
        "notice": ("notice", WORDS),
        "second": (
            "second",
            Fields(
                {"script": ("script", _word_of(Script)), "lines": ("lines", Several(WORDS))},
                needed=("script", "lines"),
            ),
        ),
        "colours": ("colours", Fields(COLOURS)),
        "wide": ("wide", Several(BOX)),
        "tall": ("tall", Several(BOX)),
    },
    needed=("code", "title", "wide", "tall"),
)

FAULT_WORDS = {
    DesignFault.OUTSIDE: "超出了卡片的边",
    DesignFault.TOO_SMALL: (
        f"框太小,字会小于 {SMALLEST_PT:g} 磅:至少宽 {SMALLEST_MM[0]:g}、高 {SMALLEST_MM[1]:g} 毫米,有效期要两行"
    ),
    DesignFault.SYMBOL_SMALL: f"二维码的框太小,长宽都要至少 {SYMBOL_MM:g} 毫米",
    DesignFault.ON_SYMBOL: "压在二维码的框上,会读不出来",
    DesignFault.OVERLAP: "和前面的一框重叠",
    DesignFault.SERIAL_SMALL: (
        f"编号要 {SERIAL_PT:g} 磅,框至少宽 {SERIAL_MM[0]:g}、高 {SERIAL_MM[1]:g} 毫米,前面不加说明"
    ),
    DesignFault.SERIAL_NOT_BENEATH: "编号要在二维码下方",
    DesignFault.PALE: "颜色太浅,字看不清,黑白打印更看不清,请换深一些的",
    DesignFault.WHITE_ON_WHITE: "白字没有全部落在色带上",
    DesignFault.DARK_ON_BAND: "深色的字压在色带上,看不清:用 white,不加说明,或移开",
    DesignFault.TWICE: "写了两次",
    DesignFault.NOT_SHOWN: "写了内容,但版面里没有放它的框",
    DesignFault.MANY_LINES: f"最多 {MOST_LINES} 行",
    DesignFault.TOO_LONG: f"文字太多,印出来会小于 {SMALLEST_PT:g} 磅,请缩短,或把框放大",
    DesignFault.NO_KIND: "缺少 kind(证件种类)的框",
    DesignFault.NO_HOLDER: "缺少 holder(持证人)的框",
    DesignFault.NO_DWELLING: "缺少 dwelling(房屋)的框",
    DesignFault.NO_VALID: "缺少 valid(有效期)的框",
    DesignFault.NO_SYMBOL: "缺少 symbol(二维码)的框",
    DesignFault.NO_SERIAL: "缺少 serial(编号)的框",
}


def check_design(design: PassDesign) -> tuple[str, ...]:
    """Return what is wrong with a design, each fault in words after the place it is at: `wide[3] symbol: …`."""
    return tuple(f"{_place_words(design, path)}: {words}" for path, words in _all_faults(design))


def design_of(content: bytes) -> PassDesign:
    """Return the design written in a file; InputRefused `design-unreadable` or `design-wrong` names lines."""
    try:
        root = parse_rules(content)
    except InputRefused as refusal:
        raise InputRefused("design-unreadable", detail=refusal.details["detail"]) from refusal
    faults = Faults()
    data = read_part(root, DESIGN, faults, (), "样式")
    if faults.found:
        raise InputRefused("design-wrong", detail=faults.detail())
    kinds = {kind_name(kind): kind.value for kind in CARD_KINDS}
    data["colours"] = [{"kind": kinds[name], "colour": colour} for name, colour in data.get("colours", {}).items()]
    try:
        design = msgspec.convert(data, PassDesign)
    except msgspec.ValidationError as error:  # all else was looked at line by line
        raise InputRefused("design-wrong", detail=f"第 1 行:wide 和 tall 各最多 {MOST_BOXES} 个框") from error
    for path, words in _all_faults(design):
        faults.add(faults.line_of(path), f"{_part_words(design, path)} {words}")
    if faults.found:
        raise InputRefused("design-wrong", detail=faults.detail())
    return design


def design_text(design: PassDesign) -> bytes:
    """Return the YAML of a design; `design_of` reads the same design from it."""
    data: dict[str, Any] = {"code": design.code, "title": design.title, "office": design.office}
    data["notice"] = design.notice
    if design.second is not None:
        data["second"] = {"script": design.second.script.value, "lines": list(design.second.lines)}
    data["colours"] = {kind_name(each.kind): each.colour for each in design.colours}
    for shape in Shape:
        data[shape.value] = [_box_data(box) for box in design.boxes_of(shape)]
    yaml, text = YAML(typ="rt", pure=True), io.StringIO()
    yaml.default_flow_style, yaml.width = None, _WIDTH
    yaml.dump(data, text)
    return text.getvalue().encode()


def _box_data(box: Box) -> dict[str, Any]:
    data: dict[str, Any] = {"part": box.part.value, "x": box.x, "y": box.y, "width": box.width, "height": box.height}
    return data | {
        key: value
        for key, value, usual in (
            ("size", box.size_pt, 10.0),
            ("align", box.align, "left"),
            ("ink", box.ink, "black"),
            ("caption", box.caption, False),
            ("only", [kind_name(kind) for kind in box.only], []),
        )
        if value != usual
    }


def _all_faults(design: PassDesign) -> list[tuple[Path, str]]:
    from checkpoint_app.documents.fonts import named  # reportlab loads with the first look at a design

    found = list(design_faults(design))
    lacking = [(path, f"字库里没有这些字:{named(missing)}") for path, missing in _missing(design) if missing]
    if not found and not lacking:
        found = list(_too_long(design))
    return [(path, FAULT_WORDS[fault]) for path, fault in found] + lacking


def _missing(design: PassDesign) -> Iterator[tuple[Path, tuple[str, ...]]]:
    from checkpoint_app.documents.fonts import missing_glyphs

    yield ("office",), missing_glyphs(design.office)
    yield ("notice",), missing_glyphs(design.notice)
    if design.second is not None:
        from checkpoint_app.documents.second_language import missing_in_second  # its fonts load with the first block

        yield ("second", "lines"), missing_in_second(design.second)


def _too_long(design: PassDesign) -> Iterator[tuple[Path, DesignFault]]:
    """Measure the texts that are the same on every pass, in boxes that have no other fault."""
    from checkpoint_app.documents.paper import MM
    from checkpoint_app.documents.pass_card import printed_pt

    for shape in Shape:
        for at, box in enumerate(design.boxes_of(shape)):
            text = {Part.ISSUER: design.office, Part.NOTICE: design.notice}.get(box.part, "")
            if text and printed_pt(text, box) < SMALLEST_PT:
                yield (shape.value, at), DesignFault.TOO_LONG
            if box.part is Part.SECOND and design.second is not None:
                from checkpoint_app.documents.second_language import second_height

                if second_height(design.second, box.width * MM, SMALLEST_PT) > box.height * MM:
                    yield (shape.value, at), DesignFault.TOO_LONG


def _place_words(design: PassDesign, path: Path) -> str:
    first, *rest = path
    place = str(first) + "".join(f"[{step}]" if isinstance(step, int) else f".{step}" for step in rest)
    return f"{place} {_part_words(design, path)}" if rest and isinstance(rest[0], int) else place


def _part_words(design: PassDesign, path: Path) -> str:
    match path:
        case (str(shape), int(at)):
            return design.boxes_of(Shape(shape))[at].part.value
        case _:
            return str(path[-1])
