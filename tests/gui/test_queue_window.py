"""What the queue can read: one word and a symbol, and never who, how warm or why."""

from __future__ import annotations

import json
import os
import re
import subprocess
import sys
from collections.abc import Iterator

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QLabel

from checkpoint_app.domain.outcome import Outcome
from ui.gate.gate_window import GateWindow
from ui.queue_window import QueueWindow, other_screen
from ui.theme import NIGHT, THEMES

TWO_SCREENS = [
    {"name": name, "x": x, "y": 0, "width": width, "height": 768, "logicalDpi": 96, "logicalBaseDpi": 96, "dpr": 1}
    for name, x, width in (("volunteer", 0, 1366), ("queue", 1366, 1024))
]
ON_TWO_SCREENS = """
from PySide6.QtWidgets import QWidget
from ui.application import open_application
from ui.gate.help_panel import HelpPanel
from ui.queue_window import QueuePresenter
from ui.theme import Theme

class Kept(dict):
    put = dict.__setitem__

app = open_application()
gate, panel = QWidget(), HelpPanel()
gate.show()
queue = QueuePresenter(panel, Kept(), Theme(), idle="x", parent=gate)
panel.queue_button.click()
app.processEvents()
print(gate.screen().name(), queue.window.screen().name(), queue.window.isFullScreen(), queue.window.width())
gate.close()
"""


@pytest.fixture
def queue(on_duty: GateWindow, qtbot) -> Iterator[QueueWindow]:
    """The queue's window, switched on at the help panel."""
    on_duty.act("help")
    window = on_duty.findChild(QueueWindow)
    with qtbot.waitExposed(window):
        on_duty.view.help.queue_button.click()
    on_duty.act("leave")
    yield window
    window.close()


def colour_of(window: QueueWindow) -> str:
    return window.grab().toImage().pixelColor(2, 2).name().upper()


def test_it_shows_the_community_until_there_is_an_outcome(queue):
    assert queue.text() == "示例社区"
    assert queue.outcome is None


def test_it_shows_the_word_while_the_outcome_stands_and_nothing_while_something_is_asked(queue, enter, resident_pass):
    enter(resident_pass)
    assert queue.text() == "示例社区"
    enter("366")
    assert queue.text() == "放行"
    assert queue.accessibleName() == "放行"
    assert colour_of(queue) == THEMES["light"].outcomes[Outcome.PASS].back
    enter("张三丰")
    assert queue.text() == "示例社区"


def test_who_has_to_wait_is_told_in_one_word(queue, enter):
    enter("王小明")
    enter("375")
    assert queue.text() == "暂候"
    assert not re.search(r"[0-9王明]", queue.text() + queue.windowTitle())
    assert queue.findChildren(QLabel) == []


def test_esc_blanks_it(queue, enter, on_duty, resident_pass):
    enter(resident_pass)
    enter("366")
    enter("王小明")
    QTest.keyClick(on_duty.view.line, Qt.Key.Key_Escape)
    assert queue.text() == "示例社区"


def test_it_never_takes_the_keyboard_from_the_gate(queue):
    assert queue.windowFlags() & Qt.WindowType.WindowDoesNotAcceptFocus
    assert queue.testAttribute(Qt.WidgetAttribute.WA_ShowWithoutActivating)


@pytest.mark.parametrize("outcome", Outcome)
def test_every_word_fits_the_window_it_is_in(queue, outcome):
    queue.show_outcome(outcome)
    for width, height in ((320, 240), (1366, 768), (768, 1366)):
        queue.resize(width, height)
        font = queue._word_font()
        assert font.pixelSize() * len(queue.text()) <= width
        assert font.pixelSize() <= height / 4


def test_night_reaches_it(queue, theme, enter, resident_pass):
    enter(resident_pass)
    enter("366")
    theme.choose(NIGHT)
    assert colour_of(queue) == THEMES[NIGHT].outcomes[Outcome.PASS].back


def test_the_choice_is_remembered(queue, desk, on_duty, qtbot, runner, languages, theme, tones, tmp_path):
    on_duty.close()
    assert not queue.isVisible()
    again = GateWindow(desk, runner, languages, tones, theme, default_folder=tmp_path)
    qtbot.addWidget(again)
    again.show()
    second = again.findChild(QueueWindow)
    qtbot.waitUntil(second.isVisible)
    assert again.view.help.queue_button.isChecked()
    again.view.help.queue_button.click()
    assert not second.isVisible()
    assert desk.store.get("queue-window") is False
    again.close()


def test_a_second_screen_gets_it_and_the_volunteers_own_does_not():
    own, second, third = object(), object(), object()
    assert other_screen([own], own) is None
    assert other_screen([own, second, third], own) is second
    assert other_screen([own, second], second) is own


def test_with_two_screens_it_fills_the_queues(tmp_path):
    layout = tmp_path / "screens.json"
    layout.write_text(json.dumps({"screens": TWO_SCREENS}), "utf-8")
    env = {**os.environ, "QT_QPA_PLATFORM": f"offscreen:configfile={layout}"}
    done = subprocess.run(
        [sys.executable, "-c", ON_TWO_SCREENS], env=env, check=True, capture_output=True, text=True, timeout=60
    )
    assert done.stdout.split() == ["volunteer", "queue", "True", "1024"]
