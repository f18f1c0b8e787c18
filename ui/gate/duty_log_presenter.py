"""Decide what Ctrl+L does: a line stands in the list once it is on disk."""

from __future__ import annotations

from PySide6.QtCore import QObject

from checkpoint_app.errors import KnownError
from checkpoint_app.services.gate_desk import GateDesk
from ui.gate.duty_log_panel import DutyForm, DutyLogPanel
from ui.gate.panel_presenter import GateTools, PanelPresenter


class DutyLogPresenter(PanelPresenter):
    def __init__(self, desk: GateDesk, tools: GateTools, parent: QObject) -> None:
        self._log_panel = DutyLogPanel()
        super().__init__(desk, tools, self._log_panel, parent)
        self._log_panel.form_entered.connect(self._note)

    def begin(self) -> None:
        """Show the shift's lines and what is owed; what was typed stays."""
        log = self.desk.duty_log
        writers = {operator.number: operator.name for operator in self.desk.sign_on.operators()}
        self._log_panel.show_log(log.notes(), log.due(), writers)

    def _note(self, form: DutyForm) -> None:
        panel = self._log_panel
        panel.clear_error()
        try:
            self.desk.duty_log.note(form.kind, form.text, agent=form.agent, n=form.n)
        except KnownError as error:
            panel.show_error(error)
            field = {"agent-missing": panel.agent, "count-unreadable": panel.n}.get(error.code, panel.text)
            field.selectAll()
            field.setFocus()
            return
        panel.clear()
        self.begin()
        self.recorded.emit()
