"""What the walk of the office's pages does not ask of 安全 and the board: Enter, the order of Tab, lists, contrast."""

from __future__ import annotations

from collections.abc import Iterator
from itertools import pairwise
from typing import Any

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QAccessible
from PySide6.QtWidgets import (
    QAbstractButton,
    QAbstractSpinBox,
    QApplication,
    QComboBox,
    QLabel,
    QLineEdit,
    QListWidget,
    QWidget,
)

from checkpoint_app.domain.access import Role
from checkpoint_app.errors import InputRefused
from tests.gui.dresses import DRESSES, put_on
from tests.gui.exchange_views import FINDINGS
from tests.gui.office.access_views import access_panels
from tests.gui.office.board_views import fill_board
from tests.gui.office.safety_views import fill_keys, safety_states, safety_walk, task_of
from tests.gui.reading_order import before, enter_presses
from ui.models.access_table import AccessTable
from ui.models.clerk_table import ClerkTable
from ui.models.key_table import KeyTable
from ui.models.object_table import COPY_ROLE, ObjectTable
from ui.models.request_table import RequestTable
from ui.models.trace_table import TraceTable
from ui.office.access_dialog import UnmaskDialog
from ui.office.doctor_task import DoctorTask
from ui.office.keys_task import KeysTask
from ui.office.office_tools import PageName
from ui.office.office_window import OfficeWindow
from ui.office.page import Panel
from ui.theme import THEMES, contrast_ratio

SCREEN = (1366, 768)


def new_panels(window: OfficeWindow, settle: Any) -> Iterator[Panel]:
    """Open each panel of exchange and trust in each of its states."""
    fill_board(window)
    incoming, safety = window.bundles.incoming, window.safety.page
    for name, page, panel in (
        (PageName.TODAY, window.today.page, window.today.shifts.times_panel),
        (PageName.BUNDLES, window.bundles.page, incoming.preview),
        (PageName.BUNDLES, window.bundles.page, incoming.quarantine),
        (PageName.BUNDLES, window.bundles.page, incoming.heads),
        (PageName.PUBLISH, window.publish.page, window.publish.lists.panel),
        (PageName.STATIONS, window.stations.page, window.stations.lost.panel),
    ):
        window.go(name)
        page.open_panel(panel, panel)
        QApplication.processEvents()
        yield panel
        page.close_panel()
    window.go(PageName.SAFETY)
    for panel, fill in (*access_panels(window), *safety_states(window)):
        fill()
        settle()
        safety.open_panel(panel, panel)
        QApplication.processEvents()
        yield panel
        safety.close_panel()


@pytest.fixture
def small(window: OfficeWindow) -> OfficeWindow:
    window.resize(*SCREEN)
    return window


def test_enter_presses_each_button(small: OfficeWindow, settle: Any, controls_of: Any) -> None:
    deaf = {
        type(panel).__name__: button.text()
        for panel in new_panels(small, settle)
        for button in controls_of(panel)
        if isinstance(button, QAbstractButton) and button.text() and not enter_presses(button)
    }
    assert deaf == {}


def test_enter_opens_each_task_of_the_page(small: OfficeWindow, controls_of: Any) -> None:
    small.go(PageName.SAFETY)
    buttons = small.safety.page.buttons
    assert [button for button in buttons if not enter_presses(button)] == []
    assert len(buttons) == len(small.safety.tasks)


def test_tab_goes_through_each_panel_as_it_is_read(small: OfficeWindow, settle: Any, controls_of: Any) -> None:
    astray = {}
    for panel in new_panels(small, settle):
        order = [each for each in tab_order(panel) if each in controls_of(panel)]
        wrong = [(name_of(one), name_of(two)) for one, two in pairwise(order) if not before(one, two, panel)]
        if wrong:
            astray[type(panel).__name__] = wrong
    assert astray == {}


def tab_order(panel: QWidget) -> list[QWidget]:
    found, widget = [], panel.nextInFocusChain()
    while widget is not panel:
        if panel.isAncestorOf(widget) and widget.focusPolicy() & Qt.FocusPolicy.TabFocus:
            found.append(widget)
        widget = widget.nextInFocusChain()
    return found


def name_of(widget: QWidget) -> str:
    return QAccessible.queryAccessibleInterface(widget).text(QAccessible.Text.Name)


@pytest.mark.parametrize("dress", DRESSES)
def test_choices_figures_and_lists_show_all_that_is_in_them(
    small: OfficeWindow, settle: Any, request: Any, dress: str
) -> None:
    put_on(dress, request)
    cut = {}
    for panel in new_panels(small, settle):
        boxes = [each for kind in (QComboBox, QAbstractSpinBox) for each in panel.findChildren(kind)]
        wrong = [
            name_of(box) for box in boxes if box.isVisibleTo(panel) and box.width() < box.minimumSizeHint().width()
        ]
        for found in panel.findChildren(QListWidget):
            wrong += [found.item(row).text() for row in range(found.count()) if not shows_whole(found, row)]
        if wrong:
            cut[type(panel).__name__] = wrong
    assert cut == {}


