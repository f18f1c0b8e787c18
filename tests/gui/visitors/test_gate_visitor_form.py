"""The pages of F3: what is typed stays, what is wrong is told, every control is named and whole."""

from __future__ import annotations

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QAccessible
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication

from checkpoint_app.domain.visit import VisitNotes, Visitor

BAHE = "买买提·阿不都热合曼"
NUMBER = "530103199001010016"


def test_a_visit_past_its_hours_is_counted_as_overdue(
    community, controlled, on_duty, keyboard, view, clock, printed, new_visitor
):
    new_visitor(keyboard)
    printed()
    clock.advance(hours=25)
    on_duty._status.refresh()
    assert on_duty.view.status._inside.text() == "院内访客 1  逾期 1"
    keyboard.press(Qt.Key.Key_F3, Qt.Key.Key_F3)
    assert "逾期 1 小时" in view.list.rows.item(0).text()


def test_escape_keeps_the_form_and_f3_returns_to_where_it_was_left(on_duty, keyboard, view, enter):
    keyboard.press(Qt.Key.Key_F3)
    keyboard.type("366")
    keyboard.type("n", enter=False)
    keyboard.press(Qt.Key.Key_Escape)
    assert on_duty.focusWidget() is on_duty.view.line
    enter("wxm")
    keyboard.press(Qt.Key.Key_Escape)
    keyboard.press(Qt.Key.Key_F3)
    assert view.form.reading.text() == "366"
    assert on_duty.focusWidget() is view.form.questions["animals"]


def test_what_is_missing_is_told_and_the_keyboard_goes_there(on_duty, keyboard, view, desk):
    before = desk.store.head().seq
    keyboard.press(Qt.Key.Key_F3)
    view.form.button.click()
    assert "测" in view.problem.text()
    assert on_duty.focusWidget() is view.form.reading
    keyboard.type("366")
    for key in "nnn":
        keyboard.type(key, enter=False)
    view.form.button.click()
    assert "没问完" in view.problem.text()
    assert on_duty.focusWidget() is view.form.name
    assert desk.store.head().seq == before


def test_a_reading_out_of_the_band_is_refused_as_a_slip(on_duty, keyboard, view):
    keyboard.press(Qt.Key.Key_F3)
    keyboard.type("999")
    assert "999" in view.problem.text()
    assert on_duty.focusWidget() is view.form.reading
    keyboard.press(Qt.Key.Key_Escape, Qt.Key.Key_F3)
    assert on_duty.view.open_panel_now() is view


def test_a_slip_that_was_not_printed_is_told_and_printed_again(
    community, controlled, on_duty, keyboard, view, desk, qtbot, tmp_path, new_visitor
):
    blocked = tmp_path / "a file"
    blocked.write_text("no folder")
    desk.store.put("slip-folder", str(blocked))
    new_visitor(keyboard)
    assert on_duty.view.card.content.word == "放行"
    qtbot.waitUntil(lambda: bool(view.form.slip_words.text()))
    assert len(desk.store.open_visits(desk.stamp.now_ms())) == 1
    keyboard.press(Qt.Key.Key_F3)
    assert "没有印出来" in view.form.slip_words.text()
    desk.store.put("slip-folder", str(tmp_path / "other"))
    view.form.reprint_button.click()
    qtbot.waitUntil(lambda: not view.form.slip_words.text())
    assert len(list((tmp_path / "other").glob("*.pdf"))) == 1
    assert view.form.reprint_button.isHidden()


def test_two_earlier_visitors_with_one_tail_are_told_apart_by_number(on_duty, keyboard, view, desk):
    for name, phone in (("赵来访", "10000001234"), ("钱来访", "10100001234")):
        desk.visitors.receive(VisitNotes(questions={"travel": True}), Visitor(name=name, phone=phone))
    keyboard.press(Qt.Key.Key_F3)
    view.form.phone.setFocus()
    keyboard.type("1234")
    assert "1 钱*访" in view.form.phone_hint.text()
    assert "2 赵*访" in view.form.phone_hint.text()
    keyboard.type("2")
    assert (view.form.name.text(), view.form.phone.text()) == ("赵*访", "100****1234")


@pytest.mark.parametrize("dress", ["plain", "200 %", "long words"])
def test_nothing_of_a_page_is_clipped(page, dress, request, theme, clipped_in):
    if dress == "200 %":
        theme.set_scale(2.0)
    elif dress == "long words":
        request.getfixturevalue("long_words")
    page.resize(1366, 768)
    QApplication.processEvents()
    assert clipped_in(page) == []
    assert (page.width(), page.height()) == (1366, 768)


