"""What every page of the office works with: the desk, the worker, the file chooser, and a place to say things."""

from __future__ import annotations

import os
from collections.abc import Callable
from dataclasses import dataclass
from enum import StrEnum
from pathlib import Path
from typing import TypeVar

from PySide6.QtCore import QObject, Signal

from checkpoint_app.domain.progress import Progress
from checkpoint_app.errors import Cancelled, KnownError
from checkpoint_app.services.office_desk import OfficeDesk
from ui.error_messages import error_sentence
from ui.models.tone import Tone
from ui.office.access_masking import Masking
from ui.printing import Printing
from ui.task_runner import Job, TaskRunner
from ui.widgets.file_chooser import FileChooser

T = TypeVar("T")

PRINT_FOLDER = "print-folder"
"""Where passes were written last: a name for `OfficeTools.folder`."""


class PageName(StrEnum):
    """The pages in the order of the list at the left; Ctrl+1 is the first, Ctrl+0 the last."""

    TODAY = "today"
    BUNDLES = "bundles"
    ROSTER = "roster"
    PASSES = "passes"
    STATIONS = "stations"
    REPORT = "report"
    PUBLISH = "publish"
    RULES = "rules"
    PAPERS = "papers"
    SAFETY = "safety"


class Topic(StrEnum):
    """What can change; a page reads again only when one of its own does."""

    FILES = "files"
    ROSTER = "roster"
    PASSES = "passes"
    STATIONS = "stations"
    OPERATORS = "operators"
    REPORT = "report"
    LIST = "list"
    RULES = "rules"
    SAFETY = "safety"
    """Who is signed on, what was looked at, keys, backups, what is to be destroyed."""


class Work(QObject):
    """Long work one at a time with progress and a way to stop it, short reading beside, and the closing sentence."""

    begun = Signal(Job, str)
    said = Signal(str, Tone)
    changed = Signal(frozenset)

    def __init__(self, runner: TaskRunner, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._runner = runner
        self._job: Job | None = None
        self._closed = False

    @property
    def busy(self) -> bool:
        return self._job is not None

    def start(
        self, task: Callable[[Progress], T], *, what: str, done: Callable[[T], None], changes: tuple[Topic, ...] = ()
    ) -> bool:
        """Run `task` on the worker and show `what` with its progress; False, and said so, while other work runs.

        `changes` is told however it ends: what was finished before a stop or a fault stays.
        """
        if self._job is not None:
            self.say(self.tr("上一件事还没有做完,请稍候,或先按“停止”。"), Tone.WARN)
            return False
        self._job = self._runner.run(
            task, on_success=self._ended(done, changes), on_known_error=self._ended(self.refuse, changes)
        )
        self.begun.emit(self._job, what)
        return True

    def read(self, task: Callable[[], T], *, done: Callable[[T], None]) -> None:
        """Read on the worker without a word; a known error is said."""
        self._runner.run(
            lambda _progress: task(), on_success=self._if_open(done), on_known_error=self._if_open(self.refuse)
        )

    def close(self) -> None:
        """The window closes: stop what runs at its next step; answers still to come reach nobody."""
        self._closed = True
        if self._job is not None:
            self._job.cancel()

    def attempt(self, action: Callable[[], T]) -> T | None:
        """Do something short here and now; a known error is said and answers None."""
        try:
            return action()
        except KnownError as error:
            self.refuse(error)
            return None

    def say(self, sentence: str, tone: Tone = Tone.GOOD) -> None:
        self.said.emit(sentence, tone)

    def refuse(self, error: KnownError) -> None:
        self.say(error_sentence(error), Tone.INFO if isinstance(error, Cancelled) else Tone.BAD)

    def tell_changed(self, *topics: Topic) -> None:
        self.changed.emit(frozenset(topics))

    def _ended(self, then: Callable[[T], None], changes: tuple[Topic, ...]) -> Callable[[T], None]:
        def end(result: T) -> None:
            self._job = None
            then(result)
            if changes:
                self.tell_changed(*changes)

        return self._if_open(end)

    def _if_open(self, answer: Callable[[T], None]) -> Callable[[T], None]:
        def give(result: T) -> None:
            if not self._closed:
                answer(result)

        return give


@dataclass(frozen=True, slots=True, kw_only=True)
class OfficeTools:
    desk: OfficeDesk
    work: Work
    choose: FileChooser
    printing: Printing
    default_folder: Path
    masking: Masking

    def folder(self, setting: str) -> Path:
        """Return the folder last used for something, or the default one while it is not there any more."""
        remembered = self.desk.store.get(setting)
        folder = Path(remembered) if isinstance(remembered, str) else self.default_folder
        return folder if os.path.isdir(folder) else self.default_folder  # Path.is_dir raises on a dying stick

    def remember_folder(self, setting: str, folder: Path) -> None:
        self.desk.store.put(setting, str(folder))
