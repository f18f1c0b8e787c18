"""`office correction …` and `office clocks`: asked, listed, withdrawn, and clocks that were off."""

from __future__ import annotations

import json
from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest

from checkpoint_app.bootstrap import Installation
from checkpoint_app.domain.access import Role

Run = Callable[..., tuple[int, list[dict[str, Any]]]]
PASSPHRASE, PIN = "a cold night", "135790"
DAY_MS = 86_400_000


@pytest.fixture
def run(
    at_command_line: Callable[..., tuple[int, str]], tmp_path: Path, clock: Any, monkeypatch: pytest.MonkeyPatch
) -> Run:
    """An office with a clerk and one passage of station 1, made by a clock 30 days fast; runs its commands."""
    clock.advance(minutes=10)
    clock.wall_ms += 30 * DAY_MS
    with Installation(tmp_path / "E1", clock=clock).gate(PASSPHRASE) as gate:
        gate.sign_on.sign_on(gate.store.operators()[0], "2468")
        gate.lane.enter("王小明")
        gate.lane.enter("366")
        (file,) = gate.export.export(tmp_path / "up")
    clock.wall_ms -= 30 * DAY_MS
    with Installation(tmp_path / "office", clock=clock).office(PASSPHRASE) as office:
        office.access.add("赵经办", PIN, Role.HEAD)
        office.bundles.import_file(file.path)
    monkeypatch.setenv("CHECKPOINT_PIN", PIN)

    def command(*words: str, role: str = "office") -> tuple[int, list[dict[str, Any]]]:
        status, out = at_command_line("--json", role, *words, at="office" if role == "office" else "E1")
        return status, [json.loads(row) for row in out.splitlines()]

    return command


CLERK = ("--clerk", "赵经办")


@pytest.fixture
def seq(run: Run) -> str:
    """The record of the passage: the first that can be asked about."""
    for number in range(1, 12):
        status, _ = run("correction", "ask", "1", str(number), "--void", "--reason", "重复", *CLERK)
        if status == 0:
            (row,) = run("correction", "list")[1]
            assert run("correction", "withdraw", str(row["request"]), *CLERK)[0] == 0
            return str(number)
    raise AssertionError("no passage came")


def test_a_correction_is_asked_listed_and_withdrawn(run: Run, seq: str) -> None:
    ask = ("correction", "ask", "1", seq)
    status, (asked,) = run(*ask, "--reading", "368", "--reason", "少打一个数", *CLERK)
    assert status == 0
    assert (asked["station"], asked["seq"], asked["wanted"], asked["state"]) == (1, int(seq), "reading 36.8", "asked")
    newest, first = run("correction", "list")[1]
    assert (newest["request"], newest["reason"]) == (asked["request"], "少打一个数")
    assert first["state"] == "withdrawn"
    assert run("correction", "withdraw", str(asked["request"]), *CLERK)[0] == 0
    assert run("correction", "list")[1][0]["state"] == "withdrawn"
    assert run(*ask, "--direction", "out", "--reason", "方向", *CLERK)[1][0]["wanted"] == "direction out"


@pytest.mark.parametrize(
    ("words", "code"),
    [
        (("--void", "--reason", "重复"), "clerk-not-signed-on"),
        (("--void", "--reason", "", *CLERK), "reason-missing"),
        (("--direction", "in", "--reason", "x", *CLERK), "ask-same"),
        (("--reading", "9999", "--reason", "x", *CLERK), "reading-unreadable"),
        (("--void", "--epoch", "2", "--reason", "x", *CLERK), "not-a-passage"),
    ],
)
def test_what_cannot_be_asked_is_named(run: Run, seq: str, words: tuple[str, ...], code: str) -> None:
    status, (answer,) = run("correction", "ask", "1", seq, *words)
    assert (status, answer["error"]["code"]) == (1, code)


def test_wrong_use_is_status_two(run: Run) -> None:
    assert run("correction", "ask", "1", "5", "--reason", "x", *CLERK)[0] == 2
    assert run("correction", "ask", "1", "5", "--void", "--direction", "in", "--reason", "x")[0] == 2
    assert run("correction", "withdraw", "77", *CLERK)[1][0]["error"]["code"] == "ask-unknown"


def test_a_clock_thirty_days_fast_is_listed_with_its_bounds(run: Run) -> None:
    status, (row,) = run("clocks")
    assert (status, row["station"]) == (0, 1)
    assert row["low_ms"] == row["at_least_ms"] == 30 * DAY_MS
    assert row["high_ms"] is None or row["high_ms"] >= row["low_ms"]


@pytest.mark.parametrize("answer", [("do",), ("decline", "--reason", "不是重复")])
def test_the_gate_lists_and_answers_by_command(answer: tuple[str, ...], run: Run, seq: str, tmp_path: Path) -> None:
    assert run("correction", "ask", "1", seq, "--void", "--reason", "重复", *CLERK)[0] == 0
    assert run("publish", "--to", str(tmp_path / "down"))[0] == 0
    assert run("apply", str(tmp_path / "down"), role="station")[0] == 0
    (asked,) = run("request", "list", role="station")[1]
    assert (asked["seq"], asked["wanted"], asked["reason"]) == (int(seq), "void", "重复")
    act, *words = answer
    line = ("request", act, str(asked["request"]), *words, "--operator", "1")
    assert run(*line, role="station")[0] == 0
    assert run("request", "list", role="station") == (0, [])
    assert run(*line, role="station")[1][0]["error"]["code"] == "ask-gone"
