"""Decide what Ctrl+B does: a backup in the worker, remembered where it went."""

from __future__ import annotations

from pathlib import Path

from PySide6.QtCore import QObject

from checkpoint_app.services.back_up import Backup
from checkpoint_app.services.gate_desk import GateDesk
from ui.gate.backup_panel import BackupPanel
from ui.gate.panel_presenter import GateTools, PanelPresenter


class BackupPresenter(PanelPresenter):
    def __init__(self, desk: GateDesk, tools: GateTools, parent: QObject) -> None:
        self._panel = BackupPanel()
        super().__init__(desk, tools, self._panel, parent)
        self._panel.folder.set_path(tools.default_folder)
        self._panel.backup_asked.connect(self._back_up)

    def begin(self) -> None:
        """Show the newest backup, and the folder it went to."""
        folder = self.desk.backup.folder()
        if folder is not None:
            self._panel.folder.set_path(folder)
        self._show_last()

    def _back_up(self, folder: Path) -> None:
        job = self.tools.runner.run(
            lambda progress: self.desk.backup.back_up(folder, progress),
            on_success=self._done,
            on_known_error=self._panel.show_error,
        )
        self._panel.show_busy(job)

    def _done(self, made: Backup) -> None:
        self._panel.show_done(made)
        self._show_last()
        self.recorded.emit()

    def _show_last(self) -> None:
        backups = self.desk.backup.backups()
        self._panel.show_last(backups[0] if backups else None, self.desk.stamp.now_ms())
