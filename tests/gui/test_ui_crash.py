from __future__ import annotations

import sys

import pytest
from PySide6.QtWidgets import QMessageBox

from checkpoint_app.errors import StorageError
from ui.crash import CrashHandler, crash_report


@pytest.fixture
def handler(qtbot, tmp_path):
    handler = CrashHandler(tmp_path / "crash.txt")
    yield handler
    for box in boxes(handler):
        box.close()


def boxes(handler) -> list[QMessageBox]:
    return [box for box in (handler._box,) if box is not None]


def raise_about(name: str) -> None:
    raise ValueError(f"no dwelling for {name}")


def bug(name: str) -> tuple:
    try:
        raise_about(name)
    except ValueError:
        return sys.exc_info()


def test_a_report_names_the_kind_and_the_places_and_nobody(qapp):
    kind, _error, trace = bug("王小明")
    report = crash_report(kind, trace)
    assert "ValueError" in report
    assert "test_ui_crash.py:" in report
    assert "raise_about" in report
    assert "王小明" not in report
    assert "dwelling" not in report


def test_a_bug_is_reported_on_disk_and_on_screen_without_personal_data(handler, tmp_path, capsys):
    handler.handle(*bug("王小明"))
    (box,) = boxes(handler)
    for text in ((tmp_path / "crash.txt").read_text(), box.text(), box.detailedText(), capsys.readouterr().err):
        assert "王小明" not in text
    assert "ValueError" in box.detailedText()
    assert "已保存的记录都在" in box.text()


def test_a_known_error_is_a_sentence_and_never_a_traceback(handler, tmp_path):
    error = StorageError("disk-full")
    handler.handle(type(error), error, None)
    (box,) = boxes(handler)
    assert "磁盘已满" in box.text()
    assert box.detailedText() == ""
    assert not (tmp_path / "crash.txt").exists()


def test_a_storm_of_bugs_opens_one_dialog(handler):
    handler.handle(*bug("a"))
    first = handler._box
    handler.handle(*bug("b"))
    assert handler._box is first
    first.done(0)
    assert handler._box is None


def test_the_handler_is_the_last_resort_once_installed(handler, monkeypatch):
    monkeypatch.setattr(sys, "excepthook", sys.excepthook)
    handler.install()
    assert sys.excepthook == handler.handle
