"""Write a roster the way offices keep them, slips included, to try the import on."""

from __future__ import annotations

import csv
import io
from collections.abc import Iterable, Sequence
from itertools import groupby
from pathlib import Path

from openpyxl import Workbook
from openpyxl.worksheet.worksheet import Worksheet

from checkpoint_app.domain.roster import Resident

HEADINGS = ("序号", "楼栋", "单元", "房号", "姓名", "身份证号", "联系电话", "业主/租户", "网格", "车牌")
FIRST_DATA_ROW = 4
IMPOSSIBLE_DATE = "530103201902290019"  # 29 February 2019 with a right check digit
EXCEL_FLOAT = 5.30103e17
FULL_WIDTH_EVERY = 10
_BETWEEN_PLATES = ("、", "/", " ", ",")
_FULL_WIDTH = str.maketrans("0123456789", "０１２３４５６７８９")


def write_messy_workbook(residents: Sequence[Resident], path: Path) -> None:
    """Write one sheet a compound: two title rows, merged building and unit cells, notes at the end.

    Slips: every tenth phone in full-width digits; names with `·` written with ‧ and • by turns; plates divided
    by 「、」「/」「 」「,」 by turns; on the first sheet the 2nd person's ID as a float, the 3rd's with an impossible
    date, and after the last person the first once more and a row without a name.
    """
    workbook = Workbook()
    workbook.remove(workbook.worksheets[0])
    for compound, people in groupby(
        sorted(residents, key=lambda r: r.dwelling.compound), lambda r: r.dwelling.compound
    ):
        sheet = workbook.create_sheet(compound)
        _write_sheet(sheet, compound, list(people), with_slips=len(workbook.worksheets) == 1)
    workbook.save(path)


def _write_sheet(sheet: Worksheet, compound: str, people: list[Resident], *, with_slips: bool) -> None:
    last_column = len(HEADINGS)
    sheet.append([f"{compound}居民花名册（虚构样例）"])
    sheet.append(["填表单位：样例社区", "", "", "", "", "", "单位：人"])
    sheet.append(HEADINGS)
    sheet.merge_cells(start_row=1, start_column=1, end_row=1, end_column=last_column)
    dotted = several = 0
    for index, person in enumerate(people):
        row: list[str | int | float] = [index + 1, *_cells(person)]
        if "·" in person.name:
            row[4] = person.name.replace("·", "‧•"[dotted % 2])
            dotted += 1
        if len(person.plates) > 1:
            row[9] = _BETWEEN_PLATES[several % len(_BETWEEN_PLATES)].join(person.plates)
            several += 1
        if index % FULL_WIDTH_EVERY == FULL_WIDTH_EVERY - 1:
            row[6] = person.phone.translate(_FULL_WIDTH)
        if with_slips and index == 1:
            row[5] = EXCEL_FLOAT
        if with_slips and index == 2:
            row[5] = IMPOSSIBLE_DATE
        sheet.append(row)
    _merge_runs(sheet, 2, [(p.dwelling.building,) for p in people])
    _merge_runs(sheet, 3, [(p.dwelling.building, p.dwelling.unit) for p in people])
    if with_slips:
        sheet.append([len(people) + 1, *_cells(people[0])])
        sheet.append([len(people) + 2, *_cells(people[-1])[:3], "", "", "10000000000", "业主"])
    sheet.append([f"合计：{len(people)}人"])
    sheet.append(["注：本表为虚构样例，身份证号以 990000 开头，电话以 100 开头。"])
    sheet.append(["制表人：样例", "", "", "", "审核：样例"])


def _cells(person: Resident) -> list[str]:
    home = person.dwelling
    tenure = "租户" if person.tenure == "tenant" else "业主"
    where = [f"{home.building}栋", f"{home.unit}单元", home.room]
    who = [person.name, person.id_number, person.phone, tenure]
    return [*where, *who, person.grid, "、".join(person.plates)]


def _merge_runs(sheet: Worksheet, column: int, keys: Iterable[tuple[str, ...]]) -> None:
    row = FIRST_DATA_ROW
    for _, run in groupby(keys):
        length = len(list(run))
        if length > 1:
            sheet.merge_cells(start_row=row, start_column=column, end_row=row + length - 1, end_column=column)
        row += length


def write_csv(residents: Iterable[Resident], path: Path, encoding: str) -> None:
    """Write a plain table with a compound column, in `utf-8`, `gb18030` or any other encoding."""
    text = io.StringIO(newline="")
    writer = csv.writer(text)
    writer.writerow(("小区", *HEADINGS[1:]))
    for person in residents:
        writer.writerow((person.dwelling.compound, *_cells(person)))
    path.write_bytes(text.getvalue().encode(encoding))
