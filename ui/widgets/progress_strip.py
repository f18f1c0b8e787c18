"""How far long work is, what it is, and the button that stops it."""

from __future__ import annotations

from PySide6.QtWidgets import QHBoxLayout, QLabel, QProgressBar, QPushButton, QWidget

from ui.retranslating import Retranslating
from ui.task_runner import Job


class ProgressStrip(Retranslating, QWidget):
    """Hidden until `watch(job, what)`; hides itself when the job ends."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._job: Job | None = None
        self._what = QLabel()
        self._what.setWordWrap(True)
        self._bar = QProgressBar()
        self._bar.setRange(0, 0)
        self.cancel_button = QPushButton()
        self.cancel_button.setAutoDefault(False)  # in a dialog, Enter is not to stop what it began
        self.cancel_button.clicked.connect(self._cancel)
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.addWidget(self._what, 1)
        row.addWidget(self._bar, 1)
        row.addWidget(self.cancel_button)
        self.hide()
        self.retranslate()

    def retranslate(self) -> None:
        self.cancel_button.setText(self.tr("停止"))
        self._bar.setAccessibleName(self.tr("进度"))

    def watch(self, job: Job, what: str) -> None:
        """Show `job` until it ends; `what` is a translated line such as 正在导出."""
        self._job = job
        self._what.setText(what)
        self._bar.setRange(0, 0)
        self.cancel_button.setEnabled(True)
        job.progressed.connect(self._advance)
        job.ended.connect(self._end)
        self.show()

    def _advance(self, done: int, total: int) -> None:
        self._bar.setRange(0, total)
        self._bar.setValue(done)

    def _cancel(self) -> None:
        if self._job is not None:
            self._job.cancel()
            self.cancel_button.setEnabled(False)

    def _end(self) -> None:
        self._job = None
        self.hide()
