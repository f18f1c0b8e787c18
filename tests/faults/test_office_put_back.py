"""An office put back from a backup gives no number twice: not of a list, a station, an operator, a clerk or a pack."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest

from checkpoint_app.bootstrap import Installation
from checkpoint_app.domain.access import Role
from checkpoint_app.domain.continuity import LISTS_AN_EPOCH, NUMBERS_AN_EPOCH, BreakKind
from checkpoint_app.services.activate_pack import next_number
from checkpoint_app.services.enrol_station import EnrolledStation
from checkpoint_app.services.office_desk import OfficeDesk
from checkpoint_app.sync.vault import Argon2Cost

PASSPHRASE, PIN = "a cold night", "2468"
LIGHT = Argon2Cost(memory_kib=64, passes=1, lanes=1)
Place = Callable[[str], Installation]


@pytest.fixture
def place(tmp_path: Path, clock: Any) -> Place:
    return lambda name: Installation(tmp_path / name, clock=clock, cost=LIGHT, state=tmp_path / f"state of {name}")


def enrol(office: OfficeDesk, gate: str, folder: Path) -> EnrolledStation:
    return office.enrol.enrol(
        gate_code=gate, gate_name=gate, name=f"{gate} 1 号机", compound="", kit=folder / f"{gate}.ckk"
    )


def test_a_gate_takes_the_list_of_an_office_that_was_put_back(place: Place, tmp_path: Path, clock: Any) -> None:
    """The version published after the backup was taken is held at the gate: another one under it would be ignored."""
    place("office").init_office("示例社区", "530100000001", PASSPHRASE)
    with place("office").office(PASSPHRASE) as office:
        kit = enrol(office, "E1", tmp_path)
        backup = office.backup.back_up(tmp_path / "stick").path
        office.enrol.add_operator("王芳", PIN)
        newer = office.publish.publish(tmp_path / "down")
    place("gate").init_station(kit.kit, kit.code, PASSPHRASE)
    with place("gate").gate(PASSPHRASE) as gate:
        gate.apply.apply(newer.path)
    clock.advance(hours=1)
    place("new").restore(backup, PASSPHRASE)
    with place("new").office(PASSPHRASE, confirmed=BreakKind.REINSTALLED) as office:
        office.enrol.add_operator("李强", PIN)
        again = office.publish.publish(tmp_path / "down")
        following = office.publish.publish(tmp_path / "down")
    assert (again.version, following.version) == (LISTS_AN_EPOCH + 1, LISTS_AN_EPOCH + 2)
    with place("gate").gate(PASSPHRASE) as gate:
        assert gate.apply.apply(again.path).version > newer.version
        assert [operator.name for operator in gate.store.operators()] == ["李强"]


def test_an_office_that_was_put_back_numbers_nobody_and_nothing_as_it_may_have_before(
    place: Place, tmp_path: Path
) -> None:
    place("office").init_office("示例社区", "530100000001", PASSPHRASE)
    with place("office").office(PASSPHRASE) as office:
        backup = office.backup.back_up(tmp_path / "stick").path
        first = (
            enrol(office, "E1", tmp_path).station,
            office.enrol.add_operator("王芳", PIN).number,
            office.access.add("孙洁", PIN, Role.HEAD).number,
            next_number(office.store),
        )
    place("new").restore(backup, PASSPHRASE)
    with place("new").office(PASSPHRASE, confirmed=BreakKind.REINSTALLED) as office:
        then = (
            enrol(office, "W1", tmp_path).station,
            office.enrol.add_operator("李强", PIN).number,
            office.access.add("周平", PIN, Role.HEAD).number,
            next_number(office.store),
        )
        assert enrol(office, "W2", tmp_path).station == then[0] + 1
    assert [later - earlier for earlier, later in zip(first[:3], then[:3], strict=True)] == [NUMBERS_AN_EPOCH] * 3
    assert then[3] == NUMBERS_AN_EPOCH + 1 > first[3]
