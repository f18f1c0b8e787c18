"""The gate by keyboard alone: scan, measure, outcome; each colour only after the event is in the log."""

from __future__ import annotations

import sys

import pytest
from PySide6.QtCore import QEvent, QObject, Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QLabel, QPushButton

from checkpoint_app.domain.events import EventKind
from checkpoint_app.domain.lane import Ask
from checkpoint_app.domain.outcome import Outcome
from checkpoint_app.domain.passage import Direction
from checkpoint_app.services.gate_desk import gate_desk
from checkpoint_app.sync.chain import event_of
from ui.gate.gate_window import GateWindow
from ui.sound import Tones


def last_event(desk):
    head = desk.store.head()
    (line,) = desk.store.lines(head.seq, head.seq)
    return event_of(line)


def press(window, key, modifier=Qt.KeyboardModifier.NoModifier) -> None:
    QTest.keyClick(QApplication.focusWidget() or window, key, modifier)


def test_before_anybody_signed_on_the_line_takes_nothing(gate):
    assert not gate.view.line.isEnabled()
    assert gate.view.open_panel_now() is gate.view.sign_on
    press(gate, Qt.Key.Key_F7)
    press(gate, Qt.Key.Key_Escape)
    assert gate.view.open_panel_now() is gate.view.sign_on
    shown = [button.text() for _, button in gate.view.key_bar._buttons if button.isVisible()]
    assert shown == ["F1 帮助"]


def test_a_wrong_pin_is_told_and_can_be_typed_again(gate, qtbot, desk):
    panel = gate.view.sign_on
    qtbot.keyClicks(panel.operator, "1")
    qtbot.keyClicks(panel.pin, "1111")
    qtbot.keyClick(panel.pin, Qt.Key.Key_Return)
    assert "PIN 不对" in panel.problem.text()
    assert desk.stamp.operator is None
    qtbot.keyClicks(panel.pin, "2468")
    qtbot.keyClick(panel.pin, Qt.Key.Key_Return)
    assert desk.stamp.operator is not None
    assert gate.view.line.isEnabled()
    assert panel.pin.text() == ""


def test_somebody_unknown_is_sent_to_the_office(gate, qtbot):
    panel = gate.view.sign_on
    qtbot.keyClicks(panel.operator, "77")
    panel.button.click()
    assert "值守名单上没有 77" in panel.problem.text()


def test_an_operator_is_picked_from_the_list(gate, desk):
    panel = gate.view.sign_on
    panel.list.itemActivated.emit(panel.list.item(0))
    assert panel.operator.text() == "1"
    panel.pin.setText("2468")
    panel.button.click()
    assert desk.stamp.operator.name == "王芳"
    assert "王芳" in gate.view.header._operator_label.text()


def test_a_resident_with_a_pass_goes_through_in_one_scan_and_four_keys(on_duty, enter, resident_pass, desk):
    before = desk.store.head().seq
    enter(resident_pass)
    assert on_duty.view.card.content.word == "体温?"
    assert "王*明" in on_duty.view.card.content.person
    assert desk.store.head().seq == before
    enter("366")
    assert on_duty.view.card.content.outcome is Outcome.PASS
    assert on_duty.view.card.word_label.text() == "放行"
    assert on_duty.view.card.content.reading == "36.6"
    event = last_event(desk)
    assert event.kind == EventKind.PASSAGE
    assert event.seq == before + 1
    assert event.data["outcome"] == "PASS"
    assert event.data["c10"] == 366
    assert on_duty.view.line.text() == ""
    assert on_duty.focusWidget() is on_duty.view.line


class FirstGreen(QObject):
    """Notes how long the log was when the card first asked to be painted green."""

    def __init__(self, card, store) -> None:
        super().__init__()
        self.card, self.store, self.heads = card, store, []
        card.installEventFilter(self)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if event.type() == QEvent.Type.DynamicPropertyChange and self.card.property("outcome") == "PASS":
            self.heads.append(self.store.head().seq)
        return False


def test_only_a_scanned_pass_is_called_genuine_a_typed_serial_is_a_look_up(on_duty, enter, print_pass):
    serial, code = print_pass("王小明")
    enter(code)
    assert "真实有效" in on_duty.view.card.content.lines
    on_duty.act("leave")
    enter(str(serial))
    assert on_duty.view.card.content.word == "体温?"
    assert "真实有效" not in on_duty.view.card.content.lines


def test_green_is_not_set_before_the_event_is_in_the_log(on_duty, enter, resident_pass, desk):
    watch = FirstGreen(on_duty.view.card, desk.store)
    enter(resident_pass)
    before = desk.store.head().seq
    enter("366")
    assert watch.heads[0] == before + 1


def test_the_tone_sounds_once_for_each_outcome_and_after_it_is_on_disk(on_duty, enter, resident_pass, desk, tones):
    enter(resident_pass)
    assert tones.heard == []
    enter("341")
    low = desk.store.head().seq
    enter("364")
    enter("")
    assert tones.heard == [(Outcome.HOLD, low), (Outcome.PASS, low + 1)]


