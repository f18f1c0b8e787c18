"""F11: give the office what it does not have yet, onto the stick that is plugged in, and take over its newer list."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from pathlib import Path

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QHideEvent, QKeySequence, QShortcut, QShowEvent
from PySide6.QtWidgets import QPushButton, QWidget

from checkpoint_app.domain.exchange import SnapshotSummary
from checkpoint_app.domain.media import Stick
from checkpoint_app.errors import KnownError
from checkpoint_app.services.export_bundle import ExportedFile
from checkpoint_app.services.station_status import StatusView
from ui.error_messages import error_sentence
from ui.gate.choice_row import ChoiceRow
from ui.gate.export_words import kept_words, office_words, size_words, written_words
from ui.gate.mirror_row import MirrorRow
from ui.gate.panel import Panel
from ui.task_runner import Job
from ui.widgets.form import add_field, wrapped_label
from ui.widgets.path_picker import PathPicker
from ui.widgets.progress_strip import ProgressStrip

MOST_STICKS = 6


@dataclass(frozen=True, slots=True, kw_only=True)
class Exchanged:
    """What one F11 did. `label` names the stick it went to, empty for a folder.

    `removed` older exports went from the stick, or `keeping` says why they did not. The office's list was taken over,
    or not, and why; None if there was no newer one.
    """

    files: tuple[ExportedFile, ...]
    label: str = ""
    removed: int = 0
    keeping: KnownError | None = None
    taken_over: SnapshotSummary | None = None
    refusal: KnownError | None = None


class ExportPanel(Panel):
    export_asked = Signal(Path)
    folder_chosen = Signal(Path)
    stick_chosen = Signal(object)
    """A Stick."""

    watched = Signal(bool)
    """Whether somebody looks at the panel."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._sticks: tuple[Stick, ...] = ()
        self._chosen: Path | None = None
        self._intro = wrapped_label("muted")
        self.column.addWidget(self._intro)
        self.rows: list[ChoiceRow] = []
        for place in range(MOST_STICKS):
            row = ChoiceRow(place + 1)
            row.button.clicked.connect(lambda _checked, place=place: self._choose(place))
            keys = QShortcut(QKeySequence(str(place + 1)), self)
            keys.setContext(Qt.ShortcutContext.WidgetWithChildrenShortcut)
            keys.activated.connect(lambda place=place: self._choose(place))
            row.hide()
            self.column.addWidget(row)
            self.rows.append(row)
        self.folder = PathPicker()
        self.button = QPushButton()
        self.strip = ProgressStrip()
        self.pull, self.result, self.office = wrapped_label("feed"), wrapped_label("feed"), wrapped_label()
        self.mirror = MirrorRow()
        self._done: Exchanged | None = None
        self._busy = False
        self._view: StatusView | None = None
        self._folder_label = add_field(self.column, self.folder)
        self.finish(button=self.button)
        self.folder.field.returnPressed.connect(self.button.click)
        for widget in (self.strip, self.pull, self.result, self.office, self.mirror):
            self.column.addWidget(widget)
        self.column.addStretch(1)
        self.pull.hide()
        self.result.hide()
        self.button.clicked.connect(self._ask)
        self.folder.path_chosen.connect(self.folder_chosen)
        self.retranslate()

    def first_field(self) -> QWidget:
        several = len(self._sticks) > 1 and self._chosen is None
        return self.rows[0].button if several else self.button

    def answer(self) -> QWidget | None:
        return self.pull

    def showEvent(self, event: QShowEvent) -> None:
        self.watched.emit(True)
        super().showEvent(event)

    def hideEvent(self, event: QHideEvent) -> None:
        self.watched.emit(False)
        super().hideEvent(event)

    def retranslate(self) -> None:
        super().retranslate()
        self.title.setText(self.tr("导出上报包"))
        self._folder_label.setText(self.tr("另选一个文件夹") if self._sticks else self.tr("U 盘或文件夹"))
        self.button.setText(self.tr("导出(回车)"))
        self._show_rows()
        self._show_pull()
        if self._done is not None:
            self.result.setText("\n".join(self._result_lines(self._done)))
        if self._view is not None:
            self.office.setText("\n".join(office_words(self._view)))

    def set_status(self, view: StatusView) -> None:
        self._view = view
        self.retranslate()

    def show_sticks(self, sticks: Sequence[Stick], chosen: Path | None) -> None:
        """Offer these sticks; `chosen` is the path of the one that gets the files, None where a person has to say."""
        self._sticks, self._chosen = tuple(sticks[:MOST_STICKS]), chosen
        self.retranslate()

    def show_busy(self, job: Job) -> None:
        self.clear_error()
        self.result.hide()
        self._done, self._busy = None, True
        self._show_pull()
        self.pass_focus(self)  # a second Enter must not stop what the first one began
        self.button.setEnabled(False)
        self.strip.watch(job, self.tr("正在导出"))

    def show_done(self, done: Exchanged) -> None:
        self._done, self._busy = done, False
        self.button.setEnabled(True)
        self.result.setText("\n".join(self._result_lines(done)))
        self.result.show()
        self._show_pull()
        self.pass_focus(self.button)

    def show_error(self, error: KnownError) -> None:
        self._busy = False
        self.button.setEnabled(True)
        self._show_pull()
        super().show_error(error)
        self.pass_focus(self.button)

    def _ask(self) -> None:
        path = self.folder.path()
        if path is not None:
            self.export_asked.emit(path)

    def _choose(self, place: int) -> None:
        if place < len(self._sticks) and not self._busy:
            self.stick_chosen.emit(self._sticks[place])
            self.button.setFocus(Qt.FocusReason.TabFocusReason)

    def _show_rows(self) -> None:
        for place, row in enumerate(self.rows):
            stick = self._sticks[place] if place < len(self._sticks) else None
            row.setVisible(stick is not None)
            row.set_text("" if stick is None else self._stick_words(stick))
            row.button.setChecked(stick is not None and stick.path == self._chosen)
            row.button.setEnabled(stick is not None and stick.writable)
        if not self._sticks:
            self._intro.setText(self.tr("没有找到 U 盘。插上后会自己出现;也可以导出到文件夹。"))
        elif self._chosen is None:
            self._intro.setText(self.tr("插着几个 U 盘:请按数字选一个。"))
        else:
            self._intro.setText(self.tr("导出到选中的 U 盘。"))

    def _stick_words(self, stick: Stick) -> str:
        if not stick.writable:
            return self.tr("{label}:只能读,不能写").format(label=stick.label)
        return self.tr("{label}:剩 {free},共 {size}").format(
            label=stick.label, free=size_words(stick.free), size=size_words(stick.size)
        )

    def _show_pull(self) -> None:
        """Say whether the stick may be pulled; where nothing was written yet there is nothing to say."""
        if self._busy:
            self.pull.setText(self.tr("正在写,还不能拔。"))
        elif self._done is not None and self._done.label:
            self.pull.setText(self.tr("可以拔出 {label} 了。").format(label=self._done.label))
        elif self._done is not None:
            self.pull.setText(self.tr("都写好了。"))
        self.pull.setVisible(self._busy or self._done is not None)

    def _result_lines(self, done: Exchanged) -> list[str]:
        lines = [*written_words(done.files), *kept_words(done.removed, done.keeping)]
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
