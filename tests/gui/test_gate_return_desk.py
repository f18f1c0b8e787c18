"""Ctrl+R by keyboard alone: who, with whom, readings, from where; the notice is printed after the record."""

from __future__ import annotations

from pathlib import Path
from typing import Any

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QAccessible
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QLineEdit

from checkpoint_app.domain.events import Event, EventKind
from checkpoint_app.domain.outcome import Outcome
from checkpoint_app.domain.subject import Suspension
from checkpoint_app.sync.chain import event_of


def press(window: Any, key: Qt.Key, modifier: Qt.KeyboardModifier = Qt.KeyboardModifier.NoModifier) -> None:
    QTest.keyClick(QApplication.focusWidget() or window, key, modifier)


def type_on(text: str) -> None:
    """Type into whatever has the keyboard, then press Enter."""
    field = QApplication.focusWidget()
    if text.isascii():
        QTest.keyClicks(field, text)
    elif isinstance(field, QLineEdit):
        field.insert(text)
    QTest.keyClick(field, Qt.Key.Key_Return)


@pytest.fixture
def panel(on_duty: Any) -> Any:
    return on_duty.features["return"].panel


@pytest.fixture
def returning(on_duty: Any, panel: Any) -> Any:
    """The desk is open."""
    press(on_duty, Qt.Key.Key_R, Qt.KeyboardModifier.ControlModifier)
    assert on_duty.view.open_panel_now() is panel
    return on_duty


def events(desk: Any, kind: EventKind) -> list[Event]:
    found = [event_of(line) for line in desk.store.lines(1, desk.store.head().seq)]
    return [event for event in found if event.kind == kind]


def fill(*lines: str) -> None:
    for line in lines:
        type_on(line)


def test_a_couple_is_registered_by_keyboard_goes_home_and_takes_a_notice(
    returning: Any, desk: Any, panel: Any, qtbot: Any, tones: Any, tmp_path: Path
) -> None:
    fill("3-1-501", "1")
    assert "王*明" in panel.person.text()
    assert QApplication.focusWidget() is panel.companions
    assert "1 王*敏" in panel._labels[0].text()
    fill("1", "366 364", "湖北武汉", "1 K109", "0731", "10000001000", "1")
    qtbot.waitUntil(lambda: returning.view.open_panel_now() is None)
    (registered,) = events(desk, EventKind.RETURN_REGISTERED)
    assert registered.data["residents"] == [1, 2]
    assert (registered.data["by"], registered.data["promised"], registered.data["from"]) == ("train", True, 42)
    assert registered.pii == {"from": "湖北武汉", "journey": "K109", "phone": "10000001000"}
    assert desk.store.suspension(2) is Suspension.RETURN
    assert returning.view.card.content.word == "放行并提示"
    assert "王*明 等 2 人" in returning.view.card.content.person
    assert [outcome for outcome, _ in tones.heard] == [Outcome.NOTE]
    (notice,) = (tmp_path / "stick").glob("return_*.pdf")
    assert notice.read_bytes().startswith(b"%PDF")
    assert panel.came_from.text() == ""
    assert QApplication.focusWidget() is returning.view.line


def test_alone_with_no_more_than_is_known(returning: Any, desk: Any, panel: Any, qtbot: Any) -> None:
    fill("wangxiaoming", "", "366", "四川", "", "", "", "")
    qtbot.waitUntil(lambda: returning.view.open_panel_now() is None)
    (registered,) = events(desk, EventKind.RETURN_REGISTERED)
    assert (registered.data["by"], registered.data["promised"]) == ("other", False)
    assert registered.data["arrived"] == desk.stamp.now_ms()
    assert registered.pii == {"from": "四川"}


def test_a_train_that_is_only_a_number_is_no_choice(returning: Any, desk: Any, panel: Any, qtbot: Any) -> None:
    fill("wangxiaoming", "", "366", "四川", "1461", "", "", "2")
    qtbot.waitUntil(lambda: returning.view.open_panel_now() is None)
    (registered,) = events(desk, EventKind.RETURN_REGISTERED)
    assert (registered.data["by"], registered.pii["journey"]) == ("other", "1461")


def test_what_is_missing_is_said_and_all_that_was_typed_stays(returning: Any, desk: Any, panel: Any) -> None:
    before = desk.store.head().seq
    panel.button.click()
    assert "请先填写是谁" in panel.problem.text()
    fill("wangxiaoming", "", "366", "", "2", "", "", "1")
    assert "从哪里回来" in panel.problem.text()
    assert panel.readings.text() == "366"
    panel.came_from.setText("四川")
    panel.readings.setText("366 365")
    panel.button.click()
    assert "要测 1 人" in panel.problem.text()
    panel.readings.setText("99")
    panel.button.click()
    assert "不像读数" in panel.problem.text()
    panel.readings.setText("366")
    panel.arrived.setText("soon")
    panel.button.click()
    assert "不是时间" in panel.problem.text()
    panel.companions.setText("7")
    panel.button.click()
    assert "没有找到 7" in panel.problem.text()
    assert desk.store.head().seq == before


def test_a_low_reading_is_asked_for_again_and_the_second_counts(
    returning: Any, desk: Any, panel: Any, qtbot: Any
) -> None:
    fill("wangxiaoming", "", "342", "四川", "4", "", "", "1")
    assert "王*明:请再测手腕或颈部" in panel.problem.text()
    assert QApplication.focusWidget() is panel.readings
    assert events(desk, EventKind.RETURN_REGISTERED) == []
    panel.readings.setText("364")
    panel.button.click()
    qtbot.waitUntil(lambda: returning.view.open_panel_now() is None)
    (passage,) = events(desk, EventKind.PASSAGE)
    assert (passage.data["c10"], passage.data["site"]) == (364, "wrist")


