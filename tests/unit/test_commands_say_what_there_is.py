"""What somebody at a terminal is told: that there is nothing, where it ends, which reason, whose number."""

from __future__ import annotations

import io
import json
import shutil
from collections.abc import Callable, Iterator
from pathlib import Path

import click
import pytest

from checkpoint_app.bootstrap import Installation
from checkpoint_app.cli.root import main, root
from checkpoint_app.cli.session import SHARED_OPTIONS, Session
from checkpoint_app.domain.passes import PassSerial
from tests.conftest import PASSPHRASE, FakeClock

Type = Callable[..., tuple[int, str]]


@pytest.fixture
def at_office(type_at: Callable[[str], Type]) -> Type:
    return type_at("office")


@pytest.fixture
def at_gate(type_at: Callable[[str], Type]) -> Type:
    return type_at("E1")


@pytest.fixture
def type_at(
    community_template: Path,
    tmp_path: Path,
    clock: FakeClock,
    monkeypatch: pytest.MonkeyPatch,
    capsys: pytest.CaptureFixture[str],
) -> Callable[[str], Type]:
    """Return how a command is typed at a copy of one of the community's folders: its status and all that is said."""
    monkeypatch.setenv("CHECKPOINT_PASSPHRASE", PASSPHRASE)
    monkeypatch.setenv("CHECKPOINT_PIN", "1357")
    monkeypatch.setattr(Session, "installation", lambda session: Installation(session.data, clock=clock))

    def at(which: str) -> Type:
        place = Path(shutil.copytree(community_template / which, tmp_path / which))

        def type_command(*words: object, given: str = "", data: Path = place) -> tuple[int, str]:
            monkeypatch.setattr("sys.stdin", io.TextIOWrapper(io.BytesIO(given.encode())))
            monkeypatch.setattr("sys.argv", ["checkpoint-app", *map(str, words), "--data", str(data)])
            status, said = main(), capsys.readouterr()
            return status, said.out + said.err

        return type_command

    return at


def every_command(command: click.Command) -> Iterator[click.Command]:
    yield command
    if isinstance(command, click.Group):
        for below in command.commands.values():
            yield from every_command(below)


def test_every_command_takes_the_shared_options_after_its_own_name() -> None:
    lacking = [
        command.name
        for command in every_command(root)
        if not set(SHARED_OPTIONS) <= set(command.get_params(click.Context(command)))
    ]
    assert lacking == []


@pytest.mark.parametrize(
    ("words", "sentence"),
    [
        ("hold list", "No legal hold is in force."),
        ("correction list", "No gate was asked for a correction."),
        ("clocks", "No clock is proven wrong."),
        ("head", "No code of a hand-over sheet was entered yet."),
        ("quarantine", "No file was refused."),
        ("quarantine lost.ckb", "No refused file has that name."),
        ("roster find 9-9-999", "Nobody on the roster fits."),
    ],
)
def test_a_list_with_nothing_in_it_says_so_and_is_silent_in_json(at_office: Type, words: str, sentence: str) -> None:
    assert at_office("office", *words.split()) == (0, sentence + "\n")
    assert at_office("office", *words.split(), "--json") == (0, "")


def test_an_office_without_stations_says_so(at_office: Type, tmp_path: Path) -> None:
    new = tmp_path / "new"
    at_office("office", "init", "--community", "云上苑社区", "--code", "110101001001", data=new)
    assert at_office("office", "board", data=new) == (0, "No station is enrolled.\n")


def test_a_file_beyond_the_end_of_a_lost_station_is_refused_with_that_end_named(
    type_at: Callable[[str], Type], tmp_path: Path
) -> None:
    office, gate = type_at("office"), type_at("E1")
    office("office", "clerk", "add", "--name", "陈主任", "--new-pin", "1357")
    gate("station", "export", "--to", tmp_path)
    assert office("office", "station", "lost", 1, "--after", 0, "--clerk", "9001")[0] == 0
    status, said = office("office", "import", tmp_path)
    assert (status, "The station was withdrawn after record 0; this file goes beyond it." in said) == (3, True)
    assert "after record 0;" in office("office", "quarantine")[1]
    east, west = office("office", "board")[1].splitlines()
    assert east.endswith("; withdrawn: its laptop was lost")
    assert "withdrawn" not in west
    rows = [json.loads(line) for line in office("office", "board", "--json")[1].splitlines()]
    assert [row["lost"] for row in rows] == [True, False]


