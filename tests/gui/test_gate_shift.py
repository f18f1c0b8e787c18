"""A shift by keyboard alone: sign-on, a newcomer, several on duty, hand-over, duty log, thermometers."""

from __future__ import annotations

import os
from pathlib import Path
from typing import Any

import pypdfium2
import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QLineEdit

from checkpoint_app.domain.events import EventKind
from checkpoint_app.domain.shift import Agent, DutyKind
from checkpoint_app.domain.thermometer import ThermometerState
from checkpoint_app.services.gate_desk import gate_desk
from checkpoint_app.sync.chain import event_of
from ui.gate.gate_window import GateWindow
from ui.sound import Tones

Key = Qt.Key
NO, CTRL = Qt.KeyboardModifier.NoModifier, Qt.KeyboardModifier.ControlModifier
PICTURES = os.environ.get("SHIFT_PICTURES", "")


class Keyboard:
    """Types where the keyboard is, and counts the keys."""

    def __init__(self, window: GateWindow) -> None:
        self.window, self.keys = window, 0

    def press(self, key: Key, modifier: Qt.KeyboardModifier = NO) -> None:
        self.keys += 1
        QTest.keyClick(QApplication.focusWidget() or self.window, key, modifier)

    def line(self, text: str) -> None:
        """Type a text and Enter; Han characters come as an input method commits them, two keys each at least."""
        field = QApplication.focusWidget()
        if text.isascii():
            QTest.keyClicks(field, text)
        else:
            assert isinstance(field, QLineEdit)
            field.insert(text)
        self.keys += len(text) if text.isascii() else 2 * len(text)
        self.press(Key.Key_Return)

    def picture(self, name: str) -> None:
        if PICTURES:
            QApplication.processEvents()
            self.window.grab().save(str(Path(PICTURES) / f"g5-{name}.png"))


@pytest.fixture
def led(community: Any) -> None:
    """The office named 李卫国 (2) as shift lead."""
    community.office.enrol.add_operator("李卫国", "1357", lead=True)
    community.publish()


@pytest.fixture
def keyboard(led: None, on_duty: GateWindow) -> Keyboard:
    on_duty.resize(1366, 768)
    on_duty.activateWindow()
    return Keyboard(on_duty)


def last_event(desk: Any) -> Any:
    (line,) = desk.store.lines(desk.store.head().seq, desk.store.head().seq)
    return event_of(line)


def header(window: GateWindow) -> str:
    return window.view.header._operator_label.text()


def join(keyboard: Keyboard, number: str, pin: str) -> None:
    keyboard.press(Key.Key_F1)
    keyboard.press(Key.Key_Return)
    keyboard.line(number)
    keyboard.line(pin)


def test_a_second_person_joins_and_both_stand_in_the_header(keyboard: Keyboard, desk: Any, clock: Any) -> None:
    assert header(keyboard.window) == "值守 王芳  20:20 起"
    clock.advance(hours=1)
    join(keyboard, "2", "1357")
    assert header(keyboard.window) == "值守 李卫国、王芳  20:20 起"
    assert desk.stamp.operator.name == "李卫国"
    print(f"somebody joins: {keyboard.keys} keys")
    assert keyboard.keys <= 10
    keyboard.picture("01-two-on-duty")


def test_somebody_goes_off_duty_with_their_pin(keyboard: Keyboard, desk: Any) -> None:
    join(keyboard, "2", "1357")
    keyboard.press(Key.Key_F1)
    keyboard.press(Key.Key_Return)
    keyboard.line("2")
    QTest.keyClicks(QApplication.focusWidget(), "1357")
    keyboard.press(Key.Key_Tab)
    keyboard.press(Key.Key_Tab)
    keyboard.press(Key.Key_Return)
    assert header(keyboard.window) == "值守 王芳  20:20 起"
    assert last_event(desk).kind == EventKind.DUTY_LEFT
    assert keyboard.window.view.open_panel_now() is None


