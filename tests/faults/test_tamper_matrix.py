"""The tamper matrix: what is done to a stolen, opened gate, who sees it, and what only the sheet on paper shows.

The thief has the passphrase, so all keys of the station. The office held the records up to an export; the sheet of a
hand-over says how far the log went after that (docs/architecture.md).
"""

from __future__ import annotations

import shutil
from collections.abc import Callable, Iterator
from dataclasses import dataclass
from pathlib import Path

import pytest

from checkpoint_app.adapters.machine import machine_of
from checkpoint_app.bootstrap import Installation
from checkpoint_app.domain.checkup import Check, Grade
from checkpoint_app.domain.continuity import ContinuityBroken
from checkpoint_app.domain.exchange import FileState
from checkpoint_app.domain.media import check_code
from checkpoint_app.errors import StorageError
from checkpoint_app.services.doctor import Doctor
from checkpoint_app.services.gate_desk import GateDesk
from checkpoint_app.services.office_desk import OfficeDesk
from checkpoint_app.sync.vault import open_vault
from db.station_store import open_station_store
from tests.conftest import PASSPHRASE, FakeClock
from tests.faults.thief import Thief, at_work

NOTHING = "-"
STATION = 1


@dataclass
class Scene:
    """A laptop, what its office holds (to `held`), and the sheet of the last hand-over (`seq`, `code`)."""

    office: OfficeDesk
    clock: FakeClock
    folder: Path
    held: int
    seq: int
    code: str
    middle: int
    """A record that the office holds."""
    machine: Callable[[str], str] = machine_of

    @property
    def state(self) -> Path:
        return self.folder.parent / "state"

    @property
    def kept(self) -> Path:
        return self.folder.parent / "kept"

    def place(self) -> Installation:
        return Installation(self.folder, clock=self.clock, state=self.state, machine=self.machine)

    def steal(self, work: Callable[[Thief], None]) -> None:
        with at_work(self.folder, PASSPHRASE, self.office.store.identity().community) as thief:
            work(thief)

    def cover_up(self) -> None:
        """Let what is shown follow from the records as they are now, as the program itself would."""
        store = open_station_store(self.folder, open_vault(self.folder / "keys.json", PASSPHRASE))
        store.rebuild_projections()
        store.close()

    def forget_token(self) -> None:
        shutil.rmtree(self.state)


def serve(clock: FakeClock, gate: GateDesk, people: int) -> None:
    if gate.stamp.operator is None:
        gate.sign_on.open_shift(gate.sign_on.operators()[0])
    for _ in range(people):
        clock.advance(minutes=1)
        gate.lane.leave()
        for line in ("赵不在", "0", "366"):
            gate.lane.enter(line)


@pytest.fixture(scope="module")
def stage(community_template: Path, tmp_path_factory: pytest.TempPathFactory) -> tuple[Path, FakeClock, int, int, str]:
    """A laptop and its office in a folder; how far the office holds its log, and what the last sheet says."""
    folder, clock = tmp_path_factory.mktemp("stage") / "all", FakeClock()
    shutil.copytree(community_template / "office", folder / "office")
    shutil.copytree(community_template / "E1", folder / "data")
    office_place = Installation(folder / "office", clock=clock, state=folder / "state of the office")
    gate_place = Installation(folder / "data", clock=clock, state=folder / "state")
    with office_place.office(PASSPHRASE) as office:
        published = office.publish.publish(folder / "down").path
        with gate_place.gate(PASSPHRASE) as gate:
            gate.apply.apply(published)
            serve(clock, gate, 4)
        shutil.copytree(folder / "data", folder / "kept")
        with gate_place.gate(PASSPHRASE) as gate:
            serve(clock, gate, 4)
            (file,) = gate.export.export(folder / "stick")
            assert office.bundles.import_file(file.path).state is FileState.IMPORTED
            serve(clock, gate, 6)
            head = gate.store.head()
    return folder, clock, file.last, head.seq, check_code(head.digest)


