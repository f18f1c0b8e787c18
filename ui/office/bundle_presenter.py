"""Decides what the import board shows and imports the bundles it is given."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from pathlib import Path

from PySide6.QtCore import QObject

from checkpoint_app.domain.clock import day_bounds_ms, local_day
from checkpoint_app.domain.exchange import BoardLine, FileState, ImportedFile, UnknownKind
from checkpoint_app.domain.head_claim import CheckedHead
from checkpoint_app.domain.progress import Progress
from checkpoint_app.domain.shift_board import MissingRun
from checkpoint_app.services.find_copies import passes_of
from ui.board_messages import gap_sentence, unknown_sentence
from ui.models.board_table import BOARD_TONES, BoardState, BoardTable, board_state
from ui.models.file_table import FILE_TONES, FileTable
from ui.models.tone import Tone
from ui.office.bundle_page import BundlePage
from ui.office.incoming_presenter import IncomingPresenter, say_settled
from ui.office.office_tools import OfficeTools, Topic
from ui.office.presenter import Presenter
from ui.office_messages import file_counts_sentence, file_sentence, short_moment
from ui.theme import Theme

FOLDER = "import-folder"


class BundlePresenter(Presenter):
    topics = frozenset({Topic.FILES, Topic.STATIONS})

    def __init__(self, tools: OfficeTools, theme: Theme, parent: QObject) -> None:
        super().__init__(tools, parent)
        self._board = BoardTable(self)
        self._files = FileTable(tools.desk.store, self)
        self._missing: Sequence[MissingRun] = ()
        self._unknown: Sequence[UnknownKind] = ()
        self._after_reading: Callable[[], None] | None = None
        self.page = BundlePage(self._board, self._files, theme)
        self.page.files_wanted.connect(self._choose_files)
        self.page.folder_wanted.connect(self._choose_folder)
        self.incoming = IncomingPresenter(tools, self.page, theme, self.import_paths, self)
        self.page.look_wanted.connect(self._choose_to_look)
        self.page.quarantine_wanted.connect(self.incoming.open_quarantine)
        self.page.heads_wanted.connect(self.incoming.open_heads)
        self.page.station_opened.connect(self._explain_station)
        self.page.file_opened.connect(self._explain_file)

    def refresh(self) -> None:
        self._files.reload()
        desk = self._tools.desk
        self._tools.work.read(
            lambda: (desk.store.board(), desk.board.gaps(), desk.board.unknown()), done=self._show_board
        )

    def point_at(self, *, station: int | None, file: ImportedFile | None) -> None:
        """Put the keyboard on a station or a file, once the board was read."""
        if station is not None:
            self._after_reading = lambda: self.page.board.select_where(lambda line: line.station == station)
        elif file is not None:
            self._after_reading = lambda: self.page.files.select_where(lambda line: line == file)
        else:
            return
        self.refresh()

    def import_paths(self, paths: Sequence[Path]) -> None:
        """Import files and folders on the worker; each file is whole or not at all."""
        desk = self._tools.desk

        def import_and_look(progress: Progress) -> tuple[Sequence[ImportedFile], int, Sequence[CheckedHead]]:
            waited = desk.heads.waiting()
            files = desk.bundles.import_paths(paths, progress)
            return files, passes_of(copy.move for copy in desk.copies.find()), desk.heads.settled(waited)

        self._tools.work.start(
            import_and_look,
            what=self.tr("正在导入上报包"),
            done=self._imported,
            changes=(Topic.FILES, Topic.PASSES),
        )

    def _choose_files(self) -> None:
        chosen = self._tools.choose.open_files(
            self.tr("选择上报包"), self._tools.folder(FOLDER), self.tr("上报包 (*.ckb)")
        )
        if chosen:
            self._tools.remember_folder(FOLDER, chosen[0].parent)
            self.import_paths(chosen)

    def _choose_to_look(self) -> None:
        chosen = self._tools.choose.open_files(
            self.tr("选择要先看看的上报包"), self._tools.folder(FOLDER), self.tr("上报包 (*.ckb)")
        )
        if chosen:
            self._tools.remember_folder(FOLDER, chosen[0].parent)
            self.incoming.look_at(chosen)

    def _choose_folder(self) -> None:
        chosen = self._tools.choose.open_folder(self.tr("选择放上报包的文件夹"), self._tools.folder(FOLDER))
        if chosen is not None:
            self._tools.remember_folder(FOLDER, chosen)
            self.import_paths([chosen])

    def _imported(self, done: tuple[Sequence[ImportedFile], int, Sequence[CheckedHead]]) -> None:
        files, copies, settled = done
        refused = any(file.state is FileState.REFUSED for file in files)
        sentence = file_counts_sentence(files)
        if refused:
            sentence += self.tr("未收的文件在下面列出了原因。")
        if copies:
            sentence += self.tr("{count} 张证在两个卡口同时出现,请看“今日”。").format(count=copies)
        of_sheets, tone = say_settled(settled)
        if refused or copies:
            tone = tone if tone is Tone.BAD else Tone.WARN
        self._tools.work.say(sentence + of_sheets, tone)

    def _show_board(self, known: tuple[Sequence[BoardLine], Sequence[MissingRun], Sequence[UnknownKind]]) -> None:
        lines, self._missing, self._unknown = known
        now_ms = self._tools.desk.clock.read().wall_ms
        self._board.set_lines(lines, now_ms)
        start_ms, _ = day_bounds_ms(local_day(now_ms))
        self.page.show_totals(
            self.tr("共 {stations} 台:今天已报 {today} 台,缺记录 {gaps} 台;通行记录 {passages:,} 条。").format(
                stations=len(lines),
                today=sum(line.last_report_ms is not None and line.last_report_ms >= start_ms for line in lines),
                gaps=sum(bool(line.all_gaps) for line in lines),
                passages=sum(line.passages for line in lines),
            )
        )
        if self._after_reading is not None:
            self._after_reading()
            self._after_reading = None

    def _explain_station(self, line: BoardLine) -> None:
        """Say all there is to say about a station, and what to do."""
        missing = [gap for gap in self._missing if gap.station == line.station]
        unknown = [kind for kind in self._unknown if kind.station == line.station]
        now_ms = self._tools.desk.clock.read().wall_ms
        state = board_state(line, now_ms)
        sentence = {
            BoardState.NEVER: self.tr("{name} 还没有上报过。请带班人员在该终端按 F11 导出,把 U 盘带来。"),
            BoardState.GAP: self.tr("{name} 缺记录:{gaps}。请该终端按 F11 再导出一次,缺的会自动补上。"),
            BoardState.REFUSED: self.tr("{name} 有 {refused} 个文件未收,原因见下表。请该终端再导出一次。"),
            BoardState.NOT_TODAY: self.tr("{name} 今天还没有上报,最近一次是 {last}。"),
            BoardState.COMPLETE: self.tr("{name} 的记录已连续收到第 {held:,} 条。"),
        }[state]
        said = sentence.format(
            name=line.name,
            gaps=";".join(gap_sentence(gap) for gap in missing),
            refused=line.refused_files,
            last="" if line.last_report_ms is None else short_moment(line.last_report_ms),
            held=line.held_to,
        )
        newer = unknown_sentence(unknown)
        self._tools.work.say(said + newer, BOARD_TONES[state])

    def _explain_file(self, file: ImportedFile) -> None:
        self._tools.work.say(
            self.tr("{file}:{sentence}").format(file=file.name, sentence=file_sentence(file)), FILE_TONES[file.state]
        )