def test_whoever_stands_too_long_is_marked_with_the_hours(keyboard: Keyboard, clock: Any) -> None:
    clock.advance(hours=7, minutes=59)
    keyboard.window._status.refresh()
    assert "▲" not in header(keyboard.window)
    clock.advance(minutes=1)
    join(keyboard, "2", "1357")
    assert header(keyboard.window) == "值守 李卫国、▲ 王芳 已值守 8 小时  20:20 起"
    assert keyboard.window.view.header._operator_label.property("role") == "alarm"
    keyboard.picture("02-hours-over")


def test_a_newcomer_is_on_duty_within_a_minutes_keys(keyboard: Keyboard, desk: Any) -> None:
    keyboard.press(Key.Key_F1)
    keyboard.press(Key.Key_Return)
    QTest.keyClicks(QApplication.focusWidget(), "+")
    keyboard.keys += 1
    keyboard.line("赵敏")
    keyboard.line("8642")
    keyboard.line("8642")
    keyboard.picture("03-newcomer")
    assert keyboard.window.view.sign_on.newcomer.by.text() == "2", "the only lead is filled in"
    keyboard.press(Key.Key_Return)
    keyboard.line("1357")
    assert last_event(desk).kind == EventKind.OPERATOR_ADDED
    keyboard.picture("04-newcomer-admitted")
    keyboard.line("8642")
    assert desk.stamp.operator.name == "赵敏"
    assert header(keyboard.window).startswith("值守 赵敏、王芳")
    print(f"a newcomer on duty: {keyboard.keys} keys")
    assert keyboard.keys <= 40


@pytest.mark.parametrize(
    ("name", "pins", "lead", "sentence", "field"),
    [
        ("王芳", ("8642", "8642"), ("2", "1357"), "已经有人叫 王芳", "name"),
        ("赵敏", ("8642", "8643"), ("2", "1357"), "两次输入的 PIN 不一样", "pin"),
        ("赵敏", ("86", "86"), ("2", "1357"), "4 至 8 位", "pin"),
        ("赵敏", ("8642", "8642"), ("1", "2468"), "不是带班", "by"),
        ("赵敏", ("8642", "8642"), ("2", "0000"), "PIN 不对", "by_pin"),
    ],
)
def test_what_a_newcomers_form_lacks_is_told_where_it_is(
    keyboard: Keyboard, desk: Any, name: str, pins: tuple[str, str], lead: tuple[str, str], sentence: str, field: str
) -> None:
    people, panel = desk.sign_on.operators(), keyboard.window.view.sign_on
    keyboard.window.view.help.sign_on_asked.emit()
    panel.newcomer_button.click()
    form = panel.newcomer
    for edit, text in zip((form.name, form.pin, form.again, form.by, form.by_pin), (name, *pins, *lead), strict=True):
        edit.setText(text)
    form.button.click()
    assert sentence in panel.problem.text()
    assert QApplication.focusWidget() is getattr(form, field)
    assert desk.sign_on.operators() == people
    keyboard.press(Key.Key_Escape)
    assert form.name.text() == name, "Esc keeps what was typed"


def test_without_a_lead_the_form_says_who_answers(on_duty: GateWindow) -> None:
    panel = on_duty.view.sign_on
    on_duty.view.help.sign_on_asked.emit()
    panel.newcomer_button.click()
    assert "社区没有指定带班" in panel.newcomer._note.text()
    assert panel.newcomer.by.text() == "1"


def test_five_wrong_pins_are_told_to_wait(keyboard: Keyboard, clock: Any, desk: Any) -> None:
    panel = keyboard.window.view.sign_on
    keyboard.window.view.help.sign_on_asked.emit()
    panel.operator.setText("2")
    for _ in range(6):
        panel.pin.setText("0000")
        panel.button.click()
    assert "请等 30 秒" in panel.problem.text()
    clock.advance(seconds=30)
    panel.pin.setText("1357")
    panel.button.click()
    assert desk.stamp.operator.name == "李卫国"


