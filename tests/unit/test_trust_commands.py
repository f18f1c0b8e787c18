"""`office phone`, `office station cut-off`, `station order`, `station issue --blank`, `office enrol --passes-a-day`."""

from __future__ import annotations

import json
from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest

from checkpoint_app.domain.passes import FIRST_BLANK, PassSerial
from checkpoint_app.errors import SENTENCES

Run = Callable[..., tuple[int, dict[str, Any]]]


@pytest.fixture
def run(at_command_line: Callable[..., tuple[int, str]]) -> Run:
    """Return a function that runs a command at the office or the gate E1 and returns its status and answer."""

    def command(*words: str) -> tuple[int, dict[str, Any]]:
        status, out = at_command_line("--json", *words, at="office" if words[0] == "office" else "E1")
        lines = out.splitlines()
        return status, json.loads(lines[-1]) if lines else {}

    return command


def issue(run: Run, *more: str) -> dict[str, Any]:
    words = ("--holder", "赵来访", "--dwelling", "3-1-501", "--operator", "1")
    return run("station", "issue", *words, *more)[1]


def test_a_pass_is_stopped_by_telephone(run: Run) -> None:
    issued = issue(run)
    status, given = run("office", "phone", "revoke", issued["serial"], "--station", "1")
    assert (status, given["serial"], given["station"]) == (0, issued["serial"], 1)
    order = ("station", "order", "revoke", issued["serial"], "--operator", "1", "--code")
    assert run("station", "check", issued["code"])[1]["verdict"] == "genuine"
    assert run(*order, given["code"])[0] == 0
    assert run("station", "check", issued["code"])[1]["verdict"] == "revoked"
    assert run(*order, given["code"]) == (1, {"error": {"code": "order-taken", "message": SENTENCES["order-taken"]}})


def test_a_resident_is_let_through_by_telephone(run: Run) -> None:
    _, given = run("office", "phone", "exception", "1", "--station", "1")
    words = ("--direction", "out", "--operator", "1", "--code", given["code"])
    status, answer = run("station", "order", "exception", "1", *words)
    assert (status, answer["outcome"], answer["reasons"]) == (0, "NOTE", ["by-order"])


@pytest.mark.parametrize(
    ("words", "code"),
    [
        (("office", "phone", "revoke", "01-000001-0", "--station", "1"), "serial-unreadable"),
        (("office", "phone", "exception", "99", "--station", "1"), "resident-unknown"),
        (("office", "phone", "exception", "1", "--station", "9"), "station-unknown"),
        (("office", "station", "cut-off", "9", "--all-again"), "station-unknown"),
        (("office", "station", "cut-off", "1", "--after", str(PassSerial(2, 1))), "serial-of-another"),
        (("office", "station", "cut-off", "1", "--after", "王"), "serial-unreadable"),
        (
            ("station", "order", "exception", "1", "--direction", "in", "--operator", "1", "--code", "12"),
            "order-unreadable",
        ),
    ],
)
def test_what_does_not_fit_is_told_by_its_code(run: Run, words: tuple[str, ...], code: str) -> None:
    status, answer = run(*words)
    assert (status, answer["error"]["code"]) == (1, code)


@pytest.mark.parametrize(
    "words",
    [
        ("office", "station", "cut-off", "1"),
        ("office", "station", "cut-off", "1", "--after", "3", "--all-again"),
        ("office", "station", "cut-off", "0", "--all-again"),
        ("office", "phone", "exception", "0", "--station", "1"),
        ("station", "issue", "--holder", "x", "--dwelling", "y", "--operator", "1", "--blank", "1", "--slip", "s.pdf"),
    ],
)
def test_wrong_usage_is_status_2(run: Run, words: tuple[str, ...]) -> None:
    assert run(*words)[0] == 2


def test_a_station_is_cut_off_and_believed_again(run: Run) -> None:
    last = str(PassSerial(1, 57))
    assert run("office", "station", "cut-off", "1", "--after", last) == (0, {"station": 1, "last": last})
    assert run("office", "station", "cut-off", "1", "--after", "0")[1]["last"] == str(PassSerial(1, 0))
    assert run("office", "station", "cut-off", "1", "--all-again") == (0, {"station": 1, "last": None})


def test_a_blank_that_is_none_of_the_stations_is_refused(run: Run) -> None:
    answer = issue(run, "--blank", str(PassSerial(1, FIRST_BLANK)))
    assert answer["error"]["code"] == "blank-foreign"


def test_a_vehicles_pass_is_issued_with_its_plate_on_narrow_paper(run: Run, tmp_path: Path) -> None:
    slip = tmp_path / "slip.pdf"
    answer = issue(run, "--kind", "vehicle", "--plate", "云A12345", "--paper", "slip58", "--slip", str(slip))
    assert run("station", "check", answer["code"])[1]["verdict"] == "genuine"
    assert slip.read_bytes().startswith(b"%PDF")
    assert issue(run, "--kind", "vehicle")["error"]["code"] == "plate-missing"
