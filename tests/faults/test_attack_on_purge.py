"""Orders given at the wrong moment, holds set meanwhile, files in any order: what is held stays, the rest goes."""

from __future__ import annotations

import random
import shutil
from pathlib import Path
from typing import Any

import pytest

from checkpoint_app.bootstrap import Installation
from checkpoint_app.domain.continuity import ContinuityBroken
from checkpoint_app.errors import Cancelled, InputRefused
from tests.unit.purging import (
    PIN,
    SECOND_PIN,
    dump,
    exchange,
    give_a_pass,
    midnight,
    order,
    parts_with,
    purge,
    with_two_clerks,
)

PASSPHRASE = "a cold night"
DAY_MS = 86_400_000
WANG = 1
"""王小明, first on the roster."""


@pytest.fixture
def office(community: Any) -> Any:
    return with_two_clerks(community)


def lived(community: Any, days: int) -> None:
    """Let a resident and a visitor pass every day, and the records reach the office."""
    gate = community.gates[0]
    gate.sign_on.sign_on(community.operator, "2468")
    for day in range(days):
        gate.lane.turn()
        for line in ("王小明", "366"):
            gate.lane.enter(line)
        give_a_pass(gate, f"访客第{day}")
        community.clock.advance(hours=24)
    exchange(community)


def cancel_at(call: int) -> Any:
    calls = 0

    def progress(_done: int, _total: int) -> None:
        nonlocal calls
        calls += 1
        if calls == call:
            raise Cancelled

    return progress


@pytest.mark.parametrize("days", [1, 400, 80_000])
def test_no_moment_to_come_and_none_before_there_was_time_is_taken(community: Any, office: Any, days: int) -> None:
    records = office.store.head().seq
    for before_ms in (midnight(community) + days * DAY_MS, 0, -days * DAY_MS):
        with pytest.raises(InputRefused) as refused:
            order(office, before_ms)
        assert refused.value.code == "purge-before"
    assert office.store.head().seq == records


def test_a_hold_set_after_the_order_and_before_it_is_carried_out_is_kept(community: Any, office: Any) -> None:
    lived(community, 3)
    order(office, midnight(community), gone=(WANG,))
    office.holds.set("公〔2026〕7号", resident=WANG)
    tally = office.purge.carry_out()
    assert office.store.resident(WANG) is not None
    assert tally.residents == 0
    assert office.store.resident(WANG).name == "王小明"
    assert community.gates[0].apply.apply(community.publish()).residents == 12


def test_a_hold_on_an_interval_set_between_two_pages_spares_what_is_left(community: Any, office: Any) -> None:
    lived(community, 3)
    assert parts_with(office.store, "访客第") == 3
    order(office, midnight(community))
    office.holds.set("公〔2026〕8号", from_ms=0)
    tally = office.purge.carry_out()
    assert (tally.parts, parts_with(office.store, "访客第")) == (0, 3)
    office.holds.lift(1)
    purge(office, midnight(community))
    assert parts_with(office.store, "访客第") == 0


def test_a_hold_lifted_while_the_order_is_pending_spares_nothing_any_more(community: Any, office: Any) -> None:
    lived(community, 2)
    office.holds.set("公〔2026〕9号", from_ms=0)
    order(office, midnight(community))
    office.holds.lift(1)
    office.purge.carry_out()
    assert parts_with(office.store, "访客第") == 0


def test_files_that_come_while_a_purge_is_stopped_bring_nobody_back(community: Any, office: Any) -> None:
    gate = community.gates[0]
    lived(community, 2)
    (old,) = gate.export.export(community.folder / "old")
    order(office, midnight(community))
    with pytest.raises(Cancelled):
        office.purge.carry_out(cancel_at(1))
    office.bundles.import_file(old.path)
    office.purge.carry_out()
    assert office.purge.pending() is None
    assert parts_with(office.store, "访客第") == 0
    office.bundles.import_file(old.path)
    assert parts_with(office.store, "访客第") == 0


def test_a_purge_whose_receipts_were_lost_waits_at_the_gate_and_then_goes(community: Any, office: Any) -> None:
    gate = community.gates[0]
    lived(community, 2)
    give_a_pass(gate, "访客没到")
    community.clock.advance(hours=24)
    purge(office, midnight(community))
    gate.apply.apply(office.publish.publish(community.folder / "down").path)
    assert parts_with(gate.store, "访客第") == 0
    assert parts_with(gate.store, "访客没到") == 1
    for _ in range(3):
        gate.apply.apply(office.publish.publish(community.folder / "down").path)
    assert parts_with(gate.store, "访客没到") == 1
    exchange(community)
    assert parts_with(gate.store, "访客没到") == 0
    assert parts_with(office.store, "访客没到") == 0


def test_after_a_purge_files_in_any_order_come_to_one_state(community: Any, office: Any, tmp_path: Path) -> None:
    gate = community.gates[0]
    gate.sign_on.sign_on(community.operator, "2468")
    files = []
    for day in range(4):
        for line in ("王小明", "366"):
            gate.lane.turn()
            gate.lane.enter(line)
        give_a_pass(gate, f"访客第{day}")
        files += [file.path for file in gate.export.export(tmp_path / "late")]
        community.clock.advance(hours=24)
    office.bundles.import_file(files[1])
    purge(office, midnight(community) - DAY_MS)
    backup = office.backup.back_up(tmp_path / "backup").path
    states, projected = set(), []
    for seed in range(3):
        place = Installation(tmp_path / f"office {seed}", clock=community.clock, state=tmp_path / f"state {seed}")
        place.restore(backup, PASSPHRASE)
        with pytest.raises(ContinuityBroken) as broken, place.office(PASSPHRASE):
            pass
        with place.office(PASSPHRASE, confirmed=broken.value.found.kind) as desk:
            shuffled = files * 2
            random.Random(seed).shuffle(shuffled)
            for file in shuffled:
                desk.bundles.import_file(file)
            states.add(desk.store.state_digest())
            tables = dump(desk.store)
            projected.append([tables[name] for name in ("passage", "issued_pass", "event_pii", "purge_mark")])
            before = tables["passage"]
            desk.store.rebuild_projections()
            assert dump(desk.store)["passage"] == before
            assert [parts_with(desk.store, f"访客第{day}") for day in range(4)] == [0, 0, 0, 1]
        shutil.rmtree(place.folder)
    assert len(states) == 1
    assert projected[0] == projected[1] == projected[2]


def test_a_second_order_while_one_is_pending_and_the_same_person_twice_are_refused(community: Any, office: Any) -> None:
    lived(community, 2)
    order(office, midnight(community) - DAY_MS)
    with pytest.raises(InputRefused) as refused:
        order(office, midnight(community))
    assert refused.value.code == "purge-unfinished"
    office.purge.carry_out()
    with pytest.raises(InputRefused) as refused:
        office.purge.order(midnight(community), (), second="郑主任", second_pin=PIN)
    assert refused.value.code == "second-person"
    office.access.sign_off()
    with pytest.raises(InputRefused) as refused:
        office.purge.order(midnight(community), (), second="何二", second_pin=SECOND_PIN)
    assert refused.value.code == "clerk-not-signed-on"
