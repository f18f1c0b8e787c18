"""The calibration page: nothing printed on its symbols and bars, so that a smear is the printer's."""

from __future__ import annotations

import ctypes
from collections.abc import Iterator

import pypdfium2
import pypdfium2.raw as pdfium
import pytest

from checkpoint_app.documents.calibration_page import DOTS, DPIS, write_calibration_page

Box = tuple[float, float, float, float]


@pytest.fixture
def page() -> Iterator[pypdfium2.PdfPage]:
    document = pypdfium2.PdfDocument(write_calibration_page(community="示例社区"))
    assert len(document) == 1
    yield document[0]
    document.close()


def words(page: pypdfium2.PdfPage) -> list[tuple[str, Box]]:
    text = page.get_textpage()
    boxes = [text.get_rect(place) for place in range(text.count_rects())]
    return [(text.get_text_bounded(*box).strip(), box) for box in boxes]


def filled(page: pypdfium2.PdfPage) -> list[Box]:
    """Return what is filled: runs of dark modules and the grey bars; rulers and squares are strokes."""
    found = []
    for item in page.get_objects(filter=[pdfium.FPDF_PAGEOBJ_PATH]):
        mode, stroke = ctypes.c_int(), ctypes.c_int()
        assert pdfium.FPDFPath_GetDrawMode(item.raw, mode, stroke)
        if not stroke:
            found.append(item.get_bounds())
    return found


def meet(one: Box, other: Box) -> bool:
    return min(one[2], other[2]) > max(one[0], other[0]) and min(one[3], other[3]) > max(one[1], other[1])


def test_no_caption_lies_on_a_symbol_or_a_bar(page: pypdfium2.PdfPage) -> None:
    dark = filled(page)
    assert len(dark) > 30 * 100
    assert [text for text, box in words(page) if any(meet(box, run) for run in dark)] == []


def test_no_words_meet(page: pypdfium2.PdfPage) -> None:
    told = words(page)
    pairs = [(a, b) for n, (a, one) in enumerate(told) for b, other in told[n + 1 :] if meet(one, other)]
    assert pairs == []


def test_every_size_of_every_printer_has_its_number_beneath(page: pypdfium2.PdfPage) -> None:
    told = [text for text, _ in words(page)]
    counts = {dots: told.count(str(dots)) for dots in DOTS}
    assert counts == {**dict.fromkeys(DOTS, len(DPIS)), 10: len(DPIS) + 1}, "the upper ruler has a 10 too"
