"""Looks into the watched folder now and then, and imports what is complete there."""

from __future__ import annotations

from collections.abc import Sequence
from pathlib import Path

from PySide6.QtCore import QObject, QTimer

from checkpoint_app.domain.exchange import FileState, ImportedFile
from checkpoint_app.errors import KnownError, MediaError
from ui.models.tone import Tone
from ui.office.bundle_page import BundlePage
from ui.office.office_tools import OfficeTools, Topic
from ui.office.watch_line import WatchLine, WatchState
from ui.office_messages import file_counts_sentence

LOOK_EVERY_MS = 10_000
_FOLDER = "import-folder"
_BELOW_THE_BUTTONS = 1


class WatchPresenter(QObject):
    def __init__(self, tools: OfficeTools, page: BundlePage, parent: QObject) -> None:
        super().__init__(parent)
        self._tools, self._looking = tools, False
        self._fault = ""
        self.line = WatchLine()
        page.layout_of_main.insertWidget(_BELOW_THE_BUTTONS, self.line)
        self._timer = QTimer(self)
        self._timer.setInterval(LOOK_EVERY_MS)
        self._timer.timeout.connect(self.look)
        self.line.folder_wanted.connect(self._choose)
        self.line.end_wanted.connect(lambda: self._watch(None))
        tools.work.attempt(self._begin)

    def look(self) -> None:
        """Look on the worker, one look at a time; while other work runs, the next look finds it."""
        if not self._looking and not self._tools.work.busy:
            self._looking = True
            self._tools.work.read(self._ready, done=self._found)

    def stop(self) -> None:
        """The window closes."""
        self._timer.stop()

    def _begin(self) -> None:
        folder = self._tools.desk.watch.folder()
        self.line.show_state(folder, WatchState.OFF if folder is None else WatchState.WATCHING)
        if folder is None:
            self._timer.stop()
        else:
            self._timer.start()
            self.look()

    def _ready(self) -> Sequence[Path] | KnownError:
        """Return what is complete, or what keeps it from being seen: the next look comes in any case."""
        try:
            return self._tools.desk.watch.look()
        except KnownError as error:
            return error

    def _found(self, ready: Sequence[Path] | KnownError) -> None:
        """A folder that is not there is told on the page alone, another fault once as a message."""
        self._looking = False
        folder = self._tools.desk.watch.folder()
        if folder is None:
            return
        fault, self._fault = self._fault, ready.code if isinstance(ready, KnownError) else ""
        if isinstance(ready, KnownError):
            if isinstance(ready, MediaError):
                self.line.show_state(folder, WatchState.GONE)
            elif ready.code != fault:
                self._tools.work.refuse(ready)
            return
        self.line.show_state(folder, WatchState.WATCHING)
        if ready and not self._tools.work.busy:
            self._tools.work.start(
                lambda progress: self._tools.desk.watch.take(ready, progress),
                what=self.tr("正在自动收取上报包"),
                done=self._taken,
                changes=(Topic.FILES, Topic.PASSES),
            )

    def _taken(self, files: Sequence[ImportedFile]) -> None:
        refused = any(file.state is FileState.REFUSED for file in files)
        words = self.tr("自动收取:{counts}").format(counts=file_counts_sentence(files))
        self._tools.work.say(words, Tone.WARN if refused else Tone.GOOD)

    def _choose(self) -> None:
        chosen = self._tools.choose.open_folder(self.tr("选择自动收取上报包的文件夹"), self._tools.folder(_FOLDER))
        if chosen is not None:
            self._watch(chosen)

    def _watch(self, folder: Path | None) -> None:
        def choose() -> bool:
            self._tools.desk.watch.choose(folder)
            return True

        if self._tools.work.attempt(choose):
            self._tools.work.attempt(self._begin)
