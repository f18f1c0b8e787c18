"""Sheets of passes and slips: true size, what is on them, and that nothing lies on the symbol."""

from __future__ import annotations

import ctypes
from dataclasses import replace
from typing import Any

import pypdfium2
import pypdfium2.raw as raw
import pytest

from checkpoint_app.documents.fonts import missing_glyphs
from checkpoint_app.documents.pass_card import PassCard, minute
from checkpoint_app.documents.pass_sheet import write_distribution_list, write_sheets
from checkpoint_app.documents.qr_symbol import MODULE_PT
from checkpoint_app.domain.passes import PassKind, PassSerial
from checkpoint_app.domain.print_run import Sheet
from checkpoint_app.domain.progress import no_progress
from checkpoint_app.errors import Cancelled, InputRefused
from checkpoint_app.services.pass_designs import SHIPPED, shipped_design

MM = 72 / 25.4
NINE_AT_NIGHT_S = 1_763_730_000  # 2025-11-21 21:00 in China
MIDNIGHT_S = NINE_AT_NIGHT_S + 3 * 3600
CARDS = (Sheet.TEN_UP, Sheet.FOUR_UP, Sheet.CARD)
LONGEST_NAME = "努尔艾力·阿卜杜热合曼江" * 4 + "吾买"


def _card(number: int = 1, **changes: Any) -> PassCard:
    card = PassCard(
        code="71" + f"{number * 7919:010d}" * 34,
        serial=PassSerial(3, number),
        kind=PassKind.RESIDENT,
        name="王*明",
        dwelling="金江小区 3-1-501",
        valid_from_s=NINE_AT_NIGHT_S,
        expires_s=MIDNIGHT_S + 30 * 86_400,
        issuer="金江路社区居民委员会",
    )
    return replace(card, **changes)


def _written(cards: list[PassCard], sheet: Sheet = Sheet.TEN_UP, design: str = SHIPPED[0], **more: Any) -> bytes:
    title = "金江小区 出入证"
    return write_sheets(cards, sheet, shipped_design(design), title=title, **{"progress": no_progress, **more})


def _sheets(cards: list[PassCard], sheet: Sheet = Sheet.TEN_UP, **more: Any) -> pypdfium2.PdfDocument:
    return pypdfium2.PdfDocument(_written(cards, sheet, **more))


def _listed(cards: list[PassCard]) -> pypdfium2.PdfDocument:
    return pypdfium2.PdfDocument(write_distribution_list(cards, title="金江小区 出入证"))


def _text(document: pypdfium2.PdfDocument, page: int) -> str:
    return str(document[page].get_textpage().get_text_range())


def _size_mm(document: pypdfium2.PdfDocument, page: int) -> tuple[float, float]:
    width, height = document[page].get_size()
    return round(width / MM, 1), round(height / MM, 1)


def _boxes(document: pypdfium2.PdfDocument, page: int) -> list[tuple[float, float, float, float]]:
    """Return left, bottom, right, top of each printed character."""
    text = document[page].get_textpage()
    shown = [n for n in range(text.count_chars()) if text.get_text_range(n, 1).strip()]
    return [text.get_charbox(n) for n in shown]


def _paths(document: pypdfium2.PdfDocument, page: int, *, stroked: bool) -> list[tuple[float, float, float, float]]:
    """Return left, bottom, right, top in points of the lines drawn, or of the areas filled, on a page itself.

    What all cards share is a form, so the areas filled are the symbols.
    """
    found = []
    for item in document[page].get_objects(filter=[raw.FPDF_PAGEOBJ_PATH], max_depth=1):
        fill_mode, stroke = ctypes.c_int(), ctypes.c_int()
        assert raw.FPDFPath_GetDrawMode(item.raw, fill_mode, stroke)
        if bool(stroke) == stroked:
            found.append(item.get_bounds())
    return found


def _runs(document: pypdfium2.PdfDocument, page: int) -> list[tuple[float, float, float, float]]:
    return _paths(document, page, stroked=False)


def test_a_print_run_says_on_each_pass_what_a_gate_has_to_compare() -> None:
    text = _text(_sheets([_card(gate="东门")]), 0)
    for shown in ("居民证", "王*明", "金江小区 3-1-501", "金江路社区居民委员会", str(PassSerial(3, 1)), "限 东门"):
        assert shown in text
    assert "自 2025-11-21 21:00" in text
    assert "至 2025-12-21 24:00" in text