def test_the_word_is_72_pixels_or_more_and_the_card_a_quarter_of_the_window(on_duty, enter, resident_pass):
    enter(resident_pass)
    enter("366")
    card = on_duty.view.card
    assert card.word_label.font().pixelSize() >= 72
    assert card._symbol.pixmap().height() >= 72
    assert card.width() * card.height() >= on_duty.width() * on_duty.height() / 4


def test_the_colour_of_the_card_is_the_outcomes(on_duty, enter, resident_pass, theme):
    enter(resident_pass)
    enter("366")
    card = on_duty.view.card
    painted = card.grab().toImage().pixelColor(card.width() // 2, card.height() - 8)
    assert painted.name().upper() == theme.colours.outcomes[Outcome.PASS].back
    text = card.word_label.palette().windowText().color().name().upper()
    assert text == theme.colours.outcomes[Outcome.PASS].text


def test_the_feed_shows_the_passage_first_and_names_only_masked(on_duty, enter, resident_pass):
    enter(resident_pass)
    enter("366")
    assert on_duty.view.feed.text_at(0) == "20:20 进 3-1-501 王*明 36.6"
    assert "王小明" not in all_texts(on_duty)


def test_a_high_reading_is_held_and_the_queue_reads_neither_the_figure_nor_why(on_duty, enter, resident_pass, desk):
    enter(resident_pass)
    enter("378")
    content = on_duty.view.card.content
    assert content.outcome is Outcome.HOLD
    assert content.lines[0] == "请到一旁坐下稍候"
    texts = all_texts(on_duty)
    assert "37.8" not in texts
    assert "发热" not in on_duty.view.card.accessibleName()
    assert last_event(desk).data["c10"] == 378
    assert len(desk.store.open_fever_cases()) == 1


def test_a_reading_of_exactly_37_3_is_held(on_duty, enter, resident_pass):
    enter(resident_pass)
    enter("373")
    assert on_duty.view.card.content.outcome is Outcome.HOLD


def test_a_low_reading_asks_for_wrist_or_neck(on_duty, enter, resident_pass):
    enter(resident_pass)
    enter("341")
    assert on_duty.view.card.content.ask == "请再测手腕或颈部"
    enter("364")
    assert on_duty.view.card.content.outcome is Outcome.PASS


@pytest.mark.parametrize("typed", ["999", "abc1", "3666", "29", "43.1"])
def test_what_is_no_reading_is_refused_and_can_be_corrected(on_duty, enter, resident_pass, desk, typed):
    enter(resident_pass)
    before = desk.store.head().seq
    enter(typed)
    if desk.lane.step.ask is Ask.READING and desk.store.head().seq == before:
        assert on_duty.view.card.content.outcome in (Outcome.HOLD, None)
    assert on_duty.view.card.content.outcome is not Outcome.PASS
    assert desk.store.head().seq == before


def test_a_refused_reading_stays_in_the_line_marked_for_overtyping(on_duty, enter, resident_pass):
    enter(resident_pass)
    enter("999")
    line = on_duty.view.line
    assert "不像读数" in on_duty.view.card.content.lines[0]
    assert on_duty.view.card.content.ask == "体温?"
    assert line.text() == "999"
    assert line.selectedText() == "999"
    enter("366")
    assert on_duty.view.card.content.outcome is Outcome.PASS


def test_a_resident_without_a_pass_is_found_by_dwelling_and_picked_by_number(on_duty, enter, desk):
    enter("3-1-501")
    assert on_duty.view.card.content.word == "是哪一位?"
    assert len(on_duty.view.card.content.candidates) == 4
    assert "尾号 1000" in on_duty.view.card.content.candidates[0]
    enter("1")
    enter("365")
    assert on_duty.view.card.content.outcome is Outcome.NOTE
    assert on_duty.view.card.content.lines[0] == "没有带证,已按花名册核对"


def test_a_candidate_can_be_clicked(on_duty, enter):
    enter("3-1-501")
    on_duty.view.card._choices[1].click()
    assert on_duty.view.card.content.word == "体温?"
    assert on_duty.focusWidget() is on_duty.view.line


def test_f2_lets_the_input_method_in_until_the_next_enter(on_duty, enter):
    press(on_duty, Qt.Key.Key_F2)
    assert on_duty.view.line.waits_for_names
    assert "房号" in on_duty.view._hint.text()
    enter("王小明")
    assert not on_duty.view.line.waits_for_names
    assert on_duty.view.card.content.word == "体温?"


@pytest.mark.parametrize("typed", ["wxm", "1000", "3-1-501", "王小"])
def test_the_plain_line_takes_initials_tails_dwellings_and_names(on_duty, enter, desk, typed):
    enter(typed)
    assert desk.lane.step.ask in (Ask.READING, Ask.CHOICE)


def test_somebody_not_on_the_roster_is_held(on_duty, enter):
    enter("9-9-999")
    assert on_duty.view.card.content.word == "没有找到"
    enter("0")
    enter("366")
    content = on_duty.view.card.content
    assert content.outcome is Outcome.HOLD
    assert content.person == "花名册上没有的人"


def test_a_revoked_pass_is_stopped_and_its_holder_still_goes_home(on_duty, enter, print_pass, community, desk):
    serial, code = print_pass("王小明")
    community.office.revoke.revoke(serial, "lost")
    community.publish()
    enter(code)
    content = on_duty.view.card.content
    assert content.outcome is Outcome.HOLD
    assert content.lines[0] == "出入证已作废"
    assert content.ask == "请报房号或姓名"
    assert last_event(desk).kind == EventKind.PASS_STOPPED
    enter("wxm")
    if desk.lane.step.ask is Ask.CHOICE:
        enter("1")
    enter("366")
    assert on_duty.view.card.content.outcome is Outcome.NOTE


def test_escape_leaves_whoever_is_served_and_records_nothing(on_duty, enter, desk):
    enter("3-1-501")
    before = desk.store.head().seq
    press(on_duty, Qt.Key.Key_Escape)
    assert desk.lane.step.ask is Ask.NOTHING
    assert desk.store.head().seq == before
    assert on_duty.view.card.content.ask == "请出示出入证"


def test_an_outcome_stays_until_the_next_scan(on_duty, enter, resident_pass):
    enter(resident_pass)
    enter("366")
    press(on_duty, Qt.Key.Key_Escape)
    enter("")
    press(on_duty, Qt.Key.Key_F8)
    assert on_duty.view.card.content.outcome is Outcome.PASS


def test_f8_turns_the_lane_and_is_remembered(on_duty, enter, resident_pass, desk):
    press(on_duty, Qt.Key.Key_F8)
    button = on_duty.view.header.direction_button
    assert desk.lane.direction is Direction.OUT
    assert button.text() == "出  F8"
    assert button.property("direction") == "out"
    assert desk.store.get("direction") == "out"
    enter(resident_pass)
    enter("366")
    assert last_event(desk).data["dir"] == "out"
    assert on_duty.view.feed.text_at(0).startswith("20:20 出")
    assert any("本户今日 1/2" in line for line in on_duty.view.card.content.lines)


def test_turning_keeps_whoever_is_being_served(on_duty, enter, resident_pass, desk):
    enter(resident_pass)
    press(on_duty, Qt.Key.Key_F8)
    assert on_duty.view.card.content.word == "体温?"
    enter("366")
    assert last_event(desk).data["dir"] == "out"


def test_counts_and_confirmation_follow_each_event(on_duty, enter, resident_pass, desk):
    enter(resident_pass)
    enter("366")
    assert "今日 进 1  出 0  未放行 0" in on_duty.view.status._today.text()
    assert f"本机有 {desk.status.read().unconfirmed} 条" in on_duty.view.footer._line.text()
    assert "已存盘" in on_duty.view.footer._line.text()


def test_the_time_moves_on_and_a_jumped_clock_turns_red_until_somebody_confirms(on_duty, community, desk):
    community.clock.advance(minutes=1)
    on_duty._status.tick()
    assert on_duty.view.header._time_label.text() == "11月22日 周日  20:21"
    assert on_duty.view.alarm.text() == ""
    community.clock.wall_ms += 3_600_000
    on_duty._status.tick()
    assert "时钟可疑" in on_duty.view.alarm.text()
    assert "时钟可疑" in on_duty.view.header._clock_label.text()
    on_duty.view.alarm.confirm_button.click()
    assert last_event(desk).kind == EventKind.CLOCK_CONFIRMED
    assert on_duty.view.alarm.text() == ""


def test_rules_that_ran_out_are_said_loudly_and_people_are_still_recorded(
    on_duty, community, enter, resident_pass, desk
):
    community.clock.advance(hours=24 * 400)
    on_duty._status.refresh()
    assert "管控规则不在有效期内" in on_duty.view.alarm.text()
    enter("3-1-501")
    enter("1")
    enter("366")
    assert on_duty.view.card.content.lines[0] == "没有生效的规则:只记录,不判断"
    assert last_event(desk).kind == EventKind.PASSAGE


def test_a_restarted_gate_goes_on_with_the_open_shift(on_duty, desk, qtbot, runner, languages, theme, tmp_path):
    again = gate_desk(desk.store, desk.export.clock, desk.media)
    window = GateWindow(again, runner, languages, Tones(), theme, default_folder=tmp_path)
    qtbot.addWidget(window)
    assert window.view.line.isEnabled()
    assert window.view.open_panel_now() is None


def test_showing_the_card_again_and_again_takes_no_reference_of_none_away(on_duty, enter, resident_pass):
    """PySide6 6.12.0 dropped one with each void call, and CPython 3.11 died after some thousands (docs/adr/0001)."""
    enter(resident_pass)
    enter("366")
    before = sys.getrefcount(None)
    for _ in range(100):
        on_duty.view.card.show_step(on_duty.desk.lane.step)
        on_duty._status.refresh()
    assert sys.getrefcount(None) > before - 100


def all_texts(window) -> str:
    feed = window.view.feed
    rows = [feed.text_at(row) for row in range(feed.model().rowCount())]
    labels = [w.text() for kind in (QLabel, QPushButton) for w in window.findChildren(kind) if w.isVisible()]
    return "\n".join((*labels, *rows))
