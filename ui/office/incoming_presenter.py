"""Decides about files before and after their import: the look beforehand, the refused ones, the sheets' codes."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from pathlib import Path

from PySide6.QtCore import QObject

from checkpoint_app.domain.exchange import FileState, ImportedFile
from checkpoint_app.domain.head_claim import CheckedHead, HeadVerdict
from checkpoint_app.services.preview_import import PreviewLine
from checkpoint_app.services.retry_quarantine import Fork, KeptFile
from ui.board_messages import VERDICT_TONES, fork_sentence, head_sentence, kept_sentence
from ui.models.kept_table import HeadTable, KeptTable
from ui.models.preview_table import PreviewTable
from ui.models.tone import Tone
from ui.office.head_panel import HeadPanel
from ui.office.office_tools import OfficeTools, Topic
from ui.office.page import Page
from ui.office.preview_panel import PreviewPanel
from ui.office.quarantine_panel import QuarantinePanel
from ui.office_messages import file_counts_sentence
from ui.theme import Theme


class IncomingPresenter(QObject):
    def __init__(
        self,
        tools: OfficeTools,
        page: Page,
        theme: Theme,
        import_paths: Callable[[Sequence[Path]], None],
        parent: QObject,
    ) -> None:
        super().__init__(parent)
        self._tools, self._page, self._import = tools, page, import_paths
        self._preview_table, self._kept_table, self._head_table = PreviewTable(self), KeptTable(self), HeadTable(self)
        self._previewed: Sequence[Path] = ()
        self._kept: Sequence[KeptFile] = ()
        self.preview = PreviewPanel(self._preview_table, theme)
        self.quarantine = QuarantinePanel(self._kept_table, theme)
        self.heads = HeadPanel(self._head_table, theme)
        for panel in (self.preview, self.quarantine, self.heads):
            page.add_panel(panel)
            panel.closed.connect(page.close_panel)
        self.preview.import_agreed.connect(self._import_previewed)
        self.quarantine.retry_wanted.connect(self._retry)
        self.quarantine.retry_all_wanted.connect(lambda: self._retry(self._kept))
        self.quarantine.file_opened.connect(self._explain_kept)
        self.heads.head_entered.connect(self._note_head)
        self.heads.claim_opened.connect(lambda checked: self.heads.result.setText(head_sentence(checked)))

    def look_at(self, paths: Sequence[Path]) -> None:
        """Say on the worker what an import of these would do."""
        desk = self._tools.desk
        self._tools.work.start(
            lambda progress: desk.preview.preview_paths(paths, progress),
            what=self.tr("正在看上报包,不会改动什么"),
            done=lambda lines: self._show_preview(lines, tuple(paths)),
        )

    def open_quarantine(self) -> None:
        self._tools.work.read(self._tools.desk.quarantine.list, done=self._show_kept)

    def open_heads(self) -> None:
        self.heads.show_stations(list(self._tools.desk.store.stations()))
        self.heads.result.clear()
        self._tools.work.read(self._tools.desk.heads.all, done=self._head_table.set_rows)
        self._page.open_panel(self.heads, self.heads.seq)

    def _show_preview(self, lines: Sequence[PreviewLine], paths: Sequence[Path]) -> None:
        self._previewed = paths
        self._preview_table.set_rows(lines)
        self.preview.show_counts([line.file for line in lines])
        self._page.open_panel(self.preview, self.preview.import_button)

    def _import_previewed(self) -> None:
        self._page.close_panel()
        self._import(self._previewed)

    def _show_kept(self, kept: Sequence[KeptFile]) -> None:
        self._kept = kept
        self._kept_table.set_rows(kept)
        self.quarantine.show_rows(any_kept=bool(kept))
        if self._page.panel is not self.quarantine:
            self._page.open_panel(self.quarantine, self.quarantine.table)
            self.quarantine.table.select_first()

    def _retry(self, kept: Sequence[KeptFile]) -> None:
        desk = self._tools.desk
        self._tools.work.start(
            lambda progress: desk.quarantine.retry(list(kept), progress),
            what=self.tr("正在重试未收的文件"),
            done=self._retried,
            changes=(Topic.FILES, Topic.PASSES),
        )

    def _retried(self, files: Sequence[ImportedFile]) -> None:
        refused = any(file.state is FileState.REFUSED for file in files)
        self._tools.work.say(file_counts_sentence(files), Tone.WARN if refused else Tone.GOOD)
        if self._page.panel is self.quarantine:
            self.open_quarantine()

    def _explain_kept(self, kept: KeptFile) -> None:
        def show(fork: Fork | None) -> None:
            words = kept_sentence(kept) if fork is None else fork_sentence(fork)
            self.quarantine.detail.setText(
                self.tr("{file}:{words} 存放在 {path}").format(file=kept.file.name, words=words, path=kept.path)
            )

        if kept.file.reason == "bundle-fork":
            self._tools.work.read(lambda: self._tools.desk.quarantine.fork(kept), done=show)
        else:
            show(None)

    def _note_head(self, station: int, seq: str, code: str) -> None:
        number = "".join(seq.replace(",", "").replace("\uff0c", "").split())
        wanted = int(number) if number.isascii() and number.isdecimal() else 0
        heads = self._tools.desk.heads
        checked = self._tools.work.attempt(lambda: heads.note(station, wanted, code))
        if checked is None:
            return
        self.heads.result.setText(head_sentence(checked))
        self.heads.clear_sheet()
        self._tools.work.read(heads.all, done=self._head_table.set_rows)
        self._tools.work.tell_changed(Topic.FILES)


def say_settled(settled: Sequence[CheckedHead]) -> tuple[str, Tone]:
    """Return what an import says of the sheets it settled: the worst of them first."""
    if not settled:
        return "", Tone.GOOD
    worst = min(settled, key=lambda checked: checked.verdict is not HeadVerdict.DIFFERS)
    return head_sentence(worst), VERDICT_TONES[worst.verdict]
