"""`office paper …`: every paper by a command, and what is wrong told in a sentence."""

from __future__ import annotations

import json
from collections.abc import Callable
from pathlib import Path

import pytest
from click.testing import CliRunner, Result

from checkpoint_app.bootstrap import Installation
from checkpoint_app.cli.root import root
from checkpoint_app.cli.session import Session
from checkpoint_app.domain.events import EventDraft, EventKind
from checkpoint_app.domain.paper_sheet import PaperForm
from checkpoint_app.domain.progress import no_progress
from checkpoint_app.errors import KnownError
from tests.conftest import LIGHT_COST, PASSPHRASE, small_roster

Run = Callable[..., Result]


@pytest.fixture
def run(tmp_path: Path) -> Run:
    """Commands at an office founded now: the program's own clock says which rules are in force."""
    office = tmp_path / "office"
    place = Installation(office, cost=LIGHT_COST)
    place.init_office("示例社区", "530100000001", PASSPHRASE)
    with place.office(PASSPHRASE) as desk:
        imported = EventDraft(kind=EventKind.ROSTER_IMPORTED, at_ms=desk.clock.read().wall_ms)
        desk.store.merge_roster(small_roster(), imported, no_progress)

    def run_one(*words: str) -> Result:
        return CliRunner().invoke(
            root,
            ["--data", str(office), "--json", "office", "paper", *words],
            obj=Session(),
            env={"CHECKPOINT_PASSPHRASE": PASSPHRASE},
        )

    return run_one


@pytest.mark.parametrize(
    "words",
    [
        ("gate-notice", "--gate", "东门", "--paper", "a3"),
        (
            "isolation",
            "--dwelling",
            "云上苑 3-1-501",
            "--from",
            "2026-12-01T00:00",
            "--days",
            "7",
            "--helper",
            "李某",
        ),
        ("operator-card", "--paper", "a4"),
        ("scanner",),
        ("calibration",),
        ("forms", "--form", "patrol", "--count", "2"),
    ],
    ids=lambda words: words[0],
)
def test_every_paper_is_written(run: Run, tmp_path: Path, words: tuple[str, ...]) -> None:
    out = tmp_path / "out.pdf"
    done = run(*words, "--out", str(out))
    assert done.exit_code == 0, done.output
    assert out.read_bytes().startswith(b"%PDF")
    assert json.loads(done.stdout)["size"] == out.stat().st_size


def test_numbers_are_used_once_the_file_is_there(run: Run, tmp_path: Path) -> None:
    words, out = ("forms", "--form", "patrol", "--count", "2", "--out"), tmp_path / "out.pdf"
    run(*words, str(out))
    assert run(*words, str(tmp_path)).exit_code != 0
    run(*words, str(out))
    assert isinstance(run(*words, str(out), "--from", "999999").exception, KnownError)
    with Installation(tmp_path / "office").office(PASSPHRASE) as desk:
        assert desk.papers.next_sheet(PaperForm.PATROL) == 5


@pytest.mark.parametrize(
    ("words", "code"),
    [
        (("isolation", "--dwelling", "3-1-501"), "dwelling-several"),
        (("isolation", "--dwelling", "99-1-101"), "nobody-fits"),
        (("isolation", "--dwelling", "云上苑 3-1-501", "--helper", "x" * 100), "text-too-long"),
        (("isolation", "--dwelling", "云上苑 3-1-501", "--helper", "\U000f0000"), "glyph-missing"),
        (("gate-notice", "--gate", "\U000f0000"), "glyph-missing"),
    ],
)
def test_what_is_wrong_is_told_and_nothing_is_written(
    run: Run, tmp_path: Path, words: tuple[str, ...], code: str
) -> None:
    done = run(*words, "--out", str(tmp_path / "out.pdf"))
    assert isinstance(done.exception, KnownError)
    assert done.exception.code == code
    assert not (tmp_path / "out.pdf").exists()


@pytest.mark.parametrize("begin", ["yesterday", "9999-12-31T00:00", "0001-01-01T00:00", "2026-13-01"])
def test_a_day_that_is_none_is_refused(run: Run, tmp_path: Path, begin: str) -> None:
    done = run("isolation", "--dwelling", "云上苑 3-1-501", "--from", begin, "--out", str(tmp_path / "out.pdf"))
    assert done.exit_code == 2
    assert "--from" in done.output


def test_a_second_language_is_set_shown_and_taken_away(run: Run, tmp_path: Path) -> None:
    lines = tmp_path / "lines.txt"
    lines.write_text("\ufeffکىرىش\nچىقىش\n", encoding="utf-8")
    assert json.loads(run("second-language", "gate-notice").stdout)["lines"] == []
    done = json.loads(run("second-language", "gate-notice", "--script", "uyghur", "--file", str(lines)).stdout)
    assert (done["script"], done["lines"]) == ("uyghur", ["کىرىش", "چىقىش"])
    lines.write_text("")
    assert json.loads(run("second-language", "gate-notice", "--file", str(lines)).stdout)["lines"] == []
    assert run("second-language", "gate-notice", "--file", str(tmp_path / "none.txt")).exit_code == 1
    assert run("second-language", "calibration").exit_code == 2