def test_b_at_the_lane_opens_the_desk_with_the_person_filled_in(
    on_duty: Any, desk: Any, panel: Any, enter: Any
) -> None:
    enter("wangxiaoming")
    QTest.keyClicks(on_duty.view.line, "b")
    assert on_duty.view.open_panel_now() is panel
    assert "王*明" in panel.person.text()
    assert QApplication.focusWidget() is panel.companions


def test_escape_keeps_the_form_and_another_person_from_the_lane_begins_anew(
    returning: Any, desk: Any, panel: Any
) -> None:
    fill("wangxiaoming", "", "366", "四川")
    press(returning, Qt.Key.Key_Escape)
    assert returning.view.open_panel_now() is None
    press(returning, Qt.Key.Key_R, Qt.KeyboardModifier.ControlModifier)
    assert panel.came_from.text() == "四川"
    assert "王*明" in panel.person.text()
    returning.features["return"].begin_for(1)
    assert panel.came_from.text() == "四川"
    returning.features["return"].begin_for(4)
    assert panel.came_from.text() == ""
    assert "张*丰" in panel.person.text()


def test_paper_that_fails_is_printed_again_and_nothing_registered_twice(
    returning: Any, desk: Any, panel: Any, qtbot: Any, tmp_path: Path
) -> None:
    blocked = tmp_path / "a file"
    blocked.write_text("no folder")
    desk.store.put("slip-folder", str(blocked))
    fill("wangxiaoming", "", "366", "四川", "", "", "", "1")
    qtbot.waitUntil(lambda: not panel.problem.isHidden())
    assert len(events(desk, EventKind.RETURN_REGISTERED)) == 1
    assert "登记已存盘" in panel.result.text()
    press(returning, Qt.Key.Key_Escape)
    press(returning, Qt.Key.Key_R, Qt.KeyboardModifier.ControlModifier)
    assert not panel.came_from.isEnabled()
    assert QApplication.focusWidget() is panel.button
    desk.store.put("slip-folder", str(tmp_path / "other"))
    press(returning, Qt.Key.Key_Return)
    qtbot.waitUntil(lambda: returning.view.open_panel_now() is None)
    assert len(events(desk, EventKind.RETURN_REGISTERED)) == 1
    assert len(list((tmp_path / "other").glob("return_*.pdf"))) == 1
    assert panel.came_from.isEnabled()


def test_whoever_the_lane_serves_meanwhile_is_not_lost_when_the_paper_comes(
    returning: Any, desk: Any, panel: Any, qtbot: Any, runner: Any, enter: Any, tmp_path: Path
) -> None:
    fill("wangxiaoming", "", "366", "四川", "", "", "", "1")
    press(returning, Qt.Key.Key_Escape)
    enter("zhangsanfeng")
    qtbot.waitUntil(lambda: panel.came_from.text() == "" and panel.came_from.isEnabled())
    assert len(list((tmp_path / "stick").glob("return_*.pdf"))) == 1
    assert "张*丰" in returning.view.card.content.person
    enter("366")
    assert [event.data["resident"] for event in events(desk, EventKind.PASSAGE)] == [1, 4]


def test_a_gate_without_a_thermometer_registers_without_readings(
    returning: Any, desk: Any, panel: Any, qtbot: Any
) -> None:
    desk.store.append(desk.stamp.draft(EventKind.MEASURING, {"works": False}))
    fill("wangxiaoming", "1", "", "四川", "", "", "", "1")
    qtbot.waitUntil(lambda: returning.view.open_panel_now() is None)
    assert ["no-thermometer" in event.data["why"] for event in events(desk, EventKind.PASSAGE)] == [True, True]


def test_nobody_found_is_said(returning: Any, panel: Any) -> None:
    type_on("9-9-999")
    assert "没有找到 9-9-999" in panel.problem.text()
    assert QApplication.focusWidget() is panel.who


def test_every_field_has_a_name_and_tab_comes_to_all_of_them(returning: Any, panel: Any, controls_of: Any) -> None:
    wanted = [control for control in controls_of(returning) if panel.isAncestorOf(control)]
    assert len(wanted) == 9
    names = [QAccessible.queryAccessibleInterface(control).text(QAccessible.Text.Name) for control in wanted]
    assert len(set(names)) == 9
    assert "" not in names
    seen = set()
    for _ in range(40):
        seen.add(returning.focusWidget())
        QTest.keyClick(returning.focusWidget(), Qt.Key.Key_Tab)
    assert set(wanted) <= seen


@pytest.mark.parametrize("dress", ["plain", "200 %", "long words"])
def test_nothing_of_the_desk_is_clipped(
    on_duty: Any, theme: Any, panel: Any, clipped_in: Any, request: Any, dress: str
) -> None:
    if dress == "200 %":
        theme.set_scale(2.0)
    elif dress == "long words":
        request.getfixturevalue("long_words")
    on_duty.resize(1366, 768)
    press(on_duty, Qt.Key.Key_R, Qt.KeyboardModifier.ControlModifier)
    found = {"empty": clipped_in(on_duty)}
    type_on("3-1-501")
    found["choice"] = clipped_in(on_duty)
    fill("1", "1", "342 366", "四川", "1 K109")
    panel.button.click()
    found["again"] = clipped_in(on_duty)
    assert {state: texts for state, texts in found.items() if texts} == {}
    assert (on_duty.width(), on_duty.height()) == (1366, 768)
