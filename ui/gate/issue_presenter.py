"""Decide what F7 does: record the pass first, then its paper; a failed paper is printed again, not issued again."""

from __future__ import annotations

from pathlib import Path

from PySide6.QtCore import QObject, Signal

from checkpoint_app.errors import KnownError
from checkpoint_app.ports import Progress
from checkpoint_app.services.gate_desk import GateDesk
from checkpoint_app.services.issue_pass import IssuedPass
from ui.gate.issue_panel import IssuePanel, PassForm
from ui.task_runner import TaskRunner

SLIP_FOLDER = "slip-folder"


class IssuePresenter(QObject):
    recorded = Signal()
    printed = Signal(object)
    """An IssuedPass whose slip is written."""

    def __init__(
        self, panel: IssuePanel, desk: GateDesk, runner: TaskRunner, *, default_folder: Path, parent: QObject
    ) -> None:
        super().__init__(parent)
        self._panel, self._desk, self._runner = panel, desk, runner
        self._unprinted: IssuedPass | None = None
        panel.folder.set_path(Path(desk.store.get(SLIP_FOLDER) or default_folder))
        panel.form_entered.connect(self.issue)
        panel.folder_chosen.connect(self._remember)

    def begin(self) -> None:
        """Fill in the hours of the rules in force, unless something was typed before."""
        if not self._panel.holder.text():
            self._panel.set_hours(self._desk.issue.temporary_hours())

    def issue(self, form: PassForm) -> None:
        self._panel.clear_error()
        if self._unprinted is None:
            try:
                self._unprinted = self._desk.issue.issue(
                    holder=form.holder, dwelling=form.dwelling, phone=form.phone, hours=form.hours
                )
            except KnownError as error:
                self._panel.show_error(error)
                return
            self._panel.show_issued(self._unprinted.serial, None)
            self.recorded.emit()
        self._print(self._unprinted)

    def _remember(self, folder: Path) -> None:
        try:
            self._desk.store.put(SLIP_FOLDER, str(folder))
        except KnownError as error:
            self._panel.show_error(error)

    def _print(self, issued: IssuedPass) -> None:
        folder = self._panel.folder.path() or Path.home()

        def task(_progress: Progress) -> Path:
            return self._desk.media.write(folder, f"pass_{issued.serial}.pdf", self._desk.issue.slip(issued))

        self._panel.set_busy(True)
        self._runner.run(task, on_success=self._printed, on_known_error=self._not_printed)

    def _printed(self, slip: Path) -> None:
        issued, self._unprinted = self._unprinted, None
        self._panel.set_busy(False)
        if issued is not None:
            self._panel.show_issued(issued.serial, slip)
            self.printed.emit(issued)

    def _not_printed(self, error: KnownError) -> None:
        self._panel.set_busy(False)
        self._panel.show_error(error)
