"""Between a gate and its office through the command line alone: lost sticks, laptops and passphrases, and a purge."""

from __future__ import annotations

import os
import shutil
import subprocess
import sys
from concurrent.futures import ThreadPoolExecutor
from datetime import timedelta
from pathlib import Path
from typing import Any

import pypdfium2

from checkpoint_app.bootstrap import Installation
from checkpoint_app.documents.sample_workbook import write_csv
from checkpoint_app.domain.clock import local
from checkpoint_app.domain.media import check_code
from checkpoint_app.services.sample_community import sample_roster
from checkpoint_app.sync.office_keys import newest_key
from checkpoint_app.sync.signing import public_key
from tests.e2e.machine import Machine

VERIFIER = Path(__file__).parents[2] / "docs" / "verify_bundle.py"
BY_HEAD, GONE = ("--clerk", "陈主任"), "17"
NEW_PASSPHRASE = "remembered again"


def test_the_exchange_by_command_line(tmp_path: Path) -> None:
    office, gate, stick = Machine(tmp_path / "office"), Machine(tmp_path / "gate"), tmp_path / "stick"
    office.environment |= {"CHECKPOINT_PIN": "1357", "CHECKPOINT_SECOND_PIN": "8642"}
    _an_office_with_clerks_and_a_gate(office, gate, tmp_path)
    seq = _a_stick_is_lost_and_a_copy_damaged(office, gate, stick)
    with ThreadPoolExecutor() as at_once:
        backup = at_once.submit(_a_backup_goes_on_in_a_new_epoch, gate, tmp_path)
        sheet = at_once.submit(_the_office_looks_asks_and_prints, office, seq, tmp_path)
        restored, picture = backup.result(), sheet.result()
    new = _a_laptop_is_lost(office, restored, tmp_path)
    _the_passphrase_is_forgotten(office, picture, tmp_path)
    _what_is_old_is_destroyed(office, new, tmp_path)
    _everything_is_examined(office, new, tmp_path)


def _an_office_with_clerks_and_a_gate(office: Machine, gate: Machine, day: Path) -> None:
    office.type("office", "init", "--community", "示例社区", "--code", "530100000001")
    people = sample_roster(households=10, residents=20, compounds=("云上苑",), seed=5)
    write_csv(people, day / "roster.csv", "utf-8")
    office.type("office", "roster", "import", str(day / "roster.csv"))
    office.type("office", "operator", "--name", "王芳", "--pin", "2468")
    (head,) = office.type("office", "clerk", "add", "--name", "陈主任", "--new-pin", "1357")
    office.type("office", "clerk", "add", "--name", "刘敏", "--new-pin", "8642", *BY_HEAD)
    assert head["role"] == "head"
    enrol = ("--gate", "E1", "--gate-name", "东门", "--name", "东门 1 号机", "--kit", str(day / "E1.ckk"))
    (kit,) = office.type("office", "enrol", *enrol)
    gate.type("station", "init", "--kit", kit["kit"], "--code", kit["code"])


