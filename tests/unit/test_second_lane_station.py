"""Two laptops at one gate: each a station of its own, side by side; what one does not know of the other."""

from __future__ import annotations

import shutil
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest

from checkpoint_app.bootstrap import Installation
from checkpoint_app.domain.clock import local_day
from checkpoint_app.domain.exchange import FileState
from checkpoint_app.domain.passage import Direction
from checkpoint_app.domain.passes import PassVerdict
from checkpoint_app.services.gate_desk import GateDesk
from checkpoint_app.sync.vault import Argon2Cost
from tests.conftest import PASSPHRASE, FakeClock


@pytest.fixture(scope="module")
def community_template(community_template: Path, tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The community with a second station at the east gate, started once: opening a kit takes seconds on purpose."""
    folder = tmp_path_factory.mktemp("lanes") / "community"
    shutil.copytree(community_template, folder)
    clock, cost = FakeClock(), Argon2Cost(memory_kib=64, passes=1, lanes=1)
    with Installation(folder / "office", clock=clock, state=folder / "tokens").office(PASSPHRASE) as office:
        made = office.enrol.enrol(gate_code="e1", name="东门 2 号机", kit=folder / "E1-2.ckk")
    Installation(folder / "E1-2", clock=clock, cost=cost).init_station(made.kit, made.code, PASSPHRASE)
    return folder


@pytest.fixture
def lanes(community: Any, desk: GateDesk) -> Iterator[tuple[GateDesk, GateDesk]]:
    """The two stations of the east gate."""
    with Installation(community.folder / "E1-2", clock=community.clock).gate(PASSPHRASE) as second:
        community.gates.append(second)
        second.sign_on.sign_on(community.operator, "2468")
        community.publish()
        yield desk, second


def walk(gate: GateDesk, name: str, way: Direction) -> None:
    if gate.lane.direction is not way:
        gate.lane.turn()
    gate.lane.enter(name)
    gate.lane.enter("365")


def carry(community: Any, *gates: GateDesk) -> None:
    for gate in gates:
        exported = gate.export.export(community.folder / "stick")
        states = {file.state for file in community.office.bundles.import_paths([file.path for file in exported])}
        assert states == {FileState.IMPORTED}


def test_both_are_the_same_gate_under_different_names_and_numbers(community: Any, lanes: Any) -> None:
    first, second = (gate.status.read() for gate in lanes)
    assert (first.gate_name, second.gate_name) == ("东门", "东门")
    assert (first.station_name, second.station_name) == ("东门 1 号机", "东门 2 号机")
    assert (first.station, second.station) == (1, 3)
    assert [gate.code for gate in community.office.store.gates()] == ["E1", "W1"]


def test_the_board_has_a_line_for_each_and_the_report_one_for_the_gate(community: Any, lanes: Any) -> None:
    first, second = lanes
    walk(first, "王小明", Direction.OUT)
    walk(second, "张三丰", Direction.OUT)
    walk(second, "周八", Direction.OUT)
    carry(community, first, second)
    lines = {line.station: line for line in community.office.store.board()}
    assert [(lines[n].gate, lines[n].name, lines[n].passages) for n in (1, 3)] == [
        ("E1", "东门 1 号机", 1),
        ("E1", "东门 2 号机", 2),
    ]
    days = {day.gate: day for day in community.office.store.gate_days(local_day(community.clock.wall_ms))}
    assert (days["E1"].exits, days["E1"].stations) == (3, 2)


def test_each_signs_in_a_block_of_its_own_and_believes_the_other(community: Any, lanes: Any) -> None:
    first, second = lanes
    passes = [gate.issue.issue(holder="赵来访", dwelling="云上苑 3-1-501") for gate in lanes]
    assert [str(issued.serial)[:2] for issued in passes] == ["01", "03"]
    for gate in (first, second, community.gates[1]):
        for issued in passes:
            assert gate.check.check_code(issued.code, at_ms=community.clock.wall_ms).verdict is PassVerdict.GENUINE


def test_each_has_its_own_receipt_and_one_of_them_lost_leaves_the_other_as_it_was(community: Any, lanes: Any) -> None:
    first, second = lanes
    carry(community, first, second)
    community.office.lose.lose(1, after=community.office.lose.look(1).last_held)
    second.apply.apply(community.office.publish.publish(community.folder / "stick").path)
    assert second.status.read().held_to == second.store.receipt().held_to > 0
    walk(second, "王小明", Direction.OUT)
    carry(community, second)


def test_what_one_lane_does_not_know_of_the_other(community: Any, lanes: Any) -> None:
    """Nothing passes between them but by the office, and of people's ways not even so: exits are counted at each."""
    first, second = lanes
    resident = 1
    walk(first, "王小明", Direction.OUT)
    carry(community, first)
    community.publish()
    assert first.store.last_passage(resident=resident, pass_key=None) is not None
    assert second.store.last_passage(resident=resident, pass_key=None) is None
    visitor = first.issue.issue(holder="赵来访", dwelling="云上苑 3-1-501")
    assert (
        second.store.pass_record(visitor.serial) is None
    )  # genuine by its signature; the register comes by the office
    carry(community, first)
    community.publish()
    assert second.store.pass_record(visitor.serial) is not None
