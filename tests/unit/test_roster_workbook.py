"""Roster files as people send them: read, or refused with a sentence, and never written to."""

from __future__ import annotations

import contextlib
import io
import random
import subprocess
import sys
import zipfile
from datetime import date
from pathlib import Path

import pytest
from openpyxl import Workbook

from checkpoint_app.documents.roster_workbook import SheetTable, TableRow, column_index, column_letters, read_tables
from checkpoint_app.documents.sample_workbook import write_messy_workbook
from checkpoint_app.errors import InputRefused, MediaError
from checkpoint_app.services.sample_community import sample_roster

LINES = "小区,楼栋,单元,房号,姓名\n样例里,3,1,501,王㼆\n样例里,3,1,502,𬭳小禾\n"


def refused(path: Path) -> str:
    with pytest.raises(InputRefused) as caught:
        read_tables(path)
    assert str(caught.value)
    return caught.value.code


def cells(table: SheetTable) -> list[tuple[str, ...]]:
    return [row.cells for row in table.rows]


def saved(workbook: Workbook, path: Path) -> Path:
    workbook.save(path)
    return path


def with_sheet_xml(path: Path, change: dict[str, str]) -> Path:
    """Save a small workbook whose first sheet's XML was changed afterwards."""
    book = Workbook()
    book.worksheets[0].append(["姓名", "房号"])
    book.worksheets[0].append(["王明", "3-1-501"])
    buffer = io.BytesIO()
    book.save(buffer)
    with zipfile.ZipFile(buffer) as old, zipfile.ZipFile(path, "w", zipfile.ZIP_DEFLATED) as new:
        for name in old.namelist():
            text = old.read(name)
            if name == "xl/worksheets/sheet1.xml":
                for before, after in change.items():
                    assert before.encode() in text
                    text = text.replace(before.encode(), after.encode())
            new.writestr(name, text)
    return path


@pytest.mark.parametrize("encoding", ["utf-8", "utf-8-sig", "utf-16", "gb18030"])
@pytest.mark.parametrize("delimiter", [",", "\t", ";", "|"])
def test_a_csv_file_is_read_in_every_usual_encoding_and_delimiter(
    tmp_path: Path, encoding: str, delimiter: str
) -> None:
    path = tmp_path / "样例.csv"
    path.write_bytes(LINES.replace(",", delimiter).encode(encoding))
    (table,) = read_tables(path)
    assert table.name == "样例"
    assert [row.number for row in table.rows] == [1, 2, 3]
    assert cells(table)[1:] == [("样例里", "3", "1", "501", "王㼆"), ("样例里", "3", "1", "502", "𬭳小禾")]


def test_rows_keep_the_numbers_excel_shows(tmp_path: Path) -> None:
    path = tmp_path / "a.csv"
    path.write_text('题目\n\n姓名,"备\n注"\n王明,x\n', encoding="utf-8")
    assert [(row.number, row.cells[0]) for row in read_tables(path)[0].rows] == [(1, "题目"), (3, "姓名"), (4, "王明")]


def test_rows_of_a_workbook_keep_their_numbers_over_gaps(tmp_path: Path) -> None:
    book = Workbook()
    sheet = book.worksheets[0]
    sheet["B3"], sheet["A1048576"] = "姓名", "王明"
    (table,) = read_tables(saved(book, tmp_path / "a.xlsx"))
    assert table.rows == (TableRow(3, ("", "姓名")), TableRow(1_048_576, ("王明",)))


def test_columns_are_lettered_as_in_a_workbook() -> None:
    assert [column_letters(index) for index in (0, 25, 26, 51, 52, 701, 702)] == [
        "A",
        "Z",
        "AA",
        "AZ",
        "BA",
        "ZZ",
        "AAA",
    ]
    assert all(column_index(column_letters(index)) == index for index in range(16_384))


def test_a_window_that_reads_no_workbook_loads_no_workbook_library() -> None:
    code = "import sys, checkpoint_app.services.import_roster; sys.exit('openpyxl' in sys.modules)"
    assert subprocess.run([sys.executable, "-c", code], check=False, timeout=60).returncode == 0


