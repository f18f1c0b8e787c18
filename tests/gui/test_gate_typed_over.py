"""What stands in a field is replaced by what is typed next, a letter answers over a refused line, an outcome that was
corrected leaves the card."""

from __future__ import annotations

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication

from checkpoint_app.domain.outcome import Outcome
from ui.widgets.unlock_dialog import UnlockDialog

CTRL = Qt.KeyboardModifier.ControlModifier


def press(window, *keys: Qt.Key, modifier=Qt.KeyboardModifier.NoModifier) -> None:
    for key in keys:
        QTest.keyClick(QApplication.focusWidget() or window, key, modifier)


def type_on(text: str) -> None:
    QTest.keyClicks(QApplication.focusWidget(), text)


def test_enter_on_the_drill_s_button_starts_the_drill_and_in_the_field_opens(qtbot):
    dialog = UnlockDialog()
    qtbot.addWidget(dialog)
    with qtbot.waitExposed(dialog):
        dialog.show()
    dialog.drill_button.setFocus()
    with qtbot.waitSignal(dialog.drill_asked), qtbot.assertNotEmitted(dialog.passphrase_entered):
        QTest.keyClick(dialog.drill_button, Qt.Key.Key_Return)
    dialog.passphrase.setFocus()
    with qtbot.waitSignal(dialog.passphrase_entered), qtbot.assertNotEmitted(dialog.drill_asked):
        QTest.keyClick(dialog.passphrase, Qt.Key.Key_Return)


def test_the_hours_of_a_slip_are_typed_over(on_duty, desk):
    press(on_duty, Qt.Key.Key_F7)
    panel = on_duty.view.issue
    panel.holder.setText("来客")
    panel.dwelling.setText("云上苑 3-1-501")
    panel.set_hours(12)
    press(on_duty, Qt.Key.Key_Return, Qt.Key.Key_Return, Qt.Key.Key_Return)
    assert QApplication.focusWidget() is panel.hours
    type_on("4")
    assert panel.hours.text() == "4"


def test_a_refused_reading_of_a_fever_case_is_typed_over(on_duty, enter, desk):
    enter("张三丰")
    enter("380")
    press(on_duty, Qt.Key.Key_F9, Qt.Key.Key_1)
    line = on_duty.features["fever"].panel.line
    for refused in ("366", "99"):  # before the rest is over; what no human has
        type_on(refused)
        press(on_duty, Qt.Key.Key_Return)
        assert (line.text(), line.selectedText()) == (refused, refused)
    type_on("367")
    assert line.text() == "367"


def test_a_refused_reading_of_a_correction_is_typed_over(on_duty, enter):
    enter("张三丰")
    enter("366")
    press(on_duty, Qt.Key.Key_Z, modifier=CTRL)
    press(on_duty, Qt.Key.Key_3)
    reading = on_duty.view.correction.reading
    type_on("99")
    press(on_duty, Qt.Key.Key_Return)
    assert reading.selectedText() == "99"
    type_on("367")
    press(on_duty, Qt.Key.Key_Return)
    assert on_duty.desk.correct.last().reading_c10 == 367


def test_what_a_sheet_refuses_is_typed_over(on_duty):
    press(on_duty, Qt.Key.Key_P, modifier=CTRL)
    panel = on_duty.features["paper"].panel
    type_on("no sheet")
    press(on_duty, Qt.Key.Key_Return)
    assert panel.sheet.selectedText() == panel.sheet.text() != ""


def test_a_letter_answers_over_a_line_that_was_refused(on_duty, enter, desk):
    enter("张三丰")
    enter("99")
    line = on_duty.view.line
    assert line.selectedText() == "99"
    type_on("s")
    assert (line.text(), desk.lane.step.measured.site.value) == ("", "wrist")
    enter("99")
    type_on("n")
    assert on_duty.view.card.content.outcome is Outcome.HOLD


def test_a_letter_is_typed_where_only_a_part_of_the_line_is_selected(on_duty, enter, desk):
    enter("张三丰")
    enter("99")
    line = on_duty.view.line
    line.setSelection(0, 1)
    type_on("s")
    assert (line.text(), desk.lane.step.measured.site.value) == ("s9", "forehead")


