"""What the office holds depends on the records alone, never on the order, repetition or overlap of the files."""

from __future__ import annotations

import shutil
from collections.abc import Iterator, Sequence
from contextlib import contextmanager
from dataclasses import dataclass
from pathlib import Path
from tempfile import TemporaryDirectory
from typing import Any

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from checkpoint_app.bootstrap import Installation
from checkpoint_app.domain.access import Role
from checkpoint_app.domain.clock import ClockReading, day_bounds_ms, local_day
from checkpoint_app.domain.continuity import BreakKind
from checkpoint_app.domain.exchange import FileState
from checkpoint_app.services import export_bundle
from checkpoint_app.services.gate_desk import GateDesk
from checkpoint_app.services.office_desk import OfficeDesk
from tests.full_run import rounds

PASSPHRASE = "a cold night"
PIN = "2468"
EVENING_MS = 1_795_350_000_000
FILE_SIZES = (4, 7, 11)
"""Records a file, in the first, second and third export: ranges overlap and never begin at the same records."""


class TickingClock:
    """A second passes between any two people."""

    def __init__(self) -> None:
        self.wall_ms = EVENING_MS

    def read(self) -> ClockReading:
        return ClockReading(wall_ms=self.wall_ms, mono_ms=self.wall_ms - EVENING_MS, boot_id="of this test")


CLOCK = TickingClock()


@dataclass(frozen=True)
class Harvest:
    """An office that imported nothing yet, and the files of two gates.

    The first gate's database was put back once: its log goes on in a second epoch. `forked` is of a copy of it that
    went another way from record `forked_from` on.
    """

    office: Path
    files: tuple[Path, ...]
    forked: Path
    forked_from: int


def serve(gate: GateDesk, *lines: str) -> None:
    for line in lines:
        CLOCK.wall_ms += 1000
        gate.lane.enter(line)


def one_shift(gate: GateDesk, *first: str) -> None:
    """Passages, a fever, an unlisted one, a visitor's pass, a stopped pass, corrections."""
    serve(gate, *first, "王小明", "366", "张三丰", "380", "赵不在", "0", "366")
    serve(gate, gate.issue.issue(holder="来客", dwelling="云上苑 3-1-501", hours=2).code, "365")
    gate.correct.turn(gate.correct.last().seq)
    serve(gate, "71" + "3" * 340)
    gate.lane.leave()
    gate.correct.void(gate.correct.last().seq)


@contextmanager
def a_gate(folder: Path, *, tokens: str = "", confirmed: BreakKind | None = None) -> Iterator[GateDesk]:
    """Open a gate; `tokens` is the state folder of another copy of it, if they are on one computer."""
    state = folder.with_name(f"tokens of {tokens or folder.name}")
    with Installation(folder, clock=CLOCK, state=state).gate(PASSPHRASE, confirmed=confirmed) as gate:
        yield gate


@contextmanager
def fresh_office(harvest: Harvest) -> Iterator[OfficeDesk]:
    with TemporaryDirectory() as folder:
        shutil.copytree(harvest.office, Path(folder) / "office")
        with Installation(Path(folder) / "office", clock=CLOCK, state=Path(folder)).office(PASSPHRASE) as office:
            yield office


def digest_after(harvest: Harvest, files: Sequence[Path]) -> str:
    with fresh_office(harvest) as office:
        assert all(file.state is not FileState.REFUSED for file in office.bundles.import_paths(files))
        return office.store.state_digest()


@pytest.fixture(scope="module")
def harvest(community_template: Path, tmp_path_factory: pytest.TempPathFactory) -> Harvest:
    folder = tmp_path_factory.mktemp("harvest") / "community"
    shutil.copytree(community_template, folder)
    with Installation(folder / "office", clock=CLOCK, state=folder).office(PASSPHRASE) as office:
        (operator,) = office.store.operators()
        bundle = office.publish.publish(folder / "down").path
    files: list[Path] = []
    for code in ("E1", "W1"):
        for number, size in enumerate(FILE_SIZES):
            with a_gate(folder / code) as gate, pytest.MonkeyPatch.context() as small:
                if number == 0:
                    gate.apply.apply(bundle)
                    gate.sign_on.sign_on(operator, PIN)
                one_shift(gate)
                small.setattr(export_bundle, "MOST_EVENTS_A_FILE", size)
                files += [file.path for file in gate.export.export(folder / "up")]
                head = gate.store.head().seq
            if (code, number) == ("E1", 1):
                shutil.copytree(folder / code, folder / "copy of E1")
                forked_from = head + 1
    shutil.copytree(folder / "copy of E1", folder / "E1 put back")
    with a_gate(folder / "E1 put back", tokens="E1", confirmed=BreakKind.RESTORED) as gate:
        one_shift(gate)
        files += [file.path for file in gate.export.export(folder / "up")]
    with a_gate(folder / "copy of E1") as copy:
        one_shift(copy, "周八", "366")
        (forked,) = copy.export.export(folder / "forked")
    return Harvest(office=folder / "office", files=tuple(files), forked=forked.path, forked_from=forked_from)


@pytest.fixture(scope="module")
def whole(harvest: Harvest) -> str:
    return digest_after(harvest, harvest.files)


