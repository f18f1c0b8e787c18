"""Every shipped design with every kind of pass: all is said, apart from each other, on the card, off the symbol."""

from __future__ import annotations

import ctypes
from dataclasses import replace
from typing import Any

import pypdfium2
import pypdfium2.raw as raw
import pytest

from checkpoint_app.documents.pass_card import HOLDER_WORDS, KIND_WORDS, PassCard
from checkpoint_app.documents.pass_sheet import write_sheets
from checkpoint_app.domain.pass_design import CARD_KINDS, PassDesign, Script, SecondLanguage
from checkpoint_app.domain.passes import PassKind, PassSerial
from checkpoint_app.domain.print_run import Sheet
from checkpoint_app.domain.progress import no_progress
from checkpoint_app.services.design_file import check_design
from checkpoint_app.services.pass_designs import SHIPPED, shipped_design

MM = 72 / 25.4
QUIET_PT = 4 * 1.44
LONG_NAME = "努尔艾力·阿卜杜热合曼江·吾买尔江·买买提明吐尔逊"  # 25 characters
LONGEST_NAME = LONG_NAME * 2
LONG_DWELLING = "云南省昆明市盘龙区金辰街道金江小区南院 A12-10-10501B"
PLACES_MM = {
    Sheet.TEN_UP: (15.0 + 2.2, 13.5, 85.6, 54.0),
    Sheet.FOUR_UP: (25.0, 28.5, 80.0, 120.0),
    Sheet.CARD: (0.0, 0.0, 85.6, 54.0),
}
"""Left, top, width and height of the first card on its page; a lying one is centred on its place of ten."""
END_OF_CARDS_MM = {Sheet.TEN_UP: 283.5, Sheet.FOUR_UP: 268.5, Sheet.CARD: 54.0}
"""From the page's upper edge; beneath stands which serials the page holds."""
CUT_MM = 2.0
"""What a cut may go wrong by without taking a word away."""
Box = tuple[float, float, float, float]


def _card(kind: PassKind, **changes: Any) -> PassCard:
    card = PassCard(
        code="71" + "0000007919" * 34,
        serial=PassSerial(3, 1),
        kind=kind,
        name="王*明",
        dwelling="金江小区 3-1-501",
        plate="云A·D12345" if kind is PassKind.VEHICLE else "",
        valid_from_s=1_763_730_000,
        expires_s=1_766_332_800,
        issuer="金江路社区居民委员会",
    )
    return replace(card, **changes)


def _drawn(card: PassCard, sheet: Sheet, design: PassDesign) -> pypdfium2.PdfDocument:
    return pypdfium2.PdfDocument(write_sheets([card], sheet, design, title="出入证", progress=no_progress))


def _text(document: pypdfium2.PdfDocument) -> str:
    return str(document[0].get_textpage().get_text_range()).replace("\r\n", "")


def _letters(document: pypdfium2.PdfDocument, sheet: Sheet) -> list[Box]:
    """Return left, bottom, right, top of each printed character of the card, and of none beneath the cards."""
    text = document[0].get_textpage()
    floor = document[0].get_size()[1] - END_OF_CARDS_MM[sheet] * MM
    boxes = [text.get_charbox(n) for n in range(text.count_chars()) if text.get_text_range(n, 1).strip()]
    return [box for box in boxes if box[3] > floor]


def _symbol(document: pypdfium2.PdfDocument) -> Box:
    """Return left, bottom, right, top of the one symbol; what all cards share is a form and not looked at."""
    runs = []
    for item in document[0].get_objects(filter=[raw.FPDF_PAGEOBJ_PATH], max_depth=1):
        fill_mode, stroke = ctypes.c_int(), ctypes.c_int()
        assert raw.FPDFPath_GetDrawMode(item.raw, fill_mode, stroke)
        if not stroke:
            runs.append(item.get_bounds())
    return min(r[0] for r in runs), min(r[1] for r in runs), max(r[2] for r in runs), max(r[3] for r in runs)


def _overlaps(boxes: list[Box]) -> list[tuple[Box, Box]]:
    return [
        (a, b)
        for n, a in enumerate(boxes)
        for b in boxes[n + 1 :]
        if min(a[2], b[2]) - max(a[0], b[0]) > 0.5 and min(a[3], b[3]) - max(a[1], b[1]) > 0.5
    ]


