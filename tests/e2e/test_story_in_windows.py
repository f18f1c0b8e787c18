"""The days of the demo through the real windows: what `make demo` plays, at its full size, with its claims checked."""

from __future__ import annotations

from pathlib import Path
from typing import Any

import pytest
from openpyxl import load_workbook
from PIL import Image
from pytestqt.qtbot import QtBot

from checkpoint_app.demo.story import play_demo
from checkpoint_app.domain.lane import Ask
from checkpoint_app.domain.outcome import Outcome
from checkpoint_app.domain.passes import PassSerial, PassVerdict
from checkpoint_app.errors import InputRefused
from tests.e2e.machine import codes_on

RESIDENTS, HOUSEHOLDS = 3_000, 1_200


@pytest.fixture
def day(qtbot: QtBot, tmp_path: Path) -> Any:
    return play_demo(tmp_path / "demo", headless=True, days=1, stations=2, residents=RESIDENTS, seed=1)


def test_a_whole_day_in_windows(day: Any) -> None:
    facts = day.facts
    assert facts["roster"] == (3, HOUSEHOLDS, RESIDENTS)
    assert facts["passes"] == RESIDENTS
    on_paper = codes_on(day.folder / "居民证 01.pdf", pages=1)
    assert on_paper == set(facts["codes"][:10]), "what the gates scanned is not what the sheets say"

    assert set(facts["everyday"]) <= {Outcome.PASS, Outcome.NOTE}
    assert len(facts["everyday"]) == 80
    odd = facts["odd"]
    assert odd["waiting for a reading"].ask is Ask.READING
    assert (odd["pass"].outcome, odd["pass"].reading_c10) == (Outcome.PASS, 366)
    assert odd["by dwelling"].ask is Ask.CHOICE
    assert odd["by initials"].ask is Ask.CHOICE
    for found in ("by dwelling", "by phone", "by initials"):
        assert odd[f"{found}, measured"].outcome is Outcome.NOTE
    assert odd["high"].outcome is Outcome.HOLD
    assert odd["low"].ask is Ask.READING_AGAIN
    assert odd["measured again"].outcome is Outcome.PASS
    assert (odd["forged"].outcome, odd["forged"].ask) == (Outcome.REFER, Ask.IDENTITY)

    slip, code = facts["slip"]
    assert codes_on(slip, pages=1) == {code}
    assert facts["temporary"] == (Outcome.PASS, PassVerdict.EXPIRED, Outcome.REFER)
    imported = facts["import 1"]
    assert imported["twice.ckb"][0] == "duplicate"
    assert imported["cut-short.ckb"] == ("refused", "bundle-truncated")
    assert imported["stranger.ckb"] == ("refused", "bundle-stranger")
    assert sorted(state for state, _ in imported.values()) == [
        "duplicate",
        "imported",
        "imported",
        "refused",
        "refused",
    ]
    assert facts["revoked"] == (PassVerdict.REVOKED, Outcome.HOLD)
    the_passes_went_their_way(day)
    the_exchange_went_its_way(day)
    assert facts["newcomer"] is Ask.READING
    assert facts["held_to"] > 40

    acknowledged, last_seq, kept, head_seq = facts["killed"]
    assert acknowledged >= 40
    assert kept is True
    assert head_seq >= last_seq

    report = load_workbook(day.folder / "日报-1.xlsx").worksheets[0]
    rows = {row[0]: row for row in report.iter_rows(values_only=True) if row[0] in ("G1", "G2")}
    assert rows["G1"][2] > 25
    assert rows["G2"][2] > 25

    no_log_names_anybody(day.folder)
    the_pictures_show_something(day.folder)


