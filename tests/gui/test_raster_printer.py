"""Where we draw the dots ourselves: true size, whole modules, every code read, at the dots of real printers."""

from __future__ import annotations

from pathlib import Path

import pypdfium2
import pytest
import zxingcpp
from PIL import Image
from PySide6.QtPrintSupport import QPrinter

from checkpoint_app.documents.calibration_page import write_calibration_page
from checkpoint_app.documents.paper import A4, A4_LANDSCAPE, MM, Paper
from checkpoint_app.documents.pass_card import PassCard
from checkpoint_app.documents.pass_sheet import write_sheets
from checkpoint_app.documents.slip import write_slip
from checkpoint_app.domain.passes import PassKind, PassSerial
from checkpoint_app.domain.print_run import Sheet
from checkpoint_app.domain.progress import no_progress
from checkpoint_app.errors import Cancelled, InputRefused, PrinterError
from checkpoint_app.services.pass_designs import SHIPPED, shipped_design
from ui.printing import PrintChoice, page_count, page_size_mm
from ui.raster_printer import draw_pages, print_dots

CLOSE_MM = 0.3
CODES = ["71" + f"{number:02d}" * 170 for number in range(11, 21)]


def card(number: int) -> PassCard:
    return PassCard(
        code=CODES[number], serial=PassSerial(1, number + 1), kind=PassKind.TEMPORARY, name="王*明",
        dwelling="云上苑 3-1-501", valid_from_s=1_763_730_000, expires_s=1_766_332_800, issuer="示例社区", gate="东门",
    )  # fmt: skip


@pytest.fixture
def print_to(qapp, tmp_path: Path):
    """Print into a file as a printer of so many dots an inch would get it."""

    def print_one(content: bytes, dpi: int, *, grey: bool = True, first: int = 0, last: int = 0) -> bytes:
        printer = QPrinter(QPrinter.PrinterMode.HighResolution)
        printer.setOutputFormat(QPrinter.OutputFormat.PdfFormat)
        printer.setOutputFileName(str(tmp_path / "out.pdf"))
        printer.setResolution(dpi)
        printer.setColorMode(QPrinter.ColorMode.GrayScale if grey else QPrinter.ColorMode.Color)
        draw_pages(printer, content, PrintChoice(printer="file", first=first, last=last), no_progress)
        return (tmp_path / "out.pdf").read_bytes()

    return print_one


def picture(content: bytes, dpi: int, page: int = 0) -> Image.Image:
    """Return the very dots the printer was given, once they lie on the page as densely as its head has them."""
    document = pypdfium2.PdfDocument(content)
    try:
        bands = list(document[page].get_objects(filter=[pypdfium2.raw.FPDF_PAGEOBJ_IMAGE]))
        dots = [band.get_bitmap().to_pil().convert("L") for band in bands]
        for band, image in zip(bands, dots, strict=True):
            matrix = band.get_matrix()
            assert (matrix.a, matrix.d) == pytest.approx((image.width * 72 / dpi, image.height * 72 / dpi), rel=1e-5)
    finally:
        document.close()
    whole = Image.new("L", (dots[0].width, sum(image.height for image in dots)))
    top = 0
    for image in dots:
        whole.paste(image, (0, top))
        top += image.height
    return whole


def squares(size: tuple[float, float]) -> bytes:
    paper = Paper(size, title="squares")
    paper.canvas.rect(10 * MM, size[1] - 20 * MM, 10 * MM, 10 * MM, stroke=0, fill=1)
    paper.canvas.rect(size[0] - 20 * MM, 10 * MM, 10 * MM, 10 * MM, stroke=0, fill=1)
    paper.page_done()
    return paper.to_bytes()


@pytest.mark.parametrize("dpi", [203, 300, 600])
@pytest.mark.parametrize(
    "size_mm", [(210.0, 297.0), (297.0, 210.0), (85.6, 54.0), (80.0, 123.4), (58.0, 160.0)], ids=str
)
def test_every_paper_is_drawn_at_its_true_size(print_to, size_mm: tuple[float, float], dpi: int) -> None:
    printed = print_to(squares((size_mm[0] * MM, size_mm[1] * MM)), dpi)
    image = picture(printed, dpi)
    dots = [edge / dpi * 25.4 for edge in image.size]
    assert dots == pytest.approx(size_mm, abs=CLOSE_MM)
    box = image.point(lambda grey: 255 if grey < 128 else 0).getbbox()
    assert [edge / dpi * 25.4 for edge in box] == pytest.approx(
        [10, 10, size_mm[0] - 10, size_mm[1] - 10], abs=CLOSE_MM
    )


@pytest.mark.parametrize("dpi", [203, 300, 600])
def test_every_code_of_a_ten_up_sheet_is_read_at_the_printers_own_dots(print_to, dpi: int) -> None:
    cards = [card(number) for number in range(10)]
    sheet = write_sheets(cards, Sheet.TEN_UP, shipped_design(SHIPPED[0]), title="t", progress=no_progress)
    image = picture(print_to(sheet, dpi), dpi)
    found = zxingcpp.read_barcodes(image, formats=zxingcpp.BarcodeFormat.QRCode)
    assert sorted(each.text for each in found) == sorted(CODES)


