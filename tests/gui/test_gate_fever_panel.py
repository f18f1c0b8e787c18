"""F9: open items by number; a fever case beside the lane by keyboard, in the keys and seconds it may take."""

from __future__ import annotations

from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication

from checkpoint_app.domain.events import EventKind
from checkpoint_app.domain.fever import FeverEnding
from checkpoint_app.domain.passage import Measurement, Site
from checkpoint_app.sync.chain import event_of

WRIST = Measurement(site=Site.WRIST)


def events(desk) -> list:
    return [event_of(line) for line in desk.store.lines(1, desk.store.head().seq)]


def press(window, key) -> None:
    QTest.keyClick(QApplication.focusWidget() or window, key)


def type_keys(text: str) -> None:
    QTest.keyClicks(QApplication.focusWidget(), text)


@pytest.fixture
def fever(on_duty, enter):
    """The seq of 张*丰's case, opened at the lane."""

    def begin(name: str = "张三丰", reading: str = "380") -> int:
        enter(name)
        enter(reading)
        return on_duty.desk.lane.step.seq

    return begin


@pytest.fixture
def handling(on_duty, fever):
    """F9 1: the panel of the one case that is open."""
    fever()
    press(on_duty, Qt.Key.Key_F9)
    press(on_duty, Qt.Key.Key_1)
    return on_duty


def panel_of(window):
    return window.features["fever"].panel


def test_a_high_reading_leaves_the_lane_free_at_once(on_duty, fever, enter):
    fever()
    assert on_duty.view.line.hasFocus()
    enter("王小明")
    enter("366")
    assert on_duty.view.card.content.word in ("放行", "放行并提示")
    assert on_duty.view.status._waiting.text() == "待复测 1  20:30 后  已 0 分钟"


def test_f9_lists_what_is_open_and_a_number_opens_it(on_duty, fever):
    fever()
    press(on_duty, Qt.Key.Key_F9)
    panel = on_duty.view.open_panel_now()
    assert panel is on_duty.features["open-items"].panel
    assert panel.rows[0][1].text() == "20:30 后复测 换腕、颈或耳测,或换一把枪  云上苑 4-1-601 张*丰  已 0 分钟"
    press(on_duty, Qt.Key.Key_1)
    assert on_duty.view.open_panel_now() is panel_of(on_duty)
    assert panel_of(on_duty).line.hasFocus()


def test_a_number_that_stands_for_nothing_does_nothing(on_duty, desk):
    before = desk.store.head().seq
    press(on_duty, Qt.Key.Key_F9)
    for key in (Qt.Key.Key_9, Qt.Key.Key_0):
        press(on_duty, key)
    assert on_duty.view.open_panel_now() is on_duty.features["open-items"].panel
    assert desk.store.head().seq == before


def test_nobody_is_named_in_full_and_the_title_says_nothing_more(handling):
    panel = panel_of(handling)
    assert panel._person.text() == "张*丰  云上苑 4-1-601"
    assert panel._readings.text() == "20:20 额 38.0"


def test_the_rest_counts_down_and_takes_the_keyboard_from_nobody(handling, community):
    panel, presenter = panel_of(handling), handling.features["fever"]
    assert panel.countdown.text() == "还有 10:00"
    press(handling, Qt.Key.Key_Escape)
    assert handling.view.line.hasFocus()
    press(handling, Qt.Key.Key_F9)
    press(handling, Qt.Key.Key_1)
    type_keys("3")
    community.clock.advance(minutes=9, seconds=58, ms=500)
    presenter.tick()
    assert panel.countdown.text() == "还有 0:02"
    community.clock.advance(seconds=2)
    presenter.tick()
    assert panel.countdown.isHidden()
    assert panel._step.text() == "现在复测 换腕、颈或耳测,或换一把枪"
    assert (panel.line.text(), panel.line.hasFocus()) == ("3", True)


