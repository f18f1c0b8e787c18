"""A data folder in the wrong hands tells nothing, and what a day leaves beside it names nobody."""

from __future__ import annotations

import logging
import math
import os
import re
import stat
import sys
import tempfile
import time
from collections import Counter
from collections.abc import Callable
from datetime import date
from pathlib import Path
from typing import Any

import pytest

from checkpoint_app.domain.access import Role
from checkpoint_app.domain.passes import PassKind
from checkpoint_app.domain.print_run import PrintFilter, Sheet
from checkpoint_app.domain.shift import DutyKind
from checkpoint_app.errors import StorageError
from checkpoint_app.services.gate_desk import GateDesk
from checkpoint_app.sync.vault import INTERACTIVE, create_vault, open_vault
from tests.conftest import PASSPHRASE
from tests.faults import test_power_cut_in_a_transaction as acts
from ui.crash import crash_report

PEOPLE = (
    "王小明", "王晓敏", "买买提", "张三丰", "赵来访", "赵敏", "赵不在", "钱经过", "来客", "王芳", "李卫国", "周主任",
    "53010319900101001X", "10000001234", "10000001000", "13987650001", "云A12345", "云ZQ7788", "湖北武汉", "K109",
    "体温枪 2 号要换",
)  # fmt: skip
"""Names, numbers, telephones, plates and words that people gave this day."""

ACTS_OF_A_DAY = (
    acts.lost_pass, acts.leaving, acts.visit, acts.vehicle, acts.confirming, acts.returning, acts.paper, acts.newcomer,
    acts.comparing,
)  # fmt: skip

PLAIN = (b"SQLite format 3", b"CREATE TABLE", b"passage", b'"kind"', b"BEGIN", b"resident", b"AGE-SECRET-KEY")
ENCODINGS = ("utf-8", "utf-16-le", "utf-16-be", "gb18030")
LEAST_BITS = 7.9
SOURCES = Path(__file__).parents[2]
TEMPORARY = re.compile(r"\btempfile\b|QTemporary|mkstemp|mkdtemp|NamedTemporary|gettempdir")
Figure = Callable[[str, object], None]


def a_day(community: Any) -> None:
    """Let everything happen that names somebody, at the gate and at the office."""
    office, gate, folder = community.office, community.gates[0], community.folder
    office.enrol.add_operator("李卫国", acts.LEAD_PIN, lead=True)
    community.publish()
    gate.sign_on.sign_on(community.operator, acts.PIN)
    for prepare in ACTS_OF_A_DAY:
        prepare(community, gate)()
        community.clock.advance(minutes=30)
        gate.lane.leave()
    gate.issue.issue(holder="钱经过", dwelling="云上苑 3-1-501", hours=2, phone="13987650001")
    gate.duty_log.note(DutyKind.NOTE, "体温枪 2 号要换")
    at_the_office(community)
    gate.export.export(folder / "up")
    for file in sorted((folder / "up").iterdir()):
        office.bundles.import_file(file)
        cut = folder / "up" / "cut short.ckb"
        cut.write_bytes(file.read_bytes()[:-9])
        office.bundles.import_file(cut)
    office.report.send(date(2026, 11, 22), folder / "papers" / "report.xlsx")
    gate.backup.back_up(folder / "backups")
    office.backup.back_up(folder / "backups")
    done = gate.hand_over.hand_over(pin=acts.PIN, to="李卫国", to_pin=acts.LEAD_PIN, note="体温枪 2 号要换")
    gate.media.write(folder / "papers", gate.hand_over.paper_name(done), gate.hand_over.paper(done))


def at_the_office(community: Any) -> None:
    office, papers = community.office, community.folder / "papers"
    clerk = office.access.add("周主任", "97531", Role.HEAD)
    office.access.sign_on(clerk, "97531")
    run = office.passes.start(office.passes.plan(PrintFilter(text="王小明")), papers, sheet=Sheet.TEN_UP)
    office.reprint.again(run.run, papers, from_sheet=1, spoiled=run.serials)
    office.issue.issue(PassKind.VEHICLE, "钱经过", "云上苑 菜店", papers / "car.pdf", plate="云ZQ7788")
    office.doctor().examine()


@pytest.fixture
def gate(community: Any) -> GateDesk:
    desk: GateDesk = community.gates[0]
    return desk


