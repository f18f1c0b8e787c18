"""The daily report: zero is 0, missing gates are named, corrections show, and no text is a formula."""

from __future__ import annotations

import csv
import json
from dataclasses import fields, replace
from datetime import date
from io import BytesIO, StringIO
from pathlib import Path

import openpyxl
import pypdfium2
import pytest
from openpyxl.worksheet.worksheet import Worksheet

from checkpoint_app.documents.daily_report import (
    DailyReport,
    ReportColumn,
    load_columns,
    write_csv,
    write_pdf,
    write_xlsx,
)
from checkpoint_app.domain.exchange import GateDay
from checkpoint_app.errors import InputRefused

NINE_IN_THE_MORNING_MS = 1_763_774_100_000  # 2025-11-22 09:15 in China
HOSTILE = ["=1+1", "+8613800000000", "-2+3", "@SUM(A1)", "\t=1+1", "＝1+1", " =1+1", "\r=1"]


def _gate(gate: str, name: str, **figures: int) -> GateDay:
    quiet = {
        "entries": 0,
        "exits": 0,
        "visitors": 0,
        "not_admitted": 0,
        "measured": 0,
        "high_readings": 0,
        "passes_issued": 0,
        "corrections": 0,
        "vehicles": 0,
        "deliveries": 0,
        "not_measured": 0,
        "emergencies": 0,
        "returns": 0,
        "provisional": 0,
        "stations": 1,
        "stations_missing": 0,
    }
    return GateDay(gate=gate, name=name, **{**quiet, **figures})


EAST = _gate(
    "E1", "东门", entries=1812, exits=1790, visitors=12, measured=3602, high_readings=1, corrections=2, vehicles=31,
    deliveries=95, not_measured=4, emergencies=1, returns=3, provisional=2,
)  # fmt: skip
NORTH = _gate("N1", "北门㼆𬭳")
SOUTH = _gate("S1", "南门", entries=5, stations=3, stations_missing=1)
WEST = _gate("W1", "西门", stations=2, stations_missing=2)


def _report(*rows: GateDay, before: tuple[GateDay, ...] | None = None, community: str = "金江路社区") -> DailyReport:
    return DailyReport(
        community=community,
        day=date(2025, 11, 21),
        version=1 if before is None else 2,
        rows=rows or (EAST, NORTH, SOUTH, WEST),
        corrected_from=before,
        sent_ms=NINE_IN_THE_MORNING_MS,
    )


def _sheets(content: bytes) -> list[Worksheet]:
    return openpyxl.load_workbook(BytesIO(content)).worksheets


def _table(sheet: Worksheet) -> list[list[object]]:
    return [list(row) for row in sheet.iter_rows(values_only=True)]


def _csv_rows(content: bytes) -> list[list[str]]:
    return list(csv.reader(StringIO(content.decode("utf-8-sig"), newline="")))


def _pdf_text(content: bytes) -> str:
    return "".join(page.get_textpage().get_text_range() for page in pypdfium2.PdfDocument(content))


def test_the_workbook_says_day_version_and_time_and_has_a_line_a_gate_and_totals() -> None:
    rows = _table(_sheets(write_xlsx(_report(), load_columns(None)))[0])
    assert rows[0][0] == "金江路社区 卡口日报"
    assert rows[1][0] == "2025年11月21日 0–24 时　第 1 版　报送时间 2025-11-22 09:15"
    assert rows[2][:4] == ["卡口", "名称", "进入", "外出"]
    assert rows[3] == ["E1", "东门", 1812, 1790, 12, 31, 95, 0, 3602, 4, 1, 1, 3, 2, 0, 2, "已报"]
    assert rows[7] == ["合计", None, 1817, 1790, 12, 31, 95, 0, 3602, 4, 1, 1, 3, 2, 0, 2, None]


def test_every_figure_a_gate_counts_has_a_column_in_the_shipped_list() -> None:
    shipped = {column.key for column in load_columns(None)}
    assert shipped == {field.name for field in fields(GateDay)} - {"stations", "stations_missing"} | {"state"}


def test_zero_is_printed_as_0_in_every_format() -> None:
    report, columns = _report(NORTH), load_columns(None)
    rows = _table(_sheets(write_xlsx(report, columns))[0])
    assert rows[3] == ["N1", "北门㼆𬭳", *[0] * 14, "已报"]
    assert rows[4][2:16] == [0] * 14
    assert _csv_rows(write_csv(report, columns))[1] == ["N1", "北门㼆𬭳", *["0"] * 14, "已报"]
    assert f"北门㼆𬭳 {' '.join('0' * 14)} 已报" in _pdf_text(write_pdf(report, columns))


