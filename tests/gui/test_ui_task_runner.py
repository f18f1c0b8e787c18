from __future__ import annotations

import threading

import pytest

from checkpoint_app.errors import Cancelled, MediaError
from ui.task_runner import TaskRunner
from ui.widgets.progress_strip import ProgressStrip


def nothing(_value: object) -> None:
    """Take an answer nobody waits for."""


def test_the_task_runs_off_the_gui_thread_and_answers_on_it(runner, qtbot):
    seen = {}

    def task(progress):
        seen["task"] = threading.current_thread()
        return 42

    def done(value):
        seen["answer"] = (value, threading.current_thread())

    runner.run(task, on_success=done, on_known_error=nothing)
    qtbot.waitUntil(lambda: "answer" in seen)
    assert seen["task"] is not threading.main_thread()
    assert seen["answer"] == (42, threading.main_thread())


def test_tasks_run_one_after_another_in_one_thread(runner, qtbot):
    order = []
    for number in range(5):
        runner.run(
            lambda progress, n=number: (n, threading.get_ident()), on_success=order.append, on_known_error=nothing
        )
    qtbot.waitUntil(lambda: len(order) == 5)
    assert [n for n, _ in order] == [0, 1, 2, 3, 4]
    assert len({thread for _, thread in order}) == 1


def test_a_known_error_reaches_whoever_asked(runner, qtbot):
    errors = []

    def task(progress):
        raise MediaError("folder-read-only", path="/media/stick")

    runner.run(task, on_success=nothing, on_known_error=errors.append)
    qtbot.waitUntil(lambda: bool(errors))
    assert errors[0].code == "folder-read-only"


def test_a_bug_is_raised_again_on_the_gui_thread(runner, qtbot):
    with qtbot.captureExceptions() as exceptions:
        runner.run(lambda progress: 1 // 0, on_success=nothing, on_known_error=nothing)
        qtbot.waitUntil(lambda: bool(exceptions))
    assert exceptions[0][0] is ZeroDivisionError


def test_progress_arrives_on_the_gui_thread_and_its_end_always(runner, qtbot):
    seen = []

    def task(progress):
        for done in range(1001):
            progress(done, 1000)

    def note(done, total):
        seen.append((done, total, threading.current_thread() is threading.main_thread()))

    runner.run(task, on_success=nothing, on_known_error=nothing, on_progress=note)
    qtbot.waitUntil(lambda: bool(seen) and seen[-1][0] == 1000)
    assert all(on_gui for _, _, on_gui in seen)
    assert len(seen) < 1000


def test_a_cancelled_task_stops_at_its_next_progress_call(runner, qtbot):
    begun, errors = threading.Event(), []

    def task(progress):
        begun.set()
        while True:
            progress(0, 1)

    job = runner.run(task, on_success=nothing, on_known_error=errors.append)
    assert begun.wait(5)
    job.cancel()
    qtbot.waitUntil(lambda: bool(errors))
    assert isinstance(errors[0], Cancelled)


def test_a_task_cancelled_before_its_turn_never_begins(runner, qtbot):
    gate, ran, errors = threading.Event(), [], []
    runner.run(lambda progress: gate.wait(5), on_success=nothing, on_known_error=nothing)
    job = runner.run(lambda progress: ran.append(1), on_success=nothing, on_known_error=errors.append)
    job.cancel()
    gate.set()
    qtbot.waitUntil(lambda: bool(errors))
    assert ran == []


def test_shutting_down_stops_long_work_and_leaves_no_thread(qapp):
    begun = threading.Event()
    runner = TaskRunner()

    def task(progress):
        begun.set()
        while True:
            progress(0, 1)

    runner.run(task, on_success=nothing, on_known_error=nothing)
    assert begun.wait(5)
    runner.shut_down()
    assert [t.name for t in threading.enumerate() if t.name.startswith("checkpoint-worker")] == []


def test_nobody_is_answered_once_the_windows_are_closed(qapp):
    answers = []
    runner = TaskRunner()
    job = runner.run(lambda progress: 1, on_success=answers.append, on_known_error=answers.append)
    ended = []
    job.ended.connect(lambda: ended.append(1))
    runner.shut_down()
    qapp.processEvents()
    assert ended == [1]
    assert answers == []


def test_the_strip_shows_the_work_stops_it_and_goes(runner, qtbot):
    strip, begun, errors = ProgressStrip(), threading.Event(), []
    qtbot.addWidget(strip)

    def task(progress):
        progress(3, 10)
        begun.set()
        while True:
            progress(3, 10)

    strip.watch(runner.run(task, on_success=nothing, on_known_error=errors.append), "正在导出")
    assert strip.isVisible()
    assert begun.wait(5)
    strip.cancel_button.click()
    qtbot.waitUntil(lambda: bool(errors))
    assert not strip.isVisible()
    assert not strip.cancel_button.isEnabled()


@pytest.mark.parametrize("cancel_first", [True, False])
def test_the_job_says_that_it_ended(runner, qtbot, cancel_first):
    ended = []
    job = runner.run(lambda progress: progress(1, 1), on_success=nothing, on_known_error=nothing)
    job.ended.connect(lambda: ended.append(1))
    if cancel_first:
        job.cancel()
    qtbot.waitUntil(lambda: bool(ended))
