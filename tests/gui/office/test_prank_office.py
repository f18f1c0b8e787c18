"""Pranks on the office's windows: what must not outlive a lock or a sign-off, who gets the keyboard, double clicks."""

from __future__ import annotations

from dataclasses import replace
from pathlib import Path
from typing import Any

import pytest
from PySide6.QtCore import Qt, QTimer
from PySide6.QtGui import QKeyEvent, QKeySequence, QShortcut
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QLineEdit

from checkpoint_app.domain.access import Role
from checkpoint_app.errors import StorageError
from checkpoint_app.services.watch_folder import WatchFolder
from tests.gui.office.access_views import show_trace
from ui.office.access_dialog import UnmaskDialog
from ui.office.clerk_task import ClerkTask
from ui.office.hold_task import HoldTask
from ui.office.keys_task import KeysTask
from ui.office.office_tools import PageName, Topic
from ui.office.passphrase_task import PassphraseTask
from ui.office.person_task import PersonTask
from ui.office.purge_task import PurgeTask
from ui.office.recovery_task import RecoveryTask
from ui.office.trace_task import TraceTask
from ui.widgets.file_chooser import DialogFileChooser
from ui.window_keys import WindowKeys

PIN, SECOND_PIN, PASSPHRASE = "1357", "2468", "a cold night"
RETURN = Qt.Key.Key_Return


@pytest.fixture
def head(window: Any) -> Any:
    """The window with the head, 陈主任, signed on; 刘敏 is the second person."""
    access = window.desk.access
    access.sign_on(access.add("陈主任", PIN, Role.HEAD), PIN)
    access.add("刘敏", SECOND_PIN, Role.CLERK)
    window.access.masking.look()
    return window


def open_task(window: Any, kind: Any) -> Any:
    window.go(PageName.SAFETY)
    window.safety.open_task(kind)
    return window.safety.page.panel


def task_of(window: Any, kind: Any) -> Any:
    return next(task for task in window.safety.tasks if isinstance(task, kind))


def unlock(window: Any, secret: str) -> None:
    window.lock.screen.secret.setText(secret)
    window.lock.screen.button.click()
    assert not window.lock.is_locked


def secrets_in(window: Any) -> list[str]:
    dots = QLineEdit.EchoMode.Password
    return [field.text() for field in window.findChildren(QLineEdit) if field.echoMode() is dots and field.text()]


def has_the_keyboard(widget: Any) -> bool:
    focused = QApplication.focusWidget()
    return focused is not None and focused.isVisible() and (focused is widget or widget.isAncestorOf(focused))


def test_no_secret_half_typed_waits_in_a_panel_that_was_left_or_locked(head: Any) -> None:
    """Whoever comes next and presses Enter must not act with somebody else's PIN."""
    leave = {
        "Esc": lambda panel: QTest.keyClick(panel, Qt.Key.Key_Escape),
        "another page": lambda _panel: head.go(PageName.ROSTER),
        "another task": lambda _panel: head.safety.open_task(TraceTask),
        "the lock": lambda _panel: (head.lock.lock(), unlock(head, PIN)),
    }
    fields = {
        PassphraseTask: ("old", "new", "again"),
        RecoveryTask: ("passphrase",),
        ClerkTask: ("new_pin",),
        PurgeTask: ("pin",),
    }
    for how, go_away in leave.items():
        for kind, names in fields.items():
            panel = open_task(head, kind)
            for name in names:
                getattr(panel, name).setText(PASSPHRASE)
            go_away(panel)
            assert secrets_in(head) == [], (how, kind)


def test_whoever_opens_with_the_passphrase_is_not_taken_for_the_clerk_who_locked(head: Any) -> None:
    """All who work there know the passphrase: what they look at must not stand in 陈主任's name."""
    open_task(head, ClerkTask)
    head.lock.lock()
    unlock(head, PASSPHRASE)
    assert head.desk.access.signed_on is None
    assert "没有人登录" in head.access.menu.title()
    assert head.safety.page.panel is None
    assert has_the_keyboard(head.safety.page)


def test_what_somebody_found_goes_with_them(head: Any, settle: Any) -> None:
    clerks, found = open_task(head, ClerkTask), open_task(head, PersonTask)
    assert clerks.table.model().rowCount() == 2
    found.person.setText("王小明")
    found.find_button.click()
    assert found.found.count() == 1
    trace = open_task(head, TraceTask)
    show_trace(head, task_of(head, TraceTask))
    head.access.menu.sign_off.trigger()
    assert [clerks.table.model().rowCount(), found.found.count(), trace.table.model().rowCount()] == [0, 0, 0]
    assert (found.person.text(), trace.result.text(), trace.save_button.isEnabled()) == ("", "", False)
    assert head.safety.page.panel is None
    found.person.undo()
    assert found.person.text() == ""


def test_an_answer_that_comes_after_its_asker_left_is_shown_to_nobody(head: Any, settle: Any) -> None:
    panel = open_task(head, TraceTask)
    panel.form.document.setText("云疾控函1号")
    panel.trace_button.click()
    task_of(head, TraceTask).forget()
    settle()
    assert (panel.result.text(), panel.save_button.isEnabled()) == ("", False)


def test_no_menu_hangs_over_the_lock_and_nothing_is_asked_there(head: Any) -> None:
    head.access.menu.popup(head.mapToGlobal(head.rect().center()))
    assert QApplication.activePopupWidget() is not None
    head.lock.lock()
    assert QApplication.activePopupWidget() is None
    before = head.desk.store.head().seq
    head.access.menu.unmask.trigger()
    head.act("unmask")
    assert not [dialog for dialog in head.findChildren(UnmaskDialog) if dialog.isVisible()]
    assert head.desk.store.head().seq == before


