"""One cell of the board gate × shift, as a table: what is known of a station's shift, and the one state it has."""

from __future__ import annotations

from dataclasses import replace
from datetime import date
from itertools import pairwise
from typing import Any

import pytest

from checkpoint_app.domain.clock import local
from checkpoint_app.domain.shift_board import (
    DUE_MS,
    EARLY_MS,
    MissingRun,
    RefusedClaim,
    SlotState,
    StationFacts,
    begins_text,
    cell_of,
    claim_of_name,
    parse_begins,
    shift_board,
    slots_of,
)
from checkpoint_app.errors import InputRefused

DAY = date(2026, 11, 22)
(DAYTIME, NIGHT) = slots_of(DAY)
START, END = DAYTIME.start_ms, DAYTIME.end_ms
HOUR = 3_600_000
AFTER = END + 12 * HOUR
GAP = MissingRun(station=3, epoch=1, first=1204, last=1260, from_ms=START + HOUR, until_ms=START + 2 * HOUR)
REFUSED = RefusedClaim(name="a.ckb", reason="bundle-truncated", from_ms=START, until_ms=START + HOUR)
TOLD = StationFacts(
    station=3, gate="E1", gate_name="东门", name="东门 1 号机", since_ms=0, passages=(0,), reached_ms=END + HOUR
)


def facts(**changes: Any) -> StationFacts:
    return replace(TOLD, **changes)


@pytest.mark.parametrize(
    ("known", "passages", "now_ms", "state"),
    [
        (TOLD, 12, AFTER, SlotState.RECEIVED),
        (TOLD, 0, AFTER, SlotState.ZERO),
        (facts(reached_ms=END - EARLY_MS), 12, AFTER, SlotState.RECEIVED),
        (facts(reached_ms=END - EARLY_MS - 1), 12, AFTER, SlotState.LATE),
        (facts(reached_ms=None), 0, END + DUE_MS, SlotState.LATE),
        (facts(reached_ms=None), 0, END + DUE_MS - 1, SlotState.NOT_YET),
        (facts(reached_ms=None), 0, START + HOUR, SlotState.NOT_YET),
        (facts(reached_ms=START + HOUR), 5, START + 2 * HOUR, SlotState.RECEIVED),
        (TOLD, 0, START - 1, SlotState.NOT_YET),
        (facts(doubled_ms=(START + HOUR,)), 12, AFTER, SlotState.DUPLICATE),
        (facts(doubled_ms=(END,)), 12, AFTER, SlotState.RECEIVED),
        (facts(gaps=(GAP,)), 12, AFTER, SlotState.GAP),
        (facts(gaps=(replace(GAP, from_ms=END, until_ms=END + HOUR),)), 12, AFTER, SlotState.RECEIVED),
        (facts(gaps=(replace(GAP, from_ms=0, until_ms=START - 1),)), 12, AFTER, SlotState.RECEIVED),
        (facts(gaps=(replace(GAP, from_ms=0, until_ms=AFTER),)), 0, AFTER, SlotState.GAP),
        (facts(refused=(REFUSED,)), 0, AFTER, SlotState.REJECTED),
        (facts(refused=(REFUSED,), gaps=(GAP,), reached_ms=None), 0, AFTER, SlotState.REJECTED),
        (facts(gaps=(GAP,), reached_ms=None), 0, AFTER, SlotState.GAP),
        (facts(since_ms=END), 0, AFTER, SlotState.NONE),
        (facts(since_ms=END - 1, reached_ms=None), 0, AFTER, SlotState.LATE),
        (facts(reached_ms=None, lost=True), 0, AFTER, SlotState.NONE),
        (facts(lost=True), 12, AFTER, SlotState.RECEIVED),
    ],
)
def test_a_cell_says_the_most_urgent_of_what_is_true(
    known: StationFacts, passages: int, now_ms: int, state: SlotState
) -> None:
    cell = cell_of(known, DAYTIME, passages, now_ms)
    assert cell.state is state
    assert cell.lacking == sum(gap.last - gap.first + 1 for gap in cell.gaps)


def test_every_state_of_a_cell_is_in_the_table_above() -> None:
    cases = test_a_cell_says_the_most_urgent_of_what_is_true.pytestmark[0].args[1]
    assert {case[3] for case in cases} == set(SlotState)


def test_a_gap_touches_every_shift_it_may_lie_in() -> None:
    wide = replace(GAP, from_ms=END - HOUR, until_ms=END + HOUR)
    board = shift_board(
        [facts(gaps=(wide,), passages=(9, 9), reached_ms=NIGHT.end_ms)], (DAYTIME, NIGHT), AFTER + DUE_MS
    )
    assert [cell.state for cell in board.rows[0].cells] == [SlotState.GAP, SlotState.GAP]
    assert board.count(SlotState.GAP) == 2
    assert board.rows[0].cells[0].lacking == 57


def test_shifts_of_a_day_meet_each_other_and_the_last_ends_on_the_next() -> None:
    slots = slots_of(DAY, (480, 1200), days=2)
    assert [f"{local(slot.start_ms):%d %H:%M}" for slot in slots] == ["21 08:00", "21 20:00", "22 08:00", "22 20:00"]
    assert all(one.end_ms == other.start_ms for one, other in pairwise(slots))
    assert f"{local(slots[-1].end_ms):%d %H:%M}" == "23 08:00"
    (whole,) = slots_of(DAY, (0,))
    assert whole.end_ms - whole.start_ms == 24 * HOUR


@pytest.mark.parametrize(
    ("text", "begins"),
    [("08:00 20:00", (480, 1200)), ("20:00,8:00", (480, 1200)), ("7:30、15、23:30", (450, 900, 1410)), ("0", (0,))],
)
def test_times_of_shifts_are_read_as_people_write_them(text: str, begins: tuple[int, ...]) -> None:
    assert parse_begins(text) == begins
    assert parse_begins(begins_text(begins)) == begins


@pytest.mark.parametrize("text", ["", "8:10", "25:00", "8:00 8:00", "morning", "0 1 2 3 4 5 6", "-8:00", "8:60"])
def test_other_times_are_refused(text: str) -> None:
    with pytest.raises(InputRefused, match="Shifts begin"):
        parse_begins(text)


def test_a_files_name_is_a_hint_and_nothing_more() -> None:
    assert claim_of_name("530100000001_E1_s3e2_17-99.ckb") == (3, 2, 17, 99)
    assert claim_of_name("530100000001_E1_s3e2_17-99-2.ckb") == (3, 2, 17, 99)
    for name in ("a.ckb", "x_s3e2_99-17.ckb", "x_s3e2_0-17.ckb", "x_s3e2_1-2.ckd", "x_s999999e1_1-2.ckb"):
        assert claim_of_name(name) is None
