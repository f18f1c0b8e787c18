"""Ctrl+Y: the check-up, a line for each thing looked at."""

from __future__ import annotations

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QPushButton, QWidget

from checkpoint_app.domain.checkup import Finding, Grade
from checkpoint_app.errors import KnownError
from checkpoint_app.services.doctor import Repaired
from ui.doctor_words import TONES, finding_sentence, repaired_sentence, summary_sentence
from ui.gate.panel import Panel
from ui.task_runner import Job
from ui.theme import Theme
from ui.widgets.finding_list import FindingList
from ui.widgets.form import wrapped_label
from ui.widgets.progress_strip import ProgressStrip


class DoctorPanel(Panel):
    examine_asked = Signal()
    repair_asked = Signal()

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._findings: tuple[Finding, ...] = ()
        self._repaired: Repaired | None = None
        self._intro, self.summary = wrapped_label("muted"), wrapped_label("feed")
        self.column.addWidget(self._intro)
        self.button, self.repair_button = QPushButton(), QPushButton()
        self.finish(button=self.button)
        self.strip, self.list = ProgressStrip(), FindingList(theme)
        self._repair_note = wrapped_label("muted")
        for widget in (self.strip, self.summary, self._repair_note, self.repair_button, self.list):
            self.column.addWidget(widget)
        self.column.addStretch(1)
        self.repair_button.hide()
        self._repair_note.hide()
        self.button.clicked.connect(self.examine_asked)
        self.repair_button.clicked.connect(self.repair_asked)
        self.retranslate()

    def first_field(self) -> QWidget:
        return self.button

    def answer(self) -> QWidget | None:
        return self.summary

    def stays_open(self) -> bool:
        return True

    def retranslate(self) -> None:
        super().retranslate()
        self.title.setText(self.tr("体检"))
        self._intro.setText(self.tr("查数据、记录、时钟、空间和打印机。查的时候照常登记;什么都不改动。"))
        self.button.setText(self.tr("开始检查(回车)"))
        self.repair_button.setText(self.tr("修复"))
        self._repair_note.setText(self.tr("修复要几秒到几分钟,这期间不能登记,请先记在纸上。"))
        lines = sorted(self._findings, key=lambda finding: list(Grade)[::-1].index(finding.grade))
        self.list.show_lines([(TONES[finding.grade], finding_sentence(finding)) for finding in lines])
        done = "" if self._repaired is None else repaired_sentence(self._repaired)
        self.summary.setText(done + summary_sentence(self._findings) if self._findings else done)
        self.summary.setVisible(bool(self.summary.text()))

    def show_busy(self, job: Job) -> None:
        self.clear_error()
        self.pass_focus(self)
        self._set_enabled(False)
        self.strip.watch(job, self.tr("正在检查"))

    def show_findings(self, findings: tuple[Finding, ...], repaired: Repaired | None = None) -> None:
        self._findings, self._repaired = findings, repaired
        self._set_enabled(True)
        can_mend = any(finding.mends for finding in findings)
        self.repair_button.setVisible(can_mend)
        self._repair_note.setVisible(can_mend)
        self.retranslate()
        self.pass_focus(self.button)

    def show_error(self, error: KnownError) -> None:
        self._set_enabled(True)
        super().show_error(error)
        self.pass_focus(self.button)

    def _set_enabled(self, enabled: bool) -> None:
        self.button.setEnabled(enabled)
        self.repair_button.setEnabled(enabled)
