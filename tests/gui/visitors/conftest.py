"""A visitor typed into F3: the keyboard, the rules, and the pages of the panel."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QLineEdit

from checkpoint_app.domain.outcome import Outcome
from checkpoint_app.domain.passage import Direction
from checkpoint_app.domain.policy import CodeRule
from checkpoint_app.domain.subject import Check, HealthCode
from checkpoint_app.sync.chain import event_of
from ui.gate.gate_window import GateWindow

BAHE = "买买提·阿不都热合曼"
NUMBER = "530103199001010016"


class Keyboard:
    """Types into whatever has the keyboard, and counts the keys."""

    def __init__(self, window: GateWindow) -> None:
        self.window, self.keys = window, 0

    def press(self, *keys: Qt.Key) -> None:
        for key in keys:
            self.keys += 1
            QTest.keyClick(QApplication.focusWidget() or self.window, key)

    def type(self, text: str, *, enter: bool = True) -> None:
        """Type a text; one that is not ASCII comes as an input method commits it, at two keys a character."""
        field = QApplication.focusWidget()
        assert field is not None
        if text.isascii():
            self.keys += len(text)
            QTest.keyClicks(field, text)
        else:
            assert isinstance(field, QLineEdit)
            assert field.inputMethodQuery(Qt.InputMethodQuery.ImEnabled)
            self.keys += 2 * len(text)
            field.insert(text)
        if enter:
            self.press(Qt.Key.Key_Return)


@pytest.fixture
def keyboard(on_duty) -> Keyboard:
    return Keyboard(on_duty)


@pytest.fixture
def view(on_duty):
    return on_duty.features["visitor"].panel


@pytest.fixture
def printed(desk, qtbot, tmp_path: Path):
    """Return the slips once `count` of them are written."""

    def wait(count: int = 1) -> list[Path]:
        qtbot.waitUntil(lambda: len(list((tmp_path / "stick").glob("pass_*.pdf"))) == count, timeout=20_000)
        return sorted((tmp_path / "stick").glob("pass_*.pdf"))

    return wait


@pytest.fixture
def controlled(community) -> None:
    """Rules that want everything asked."""
    community.change_rules(
        visitor_checks=(Check.CODE, Check.MASK, Check.PAPER),
        code_rules=(CodeRule(colour=HealthCode.RED, direction=Direction.IN, outcome=Outcome.REFER),),
    )


def events_after(desk, after: int) -> list:
    return [event_of(line) for line in desk.store.lines(after + 1, desk.store.head().seq)]


def fill_in(keyboard: Keyboard, *, name: str = BAHE, number: str = NUMBER, consent: str = "1") -> None:
    """A visitor nobody knows, under the rules of `controlled`."""
    keyboard.press(Qt.Key.Key_F3)
    keyboard.type("366")
    for key in "nnngk":
        keyboard.type(key, enter=False)
    keyboard.type(number)
    keyboard.type(name)
    keyboard.type("10000001234")
    keyboard.type("wxm")
    keyboard.type("1")
    keyboard.type(consent, enter=False)
    keyboard.press(Qt.Key.Key_Return)


@pytest.fixture
def events() -> Callable[..., list]:
    return events_after


@pytest.fixture
def new_visitor() -> Callable[..., None]:
    return fill_in


@pytest.fixture(params=["form", "list", "answer"])
def page(request, community, controlled, on_duty, keyboard, view, desk, printed) -> GateWindow:
    """The gate's window with one of the pages of F3 open, somebody waiting and somebody inside."""
    fill_in(keyboard)
    printed()
    fill_in(keyboard, name="赵来访", number="H12345678", consent="5")
    keyboard.press(Qt.Key.Key_F3)
    if request.param == "form":
        keyboard.type("345")
        keyboard.type("364")
        for key in "nnngk":
            keyboard.type(key, enter=False)
        for text in ("530103199001010015", "徐㼆", "13", "wxm"):
            keyboard.type(text)
    else:
        keyboard.press(Qt.Key.Key_F3)
        if request.param == "answer":
            keyboard.type("1")
    return on_duty