def test_a_file_dialog_without_a_parent_is_left_when_the_office_locks(head: Any, tmp_path: Path) -> None:
    QTimer.singleShot(0, head, head.lock.idle.gone_quiet.emit)
    assert DialogFileChooser().save_file("启用包放在哪里", tmp_path / "kit.ckk", "*.ckk") is None
    assert head.lock.is_locked
    assert QApplication.activeModalWidget() is None


def test_work_that_ends_leaves_the_keyboard_with_whoever_types(head: Any) -> None:
    panel = open_task(head, PurgeTask)
    head.go(PageName.ROSTER)
    typing = QApplication.focusWidget()
    task_of(head, PassphraseTask).open()
    assert (head.page(), QApplication.focusWidget()) == (PageName.ROSTER, typing)
    head.lock.lock()
    panel.day.setFocus()
    task_of(head, RecoveryTask).open()
    QTest.keyClicks(QApplication.focusWidget(), "abc")
    assert head.lock.screen.secret.text() == "abc"


def test_a_page_left_with_a_panel_open_is_come_back_to_there(head: Any) -> None:
    panel = open_task(head, PassphraseTask)
    panel.new.setFocus()
    head.go(PageName.ROSTER)
    head.go(PageName.SAFETY)
    assert QApplication.focusWidget() is panel.new
    head.act("find")
    assert has_the_keyboard(panel)
    head.lock.lock()
    unlock(head, PIN)
    assert has_the_keyboard(panel)


def test_a_key_of_the_window_wins_over_the_field_that_would_use_it(head: Any, press: Any) -> None:
    """On a Linux desktop Ctrl+U empties a line; here Ctrl+Y, which does again, stands for it."""
    undone: list[str] = []
    QShortcut(QKeySequence("Ctrl+Y"), head).activated.connect(lambda: undone.append("Ctrl+Y"))
    head.go(PageName.ROSTER)
    press("abc")
    press(Qt.Key.Key_Y, Qt.KeyboardModifier.ControlModifier)
    assert undone == []
    WindowKeys(head, ["Ctrl+Y"])
    press(Qt.Key.Key_Y, Qt.KeyboardModifier.ControlModifier)
    assert (undone, head.roster.page.filter.text()) == (["Ctrl+Y"], "abc")


class UnreadableDisk:
    """The real store, but for what the watched folder keeps there."""

    def __init__(self, store: Any) -> None:
        self._store, self.asked, self.broken = store, 0, False

    def __getattr__(self, name: str) -> Any:
        return getattr(self._store, name)

    def get(self, name: str) -> Any:
        if name == "watched-files" and self.broken:
            self.asked += 1
            raise StorageError("storage-failed", detail="")
        return self._store.get(name)


def test_the_watched_folder_is_looked_at_again_after_a_fault(
    community: Any, open_office: Any, settle: Any, tmp_path: Path
) -> None:
    office, disk = community.office, UnreadableDisk(community.office.store)
    office.watch.choose(tmp_path)
    window = open_office(replace(office, watch=WatchFolder(disk, office.media, office.bundles)))
    settle()
    disk.broken, told = True, []
    window.work.said.connect(lambda sentence, _tone: told.append(sentence))
    for _ in range(3):
        window.watch.look()
        settle()
    assert disk.asked == 3
    assert len(told) == 1, "the same fault is not said every ten seconds"


def test_what_is_destroyed_is_what_was_looked_at(head: Any, settle: Any) -> None:
    """A day typed over while the worker counts, and an order that stopped half way."""
    panel, purge = open_task(head, PurgeTask), head.desk.purge
    panel.look_button.click()
    panel.day.selectAll()
    QTest.keyClicks(panel.day, "2020-01-01")
    settle()
    assert not panel.purge_button.isEnabled()
    panel.look_button.click()
    settle()
    assert panel.purge_button.isEnabled()
    purge.order(head.desk.clock.read().wall_ms - 40 * 86_400_000, (), second="刘敏", second_pin=SECOND_PIN)
    head.work.tell_changed(Topic.SAFETY)  # as work tells when it was stopped
    assert panel.purge_button.text() == "接着做完"
    assert not panel.day.isEnabled()
    assert panel.lines.count() == 0


def test_a_double_click_or_a_cat_on_enter_makes_one_key(head: Any) -> None:
    panel = open_task(head, KeysTask)
    before = len(head.desk.keys.states())
    for repeats in (False, True, True):
        event = QKeyEvent(QKeyEvent.Type.KeyPress, RETURN, Qt.KeyboardModifier.NoModifier, "\r", repeats)
        QApplication.sendEvent(panel.change_button, event)
    panel.change_button.click()
    assert len(head.desk.keys.states()) == before + 1
    open_task(head, KeysTask)
    assert panel.change_button.isEnabled()


def test_tab_alone_chooses_no_hold_to_lift(head: Any) -> None:
    head.desk.holds.set("云公函1号", resident=1, from_ms=0, until_ms=None)
    panel = open_task(head, HoldTask)
    panel.holds.setFocus(Qt.FocusReason.TabFocusReason)
    assert not panel.lift_button.isEnabled()
    panel.lift_button.click()
    assert len(head.desk.holds.standing()) == 1
    QTest.keyClick(panel.holds, Qt.Key.Key_Space)
    panel.lift_button.click()
    assert not head.desk.holds.standing()
