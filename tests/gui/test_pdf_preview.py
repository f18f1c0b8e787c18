"""A PDF shown before it is printed: its pages, fitted to the width there is, followed while somebody types."""

from __future__ import annotations

import pytest
from PySide6.QtWidgets import QPushButton
from pytestqt.qtbot import QtBot

from checkpoint_app.documents.paper import A4, MM, Paper
from ui.widgets.pdf_preview import PdfPreview


def pdf(*words: str, size: tuple[float, float] = A4) -> bytes:
    paper = Paper(size, title="test")
    for word in words:
        paper.text(20, 20, word, 40)
        paper.page_done()
    return paper.to_bytes()


@pytest.fixture
def preview(qtbot: QtBot, theme) -> PdfPreview:
    widget = PdfPreview()
    qtbot.addWidget(widget)
    widget.resize(420, 600)
    with qtbot.waitExposed(widget):
        widget.show()
    return widget


def drawn(preview: PdfPreview) -> int:
    """Return how many pixels of the sheet are dark."""
    image = preview.sheet.pixmap().toImage()
    return sum(image.pixelColor(x, y).lightness() < 128 for x in range(image.width()) for y in range(image.height()))


def test_the_page_is_as_wide_as_there_is_room(preview: PdfPreview, qtbot: QtBot) -> None:
    preview.show_pdf(pdf("通行"))
    assert 0.85 < preview.sheet.pixmap().width() / preview.area.viewport().width() <= 1
    preview.resize(700, 600)
    qtbot.waitUntil(lambda: preview.sheet.pixmap().width() > 600)
    image = preview.sheet.pixmap()
    assert image.height() / image.width() == pytest.approx(297 / 210, abs=0.01)
    assert drawn(preview) > 100


def test_a_slip_is_not_blown_up_to_the_width(preview: PdfPreview) -> None:
    preview.resize(1300, 600)
    preview.show_pdf(pdf("小票", size=(58 * MM, 40 * MM)))
    assert preview.sheet.pixmap().width() <= 58 / 25.4 * 96 * 3 + 1


def test_pages_are_turned_by_buttons_and_one_page_has_none(preview: PdfPreview) -> None:
    preview.show_pdf(pdf("一"))
    assert not any(button.isVisible() for button in preview.findChildren(QPushButton))
    preview.show_pdf(pdf("一", "二", ""))
    assert (preview.page, preview.pages) == (0, 3)
    assert not preview.back_button.isEnabled()
    preview.on_button.click()
    preview.on_button.click()
    assert (preview.page, preview.on_button.isEnabled()) == (2, False)
    assert drawn(preview) == 0
    preview.back_button.click()
    assert preview.place.text() == "第 2 / 3 页"
    assert drawn(preview) > 0


def test_typing_further_stays_on_the_page_that_was_looked_at(preview: PdfPreview) -> None:
    preview.show_pdf(pdf("一", "二", "三"))
    preview.turn_to(2)
    preview.show_pdf(pdf("一", "二", "四"))
    assert preview.page == 2
    preview.show_pdf(pdf("一", "二"))
    assert preview.page == 1


def test_what_is_no_pdf_is_said_to_be_none(preview: PdfPreview) -> None:
    preview.show_pdf(b"no paper")
    assert preview.sheet.text() == "不能预览"
    preview.show_pdf(pdf("一"))
    assert drawn(preview) > 0
    preview.clear()
    assert preview.sheet.text() == ""
    assert preview.sheet.pixmap().isNull()


def test_it_has_a_name_for_those_who_hear_the_screen(preview: PdfPreview) -> None:
    preview.show_pdf(pdf("一", "二"))
    assert preview.sheet.accessibleName() == "预览 第 1 / 2 页"
