"""Keep what is always visible true: the time each second, counts and feed after events and every half minute."""

from __future__ import annotations

from PySide6.QtCore import QObject, QTimer, Signal

from checkpoint_app.domain.clock import ClockState
from checkpoint_app.errors import KnownError
from checkpoint_app.services.gate_desk import GateDesk
from ui.gate.gate_view import GateView

TICK_MS = 1000
READ_AGAIN_AFTER_TICKS = 30


class StatusPresenter(QObject):
    failed = Signal(object)
    read = Signal(object)
    """A StatusView, each time the status was read."""

    def __init__(self, view: GateView, desk: GateDesk, parent: QObject) -> None:
        super().__init__(parent)
        self._view, self._desk = view, desk
        self._ticks = 0
        self._clock, self._minute = ClockState.OK, 0
        self._timer = QTimer(self)
        self._timer.setInterval(TICK_MS)
        self._timer.timeout.connect(self.tick)
        view.alarm.clock_confirmed.connect(self._confirm_clock)
        identity = desk.store.identity()
        view.header.set_station(identity.gate.name, identity.certificate.name)
        self.refresh()

    def start(self) -> None:
        self._timer.start()

    def stop(self) -> None:
        self._timer.stop()

    def tick(self) -> None:
        """Show the time; read all again with each minute, when rules may change, and when the clock's state did."""
        self._ticks += 1
        clock, minute = self._desk.stamp.clock_state(), self._desk.stamp.now_ms() // 60_000
        if clock is not self._clock or minute != self._minute or self._ticks >= READ_AGAIN_AFTER_TICKS:
            self.refresh()
        else:
            self._view.header.set_now(self._desk.stamp.now_ms(), clock)

    def refresh(self) -> None:
        self._ticks = 0
        try:
            status = self._desk.status.read()
        except KnownError as error:
            self.failed.emit(error)
            return
        self._clock, self._minute = status.clock, status.now_ms // 60_000
        view = self._view
        view.header.set_duty(status)
        view.header.set_now(status.now_ms, status.clock)
        for part in (view.alarm, view.status, view.footer, view.export):
            part.set_status(status)
        view.feed.set_lines(status.feed)
        self.read.emit(status)

    def _confirm_clock(self) -> None:
        try:
            self._desk.confirm_clock()
        except KnownError as error:
            self.failed.emit(error)
            return
        self.refresh()
        self._view.close_panel()
