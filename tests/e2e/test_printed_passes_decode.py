"""Passes on paper are read back to the digit by two independent readers, at the resolutions of real printers."""

from __future__ import annotations

import random
from collections.abc import Iterator
from dataclasses import replace
from typing import Literal

import pypdfium2
import pytest
import zxingcpp
from PIL import Image
from pyzbar import pyzbar

from checkpoint_app.documents.pass_card import PassCard
from checkpoint_app.documents.pass_sheet import write_sheets
from checkpoint_app.documents.slip import write_slip
from checkpoint_app.domain.pass_design import CARD_KINDS, Script, SecondLanguage
from checkpoint_app.domain.passes import PassKind, PassSerial
from checkpoint_app.domain.print_run import Sheet
from checkpoint_app.domain.progress import no_progress
from checkpoint_app.services.pass_designs import SHIPPED, shipped_design

PRINTERS_DPI = (203, 300, 600)
CARDS = {
    Sheet.TEN_UP: (15.0, 13.5, 90.0, 54.0, 2, 5),
    Sheet.FOUR_UP: (25.0, 28.5, 80.0, 120.0, 2, 2),
    Sheet.CARD: (0.0, 0.0, 85.6, 54.0, 1, 1),
}
"""Left, top, width and height in mm of the first card; cards across and down."""


def _digits(length: int, seed: int) -> str:
    return "71" + "".join(random.Random(seed).choices("0123456789", k=length - 2))


def _card(number: int, length: int = 342, kind: PassKind = PassKind.RESIDENT, name: str = "㼆*𬭳") -> PassCard:
    return PassCard(
        code=_digits(length, number),
        serial=PassSerial(3, number),
        kind=kind,
        name=name,
        plate="云A·D12345" if kind is PassKind.VEHICLE else "",
        dwelling="金江小区 3-1-501",
        valid_from_s=1_763_730_000,
        expires_s=1_766_332_800,
        issuer="金江路社区居民委员会",
        gate="东门",
    )


def _sheet(cards: list[PassCard], sheet: Sheet, design: str = SHIPPED[0]) -> bytes:
    return write_sheets(cards, sheet, shipped_design(design), title="出入证", progress=no_progress)


def _picture(pdf: bytes, dpi: int, page: int = 0) -> Image.Image:
    return pypdfium2.PdfDocument(pdf)[page].render(scale=dpi / 72, grayscale=True).to_pil()


def _cut(picture: Image.Image, sheet: Sheet, dpi: int) -> Iterator[Image.Image]:
    """Cut a page into its cards as scissors would, by the true size in millimetres."""
    if sheet not in CARDS:
        yield picture
        return
    left, top, width, height, across, down = CARDS[sheet]
    dots = dpi / 25.4
    for row in range(down):
        for column in range(across):
            x, y = left + column * width, top + row * height
            yield picture.crop((int(x * dots), int(y * dots), int((x + width) * dots), int((y + height) * dots)))


def _zxing(picture: Image.Image) -> list[str]:
    return [found.text for found in zxingcpp.read_barcodes(picture, formats=zxingcpp.BarcodeFormat.QRCode)]


def _zbar(picture: Image.Image) -> list[str]:
    return [found.data.decode() for found in pyzbar.decode(picture, symbols=[pyzbar.ZBarSymbol.QRCODE])]


@pytest.mark.parametrize("dpi", PRINTERS_DPI)
@pytest.mark.parametrize("sheet", CARDS)
def test_every_pass_of_a_full_sheet_is_read_by_two_readers(sheet: Sheet, dpi: int) -> None:
    across, down = CARDS[sheet][4:]
    cards = [_card(number) for number in range(1, across * down + 1)]
    picture = _picture(_sheet(cards, sheet), dpi)
    for card, cut in zip(cards, _cut(picture, sheet, dpi), strict=True):
        assert _zxing(cut) == [card.code]
        assert _zbar(cut) == [card.code]


@pytest.mark.parametrize("dpi", PRINTERS_DPI)
@pytest.mark.parametrize("length", [80, 366, 420])
def test_shorter_and_longer_codes_are_read_too(length: int, dpi: int) -> None:
    cards = [_card(number, length) for number in range(1, 11)]
    picture = _picture(_sheet(cards, Sheet.TEN_UP), dpi)
    for card, cut in zip(cards, _cut(picture, Sheet.TEN_UP, dpi), strict=True):
        assert _zxing(cut) == [card.code]
        assert _zbar(cut) == [card.code]


@pytest.mark.parametrize("dpi", PRINTERS_DPI)
@pytest.mark.parametrize("width_mm", [58, 80])
def test_a_thermal_slip_is_read_by_two_readers(width_mm: Literal[58, 80], dpi: int) -> None:
    card = _card(7)
    picture = _picture(write_slip(card, width_mm=width_mm, lines=("请妥善保管",)), dpi)
    assert _zxing(picture) == [card.code]
    assert _zbar(picture) == [card.code]


@pytest.mark.parametrize("dpi", PRINTERS_DPI)
@pytest.mark.parametrize("sheet", list(Sheet))
@pytest.mark.parametrize("design", SHIPPED)
def test_every_kind_in_every_shipped_design_is_read_by_two_readers(design: str, sheet: Sheet, dpi: int) -> None:
    long = "努尔艾力·阿卜杜热合曼江·吾买尔江·买买提明吐尔逊"
    lengths = (342, 400)  # versions 8 and 9
    cards = [_card(kind.value, lengths[kind.value % 2], kind, long) for kind in CARD_KINDS]
    pdf = _sheet(cards, sheet, design)
    pages = range(len(pypdfium2.PdfDocument(pdf)))
    cuts = [cut for page in pages for cut in _cut(_picture(pdf, dpi, page), sheet, dpi)]
    for card, cut in zip(cards, cuts, strict=False):
        assert _zxing(cut) == [card.code]
        assert _zbar(cut) == [card.code]


@pytest.mark.parametrize("sheet", list(Sheet))
def test_a_pass_with_a_second_language_is_read_in_greys_too(sheet: Sheet) -> None:
    second = SecondLanguage(script=Script.UYGHUR, lines=("دەرۋازىدا مۇشۇ ئىسپاتنى كۆرسىتىڭ",))
    design = replace(shipped_design("frame"), second=second)
    card = _card(3, 400, PassKind.TEMPORARY)
    cut = next(_cut(_picture(write_sheets([card], sheet, design, title="", progress=no_progress), 203), sheet, 203))
    assert _zxing(cut) == _zbar(cut) == [card.code]


def _greys_in_symbol(picture: Image.Image) -> int:
    """Count the pixels inside the one symbol of a picture that are neither black nor white."""
    corner = zxingcpp.read_barcodes(picture, formats=zxingcpp.BarcodeFormat.QRCode)[0].position
    box = (corner.top_left.x - 2, corner.top_left.y - 2, corner.bottom_right.x + 2, corner.bottom_right.y + 2)
    return sum(picture.crop(box).histogram()[1:255])


@pytest.mark.parametrize("dpi", PRINTERS_DPI)
def test_every_module_is_black_or_white_with_no_grey_between(dpi: int) -> None:
    sheet = _sheet([_card(1)], Sheet.CARD, "banner")
    assert _greys_in_symbol(_picture(sheet, dpi)) == 0
    assert _greys_in_symbol(_picture(write_slip(_card(1), width_mm=58), dpi)) == 0
