"""Keeps the second stick up to date beside the gate's work, and says quietly when it cannot."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtCore import QObject, QTimer

from checkpoint_app.errors import Cancelled, KnownError
from checkpoint_app.services.gate_desk import GateDesk
from ui.gate.export_panel import ExportPanel
from ui.gate.footer import Footer
from ui.task_runner import TaskRunner

TRY_AGAIN_MS = 30_000


class MirrorPresenter(QObject):
    def __init__(self, panel: ExportPanel, footer: Footer, desk: GateDesk, runner: TaskRunner, parent: QObject) -> None:
        super().__init__(parent)
        self._panel, self._footer, self._desk, self._runner = panel, footer, desk, runner
        self._busy = False
        self._again = QTimer(self)
        self._again.setSingleShot(True)
        self._again.setInterval(TRY_AGAIN_MS)
        self._again.timeout.connect(self._try)
        panel.mirror.begin_asked.connect(self._begin)
        panel.mirror.end_asked.connect(self._end)
        panel.watched.connect(lambda seen: self._show() if seen else None)

    def look(self) -> None:
        """Mirror if enough was recorded; called after each record. After a fault it waits for its time."""
        if not self._again.isActive():
            self._try()

    def stop(self) -> None:
        """The window closes."""
        self._again.stop()

    def _try(self) -> None:
        try:
            due = not self._busy and self._desk.mirror.due()
        except KnownError as error:
            self._failed(error)
            return
        if due:
            self._busy = True
            self._runner.run(self._desk.mirror.write, on_success=self._written, on_known_error=self._failed)

    def _written(self, _done: None) -> None:
        self._busy = False
        self._footer.set_mirror_fault(None)
        self._show()

    def _failed(self, error: KnownError) -> None:
        self._busy = False
        if isinstance(error, Cancelled):
            return
        self._footer.set_mirror_fault(error)
        self._again.start()
        self._show()

    def _begin(self) -> None:
        folder = self._panel.folder.path()
        if folder is not None:
            self._choose(lambda: self._desk.mirror.choose(folder))

    def _end(self) -> None:
        self._choose(lambda: self._desk.mirror.choose(None))

    def _choose(self, choose: Callable[[], None]) -> None:
        self._panel.clear_error()
        try:
            choose()
        except KnownError as error:
            self._panel.show_error(error)
            return
        self._again.stop()
        self._footer.set_mirror_fault(None)
        self._show()
        self._try()

    def _show(self) -> None:
        try:
            self._panel.mirror.show_state(self._desk.mirror.state(), self._desk.stamp.now_ms())
        except KnownError as error:
            self._panel.show_error(error)
