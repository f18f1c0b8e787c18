"""Draw a PDF with the printer's own dots, where no print service takes the PDF itself (Windows, docs/adr/0017)."""

from __future__ import annotations

from PySide6.QtCore import QPoint, QRect, QSize, QSizeF, Qt
from PySide6.QtGui import QImage, QPageLayout, QPageSize, QPainter
from PySide6.QtPdf import QPdfDocument, QPdfDocumentRenderOptions
from PySide6.QtPrintSupport import QPrinter, QPrinterInfo

from checkpoint_app.domain.progress import Progress
from checkpoint_app.errors import PrinterError
from ui.pdf_document import pdf_document
from ui.printing import PrintChoice

ENOUGH_DPI = 600
"""Finer dots show nothing more of a symbol and take four times as long."""

COLOUR_FROM_DPI = 300
_BAND_DOTS = 512
_POINTS_AN_INCH = 72.0
_Flag = QPdfDocumentRenderOptions.RenderFlag


def print_dots(content: bytes, choice: PrintChoice, *, title: str, progress: Progress) -> None:
    """Print on a printer by name; PrinterError `printer-gone`, `printer-stopped`, `print-failed`."""
    found = QPrinterInfo.printerInfo(choice.printer)
    if found.isNull():
        raise PrinterError("printer-gone", printer=choice.printer)
    if found.state() is QPrinter.PrinterState.Error:
        raise PrinterError("printer-stopped", printer=choice.printer, detail=found.makeAndModel())
    printer = QPrinter(found, QPrinter.PrinterMode.HighResolution)
    fine = [dpi for dpi in printer.supportedResolutions() if dpi <= ENOUGH_DPI]
    printer.setResolution(max(fine, default=min(printer.resolution(), ENOUGH_DPI)))
    printer.setDocName(title)
    printer.setCopyCount(choice.copies)
    draw_pages(printer, content, choice, progress)


def draw_pages(printer: QPrinter, content: bytes, choice: PrintChoice, progress: Progress) -> None:
    """Draw the chosen pages at their true size, dot by dot; a progress call that raises takes the job back."""
    document = pdf_document(content)
    pages = range(document.pageCount())
    if choice.first:
        pages = range(choice.first - 1, min(choice.last, len(pages)))
    printer.setFullPage(True)
    _take_paper(printer, document.pagePointSize(pages[0]))
    painter = QPainter()
    if not painter.begin(printer):
        raise PrinterError("print-failed", printer=printer.printerName(), detail="")
    try:
        painter.setRenderHint(QPainter.RenderHint.LosslessImageRendering)  # JPEG would smear the modules of a symbol
        for done, page in enumerate(pages):
            progress(done, len(pages))
            if done:
                _take_paper(printer, document.pagePointSize(page))
                printer.newPage()
            _draw_page(painter, printer, document, page)
    except BaseException:
        printer.abort()
        raise
    finally:
        painter.end()
    progress(len(pages), len(pages))


def _take_paper(printer: QPrinter, points: QSizeF) -> None:
    """Ask for paper of the page's own size: A4 that lies is A4 turned, a roll is cut where the page ends."""
    lies = points.width() > points.height()
    standing = points.transposed() if lies else points
    paper = QPageSize(standing, QPageSize.Unit.Point, "", QPageSize.SizeMatchPolicy.FuzzyMatch)
    printer.setPageSize(paper)
    printer.setPageOrientation(QPageLayout.Orientation.Landscape if lies else QPageLayout.Orientation.Portrait)


def _draw_page(painter: QPainter, printer: QPrinter, document: QPdfDocument, page: int) -> None:
    """Draw band by band, so that a page of 35 million dots needs no memory for all of them."""
    points = document.pagePointSize(page)
    across, down = printer.logicalDpiX(), printer.logicalDpiY()
    size = QSize(round(points.width() / _POINTS_AN_INCH * across), round(points.height() / _POINTS_AN_INCH * down))
    black_only = printer.colorMode() is QPrinter.ColorMode.GrayScale or min(across, down) < COLOUR_FROM_DPI
    for top in range(0, size.height(), _BAND_DOTS):
        band = QRect(0, top, size.width(), min(_BAND_DOTS, size.height() - top))
        painter.drawImage(QPoint(0, top), _band(document, page, size, band, black_only=black_only))


def _band(document: QPdfDocument, page: int, size: QSize, band: QRect, *, black_only: bool) -> QImage:
    options = QPdfDocumentRenderOptions()
    options.setScaledSize(size)
    # QtPdf takes the distance from the first dot to the last for the width and shrinks a band of 512 dots to 511
    options.setScaledClipRect(band.adjusted(0, 0, 1, 1))
    options.setRenderFlags(_Flag.PathAliased | _Flag.ImageAliased)  # a module is dots or no dots, never grey
    drawn = document.render(page, band.size(), options)
    image = QImage(band.size(), QImage.Format.Format_RGB32)
    image.fill(Qt.GlobalColor.white)
    painter = QPainter(image)
    painter.drawImage(0, 0, drawn)
    painter.end()
    if not black_only:
        return image
    threshold = Qt.ImageConversionFlag.MonoOnly | Qt.ImageConversionFlag.ThresholdDither
    return image.convertToFormat(QImage.Format.Format_Mono, threshold)