def fill_a_shift(keyboard: Keyboard, desk: Any, clock: Any) -> None:
    window = keyboard.window
    for who, reading in (("王小明", "366"), ("李𬭳", "378"), ("曾单", "365")):
        desk.lane.leave()
        desk.lane.enter(who)
        desk.lane.enter(reading)
        clock.advance(minutes=4)
    desk.lane.leave()
    desk.duty_log.note(DutyKind.DISINFECTION, "岗亭、扶手", agent=Agent.CHLORINE)
    desk.duty_log.note(DutyKind.SUPPLIES, "口罩", n="50")
    gun = desk.thermometers.enter("1", "")
    desk.thermometers.set_state(gun, ThermometerState.BROKEN)
    window._status.refresh()


def test_a_shift_is_handed_over_in_few_keys_and_its_sheet_is_on_paper(
    keyboard: Keyboard, desk: Any, clock: Any, qtbot: Any, tmp_path: Path
) -> None:
    fill_a_shift(keyboard, desk, clock)
    panel = keyboard.window.features["hand-over"].panel
    keyboard.press(Key.Key_F10)
    assert keyboard.window.view.open_panel_now() is panel
    shown = panel.open_label.text()
    assert shown.startswith("未了结的事 2 件\n")
    assert "发热处置 李*" in shown
    assert "1 号体温枪要看一下" in shown
    assert "进 2  出 0" in panel.rest_label.text()
    assert "84 消毒液 岗亭、扶手 王芳" in panel.rest_label.text()
    keyboard.picture("05-hand-over")
    keyboard.press(Key.Key_Return)
    keyboard.line("2468")
    keyboard.line("2")
    keyboard.line("1357")
    assert desk.stamp.operator.name == "李卫国"
    assert header(keyboard.window) == "值守 李卫国  20:32 起"
    qtbot.waitUntil(lambda: "handover_E1" in panel.result.text(), timeout=20_000)
    keyboard.picture("06-handed-over")
    keyboard.press(Key.Key_Escape)
    assert keyboard.window.view.line.hasFocus()
    print(f"hand-over: {keyboard.keys} keys")
    assert keyboard.keys <= 20
    (paper,) = (tmp_path / "stick").glob("handover_E1_*.pdf")
    if PICTURES:
        pdf = pypdfium2.PdfDocument(paper.read_bytes())
        pdf[0].render(scale=1.5).to_pil().save(Path(PICTURES) / "g5-07-hand-over-sheet.png")
        pdf.close()


def test_a_wrong_pin_of_the_outgoing_is_told_before_the_incoming_types(keyboard: Keyboard, desk: Any) -> None:
    panel = keyboard.window.features["hand-over"].panel
    keyboard.press(Key.Key_F10)
    keyboard.press(Key.Key_Return)
    keyboard.line("1111")
    assert "PIN 不对" in panel.problem.text()
    assert panel.pin.hasFocus()
    keyboard.line("2468")
    assert panel.to.hasFocus()
    keyboard.line("1")
    keyboard.line("2468")
    assert "接班的要是另一个人" in panel.problem.text()
    assert panel.to.hasFocus()
    keyboard.press(Key.Key_Escape)
    assert (panel.to.text(), desk.stamp.operator.name) == ("1", "王芳")


def test_no_pin_is_left_in_a_panel_for_somebody_else_to_use(keyboard: Keyboard) -> None:
    panel, sign_on = keyboard.window.features["hand-over"].panel, keyboard.window.view.sign_on
    keyboard.press(Key.Key_F10)
    keyboard.line("备注")
    keyboard.line("2468")
    keyboard.line("2")
    keyboard.press(Key.Key_Escape)
    sign_on.pin.setText("2468")
    sign_on.newcomer.by_pin.setText("1357")
    sign_on.newcomer.name.setText("赵敏")
    keyboard.press(Key.Key_F10)
    assert (panel.note.text(), panel.pin.text(), panel.to.text()) == ("备注", "", "2")
    keyboard.window.view.help.sign_on_asked.emit()
    assert (sign_on.pin.text(), sign_on.newcomer.by_pin.text(), sign_on.newcomer.name.text()) == ("", "", "赵敏")


