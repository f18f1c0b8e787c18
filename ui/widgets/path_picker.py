"""A folder or file, typed or chosen."""

from __future__ import annotations

import os
from pathlib import Path

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QFileDialog, QHBoxLayout, QLineEdit, QPushButton, QWidget

from ui.retranslating import Retranslating


class PathPicker(Retranslating, QWidget):
    """A field for a path and a button that asks for one: a folder, or a file if `pattern` is given."""

    path_chosen = Signal(Path)

    def __init__(self, *, pattern: str = "", parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._pattern = pattern
        self.field = QLineEdit()
        self.browse_button = QPushButton()
        self.browse_button.clicked.connect(self._browse)
        self.field.editingFinished.connect(self._typed)
        self.setFocusProxy(self.field)
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.addWidget(self.field, 1)
        row.addWidget(self.browse_button)
        self.retranslate()

    def retranslate(self) -> None:
        self.browse_button.setText(self.tr("选择…"))
        self.field.setAccessibleName(self.tr("文件") if self._pattern else self.tr("文件夹"))

    def path(self) -> Path | None:
        """Return what was typed, from home on unless it says otherwise, as a path; None for nothing."""
        text = self.field.text().replace("\0", "").strip()
        return Path.home() / os.path.expanduser(text) if text else None  # leaves ~somebody-unknown as it is

    def set_path(self, path: Path | None) -> None:
        self.field.setText(str(path) if path is not None else "")

    def _typed(self) -> None:
        path = self.path()
        if self.field.isModified() and path is not None:
            self.field.setModified(False)
            self.path_chosen.emit(path)

    def _browse(self) -> None:
        start = str(self.path() or Path.home())
        if self._pattern:
            chosen, _filter = QFileDialog.getOpenFileName(self, self.tr("选择文件"), start, self._pattern)
        else:
            chosen = QFileDialog.getExistingDirectory(self, self.tr("选择文件夹"), start)
        if chosen:
            self.set_path(Path(chosen))
            self.path_chosen.emit(Path(chosen))
