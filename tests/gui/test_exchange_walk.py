"""What the walk of the gate's views does not ask: Enter on buttons, the order of Tab, answers in sight, the bars."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace
from itertools import pairwise
from typing import Any

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QAbstractButton, QApplication, QPushButton, QWidget

from checkpoint_app.domain.clock import ClockDoubt, ClockState
from checkpoint_app.domain.continuity import BreakKind, ContinuityBreak
from checkpoint_app.errors import MediaError
from tests.gui.dresses import DRESSES, put_on
from tests.gui.exchange_views import AT_MS, EXCHANGE_VIEWS, MEDIA
from tests.gui.reading_order import before, enter_presses
from ui.gate.gate_window import USUAL_SIZE, GateWindow
from ui.widgets.action_button import ActionButton
from ui.widgets.continuity_dialog import ContinuityDialog
from ui.widgets.recover_dialog import RecoverDialog

DAY_MS = 86_400_000


@pytest.fixture
def window(on_duty: GateWindow) -> GateWindow:
    on_duty.resize(*USUAL_SIZE)
    return on_duty


def views(window: GateWindow) -> Iterator[str]:
    for name, bring in EXCHANGE_VIEWS.items():
        window.act("leave")
        window.view.line.setFocus()
        bring(window)
        for _ in range(3):
            QApplication.processEvents()
        yield name


def test_enter_presses_each_button_of_the_new_panels(window: GateWindow, controls_of: Any) -> None:
    deaf = {}
    for name in views(window):
        buttons = [each for each in controls_of(window.view.open_panel_now()) if isinstance(each, QAbstractButton)]
        if left := [button.text() for button in buttons if not enter_presses(button)]:
            deaf[name] = left
    assert deaf == {}


def test_tab_goes_down_the_new_panels_as_they_are_read(window: GateWindow, controls_of: Any) -> None:
    astray = {}
    for name in views(window):
        panel = window.view.open_panel_now()
        order = [each for each in tab_order(panel) if each in controls_of(panel)]
        if wrong := [f"{one.text()} → {two.text()}" for one, two in pairwise(order) if not before(one, two, panel)]:
            astray[name] = wrong
    assert astray == {}


def tab_order(panel: QWidget) -> list[QWidget]:
    """Return what Tab comes to within a panel, from its first control on."""
    found, widget = [], panel.nextInFocusChain()
    while widget is not panel:
        if panel.isAncestorOf(widget) and widget.focusPolicy() & Qt.FocusPolicy.TabFocus:
            found.append(widget)
        widget = widget.nextInFocusChain()
    return found


@pytest.mark.parametrize("scale", [1.0, 2.0])
def test_what_was_said_last_is_in_sight_whatever_else_the_panel_holds(
    window: GateWindow, theme: Any, scale: float
) -> None:
    theme.set_scale(scale)
    unseen = {}
    for name in views(window):
        panel = window.view.open_panel_now()
        said = [panel.problem, panel.answer()]
        if hidden := [label.text() for label in said if label.isVisible() and not first_line_seen(label)]:
            unseen[name] = hidden
    assert unseen == {}


def first_line_seen(label: QWidget) -> bool:
    seen = label.visibleRegion().boundingRect()
    return not seen.isEmpty() and seen.top() <= 0 and seen.height() >= label.fontMetrics().height()


@pytest.mark.parametrize("dress", DRESSES)
def test_the_bar_of_the_clock_leaves_the_card_and_the_foot_whole(
    window: GateWindow, request: Any, dress: str, clipped_in: Any, overlaps_in: Any, controls_of: Any
) -> None:
    put_on(dress, request)
    view = window.view
    status = window.desk.status.read()
    window.act("leave")
    rules_end = None if dress == "200 %" else (AT_MS + 300_000, None)  # both sentences are too much for that size
    wrong = {}
    for doubt in ClockDoubt:
        told = replace(
            status,
            clock=ClockState.SUSPECT, clock_doubt=doubt, clock_known_ms=AT_MS, now_ms=AT_MS + 3 * DAY_MS,
            pack_change=rules_end, unconfirmed=123_456, held_to=4212,
        )  # fmt: skip
        for part in (view.alarm, view.status, view.footer):
            part.set_status(told)
        view.header.set_now(told.now_ms, told.clock)
        if found := clipped_in(window) + overlaps_in(window):
            wrong[doubt.value] = found
        assert view.alarm.confirm_button in controls_of(window)
        assert (window.width(), window.height()) == USUAL_SIZE
    assert wrong == {}


@pytest.mark.parametrize("dress", DRESSES)
def test_the_foot_is_whole_with_all_it_can_say(
    window: GateWindow, request: Any, dress: str, clipped_in: Any, overlaps_in: Any
) -> None:
    put_on(dress, request)
    window.act("leave")
    told = replace(
        window.desk.status.read(),
        certificate_ends_ms=AT_MS, kept_days=29, keep_days=30, unconfirmed=123_456, held_to=4212,
        unconfirmed_since_ms=AT_MS,
    )  # fmt: skip
    window.view.footer.set_status(told)
    window.view.footer.set_mirror_fault(MediaError("media-gone", path=str(MEDIA)))
    assert clipped_in(window) + overlaps_in(window) == []


def test_the_clocks_bar_is_reached_by_tab_and_enter_confirms(window: GateWindow, qtbot: Any) -> None:
    status = replace(window.desk.status.read(), clock_doubt=ClockDoubt.AHEAD)
    window.act("leave")
    window.view.alarm.set_status(status)
    button = window.view.alarm.confirm_button
    window.view.line.setFocus()
    for _ in range(20):
        if window.focusWidget() is button:
            break
        QTest.keyClick(window.focusWidget(), Qt.Key.Key_Tab)
    with qtbot.waitSignal(window.view.alarm.clock_confirmed):
        QTest.keyClick(window.focusWidget(), Qt.Key.Key_Return)


def test_the_walks_questions_tell_a_deaf_button_and_a_wrong_order(qtbot: Any) -> None:
    """Outside the gate's window Qt leaves Enter on a plain button unused."""
    place = QWidget()
    qtbot.addWidget(place)
    deaf, hears, below = QPushButton(place), ActionButton(place), QPushButton(place)
    for button, rect in ((deaf, (0, 0, 80, 40)), (hears, (100, 0, 80, 40)), (below, (0, 50, 80, 40))):
        button.setGeometry(*rect)
    place.show()
    assert (enter_presses(deaf), enter_presses(hears)) == (False, True)
    assert before(deaf, hears, place)
    assert before(hears, below, place)
    assert not before(hears, deaf, place)
    assert not before(below, hears, place)


