"""Decide what Ctrl+D does: an order by telephone is on record before the card or the panel says so."""

from __future__ import annotations

from PySide6.QtCore import QObject

from checkpoint_app.domain.passes import PassSerial
from checkpoint_app.domain.roster import RosterEntry
from checkpoint_app.domain.scan import ScanForm, picked, understand
from checkpoint_app.errors import InputRefused, KnownError
from checkpoint_app.services.gate_desk import GateDesk
from checkpoint_app.services.seek_person import MOST_CANDIDATES
from ui.gate.order_panel import OrderPanel
from ui.gate.panel_presenter import GateTools, PanelPresenter


class OrderPresenter(PanelPresenter):
    def __init__(self, desk: GateDesk, tools: GateTools, parent: QObject) -> None:
        self._panel = OrderPanel(compound=desk.store.identity().gate.compound)
        super().__init__(desk, tools, self._panel, parent)
        self._candidates: tuple[RosterEntry, ...] = ()
        self._subject: PassSerial | RosterEntry | None = None
        self._panel.subject_entered.connect(self._find)
        self._panel.code_entered.connect(self._carry_out)

    def begin(self) -> None:
        """Go on with what was chosen before, else with whoever stands at the lane and did not go through."""
        self.desk.stamp.require_operator()
        step = self.desk.lane.step
        person = None if step.outcome is not None and step.outcome.admits else step.person
        if self._subject is None and person is not None and person.resident is not None:
            self._choose(self.desk.store.resident(person.resident))

    def _find(self, text: str) -> None:
        line = text.strip()
        self._panel.clear_error()
        try:
            place = picked(line, len(self._candidates))
            if place is not None:
                self._choose(self._candidates[place])
            elif line:
                self._look_up(line)
        except KnownError as error:
            self._panel.show_error(error)
            self._panel.subject.selectAll()

    def _look_up(self, line: str) -> None:
        scan = understand(line)
        serial = scan.serial
        if scan.form is ScanForm.PASS_CODE:
            serial = self.desk.check.check_code(scan.text, at_ms=self.desk.stamp.known_ms()).serial
        if serial is not None:
            self._choose(serial)
            return
        found = self.desk.store.find(scan, limit=MOST_CANDIDATES)
        if not found:
            raise InputRefused("nobody-fits", given=line[:20])
        if len(found) == 1:
            self._choose(found[0])
            return
        self._candidates, self._subject = tuple(found), None
        self._panel.show_candidates(found)

    def _choose(self, subject: PassSerial | RosterEntry | None) -> None:
        self._candidates, self._subject = (), subject
        self._panel.show_subject(subject)
        self._panel.pass_focus(self._panel.first_field())

    def _carry_out(self, code: str) -> None:
        self._panel.clear_error()
        try:
            match self._subject:
                case PassSerial() as serial:
                    self._stop(serial, code)
                case RosterEntry() as entry:
                    self._let_through(entry, code)
                case _:
                    raise InputRefused("person-missing")
        except KnownError as error:
            self._panel.show_error(error)
            self._panel.code.selectAll()
            self.recorded.emit()  # a wrong code is on record too

    def _stop(self, serial: PassSerial, code: str) -> None:
        self.desk.orders.revoke(serial, code)
        self._choose(None)
        self._panel.show_stopped(serial)
        self.recorded.emit()

    def _let_through(self, entry: RosterEntry, code: str) -> None:
        lane = self.desk.lane
        step = self.desk.orders.let_through(entry.number, code, lane.direction, lane.told)
        self._choose(None)
        self._panel.code.clear()
        self.recorded.emit()
        self.presented.emit(step)
