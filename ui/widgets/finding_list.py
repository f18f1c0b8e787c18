"""What was found, a line each: a sign, and a sentence that wraps; the gravest first."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QGridLayout, QLabel, QWidget

from ui.models.tone import Tone
from ui.theme import GRID_PX, Theme
from ui.widgets.form import wrapped_label
from ui.widgets.tone_badge import badge

_SIGN_PX = 20


class FindingList(QWidget):
    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._theme = theme
        self._lines: tuple[tuple[Tone, str], ...] = ()
        self._grid = QGridLayout(self)
        self._grid.setContentsMargins(0, 0, 0, 0)
        self._grid.setHorizontalSpacing(GRID_PX)
        self._grid.setVerticalSpacing(GRID_PX // 2)
        self._grid.setColumnStretch(1, 1)
        self._signs: list[QLabel] = []
        self.sentences: list[QLabel] = []
        theme.changed.connect(self._draw)

    def show_lines(self, lines: Sequence[tuple[Tone, str]]) -> None:
        """Show these sentences in this order."""
        self._lines = tuple(lines)
        while len(self.sentences) < len(self._lines):
            row, sign, sentence = len(self.sentences), QLabel(), wrapped_label()
            self._grid.addWidget(sign, row, 0, Qt.AlignmentFlag.AlignTop)
            self._grid.addWidget(sentence, row, 1)
            self._signs.append(sign)
            self.sentences.append(sentence)
        self._draw()

    def text(self) -> str:
        """Return all that is shown, a line each."""
        return "\n".join(sentence for _, sentence in self._lines)

    def _draw(self) -> None:
        side = self._theme.px(_SIGN_PX)
        for row, (sign, sentence) in enumerate(zip(self._signs, self.sentences, strict=True)):
            here = row < len(self._lines)
            sign.setVisible(here)
            sentence.setVisible(here)
            if here:
                tone, words = self._lines[row]
                sign.setPixmap(badge(tone, self._theme.colours, side, self.devicePixelRatioF()))
                sentence.setText(words)
