"""Where the gate's papers go: a file always, and the station's printer where one was chosen."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from pathlib import Path

from checkpoint_app.domain.progress import Progress
from checkpoint_app.errors import KnownError
from checkpoint_app.log_ports import Settings
from checkpoint_app.ports import Media
from ui.printing import PrintChoice, Printing
from ui.task_runner import TaskRunner

PRINTER = "printer"
"""The setting: the name of this station's printer; None writes files only."""

LARGEST_PAPER = 64 * 1024 * 1024


class PaperTray:
    """A paper is written before it is printed, so a printer that fails loses nothing.

    Delivered again under its name after that, it takes its own file's place instead of a second one beside it.
    """

    def __init__(self, runner: TaskRunner, media: Media, settings: Settings, printing: Printing) -> None:
        self.printing = printing
        self._runner, self._media, self._settings = runner, media, settings
        self._unprinted: dict[tuple[Path, str], Path] = {}

    @property
    def printer(self) -> str | None:
        """Return the printer chosen for this station, None for files only."""
        chosen = self._settings.get(PRINTER)
        return chosen if isinstance(chosen, str) else None

    def deliver(
        self,
        name: str,
        make: Callable[[], bytes],
        *,
        folder: Path,
        done: Callable[[Path], None],
        failed: Callable[[KnownError], None],
    ) -> None:
        """Make a paper, write and print it on the worker; one of the answers comes on the GUI thread."""
        self.deliver_all(((name, make),), folder=folder, done=lambda paths: done(paths[0]), failed=failed)

    def deliver_all(
        self,
        papers: Sequence[tuple[str, Callable[[], bytes]]],
        *,
        folder: Path,
        done: Callable[[tuple[Path, ...]], None],
        failed: Callable[[KnownError], None],
    ) -> None:
        """Deliver several papers as one: all are written before the first is printed."""

        def task(_progress: Progress) -> tuple[Path, ...]:
            contents = [(name, make()) for name, make in papers]
            paths = tuple(self._write(folder, name, content) for name, content in contents)
            for path, (_name, content) in zip(paths, contents, strict=True):
                self._print(path, content)
            for name, _content in contents:
                self._unprinted.pop((folder, name), None)
            return paths

        self._runner.run(task, on_success=done, on_known_error=failed)

    def print_written(self, path: Path) -> None:
        """Print a paper that is written already, if there is a printer; on the worker. MediaError, PrinterError."""
        if self.printer is not None:
            self._print(path, self._media.read(path, at_most=LARGEST_PAPER))

    def _write(self, folder: Path, name: str, content: bytes) -> Path:
        waiting = self._unprinted.get((folder, name))
        path = self._media.write(folder, name, content) if waiting is None else self._media.replace(waiting, content)
        if self.printer is not None:
            self._unprinted[folder, name] = path
        return path

    def _print(self, path: Path, content: bytes) -> None:
        if self.printer is not None:
            self.printing.print(content, PrintChoice(printer=self.printer), title=path.stem)
