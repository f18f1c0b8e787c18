"""What is sent to a printer arrives at its true size, to a tenth of a millimetre, and its codes are read."""

from __future__ import annotations

from collections.abc import Iterator

import pypdfium2
import pytest
import zxingcpp
from PIL import Image
from PySide6.QtCore import QTimer
from PySide6.QtPrintSupport import QPrintDialog
from PySide6.QtWidgets import QApplication, QWidget
from pytestqt.qtbot import QtBot

from checkpoint_app.documents.paper import A4, A4_LANDSCAPE, MM, Paper
from checkpoint_app.documents.pass_card import PassCard
from checkpoint_app.documents.pass_sheet import write_sheets
from checkpoint_app.domain.passes import PassKind, PassSerial
from checkpoint_app.domain.print_run import Sheet
from checkpoint_app.domain.progress import no_progress
from checkpoint_app.errors import PrinterError
from checkpoint_app.services.pass_designs import SHIPPED, shipped_design
from tests.e2e.virtual_printer import NAME, ROLL, VirtualPrinter, virtual_printer
from ui.printing import PrintChoice, SystemPrinting

DPI = 600
CLOSE_MM = 0.3


@pytest.fixture(scope="module")
def printer() -> Iterator[VirtualPrinter]:
    with pytest.MonkeyPatch.context() as patch, virtual_printer() as printer:
        for name, value in printer.env.items():
            patch.setenv(name, value)
        yield printer


@pytest.fixture(scope="module")
def printing(printer: VirtualPrinter) -> SystemPrinting:
    return SystemPrinting()


def ten_up() -> tuple[bytes, list[str]]:
    codes = ["71" + f"{number:02d}" * 170 for number in range(11, 21)]
    cards = [
        PassCard(
            code=code, serial=PassSerial(0, number), kind=PassKind.RESIDENT, name="王*明", dwelling="云上苑 3-1-501",
            valid_from_s=1_763_730_000, expires_s=1_766_332_800, issuer="示例社区", gate="",
        )
        for number, code in enumerate(codes, start=1)
    ]  # fmt: skip
    content = write_sheets(cards, Sheet.TEN_UP, shipped_design(SHIPPED[0]), title="出入证", progress=no_progress)
    return content, codes


def squares(size: tuple[float, float]) -> bytes:
    """Return a page with a black square 10 mm from its upper left corner and one from its lower right."""
    paper = Paper(size, title="squares")
    paper.canvas.rect(10 * MM, size[1] - 20 * MM, 10 * MM, 10 * MM, stroke=0, fill=1)
    paper.canvas.rect(size[0] - 20 * MM, 10 * MM, 10 * MM, 10 * MM, stroke=0, fill=1)
    paper.page_done()
    return paper.to_bytes()


def picture(content: bytes) -> Image.Image:
    document = pypdfium2.PdfDocument(content)
    try:
        return document[0].render(scale=DPI / 72, grayscale=True).to_pil()
    finally:
        document.close()


def mm(dots: float) -> float:
    return dots / DPI * 25.4


def ink_box_mm(image: Image.Image) -> tuple[float, ...]:
    box = image.point(lambda grey: 255 if grey < 128 else 0).getbbox()
    assert box is not None
    return tuple(mm(edge) for edge in box)


def test_the_printer_is_found_by_name(printing: SystemPrinting) -> None:
    assert NAME in printing.printers()


def test_a_ten_up_sheet_arrives_at_its_true_size_and_every_code_is_read(
    printer: VirtualPrinter, printing: SystemPrinting
) -> None:
    content, codes = ten_up()
    printing.print(content, PrintChoice(printer=NAME), title="ten-up")
    arrived, sent = picture(printer.received("ten-up")), picture(content)
    assert (mm(arrived.width), mm(arrived.height)) == pytest.approx((210, 297), abs=CLOSE_MM)
    assert ink_box_mm(arrived) == pytest.approx(ink_box_mm(sent), abs=CLOSE_MM)
    found = zxingcpp.read_barcodes(arrived, formats=zxingcpp.BarcodeFormat.QRCode)
    assert sorted(each.text for each in found) == sorted(codes)
    lefts = sorted({round(mm(each.position.top_left.x)) for each in found})
    tops = sorted({round(mm(each.position.top_left.y)) for each in found})
    corners = {each.text: each.position.top_left for each in found}
    across = [mm(corners[codes[n + 1]].x - corners[codes[n]].x) for n in range(0, 10, 2)]
    down = [mm(corners[codes[n + 2]].y - corners[codes[n]].y) for n in range(8)]
    assert across == pytest.approx([90.0] * 5, abs=CLOSE_MM), lefts
    assert down == pytest.approx([54.0] * 8, abs=CLOSE_MM), tops


