"""Decides what the panels do that print outside a run: one pass anew, one pass alone, blanks for a gate."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

from PySide6.QtCore import QObject, Signal

from checkpoint_app.domain.names import mask_name
from checkpoint_app.domain.passes import PassKind, PassRecord
from checkpoint_app.domain.print_run import Sheet
from checkpoint_app.domain.progress import Progress
from checkpoint_app.services.issue_at_office import IssuedAtOffice
from checkpoint_app.services.print_blank_passes import PrintedBlankPasses
from checkpoint_app.services.reprint_passes import Reprinted
from ui.messages import pass_kind_word
from ui.office.blanks_panel import BlanksPanel
from ui.office.issue_panel import OfficeIssuePanel
from ui.office.office_tools import PRINT_FOLDER, OfficeTools, T, Topic
from ui.office.reprint_panel import ReprintPanel


class OnePassPresenter(QObject):
    ended = Signal()
    """A panel did what it was opened for."""

    def __init__(self, tools: OfficeTools, parent: QObject) -> None:
        super().__init__(parent)
        self._tools = tools
        self._old: PassRecord | None = None
        self.reprint_panel, self.issue_panel, self.blanks_panel = ReprintPanel(), OfficeIssuePanel(), BlanksPanel()
        self.reprint_panel.reprint_wanted.connect(self._reprint)
        self.reprint_panel.left.connect(self.ended)
        self.issue_panel.issue_wanted.connect(self._issue)
        self.blanks_panel.blanks_wanted.connect(self._print_blanks)

    def show_old(self, record: PassRecord) -> None:
        """Name the pass to be replaced."""
        self._old = record
        self.reprint_panel.show_pass(
            self.tr("补办 {kind} {serial} {name} {dwelling}").format(
                kind=pass_kind_word(record.kind),
                serial=record.serial,
                name=mask_name(record.holder),
                dwelling=record.dwelling,
            )
        )

    def show_stations(self) -> None:
        stations = self._tools.desk.store.stations()
        self.blanks_panel.show_stations([each for each in stations if not each.is_lost])

    def _reprint(self, sheet: Sheet, days: int | None) -> None:
        old, reprint = self._old, self._tools.desk.reprint
        if old is not None:
            self._write(
                self.tr("补办 {serial}.pdf").format(serial=old.serial),
                lambda out, progress: reprint.reprint(old.serial, out, sheet=sheet, days=days, progress=progress),
                self._reprinted,
            )

    def _reprinted(self, done: Reprinted) -> None:
        self._old = None
        self.ended.emit()
        self._tools.work.say(
            self.tr("新证 {new} 已登记并写入 {file},旧证 {old} 已作废。请打印,并生成下发包交给卡口。").format(
                new=done.serial, file=done.path.name, old=done.replaced
            )
        )

    def _issue(self, kind: PassKind, holder: str, place: str, plate: str, days: int, sheet: Sheet) -> None:
        issue = self._tools.desk.issue
        self._write(
            f"{pass_kind_word(kind)}.pdf",
            lambda out, progress: issue.issue(
                kind, holder, place, out, plate=plate, days=days, sheet=sheet, progress=progress
            ),
            self._issued,
        )

    def _issued(self, done: IssuedAtOffice) -> None:
        self.issue_panel.clear()
        self.issue_panel.holder.setFocus()
        self._tools.work.say(
            self.tr("{serial} 已登记并写入 {file}。请打印后发放。").format(serial=done.serial, file=done.path.name)
        )

    def _print_blanks(self, station: int, count: int) -> None:
        blanks = self._tools.desk.blanks
        self._write(
            self.tr("空白证 {station} 号机.pdf").format(station=station),
            lambda out, progress: blanks.print(station, count, out, progress=progress),
            self._blanks_printed,
        )

    def _blanks_printed(self, done: PrintedBlankPasses) -> None:
        self.ended.emit()
        self._tools.work.say(
            self.tr("空白证 {first} 至 {last} 已写入 {file}。请打印,连同下一个下发包交给卡口。").format(
                first=done.first, last=done.last, file=done.path.name
            )
        )

    def _write(self, name: str, task: Callable[[Path, Progress], T], done: Callable[[T], None]) -> None:
        suggested = self._tools.folder(PRINT_FOLDER) / name
        out = self._tools.choose.save_file(self.tr("打印到文件"), suggested, self.tr("PDF (*.pdf)"))
        if out is None:
            return
        self._tools.remember_folder(PRINT_FOLDER, out.parent)
        path = out.with_suffix(".pdf")
        self._tools.work.start(
            lambda progress: task(path, progress),
            what=self.tr("正在生成出入证"),
            done=done,
            changes=(Topic.PASSES,),
        )
