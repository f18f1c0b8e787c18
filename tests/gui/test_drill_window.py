"""A drill is opened from the first page and from the passphrase's, and its window says what it is."""

from __future__ import annotations

import os
from pathlib import Path

import pytest
from PySide6.QtCore import QEvent, Qt
from PySide6.QtGui import QFontMetrics
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication

from checkpoint_app.bootstrap import Installation
from ui.gate.gate_window import GateWindow
from ui.program import Program
from ui.theme import NIGHT, TEXT_PX, contrast_ratio
from ui.widgets.drill_band import DrillBand
from ui.widgets.start_page import StartPage
from ui.widgets.unlock_dialog import UnlockDialog


@pytest.fixture
def temporary_folder(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    folder = tmp_path / "temporary"
    folder.mkdir()
    monkeypatch.setattr("tempfile.tempdir", str(folder))
    return folder


@pytest.fixture
def program(qapp, clock, tmp_path, temporary_folder):
    """Return a function that begins a program on a folder; each is ended with the test."""
    begun = []

    def begin(folder: Path, *, drill: bool = False) -> Program:
        program = Program(Installation(folder, clock=clock), default_folder=tmp_path)
        begun.append(program)
        if drill:
            program.begin_drill()
        else:
            program.begin()
        return program

    yield begin
    for each in begun:
        each.end()
    qapp.sendPostedEvents(None, QEvent.Type.DeferredDelete)


def band_of(program: Program) -> DrillBand:
    band = program.shown.menuWidget()
    assert isinstance(band, DrillBand)
    return band


def test_a_drill_starts_from_the_first_page_by_keyboard(program, qtbot, tmp_path):
    opened = program(tmp_path / "empty")
    assert isinstance(opened.shown, StartPage)
    opened.shown.drill_button.setFocus()
    QTest.keyClick(opened.shown.drill_button, Qt.Key.Key_Space)
    qtbot.waitUntil(lambda: isinstance(opened.shown, GateWindow), timeout=30_000)
    assert "演练 不是真的登记" in band_of(opened).text()
    assert not (tmp_path / "empty").exists()


def test_a_drill_starts_without_the_passphrase_and_leaves_nothing(program, qtbot, community_template, temporary_folder):
    opened = program(community_template / "E1")
    assert isinstance(opened.shown, UnlockDialog)
    opened.shown.drill_button.click()
    qtbot.waitUntil(lambda: isinstance(opened.shown, GateWindow), timeout=30_000)
    assert "演练" in opened.shown.windowTitle()
    assert len(os.listdir(temporary_folder)) == 1
    opened.end()
    assert os.listdir(temporary_folder) == []


def test_enter_still_opens_the_folder_and_no_drill(program, qtbot, community_template):
    dialog = program(community_template / "E1").shown
    with qtbot.waitSignal(dialog.passphrase_entered), qtbot.assertNotEmitted(dialog.drill_asked):
        QTest.keyClicks(dialog.passphrase, "no such words")
        QTest.keyClick(dialog.passphrase, Qt.Key.Key_Return)


def test_what_the_band_says_works(program, tmp_path):
    opened = program(tmp_path / "empty", drill=True)
    window = opened.shown
    words = band_of(opened).text()
    assert "PIN 1234" in words
    QTest.keyClicks(window.view.sign_on.operator, "1")
    QTest.keyClicks(window.view.sign_on.pin, "1234")
    QTest.keyClick(window.view.sign_on.pin, Qt.Key.Key_Return)
    serial = words.split("证号 ")[1]
    for text in (serial, "366"):
        QTest.keyClicks(window.view.line, text)
        QTest.keyClick(window.view.line, Qt.Key.Key_Return)
    assert window.view.card.content.word.startswith("放行")


def test_the_band_is_no_part_of_a_real_window(on_duty):
    assert on_duty.menuWidget() is None


@pytest.mark.parametrize("scale", [1.0, 2.0])
def test_the_band_fits_and_can_be_read_by_day_and_night(program, tmp_path, clipped_in, theme, scale):
    opened = program(tmp_path / "empty", drill=True)
    opened.theme.set_scale(scale)
    assert clipped_in(opened.shown) == []  # lets the layouts settle in the new size of text
    opened.shown.resize(1366, 768)
    assert clipped_in(opened.shown) == []
    assert opened.shown.height() == 768
    band = band_of(opened)
    assert QFontMetrics(band.word_font()).horizontalAdvance(band.text()) < band.width()
    assert band.word_font().pixelSize() >= TEXT_PX
    assert band_of(opened).accessibleName().startswith("演练")
    opened.theme.choose(NIGHT)
    QApplication.processEvents()
    assert contrast_ratio(opened.theme.colours.alarm.back, opened.theme.colours.alarm.text) >= 7
