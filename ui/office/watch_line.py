"""On the page 上报包: which folder is watched for bundles, how that stands, and the buttons that begin or end it."""

from __future__ import annotations

from enum import Enum
from pathlib import Path

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QHBoxLayout, QWidget

from ui.retranslating import Retranslating
from ui.theme import GRID_PX
from ui.widgets.action_button import ActionButton
from ui.widgets.form import wrapped_label


class WatchState(Enum):
    OFF = "off"
    WATCHING = "watching"
    GONE = "gone"


class WatchLine(Retranslating, QWidget):
    folder_wanted = Signal()
    end_wanted = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.state = wrapped_label("muted")
        self.folder_button, self.end_button = ActionButton(), ActionButton()
        self._folder: Path | None = None
        self._how = WatchState.OFF
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(GRID_PX)
        row.addWidget(self.state, 1)
        row.addWidget(self.folder_button)
        row.addWidget(self.end_button)
        self.folder_button.clicked.connect(self.folder_wanted)
        self.end_button.clicked.connect(self.end_wanted)
        self.retranslate()

    def show_state(self, folder: Path | None, how: WatchState) -> None:
        self._folder, self._how = folder, how
        self.retranslate()

    def retranslate(self) -> None:
        words = {
            WatchState.OFF: self.tr("没有自动收取的文件夹。"),
            WatchState.WATCHING: self.tr("自动收取:{folder},新到的上报包会自己导入,文件原样不动。"),
            WatchState.GONE: self.tr("自动收取:现在看不到 {folder},出现后会接着收。"),
        }[self._how]
        self.state.setText(words.format(folder=self._folder))
        self.folder_button.setText(self.tr("自动收取的文件夹…"))
        self.end_button.setText(self.tr("不再自动收取"))
        self.end_button.setVisible(self._how is not WatchState.OFF)
