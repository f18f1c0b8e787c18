"""The line and the card by keyboard: answers, why, deliveries, short trips, emergencies; no scan is lost."""

from __future__ import annotations

import pytest
from PySide6.QtCore import QEvent, Qt
from PySide6.QtGui import QKeyEvent, QShortcut
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QLabel

from checkpoint_app.domain.events import EventKind
from checkpoint_app.domain.judge import Rule, RuleFinding
from checkpoint_app.domain.lane import Ask, LaneKey, LaneStep
from checkpoint_app.domain.outcome import Judgement, Outcome, Reason
from checkpoint_app.domain.passage import Direction
from checkpoint_app.domain.policy import Override, Quota, QuotaUnit
from checkpoint_app.domain.subject import Check
from checkpoint_app.sync.chain import event_of
from ui.gate.card_words import quota_words
from ui.gate.why_panel import WhyPanel
from ui.shortcuts import LANE, shortcuts_of

DIRECT = Qt.FindChildOption.FindDirectChildrenOnly


def last_event(desk):
    head = desk.store.head()
    (line,) = desk.store.lines(head.seq, head.seq)
    return event_of(line)


def type_on(window, text: str) -> None:
    """Type into whatever has the keyboard, without Enter."""
    QTest.keyClicks(QApplication.focusWidget() or window, text)


def press(window, key, modifier=Qt.KeyboardModifier.NoModifier) -> None:
    QTest.keyClick(QApplication.focusWidget() or window, key, modifier)


def held(key: Qt.Key, text: str) -> QKeyEvent:
    return QKeyEvent(QEvent.Type.KeyPress, key, Qt.KeyboardModifier.NoModifier, text, True)


def test_every_answer_has_a_letter_of_its_own_and_no_digit():
    keys = [shortcut.key for shortcut in shortcuts_of(LANE)]
    assert {shortcut.action for shortcut in shortcuts_of(LANE)} == {key.value for key in LaneKey}
    assert len(set(keys)) == len(keys)
    assert not any(key.isdecimal() or len(key) > 1 for key in keys)


def test_a_resident_with_a_pass_costs_one_scan_and_four_keys(on_duty, enter, resident_pass, desk):
    enter(resident_pass)
    keys = 0
    for digit in "366":
        type_on(on_duty, digit)
        keys += 1
    press(on_duty, Qt.Key.Key_Return)
    assert keys + 1 == 4
    assert desk.lane.step.outcome is Outcome.PASS


def test_code_and_mask_are_one_key_each_without_enter(on_duty, enter, resident_pass, desk, rules, tones):
    rules(resident_checks=(Check.CODE, Check.MASK))
    enter(resident_pass)
    enter("366")
    assert on_duty.view.card.content.word == "健康码?"
    assert "G 绿码" in on_duty.view.card.content.keys
    type_on(on_duty, "g")
    assert on_duty.view.card.content.word == "口罩?"
    assert "G 绿码" not in on_duty.view.card.content.keys
    assert tones.heard == []
    type_on(on_duty, "k")
    assert on_duty.view.card.content.outcome is Outcome.PASS
    assert [outcome for outcome, _ in tones.heard] == [Outcome.PASS]
    assert on_duty.view.line.text() == ""


def test_a_scan_typed_while_somebody_is_served_arrives_whole(on_duty, enter, resident_pass, print_pass, desk):
    _, other = print_pass("张三丰")
    enter(resident_pass)
    assert desk.lane.step.keys
    type_on(on_duty, other)
    assert on_duty.view.line.text() == other
    press(on_duty, Qt.Key.Key_Return)
    assert desk.lane.step.ask is Ask.READING
    assert on_duty.view.card.content.person.startswith("张*丰")


def test_a_letter_answers_only_into_an_empty_line_and_never_among_names(on_duty, enter, resident_pass, desk):
    enter(resident_pass)
    before = desk.store.head().seq
    type_on(on_duty, "3n")
    assert on_duty.view.line.text() == "3n"
    on_duty.view.line.clear()
    press(on_duty, Qt.Key.Key_F2)
    type_on(on_duty, "n")
    assert on_duty.view.line.text() == "n"
    assert desk.store.head().seq == before


def test_n_holds_somebody_who_does_not_match_and_says_so_politely(on_duty, enter, resident_pass, desk, tones):
    enter(resident_pass)
    type_on(on_duty, "N")
    assert on_duty.view.card.content.outcome is Outcome.HOLD
    assert on_duty.view.card.content.lines[0] == "人和证对不上,请核对"
    assert last_event(desk).data["why"] == ["not-matching"]
    assert tones.heard == [(Outcome.HOLD, desk.store.head().seq)]


