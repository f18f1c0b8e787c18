"""The columns 网格 and 车牌 of a roster: read in every spelling, doubts named, nobody left out for them."""

from __future__ import annotations

from dataclasses import replace
from pathlib import Path

import pytest

from checkpoint_app.documents.sample_workbook import write_csv, write_messy_workbook
from checkpoint_app.services.import_roster import RosterPlan, load_plan, plan_import
from checkpoint_app.services.roster_columns import split_plates
from checkpoint_app.services.sample_community import sample_roster

PEOPLE = sample_roster(households=160, residents=400, seed=5)
HEADER = "房号,姓名,所属网格,车牌号码"


def plan_of(tmp_path: Path, *lines: str, header: str = HEADER) -> RosterPlan:
    path = tmp_path / "样例里.csv"
    path.write_text("\n".join([header, *lines]), encoding="utf-8")
    return plan_import(path)


@pytest.mark.parametrize(
    ("written", "plates"),
    [
        ("云Z12345", ["云Z12345"]),
        ("云Z·12345、云ZD12345", ["云Z12345", "云ZD12345"]),
        ("云Z12345,云Z23456,云Z34567", ["云Z12345", "云Z23456", "云Z34567"]),
        ("云Z12345/云Z23456", ["云Z12345", "云Z23456"]),
        ("云Z12345 云Z23456", ["云Z12345", "云Z23456"]),
        ("云Z 12345", ["云Z12345"]),
        ("云z 1a345;云Z 23456", ["云Z1A345", "云Z23456"]),
        ("云Ｚ１２３４５", ["云Z12345"]),
        ("云Z12345、云Z12345", ["云Z12345"]),
        ("临云Z1234", ["临云Z1234"]),
        ("云Z12345\n云Z23456", ["云Z12345", "云Z23456"]),
        ("", []),
        ("无", []),
        ("/", []),
        ("无牌", []),
    ],
)
def test_plates_are_read_in_every_spelling_and_each_once(written: str, plates: list[str]) -> None:
    found = split_plates(written)
    assert [plate.text for plate in found] == plates
    assert all(not plate.faults for plate in found)


def test_grid_and_plates_of_a_row_are_kept(tmp_path: Path) -> None:
    (person,) = plan_of(tmp_path, "3-1-501,王明,第二网格,云Z·12345 云ZD12345").rows
    assert (person.grid, person.plates) == ("第二网格", ("云Z12345", "云ZD12345"))


@pytest.mark.parametrize(
    ("grid", "plates", "column", "code", "kept"),
    [
        ("一", "云Z1234O", "D 车牌号码", "plate-letter", ("一", ("云Z1234O",))),
        ("一", "电动三轮", "D 车牌号码", "plate-form", ("一", ("电动三轮",))),
        ("格" * 31, "", "C 所属网格", "grid-too-long", ("", ())),
        ("一", "、".join(f"云Z{n:05d}" for n in range(21)), "D 车牌号码", "plates-too-many", ("一", ())),
    ],
)
def test_a_doubtful_plate_or_grid_is_named_and_the_person_loaded(
    tmp_path: Path, grid: str, plates: str, column: str, code: str, kept: tuple[str, tuple[str, ...]]
) -> None:
    plan = plan_of(tmp_path, f"3-1-501,王明,{grid},{plates}")
    assert [(p.row, p.column, p.code, p.fatal) for p in plan.problems] == [(2, column, code, False)]
    assert [(person.grid, person.plates) for person in plan.rows] == [kept]


def test_several_odd_plates_of_a_cell_are_named_once(tmp_path: Path) -> None:
    plan = plan_of(tmp_path, "3-1-501,王明,,三轮车、手推车、云Z1234O")
    assert [problem.code for problem in plan.problems] == ["plate-form", "plate-letter"]


def test_the_sample_community_has_grids_and_invented_plates_beside_one_name_of_a_household() -> None:
    assert {person.grid for person in PEOPLE} == {"第1网格"}
    assert {person.grid for person in sample_roster()} == {"第1网格", "第2网格", "第3网格", "第4网格"}
    with_vehicle = [person for person in PEOPLE if person.plates]
    assert len({person.household for person in with_vehicle}) == len(with_vehicle)
    assert 0.2 < len(with_vehicle) / 160 < 0.5
    assert any(len(person.plates) > 1 for person in with_vehicle)
    assert all(plate.startswith("云Z") for person in with_vehicle for plate in person.plates)


def test_the_sample_files_bring_grids_and_plates_back(tmp_path: Path) -> None:
    expected = {(person.name, person.dwelling, person.grid, person.plates) for person in PEOPLE}
    write_messy_workbook(PEOPLE, tmp_path / "a.xlsx")
    write_csv(PEOPLE, tmp_path / "a.csv", "gb18030")
    for name in ("a.xlsx", "a.csv"):
        rows = plan_import(tmp_path / name).rows
        assert {(row.name, row.dwelling, row.grid, row.plates) for row in rows} == expected


def test_a_list_that_says_nothing_of_vehicles_takes_none_away(community, tmp_path: Path) -> None:
    store, clock = community.office.store, community.office.clock
    before = store.resident(1)
    home, name = before.dwelling.short, before.name
    first = plan_of(tmp_path, f"云上苑,{home},{name},一网格,云Z12345", header="小区,房号,姓名,网格,车牌")
    load_plan(first, store, clock)
    held = replace(before, grid="一网格", plates=("云Z12345",), tenure="owner")
    assert store.resident(1) == held
    load_plan(plan_of(tmp_path, f"云上苑,{home},{name}", header="小区,房号,姓名"), store, clock)
    assert store.resident(1) == held
