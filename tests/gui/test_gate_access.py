"""The gate for people who see little or use no mouse: what is read aloud, and Enter. (Every view: test_every_view.)"""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QAbstractButton, QApplication

from checkpoint_app.domain.paper_sheet import PaperForm, SheetNumber
from ui.gate.gate_window import GateWindow
from ui.task_runner import TaskRunner

Key = Qt.Key
Steps = Callable[[GateWindow], None]
SHEET = str(SheetNumber(PaperForm.READINGS, 1, 12)).replace("-", "")


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


def press(key: Key) -> None:
    QTest.keyClick(QApplication.focusWidget(), key)


def type_in(text: str) -> None:
    """Type where the keyboard is, in place of what stood there."""
    field = QApplication.focusWidget()
    field.selectAll()
    if text.isascii():
        QTest.keyClicks(field, text)
    else:
        field.insert(text)


def steps(action: str, *texts: str) -> Steps:
    """Open a panel and type texts with Enter between them: the Enter after the last one is the panel's last step."""

    def go(window: GateWindow) -> None:
        window.act(action)
        for n, text in enumerate(texts):
            if n:
                press(Key.Key_Return)
            if text:
                type_in(text)

    return go


def on_button(fill: Steps) -> Steps:
    """Then go to the panel's button with Tab, as it were."""

    def go(window: GateWindow) -> None:
        fill(window)
        panel: Any = window.view.open_panel_now()
        panel.button.setFocus()

    return go


def fever_papers(window: GateWindow) -> None:
    window._take_up("fever", begin_fever(window))
    window.features["fever"].panel.buttons["P"].setFocus()


def walking_off(window: GateWindow) -> None:
    window._take_up("fever", begin_fever(window))
    window.features["fever"].panel.buttons["L"].setFocus()


def visitor(window: GateWindow) -> None:
    """Filled in; the button has the keyboard."""
    window.act("visitor")
    form = window.features["visitor"].panel.form
    for name, text in {"reading": "366", "name": "赵来访", "phone": "10000009999", "dwelling": "3-1-501"}.items():
        form.fields()[name].setText(text)
    form.consent.set_value("called")
    for question in form.questions.values():
        question.set_value("no")
    for name in ("reading", "dwelling"):
        form.field_left.emit(name)
    form.focus(form.button)


def visit_out(window: GateWindow) -> None:
    """A visitor on the way out; the reading has the keyboard."""
    visitor(window)
    press(Key.Key_Return)
    window.act("turn")
    window.act("visitor")
    type_in("1")
    press(Key.Key_Return)
    type_in("366")


def fever(window: GateWindow) -> None:
    """A case is shown, and the reading after the rest typed: it clears the case."""
    window._take_up("fever", begin_fever(window))
    type_in("366")


def open_item(window: GateWindow) -> None:
    begin_fever(window)
    window.act("open-items")


def begin_fever(window: GateWindow) -> int:
    for text in ("zhangsanfeng", "380"):
        type_in(text)
        press(Key.Key_Return)
    return window.desk.store.fever_cases()[0].seq


def duty(window: GateWindow) -> None:
    window.act("duty-log")
    press(Key.Key_2)
    type_in("后墙")


def joining(window: GateWindow) -> None:
    window.act("help")
    press(Key.Key_Return)
    type_in("1")
    press(Key.Key_Return)
    type_in("2468")


def admitting(window: GateWindow) -> None:
    window.act("help")
    press(Key.Key_Return)
    QTest.keyClicks(QApplication.focusWidget(), "+")
    for text in ("赵敏", "8642", "8642", "1"):
        type_in(text)
        press(Key.Key_Return)
    type_in("2468")


def correcting(window: GateWindow) -> None:
    window.act("correct")


def correcting_reading(window: GateWindow) -> None:
    begin_fever(window)
    window.act("correct")
    press(Key.Key_3)
    type_in("366")


LAST_STEPS: dict[str, tuple[Steps, int]] = {
    "issue": (steps("issue", "赵来访", "5-3-201", "10000009999", "4"), 1),
    "export": (steps("export"), 1),
    "visitor": (visitor, 3),
    "visitor leaves": (visit_out, 1),
    "vehicle": (steps("vehicle", "A12345", "wangxiaoming", "366", ""), 2),
    "return": (steps("return", "wangxiaoming", "", "366", "四川", "", "", "", "1"), 3),
    "paper": (steps("paper", SHEET, "1805", "wangxiaoming", "366"), 1),
    "duty-log": (duty, 1),
    "thermometers": (steps("thermometers", "蓝色"), 1),
    "hand-over": (steps("hand-over", "", "2468", "2", "1357"), 2),
    "fever": (fever, 2),
    "open-items": (open_item, 0),
    "sign-on": (joining, 1),
    "newcomer": (admitting, 1),
    "correct": (correcting, 1),
    "correct reading": (correcting_reading, 1),
    "help": (steps("help"), 0),
    "issue by button": (on_button(steps("issue", "赵来访", "5-3-201", "10000009999", "4")), 1),
    "return by button": (on_button(steps("return", "wangxiaoming", "", "366", "四川", "", "", "", "1")), 3),
    "vehicle by button": (on_button(steps("vehicle", "A12345", "wangxiaoming", "366", "")), 2),
    "paper by button": (on_button(steps("paper", SHEET, "1805", "wangxiaoming", "366")), 1),
    "duty-log by button": (on_button(duty), 1),
    "thermometers by button": (on_button(steps("thermometers", "蓝色")), 1),
    "hand-over by button": (on_button(steps("hand-over", "", "2468", "2", "1357")), 2),
    "sign-on by button": (on_button(joining), 1),
    "fever papers": (fever_papers, 0),
    "walking off": (walking_off, 1),
}
"""By panel: how to come to its last step, and how many records its Enter makes."""


@pytest.fixture
def clicked_elsewhere(on_duty: GateWindow) -> list[str]:
    """Every button pressed that belongs to no panel: direction, keys at the foot, choices of the card."""
    clicked: list[str] = []
    panels = [on_duty.view.sign_on, on_duty.view.correction, on_duty.view.issue, on_duty.view.export, on_duty.view.help]
    panels += [feature.panel for feature in on_duty.features.values()]
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