@pytest.fixture
def day(community: Any, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """A whole day, its stores still open; temporary files would go to a folder of their own."""
    temporary = tmp_path / "temporary"
    temporary.mkdir()
    for name in ("TMPDIR", "TEMP", "TMP", "SQLITE_TMPDIR"):
        monkeypatch.setenv(name, str(temporary))
    monkeypatch.setattr(tempfile, "tempdir", str(temporary))
    a_day(community)
    return Path(community.folder)


def needles(least: int) -> list[bytes]:
    """Return what people gave in the encodings that files have; nothing so short that chance would find it."""
    return [found for text in PEOPLE for code in ENCODINGS if len(found := text.encode(code)) >= least]


def entropy(content: bytes) -> float:
    """Return bits a byte."""
    return -sum(n / len(content) * math.log2(n / len(content)) for n in Counter(content).values())


def test_a_data_folder_without_its_passphrase_yields_nothing(day: Path, record_property: Figure) -> None:
    looked = weakest = 0.0
    for folder in (day / "office", day / "E1", day / "W1"):
        for path in (path for path in folder.rglob("*") if path.is_file()):
            content = path.read_bytes()
            assert not [needle for needle in needles(6) if needle in content], path.name
            looked += len(content)
            if path.name.endswith((".db", ".db-wal")) and content:
                assert not [word for word in PLAIN if word in content], path.name
                weakest = min(weakest or 8.0, entropy(content))
    databases = sorted(path.name for path in day.rglob("*.db*") if "-shm" not in path.name)
    assert {"office.db", "station.db", "office.db-wal", "station.db-wal"} <= set(databases)
    assert weakest > LEAST_BITS
    figure = (
        f"stolen data folders: {looked / 1e6:.1f} MB hold none of {len(PEOPLE)} names, numbers and words given that day"
    )
    record_property("figure", f"{figure}; databases and their logs have at least {weakest:.3f} bits a byte")


def test_files_that_travel_and_backups_name_nobody_in_the_clear(day: Path) -> None:
    travelling = [path for name in ("up", "stick", "backups", "down") for path in (day / name).glob("*")]
    assert {path.suffix for path in travelling} == {".ckb", ".ckd", ".ckz"}
    for path in travelling:
        content = path.read_bytes()
        assert not [needle for needle in needles(6) if needle in content], path.name
        assert b"SQLite format 3" not in content


def test_file_names_name_nobody(day: Path) -> None:
    names = "\n".join(str(path.relative_to(day)) for path in day.rglob("*"))
    assert "papers" in names
    assert not [text for text in PEOPLE if text in names]


def test_a_day_leaves_nothing_in_logs_on_the_terminal_or_in_temporary_files(
    community: Any,
    tmp_path: Path,
    caplog: pytest.LogCaptureFixture,
    capfd: pytest.CaptureFixture[str],
    request: pytest.FixtureRequest,
) -> None:
    with caplog.at_level(logging.DEBUG):
        day = request.getfixturevalue("day")
    told = caplog.text + "".join(capfd.readouterr())
    assert not [text for text in PEOPLE if text in told]
    assert [path for path in (tmp_path / "temporary").rglob("*") if path.is_file()] == []
    kept_aside = sorted(path.suffix for path in (day / "office").rglob("*") if path.is_file())
    assert set(kept_aside) <= {".db", ".db-wal", ".db-shm", ".json", ".lock", ".ckb", ""}, (
        "nothing else is written there"
    )


def test_a_crash_in_the_middle_of_somebody_is_reported_without_them(gate: GateDesk, community: Any) -> None:
    gate.sign_on.sign_on(community.operator, acts.PIN)
    reports = []
    for break_it in (
        lambda: gate.visitors.receive(None, acts.VISITOR),
        lambda: gate.vehicle.seat(acts.VISITOR, "云ZQ7788", None),
        lambda: community.office.passes.start(PrintFilter(text="王小明"), "王小明"),
        lambda: int(f"{acts.VISITOR}"),
    ):
        try:
            break_it()
        except (AttributeError, TypeError, ValueError):
            kind, error, trace = sys.exc_info()
            assert kind is not None
            reports.append((crash_report(kind, trace), str(error)))
    assert any("赵来访" in said for _, said in reports), "the exceptions themselves do name people"
    assert len(reports) == 4
    assert not [text for text in PEOPLE for report, _ in reports if text in report]


def test_a_guess_at_the_passphrase_costs_what_the_vault_says(tmp_path: Path, record_property: Figure) -> None:
    vault = tmp_path / "keys.json"
    create_vault(vault, PASSPHRASE, None)
    took = []
    for guess in range(5):
        began = time.perf_counter()
        with pytest.raises(StorageError):
            open_vault(vault, f"guess {guess}")
        took.append(time.perf_counter() - began)
    fastest = min(took)
    assert fastest > 0.02
    assert stat.S_IMODE(vault.stat().st_mode) == 0o600 or os.name != "posix"
    years = 36**8 / 2 * fastest / (365 * 86_400)
    figure = f"a guess at a passphrase: {fastest * 1000:.0f} ms and {INTERACTIVE.memory_kib // 1024} MiB of memory"
    record_property("figure", f"{figure}; eight random letters and digits: {years:,.0f} years on one such computer")


def test_nothing_real_is_written_to_the_folder_of_temporary_files() -> None:
    """A drill's people are invented, developers alone run `db.schema`; copies lie encrypted within the data folder.

    CUPS gets a PDF through a pipe (`lp … -`).
    """
    modules = (path for name in ("checkpoint_app", "db", "ui") for path in (SOURCES / name).rglob("*.py"))
    found = {path.relative_to(SOURCES).as_posix() for path in modules if TEMPORARY.search(path.read_text("utf-8"))}
    copies = {"db/copying.py", "db/restoring.py"}
    invented = {"checkpoint_app/services/start_drill.py", "checkpoint_app/demo/exchange_keeping.py"}
    assert found == {"db/schema.py", *invented, *copies}
    for name in copies:
        assert "TemporaryDirectory(prefix=" in (text := (SOURCES / name).read_text("utf-8"))
        assert text.count("TemporaryDirectory(") == text.count("dir=folder)")
    assert 'command, "-"]' in (SOURCES / "checkpoint_app/adapters/cups_queue.py").read_text("utf-8")
