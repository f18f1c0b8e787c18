"""F7 and F11, and what a panel keeps when it is left."""

from __future__ import annotations

from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication

from checkpoint_app.domain.events import EventKind
from checkpoint_app.sync.chain import event_of
from ui.shortcuts import GATE, LANE, shortcuts_of
from ui.theme import LIGHT, NIGHT


def events(desk) -> list:
    return [event_of(line) for line in desk.store.lines(1, desk.store.head().seq)]


def press(window, key, modifier=Qt.KeyboardModifier.NoModifier) -> None:
    QTest.keyClick(QApplication.focusWidget() or window, key, modifier)


def type_on(text: str) -> None:
    """Type into whatever has the keyboard, then press Enter."""
    field = QApplication.focusWidget()
    if text.isascii():
        QTest.keyClicks(field, text)
    else:
        field.insert(text)
    QTest.keyClick(field, Qt.Key.Key_Return)


def test_a_temporary_pass_is_issued_by_keyboard_and_its_slip_written(on_duty, qtbot, desk, tmp_path):
    press(on_duty, Qt.Key.Key_F7)
    panel = on_duty.view.issue
    assert panel.hours.text() == "24"
    for text in ("赵来访", "5-3-201", "10000009999"):
        type_on(text)
    panel.hours.selectAll()
    type_on("4")
    qtbot.waitUntil(lambda: "小票:" in panel.result.text())
    slip = next((tmp_path / "stick").glob("*.pdf"))
    assert slip.read_bytes().startswith(b"%PDF")
    event = events(desk)[-1]
    assert event.kind == EventKind.PASS_ISSUED
    assert event.data["exp"] - event.data["nbf"] == 4 * 3600
    assert event.pii["holder"] == "赵来访"
    assert str(slip) in panel.result.text()
    assert panel.holder.text() == ""
    assert on_duty.focusWidget() is panel.holder


def test_the_issued_pass_opens_the_gate(on_duty, qtbot, desk, enter):
    issued = desk.issue.issue(holder="赵来访", dwelling="云上苑 3-1-501")
    enter(issued.code)
    assert "临时证" in on_duty.view.card.content.lines[0]
    enter("366")
    assert on_duty.view.card.content.word == "放行"


def test_a_pass_without_a_name_is_not_issued_and_the_rest_stays_typed(on_duty, desk):
    press(on_duty, Qt.Key.Key_F7)
    panel = on_duty.view.issue
    panel.dwelling.setText("5-3-201")
    before = desk.store.head().seq
    panel.button.click()
    assert "请填写姓名" in panel.problem.text()
    assert panel.dwelling.text() == "5-3-201"
    assert desk.store.head().seq == before


@pytest.mark.parametrize("hours", ["0", "9999", "٣", "1.5"])
def test_hours_that_are_none_or_too_many_are_refused(on_duty, desk, hours):
    press(on_duty, Qt.Key.Key_F7)
    panel = on_duty.view.issue
    panel.holder.setText("赵来访")
    panel.hours.setText(hours)
    before = desk.store.head().seq
    panel.button.click()
    assert "最长" in panel.problem.text()
    assert desk.store.head().seq == before


def test_hours_left_empty_are_those_of_the_rules(on_duty, desk):
    press(on_duty, Qt.Key.Key_F7)
    panel = on_duty.view.issue
    panel.holder.setText("赵来访")
    panel.hours.clear()
    panel.button.click()
    event = events(desk)[-1]
    assert event.data["exp"] - event.data["nbf"] == desk.issue.temporary_hours() * 3600


def test_a_slip_that_could_not_be_written_is_printed_again_and_the_pass_not_issued_twice(
    on_duty, qtbot, desk, tmp_path
):
    blocked = tmp_path / "a file"
    blocked.write_text("no folder")
    press(on_duty, Qt.Key.Key_F7)
    panel = on_duty.view.issue
    panel.folder.set_path(blocked)
    panel.holder.setText("赵来访")
    panel.button.click()
    qtbot.waitUntil(lambda: not panel.problem.isHidden())
    issued = [event for event in events(desk) if event.kind == EventKind.PASS_ISSUED]
    assert len(issued) == 1
    assert panel.holder.text() == "赵来访"
    panel.folder.set_path(tmp_path / "other")
    panel.button.click()
    qtbot.waitUntil(lambda: "小票:" in panel.result.text())
    assert len([event for event in events(desk) if event.kind == EventKind.PASS_ISSUED]) == 1
    assert panel.problem.isHidden()


def test_escape_leaves_the_form_and_keeps_what_was_typed(on_duty):
    press(on_duty, Qt.Key.Key_F7)
    panel = on_duty.view.issue
    panel.holder.setText("赵来访")
    panel.hours.setText("3")
    press(on_duty, Qt.Key.Key_Escape)
    assert on_duty.focusWidget() is on_duty.view.line
    press(on_duty, Qt.Key.Key_F7)
    assert (panel.holder.text(), panel.hours.text()) == ("赵来访", "3")


def test_no_panel_covers_the_line_and_a_scan_closes_it(on_duty, enter, resident_pass):
    press(on_duty, Qt.Key.Key_F7)
    assert on_duty.view.line.isVisible()
    enter(resident_pass)
    assert on_duty.view.open_panel_now() is None
    assert on_duty.view.card.content.word == "体温?"


def test_export_takes_two_keys_and_says_what_was_written(on_duty, qtbot, desk, tmp_path):
    last = desk.store.head().seq
    press(on_duty, Qt.Key.Key_F11)
    press(on_duty, Qt.Key.Key_Return)
    panel = on_duty.view.export
    qtbot.waitUntil(lambda: "已写入" in panel.result.text())
    (file,) = (tmp_path / "stick").glob("*.ckb")
    assert f"{file.name}:第 1–{last} 条" in panel.result.text()
    assert "没有更新的下发包" in panel.result.text()
    assert events(desk)[-1].kind == EventKind.BUNDLE_EXPORTED
    assert panel.button.isEnabled()
    assert on_duty.focusWidget() is panel.button


