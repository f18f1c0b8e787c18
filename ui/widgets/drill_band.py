"""The striped band over a drill's window: nobody may take it for the real register."""

from __future__ import annotations

from PySide6.QtCore import QPoint, QRect, QSize, Qt
from PySide6.QtGui import QColor, QFont, QFontMetrics, QPainter, QPaintEvent, QPolygon
from PySide6.QtWidgets import QSizePolicy, QWidget

from checkpoint_app.services.start_drill import Drill
from ui.retranslating import Retranslating
from ui.theme import FEED_PX, GRID_PX, TARGET_PX, Theme

STRIPE_PX = 24


class DrillBand(Retranslating, QWidget):
    """Says what is not real, and with what to try it; of one height, with words as large as they fit across."""

    def __init__(self, drill: Drill, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._drill, self._theme = drill, theme
        self.setSizePolicy(QSizePolicy.Policy.Ignored, QSizePolicy.Policy.Fixed)
        theme.changed.connect(self.updateGeometry)
        self.retranslate()

    def retranslate(self) -> None:
        drill = self._drill
        self._text = self.tr("演练 不是真的登记   值守 1、2  PIN {pin}   房号 {dwelling}   证号 {serial}").format(
            pin=drill.pin, dwelling=drill.dwelling, serial=drill.serial
        )
        self.setAccessibleName(self._text)
        self.update()

    def text(self) -> str:
        return self._text

    def sizeHint(self) -> QSize:
        return QSize(0, max(TARGET_PX, self._theme.px(FEED_PX) + 2 * GRID_PX))

    def paintEvent(self, event: QPaintEvent) -> None:
        colours = self._theme.colours.alarm
        font = self.word_font()
        across = QFontMetrics(font).horizontalAdvance(self._text) + 2 * STRIPE_PX
        painter = QPainter(self)
        painter.fillRect(self.rect(), QColor(colours.back))
        painter.setBrush(QColor(colours.text))
        painter.setPen(QColor(colours.text))
        for left in range(-self.height(), self.width(), 2 * STRIPE_PX):
            painter.drawPolygon(_stripe(left, self.height()))
        block = QRect((self.width() - across) // 2, 0, across, self.height())
        painter.fillRect(block, QColor(colours.back))
        painter.setFont(font)
        painter.drawText(block, Qt.AlignmentFlag.AlignCenter, self._text)
        painter.end()

    def word_font(self) -> QFont:
        """Return the font of the words: the feed's size, smaller where the band is too narrow for it."""
        font = QFont(self.font())
        font.setPixelSize(self._theme.px(FEED_PX))
        while font.pixelSize() > 8 and QFontMetrics(font).horizontalAdvance(self._text) > self.width() - 4 * STRIPE_PX:
            font.setPixelSize(font.pixelSize() - 1)
        return font


def _stripe(left: int, height: int) -> QPolygon:
    """Return a stripe that leans to the right by the band's height."""
    corners = ((left + height, 0), (left + height + STRIPE_PX, 0), (left + STRIPE_PX, height), (left, height))
    return QPolygon([QPoint(x, y) for x, y in corners])
