"""Clerks, masks and the lock in the office's window."""

from __future__ import annotations

from typing import Any

import pytest
from PySide6.QtCore import QPoint, Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication

from checkpoint_app.domain.access import Role
from checkpoint_app.domain.print_run import PrintFilter
from ui.lock_idle import SETTING
from ui.models.object_table import COPY_ROLE, ObjectTable
from ui.models.resident_table import ResidentColumn
from ui.office.access_dialog import UnmaskDialog
from ui.office.clerk_task import ClerkTask
from ui.office.office_tools import PageName

PIN = "1357"
CONTROL = Qt.KeyboardModifier.ControlModifier


def clerk_panel(window: Any) -> Any:
    window.go(PageName.SAFETY)
    window.safety.open_task(ClerkTask)
    return window.safety.page.panel


@pytest.fixture
def head(window: Any) -> Any:
    """The window with the head, 陈主任, signed on."""
    access = window.desk.access
    access.sign_on(access.add("陈主任", PIN, Role.HEAD), PIN)
    window.access.masking.look()
    return window


def roster_cell(window: Any, column: ResidentColumn, role: int = Qt.ItemDataRole.DisplayRole) -> str:
    table = window.roster.page.table
    return str(table.model().index(0, column).data(role))


def ask(window: Any, words: str = "", document: str = "", row: int = 0) -> UnmaskDialog:
    window.act("unmask")
    dialog = window.findChildren(UnmaskDialog)[-1]
    dialog.form.choice.setCurrentIndex(row)
    dialog.form.words.setText(words)
    dialog.form.document.setText(document)
    dialog.show_button.click()
    return dialog


def test_the_first_clerk_is_entered_becomes_the_head_and_is_signed_on(window: Any, said: Any) -> None:
    panel = clerk_panel(window)
    assert QApplication.focusWidget() is panel.new_name
    assert not panel.role.isVisibleTo(panel), "the first one is the head"
    panel.new_name.setText("陈主任")
    panel.new_pin.setText(PIN)
    panel.add_button.click()
    assert "9001" in said()
    assert window.desk.access.signed_on.role is Role.HEAD
    assert window.access.menu.title() == "陈主任(负责人)"
    assert panel.new_pin.text() == ""


def test_the_head_adds_changes_and_dismisses(head: Any, said: Any) -> None:
    panel = clerk_panel(head)
    panel.new_name.setText("刘敏")
    panel.new_pin.setText("2468")
    panel.add_button.click()
    assert [clerk.role for clerk in head.desk.access.clerks()] == [Role.HEAD, Role.CLERK]
    panel.table.selectRow(1)
    panel.role.setCurrentIndex(list(Role).index(Role.AUDITOR))
    panel.role_button.click()
    panel.table.selectRow(1)
    panel.new_pin.setText("8642")
    panel.pin_button.click()
    assert "PIN 已改" in said()
    panel.table.selectRow(1)
    panel.dismiss_button.click()
    assert [clerk.number for clerk in head.desk.access.clerks()] == [9001]
    panel.table.selectRow(0)
    panel.dismiss_button.click()
    assert "唯一的负责人" in said()


def test_who_is_no_head_sees_nobody_else(head: Any) -> None:
    head.desk.access.add("刘敏", "2468", Role.CLERK)
    head.desk.access.sign_off()
    panel = clerk_panel(head)
    assert not panel.table.isVisibleTo(panel)
    panel.name.setText("刘敏")
    panel.pin.setText("2468")
    panel.sign_on_button.click()
    assert head.access.menu.title() == "刘敏(经办人)"
    assert not clerk_panel(head).table.isVisibleTo(head)
    head.safety.page.panel.sign_off_button.click()
    assert head.desk.access.signed_on is None


def test_a_wrong_pin_is_told_and_an_empty_one_is_none(head: Any, said: Any, press: Any) -> None:
    head.desk.access.sign_off()
    panel = clerk_panel(head)
    before = head.desk.store.head().seq
    panel.name.setText("9001")
    panel.sign_on_button.click()
    assert head.desk.store.head().seq == before
    press("0000")
    press(Qt.Key.Key_Return)
    assert "PIN 不对" in said()
    assert panel.pin.text() == ""


def test_every_list_is_masked_until_somebody_unlocked(head: Any, settle: Any) -> None:
    head.go(PageName.ROSTER)
    settle()
    assert roster_cell(head, ResidentColumn.NAME) == "王*明"
    assert roster_cell(head, ResidentColumn.PHONE) == "*******1000"
    dialog = ask(head)
    assert not dialog.isVisible()
    assert roster_cell(head, ResidentColumn.NAME) == "王小明"
    assert roster_cell(head, ResidentColumn.PHONE) == "10000001000"
    assert roster_cell(head, ResidentColumn.NAME, COPY_ROLE) == "王*明", "a copy stays masked"
    (entry,) = head.desk.store.accesses(before_key=None, limit=1)
    assert (entry.what, entry.purpose) == ("unmask", "roster")


def test_searching_by_name_works_while_masked(head: Any, settle: Any) -> None:
    head.go(PageName.ROSTER)
    settle()
    head.roster.page.filter.setText("张三丰")
    assert head.roster.page.table.model().rowCount() == 1
    assert roster_cell(head, ResidentColumn.NAME) == "张*丰"


