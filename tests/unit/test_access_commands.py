"""`office clerk`, `--clerk`, `office access-log`, `office trace`, `office person export`."""

from __future__ import annotations

import json
from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest

from checkpoint_app.errors import SENTENCES

Run = Callable[..., tuple[int, list[dict[str, Any]]]]
PINS = {"9001": "1357", "9002": "2468", "9003": "97531"}


@pytest.fixture
def run(at_command_line: Callable[..., tuple[int, str]], monkeypatch: pytest.MonkeyPatch) -> Run:
    """Return a function that runs an office command, `by` a clerk, and returns its status and answers."""

    def command(*words: str, by: str = "", pin: str | None = None) -> tuple[int, list[dict[str, Any]]]:
        monkeypatch.delenv("CHECKPOINT_PIN", raising=False)
        if by:
            words = (*words, "--clerk", by)
            monkeypatch.setenv("CHECKPOINT_PIN", PINS.get(by, "") if pin is None else pin)
        status, out = at_command_line("--json", "office", *words)
        return status, [json.loads(line) for line in out.splitlines()]

    return command


@pytest.fixture
def staffed(run: Run) -> Run:
    """The office has a head, a clerk and an auditor."""
    assert run("clerk", "add", "--name", "陈主任", "--new-pin", PINS["9001"])[0] == 0
    assert run("clerk", "add", "--name", "刘敏", "--new-pin", PINS["9002"], by="9001")[0] == 0
    words = ("clerk", "add", "--name", "周监督", "--role", "auditor", "--new-pin", PINS["9003"])
    assert run(*words, by="9001")[0] == 0
    return run


def code(answer: tuple[int, list[dict[str, Any]]]) -> str:
    status, rows = answer
    assert status == 1
    assert rows[-1]["error"]["message"]
    return rows[-1]["error"]["code"]


def test_clerks_are_added_listed_changed_and_dismissed(staffed: Run) -> None:
    listed = [(row["number"], row["role"]) for row in staffed("clerk", "list")[1]]
    assert listed == [(9001, "head"), (9002, "clerk"), (9003, "auditor")]
    assert staffed("clerk", "role", "9002", "head", by="9001")[1][0]["role"] == "head"
    assert staffed("clerk", "pin", "9002", "--new-pin", "8642", by="9002")[0] == 0
    assert code(staffed("clerk", "list", by="9002")) == "wrong-pin"
    assert staffed("clerk", "dismiss", "9001", by="9002", pin="8642")[1][0]["active"] is False
    assert [row["number"] for row in staffed("clerk", "list")[1]] == [9002, 9003]


@pytest.mark.parametrize(
    ("words", "by", "pin", "wanted"),
    [
        (("clerk", "add", "--name", "新人", "--new-pin", "1212"), "", None, "clerk-not-signed-on"),
        (("clerk", "add", "--name", "新人", "--new-pin", "1212"), "9002", None, "clerk-may-not"),
        (("clerk", "add", "--name", "刘敏", "--new-pin", "1212"), "9001", None, "operator-name-taken"),
        (("clerk", "add", "--name", "新人", "--new-pin", "12"), "9001", None, "operator-pin"),
        (("clerk", "dismiss", "9001"), "9001", None, "last-head"),
        (("clerk", "dismiss", "9009"), "9001", None, "operator-unknown"),
        (("clerk", "list"), "9001", "0000", "wrong-pin"),
        (("clerk", "list"), "9001", "", "pin-missing"),
        (("clerk", "list"), "nobody", "1", "operator-unknown"),
        (("access-log",), "", None, "clerk-not-signed-on"),
        (("access-log",), "9002", None, "clerk-may-not"),
        (("person", "export", "1", "--out", ".", "--purpose", "own"), "9003", None, "clerk-may-not"),
        (("person", "export", "99", "--out", ".", "--purpose", "own"), "9002", None, "resident-unknown"),
    ],
)
def test_what_may_not_be_is_told_by_its_code(
    staffed: Run, words: tuple[str, ...], by: str, pin: str | None, wanted: str
) -> None:
    assert code(staffed(*words, by=by, pin=pin)) == wanted
    assert wanted in SENTENCES


@pytest.mark.parametrize(
    "words",
    [
        ("clerk", "add", "--new-pin", "1212"),
        ("clerk", "role", "9001", "king"),
        ("trace", "--gate", "E1", "--from", "today", "--to", "2026-11-22T20:30", "--purpose", "x", "--document", "1"),
        ("trace", "--gate", "E1", "--from", "2026-11-22T20:00", "--to", "2026-11-22T20:30", "--purpose", "x"),
        ("person", "export", "0", "--out", ".", "--purpose", "own"),
    ],
)
def test_wrong_usage_is_status_2(staffed: Run, words: tuple[str, ...]) -> None:
    assert staffed(*words, by="9001")[0] == 2


def test_the_auditor_reads_the_log_of_every_look(staffed: Run, tmp_path: Path) -> None:
    words = ("--from", "2026-11-22T20:00", "--to", "2026-11-22T20:30", "--purpose", "tracing", "--document", "12号")
    status, rows = staffed("trace", "--gate", "E1", *words, "--out", str(tmp_path / "t.csv"), by="9002")
    assert (status, rows[-1]["people"]) == (0, 0)
    assert (tmp_path / "t.csv").exists()
    staffed("person", "export", "1", "--out", str(tmp_path), "--purpose", "own 柜台来问", by="9002")
    status, rows = staffed("access-log", by="9003")
    assert status == 0
    looks = [(row["clerk"], row["what"], row["purpose"], row["document"]) for row in rows if row["what"] != "signed-on"]
    assert looks == [(9002, "export-person", "own 柜台来问", ""), (9002, "trace", "tracing", "12号")]
    assert [row["what"] for row in staffed("access-log", "--what", "trace", by="9003")[1]] == ["trace"]
    assert len(staffed("access-log", "--limit", "2", by="9003")[1]) == 2


def test_a_trace_with_whole_names_is_two_looks(staffed: Run) -> None:
    words = ("--from", "2026-11-22T20:00", "--to", "2026-11-22T20:30", "--purpose", "police", "--document", "3号")
    assert staffed("trace", "--gate", "E1", *words, "--whole", by="9002")[0] == 0
    assert [row["what"] for row in staffed("access-log", by="9001")[1]][1:3] == ["trace", "unmask"]


def test_one_persons_data_is_written_without_their_name_in_the_file_names(staffed: Run, tmp_path: Path) -> None:
    out = tmp_path / "for the person"
    out.mkdir()
    status, rows = staffed("person", "export", "1", "--out", str(out), "--purpose", "own", by="9001")
    assert (status, rows[-1]["looked_at"]) == (0, 1)
    assert sorted(path.name for path in out.iterdir()) == ["resident-1-20261122.json", "resident-1-20261122.pdf"]
    assert json.loads((out / "resident-1-20261122.json").read_text())["resident"]["name"] == "王小明"
