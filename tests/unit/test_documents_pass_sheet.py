"""Sheets of passes and slips: true size, what is on them, and that nothing lies on the symbol."""

from __future__ import annotations

import ctypes
from dataclasses import replace
from typing import Any, Literal

import pypdfium2
import pypdfium2.raw as raw
import pytest

from checkpoint_app.documents.fonts import missing_glyphs
from checkpoint_app.documents.pass_card import PassCard, minute
from checkpoint_app.documents.pass_sheet import Sheet, write_sheets
from checkpoint_app.documents.qr_symbol import MODULE_PT
from checkpoint_app.documents.slip import write_slip
from checkpoint_app.domain.passes import PassKind, PassSerial
from checkpoint_app.errors import Cancelled, InputRefused
from checkpoint_app.ports import no_progress

MM = 72 / 25.4
NINE_AT_NIGHT_S = 1_763_730_000  # 2025-11-21 21:00 in China
MIDNIGHT_S = NINE_AT_NIGHT_S + 3 * 3600
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


def _sheets(cards: list[PassCard], sheet: Sheet = Sheet.TEN_UP) -> pypdfium2.PdfDocument:
    return pypdfium2.PdfDocument(write_sheets(cards, sheet, title="金江小区 出入证", progress=no_progress))


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
    """Return left, bottom, right, top in points of the lines drawn, or of the areas filled, on a page."""
    found = []
    for item in document[page].get_objects(filter=[raw.FPDF_PAGEOBJ_PATH]):
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


@pytest.mark.parametrize(
    ("kind", "word"),
    [(1, "居民证"), (2, "户证"), (3, "临时证"), (4, "车辆证"), (5, "工作证"), (6, "返回报到单")],
)
def test_each_kind_of_pass_has_its_word(kind: int, word: str) -> None:
    assert word in _text(_sheets([_card(kind=PassKind(kind))]), 0)


def test_rare_names_can_be_copied_from_the_sheet_and_from_the_list() -> None:
    document = _sheets([_card(name="㼆𬭳")])
    assert "㼆𬭳" in _text(document, 0)
    assert "㼆𬭳" in _text(document, 1)


@pytest.mark.parametrize(
    ("sheet", "page_mm", "pages"),
    [(Sheet.TEN_UP, (210.0, 297.0), 2), (Sheet.FOUR_UP, (210.0, 297.0), 3), (Sheet.CARD, (85.6, 54.0), 11)],
)
def test_pages_have_their_true_size_and_the_list_is_on_a4(
    sheet: Sheet, page_mm: tuple[float, float], pages: int
) -> None:
    document = _sheets([_card(n) for n in range(1, 12)], sheet)
    assert {_size_mm(document, page) for page in range(pages)} == {page_mm}
    assert len(document) == pages + 1
    assert _size_mm(document, pages) == (210.0, 297.0)


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


@pytest.mark.parametrize("sheet", list(Sheet))
@pytest.mark.parametrize("digits", [342, 400])
def test_the_symbol_has_its_module_size_and_nothing_lies_in_its_quiet_zone(sheet: Sheet, digits: int) -> None:
    card = _card(
        code="71" + "9" * (digits - 2),
        serial=PassSerial(65_535, 4_294_967_295),
        name=LONGEST_NAME,
        dwelling="云南省昆明市盘龙区金辰街道金江小区南院 A12-10-10501B",
        issuer="昆明市盘龙区金辰街道金江路社区居民委员会疫情防控工作小组办公室",
        gate="金江小区南院东门（地铁口一侧，夜间关闭）",
        kind=PassKind.RETURN_SLIP,
    )
    document = _sheets([card], sheet)
    runs = _runs(document, 0)
    left, bottom = min(r[0] for r in runs), min(r[1] for r in runs)
    right, top = max(r[2] for r in runs), max(r[3] for r in runs)
    modules = 49 if digits == 342 else 53
    assert right - left == pytest.approx(modules * 0.508 * MM, abs=0.02)
    assert top - bottom == pytest.approx(modules * 0.508 * MM, abs=0.02)
    quiet = 4 * MODULE_PT - 0.05
    for x1, y1, x2, y2 in _boxes(document, 0):
        assert x2 < left - quiet or x1 > right + quiet or y2 < bottom - quiet or y1 > top + quiet


@pytest.mark.parametrize("sheet", list(Sheet))
def test_long_texts_stay_on_the_card_whole_and_apart(sheet: Sheet) -> None:
    document = _sheets([_card(name=LONGEST_NAME, gate="金江小区南院东门（地铁口一侧，夜间关闭）")], sheet)
    text = _text(document, 0).replace("\r\n", "")
    assert LONGEST_NAME in text
    boxes = _boxes(document, 0)
    overlaps = [
        (a, b)
        for n, a in enumerate(boxes)
        for b in boxes[n + 1 :]
        if min(a[2], b[2]) - max(a[0], b[0]) > 0.5 and min(a[3], b[3]) - max(a[1], b[1]) > 0.5
    ]
    assert overlaps == []