@pytest.mark.parametrize(("name", "size_mm"), [("a-card", (85.6, 54.0)), ("a-slip", (80.0, 123.4))])
def test_a_small_paper_keeps_its_size_on_a_printer_of_large_ones(
    printer: VirtualPrinter, printing: SystemPrinting, name: str, size_mm: tuple[float, float]
) -> None:
    size = (size_mm[0] * MM, size_mm[1] * MM)
    printing.print(squares(size), PrintChoice(printer=NAME), title=name)
    arrived = picture(printer.received(name))
    left, top, right, bottom = ink_box_mm(arrived)
    drawn, wanted = sorted((right - left, bottom - top)), sorted((size_mm[0] - 20, size_mm[1] - 20))
    assert drawn == pytest.approx(wanted, abs=CLOSE_MM)  # what lies is turned


@pytest.mark.parametrize("size_mm", [(80.0, 123.4), (58.0, 160.0), (80.0, 60.0)], ids=str)
def test_a_roll_is_as_long_as_the_slip_and_nothing_is_moved(
    printer: VirtualPrinter, printing: SystemPrinting, size_mm: tuple[float, float]
) -> None:
    printer.add_roll()
    printing.print(squares((size_mm[0] * MM, size_mm[1] * MM)), PrintChoice(printer=ROLL), title="slip")
    arrived = picture(printer.received_by_roll())
    assert sorted((mm(arrived.width), mm(arrived.height))) == pytest.approx(sorted(size_mm), abs=CLOSE_MM)
    left, top, right, bottom = ink_box_mm(arrived)
    wanted = sorted((size_mm[0] - 20, size_mm[1] - 20))
    assert sorted((right - left, bottom - top)) == pytest.approx(wanted, abs=CLOSE_MM)


def test_a_page_that_lies_is_turned_and_keeps_its_size(printer: VirtualPrinter, printing: SystemPrinting) -> None:
    printing.print(squares(A4_LANDSCAPE), PrintChoice(printer=NAME), title="lying")
    left, top, right, bottom = ink_box_mm(picture(printer.received("lying")))
    assert (right - left, bottom - top) == pytest.approx((190, 277), abs=CLOSE_MM)


def test_only_the_pages_chosen_are_printed(printer: VirtualPrinter, printing: SystemPrinting) -> None:
    paper = Paper(A4, title="pages")
    for number in range(1, 5):
        paper.text(100, 400, f"page {number}", 40)
        paper.page_done()
    printing.print(paper.to_bytes(), PrintChoice(printer=NAME, first=2, last=3), title="pages")
    document = pypdfium2.PdfDocument(printer.received("pages"))
    texts = [page.get_textpage().get_text_bounded().strip() for page in document]
    document.close()
    assert sorted(texts) == ["page 2", "page 3"]  # the last one first where sheets come out face up


def test_the_print_dialogue_offers_the_printer_with_copies_and_pages(
    printing: SystemPrinting, qapp: QApplication, qtbot: QtBot
) -> None:
    window = QWidget()
    qtbot.addWidget(window)
    answers: list[bool] = []

    def answer() -> None:
        dialog = QApplication.activeModalWidget()
        if not isinstance(dialog, QPrintDialog):
            QTimer.singleShot(10, answer)
            return
        dialog.printer().setCopyCount(3)
        answers.append(True)
        dialog.accept() if len(answers) == 1 else dialog.reject()

    QTimer.singleShot(0, answer)
    choice = printing.choose(window, pages=4)
    assert choice is not None
    assert choice.printer in printing.printers()
    assert (choice.first, choice.last) == (0, 0)
    QTimer.singleShot(0, answer)
    assert printing.choose(window, pages=4) is None


def test_a_printer_nobody_has_is_told(printing: SystemPrinting) -> None:
    with pytest.raises(PrinterError) as told:
        printing.print(squares(A4), PrintChoice(printer="nobody"), title="lost")
    assert told.value.code == "printer-gone"


def test_a_stopped_printer_is_told_and_swallows_nothing(printer: VirtualPrinter, printing: SystemPrinting) -> None:
    printer.ask("cupsdisable", "-r", "no paper", NAME)
    try:
        with pytest.raises(PrinterError) as told:
            printing.print(squares(A4), PrintChoice(printer=NAME), title="stopped")
    finally:
        printer.ask("cupsenable", NAME)
    assert told.value.code == "printer-stopped"
    assert "stopped" not in printer.ask("lpstat", "-W", "not-completed", "-o").stdout


def test_a_printer_that_takes_no_jobs_is_told(printer: VirtualPrinter, printing: SystemPrinting) -> None:
    printer.ask("cupsreject", NAME)
    try:
        with pytest.raises(PrinterError) as told:
            printing.print(squares(A4), PrintChoice(printer=NAME), title="rejected")
    finally:
        printer.ask("cupsaccept", NAME)
    assert told.value.code == "print-failed"
    assert "not accepting" in str(told.value)
