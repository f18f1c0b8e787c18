"""What is asked when the records do not go on: in every dress, by keyboard, and through the whole program."""

from __future__ import annotations

import shutil
from collections.abc import Callable, Iterator
from pathlib import Path
from typing import Any

import pytest
from PySide6.QtCore import QEvent, Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QLabel

from checkpoint_app.bootstrap import Installation
from checkpoint_app.domain.continuity import BreakKind, ContinuityBreak
from checkpoint_app.errors import StorageError
from tests.gui.dresses import DRESSES, put_on
from ui.gate.gate_window import USUAL_SIZE, GateWindow
from ui.program import Program
from ui.widgets.continuity_dialog import ContinuityDialog
from ui.widgets.unlock_dialog import UnlockDialog

PASSPHRASE = "a cold night"
LOST = ContinuityBreak(kind=BreakKind.RESTORED, epoch=1, held_seq=900, lost=100)


@pytest.fixture
def dialog(qtbot: Any, theme: Any) -> Callable[..., ContinuityDialog]:
    def show(found: ContinuityBreak = LOST, role: Any = "station") -> ContinuityDialog:
        dialog = ContinuityDialog(found, role)
        qtbot.addWidget(dialog)
        with qtbot.waitExposed(dialog):
            dialog.show()
        return dialog

    return show


@pytest.mark.parametrize("dressed", DRESSES)
@pytest.mark.parametrize("kind", BreakKind)
def test_every_question_is_whole_in_every_dress(
    dialog: Any, kind: BreakKind, dressed: str, request: Any, clipped_in: Any, overlaps_in: Any
) -> None:
    put_on(dressed, request)
    shown = dialog(ContinuityBreak(kind=kind, epoch=1, held_seq=900, lost=100), "office")
    shown.in_use_button.click()
    shown.show_error(StorageError("storage-failed", detail="disk I/O error"))
    assert clipped_in(shown) + overlaps_in(shown) == []
    assert shown.width() <= USUAL_SIZE[0]
    assert shown.height() <= USUAL_SIZE[1]


def test_it_says_what_is_missing_and_asks_about_the_other_machine(dialog: Any) -> None:
    shown = dialog()
    words = " ".join(label.text() for label in shown.findChildren(QLabel))
    assert "第 901–1,000 条" in words
    assert "另一台电脑还在用这些数据吗?" in words


def test_enter_alone_confirms_nothing_and_a_second_press_neither(qtbot: Any, dialog: Any) -> None:
    shown, told = dialog(), []
    shown.confirmed.connect(lambda: told.append("confirmed"))
    shown.setFocus()
    QTest.keyClick(shown, Qt.Key.Key_Return)
    assert told == []
    shown.go_on_button.setFocus()
    QTest.keyClick(shown.go_on_button, Qt.Key.Key_Space)
    QTest.keyClick(shown.go_on_button, Qt.Key.Key_Space)
    assert told == ["confirmed"]


def test_if_the_other_machine_is_in_use_nothing_is_opened_and_it_says_what_to_do(qtbot: Any, dialog: Any) -> None:
    shown = dialog()
    with qtbot.assertNotEmitted(shown.confirmed), qtbot.waitSignal(shown.other_in_use):
        shown.in_use_button.click()
    assert "启用包" in shown._problem.text()


@pytest.fixture
def broken_folder(community_template: Path, tmp_path: Path, clock: Any) -> Path:
    """A gate's folder put back as it was before its last records."""
    folder = tmp_path / "gate"
    shutil.copytree(community_template / "E1", folder)
    shutil.copytree(folder, tmp_path / "kept")
    with Installation(folder, clock=clock).gate(PASSPHRASE) as desk:
        desk.backup.back_up(tmp_path / "stick")
    shutil.rmtree(folder)
    shutil.copytree(tmp_path / "kept", folder)
    return folder


@pytest.fixture
def program(qapp: QApplication, clock: Any, tmp_path: Path, broken_folder: Path) -> Iterator[Program]:
    program = Program(Installation(broken_folder, clock=clock), default_folder=tmp_path)
    program.begin()
    yield program
    program.end()
    qapp.sendPostedEvents(None, QEvent.Type.DeferredDelete)


def enter_passphrase(program: Program) -> None:
    assert isinstance(program.shown, UnlockDialog)
    program.shown.passphrase.setText(PASSPHRASE)
    program.shown.open_button.click()


def unlock(program: Program) -> ContinuityDialog:
    enter_passphrase(program)
    assert isinstance(program.shown, ContinuityDialog)
    return program.shown


def test_the_program_asks_before_the_gate_opens_and_goes_on_in_a_new_epoch(program: Program) -> None:
    unlock(program).go_on_button.click()
    assert isinstance(program.shown, GateWindow)
    assert program.shown.desk.store.head().epoch == 2


def test_who_goes_back_finds_the_folder_as_it_was(program: Program) -> None:
    unlock(program).back_button.click()
    unlock(program).go_on_button.click()
    assert isinstance(program.shown, GateWindow)
    assert program.shown.desk.store.head().epoch == 2


def test_a_break_that_the_offices_list_shows_closes_the_gate_and_asks(
    qtbot: Any, program: Program, community: Any, tmp_path: Path
) -> None:
    shutil.rmtree(tmp_path / "state")
    enter_passphrase(program)
    window = program.shown
    assert isinstance(window, GateWindow)
    office = community.office
    with Installation(tmp_path / "kept", clock=community.clock, state=tmp_path / "other").gate(PASSPHRASE) as other:
        for _ in range(9):
            other.confirm_clock()
        office.bundles.import_file(other.export.export(tmp_path / "stick")[0].path)
    office.publish.publish(tmp_path / "stick")
    window.view.export.export_asked.emit(tmp_path / "stick")
    qtbot.waitUntil(lambda: isinstance(program.shown, UnlockDialog), timeout=20_000)
    assert unlock(program)._found.kind is BreakKind.RESTORED
