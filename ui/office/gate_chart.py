"""Entries and exits by gate as bars, drawn the same on the screen and on paper."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import QBuffer, QIODevice, QMarginsF, QRectF, QSize, QSizeF, Qt
from PySide6.QtGui import QBrush, QColor, QFontMetricsF, QPageSize, QPainter, QPaintEvent, QPdfWriter, QPen
from PySide6.QtWidgets import QSizePolicy, QWidget

from checkpoint_app.domain.exchange import GateDay
from checkpoint_app.domain.passage import Direction
from ui.retranslating import Retranslating
from ui.theme import GRID_PX, LIGHT, THEMES, Theme, ThemeColours

_BARS = 2
_LONGEST_NAME_EM = 8


class GateChart(Retranslating, QWidget):
    """Two bars a gate: entries filled, exits hatched, each with its figure, so colour is never needed."""

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._theme = theme
        self._gates: tuple[GateDay, ...] = ()
        self._entries_word = self._exits_word = ""
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        theme.changed.connect(self._fit)
        self.retranslate()

    def retranslate(self) -> None:
        self._entries_word, self._exits_word = self.tr("进入"), self.tr("外出")
        self.setAccessibleName(self.tr("各卡口进出图"))
        self.update()

    def show_gates(self, gates: Sequence[GateDay]) -> None:
        self._gates = tuple(gates)
        self.setAccessibleDescription(
            "; ".join(f"{g.name} {self._entries_word} {g.entries}, {self._exits_word} {g.exits}" for g in self._gates)
        )
        self._fit()

    def sizeHint(self) -> QSize:
        line = self.fontMetrics().height()
        return QSize(40 * line, round((len(self._gates) * (_BARS + 0.5) + 1.5) * line))

    def minimumSizeHint(self) -> QSize:
        return QSize(12 * self.fontMetrics().height(), self.sizeHint().height())

    def _fit(self) -> None:
        self.updateGeometry()
        self.update()

    def paintEvent(self, event: QPaintEvent) -> None:
        painter = QPainter(self)
        painter.setFont(self.font())
        self.draw(painter, QRectF(self.rect()), self._theme.colours)
        painter.end()

    def pdf_bytes(self) -> bytes:
        """Return the chart on one page as it looks on the screen, in the light theme."""
        buffer = QBuffer()
        buffer.open(QIODevice.OpenModeFlag.WriteOnly)
        writer = QPdfWriter(buffer)
        writer.setResolution(96)
        size = self.sizeHint() + QSize(4 * GRID_PX, 4 * GRID_PX)
        writer.setPageSize(QPageSize(QSizeF(size) * 72 / 96, QPageSize.Unit.Point))
        writer.setPageMargins(QMarginsF(0, 0, 0, 0))
        painter = QPainter(writer)
        painter.setFont(self.font())
        room = QRectF(2 * GRID_PX, 2 * GRID_PX, self.sizeHint().width(), self.sizeHint().height())
        self.draw(painter, room, THEMES[LIGHT])
        painter.end()
        return bytes(buffer.data().data())

    def draw(self, painter: QPainter, room: QRectF, colours: ThemeColours) -> None:
        """Draw legend and bars into `room` with the painter's font."""
        metrics = QFontMetricsF(painter.font())
        line = metrics.height()
        most = max((max(g.entries, g.exits) for g in self._gates), default=0)
        names = [metrics.elidedText(g.name, Qt.TextElideMode.ElideRight, _LONGEST_NAME_EM * line) for g in self._gates]
        name_width = max((metrics.horizontalAdvance(name) for name in names), default=0.0)
        figure_width = metrics.horizontalAdvance(f"{most:,}") + GRID_PX
        left = room.left() + name_width + GRID_PX
        width = max(0.0, room.right() - left - figure_width)
        self._draw_legend(painter, room, colours)
        top = room.top() + 1.5 * line
        for gate, name in zip(self._gates, names, strict=True):
            painter.setPen(QColor(colours.text))
            painter.drawText(QRectF(room.left(), top, name_width, 2 * line), _MIDDLE_LEFT, name)
            for place, (count, direction) in enumerate(((gate.entries, Direction.IN), (gate.exits, Direction.OUT))):
                bar = QRectF(left, top + place * line + 2, width * count / most if most else 0.0, line - 4)
                self._draw_bar(painter, bar, direction, colours)
                painter.setPen(QColor(colours.text))
                figure = QRectF(bar.right() + GRID_PX / 2, bar.top() - 2, figure_width, line)
                painter.drawText(figure, _MIDDLE_LEFT, f"{count:,}")
            top += (_BARS + 0.5) * line

    def _draw_legend(self, painter: QPainter, room: QRectF, colours: ThemeColours) -> None:
        metrics = QFontMetricsF(painter.font())
        line, left = metrics.height(), room.left()
        for word, direction in ((self._entries_word, Direction.IN), (self._exits_word, Direction.OUT)):
            self._draw_bar(painter, QRectF(left, room.top() + 2, 1.5 * line, line - 4), direction, colours)
            painter.setPen(QColor(colours.text))
            wide = metrics.horizontalAdvance(word) + GRID_PX
            painter.drawText(QRectF(left + 1.5 * line + GRID_PX, room.top(), wide, line), _MIDDLE_LEFT, word)
            left += 1.5 * line + GRID_PX + wide + 2 * GRID_PX

    def _draw_bar(self, painter: QPainter, bar: QRectF, direction: Direction, colours: ThemeColours) -> None:
        colour = QColor(colours.directions[direction].back)
        painter.setPen(QPen(colour, 1))
        solid = direction is Direction.IN
        painter.setBrush(QBrush(colour, Qt.BrushStyle.SolidPattern if solid else Qt.BrushStyle.BDiagPattern))
        painter.drawRect(bar)


_MIDDLE_LEFT = int(Qt.AlignmentFlag.AlignVCenter | Qt.AlignmentFlag.AlignLeft)
