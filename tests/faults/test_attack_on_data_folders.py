"""Data folders that somebody spoilt: doctor and start say what is wrong; none crashes, none makes it worse."""

from __future__ import annotations

import random
import shutil
from collections.abc import Callable
from dataclasses import replace
from pathlib import Path
from typing import Any

import orjson
import pytest

from checkpoint_app.adapters.high_water import HighWaterFile
from checkpoint_app.bootstrap import Installation
from checkpoint_app.domain.checkup import Grade
from checkpoint_app.domain.events import EventKind
from checkpoint_app.errors import KnownError, StorageError
from checkpoint_app.services.doctor import worst
from checkpoint_app.services.keep_continuity import HIGH_WATER
from checkpoint_app.sync.vault import Argon2Cost
from tests.full_run import rounds

PASSPHRASE = "a cold night"
LIGHT = Argon2Cost(memory_kib=64, passes=1, lanes=1)


@pytest.fixture
def sound(community_template: Path, tmp_path: Path, clock: Any) -> Path:
    folder = Path(shutil.copytree(community_template / "E1", tmp_path / "sound"))
    with Installation(folder, clock=clock, cost=LIGHT, state=tmp_path / "state").gate(PASSPHRASE) as desk:
        for _ in range(300):
            desk.store.append(desk.stamp.draft(EventKind.DELIVERY, {"n": 1}))
    return folder


@pytest.fixture
def opened(tmp_path: Path, clock: Any) -> Callable[[Path], Installation]:
    return lambda folder: Installation(folder, clock=clock, cost=LIGHT, state=tmp_path / "state")


def examined(place: Installation) -> Grade | str:
    """Return what the doctor finds, or the code of the error with which there is nothing to examine."""
    try:
        with place.doctor(PASSPHRASE) as doctor:
            return worst(doctor.examine())
    except KnownError as error:
        return error.code


def started(place: Installation) -> str:
    """Start the gate; return how far its log goes, or the sentence of the error it does not start with."""
    try:
        with place.gate(PASSPHRASE) as desk:
            return str(desk.store.head().seq)
    except KnownError as error:
        return str(error)


def spoilt(folder: Path, chance: random.Random) -> str:
    """Do something to a file of a data folder; return what."""
    name = chance.choice(["station.db", "station.db", "station.db", "keys.json", "station.db-wal", "in-use.lock"])
    file, how = folder / name, chance.choice(["cut", "empty", "gone", "noise", "other", "folder", "grown", "zeros"])
    content = bytearray(file.read_bytes()) if file.exists() else bytearray()
    if how == "cut":
        file.write_bytes(content[: chance.randrange(len(content) + 1)])
    elif how == "empty":
        file.write_bytes(b"")
    elif how == "gone" and name != "station.db":
        file.unlink(missing_ok=True)
    elif how == "folder":
        file.unlink(missing_ok=True)
        file.mkdir()
    elif how == "other":
        file.write_bytes(chance.randbytes(chance.randrange(9_000)))
    elif how == "grown":
        file.write_bytes(bytes(content) + chance.randbytes(5_000))
    else:
        for _ in range(chance.randrange(1, 5)):
            at = chance.randrange(len(content) + 1)
            content[at : at + 40] = bytes(40) if how == "zeros" else chance.randbytes(40)
        file.write_bytes(content)
    return f"{how} {name}"


def test_whatever_was_done_to_a_folder_the_doctor_speaks_and_changes_nothing(
    sound: Path, opened: Callable[[Path], Installation], tmp_path: Path, record_property: Callable[[str, object], None]
) -> None:
    chance, grades = random.Random(31), dict.fromkeys(Grade, 0)
    told = 0
    for n in range(rounds(12, 2_000)):
        folder = Path(shutil.copytree(sound, tmp_path / f"spoilt {n}"))
        what = spoilt(folder, chance)
        database = folder / "station.db"
        before = database.read_bytes() if database.is_file() else None
        grade = examined(opened(folder))
        if isinstance(grade, Grade):
            grades[grade] += 1
        else:
            told += 1
            assert grade in ("data-folder-empty", "wrong-passphrase", "folder-read-only"), what
        assert (database.read_bytes() if database.is_file() else None) == before or "wal" in what, what
        assert started(opened(folder)), what
        shutil.rmtree(folder)
    record_property("figure", f"spoilt folders: {dict(grades)}, refused at once {told}")
    assert grades[Grade.BAD]


def test_the_doctor_names_a_token_that_tells_another_story(
    sound: Path, opened: Callable[[Path], Installation], tmp_path: Path
) -> None:
    (path,) = (tmp_path / "state" / HIGH_WATER).iterdir()
    mark = HighWaterFile(path.parent, path.name)
    token = mark.read()
    assert token is not None
    mark.write(replace(token, seq=token.seq - 100, digest=bytes(32)))
    mark.close()
    with opened(sound).doctor(PASSPHRASE) as doctor:
        findings = doctor.examine()
    assert "token-other" in [finding.code for finding in findings]
    assert worst(findings) is Grade.BAD


@pytest.mark.parametrize(
    "changes",
    [
        {"argon2id": None}, {"argon2id": {}}, {"argon2id": []}, {"recovery": 5}, {"recovery": []}, {"recovery": "é"},
        {"wrapped": 5}, {"wrapped": ""}, {"nonce": "AA=="}, {"nonce": None}, {"version": 2}, {"version": True},
        {"file": None}, {"x": "y"},
    ],
    ids=str,
)  # fmt: skip
def test_a_file_of_keys_that_says_anything_opens_nothing_and_is_named(
    sound: Path, opened: Callable[[Path], Installation], changes: dict[str, Any]
) -> None:
    vault = sound / "keys.json"
    whole = orjson.dumps(orjson.loads(vault.read_bytes()) | changes, option=orjson.OPT_SORT_KEYS) + b"\n"
    vault.write_bytes(whole)
    with pytest.raises(StorageError) as refused, opened(sound).gate(PASSPHRASE):
        pass
    assert str(refused.value)
    assert examined(opened(sound)) in (Grade.BAD, "wrong-passphrase")
    assert vault.read_bytes() == whole
