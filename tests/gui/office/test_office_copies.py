"""A pass at two gates at once: said after the import, seen on 今日, decided on the pass page."""

from __future__ import annotations

import pytest
from PySide6.QtCore import Qt

from checkpoint_app.domain.events import EventDraft, EventKind
from checkpoint_app.domain.passage import Direction
from checkpoint_app.domain.passes import PassClaims, PassKind, PassSerial
from checkpoint_app.sync import pass_code
from ui.messages import direction_word
from ui.models.copy_table import CopyColumn, CopyTable
from ui.models.object_table import COPY_ROLE
from ui.models.today_table import TodayTable
from ui.office.office_tools import PageName
from ui.office.today_lines import TodayKind, read_today

SERIALS = (PassSerial(0, 1), PassSerial(0, 2))
DAY_S = 86_400


def issue(community, serial):
    """Enter the pass of 王小明 in the register; return its code."""
    office, now_s = community.office, community.clock.wall_ms // 1000
    claims = PassClaims(
        serial=serial,
        kind=PassKind.RESIDENT,
        name="王*明",
        dwelling="云上苑 3-1-501",
        not_before_s=now_s,
        expires_s=now_s + 90 * DAY_S,
    )
    data = {"serial": serial.key, "kind": 1, "resident": 1, "dwelling": claims.dwelling}
    data |= {"nbf": claims.not_before_s, "exp": claims.expires_s}
    office.store.append(EventDraft(kind=EventKind.PASS_ISSUED, at_ms=community.clock.wall_ms, data=data))
    return pass_code.encode(claims, office.store.identity().signing_seed)


@pytest.fixture
def stick(community):
    """Two passes went out by two gates within a minute each; the gates' files lie on one stick."""
    codes = [issue(community, serial) for serial in SERIALS]
    community.publish()
    for gate in community.gates:
        gate.sign_on.open_shift(community.operator)
        gate.lane.turn()
        assert gate.lane.direction is Direction.OUT
    for code in codes:
        for gate in community.gates:
            gate.lane.enter(code)
            assert gate.lane.enter("365").outcome.admits
            community.clock.advance(minutes=1)
        community.clock.advance(minutes=10)
    folder = community.folder / "up"
    for gate in community.gates:
        gate.export.export(folder)
    return folder


@pytest.fixture
def found(window, community, stick, until):
    """The office's window after the import."""
    window.bundles.import_paths([stick])
    until(lambda: not window.work.busy)
    return window


@pytest.fixture
def opened(found, until):
    """The window with the panel open."""
    found.go(PageName.PASSES)
    found.copies.open()
    until(lambda: found.passes.page.panel is found.copies.panel)
    return found


def test_the_import_says_so_and_today_leads_to_the_panel(found, said, until, press):
    assert "2 张证在两个卡口同时出现,请看“今日”" in said()
    found.go(PageName.TODAY)
    table = found.today.page.table
    sentence = "2 张证在两个卡口同时出现,可能是复制的,请核实"
    until(lambda: sentence in [table.model().index(row, 0).data() for row in range(table.model().rowCount())])
    table.select_where(lambda line: line.kind is TodayKind.COPIES)
    press(Qt.Key.Key_Return)
    until(lambda: found.passes.page.panel is found.copies.panel)
    assert found.page() == PageName.PASSES
    assert found.focusWidget() is found.copies.panel.table


def test_both_ways_stand_side_by_side(opened):
    panel = opened.copies.panel
    assert panel.table.model().rowCount() == 2
    assert "卡口:东门" in panel.first.text()
    assert "卡口:西门" in panel.second.text()
    for label in (panel.first, panel.second):
        assert f"方向:{direction_word(Direction.OUT)}" in label.text()
        assert "值守:王芳" in label.text()
    assert "20:32:00" in panel.first.text(), "the newest first"
    panel.table.selectRow(1)
    assert ("20:20:00" in panel.first.text(), "20:21:00" in panel.second.text()) == (True, True)
    assert panel.first.y() == panel.second.y()


def test_a_pass_is_revoked_and_the_next_one_is_shown(opened, community, until, said):
    panel = opened.copies.panel
    panel.revoke_button.click()
    until(lambda: panel.table.model().rowCount() == 1)
    assert str(SERIALS[1]) in said()
    assert community.office.store.pass_record(SERIALS[1]).revoke_reason == "misused"
    assert community.office.store.pass_record(SERIALS[0]).revoked_ms is None
    panel.revoke_button.click()
    until(lambda: opened.passes.page.panel is None)
    assert community.office.copies.find() == ()


def test_what_is_no_copy_is_not_shown_again_and_stays_good(opened, community, until, said):
    panel = opened.copies.panel
    panel.settle_button.click()
    until(lambda: panel.table.model().rowCount() == 1)
    assert "不再列出" in said()
    assert all(community.office.store.pass_record(serial).revoked_ms is None for serial in SERIALS)
    panel.settle_button.click()
    until(lambda: opened.passes.page.panel is None)
    lines = read_today(community.office.store, community.clock.wall_ms)
    assert TodayKind.COPIES not in [line.kind for line in lines]


def test_the_panel_is_left_with_esc_and_nothing_is_decided(opened, community, press):
    press(Qt.Key.Key_Escape)
    assert opened.passes.page.panel is None
    assert len(community.office.copies.find()) == 2


def test_opened_without_any_it_says_so(window, until, said):
    window.go(PageName.PASSES)
    window.passes.page.copies_button.click()
    until(lambda: "没有同一张证" in said())
    assert window.passes.page.panel is None


def test_the_table_keeps_the_contract_and_masks_names_in_a_copy(found, community, qtmodeltester):
    model = CopyTable()
    model.set_rows(community.office.copies.find())
    qtmodeltester.check(model)
    assert model.index(0, CopyColumn.HOLDER).data() == "王*明"
    model.show_whole(True)
    assert model.index(0, CopyColumn.HOLDER).data() == "王小明"
    assert model.index(0, CopyColumn.HOLDER).data(COPY_ROLE) == "王*明"
    assert model.index(0, CopyColumn.APART).data() == "1.0 分钟"
    assert model.index(0, CopyColumn.FIRST).data() == "东门 出 11月22日 20:32"


def test_today_says_how_many_passes(community, found):
    lines = read_today(community.office.store, community.clock.wall_ms)
    (line,) = [line for line in lines if line.kind is TodayKind.COPIES]
    model = TodayTable()
    assert line.details == {"passes": 2}
    assert model.text(line, 0).startswith("2 张证")
