from __future__ import annotations

import subprocess
import sys
from pathlib import Path

import pytest
from PySide6.QtCore import QCoreApplication, Qt
from PySide6.QtTest import QTest
from shiboken6 import delete

from ui.application import Languages
from ui.gate.gate_window import GateWindow
from ui.sound import Tones

CATALOGUE = """<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="en" sourcelanguage="zh_CN">
<context><name>Outcome</name>
  <message><source>放行</source><translation>PASS</translation></message></context>
<context><name>GateView</name>
  <message><source>扫码,或输入 证号 / 房号 / 姓名首字母 / 电话尾号</source><translation>Scan</translation></message>
</context>
<context><name>Shortcut</name>
  <message><source>导出</source><translation>Export</translation></message></context>
<context><name>Direction</name>
  <message><source>进</source><translation>IN</translation></message></context>
</TS>
"""


@pytest.fixture
def languages(qapp, tmp_path: Path):
    """Languages with a small English catalogue of its own."""
    source = tmp_path / "checkpoint_en.ts"
    source.write_text(CATALOGUE, encoding="utf-8")
    tool = Path(sys.executable).parent / "pyside6-lrelease"
    subprocess.run([tool, source, "-qm", source.with_suffix(".qm")], check=True, capture_output=True)
    languages = Languages(folder=tmp_path)
    yield languages
    languages.switch("zh_CN")
    delete(languages)


def test_the_screen_changes_its_language_while_somebody_is_served(on_duty, enter, resident_pass, languages, desk):
    enter(resident_pass)
    enter("366")
    on_duty.act("help")
    on_duty.view.help.languages["en"].click()
    QCoreApplication.processEvents()
    assert on_duty.view.card.word_label.text() == "PASS"
    assert on_duty.view._hint.text() == "Scan"
    assert on_duty.view.line.accessibleName() == "Scan"
    assert on_duty.view.header.direction_button.text() == "IN  F8"
    assert "F11 Export" in [button.text() for _, button in on_duty.view.key_bar._buttons]
    assert on_duty.view.card.content.reading == "36.6"
    assert desk.store.get("language") == "en"
    on_duty.view.help.languages["zh_CN"].click()
    QCoreApplication.processEvents()
    assert on_duty.view.card.word_label.text() == "放行"
    assert on_duty.view.header.direction_button.text() == "进  F8"


def test_what_was_typed_survives_a_change_of_language(on_duty, languages):
    QTest.keyClicks(on_duty.view.line, "3-1-5")
    languages.switch("en")
    assert on_duty.view.line.text() == "3-1-5"
    QTest.keyClick(on_duty.view.line, Qt.Key.Key_Return)


def test_a_chosen_language_is_there_after_a_restart(desk, languages, runner, theme, qtbot, tmp_path):
    desk.store.put("language", "en")
    window = GateWindow(desk, runner, languages, Tones(), theme, default_folder=tmp_path)
    qtbot.addWidget(window)
    QCoreApplication.processEvents()
    assert languages.current == "en"
    assert window.view._hint.text() == "Scan"


@pytest.mark.parametrize(("code", "word"), [("zh_TW", "取消"), ("en", "Cancel"), ("zh_CN", "取消")])
def test_qts_own_words_follow_the_language(languages, code, word):
    languages.switch("en")
    languages.switch(code)
    said = QCoreApplication.translate("QPlatformTheme", "Cancel")
    assert said == word


def test_an_unknown_language_changes_nothing(languages):
    with_before = languages.current
    languages.switch("xx")
    assert languages.current == with_before
    assert set(Languages.NAMES) == set(Languages.CODES)
