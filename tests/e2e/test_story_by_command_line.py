"""The whole day through the command line alone, each command a process of its own."""

from __future__ import annotations

import json
import shutil
import signal
from collections.abc import Sequence
from datetime import UTC, datetime
from pathlib import Path
from typing import Any

import pytest
from openpyxl import load_workbook

from checkpoint_app.documents.sample_workbook import write_csv, write_messy_workbook
from checkpoint_app.domain.clock import local_day
from checkpoint_app.services.sample_community import sample_roster
from tests.e2e.machine import Machine, codes_on

HOUSEHOLDS, RESIDENTS = 1_200, 3_000


@pytest.fixture(scope="module")
def day(tmp_path_factory: pytest.TempPathFactory) -> Path:
    return tmp_path_factory.mktemp("day")


def test_a_whole_day_by_command_line(day: Path) -> None:
    office, east, west = Machine(day / "office"), Machine(day / "east"), Machine(day / "west")
    stick = day / "stick"

    _the_office_starts_empty(office, day)
    _two_stations_start_from_their_kits(office, east, west, day)
    passes = _resident_passes_are_printed(office, east, west, day)
    _residents_come_and_go(east, passes)
    _the_other_gate_verifies_a_temporary_pass(east, west, day)
    acknowledged = _a_gate_is_killed_while_it_records(west)
    _bundles_reach_the_office(office, east, west, stick)
    _the_report_is_sent(office, day)
    _a_revocation_and_a_new_resident_reach_the_gates(office, east, west, stick, day, passes)
    _a_forgotten_passphrase_is_replaced(office, west, day)
    assert acknowledged <= west.type("station", "status")[0]["office_holds_to"]


def _the_office_starts_empty(office: Machine, day: Path) -> None:
    people = sample_roster(households=HOUSEHOLDS, residents=RESIDENTS, compounds=("云上苑", "听雨里"), seed=7)
    write_messy_workbook(people, day / "roster.xlsx")
    before = (day / "roster.xlsx").read_bytes()
    office.type("office", "init", "--community", "示例社区", "--code", "5301", status=1)
    office.type("office", "init", "--community", "示例社区", "--code", "530100000001")
    (error,) = office.type("office", "init", "--community", "示例社区", "--code", "530100000001", status=1)
    assert error["error"]["code"] == "data-folder-taken"

    (dry,) = office.type("office", "roster", "import", str(day / "roster.xlsx"), "--dry-run", status=3)
    named = {(p["code"], p["sheet"]) for p in dry["problems"] if p["row"] > 0 and p["column"]}
    assert {("id-lost-to-excel", "云上苑"), ("duplicate-row", "云上苑"), ("name-missing", "云上苑")} <= named
    assert dry["added"] == 0

    (loaded,) = office.type("office", "roster", "import", str(day / "roster.xlsx"), status=3)
    assert loaded["added"] == loaded["good"] == RESIDENTS
    assert (day / "roster.xlsx").read_bytes() == before
    for encoding in ("utf-8", "gb18030"):
        write_csv(people[:40], day / f"{encoding}.csv", encoding)
        (again,) = office.type("office", "roster", "import", str(day / f"{encoding}.csv"))
        assert (again["good"], again["added"]) == (40, 0)
    (error,) = office.type("office", "roster", "import", str(day / "nothing.xlsx"), status=1)
    assert error["error"]["code"] == "file-unreadable"


def _two_stations_start_from_their_kits(office: Machine, east: Machine, west: Machine, day: Path) -> None:
    office.type("office", "operator", "--name", "王芳", "--pin", "2468")
    kits = []
    for gate, name in (("E1", "东门"), ("W1", "西门")):
        kit = str(day / f"{gate}.ckk")
        kits += office.type(
            "office", "enrol", "--gate", gate, "--gate-name", name, "--name", f"{name} 1 号机", "--kit", kit
        )
    (error,) = east.type("station", "init", "--kit", kits[0]["kit"], "--code", "0000-0000-0000", status=1)
    assert error["error"]["code"] == "kit-wrong-code"
    for machine, kit in ((east, kits[0]), (west, kits[1])):
        (started,) = machine.type("station", "init", "--kit", kit["kit"], "--code", kit["code"])
        assert started["station"] == kit["station"]