def test_a_key_held_down_answers_once_and_types_nothing(on_duty, enter, resident_pass, desk):
    enter(resident_pass)
    before, line = desk.store.head().seq, on_duty.view.line
    type_on(on_duty, "n")
    for _ in range(20):
        QApplication.sendEvent(line, held(Qt.Key.Key_N, "n"))
    assert (desk.store.head().seq, line.text()) == (before + 1, "")


def test_f4_held_down_counts_one(on_duty, desk):
    before = desk.store.head().seq
    press(on_duty, Qt.Key.Key_F4)
    assert not any(keys.autoRepeat() for keys in on_duty.findChildren(QShortcut, options=DIRECT))
    assert desk.store.head().seq == before + 1


def test_b_leaves_the_lane_and_asks_for_the_return_desk(on_duty, enter, desk, qtbot):
    enter("王小明")
    with qtbot.waitSignal(on_duty._lane.return_wanted) as wanted:
        type_on(on_duty, "b")
    assert wanted.args == [1]
    assert desk.lane.step.ask is Ask.NOTHING


def test_why_lists_what_was_compared_and_the_next_scan_goes_into_the_line(on_duty, enter, resident_pass, desk):
    press(on_duty, Qt.Key.Key_F8)
    enter(resident_pass)
    enter("366")
    assert "? 为什么" in on_duty.view.card.content.keys
    type_on(on_duty, "?")
    panel = on_duty.view.open_panel_now()
    assert isinstance(panel, WhyPanel)
    words = panel.words.text()
    assert "体温: 额 36.6 < 37.3 → 放行" in words
    assert "出入证: 真实有效 → 放行" in words
    assert "出门次数: 本户今日 0/2 → 放行" in words
    assert "规则 第 1 号" in words
    assert "王小明" not in "".join(label.text() for label in panel.findChildren(QLabel))
    assert QApplication.focusWidget() is on_duty.view.line
    enter("张三丰")
    assert on_duty.view.open_panel_now() is None
    assert desk.lane.step.ask is Ask.READING


def test_why_says_of_a_high_reading_what_the_card_does_not(on_duty, enter, resident_pass):
    enter(resident_pass)
    enter("378")
    assert "37.8" not in on_duty.view.card.accessibleName()
    type_on(on_duty, "?")
    assert "额 37.8 ≥ 37.3 → 暂候" in on_duty.view.open_panel_now().words.text()
    press(on_duty, Qt.Key.Key_Escape)
    assert on_duty.view.open_panel_now() is None
    assert on_duty.view.card.content.outcome is Outcome.HOLD


def test_why_a_pass_was_stopped_can_be_asked_too(on_duty, enter):
    enter("71" + "3" * 340)
    type_on(on_duty, "?")
    assert "出入证: 读不出来" in on_duty.view.open_panel_now().words.text()


def test_why_can_be_asked_of_what_was_decided_in_a_panel(on_duty, desk):
    findings = (RuleFinding(Rule.VISITORS, Judgement(Outcome.REFUSE, (Reason.VISITOR,))),)
    step = LaneStep(
        ask=Ask.NOTHING,
        direction=Direction.IN,
        outcome=Outcome.REFUSE,
        reasons=(Reason.VISITOR,),
        findings=findings,
        seq=desk.store.head().seq,
    )
    on_duty._lane.present(step)
    type_on(on_duty, "?")
    assert on_duty.view.open_panel_now().words.text() == "不予进入\n目前不接待来访\n来访规定 → 不予进入"


def test_f4_counts_a_delivery_with_one_key_and_a_tone_after_it(on_duty, enter, desk, tones):
    press(on_duty, Qt.Key.Key_F4)
    content = on_duty.view.card.content
    assert (content.word, content.ask) == ("快递", "今日 1 件")
    assert tones.heard == [(Outcome.PASS, desk.store.head().seq)]
    press(on_duty, Qt.Key.Key_F4)
    assert on_duty.view.card.content.ask == "今日 2 件"
    enter("3-1-501")
    assert on_duty.view.card.content.lines == ("快递 今日 2 件", "送到 3 栋,已记下")


def test_f5_shows_on_the_card_and_escape_takes_it_back(on_duty, enter, resident_pass, desk):
    press(on_duty, Qt.Key.Key_F8)
    press(on_duty, Qt.Key.Key_F5)
    assert "取件" in on_duty.view.card.content.lines
    press(on_duty, Qt.Key.Key_Escape)
    assert "取件" not in on_duty.view.card.content.lines
    press(on_duty, Qt.Key.Key_F5)
    enter(resident_pass)
    assert "取件" in on_duty.view.card.content.lines
    enter("366")
    assert last_event(desk).data["trip"] == "parcel"


def test_f5_leaves_what_is_half_typed(on_duty, enter, resident_pass):
    enter(resident_pass)
    type_on(on_duty, "36")
    press(on_duty, Qt.Key.Key_F5)
    assert on_duty.view.line.text() == "36"