def test_a_viewer_is_told_not_to_scale_the_page() -> None:
    assert b"/PrintScaling /None" in write_sheets([_card()], Sheet.TEN_UP, title="出入证", progress=no_progress)


def test_symbols_stand_on_whole_dots_of_a_300_dpi_printer_counted_from_the_top_left() -> None:
    document = _sheets([_card(n) for n in range(1, 11)])
    height = document[0].get_size()[1]
    for left, _, right, top in _runs(document, 0):
        for distance in (left, right, height - top):
            dots = distance * 300 / 72
            assert dots == pytest.approx(round(dots), abs=0.02)


def test_the_serial_is_printed_in_12_points() -> None:
    document = _sheets([_card()])
    page = document[0].get_textpage()
    at = page.get_text_range().index(str(PassSerial(3, 1)))
    _, bottom, _, top = page.get_charbox(at)
    assert top - bottom == pytest.approx(12 * 0.75, abs=0.6), "a digit is three quarters of the size high"


def test_the_distribution_list_names_every_pass_with_totals_and_pages() -> None:
    cards = [_card(n, dwelling=f"金江小区 3-1-{n:03d}") for n in range(1, 61)]
    cards[7] = replace(cards[7], kind=PassKind.TEMPORARY)
    document = _sheets(cards)
    texts = [_text(document, page) for page in range(6, len(document))]
    listed = "".join(texts)
    assert len(texts) == 3
    for card in cards:
        assert f"{card.dwelling} {card.name}" in listed
        assert str(card.serial) in listed
    assert "签收" in texts[0]
    assert "第 1 / 3 页" in texts[0]
    assert "合计 60 张：居民证 59 张，临时证 1 张" in texts[2]
    assert "至本页累计 60 张，共 60 张" in texts[2]


def test_a_page_tells_which_serials_it_holds_so_that_a_run_goes_on_after_a_jam() -> None:
    document = _sheets([_card(n) for n in range(1, 13)])
    assert f"{PassSerial(3, 11)} 至 {PassSerial(3, 12)}" in _text(document, 1)
    assert "第 2 / 2 张" in _text(document, 1)


def test_a_name_with_a_sign_the_font_lacks_is_known_before_and_never_printed_wrong() -> None:
    card = _card(name="王𠀋")
    assert missing_glyphs(card.name) == ("𠀋",)
    with pytest.raises(InputRefused) as refused:
        _sheets([card])
    assert refused.value.code == "glyph-missing"
    with pytest.raises(InputRefused):
        write_slip(card, width_mm=58)


def test_an_empty_run_is_refused_with_a_sentence() -> None:
    with pytest.raises(InputRefused) as refused:
        _sheets([])
    assert refused.value.code == "nothing-to-print"


def test_a_run_tells_its_progress_and_can_be_stopped() -> None:
    told: list[tuple[int, int]] = []

    def watch(done: int, total: int) -> None:
        told.append((done, total))
        if done == 20:
            raise Cancelled

    with pytest.raises(Cancelled):
        write_sheets([_card(n) for n in range(1, 36)], Sheet.TEN_UP, title="出入证", progress=watch)
    assert told == [(10, 35), (20, 35)]


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
    text = _text(document, 0).replace("\r\n", "")
    for shown in (*lines, LONGEST_NAME, str(card.serial), "限 东门", "居民证"):
        assert shown in text
    unreached = (width_mm - {58: 48, 80: 72}[width_mm]) / 2 * MM
    for left, bottom, right, top in [*_boxes(document, 0), *_runs(document, 0)]:
        assert unreached <= left < right <= width - unreached
        assert 0 < bottom < top < height


def test_a_slip_s_symbol_has_six_dots_a_module_and_begins_on_a_dot() -> None:
    document = pypdfium2.PdfDocument(write_slip(_card(), width_mm=58))
    runs = _runs(document, 0)
    dot = 72 / 203
    assert max(r[2] for r in runs) - min(r[0] for r in runs) == pytest.approx(49 * 6 * dot, abs=0.02)
    for left, _, right, top in runs:
        for distance in (left, right, document[0].get_size()[1] - top):
            assert distance / dot == pytest.approx(round(distance / dot), abs=0.02)


def test_a_longer_slip_gets_a_longer_page() -> None:
    short = pypdfium2.PdfDocument(write_slip(_card(), width_mm=58))
    long = pypdfium2.PdfDocument(write_slip(_card(), width_mm=58, lines=("金江小区",) * 5))
    assert long[0].get_size()[1] - short[0].get_size()[1] == pytest.approx(5 * 12.5, abs=0.5)