def test_a_reading_before_its_time_is_refused_with_a_sentence_and_stays_typed(handling, desk):
    before = desk.store.head().seq
    type_keys("366")
    press(handling, Qt.Key.Key_Return)
    panel = panel_of(handling)
    assert "20:30:00" in panel.problem.text()
    assert panel.line.text() == "366"
    assert desk.store.head().seq == before


def test_a_case_is_confirmed_called_about_printed_and_handed_over_by_keyboard(
    handling, community, desk, qtbot, tmp_path
):
    panel = panel_of(handling)
    community.clock.advance(minutes=10)
    type_keys("379")
    press(handling, Qt.Key.Key_Return)
    assert panel.line.text() == ""
    assert panel._step.text() == "20:35 后复测 换腋测"
    community.clock.advance(minutes=5)
    type_keys("381")
    press(handling, Qt.Key.Key_Return)
    assert panel._step.text() == "复测做完了,请联系,等候交接"
    assert panel._people.text() == "同一时段经过 0 人次,见记录单"
    assert panel.buttons["S"].isHidden()
    type_keys("a")
    assert events(desk)[-1].data == {"case": desk.store.fever_cases()[0].seq, "whom": desk.fever.calls()[0].code}
    assert "20:35" in panel._calls.text()
    type_keys("p")
    qtbot.waitUntil(lambda: not panel.result.isHidden())
    written = sorted(path.name for path in Path(tmp_path / "stick").glob("*.pdf"))
    seq = desk.store.fever_cases()[0].seq
    assert written == [f"case_{seq}_sheet.pdf", f"case_{seq}_slip.pdf"]
    type_keys("h")
    assert "再按一次 H" in panel._end.text()
    assert desk.store.fever_cases() != []
    type_keys("h")
    assert desk.store.fever_cases() == []
    assert handling.view.open_panel_now() is None
    assert handling.view.line.hasFocus()
    assert handling.view.status._waiting.text() == "待复测 0"


def test_a_normal_second_reading_clears_the_case_and_returns_to_the_line(handling, community, desk):
    community.clock.advance(minutes=10)
    type_keys("366")
    press(handling, Qt.Key.Key_Return)
    assert events(desk)[-1].data["how"] == FeverEnding.CLEARED
    assert handling.view.open_panel_now() is None
    assert handling.view.line.hasFocus()


def test_letters_turn_site_and_thermometer_and_leave_the_digits(handling, community, desk):
    panel = panel_of(handling)
    assert panel.buttons["S"].text() == "S  部位 腕"
    type_keys("3s7")
    assert (panel.line.text(), panel.buttons["S"].text()) == ("37", "S  部位 颈")
    for _ in range(3):
        type_keys("s")
    assert panel.buttons["S"].text() == "S  部位 额"
    type_keys("9")
    community.clock.advance(minutes=10)
    press(handling, Qt.Key.Key_Return)
    assert "不算复测" in panel.problem.text()
    assert panel.line.text() == "379"


def test_another_thermometer_of_the_register_is_another_way_to_measure(handling, community, desk):
    desk.store.append(desk.stamp.draft(EventKind.THERMOMETER, {"n": 2, "state": "ok"}, {"name": "二号"}))
    panel = panel_of(handling)
    type_keys("ssss")
    assert panel.buttons["S"].text() == "S  部位 额"
    type_keys("t")
    assert panel.buttons["T"].text() == "T  2 号枪"
    community.clock.advance(minutes=10)
    type_keys("379")
    press(handling, Qt.Key.Key_Return)
    assert panel._readings.text().endswith("20:30 额 37.9  2 号枪")


def test_leaving_with_esc_keeps_what_was_typed_and_the_case_open(handling, desk, enter):
    type_keys("37")
    press(handling, Qt.Key.Key_Escape)
    enter("王小明")
    enter("366")
    press(handling, Qt.Key.Key_F9)
    press(handling, Qt.Key.Key_1)
    assert panel_of(handling).line.text() == "37"


def test_walking_off_is_one_key_and_stays_listed(handling, desk):
    type_keys("l")
    assert panel_of(handling)._step.text() == "已离开,没有结束"
    press(handling, Qt.Key.Key_Escape)
    press(handling, Qt.Key.Key_F9)
    assert handling.features["open-items"].panel.rows[0][1].text().startswith("已离开,没有结束")