def test_if_nobody_comes_the_line_is_shut_until_somebody_signs_on(keyboard: Keyboard, desk: Any, qtbot: Any) -> None:
    window = keyboard.window
    panel = window.features["hand-over"].panel
    keyboard.press(Key.Key_F10)
    keyboard.press(Key.Key_Return)
    keyboard.line("2468")
    panel.nobody_button.setFocus()
    keyboard.press(Key.Key_Return)
    assert desk.stamp.operator is None
    assert not window.view.line.isEnabled()
    assert "本班已关闭" in panel.result.text()
    assert header(window) == "还没有人值守"
    qtbot.waitUntil(lambda: "handover_E1" in panel.result.text(), timeout=20_000)
    keyboard.press(Key.Key_Escape)
    assert window.view.open_panel_now() is window.view.sign_on
    keyboard.line("2")
    keyboard.line("1357")
    assert window.view.line.isEnabled()
    assert desk.stamp.shift == 2


def test_a_sheet_that_was_not_printed_is_printed_again_and_the_hand_over_stands(
    keyboard: Keyboard, desk: Any, qtbot: Any, tmp_path: Path
) -> None:
    (tmp_path / "stick").write_text("a file where the folder should be")
    panel = keyboard.window.features["hand-over"].panel
    keyboard.press(Key.Key_F10)
    keyboard.press(Key.Key_Return)
    keyboard.line("2468")
    keyboard.line("2")
    keyboard.line("1357")
    assert desk.stamp.operator.name == "李卫国"
    qtbot.waitUntil(panel.problem.isVisible, timeout=20_000)
    (tmp_path / "stick").unlink()
    keyboard.press(Key.Key_Escape)
    keyboard.press(Key.Key_F10)
    assert panel.print_button.isVisible()
    panel.print_button.click()
    qtbot.waitUntil(lambda: bool(list((tmp_path / "stick").glob("*.pdf"))), timeout=20_000)


def test_a_disinfection_is_noted_in_few_keys(keyboard: Keyboard, desk: Any) -> None:
    panel = keyboard.window.features["duty-log"].panel
    keyboard.press(Key.Key_L, CTRL)
    assert "该消毒了,20:20 起" in panel.due_label.text()
    keyboard.picture("08-duty-log")
    keyboard.press(Key.Key_1)
    keyboard.line("1")
    keyboard.picture("09-duty-log-disinfection")
    keyboard.press(Key.Key_Return)
    event = last_event(desk)
    assert (event.kind, event.data) == (EventKind.DUTY_NOTED, {"what": "disinfection", "agent": "chlorine"})
    assert panel.list.item(0).text() == "20:20 消毒 84 消毒液 王芳"
    assert panel.due_label.isHidden()
    print(f"a disinfection: {keyboard.keys} keys")
    assert keyboard.keys <= 5
    assert panel.kind is None, "ready for the next line"
    assert panel.list.hasFocus()


def test_supplies_a_fault_and_a_note_are_noted_one_after_another(keyboard: Keyboard, desk: Any) -> None:
    panel = keyboard.window.features["duty-log"].panel
    keyboard.press(Key.Key_L, CTRL)
    keyboard.press(Key.Key_3)
    keyboard.line("口罩")
    keyboard.line("x")
    assert "x 不是数量" in panel.problem.text()
    keyboard.line("50")
    keyboard.press(Key.Key_4)
    keyboard.line("帐篷被风吹翻")
    keyboard.press(Key.Key_5)
    keyboard.line("12:30 车少")
    assert [panel.list.item(row).text() for row in range(3)] == [
        "20:20 记事 12:30 车少 王芳",
        "20:20 故障 帐篷被风吹翻 王芳",
        "20:20 物资 口罩 × 50 王芳",
    ]
    keyboard.picture("10-duty-log-lines")
    keyboard.press(Key.Key_Escape)
    assert keyboard.window.view.line.hasFocus()