def test_every_control_of_a_page_has_a_name_and_tab_reaches_it(page, controls_of):
    controls = controls_of(page.view.open_panel_now())
    names = {c: QAccessible.queryAccessibleInterface(c).text(QAccessible.Text.Name) for c in controls}
    assert [c for c, name in names.items() if not name] == []
    seen = []
    for _ in range(60):
        seen.append(page.focusWidget())
        QTest.keyClick(page.focusWidget(), Qt.Key.Key_Tab)
    assert [names[c] for c in controls if c not in seen] == []


def test_a_page_says_its_words_again_in_another_language(page, languages):
    languages.switch("en")
    languages.switch("zh_CN")
    assert page.view.open_panel_now().title.text().startswith("访客")


def test_f9_leads_to_the_visit_that_waits(community, controlled, on_duty, keyboard, view, desk, new_visitor):
    new_visitor(keyboard, consent="5")
    (waiting,) = desk.store.waiting_visits()
    on_duty.features["visitor"].choose(waiting.seq)
    on_duty.act("visitor")
    assert on_duty.focusWidget() is view.list.answer
    assert "买*曼" in view.list.whom.text()


def test_nonsense_in_the_list_finds_nobody_and_keeps_the_list(
    community, controlled, on_duty, keyboard, view, printed, new_visitor
):
    new_visitor(keyboard)
    printed()
    keyboard.press(Qt.Key.Key_F3, Qt.Key.Key_F3)
    for text in ("77", "nobody", "9" * 5000, "٣"):
        view.list.pick.setText(text)
        keyboard.press(Qt.Key.Key_Return)
        assert view.list.rows.count() == 1
        assert on_duty.focusWidget() is view.list.pick


def test_a_party_is_let_in_together_with_one_line_of_readings(on_duty, keyboard, view, desk, printed):
    keyboard.press(Qt.Key.Key_F3)
    keyboard.type("366 365 364")
    for key in "nnn":
        keyboard.type(key, enter=False)
    for text in ("赵来访", "10000001234", "wxm", "王晓敏"):
        keyboard.type(text)
    keyboard.type("2", enter=False)
    view.form.companions.setText("钱同行 孙同行")
    view.form.hours.setText("3")
    view.form.button.click()
    printed()
    assert "院内访客 3" in on_duty.view.status._inside.text()
    (visit,) = desk.store.open_visits(desk.stamp.now_ms())
    asked = desk.store.visit(visit.seq)
    assert (asked.notes.host, asked.notes.hours) == (2, 3)
    assert asked.visitor.companions == ("钱同行", "孙同行")


def test_hours_that_are_none_are_corrected_in_their_field(on_duty, keyboard, view):
    keyboard.press(Qt.Key.Key_F3)
    view.form.hours.setText("0")
    keyboard.type("366")
    assert "最长" in view.problem.text()
    assert on_duty.focusWidget() is view.form.hours


def test_a_visit_without_a_slip_is_told_when_the_form_opens_again(on_duty, keyboard, view, desk, clock):
    clock.wall_ms = desk.store.identity().certificate.expires_ms
    desk.confirm_clock()  # a year ahead of all that is known
    keyboard.press(Qt.Key.Key_F3)
    keyboard.type("366")
    for text in ("赵来访", "10000001234", "3-1-501", "1"):
        keyboard.type(text)
    keyboard.press(Qt.Key.Key_Return)
    assert on_duty.view.card.content.word == "放行并提示"
    keyboard.press(Qt.Key.Key_F3)
    assert "没有小票" in view.form.slip_words.text()
    assert view.form.reprint_button.isHidden()


def test_an_overdue_visitor_gets_out_with_the_slip_that_has_run_out(
    community, controlled, on_duty, keyboard, view, desk, qtbot, clock, new_visitor
):
    with qtbot.waitSignal(on_duty.pass_printed, timeout=20_000) as printed:
        new_visitor(keyboard)
    clock.advance(hours=25)
    keyboard.press(Qt.Key.Key_F8, Qt.Key.Key_F3)
    keyboard.type(printed.args[0].code)
    keyboard.type("365")
    assert on_duty.view.card.content.word == "放行并提示"
    assert desk.store.visit_counts(desk.stamp.now_ms()) == (0, 0, 0)
