"""Computers at the gates and at the office, worked through their command line alone."""

from __future__ import annotations

import json
import os
import shutil
import subprocess
import sys
from dataclasses import dataclass
from pathlib import Path
from typing import Any

import pytest

from checkpoint_app.bootstrap import Installation
from checkpoint_app.sync.vault import Argon2Cost

PASSPHRASE = "a cold night"


@dataclass
class Answer:
    status: int
    rows: list[dict[str, Any]]
    told: str

    @property
    def code(self) -> str:
        """The code of the known error the command ended with."""
        (row,) = self.rows
        assert self.status == 1
        return str(row["error"]["code"])


@dataclass
class Computer:
    """A data folder and the commands typed on it, each a process; whatever is typed, never a traceback."""

    folder: Path | bytes

    def start(self, *words: str | bytes | Path, **more: Any) -> subprocess.Popen[bytes]:
        command = [sys.executable, "-m", "checkpoint_app", "--data", self.folder, "--json", *words]
        environment = {**os.environ, "CHECKPOINT_PASSPHRASE": PASSPHRASE, "PYTHONUTF8": "1", **more.pop("env", {})}
        streams = {"stdin": subprocess.PIPE, "stdout": subprocess.PIPE, "stderr": subprocess.PIPE, **more}
        return subprocess.Popen(command, env=environment, **streams)

    def type(self, *words: str | bytes | Path, given: bytes = b"", **more: Any) -> Answer:
        process = self.start(*words, **more)
        answered, told = process.communicate(given, timeout=30)
        assert b"Traceback" not in told, told.decode()
        assert process.returncode in (0, 1, 2, 3)
        rows = [json.loads(line) for line in (answered or b"").splitlines()]
        assert all(isinstance(row, dict) for row in rows)
        return Answer(process.returncode, rows, told.decode())

    def record(self, *lines: object) -> Answer:
        texts = [line if isinstance(line, bytes) else json.dumps(line).encode() for line in lines]
        return self.type("station", "record", given=b"\n".join(texts) + b"\n")

    def records(self) -> int:
        return int(self.type("station", "status").rows[0]["records"])


@pytest.fixture
def place(community_template: Path, tmp_path: Path) -> Path:
    return shutil.copytree(community_template, tmp_path / "place")


@pytest.fixture
def office(place: Path) -> Computer:
    return Computer(place / "office")


@pytest.fixture
def east(place: Path, office: Computer) -> Computer:
    """The first gate, with the list that knows 王芳."""
    gate = Computer(place / "E1")
    office.type("office", "publish", "--to", place / "stick")
    assert gate.type("station", "apply", place / "stick").status == 0
    return gate


@pytest.fixture
def gate_of_today(tmp_path: Path) -> Computer:
    """A gate enrolled just now by the real clock, with one operator: it may issue passes."""
    light = Argon2Cost(memory_kib=64, passes=1, lanes=1)
    office, gate = Installation(tmp_path / "today", cost=light), Installation(tmp_path / "gate", cost=light)
    office.init_office("示例社区", "530100000001", PASSPHRASE)
    with office.office(PASSPHRASE) as desk:
        desk.enrol.add_operator("王芳", "2468")
        kit = desk.enrol.enrol(gate_code="E1", name="东门", kit=tmp_path / "today.ckk")
    gate.init_station(kit.kit, kit.code, PASSPHRASE)
    return Computer(gate.folder)


@pytest.fixture
def computer() -> type[Computer]:
    return Computer