def test_without_an_agent_nothing_is_noted_and_esc_keeps_what_was_typed(keyboard: Keyboard, desk: Any) -> None:
    panel, before = keyboard.window.features["duty-log"].panel, desk.store.head().seq
    keyboard.press(Key.Key_L, CTRL)
    keyboard.press(Key.Key_1)
    keyboard.press(Key.Key_Return)
    keyboard.line("楼道")
    assert "哪种药剂" in panel.problem.text()
    assert panel.agent.hasFocus()
    keyboard.press(Key.Key_Escape)
    keyboard.press(Key.Key_L, CTRL)
    assert panel.text.text() == "楼道"
    assert desk.store.head().seq == before


def test_a_thermometer_is_entered_and_marked_broken_by_keyboard(keyboard: Keyboard, desk: Any) -> None:
    panel = keyboard.window.features["thermometers"].panel
    keyboard.press(Key.Key_T, CTRL)
    keyboard.line("蓝色")
    keyboard.press(Key.Key_Escape)
    keyboard.press(Key.Key_T, CTRL)
    assert panel.list.hasFocus()
    keyboard.press(Key.Key_3)
    (thermometer,) = desk.thermometers.register()
    assert (thermometer.number, thermometer.name, thermometer.state) == (1, "蓝色", ThermometerState.BROKEN)
    assert "坏了" in panel.list.item(0).text()
    assert panel.list.hasFocus()
    print(f"a thermometer entered and marked: {keyboard.keys} keys")


def test_the_second_thermometer_is_picked_with_the_arrows(keyboard: Keyboard, desk: Any) -> None:
    for number in ("1", "2"):
        desk.thermometers.enter(number, "")
    keyboard.press(Key.Key_T, CTRL)
    keyboard.press(Key.Key_Down)
    keyboard.press(Key.Key_2)
    assert [t.state for t in desk.thermometers.register()] == [ThermometerState.OK, ThermometerState.SUSPECT]
    assert keyboard.window.features["thermometers"].panel.list.currentRow() == 1


def test_a_gate_without_a_working_thermometer_says_so_until_it_has_one(
    keyboard: Keyboard, desk: Any, resident_pass: str, enter: Any
) -> None:
    window = keyboard.window
    label = window.view.header._measuring_label
    assert not label.isVisible()
    desk.thermometers.enter("1", "")
    keyboard.press(Key.Key_T, CTRL)
    keyboard.press(Key.Key_0)
    assert not desk.store.measuring()
    assert (label.isVisible(), label.text()) == (True, "没有能用的体温枪")
    keyboard.picture("11-no-thermometer")
    keyboard.press(Key.Key_0)
    assert desk.store.measuring()
    assert not label.isVisible()


def test_a_thermometer_that_reads_low_is_pointed_out(keyboard: Keyboard, desk: Any) -> None:
    for number in ("1", "2"):
        desk.thermometers.enter(number, "")
    for n in range(40):
        number, c10 = (1, 366) if n % 2 else (2, 362)
        data = {"dir": "in", "outcome": "PASS", "c10": c10, "gun": number, "resident": 1}
        desk.store.append(desk.stamp.draft(EventKind.PASSAGE, data))
    keyboard.press(Key.Key_T, CTRL)
    panel = keyboard.window.features["thermometers"].panel
    assert panel.list.item(1).text() == "2 号   正常\n20 次,中位 36.2,与其它相差 -0.4  ▲ 建议标为可疑"
    keyboard.picture("12-drift")


def test_a_restarted_gate_has_the_same_people_and_the_same_alarms(
    keyboard: Keyboard, desk: Any, qtbot: Any, runner: Any, languages: Any, theme: Any, tmp_path: Path
) -> None:
    join(keyboard, "2", "1357")
    desk.thermometers.set_measuring(False)
    again = gate_desk(desk.store, desk.export.clock, desk.media)
    window = GateWindow(again, runner, languages, Tones(), theme, default_folder=tmp_path)
    qtbot.addWidget(window)
    assert header(window) == "值守 李卫国、王芳  20:20 起"
    assert not window.view.header._measuring_label.isHidden()
