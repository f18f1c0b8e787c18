"""Ask for files and folders: a port, so that tests and the demo answer without a native dialog."""

from __future__ import annotations

from collections.abc import Sequence
from pathlib import Path
from typing import Protocol

from PySide6.QtCore import QUrl
from PySide6.QtGui import QDesktopServices
from PySide6.QtWidgets import QFileDialog, QWidget


class FileChooser(Protocol):
    """Each method returns None, or nothing, when the person changed their mind.

    `title` is translated; `kinds` is Qt's form: "Excel (*.xlsx);;CSV (*.csv)".
    """

    def open_file(self, title: str, folder: Path, kinds: str) -> Path | None: ...

    def open_files(self, title: str, folder: Path, kinds: str) -> Sequence[Path]: ...

    def open_folder(self, title: str, folder: Path) -> Path | None: ...

    def save_file(self, title: str, suggested: Path, kinds: str) -> Path | None: ...

    def show_folder(self, folder: Path) -> None:
        """Show a folder in the desktop's file manager."""
        ...


class DialogFileChooser:
    """The desktop's own dialogs, in front of `window`."""

    def __init__(self, window: QWidget | None = None) -> None:
        self._window = window

    def open_file(self, title: str, folder: Path, kinds: str) -> Path | None:
        chosen, _kind = QFileDialog.getOpenFileName(self._window, title, str(folder), kinds)
        return Path(chosen) if chosen else None

    def open_files(self, title: str, folder: Path, kinds: str) -> Sequence[Path]:
        chosen, _kind = QFileDialog.getOpenFileNames(self._window, title, str(folder), kinds)
        return [Path(path) for path in chosen]

    def open_folder(self, title: str, folder: Path) -> Path | None:
        chosen = QFileDialog.getExistingDirectory(self._window, title, str(folder))
        return Path(chosen) if chosen else None

    def save_file(self, title: str, suggested: Path, kinds: str) -> Path | None:
        chosen, _kind = QFileDialog.getSaveFileName(self._window, title, str(suggested), kinds)
        return Path(chosen) if chosen else None

    def show_folder(self, folder: Path) -> None:
        QDesktopServices.openUrl(QUrl.fromLocalFile(str(folder)))
