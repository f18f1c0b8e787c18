"""Orders by telephone and cut-offs in the office's window."""

from __future__ import annotations

from typing import Any

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication

from checkpoint_app.domain.events import EventKind
from checkpoint_app.domain.outcome import Reason
from checkpoint_app.domain.passage import Direction
from checkpoint_app.domain.passes import PassSerial, PassVerdict
from checkpoint_app.sync.chain import event_of
from ui.office.office_tools import PageName

DOWN, RETURN = Qt.Key.Key_Down, Qt.Key.Key_Return


def office_events(community: Any, kind: EventKind) -> list[dict[str, Any]]:
    store = community.office.store
    events = [event_of(line) for line in store.lines(1, store.head().seq)]
    return [dict(event.data) for event in events if event.kind == kind]


@pytest.fixture
def issued(community: Any) -> Any:
    """A pass of the first gate that the office heard of."""
    gate = community.gates[0]
    gate.sign_on.sign_on(community.operator, "2468")
    issued = gate.issue.issue(holder="赵来访", dwelling="云上苑 3-1-501")
    community.office.bundles.import_paths([gate.export.export(community.folder / "stick")[0].path])
    return issued


def open_orders(window: Any, settle: Any) -> Any:
    window.go(PageName.PASSES)
    settle()
    window.passes.page.order_button.click()
    return window.passes.orders.panel


def test_a_pass_is_revoked_and_its_code_shown_in_groups_and_words(
    issued: Any, window: Any, community: Any, settle: Any, press: Any, said: Any
) -> None:
    panel = open_orders(window, settle)
    assert QApplication.focusWidget() is panel.subject
    assert not panel.order_button.isEnabled()
    press(str(issued.serial))
    press(RETURN)
    assert "停用并作废这张证" in panel.found.item(0).text()
    assert "赵*访" in panel.found.item(0).text()
    panel.order_button.click()
    code = panel.code.text().replace(" ", "")
    assert panel.code.text() == f"{code[:4]} {code[4:8]} {code[8:]}"
    assert len(panel._words.text().replace(",", "").split()) == 10
    assert "21:20" in panel._until.text()
    assert "1 号机" in panel._until.text()
    assert str(issued.serial) in said()
    gate = community.gates[0]
    gate.orders.revoke(issued.serial, code)
    assert gate.check.check_code(issued.code, at_ms=community.clock.wall_ms).verdict is PassVerdict.REVOKED


def test_the_pass_chosen_in_the_table_is_what_the_order_is_about(issued: Any, window: Any, settle: Any) -> None:
    window.go(PageName.PASSES)
    settle()
    window.passes.page.table.selectRow(0)
    window.passes.page.order_button.click()
    panel = window.passes.orders.panel
    assert panel.subject.text() == str(issued.serial)
    assert panel.found.count() == 1


def test_one_of_a_household_is_let_through_at_the_gate_chosen(
    window: Any, community: Any, settle: Any, press: Any
) -> None:
    panel = open_orders(window, settle)
    panel.station.setCurrentIndex(1)
    press("3-1-501")
    press(RETURN)
    assert [panel.found.item(n).text().split("  ")[0] for n in range(2)] == ["放行一次:王*明", "放行一次:王*敏"]
    panel.found.setFocus()
    press(DOWN)
    press(RETURN)
    gate = community.gates[1]
    gate.sign_on.sign_on(community.operator, "2468")
    step = gate.orders.let_through(2, panel.code.text(), Direction.OUT)
    assert step.reasons == (Reason.BY_ORDER,)
    assert office_events(community, EventKind.PHONE_ORDER) == [{"order": 2, "subject": 2, "station": 2, "right": True}]


def test_nobody_found_is_told_and_no_old_code_stays(window: Any, settle: Any, press: Any, said: Any) -> None:
    panel = open_orders(window, settle)
    press("3-1-501")
    press(RETURN)
    panel.order_button.click()
    assert panel.code.text()
    panel.subject.setFocus()
    panel.subject.selectAll()
    press("9-9-999")
    press(RETURN)
    assert "没有找到" in said()
    assert panel.code.text() == ""
    assert not panel.order_button.isEnabled()


def test_a_station_is_enrolled_with_its_quota_of_passes(
    window: Any, community: Any, settle: Any, chooser: Any, said: Any, until: Any
) -> None:
    window.go(PageName.STATIONS)
    settle()
    page = window.stations.page
    page.enrol_button.click()
    panel = page.enrol_panel
    panel.gate_code.setText("N1")
    panel.name.setText("北门 1 号机")
    assert panel.quota.text() == "500"
    panel.quota.setText("多")
    panel.enrol_button.click()
    assert "不是数量" in said()
    panel.quota.setText("20")
    chooser.answers.append(community.folder / "N1.ckk")
    panel.enrol_button.click()
    until(lambda: "已登记" in said())
    assert community.office.store.stations()[-1].certificate.passes_a_day == 20
    assert panel.quota.text() == "500"


def select_station(window: Any, settle: Any) -> Any:
    window.go(PageName.STATIONS)
    settle()
    page = window.stations.page
    assert not page.cut_off_button.isEnabled()
    page.stations.selectRow(0)
    page.cut_off_button.click()
    return page


def test_a_station_is_cut_off_after_the_last_pass_that_reached_the_office_and_restored(
    issued: Any, window: Any, community: Any, settle: Any, said: Any
) -> None:
    page = select_station(window, settle)
    panel = page.cut_off_panel
    assert panel.last.text() == str(issued.serial)
    assert not panel.restore_button.isEnabled()
    panel.cut_button.click()
    assert f"只认到 {issued.serial}" in said()
    settle()
    assert any(str(issued.serial) in window.stations._stations.index(0, n).data() for n in range(7))
    page.stations.clearSelection()
    page.stations.selectRow(0)
    page.cut_off_button.click()
    panel.restore_button.click()
    assert "全部重新认可" in said()
    assert office_events(community, EventKind.STATION_CUT_OFF) == [
        {"station": 1, "serial": issued.serial.number},
        {"station": 1},
    ]


@pytest.mark.parametrize(("typed", "sentence"), [("王", "不是证号"), (str(PassSerial(2, 1)), "不是 1 号机的证号")])
def test_a_serial_that_is_not_the_stations_changes_nothing(
    window: Any, community: Any, settle: Any, said: Any, typed: str, sentence: str
) -> None:
    panel = select_station(window, settle).cut_off_panel
    panel.last.setText(typed)
    panel.cut_button.click()
    assert sentence in said()
    assert panel.last.text() == typed
    assert office_events(community, EventKind.STATION_CUT_OFF) == []
