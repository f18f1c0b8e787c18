"""Ctrl+P: a sheet typed in by keyboard, with what is half typed kept."""

from __future__ import annotations

from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication

from checkpoint_app.domain.clock import local
from checkpoint_app.domain.outcome import Outcome
from checkpoint_app.domain.paper_sheet import PaperForm, SheetNumber
from checkpoint_app.domain.passage import Direction
from ui.gate.gate_window import GateWindow

SHEET = SheetNumber(PaperForm.READINGS, 1, 12)
PLAIN_SHEET = str(SHEET).replace("-", "")


@pytest.fixture
def panel(on_duty):
    """The panel of a lane that lets people out."""
    on_duty.act("turn")
    QTest.keyClick(on_duty, Qt.Key.Key_P, Qt.KeyboardModifier.ControlModifier)
    return on_duty.features["paper"].panel


def type_on(*texts: str) -> None:
    """Type into whatever has the keyboard, Enter after each."""
    for text in texts:
        field = QApplication.focusWidget()
        if text.isascii():
            QTest.keyClicks(field, text)
        else:
            field.insert(text)
        QTest.keyClick(field, Qt.Key.Key_Return)


def passages(desk):
    return list(reversed(desk.store.feed(before_seq=None, limit=20)))


def test_a_sheet_is_typed_in_row_by_row_with_few_keys(panel, desk, qapp):
    type_on(PLAIN_SHEET)
    assert qapp.focusWidget() is panel.time
    type_on("1805", "王小明", "366", "1807", "张三丰", "36.4")
    type_on("/1830", "王小明", "365")
    lines = passages(desk)
    assert [(f"{local(p.at_ms):%H:%M}", p.name, p.direction, p.reading_c10) for p in lines] == [
        ("18:05", "王小明", Direction.OUT, 366),
        ("18:07", "张三丰", Direction.OUT, 364),
        ("18:30", "王小明", Direction.IN, 365),
    ]
    assert all(p.outcome is Outcome.PASS for p in lines)
    assert panel.row.text() == "4"
    assert desk.paper.begin(str(SHEET)).row == 4


def test_who_is_picked_by_number_where_several_fit(panel, desk):
    type_on(PLAIN_SHEET, "1805", "wxm")
    assert "是哪一位" in panel._whom.text()
    type_on("2", "366")
    assert passages(desk)[0].name == "王晓敏"


def test_somebody_who_is_on_no_list_is_kept_under_the_written_name(panel, desk):
    type_on(PLAIN_SHEET, "1805", "赵来访")
    assert "没有找到" in panel._whom.text()
    type_on("0", "366")
    (line,) = passages(desk)
    assert (line.resident, line.name) == (None, "")
    assert "赵*访" in panel.done.text()


def test_a_row_that_may_be_there_already_is_recorded_on_the_second_enter(panel, desk):
    type_on(PLAIN_SHEET, "1805", "王小明", "366", "1806", "王小明", "366")
    assert len(passages(desk)) == 1
    assert "5 分钟" in panel._doubt.text()
    type_on("")
    assert len(passages(desk)) == 2


def test_who_was_not_let_through_is_one_key(panel, desk):
    type_on(PLAIN_SHEET, "1805", "王小明", "366*", "1900", "张三丰", "366")
    assert [p.outcome for p in passages(desk)] == [Outcome.HOLD, Outcome.PASS]


def test_no_tone_and_no_card_tell_of_a_row(panel, desk, tones, on_duty):
    before = on_duty.view.card.content
    type_on(PLAIN_SHEET, "1805", "王小明", "375*")
    assert tones.heard == []
    assert on_duty.view.card.content == before
    assert len(desk.store.open_fever_cases()) == 1


