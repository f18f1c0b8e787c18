"""Pranks on the locked gate: keys at random, work that ends behind the lock, PINs half typed, a panel left open."""

from __future__ import annotations

import random
from typing import Any

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QKeyEvent, QKeySequence
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QLabel, QLineEdit, QWidget

from checkpoint_app.domain.events import EventKind
from checkpoint_app.domain.outcome import Outcome
from checkpoint_app.errors import StorageError
from checkpoint_app.sync.chain import event_of
from ui.shortcuts import GATE, LANE, shortcuts_of

pytestmark = pytest.mark.usefixtures("nothing_is_written_elsewhere", "dialogs_are_dismissed")
DOTS = QLineEdit.EchoMode.Password
RETURN = Qt.Key.Key_Return
KEYS = [each.key for each in (*shortcuts_of(GATE), *shortcuts_of(LANE)) if each.action != "emergency"] + [
    "Tab", "Shift+Tab", "Return", "Return", "Space", "Backspace", "Del", "Ctrl+A", "Ctrl+C", "Ctrl+V", "Up", "Down",
]  # fmt: skip


def type_pin(gate: Any, pin: str) -> None:
    QTest.keyClicks(gate.lock.screen.secret, pin)
    QTest.keyClick(gate.lock.screen.secret, RETURN)


def secrets_in(window: Any) -> list[str]:
    return [field.text() for field in window.findChildren(QLineEdit) if field.echoMode() is DOTS and field.text()]


def said_aloud(window: Any) -> str:
    """Return all that can be seen or read out: texts, names, descriptions, tooltips."""
    words = [window.windowTitle()]
    for widget in window.findChildren(QWidget):
        if widget.isVisibleTo(window):
            words += [widget.accessibleName(), widget.accessibleDescription(), widget.toolTip()]
            if isinstance(widget, QLabel | QLineEdit):
                words.append(widget.text())
    return "\n".join(words)


@pytest.mark.parametrize("action", ["vehicle", "open-items", "hand-over", "passphrase", "help", "correct", "visitor"])
def test_the_emergency_under_the_lock_is_on_the_card_once_somebody_unlocks(
    on_duty: Any, enter: Any, desk: Any, action: str
) -> None:
    enter("王小明")
    enter("365")
    on_duty.act(action)
    on_duty.act("lock")
    QTest.keyClick(on_duty.lock.screen.secret, Qt.Key.Key_F12)
    assert QApplication.focusWidget() is on_duty.lock.screen.secret
    type_pin(on_duty, "2468")
    assert on_duty.view.open_panel_now() is not on_duty.view.sign_on
    assert desk.lane.step.outcome is Outcome.EMERGENCY
    focused = QApplication.focusWidget()
    assert focused is not None
    assert focused.isVisible()


def test_a_fault_behind_the_lock_leaves_no_sign_on_panel(on_duty: Any) -> None:
    on_duty.act("lock")
    on_duty._status.failed.emit(StorageError("disk-full"))
    assert QApplication.focusWidget() is on_duty.lock.screen.secret
    type_pin(on_duty, "2468")
    assert on_duty.view.open_panel_now() is None
    assert QApplication.focusWidget() is on_duty.view.line


@pytest.mark.parametrize(
    ("action", "pin"), [("hand-over", "2468"), ("passphrase", "a cold night"), ("sign-on", "2468")]
)
def test_no_pin_half_typed_is_left_for_whoever_unlocks(on_duty: Any, action: str, pin: str) -> None:
    if action == "sign-on":
        on_duty._sign_on.ask()
    else:
        on_duty.act(action)
    fields = [field for field in on_duty.view.findChildren(QLineEdit) if field.echoMode() is DOTS and field.isVisible()]
    assert fields
    for field in fields:
        field.setText(pin)
    on_duty.act("lock")
    type_pin(on_duty, "2468")
    assert secrets_in(on_duty) == []


def test_passphrases_half_typed_do_not_wait_behind_esc(on_duty: Any) -> None:
    on_duty.act("passphrase")
    panel = on_duty.view.open_panel_now()
    for field in (panel.old, panel.new, panel.again):
        field.setText("a cold night")
    on_duty.act("leave")
    assert secrets_in(on_duty) == []


@pytest.mark.parametrize("action", ["export", "backup", "doctor", "passphrase", "open-items", "help"])
def test_a_panel_that_opens_behind_the_lock_takes_no_key(on_duty: Any, action: str) -> None:
    on_duty.act("lock")
    panels = {"export": on_duty.view.export, "help": on_duty.view.help}
    panel = panels.get(action) or on_duty.features[action].panel
    on_duty.view.open_panel(panel)
    QTest.keyClicks(QApplication.focusWidget(), "2468")
    assert on_duty.lock.screen.secret.text() == "2468"


def play_cat(gate: Any, dice: random.Random, code: str) -> None:
    """Do one thing a cat could do to a locked gate, or that happens of itself meanwhile; never F12."""
    target, chance = QApplication.focusWidget() or gate, dice.random()
    if chance < 0.6:
        QTest.keySequence(target, QKeySequence(dice.choice(KEYS)))
    elif chance < 0.7:
        gate.view.line.take_code(code)
    elif chance < 0.8:
        gate._status.refresh()
    elif chance < 0.85:
        gate._export.exchanged.emit()
    elif isinstance(target, QLineEdit):
        target.insert(dice.choice((code, "366", "00-000001-1", "a" * 300, "<b>", "{name}")))


@pytest.mark.parametrize("seed", [1, 2])
def test_a_cat_on_the_locked_gate_records_nothing_and_sees_nobody(
    on_duty: Any, enter: Any, desk: Any, resident_pass: str, seed: int, qtbot: Any
) -> None:
    enter(resident_pass)
    enter("365")
    enter("3-1-501")
    on_duty.act("vehicle")
    on_duty.act("lock")
    QApplication.clipboard().setText("ab" * 300)
    dice, before = random.Random(seed), desk.store.head().seq
    with qtbot.capture_exceptions() as raised:
        for _ in range(300):
            play_cat(on_duty, dice, resident_pass)
            assert on_duty.lock.is_locked
            focused = QApplication.focusWidget()
            assert focused is None or on_duty.lock.screen.isAncestorOf(focused)
    assert not raised
    told = said_aloud(on_duty)
    assert [personal for personal in ("王", "3-1-501", "36.5") if personal in told] == []
    head = desk.store.head().seq
    kinds = {event_of(line).kind for line in desk.store.lines(before + 1, head)} if head > before else set()
    assert kinds <= {EventKind.PIN_REFUSED}


def test_ctrl_y_checks_the_gate_while_the_keyboard_is_in_the_line(on_duty: Any) -> None:
    """On Windows a field takes Ctrl+Y for itself: it does again what was undone."""
    QTest.keyClicks(on_duty.view.line, "3-1")
    QTest.keyClick(on_duty.view.line, Qt.Key.Key_Y, Qt.KeyboardModifier.ControlModifier)
    assert on_duty.view.open_panel_now() is on_duty.features["doctor"].panel


def test_enter_held_down_presses_a_button_of_the_gate_once(on_duty: Any) -> None:
    button = on_duty.view.help.lock_button
    on_duty.act("help")
    button.setFocus()
    before = on_duty.lock.idle.minutes
    for repeats in (False, True, True, True):
        event = QKeyEvent(QKeyEvent.Type.KeyPress, RETURN, Qt.KeyboardModifier.NoModifier, "\r", repeats)
        QApplication.sendEvent(button, event)
    assert [before, on_duty.lock.idle.minutes] == [15, 30]
