"""F3 by keyboard: a visitor in few keys, the host called back, the way out, and nobody's data on the screen."""

from __future__ import annotations

from PySide6.QtCore import Qt

from checkpoint_app.domain.events import EventKind
from checkpoint_app.domain.outcome import Outcome
from checkpoint_app.domain.policy import VisitorRules

BAHE = "买买提·阿不都热合曼"
NUMBER = "530103199001010016"


def test_a_new_visitor_under_strict_rules_takes_seventy_keys(
    community, controlled, on_duty, keyboard, view, desk, tones, printed, new_visitor, events
):
    before = desk.store.head().seq
    new_visitor(keyboard)
    print(f"F3, a new visitor with everything asked: {keyboard.keys} keys")
    assert keyboard.keys <= 75
    assert view.problem.isHidden()
    card = on_duty.view.card.content
    assert (card.word, on_duty.view.open_panel_now()) == ("放行", None)
    assert "买*曼" in card.person
    assert tones.heard == [(Outcome.PASS, desk.store.head().seq)]
    assert on_duty.focusWidget() is on_duty.view.line
    asked, issued, passage = events(desk, before)
    assert asked.pii == {
        "name": BAHE, "number": NUMBER, "phone": "10000001234", "dwelling": "云上苑 3-1-501", "host": "王小明",
    }  # fmt: skip
    assert asked.data["host"] == 1
    assert (asked.data["paper"], asked.data["consent"], asked.data["how"]) == ("resident-id", "agreed", "called")
    assert (passage.data["visit"], passage.data["pass"]) == (asked.seq, issued.data["serial"])
    assert "院内访客 1" in on_duty.view.status._inside.text()
    assert printed()[0].read_bytes().startswith(b"%PDF")


def test_an_earlier_visitor_takes_twenty_keys(
    community, controlled, on_duty, keyboard, view, desk, printed, new_visitor, events
):
    new_visitor(keyboard)
    printed()
    keyboard.keys = 0
    keyboard.press(Qt.Key.Key_F3)
    keyboard.type("365")
    for key in "nnngk":
        keyboard.type(key, enter=False)
    keyboard.type("0016")
    assert (view.form.name.text(), view.form.phone.text()) == ("买*曼", "100****1234")
    assert view.form.number.text() == "530***********0016"
    keyboard.type("2", enter=False)
    keyboard.press(Qt.Key.Key_Return)
    print(f"F3, an earlier visitor: {keyboard.keys} keys")
    assert keyboard.keys <= 20
    assert on_duty.view.card.content.word == "放行"
    asked = [event for event in events(desk, 0) if event.kind == EventKind.VISIT_ASKED]
    assert asked[1].pii == asked[0].pii
    assert asked[1].data["how"] == "came"
    printed(2)


def test_the_shipped_rules_ask_no_document_and_take_fewer_keys(on_duty, keyboard, view, printed):
    keyboard.press(Qt.Key.Key_F3)
    assert view.form.number.isHidden()
    assert "近 14 天去过外地吗?" in view.form._labels[view.form.questions["travel"]].text()
    keyboard.type("366")
    for key in "nnn":
        keyboard.type(key, enter=False)
    for text in ("徐㼆", "10000001234", "wxm", "1"):
        keyboard.type(text)
    keyboard.type("1", enter=False)
    keyboard.press(Qt.Key.Key_Return)
    print(f"F3, a new visitor under the shipped rules: {keyboard.keys} keys")
    assert on_duty.view.card.content.word == "放行"
    assert "徐*" in on_duty.view.card.content.person
    printed()


def test_a_visitor_waits_for_the_host_while_the_lane_goes_on(
    community, controlled, on_duty, keyboard, view, desk, enter, tones, printed, new_visitor
):
    new_visitor(keyboard, consent="5")
    assert on_duty.view.card.content.word == "暂候"
    assert "正在联系住户" in on_duty.view.card.content.lines
    assert "待回电 1" in on_duty.view.status._inside.text()
    enter("wxm")
    enter("1")
    enter("366")
    keyboard.keys = 0
    keyboard.press(Qt.Key.Key_F3)
    assert "待回电 1" in view.form.open_words.text()
    keyboard.press(Qt.Key.Key_F3)
    assert view.list.rows.item(0).text().startswith("1  待回电  买*曼")
    keyboard.type("1")
    keyboard.type("1", enter=False)
    print(f"F3, the host called back: {keyboard.keys} keys")
    assert keyboard.keys <= 5
    assert on_duty.view.card.content.word == "放行"
    assert tones.heard[-1] == (Outcome.PASS, desk.store.head().seq)
    assert "待回电" not in on_duty.view.status._inside.text()
    printed()