def shows_whole(found: QListWidget, row: int) -> bool:
    rect, metrics = found.visualItemRect(found.item(row)), found.fontMetrics()
    lines = -(-metrics.horizontalAdvance(found.item(row).text()) // found.viewport().width())
    return rect.width() <= found.viewport().width() and rect.height() >= lines * metrics.lineSpacing()


def test_all_of_each_panel_is_seen_without_scrolling_at_the_usual_size(small: OfficeWindow, settle: Any) -> None:
    hidden = {}
    for panel in new_panels(small, settle):
        settle()
        page = panel.parent().parent().parent()
        if page.verticalScrollBar().maximum():
            hidden[type(panel).__name__] = page.verticalScrollBar().maximum()
    assert hidden == {}


def test_the_end_of_a_long_examination_is_reached_by_keyboard_at_twice_the_text(
    small: OfficeWindow, settle: Any, theme: Any, press: Any
) -> None:
    theme.set_scale(2.0)
    task = task_of(small, DoctorTask)
    small.go(PageName.SAFETY)
    task.open()
    task.panel.show_findings(FINDINGS)
    settle()
    bar = small.safety.page.verticalScrollBar()
    assert bar.maximum() > 0
    task.panel.button.setFocus()
    for _ in range(9):
        press(Qt.Key.Key_PageDown)
    assert bar.value() == bar.maximum()


@pytest.mark.parametrize("scheme", THEMES)
def test_every_text_has_the_contrast_that_was_computed(
    small: OfficeWindow, settle: Any, theme: Any, scheme: str
) -> None:
    theme.choose(scheme)
    faint = {}
    for place in safety_walk(small, settle):
        for widget in (each for kind in (QLabel, QAbstractButton, QLineEdit) for each in small.findChildren(kind)):
            if not widget.isVisibleTo(small) or not widget.text():
                continue
            palette = widget.palette()
            text = palette.color(widget.foregroundRole()).name()
            back = palette.color(widget.backgroundRole()).name()
            if contrast_ratio(text, back) < 4.5:
                faint[(place, type(widget).__name__, widget.text()[:20])] = (text, back)
    assert faint == {}


@pytest.mark.parametrize("dress", DRESSES)
def test_the_dialog_the_lock_and_the_bar_of_menus_are_whole(
    small: OfficeWindow, request: Any, dress: str, clipped_in: Any, overlaps_in: Any, controls_of: Any, qtbot: Any
) -> None:
    access = small.desk.access
    access.sign_on(access.add("买买提·阿不都热合曼", "1357", Role.HEAD), "1357")
    small.access.masking.unlock("roster", "")
    put_on(dress, request)
    dialog = UnmaskDialog(small)
    dialog.open()
    dialog.show_error(InputRefused("document-missing"))
    QApplication.processEvents()
    assert clipped_in(dialog) + overlaps_in(dialog) == []
    assert (dialog.width() <= SCREEN[0], dialog.height() <= SCREEN[1]) == (True, True)
    assert [each for each in controls_of(dialog) if not name_of(each)] == []
    assert [each.text() for each in (dialog.show_button, dialog.leave_button) if not each.autoDefault()] == []
    dialog.reject()
    assert small.menuBar().sizeHint().width() <= SCREEN[0]
    assert small.menuBar().actionGeometry(small.access.menu.menuAction()).right() <= SCREEN[0]
    small.lock.lock()
    small.lock.screen.show_error(InputRefused("clerk-not-signed-on"))
    assert clipped_in(small) + overlaps_in(small) == []
    assert [each for each in controls_of(small.lock.screen) if not name_of(each)] == []


def test_every_new_table_keeps_the_contract(small: OfficeWindow, settle: Any, qtmodeltester: Any) -> None:
    for _ in new_panels(small, settle):
        pass
    fill_keys(task_of(small, KeysTask))
    kinds = (AccessTable, ClerkTable, KeyTable, RequestTable, TraceTable)
    models = [model for model in small.findChildren(ObjectTable) if isinstance(model, kinds)]
    assert {type(model) for model in models} == set(kinds)
    for model in models:
        assert model.rowCount() > 0
        qtmodeltester.check(model)
        for row in range(model.rowCount()):
            for column in range(model.columnCount()):
                assert isinstance(model.index(row, column).data(Qt.ItemDataRole.AccessibleTextRole), str)
                assert isinstance(model.index(row, column).data(COPY_ROLE), str)