@pytest.fixture
def scene(stage: tuple[Path, FakeClock, int, int, str], tmp_path: Path) -> Iterator[Scene]:
    template, clock, held, seq, code = stage
    folder = Path(shutil.copytree(template, tmp_path / "all"))
    clock = FakeClock(clock.wall_ms)
    with Installation(folder / "office", clock=clock, state=folder / "state of the office").office(
        PASSPHRASE
    ) as office:
        yield Scene(office, clock, folder / "data", held=held, seq=seq, code=code, middle=5)


def untouched(scene: Scene) -> None:
    """Nobody did anything."""


def deleted(scene: Scene) -> None:
    scene.steal(lambda thief: thief.delete(scene.seq - 2))


def deleted_held(scene: Scene) -> None:
    scene.steal(lambda thief: thief.delete(scene.middle))


def reordered(scene: Scene) -> None:
    scene.steal(lambda thief: thief.swap(scene.seq - 3))


def edited(scene: Scene) -> None:
    scene.steal(lambda thief: thief.edit(scene.seq - 2))


def edited_held(scene: Scene) -> None:
    scene.steal(lambda thief: thief.edit(scene.middle))


def names_exchanged(scene: Scene) -> None:
    scene.steal(Thief.exchange_names)


def rewritten_held(scene: Scene) -> None:
    edited_held(scene)
    scene.steal(Thief.sign_again)
    scene.cover_up()


def rewritten_unsent(scene: Scene) -> None:
    """The thief has the true key and the office never saw the record: no computer can tell."""
    edited(scene)
    scene.steal(Thief.sign_again)
    scene.cover_up()


def tail_dropped(scene: Scene) -> None:
    scene.steal(lambda thief: thief.drop_tail(scene.seq - 3))
    scene.cover_up()


def tail_replaced(scene: Scene) -> None:
    """As many records again as were dropped, and more."""
    tail_dropped(scene)
    scene.forget_token()
    with scene.place().gate(PASSPHRASE) as gate:
        serve(scene.clock, gate, 5)


def cloned(scene: Scene) -> None:
    scene.machine = lambda install_id: "0d" * 32


def restored(scene: Scene) -> None:
    shutil.rmtree(scene.folder)
    shutil.copytree(scene.kept, scene.folder)


def restored_and_used(scene: Scene) -> None:
    """Records are made a second time under numbers that the office holds."""
    restored(scene)
    scene.forget_token()
    with scene.place().gate(PASSPHRASE) as gate:
        serve(scene.clock, gate, 9)


def key_used_elsewhere(scene: Scene) -> None:
    """The thief goes on with a copy on a computer that says to be the same, and is first at the office."""
    copy = shutil.copytree(scene.folder, scene.folder.parent / "copy")
    place = Installation(copy, clock=scene.clock, state=scene.folder.parent / "other state")
    with place.gate(PASSPHRASE) as gate:
        serve(scene.clock, gate, 2)
        (file,) = gate.export.export(scene.folder.parent / "stick of the thief")
    assert scene.office.bundles.import_file(file.path).state is FileState.IMPORTED
    with scene.place().gate(PASSPHRASE) as gate:
        serve(scene.clock, gate, 2)


Seen = tuple[str, str, str, str]
"""What is said when the gate is opened, by its doctor, by the office on import, by the office beside the sheet."""

