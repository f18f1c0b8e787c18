"""更正请求 on the page 安全: find a passage, ask, see what became of it; times as well as they are known."""

from __future__ import annotations

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest

from checkpoint_app.domain.access import Role
from checkpoint_app.domain.asked_correction import AskState
from ui.models.passage_table import PassageColumn, PassageTable
from ui.models.request_table import RequestColumn, RequestTable
from ui.office.correction_panel import Wanted
from ui.office.correction_task import CorrectionTask
from ui.office.office_tools import PageName
from ui.office.today_lines import TodayKind, read_today


def bring(community, gate):
    (file,) = gate.export.export(community.folder / "up")
    return community.office.bundles.import_file(file.path)


@pytest.fixture
def task(community, window, walk_through, settle):
    """Three people passed the east gate; the panel is open, a clerk signed on."""
    access = community.office.access
    access.sign_on(access.add("赵经办", "135790", Role.HEAD), "135790")
    walk_through(community.gates[0], "王小明", "张三丰", "周八")
    bring(community, community.gates[0])
    window.go(PageName.SAFETY)
    (found,) = [task for task in window.safety.tasks if isinstance(task, CorrectionTask)]
    found.open()
    settle()
    return found


def texts(model, column):
    return [model.index(row, column).data() for row in range(model.rowCount())]


def test_the_passages_stand_newest_first_with_masked_names(task):
    model = task.panel._passage_model
    assert texts(model, PassageColumn.WHO) == ["周*", "周*", "张*丰", "张*丰", "王*明", "王*明"]
    assert texts(model, PassageColumn.DIRECTION)[:2] == ["出", "进"]
    assert set(texts(model, PassageColumn.STATION)) == {"东门 1 号机"}
    assert texts(model, PassageColumn.MOMENT)[0] == "11月22日 20:20"
    assert set(texts(model, PassageColumn.REMARK)) == {""}


def test_typing_filters_and_enter_goes_to_the_table(task):
    QTest.keyClicks(task.panel.filter, "zhang")
    task.panel.filter.setText("张三丰")
    assert set(texts(task.panel._passage_model, PassageColumn.WHO)) == {"张*丰"}
    QTest.keyClick(task.panel.filter, Qt.Key.Key_Return)
    assert task.panel.passages.hasFocus()


def test_a_request_is_asked_seen_and_withdrawn(task, community, said, window):
    panel = task.panel
    panel.passages.selectRow(1)
    panel.wanted.setCurrentIndex(list(Wanted).index(Wanted.TURN))
    panel.ask_button.click()
    assert "请写原因" in said()
    panel.reason.setText("方向按错")
    panel.ask_button.click()
    assert "号请求已记下" in said()
    assert panel.reason.text() == ""
    (request,) = community.office.corrections.list()
    assert request.state is AskState.ASKED
    rows = panel._request_model
    assert texts(rows, RequestColumn.WANTED) == ["方向改为 出"]
    assert texts(rows, RequestColumn.STATE) == ["还没到卡口"]
    assert task.state() == "1 条在等卡口答复。"
    panel.requests.selectRow(0)
    panel.withdraw_button.click()
    assert texts(rows, RequestColumn.STATE) == ["已撤回"]
    assert not panel.withdraw_button.isEnabled()
    assert task.state() == "没有等卡口答复的请求。"


def test_a_reading_is_typed_as_at_the_gate(task, community, said):
    panel = task.panel
    panel.passages.selectRow(0)
    panel.wanted.setCurrentIndex(list(Wanted).index(Wanted.READING))
    assert panel.reading.isEnabled()
    panel.reason.setText("少打一个数")
    panel.reading.setText("9")
    panel.ask_button.click()
    assert "不像读数" in said()
    panel.reading.setText("368")
    panel.ask_button.click()
    (request,) = community.office.corrections.list()
    assert request.asked.temperature_c10 == 368


def test_the_answer_of_the_gate_stands_beside_the_request(task, community):
    panel, gate = task.panel, community.gates[0]
    panel.passages.selectRow(0)
    panel.reason.setText("重复")
    panel.ask_button.click()
    community.publish()
    gate.answer.decline(gate.answer.open()[0].asked.number, "是两个人")
    bring(community, gate)
    task.open()
    assert texts(panel._request_model, RequestColumn.STATE) == ["卡口没有照办"]
    assert texts(panel._request_model, RequestColumn.ANSWER) == ["是两个人"]


def test_nobody_signed_on_asks_nothing(task, community, said):
    community.office.access.sign_off()
    task.panel.passages.selectRow(0)
    task.panel.reason.setText("重复")
    task.panel.ask_button.click()
    assert "请先由经办人登录" in said()
    assert community.office.corrections.list() == []


def test_a_clock_three_hours_fast_is_seen_on_today_and_in_the_table(community, window, walk_through, settle):
    gate, clock = community.gates[1], community.clock
    clock.advance(hours=5)
    clock.wall_ms += 3 * 3_600_000
    walk_through(gate, "王小明")
    (file,) = gate.export.export(community.folder / "up")
    clock.wall_ms -= 3 * 3_600_000
    clock.advance(minutes=10)
    community.office.bundles.import_file(file.path)
    (line,) = [line for line in read_today(community.office.store, clock.wall_ms) if line.kind is TodayKind.CLOCK]
    assert line.details["station"] == 2
    task = next(task for task in window.safety.tasks if isinstance(task, CorrectionTask))
    task.open()
    settle()
    model: PassageTable = task.panel._passage_model
    (moment, _) = texts(model, PassageColumn.MOMENT)
    assert moment == "约 11月23日 01:24", "the middle of what is possible: 01:18 to 01:30"
    assert texts(model, PassageColumn.REMARK) == ["钟约快 3 小时"] * 2
    window.go(PageName.SAFETY)
    window.go(PageName.TODAY)
    settle()
    said = [window.today.page.table.model().index(row, 0).data() for row in range(9)]
    assert "西门 1 号机(2 号机)的钟快了至少 2 小时,请在那里改正日期时间" in said


def test_the_tables_keep_qts_contract(task, qtmodeltester):
    for model in (task.panel._passage_model, task.panel._request_model):
        assert isinstance(model, PassageTable | RequestTable)
        qtmodeltester.check(model, force_py=False)