def test_a_board_names_the_epoch_that_its_numbers_are_of(type_at: Callable[[str], Type], tmp_path: Path) -> None:
    office, gate, new = type_at("office"), type_at("E1"), tmp_path / "new"
    assert ": nothing held, gaps none" in office("office", "board")[1]
    gate("backup", "--to", tmp_path / "backups")
    (backup,) = (tmp_path / "backups").iterdir()
    said = gate("restore", backup, data=new)[1]
    assert "checkpoint-app epoch open --reason reinstalled " in said
    refused = gate("epoch", "open", "--reason", "restored", data=new)
    assert refused[0] == 1
    assert "The reason found is another one: reinstalled." in refused[1]
    assert gate("epoch", "open", "--reason", "reinstalled", data=new)[0] == 0
    gate("station", "export", "--to", tmp_path / "stick", data=new)
    office("office", "import", tmp_path / "stick")
    assert "held 1–1 of epoch 2" in office("office", "board")[1]


def test_residents_are_found_by_command_with_their_numbers_and_masked_names(at_office: Type) -> None:
    status, said = at_office("office", "roster", "find", "张三丰", "--json")
    row = json.loads(said)
    assert (status, row["name"]) == (0, "张*丰")
    assert set(row) == {"resident", "household", "name", "dwelling"}
    assert f"{row['resident']} 张*丰, {row['dwelling']}" in at_office("office", "roster", "find", "张三丰")[1]


def test_a_bundle_is_inspected_with_the_check_code_its_export_told(at_gate: Type, tmp_path: Path) -> None:
    written = json.loads(at_gate("station", "export", "--to", tmp_path, "--json")[1])
    assert json.loads(at_gate("bundle", "inspect", written["path"], "--json")[1])["code"] == written["code"]
    assert f"check code {written['code']}" in at_gate("bundle", "inspect", written["path"])[1]


def test_a_gate_that_is_there_keeps_its_name_and_whoever_names_it_anew_is_told(at_office: Type, tmp_path: Path) -> None:
    words = ("office", "enrol", "--gate", "e1", "--name", "东门 2 号机", "--kit", tmp_path / "a")
    assert "stays" not in at_office(*words)[1]
    status, said = at_office(*words[:-1], tmp_path / "b", "--gate-name", "南门")
    assert (status, said.splitlines()[-1]) == (0, "The gate was there already: it stays 东门, the whole community.")


def test_a_serial_typed_in_a_script_is_looked_up_as_at_the_lane(at_gate: Type) -> None:
    issued = at_gate("station", "issue", "--holder", "来客", "--dwelling", "3-1-501", "--operator", "1")
    serial = issued[1].splitlines()[0]
    line = {"pass": serial, "direction": "in", "temperature": 36.6, "operator": 1}
    status, said = at_gate("station", "record", given=json.dumps(line))
    assert status == 0
    assert json.loads(said)["outcome"] != "REFER"
    line["pass"] = str(PassSerial(1, 99))
    assert json.loads(at_gate("station", "record", given=json.dumps(line))[1])["outcome"] == "REFER"


def test_what_a_restored_folder_holds_only_its_account_may_read(at_gate: Type, tmp_path: Path) -> None:
    at_gate("backup", "--to", tmp_path / "backups")
    (backup,) = (tmp_path / "backups").iterdir()
    at_gate("restore", backup, data=tmp_path / "new")
    readable = [file.name for file in (tmp_path / "new").iterdir() if file.suffix in (".db", ".json")]
    assert sorted(readable) == ["keys.json", "station.db"]
    assert [name for name in readable if (tmp_path / "new" / name).stat().st_mode & 0o077] == []
