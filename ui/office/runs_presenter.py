"""Decides what the panel of print runs shows; resumes, prints again and lists."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from pathlib import Path

from PySide6.QtCore import QObject, Signal

from checkpoint_app.domain.passes import PassRecord
from checkpoint_app.domain.print_run import PrintRun
from checkpoint_app.domain.progress import Progress
from checkpoint_app.services.print_passes import PrintedRun
from ui.models.run_table import PassesOfRunTable, RunTable, passes_on_sheets
from ui.models.tone import Tone
from ui.office.office_printer import OfficePrinter
from ui.office.office_tools import PRINT_FOLDER, OfficeTools, Topic
from ui.office.runs_panel import RunsPanel
from ui.theme import Theme


class RunsPresenter(QObject):
    void_wanted = Signal(list)
    """Records of passes to be revoked as misprints."""

    def __init__(self, tools: OfficeTools, theme: Theme, parent: QObject) -> None:
        super().__init__(parent)
        self._tools = tools
        self._runs, self._passes = RunTable(self), PassesOfRunTable(self)
        self.panel = RunsPanel(self._runs, self._passes, theme)
        self.printed: PrintedRun | None = None
        """What was written last, for who prints it."""
        self._folder: Path | None = None
        self.panel.run_chosen.connect(self._show_passes)
        self.panel.resume_wanted.connect(self._resume)
        self.panel.again_wanted.connect(self._again)
        self.panel.list_wanted.connect(self._write_list)
        self.panel.void_wanted.connect(self.void_wanted)
        self.panel.folder_opened.connect(self._show_folder)
        self.panel.paper_wanted.connect(self._print_files)
        self._papers: tuple[Path, ...] = ()
        self.printer = OfficePrinter(tools, self.panel)

    def open(self) -> None:
        """Read the runs; the newest is chosen."""
        self.panel.show_folder_button(False)
        self.refresh()

    def refresh(self) -> None:
        chosen = self.panel.run()
        self._runs.set_rows(self._tools.desk.store.runs())
        self.panel.runs.select_row(lambda run: chosen is None or run.number == chosen.number)

    def _show_passes(self, run: PrintRun | None) -> None:
        store = self._tools.desk.store
        rows = () if run is None else passes_on_sheets(store.passes_of_run(run.number), store.sheets_of_run(run.number))
        self._passes.show_passes(rows, self._tools.desk.clock.read().wall_ms)
        self.panel.show_sheets(0 if run is None else run.sheets)

    def _resume(self, run: PrintRun) -> None:
        passes = self._tools.desk.passes
        self._print(lambda folder, progress: passes.resume(run.number, folder, progress=progress))

    def _again(self, run: PrintRun, sheet: int, spoiled: Sequence[PassRecord]) -> None:
        reprint, serials = self._tools.desk.reprint, [record.serial for record in spoiled]
        self._print(
            lambda folder, progress: reprint.again(
                run.number, folder, from_sheet=sheet, spoiled=serials, progress=progress
            )
        )

    def _print(self, task: Callable[[Path, Progress], PrintedRun]) -> None:
        folder = self._choose_folder()
        if folder is not None:
            self._tools.work.start(
                lambda progress: task(folder, progress),
                what=self.tr("正在生成出入证"),
                done=self._printed,
                changes=(Topic.PASSES,),
            )

    def _printed(self, printed: PrintedRun) -> None:
        self.printed = printed
        self._papers = papers_of(printed)
        self._wrote(printed.list_path or printed.path)
        self._tools.work.say(
            self.tr("{count:,} 张出入证已写入 {files} 个文件。请打印;重印的与原来的编号相同,旧纸请销毁。").format(
                count=len(printed.serials), files=len(printed.paths)
            )
        )

    def _write_list(self, run: PrintRun) -> None:
        passes, folder = self._tools.desk.passes, self._choose_folder()
        if folder is not None:
            self._tools.work.start(
                lambda _progress: passes.write_list(run.number, folder),
                what=self.tr("正在生成签收单"),
                done=self._listed,
            )

    def _listed(self, path: Path | None) -> None:
        if path is None:
            self._tools.work.say(self.tr("这一批没有有效的证,没有签收单。"), Tone.INFO)
            return
        self._papers = (path,)
        self._wrote(path)
        self._tools.work.say(self.tr("签收单已写入 {file}。").format(file=path.name))

    def _choose_folder(self) -> Path | None:
        folder = self._tools.choose.open_folder(self.tr("文件放在哪个文件夹"), self._tools.folder(PRINT_FOLDER))
        if folder is not None:
            self._tools.remember_folder(PRINT_FOLDER, folder)
        return folder

    def _wrote(self, path: Path) -> None:
        self._folder = path.parent
        self.panel.show_folder_button(True)
        self.panel.folder_button.setFocus()

    def _print_files(self) -> None:
        self.printer.print_files(self.panel.heading.text(), self._papers)

    def _show_folder(self) -> None:
        if self._folder is not None:
            self._tools.choose.show_folder(self._folder)


def papers_of(printed: PrintedRun) -> tuple[Path, ...]:
    """Return the files of a run in the order they are printed: the sheets, then the list to hand them out by."""
    return printed.paths if printed.list_path is None else (*printed.paths, printed.list_path)
