"""Headings and dwellings as offices write them."""

from __future__ import annotations

import pytest

from checkpoint_app.documents.roster_workbook import TableRow
from checkpoint_app.services.roster_columns import Column, find_columns, is_note, split_dwelling


def rows(*lines: str) -> list[TableRow]:
    return [TableRow(number, tuple(line.split("|"))) for number, line in enumerate(lines, start=1)]


@pytest.mark.parametrize(
    ("building", "unit", "room", "expected"),
    [
        ("3", "1", "501", "3-1-501"),
        ("3栋", "1单元", "501室", "3-1-501"),
        ("第三幢", "二单元", "501号", "3-2-501"),
        ("十二号楼", "", "0501", "12-0-0501"),
        ("二十三栋", "十单元", "501", "23-10-501"),
        ("03", "01", "501b", "3-1-501B"),
        ("３＃", "１", "５０１", "3-1-501"),
        ("A座", "", "1203", "A-0-1203"),
        ("", "", "3-1-501", "3-1-501"),
        ("", "", "3栋1单元501", "3-1-501"),
        ("", "", "3号楼1单元501室", "3-1-501"),
        ("", "", "3#1-501", "3-1-501"),
        ("", "", "3—1—501", "3-1-501"),
        ("", "", "3/1/501", "3-1-501"),
        ("", "", "3-501", "3-0-501"),
        ("", "", "翠湖里3栋1单元501", "3-1-501"),
        ("", "", "翠湖里-3-1-501", "3-1-501"),
        ("", "", "人民路12号翠湖里小区3栋1单元501号", "3-1-501"),
        ("", "", "3栋1单元5层501", "3-1-501"),
        ("", "", "三栋二单元501", "3-2-501"),
        ("3栋", "", "1-501", "3-1-501"),
        ("3栋", "", "1单元501", "3-1-501"),
        ("3栋", "1单元", "3-1-501", "3-1-501"),
    ],
)
def test_a_dwelling_is_read_in_every_spelling(building: str, unit: str, room: str, expected: str) -> None:
    assert "-".join(split_dwelling(building, unit, room)) == expected


@pytest.mark.parametrize("room", ["自建房", "5-3-1-501", "2026-03-01", "501A1", "商铺", "3-1-"])
def test_what_is_no_dwelling_is_left_as_written(room: str) -> None:
    assert split_dwelling("", "", room) == ("", "", room)


def test_a_header_is_found_below_titles_and_notes() -> None:
    found = find_columns(
        rows("翠湖里花名册", "填表说明：姓名必填", "序号|姓 名|证件号码（必填）|手机|房号*", "1|王明||100|3-1-501")
    )
    assert found == (3, {Column.NAME: 1, Column.ID_NUMBER: 2, Column.PHONE: 3, Column.ROOM: 4})


def test_a_header_divided_over_two_rows_is_one_header() -> None:
    found = find_columns(rows("序号|姓名|住址|||电话", "|姓名|楼栋|单元|室|", "1|王明|3|1|501|100"))
    assert found == (
        2,
        {Column.NAME: 1, Column.PHONE: 5, Column.BUILDING: 2, Column.UNIT: 3, Column.ROOM: 4},
    )


def test_the_persons_own_name_is_preferred_to_the_householders() -> None:
    found = find_columns(rows("户主姓名|姓名|门牌"))
    assert found is not None
    assert found[1][Column.NAME] == 1


def test_a_table_without_names_or_without_dwellings_has_no_header() -> None:
    assert find_columns(rows("序号|姓名|电话", "1|王明|100")) is None
    assert find_columns(rows("序号|房号|电话", "1|3-1-501|100")) is None
    assert find_columns([]) is None


def test_a_compound_named_like_a_note_is_no_note() -> None:
    columns = {Column.COMPOUND: 0, Column.NAME: 1, Column.ROOM: 2}
    compound, note, total = rows("统计局宿舍|王明|3-1-501", "统计：样例||", "合 计|2|100")
    assert not is_note(compound, columns)
    assert is_note(note, columns)
    assert is_note(total, columns)
