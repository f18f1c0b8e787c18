"""An empty office leads by the hand: roster, stations, operators, passes."""

from __future__ import annotations

import re

from PySide6.QtCore import Qt

from checkpoint_app.documents.sample_workbook import write_messy_workbook
from checkpoint_app.services.sample_community import sample_roster
from ui.models.object_table import TONE_ROLE
from ui.models.problem_tables import RowProblemColumn
from ui.models.tone import Tone
from ui.office.office_tools import PageName
from ui.office.today_lines import TodayKind, read_today

CONTROL = Qt.KeyboardModifier.ControlModifier


def column_of(table, column):
    model = table.model()
    return [model.index(row, column).data() for row in range(model.rowCount())]


def test_an_empty_office_says_what_to_do_next_in_order(empty_window, until):
    table = empty_window.today.page.table
    until(lambda: table.model().rowCount() == 4)
    lines = column_of(table, 0)
    assert [line[:5] for line in lines] == ["第 1 步", "第 2 步", "第 3 步", "第 4 步"]
    tones = [table.model().index(row, 0).data(TONE_ROLE) for row in range(4)]
    assert tones == [Tone.WARN, Tone.MUTED, Tone.MUTED, Tone.MUTED]


def test_enter_on_a_line_leads_to_the_page_that_deals_with_it(empty_window, until, press):
    until(lambda: empty_window.today.page.table.model().rowCount() == 4)
    press(Qt.Key.Key_Return)
    assert empty_window.page() == PageName.ROSTER


def test_a_messy_workbook_is_checked_first_and_only_then_loaded(
    empty_window, empty_desk, chooser, until, press, tmp_path
):
    people = sample_roster(households=40, residents=90)
    write_messy_workbook(people, tmp_path / "花名册.xlsx")
    chooser.answers.append(tmp_path / "花名册.xlsx")
    page = empty_window.roster.page
    press("3", CONTROL)
    page.import_button.setFocus()
    press(Qt.Key.Key_Space)
    until(lambda: page.panel is page.plan_panel)

    problems = column_of(page.plan_panel.table, RowProblemColumn.PROBLEM)
    assert "没有姓名,这一行不导入" in problems
    assert "同一人已在前面出现,这一行不导入" in problems
    assert "证件号被表格软件改坏了,此人导入但没有证件号" in problems
    assert "证件号里的出生日期不存在,照原样导入,请核对" in problems
    assert empty_desk.store.roster_counts() == (0, 0, 0), "nothing is loaded by looking"
    assert "90" in page.plan_panel.load_button.text()

    press(Qt.Key.Key_Space)  # the keyboard stands on the load button
    until(lambda: empty_desk.store.roster_counts()[2] == 90 and page.panel is None)
    assert "新增 90 人" in empty_window.message.sentence.text()
    assert page.table.model().rowCount() == 90


def test_leaving_the_dry_run_with_esc_loads_nothing(empty_window, empty_desk, until, press, tmp_path):
    write_messy_workbook(sample_roster(households=10, residents=20), tmp_path / "a.xlsx")
    empty_window.take_files([tmp_path / "a.xlsx"])
    page = empty_window.roster.page
    until(lambda: page.panel is page.plan_panel)
    press(Qt.Key.Key_Escape)
    assert page.panel is None
    assert empty_desk.store.roster_counts() == (0, 0, 0)


def test_a_file_that_is_no_roster_is_refused_with_a_sentence(empty_window, empty_desk, until, tmp_path):
    (tmp_path / "b.xlsx").write_text("not a workbook")
    empty_window.take_files([tmp_path / "b.xlsx"])
    until(lambda: not empty_window.work.busy and empty_window.message.isVisibleTo(empty_window))
    assert "b.xlsx" in empty_window.message.sentence.text()
    assert empty_window.roster.page.panel is None
    assert empty_desk.store.roster_counts() == (0, 0, 0)


def test_enrolling_shows_the_code_once_and_large(empty_window, empty_desk, chooser, until, press, tmp_path):
    page = empty_window.stations.page
    press("5", CONTROL)
    press(Qt.Key.Key_Space)
    for text in ("e1", "East", "East 1", "Garden", "20"):
        press(text)
        press(Qt.Key.Key_Tab)
    chooser.answers.append(tmp_path / "e1.ckk")
    press(Qt.Key.Key_Space)
    until(lambda: page.panel is page.code_panel)

    assert re.fullmatch(r"\d{4}-\d{4}-\d{4}", page.code_panel.code.text())
    assert page.code_panel.code.fontInfo().pixelSize() >= 72
    assert (tmp_path / "e1.ckk").exists()
    until(lambda: page.stations.model().rowCount() == 1)
    station = empty_desk.store.stations()[0].certificate
    assert (station.gate, station.name, station.passes_a_day) == ("E1", "East 1", 20)

    press(Qt.Key.Key_Escape)
    assert page.panel is page.code_panel, "a slip of the finger does not lose the code"
    press(Qt.Key.Key_Space)
    assert page.panel is None
    assert page.code_panel.code.text() == "", "the code is not kept anywhere"


def test_a_gate_code_that_cannot_be_one_is_refused_and_the_form_keeps_what_was_typed(
    empty_window, empty_desk, chooser, until, tmp_path
):
    page = empty_window.stations.page
    page.enrol_button.click()
    page.enrol_panel.gate_code.setText("东门 1")
    page.enrol_panel.name.setText("东门")
    chooser.answers.append(tmp_path / "x.ckk")
    page.enrol_panel.enrol_button.click()
    until(lambda: not empty_window.work.busy)
    assert "卡口代码" in empty_window.message.sentence.text()
    assert page.enrol_panel.gate_code.text() == "东门 1"
    assert empty_desk.store.stations() == []


def test_an_operator_needs_the_pin_twice_alike(empty_window, empty_desk, press):
    page = empty_window.stations.page
    press("5", CONTROL)
    page.operator_button.click()
    for text in ("Wang Fang", "2468", "2469"):
        press(text)
        press(Qt.Key.Key_Return if text == "2469" else Qt.Key.Key_Tab)
    assert empty_desk.store.operators() == []
    assert page.panel is page.operator_panel
    press(Qt.Key.Key_Escape)
    page.operator_button.click()
    assert (page.operator_panel.name.text(), page.operator_panel.pin.text()) == ("Wang Fang", "")
    page.operator_panel.pin.setFocus()
    for text in ("2468", "2468"):
        press(text)
        press(Qt.Key.Key_Tab if not page.operator_panel.pin_again.text() else Qt.Key.Key_Return)
    assert [o.name for o in empty_desk.store.operators()] == ["Wang Fang"]
    assert page.panel is None
    assert page.operators.model().rowCount() == 1


def test_an_office_founded_today_owes_no_report_on_yesterday(community, tmp_path):
    community.gates[0].export.export(tmp_path)
    community.office.bundles.import_paths([tmp_path])
    now_ms = community.clock.wall_ms
    report = {TodayKind.REPORT_DUE, TodayKind.REPORT_LATE, TodayKind.REPORT_SENT}
    assert report.isdisjoint(line.kind for line in read_today(community.office.store, now_ms))
    tomorrow_ms = now_ms + 86_400_000
    assert not report.isdisjoint(line.kind for line in read_today(community.office.store, tomorrow_ms))
