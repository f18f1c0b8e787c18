"""The gate locked: nothing personal to be seen, nothing taken as a passage, the emergency key works, a PIN opens it."""

from __future__ import annotations

from typing import Any

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QLabel, QWidget

from checkpoint_app.domain.outcome import Outcome
from ui.lock_idle import MINUTES, SETTING
from ui.shortcuts import GATE, shortcuts_of

CONTROL = Qt.KeyboardModifier.ControlModifier
RETURN = Qt.Key.Key_Return


def type_pin(gate: Any, pin: str) -> None:
    secret = gate.lock.screen.secret
    QTest.keyClicks(secret, pin)
    QTest.keyClick(secret, RETURN)


@pytest.fixture
def locked(on_duty: Any, enter: Any) -> Any:
    """王小明 passed, somebody else is half typed, and then the gate was locked."""
    enter("王小明")
    enter("365")
    QTest.keyClicks(on_duty.view.line, "3-1-5")
    QTest.keyClick(on_duty.view.line, Qt.Key.Key_Q, CONTROL)
    return on_duty


def shown_texts(window: Any) -> set[str]:
    return {label.text() for label in window.findChildren(QLabel) if label.isVisibleTo(window) and label.text()}


def test_ctrl_q_locks_at_once_and_nothing_personal_is_left_on_the_screen(locked: Any) -> None:
    assert locked.lock.is_locked
    assert not locked.view.isVisible()
    for text in shown_texts(locked):
        for personal in ("王", "3-1-501", "36.5"):
            assert personal not in text
    assert QApplication.focusWidget() is locked.lock.screen.secret
    assert locked.lock.screen.operator.text() == "1", "the only one on duty"


def test_what_is_hidden_takes_no_tab_and_no_key(locked: Any) -> None:
    for _ in range(12):
        QTest.keyClick(QApplication.focusWidget(), Qt.Key.Key_Tab)
        focused = QApplication.focusWidget()
        assert isinstance(focused, QWidget)
        assert locked.lock.screen.isAncestorOf(focused)


def test_the_pin_of_who_is_on_duty_opens_it_as_it_was(locked: Any, desk: Any) -> None:
    before = desk.store.head().seq
    type_pin(locked, "2468")
    assert not locked.lock.is_locked
    assert locked.view.line.isEnabled()
    assert locked.view.line.text() == "3-1-5"
    assert QApplication.focusWidget() is locked.view.line
    assert desk.store.head().seq == before


def test_a_wrong_pin_is_told_and_on_record(locked: Any, desk: Any) -> None:
    before = desk.store.head().seq
    type_pin(locked, "0000")
    assert locked.lock.is_locked
    assert "PIN 不对" in locked.lock.screen.problem.text()
    assert locked.lock.screen.secret.text() == ""
    assert desk.store.head().seq == before + 1


def test_somebody_else_of_the_list_comes_on_duty_by_opening_it(locked: Any, community: Any, desk: Any) -> None:
    """Whoever was on duty may have gone home with the PIN: the gate must open all the same."""
    community.office.enrol.add_operator("李卫国", "1357")
    community.publish()
    locked.lock.screen.operator.setText("李卫国")
    type_pin(locked, "1357")
    assert not locked.lock.is_locked
    assert [person.operator.name for person in desk.stamp.on_duty] == ["李卫国", "王芳"]


def test_a_scan_into_the_pin_is_no_passage_and_no_wrong_pin_and_is_told(
    locked: Any, desk: Any, resident_pass: str
) -> None:
    before = desk.store.head().seq
    for code in (resident_pass, "00-000001-4"):
        type_pin(locked, code)
        assert "没有登记" in locked.lock.screen.problem.text()
        assert locked.lock.screen.secret.text() == ""
    assert desk.store.head().seq == before


def test_a_code_from_a_serial_line_or_a_camera_is_not_taken_and_is_told(
    locked: Any, desk: Any, resident_pass: str
) -> None:
    before = desk.store.head().seq
    locked.view.line.take_code(resident_pass)
    assert "没有登记" in locked.lock.screen.problem.text()
    assert desk.store.head().seq == before


