"""A computer that broke is replaced at the window: a backup, its passphrase, the question about the other one."""

from __future__ import annotations

import shutil
from collections.abc import Callable, Iterator
from pathlib import Path
from typing import Any

import pytest
from PySide6.QtCore import QEvent, Qt
from PySide6.QtGui import QAccessible
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication

from checkpoint_app.bootstrap import Installation
from checkpoint_app.errors import MediaError
from tests.gui.dresses import DRESSES, put_on
from ui.gate.gate_window import GateWindow
from ui.office.office_window import OfficeWindow
from ui.program import Program
from ui.widgets.continuity_dialog import ContinuityDialog
from ui.widgets.restore_dialog import RestoreDialog
from ui.widgets.start_page import StartPage
from ui.widgets.unlock_dialog import UnlockDialog

PASSPHRASE = "a cold night"
BackUp = Callable[[str], Path]


@pytest.fixture
def back_up(community_template: Path, tmp_path: Path, clock: Any) -> BackUp:
    """Back up the gate or the office, and let its computer break."""

    def make(folder: str) -> Path:
        at = tmp_path / "old" / folder
        shutil.copytree(community_template / folder, at)
        place = Installation(at, clock=clock, state=tmp_path / "old state")
        with place.office(PASSPHRASE) if folder == "office" else place.gate(PASSPHRASE) as desk:
            made: Path = desk.backup.back_up(tmp_path / "stick").path
        shutil.rmtree(at)
        return made

    return make


@pytest.fixture
def program(qapp: QApplication, clock: Any, tmp_path: Path) -> Iterator[Program]:
    place = Installation(tmp_path / "new", clock=clock, state=tmp_path / "new state")
    program = Program(place, default_folder=tmp_path)
    program.begin()
    yield program
    program.end()
    qapp.sendPostedEvents(None, QEvent.Type.DeferredDelete)


def ask(program: Program) -> RestoreDialog:
    assert isinstance(program.shown, StartPage)
    program.shown.restore_button.click()
    assert isinstance(program.shown, RestoreDialog)
    return program.shown


def fill(dialog: RestoreDialog, backup: Path, passphrase: str = PASSPHRASE) -> None:
    """By keyboard alone: the file, the passphrase, Enter."""
    dialog.backup.setFocus()
    QTest.keyClicks(dialog.backup.field, str(backup))
    QTest.keyClick(dialog.backup.field, Qt.Key.Key_Tab)
    QTest.keyClick(dialog.backup.browse_button, Qt.Key.Key_Tab)
    assert dialog.focusWidget() is dialog.passphrase
    QTest.keyClicks(dialog.passphrase, passphrase)
    QTest.keyClick(dialog.passphrase, Qt.Key.Key_Return)


@pytest.mark.parametrize(("folder", "window"), [("E1", GateWindow), ("office", OfficeWindow)])
def test_a_backup_is_restored_and_goes_on_in_a_new_epoch_once_somebody_said_so(
    qtbot: Any, program: Program, back_up: BackUp, folder: str, window: Any
) -> None:
    fill(ask(program), back_up(folder))
    qtbot.waitUntil(lambda: isinstance(program.shown, ContinuityDialog), timeout=30_000)
    assert isinstance(program.shown, ContinuityDialog)
    program.shown.go_on_button.click()
    assert isinstance(program.shown, window)
    assert program.shown.desk.store.head().epoch == 2


def test_a_wrong_passphrase_restores_nothing_and_can_be_typed_again(
    qtbot: Any, program: Program, back_up: BackUp, tmp_path: Path
) -> None:
    dialog = ask(program)
    fill(dialog, back_up("E1"), "a warm night")
    qtbot.waitUntil(lambda: "口令不对" in dialog._problem.text(), timeout=30_000)
    assert sorted(path.name for path in (tmp_path / "new").iterdir()) in ([], ["in-use.lock"])
    assert dialog.focusWidget() is dialog.passphrase
    QTest.keyClicks(dialog.passphrase, PASSPHRASE)  # over what was wrong
    QTest.keyClick(dialog.passphrase, Qt.Key.Key_Return)
    qtbot.waitUntil(lambda: isinstance(program.shown, ContinuityDialog), timeout=30_000)


