"""A kit used on two laptops: each installation names itself, so the office can tell them apart."""

from __future__ import annotations

from pathlib import Path
from typing import Any

from checkpoint_app.bootstrap import Installation
from checkpoint_app.sync.chain import event_of
from checkpoint_app.sync.vault import Argon2Cost

LIGHT = Argon2Cost(memory_kib=64, passes=1, lanes=1)


def test_two_laptops_started_from_one_kit_can_be_told_apart(community: Any, tmp_path: Path) -> None:
    kit = community.office.enrol.enrol(gate_code="N1", name="北门", kit=tmp_path / "north.ckk")
    installs = set()
    for name in ("one", "two"):
        place = Installation(tmp_path / name, clock=community.clock, cost=LIGHT)
        place.init_station(kit.kit, kit.code, "a cold night")
        with place.gate("a cold night") as desk:
            (first,) = desk.store.lines(1, 1)
            installs.add(event_of(first).data["install"])
    assert len(installs) == 2


def test_the_second_laptop_of_a_kit_is_refused_as_a_fork_and_the_honest_part_kept(
    community: Any, tmp_path: Path
) -> None:
    kit = community.office.enrol.enrol(gate_code="N1", name="北门", kit=tmp_path / "north.ckk")
    states = []
    for name in ("one", "two"):
        place = Installation(tmp_path / name, clock=community.clock, cost=LIGHT)
        place.init_station(kit.kit, kit.code, "a cold night")
        with place.gate("a cold night") as desk:
            (file,) = desk.export.export(tmp_path / f"stick-{name}")
        states.append(community.office.bundles.import_file(file.path))
    assert [(state.state.value, state.reason) for state in states] == [("imported", ""), ("refused", "bundle-fork")]
