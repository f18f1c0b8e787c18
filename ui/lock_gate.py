"""Locks the gate: nothing is taken as a passage until a PIN is typed; the emergency key works, timers go on."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtCore import QObject, Signal
from PySide6.QtWidgets import QMainWindow

from checkpoint_app.domain.clock import local
from checkpoint_app.errors import KnownError
from checkpoint_app.services.gate_desk import GateDesk
from checkpoint_app.services.station_status import StatusView
from ui.gate.gate_view import GateView
from ui.lock_curtain import Curtain
from ui.lock_idle import IdleLock
from ui.lock_screen import LockScreen

USUAL_MINUTES = 15


class GateLock(QObject):
    """Whoever is on duty opens it; somebody else of the list comes on duty by it: a gate is never shut for good.

    `open_way` is what F12 does. A drill is never locked: nobody knows its PINs.
    """

    recorded = Signal()

    def __init__(
        self, window: QMainWindow, view: GateView, desk: GateDesk, open_way: Callable[[], None], *, locks: bool
    ) -> None:
        super().__init__(window)
        self._view, self._desk, self._open_way, self._locks = view, desk, open_way, locks
        self._status: StatusView | None = None
        self.curtain = Curtain(view, LockScreen(names_operator=True))
        self.screen = self.curtain.lock_screen
        self.idle = IdleLock(window, desk.store, usual=USUAL_MINUTES)
        self.idle.gone_quiet.connect(self.lock)
        self.screen.unlock_asked.connect(self._unlock)
        view.line.ignored.connect(self._refuse_scan)
        view.help.lock_chosen.connect(self._choose_minutes)
        view.help.set_lock_minutes(self.idle.minutes)

    @property
    def is_locked(self) -> bool:
        return self.curtain.is_drawn

    def begin(self) -> None:
        if self._locks:
            self.idle.begin()

    def lock(self) -> None:
        """Lock now; while nobody is on duty the line is shut anyway, and there is no PIN to open it with."""
        if not self._locks or self.is_locked or self._desk.stamp.operator is None:
            return
        on_duty = self._desk.stamp.on_duty
        self.curtain.draw(str(on_duty[0].operator.number) if len(on_duty) == 1 else "")
        self._view.set_locked(True)  # after the curtain, which keeps where the keyboard was
        self._say()

    def act(self, action: str) -> None:
        """Do what a key of the gate stands for while it is locked: the emergency, and nothing else."""
        if action == "emergency":
            self._open_way()
            self.screen.note.setText(self.tr("已应急放行,已记下。解锁以后补填原因。"))
        elif action not in ("leave", "lock"):
            self._refuse_scan()

    def show_status(self, status: StatusView) -> None:
        self._status = status
        if self.is_locked:
            self._say()

    def _say(self) -> None:
        """Say what waits, without whom: readings that are due do not wait for a PIN."""
        status = self._status
        waiting = 0 if status is None else len(status.fever_cases)
        if status is None or not waiting:
            self.screen.note.setText("")
        elif status.fever_due_ms is None:
            self.screen.note.setText(self.tr("待复测 {n}").format(n=waiting))
        elif status.now_ms < status.fever_due_ms:
            due = f"{local(status.fever_due_ms):%H:%M}"
            self.screen.note.setText(self.tr("待复测 {n},{time} 后").format(n=waiting, time=due))
        else:
            self.screen.note.setText(self.tr("待复测 {n},现在可测:请解锁").format(n=waiting))

    def _choose_minutes(self, minutes: int) -> None:
        try:
            self.idle.choose(minutes)
        except KnownError as error:
            self._view.help.show_error(error)
        self._view.help.set_lock_minutes(self.idle.minutes)

    def _refuse_scan(self) -> None:
        if self.is_locked:
            self.screen.show_refused_scan()

    def _unlock(self, who: str, pin: str) -> None:
        sign_on = self._desk.sign_on
        try:
            operator = sign_on.find(who)
            if operator.number in (person.operator.number for person in self._desk.stamp.on_duty):
                sign_on.require_pin(operator, pin)
            else:
                sign_on.sign_on(operator, pin)
                self.recorded.emit()
        except KnownError as error:
            self.screen.show_error(error)
            return
        self._view.set_locked(False)
        self.curtain.open()
        self.begin()