@pytest.mark.parametrize(
    ("keys", "said"),
    [
        (["12345678"], "不是表的编号"),
        ([str(SheetNumber(PaperForm.PATROL, 1, 3))], "值守日志"),
        ([PLAIN_SHEET, "2561"], "不是时间"),
        ([PLAIN_SHEET, "2359"], "还没有到"),
        ([PLAIN_SHEET, "1805", "王小明", "99"], "不像读数"),
    ],
)
def test_what_does_not_fit_is_said_and_nothing_is_recorded(panel, desk, keys, said):
    before = desk.store.head().seq
    type_on(*keys)
    assert said in panel.problem.text()
    assert desk.store.head().seq == before
    assert QApplication.focusWidget().text() == keys[-1]


def test_a_sheet_of_last_night_is_entered_with_its_own_day(panel, desk):
    panel.day.setText("1121")
    type_on(PLAIN_SHEET, "2350", "王小明", "366", "0010", "张三丰", "366")
    assert [f"{local(p.at_ms):%d %H:%M}" for p in passages(desk)] == ["21 23:50", "22 00:10"]


def test_esc_keeps_what_was_typed(panel, on_duty):
    type_on(PLAIN_SHEET, "1805")
    QTest.keyClicks(panel.who, "3-1-5")
    QTest.keyClick(panel.who, Qt.Key.Key_Escape)
    assert on_duty.view.open_panel_now() is None
    QTest.keyClick(on_duty, Qt.Key.Key_P, Qt.KeyboardModifier.ControlModifier)
    assert (panel.sheet.text(), panel.time.text(), panel.who.text()) == (str(SHEET), "1805", "3-1-5")
    assert QApplication.focusWidget() is panel.reading or QApplication.focusWidget() is panel.who


def test_a_half_typed_row_outlives_the_program(
    panel, on_duty, desk, qtbot, runner, languages, theme, tones, tmp_path: Path
):
    type_on(PLAIN_SHEET, "1805", "王小明", "366", "/1807", "张三丰")
    on_duty.close()
    again = GateWindow(desk, runner, languages, tones, theme, default_folder=tmp_path)
    qtbot.addWidget(again)
    with qtbot.waitExposed(again):
        again.show()
    again.act("paper")
    kept = again.features["paper"].panel
    assert (kept.sheet.text(), kept.row.text(), kept.time.text(), kept.who.text()) == (
        str(SHEET), "2", "1807", "张三丰",
    )  # fmt: skip
    kept.reading.setFocus()
    type_on("366")
    assert [(p.name, p.direction) for p in passages(desk)] == [("王小明", Direction.OUT), ("张三丰", Direction.IN)]


def test_blank_sheets_come_with_numbers_nobody_has_used(panel, desk, qtbot, tmp_path):
    panel.blanks[PaperForm.READINGS].click()
    qtbot.waitUntil(lambda: "blank_readings" in panel._blank_words.text())
    (sheet,) = (tmp_path / "stick").glob("*.pdf")
    assert sheet.read_bytes().startswith(b"%PDF")
    assert desk.blanks.next_number(PaperForm.READINGS) == 11
    assert desk.blanks.next_number(PaperForm.PATROL) == 1


def test_every_field_of_the_sheet_has_a_name_and_no_word_is_cut(panel, on_duty, controls_of, clipped_in, qtbot):
    type_on(PLAIN_SHEET, "1805", "wxm")
    assert all(c.accessibleName() or c.text() or label_of(panel, c) for c in controls_of(panel))
    on_duty.resize(1366, 768)
    assert clipped_in(on_duty) == []


def label_of(panel, control) -> bool:
    return any(label.buddy() is control and label.text() for label in panel._labels)


@pytest.mark.parametrize("dress", ["200 %", "long words"])
def test_the_sheet_is_whole_in_large_text_and_in_a_longer_language(panel, on_duty, theme, clipped_in, request, dress):
    if dress == "200 %":
        theme.set_scale(2.0)
    else:
        request.getfixturevalue("long_words")
    on_duty.resize(1366, 768)
    type_on(PLAIN_SHEET, "1805", "王小明", "366", "1807", "王小明", "366")
    assert not panel._doubt.isHidden()
    assert clipped_in(on_duty) == []
    assert (on_duty.width(), on_duty.height()) == (1366, 768)
