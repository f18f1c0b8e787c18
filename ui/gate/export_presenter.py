"""Decide what F11 does: export first, then take over a newer office bundle lying in the same folder."""

from __future__ import annotations

from pathlib import Path

from PySide6.QtCore import QObject, Signal

from checkpoint_app.errors import Cancelled, KnownError
from checkpoint_app.ports import Progress
from checkpoint_app.services.gate_desk import GateDesk
from ui.gate.export_panel import Exchanged, ExportPanel
from ui.task_runner import TaskRunner

BUNDLE_FOLDER = "bundle-folder"


def exchange(desk: GateDesk, folder: Path, progress: Progress) -> Exchanged:
    """Export to `folder`, then look there for a newer list. What was exported stays, whatever the list is like."""
    files = desk.export.export(folder, progress)
    try:
        return Exchanged(files=files, taken_over=desk.apply.apply_newer(folder))
    except Cancelled:
        raise
    except KnownError as refusal:
        return Exchanged(files=files, refusal=refusal)


class ExportPresenter(QObject):
    exchanged = Signal()

    def __init__(
        self, panel: ExportPanel, desk: GateDesk, runner: TaskRunner, *, default_folder: Path, parent: QObject
    ) -> None:
        super().__init__(parent)
        self._panel, self._desk, self._runner = panel, desk, runner
        panel.folder.set_path(Path(desk.store.get(BUNDLE_FOLDER) or default_folder))
        panel.export_asked.connect(self.export)
        panel.folder_chosen.connect(self._remember)

    def export(self, folder: Path) -> None:
        job = self._runner.run(
            lambda progress: exchange(self._desk, folder, progress),
            on_success=lambda done: self._exported(done, folder),
            on_known_error=self._panel.show_error,
        )
        self._panel.show_busy(job)

    def _remember(self, folder: Path) -> None:
        try:
            self._desk.store.put(BUNDLE_FOLDER, str(folder))
        except KnownError as error:
            self._panel.show_error(error)

    def _exported(self, done: Exchanged, folder: Path) -> None:
        """The folder is remembered last: a full disk of our own must not keep the records from leaving."""
        self._panel.show_done(done)
        self.exchanged.emit()
        self._remember(folder)
