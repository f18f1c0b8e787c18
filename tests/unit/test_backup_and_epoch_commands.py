"""backup, restore and epoch at the command line, and what `station status` says of a folder that was put back."""

from __future__ import annotations

import json
import shutil
from pathlib import Path
from typing import Any

import pytest

from checkpoint_app.bootstrap import Installation
from checkpoint_app.cli.root import main
from checkpoint_app.cli.session import Session

PASSPHRASE = "a cold night"


@pytest.fixture
def command(monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str], clock: Any) -> Any:
    """Run one command; return its exit status and what it answered in JSON."""
    monkeypatch.setenv("CHECKPOINT_PASSPHRASE", PASSPHRASE)
    monkeypatch.setattr(Session, "installation", lambda session: Installation(session.data, clock=clock))

    def run(*words: object) -> tuple[int, Any]:
        monkeypatch.setattr("sys.argv", ["checkpoint-app", *map(str, words), "--json"])
        status = main()
        return status, json.loads(capsys.readouterr().out)

    return run


@pytest.fixture
def gate(community_template: Path, tmp_path: Path) -> Path:
    return Path(shutil.copytree(community_template / "E1", tmp_path / "gate"))


def test_a_backup_goes_out_comes_back_and_is_asked_about(command: Any, gate: Path, tmp_path: Path) -> None:
    status, made = command("backup", "--to", tmp_path / "stick", "--data", gate)
    assert (status, made["epoch"]) == (0, 1)
    assert Path(made["path"]).stat().st_size == made["bytes"]
    new = tmp_path / "new"
    assert command("restore", made["path"], "--data", new) == (0, {"role": "station", "data": str(new)})
    status, told = command("station", "status", "--data", new)
    assert (status, told["error"]["code"]) == (1, "continuity-reinstalled")
    assert "epoch open --reason" in told["error"]["message"]


def test_an_epoch_is_opened_for_the_reason_that_is_there_and_no_other(command: Any, gate: Path, tmp_path: Path) -> None:
    shutil.copytree(gate, tmp_path / "kept")
    assert command("epoch", "open", "--reason", "restored", "--data", gate)[1]["error"]["code"] == "epoch-not-needed"
    command("backup", "--to", tmp_path / "stick", "--data", gate)
    shutil.rmtree(gate)
    shutil.copytree(tmp_path / "kept", gate)
    status, told = command("station", "status", "--data", gate)
    assert (status, told["error"]["code"]) == (1, "continuity-restored-lost")
    assert command("epoch", "open", "--reason", "cloned", "--data", gate)[1]["error"]["code"] == "epoch-other-reason"
    status, opened = command("epoch", "open", "--reason", "restored", "--data", gate)
    assert (status, opened["epoch"], opened["lost"]) == (0, 2, 1)
    status, view = command("station", "status", "--data", gate)
    assert (status, view["epoch"], view["records"], view["unconfirmed"]) == (0, 2, 1, opened["held"] + 1)


def test_the_office_is_backed_up_and_restored_by_command_too(
    command: Any, community_template: Path, tmp_path: Path
) -> None:
    office = shutil.copytree(community_template / "office", tmp_path / "office")
    _status, made = command("backup", "--to", tmp_path / "stick", "--data", office)
    assert command("restore", made["path"], "--data", tmp_path / "new")[1]["role"] == "office"
    assert command("restore", made["path"], "--data", office)[1]["error"]["code"] == "data-folder-taken"
    assert (
        command("restore", tmp_path / "none.ckz", "--data", tmp_path / "x")[1]["error"]["code"] == "backup-unreadable"
    )
