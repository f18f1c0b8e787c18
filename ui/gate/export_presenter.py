"""Decide what F11 does: export, sweep the stick, then take over a newer office bundle lying in the same folder."""

from __future__ import annotations

from collections.abc import Sequence
from pathlib import Path

from PySide6.QtCore import QObject, QTimer, Signal

from checkpoint_app.domain.media import Stick
from checkpoint_app.domain.progress import Progress
from checkpoint_app.errors import Cancelled, KnownError, MediaError
from checkpoint_app.services.gate_desk import GateDesk
from ui.gate.export_panel import Exchanged, ExportPanel
from ui.task_runner import TaskRunner

BUNDLE_FOLDER = "bundle-folder"
BUNDLE_ON_STICK = "bundle-folder-on-stick"
LOOK_EVERY_MS = 1_500


def exchange(desk: GateDesk, folder: Path, progress: Progress) -> Exchanged:
    """Export to `folder`, sweep older exports there, then look for a newer list. What was exported stays in any case.

    A folder that was on a stick is written to only while a stick is there: else it would be made anew on this computer.
    """
    stick = stick_of(folder, desk.sticks.list())
    was_on_stick = desk.store.get(BUNDLE_FOLDER) == str(folder) and desk.store.get(BUNDLE_ON_STICK)
    if stick is None and was_on_stick:
        raise MediaError("stick-missing", path=str(folder))
    files = desk.export.export(folder, progress)
    removed, keeping = 0, None
    try:
        removed = len(desk.keep.tidy(folder))
    except KnownError as error:
        keeping = error
    label = "" if stick is None else stick.label
    try:
        taken_over = desk.apply.apply_newer(folder)
    except Cancelled:
        raise
    except KnownError as refusal:
        return Exchanged(files=files, label=label, removed=removed, keeping=keeping, refusal=refusal)
    return Exchanged(files=files, label=label, removed=removed, keeping=keeping, taken_over=taken_over)


def stick_of(folder: Path, sticks: Sequence[Stick]) -> Stick | None:
    """Return the stick that a folder lies on."""
    return next((stick for stick in sticks if folder == stick.path or stick.path in folder.parents), None)


class ExportPresenter(QObject):
    exchanged = Signal()

    def __init__(
        self, panel: ExportPanel, desk: GateDesk, runner: TaskRunner, *, default_folder: Path, parent: QObject
    ) -> None:
        super().__init__(parent)
        self._panel, self._desk, self._runner = panel, desk, runner
        self._default_folder = default_folder
        self._sticks: tuple[Stick, ...] = ()
        self._exporting = False
        self._timer = QTimer(self)
        self._timer.setInterval(LOOK_EVERY_MS)
        self._timer.timeout.connect(self.look)
        panel.folder.set_path(self._last_folder())
        panel.export_asked.connect(self.export)
        panel.folder_chosen.connect(self._remember)
        panel.folder_chosen.connect(self._show_choice)
        panel.stick_chosen.connect(self._choose)
        panel.watched.connect(self._watch)

    def look(self) -> None:
        """See which sticks are plugged in; when that changed, choose the one there is."""
        if self._exporting:
            return
        before, self._sticks = self._sticks, tuple(self._desk.sticks.list())
        if [stick.path for stick in before] != [stick.path for stick in self._sticks]:
            self._choose_place(before)
        self._show_choice()

    def export(self, folder: Path) -> None:
        self._exporting = True
        job = self._runner.run(
            lambda progress: exchange(self._desk, folder, progress),
            on_success=lambda done: self._exported(done, folder),
            on_known_error=self._refused,
        )
        self._panel.show_busy(job)

    def _watch(self, seen: bool) -> None:
        if seen:
            self.look()
            self._timer.start()
        else:
            self._timer.stop()

    def _choose_place(self, before: Sequence[Stick]) -> None:
        """Choose the one stick there is, but for the mirror's; of several the one used last; without any, the folder.

        Nothing is chosen where a person has to say which, and no stick that went away stays chosen.
        """
        kept = self._last_folder()
        mirror = self._desk.mirror.choice()
        others = [s for s in self._sticks if mirror is None or stick_of(mirror.folder, [s]) is None] or self._sticks
        writable = [stick for stick in others if stick.writable]
        if len(writable) == 1:
            on_it = stick_of(kept, writable) is not None
            self._panel.folder.set_path(kept if on_it else writable[0].path)
        elif writable:
            self._panel.folder.set_path(kept if stick_of(kept, writable) is not None else None)
        else:
            shown = self._panel.folder.path()
            if shown is None or stick_of(shown, before) is not None:
                self._panel.folder.set_path(kept)

    def _choose(self, stick: Stick) -> None:
        self._panel.folder.set_path(stick.path)
        self._show_choice()

    def _show_choice(self) -> None:
        folder = self._panel.folder.path()
        chosen = None if folder is None else stick_of(folder, self._sticks)
        self._panel.show_sticks(self._sticks, None if chosen is None else chosen.path)

    def _last_folder(self) -> Path:
        return Path(self._desk.store.get(BUNDLE_FOLDER) or self._default_folder)

    def _remember(self, folder: Path) -> None:
        try:
            self._desk.store.put(BUNDLE_FOLDER, str(folder))
            self._desk.store.put(BUNDLE_ON_STICK, stick_of(folder, self._sticks) is not None)
        except KnownError as error:
            self._panel.show_error(error)

    def _exported(self, done: Exchanged, folder: Path) -> None:
        """The folder is remembered last: a full disk of our own must not keep the records from leaving."""
        self._exporting = False
        self._panel.show_done(done)
        self.exchanged.emit()
        self._remember(folder)

    def _refused(self, error: KnownError) -> None:
        self._exporting = False
        self._panel.show_error(error)