def test_the_end_of_a_day_is_told_as_24_hours_of_it_and_its_start_as_0() -> None:
    assert minute(MIDNIGHT_S, ends=True) == "2025-11-21 24:00"
    assert minute(MIDNIGHT_S) == "2025-11-22 00:00"


def test_rare_names_can_be_copied_from_the_sheet_and_from_the_list() -> None:
    cards = [_card(name="㼆𬭳")]
    assert "㼆𬭳" in _text(_sheets(cards), 0)
    assert "㼆𬭳" in _text(_listed(cards), 0)


@pytest.mark.parametrize(
    ("sheet", "page_mm", "pages"),
    [(Sheet.TEN_UP, (210.0, 297.0), 2), (Sheet.FOUR_UP, (210.0, 297.0), 3), (Sheet.CARD, (85.6, 54.0), 11)],
)
def test_pages_have_their_true_size_and_the_list_is_on_a4(
    sheet: Sheet, page_mm: tuple[float, float], pages: int
) -> None:
    cards = [_card(n) for n in range(1, 12)]
    document = _sheets(cards, sheet)
    assert [_size_mm(document, page) for page in range(len(document))] == [page_mm] * pages
    assert _size_mm(_listed(cards), 0) == (210.0, 297.0)


@pytest.mark.parametrize(
    ("sheet", "cuts_mm"),
    [
        (Sheet.TEN_UP, ([15, 105, 195], [13.5, 67.5, 121.5, 175.5, 229.5, 283.5])),
        (Sheet.FOUR_UP, ([25, 105, 185], [28.5, 148.5, 268.5])),
    ],
)
def test_cut_marks_in_the_margins_are_a_true_card_apart(sheet: Sheet, cuts_mm: tuple[list[float], list[float]]) -> None:
    document = _sheets([_card(n) for n in range(1, 11)], sheet)
    width, height = (size / MM for size in document[0].get_size())
    (first, *_, last), (top, *_, bottom) = cuts_mm
    xs, ys = set(), set()
    for x1, y1, x2, y2 in _paths(document, 0, stroked=True):
        x, y = (x1 + x2) / 2 / MM, height - (y1 + y2) / 2 / MM
        upright = y2 - y1 > x2 - x1
        if upright and not top < y < bottom:
            xs.add(round(x, 2))
        if not upright and not first < x < last:
            ys.add(round(y, 2))
    assert sorted(xs) == pytest.approx(cuts_mm[0], abs=0.02)
    assert sorted(ys) == pytest.approx(cuts_mm[1], abs=0.02)
    assert width - last == pytest.approx(first, abs=0.02)


@pytest.mark.parametrize("design", SHIPPED)
@pytest.mark.parametrize("sheet", CARDS)
@pytest.mark.parametrize("digits", [342, 400])
def test_the_symbol_has_its_module_size_and_nothing_lies_in_its_quiet_zone(
    sheet: Sheet, digits: int, design: str
) -> None:
    card = _card(
        code="71" + "9" * (digits - 2),
        serial=PassSerial(65_535, 4_294_967_295),
        name=LONGEST_NAME,
        dwelling="云南省昆明市盘龙区金辰街道金江小区南院 A12-10-10501B",
        issuer="昆明市盘龙区金辰街道金江路社区居民委员会疫情防控工作小组办公室",
        gate="金江小区南院东门（地铁口一侧，夜间关闭）",
        kind=PassKind.RETURN_SLIP,
    )
    document = _sheets([card], sheet, design=design)
    runs = _runs(document, 0)
    left, bottom = min(r[0] for r in runs), min(r[1] for r in runs)
    right, top = max(r[2] for r in runs), max(r[3] for r in runs)
    modules = 49 if digits == 342 else 53
    assert right - left == pytest.approx(modules * 0.508 * MM, abs=0.02)
    assert top - bottom == pytest.approx(modules * 0.508 * MM, abs=0.02)
    quiet = 4 * MODULE_PT - 0.05
    for x1, y1, x2, y2 in _boxes(document, 0):
        assert x2 < left - quiet or x1 > right + quiet or y2 < bottom - quiet or y1 > top + quiet


def test_a_viewer_is_told_not_to_scale_the_page() -> None:
    assert b"/PrintScaling /None" in _written([_card()])


