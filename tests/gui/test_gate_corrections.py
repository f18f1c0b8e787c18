"""Ctrl+Z: a correction is a new event; nothing is deleted."""

from __future__ import annotations

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication

from checkpoint_app.domain.events import EventKind
from checkpoint_app.sync.chain import event_of


def last_event(desk):
    head = desk.store.head()
    (line,) = desk.store.lines(head.seq, head.seq)
    return event_of(line)


def press(window, key, modifier=Qt.KeyboardModifier.NoModifier) -> None:
    QTest.keyClick(QApplication.focusWidget() or window, key, modifier)


@pytest.fixture
def two_passages(on_duty, enter, resident_pass):
    """王*明 went in, then 王*敏 did."""
    enter(resident_pass)
    enter("366")
    enter("3-1-501")
    enter("2")
    enter("364")
    return on_duty


@pytest.fixture
def correcting(two_passages):
    press(two_passages, Qt.Key.Key_Z, Qt.KeyboardModifier.ControlModifier)
    assert two_passages.view.open_panel_now() is two_passages.view.correction
    return two_passages


def test_ctrl_z_in_the_line_corrects_the_passage_and_not_the_typing(correcting):
    assert "王*敏" in correcting.view.correction._passage.text()
    assert correcting.view.feed.currentIndex().row() == 0


def test_1_voids_and_the_passage_stays_visible_struck_out(correcting, desk):
    press(correcting, Qt.Key.Key_1)
    event = last_event(desk)
    assert event.kind == EventKind.CORRECTION
    assert event.data["void"] is True
    assert correcting.view.open_panel_now() is None
    assert "已作废" in correcting.view.feed.text_at(0)
    index = correcting.view.feed.model().index(0)
    assert index.data(Qt.ItemDataRole.FontRole).strikeOut()
    assert "今日 进 1" in correcting.view.status._today.text()


def test_2_turns_the_direction(correcting, desk):
    press(correcting, Qt.Key.Key_2)
    assert last_event(desk).data["set"] == {"dir": "out"}
    assert correcting.view.feed.text_at(0).startswith("20:20 出")
    assert "今日 进 1  出 1" in correcting.view.status._today.text()


def test_3_takes_three_digits_for_the_reading(correcting, desk):
    press(correcting, Qt.Key.Key_3)
    reading = correcting.view.correction.reading
    assert reading.isVisible()
    QTest.keyClicks(reading, "999")
    press(correcting, Qt.Key.Key_Return)
    assert "不像读数" in correcting.view.correction.problem.text()
    assert reading.text() == "999"
    reading.clear()
    QTest.keyClicks(reading, "361")
    press(correcting, Qt.Key.Key_Return)
    assert last_event(desk).data["set"] == {"c10": 361, "band": "normal"}
    assert "36.1" in correcting.view.feed.text_at(0)


def test_up_chooses_an_older_passage_and_down_comes_back(correcting, desk):
    press(correcting, Qt.Key.Key_Up)
    assert "王*明" in correcting.view.correction._passage.text()
    assert correcting.view.feed.currentIndex().row() == 1
    press(correcting, Qt.Key.Key_Up)
    assert "王*明" in correcting.view.correction._passage.text()
    press(correcting, Qt.Key.Key_Down)
    assert "王*敏" in correcting.view.correction._passage.text()
    press(correcting, Qt.Key.Key_Up)
    press(correcting, Qt.Key.Key_1)
    assert "已作废" in correcting.view.feed.text_at(1)


def test_escape_leaves_and_nothing_was_corrected(correcting, desk):
    before = desk.store.head().seq
    press(correcting, Qt.Key.Key_Escape)
    assert correcting.view.open_panel_now() is None
    assert desk.store.head().seq == before
    assert correcting.focusWidget() is correcting.view.line


def test_a_voided_passage_is_not_corrected_again(correcting, desk):
    press(correcting, Qt.Key.Key_1)
    press(correcting, Qt.Key.Key_Z, Qt.KeyboardModifier.ControlModifier)
    assert "王*明" in correcting.view.correction._passage.text()
    press(correcting, Qt.Key.Key_1)
    before = desk.store.head().seq
    press(correcting, Qt.Key.Key_Z, Qt.KeyboardModifier.ControlModifier)
    assert correcting.view.open_panel_now() is None
    assert correcting.view.card.content.lines == ("没有可更正的通行记录。",)
    assert desk.store.head().seq == before


def test_a_held_persons_reading_is_shown_to_whoever_corrects_it(on_duty, enter, resident_pass):
    enter(resident_pass)
    enter("378")
    on_duty.act("correct")
    assert "37.8" in on_duty.view.correction._passage.text()
