"""Ctrl+D: orders by telephone, and F7 with a blank or a vehicle, by keyboard alone."""

from __future__ import annotations

from typing import Any

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication

from checkpoint_app.domain.events import EventDraft, EventKind
from checkpoint_app.domain.outcome import Outcome, Reason
from checkpoint_app.domain.passage import Direction
from checkpoint_app.domain.passes import FIRST_BLANK, PassKind, PassSerial
from checkpoint_app.domain.phone_order import grouped
from checkpoint_app.domain.print_run import Sheet
from ui.gate.gate_window import GateWindow


def type_on(text: str) -> None:
    field = QApplication.focusWidget()
    assert field is not None
    if text.isascii():
        QTest.keyClicks(field, text)
    else:
        field.insert(text)
    QTest.keyClick(field, Qt.Key.Key_Return)


def open_order(window: GateWindow) -> Any:
    QTest.keyClick(QApplication.focusWidget() or window, Qt.Key.Key_D, Qt.KeyboardModifier.ControlModifier)
    return window.features["order"].panel


@pytest.fixture
def blanks(community: Any) -> None:
    data = {"station": 1, "first": FIRST_BLANK, "last": FIRST_BLANK + 9}
    community.office.store.append(EventDraft(kind=EventKind.BLANKS_PRINTED, at_ms=community.clock.wall_ms, data=data))
    community.publish()


def test_somebody_is_let_through_once_by_keyboard_and_the_card_says_so(on_duty, community, desk) -> None:
    code = community.office.orders.let_through(1, 1).code
    panel = open_order(on_duty)
    type_on("wangxiaoming")
    assert "放行一次" in panel.order.text()
    assert "王*明" in panel.order.text()
    type_on(grouped(code))
    step = desk.lane.step
    assert (step.outcome, step.reasons, step.direction) == (Outcome.NOTE, (Reason.BY_ORDER,), Direction.IN)
    assert on_duty.view.open_panel_now() is None
    assert on_duty.view.card.content.word == "放行并提示"
    assert "电话指令" in on_duty.view.card.accessibleName()


def test_whoever_the_lane_holds_is_chosen_already(on_duty, enter, community, desk) -> None:
    enter("王小明")
    panel = open_order(on_duty)
    assert "王*明" in panel.order.text()
    assert QApplication.focusWidget() is panel.code
    type_on(community.office.orders.let_through(1, 1).code)
    assert desk.lane.step.reasons == (Reason.BY_ORDER,)


def test_who_went_through_already_is_not_chosen(on_duty, enter) -> None:
    enter("王小明")
    enter("366")
    panel = open_order(on_duty)
    assert QApplication.focusWidget() is panel.subject


def test_one_of_several_is_picked_by_number(on_duty, community, desk) -> None:
    panel = open_order(on_duty)
    type_on("3-1-501")
    assert "2  王*敏" in panel.choice.text()
    type_on("2")
    assert "王*敏" in panel.order.text()
    type_on(community.office.orders.let_through(2, 1).code)
    assert desk.store.feed(before_seq=None, limit=1)[0].resident == 2


def test_a_pass_is_stopped_by_its_serial(on_duty, community, desk) -> None:
    issued = desk.issue.issue(holder="赵来访", dwelling="云上苑 3-1-501")
    panel = open_order(on_duty)
    type_on(str(issued.serial))
    assert f"停用这张证:{issued.serial}" in panel.order.text()
    type_on(community.office.orders.revoke(issued.serial, 1).code)
    assert str(issued.serial) in panel.result.text()
    assert panel.code.text() == ""
    assert QApplication.focusWidget() is panel.subject
    on_duty.act("leave")
    on_duty.view.line.setFocus()
    type_on(issued.code)
    assert desk.lane.step.reasons == (Reason.PASS_REVOKED,)


def test_a_wrong_code_keeps_all_that_was_typed_and_says_what_to_ask(on_duty, community, desk) -> None:
    panel = open_order(on_duty)
    type_on("wangxiaoming")
    code = community.office.orders.let_through(2, 1).code
    type_on(code)
    assert "指令码不对" in panel.problem.text()
    assert panel.code.text() == code
    assert panel.code.selectedText() == code
    assert "王*明" in panel.order.text()


def test_nobody_chosen_nobody_found_and_digits_misheard_are_told(on_duty) -> None:
    panel = open_order(on_duty)
    type_on("9-9-999")
    assert "没有找到" in panel.problem.text()
    panel.code.setFocus()
    type_on("0123456789")
    assert "请先填写是谁" in panel.problem.text()
    panel.subject.setFocus()
    panel.subject.clear()
    type_on("wangxiaoming")
    type_on("0123456780")
    assert "再念一遍" in panel.problem.text()


def test_what_was_chosen_is_there_after_esc(on_duty) -> None:
    panel = open_order(on_duty)
    type_on("wangxiaoming")
    on_duty.act("leave")
    assert on_duty.view.open_panel_now() is None
    assert open_order(on_duty) is panel
    assert "王*明" in panel.order.text()
    assert QApplication.focusWidget() is panel.code


def test_a_blank_is_registered_without_paper(on_duty, desk, blanks, tmp_path) -> None:
    on_duty.act("issue")
    panel = on_duty.view.issue
    for field, text in ((panel.holder, "赵来访"), (panel.dwelling, "5-3-201"), (panel.blank, "")):
        field.setText(text)
    panel.blank.setFocus()
    QTest.keyClicks(panel.blank, str(PassSerial(1, FIRST_BLANK)))
    assert panel.button.text() == "登记这张空白证"
    QTest.keyClick(panel.blank, Qt.Key.Key_Return)
    assert "请在证上写" in panel.result.text()
    assert panel.button.text() == "发证并打印"
    record = desk.store.pass_record(PassSerial(1, FIRST_BLANK))
    assert record.blank
    assert record.holder == "赵来访"
    assert not list((tmp_path / "stick").glob("pass_*.pdf"))
    for field, text in ((panel.holder, "赵来访"), (panel.blank, str(PassSerial(1, FIRST_BLANK)))):
        field.setText(text)
    panel.button.click()
    assert "已经发出去了" in panel.problem.text()
    assert panel.holder.text() == "赵来访"


def test_a_blank_may_be_scanned_first(on_duty, desk, blanks) -> None:
    on_duty.act("issue")
    panel = on_duty.view.issue
    panel.blank.setFocus()
    type_on(str(PassSerial(1, FIRST_BLANK)).replace("-", ""))
    assert "请填写姓名" in panel.problem.text()
    assert QApplication.focusWidget() is panel.holder
    for text in ("赵来访", "5-3-201", "", "4"):
        type_on(text)
    assert desk.store.pass_record(PassSerial(1, FIRST_BLANK)).holder == "赵来访"


def test_with_a_plate_it_is_a_vehicles_pass(on_duty, desk, qtbot) -> None:
    on_duty.act("issue")
    panel = on_duty.view.issue
    panel.holder.setText("赵来访")
    panel.plate.setText("云A12345")
    panel.button.click()
    qtbot.waitUntil(lambda: "小票:" in panel.result.text())
    record = desk.store.pass_record(PassSerial(1, 1))
    assert (record.kind, record.plate) == (PassKind.VEHICLE, "云A12345")


def test_the_paper_is_chosen_once_and_remembered(on_duty, desk) -> None:
    on_duty.act("issue")
    panel = on_duty.view.issue
    assert panel.paper.currentText() == "80 毫米小票"
    panel.paper.setFocus()
    QTest.keyClick(panel.paper, Qt.Key.Key_Down)
    assert desk.issue.paper() is Sheet.SLIP_58
