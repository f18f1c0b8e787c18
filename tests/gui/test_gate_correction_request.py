"""F9 shows what the office asks to have corrected; one Enter does it, or a sentence says why not."""

from __future__ import annotations

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication

from checkpoint_app.domain.access import Role
from checkpoint_app.domain.events import EventKind
from checkpoint_app.domain.passage import Direction
from checkpoint_app.domain.shift import OpenKind
from checkpoint_app.sync.chain import event_of


def last_event(desk):
    seq = desk.store.head().seq
    return event_of(next(iter(desk.store.lines(seq, seq))))


def press(key):
    QTest.keyClick(QApplication.focusWidget(), key)


@pytest.fixture
def asked(on_duty, enter, resident_pass, desk, community):
    """王*明 and 王*敏 went in; the office asks to void the one and to turn the other."""
    office = community.office
    office.access.sign_on(office.access.add("赵经办", "135790", Role.HEAD), "135790")
    enter(resident_pass)
    enter("366")
    enter("3-1-501")
    enter("2")
    enter("364")
    for file in desk.export.export(community.folder / "up"):
        office.bundles.import_file(file.path)
    second, first = office.store.passages(before_key=None, limit=2)
    requests = (
        office.corrections.void(first, "重复登记"),
        office.corrections.direction(second, Direction.OUT, "录像里是出门"),
    )
    community.publish()
    on_duty._status.refresh()
    return requests


@pytest.fixture
def listed(asked, on_duty):
    """F9 is open."""
    on_duty.act("open-items")
    return on_duty.features["open-items"].panel


def row_of(panel, kind=OpenKind.ASKED):
    return next(place for place, item in enumerate(panel._items) if item.kind is kind)


def test_f9_names_the_passage_the_change_and_the_reason(listed):
    texts = [label.text() for _button, label in listed.rows if label.isVisibleTo(listed)]
    (first, second) = [text for text in texts if text.startswith("社区请更正")]
    assert "20:20 进" in first
    assert "王*明" in first
    assert first.endswith("→ 作废:重复登记")
    assert second.endswith("→ 方向改为 出:录像里是出门")
    assert "王小明" not in first


def test_a_number_and_enter_do_it_and_the_list_comes_back(listed, on_duty, desk, asked):
    place = row_of(listed)
    listed.number_used.emit(place + 1)
    panel = on_duty.view.open_panel_now()
    assert panel is on_duty.features["correction-request"].panel
    assert "→ 作废" in panel._wanted.text()
    assert QApplication.focusWidget() is panel.do_button
    press(Qt.Key.Key_Return)
    event = last_event(desk)
    assert (event.kind, event.data["asked"]) == (EventKind.CORRECTION, asked[0].number)
    assert "已作废" in on_duty.view.feed.text_at(1)
    assert on_duty.view.open_panel_now() is listed, "one more is open"
    listed.number_used.emit(row_of(listed) + 1)
    press(Qt.Key.Key_Return)
    assert last_event(desk).data["set"] == {"dir": "out"}
    assert on_duty.view.open_panel_now() is None
    assert on_duty.focusWidget() is on_duty.view.line
    assert desk.answer.open() == []


def test_a_sentence_says_why_not(listed, on_duty, desk, asked):
    listed.number_used.emit(row_of(listed) + 1)
    panel = on_duty.features["correction-request"].panel
    press(Qt.Key.Key_Tab)
    press(Qt.Key.Key_Return)
    assert "请写原因" in panel.problem.text()
    head = desk.store.head().seq
    panel.why_not.setText("看过录像,是两个人")
    panel.why_not.setFocus()
    press(Qt.Key.Key_Return)
    event = last_event(desk)
    assert (event.seq, event.kind, event.data["why"]) == (head + 1, EventKind.CORRECTION_DECLINED, "person")
    assert len(desk.answer.open()) == 1


def test_what_was_voided_meanwhile_says_so_and_the_office_is_told(listed, on_duty, desk, asked):
    listed.number_used.emit(row_of(listed) + 1)
    desk.correct.void(asked[0].seq)
    panel = on_duty.features["correction-request"].panel
    panel.do_button.click()
    assert "已不能再更正" in panel.problem.text()
    assert last_event(desk).data == {"asked": asked[0].number, "why": "voided"}


def test_esc_leaves_it_for_later(listed, on_duty, desk):
    listed.number_used.emit(row_of(listed) + 1)
    head = desk.store.head().seq
    on_duty.act("leave")
    assert desk.store.head().seq == head
    assert len(desk.answer.open()) == 2


@pytest.mark.parametrize(
    ("wall_ms", "said", "button"),
    [
        (0, "显示 1970-01-01 08:00,至少已是 2026-11-22 20:20", False),
        (4_070_908_800_000, "显示 2099-01-01 08:00,按计时应是 2026-11-22 20:20", True),
    ],
)
def test_the_red_bar_shows_both_times_and_what_to_do(on_duty, community, wall_ms, said, button):
    community.clock.wall_ms = wall_ms
    on_duty._status.tick()
    assert said in on_duty.view.alarm.text()
    assert "系统设置里改正" in on_duty.view.alarm.text()
    assert "规则" not in on_duty.view.alarm.text(), "rules change by what is known of the time"
    assert on_duty.view.alarm.confirm_button.isVisibleTo(on_duty) is button