def _a_stick_is_lost_and_a_copy_damaged(office: Machine, gate: Machine, stick: Path) -> int:
    """Return the record of a passage the office holds."""
    (first,) = gate.record({"resident": 1, "temperature": 36.5})
    (lost,) = gate.type("station", "export", "--to", str(stick.parent / "lost"))
    shutil.rmtree(stick.parent / "lost")
    (last,) = gate.record({"resident": 2, "temperature": 36.6})
    (exported,) = gate.type("station", "export", "--to", str(stick))
    assert exported["from"] <= lost["from"]
    assert exported["to"] > lost["to"]
    good = Path(exported["path"]).read_bytes()
    (stick / "twice.ckb").write_bytes(good)
    (stick / "zz.ckb").write_bytes(good[: len(good) // 2] + b"\0" + good[len(good) // 2 + 1 :])
    answers = {row["file"]: row for row in office.type("office", "import", str(stick), status=3)}
    assert sorted(row["state"] for row in answers.values()) == ["duplicate", "imported", "refused"]
    assert answers["zz.ckb"]["reason"] == "bundle-damaged"
    (kept,) = office.type("office", "quarantine", "--retry", status=3)
    assert (kept["file"], kept["state"]) == ("zz.ckb", "refused")
    code = check_code(bytes.fromhex(last["chain"]))
    (compared,) = office.type("office", "head", "1", str(last["seq"]), code)
    assert (compared["verdict"], compared["held_to"]) == ("fits", exported["to"])
    return int(first["seq"])


def _a_backup_goes_on_in_a_new_epoch(gate: Machine, day: Path) -> Machine:
    (backup,) = gate.type("backup", "--to", str(day / "backup"))
    restored = Machine(day / "restored")
    (put_back,) = restored.type("restore", backup["path"])
    assert put_back["role"] == "station"
    (asked,) = restored.type("station", "status", status=1)
    assert asked["error"]["code"] == "continuity-reinstalled"
    (opened,) = restored.type("epoch", "open", "--reason", "reinstalled")
    assert opened["epoch"] == 2
    restored.type("station", "export", "--to", str(day / "epoch-2"))
    return restored


def _the_office_looks_asks_and_prints(office: Machine, seq: int, day: Path) -> Path:
    """Trace, one person's file, a correction, a new key; return the picture of the recovery sheet."""
    now = local(Installation(office.folder).clock.read().wall_ms)
    begin, end = (f"{moment:%Y-%m-%dT%H:%M}" for moment in (now - timedelta(hours=1), now + timedelta(minutes=2)))
    why = ("--purpose", "tracing", "--document", "示例7号")
    *seen, told = office.type("office", "trace", "--gate", "E1", "--from", begin, "--to", end, *why, *BY_HEAD)
    assert told["passages"] == 2
    assert all("*" in row["name"] for row in seen if "name" in row)
    (file,) = office.type("office", "person", "export", "1", "--out", str(day), "--purpose", "own", *BY_HEAD)
    assert Path(file["pdf"]).exists()
    assert file["records"] >= 1
    looked = {row["what"] for row in office.type("office", "access-log", *BY_HEAD)}
    assert {"signed-on", "trace", "export-person"} <= looked
    (asked,) = office.type("office", "correction", "ask", "1", str(seq), "--void", "--reason", "记了两次", *BY_HEAD)
    assert asked["state"] == "asked"
    office.type("office", "keys", "new", *BY_HEAD)
    (printed,) = office.type("office", "recovery-sheet", "--out", str(day / "sheet.pdf"), *BY_HEAD)
    document = pypdfium2.PdfDocument(Path(printed["sheet"]).read_bytes())
    document[0].render(scale=2).to_pil().save(day / "sheet.png")
    document.close()
    return day / "sheet.png"


def _a_laptop_is_lost(office: Machine, lost: Machine, day: Path) -> Machine:
    """Return the laptop that takes its place; what the lost one still sends is refused."""
    held = office.type("office", "import", str(day / "epoch-2"))
    assert {(row["epoch"], row["state"]) for row in held} == {(1, "imported"), (2, "imported")}
    kit = str(day / "E1-new.ckk")
    (taken,) = office.type("office", "station", "lost", "1", "--kit", kit, *BY_HEAD)
    assert (taken["epoch"], taken["missing"], taken["replacement"]["station"]) == (2, [], 2)
    lost.type("station", "export", "--to", str(day / "late"))
    new = Machine(day / "new")
    new.type("station", "init", "--kit", taken["replacement"]["kit"], "--code", taken["replacement"]["code"])
    return new


def _the_passphrase_is_forgotten(office: Machine, picture: Path, day: Path) -> None:
    (day / "new.txt").write_text(f"{NEW_PASSPHRASE}\n", encoding="utf-8")
    office.type("office", "recover", "--sheet", str(picture), "--new-passphrase-file", str(day / "new.txt"))
    office.environment["CHECKPOINT_PASSPHRASE"] = NEW_PASSPHRASE


def _what_is_old_is_destroyed(office: Machine, new: Machine, day: Path) -> None:
    """Two persons; the order goes down with the list, the answer comes up, and the lost laptop's file with it."""
    today = f"{local(Installation(office.folder).clock.read().wall_ms):%Y-%m-%d}"
    paper = ("--certificate", str(day / "销毁证明.pdf"))
    words = ("--before", today, "--gone", GONE, "--second", "刘敏", *BY_HEAD)
    destroyed, waiting = office.type("office", "purge", *words, *paper)
    assert (destroyed["residents"], waiting["unanswered"]) == (1, [2])
    office.type("office", "publish", "--to", str(day / "down"))
    (applied,) = new.type("station", "apply", str(day / "down"))
    assert applied["residents"] == 19
    new.type("station", "export", "--to", str(day / "late"))
    answers = office.type("office", "import", str(day / "late"), status=3)
    refused = {(row["station"], row["epoch"], row["reason"]) for row in answers if row["state"] == "refused"}
    assert refused == {(1, 2, "bundle-after-cutoff")}
    assert "imported" in {row["state"] for row in answers if row["station"] == 2}
    (certified,) = office.type("office", "purge", *paper)
    assert certified["unanswered"] == []
    assert Path(certified["certificate"]).read_bytes().startswith(b"%PDF")


def _everything_is_examined(office: Machine, new: Machine, day: Path) -> None:
    """By the doctor at both, and by a reader that is not ours."""
    with ThreadPoolExecutor() as at_once:
        found: list[dict[str, Any]] = [
            row for rows in at_once.map(lambda machine: machine.type("doctor"), (office, new)) for row in rows
        ]
    assert {row["grade"] for row in found} <= {"good", "warn"}
    with Installation(office.folder).office(NEW_PASSPHRASE) as desk:
        identity = desk.store.identity()
    key = newest_key(identity)
    assert key is not None
    (day / "opener").write_text(key.identity, encoding="ascii")
    (bundle,) = (day / "late").glob("*_s2e1_*.ckb")
    command = [sys.executable, str(VERIFIER), str(bundle), public_key(identity.root_seed).hex(), str(day / "opener")]
    done = subprocess.run(command, capture_output=True, text=True, check=False, env=dict(os.environ))
    assert (done.returncode, done.stdout.splitlines()[-1]) == (0, "all right")
