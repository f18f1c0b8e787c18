"""The report, the office bundle, and the lines of the morning about both."""

from __future__ import annotations

from datetime import date

from PySide6.QtCore import Qt
from PySide6.QtGui import QColor
from PySide6.QtWidgets import QApplication

from checkpoint_app.domain.exchange import GateDay
from checkpoint_app.domain.passage import Direction
from checkpoint_app.domain.passes import PassSerial
from checkpoint_app.domain.print_run import PrintFilter
from ui.office.gate_chart import GateChart
from ui.office.office_tools import PageName

CONTROL = Qt.KeyboardModifier.ControlModifier
SUNDAY = date(2026, 11, 22)


def gate_day(code, name, entries, exits):
    rest = dict.fromkeys(("visitors", "not_admitted", "measured", "high_readings", "passes_issued", "corrections"), 0)
    return GateDay(gate=code, name=name, entries=entries, exits=exits, stations=1, stations_missing=0, **rest)


def row_of(table, row):
    model = table.model()
    return [model.index(row, column).data() for column in range(model.columnCount())]


def sunday_is_over(community):
    community.clock.advance(hours=11)


def test_the_report_on_yesterday_shows_totals_and_states_the_missing_gate(community, open_office, walk_through, until):
    east, _ = community.gates
    walk_through(east, "王小明", "王晓敏")
    community.office.bundles.import_paths([east.export.export(community.folder / "s")[0].path])
    sunday_is_over(community)
    window = open_office(community.office)
    window.go(PageName.REPORT)
    page = window.report.page
    until(lambda: page.table.model().rowCount() == 3)
    assert page.chosen_day() == SUNDAY
    assert row_of(page.table, 0)[:4] == ["E1", "东门", "2", "2"]
    assert row_of(page.table, 2)[:4] == ["合计", "", "2", "2"]
    assert "西门" in page._missing.text()
    assert "第 1 版" in page._version.text()
    assert "东门" in page.chart.accessibleDescription()


def test_the_report_is_written_and_late_figures_make_a_second_version(
    community, open_office, walk_through, chooser, until, tmp_path
):
    east, west = community.gates
    walk_through(east, "王小明")
    walk_through(west, "张三丰")
    community.office.bundles.import_paths([east.export.export(community.folder / "s")[0].path])
    late = west.export.export(community.folder / "s")[0].path
    sunday_is_over(community)
    window = open_office(community.office)
    window.go(PageName.REPORT)
    page = window.report.page
    until(lambda: page.table.model().rowCount() == 3)
    for name in ("a.xlsx", "a.csv", "a.pdf"):
        chooser.answers.append(tmp_path / name)
        page.export_button.click()
        until(lambda: not window.work.busy)
        assert (tmp_path / name).stat().st_size > 100
    assert "缺报" in window.message.sentence.text()

    window.take_files([late])
    until(lambda: not window.work.busy)
    window.go(PageName.REPORT)
    until(lambda: "第 2 版" in page._version.text())
    assert "差异" in page._version.text()


def test_a_report_in_an_unknown_format_is_refused_with_a_sentence(window, chooser, until, said, tmp_path):
    chooser.answers.append(tmp_path / "a.doc")
    window.report.page.export_button.click()
    until(lambda: not window.work.busy)
    assert ".doc" in said()


def test_the_chart_draws_bars_as_long_as_the_figures(qtbot, theme):
    chart = GateChart(theme)
    qtbot.addWidget(chart)
    chart.show_gates([gate_day("E1", "东门", 100, 50), gate_day("W1", "西门", 0, 0)])
    chart.resize(800, chart.sizeHint().height())
    image = chart.grab().toImage()
    line = chart.fontMetrics().height()
    entry_bar = QColor(theme.colours.directions[Direction.IN].back)
    rows = [sum(image.pixelColor(x, y) == entry_bar for x in range(800)) for y in range(image.height())]
    widest = max(rows[round(1.5 * line) :])
    assert 400 < widest < 800
    assert sum(row > 100 for row in rows) < line, "only the one gate with entries has a filled bar"
    assert "东门 进入 100, 外出 50" in chart.accessibleDescription()


def test_the_chart_is_saved_as_it_looks(window, chooser, until, tmp_path):
    window.go(PageName.REPORT)
    until(lambda: window.report.page.table.model().rowCount() == 3)
    chooser.answers.append(tmp_path / "chart.pdf")
    window.report.page.chart_button.click()
    assert (tmp_path / "chart.pdf").read_bytes().startswith(b"%PDF")


def test_another_day_is_read_when_it_is_chosen(window, until, press):
    window.go(PageName.REPORT)
    until(lambda: window.report.page.table.model().rowCount() == 3)
    press(Qt.Key.Key_Up)
    until(lambda: window.report._report is not None and window.report._report.day == window.report.page.chosen_day())
    assert window.report.page.chosen_day().year in (2026, 2027)


def test_the_office_bundle_is_shown_before_it_is_made_and_gates_take_it(
    window, community, chooser, until, press, said, tmp_path
):
    office = community.office
    office.passes.start(office.passes.plan(PrintFilter(text="王小明")), tmp_path, name="p")
    office.revoke.revoke(PassSerial(0, 1), "lost")
    version = office.store.list_version() + 1
    press("7", CONTROL)
    page = window.publish.page
    until(lambda: f"第 {version} 版" in page._contents.text())
    assert "居民 12 人,作废的出入证 1 张" in page._contents.text()
    chooser.answers.append(tmp_path)
    press(Qt.Key.Key_Space)
    until(lambda: office.store.list_version() == version and "已写入" in said())
    summary = community.gates[0].apply.apply(tmp_path)
    assert (summary.version, summary.newly_revoked) == (version, 1)
    until(lambda: f"第 {version + 1} 版" in page._contents.text())
    page.folder_button.click()
    assert chooser.shown == [tmp_path]


def test_a_folder_that_cannot_be_written_to_is_a_sentence(window, chooser, until, said, tmp_path):
    (tmp_path / "file").write_text("")
    chooser.answers.append(tmp_path / "file")
    window.publish.page.publish_button.click()
    until(lambda: not window.work.busy)
    assert str(tmp_path / "file") in said()


def today_lines(window):
    table = window.today.page.table
    return [table.model().index(row, 0).data() for row in range(table.model().rowCount())]


def test_the_morning_says_that_the_report_is_due_and_later_that_it_is_late(
    community, open_office, walk_through, until, tmp_path
):
    office, east = community.office, community.gates[0]
    walk_through(east, "王小明")
    office.bundles.import_paths([east.export.export(community.folder / "s")[0].path])
    office.passes.start(office.passes.plan(PrintFilter(text="王小明")), tmp_path, name="p")
    sunday_is_over(community)  # 07:20
    window = open_office(office)
    until(lambda: any("9:00 前上报,还有 1 小时" in line for line in today_lines(window)))
    assert any("没有上报:东门 1 号机、西门 1 号机" in line for line in today_lines(window))
    assert any("下发包第" in line for line in today_lines(window))
    assert any("收到 1 个上报包" in line for line in today_lines(window))
    community.clock.advance(hours=3)
    window.go(PageName.ROSTER)
    window.go(PageName.TODAY)
    until(lambda: any("已过 9:00" in line for line in today_lines(window)))
    office.report.send(SUNDAY, tmp_path / "r.csv")
    window.today.refresh()
    until(lambda: any("昨日报表已导出,第 1 版" in line for line in today_lines(window)))
    assert QApplication.focusWidget() is window.today.page.table
