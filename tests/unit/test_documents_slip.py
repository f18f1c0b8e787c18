"""Slips on thermal paper: as wide as the paper, as long as the text, nothing beyond what the head reaches."""

from __future__ import annotations

import ctypes
from dataclasses import replace
from typing import Any, Literal

import pypdfium2
import pypdfium2.raw as raw
import pytest

from checkpoint_app.documents.pass_card import PassCard
from checkpoint_app.documents.qr_symbol import qr_symbol
from checkpoint_app.documents.slip import write_slip
from checkpoint_app.domain.pass_design import Script, SecondLanguage
from checkpoint_app.domain.passes import PassKind, PassSerial
from checkpoint_app.errors import InputRefused
from checkpoint_app.services.pass_designs import shipped_design

MM = 72 / 25.4
LONGEST_NAME = "努尔艾力·阿卜杜热合曼江" * 4 + "吾买"


def _card(**changes: Any) -> PassCard:
    card = PassCard(
        code="71" + "0000007919" * 34,
        serial=PassSerial(3, 1),
        kind=PassKind.RESIDENT,
        name="王*明",
        dwelling="金江小区 3-1-501",
        valid_from_s=1_763_730_000,
        expires_s=1_766_332_800,
        issuer="金江路社区居民委员会",
    )
    return replace(card, **changes)


def _text(document: pypdfium2.PdfDocument) -> str:
    return str(document[0].get_textpage().get_text_range()).replace("\r\n", "")


def _boxes(document: pypdfium2.PdfDocument) -> list[tuple[float, float, float, float]]:
    """Return left, bottom, right, top of each printed character."""
    text = document[0].get_textpage()
    return [text.get_charbox(n) for n in range(text.count_chars()) if text.get_text_range(n, 1).strip()]


def _runs(document: pypdfium2.PdfDocument) -> list[tuple[float, float, float, float]]:
    """Return left, bottom, right, top of each run of dark modules."""
    found = []
    for item in document[0].get_objects(filter=[raw.FPDF_PAGEOBJ_PATH]):
        fill_mode, stroke = ctypes.c_int(), ctypes.c_int()
        assert raw.FPDFPath_GetDrawMode(item.raw, fill_mode, stroke)
        if not stroke:
            found.append(item.get_bounds())
    return found


@pytest.mark.parametrize("width_mm", [58, 80])
def test_a_slip_is_as_wide_as_its_paper_and_holds_all_of_its_text_in_what_the_head_reaches(
    width_mm: Literal[58, 80],
) -> None:
    lines = ("请妥善保管，出小区时交回。", "社区电话 0871-00000000")
    card = _card(name=LONGEST_NAME, gate="东门")
    document = pypdfium2.PdfDocument(write_slip(card, width_mm=width_mm, lines=lines))
    width, height = document[0].get_size()
    assert len(document) == 1
    assert width / MM == pytest.approx(width_mm, abs=0.01)
    assert height / MM < 160
    text = _text(document)
    for shown in (*lines, LONGEST_NAME, str(card.serial), "限 东门", "居民证"):
        assert shown in text
    unreached = (width_mm - {58: 48, 80: 72}[width_mm]) / 2 * MM
    for left, bottom, right, top in [*_boxes(document), *_runs(document)]:
        assert unreached <= left < right <= width - unreached
        assert 0 < bottom < top < height


def test_a_slip_s_symbol_has_six_dots_a_module_and_begins_on_a_dot() -> None:
    document = pypdfium2.PdfDocument(write_slip(_card(), width_mm=58))
    runs = _runs(document)
    dot = 72 / 203
    assert max(r[2] for r in runs) - min(r[0] for r in runs) == pytest.approx(49 * 6 * dot, abs=0.02)
    for left, _, right, top in runs:
        for distance in (left, right, document[0].get_size()[1] - top):
            assert distance / dot == pytest.approx(round(distance / dot), abs=0.02)


def test_a_longer_slip_gets_a_longer_page() -> None:
    short = pypdfium2.PdfDocument(write_slip(_card(), width_mm=58))
    long = pypdfium2.PdfDocument(write_slip(_card(), width_mm=58, lines=("金江小区",) * 5))
    assert long[0].get_size()[1] - short[0].get_size()[1] == pytest.approx(5 * 12.5, abs=0.5)


@pytest.mark.parametrize("width_mm", [58, 80])
@pytest.mark.parametrize(
    "second",
    [
        SecondLanguage(script=Script.LATIN, lines=("Please show this slip at the gate.",)),
        SecondLanguage(script=Script.UYGHUR, lines=("بارلىق ئىنسانلار ئەركىن تۇغۇلىدۇ",)),
    ],
)
def test_a_slip_by_a_design_has_its_office_notice_and_second_language(
    width_mm: Literal[58, 80], second: SecondLanguage
) -> None:
    design = replace(shipped_design("plain"), office="样例街道办事处", second=second)
    document = pypdfium2.PdfDocument(write_slip(_card(), width_mm=width_mm, design=design))
    text = _text(document)
    assert "样例街道办事处" in text
    assert "金江路社区居民委员会" not in text
    assert design.notice in text
    assert "".join(second.lines).replace(" ", "") in text.replace(" ", "")
    width, height = document[0].get_size()
    unreached = (width_mm - {58: 48, 80: 72}[width_mm]) / 2 * MM
    for left, bottom, right, top in _boxes(document):
        assert unreached - 0.1 <= left < right <= width - unreached + 0.1
        assert 0 < bottom < top < height


@pytest.mark.parametrize(("digits", "modules"), [(80, 49), (342, 49), (365, 49), (366, 53), (432, 53)])
def test_a_code_gets_a_symbol_of_version_8_and_one_of_9_only_when_it_has_to(digits: int, modules: int) -> None:
    symbol = qr_symbol("71" + "9" * (digits - 2))
    assert symbol.modules == modules + 2 * 4
    assert {len(row) for row in symbol.rows} == {modules}
    for corner in (symbol.rows[0][:7], symbol.rows[0][-7:], symbol.rows[-1][:7]):
        assert corner == "1111111", "a finder pattern is dark"


def test_a_slip_of_a_vehicle_says_its_plate() -> None:
    card = _card(kind=PassKind.VEHICLE, plate="云A·D12345")
    assert "云A·D12345" in _text(pypdfium2.PdfDocument(write_slip(card, width_mm=80)))


def test_a_slip_for_a_name_no_font_has_is_refused() -> None:
    with pytest.raises(InputRefused) as refused:
        write_slip(_card(name="王\U00030000"), width_mm=58)
    assert refused.value.code == "glyph-missing"