def test_f12_opens_first_whatever_is_on_the_screen_and_asks_afterwards(on_duty, enter, resident_pass, desk):
    enter(resident_pass)
    press(on_duty, Qt.Key.Key_F7)
    before = desk.store.head().seq
    press(on_duty, Qt.Key.Key_F12)
    assert on_duty.view.open_panel_now() is None
    assert desk.store.head().seq == before + 1
    content = on_duty.view.card.content
    assert (content.outcome, content.word, content.ask) == (Outcome.EMERGENCY, "应急放行", "什么情况?")
    assert on_duty.view.feed.text_at(0) == "20:20 进 应急"
    enter("2")
    assert "已记下:消防" in on_duty.view.card.content.lines
    assert last_event(desk).data == {"of": before + 1, "code": "fire"}


def test_the_same_pass_again_says_when_it_was_recorded_and_makes_no_sound(on_duty, enter, resident_pass, desk, tones):
    enter(resident_pass)
    enter("366")
    heard, before = list(tones.heard), desk.store.head()
    enter(resident_pass)
    assert on_duty.view.card.content.word == "已登记 20:20"
    assert (tones.heard, desk.store.head()) == (heard, before)


def test_two_entries_in_a_row_are_said_on_the_card(on_duty, enter, resident_pass, community):
    enter(resident_pass)
    enter("366")
    community.clock.advance(minutes=2)
    enter(resident_pass)
    enter("366")
    assert "上一次也是进,已记下" in on_duty.view.card.content.lines


def test_the_card_says_until_when_to_be_back(on_duty, enter, resident_pass, rules):
    rules(quotas=(Quota(count=1, longest_outside_min=201),))
    press(on_duty, Qt.Key.Key_F8)
    enter(resident_pass)
    enter("366")
    lines = on_duty.view.card.content.lines
    assert "本户今日 1/1" in lines
    assert "23:41 前返回" in lines


@pytest.mark.parametrize(
    ("quota", "words"),
    [
        (Quota(count=2), "本户今日 1/2"),
        (Quota(unit=QuotaUnit.PASS, count=1, span=2), "本证 2 天内 1/1"),
        (Quota(unit=QuotaUnit.VEHICLE, count=3, span=24, rolling_hours=True), "本车 24 小时内 1/3"),
    ],
)
def test_a_quota_is_said_by_its_unit_and_span(quota, words):
    assert quota_words(quota, 1) == words


def test_where_and_with_what_is_measured_stands_small_beside_the_question(on_duty, enter, resident_pass, desk):
    for number in (1, 2):
        desk.store.append(
            desk.stamp.draft(EventKind.THERMOMETER, {"n": number, "state": "ok"}, {"name": f"枪{number}"})
        )
    enter(resident_pass)
    card = on_duty.view.card
    assert card.content.reading == "额 1 号枪"
    type_on(on_duty, "s")
    type_on(on_duty, "t")
    assert card.content.reading == "腕 2 号枪"
    assert card._reading.font().pixelSize() < card.word_label.font().pixelSize()
    enter("366")
    assert card.content.reading == "36.6"
    assert (last_event(desk).data["site"], last_event(desk).data["gun"]) == ("wrist", 2)


def test_a_reason_to_let_somebody_through_is_picked_by_number_or_clicked(on_duty, enter, resident_pass, desk, rules):
    rules(
        overrides=(
            Override(code="hospital", words="就医", against=(Reason.NOT_MATCHING,)),
            Override(code="work", words="保供", against=(Reason.NOT_MATCHING,)),
        )
    )
    enter(resident_pass)
    type_on(on_duty, "n")
    type_on(on_duty, "o")
    content = on_duty.view.card.content
    assert (content.ask, content.candidates) == ("按哪一条放行?", ("1  就医", "2  保供"))
    on_duty.view.card._choices[1].click()
    assert on_duty.view.card.content.outcome is Outcome.NOTE
    assert last_event(desk).data["override"] == "work"


def test_a_head_is_asked_for_and_the_queue_reads_no_number(on_duty, enter, desk):
    enter("9-9-999")
    enter("0")
    enter("366")
    assert on_duty.view.card.content.ask == "楼栋长的电话?"
    enter("10000001234")
    content = on_duty.view.card.content
    assert (content.outcome, content.lines[0]) == (Outcome.NOTE, "名册上没有,楼栋长已确认")
    assert "10000001234" not in on_duty.view.card.accessibleName()


def test_keys_that_do_nothing_now_are_not_shown(on_duty, enter, resident_pass):
    enter(resident_pass)
    shown = on_duty.view.card.content.keys
    assert "N 人证不符" in shown
    assert not [word for word in ("L 挂失", "T 换体温枪", "O 按规则放行", "? 为什么", "G 绿码") if word in shown]
    enter("366")
    assert on_duty.view.card.content.keys == "? 为什么"