def test_a_visitor_who_did_not_wait_is_taken_off_the_list(
    on_duty, keyboard, view, desk, community, controlled, new_visitor
):
    new_visitor(keyboard, consent="5")
    keyboard.press(Qt.Key.Key_F3, Qt.Key.Key_F3)
    keyboard.type("1")
    keyboard.type("5", enter=False)
    assert desk.store.waiting_visits() == []
    assert desk.store.counts(from_ms=0, until_ms=1 << 60) == (0, 0, 0)
    assert on_duty.view.card.content.outcome is None


def test_on_the_way_out_f3_opens_the_list_and_a_name_finds_the_visit(
    community, controlled, on_duty, keyboard, view, desk, printed, new_visitor
):
    new_visitor(keyboard)
    printed()
    keyboard.press(Qt.Key.Key_F8, Qt.Key.Key_F3)
    assert view.shows_list
    keyboard.type(BAHE.replace("·", ""))
    keyboard.type("364")
    assert on_duty.view.card.content.word == "放行并提示"
    assert "院内访客 0" in on_duty.view.status._inside.text()


def test_a_low_reading_asks_for_the_wrist_in_the_same_field(on_duty, keyboard, view):
    keyboard.press(Qt.Key.Key_F3)
    keyboard.type("345")
    assert (view.form.reading.text(), on_duty.focusWidget()) == ("345/", view.form.reading)
    assert "手腕" in view.form.reading_hint.text()
    keyboard.type("364")
    assert on_duty.focusWidget() is view.form.questions["travel"]


def test_a_yes_asks_nothing_more_and_is_referred_with_three_more_keys(on_duty, keyboard, view, desk):
    keyboard.press(Qt.Key.Key_F3)
    keyboard.type("366")
    keyboard.type("y", enter=False)
    assert view.form.notice.text() == "转办 请社区人员来定"
    assert on_duty.focusWidget() is view.form.button
    keyboard.press(Qt.Key.Key_Return)
    assert on_duty.view.card.content.word == "转办"
    assert keyboard.keys <= 7


def test_rules_that_refuse_visitors_ask_who_and_whom_only(community, on_duty, keyboard, view):
    community.change_rules(visitors=VisitorRules(entry=Outcome.REFUSE))
    keyboard.press(Qt.Key.Key_F3)
    shown = [name for name, field in view.form.fields().items() if not field.isHidden()]
    assert shown == ["name", "dwelling"]
    assert view.form.notice.text() == "不予进入 目前不接待来访"
    keyboard.press(Qt.Key.Key_Return, Qt.Key.Key_Return)
    assert on_duty.view.card.content.word == "不予进入"


def test_a_wrong_number_warns_and_blocks_nothing(community, controlled, on_duty, keyboard, view, desk, printed):
    keyboard.press(Qt.Key.Key_F3)
    keyboard.type("366")
    for key in "nnngk":
        keyboard.type(key, enter=False)
    keyboard.type("530103199001010015", enter=False)
    assert "校验位" in view.form.number_hint.text()
    keyboard.press(Qt.Key.Key_Return)
    for text in ("赵来访", "139", "wxm", "1"):
        keyboard.type(text)
    assert "电话" in view.form.phone_hint.text()
    keyboard.type("1", enter=False)
    keyboard.press(Qt.Key.Key_Return)
    assert on_duty.view.card.content.word == "放行"
    printed()


def test_a_low_reading_on_the_way_out_is_taken_again(
    community, controlled, on_duty, keyboard, view, desk, printed, new_visitor
):
    new_visitor(keyboard)
    printed()
    keyboard.press(Qt.Key.Key_F8, Qt.Key.Key_F3)
    keyboard.type("1")
    keyboard.type("345")
    assert (view.list.reading.text(), view.problem.isHidden()) == ("345/", False)
    keyboard.type("999")
    assert len(desk.store.open_visits(desk.stamp.now_ms())) == 1
    keyboard.press(*[Qt.Key.Key_Backspace] * 3)
    keyboard.type("364")
    assert desk.store.open_visits(desk.stamp.now_ms()) == []


def test_a_high_reading_asks_nothing_more_and_frees_the_lane_in_six_keys(on_duty, keyboard, view, desk):
    keyboard.press(Qt.Key.Key_F3)
    keyboard.type("373")
    assert view.form.notice.text() == "暂候 请到一旁坐下稍候"
    assert desk.store.open_fever_cases() == []
    keyboard.press(Qt.Key.Key_Return)
    assert keyboard.keys <= 6
    assert on_duty.view.card.content.word == "暂候"
    assert len(desk.store.open_fever_cases()) == 1
    assert on_duty.focusWidget() is on_duty.view.line


def test_the_slip_that_was_printed_lets_the_visitor_out_again(
    community, controlled, on_duty, keyboard, view, desk, enter, qtbot, new_visitor
):
    with qtbot.waitSignal(on_duty.pass_printed, timeout=20_000) as printed:
        new_visitor(keyboard)
    keyboard.press(Qt.Key.Key_F8)
    enter(printed.args[0].code)
    enter("366")
    for key in "gk":
        keyboard.type(key, enter=False)
    assert "院内访客 0" in on_duty.view.status._inside.text()