def _resident_passes_are_printed(office: Machine, east: Machine, west: Machine, day: Path) -> Sequence[str]:
    (run,) = office.type("office", "passes", "print", "--limit", "30", "--out", str(day / "passes.pdf"))
    assert (run["printed"], run["left_out"]) == (30, [])
    codes = codes_on(day / "passes.pdf", pages=3)
    assert len(codes) == 30
    (published,) = office.type("office", "publish", "--to", str(day / "first"))
    for machine in (east, west):
        (applied,) = machine.type("station", "apply", str(day / "first"))
        assert (applied["version"], applied["residents"]) == (published["version"], RESIDENTS)
        verdicts = {machine.type("station", "check", code)[0]["verdict"] for code in sorted(codes)[:2]}
        assert verdicts == {"genuine"}
    return sorted(codes)


def _residents_come_and_go(east: Machine, passes: Sequence[str]) -> None:
    forged = passes[0][:-1] + str((int(passes[0][-1]) + 1) % 10)
    answers = east.record(
        {"pass": passes[0], "temperature": 36.6},
        {"pass": passes[0], "temperature": 36.4, "direction": "out"},
        {"pass": passes[1], "temperature": 37.3},
        {"pass": passes[2], "temperature": 34.1},
        {"resident": 5, "temperature": 36.5},
        {"resident": 6, "temperature": None},
        {"pass": forged, "temperature": 36.6},
        {"visitor": {"name": "赵六", "dwelling": "3-1-501"}, "temperature": 36.7},
        {"resident": 7, "temperature": 99},
        {"resident": 999_999, "temperature": 36.6},
        status=3,
    )
    told = [(a.get("outcome"), a.get("reasons")) for a in answers]
    assert told[6] in [("REFER", ["pass-forged"]), ("REFER", ["pass-unreadable"])]  # which, the changed digit decides
    del told[6]
    assert told == [
        ("PASS", []),
        ("PASS", []),
        ("HOLD", ["reading-high"]),
        ("HOLD", ["reading-again"]),
        ("NOTE", ["no-pass"]),
        ("NOTE", ["not-measured", "no-pass"]),
        ("PASS", []),
        (None, None),
        (None, None),
    ]
    assert [a["seq"] for a in answers[:8]] == list(range(answers[0]["seq"], answers[0]["seq"] + 8))
    assert len({a["chain"] for a in answers[:8]}) == 8


def _the_other_gate_verifies_a_temporary_pass(east: Machine, west: Machine, day: Path) -> None:
    slip = day / "slip.pdf"
    (issued,) = east.type(
        "station", "issue", "--holder", "钱七", "--dwelling", "云上苑 3-1-501", "--operator", "1", "--slip", str(slip)
    )
    assert codes_on(slip, pages=1) == {issued["code"]}
    (checked,) = west.type("station", "check", issued["code"])
    assert (checked["verdict"], checked["serial"], checked["name"]) == ("genuine", issued["serial"], "钱*")
    (late,) = west.type("station", "check", issued["code"], "--at", "2099-01-01T00:00", status=1)
    assert late["verdict"] == "expired"


def _a_gate_is_killed_while_it_records(west: Machine) -> int:
    """Kill the process in the middle of recording; return the last acknowledged record, which is still there."""
    process = west.start("station", "record")
    assert process.stdin is not None
    assert process.stdout is not None
    acknowledged: dict[str, Any] = {}
    for n in range(1, 60):
        request = {"resident": n, "direction": "in", "temperature": 36.5, "operator": 1}
        process.stdin.write(json.dumps(request) + "\n" + json.dumps(request) + "\n")
        process.stdin.flush()
        acknowledged = json.loads(process.stdout.readline())
    process.send_signal(signal.SIGKILL)
    process.communicate()
    (status,) = west.type("station", "status")
    assert status["records"] >= acknowledged["seq"]
    (next_one,) = west.record({"resident": 1, "temperature": 36.5})
    assert next_one["seq"] == status["records"] + 1
    return int(acknowledged["seq"])


