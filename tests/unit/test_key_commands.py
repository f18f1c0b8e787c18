"""`office station lost|found|renew`, `office keys`, `office recovery-sheet`, `office recover --sheet`, `passphrase`."""

from __future__ import annotations

import json
from collections.abc import Callable
from pathlib import Path
from typing import Any

import pypdfium2
import pytest

from checkpoint_app.sync.certificates import fingerprint

Run = Callable[..., tuple[int, dict[str, Any]]]


@pytest.fixture
def run(at_command_line: Callable[..., tuple[int, str]]) -> Run:
    """Return a function that runs a command at the office, or at gate E1, and returns its status and last answer."""

    def command(*words: str, at: str = "office", plain: bool = False) -> tuple[int, Any]:
        status, out = at_command_line(*(() if plain else ("--json",)), *words, at=at)
        lines = out.splitlines()
        return status, out if plain else json.loads(lines[-1]) if lines else {}

    return command


def new_passphrase(tmp_path: Path) -> str:
    file = tmp_path / "new.txt"
    file.write_text("another night\n", encoding="utf-8")
    return str(file)


def test_a_station_is_withdrawn_with_a_kit_for_another_and_found_again(run: Run, tmp_path: Path) -> None:
    kit = tmp_path / "stick" / "E1.ckk"
    status, answer = run("office", "station", "lost", "1", "--after", "4", "--paper", "12", "--kit", str(kit))
    assert (status, answer["after"], answer["epoch"], answer["missing"]) == (0, 4, 1, [[1, 12]])
    assert (answer["held"], answer["serial"], answer["last_report_ms"]) == ([], None, None)
    assert answer["replacement"]["station"] == 3
    assert Path(answer["replacement"]["kit"]).exists()
    assert len(answer["replacement"]["code"]) == 14
    assert run("office", "station", "lost", "1")[1]["error"]["code"] == "station-lost"
    assert run("office", "station", "found", "1") == (0, {"station": 1})
    assert run("office", "station", "found", "1")[1]["error"]["code"] == "station-not-lost"


def test_what_was_lost_is_told_in_words(run: Run) -> None:
    status, out = run("office", "station", "lost", "1", "--paper", "40", plain=True)
    assert status == 0
    for words in ("believed up to record 0 of epoch 1", "missing: 1–40", "last report: never", "up to none"):
        assert words in out


def test_a_certificate_is_renewed(run: Run, clock: Any) -> None:
    clock.advance(hours=24 * 30)
    status, answer = run("office", "station", "renew", "2")
    assert (status, answer) == (0, {"station": 2, "until_ms": clock.wall_ms + 366 * 86_400_000})


def test_keys_are_listed_made_and_destroyed(run: Run, clock: Any) -> None:
    status, first = run("office", "keys")
    assert (status, first["until_ms"], first["may_be_destroyed"]) == (0, None, False)
    clock.advance(hours=1)
    _, second = run("office", "keys", "new")
    assert second["key"] != first["key"]
    assert run("office", "keys", "destroy", first["key"])[1]["error"]["code"] == "key-still-needed"
    assert run("office", "keys", "destroy", "0000")[1]["error"]["code"] == "key-unknown"
    _, out = run("office", "keys", plain=True)
    assert [line.split(": ")[1].split(" ")[0] for line in out.splitlines()] == ["until", "in"]


def test_the_office_is_recovered_by_its_sheet_typed_or_pictured(run: Run, tmp_path: Path) -> None:
    status, written = run("office", "recovery-sheet", "--out", str(tmp_path / "sheet.pdf"))
    assert status == 0
    pdf = pypdfium2.PdfDocument(Path(written["sheet"]).read_bytes())
    picture = tmp_path / "photo.png"
    pdf[0].render(scale=2).to_pil().save(picture)
    pdf.close()
    new = ("--new-passphrase-file", new_passphrase(tmp_path))
    status, copy = run("office", "offline-copy", written["copy"], "--sheet", str(picture))
    assert (status, copy["community"], copy["name"], len(copy["root"])) == (0, "530100000001", "示例社区", 19)
    assert fingerprint(bytes.fromhex(copy["root_key"])) == copy["root"]
    other = run("office", "offline-copy", new[1], "--sheet", str(picture))[1]
    assert other["error"]["code"] == "recovery-key-wrong"
    assert run("office", "recover", "--sheet", str(picture), *new)[0] == 0
    assert run("office", "keys")[1]["error"]["code"] == "wrong-passphrase"
    assert run("office", "keys", "--passphrase-file", new[1])[0] == 0
    assert run("office", "recover", "--sheet", "QQQQ", *new)[1]["error"]["code"] == "sheet-secret-unreadable"


def test_a_passphrase_is_changed_at_the_office(run: Run, tmp_path: Path) -> None:
    new = new_passphrase(tmp_path)
    assert run("passphrase", "--new-passphrase-file", new)[0] == 0
    assert run("office", "keys")[1]["error"]["code"] == "wrong-passphrase"
    assert run("office", "keys", "--passphrase-file", new)[0] == 0


def test_at_a_gate_with_nobody_on_duty_it_is_not(run: Run, tmp_path: Path) -> None:
    status, answer = run("passphrase", "--new-passphrase-file", new_passphrase(tmp_path), at="E1")
    assert (status, answer["error"]["code"]) == (1, "not-signed-on")


def test_status_says_until_when_the_certificate_is_good(run: Run, clock: Any) -> None:
    assert run("station", "status", at="E1")[1]["certificate_ends_soon"] is False
    clock.advance(hours=24 * 340)
    row = run("station", "status", at="E1")[1]
    assert (row["certificate_until"], row["certificate_ends_soon"]) == ("2027-11-23T20:20:00+08:00", True)


@pytest.mark.parametrize(
    "words",
    [
        ("office", "station", "lost", "0"),
        ("office", "station", "lost", "1", "--after", "-1"),
        ("office", "station", "lost", "1", "--epoch", "0"),
        ("office", "recover", "--new-passphrase-file", "x"),
        ("office", "recover", "E1", "--sheet", "x", "--new-passphrase-file", "x"),
        ("office", "recovery-sheet"),
        ("office", "keys", "destroy"),
    ],
)
def test_wrong_usage_is_status_2(run: Run, words: tuple[str, ...]) -> None:
    assert run(*words)[0] == 2
