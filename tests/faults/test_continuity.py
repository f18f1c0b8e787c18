"""A data folder put back, copied or cloned: the gate asks before the next record and opens no epoch by itself."""

from __future__ import annotations

import shutil
from collections.abc import Callable
from contextlib import AbstractContextManager
from dataclasses import dataclass
from pathlib import Path
from typing import Any

import pytest

from checkpoint_app.adapters.machine import machine_of
from checkpoint_app.bootstrap import Installation
from checkpoint_app.domain.continuity import BreakKind, ContinuityBroken
from checkpoint_app.domain.exchange import FileState
from checkpoint_app.services.check_continuity import OFFICE_JUMP
from checkpoint_app.services.gate_desk import GateDesk
from checkpoint_app.services.keep_continuity import HIGH_WATER
from checkpoint_app.sync.chain import event_of
from checkpoint_app.sync.vault import Argon2Cost

PASSPHRASE, PIN, STATION = "a cold night", "2468", 1
LIGHT = Argon2Cost(memory_kib=64, passes=1, lanes=1)


def another_machine(install_id: str) -> str:
    return "0d" * 32


@dataclass
class Laptop:
    """One gate's data folder on one machine, with a state folder beside it."""

    folder: Path
    clock: Any
    machine: Callable[[str], str] = machine_of

    @property
    def state(self) -> Path:
        return self.folder.parent / "state of the laptop"

    def place(self) -> Installation:
        return Installation(self.folder, clock=self.clock, cost=LIGHT, state=self.state, machine=self.machine)

    def open(self, confirmed: BreakKind | None = None) -> AbstractContextManager[GateDesk]:
        return self.place().gate(PASSPHRASE, confirmed=confirmed)

    def work(self, community: Any, passages: int) -> int:
        """Let somebody pass; return the last record."""
        with self.open() as desk:
            if desk.stamp.operator is None:
                desk.sign_on.sign_on(community.operator, PIN)
            for _ in range(passages):
                desk.lane.turn()
                desk.lane.enter("王小明")
                desk.lane.enter("366")
            return desk.store.head().seq

    def keep(self, name: str) -> Path:
        """Copy the folder away, as a backup program would do while nobody works."""
        return Path(shutil.copytree(self.folder, self.folder.parent / name))

    def put_back(self, kept: Path) -> None:
        shutil.rmtree(self.folder)
        shutil.copytree(kept, self.folder)

    def forget_token(self) -> None:
        shutil.rmtree(self.state)

    def broken(self, confirmed: BreakKind | None = None) -> ContinuityBroken:
        with pytest.raises(ContinuityBroken) as told, self.open(confirmed):
            pass
        return told.value


@pytest.fixture
def laptop(community: Any, community_template: Path, tmp_path: Path) -> Laptop:
    """The first gate as it came out of its kit; nobody at the office has heard of it since."""
    return Laptop(Path(shutil.copytree(community_template / "E1", tmp_path / "laptop" / "data")), community.clock)


def test_a_fresh_station_and_the_next_days_are_asked_nothing(community: Any, laptop: Laptop) -> None:
    for _ in range(3):
        laptop.work(community, 2)
    with laptop.open() as desk:
        assert desk.store.head().epoch == 1
    assert len(list((laptop.state / HIGH_WATER).iterdir())) == 1


def test_an_older_folder_put_back_is_asked_about_and_says_what_is_missing(community: Any, laptop: Laptop) -> None:
    held = laptop.work(community, 3)
    kept = laptop.keep("kept")
    last = laptop.work(community, 5)
    laptop.put_back(kept)
    told = laptop.broken()
    assert (told.code, told.found.kind, told.found.missing) == (
        "continuity-restored-lost", BreakKind.RESTORED, (held + 1, last),
    )  # fmt: skip
    assert f"{held + 1} to {last}" in str(told)
    assert laptop.broken(BreakKind.CLONED).found == told.found
    with laptop.open(BreakKind.RESTORED) as desk:
        assert [(head.epoch, head.seq) for head in desk.store.heads()] == [(1, held), (2, 1)]
        (opened,) = desk.store.lines(1, 1)
        data = event_of(opened).data
        assert (data["reason"], data["lost"], data["prev"]["seq"]) == ("restored", last - held, held)
    assert laptop.work(community, 1) > 1
    with laptop.open() as desk:
        assert desk.store.head().epoch == 2