def _bundles_reach_the_office(office: Machine, east: Machine, west: Machine, stick: Path) -> None:
    exported = [
        *east.type("station", "export", "--to", str(stick)),
        *west.type("station", "export", "--to", str(stick)),
    ]
    first = Path(exported[0]["path"])
    (inspected,) = office.type("bundle", "inspect", str(first))
    assert inspected["signature_holds"] is True
    shutil.copy(first, stick / "again.ckb")
    (stick / "short.ckb").write_bytes(first.read_bytes()[:-100])
    (stick / "stranger.ckb").write_bytes(_a_strangers_bundle(stick.parent))
    (stick / "noise.ckb").write_bytes(b"not a bundle")
    answers = {a["file"]: (a["state"], a["reason"]) for a in office.type("office", "import", str(stick), status=3)}
    states = {name: state for name, (state, _) in answers.items()}
    assert sorted(states.values()) == ["duplicate", "imported", "imported", "refused", "refused", "refused"]
    assert answers["short.ckb"][1] == "bundle-truncated"
    assert answers["stranger.ckb"][1] in ("bundle-other-community", "bundle-stranger")
    assert answers["noise.ckb"][1] == "bundle-unreadable"
    board = {line["station"]: line for line in office.type("office", "board")}
    assert [board[n]["gaps"] for n in (1, 2)] == [[], []]
    assert board[1]["held_to"] == exported[0]["to"]
    assert [board[n]["state"] for n in (1, 2)] == ["received", "received"]
    yesterday = office.type("office", "board", "--date", "2026-01-01")
    assert {line["passages_of_day"] for line in yesterday} == {0}


def _a_strangers_bundle(day: Path) -> bytes:
    """Return a bundle of a station that another office enrolled."""
    office, station = Machine(day / "elsewhere"), Machine(day / "elsewhere-gate")
    office.type("office", "init", "--community", "别处", "--code", "530100000001")
    (kit,) = office.type("office", "enrol", "--gate", "E1", "--name", "东门", "--kit", str(day / "elsewhere.ckk"))
    station.type("station", "init", "--kit", kit["kit"], "--code", kit["code"])
    (exported,) = station.type("station", "export", "--to", str(day / "elsewhere-stick"))
    return Path(exported["path"]).read_bytes()


def _the_report_is_sent(office: Machine, day: Path) -> None:
    today = local_day(int(datetime.now(tz=UTC).timestamp() * 1000)).isoformat()
    for suffix in ("xlsx", "csv", "pdf"):
        (sent,) = office.type("office", "report", "daily", "--date", today, "--out", str(day / f"report.{suffix}"))
        assert sent["version"] == 1
    rows = {row["gate"]: row for row in sent["rows"]}
    assert (rows["E1"]["entries"], rows["E1"]["exits"], rows["E1"]["high_readings"]) == (4, 1, 1)
    assert sent["missing"] == []
    cells = [c.value for row in load_workbook(day / "report.xlsx").worksheets[0].iter_rows() for c in row]
    assert any("东门" in str(value) for value in cells)


def _a_revocation_and_a_new_resident_reach_the_gates(
    office: Machine, east: Machine, west: Machine, stick: Path, day: Path, passes: Sequence[str]
) -> None:
    (checked,) = west.type("station", "check", passes[3])
    (revoked,) = office.type("office", "revoke", checked["serial"], "--reason", "lost")
    assert revoked["revoked"] == [checked["serial"]]
    newcomer = sample_roster(households=1, residents=1, compounds=("新来院",), seed=99)
    write_csv(newcomer, day / "new.csv", "utf-8")
    office.type("office", "roster", "import", str(day / "new.csv"))
    office.type("office", "publish", "--to", str(stick))
    for machine in (east, west):
        (applied,) = machine.type("station", "apply", str(stick))
        assert (applied["newly_revoked"], applied["residents"]) == (1, RESIDENTS + 1)
        assert applied["held_to"] > 0
        (stopped,) = machine.type("station", "check", passes[3], status=1)
        assert stopped["verdict"] == "revoked"
    (answer,) = west.record({"pass": passes[3], "temperature": 36.6})
    assert (answer["outcome"], answer["reasons"]) == ("HOLD", ["pass-revoked"])
    (newer,) = west.type("station", "apply", str(day / "first"), status=1)
    assert newer["error"]["code"] == "bundle-older"


def _a_forgotten_passphrase_is_replaced(office: Machine, west: Machine, day: Path) -> None:
    (day / "new.txt").write_text("remembered again\n", encoding="utf-8")
    office.type("office", "recover", str(west.folder), "--new-passphrase-file", str(day / "new.txt"))
    (error,) = west.type("station", "status", status=1)
    assert error["error"]["code"] == "wrong-passphrase"
    west.environment["CHECKPOINT_PASSPHRASE"] = "remembered again"
