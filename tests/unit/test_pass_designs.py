"""Designs are data: read from YAML with every fault by its line, chosen by the office, followed by the gates."""

from __future__ import annotations

from dataclasses import replace
from pathlib import Path
from typing import Any

import pypdfium2
import pytest

from checkpoint_app.adapters.folder_media import FolderMedia
from checkpoint_app.domain.design_faults import LEAST_CONTRAST, DesignFault, contrast, design_faults
from checkpoint_app.domain.pass_design import (
    CARD_KINDS,
    Box,
    KindColour,
    Part,
    PassDesign,
    Script,
    SecondLanguage,
    Shape,
    design_from_data,
)
from checkpoint_app.domain.passes import PassKind
from checkpoint_app.errors import InputRefused
from checkpoint_app.paths import resources_dir
from checkpoint_app.services.design_file import FAULT_WORDS, check_design, design_of, design_text
from checkpoint_app.services.pass_designs import (
    SHIPPED,
    design_in_force,
    read_design,
    shipped_design,
    shipped_designs,
)
from checkpoint_app.services.rules_file import LARGEST_FILE

PLAIN = shipped_design("plain")


def changed(part: Part, shape: Shape = Shape.WIDE, **changes: Any) -> PassDesign:
    """Return the plain design with the first box of a part changed."""
    boxes = list(PLAIN.boxes_of(shape))
    at = next(n for n, box in enumerate(boxes) if box.part is part)
    boxes[at] = replace(boxes[at], **changes)
    return replace(PLAIN, **{shape.value: tuple(boxes)})


def without(part: Part) -> PassDesign:
    return replace(PLAIN, wide=tuple(box for box in PLAIN.wide if box.part is not part))


def codes(design: PassDesign) -> set[DesignFault]:
    return {fault for _, fault in design_faults(design)}


def refused(text: bytes) -> tuple[str, list[str]]:
    with pytest.raises(InputRefused) as refusal:
        design_of(text)
    return refusal.value.code, str(refusal.value.details["detail"]).split("\n")


@pytest.mark.parametrize("code", SHIPPED)
def test_the_shipped_designs_have_no_fault_and_a_dark_colour_for_each_kind_of_card(code: str) -> None:
    design = shipped_design(code)
    assert check_design(design) == ()
    assert design.code == code
    for kind in CARD_KINDS:
        assert contrast(design.colour_of(kind), "#FFFFFF") >= LEAST_CONTRAST


def test_one_of_the_shipped_designs_shows_how_a_second_language_is_written() -> None:
    seconds = [design.second for design in shipped_designs() if design.second is not None]
    assert [second.script for second in seconds] == [Script.LATIN]


def test_the_box_for_a_kind_stands_in_place_of_the_general_one() -> None:
    general = Box(part=Part.HOLDER, x=4, y=4, width=40, height=8)
    own = replace(general, height=4, only=(PassKind.VEHICLE,))
    design = replace(PLAIN, wide=(general, own))
    assert design.boxes_for(Shape.WIDE, PassKind.VEHICLE) == (own,)
    assert design.boxes_for(Shape.WIDE, PassKind.WORK) == (general,)