def test_no_key_of_the_gate_does_anything_but_the_emergency(locked: Any, desk: Any) -> None:
    before, direction = desk.store.head().seq, desk.lane.direction
    for shortcut in shortcuts_of(GATE):
        if shortcut.action != "emergency":
            locked.act(shortcut.action)
    assert (desk.store.head().seq, desk.lane.direction) == (before, direction)
    assert locked.view.open_panel_now() is None
    assert locked.lock.is_locked


def test_f12_opens_the_way_while_it_is_locked(locked: Any, desk: Any, tones: Any) -> None:
    before = desk.store.head().seq
    QTest.keyClick(locked.lock.screen.secret, Qt.Key.Key_F12)
    assert tones.heard[-1][0] is Outcome.EMERGENCY
    assert desk.store.head().seq == before + 1
    assert "已应急放行" in locked.lock.screen.note.text()
    assert locked.lock.is_locked
    type_pin(locked, "2468")
    assert desk.lane.step.outcome is Outcome.EMERGENCY


def test_an_export_that_ends_meanwhile_does_not_open_the_line(locked: Any) -> None:
    locked._export.exchanged.emit()
    assert not locked.view.line.isEnabled()


def test_a_reading_that_is_due_is_told_without_whom(on_duty: Any, enter: Any, community: Any) -> None:
    enter("王小明")
    enter("380")
    on_duty.act("lock")
    assert "待复测 1" in on_duty.lock.screen.note.text()
    community.clock.advance(minutes=11)
    on_duty._status.refresh()
    assert "现在可测" in on_duty.lock.screen.note.text()
    assert "王" not in on_duty.lock.screen.note.text()


def test_it_locks_when_nobody_did_anything_for_the_minutes_chosen(on_duty: Any, desk: Any) -> None:
    assert on_duty.lock.idle.minutes == 15
    chosen = []
    for _ in MINUTES:
        on_duty.view.help.lock_button.click()
        chosen.append(on_duty.lock.idle.minutes)
        assert desk.store.get(SETTING) == chosen[-1]
        assert str(chosen[-1]) in on_duty.view.help.lock_button.text()
    assert chosen == [30, 60, 2, 5, 10, 15]
    on_duty.lock.idle._timer.timeout.emit()
    assert on_duty.lock.is_locked


def test_a_key_or_a_passage_lets_it_wait_anew(on_duty: Any, enter: Any, qtbot: Any) -> None:
    timer = on_duty.lock.idle._timer
    timer.setTimerType(Qt.TimerType.PreciseTimer)  # a coarse one may be a second off
    timer.start()
    for sign in (lambda: QTest.keyClick(on_duty.windowHandle(), Qt.Key.Key_Shift), lambda: enter("王小明")):
        qtbot.waitUntil(lambda: timer.remainingTime() < timer.interval() - 400)
        before = timer.remainingTime()
        sign()
        assert timer.remainingTime() > before


def test_nobody_on_duty_is_not_locked_out(gate: Any) -> None:
    gate.act("lock")
    gate.lock.idle._timer.timeout.emit()
    assert not gate.lock.is_locked


def test_the_timer_ends_with_the_window(on_duty: Any) -> None:
    assert on_duty.lock.idle._timer.isActive()
    on_duty.close()
    assert not on_duty.lock.idle._timer.isActive()


@pytest.mark.parametrize("dress", ["plain", "200 %", "long words", "zh_TW", "en"])
def test_the_lock_is_seen_whole(locked: Any, request: Any, clipped_in: Any, overlaps_in: Any, dress: str) -> None:
    from tests.gui.dresses import put_on

    locked.resize(1366, 768)
    put_on(dress, request)
    locked.lock.act("emergency")
    locked.lock.screen.show_refused_scan()
    assert clipped_in(locked) + overlaps_in(locked) == []
