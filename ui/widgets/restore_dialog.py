"""Put a backup into an empty data folder: which file, and the passphrase of the day it was made."""

from __future__ import annotations

from collections.abc import Sequence
from pathlib import Path

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QVBoxLayout, QWidget

from checkpoint_app.errors import KnownError
from ui.task_runner import Job
from ui.widgets.entry_dialog import EntryDialog
from ui.widgets.form import add_field, secret_field
from ui.widgets.path_picker import PathPicker
from ui.widgets.progress_strip import ProgressStrip


class RestoreDialog(EntryDialog):
    """`backup_chosen(file, passphrase)`; give the work to `watch`, which can stop it."""

    backup_chosen = Signal(Path, str)

    def _add_fields(self, layout: QVBoxLayout) -> Sequence[QWidget]:
        self.backup, self.passphrase = PathPicker(pattern="*.ckz"), secret_field()
        self._labels = [add_field(layout, self.backup), add_field(layout, self.passphrase)]
        self.strip = ProgressStrip()
        layout.addWidget(self.strip)
        return self.backup, self.passphrase

    def retranslate(self) -> None:
        super().retranslate()
        self._title.setText(self.tr("从备份恢复"))
        self._rule.setText(
            self.tr("卡口和办公室的备份都可以。打开时会问原来那台电脑还用不用:两台不能同时用同一份记录。")
        )
        backup, passphrase = self._labels
        backup.setText(self.tr("备份文件,.ckz(&F)"))
        passphrase.setText(self.tr("备份那天的口令(&P)"))
        self.open_button.setText(self.tr("恢复并打开"))

    def watch(self, job: Job) -> None:
        self.set_busy(True)
        self.strip.watch(job, self.tr("正在恢复…"))
        self.resize(self.sizeHint())

    def show_error(self, error: KnownError) -> None:
        super().show_error(error)
        if error.code == "cancelled":
            self.show_problem(self.tr("已停下,什么都没有恢复。"))
        elif error.code == "wrong-passphrase":
            self.passphrase.selectAll()
            self.passphrase.setFocus()

    def _enter(self) -> None:
        file = self.backup.path()
        if file is None:
            self.show_problem(self.tr("请选择备份文件。"))
            self.backup.setFocus()
            return
        self.backup_chosen.emit(file, self.passphrase.text())
