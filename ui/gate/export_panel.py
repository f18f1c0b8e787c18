"""F11: give the office what it does not have yet, and take over its newer list."""

from __future__ import annotations

from dataclasses import dataclass
from pathlib import Path

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QPushButton, QWidget

from checkpoint_app.domain.exchange import SnapshotSummary
from checkpoint_app.errors import KnownError
from checkpoint_app.services.export_bundle import ExportedFile
from checkpoint_app.services.station_status import StatusView
from ui.error_messages import code_sentence, error_sentence
from ui.gate.panel import Panel
from ui.task_runner import Job
from ui.widgets.form import add_field, wrapped_label
from ui.widgets.path_picker import PathPicker
from ui.widgets.progress_strip import ProgressStrip


@dataclass(frozen=True, slots=True, kw_only=True)
class Exchanged:
    """What one F11 did: files written; the office's list taken over, or why not; None if there was no newer one."""

    files: tuple[ExportedFile, ...]
    taken_over: SnapshotSummary | None = None
    refusal: KnownError | None = None


class ExportPanel(Panel):
    export_asked = Signal(Path)
    folder_chosen = Signal(Path)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.folder = PathPicker()
        self.button = QPushButton()
        self.strip = ProgressStrip()
        self.result = wrapped_label("feed")
        self.office = wrapped_label()
        self._done: Exchanged | None = None
        self._view: StatusView | None = None
        self._folder_label = add_field(self.column, self.folder)
        self.finish(button=self.button)
        self.folder.field.returnPressed.connect(self.button.click)
        for widget in (self.strip, self.result, self.office):
            self.column.addWidget(widget)
        self.column.addStretch(1)
        self.result.hide()
        self.button.clicked.connect(self._ask)
        self.folder.path_chosen.connect(self.folder_chosen)
        self.retranslate()

    def first_field(self) -> QWidget:
        return self.button

    def retranslate(self) -> None:
        super().retranslate()
        self.title.setText(self.tr("导出上报包"))
        self._folder_label.setText(self.tr("U 盘或文件夹"))
        self.button.setText(self.tr("导出(回车)"))
        if self._done is not None:
            self.result.setText("\n".join(self._result_lines(self._done)))
        if self._view is not None:
            self.office.setText("\n".join(self._office_lines(self._view)))

    def set_status(self, view: StatusView) -> None:
        self._view = view
        self.retranslate()

    def show_busy(self, job: Job) -> None:
        self.clear_error()
        self.result.hide()
        self.pass_focus(self)  # a second Enter must not stop what the first one began
        self.button.setEnabled(False)
        self.strip.watch(job, self.tr("正在导出"))

    def show_done(self, done: Exchanged) -> None:
        self._done = done
        self.button.setEnabled(True)
        self.result.setText("\n".join(self._result_lines(done)))
        self.result.show()
        self.pass_focus(self.button)

    def show_error(self, error: KnownError) -> None:
        self.button.setEnabled(True)
        super().show_error(error)
        self.pass_focus(self.button)

    def _ask(self) -> None:
        path = self.folder.path()
        if path is not None:
            self.export_asked.emit(path)

    def _result_lines(self, done: Exchanged) -> list[str]:
        lines = [
            self.tr("已写入 {name}:第 {first}–{last} 条,{size} KB").format(
                name=file.path.name, first=f"{file.first:,}", last=f"{file.last:,}", size=f"{file.size / 1024:,.0f}"
            )
            for file in done.files
        ]
        if done.taken_over is not None:
            new = done.taken_over
            lines.append(
                self.tr("已更新下发包 第 {version} 版:居民 {residents},新作废的证 {revoked}").format(
                    version=new.version, residents=f"{new.residents:,}", revoked=new.newly_revoked
                )
            )
        elif done.refusal is not None:
            lines.append(self.tr("下发包没有更新:{reason}").format(reason=error_sentence(done.refusal)))
        else:
            lines.append(self.tr("没有更新的下发包。"))
        return lines

    def _office_lines(self, view: StatusView) -> list[str]:
        lines = [
            self.tr("社区已收到 1–{held},{n} 条未确认").format(held=f"{view.held_to:,}", n=f"{view.unconfirmed:,}")
            if view.held_to
            else self.tr("社区还没有收到本终端的记录")
        ]
        if view.gaps:
            gaps = self.tr("、").join(f"{first:,}–{last:,}" for first, last in view.gaps)
            lines.append(self.tr("社区缺 {gaps},这次会再给").format(gaps=gaps))
        lines += [
            self.tr("社区没有收下 {name}:{reason}").format(name=name, reason=code_sentence(code))
            for name, code in view.refused_files
        ]
        return lines
