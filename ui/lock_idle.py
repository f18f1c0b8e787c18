"""Lock a window nobody used for some minutes."""

from __future__ import annotations

from PySide6.QtCore import QEvent, QObject, QTimer, Signal
from PySide6.QtWidgets import QWidget

from checkpoint_app.log_ports import Settings

MINUTES = (2, 5, 10, 15, 30, 60)
SETTING = "lock-minutes"
_SIGNS_OF_LIFE = frozenset(
    {
        QEvent.Type.KeyPress,
        QEvent.Type.MouseButtonPress,
        QEvent.Type.MouseMove,
        QEvent.Type.Wheel,
        QEvent.Type.TouchBegin,
    }
)


class IdleLock(QObject):
    """Hears what comes to the window from outside, not what goes on inside: a filter for every event costs the gate.

    `usual` is how many minutes it waits until somebody chose another number of MINUTES.
    """

    gone_quiet = Signal()

    def __init__(self, window: QWidget, settings: Settings, *, usual: int) -> None:
        super().__init__(window)
        self._window, self._settings = window, settings
        self._listens = False
        self._timer = QTimer(self)
        self._timer.setSingleShot(True)
        self._timer.timeout.connect(self.gone_quiet)
        chosen = settings.get(SETTING)
        self._set(chosen if chosen in MINUTES else usual)

    @property
    def minutes(self) -> int:
        return self._timer.interval() // 60_000

    def choose(self, minutes: int) -> None:
        """Wait so long from now on, and remember it in the data folder."""
        self._settings.put(SETTING, minutes)
        self._set(minutes)
        if self._timer.isActive():
            self._timer.start()

    def begin(self) -> None:
        """Wait from now; the window is shown by then."""
        handle = self._window.windowHandle()
        if handle is not None and not self._listens:
            handle.installEventFilter(self)
            self._listens = True
        self._timer.start()

    def touch(self) -> None:
        """Somebody did something: wait anew, if it waits at all."""
        if self._timer.isActive():
            self._timer.start()

    def end(self) -> None:
        self._timer.stop()

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if event.type() in _SIGNS_OF_LIFE:
            self.touch()
        return False

    def _set(self, minutes: int) -> None:
        self._timer.setInterval(minutes * 60_000)
