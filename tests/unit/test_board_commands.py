"""The office's commands about what comes in: dry run, board by shifts, lists, quarantine, codes of sheets."""

from __future__ import annotations

import json
import shutil
from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest

from checkpoint_app.bootstrap import Installation
from checkpoint_app.cli.root import main
from checkpoint_app.cli.session import Session
from checkpoint_app.domain.media import check_code
from tests.conftest import PASSPHRASE
from tests.sealed_files import record, seal, seal_lines

Office = Callable[..., tuple[int, list[dict[str, Any]], str]]


@pytest.fixture
def stick(community: Any, tmp_path: Path) -> Path:
    """A file with a gap behind it, one cut short, one of a newer version."""
    east, west = community.gates
    east.sign_on.sign_on(community.operator, "2468")
    for _ in range(4):
        east.lane.enter("张三丰")
        east.lane.enter("366")
        east.lane.turn()
    head = east.store.head()
    later = [*east.store.lines(7, head.seq), record(east, head.seq + 1, "lamp", {})]
    seal_lines(east, tmp_path / "stick" / "b.ckb", east.store.head_at(6), later, schema=2)
    seal(east, tmp_path / "stick" / "a.ckb", 1, 3)
    cut = seal(west, tmp_path / "stick" / "c.ckb", 1, 2)
    cut.write_bytes(cut.read_bytes()[:-9])
    return tmp_path / "stick"


@pytest.fixture
def office(
    community: Any,
    community_template: Path,
    monkeypatch: pytest.MonkeyPatch,
    capsys: pytest.CaptureFixture[str],
) -> Office:
    """Type a command at a copy of the community's office; its own is open in the test."""
    place = community.folder / "copy"
    shutil.copytree(community_template / "office", place)
    monkeypatch.setenv("CHECKPOINT_PASSPHRASE", PASSPHRASE)
    monkeypatch.setattr(Session, "installation", lambda session: Installation(session.data, clock=community.clock))

    def type_command(*words: str, json_wanted: bool = True) -> tuple[int, list[dict[str, Any]], str]:
        shared = ["--data", str(place), *(["--json"] if json_wanted else [])]
        monkeypatch.setattr("sys.argv", ["checkpoint-app", "office", *words, *shared])
        status, said = main(), capsys.readouterr().out
        return status, [json.loads(line) for line in said.splitlines()] if json_wanted else [], said

    return type_command


def test_a_dry_run_answers_like_the_import_and_changes_nothing(office: Office, stick: Path) -> None:
    _, before, _ = office("board")
    status, rows, _ = office("import", "--dry-run", str(stick))
    assert status == 3
    assert [(row["file"], row["state"], row["dry_run"]) for row in rows] == [
        ("a.ckb", "imported", True), ("b.ckb", "imported", True), ("c.ckb", "refused", True)
    ]  # fmt: skip
    assert rows[1]["kinds"]["lamp"] == 1
    assert office("board")[1] == before
    status, done, _ = office("import", str(stick))
    assert [row["new"] for row in done] == [row["new"] for row in rows]
    assert all(len(row["code"]) == 6 for row in done)


def test_the_board_has_the_shifts_of_a_day_and_names_gaps_and_newer_kinds(office: Office, stick: Path) -> None:
    office("import", str(stick))
    status, rows, _ = office("board", "--date", "2026-11-22")
    assert status == 0
    east, west = rows
    assert [shift["state"] for shift in east["shifts"]] == ["none", "gap"]
    (gap,) = east["shifts"][1]["gaps"]
    assert (gap["epoch"], gap["first"], gap["last"]) == (1, 4, 6)
    assert (east["unknown"], west["unknown"], east["gaps"]) == ({"lamp": 1}, {}, [[4, 6]])
    _, _, said = office("board", "--date", "2026-11-22", json_wanted=False)
    assert "lacks 4–6 about 11-22" in said
    assert "needs a newer version: lamp 1" in said


def test_shifts_begin_when_the_office_says(office: Office) -> None:
    _, rows, _ = office("board", "--shifts", "7:30 15:00 23:00")
    assert (rows[0]["begins"], len(rows[0]["shifts"])) == ("07:30 15:00 23:00", 3)
    assert len(office("board")[1][0]["shifts"]) == 3
    status, (answer,), _ = office("board", "--shifts", "7:31")
    assert (status, answer["error"]["code"]) == (1, "shift-times")


def test_the_lists_say_who_follows_what(office: Office) -> None:
    status, rows, _ = office("board", "--lists")
    assert status == 0
    assert [(row["station"], row["version"]) for row in rows[:2]] == [(1, 0), (2, 0)]
    assert {row["kind"] for row in rows[2:]} >= {"list"}
    assert all(set(row["stations"]) == {"1", "2"} for row in rows[2:])
    assert "not known at stations 1, 2" in office("board", "--lists", json_wanted=False)[2]


def test_the_quarantine_lists_and_tries_again(office: Office, stick: Path) -> None:
    office("import", str(stick))
    status, (row,), _ = office("quarantine")
    assert (status, row["file"], row["reason"], row["copy"]) == (0, "c.ckb", "bundle-truncated", "whole")
    assert Path(row["path"]).exists()
    assert office("quarantine", "--retry")[0] == 3
    assert office("quarantine", "nobody.ckb")[1] == []
    assert "cut short" in office("quarantine", json_wanted=False)[2]


def test_a_sheets_code_is_compared_kept_and_settled_by_an_import(office: Office, community: Any, stick: Path) -> None:
    code = check_code(community.gates[0].store.head_at(3).digest)
    status, (row,), _ = office("head", "1", "3", code)
    assert (status, row["verdict"]) == (0, "not-held")
    _, rows, _ = office("import", str(stick))
    assert rows[-1]["head"]["verdict"] == "fits"
    assert office("head")[1][0]["verdict"] == "fits"
    wrong = code[1:] + code[0]
    status, (row,), _ = office("head", "1", "3", wrong)
    assert (status, row["verdict"]) == (3, "differs")
    assert "does not fit" in office("head", json_wanted=False)[2]
    for words in (("1", "3", "0"), ("9", "3", code), ("1", "0", code)):
        assert office("head", *words)[0] == 1
    assert office("head", "1", json_wanted=False)[0] == 2