def test_an_entity_bomb_is_refused(tmp_path: Path) -> None:
    entities = (
        '<!DOCTYPE x [<!ENTITY a "'
        + "x" * 1000
        + '">'
        + "".join(f'<!ENTITY {after} "{f"&{before};" * 100}">' for before, after in ("ab", "bc", "cd", "de"))
        + "]><worksheet"
    )
    path = with_sheet_xml(tmp_path / "a.xlsx", {"<worksheet": entities, "<t>王明</t>": "<t>&e;</t>"})
    assert refused(path) == "roster-unreadable"


def test_a_quote_left_open_costs_its_own_row_only(tmp_path: Path) -> None:
    path = tmp_path / "a.csv"
    path.write_text('姓名,房号\n"王明,3-1-501\n李安,3-1-502\n"陈和",3-1-503\n', encoding="utf-8")
    assert cells(read_tables(path)[0]) == [
        ("姓名", "房号"),
        ("王明,3-1-501",),
        ("李安", "3-1-502"),
        ("陈和", "3-1-503"),
    ]


def test_a_line_separator_inside_a_cell_starts_no_row(tmp_path: Path) -> None:
    path = tmp_path / "a.csv"
    path.write_text("姓名,备注\n王明,一\u2028二\x0b三\n", encoding="utf-8")
    assert len(read_tables(path)[0].rows) == 2


def test_merged_cells_are_filled_down_but_not_across(tmp_path: Path) -> None:
    book = Workbook()
    sheet = book.worksheets[0]
    for row in (
        ["题目", None, None],
        ["3栋", "1单元", "501"],
        [None, None, "502"],
        [None, "2单元", "503"],
        [None, None, "504"],
    ):
        sheet.append(row)
    sheet.merge_cells("A1:C1")
    sheet.merge_cells("A2:A5")
    sheet.merge_cells("B2:B3")
    sheet.merge_cells("B4:B5")
    (table,) = read_tables(saved(book, tmp_path / "a.xlsx"))
    assert cells(table) == [
        ("题目",),
        ("3栋", "1单元", "501"),
        ("3栋", "1单元", "502"),
        ("3栋", "2单元", "503"),
        ("3栋", "2单元", "504"),
    ]


def test_values_are_read_as_a_person_sees_them(tmp_path: Path) -> None:
    book = Workbook()
    book.worksheets[0].append(
        [501, 501.0, 10012345678, 5.30103199001010016e17, 3.5, date(2020, 2, 10), True, " x ", "=1+1"]
    )
    (table,) = read_tables(saved(book, tmp_path / "a.xlsx"))
    assert cells(table) == [("501", "501", "10012345678", "5.30103E+17", "3.5", "2020-02-10", "True", "x")]


def test_every_sheet_is_read_and_an_empty_one_is_empty(tmp_path: Path) -> None:
    book = Workbook()
    book.create_sheet("样例里").append(["姓名"])
    tables = read_tables(saved(book, tmp_path / "a.xlsx"))
    assert [(table.name, len(table.rows)) for table in tables] == [("Sheet", 0), ("样例里", 1)]


def test_a_workbook_named_csv_is_still_a_workbook(tmp_path: Path) -> None:
    book = Workbook()
    book.worksheets[0].append(["姓名"])
    assert cells(read_tables(saved(book, tmp_path / "a.xlsx").rename(tmp_path / "a.csv"))[0]) == [("姓名",)]


