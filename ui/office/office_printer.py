"""Print from the office: ask with the desktop's print dialogue, then send on the worker, with progress and a stop."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from pathlib import Path

from PySide6.QtCore import QObject
from PySide6.QtWidgets import QWidget

from checkpoint_app.domain.progress import Progress
from checkpoint_app.errors import PrinterError
from ui.models.tone import Tone
from ui.office.office_tools import OfficeTools
from ui.printing import PrintChoice, page_count

LARGEST_PAPER = 256 * 1024 * 1024
_EVERY_PAGE = 9999


class OfficePrinter(QObject):
    """The dialogue stands before `view`'s window. A printer that fails is told; files stay where they are."""

    def __init__(self, tools: OfficeTools, view: QWidget) -> None:
        super().__init__(view)
        self._work, self._media, self._printing, self._view = tools.work, tools.desk.media, tools.printing, view

    def print_paper(self, title: str, make: Callable[[], bytes], printed: Callable[[], None] = lambda: None) -> None:
        """Make a paper, ask for a printer, print it; `printed` is called on the GUI thread once it is sent."""
        printing = self._printing

        def prepare() -> tuple[bytes, tuple[str, ...]]:
            return make(), printing.printers()

        def ask(prepared: tuple[bytes, tuple[str, ...]]) -> None:
            content, printers = prepared
            choice = self._choose(printers, page_count(content))
            if choice is None:
                return

            def sent(_nothing: None) -> None:
                self._say(title, choice)
                printed()

            self._work.start(
                lambda progress: printing.print(content, choice, title=title, progress=progress),
                what=self.tr("正在打印 {title}").format(title=title),
                done=sent,
            )

        self._work.read(prepare, done=ask)

    def print_files(self, title: str, paths: Sequence[Path]) -> None:
        """Print PDF files in their order; a stop takes effect between two files, and says what was sent."""
        printing, media = self._printing, self._media

        def ask(printers: tuple[str, ...]) -> None:
            choice = self._choose(printers, _EVERY_PAGE)
            if choice is None:
                return

            def send(progress: Progress) -> None:
                for done, path in enumerate(paths):
                    progress(done, len(paths))
                    printing.print(media.read(path, at_most=LARGEST_PAPER), choice, title=path.stem)
                progress(len(paths), len(paths))

            self._work.start(
                send,
                what=self.tr("正在打印 {title},共 {count} 个文件").format(title=title, count=len(paths)),
                done=lambda _nothing: self._say(title, choice),
            )

        self._work.read(printing.printers, done=ask)

    def _choose(self, printers: tuple[str, ...], pages: int) -> PrintChoice | None:
        if not printers:
            self._work.refuse(PrinterError("printer-none"))
            return None
        return self._printing.choose(self._view.window(), pages=pages)

    def _say(self, title: str, choice: PrintChoice) -> None:
        words = self.tr("{title} 已交给打印机 {printer}。请核对大小:用尺量,或先打一张校准页。")
        self._work.say(words.format(title=title, printer=choice.printer), Tone.GOOD)