@pytest.mark.parametrize("sheet", PLACES_MM)
@pytest.mark.parametrize("kind", CARD_KINDS)
@pytest.mark.parametrize("code", SHIPPED)
def test_each_kind_says_what_a_gate_compares(code: str, kind: PassKind, sheet: Sheet) -> None:
    design, card = shipped_design(code), _card(kind, gate="东门")
    text = _text(_drawn(card, sheet, design))
    said = [
        card.issuer, KIND_WORDS[kind], HOLDER_WORDS.get(kind, "姓名"), card.name, card.dwelling, card.plate,
        "自 2025-11-21 21:00", "至 2025-12-21 24:00", "限 东门", str(card.serial), design.notice,
    ]  # fmt: skip
    assert [words for words in said if words not in text] == []


@pytest.mark.parametrize("sheet", PLACES_MM)
@pytest.mark.parametrize("kind", CARD_KINDS)
@pytest.mark.parametrize("code", SHIPPED)
@pytest.mark.parametrize(
    "changes",
    [
        {},
        {"name": LONG_NAME, "dwelling": LONG_DWELLING, "gate": "金江小区南院东门(地铁口一侧,夜间关闭)"},
        {
            "name": LONGEST_NAME,
            "code": "71" + "9" * 398,  # version 9
            "serial": PassSerial(65_535, 4_294_967_295),
            "issuer": "昆明市盘龙区金辰街道金江路社区居民委员会工作小组办公室",
            "plate": "粤Z1234港",
        },
    ],
    ids=["usual", "long", "longest"],
)
def test_nothing_overlaps_leaves_the_card_or_touches_the_symbol(
    code: str, kind: PassKind, sheet: Sheet, changes: dict[str, Any]
) -> None:
    second = SecondLanguage(
        script=Script.LATIN, lines=("Please show this pass at the gate.", "It is not transferable.")
    )
    card = _card(kind, **changes)
    document = _drawn(card, sheet, replace(shipped_design(code), second=second))
    letters, symbol = _letters(document, sheet), _symbol(document)
    page_height = document[0].get_size()[1]
    left, top, width, height = PLACES_MM[sheet]
    for x1, y1, x2, y2 in [*letters, symbol]:
        assert left * MM - 0.1 <= x1 < x2 <= (left + width) * MM + 0.1
        assert page_height - (top + height) * MM - 0.1 <= y1 < y2 <= page_height - top * MM + 0.1
    assert _overlaps(letters) == []
    quiet = (symbol[0] - QUIET_PT, symbol[1] - QUIET_PT, symbol[2] + QUIET_PT, symbol[3] + QUIET_PT)
    assert [box for box in letters if _overlaps([box, quiet])] == []
    text = _text(document)
    assert card.name in text
    assert card.plate in text
    assert "".join(second.lines).replace(" ", "") in text.replace(" ", "")


@pytest.mark.parametrize(
    ("script", "line"),
    [
        (Script.UYGHUR, "دەرۋازىدا مۇشۇ ئىسپاتنى كۆرسىتىڭ"),
        (Script.TIBETAN, "འགྲོ་བ་མི་རིགས་ཡོངས་ལ་སྐྱེས་ཙམ་ཉིད་ནས"),
        (Script.YI, "ꊿꂷꃅꄿꐨꐥ"),
    ],
)
@pytest.mark.parametrize("sheet", PLACES_MM)
@pytest.mark.parametrize("code", SHIPPED)
def test_a_second_language_in_another_script_stays_off_the_symbol_and_copies_as_given(
    code: str, sheet: Sheet, script: Script, line: str
) -> None:
    design = replace(shipped_design(code), second=SecondLanguage(script=script, lines=(line,)))
    assert check_design(design) == ()
    document = _drawn(_card(PassKind.RESIDENT), sheet, design)
    assert line.replace(" ", "") in _text(document).replace(" ", "")
    left, bottom, right, top = _symbol(document)
    quiet = (left - QUIET_PT, bottom - QUIET_PT, right + QUIET_PT, top + QUIET_PT)
    assert [box for box in _letters(document, sheet) if _overlaps([box, quiet])] == []


