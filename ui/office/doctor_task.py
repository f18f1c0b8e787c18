"""Runs the check-up at the office."""

from __future__ import annotations

from PySide6.QtCore import QObject

from checkpoint_app.domain.checkup import Finding
from checkpoint_app.domain.progress import Progress
from checkpoint_app.services.doctor import Repaired, worst
from ui.doctor_words import TONES, repaired_sentence, summary_sentence
from ui.office.doctor_panel import DoctorPanel
from ui.office.office_tools import OfficeTools, Topic
from ui.office.safety_page import SafetyPage
from ui.office.safety_task import SafetyTask
from ui.theme import Theme


class DoctorTask(SafetyTask):
    def __init__(self, tools: OfficeTools, page: SafetyPage, theme: Theme, parent: QObject) -> None:
        super().__init__(tools, page, theme, parent)
        self.panel: DoctorPanel = DoctorPanel(theme)
        self._findings: tuple[Finding, ...] = ()
        page.add_panel(self.panel)
        self.panel.examine_wanted.connect(self._examine)
        self.panel.repair_wanted.connect(self._repair)

    def word(self) -> str:
        return self.tr("体检…")

    def state(self) -> str:
        return summary_sentence(self._findings) if self._findings else self.tr("这次打开程序后还没有查过。")

    def open(self) -> None:
        self.show(self.panel.button)

    def _examine(self) -> None:
        self._tools.work.start(
            self._tools.desk.doctor().examine,
            what=self.tr("正在检查"),
            done=self._show,
            changes=(Topic.SAFETY,),
        )

    def _repair(self) -> None:
        doctor, findings = self._tools.desk.doctor(), self._findings

        def repair(progress: Progress) -> tuple[tuple[Finding, ...], Repaired]:
            done = doctor.repair(findings, progress)
            return doctor.examine(progress), done

        self._tools.work.start(
            repair,
            what=self.tr("正在修复"),
            done=lambda both: self._show(*both),
            changes=tuple(Topic),
        )

    def _show(self, findings: tuple[Finding, ...], repaired: Repaired | None = None) -> None:
        self._findings = findings
        self.panel.show_findings(findings)
        done = "" if repaired is None else repaired_sentence(repaired)
        self._tools.work.say(done + summary_sentence(findings), TONES[worst(findings)])