def test_any_other_key_takes_back_the_question_whether_to_end(handling, desk):
    panel = panel_of(handling)
    type_keys("h")
    type_keys("s")
    assert panel._end.isHidden()
    type_keys("h")
    assert desk.store.fever_cases() != []


def test_three_cases_are_listed_by_urgency_and_each_opens_its_own(on_duty, fever, community, desk):
    left, due, rests = fever("张三丰"), fever("王晓敏"), None
    desk.fever.leave(left)
    community.clock.advance(minutes=11)
    rests = fever("周八")
    press(on_duty, Qt.Key.Key_F9)
    listed = [item.seq for item in desk.open_items.list() if item.case is not None]
    assert listed == [due, left, rests]
    number = [item.seq for item in desk.open_items.list()].index(rests) + 1
    type_keys(str(number))
    assert panel_of(on_duty)._person.text().startswith("周*")


def test_a_case_that_the_lane_cleared_meanwhile_says_so(handling, community, desk):
    desk.correct.amend_reading(desk.store.fever_cases()[0].seq, 366)
    type_keys("l")
    assert "已经结束" in panel_of(handling).problem.text()


def test_more_than_nine_are_paged_with_0_and_a_provisional_resident_is_only_told_of(on_duty, desk):
    note = {"dir": "in", "outcome": "NOTE", "why": ["provisional"]}
    desk.store.append(*(desk.stamp.draft(EventKind.PASSAGE, note) for _ in range(12)))
    press(on_duty, Qt.Key.Key_F9)
    panel = on_duty.features["open-items"].panel
    count = len(desk.open_items.list())
    assert panel.rows[-1][1].text() == f"后面还有 {count - 9} 项"
    press(on_duty, Qt.Key.Key_0)
    assert panel.rows[-1][1].isHidden()
    last = panel.rows[count - 10]
    assert last[1].text().startswith("临时登记的居民")
    assert not last[0].isEnabled()
    press(on_duty, Qt.Key.Key_0)
    assert panel.rows[-1][1].text() == f"后面还有 {count - 9} 项"


def test_an_emergency_of_the_list_is_explained_on_the_card(on_duty, desk, enter):
    press(on_duty, Qt.Key.Key_F12)
    seq = desk.store.unexplained_emergencies()[0][0]
    press(on_duty, Qt.Key.Key_Escape)
    press(on_duty, Qt.Key.Key_F9)
    panel = on_duty.features["open-items"].panel
    assert panel.rows[0][1].text().startswith("应急放行,请补原因")
    press(on_duty, Qt.Key.Key_1)
    enter("1")
    assert desk.store.unexplained_emergencies() == []
    assert events(desk)[-1].data["of"] == seq


@pytest.mark.parametrize("dress", ["plain", "200 %", "long words"])
def test_nothing_is_clipped_in_either_panel(request, handling, theme, clipped_in, community, desk, dress):
    if dress == "200 %":
        theme.set_scale(2.0)
    elif dress == "long words":
        request.getfixturevalue("long_words")
    handling.resize(1366, 768)
    panel = panel_of(handling)
    assert clipped_in(panel) == []
    type_keys("h")
    community.clock.advance(minutes=10)
    type_keys("379")
    press(handling, Qt.Key.Key_Return)
    community.clock.advance(minutes=5)
    type_keys("381a")
    press(handling, Qt.Key.Key_Return)
    assert desk.store.fever_cases()[0].confirmed
    assert clipped_in(panel) == []
    press(handling, Qt.Key.Key_Escape)
    press(handling, Qt.Key.Key_F9)
    assert clipped_in(handling.features["open-items"].panel) == []


def test_every_control_of_both_panels_has_a_name(handling, controls_of):
    for panel in (panel_of(handling), handling.features["open-items"].panel):
        for control in controls_of(panel):
            label = control.accessibleName() or getattr(control, "text", str)()
            assert label or control is panel_of(handling).line
