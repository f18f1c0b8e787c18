"""Decide who is on duty; without anybody the line stays shut."""

from __future__ import annotations

from PySide6.QtCore import QObject, Qt, Signal
from PySide6.QtWidgets import QLineEdit

from checkpoint_app.errors import InputRefused, KnownError
from checkpoint_app.services.gate_desk import GateDesk
from ui.gate.gate_view import GateView
from ui.gate.newcomer_form import Newcomer


class SignOnPresenter(QObject):
    recorded = Signal()

    def __init__(self, view: GateView, desk: GateDesk, parent: QObject) -> None:
        super().__init__(parent)
        self._view, self._desk = view, desk
        panel = view.sign_on
        panel.pin_entered.connect(self._sign_on)
        panel.leave_asked.connect(self._leave)
        panel.newcomer_asked.connect(self._ask_newcomer)
        panel.newcomer.newcomer_entered.connect(self._admit)

    def begin(self) -> None:
        """At the start, and whenever somebody may have gone: an open shift goes on, else somebody signs on first."""
        on_duty = self._desk.stamp.operator is not None
        self._view.set_working(on_duty)
        if not on_duty:
            self._show_people()
            if self._view.open_panel_now() is None:
                self._view.open_panel(self._view.sign_on)

    def ask(self) -> None:
        panel = self._view.sign_on
        panel.forget_pins()
        panel.show_newcomer(False)
        self._show_people()
        self._view.open_panel(panel)

    def _show_people(self) -> None:
        names = [person.operator.name for person in self._desk.stamp.on_duty]
        self._view.sign_on.set_operators(self._desk.sign_on.operators(), names)

    def _sign_on(self, who: str, pin: str) -> None:
        panel = self._view.sign_on
        panel.clear_error()
        try:
            operator = self._desk.sign_on.find(who)
        except InputRefused as error:
            panel.show_error(error)
            panel.operator.setFocus(Qt.FocusReason.TabFocusReason)
            return
        if not pin:  # none is no wrong one: a second Enter must not count against somebody
            panel.pin.setFocus()
            return
        try:
            self._desk.sign_on.sign_on(operator, pin)
        except KnownError as error:
            self._show_pin_error(error)
            return
        self._done()

    def _leave(self, who: str, pin: str) -> None:
        panel = self._view.sign_on
        panel.clear_error()
        try:
            self._desk.sign_on.leave(self._desk.sign_on.find(who), pin)
        except KnownError as error:
            self._show_pin_error(error)
            return
        self._done()

    def _done(self) -> None:
        self._view.sign_on.clear()
        self._view.set_working(True)
        self._view.close_panel()
        self.recorded.emit()

    def _show_pin_error(self, error: KnownError) -> None:
        pin = self._view.sign_on.pin
        self._view.sign_on.show_error(error)
        pin.selectAll()
        pin.setFocus()

    def _ask_newcomer(self) -> None:
        """Ask for a newcomer's name and PIN; who has to answer is filled in where only one can."""
        panel, desk = self._view.sign_on, self._desk
        has_lead = desk.admit.has_lead()
        leads = [operator.number for operator in desk.sign_on.operators() if operator.lead]
        on_duty = [person.operator.number for person in desk.stamp.on_duty]
        answering = [number for number in on_duty if number in leads] or leads if has_lead else on_duty[:1]
        panel.clear_error()
        panel.newcomer.set_answering(has_lead=has_lead, number=answering[0] if len(answering) == 1 else None)
        panel.show_newcomer(True)
        panel.newcomer.name.setFocus(Qt.FocusReason.TabFocusReason)

    def _admit(self, typed: Newcomer) -> None:
        panel = self._view.sign_on
        panel.clear_error()
        try:
            newcomer = self._desk.admit.admit(
                by=typed.by, by_pin=typed.by_pin, name=typed.name, pin=typed.pin, again=typed.again
            )
        except KnownError as error:
            panel.show_error(error)
            field = self._field_of(error.code)
            field.selectAll()
            field.setFocus()
            return
        self._show_people()
        panel.show_admitted(newcomer)
        self.recorded.emit()

    def _field_of(self, code: str) -> QLineEdit:
        form = self._view.sign_on.newcomer
        if code in ("name-missing", "operator-name-taken", "text-too-long"):
            return form.name
        if code in ("pins-differ", "operator-pin"):
            return form.pin
        return form.by if code in ("operator-unknown", "not-a-lead", "nobody-to-admit") else form.by_pin