def test_missing_gates_are_stated_in_words_in_every_format() -> None:
    said = "缺报：S1 南门（3 台终端中 1 台未上报）、W1 西门（2 台终端均未上报）。缺报卡口的数字不完整。"
    report, columns = _report(), load_columns(None)
    rows = _table(_sheets(write_xlsx(report, columns))[0])
    assert said in [row[0] for row in rows]
    assert [row[-1] for row in rows[3:7]] == ["已报", "已报", "缺 1/3", "缺报"]
    assert [said] in _csv_rows(write_csv(report, columns))
    assert said in _pdf_text(write_pdf(report, columns)).replace("\r\n", "")


def test_a_report_with_no_gate_missing_says_that_too() -> None:
    assert "2 个卡口全部上报。" in _pdf_text(write_pdf(_report(EAST, NORTH), load_columns(None)))


def test_a_gate_without_a_station_is_not_called_reported() -> None:
    text = _pdf_text(write_pdf(_report(replace(EAST, stations=0)), load_columns(None)))
    assert "未设终端的卡口：E1 东门。" in text
    assert "全部上报" not in text


def test_a_correction_shows_its_differences_on_a_second_sheet() -> None:
    before = (replace(EAST, entries=1800), NORTH, SOUTH, _gate("G9", "旧门"))
    sheets = _sheets(write_xlsx(_report(before=before), load_columns(None)))
    assert [sheet.title for sheet in sheets] == ["日报", "与第 1 版的差异"]
    rows = _table(sheets[1])
    assert rows[2] == ["卡口", "名称", "栏目", "原数", "现数", "增减"]
    assert rows[3:] == [
        ["E1", "东门", "进入", 1800, 1812, 12],
        ["W1", "西门", None, "无", "有", None],
        ["G9", "旧门", None, "有", "无", None],
    ]


def test_a_first_version_has_no_sheet_of_differences_and_an_equal_one_says_there_are_none() -> None:
    columns = load_columns(None)
    assert len(_sheets(write_xlsx(_report(), columns))) == 1
    same = _report(EAST, before=(EAST,))
    assert "表中各栏与第 1 版相同。" in [row[0] for row in _table(_sheets(write_xlsx(same, columns))[1])]
    assert "表中各栏与第 1 版相同。" in _pdf_text(write_pdf(same, columns))


def test_the_paper_names_each_difference() -> None:
    text = _pdf_text(write_pdf(_report(EAST, before=(replace(EAST, entries=1800),)), load_columns(None)))
    assert "与第 1 版的差异" in text
    assert "E1 东门 进入：1800 → 1812" in text


@pytest.mark.parametrize("name", HOSTILE)
def test_a_name_that_looks_like_a_formula_stays_a_text_in_the_workbook(name: str) -> None:
    report = _report(_gate(name, name), before=(_gate(name, name, entries=4),), community=name)
    for sheet in _sheets(write_xlsx(report, load_columns(None))):
        cells = [cell for row in sheet.iter_rows() for cell in row if cell.value is not None]
        assert not [cell for cell in cells if cell.data_type == "f"]
        assert [cell.quotePrefix for cell in cells if cell.column <= 2 and cell.row == 4] == [True, True]


@pytest.mark.parametrize("name", HOSTILE)
def test_a_name_that_looks_like_a_formula_has_an_apostrophe_before_it_in_csv(name: str) -> None:
    rows = _csv_rows(write_csv(_report(_gate(name, "门")), load_columns(None)))
    assert rows[1][0] == f"'{name}"
    assert rows[1][1] == "门"


def test_a_control_character_in_a_name_neither_breaks_the_workbook_nor_vanishes() -> None:
    rows = _table(_sheets(write_xlsx(_report(_gate("E1", "东\x0b门\x00")), load_columns(None)))[0])
    assert rows[3][1] == "东\ufffd门\ufffd"


def test_a_name_with_commas_quotes_and_line_ends_comes_back_from_csv_whole() -> None:
    name = '东"门",\n二'
    content = write_csv(_report(_gate("E1", name)), load_columns(None))
    assert content.startswith(b"\xef\xbb\xbf")
    assert _csv_rows(content)[1][1] == name


def test_csv_begins_with_the_headings_so_that_programs_can_read_it() -> None:
    rows = _csv_rows(write_csv(_report(), load_columns(None)))
    assert rows[0] == [column.zh for column in load_columns(None)]
    assert rows[5][0] == "合计"
    assert rows[6] == ["金江路社区 卡口日报 2025年11月21日 0–24 时　第 1 版　报送时间 2025-11-22 09:15"]


