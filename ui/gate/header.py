"""The head of the gate's screen: where, which way, who, when."""

from __future__ import annotations

from datetime import datetime

from PySide6.QtCore import QSize, Qt, Signal
from PySide6.QtWidgets import QLabel, QPushButton, QWidget

from checkpoint_app.domain.clock import ClockState, local
from checkpoint_app.domain.passage import Direction
from checkpoint_app.services.station_status import StatusView
from ui.icons import icon
from ui.messages import clock_word, date_words, direction_word
from ui.retranslating import Retranslating
from ui.shortcuts import GATE, key_of
from ui.theme import FIELD_PX, GRID_PX, Theme, set_role
from ui.widgets.flow_layout import FlowLayout

HOUR_MS = 3_600_000


class Header(Retranslating, QWidget):
    direction_turned = Signal()

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._theme = theme
        self._direction = Direction.IN
        self._station = ""
        self._people: tuple[tuple[str, int], ...] = ()
        self._since_ms = 0
        self._measuring = True
        self._now: datetime | None = None
        self._clock = ClockState.OK
        self._station_label = QLabel()
        set_role(self._station_label, "feed")
        self.direction_button = QPushButton()
        self.direction_button.clicked.connect(self.direction_turned)
        self._operator_label = QLabel()
        self._measuring_label = QLabel()
        set_role(self._measuring_label, "alarm")
        self._time_label = QLabel()
        self._clock_label = QLabel()
        row = FlowLayout(self, spread=True)
        row.setContentsMargins(GRID_PX * 2, GRID_PX // 2, GRID_PX * 2, GRID_PX // 2)
        for widget in (
            self.direction_button,
            self._station_label,
            self._operator_label,
            self._measuring_label,
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
        set_role(self._operator_label, "alarm" if any(hours for _, hours in self._people) else "")
        self._operator_label.setText(self._operator_words())
        self._measuring_label.setText(self.tr("没有能用的体温枪"))
        self._measuring_label.setVisible(not self._measuring)
        if self._now is not None:
            self._time_label.setText(f"{date_words(self._now)}  {self._now:%H:%M}")
        suspect = self._clock is ClockState.SUSPECT
        set_role(self._clock_label, "alarm" if suspect else "muted")
        self._clock_label.setText(("▲ " if suspect else "● ") + clock_word(self._clock))

    def set_direction(self, direction: Direction) -> None:
        self._direction = direction
        self._draw_direction()

    def set_station(self, gate: str, station: str) -> None:
        self._station = station if station.startswith(gate) else f"{gate} {station}"
        self.retranslate()

    def set_duty(self, view: StatusView) -> None:
        """Show who is on duty, and who has stood longer than the rules allow; redraws only what changed."""
        longest_ms = view.pack.duty.longest_hours * HOUR_MS if view.pack is not None else None
        people = tuple(
            (person.operator.name, _hours_over(view.clock_known_ms - person.since_ms, longest_ms))
            for person in view.on_duty
        )
        shown = people, view.on_duty_since_ms, view.measuring
        if shown != (self._people, self._since_ms, self._measuring):
            self._people, self._since_ms, self._measuring = shown
            self.retranslate()

    def set_now(self, now_ms: int, clock: ClockState) -> None:
        """Show the time; redraws only when a minute or the clock's state changed."""
        now = local(now_ms).replace(second=0, microsecond=0)
        if now != self._now or clock is not self._clock:
            self._now, self._clock = now, clock
            self.retranslate()

    def _operator_words(self) -> str:
        if not self._people:
            return self.tr("还没有人值守")
        names = self.tr("、").join(
            self.tr("▲ {name} 已值守 {n} 小时").format(name=name, n=hours) if hours else name
            for name, hours in self._people
        )
        return self.tr("值守 {name}  {time} 起").format(name=names, time=f"{local(self._since_ms):%H:%M}")

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


def _hours_over(stood_ms: int, longest_ms: int | None) -> int:
    """Return the whole hours somebody has stood, 0 while the rules allow them."""
    return stood_ms // HOUR_MS if longest_ms is not None and stood_ms >= longest_ms else 0
