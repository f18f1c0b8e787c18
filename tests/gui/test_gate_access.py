"""The gate for people who see little or use no mouse: names, Tab, Enter."""

from __future__ import annotations

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QAccessible
from PySide6.QtTest import QTest

PANELS = ("none", "sign-on", "help", "issue", "export", "correct")


@pytest.fixture(params=PANELS)
def screen(request, on_duty, enter, resident_pass):
    """The gate's window with one of its panels open, after one passage."""
    enter(resident_pass)
    enter("366")
    if request.param == "sign-on":
        on_duty.view.help.sign_on_button.click()
    elif request.param != "none":
        on_duty.act(request.param)
    return on_duty


def test_every_control_tells_a_screen_reader_its_name(screen, controls_of):
    nameless = [
        type(c).__name__
        for c in controls_of(screen)
        if not QAccessible.queryAccessibleInterface(c).text(QAccessible.Text.Name)
    ]
    assert nameless == []


def test_tab_reaches_every_control(screen, controls_of):
    wanted = controls_of(screen)
    screen.view.line.setFocus()
    seen = []
    for _ in range(3 * len(wanted) + 5):
        focused = screen.focusWidget()
        seen.append(focused)
        QTest.keyClick(focused, Qt.Key.Key_Tab)
    groups = {group_of(control) for control in seen} - {None}
    missed = [c for c in wanted if c not in seen and group_of(c) not in groups]
    assert [QAccessible.queryAccessibleInterface(c).text(QAccessible.Text.Name) for c in missed] == []


def group_of(control) -> object:
    """Return the choice a button belongs to: Tab stops there once, arrows do the rest."""
    return getattr(control, "group", lambda: None)()


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
