"""What nobody means, given to every command about passes and paper: a sentence, an exit status, nothing on record."""

from __future__ import annotations

import json
import os
import shutil
import sys
from collections.abc import Callable
from pathlib import Path
from typing import Any, NamedTuple

import pytest

from checkpoint_app.cli.root import main

HUGE, LONG, NOT_UTF8 = "9" * 30, "王" * 10_000, os.fsdecode(b"\xff\xfe")
UNSEEN = "\u202e\u200b\x01"
SERIAL, LAST_SERIAL = "00-000001-1", "65535-4294967295-7"


class Said(NamedTuple):
    status: int
    rows: list[dict[str, Any]]
    told: str


@pytest.fixture
def command(
    community_template: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> Callable[..., Said]:
    """Type a command at the office or the first gate, in a folder with a pipe, a folder named like a PDF, and noise."""
    place, here = tmp_path / "place", tmp_path / "here"
    shutil.copytree(community_template, place)
    (here / "d.pdf").mkdir(parents=True)
    (here / "noise").write_bytes(bytes(range(256)) * 20)
    (here / "long.txt").write_text("字" * 10_000, "utf-8")
    (here / "script.txt").write_text("ئۇيغۇر\n世界", "utf-8")
    (here / "bomb.yaml").write_text("a: &a [x]\nb: &b [*a, *a]\nwide: [*b, *b]\n", "utf-8")
    os.mkfifo(here / "pipe")
    monkeypatch.chdir(here)
    monkeypatch.setenv("CHECKPOINT_PASSPHRASE", "a cold night")

    def type_(*words: str) -> Said:
        folder = place / ("E1" if words[0] == "station" else "office")
        monkeypatch.setattr(sys, "argv", ["checkpoint-app", "--data", str(folder), "--json", *words])
        status = main()
        said = capsys.readouterr()
        rows = [json.loads(line) for line in said.out.splitlines()]
        return Said(status, rows, said.err)

    return type_


PRINT = ("passes", "print", "--out", "p.pdf")
ISSUE = ("passes", "issue", "--out", "p.pdf", "--kind")
WORK = (*ISSUE, "work", "--holder", "王小明", "--place")
ISOLATION = ("paper", "isolation", "--dwelling", "云上苑 3-1-501", "--out", "p.pdf")
OFFICE: tuple[tuple[int, tuple[str, ...]], ...] = (
    *(
        (1, (*PRINT, option, value))
        for option in ("--building", "--grid", "--filter")
        for value in (HUGE, LONG, UNSEEN)
    ),
    (1, (*PRINT, "--compound", "%")),
    (1, (*PRINT, "--filter", "https://a.example/x?y=1")),
    *((2, (*PRINT, option, NOT_UTF8)) for option in ("--compound", "--building", "--unit", "--grid", "--filter")),
    *((2, (*PRINT, "--days", days)) for days in ("0", "367", "-1", HUGE, "1e3", "NaN", "９")[:6]),
    (2, (*PRINT, "--kind", "work")),
    (2, (*PRINT, "--sheet", "a4")),
    *((2, ("passes", "print", "--out", out)) for out in ("", ".", "..", "/", "d.pdf")),
    (1, ("passes", "print", "--out", "n" * 300)),
    (1, ("passes", "print", "--out", "noise/p.pdf")),
    *(
        (2, ("passes", act, run, "--to", "."))
        for act in ("resume", "list")
        for run in ("0", "-1", HUGE, "x", "", UNSEEN)
    ),
    *((1, ("passes", act, "7", "--to", ".")) for act in ("resume", "list")),
    (2, ("passes", "again", "7", "--to", ".")),
    (2, ("passes", "again", "7", "--to", ".", "--from-sheet", "0")),
    *((1, ("passes", "again", "7", "--to", ".", "--after", after)) for after in ("", "x", SERIAL, HUGE * 100, UNSEEN)),
    *((1, ("passes", "void", SERIAL, serial)) for serial in ("", "x", UNSEEN, HUGE * 100, LAST_SERIAL)),
    *((1, ("passes", "reprint", serial, "--out", "p.pdf")) for serial in ("", "x", "٠٠-٠٠٠٠٠١-١", SERIAL, LAST_SERIAL)),
    *((2, ("passes", "blanks", "--station", "1", "--count", n, "--out", "p.pdf")) for n in ("0", "1001", HUGE, "x")),
    (1, ("passes", "blanks", "--station", "99", "--count", "1", "--out", "p.pdf")),
    *((1, ("passes", "blanks", "--station", "1", "--count", "1", "--out", out)) for out in ("", "pipe", "noise/p.pdf")),
    *((1, (*ISSUE, "work", "--holder", name, "--place", "菜店")) for name in ("", UNSEEN, LONG, "🏘")),
    *((1, (*WORK, place)) for place in ("", UNSEEN, LONG, "🏘")),
    *((1, (*ISSUE, "vehicle", "--holder", "王", "--place", "x", "--plate", plate)) for plate in ("", "🏘", "云A" * 999)),
    (2, (*ISSUE, "resident", "--holder", "王", "--place", "x")),
    (2, (*WORK, NOT_UTF8)),
    *(
        (1, ("passes", "issue", "--kind", "work", "--holder", "王", "--place", "x", "--out", out))
        for out in ("", "pipe")
    ),
    *(
        (1, ("passes", "design", act, name))
        for act in ("show", "use")
        for name in ("", "../plain", LONG, ".yaml", "x.yaml")
    ),
    *((1, ("passes", "design", "check", name)) for name in ("", "/dev/zero", "pipe", "noise", "bomb.yaml", "n" * 300)),
    (2, ("passes", "design", "check", "d.pdf")),
    (2, ("passes", "copies", "--since", "2026-02-30")),
    *((1, ("station", "cut-off", "1", "--after", serial)) for serial in ("", "x", "-1", "٣", HUGE, LAST_SERIAL)),
    (2, ("station", "cut-off", "1")),
    (2, ("station", "cut-off", "1", "--after", "1", "--all-again")),
    (1, ("station", "cut-off", "99", "--all-again")),
    *((1, ("phone", "revoke", serial, "--station", "1")) for serial in ("", "x", HUGE, UNSEEN)),
    (1, ("phone", "revoke", SERIAL, "--station", "99")),
    (1, ("phone", "exception", str((1 << 63) - 1), "--station", "1")),
    *((2, ("phone", "exception", number, "--station", "1")) for number in ("0", HUGE, "x", "")),
    (1, (*ISOLATION, "--helper", "🏘")),
    (1, (*ISOLATION, "--helper", LONG)),
    (1, (*ISOLATION, "--phone", "1" * 10_000)),
    (2, (*ISOLATION, "--from", "0001-01-01")),
    (2, (*ISOLATION, "--from", UNSEEN)),
    (1, ("paper", "isolation", "--dwelling", LONG, "--out", "p.pdf")),
    (1, ("paper", "operator-card", "--gate", "🏘", "--out", "p.pdf")),
    (2, ("paper", "operator-card", "--gate", NOT_UTF8, "--out", "p.pdf")),
    *((1, ("paper", kind, "--out", out)) for kind in ("scanner", "calibration") for out in ("", "pipe", "noise/p.pdf")),
    *((1, ("paper", "second-language", "scanner", "--file", name)) for name in ("", "pipe", "noise", "long.txt")),
    (1, ("paper", "second-language", "scanner", "--script", "tibetan", "--file", "script.txt")),
    (1, ("roster", "photos", "missing")),
    (2, ("roster", "photos", "noise")),
)
GATE: tuple[tuple[int, tuple[str, ...]], ...] = (
    *((1, ("exit-slip", serial, "--operator", "王芳")) for serial in ("", "x", SERIAL, LAST_SERIAL, HUGE, UNSEEN)),
    *((1, ("order", "revoke", SERIAL, "--operator", "王芳", "--code", code)) for code in ("", "1", HUGE, LONG, UNSEEN)),
    *((1, ("order", "revoke", SERIAL, "--operator", "王芳", "--code", code)) for code in ("٠١٢٣٤٥٦٧٨٩", "1234567889")),
    (2, ("order", "revoke", SERIAL, "--operator", "王芳", "--code", NOT_UTF8)),
    *(
        (2, ("order", "exception", n, "--direction", "in", "--operator", "王芳", "--code", "1"))
        for n in ("0", HUGE, "x")
    ),
    (2, ("order", "exception", "1", "--direction", "up", "--operator", "王芳", "--code", "1")),
    *(
        (1, ("check", code))
        for code in ("", LONG, "9" * 700, "9" * 5_000, "71" + "9" * 340, "https://a.example/x", UNSEEN)
    ),
    *((1, ("check", "--picture", name)) for name in ("", "pipe", "/dev/zero", "noise", "missing")),
    (2, ("check",)),
    (2, ("check", "x", "--picture", "noise")),
    (2, ("check", NOT_UTF8)),
    (2, ("check", SERIAL, "--at", "٢٠٢٦-01-01")),
    *(
        (
            1,
            (
                "issue",
                "--kind",
                "temporary",
                "--holder",
                "王",
                "--dwelling",
                "x",
                "--operator",
                "王芳",
                "--blank",
                blank,
            ),
        )
        for blank in ("", "x", HUGE, UNSEEN, SERIAL, LAST_SERIAL)
    ),
    (2, ("issue", "--kind", "exit-slip", "--holder", "王", "--dwelling", "x", "--operator", "王芳")),
)


def test_the_office_refuses_it_with_a_sentence_and_records_nothing(command: Callable[..., Said]) -> None:
    before = command("office", "passes", "runs"), command("office", "board")
    for status, words in OFFICE:
        said = command("office", *words)
        assert said.status == status, words
        assert said.told.strip(), words
        assert status == 2 or [*said.rows[-1]] == ["error"], words
    assert (command("office", "passes", "runs"), command("office", "board")) == before
    assert sorted(os.listdir()) == ["bomb.yaml", "d.pdf", "long.txt", "noise", "pipe", "script.txt"]


def test_the_gate_refuses_it_with_a_sentence_and_lets_nobody_through(command: Callable[..., Said]) -> None:
    assert command("office", "publish", "--to", "stick").status == 0
    assert command("station", "apply", "stick").status == 0
    for status, words in GATE:
        said = command("station", *words)
        assert said.status == status, words
        assert said.told.strip() or "verdict" in said.rows[-1], words
    events = command("station", "status").rows[0]["records"]
    assert events == 5, "the list, the shift, and the one order whose code was wrong"


def test_a_text_too_large_for_a_block_is_told_as_a_text_and_not_as_a_bundle(command: Callable[..., Said]) -> None:
    Path("large.txt").write_text("字" * 100_000, "utf-8")
    said = command("office", "paper", "second-language", "scanner", "--file", "large.txt")
    assert (said.status, said.rows[0]["error"]["code"]) == (1, "text-too-long")


def test_a_file_name_that_is_odd_is_a_file_name(command: Callable[..., Said]) -> None:
    for name in (NOT_UTF8 + ".pdf", "a\nb.pdf", "  .pdf", ".pdf", UNSEEN.strip("\x01") + ".pdf", "=1+1.pdf"):
        said = command("office", *WORK, "菜店", "--out", name)
        assert said.status == 0, name
        assert Path(name).read_bytes().startswith(b"%PDF")


def test_one_line_of_odd_words_stays_one_line_of_json(command: Callable[..., Said]) -> None:
    said = command(
        "office",
        "passes",
        "issue",
        "--kind",
        "work",
        "--holder",
        "王\n小\u202e明",
        "--place",
        "菜\t店\x00",
        "--out",
        "p.pdf",
    )
    assert (said.status, len(said.rows)) == (0, 1)
