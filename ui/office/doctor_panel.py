"""体检 at the office: what was found, a line each, and the repair."""

from __future__ import annotations

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QWidget

from checkpoint_app.domain.checkup import Finding, Grade
from ui.doctor_words import TONES, finding_sentence, summary_sentence
from ui.office.page import Panel, button_row
from ui.theme import Theme, set_role
from ui.widgets.action_button import ActionButton
from ui.widgets.finding_list import FindingList
from ui.widgets.form import wrapped_label


class DoctorPanel(Panel):
    examine_wanted = Signal()
    repair_wanted = Signal()

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._findings: tuple[Finding, ...] = ()
        self._intro, self.summary = wrapped_label("muted"), wrapped_label("feed")
        self.button, self.repair_button = ActionButton(), ActionButton()
        set_role(self.button, "primary")
        self.list = FindingList(theme)
        self.column.addWidget(self._intro)
        self.column.addLayout(button_row(self.button, self.repair_button))
        self.column.addWidget(self.summary)
        self.column.addWidget(self.list)
        self.column.addStretch(1)
        self.repair_button.hide()
        self.button.clicked.connect(self.examine_wanted)
        self.repair_button.clicked.connect(self.repair_wanted)
        self.retranslate()

    def retranslate(self) -> None:
        self.heading.setText(self.tr("体检"))
        self._intro.setText(
            self.tr("查数据文件、每台终端的记录、个人信息、口令文件、时钟、空间、字体和打印机。什么都不改动。")
        )
        self.button.setText(self.tr("开始检查"))
        self.repair_button.setText(self.tr("修复"))
        lines = sorted(self._findings, key=lambda finding: list(Grade)[::-1].index(finding.grade))
        self.list.show_lines([(TONES[finding.grade], finding_sentence(finding)) for finding in lines])
        self.summary.setText(summary_sentence(self._findings) if self._findings else "")
        self.summary.setVisible(bool(self._findings))

    def show_findings(self, findings: tuple[Finding, ...]) -> None:
        self._findings = findings
        self.repair_button.setVisible(any(finding.mends for finding in findings))
        self.retranslate()