@settings(max_examples=rounds(8, 200), deadline=None)
@given(data=st.data())
def test_any_order_and_repetition_and_a_subset_first_give_the_same_office(
    harvest: Harvest, whole: str, data: st.DataObject
) -> None:
    some = data.draw(st.lists(st.sampled_from(harvest.files), max_size=12), label="some, perhaps twice")
    rest = data.draw(st.permutations(harvest.files), label="then all")
    assert digest_after(harvest, [*some, *rest]) == whole


@settings(max_examples=rounds(4, 100), deadline=None)
@given(data=st.data())
def test_what_is_held_of_a_subset_does_not_depend_on_its_order(harvest: Harvest, data: st.DataObject) -> None:
    some = data.draw(st.lists(st.sampled_from(harvest.files), min_size=1, max_size=8, unique=True))
    assert digest_after(harvest, some) == digest_after(harvest, list(reversed(some)))


def test_another_set_of_records_is_another_digest(harvest: Harvest, whole: str) -> None:
    assert digest_after(harvest, harvest.files[:3]) != whole
    with fresh_office(harvest) as office:
        assert office.store.state_digest() != whole


@settings(max_examples=rounds(4, 100), deadline=None)
@given(data=st.data())
def test_a_rewritten_history_is_set_aside_and_the_honest_part_kept(
    harvest: Harvest, whole: str, data: st.DataObject
) -> None:
    order = data.draw(st.permutations(harvest.files))
    with fresh_office(harvest) as office:
        office.bundles.import_paths(order)
        forked = office.bundles.import_file(harvest.forked)
        assert (forked.state, forked.reason) == (FileState.REFUSED, "bundle-fork")
        assert (forked.station, forked.first) == (1, 1)
        kept = list((office.bundles.quarantine).iterdir())
        assert [path.read_bytes() for path in kept] == [harvest.forked.read_bytes()]
        assert office.store.state_digest() == whole
        again = office.bundles.import_paths([harvest.files[0], harvest.forked])
        assert [file.state for file in again] == [FileState.DUPLICATE, FileState.REFUSED]
        assert office.store.state_digest() == whole


def test_of_two_histories_the_first_to_arrive_stays_and_the_gate_hears_of_the_other(harvest: Harvest) -> None:
    with fresh_office(harvest) as office:
        office.bundles.import_file(harvest.forked)
        held = office.store.state_digest()
        results = office.bundles.import_paths(harvest.files)
        refused = [file for file in results if file.state is FileState.REFUSED]
        assert refused != []
        assert all(file.reason == "bundle-fork" and file.last and file.last >= harvest.forked_from for file in refused)
        assert all(file.station == 1 for file in refused)
        named = {name for station, name, _ in office.store.snapshot(version=9, created_ms=EVENING_MS).refused}
        assert {file.name for file in refused} <= named
        receipt = next(receipt for receipt in office.store.receipts() if receipt.station == 1)
        assert receipt.ranges[0][0] == 1
        assert office.store.state_digest() != held  # the other gate's records came in


def parts_held(office: OfficeDesk) -> int:
    """Return how many personal parts of stations' records are there."""
    conn: Any = office.store._connections._writer  # type: ignore[attr-defined]
    return int(conn.execute("SELECT count(*) FROM event_pii WHERE id >= 1 << 43").fetchone()[0])


def purge(office: OfficeDesk) -> None:
    """Destroy every personal part of before today; asked for by two, on the day after."""
    office.access.sign_on(office.access.add("郑主任", PIN, Role.HEAD), PIN)
    office.access.add("何二", "1357", Role.CLERK)
    today_ms = day_bounds_ms(local_day(CLOCK.wall_ms))[0]
    office.purge.order(today_ms, (), second="何二", second_pin="1357")
    assert office.purge.carry_out() is not None


@settings(max_examples=rounds(3, 60), deadline=None)
@given(data=st.data())
def test_a_purge_anywhere_between_the_files_gives_the_same_office_and_nobody_comes_back(
    harvest: Harvest, whole: str, data: st.DataObject
) -> None:
    """Of files that came before it the parts are destroyed, of those that come later they are not taken in."""
    order = data.draw(st.permutations(harvest.files))
    at = data.draw(st.integers(0, len(order)), label="files before the purge")
    began_ms, CLOCK.wall_ms = CLOCK.wall_ms, CLOCK.wall_ms + 86_400_000
    try:
        with fresh_office(harvest) as office:
            for file in order[:at]:
                office.bundles.import_file(file)
            assert at < len(order) or parts_held(office) > 0
            purge(office)
            for file in order[at:]:
                assert office.bundles.import_file(file).state is not FileState.REFUSED
            assert parts_held(office) == 0
            assert office.store.state_digest() == whole
            office.store.rebuild_projections()
            assert (parts_held(office), office.store.state_digest()) == (0, whole)
    finally:
        CLOCK.wall_ms = began_ms


def test_the_files_are_of_two_gates_and_of_two_epochs_of_one(harvest: Harvest) -> None:
    with fresh_office(harvest) as office:
        office.bundles.import_paths(harvest.files)
        held = [(receipt.station, receipt.epoch, receipt.gaps) for receipt in office.store.receipts()]
        assert held == [(1, 1, ()), (1, 2, ()), (2, 1, ())]
