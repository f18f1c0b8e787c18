"""Decide what F11 does: export first, then take over a newer office bundle lying in the same folder."""

from __future__ import annotations

from pathlib import Path

from PySide6.QtCore import QObject, Signal

from checkpoint_app.domain.exchange import OfficeSnapshot, SnapshotSummary
from checkpoint_app.errors import BundleRefused, Cancelled, KnownError
from checkpoint_app.ports import Progress
from checkpoint_app.services.apply_bundle import LARGEST_FILE, SUFFIX, open_office_bundle
from checkpoint_app.services.gate_desk import GateDesk
from ui.gate.export_panel import Exchanged, ExportPanel
from ui.task_runner import TaskRunner

BUNDLE_FOLDER = "bundle-folder"


def exchange(desk: GateDesk, folder: Path, progress: Progress) -> Exchanged:
    """Export to `folder`, then look there for a newer list. What was exported stays, whatever the list is like."""
    files = desk.export.export(folder, progress)
    try:
        return Exchanged(files=files, taken_over=take_over_newest(desk, folder))
    except Cancelled:
        raise
    except KnownError as refusal:
        return Exchanged(files=files, refusal=refusal)


def take_over_newest(desk: GateDesk, folder: Path) -> SnapshotSummary | None:
    """Take over the newest office bundle in `folder` that is newer than ours; raise if none of several opens."""
    newest: OfficeSnapshot | None = None
    refusal: BundleRefused | None = None
    for path in desk.media.list(folder, SUFFIX):
        try:
            found = open_office_bundle(desk.media.read(path, at_most=LARGEST_FILE), desk.store.identity())
        except BundleRefused as refused:
            refusal = refused
            continue
        if newest is None or found.version > newest.version:
            newest = found
    held, _created_ms = desk.store.list_version()
    if newest is not None and newest.version > held:
        return desk.apply.take_over(newest)
    if newest is None and refusal is not None:
        raise refusal
    return None


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
        if not self._remember(folder):
            return
        job = self._runner.run(
            lambda progress: exchange(self._desk, folder, progress),
            on_success=self._exported,
            on_known_error=self._panel.show_error,
        )
        self._panel.show_busy(job)

    def _remember(self, folder: Path) -> bool:
        try:
            self._desk.store.put(BUNDLE_FOLDER, str(folder))
        except KnownError as error:
            self._panel.show_error(error)
            return False
        return True

    def _exported(self, done: Exchanged) -> None:
        self._panel.show_done(done)
        self.exchanged.emit()
