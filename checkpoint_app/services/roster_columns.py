"""Find the columns of a roster by their headings, and read the many ways dwellings and plates are written in them."""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Mapping, Sequence
from enum import StrEnum

from checkpoint_app.documents.roster_workbook import TableRow
from checkpoint_app.domain.plate import WITHOUT_PLATE, Plate, PlateKind, check_plate
from checkpoint_app.domain.roster import parse_short_dwelling

HEADER_WITHIN_ROWS = 100


class Column(StrEnum):
    NAME = "name"
    ID_NUMBER = "id-number"
    PHONE = "phone"
    COMPOUND = "compound"
    BUILDING = "building"
    UNIT = "unit"
    ROOM = "room"
    TENURE = "tenure"
    GRID = "grid"
    PLATES = "plates"


Columns = Mapping[Column, int]

# the better heading first: a sheet may have both 姓名 and 户主姓名
_HEADINGS: Mapping[Column, Sequence[str]] = {
    Column.NAME: ["姓名", "居民姓名", "人员姓名", "住户姓名", "业主姓名", "租户姓名", "名字", "户主姓名", "户主"],
    Column.ID_NUMBER: (
        [
            "身份证号码",
            "身份证号",
            "居民身份证号码",
            "公民身份号码",
            "身份号码",
            "身份证",
            "身份证件号码",
            "证件号码",
            "证件号",
        ]
    ),
    Column.PHONE: [
        "联系电话",
        "手机号码",
        "手机号",
        "手机",
        "电话",
        "电话号码",
        "联系方式",
        "本人电话",
        "联系电话号码",
    ],
    Column.COMPOUND: ["小区", "小区名称", "所属小区", "所在小区", "院落", "院落名称", "小区院落"],
    Column.BUILDING: ["楼栋", "栋", "幢", "号楼", "楼栋号", "楼号", "栋号", "幢号", "楼幢", "楼", "座"],
    Column.UNIT: ["单元", "单元号"],
    Column.ROOM: (
        [
            "房号",
            "室",
            "门牌",
            "门牌号",
            "室号",
            "房间号",
            "房间",
            "房屋",
            "房屋号",
            "门牌号码",
            "户室号",
            "住址",
            "地址",
            "家庭住址",
            "详细地址",
            "详细住址",
            "房屋地址",
            "居住地址",
            "现住址",
            "现住地址",
            "楼栋房号",
            "楼栋单元房号",
        ]
    ),
    Column.TENURE: [
        "业主租户",
        "性质",
        "住户性质",
        "居住性质",
        "房屋性质",
        "人员性质",
        "居住类型",
        "住户类型",
        "产权性质",
    ],
    Column.GRID: ["网格", "网格号", "网格名称", "网格编号", "所属网格", "所在网格", "责任网格"],
    Column.PLATES: ["车牌", "车牌号", "车牌号码", "车辆牌号", "车辆牌照", "车辆号牌", "号牌号码", "机动车号牌"],
}
_NOTE = re.compile(r"备?注|说明|填表|制表|填报|审核|复核|审批|负责人|盖章|统计|截止|截至|单位|联系人")
_TOTAL = re.compile(r"[合总小共]计")
_DIGITS = {character: value for value, character in enumerate("〇一二三四五六七八九")} | {"十": 10}
"""十 stands between tens and ones and is read there, not by its value."""
_HAN = "一二三四五六七八九十"
_BETWEEN_PLATES = re.compile(r"[、,;/|\n]+")
_NO_PLATE = frozenset({"", "无", "没有", "-"})
_BUILDING = rf"[A-Z]?\d{{1,3}}|[A-Z]|[{_HAN}]{{1,3}}"
_UNIT = rf"\d{{1,2}}|[{_HAN}]{{1,3}}"
_COMBINED = re.compile(rf"(?<![\dA-Z-])(?:({_BUILDING})-)?(?:({_UNIT})-)?(\d{{1,5}}[A-Z]?)$")


def find_columns(rows: Sequence[TableRow]) -> tuple[int, Columns] | None:
    """Return the index of the first row below the header and the columns, or None if no row names them.

    A header needs a name and a room or building; a second row that divides its headings is part of it.
    """
    for index, row in enumerate(rows[:HEADER_WITHIN_ROWS]):
        columns = recognised(row)
        if not is_header(columns):
            continue
        below = recognised(rows[index + 1]) if index + 1 < len(rows) else {}
        divided = len(below) >= 2
        return (index + 2, {**columns, **below}) if divided else (index + 1, columns)
    return None


