"""What happens when an exception reaches the top: a sentence for the world's faults, a report for our bugs."""

from __future__ import annotations

import sys
import traceback
from contextlib import suppress
from pathlib import Path
from types import TracebackType

from PySide6.QtCore import QObject, Qt
from PySide6.QtWidgets import QApplication, QMessageBox

from checkpoint_app import __version__
from checkpoint_app.errors import KnownError
from ui.error_messages import error_sentence


def crash_report(kind: type[BaseException], trace: TracebackType | None) -> str:
    """Return exception type and places only: messages may hold personal data, so none is in it."""
    places = [f"  {Path(f.filename).name}:{f.lineno} {f.name}" for f in traceback.extract_tb(trace)]
    return "\n".join([f"checkpoint-app {__version__}", kind.__name__, *places])


class CrashHandler(QObject):
    """Takes sys.excepthook while installed. The window stays open and forms stay as they were typed."""

    def __init__(self, report_file: Path | None = None, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._report_file = report_file
        self._box: QMessageBox | None = None

    def install(self) -> None:
        sys.excepthook = self.handle

    def handle(self, kind: type[BaseException], error: BaseException, trace: TracebackType | None) -> None:
        if issubclass(kind, KeyboardInterrupt):
            QApplication.quit()
        elif isinstance(error, KnownError):
            self._show(error_sentence(error), "")
        else:
            report = crash_report(kind, trace)
            if sys.stderr is not None:  # a windowed program on Windows has none
                sys.stderr.write(report + "\n")
            self._keep(report)
            self._show(self.tr("程序出了差错。已保存的记录都在;请继续,若再出现请重新打开程序。"), report)

    def _keep(self, report: str) -> None:
        if self._report_file is None:
            return
        with suppress(OSError), self._report_file.open("a", encoding="utf-8") as file:  # the dialog shows it, too
            file.write(report + "\n\n")

    def _show(self, sentence: str, details: str) -> None:
        """Show one dialog at a time without a nested event loop."""
        if self._box is not None:
            return
        box = QMessageBox(QMessageBox.Icon.Warning, QApplication.applicationDisplayName(), sentence)
        box.setDetailedText(details)
        box.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        box.finished.connect(self._closed)
        self._box = box
        box.open()

    def _closed(self) -> None:
        self._box = None