def continuity() -> ContinuityDialog:
    return ContinuityDialog(ContinuityBreak(kind=BreakKind.RESTORED, epoch=1, held_seq=900, lost=100), "station")


@pytest.mark.parametrize("make", [continuity, RecoverDialog])
def test_tab_reaches_every_control_of_the_dialogs_in_the_order_they_are_read(
    qtbot: Any, controls_of: Any, make: Any
) -> None:
    dialog = make()
    qtbot.addWidget(dialog)
    with qtbot.waitExposed(dialog):
        dialog.show()
    wanted = controls_of(dialog)
    assert len(wanted) >= 3
    wanted[0].setFocus()
    seen = []
    for _ in wanted:
        seen.append(dialog.focusWidget())
        QTest.keyClick(seen[-1], Qt.Key.Key_Tab)
    assert set(seen) == set(wanted)
    start = min(range(len(seen)), key=lambda place: (seen[place].y(), seen[place].x()))
    order = seen[start:] + seen[:start]
    assert all(before(one, two, dialog) for one, two in pairwise(order))


def test_enter_leaves_the_question_about_the_records_and_never_goes_on(qtbot: Any) -> None:
    dialog = continuity()
    qtbot.addWidget(dialog)
    dialog.show()
    for button, hears in ((dialog.go_on_button, False), (dialog.in_use_button, True), (dialog.back_button, True)):
        assert enter_presses(button) is hears, button.text()
