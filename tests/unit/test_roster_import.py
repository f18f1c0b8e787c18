"""A messy roster: every problem named by sheet, row and column; every good row kept as it was."""

from __future__ import annotations

import hashlib
from collections.abc import Sequence
from dataclasses import replace
from pathlib import Path

import pytest
from openpyxl import Workbook, load_workbook

from checkpoint_app.documents.sample_workbook import write_csv, write_messy_workbook
from checkpoint_app.domain.identity import check_id_number
from checkpoint_app.domain.roster import Resident
from checkpoint_app.errors import Cancelled, InputRefused
from checkpoint_app.services.import_roster import RosterPlan, RowProblem, plan_import
from checkpoint_app.services.sample_community import SAMPLE_COMPOUNDS, sample_roster

PEOPLE = sample_roster(households=160, residents=400, seed=3)
HEADER = "楼栋|单元|房号|姓名|身份证号|电话|性质"


def unnumbered(people: Sequence[Resident]) -> list[Resident]:
    return [replace(person, number=0, household=0) for person in people]


def plan_of(tmp_path: Path, *lines: str, header: str = HEADER) -> RosterPlan:
    path = tmp_path / "样例里.csv"
    path.write_text("\n".join([header, *lines]), encoding="utf-8")
    return plan_import(path)


def problems_of(plan: RosterPlan) -> list[tuple[int, str, str, bool]]:
    return [(problem.row, problem.column, problem.code, problem.fatal) for problem in plan.problems]


def test_every_slip_of_a_messy_workbook_is_named_at_its_cell_and_all_other_rows_are_good(tmp_path: Path) -> None:
    path = tmp_path / "花名册.xlsx"
    write_messy_workbook(PEOPLE, path)
    before = path.read_bytes()
    plan = plan_import(path)
    first, second = SAMPLE_COMPOUNDS
    there = [person for person in PEOPLE if person.dwelling.compound == first]
    after_last = 4 + len(there)
    assert plan.problems == (
        RowProblem(first, 5, "F 身份证号", "id-lost-to-excel", "5.30103E+17", False),
        RowProblem(first, 6, "F 身份证号", "id-date", "530103201902290019", False),
        RowProblem(first, after_last, "F 身份证号", "duplicate-row", there[0].id_number, True),
        RowProblem(first, after_last + 1, "E 姓名", "name-missing", "", True),
    )
    expected = unnumbered(PEOPLE)
    expected[1] = replace(expected[1], id_number="")
    expected[2] = replace(expected[2], id_number="530103201902290019")
    assert sorted(plan.rows, key=repr) == sorted(expected, key=repr)
    assert plan.sheets == (first, second)
    assert plan.skipped_rows == 6
    assert plan.source_sha256 == hashlib.sha256(before).hexdigest()
    assert path.read_bytes() == before
    assert list(tmp_path.iterdir()) == [path]


def test_the_messy_workbook_is_as_messy_as_promised(tmp_path: Path) -> None:
    path = tmp_path / "a.xlsx"
    write_messy_workbook(PEOPLE, path)
    sheet = load_workbook(path).worksheets[0]
    texts = [str(cell.value) for row in sheet.iter_rows() for cell in row if cell.value is not None]
    for slip in ("‧", "•", "１００", "注：", "合计", "制表人", "㼆", "𬭳"):
        assert any(slip in text for text in texts), slip
    assert sheet.cell(5, 6).value == 5.30103e17
    merged = {str(area) for area in sheet.merged_cells.ranges}
    assert any(area.startswith("B4:B") for area in merged)
    assert any(area.startswith("C4:C") for area in merged)


@pytest.mark.parametrize("encoding", ["utf-8", "utf-8-sig", "gb18030", "utf-16"])
def test_a_csv_file_brings_back_the_same_people_in_every_encoding(tmp_path: Path, encoding: str) -> None:
    path = tmp_path / "a.csv"
    write_csv(PEOPLE, path, encoding)
    plan = plan_import(path)
    assert plan.rows == tuple(unnumbered(PEOPLE))
    assert plan.problems == ()
    assert {"㼆", "𬭳", "·"} <= set("".join(person.name for person in plan.rows))