@pytest.mark.parametrize("script", [Script.LATIN, Script.UYGHUR])
@pytest.mark.parametrize("sheet", PLACES_MM)
@pytest.mark.parametrize("kind", [PassKind.RESIDENT, PassKind.VEHICLE])
@pytest.mark.parametrize("code", SHIPPED)
def test_no_word_stands_nearer_to_the_cut_than_two_millimetres(
    code: str, kind: PassKind, sheet: Sheet, script: Script
) -> None:
    lines = ("Please show this pass at the gate.",) if script is Script.LATIN else ("دەرۋازىدا مۇشۇ ئىسپاتنى كۆرسىتىڭ",)
    design = replace(shipped_design(code), second=SecondLanguage(script=script, lines=lines * 2))
    document = _drawn(_card(kind, gate="东门"), sheet, design)
    page_height = document[0].get_size()[1]
    left, top, width, height = PLACES_MM[sheet]
    for x1, y1, x2, y2 in _letters(document, sheet):
        from_left, from_top = x1 / MM - left, (page_height - y2) / MM - top
        assert min(from_left, from_top, left + width - x2 / MM, height - (page_height - y1) / MM + top) >= CUT_MM


def test_the_plate_of_a_vehicle_is_the_largest_text_beneath_the_kind() -> None:
    for code in SHIPPED:
        for sheet in PLACES_MM:
            document = _drawn(_card(PassKind.VEHICLE, plate="云A12345"), sheet, shipped_design(code))
            page = document[0].get_textpage()
            text = page.get_text_range()
            plate, name = (page.get_charbox(text.index(words)) for words in ("云A12345", "王*明"))
            assert plate[3] - plate[1] > 1.5 * (name[3] - name[1])


@pytest.mark.parametrize("sheet", PLACES_MM)
@pytest.mark.parametrize("kind", CARD_KINDS)
@pytest.mark.parametrize("code", SHIPPED)
def test_no_word_of_a_usual_pass_is_smaller_than_8_points(code: str, kind: PassKind, sheet: Sheet) -> None:
    page = _drawn(_card(kind, gate="东门"), sheet, shipped_design(code))[0].get_textpage()
    sizes = [
        raw.FPDFText_GetFontSize(page.raw, n) for n in range(page.count_chars()) if page.get_text_range(n, 1).strip()
    ]
    assert min(sizes) >= 7.6  # a text is tried in steps of a twentieth


def test_a_plate_on_a_pass_without_room_for_one_stands_with_the_dwelling() -> None:
    card = _card(PassKind.WORK, plate="云A12345")
    assert "金江小区 3-1-501 云A12345" in _text(_drawn(card, Sheet.CARD, shipped_design("plain")))


def test_the_office_of_a_design_stands_in_place_of_the_community() -> None:
    text = _text(_drawn(_card(PassKind.WORK), Sheet.CARD, replace(shipped_design("plain"), office="样例街道办事处")))
    assert "样例街道办事处" in text
    assert "金江路社区居民委员会" not in text


def test_each_kind_has_its_colour_and_the_symbol_stays_black() -> None:
    design = shipped_design("banner")
    for kind in CARD_KINDS:
        document = _drawn(_card(kind), Sheet.CARD, design)
        picture = document[0].render(scale=300 / 72).to_pil().convert("RGB")
        colour = design.colour_of(kind)
        assert picture.getpixel((5, 5)) == tuple(int(colour[at : at + 2], 16) for at in (1, 3, 5))
        left, bottom, _, _ = _symbol(document)
        height = document[0].get_size()[1]
        corner = (round(left * 300 / 72) + 2, round((height - bottom) * 300 / 72) - 3)
        assert picture.getpixel(corner) == (0, 0, 0)


def test_passes_of_several_kinds_lie_on_one_sheet_each_in_its_own_look() -> None:
    cards = [_card(kind, serial=PassSerial(3, kind.value)) for kind in CARD_KINDS]
    pdf = write_sheets(cards, Sheet.TEN_UP, shipped_design("plain"), title="出入证", progress=no_progress)
    text = _text(pypdfium2.PdfDocument(pdf))
    assert [KIND_WORDS[kind] for kind in CARD_KINDS if KIND_WORDS[kind] not in text] == []


def test_a_sheet_written_again_is_the_same_file() -> None:
    first, again = (
        write_sheets([_card(PassKind.WORK)], Sheet.TEN_UP, shipped_design("frame"), title="证", progress=no_progress)
        for _ in range(2)
    )
    assert first == again