@pytest.mark.parametrize(
    ("design", "fault"),
    [
        (changed(Part.HOLDER, x=60.0), DesignFault.OUTSIDE),
        (changed(Part.HOLDER, Shape.TALL, y=115.0), DesignFault.OUTSIDE),
        (changed(Part.NOTICE, height=2.0), DesignFault.TOO_SMALL),
        (changed(Part.VALID, height=4.0), DesignFault.TOO_SMALL),
        (changed(Part.HOLDER, width=15.0), DesignFault.TOO_SMALL),
        (changed(Part.SYMBOL, width=29.0), DesignFault.SYMBOL_SMALL),
        (changed(Part.VALID, width=48.0), DesignFault.ON_SYMBOL),
        (changed(Part.RULE, y=20.0), DesignFault.ON_SYMBOL),
        (changed(Part.GATE, y=40.0), DesignFault.OVERLAP),
        (changed(Part.RULE, y=4.0), DesignFault.OVERLAP),
        (changed(Part.SERIAL, size_pt=10.0), DesignFault.SERIAL_SMALL),
        (changed(Part.SERIAL, width=20.0), DesignFault.SERIAL_SMALL),
        (changed(Part.SERIAL, height=5.2), DesignFault.SERIAL_SMALL),
        (changed(Part.SERIAL, y=1.0), DesignFault.SERIAL_NOT_BENEATH),
        (changed(Part.NOTICE, ink="white"), DesignFault.WHITE_ON_WHITE),
        (
            replace(PLAIN, wide=(Box(part=Part.BAND, x=0, y=0, width=85.6, height=7), *PLAIN.wide)),
            DesignFault.DARK_ON_BAND,
        ),
        (replace(PLAIN, colours=(KindColour(kind=PassKind.WORK, colour="#FFD54A"),)), DesignFault.PALE),
        (replace(PLAIN, colours=(*PLAIN.colours, *PLAIN.colours)), DesignFault.TWICE),
        (replace(PLAIN, wide=(*PLAIN.wide, PLAIN.wide[-1])), DesignFault.TWICE),
        (without(Part.NOTICE), DesignFault.NOT_SHOWN),
        (replace(without(Part.ISSUER), office="样例街道"), DesignFault.NOT_SHOWN),
        (
            replace(PLAIN, second=SecondLanguage(script=Script.LATIN, lines=("a",) * 5)),
            DesignFault.MANY_LINES,
        ),
        (without(Part.KIND), DesignFault.NO_KIND),
        (without(Part.HOLDER), DesignFault.NO_HOLDER),
        (without(Part.DWELLING), DesignFault.NO_DWELLING),
        (without(Part.VALID), DesignFault.NO_VALID),
        (without(Part.SYMBOL), DesignFault.NO_SYMBOL),
        (without(Part.SERIAL), DesignFault.NO_SERIAL),
    ],
)
def test_each_fault_is_found(design: PassDesign, fault: DesignFault) -> None:
    assert fault in codes(design)
    assert any(FAULT_WORDS[fault] in words for words in check_design(design))


@pytest.mark.parametrize(
    "design",
    [
        replace(PLAIN, notice="请妥善保管,不得转借。" * 12),
        replace(PLAIN, office="样例街道办事处" * 28),
        replace(PLAIN, second=SecondLanguage(script=Script.LATIN, lines=("Please show this pass. " * 8,) * 4)),
        replace(PLAIN, second=SecondLanguage(script=Script.YI, lines=("ꊿꂷꃅꄿꐨꐥ" * 30,))),
    ],
)
def test_a_text_too_long_to_be_read_on_the_card_is_a_fault(design: PassDesign) -> None:
    faults = check_design(design)
    assert faults
    assert all(FAULT_WORDS[DesignFault.TOO_LONG] in words for words in faults)
    assert faults[0].startswith("wide[")


def test_every_fault_has_its_words() -> None:
    assert set(FAULT_WORDS) == set(DesignFault)


def test_a_white_word_on_a_band_in_a_pale_colour_is_a_fault_named_at_the_colour() -> None:
    banner = shipped_design("banner")
    pale = tuple(replace(c, colour="#F2C94C") if c.kind is PassKind.WORK else c for c in banner.colours)
    assert check_design(replace(banner, colours=pale)) == (f"colours.work: {FAULT_WORDS[DesignFault.PALE]}",)


def test_a_kind_that_only_some_boxes_are_for_lacks_the_others() -> None:
    boxes = tuple(replace(b, only=(PassKind.WORK,)) if b.part is Part.SYMBOL else b for b in PLAIN.wide)
    assert (("wide",), DesignFault.NO_SYMBOL) in design_faults(replace(PLAIN, wide=boxes))


def test_faults_are_told_after_the_place_they_are_at() -> None:
    assert check_design(changed(Part.SYMBOL, width=29.0)) == ("wide[11] symbol: 二维码的框太小,长宽都要至少 31.2 毫米",)


def test_a_text_no_font_can_show_is_a_fault_that_names_the_character() -> None:
    (fault,) = check_design(replace(PLAIN, notice="请出示\U00030000"))
    assert fault == "notice: 字库里没有这些字:\U00030000 (U+30000)"
    second = SecondLanguage(script=Script.TIBETAN, lines=("ꊿ\U00030000",))
    assert any("U+30000" in words for words in check_design(replace(PLAIN, second=second)))


@pytest.mark.parametrize("code", SHIPPED)
def test_a_design_written_to_a_file_is_read_as_the_same_design(code: str) -> None:
    design = shipped_design(code)
    assert design_of(design_text(design)) == design
    assert design_from_data(design.to_data()) == design


