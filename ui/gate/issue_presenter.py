"""Decide what F7 does: record the pass first, then its paper; a failed paper is printed again, not issued again."""

from __future__ import annotations

from pathlib import Path

from PySide6.QtCore import QObject, Signal

from checkpoint_app.domain.passes import PassKind
from checkpoint_app.domain.print_run import Sheet
from checkpoint_app.errors import KnownError
from checkpoint_app.services.gate_desk import GateDesk
from checkpoint_app.services.issue_pass import IssuedPass
from ui.gate.issue_panel import IssuePanel, PassForm
from ui.gate.paper_tray import PaperTray

SLIP_FOLDER = "slip-folder"


class IssuePresenter(QObject):
    recorded = Signal()
    printed = Signal(object)
    """An IssuedPass whose slip is written."""

    def __init__(
        self, panel: IssuePanel, desk: GateDesk, tray: PaperTray, *, default_folder: Path, parent: QObject
    ) -> None:
        super().__init__(parent)
        self._panel, self._desk, self._tray = panel, desk, tray
        self._unprinted: IssuedPass | None = None
        panel.folder.set_path(Path(desk.store.get(SLIP_FOLDER) or default_folder))
        panel.form_entered.connect(self.issue)
        panel.folder_chosen.connect(self._remember)
        panel.set_paper(desk.issue.paper())
        panel.paper_chosen.connect(self._choose_paper)

    def begin(self) -> None:
        """Fill in the hours of the rules in force, unless something was typed before."""
        if not self._panel.holder.text():
            self._panel.set_hours(self._desk.issue.temporary_hours())

    def issue(self, form: PassForm) -> None:
        self._panel.clear_error()
        if self._unprinted is None:
            try:
                if form.blank.strip():
                    self._write_on_blank(form)
                    return
                self._unprinted = self._desk.issue.issue(
                    holder=form.holder,
                    dwelling=form.dwelling,
                    phone=form.phone,
                    hours=form.hours,
                    kind=_kind(form),
                    plate=form.plate,
                )
            except KnownError as error:
                self._panel.show_error(error)
                if error.code == "name-missing":  # a blank was scanned first: its Enter came before the name
                    self._panel.pass_focus(self._panel.holder)
                return
            self._panel.show_issued(self._unprinted.serial, None)
            self.recorded.emit()
        self._print(self._unprinted)

    def _write_on_blank(self, form: PassForm) -> None:
        serial = self._desk.issue.issue_blank(
            form.blank,
            holder=form.holder,
            dwelling=form.dwelling,
            phone=form.phone,
            hours=form.hours,
            kind=_kind(form),
            plate=form.plate,
        )
        self.recorded.emit()
        record = self._desk.store.pass_record(serial)
        if record is not None:
            self._panel.show_blank(serial, record.expires_s)

    def _choose_paper(self, paper: Sheet) -> None:
        try:
            self._desk.issue.choose_paper(paper)
        except KnownError as error:
            self._panel.show_error(error)

    def _remember(self, folder: Path) -> None:
        try:
            self._desk.store.put(SLIP_FOLDER, str(folder))
        except KnownError as error:
            self._panel.show_error(error)

    def _print(self, issued: IssuedPass) -> None:
        folder = self._panel.folder.path() or Path.home()

        self._panel.set_busy(True)
        self._tray.deliver(
            f"pass_{issued.serial}.pdf",
            lambda: self._desk.issue.slip(issued),
            folder=folder,
            done=self._printed,
            failed=self._not_printed,
        )

    def _printed(self, slip: Path) -> None:
        issued, self._unprinted = self._unprinted, None
        self._panel.set_busy(False)
        if issued is not None:
            self._panel.show_issued(issued.serial, slip)
            self.printed.emit(issued)

    def _not_printed(self, error: KnownError) -> None:
        self._panel.set_busy(False)
        self._panel.show_error(error)


def _kind(form: PassForm) -> PassKind:
    return PassKind.VEHICLE if form.plate.strip() else PassKind.TEMPORARY
