"""The line at the foot: how the last thing ended, with a sign, until the next one; screen readers say it aloud."""

from __future__ import annotations

from PySide6.QtGui import QAccessible, QAccessibleAnnouncementEvent
from PySide6.QtWidgets import QHBoxLayout, QLabel, QWidget

from ui.models.tone import Tone
from ui.theme import GRID_PX, TEXT_PX, Theme
from ui.widgets.form import wrapped_label
from ui.widgets.tone_badge import badge


class MessageBar(QWidget):
    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._theme = theme
        self._tone = Tone.INFO
        self._sign, self.sentence = QLabel(), wrapped_label()
        row = QHBoxLayout(self)
        row.setContentsMargins(GRID_PX * 2, GRID_PX // 2, GRID_PX * 2, GRID_PX // 2)
        row.addWidget(self._sign)
        row.addWidget(self.sentence, 1)
        theme.changed.connect(self._draw)
        self.hide()

    def say(self, sentence: str, tone: Tone) -> None:
        self._tone = tone
        self.sentence.setText(sentence)
        self._draw()
        self.show()
        QAccessible.updateAccessibility(QAccessibleAnnouncementEvent(self.sentence, sentence))

    def _draw(self) -> None:
        side = self._theme.px(TEXT_PX) + 4
        self._sign.setPixmap(badge(self._tone, self._theme.colours, side, self.devicePixelRatioF()))
