"""Whatever is in a design, it is used or its faults are named; what has no fault is drawn and read."""

from __future__ import annotations

import re
from dataclasses import replace

import pypdfium2
import zxingcpp
from hypothesis import given, settings
from hypothesis import strategies as st

from checkpoint_app.documents.pass_card import PassCard
from checkpoint_app.documents.pass_sheet import write_sheets
from checkpoint_app.domain.pass_design import (
    CARD_KINDS,
    Box,
    KindColour,
    Part,
    PassDesign,
    Script,
    SecondLanguage,
    design_from_data,
)
from checkpoint_app.domain.passes import PassKind, PassSerial
from checkpoint_app.domain.print_run import Sheet
from checkpoint_app.domain.progress import no_progress
from checkpoint_app.errors import InputRefused
from checkpoint_app.services.design_file import check_design, design_of, design_text
from checkpoint_app.services.pass_designs import shipped_designs

FAULT = re.compile(r"第 \d+ 行:.+|另有 \d+ 处")
PIECES = [
    *("[]", "{}", ":", "-", "\t", "&a", "*a", "!!int", "#", "?", "|", ">", "'", '"', "\n", "---", "null", "~", "true"),
    *("-1", "1e999", "９", "\u202e", "\ufeff", "\x00", "\ud7ff", "9" * 400, "x: 0", "height: 300", "part: symbol"),
]
LENGTHS = st.integers(0, 3000).map(lambda tenths: tenths / 10)
BOXES = st.builds(
    Box,
    part=st.sampled_from(Part),
    x=LENGTHS,
    y=LENGTHS,
    width=LENGTHS,
    height=LENGTHS,
    size_pt=st.integers(5, 72).map(float),
    align=st.sampled_from(["left", "center", "right"]),
    ink=st.sampled_from(["black", "muted", "kind", "white"]),
    caption=st.booleans(),
    only=st.lists(st.sampled_from(CARD_KINDS), max_size=3).map(tuple),
)
TEXTS = st.text(max_size=200)
DESIGNS = st.builds(
    PassDesign,
    code=st.just("fuzzed"),
    title=TEXTS,
    office=TEXTS,
    notice=TEXTS,
    second=st.none()
    | st.builds(SecondLanguage, script=st.sampled_from(Script), lines=st.lists(TEXTS, max_size=6).map(tuple)),
    colours=st.lists(
        st.builds(KindColour, kind=st.sampled_from(PassKind), colour=st.from_regex(r"#[0-9A-F]{6}", fullmatch=True))
    ).map(tuple),
    wide=st.lists(BOXES, max_size=20).map(tuple),
    tall=st.lists(BOXES, max_size=20).map(tuple),
)


def card(kind: PassKind) -> PassCard:
    return PassCard(
        code="71" + "9" * 398,  # version 9, the largest
        serial=PassSerial(65_535, 4_294_967_295),
        kind=kind,
        name="努尔艾力·阿卜杜热合曼江·吾买尔江·买买提明吐尔逊",
        dwelling="云南省昆明市盘龙区金辰街道金江小区南院 A12-10-10501B",
        plate="粤Z1234港",
        valid_from_s=1_763_730_000,
        expires_s=1_766_332_800,
        issuer="金江路社区居民委员会",
        gate="东门",
    )


@settings(deadline=None)  # the first rare character loads its font
@given(DESIGNS)
def test_any_design_is_usable_or_has_its_faults_named(design: PassDesign) -> None:
    assert all(isinstance(words, str) for words in check_design(design))
    assert design_from_data(design.to_data()) == design


@settings(max_examples=60, deadline=None)
@given(st.sampled_from(shipped_designs()), st.sampled_from(["wide", "tall"]), st.sampled_from(CARD_KINDS), st.data())
def test_a_moved_box_is_a_fault_or_the_pass_is_still_read(
    design: PassDesign, shape: str, kind: PassKind, data: st.DataObject
) -> None:
    boxes = list(getattr(design, shape))
    for _ in range(data.draw(st.integers(1, 3))):
        at = data.draw(st.integers(0, len(boxes) - 1))
        field = data.draw(st.sampled_from(["x", "y", "width", "height"]))
        moved = getattr(boxes[at], field) + data.draw(st.integers(-40, 40)) / 10
        boxes[at] = replace(boxes[at], **{field: max(0.0, moved)})
    changed = replace(design, **{shape: tuple(boxes)})
    if check_design(changed):
        return
    pass_card, sheet = card(kind), Sheet.CARD if shape == "wide" else Sheet.FOUR_UP
    pdf = write_sheets([pass_card], sheet, changed, title="出入证", progress=no_progress)
    picture = pypdfium2.PdfDocument(pdf)[0].render(scale=203 / 72, grayscale=True).to_pil()
    found = zxingcpp.read_barcodes(picture, formats=zxingcpp.BarcodeFormat.QRCode)
    assert [symbol.text for symbol in found] == [pass_card.code]


def refusal_of(content: bytes) -> InputRefused | None:
    """Return why the file is refused; None if it is read, and then it is written as the same design."""
    try:
        design = design_of(content)
    except InputRefused as refusal:
        return refusal
    assert design_of(design_text(design)) == design
    return None


def read(content: bytes) -> None:
    refusal = refusal_of(content)
    if refusal is not None:
        assert refusal.code in ("design-unreadable", "design-wrong")
        assert all(FAULT.fullmatch(line) for line in refusal.details["detail"].split("\n"))


@settings(deadline=None)
@given(st.binary(max_size=400))
def test_any_bytes_are_read_or_refused(content: bytes) -> None:
    read(content)


@settings(max_examples=40, deadline=None)
@given(st.sampled_from([design_text(design).decode() for design in shipped_designs()]), st.data())
def test_a_file_with_a_slip_is_read_or_refused(text: str, data: st.DataObject) -> None:
    for _ in range(data.draw(st.integers(1, 3))):
        start = data.draw(st.integers(0, len(text)))
        end = min(len(text), start + data.draw(st.integers(0, 12)))
        text = text[:start] + data.draw(st.sampled_from(PIECES)) + text[end:]
    read(text.encode())


@settings(max_examples=40, deadline=None)
@given(st.sampled_from([design_text(design).decode() for design in shipped_designs()]), st.data())
def test_a_file_with_lines_lost_is_read_or_refused(text: str, data: st.DataObject) -> None:
    lines = text.splitlines(keepends=True)
    kept = data.draw(st.lists(st.booleans(), min_size=len(lines), max_size=len(lines)))
    read("".join(line for line, keep in zip(lines, kept, strict=True) if keep).encode())


@settings(max_examples=40, deadline=None)
@given(TEXTS, TEXTS, st.lists(TEXTS, min_size=1, max_size=4))
def test_any_words_are_printed_or_named_as_a_fault(office: str, notice: str, lines: list[str]) -> None:
    design = replace(
        shipped_designs()[0],
        office=office,
        notice=notice,
        second=SecondLanguage(script=Script.LATIN, lines=tuple(lines)),
    )
    if not check_design(design):
        for sheet in Sheet:
            write_sheets([card(PassKind.WORK)], sheet, design, title="出入证", progress=no_progress)
            assert design_of(design_text(design)).colours == design.colours