def test_the_workbook_prints_on_a4_landscape_with_its_headings_on_every_page() -> None:
    sheet = _sheets(write_xlsx(_report(), load_columns(None)))[0]
    assert (sheet.page_setup.orientation, sheet.page_setup.paperSize) == ("landscape", 9)
    assert (sheet.page_setup.fitToWidth, sheet.page_setup.fitToHeight) == (1, 0)
    assert sheet.sheet_properties.pageSetUpPr is not None
    assert sheet.sheet_properties.pageSetUpPr.fitToPage
    assert sheet.print_title_rows == "$1:$3"
    assert sheet.freeze_panes == "A4"


def test_columns_are_as_wide_as_what_they_hold() -> None:
    long_name = "金江小区南院东门（地铁口一侧）"
    sheet = _sheets(write_xlsx(_report(_gate("E1", long_name)), load_columns(None)))[0]
    assert sheet.column_dimensions["B"].width >= 2 * len(long_name)
    assert sheet.column_dimensions["C"].width < 12


def test_the_paper_is_a4_landscape_and_counts_its_pages() -> None:
    gates = tuple(_gate(f"G{n:02d}", f"{n} 号门", entries=n) for n in range(86))
    document = pypdfium2.PdfDocument(write_pdf(_report(*gates), load_columns(None)))
    assert [round(side * 25.4 / 72) for side in document[0].get_size()] == [297, 210]
    assert len(document) == 6
    text = "".join(page.get_textpage().get_text_range() for page in document)
    assert all(f"G{n:02d} {n} 号门" in text for n in range(86))
    assert f"合计 {sum(range(86))}" in text
    assert "第 6 / 6 页" in text


def test_every_format_speaks_english_too() -> None:
    report, columns = _report(before=(EAST,)), load_columns(None)
    sheets = _sheets(write_xlsx(report, columns, language="en"))
    assert [cell.value for cell in sheets[0][3]][:3] == ["Gate", "Name", "Entries"]
    assert sheets[1].title == "Differences to version 1"
    assert "Missing: S1 南门 (1 of 3 stations did not report)" in _pdf_text(write_pdf(report, columns, language="en"))
    assert _csv_rows(write_csv(report, columns, language="en"))[5][0] == "Total"


def test_the_office_chooses_columns_and_headings_in_a_template(tmp_path: Path) -> None:
    template = tmp_path / "street.json"
    columns = [{"key": "high_readings", "zh": "发热", "en": "Fever"}, {"key": "name", "zh": "门", "en": "Gate"}]
    template.write_text(json.dumps({"columns": columns}), encoding="utf-8-sig")
    loaded = load_columns(template)
    assert loaded[0] == ReportColumn(key="high_readings", zh="发热", en="Fever")
    assert _csv_rows(write_csv(_report(EAST), loaded))[:3] == [["发热", "门"], ["1", "东门"], ["1", "合计"]]


@pytest.mark.parametrize(
    ("content", "said"),
    [
        (b"{", "not JSON"),
        (b"\xff\xfe", "not JSON"),
        (b"[" * 200_000, "not JSON"),
        (b"[]", '"columns" must be a list'),
        (b'{"columns": []}', '"columns" must be a list'),
        (b'{"columns": ["gate"]}', "column 1 needs"),
        (b'{"columns": [{"key": "gate", "zh": " ", "en": "Gate"}]}', "column 1 needs"),
        (b'{"columns": [{"key": "gate", "zh": 3, "en": "Gate"}]}', "column 1 needs"),
        (b'{"columns": [{"key": "deaths", "zh": "\xe6\xad\xbb", "en": "Deaths"}]}', 'no figure is called "deaths"'),
        (b'{"columns": [{"key": "gate", "zh": "g", "en": "g"}, {"key": "gate", "zh": "h", "en": "h"}]}', "twice"),
    ],
)
def test_a_bad_template_is_refused_with_what_is_wrong_in_it(tmp_path: Path, content: bytes, said: str) -> None:
    template = tmp_path / "street.json"
    template.write_bytes(content)
    with pytest.raises(InputRefused) as refused:
        load_columns(template)
    assert refused.value.code == "template-unreadable"
    assert said in str(refused.value)


def test_a_template_that_is_not_there_is_told_apart_from_a_bad_one(tmp_path: Path) -> None:
    with pytest.raises(InputRefused) as refused:
        load_columns(tmp_path / "none.json")
    assert refused.value.code == "file-unreadable"