def test_a_second_enter_does_not_stop_the_export(on_duty, qtbot):
    press(on_duty, Qt.Key.Key_F11)
    press(on_duty, Qt.Key.Key_Return)
    press(on_duty, Qt.Key.Key_Return)
    qtbot.waitUntil(lambda: "已写入" in on_duty.view.export.result.text())


def test_an_export_that_ends_does_not_take_the_keyboard_from_the_line(on_duty, qtbot, enter, desk):
    press(on_duty, Qt.Key.Key_F11)
    press(on_duty, Qt.Key.Key_Return)
    press(on_duty, Qt.Key.Key_Escape)
    enter("3-1-501")
    qtbot.waitUntil(lambda: "已写入" in on_duty.view.export.result.text())
    assert on_duty.focusWidget() is on_duty.view.line
    assert on_duty.view.card.content.word == "是哪一位?"


def test_a_newer_office_bundle_on_the_stick_is_taken_over_with_the_receipt(
    on_duty, qtbot, desk, community, print_pass, tmp_path
):
    stick, office = tmp_path / "stick", community.office
    serial, _code = print_pass("王小明")
    press(on_duty, Qt.Key.Key_F11)
    press(on_duty, Qt.Key.Key_Return)
    panel = on_duty.view.export
    qtbot.waitUntil(lambda: "已写入" in panel.result.text())
    office.bundles.import_paths([stick])
    office.revoke.revoke(serial, "lost")
    office.publish.publish(stick)
    held = office.store.receipts()
    panel.button.click()
    qtbot.waitUntil(lambda: "已更新下发包" in panel.result.text())
    assert "新作废的证 1" in panel.result.text()
    (receipt,) = (r for r in held if r.station == desk.store.identity().station)
    assert f"社区已收到 1–{receipt.held_to}" in panel.office.text()
    panel.button.click()
    qtbot.waitUntil(lambda: "没有更新的下发包" in panel.result.text())


def test_a_foreign_file_on_the_stick_is_named_and_the_export_stands(on_duty, qtbot, tmp_path):
    stick = tmp_path / "stick"
    stick.mkdir()
    (stick / "other.ckd").write_bytes(b"not a bundle")
    on_duty.act("export")
    on_duty.view.export.button.click()
    qtbot.waitUntil(lambda: "已写入" in on_duty.view.export.result.text())
    assert "下发包没有更新" in on_duty.view.export.result.text()


def test_a_folder_that_cannot_be_written_is_told_and_nothing_was_marked_exported(on_duty, qtbot, desk, tmp_path):
    blocked = tmp_path / "a file"
    blocked.write_text("no folder")
    before = desk.store.head().seq
    on_duty.act("export")
    panel = on_duty.view.export
    panel.folder.set_path(blocked)
    panel.button.click()
    qtbot.waitUntil(lambda: not panel.problem.isHidden())
    assert desk.store.head().seq == before
    assert panel.button.isEnabled()


def test_the_folder_is_remembered_over_a_restart(on_duty, qtbot, desk, tmp_path):
    on_duty.act("export")
    panel = on_duty.view.export
    panel.folder.set_path(tmp_path / "usb")
    panel.button.click()
    qtbot.waitUntil(lambda: "已写入" in panel.result.text())
    assert desk.store.get("bundle-folder") == str(tmp_path / "usb")


def test_a_cancelled_export_says_so_and_marks_nothing(on_duty, qtbot, desk):
    before = desk.store.head().seq
    on_duty.act("export")
    panel = on_duty.view.export
    panel.button.click()
    panel.strip.cancel_button.click()
    qtbot.waitUntil(lambda: not panel.problem.isHidden() or "已写入" in panel.result.text())
    cancelled = not panel.problem.isHidden()
    assert desk.store.head().seq == (before if cancelled else before + 1)
    assert panel.button.isEnabled()


def test_f1_shows_every_key_of_the_gate(on_duty):
    press(on_duty, Qt.Key.Key_F1)
    shown = {shortcut.key for shortcut, label in on_duty.view.help._rows if label.text() and label.isVisible()}
    assert shown == {shortcut.key for window in (GATE, LANE) for shortcut in shortcuts_of(window)}


def test_the_light_and_the_size_of_the_text_are_chosen_and_remembered(on_duty, desk, theme):
    on_duty.act("help")
    panel = on_duty.view.help
    panel.themes[NIGHT].click()
    assert theme.name == NIGHT
    assert desk.store.get("theme") == NIGHT
    panel.scales["1.5"].click()
    assert theme.scale == 1.5
    assert desk.store.get("text-scale") == 1.5
    panel.themes[LIGHT].click()
    assert theme.name == LIGHT


def test_somebody_else_joins_the_shift_from_f1(on_duty, desk, qtbot):
    shift, records = desk.stamp.shift, desk.store.head().seq
    on_duty.act("help")
    on_duty.view.help.sign_on_button.click()
    assert on_duty.view.open_panel_now() is on_duty.view.sign_on
    type_on("王芳")
    type_on("2468")
    assert (desk.stamp.shift, desk.store.head().seq) == (shift, records + 1)
    assert on_duty.view.open_panel_now() is None


def test_the_default_folder_is_offered_at_first(on_duty, tmp_path):
    assert on_duty.view.export.folder.path() == tmp_path / "stick"
    assert on_duty.view.issue.folder.path() == Path(tmp_path / "stick")
