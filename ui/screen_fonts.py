"""Fonts of the screens: Noto Sans SC at once; rare names, Uyghur, Tibetan and Yi when the program is idle."""

from __future__ import annotations

from PySide6.QtCore import QByteArray, QObject, QTimer
from PySide6.QtGui import QFont, QFontDatabase
from PySide6.QtWidgets import QApplication

from checkpoint_app.documents.rare_font import rare_font_pieces
from checkpoint_app.errors import KnownError
from checkpoint_app.paths import resources_dir
from ui.task_runner import TaskRunner

FIRST_FILE = "NotoSansSC-Regular.ttf"
SCRIPT_FILES = ("NotoNaskhArabic-Regular.ttf", "NotoSerifTibetan-Regular.ttf", "NotoSansYi-Regular.ttf")
IDLE_MS = 3000


def load_first_font() -> QFont:
    """Add Noto Sans SC to this program's fonts and return it; a system may have no Chinese font at all."""
    return QFont(_added_file(FIRST_FILE))


def unpack_for_screen() -> QByteArray:
    """Return Rare Han unpacked, 31 MB; any thread may do it (0.1 s)."""
    unpacked = QByteArray()
    for size, piece in rare_font_pieces():
        if unpacked.isEmpty():
            unpacked.reserve(size)  # it would be copied over and over as it grows
        unpacked.append(piece)
    return unpacked


def add_later_fonts(rare: QByteArray) -> None:
    """Add Rare Han and the fonts of the three scripts behind Noto Sans SC, and paint all windows again (5 ms)."""
    first = QApplication.font().family()
    families = [_added_file(name) for name in SCRIPT_FILES]
    number = QFontDatabase.addApplicationFontFromData(rare)
    families += QFontDatabase.applicationFontFamilies(number)
    QFont.insertSubstitutions(first, families)
    for window in QApplication.topLevelWidgets():
        window.update()


class LaterFonts(QObject):
    """Loads the later fonts once, some time after the start: a gate has one second for that."""

    def __init__(self, runner: TaskRunner, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._runner = runner
        self._timer = QTimer(self)
        self._timer.setSingleShot(True)
        self._timer.timeout.connect(self._load)

    def load_when_idle(self, wait_ms: int = IDLE_MS) -> None:
        self._timer.start(wait_ms)

    def _load(self) -> None:
        """Unpack in the worker, add on the GUI thread."""
        self._runner.run(lambda progress: unpack_for_screen(), on_success=add_later_fonts, on_known_error=_not_now)

    def stop(self) -> None:
        self._timer.stop()


def _not_now(error: KnownError) -> None:
    """The program ends before it came to this: there is nothing to show any more."""


def _added_file(name: str) -> str:
    added = QFontDatabase.addApplicationFont(str(resources_dir() / "fonts" / name))
    return QFontDatabase.applicationFontFamilies(added)[0]
