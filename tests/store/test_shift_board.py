"""The board gate × shift over real records: what came, what lacks and when, what was refused or came twice."""

from __future__ import annotations

import time
from datetime import timedelta
from pathlib import Path
from typing import Any

import pytest

from checkpoint_app.domain.clock import local_day
from checkpoint_app.domain.events import EventKind
from checkpoint_app.domain.exchange import FileState, ImportedFile
from checkpoint_app.domain.shift_board import SlotState, slots_of
from checkpoint_app.domain.station import Gate
from tests.full_run import FULL
from tests.sealed_files import seal

NOON_MS = 1_795_320_000_000  # 2026-11-22 12:00 in UTC+8
HOUR = 3_600_000
DAY = local_day(NOON_MS)


@pytest.fixture
def office(office_store: Any, invented: Any) -> Any:
    for number, code in ((5, "E1"), (7, "W1")):
        gate = Gate(code=code, name=f"{code} 门")
        office_store.add_station(gate, invented.trusted(number, code), invented.draft(EventKind.STATION_ENROLLED))
    return office_store


def cells(community: Any, *, days: int = 1) -> dict[int, list[SlotState]]:
    board = community.office.board.shifts(local_day(community.clock.wall_ms), days=days)
    return {row.station: [cell.state for cell in row.cells] for row in board.rows}


def walk_in(gate: Any, community: Any) -> None:
    if gate.stamp.operator is None:
        gate.sign_on.sign_on(community.operator, "2468")
    gate.lane.enter("张三丰")
    gate.lane.enter("366")


def test_a_shift_is_received_zero_or_late(community: Any, tmp_path: Path) -> None:
    """It is 20:20 when the community is founded: the night of the 22nd has just begun."""
    assert cells(community) == {1: [SlotState.NONE, SlotState.NOT_YET], 2: [SlotState.NONE, SlotState.NOT_YET]}
    east, west = community.gates
    community.clock.advance(hours=11)
    walk_in(east, community)
    west.sign_on.sign_on(community.operator, "2468")
    for gate in (east, west):
        gate.export.export(tmp_path)
    community.clock.advance(hours=1)
    community.office.bundles.import_paths([tmp_path])
    assert cells(community, days=2) == {
        1: [SlotState.NONE, SlotState.RECEIVED, SlotState.NOT_YET, SlotState.NOT_YET],
        2: [SlotState.NONE, SlotState.ZERO, SlotState.NOT_YET, SlotState.NOT_YET],
    }
    community.clock.advance(hours=26)
    assert cells(community) == {n: [SlotState.NOT_YET, SlotState.NOT_YET] for n in (1, 2)}
    assert cells(community, days=2)[1] == [SlotState.LATE, SlotState.LATE, SlotState.NOT_YET, SlotState.NOT_YET]


def test_a_quiet_shift_is_told_by_the_file_that_ends_with_the_newest_record(community: Any, tmp_path: Path) -> None:
    """Nobody was on duty and nothing was recorded; the file's own moment says that this is all until then."""
    west, bundles = community.gates[1], community.office.bundles
    last = west.store.head().seq
    community.clock.advance(hours=11)
    suspect = {"boot": "test", "mono": 1, "state": "suspect"}
    for number, manifest in enumerate(({}, {"newest": last, "clock": suspect}, {"newest": last + 1})):
        bundles.import_file(seal(west, tmp_path / f"{number}.ckb", 1, last, **manifest))
    community.clock.advance(hours=3)
    assert cells(community, days=2)[2][1] is SlotState.LATE
    community.clock.advance(hours=-3)
    bundles.import_file(seal(west, tmp_path / "all.ckb", 1, last, newest=last))
    community.clock.advance(hours=3)
    assert cells(community, days=2)[2][1] is SlotState.ZERO


def test_a_gap_is_bounded_by_the_records_on_both_sides(office: Any, invented: Any) -> None:
    log = invented.log(5)
    for number in range(40):
        log.passage("in", at_ms=NOON_MS + number * HOUR, resident=number)
    office.insert_segment(*log.segment(1, 3))
    office.insert_segment(*log.segment(7, 40))
    (gap,) = office.missing_runs()
    assert (gap.station, gap.epoch, gap.first, gap.last) == (5, 1, 4, 6)
    assert (gap.from_ms, gap.until_ms) == (NOON_MS + 2 * HOUR, NOON_MS + 6 * HOUR)
    five, seven = office.shift_facts(slots_of(DAY))
    assert (five.gaps, five.passages, seven.gaps) == ((gap,), (3 + 2, 12), ())


def test_gaps_of_every_epoch_are_named(office: Any, invented: Any) -> None:
    for epoch in (1, 2):
        log = invented.log(5)
        log.epoch = epoch
        for number in range(9):
            log.passage("in", at_ms=NOON_MS + (epoch * 100 + number) * HOUR, resident=number)
        office.insert_segment(*log.segment(3, 5))
        office.insert_segment(*log.segment(8, 9))
    assert [(gap.epoch, gap.first, gap.last) for gap in office.missing_runs()] == [
        (1, 1, 2), (1, 6, 7), (2, 1, 2), (2, 6, 7)
    ]  # fmt: skip
    line = office.board()[0]
    assert (line.epoch, line.gaps, line.earlier_gaps) == (2, ((1, 2), (6, 7)), ((1, ((1, 2), (6, 7))),))
    assert [epoch for epoch, _ in line.all_gaps] == [1, 2]
    first = office.missing_runs()[0]
    assert first.from_ms == 0, "nothing below it is held: it may reach back to the station's first day"


