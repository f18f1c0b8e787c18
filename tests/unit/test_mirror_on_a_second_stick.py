"""The second stick: all that the office did not confirm, replaced whole every N records; the laptop may be lost."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from pathlib import Path
from typing import Any

import pytest

from checkpoint_app.adapters.folder_media import FolderMedia
from checkpoint_app.domain.events import EventKind
from checkpoint_app.domain.media import Stick
from checkpoint_app.errors import MediaError
from checkpoint_app.services.export_bundle import ExportBundle
from checkpoint_app.services.mirror_log import MirrorLog

EVERY = 10


class PluggedIn:
    """Sticks that a test plugs in and pulls."""

    def __init__(self, *paths: Path) -> None:
        self.paths = list(paths)

    def list(self) -> Sequence[Stick]:
        return [Stick(path=path, label=path.name, free=1 << 30, size=1 << 33, writable=True) for path in self.paths]


@pytest.fixture
def stick(tmp_path: Path) -> Path:
    path = tmp_path / "SECOND"
    path.mkdir()
    return path


@pytest.fixture
def sticks(stick: Path) -> PluggedIn:
    return PluggedIn(stick)


@pytest.fixture
def mirror(community: Any, stick: Path, sticks: PluggedIn) -> MirrorLog:
    gate = community.gates[0]
    mirror = MirrorLog(gate.store, gate.export, community.clock, gate.media, sticks)
    mirror.choose(stick, every=EVERY)
    return mirror


def record(gate: Any, times: int) -> None:
    gate.store.append(*(gate.stamp.draft(EventKind.CLOCK_CONFIRMED, {}) for _ in range(times)))


def test_it_is_off_until_somebody_chooses_a_stick(community: Any, stick: Path) -> None:
    mirror = community.gates[0].mirror
    assert (mirror.choice(), mirror.state(), mirror.due()) == (None, None, False)
    mirror.write()
    assert list(stick.iterdir()) == []


def test_a_laptop_lost_loses_less_than_n_records(
    community: Any, mirror: MirrorLog, stick: Path, record_property: Callable[[str, object], None]
) -> None:
    gate, office = community.gates[0], community.office
    record(gate, EVERY)
    for _ in range(23):
        record(gate, 1)
        if mirror.due():
            mirror.write()
    last = gate.store.head().seq  # the laptop is gone from here on
    office.bundles.import_paths([stick])
    station = gate.store.identity().station
    (receipt,) = (r for r in office.store.receipts() if r.station == station)
    assert receipt.ranges[0][0] == 1
    assert len(receipt.ranges) == 1
    assert last - receipt.held_to < EVERY
    saved = f"the mirror saved 1-{receipt.held_to}, {last - receipt.held_to} lost (< {EVERY})"
    record_property("figure", f"laptop lost at record {last}: {saved}")


def test_it_is_one_file_and_no_record_tells_of_it(community: Any, mirror: MirrorLog, stick: Path) -> None:
    gate = community.gates[0]
    head = gate.store.head()
    mirror.write()
    assert gate.store.head() == head
    (file,) = stick.iterdir()
    first = file.read_bytes()
    assert file.name.endswith("_mirror.ckb")
    record(gate, EVERY)
    assert mirror.due()
    mirror.write()
    assert list(stick.iterdir()) == [file]
    assert file.read_bytes() != first
    assert not mirror.due()


def test_what_the_office_confirmed_is_not_mirrored_again(community: Any, mirror: MirrorLog, stick: Path) -> None:
    gate, office = community.gates[0], community.office
    record(gate, 300)
    mirror.write()
    size = next(stick.iterdir()).stat().st_size
    office.bundles.import_paths([stick])
    community.publish()
    record(gate, EVERY)
    mirror.write()
    assert next(stick.iterdir()).stat().st_size < size


def test_a_stick_that_is_pulled_is_told_nothing_is_written_to_the_laptop_and_it_comes_back(
    community: Any, mirror: MirrorLog, stick: Path, sticks: PluggedIn
) -> None:
    record(community.gates[0], EVERY)
    sticks.paths.clear()
    stick.rmdir()
    with pytest.raises(MediaError) as told:
        mirror.write()
    assert told.value.code == "stick-missing"
    assert not stick.exists()
    state = mirror.state()
    assert state is not None
    assert state.error is told.value
    assert mirror.due()
    stick.mkdir()
    sticks.paths.append(stick)
    mirror.write()
    state = mirror.state()
    assert state is not None
    assert (state.error, state.behind) == (None, 0)
    assert len(list(stick.iterdir())) == 1


@pytest.mark.parametrize("block", range(1, 5))
def test_a_stick_pulled_while_it_is_written_keeps_the_mirror_before(
    community: Any, stick: Path, sticks: PluggedIn, block: int
) -> None:
    gate = community.gates[0]
    armed = False

    def pull(written: int) -> None:
        if armed and written >= block * 64 * 1024:
            raise OSError(5, "pulled")

    media = FolderMedia(pull)
    mirror = MirrorLog(gate.store, Incompressible(gate.export), community.clock, media, sticks)
    mirror.choose(stick, every=EVERY)
    mirror.write()
    (file,) = stick.iterdir()
    before = file.read_bytes()
    record(gate, EVERY)
    armed = True
    with pytest.raises(MediaError):
        mirror.write()
    assert [(path.name, path.read_bytes()) for path in stick.iterdir()] == [(file.name, before)]
    armed = False
    mirror.write()
    assert file.read_bytes() != before


class Incompressible(ExportBundle):
    """Seals as usual, and pads the file so that it takes several blocks to write."""

    def __new__(cls, export: ExportBundle) -> Any:
        return object.__new__(cls)

    def __init__(self, export: ExportBundle) -> None:
        super().__init__(export.store, export.stamp, export.clock, export.media)

    def seal(self, *args: Any, **options: Any) -> bytes:
        return ExportBundle.seal(self, *args, **options) + bytes(5 * 64 * 1024)


def test_ending_it_leaves_the_file_and_writes_no_more(community: Any, mirror: MirrorLog, stick: Path) -> None:
    mirror.write()
    mirror.choose(None)
    record(community.gates[0], 3 * EVERY)
    assert not mirror.due()
    assert len(list(stick.iterdir())) == 1


def test_a_start_of_the_program_mirrors_anew(community: Any, mirror: MirrorLog, stick: Path, sticks: PluggedIn) -> None:
    gate = community.gates[0]
    record(gate, EVERY)
    mirror.write()
    again = MirrorLog(gate.store, gate.export, community.clock, gate.media, sticks)
    assert again.due()
    again.write()
    assert not again.due()
