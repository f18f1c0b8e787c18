"""The page of rules: the schedule, the chosen rules in words, and adding a file after a look at what it changes."""

from __future__ import annotations

from pathlib import Path

import pytest
from PySide6.QtCore import QModelIndex, Qt
from PySide6.QtWidgets import QApplication

from checkpoint_app.domain.pack_schedule import PackState, pack_state
from ui.models.rule_tables import ChangeTable, FaultTable, PackTable, RuleTable
from ui.office.office_tools import PageName

CLOSED = """\
title: 封闭管理
document_no: 样例〔2026〕9号
valid_from: 2026-11-23 00:00
valid_until: 2026-12-10 00:00
quotas:
  - {unit: household, count: 1, every: 2 days}
"""


def rows(table) -> list[tuple[str, ...]]:
    model = table.model()
    return [
        tuple(model.index(row, column).data() for column in range(model.columnCount()))
        for row in range(model.rowCount())
    ]


@pytest.fixture
def page(window, settle):
    window.go(PageName.RULES)
    settle()
    return window.rules.page


@pytest.fixture
def add(page, chooser, settle, tmp_path):
    """Press 加入规则文件, and choose a file with this text."""

    def add_file(text: str) -> Path:
        path = tmp_path / "规则.yaml"
        path.write_text(text, encoding="utf-8")
        chooser.answers.append(path)
        page.add_button.click()
        settle()
        return path

    return add_file


def test_the_page_begins_with_the_rules_in_force_in_plain_words(page):
    assert [row[:3] + row[5:] for row in rows(page.packs)] == [("1", "训练规则", "训练-001", "现行")]
    assert ("出门次数", "每户每日2次") in rows(page.rules)
    assert ("体温偏高", "达到 37.3 ℃") in rows(page.rules)
    assert page.changes.isHidden(), "the rules in force change nothing"
    assert QApplication.focusWidget() is page.packs


def test_a_file_is_shown_with_what_it_changes_and_added_only_when_confirmed(
    window, page, add, community, said, press, settle
):
    add(CLOSED)
    panel = page.panel_of_file
    assert page.panel is panel
    assert panel._summary.text() == "第 2 号《封闭管理》,样例〔2026〕9号,2026-11-23 00:00 至 2026-12-10 00:00"
    assert ("出门次数", "每户每日2次", "每户每2日1次") in rows(panel.changes)
    assert len(community.office.store.packs()) == 1, "looking changes nothing"
    assert QApplication.focusWidget() is panel.confirm_button
    press(Qt.Key.Key_Return)
    settle()
    assert page.panel is None
    assert "第 2 号规则已加入,2026-11-23 00:00 开始" in said()
    assert [(row[0], row[5]) for row in rows(page.packs)] == [("1", "现行"), ("2", "待生效")]
    page.packs.select_row(lambda pack: pack.number == 2)
    assert not page.changes.isHidden()
    assert ("出门次数", "每户每日2次", "每户每2日1次") in rows(page.changes)
    assert ("出门次数", "每户每2日1次") in rows(page.rules)


def test_a_file_that_is_not_added_leaves_the_schedule(page, add, community):
    add(CLOSED)
    page.panel_of_file.leave_button.click()
    assert page.panel is None
    assert len(community.office.store.packs()) == 1


def test_every_fault_of_a_file_is_shown_with_its_line(window, page, add):
    add(CLOSED.replace("count: 1", "count: many").replace("title", "titel"))
    panel = page.panel_of_file
    assert panel._summary.text() == "规则.yaml 现在不能用。"
    assert rows(panel.faults) == [
        ("第 1 行:不认识 titel,是不是 title?",),
        ("第 1 行:缺少 title",),
        ("第 6 行:count 应是 0 到 10000 的整数,写的是 many",),
    ]
    assert panel.confirm_button.isHidden()
    assert panel.changes.isHidden()


def test_rules_of_another_community_are_refused_in_a_sentence(page, add):
    add(CLOSED + 'community: "530100000009"\n')
    assert rows(page.panel_of_file.faults) == [
        ("这份规则属于社区 530100000009,本社区是 530100000001。没有改动。",),
    ]


def test_a_choice_of_no_file_changes_nothing(page, chooser, settle):
    chooser.answers += [None, None]
    page.add_button.click()
    page.examples_button.click()
    settle()
    assert page.panel is None


def test_the_examples_can_be_had_as_files_to_start_from(page, chooser, settle, said, tmp_path, until):
    folder = tmp_path / "examples"
    folder.mkdir()
    chooser.answers.append(folder)
    page.examples_button.click()
    until(lambda: bool(chooser.shown))
    assert sorted(path.name for path in folder.iterdir()) == ["closed.yaml", "controlled.yaml", "open.yaml"]
    assert chooser.shown == [folder]
    assert "closed.yaml" in said()


def test_which_rules_hold_is_read_again_whenever_the_page_is_opened(window, page, add, community, settle):
    add(CLOSED)
    page.panel_of_file.confirm_button.click()
    window.go(PageName.TODAY)
    community.clock.advance(hours=24)
    window.go(PageName.RULES)
    settle()
    assert [(row[0], row[5]) for row in rows(page.packs)] == [("1", "已被替换"), ("2", "现行")]
    community.clock.advance(hours=24 * 30)
    packs = community.office.store.packs()
    assert pack_state(packs[1], packs, community.clock.wall_ms) is PackState.EXPIRED


@pytest.mark.parametrize("model", [PackTable, RuleTable, ChangeTable, FaultTable])
def test_the_tables_of_rules_keep_the_promises_of_a_model(qtmodeltester, model):
    table = model()
    qtmodeltester.check(table)
    assert table.rowCount(QModelIndex()) == 0
