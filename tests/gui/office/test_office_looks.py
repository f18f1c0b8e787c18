"""查看记录, 通行查询 and 一人的资料 in the office's window."""

from __future__ import annotations

from typing import Any

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication

from checkpoint_app.domain.access import Right, Role
from ui.models.access_table import AccessColumn
from ui.models.trace_table import TraceColumn
from ui.office.access_log_task import AccessLogTask
from ui.office.office_tools import PageName
from ui.office.person_task import PersonTask
from ui.office.trace_task import TraceTask

PIN = "1357"
DOCUMENT = "云疾控函〔2026〕12号"


@pytest.fixture
def head(window: Any) -> Any:
    access = window.desk.access
    access.sign_on(access.add("陈主任", PIN, Role.HEAD), PIN)
    return window


def open_task(window: Any, kind: Any) -> Any:
    window.go(PageName.SAFETY)
    window.safety.open_task(kind)
    return window.safety.page.panel


def column(table: Any, number: int) -> list[str]:
    model = table.model()
    return [model.index(row, number).data() for row in range(model.rowCount())]


@pytest.mark.parametrize("kind", [AccessLogTask, TraceTask, PersonTask])
def test_nobody_signed_on_opens_none_of_them(window: Any, kind: Any, said: Any) -> None:
    assert open_task(window, kind) is None
    assert "登录" in said()


def test_the_log_says_who_did_what_when_and_what_for(head: Any) -> None:
    head.desk.access.note(Right.TRACE, purpose="tracing 密接", document=DOCUMENT, subjects=1204)
    panel = open_task(head, AccessLogTask)
    cells = [panel.table.model().index(0, each).data() for each in AccessColumn]
    assert cells == ["2026-11-22 20:20", "9001 陈主任", "通行查询", "流调单位来函 密接", DOCUMENT, "1,204"]
    assert column(panel.table, AccessColumn.WHAT) == ["通行查询", "登录"]
    panel.filter.setText("密接")
    assert column(panel.table, AccessColumn.WHAT) == ["通行查询"]
    panel.filter.setText("")
    panel.what.setCurrentIndex(1)
    panel.what.activated.emit(1)
    assert column(panel.table, AccessColumn.WHAT) == ["登录"]


def test_the_log_is_read_page_by_page(head: Any, qtmodeltester: Any) -> None:
    for n in range(250):
        head.desk.access.note(Right.UNMASK, purpose=f"call {n}")
    panel = open_task(head, AccessLogTask)
    model = panel.table.model()
    assert model.rowCount() == 200
    model.fetchMore()
    assert model.rowCount() == 251
    qtmodeltester.check(model)


@pytest.fixture
def traced(head: Any, community: Any, walk_through: Any, settle: Any) -> Any:
    gate = community.gates[0]
    walk_through(gate, "王小明", "张三丰")
    community.clock.advance(minutes=3)
    community.office.bundles.import_paths([file.path for file in gate.export.export(community.folder / "stick")])
    panel = open_task(head, TraceTask)
    panel.form.document.setText(DOCUMENT)
    panel.trace_button.click()
    settle()
    return head


def test_a_trace_shows_who_passed_masked_and_whole_once_unlocked(traced: Any) -> None:
    panel = traced.safety.page.panel
    assert column(panel.table, TraceColumn.NAME) == ["王*明", "王*明", "张*丰", "张*丰"]
    assert column(panel.table, TraceColumn.NEAR) == ["1–4"] * 4
    assert "2 人,4 次通行" in panel.result.text()
    assert QApplication.focusWidget() is panel.table
    traced.access.masking.unlock("tracing", DOCUMENT)
    assert column(panel.table, TraceColumn.NAME)[0] == "王小明"


def test_a_trace_without_a_document_shows_nothing(head: Any, said: Any, settle: Any) -> None:
    panel = open_task(head, TraceTask)
    panel.trace_button.click()
    settle()
    assert "公文号" in said()
    assert panel.table.model().rowCount() == 0
    assert not panel.save_button.isEnabled()


@pytest.mark.parametrize(("whole", "named"), [(False, "王*明"), (True, "王小明")])
def test_a_trace_is_saved_as_it_is_shown(
    traced: Any, community: Any, chooser: Any, settle: Any, said: Any, whole: bool, named: str
) -> None:
    if whole:
        traced.access.masking.unlock("tracing", DOCUMENT)
    out = community.folder / "trace.csv"
    chooser.answers = [out]
    traced.safety.page.panel.save_button.click()
    settle()
    assert ("没有遮盖" in said()) is whole
    text = out.read_text("utf-8-sig")
    assert named in text
    assert DOCUMENT in text


def test_an_answer_is_gone_for_the_next_one_who_asks(traced: Any) -> None:
    panel = open_task(traced, TraceTask)
    assert panel.table.model().rowCount() == 0
    assert not panel.save_button.isEnabled()


def test_one_persons_data_is_found_masked_and_written(
    head: Any, community: Any, chooser: Any, settle: Any, said: Any, press: Any
) -> None:
    panel = open_task(head, PersonTask)
    press("3-1-501")
    press(Qt.Key.Key_Return)
    assert [panel.found.item(row).text().split("  ")[1] for row in range(2)] == ["王*明", "王*敏"]
    assert not panel.export_button.isEnabled()
    panel.found.setCurrentRow(0)
    chooser.answers = [community.folder]
    panel.export_button.click()
    settle()
    assert "resident-1-20261122.pdf" in said()
    assert (community.folder / "resident-1-20261122.json").exists()
    panel.folder_button.click()
    assert chooser.shown == [community.folder]


def test_nobody_found_is_told(head: Any, press: Any, said: Any) -> None:
    panel = open_task(head, PersonTask)
    press("9-9-999")
    press(Qt.Key.Key_Return)
    assert "没有找到" in said()
    assert not panel.export_button.isEnabled()