def test_without_a_compound_column_the_sheet_is_the_compound(tmp_path: Path) -> None:
    (person,) = plan_of(tmp_path, "3栋|1单元|501|王明||100 1234 5678|租户").rows
    assert str(person.dwelling) == "样例里 3-1-501"
    assert (person.name, person.id_number, person.phone, person.tenure) == ("王明", "", "10012345678", "tenant")


def test_a_combined_dwelling_column_is_enough(tmp_path: Path) -> None:
    plan = plan_of(tmp_path, "院一|王明|3栋1单元501", "院二|李安|3-1-502", header="院落|姓名|门牌")
    assert [str(person.dwelling) for person in plan.rows] == ["院一 3-1-501", "院二 3-1-502"]


def test_the_building_column_alone_may_hold_the_whole_dwelling(tmp_path: Path) -> None:
    (person,) = plan_of(tmp_path, "王明|3栋1单元501", header="姓名|楼栋").rows
    assert person.dwelling.short == "3-1-501"


@pytest.mark.parametrize(
    ("line", "column", "code"),
    [
        ("3|1|501||||", "D 姓名", "name-missing"),
        (f"3|1|501|{'王' * 51}|||", "D 姓名", "name-too-long"),
        ("3|1||王明|||", "C 房号", "dwelling-missing"),
        ("|1|501|王明|||", "A 楼栋", "dwelling-missing"),
        ("3|1|商铺|王明|||", "C 房号", "dwelling-unreadable"),
        ("东平房|1|5|王明|||", "A 楼栋", "dwelling-unreadable"),
        ("3|甲|501|王明|||", "B 单元", "dwelling-unreadable"),
    ],
)
def test_a_row_that_cannot_be_loaded_is_named_and_left_out(tmp_path: Path, line: str, column: str, code: str) -> None:
    plan = plan_of(tmp_path, line, "3|1|502|李安|||")
    assert problems_of(plan) == [(2, column, code, True)]
    assert [person.name for person in plan.rows] == ["李安"]


@pytest.mark.parametrize(
    ("id_number", "phone", "column", "code", "kept"),
    [
        ("530103199001010017", "", "E 身份证号", "id-check", ("530103199001010017", "")),
        ("530103201902290019", "", "E 身份证号", "id-date", ("530103201902290019", "")),
        ("5.30103E+17", "", "E 身份证号", "id-lost-to-excel", ("", "")),
        ("750103900101001", "", "E 身份证号", "id-area", ("750103900101001", "")),
        ("", "1001234567", "F 电话", "phone-unreadable", ("", "")),
        ("", "问儿子", "F 电话", "phone-unreadable", ("", "")),
    ],
)
def test_a_doubtful_cell_is_named_and_its_row_loaded(
    tmp_path: Path, id_number: str, phone: str, column: str, code: str, kept: tuple[str, str]
) -> None:
    plan = plan_of(tmp_path, f"3|1|501|王明|{id_number}|{phone}|")
    assert problems_of(plan) == [(2, column, code, False)]
    assert [(person.id_number, person.phone) for person in plan.rows] == [kept]


def test_several_problems_of_a_row_are_all_named(tmp_path: Path) -> None:
    plan = plan_of(tmp_path, "3|1||||x|", "3|1|501|王明|1|x|")
    assert problems_of(plan) == [
        (2, "D 姓名", "name-missing", True),
        (2, "C 房号", "dwelling-missing", True),
        (3, "E 身份证号", "id-check", False),
        (3, "F 电话", "phone-unreadable", False),
    ]


def test_a_person_met_twice_is_loaded_once(tmp_path: Path) -> None:
    number = "530103199001010016"
    plan = plan_of(
        tmp_path, f"3|1|501|王明|{number}||", "3|1|501|王明|||", f"3|1|502|王 明|{number}||", "3|1|503|王明|||"
    )
    assert problems_of(plan) == [(3, "D 姓名", "duplicate-row", True), (4, "E 身份证号", "duplicate-row", True)]
    assert [person.dwelling.room for person in plan.rows] == ["501", "503"]


def test_two_people_of_one_name_and_home_are_two_if_their_numbers_say_so(tmp_path: Path) -> None:
    plan = plan_of(tmp_path, "3|1|501|王明|530103199001010016||", "3|1|501|王明|11010519491231002X||")
    assert len(plan.rows) == 2
    assert plan.problems == ()


