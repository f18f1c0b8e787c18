"""Decide who is on duty; without anybody the line stays shut."""

from __future__ import annotations

from PySide6.QtCore import QObject, Signal

from checkpoint_app.errors import InputRefused, KnownError
from checkpoint_app.services.gate_desk import GateDesk
from ui.gate.gate_view import GateView


class SignOnPresenter(QObject):
    recorded = Signal()

    def __init__(self, view: GateView, desk: GateDesk, parent: QObject) -> None:
        super().__init__(parent)
        self._view, self._desk = view, desk
        view.sign_on.pin_entered.connect(self._sign_on)

    def begin(self) -> None:
        """At the start: an open shift goes on, else somebody signs on first."""
        on_duty = self._desk.stamp.operator is not None
        self._view.set_working(on_duty)
        if not on_duty:
            self.ask()

    def ask(self) -> None:
        self._view.sign_on.set_operators(self._desk.sign_on.operators())
        self._view.open_panel(self._view.sign_on)

    def _sign_on(self, who: str, pin: str) -> None:
        panel = self._view.sign_on
        panel.clear_error()
        try:
            operator = self._desk.sign_on.find(who)
        except InputRefused as error:
            panel.show_error(error)
            panel.operator.setFocus()
            return
        try:
            self._desk.sign_on.sign_on(operator, pin)
        except KnownError as error:
            panel.show_error(error)
            panel.pin.selectAll()
            panel.pin.setFocus()
            return
        panel.clear()
        self._view.set_working(True)
        self._view.close_panel()
        self.recorded.emit()
