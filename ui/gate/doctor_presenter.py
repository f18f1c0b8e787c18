"""Runs the check-up on the worker, and the repair that it offers."""

from __future__ import annotations

from PySide6.QtCore import QObject

from checkpoint_app.domain.checkup import Finding
from checkpoint_app.domain.progress import Progress
from checkpoint_app.services.doctor import Repaired
from checkpoint_app.services.gate_desk import GateDesk
from ui.gate.doctor_panel import DoctorPanel
from ui.gate.panel_presenter import GateTools, PanelPresenter


class DoctorPresenter(PanelPresenter):
    def __init__(self, desk: GateDesk, tools: GateTools, parent: QObject) -> None:
        panel = DoctorPanel(tools.theme)
        super().__init__(desk, tools, panel, parent)
        self._panel = panel
        self._findings: tuple[Finding, ...] = ()
        panel.examine_asked.connect(self._examine)
        panel.repair_asked.connect(self._repair)

    def begin(self) -> None:
        self._panel.clear_error()

    def _examine(self) -> None:
        doctor = self.desk.doctor()
        job = self.tools.runner.run(doctor.examine, on_success=self._show, on_known_error=self._panel.show_error)
        self._panel.show_busy(job)

    def _repair(self) -> None:
        doctor, findings = self.desk.doctor(), self._findings

        def repair(progress: Progress) -> tuple[tuple[Finding, ...], Repaired]:
            done = doctor.repair(findings, progress)
            return doctor.examine(progress), done

        job = self.tools.runner.run(
            repair, on_success=lambda both: self._show(*both), on_known_error=self._panel.show_error
        )
        self._panel.show_busy(job)

    def _show(self, findings: tuple[Finding, ...], repaired: Repaired | None = None) -> None:
        self._findings = findings
        self._panel.show_findings(findings, repaired)
        if repaired is not None:
            self.recorded.emit()
