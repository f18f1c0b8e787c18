"""Two lanes of one desk, line by line in any order: each its own person, one log, and a rebuild gives the same."""

from __future__ import annotations

import random
from collections.abc import Callable
from typing import Any

import pytest

from checkpoint_app.domain.lane import LaneKey
from checkpoint_app.errors import KnownError
from checkpoint_app.services.attend_lane import Lane
from checkpoint_app.services.gate_desk import GateDesk, gate_desk
from checkpoint_app.sync.chain import event_of
from db.schema import administration

PIN = "2468"
LINES = (
    "王小明", "王晓敏", "张三丰", "陈一", "曾单", "3-1-501", "wxm", "1000", "1", "2", "0", "9", "366", "365", "380",
    "379", "345", "",
    "赵不在", "10000001234", "00-000001-1", "02-000999-7", "云A12345", "9" * 5000, "71" + "3" * 338, "'; --",
)  # fmt: skip


@pytest.fixture
def desk(community: Any) -> GateDesk:
    gate: GateDesk = community.gates[0]
    gate.sign_on.sign_on(community.operator, PIN)
    for number in ("1", "2"):
        gate.thermometers.enter(number, "红外")
    return gate


def projected(store: Any) -> dict[str, list[str]]:
    """Return every table that a rebuild clears."""
    tables = sorted({statement.split()[2] for statement in store._projection.CLEAR})
    with store._connections.reading() as conn:
        database = administration(conn)
        return {table: sorted(map(str, database[table].rows)) for table in tables}


def something(lane: Lane, desk: GateDesk, dice: random.Random) -> Callable[[], object]:
    """Return what is done next: most often a line or a key of this lane."""
    newest = desk.store.feed(before_seq=None, limit=5)
    correct: list[Callable[[], object]] = []
    if newest:
        seq = dice.choice(newest).seq
        correct = [lambda: desk.correct.void(seq), lambda: desk.correct.turn(seq)]
    keys = lane.step.keys or tuple(LaneKey)
    acts: list[tuple[float, Callable[[], object]]] = [
        (10, lambda: lane.enter(dice.choice(LINES))),
        (4, lambda: (lane.enter(dice.choice(LINES[:5])), lane.enter(dice.choice(LINES[12:18])))),
        (4, lambda: lane.answer(dice.choice(keys))),
        (1, lane.leave),
        (1, lane.turn),
        (1, lane.turn_trip),
        (1, lane.deliver),
        (0.5, lane.open_way),
        *((0.5, act) for act in correct),
    ]
    return dice.choices([act for _, act in acts], [weight for weight, _ in acts])[0]


@pytest.mark.parametrize("seed", range(6))
def test_two_lanes_in_any_order_keep_their_people_apart_and_a_rebuild_gives_the_same(
    community: Any, desk: GateDesk, seed: int
) -> None:
    dice = random.Random(seed)
    lanes = (desk.lane, desk.second_lane())
    for _ in range(250):
        lane, other = dice.sample(lanes, 2)
        shown, head, way = other.step, desk.store.head().seq, other.direction
        try:
            something(lane, desk, dice)()
        except KnownError:
            assert desk.store.head().seq <= head + 1  # of two lines the first may have been recorded
        assert (other.step, other.direction) == (shown, way), "what one lane does is nothing to the other"
        if lane.step.seq is not None and lane.step.outcome is not None:
            (line,) = desk.store.lines(lane.step.seq, lane.step.seq)
            assert event_of(line).data.get("outcome", lane.step.outcome) == lane.step.outcome
        community.clock.advance(seconds=dice.choice((1, 5, 40, 400)))
    store: Any = desk.store
    grown = projected(store)
    store.rebuild_projections()
    assert projected(store) == grown


def test_a_desk_of_two_lanes_starts_again_with_both_directions(community: Any, desk: GateDesk) -> None:
    second = desk.second_lane()
    second.turn()
    ways = (desk.lane.direction, second.direction)
    again = gate_desk(desk.store, community.clock, desk.media)
    assert (again.lane.direction, again.second_lane().direction) == ways
