"""Printing a PDF at its true size: what windows ask for, the desktop's dialogue, and who carries it out."""

from __future__ import annotations

import sys
from dataclasses import dataclass
from typing import Protocol

from PySide6.QtCore import QCoreApplication
from PySide6.QtWidgets import QWidget

from checkpoint_app.adapters import cups_queue
from checkpoint_app.domain.progress import Progress, no_progress

translate = QCoreApplication.translate
_POINT_MM = 25.4 / 72


@dataclass(frozen=True, slots=True, kw_only=True)
class PrintChoice:
    """Where to and how often. Pages count from 1; `first` 0 prints all of them."""

    printer: str
    copies: int = 1
    first: int = 0
    last: int = 0


class Printing(Protocol):
    """Printers of this computer. A PrinterError says what is wrong with one; nothing is scaled, ever."""

    def printers(self) -> tuple[str, ...]:
        """Return their names. May take a second: ask on the worker."""
        ...

    def choose(self, parent: QWidget, *, pages: int) -> PrintChoice | None:
        """Ask with the desktop's print dialogue; None if the person changed their mind. On the GUI thread."""
        ...

    def print(self, content: bytes, choice: PrintChoice, *, title: str, progress: Progress = no_progress) -> None:
        """Print a PDF; on the worker. Raise PrinterError, or Cancelled from a progress call."""
        ...


class SystemPrinting:
    """This computer's printers: the PDF itself to CUPS where it is, dots drawn by us elsewhere (docs/adr/0017)."""

    def __init__(self) -> None:
        self._by_queue = sys.platform != "win32" and cups_queue.cups_is_here()

    def printers(self) -> tuple[str, ...]:
        if self._by_queue:
            return cups_queue.printer_names()
        from PySide6.QtPrintSupport import QPrinterInfo  # a gate starts without it

        return tuple(QPrinterInfo.availablePrinterNames())

    def choose(self, parent: QWidget, *, pages: int) -> PrintChoice | None:
        from PySide6.QtPrintSupport import QAbstractPrintDialog, QPrintDialog, QPrinter

        printer = QPrinter(QPrinter.PrinterMode.ScreenResolution)
        dialog = QPrintDialog(printer, parent)
        dialog.setWindowTitle(translate("Printing", "打印"))
        dialog.setOption(QAbstractPrintDialog.PrintDialogOption.PrintToFile, False)
        dialog.setMinMax(1, pages)
        if dialog.exec() != QPrintDialog.DialogCode.Accepted:
            return None
        ranged = dialog.printRange() is QAbstractPrintDialog.PrintRange.PageRange
        return PrintChoice(
            printer=printer.printerName(),
            copies=printer.copyCount(),
            first=printer.fromPage() if ranged else 0,
            last=printer.toPage() if ranged else 0,
        )

    def print(self, content: bytes, choice: PrintChoice, *, title: str, progress: Progress = no_progress) -> None:
        if not self._by_queue:
            from ui.raster_printer import print_dots

            print_dots(content, choice, title=title, progress=progress)
            return
        progress(0, 1)
        cups_queue.send_pdf(
            content,
            printer=choice.printer,
            title=title,
            size_mm=page_size_mm(content),
            copies=choice.copies,
            pages=f"{choice.first}-{choice.last}" if choice.first else "",
        )
        progress(1, 1)


def page_size_mm(content: bytes) -> tuple[float, float]:
    """Return width and height of a PDF's first page in millimetres, to a hundredth."""
    from ui.pdf_document import pdf_document

    size = pdf_document(content).pagePointSize(0)
    return round(size.width() * _POINT_MM, 2), round(size.height() * _POINT_MM, 2)


def page_count(content: bytes) -> int:
    from ui.pdf_document import pdf_document

    return pdf_document(content).pageCount()
