"""Setting up an office or a station is whole or not at all, whatever happens in between and whoever tries as well."""

from __future__ import annotations

import shutil
import signal
import subprocess
import sys
from collections.abc import Callable
from pathlib import Path
from typing import NamedTuple

import pytest

from checkpoint_app.adapters.folder_media import FolderMedia
from checkpoint_app.bootstrap import Installation
from checkpoint_app.domain.clock import ClockReading
from checkpoint_app.errors import InputRefused, KnownError, StorageError
from checkpoint_app.sync.vault import Argon2Cost

PASSPHRASE, ANOTHER = "a cold night", "another night"
EVENING_MS = 1_795_350_000_000
LIGHT = Argon2Cost(memory_kib=64, passes=1, lanes=1)
LOOKS = (1, 2, 3)
"""A set-up looks at the clock at least so often: before the store, for its first record, for what is put in."""

ROLES = ("station", "office")
KILLED = """
import os, signal, sys
from pathlib import Path
from checkpoint_app.bootstrap import Installation
from checkpoint_app.domain.clock import ClockReading
from checkpoint_app.sync.vault import Argon2Cost

class DeadlyClock:
    looks = 0

    def read(self):
        self.looks += 1
        if self.looks == int(sys.argv[3]):
            os.kill(os.getpid(), signal.SIGKILL)
        return ClockReading(wall_ms=1_795_350_000_000, mono_ms=1, boot_id="test")

place = Installation(Path(sys.argv[1]), clock=DeadlyClock(), cost=Argon2Cost(memory_kib=64, passes=1, lanes=1))
if sys.argv[2] == "office":
    place.init_office("示例社区", "530100000001", "a cold night")
else:
    place.init_station(Path(sys.argv[4]), sys.argv[5], "a cold night")
"""


class Kit(NamedTuple):
    path: Path
    code: str


class ClockThat:
    """Does something at one of its looks, and once only."""

    def __init__(self, look: int = 0, act: Callable[[], object] = bool) -> None:
        self._left, self._act = look, act

    def read(self) -> ClockReading:
        self._left -= 1
        if self._left == 0:
            self._act()
        return ClockReading(wall_ms=EVENING_MS, mono_ms=1, boot_id="test")


@pytest.fixture(scope="module")
def kit(community_template: Path, tmp_path_factory: pytest.TempPathFactory) -> Kit:
    folder = tmp_path_factory.mktemp("kit")
    shutil.copytree(community_template / "office", folder / "office")
    with Installation(folder / "office", clock=ClockThat(), media=FolderMedia()).office(PASSPHRASE) as office:
        enrolled = office.enrol.enrol(gate_code="E1", name="备用机", kit=folder / "spare.ckk")
    return Kit(enrolled.kit, enrolled.code)


def place(folder: Path, clock: ClockThat) -> Installation:
    return Installation(folder, clock=clock, cost=LIGHT)


def set_up(at: Installation, role: str, kit: Kit, passphrase: str = PASSPHRASE) -> None:
    if role == "office":
        at.init_office("示例社区", "530100000001", passphrase)
    else:
        at.init_station(kit.path, kit.code, passphrase)


def rules_in_force(folder: Path, role: str, passphrase: str = PASSPHRASE) -> str:
    at = place(folder, ClockThat())
    with at.office(passphrase) if role == "office" else at.gate(passphrase) as desk:
        pack = desk.store.packs()[0]
    assert pack is not None
    return pack.title


@pytest.mark.parametrize("role", ROLES)
@pytest.mark.parametrize("look", LOOKS)
def test_a_set_up_that_fails_half_way_leaves_a_folder_to_set_up_again(
    tmp_path: Path, kit: Kit, role: str, look: int
) -> None:
    def fail() -> None:
        raise StorageError("disk-full")

    with pytest.raises(StorageError) as told:
        set_up(place(tmp_path, ClockThat(look, fail)), role, kit)
    assert told.value.code == "disk-full"
    assert place(tmp_path, ClockThat()).role() is None
    set_up(place(tmp_path, ClockThat()), role, kit)
    assert rules_in_force(tmp_path, role)


@pytest.mark.parametrize("role", ROLES)
def test_a_set_up_that_is_killed_leaves_a_folder_to_set_up_again(tmp_path: Path, kit: Kit, role: str) -> None:
    command = [sys.executable, "-c", KILLED, str(tmp_path), role, "3", str(kit.path), kit.code]
    assert subprocess.run(command, check=False).returncode == -signal.SIGKILL
    assert (tmp_path / f"{role}.db.part").exists()
    assert place(tmp_path, ClockThat()).role() is None
    set_up(place(tmp_path, ClockThat()), role, kit)
    assert rules_in_force(tmp_path, role)


@pytest.mark.parametrize("role", ROLES)
@pytest.mark.parametrize("look", LOOKS)
def test_of_two_set_ups_at_the_same_time_one_is_whole_and_the_other_is_told(
    tmp_path: Path, kit: Kit, role: str, look: int
) -> None:
    told: list[str] = []

    def try_it(clock: ClockThat, passphrase: str) -> None:
        try:
            set_up(place(tmp_path, clock), role, kit, passphrase)
        except KnownError as error:
            told.append(error.code)

    try_it(ClockThat(look, lambda: try_it(ClockThat(), ANOTHER)), PASSPHRASE)
    assert told in (["data-folder-in-use"], ["data-folder-taken"])
    winner = PASSPHRASE if told == ["data-folder-in-use"] else ANOTHER
    assert rules_in_force(tmp_path, role, winner)
    assert [path.name for path in tmp_path.glob("keys*")] == ["keys.json"]


def test_a_kit_that_does_not_open_leaves_nothing_at_all(tmp_path: Path, kit: Kit) -> None:
    folder = tmp_path / "gate"
    with pytest.raises(KnownError):
        place(folder, ClockThat()).init_station(kit.path, "000000000000", PASSPHRASE)
    assert not folder.exists()


def test_a_short_passphrase_leaves_nothing_at_all(tmp_path: Path, kit: Kit) -> None:
    folder = tmp_path / "gate"
    with pytest.raises(InputRefused):
        set_up(place(folder, ClockThat()), "station", kit, "short")
    assert not folder.exists()
