"""A gate of one compound says the same of a pass that is scanned and of its serial typed in."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any

import pytest

from checkpoint_app.bootstrap import Installation
from checkpoint_app.domain.passes import PassVerdict
from checkpoint_app.services.gate_desk import GateDesk
from checkpoint_app.sync.vault import Argon2Cost


@pytest.fixture
def desk(community: Any) -> Iterator[GateDesk]:
    """A gate that serves 云上苑 alone."""
    kit = community.office.enrol.enrol(gate_code="N1", name="北门", kit=community.folder / "N1.ckk", compound="云上苑")
    place = Installation(
        community.folder / "N1", clock=community.clock, cost=Argon2Cost(memory_kib=64, passes=1, lanes=1)
    )
    place.init_station(kit.kit, kit.code, "a cold night")
    with place.gate("a cold night") as gate:
        gate.sign_on.sign_on(community.operator, "2468")
        yield gate


@pytest.mark.parametrize(
    ("going_to", "stops"),
    [("云上苑 3-1-501", False), ("听雨里 3-1-501", True), ("菜店", False), ("3-1-501", False), ("", False)],
)
def test_a_pass_without_a_compound_is_good_at_every_gate(
    desk: GateDesk, community: Any, going_to: str, stops: bool
) -> None:
    issued, now_ms = desk.issue.issue(holder="赵来访", dwelling=going_to), community.clock.wall_ms
    scanned = desk.check.check_code(issued.code, at_ms=now_ms).verdict
    typed = desk.check.check_serial(issued.serial, at_ms=now_ms).verdict
    assert scanned is (PassVerdict.OTHER_GATE if stops else PassVerdict.GENUINE)
    assert typed is (PassVerdict.OTHER_GATE if stops else None)