@pytest.mark.parametrize("width_mm", [58, 80])
def test_a_slip_on_a_thermal_printer_is_black_and_white_and_its_code_is_read(print_to, width_mm: int) -> None:
    slip = write_slip(card(0), width_mm=width_mm)
    printed = print_to(slip, 203)
    image = picture(printed, 203)
    assert {level for level, count in enumerate(image.histogram()) if count} == {0, 255}
    assert [each.text for each in zxingcpp.read_barcodes(image)] == [CODES[0]]


def test_modules_of_a_code_are_whole_dots(print_to) -> None:
    """Each run of dark dots in a row through the symbol is a multiple of six dots long."""
    image = picture(print_to(write_slip(card(0), width_mm=80), 203), 203)
    (found,) = zxingcpp.read_barcodes(image)
    corners = found.position
    row = (corners.top_left.y + 3, corners.top_left.x - 2, corners.top_right.x + 3)
    dark = [image.getpixel((x, row[0])) < 128 for x in range(row[1], row[2])]
    runs, length = [], 0
    for each in [*dark, False]:
        if each:
            length += 1
        elif length:
            runs.append(length)
            length = 0
    assert runs[0] == runs[-1] == 42
    assert all(run % 6 == 0 for run in runs)


def test_colours_stay_on_a_printer_that_has_them(print_to) -> None:
    sheet = write_sheets([card(0)], Sheet.CARD, shipped_design(SHIPPED[0]), title="t", progress=no_progress)
    printed = print_to(sheet, 300, grey=False)
    document = pypdfium2.PdfDocument(printed)
    image = document[0].render(scale=2).to_pil().convert("HSV")
    document.close()
    assert max(level for level, count in enumerate(image.getchannel("S").histogram()) if count) > 60


def test_only_the_pages_chosen_are_drawn(print_to) -> None:
    paper = Paper(A4, title="pages")
    for number in range(1, 5):
        paper.canvas.rect(10 * MM, 10 * MM, number * 10 * MM, 10 * MM, stroke=0, fill=1)
        paper.page_done()
    printed = print_to(paper.to_bytes(), 150, first=2, last=3)
    assert page_count(printed) == 2
    widths = []
    for page in range(2):
        box = picture(printed, 150, page).point(lambda grey: 255 if grey < 128 else 0).getbbox()
        widths.append(round((box[2] - box[0]) / 150 * 25.4))
    assert widths == [20, 30]


def test_pages_of_different_sizes_keep_theirs(print_to) -> None:
    paper = Paper(A4, title="sizes")
    paper.canvas.rect(0, 0, 9, 9, fill=1)
    paper.page_done(A4_LANDSCAPE)
    paper.canvas.rect(0, 0, 9, 9, fill=1)
    paper.page_done((80 * MM, 123 * MM))
    paper.canvas.rect(0, 0, 9, 9, fill=1)
    paper.page_done()
    document = pypdfium2.PdfDocument(print_to(paper.to_bytes(), 150))
    sizes = [tuple(round(edge / MM) for edge in page.get_size()) for page in document]
    document.close()
    assert sizes == [(210, 297), (297, 210), (80, 123)]


def test_the_smallest_symbols_of_the_calibration_page_are_read_at_their_own_dots(print_to) -> None:
    page = write_calibration_page(community="示例社区")
    for dpi, least in ((203, 3), (300, 3), (600, 4)):
        found = zxingcpp.read_barcodes(
            picture(print_to(page, dpi), dpi), formats=zxingcpp.BarcodeFormat.QRCode, try_rotate=False
        )
        read = {int(each.text[11:13]) for each in found if int(each.text[8:11]) == dpi}
        assert set(range(least, 13)) <= read


def test_a_stop_takes_the_job_back(qapp, tmp_path: Path) -> None:
    printer = QPrinter(QPrinter.PrinterMode.HighResolution)
    printer.setOutputFormat(QPrinter.OutputFormat.PdfFormat)
    printer.setOutputFileName(str(tmp_path / "out.pdf"))
    printer.setResolution(150)
    calls = []

    def stop(done: int, total: int) -> None:
        calls.append((done, total))
        if done == 1:
            raise Cancelled

    paper = Paper(A4, title="pages")
    for _ in range(3):
        paper.text(100, 100, "page", 40)
        paper.page_done()
    with pytest.raises(Cancelled):
        draw_pages(printer, paper.to_bytes(), PrintChoice(printer="file"), stop)
    assert calls == [(0, 3), (1, 3)]


def test_what_is_no_pdf_and_a_printer_nobody_has_are_told(qapp) -> None:
    with pytest.raises(InputRefused) as told:
        page_size_mm(b"no paper")
    assert told.value.code == "paper-unreadable"
    with pytest.raises(PrinterError) as gone:
        print_dots(squares(A4), PrintChoice(printer="nobody"), title="t", progress=no_progress)
    assert gone.value.code == "printer-gone"


def test_a_page_is_measured_in_millimetres(qapp) -> None:
    assert page_size_mm(squares(A4)) == (210.0, 297.0)
    assert page_size_mm(squares((85.6 * MM, 54 * MM))) == (85.6, 54.0)