def test_until_somebody_confirmed_nothing_is_written(community: Any, laptop: Laptop) -> None:
    kept = laptop.keep("kept")
    laptop.work(community, 2)
    laptop.put_back(kept)
    before = (laptop.folder / "station.db").read_bytes()
    for _ in range(3):
        laptop.broken()
    assert (laptop.folder / "station.db").read_bytes() == before


def test_the_same_older_folder_put_back_twice_opens_two_different_epochs(community: Any, laptop: Laptop) -> None:
    kept = laptop.keep("kept")
    laptop.work(community, 2)
    epochs = []
    for _ in range(2):
        laptop.put_back(kept)
        with laptop.open(laptop.broken().found.kind) as desk:
            epochs.append(desk.store.head().epoch)
            community.office.bundles.import_file(desk.export.export(laptop.folder.parent / "stick")[-1].path)
    assert epochs == [2, 3]
    with laptop.open() as desk:
        desk.apply.apply(community.office.publish.publish(laptop.folder.parent / "down").path)
        assert [receipt.epoch for receipt in desk.store.receipts()] == [2, 3]


def test_two_copies_of_a_folder_without_tokens_begin_one_epoch_twice_and_the_office_tells(
    community: Any, laptop: Laptop
) -> None:
    kept = laptop.keep("kept")
    laptop.work(community, 2)
    with laptop.open() as desk:
        down = laptop.folder.parent / "down"
        community.office.bundles.import_file(desk.export.export(laptop.folder.parent / "stick")[0].path)
        community.office.publish.publish(down)
    for _ in range(2):
        laptop.put_back(kept)
        laptop.forget_token()
        with laptop.open() as desk, pytest.raises(ContinuityBroken):
            desk.apply.apply(down)
        with laptop.open(BreakKind.RESTORED) as desk:
            assert desk.store.head().epoch == 2
            community.office.bundles.import_file(desk.export.export(laptop.folder.parent / "stick")[-1].path)
        community.clock.advance(minutes=1)
    with laptop.open() as desk, pytest.raises(ContinuityBroken) as told:
        desk.apply.apply(community.office.publish.publish(down).path)
    assert told.value.found.kind is BreakKind.FORKED
    with laptop.open(BreakKind.FORKED) as desk:
        assert desk.store.head().epoch == 3


def test_a_folder_on_another_machine_is_a_clone_and_the_first_one_goes_on(community: Any, laptop: Laptop) -> None:
    held = laptop.work(community, 2)
    clone = Laptop(laptop.keep("elsewhere"), community.clock, another_machine)
    (clone.folder.parent / "other").mkdir()
    clone = Laptop(clone.folder.rename(clone.folder.parent / "other" / "data"), community.clock, another_machine)
    told = clone.broken()
    assert (told.code, told.found.kind, told.found.lost) == ("continuity-cloned", BreakKind.CLONED, 0)
    laptop.work(community, 2)
    with clone.open(BreakKind.CLONED) as desk:
        assert [(head.epoch, head.seq) for head in desk.store.heads()] == [(1, held), (2, 1)]
    clone.work(community, 1)
    with laptop.open() as desk:
        assert desk.store.head().epoch == 1