def test_it_can_be_stopped_and_leaves_nothing_behind(
    qtbot: Any, program: Program, back_up: BackUp, tmp_path: Path
) -> None:
    dialog = ask(program)
    fill(dialog, back_up("office"))
    assert dialog.strip.isVisible()
    dialog.strip.cancel_button.click()
    qtbot.waitUntil(lambda: program.shown is not dialog or dialog.open_button.isEnabled(), timeout=30_000)
    if program.shown is dialog:  # else it was quicker
        assert dialog._problem.text() == "已停下,什么都没有恢复。"
        assert not (tmp_path / "new" / "office.db").exists()
        dialog.back_button.click()
        assert isinstance(program.shown, StartPage)


def test_what_is_no_backup_and_no_file_at_all_are_told(qtbot: Any, program: Program, tmp_path: Path) -> None:
    dialog = ask(program)
    dialog.open_button.click()
    assert dialog._problem.text() == "请选择备份文件。"
    letter = tmp_path / "letter.ckz"
    letter.write_text("不是备份", encoding="utf-8")
    fill(dialog, letter)
    qtbot.waitUntil(lambda: "这不是备份文件" in dialog._problem.text())
    assert dialog.backup.path() == letter


def test_who_goes_back_after_the_question_finds_the_folder_restored(
    qtbot: Any, program: Program, back_up: BackUp
) -> None:
    fill(ask(program), back_up("E1"))
    qtbot.waitUntil(lambda: isinstance(program.shown, ContinuityDialog), timeout=30_000)
    assert isinstance(program.shown, ContinuityDialog)
    program.shown.back_button.click()
    assert isinstance(program.shown, UnlockDialog)


def test_a_backup_of_the_other_role_opens_as_what_it_is_with_every_way_back(
    qtbot: Any, clock: Any, tmp_path: Path, back_up: BackUp, qapp: QApplication
) -> None:
    place = Installation(tmp_path / "new", clock=clock, state=tmp_path / "new state")
    program = Program(place, default_folder=tmp_path, role="station")
    program.begin()
    fill(ask(program), back_up("office"))
    qtbot.waitUntil(lambda: isinstance(program.shown, ContinuityDialog), timeout=30_000)
    assert isinstance(program.shown, ContinuityDialog)
    program.shown.back_button.click()
    assert isinstance(program.shown, UnlockDialog)
    program.end()
    qapp.sendPostedEvents(None, QEvent.Type.DeferredDelete)


def test_esc_goes_back_to_the_start(qtbot: Any, program: Program) -> None:
    qtbot.keyClick(ask(program), Qt.Key.Key_Escape)
    assert isinstance(program.shown, StartPage)


@pytest.mark.parametrize("dress", DRESSES)
def test_it_is_whole_in_every_dress_and_named(
    qtbot: Any, request: Any, theme: Any, dress: str, clipped_in: Any, overlaps_in: Any, controls_of: Any
) -> None:
    put_on(dress, request)
    dialog = RestoreDialog()
    qtbot.addWidget(dialog)
    dialog.show()
    dialog.show_error(MediaError("backup-damaged", detail="office.db"))
    assert clipped_in(dialog) + overlaps_in(dialog) == []
    dialog.strip.show()
    dialog.resize(dialog.sizeHint())
    assert clipped_in(dialog) + overlaps_in(dialog) == []
    assert (dialog.width() <= 1366, dialog.height() <= 768) == (True, True)
    for control in controls_of(dialog):
        assert QAccessible.queryAccessibleInterface(control).text(QAccessible.Text.Name)