def the_passes_went_their_way(day: Any) -> None:
    """What the scenes of passes and paper claim, checked on the files they left."""
    facts, folder = day.facts, day.folder
    assert (facts["photos"], facts["design"], facts["left out"]) == (12, "banner", 2)
    assert facts["photo shown"], "the gate's list came without photos"
    assert len(list(folder.glob("居民证 0?.pdf"))) == 6, "a batch is fifty sheets at most"
    sheet, spoiled, new, count = facts["again"]
    assert (sheet, count) == (RESIDENTS // 10 - 1, 20)
    (again,) = folder.glob("*重印 01.pdf")
    assert len(codes_on(again, pages=2)) == 20
    assert spoiled == str(PassSerial(0, RESIDENTS - 12))
    assert new == str(PassSerial(0, RESIDENTS + 1)), "the misprint's holder got a new serial"
    for paper in ("空白证", "进出须知", "值守卡", "居民证 签收单"):
        assert (folder / f"{paper}.pdf").read_bytes().startswith(b"%PDF"), paper
    left, at_ms, outcome = facts["exit slip"]
    assert (left.gate, left.at_ms // 1000, outcome) == ("东门 1 号机", at_ms // 1000, Outcome.PASS)
    assert facts["copy"][:2] == ("东门", "西门")
    assert facts["copy"][2] < 3, "minutes between two gates that nobody walks in three"
    assert facts["order"] == (10, PassVerdict.REVOKED)
    assert facts["copy stopped"] == (PassVerdict.REVOKED, PassVerdict.REVOKED)


def the_exchange_went_its_way(day: Any) -> None:
    """What the days after claim; each scene stops the story itself where its claim is not true."""
    claims, folder = day.facts["exchange"], day.folder
    first, last, held_to = claims["lost stick"]
    assert first == 1
    assert last <= held_to
    ((gap_from, gap_to),) = claims["gap"]
    assert held_to <= gap_from <= gap_to
    assert claims["damaged"][0] == "bundle-damaged"
    assert claims["sheet"] == ("not-held", "fits", "differs")
    assert {"signed-on", "unmask", "trace", "export-person"} <= set(claims["access log"])
    assert claims["correction"] == ("asked", "done")
    (lost,), replacement, refused = claims["lost laptop"]
    assert (lost[1] - lost[0] + 1, replacement, refused) == (6, 3, "bundle-after-cutoff")
    assert set(claims["epochs"]) == {1, 2}
    assert claims["keys"] == 2
    assert claims["purge"] == (2, ("nothing-new",))
    assert claims["doctor"] >= 40
    assert claims["reader"] == "all right"
    for paper in ("销毁证明.pdf", "销毁证明.json", "通行查询.xlsx"):
        assert (folder / paper).exists(), paper
    assert not (folder / "恢复单.pdf").exists(), "the sheet is on paper alone"


def no_log_names_anybody(folder: Path) -> None:
    """Beside encrypted databases and bundles a data folder holds its keys' envelope and a lock: no log, no report."""
    homes = {keys.parent for keys in folder.rglob("keys.json")}
    assert len(homes) >= 3
    for path in (path for home in homes for path in home.rglob("*") if path.is_file()):
        assert path.suffix in (".db", ".db-wal", ".db-shm", ".ckb") or path.name in ("keys.json", "in-use.lock"), path
    assert not list(folder.rglob("*.log")) + list(folder.rglob("crash-reports*"))


def the_pictures_show_something(folder: Path) -> None:
    pictures = sorted((folder / "pictures").glob("*.png"))
    assert len(pictures) >= 60
    for picture in pictures:
        with Image.open(picture) as image:
            colours = image.convert("RGB").getcolors(maxcolors=1 << 24)
            assert colours is not None
            assert len(colours) > 20, f"{picture.name} shows nothing"


def test_a_demo_replaces_an_older_demo_and_nothing_else(tmp_path: Path) -> None:
    (tmp_path / "letter.txt").write_text("mine", encoding="utf-8")
    with pytest.raises(InputRefused) as refused:
        play_demo(tmp_path, headless=True, days=1, stations=2, residents=50, seed=1)
    assert refused.value.code == "demo-folder-taken"
    assert (tmp_path / "letter.txt").read_text(encoding="utf-8") == "mine"
