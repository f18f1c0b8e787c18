"""Ctrl+B: back the gate's data up onto a stick while work goes on."""

from __future__ import annotations

from pathlib import Path

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QPushButton, QWidget

from checkpoint_app.domain.clock import local
from checkpoint_app.domain.written_file import WrittenFile
from checkpoint_app.errors import KnownError
from checkpoint_app.services.back_up import Backup
from ui.gate.panel import Panel
from ui.messages import moment_words
from ui.task_runner import Job
from ui.widgets.form import add_field, wrapped_label
from ui.widgets.path_picker import PathPicker
from ui.widgets.progress_strip import ProgressStrip


class BackupPanel(Panel):
    backup_asked = Signal(Path)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._last: WrittenFile | None = None
        self._now_ms = 0
        self._done: Backup | None = None
        self._hint, self._state = wrapped_label("muted"), wrapped_label()
        self.folder = PathPicker()
        self.button = QPushButton()
        self.strip = ProgressStrip()
        self.result = wrapped_label("feed")
        self.column.addWidget(self._state)
        self._folder_label = add_field(self.column, self.folder)
        self.finish(self.folder.field, button=self.button)
        self.column.addWidget(self.strip)
        self.column.addWidget(self.result)
        self.column.addWidget(self._hint)
        self.column.addStretch(1)
        self.button.clicked.connect(self._ask)
        self.retranslate()

    def first_field(self) -> QWidget:
        return self.folder

    def answer(self) -> QWidget | None:
        return self.result

    def stays_open(self) -> bool:
        return True

    def retranslate(self) -> None:
        super().retranslate()
        self.title.setText(self.tr("备份"))
        self._folder_label.setText(self.tr("备份到(&F)"))
        self.button.setText(self.tr("现在备份"))
        self._hint.setText(
            self.tr(
                "备份是加密的,用今天的口令打开;以后换了口令,这份备份仍用今天的。"
                "请放在电脑以外的地方。恢复时用新的空文件夹,恢复后会另起一段记录。"
            )
        )
        self._state.setText(self._state_words())
        self.result.setText(self._result_words())
        self.result.setVisible(self._done is not None)

    def show_last(self, last: WrittenFile | None, now_ms: int) -> None:
        """Show the newest backup that is remembered."""
        self._last, self._now_ms = last, now_ms
        self.retranslate()

    def show_busy(self, job: Job) -> None:
        self.clear_error()
        self._done = None
        self.retranslate()
        self.pass_focus(self)
        self.button.setEnabled(False)
        self.strip.watch(job, self.tr("正在备份"))

    def show_done(self, done: Backup) -> None:
        self._done = done
        self.button.setEnabled(True)
        self.retranslate()
        self.pass_focus(self.button)

    def show_error(self, error: KnownError) -> None:
        self.button.setEnabled(True)
        super().show_error(error)
        self.pass_focus(self.button)

    def _ask(self) -> None:
        path = self.folder.path()
        if path is not None:
            self.backup_asked.emit(path)

    def _state_words(self) -> str:
        if self._last is None:
            return self.tr("还没有备份过。")
        when = moment_words(local(self._last.at_ms), local(self._now_ms))
        return self.tr("上次备份 {when}:{path}").format(when=when, path=self._last.path)

    def _result_words(self) -> str:
        if self._done is None:
            return ""
        return self.tr("已备份到 {name}:第 1–{seq} 条,{size} KB").format(
            name=self._done.path.name, seq=f"{self._done.head.seq:,}", size=f"{self._done.size / 1024:,.0f}"
        )
