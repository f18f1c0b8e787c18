"""Symbols drawn from our SVG files (one line weight), tinted to the text beside them."""

from __future__ import annotations

from functools import cache, lru_cache

from PySide6.QtCore import QByteArray, QRectF, Qt
from PySide6.QtGui import QIcon, QPainter, QPixmap
from PySide6.QtSvg import QSvgRenderer

from checkpoint_app.paths import resources_dir


@cache
def _svg(name: str) -> str:
    return (resources_dir() / "icons" / f"{name}.svg").read_text(encoding="utf-8")


@lru_cache(maxsize=256)
def pixmap(name: str, colour: str, size_px: int, ratio: float = 1.0) -> QPixmap:
    """Return the symbol as a square of `size_px` logical pixels in `colour` (#RRGGBB)."""
    renderer = QSvgRenderer(QByteArray(_svg(name).replace("currentColor", colour).encode()))
    image = QPixmap(round(size_px * ratio), round(size_px * ratio))
    image.fill(Qt.GlobalColor.transparent)
    painter = QPainter(image)
    renderer.render(painter, QRectF(image.rect()))
    painter.end()
    image.setDevicePixelRatio(ratio)
    return image


def icon(name: str, colour: str, *, selected: str = "", size_px: int = 64) -> QIcon:
    """Return the symbol as an icon; `selected` is its colour on a marked row."""
    drawn = QIcon(pixmap(name, colour, size_px))
    if selected:
        drawn.addPixmap(pixmap(name, selected, size_px), QIcon.Mode.Selected)
    return drawn
