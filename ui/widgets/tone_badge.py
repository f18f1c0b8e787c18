"""The sign that stands beside a word in tables and sentences: shape and colour together."""

from __future__ import annotations

from collections.abc import Mapping
from functools import lru_cache

from PySide6.QtCore import QRectF, Qt
from PySide6.QtGui import QColor, QPainter, QPixmap

from checkpoint_app.domain.outcome import Outcome
from ui.icons import pixmap
from ui.models.tone import Tone
from ui.theme import Colours, ThemeColours

_SYMBOLS: Mapping[Tone, str] = {
    Tone.GOOD: "pass",
    Tone.INFO: "note",
    Tone.WARN: "hold",
    Tone.BAD: "refuse",
    Tone.MUTED: "again",
}
_OUTCOMES: Mapping[Tone, Outcome] = {
    Tone.GOOD: Outcome.PASS,
    Tone.INFO: Outcome.NOTE,
    Tone.WARN: Outcome.HOLD,
    Tone.BAD: Outcome.REFUSE,
}


def badge(tone: Tone, colours: ThemeColours, size_px: int, ratio: float = 1.0) -> QPixmap:
    """Return the sign of a tone as a filled square of `size_px` logical pixels, in the theme's colours."""
    outcome = _OUTCOMES.get(tone)
    pair = colours.outcomes[outcome] if outcome is not None else Colours(colours.surface, colours.muted)
    return _drawn(_SYMBOLS[tone], pair, size_px, ratio)


@lru_cache(maxsize=64)
def _drawn(symbol: str, pair: Colours, size_px: int, ratio: float) -> QPixmap:
    side = round(size_px * ratio)
    image = QPixmap(side, side)
    image.fill(Qt.GlobalColor.transparent)
    painter = QPainter(image)
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    painter.setPen(Qt.PenStyle.NoPen)
    painter.setBrush(QColor(pair.back))
    painter.drawRoundedRect(QRectF(image.rect()), side / 6, side / 6)
    inner = round(side * 0.75)
    margin = (side - inner) // 2
    painter.drawPixmap(margin, margin, pixmap(symbol, pair.text, inner))
    painter.end()
    image.setDevicePixelRatio(ratio)
    return image