def test_passes_print_runs_and_their_lists_are_masked_too(head: Any, settle: Any) -> None:
    office = head.desk
    office.passes.start(office.passes.plan(PrintFilter(text="王小明")), office_folder(head), name="x")
    head.go(PageName.PASSES)
    head.passes.refresh()
    head.passes.runs.open()
    settle()
    for whole in (False, True):
        shown = [
            str(model.index(row, column).data())
            for model in head.findChildren(ObjectTable)
            for row in range(model.rowCount())
            for column in range(model.columnCount())
        ]
        assert any("王小明" in text for text in shown) is whole
        ask(head)


def office_folder(window: Any) -> Any:
    return window.passes._tools.default_folder


def test_the_masks_are_back_after_ten_minutes_or_at_once(head: Any, clock: Any, settle: Any) -> None:
    head.go(PageName.ROSTER)
    settle()
    ask(head)
    assert "还剩 10:00" in head.access.menu.title()
    clock.advance(minutes=9, seconds=30)
    head.access.masking.look()
    assert "还剩 0:30" in head.access.menu.title()
    clock.advance(seconds=30)
    head.access.masking.look()
    assert roster_cell(head, ResidentColumn.NAME) == "王*明"
    assert not head.access.masking._timer.isActive()
    ask(head)
    head.access.menu.remask.trigger()
    assert roster_cell(head, ResidentColumn.NAME) == "王*明"
    ask(head)
    head.access.menu.sign_off.trigger()
    assert roster_cell(head, ResidentColumn.NAME) == "王*明"


@pytest.mark.parametrize(
    ("row", "words", "document", "said"), [(6, "", "", "写明用途"), (4, "", "", "公文号"), (5, "来人", "", "公文号")]
)
def test_no_purpose_shows_nothing(head: Any, row: int, words: str, document: str, said: str) -> None:
    before = head.desk.store.head().seq
    dialog = ask(head, words, document, row)
    assert dialog.isVisible()
    assert said in dialog.problem.text()
    assert not head.access.masking.is_open
    assert head.desk.store.head().seq == before
    dialog.reject()


def test_nobody_signed_on_is_taken_to_where_one_signs_on(window: Any, said: Any) -> None:
    window.act("unmask")
    assert window.page() is PageName.SAFETY
    assert "还没有经办人" in said()
    assert window.safety.page.panel is not None
    window.desk.access.add("陈主任", PIN, Role.HEAD)
    window.act("unmask")
    assert "请先由经办人登录" in said()


def test_ctrl_q_hides_everything_until_the_passphrase(window: Any, settle: Any, press: Any) -> None:
    window.go(PageName.ROSTER)
    settle()
    press(Qt.Key.Key_Q, CONTROL)
    assert window.lock.is_locked
    assert not window.stack.isVisible()
    assert not window.menu.isVisible()
    assert QApplication.focusWidget() is window.lock.screen.secret
    press("wrong passphrase")
    press(Qt.Key.Key_Return)
    assert "口令不对" in window.lock.screen.problem.text()
    press("a cold night")
    press(Qt.Key.Key_Return)
    assert not window.lock.is_locked
    assert window.menu.isVisible()
    assert window.page() is PageName.ROSTER


def test_the_pin_of_who_is_signed_on_opens_it_and_names_stay_masked(head: Any, settle: Any) -> None:
    head.go(PageName.ROSTER)
    settle()
    ask(head)
    head.lock.lock()
    assert not head.access.masking.is_open
    screen = head.lock.screen
    screen.secret.setText("0000")
    screen.button.click()
    assert "PIN 不对" in screen.problem.text()
    screen.secret.setText(PIN)
    screen.button.click()
    assert not head.lock.is_locked
    assert roster_cell(head, ResidentColumn.NAME) == "王*明"


def test_a_locked_office_takes_no_key_and_no_file_and_leaves_its_dialogs(head: Any, community: Any) -> None:
    head.act("unmask")
    dialog = head.findChildren(UnmaskDialog)[-1]
    page = head.page()
    head.lock.idle._timer.timeout.emit()
    assert not dialog.isVisible()
    for action in ("roster", "unmask", "help"):
        head.act(action)
    assert head.page() is page
    assert head.lock.is_locked


def test_the_minutes_are_chosen_in_the_menu_and_remembered(window: Any) -> None:
    assert window.lock.idle.minutes == 10
    window.access.menu.minutes[30].trigger()
    assert (window.lock.idle.minutes, window.desk.store.get(SETTING)) == (30, 30)


def test_moving_the_mouse_lets_it_wait_anew(window: Any, qtbot: Any) -> None:
    timer = window.lock.idle._timer
    timer.setTimerType(Qt.TimerType.PreciseTimer)  # a coarse one may be a second off
    timer.start()
    qtbot.waitUntil(lambda: timer.remainingTime() < timer.interval() - 400)
    before = timer.remainingTime()
    QTest.mouseClick(window.windowHandle(), Qt.MouseButton.LeftButton, pos=QPoint(5, 700))
    assert timer.remainingTime() > before


def test_no_timer_is_left_behind(head: Any) -> None:
    ask(head)
    head.close()
    assert not head.lock.idle._timer.isActive()
    assert not head.access.masking._timer.isActive()


@pytest.mark.parametrize("dress", ["plain", "200 %", "long words", "en"])
def test_the_lock_and_the_purpose_are_seen_whole(
    head: Any, request: Any, clipped_in: Any, overlaps_in: Any, dress: str
) -> None:
    from tests.gui.dresses import put_on

    head.resize(1366, 768)
    put_on(dress, request)
    dialog = ask(head, row=6)
    assert clipped_in(dialog) + overlaps_in(dialog) == []
    dialog.reject()
    head.lock.lock()
    head.lock.screen.show_refused_scan()
    assert clipped_in(head) + overlaps_in(head) == []
