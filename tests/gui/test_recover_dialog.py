"""An office whose passphrase is lost is opened with its recovery sheet, from the window that asks for it."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pypdfium2
import pytest
import zxingcpp
from PySide6.QtCore import QEvent, Qt
from PySide6.QtGui import QAccessible
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication

from checkpoint_app.bootstrap import Installation
from checkpoint_app.errors import StorageError
from checkpoint_app.sync.vault import Argon2Cost
from tests.gui.dresses import DRESSES, put_on
from ui.office.office_window import OfficeWindow
from ui.program import Program
from ui.widgets.recover_dialog import RecoverDialog
from ui.widgets.unlock_dialog import UnlockDialog

OLD, NEW = "a cold night", "a warm day"


@pytest.fixture
def secret(tmp_path: Path, clock: Any) -> str:
    """Found an office and print its sheet; return what the sheet's code says."""
    place = Installation(tmp_path / "office", clock=clock, cost=Argon2Cost(memory_kib=64, passes=1, lanes=1))
    place.init_office("示例社区", "530100000001", OLD)
    with place.office(OLD) as office:
        sheet = office.recovery.write(tmp_path / "sheet.pdf", OLD).sheet
    pdf = pypdfium2.PdfDocument(sheet.read_bytes())
    (symbol,) = zxingcpp.read_barcodes(pdf[0].render(scale=2).to_pil())
    pdf.close()
    return str(symbol.text)


@pytest.fixture
def program(qapp: QApplication, clock: Any, tmp_path: Path, secret: str) -> Iterator[Program]:
    place = Installation(tmp_path / "office", clock=clock, cost=Argon2Cost(memory_kib=64, passes=1, lanes=1))
    program = Program(place, default_folder=tmp_path)
    program.begin()
    yield program
    program.end()
    qapp.sendPostedEvents(None, QEvent.Type.DeferredDelete)


def ask(program: Program) -> RecoverDialog:
    assert isinstance(program.shown, UnlockDialog)
    program.shown.recover_button.click()
    assert isinstance(program.shown, RecoverDialog)
    return program.shown


def fill(dialog: RecoverDialog, sheet: str, new: str = NEW, again: str = NEW) -> None:
    for field, text in ((dialog.sheet, sheet), (dialog.new, new), (dialog.again, again)):
        field.setText(text)
    dialog.open_button.click()


def test_the_sheet_opens_the_office_with_a_new_passphrase(qtbot: Any, program: Program, secret: str) -> None:
    fill(ask(program), secret.lower())
    qtbot.waitUntil(lambda: isinstance(program.shown, OfficeWindow), timeout=20_000)


@pytest.mark.parametrize(
    ("sheet", "new", "again", "words"),
    [
        ("QQQQ", NEW, NEW, "这不是恢复单上的字符"),
        (None, NEW, "a warm dax", "不一样"),
        (None, "short", "short", "口令太短"),
    ],
)
def test_what_does_not_fit_is_told_and_what_was_typed_stays(
    qtbot: Any, program: Program, secret: str, sheet: str | None, new: str, again: str, words: str
) -> None:
    dialog = ask(program)
    fill(dialog, sheet or secret, new, again)
    qtbot.waitUntil(lambda: words in dialog._problem.text())
    assert dialog.sheet.text() == (sheet or secret)
    assert dialog.open_button.isEnabled()


def test_esc_goes_back_to_the_passphrase(qtbot: Any, program: Program) -> None:
    qtbot.keyClick(ask(program), Qt.Key.Key_Escape)
    assert isinstance(program.shown, UnlockDialog)
    ask(program).back_button.click()
    assert isinstance(program.shown, UnlockDialog)


def test_a_gate_is_recovered_by_its_office_and_offers_no_sheet(qtbot: Any) -> None:
    dialog = UnlockDialog()
    qtbot.addWidget(dialog)
    dialog.show()
    assert not dialog.recover_button.isVisible()


@pytest.mark.parametrize("dress", DRESSES)
def test_both_are_whole_in_every_dress_and_named(
    qtbot: Any, request: Any, theme: Any, dress: str, clipped_in: Any, overlaps_in: Any, controls_of: Any
) -> None:
    put_on(dress, request)
    dialogs = (UnlockDialog(by_sheet=True), RecoverDialog())
    for dialog in dialogs:
        qtbot.addWidget(dialog)
        dialog.show()
        dialog.show_error(StorageError("recovery-key-wrong"))
        assert clipped_in(dialog) + overlaps_in(dialog) == []
        assert (dialog.width() <= 1366, dialog.height() <= 768) == (True, True)
        for control in controls_of(dialog):
            assert QAccessible.queryAccessibleInterface(control).text(QAccessible.Text.Name)


def test_esc_while_the_office_is_being_opened_leaves_nothing_to_tell_of(qtbot: Any, program: Program) -> None:
    """The dialog stays until the answer came: it is the one that says why not."""
    dialog = ask(program)
    fill(dialog, "QQQQ")
    QTest.keyClick(dialog, Qt.Key.Key_Escape)
    assert program.shown is dialog
    qtbot.waitUntil(lambda: dialog.back_button.isEnabled(), timeout=20_000)
    QTest.keyClick(dialog, Qt.Key.Key_Escape)
    assert isinstance(program.shown, UnlockDialog)