def test_a_number_that_somebody_above_has_is_the_same_person_whatever_the_name(tmp_path: Path) -> None:
    plan = plan_of(tmp_path, "3|1|501|王明|530103199001010016||", "3|1|501|王小明|530103199001010016||")
    assert problems_of(plan) == [(3, "E 身份证号", "duplicate-row", True)]
    assert [person.name for person in plan.rows] == ["王明"]


def test_a_wrong_number_makes_nobody_the_same_person(tmp_path: Path) -> None:
    plan = plan_of(tmp_path, "3|1|501|王明|530103199001010017||", "3|1|502|李安|530103199001010017||")
    assert [person.name for person in plan.rows] == ["王明", "李安"]


def test_notes_totals_repeated_headers_and_prepared_rows_are_skipped_and_counted(tmp_path: Path) -> None:
    plan = plan_of(
        tmp_path, "3|1|501|王明|||", HEADER, "3|1|502|李安|||", "5||||||", "", "合计|||2人|||", "注：样例||||||"
    )
    assert [person.name for person in plan.rows] == ["王明", "李安"]
    assert (plan.skipped_rows, plan.problems) == (4, ())


def test_a_long_value_is_shown_cut(tmp_path: Path) -> None:
    plan = plan_of(tmp_path, f"3|1|501|{'王' * 60}|||")
    assert plan.problems[0].value == "王" * 40


def test_a_sheet_without_a_header_is_skipped_and_counted_and_the_others_are_read(tmp_path: Path) -> None:
    book = Workbook()
    book.worksheets[0].append(["填表说明"])
    sheet = book.create_sheet("样例里")
    sheet.append(["姓名", "房号"])
    sheet.append(["王明", "3-1-501"])
    book.create_sheet("Sheet3")
    book.save(tmp_path / "a.xlsx")
    plan = plan_import(tmp_path / "a.xlsx")
    assert (plan.sheets, plan.skipped_rows, plan.problems) == (("样例里",), 1, ())
    assert len(plan.rows) == 1


def test_one_sheet_can_be_asked_for_and_a_missing_one_is_told(tmp_path: Path) -> None:
    path = tmp_path / "a.xlsx"
    write_messy_workbook(PEOPLE, path)
    assert plan_import(path, sheet=SAMPLE_COMPOUNDS[1]).sheets == (SAMPLE_COMPOUNDS[1],)
    with pytest.raises(InputRefused) as caught:
        plan_import(path, sheet="别处")
    assert caught.value.code == "sheet-missing"
    assert all(name in str(caught.value) for name in ("别处", *SAMPLE_COMPOUNDS))


def test_a_file_without_any_header_is_refused_with_its_sheets_named(tmp_path: Path) -> None:
    path = tmp_path / "便条.csv"
    path.write_text("明天开会\n记得带伞\n", encoding="utf-8")
    with pytest.raises(InputRefused) as caught:
        plan_import(path)
    assert caught.value.code == "roster-no-header"
    assert "便条" in str(caught.value)


def test_a_dry_run_shows_progress_and_can_be_stopped(tmp_path: Path) -> None:
    path = tmp_path / "a.csv"
    write_csv(PEOPLE, path, "utf-8")
    seen: list[tuple[int, int]] = []
    plan_import(path, progress=lambda done, total: seen.append((done, total)))
    assert seen[0][0] == 0
    assert seen[-1][0] == len(PEOPLE)

    def stop(done: int, total: int) -> None:
        raise Cancelled

    with pytest.raises(Cancelled):
        plan_import(path, progress=stop)


def test_the_sample_community_is_invented_complete_and_the_same_each_time() -> None:
    people = sample_roster()
    assert people == sample_roster()
    assert people != sample_roster(seed=2)
    assert len(people) == 3_000
    assert len({person.household for person in people}) == len({person.dwelling for person in people}) == 1_200
    assert len({person.id_number for person in people}) == 3_000
    assert all(person.id_number.startswith("990000") and person.phone.startswith("100") for person in people)
    assert all(check_id_number(person.id_number).warnings == () for person in people)
    assert {"㼆", "𬭳", "·"} <= set("".join(person.name for person in people))
    assert len({(person.dwelling, person.name) for person in people}) == 3_000