def refused(name: str, at_ms: int, *, reason: str = "bundle-truncated", claim: tuple[int, ...] = ()) -> ImportedFile:
    station, epoch, first, last = claim or (None,) * 4
    return ImportedFile(
        name=name, sha256=b"1" * 32, state=FileState.REFUSED, at_ms=at_ms, reason=reason,
        station=station, epoch=epoch, first=first, last=last,
    )  # fmt: skip


@pytest.mark.parametrize("by_name", [True, False])
def test_a_refused_file_marks_its_shift_until_the_records_come_another_way(
    office: Any, invented: Any, by_name: bool
) -> None:
    log = invented.log(5)
    for number in range(20):
        log.passage("in", at_ms=NOON_MS + number * HOUR, resident=number)
    office.insert_segment(*log.segment(1, 2))
    file = (
        refused("530102001001_E1_s5e1_3-9.ckb", NOON_MS + 9 * HOUR)
        if by_name
        else refused("x.ckb", NOON_MS + 9 * HOUR, reason="bundle-chain-broken", claim=(5, 1, 3, 9))
    )
    office.note_file(file, invented.draft(EventKind.BUNDLE_REFUSED))
    five, seven = office.shift_facts(slots_of(DAY))
    (claim,) = five.refused
    assert (claim.from_ms, claim.until_ms, seven.refused) == (NOON_MS + HOUR, NOON_MS + 9 * HOUR, ())
    office.insert_segment(*log.segment(1, 9, at_ms=NOON_MS + 10 * HOUR))
    assert office.shift_facts(slots_of(DAY))[0].refused == ()


def test_a_fork_marks_the_shift_of_the_record_that_differs_for_good(office: Any, invented: Any) -> None:
    log = invented.log(5)
    for number in range(20):
        log.passage("in", at_ms=NOON_MS + number * HOUR, resident=number)
    office.insert_segment(*log.whole())
    fork = ImportedFile(
        name="other.ckb", sha256=b"2" * 32, state=FileState.REFUSED, at_ms=NOON_MS + 20 * HOUR, station=5, epoch=1,
        first=1, last=20, reason="bundle-fork", detail="4",
    )  # fmt: skip
    office.note_file(fork, invented.draft(EventKind.BUNDLE_REFUSED))
    (claim,) = office.shift_facts(slots_of(DAY))[0].refused
    assert (claim.from_ms, claim.until_ms) == (NOON_MS + 3 * HOUR,) * 2


def test_a_report_that_came_twice_is_a_duplicate_of_its_last_shift(community: Any, tmp_path: Path) -> None:
    east = community.gates[0]
    walk_in(east, community)
    path = east.export.export(tmp_path)[0].path
    for _ in range(2):
        community.office.bundles.import_file(path)
    community.clock.advance(hours=14)
    assert cells(community, days=2)[1][1] is SlotState.LATE, "the night went on for eleven hours after it"
    community.clock.advance(hours=-14)
    assert cells(community)[1] == [SlotState.NONE, SlotState.DUPLICATE]
    (row, _) = community.office.board.day(local_day(community.clock.wall_ms)).rows
    assert row.cells[0].state is SlotState.RECEIVED


def test_passages_by_half_hour_are_the_same_after_a_rebuild(office: Any, invented: Any) -> None:
    log = invented.log(5)
    for number in range(50):
        log.passage("in", at_ms=NOON_MS + number * HOUR // 3, resident=number)
    log.passage("in", at_ms=NOON_MS + 90 * HOUR, resident=1, paper_at=NOON_MS + HOUR)
    office.insert_segment(*log.segment(1, 30))
    office.insert_segment(*log.segment(20, 51))
    slots = slots_of(DAY + timedelta(days=1), days=2)
    before = office.shift_facts(slots)
    assert sum(before[0].passages) == 51
    office.rebuild_projections()
    assert office.shift_facts(slots) == before


def test_the_board_is_read_in_fifty_milliseconds(office: Any, invented: Any, record_property: Any) -> None:
    """With a million passages (CHECKPOINT_FULL=1); small by default. Gaps and files are as after a bad month."""
    passages = 1_000_000 if FULL else 20_000
    log, step = invented.log(5), 30 * 24 * HOUR // passages
    for number in range(passages):
        log.passage("in", at_ms=NOON_MS - 29 * 24 * HOUR + number * step, resident=number % 5000)
    for first in range(1, passages, passages // 40):
        office.insert_segment(*log.segment(first, min(first + passages // 40 - 6, passages), at_ms=NOON_MS))
    slots = slots_of(DAY, days=2)
    office.shift_facts(slots)
    began = time.perf_counter()
    facts = office.shift_facts(slots)
    took_ms = (time.perf_counter() - began) * 1000
    gaps = len(facts[0].gaps)
    record_property("figure", f"board of 4 shifts over {passages:,} passages with {gaps} gaps: {took_ms:.1f} ms")
    assert len(facts[0].gaps) >= 38
    assert took_ms < 50
