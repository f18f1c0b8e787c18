"""`office passes`: print, runs, resume, again, list, reprint, void, blanks, issue."""

from __future__ import annotations

import json
import shutil
from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest
from click.testing import CliRunner, Result

from checkpoint_app.cli.root import root
from checkpoint_app.cli.session import Session
from checkpoint_app.errors import KnownError

Ask = Callable[..., dict[str, Any]]


@pytest.fixture
def command(community_template: Path, tmp_path: Path) -> Callable[..., Result]:
    """Type a command of an office of its own, with twelve people and two gates."""
    place = tmp_path / "office"
    shutil.copytree(community_template / "office", place)

    def run(*words: object, as_json: bool = True) -> Result:
        shared = ["--data", str(place), *(["--json"] if as_json else [])]
        return CliRunner().invoke(
            root,
            [*shared, "office", "passes", *map(str, words)],
            obj=Session(),
            env={"CHECKPOINT_PASSPHRASE": "a cold night"},
            standalone_mode=False,
        )

    return run


@pytest.fixture
def ask(command: Callable[..., Result]) -> Ask:
    def answer(*words: object) -> dict[str, Any]:
        done = command(*words)
        if done.exception is not None:
            raise done.exception
        (line,) = done.stdout.splitlines()
        row: dict[str, Any] = json.loads(line)
        return row

    return answer


@pytest.fixture
def papers(tmp_path: Path) -> Path:
    folder = tmp_path / "papers"
    folder.mkdir()
    return folder


def test_a_run_is_printed_where_it_was_said_and_who_is_left_out_is_named(
    ask: Ask, command: Callable[..., Result], papers: Path
) -> None:
    first = ask("print", "--filter", "王小明", "--out", papers / "one.pdf")
    assert first["path"] == str(papers / "one.pdf")
    assert (first["run"], first["printed"], first["first"], first["left_out"]) == (1, 1, "00-000001-1", [])
    assert Path(first["list"]).exists()
    rest = command("print", "--compound", "云上苑", "--sheet", "4up", "--days", 30, "--out", papers / "rest.pdf")
    assert rest.return_value == 3, "somebody was left out"
    row = json.loads(rest.stdout)
    assert row["printed"] == 7
    (left,) = row["left_out"]
    assert (left["code"], left["detail"], left["dwelling"]) == ("holds-pass", "00-000001-1", "云上苑 3-1-501")


def test_filters_by_kind_building_unit_and_tenancy(ask: Ask, papers: Path) -> None:
    household = ask("print", "--kind", "household", "--building", 3, "--unit", 1, "--out", papers / "h.pdf")
    assert household["printed"] == 2
    tenants = ask("print", "--let", "yes", "--compound", "听雨里", "--limit", 1, "--out", papers / "t.pdf")
    assert tenants["printed"] == 1
    with pytest.raises(KnownError) as refused:
        ask("print", "--kind", "vehicle", "--out", papers / "v.pdf")
    assert refused.value.code == "nothing-to-print"
    with pytest.raises(KnownError) as refused:
        ask("print", "--grid", "没有的网格", "--out", papers / "g.pdf")
    assert refused.value.code == "nothing-to-print"


def test_runs_are_listed_resumed_printed_again_and_their_list_written(
    ask: Ask, command: Callable[..., Result], papers: Path
) -> None:
    ask("print", "--sheet", "4up", "--out", papers / "all.pdf")
    run = ask("runs")
    assert {key: run[key] for key in ("run", "state", "kind", "sheet", "planned", "printed", "voided", "sheets")} == {
        "run": 1, "state": "done", "kind": "resident", "sheet": "4up", "planned": 12, "printed": 12, "voided": 0,
        "sheets": 3,
    }  # fmt: skip
    again = ask("again", 1, "--from-sheet", 3, "--spoiled", run["last"], "--to", papers)
    assert again["serials"][:3] == ["00-000009-5", "00-000010-0", "00-000011-8"]
    assert len(again["serials"]) == 4
    after = ask("again", 1, "--after", "00-000010-0", "--to", papers)
    assert after["serials"] == again["serials"][2:]
    assert ask("void", "00-000001-1") == {"voided": ["00-000001-1"]}
    assert ask("resume", 1, "--to", papers)["printed"] == 1
    assert Path(ask("list", 1, "--to", papers)["list"]).exists()
    told = command("runs", as_json=False).stdout
    assert "resident done: 12 of 12, 2 voided" in told


def test_a_pass_is_printed_anew_and_one_alone(ask: Ask, papers: Path) -> None:
    ask("print", "--filter", "王小明", "--out", papers / "one.pdf")
    done = ask("reprint", "00-000001-1", "--days", 10, "--sheet", "slip80", "--out", papers / "new.pdf")
    assert (done["serial"], done["revoked"]) == ("00-000002-0", "00-000001-1")
    issued = ask("issue", "--kind", "work", "--holder", "韩保供", "--place", "云上苑 菜店", "--out", papers / "w.pdf")
    assert issued["code"].isdecimal()
    assert (papers / "w.pdf").exists()


def test_blanks_are_numbered_on(ask: Ask, papers: Path) -> None:
    first = ask("blanks", "--station", 1, "--count", 10, "--out", papers / "b.pdf")
    second = ask("blanks", "--station", 1, "--count", 1, "--out", papers / "c.pdf")
    assert (first["first"][:9], first["last"][:9]) == ("01-900001", "01-900010")
    assert second["first"][:9] == "01-900011"


@pytest.mark.parametrize(
    "words",
    [
        ("again", 1, "--to", "."),
        ("again", 1, "--from-sheet", 1, "--after", "00-000001-1", "--to", "."),
        ("again", 1, "--from-sheet", 0, "--to", "."),
        ("blanks", "--station", 0, "--count", 1, "--out", "b.pdf"),
        ("blanks", "--station", 1, "--count", 1_001, "--out", "b.pdf"),
        ("issue", "--kind", "resident", "--holder", "甲", "--place", "乙", "--out", "i.pdf"),
        ("print", "--sheet", "poster", "--out", "p.pdf"),
        ("print", "--kind", "work", "--out", "p.pdf"),
        ("void",),
        ("resume", "first", "--to", "."),
    ],
)
def test_wrong_usage_is_told_before_anything_is_opened(
    command: Callable[..., Result], words: tuple[object, ...]
) -> None:
    done = command(*words)
    assert type(done.exception).__module__ == "click.exceptions"


@pytest.mark.parametrize(
    ("words", "code"),
    [
        (("resume", 7, "--to", "."), "run-unknown"),
        (("list", 7, "--to", "."), "run-unknown"),
        (("again", 7, "--from-sheet", 1, "--to", "."), "run-unknown"),
        (("again", 7, "--after", "1", "--to", "."), "serial-unreadable"),
        (("void", "00-000001-2"), "serial-unreadable"),
        (("void", "00-000001-1"), "pass-unknown"),
        (("reprint", "00-000001-1", "--out", "x.pdf"), "pass-unknown"),
        (("blanks", "--station", 9, "--count", 1, "--out", "b.pdf"), "station-unknown"),
    ],
)
def test_what_does_not_exist_is_told_by_its_code(ask: Ask, words: tuple[object, ...], code: str) -> None:
    with pytest.raises(KnownError) as refused:
        ask(*words)
    assert refused.value.code == code