@pytest.mark.parametrize("keys", ["1", "2", "3"])
def test_a_corrected_passage_leaves_the_card(on_duty, enter, keys):
    """Voided, turned, another reading."""
    enter("张三丰")
    enter("380")
    assert on_duty.view.card.content.outcome is Outcome.HOLD
    press(on_duty, Qt.Key.Key_Z, modifier=CTRL)
    type_on(keys)
    if keys == "3":
        type_on("366")
        press(on_duty, Qt.Key.Key_Return)
    assert on_duty.view.card.content.outcome is None
    assert "请出示出入证" in on_duty.view.card.content.word + on_duty.view.card.content.ask
    assert on_duty.view.line.hasFocus()


def test_an_outcome_stays_when_another_passage_is_corrected(on_duty, enter, desk):
    enter("张三丰")
    enter("366")
    enter("王小明")
    enter("380")
    press(on_duty, Qt.Key.Key_Z, modifier=CTRL)
    press(on_duty, Qt.Key.Key_Up, Qt.Key.Key_1)
    assert [line.voided for line in desk.store.feed(before_seq=None, limit=2)] == [False, True]
    assert on_duty.view.card.content.outcome is Outcome.HOLD


def test_whoever_is_served_stays_when_a_passage_is_corrected(on_duty, enter, desk):
    enter("张三丰")
    enter("366")
    enter("王小明")
    press(on_duty, Qt.Key.Key_Z, modifier=CTRL)
    press(on_duty, Qt.Key.Key_1)
    type_on("365")
    press(on_duty, Qt.Key.Key_Return)
    assert desk.correct.last().name == "王小明"


def test_the_card_of_a_vehicle_goes_with_one_of_its_people(on_duty):
    press(on_duty, Qt.Key.Key_F6)
    line = on_duty.features["vehicle"].panel.line
    for text in ("A12345", "张三丰", "366", ""):
        line.insert(text)
        QTest.keyClick(line, Qt.Key.Key_Return)
    assert "12345" in on_duty.view.card.content.person
    press(on_duty, Qt.Key.Key_Z, modifier=CTRL)
    press(on_duty, Qt.Key.Key_1)
    assert (on_duty.view.card.content.outcome, on_duty.view.card.content.person) == (None, "")


@pytest.mark.parametrize("turns", [0, 1])
def test_an_untouched_sheet_begins_in_the_direction_of_the_lane(on_duty, desk, turns):
    for _ in range(2):
        press(on_duty, *[Qt.Key.Key_F8] * turns)
        press(on_duty, Qt.Key.Key_P, modifier=CTRL)
        assert on_duty.features["paper"].panel.direction is desk.lane.direction
        press(on_duty, Qt.Key.Key_Escape)


def test_a_sheet_begun_keeps_its_direction(on_duty, desk):
    press(on_duty, Qt.Key.Key_P, modifier=CTRL)
    panel = on_duty.features["paper"].panel
    begun = panel.direction
    type_on("5")
    press(on_duty, Qt.Key.Key_Escape, Qt.Key.Key_F8)
    press(on_duty, Qt.Key.Key_P, modifier=CTRL)
    assert (panel.direction, panel.direction is desk.lane.direction) == (begun, False)


def test_t_is_offered_for_a_fever_case_only_where_there_is_another_thermometer(on_duty, enter, desk):
    enter("张三丰")
    enter("380")
    press(on_duty, Qt.Key.Key_F9, Qt.Key.Key_1)
    button = on_duty.features["fever"].panel.buttons["T"]
    assert not button.isVisible()
    desk.thermometers.enter("1", "")
    press(on_duty, Qt.Key.Key_Escape, Qt.Key.Key_F9, Qt.Key.Key_1)
    assert button.isVisible()


def test_visitor_answers_are_shown_in_capitals_and_typed_in_either_case(on_duty):
    press(on_duty, Qt.Key.Key_F3)
    field = next(iter(on_duty.features["visitor"]._form.questions.values()))
    for typed in "nN":
        field.clear()
        QTest.keyClicks(field, typed)
        assert (field.text(), field.value()) == ("N", "no")