def test_without_its_token_an_older_folder_is_caught_by_what_the_office_holds(
    community: Any, laptop: Laptop, tmp_path: Path
) -> None:
    held = laptop.work(community, 2)
    kept = laptop.keep("kept")
    laptop.work(community, 4)
    with laptop.open() as desk:
        (file,) = desk.export.export(tmp_path / "stick")
    community.office.bundles.import_file(file.path)
    down = community.office.publish.publish(tmp_path / "down").path
    laptop.put_back(kept)
    laptop.forget_token()
    with laptop.open() as desk:
        version = desk.store.list_version()
        with pytest.raises(ContinuityBroken) as told:
            desk.apply.apply(down)
        assert told.value.found.missing == (held + 1, file.last)
        assert desk.store.list_version() == version
        assert desk.store.head().seq == held
    assert laptop.broken().found.missing == (held + 1, file.last)
    with laptop.open(BreakKind.RESTORED) as desk:
        desk.apply.apply(down)
        files = desk.export.export(tmp_path / "stick")
        assert [each.epoch for each in files] == [2]
    states = [community.office.bundles.import_file(each.path).state for each in files]
    assert states == [FileState.IMPORTED]
    receipts = [r for r in community.office.store.receipts() if r.station == STATION]
    assert [(r.epoch, r.ranges) for r in receipts] == [(1, ((1, file.last),)), (2, ((1, files[0].last),))]


def test_records_made_under_numbers_the_office_holds_come_back_as_a_fork_and_are_asked_about_once(
    community: Any, laptop: Laptop, tmp_path: Path
) -> None:
    kept = laptop.keep("kept")
    laptop.work(community, 2)
    with laptop.open() as desk:
        (honest,) = desk.export.export(tmp_path / "stick")
    community.office.bundles.import_file(honest.path)
    laptop.put_back(kept)
    laptop.forget_token()
    community.clock.advance(minutes=7)
    laptop.work(community, 20)
    with laptop.open() as desk:
        (forked,) = desk.export.export(tmp_path / "stick")
        assert community.office.bundles.import_file(forked.path).reason == "bundle-fork"
        down = community.office.publish.publish(tmp_path / "down").path
        with pytest.raises(ContinuityBroken) as told:
            desk.apply.apply(down)
    assert told.value.found.kind is BreakKind.FORKED
    with laptop.open(BreakKind.FORKED) as desk:
        desk.apply.apply(down)
        desk.apply.apply(community.office.publish.publish(tmp_path / "down").path)
        assert desk.store.head().epoch == 2


@pytest.mark.parametrize("damage", [b"", b"torn", None])
def test_a_torn_or_missing_token_asks_nothing(community: Any, laptop: Laptop, damage: bytes | None) -> None:
    laptop.work(community, 1)
    (token,) = (laptop.state / HIGH_WATER).iterdir()
    if damage is None:
        content = bytearray(token.read_bytes())
        content[20] ^= 1
        token.write_bytes(content)
    else:
        token.write_bytes(damage)
    assert laptop.work(community, 1)


def test_a_state_folder_that_cannot_be_written_stops_nobody(community: Any, laptop: Laptop) -> None:
    laptop.state.parent.mkdir(exist_ok=True)
    if laptop.state.exists():
        shutil.rmtree(laptop.state)
    laptop.state.write_text("a file where the folder should be")
    assert laptop.work(community, 2) > 2


def test_an_office_put_back_is_asked_and_gives_no_serial_twice(tmp_path: Path, clock: Any) -> None:
    def place() -> Installation:
        return Installation(tmp_path / "office", clock=clock, cost=LIGHT, state=tmp_path / "state")

    place().init_office("示例社区", "530100000001", PASSPHRASE)
    shutil.copytree(tmp_path / "office", tmp_path / "kept")
    with place().office(PASSPHRASE) as office:
        office.enrol.add_operator("王芳", PIN)
    shutil.rmtree(tmp_path / "office")
    shutil.copytree(tmp_path / "kept", tmp_path / "office")
    with pytest.raises(ContinuityBroken) as told, place().office(PASSPHRASE):
        pass
    assert told.value.found.kind is BreakKind.RESTORED
    with place().office(PASSPHRASE, confirmed=BreakKind.RESTORED) as office:
        assert office.store.head().epoch == 2
        assert office.store.next_serial().number == OFFICE_JUMP + 1
        office.enrol.add_operator("王芳", PIN)
    with place().office(PASSPHRASE) as office:
        assert office.store.head().seq == 2
