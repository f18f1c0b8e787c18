"""Run slow work off the GUI thread, one task at a time, and answer on the GUI thread."""

from __future__ import annotations

import threading
import time
from collections.abc import Callable
from concurrent.futures import Future, ThreadPoolExecutor
from typing import Any, TypeVar

from PySide6.QtCore import QObject, Qt, Signal, Slot

from checkpoint_app.domain.progress import Progress
from checkpoint_app.errors import Cancelled, KnownError

T = TypeVar("T")
_REPORT_EVERY_S = 0.05


class Job(QObject):
    """One piece of work under way. Its signals arrive on the GUI thread."""

    progressed = Signal(int, int)
    ended = Signal()

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._stop = threading.Event()

    def cancel(self) -> None:
        """Ask the task to stop; it does at its next progress call, with Cancelled."""
        self._stop.set()

    @property
    def cancel_asked(self) -> bool:
        return self._stop.is_set()


class TaskRunner(QObject):
    """Own the single worker thread that may touch files, printers and bundles."""

    _progress = Signal(object, object, int, int)
    _finished = Signal(object, object, object, object)

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._executor = ThreadPoolExecutor(max_workers=1, thread_name_prefix="checkpoint-worker")
        self._jobs: set[Job] = set()
        self._shut = False
        self._progress.connect(self._report, Qt.ConnectionType.QueuedConnection)
        self._finished.connect(self._deliver, Qt.ConnectionType.QueuedConnection)

    def run(
        self,
        task: Callable[[Progress], T],
        *,
        on_success: Callable[[T], None],
        on_known_error: Callable[[KnownError], None],
        on_progress: Progress | None = None,
    ) -> Job:
        """Queue `task`; exactly one of the answers is called, on the GUI thread. A bug is raised again there."""
        job = Job(self)
        self._jobs.add(job)
        reported_s = 0.0

        def progress(done: int, total: int) -> None:
            nonlocal reported_s
            if job.cancel_asked:
                raise Cancelled
            now_s = time.monotonic()
            if done >= total or now_s - reported_s >= _REPORT_EVERY_S:
                reported_s = now_s
                self._progress.emit(job, on_progress, done, total)

        def work() -> T:
            if job.cancel_asked:
                raise Cancelled
            return task(progress)

        future = self._executor.submit(work)
        future.add_done_callback(lambda done: self._finished.emit(done, job, on_success, on_known_error))
        return job

    def shut_down(self) -> None:
        """Stop the running task at its next progress call, drop those not begun, wait for the thread.

        Nobody is answered any more: the windows that asked are closed.
        """
        self._shut = True
        for job in self._jobs:
            job.cancel()
        self._executor.shutdown(wait=True, cancel_futures=True)

    @Slot(object, object, int, int)
    def _report(self, job: Job, on_progress: Progress | None, done: int, total: int) -> None:
        job.progressed.emit(done, total)
        if on_progress is not None:
            on_progress(done, total)

    @Slot(object, object, object, object)
    def _deliver(
        self,
        done: Future[Any],
        job: Job,
        on_success: Callable[[Any], None],
        on_known_error: Callable[[KnownError], None],
    ) -> None:
        self._jobs.discard(job)
        job.ended.emit()
        job.deleteLater()
        if done.cancelled():
            return
        error = done.exception()
        if error is not None and not isinstance(error, KnownError):
            raise error  # a bug: the crash handler reports it
        if self._shut:
            return
        if error is None:
            on_success(done.result())
        else:
            on_known_error(error)