@pytest.mark.parametrize(
    ("name", "content"),
    [
        ("empty.csv", b""),
        ("empty.xlsx", b""),
        ("text.xlsx", LINES.encode()),
        ("html.xls", b"<html><table><tr><td>1</td></tr></table></html>"),
        ("old.xls", b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1" + bytes(600)),
        ("old.csv", b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1" + bytes(600)),
        ("picture.csv", b"\x89PNG\r\n\x1a\n\x00\x00\x00\rIHDR"),
        ("cut.csv", "姓名,房号".encode("utf-16")[:-1]),
        ("header-only.xlsx", b"PK\x03\x04"),
        ("endless-cell.csv", b'"' + b"x" * 200_000),
    ],
)
def test_what_is_no_roster_file_is_refused_with_a_sentence(tmp_path: Path, name: str, content: bytes) -> None:
    path = tmp_path / name
    path.write_bytes(content)
    assert refused(path) == "roster-unreadable"


def test_a_zip_of_something_else_is_refused(tmp_path: Path) -> None:
    with zipfile.ZipFile(tmp_path / "a.xlsx", "w") as archive:
        archive.writestr("readme.txt", "x")
    assert refused(tmp_path / "a.xlsx") == "roster-unreadable"


def test_a_missing_file_is_the_worlds_fault(tmp_path: Path) -> None:
    with pytest.raises(MediaError) as caught:
        read_tables(tmp_path / "gone.xlsx")
    assert caught.value.code == "file-unreadable"


def test_a_zip_bomb_is_refused_before_it_unpacks(tmp_path: Path) -> None:
    with zipfile.ZipFile(tmp_path / "a.xlsx", "w", zipfile.ZIP_DEFLATED) as archive:
        archive.writestr("xl/sharedStrings.xml", bytes(40_000_000))
    assert refused(tmp_path / "a.xlsx") == "roster-unreadable"


def test_a_merged_range_over_the_whole_sheet_costs_nothing(tmp_path: Path) -> None:
    merged = '</sheetData><mergeCells><mergeCell ref="A1:XFD1048576"/></mergeCells>'
    path = with_sheet_xml(tmp_path / "a.xlsx", {"</sheetData>": merged})
    assert cells(read_tables(path)[0]) == [("姓名", "房号"), ("王明", "3-1-501")]


def test_a_row_number_beyond_any_workbook_is_refused(tmp_path: Path) -> None:
    path = with_sheet_xml(tmp_path / "a.xlsx", {'<row r="2"': '<row r="2000000000"', '"A2"': '"A2000000000"'})
    assert refused(path) == "roster-unreadable"


def test_a_wrong_size_in_the_file_hides_no_row(tmp_path: Path) -> None:
    path = with_sheet_xml(tmp_path / "a.xlsx", {'ref="A1:B2"': 'ref="A1"'})
    assert len(read_tables(path)[0].rows) == 2


def test_damaged_workbooks_are_read_or_refused_and_never_crash(tmp_path: Path) -> None:
    original = tmp_path / "a.xlsx"
    write_messy_workbook(sample_roster(households=8, residents=20), original)
    whole, chance, path = original.read_bytes(), random.Random(7), tmp_path / "b.xlsx"
    for _ in range(150):
        damaged = bytearray(whole)
        for _ in range(chance.randrange(1, 6)):
            damaged[chance.randrange(len(damaged))] = chance.randrange(256)
        path.write_bytes(damaged[: chance.choice((len(damaged), chance.randrange(len(damaged))))])
        with contextlib.suppress(InputRefused):
            read_tables(path)


def test_workbooks_with_changed_xml_are_read_or_refused_and_never_crash(tmp_path: Path) -> None:
    original = tmp_path / "a.xlsx"
    write_messy_workbook(sample_roster(households=2, residents=5), original)
    with zipfile.ZipFile(original) as archive:
        parts = {name: archive.read(name) for name in archive.namelist()}
    chance, path = random.Random(7), tmp_path / "b.xlsx"
    for _ in range(150):
        victim = chance.choice(sorted(parts))
        with zipfile.ZipFile(path, "w") as archive:
            for name, content in parts.items():
                archive.writestr(name, _spoilt(content, chance) if name == victim else content)
        with contextlib.suppress(InputRefused):
            read_tables(path)


def _spoilt(content: bytes, chance: random.Random) -> bytes:
    at, length = chance.randrange(len(content)), chance.randrange(1, 30)
    filling = chance.choice((b"", b"9" * length, b"x" * length, content[at : at + length] * 2))
    return content[:at] + filling + content[at + length :]