def test_every_fault_of_a_file_is_named_by_its_line() -> None:
    text = design_text(PLAIN).decode().split("\n")
    symbol = next(n for n, line in enumerate(text) if "part: symbol" in line)
    text[symbol] = text[symbol].replace("x: 51.4", "x: 61.4")
    colour = next(n for n, line in enumerate(text) if "work:" in line)
    text[colour] = text[colour].replace("#6A3D9A", "#EEEEEE")
    code, faults = refused("\n".join(text).encode())
    assert code == "design-wrong"
    assert f"第 {symbol + 1} 行:symbol 超出了卡片的边" in faults
    assert f"第 {colour + 1} 行:work 颜色太浅,字看不清,黑白打印更看不清,请换深一些的" in faults


@pytest.mark.parametrize(
    ("old", "new", "said"),
    [
        (b"x: 51.4", b"x: left", "x 应是 0 到 300 的毫米数,如 31.2,写的是 left"),
        (b"x: 51.4", b"x: 400", "x 应是 0 到 300 的毫米数,如 31.2,写的是 400"),
        (b"part: symbol", b"part: logo", "part 应是 issuer、kind、"),
        (b"size: 24", b"size: 100", "size 应是 5 到 72 的字号"),
        (b"ink: kind", b"ink: red", "ink 应是 black、muted、kind、white 之一,写的是 red"),
        (b"only: [vehicle]", b"only: [exit-slip]", "only 应是 resident、"),
        (b'"#1F6F43"', b"green", '应是颜色,如 "#1F6F43",写的是 green'),
        (b"code: plain", b"kode: plain", "不认识 kode,是不是 code?"),
        (b"wide:", b"wyde:", "不认识 wyde,是不是 wide?"),
    ],
)
def test_a_slip_of_the_pen_is_named(old: bytes, new: bytes, said: str) -> None:
    text = (resources_dir() / "designs" / "plain.yaml").read_bytes()
    assert old in text
    code, faults = refused(text.replace(old, new, 1))
    assert code == "design-wrong"
    assert any(said in fault for fault in faults)


def test_what_is_no_yaml_or_too_large_is_refused_in_a_sentence(tmp_path: Path) -> None:
    assert refused(b"code: [")[0] == "design-unreadable"
    assert refused("样式".encode("gb18030"))[0] == "design-unreadable"
    path = tmp_path / "huge.yaml"
    path.write_bytes(b"#" * (LARGEST_FILE + 1))
    with pytest.raises(InputRefused) as refusal:
        read_design(FolderMedia(), path)
    assert refusal.value.code == "design-unreadable"
    many = design_text(PLAIN).decode().replace("tall:", "tall:\n" + "\n".join(
        ["- {part: band, x: 0, y: 0, width: 1, height: 1}"] * 61
    ))  # fmt: skip
    assert refused(many.encode())[0] == "design-wrong"


def test_the_first_shipped_design_is_in_force_until_the_office_chooses(community: Any) -> None:
    office, gate = community.office, community.gates[0]
    assert design_in_force(office.store) == design_in_force(gate.store) == PLAIN
    chosen = replace(shipped_design("frame"), office="样例街道办事处")
    office.designs.choose(chosen)
    assert design_in_force(office.store) == chosen
    assert design_in_force(gate.store) == PLAIN, "the gates follow with the next list"
    community.publish()
    assert design_in_force(gate.store) == chosen
    chosen_in = [line for line in office.store.lines(1, office.store.head().seq) if b"design-chosen" in line.line]
    assert len(chosen_in) == 1


def test_a_design_with_faults_is_not_put_in_force(community: Any) -> None:
    with pytest.raises(InputRefused) as refusal:
        community.office.designs.choose(changed(Part.SYMBOL, width=20.0))
    assert refusal.value.code == "design-wrong"
    assert community.office.store.design() is None


def test_a_slip_of_a_gate_has_the_office_notice_and_second_language_of_the_design(community: Any, desk: Any) -> None:
    second = SecondLanguage(script=Script.LATIN, lines=("Keep this slip",))
    community.office.designs.choose(replace(PLAIN, office="样例街道办事处", notice="离开时交回", second=second))
    community.publish()
    issued = desk.issue.issue(holder="访客", dwelling="云上苑 3-1-501")
    page = pypdfium2.PdfDocument(desk.issue.slip(issued))[0]
    text = page.get_textpage().get_text_range()
    for words in ("样例街道办事处", "离开时交回", "Keep this slip", str(issued.serial)):
        assert words in text
    assert "示例社区" not in text