def recognised(row: TableRow) -> Columns:
    """Return the columns this row's cells would be headings of."""
    cells = [_heading(cell) for cell in row.cells]
    found: dict[Column, int] = {}
    for column, headings in _HEADINGS.items():
        places = [(headings.index(cell), at) for at, cell in enumerate(cells) if cell in headings]
        if places:
            found[column] = min(places)[1]
    return found


def is_header(columns: Columns) -> bool:
    return Column.NAME in columns and (Column.ROOM in columns or Column.BUILDING in columns)


def is_note(row: TableRow, columns: Columns) -> bool:
    """Whether a row below the header is a total, or a note or signature line: one without a room."""
    first = re.sub(r"\s", "", next(cell for cell in row.cells if cell))
    return _TOTAL.match(first) is not None or (
        _NOTE.match(first) is not None and not cell_of(row, columns, Column.ROOM)
    )


def cell_of(row: TableRow, columns: Columns, column: Column) -> str:
    at = columns.get(column, len(row.cells))
    return row.cells[at] if at < len(row.cells) else ""


def _heading(cell: str) -> str:
    plain = unicodedata.normalize("NFKC", cell)
    return re.sub(r"\(.*?\)|[\s*/、:]", "", plain)


def split_dwelling(building: str, unit: str, room: str) -> tuple[str, str, str]:
    """Return (building, unit, room) of three cells, each with or without its word, or all of them in `room`.

    What a cell does not say stays empty; what cannot be understood stays as written. A building without units
    has unit "0".
    """
    building, unit = _number(building, "栋幢座楼号#"), _number(unit, "单元门")
    match = _COMBINED.search(_with_hyphens(room))
    if match is None:
        return building, unit, room.strip()
    first, second, last = match.groups()
    if first and not second and building:
        first, second = "", first
    return _number(first or building), _number(second or unit) or "0", last


def is_readable(building: str = "1", unit: str = "0", room: str = "1") -> bool:
    """Whether these parts make a dwelling that a gate can type as `3-1-501`."""
    return parse_short_dwelling(f"{building}-{unit}-{room}") is not None


def split_plates(text: str) -> tuple[Plate, ...]:
    """Return the plates of a cell, each once, as `check_plate` says; between them 、, / or a blank.

    A blank inside one plate (`云A 12345`) divides nothing.
    """
    plates: dict[str, Plate] = {}
    for part in _BETWEEN_PLATES.split(unicodedata.normalize("NFKC", text)):
        whole = check_plate(part)
        several = whole.kind is PlateKind.UNUSUAL and len(part.split()) > 1
        for written in part.split() if several else [part]:
            if written.strip() not in _NO_PLATE:
                plate = check_plate(written)
                plates[plate.text] = plate
    plates.pop(WITHOUT_PLATE, None)
    return tuple(plates.values())


def _with_hyphens(text: str) -> str:
    plain = re.sub(r"\s", "", unicodedata.normalize("NFKC", text)).upper()
    plain = re.sub(rf"第(?=[\d{_HAN}])|[\d{_HAN}]+层|[室号房户]$", "", plain)
    plain = re.sub(r"(?:栋|幢|号楼|座|楼|#|单元|[—–―−_/\\-])+", "-", plain)
    return re.sub(rf"(?<![\dA-Z{_HAN}-])-", "", plain)  # 翠湖里-3-1-501: the compound's own hyphen


def _number(text: str, words: str = "") -> str:
    """Return 3 for 3, 03, 3栋, 第三栋; other texts as they are, in half-width capitals."""
    plain = re.sub(r"\s", "", unicodedata.normalize("NFKC", text)).upper().removeprefix("第").rstrip(words)
    if plain and all(character in _DIGITS for character in plain):
        tens, ten, ones = plain.rpartition("十")
        plain = "".join(str(_DIGITS[character]) for character in (tens or "一" * len(ten)) + (ones or "〇" * len(ten)))
    return plain.lstrip("0") or plain[:1]
