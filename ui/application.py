"""Open Qt once: style, font, and the language of the screens."""

from __future__ import annotations

from collections.abc import Mapping
from pathlib import Path
from typing import ClassVar

from PySide6.QtCore import QCoreApplication, QLibraryInfo, QLocale, QLoggingCategory, QObject, QTranslator, Signal
from PySide6.QtWidgets import QApplication

from checkpoint_app.paths import resources_dir
from ui.screen_fonts import load_first_font
from ui.theme import TEXT_PX, Theme


def open_application() -> QApplication:
    """Return the one QApplication, with Fusion, the shipped font (its digits are of one width) and a first theme."""
    QLoggingCategory.setFilterRules("qt.multimedia.*=false")  # a machine without PipeWire is no fault of the gate
    app = QApplication.instance()
    if not isinstance(app, QApplication):
        app = QApplication(["checkpoint-app"])
    app.setStyle("Fusion")
    font = load_first_font()
    font.setPixelSize(TEXT_PX)
    app.setFont(font)
    Theme().apply(app)
    return app


class Languages(QObject):
    """The language of the screens; views hear of a change through Qt's LanguageChange event."""

    CODES = ("zh_CN", "zh_TW", "en")
    NAMES: ClassVar[Mapping[str, str]] = {"zh_CN": "简体中文", "zh_TW": "繁體中文", "en": "English"}
    switched = Signal(str)

    def __init__(self, parent: QObject | None = None, *, folder: Path | None = None) -> None:
        """`folder` holds our .qm files; ours unless a test brings its own."""
        super().__init__(parent)
        self.current = "zh_CN"
        self._folder = folder or resources_dir() / "translations"
        self._installed: list[QTranslator] = []
        self._install()

    def switch(self, code: str) -> None:
        """Show the screens in `code`; an unknown code leaves them as they are."""
        if code not in self.CODES or code == self.current:
            return
        self.current = code
        self._install()
        self.switched.emit(code)

    def remove(self) -> None:
        """Take our catalogues out of the application again."""
        for translator in self._installed:
            QCoreApplication.removeTranslator(translator)
        self._installed.clear()

    def _install(self) -> None:
        self.remove()
        QLocale.setDefault(QLocale(self.current))
        qt_folder = QLibraryInfo.path(QLibraryInfo.LibraryPath.TranslationsPath)
        self._add(f"qtbase_{self.current}", qt_folder)
        if self.current != "zh_CN":  # the words in the source are simplified Chinese
            self._add(f"checkpoint_{self.current}", str(self._folder))

    def _add(self, name: str, folder: str) -> None:
        translator = QTranslator(self)
        if translator.load(name, folder):
            QCoreApplication.installTranslator(translator)
            self._installed.append(translator)
