"""Bits that turn, rows that somebody changes: the doctor names where each one is; a repair changes no record."""

from __future__ import annotations

import random
import shutil
import time
from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest

from checkpoint_app.bootstrap import Installation
from checkpoint_app.domain.checkup import Finding, Grade
from checkpoint_app.domain.events import EventKind
from checkpoint_app.sync.vault import open_vault
from db.connection import connect
from db.examination import SqliteExamination
from tests.full_run import rounds

PASSPHRASE = "a cold night"
PAGE = 4096
RECORDS = rounds(2_000, 100_000)


@pytest.fixture
def place(community: Any, tmp_path: Path) -> Path:
    """A copy of a gate's folder with a few thousand records, visitors' names among them."""
    gate = community.gates[0]
    gate.sign_on.sign_on(community.operator, "2468")
    for text in ("wangxiaoming", "365", "maimaiti", "366"):
        gate.lane.enter(text)
    for start in range(0, RECORDS, 1_000):
        drafts = [
            gate.stamp.draft(EventKind.DUTY_NOTED, {"what": "note"}, {"text": f"第 {start + n} 次巡查"})
            if n % 10 == 0
            else gate.stamp.draft(EventKind.CLOCK_CONFIRMED, {})
            for n in range(1_000)
        ]
        gate.store.append(*drafts)
    gate.store._connections.empty_log()
    return shutil.copytree(community.folder / "E1", tmp_path / "copied")


def test_every_bit_that_turns_is_found_and_its_page_named(
    place: Path, record_property: Callable[[str, object], None]
) -> None:
    file, chance = place / "station.db", random.Random(5)
    examination = SqliteExamination(place, open_vault(place / "keys.json", PASSPHRASE), "station")
    whole, flips, named = bytearray(file.read_bytes()), rounds(150, 300), 0
    began_s = time.perf_counter()
    for _ in range(flips):
        at, bit = chance.randrange(len(whole)), 1 << chance.randrange(8)
        with file.open("r+b") as damaged:
            damaged.seek(at)
            damaged.write(bytes([whole[at] ^ bit]))
        named += examination.damaged_pages() == (at // PAGE + 1,)
        with file.open("r+b") as damaged:
            damaged.seek(at)
            damaged.write(bytes([whole[at]]))
    assert examination.damaged_pages() == ()
    took_s = time.perf_counter() - began_s
    record_property("figure", f"{named} of {flips} bit flips in {len(whole):,} bytes named by page, {took_s:.1f} s")
    assert named == flips


ROWS = (
    ("DELETE FROM event WHERE id & 4294967295 = 700", "chain-missing", "700"),
    ("DELETE FROM event WHERE id & 4294967295 BETWEEN 700 AND 720", "chain-missing", "700–720"),
    ("UPDATE event SET line = CAST(replace(line, 'clock', 'clocc') AS BLOB) WHERE id & 4294967295 = 700",
     "chain-broken", "513–768"),
    ("UPDATE event SET id = CASE id & 4294967295 WHEN 700 THEN id + 1000000 END WHERE id & 4294967295 = 700",
     "coverage-strays", "1,000,700"),
    ("UPDATE own_log SET digest = zeroblob(32)", "chain-broken", None),
    ("UPDATE own_log SET seq = seq + 3", "chain-missing", None),
    ("UPDATE chain_mark SET digest = zeroblob(32) WHERE id & 4294967295 = 768", "chain-broken", "513–1,024"),
    ("UPDATE event_pii SET salt = zeroblob(16) WHERE id = (SELECT max(id) FROM event_pii)", "personal-wrong", None),
    ("INSERT INTO event (id, line) SELECT max(id) + 7, x'7b7d' FROM event", "coverage-strays", None),
    ("UPDATE passage SET at_ms = at_ms + 1", "projections-differ", None),
    ("DELETE FROM passage", "projections-differ", None),
)  # fmt: skip


@pytest.mark.parametrize(("statement", "code", "spans"), ROWS)
def test_every_row_that_is_changed_behind_our_back_is_named(
    place: Path, clock: Any, statement: str, code: str, spans: str | None
) -> None:
    key = open_vault(place / "keys.json", PASSPHRASE)
    conn = connect(place / "station.db", key, ("PRAGMA foreign_keys = OFF",))
    for (trigger,) in conn.execute("SELECT name FROM sqlite_schema WHERE type = 'trigger'").fetchall():
        conn.execute(f"DROP TRIGGER {trigger}")
    conn.execute(statement)
    conn.execute("PRAGMA wal_checkpoint(TRUNCATE)").fetchall()
    conn.close()
    with Installation(place, clock=clock).doctor(PASSPHRASE) as doctor:
        findings = doctor.examine()
        found = [finding for finding in findings if finding.code == code]
        assert found, [finding.code for finding in findings if finding.grade is not Grade.GOOD]
        assert spans in (None, *(finding.details.get("spans") for finding in found))
        assert mended(doctor, findings) is (code == "projections-differ")


def mended(doctor: Any, findings: tuple[Finding, ...]) -> bool:
    """Repair, and say whether that changed anything bad; the log is the same before and after."""
    logs = doctor.examination.logs()
    doctor.repair(findings)
    assert doctor.examination.logs() == logs
    return not any(finding.grade is Grade.BAD for finding in doctor.examine())


def test_an_examination_of_a_busy_gate_takes_seconds(
    place: Path, clock: Any, record_property: Callable[[str, object], None]
) -> None:
    with Installation(place, clock=clock).doctor(PASSPHRASE) as doctor:
        timed: list[tuple[str, Callable[[], object]]] = [
            ("pages", doctor.examination.damaged_pages),
            ("logs", doctor.examination.logs),
            ("projections", doctor.examination.stale_projections),
            ("all", doctor.examine),
        ]
        told = []
        for name, look in timed:
            began_s = time.perf_counter()
            look()
            told.append(f"{name} {time.perf_counter() - began_s:.2f} s")
    record_property("figure", f"doctor over {RECORDS:,} records: {', '.join(told)}")
