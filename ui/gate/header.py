"""The head of the gate's screen: where, which way, who, when."""

from __future__ import annotations

from datetime import datetime

from PySide6.QtCore import QSize, Qt, Signal
from PySide6.QtWidgets import QLabel, QPushButton, QWidget

from checkpoint_app.domain.clock import ClockState, local
from checkpoint_app.domain.passage import Direction
from ui.icons import icon
from ui.messages import clock_word, date_words, direction_word
from ui.retranslating import Retranslating
from ui.shortcuts import GATE, key_of
from ui.theme import FIELD_PX, GRID_PX, Theme, set_role
from ui.widgets.flow_layout import FlowLayout


class Header(Retranslating, QWidget):
    direction_turned = Signal()

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._theme = theme
        self._direction = Direction.IN
        self._station = ""
        self._operator, self._since_ms = "", 0
        self._now: datetime | None = None
        self._clock = ClockState.OK
        self._station_label = QLabel()
        set_role(self._station_label, "feed")
        self.direction_button = QPushButton()
        self.direction_button.clicked.connect(self.direction_turned)
        self._operator_label = QLabel()
        self._time_label = QLabel()
        self._clock_label = QLabel()
        row = FlowLayout(self, spread=True)
        row.setContentsMargins(GRID_PX * 2, GRID_PX // 2, GRID_PX * 2, GRID_PX // 2)
        for widget in (
            self.direction_button,
            self._station_label,
            self._operator_label,
            self._time_label,
            self._clock_label,
        ):
            if isinstance(widget, QLabel):
                widget.setTextFormat(Qt.TextFormat.PlainText)
            row.addWidget(widget)
        theme.changed.connect(self._draw_direction)
        self.retranslate()

    def retranslate(self) -> None:
        self._draw_direction()
        self._station_label.setText(self._station)
        self._operator_label.setText(self._operator_words())
        if self._now is not None:
            self._time_label.setText(f"{date_words(self._now)}  {self._now:%H:%M}")
        suspect = self._clock is ClockState.SUSPECT
        set_role(self._clock_label, "alarm" if suspect else "muted")
        self._clock_label.setText(("▲ " if suspect else "● ") + clock_word(self._clock))

    def set_direction(self, direction: Direction) -> None:
        self._direction = direction
        self._draw_direction()

    def set_station(self, gate: str, station: str) -> None:
        self._station = gate if gate == station else f"{gate} {station}"
        self.retranslate()

    def set_operator(self, name: str, since_ms: int) -> None:
        if (name, since_ms) != (self._operator, self._since_ms):
            self._operator, self._since_ms = name, since_ms
            self.retranslate()

    def set_now(self, now_ms: int, clock: ClockState) -> None:
        """Show the time; redraws only when a minute or the clock's state changed."""
        now = local(now_ms).replace(second=0, microsecond=0)
        if now != self._now or clock is not self._clock:
            self._now, self._clock = now, clock
            self.retranslate()

    def _operator_words(self) -> str:
        if not self._operator:
            return self.tr("还没有人值守")
        return self.tr("值守 {name}  {time} 起").format(name=self._operator, time=f"{local(self._since_ms):%H:%M}")

    def _draw_direction(self) -> None:
        word, key = direction_word(self._direction), key_of(GATE, "turn")
        button, colours = self.direction_button, self._theme.colours.directions[self._direction]
        button.setText(f"{word}  {key}")
        button.setAccessibleName(self.tr("方向:{word},按 {key} 改").format(word=word, key=key))
        size_px = self._theme.px(FIELD_PX)
        button.setIcon(icon(self._direction.value, colours.text, size_px=size_px * 2))
        button.setIconSize(QSize(size_px, size_px))
        button.setProperty("direction", self._direction.value)
        button.style().polish(button)
