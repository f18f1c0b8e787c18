"""Where a pass went last at a gate, what makes its next way free, which exit slips were used."""

from __future__ import annotations

import random
from typing import Any

import pytest

from checkpoint_app.domain.events import EventKind
from checkpoint_app.domain.pass_moves import PassState
from checkpoint_app.domain.passage import Direction
from checkpoint_app.domain.passes import PassKind, PassSerial
from db.schema import administration

PASS, OTHER = PassSerial(0, 7).key, PassSerial(0, 8).key
SLIP = PassSerial(3, 1)


@pytest.fixture
def add(gate_store: Any, invented: Any) -> Any:
    """Append records a minute apart; return the seq of the last."""
    minutes = 0

    def append(kind: EventKind, /, **data: Any) -> int:
        nonlocal minutes
        minutes += 1
        draft = invented.draft(kind, data, at_ms=invented.noon_ms + 60_000 * minutes)
        return int(gate_store.append(draft)[-1].seq)

    return append


def go(add: Any, way: str, pass_key: int = PASS, **data: Any) -> int:
    return int(add(EventKind.PASSAGE, **{"dir": way, "outcome": "PASS", "pass": pass_key, **data}))


def test_a_pass_nobody_showed_has_no_state(gate_store: Any, add: Any) -> None:
    go(add, "in", OTHER)
    go(add, "in", outcome="HOLD")
    assert gate_store.pass_state(PASS) is None


def test_the_last_admitted_way_is_its_state(gate_store: Any, add: Any, invented: Any) -> None:
    go(add, "in", resident=4)
    assert gate_store.pass_state(PASS) == PassState(
        last=Direction.IN, at_ms=invented.noon_ms + 60_000, resident=4, free=False, came_in=False
    )
    go(add, "out")
    go(add, "in", outcome="REFER")
    state = gate_store.pass_state(PASS)
    assert (state.last, state.resident, state.came_in) == (Direction.OUT, None, True)


def test_forgiven_it_is_free_until_its_next_way(gate_store: Any, add: Any) -> None:
    go(add, "in")
    add(EventKind.PASS_FORGIVEN, **{"pass": PASS})
    assert gate_store.pass_state(PASS).free
    go(add, "in", OTHER)
    assert not gate_store.pass_state(OTHER).free
    assert gate_store.pass_state(PASS).free
    go(add, "in")
    assert not gate_store.pass_state(PASS).free


def test_a_correction_of_its_way_makes_it_free_and_one_of_a_reading_does_not(gate_store: Any, add: Any) -> None:
    go(add, "in")
    seq = go(add, "out", c10=366)
    add(EventKind.CORRECTION, of=seq, set={"c10": 367})
    assert (gate_store.pass_state(PASS).last, gate_store.pass_state(PASS).free) == (Direction.OUT, False)
    add(EventKind.CORRECTION, of=seq, set={"dir": "in"})
    assert (gate_store.pass_state(PASS).last, gate_store.pass_state(PASS).free) == (Direction.IN, True)
    seq = go(add, "out")
    add(EventKind.CORRECTION, of=seq, void=True)
    assert (gate_store.pass_state(PASS).last, gate_store.pass_state(PASS).free) == (Direction.IN, True)
    go(add, "out")
    assert not gate_store.pass_state(PASS).free


def test_a_slip_is_used_by_a_passage_that_stands(gate_store: Any, add: Any) -> None:
    go(add, "in", slip=SLIP.key, outcome="HOLD")
    assert not gate_store.slip_used(SLIP.key)
    seq = go(add, "in", slip=SLIP.key)
    assert gate_store.slip_used(SLIP.key)
    add(EventKind.CORRECTION, of=seq, void=True)
    assert not gate_store.slip_used(SLIP.key)


def test_the_slip_of_a_way_out_is_found(gate_store: Any, add: Any) -> None:
    assert gate_store.exit_slip_of(PASS, since_s=0) is None
    add(EventKind.PASS_ISSUED, serial=SLIP.key, kind=int(PassKind.EXIT_SLIP), nbf=1000, exp=2000, of=PASS)
    assert gate_store.exit_slip_of(PASS, since_s=1000) == SLIP
    assert gate_store.exit_slip_of(PASS, since_s=1001) is None
    assert gate_store.exit_slip_of(OTHER, since_s=0) is None


@pytest.mark.parametrize("data", [{"pass": "7"}, {"pass": -1}, {}, {"pass": True}])
def test_a_forgiveness_this_version_does_not_understand_stays_in_the_log_only(
    gate_store: Any, add: Any, data: Any
) -> None:
    go(add, "in")
    add(EventKind.PASS_FORGIVEN, **data)
    go(add, "in", OTHER, slip="x")
    assert not gate_store.pass_state(PASS).free


def test_whatever_happens_the_state_is_that_of_a_rebuild(gate_store: Any, add: Any) -> None:
    dice = random.Random(4)
    seqs: list[int] = []
    for _ in range(120):
        match dice.randrange(4):
            case 0 if seqs:
                change = dice.choice([{"void": True}, {"set": {"dir": "in"}}, {"set": {"dir": "out"}}])
                add(EventKind.CORRECTION, of=dice.choice(seqs), **change)
            case 1:
                add(EventKind.PASS_FORGIVEN, **{"pass": dice.choice([PASS, OTHER])})
            case _:
                slip = {"slip": dice.randrange(1, 4)} if dice.random() < 0.3 else {}
                seqs.append(go(add, dice.choice(["in", "out"]), dice.choice([PASS, OTHER]), **slip))

    def projected() -> Any:
        with gate_store._connections.reading() as conn:
            rows = {
                table: [tuple(row.values()) for row in administration(conn)[table].rows]
                for table in ("free_move", "used_slip")
            }
        return rows, [gate_store.pass_state(key) for key in (PASS, OTHER)], [gate_store.slip_used(n) for n in (1, 2, 3)]

    grown = projected()
    gate_store.rebuild_projections()
    assert projected() == grown