MATRIX: tuple[tuple[Callable[[Scene], None], bool, Seen], ...] = (
    (untouched, True, (NOTHING, NOTHING, "imported", "fits")),
    (deleted, True, ("database-damaged", "chain-missing", "nothing came", "not-held")),
    (deleted, False, ("database-damaged", "chain-missing", "nothing came", "not-held")),
    (deleted_held, True, ("database-damaged", "chain-missing", "nothing came", "not-held")),
    (deleted_held, False, ("database-damaged", "chain-missing", "nothing came", "not-held")),
    (reordered, True, ("continuity-forked", "chain-broken", "nothing came", "not-held")),
    (reordered, False, (NOTHING, "chain-broken", "bundle-chain-broken", "not-held")),
    (edited, True, ("continuity-forked", "chain-broken", "nothing came", "not-held")),
    (edited, False, (NOTHING, "chain-broken", "bundle-chain-broken", "not-held")),
    (edited_held, True, ("continuity-forked", "chain-broken", "nothing came", "not-held")),
    (edited_held, False, (NOTHING, "chain-broken", "bundle-chain-broken", "not-held")),
    (names_exchanged, True, (NOTHING, "personal-wrong", "bundle-chain-broken", "not-held")),
    (names_exchanged, False, (NOTHING, "personal-wrong", "bundle-chain-broken", "not-held")),
    (rewritten_held, True, ("continuity-forked", "token-other", "nothing came", "not-held")),
    (rewritten_held, False, (NOTHING, NOTHING, "bundle-fork", "not-held")),
    (rewritten_unsent, True, ("continuity-forked", "token-other", "nothing came", "not-held")),
    (rewritten_unsent, False, (NOTHING, NOTHING, "imported", "differs")),
    (tail_dropped, True, ("continuity-restored-lost", "token-ahead", "nothing came", "not-held")),
    (tail_dropped, False, (NOTHING, NOTHING, "imported", "not-held")),
    (tail_replaced, False, (NOTHING, NOTHING, "imported", "differs")),
    (cloned, True, ("continuity-cloned", NOTHING, "nothing came", "not-held")),
    (restored, True, ("continuity-restored-lost", "token-ahead", "nothing came", "not-held")),
    (restored_and_used, False, (NOTHING, NOTHING, "bundle-fork", "not-held")),
    (key_used_elsewhere, True, (NOTHING, NOTHING, "bundle-fork", "fits")),
    (cloned, False, ("continuity-cloned", NOTHING, "nothing came", "not-held")),
    (restored, False, (NOTHING, NOTHING, "nothing-new", "not-held")),
)
"""With the second column False the thief also knew of the high-water token and removed it."""


@pytest.mark.parametrize(("tamper", "token", "seen"), MATRIX)
def test_tampering_is_seen_by_whom_the_matrix_says(
    scene: Scene,
    tamper: Callable[[Scene], None],
    token: bool,
    seen: Seen,
    record_property: Callable[[str, object], None],
) -> None:
    tamper(scene)
    if not token:
        scene.forget_token()
    found = look(scene)
    name = tamper.__name__.replace("_", " ") + ("" if token else ", token too")
    record_property("figure", f"{name:28} | " + " | ".join(found))
    assert found == seen


def look(scene: Scene) -> Seen:
    """Open the gate, let its doctor look, bring what it exports to the office, and compare the sheet there."""
    start, imported = NOTHING, "nothing came"
    with scene.place().doctor(PASSPHRASE) as doctor:
        examined = by_the_doctor(doctor)
    try:
        with scene.place().gate(PASSPHRASE) as gate:
            imported = at_the_office(scene, gate)
    except (ContinuityBroken, StorageError) as refused:
        start = refused.code
    claim = scene.office.heads.note(STATION, scene.seq, scene.code)
    return start, examined, imported, claim.verdict.value


def by_the_doctor(doctor: Doctor) -> str:
    of_the_log = (Check.CHAIN, Check.PERSONAL, Check.HIGH_WATER)
    found = [one for one in doctor.examine() if one.grade is Grade.BAD and one.check in of_the_log]
    return next((one.code for one in found), NOTHING)


def at_the_office(scene: Scene, gate: GateDesk) -> str:
    files = gate.export.export(scene.folder.parent / "stick")
    results = [scene.office.bundles.import_file(file.path) for file in files]
    return ", ".join(result.reason or result.state.value for result in results)
