"""The gate for people who see little or use no mouse: what is read aloud, and Enter. (Every view: test_every_view.)"""

from __future__ import annotations

from typing import Any

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QAbstractButton, QApplication

from checkpoint_app.domain.events import EventDraft, EventKind
from checkpoint_app.domain.passes import FIRST_BLANK
from tests.gui.last_steps import BLANK, LAST_STEPS, Key, press, steps, type_in
from ui.gate.gate_window import GateWindow
from ui.gate.panel import Panel
from ui.task_runner import TaskRunner


def test_the_card_reads_itself_out(on_duty, enter, resident_pass):
    enter(resident_pass)
    enter("366")
    name = on_duty.view.card.accessibleName()
    assert name.startswith("放行")
    assert "王*明" in name


def test_enter_presses_the_button_that_has_the_keyboard(on_duty):
    button = on_duty.view.header.direction_button
    before = button.text()
    button.setFocus()
    QTest.keyClick(button, Qt.Key.Key_Return)
    assert button.text() != before


def test_the_feed_reads_the_outcome_aloud_and_not_by_a_symbol_alone(on_duty, enter, resident_pass):
    enter(resident_pass)
    enter("366")
    index = on_duty.view.feed.model().index(0)
    assert index.data(Qt.ItemDataRole.AccessibleTextRole).endswith("放行")
    assert not index.data(Qt.ItemDataRole.DecorationRole).isNull()


def test_the_feeds_model_keeps_the_contract_of_models(qtmodeltester, on_duty, enter, resident_pass):
    enter(resident_pass)
    enter("366")
    qtmodeltester.check(on_duty.view.feed.model())


@pytest.fixture
def clicked_elsewhere(on_duty: GateWindow) -> list[str]:
    """Every button pressed that belongs to no panel: direction, keys at the foot, choices of the card."""
    clicked: list[str] = []
    panels = on_duty.findChildren(Panel)
    for button in on_duty.findChildren(QAbstractButton):
        if not any(panel.isAncestorOf(button) for panel in panels):
            button.clicked.connect(lambda _checked, button=button: clicked.append(button.text()))
    return clicked


@pytest.mark.parametrize("panel", LAST_STEPS)
def test_a_second_enter_records_nothing_more_and_presses_nothing_else(
    panel: str,
    on_duty: GateWindow,
    desk: Any,
    community: Any,
    enter: Any,
    runner: Any,
    qtbot: Any,
    clicked_elsewhere: Any,
) -> None:
    community.office.enrol.add_operator("李卫国", "1357")
    community.publish()
    if panel == "blank":
        data = {"station": BLANK.station, "first": FIRST_BLANK, "last": FIRST_BLANK}
        blanks = EventDraft(kind=EventKind.BLANKS_PRINTED, at_ms=community.clock.wall_ms, data=data)
        community.office.store.append(blanks)
        community.publish()
    if panel == "correct":
        enter("王小明")
        enter("366")
    go, records = LAST_STEPS[panel]
    go(on_duty)
    community.clock.advance(minutes=11)  # the rest of a fever case
    direction, before = desk.lane.direction, desk.store.head().seq
    press(Key.Key_Return)
    if QApplication.focusWidget() is not None:
        press(Key.Key_Return)
    finish_work(runner, qtbot)
    assert desk.store.head().seq == before + records
    assert desk.lane.direction is direction
    assert clicked_elsewhere == []
    press(Key.Key_Return)
    finish_work(runner, qtbot)
    assert desk.lane.direction is direction
    assert clicked_elsewhere == []


@pytest.mark.parametrize("texts", [("",), ("", "2468"), ("", "2468", "2")])
def test_enter_held_down_in_a_hand_over_is_no_wrong_pin(texts: Any, on_duty: GateWindow, desk: Any) -> None:
    steps("hand-over", *texts)(on_duty)
    before = desk.store.head().seq
    for _ in range(4):
        press(Key.Key_Return)
    assert desk.store.head().seq == before


def test_enter_held_down_at_sign_on_is_no_wrong_pin(on_duty: GateWindow, desk: Any) -> None:
    on_duty.act("help")
    press(Key.Key_Return)
    type_in("1")
    before = desk.store.head().seq
    for _ in range(4):
        press(Key.Key_Return)
    assert desk.store.head().seq == before
    assert QApplication.focusWidget() is on_duty.view.sign_on.pin


def finish_work(runner: TaskRunner, qtbot: Any) -> None:
    """Return once slips and bundles are written: one thread does them in order."""
    ended: list[None] = []
    runner.run(lambda _progress: None, on_success=ended.append, on_known_error=lambda _error: None)
    qtbot.waitUntil(lambda: bool(ended), timeout=20_000)