def test_symbols_stand_on_whole_dots_of_a_300_dpi_printer_counted_from_the_top_left() -> None:
    document = _sheets([_card(n) for n in range(1, 11)])
    height = document[0].get_size()[1]
    for left, _, right, top in _runs(document, 0):
        for distance in (left, right, height - top):
            dots = distance * 300 / 72
            assert dots == pytest.approx(round(dots), abs=0.02)


@pytest.mark.parametrize("design", SHIPPED)
@pytest.mark.parametrize("sheet", CARDS)
def test_the_serial_is_printed_in_12_points(design: str, sheet: Sheet) -> None:
    page = _sheets([_card()], sheet, design=design)[0].get_textpage()
    at = page.get_text_range().index(str(PassSerial(3, 1)))
    assert raw.FPDFText_GetFontSize(page.raw, at) == pytest.approx(12.0, abs=0.01)


def test_the_distribution_list_names_every_pass_with_totals_and_pages() -> None:
    cards = [_card(n, dwelling=f"金江小区 3-1-{n:03d}") for n in range(1, 61)]
    cards[7] = replace(cards[7], kind=PassKind.TEMPORARY)
    document = _listed(cards)
    texts = [_text(document, page) for page in range(len(document))]
    listed = "".join(texts)
    assert len(texts) == 3
    for card in cards:
        assert f"{card.dwelling} {card.name}" in listed
        assert str(card.serial) in listed
    assert "签收" in texts[0]
    assert "第 1 / 3 页" in texts[0]
    assert "合计 60 张：居民证 59 张，临时证 1 张" in texts[2]
    assert "至本页累计 60 张，共 60 张" in texts[2]


def test_the_distribution_list_names_the_plates_of_vehicles() -> None:
    cards = [_card(kind=PassKind.VEHICLE, plate="云A12345")]
    assert "王*明 云A12345 车辆证" in _text(_listed(cards), 0)


def test_a_page_tells_which_serials_it_holds_so_that_a_run_goes_on_after_a_jam() -> None:
    document = _sheets([_card(n) for n in range(1, 13)])
    assert f"{PassSerial(3, 11)} 至 {PassSerial(3, 12)}" in _text(document, 1)
    assert "第 2 / 2 张" in _text(document, 1)


def test_a_batch_goes_on_with_the_numbers_of_its_run() -> None:
    document = _sheets([_card(n) for n in range(1, 13)], first_sheet=51, of_sheets=75)
    assert "第 51 / 75 张" in _text(document, 0)
    assert "第 52 / 75 张" in _text(document, 1)


@pytest.mark.parametrize(("sheet", "width_mm"), [(Sheet.SLIP_58, 58.0), (Sheet.SLIP_80, 80.0)])
def test_slips_are_one_a_page_each_as_long_as_it_has_to_be(sheet: Sheet, width_mm: float) -> None:
    document = _sheets([_card(1), _card(2, name=LONGEST_NAME), _card(3)], sheet)
    sizes = [_size_mm(document, page) for page in range(len(document))]
    assert [width for width, _ in sizes] == [width_mm] * 3
    assert sizes[0] == sizes[2]
    assert sizes[1][1] > sizes[0][1]
    for page in range(3):
        assert str(PassSerial(3, page + 1)) in _text(document, page)


def test_a_name_with_a_sign_no_font_has_is_known_before_and_never_printed_wrong() -> None:
    card = _card(name="王\U00030000")
    assert missing_glyphs(card.name) == ("\U00030000",)
    for write in (lambda: _sheets([card]), lambda: _listed([card])):
        with pytest.raises(InputRefused) as refused:
            write()
        assert refused.value.code == "glyph-missing"


def test_an_empty_run_is_refused_with_a_sentence() -> None:
    for write in (_sheets, _listed):
        with pytest.raises(InputRefused) as refused:
            write([])
        assert refused.value.code == "nothing-to-print"


def test_a_run_tells_its_progress_and_can_be_stopped() -> None:
    told: list[tuple[int, int]] = []

    def watch(done: int, total: int) -> None:
        told.append((done, total))
        if done == 20:
            raise Cancelled

    with pytest.raises(Cancelled):
        _written([_card(n) for n in range(1, 36)], progress=watch)
    assert told == [(10, 35), (20, 35)]
