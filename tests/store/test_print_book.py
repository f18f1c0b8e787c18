"""Print runs as the office projects them: from its own records alone, and the same after a rebuild."""

from __future__ import annotations

from typing import Any

import pytest

from checkpoint_app.domain.events import EventKind
from checkpoint_app.domain.passes import PassKind, PassSerial
from checkpoint_app.domain.print_run import PrintFilter, RunState, Sheet
from checkpoint_app.domain.progress import no_progress
from checkpoint_app.domain.roster import Dwelling, Resident
from checkpoint_app.domain.station import Gate
from db.schema import administration

TABLES = ("print_run", "print_batch", "print_run_closed", "blank_block", "issued_pass", "revocation")
NOON_S = 1_795_320_000
RUN = {"run": 1, "kind": 1, "sheet": "4up", "design": "plain", "days": 90, "planned": 9, "filter": {"building": "3"}}


def contents(store: Any) -> dict[str, list[Any]]:
    with store._connections.reading() as conn:
        return {table: [tuple(row.values()) for row in administration(conn)[table].rows] for table in TABLES}


def issued(number: int, **more: Any) -> dict[str, Any]:
    data = {"serial": number, "kind": 1, "resident": number, "nbf": NOON_S, "exp": NOON_S + 900, "dwelling": "甲 1-1-1"}
    return {**data, "run": 1, **more}


def batch(sheet: int, *ranges: list[int]) -> dict[str, Any]:
    passes = sum(last - first + 1 for first, last in ranges)
    return {"run": 1, "sheet": sheet, "passes": passes, "serials": list(ranges)}


def sheets(store: Any) -> list[list[int]]:
    return [[serial.number for serial in sheet] for sheet in store.sheets_of_run(1)]


@pytest.fixture
def store(office_store: Any, invented: Any) -> Any:
    """An office whose first run printed six passes on two sheets and was stopped."""
    office_store.append(
        invented.draft(EventKind.PRINT_RUN_OPENED, RUN),
        invented.draft(EventKind.PRINT_BATCH, batch(1, [1, 6])),
        *(invented.draft(EventKind.PASS_ISSUED, issued(number)) for number in range(1, 7)),
    )
    return office_store


def test_a_run_is_open_until_it_is_closed_and_open_again_when_more_is_printed(store: Any, invented: Any) -> None:
    run = store.run(1)
    assert (run.state, run.planned, run.printed, run.voided, run.sheets) == (RunState.OPEN, 9, 6, 0, 2)
    assert (run.sheet, run.wanted) == (Sheet.FOUR_UP, PrintFilter(building="3"))
    assert (run.first, run.last) == (PassSerial(0, 1), PassSerial(0, 6))
    store.append(invented.draft(EventKind.PRINT_RUN_CLOSED, {"run": 1}))
    assert store.run(1).state is RunState.DONE
    store.append(
        invented.draft(EventKind.PRINT_BATCH, batch(3, [7, 7])), invented.draft(EventKind.PASS_ISSUED, issued(7))
    )
    assert (store.run(1).state, store.run(1).sheets) == (RunState.OPEN, 3)


def test_misprints_are_counted_apart_and_passes_lost_later_are_not(store: Any, invented: Any) -> None:
    store.append(
        invented.draft(EventKind.PASS_REVOKED, {"serials": [1, 2], "reason": "misprint"}),
        invented.draft(EventKind.PASS_REVOKED, {"serials": [3], "reason": "lost"}),
    )
    assert (store.run(1).printed, store.run(1).voided) == (4, 2)


def test_sheets_printed_again_take_the_place_of_what_lay_there(store: Any, invented: Any) -> None:
    assert sheets(store) == [[1, 2, 3, 4], [5, 6]]
    store.append(invented.draft(EventKind.PRINT_BATCH, batch(1, [2, 3], [5, 6], [8, 9])))
    assert sheets(store) == [[2, 3, 5, 6], [8, 9]]
    store.append(invented.draft(EventKind.PRINT_BATCH, batch(2, [6, 6], [8, 9])))
    assert sheets(store) == [[2, 3, 5], [6, 8, 9]], "the rest of a sheet in which the paper jammed lies on the next"


def test_a_rebuild_gives_the_same(store: Any, invented: Any) -> None:
    store.append(
        invented.draft(EventKind.PRINT_RUN_OPENED, {**RUN, "run": 2, "filter": {"text": True}}, {"text": "王"}),
        invented.draft(EventKind.PRINT_BATCH, batch(2, [5, 6])),
        invented.draft(EventKind.PASS_REVOKED, {"serials": [1], "reason": "misprint"}),
        invented.draft(EventKind.PRINT_RUN_CLOSED, {"run": 1}),
        invented.draft(EventKind.BLANKS_PRINTED, {"station": 1, "first": 900_001, "last": 900_050}),
    )
    grown, runs, layout = contents(store), store.runs(), store.sheets_of_run(1)
    store.rebuild_projections()
    assert (contents(store), store.runs(), store.sheets_of_run(1)) == (grown, runs, layout)
    assert runs[0].wanted.text == "王"


def test_a_run_whose_personal_part_was_destroyed_says_so(store: Any, invented: Any) -> None:
    store.append(invented.draft(EventKind.PRINT_RUN_OPENED, {**RUN, "run": 2, "filter": {"text": True}}))
    run = store.run(2)
    assert (run.filter_known, run.wanted.text) == (False, "")
    assert store.run(1).filter_known


@pytest.mark.parametrize(
    ("kind", "data"),
    [
        (EventKind.PRINT_RUN_OPENED, {**RUN, "run": 0}),
        (EventKind.PRINT_RUN_OPENED, {**RUN, "run": True}),
        (EventKind.PRINT_RUN_OPENED, {**RUN, "run": 2, "kind": 99}),
        (EventKind.PRINT_RUN_OPENED, {**RUN, "run": 2, "sheet": "poster"}),
        (EventKind.PRINT_RUN_OPENED, {**RUN, "run": 2, "filter": "3"}),
        (EventKind.PRINT_RUN_OPENED, {**RUN, "run": 2, "filter": {"building": 3}}),
        (EventKind.PRINT_RUN_OPENED, {**RUN, "run": 2, "limit": "9"}),
        (EventKind.PRINT_RUN_OPENED, {}),
        (EventKind.PRINT_BATCH, {"run": 1, "sheet": 1, "passes": 3, "serials": [[1, 2]]}),
        (EventKind.PRINT_BATCH, {"run": 1, "sheet": 0, "passes": 1, "serials": [[1, 1]]}),
        (EventKind.PRINT_BATCH, {"run": 1, "sheet": 1, "passes": 1, "serials": [1]}),
        (EventKind.PRINT_BATCH, {"run": 1, "sheet": 1, "passes": 1, "serials": [[2, 1, 1]]}),
        (EventKind.PRINT_BATCH, {"run": 1, "sheet": 1, "passes": 1, "serials": "1"}),
        (EventKind.PRINT_RUN_CLOSED, {"run": "1"}),
        (EventKind.BLANKS_PRINTED, {"station": 1, "first": 5, "last": 9}),
    ],
)
def test_records_that_this_version_does_not_understand_are_kept_and_not_projected(
    store: Any, invented: Any, kind: EventKind, data: Any
) -> None:
    before = contents(store)
    store.append(invented.draft(kind, data))
    assert contents(store) == before


def test_a_station_that_names_a_run_changes_no_run(store: Any, invented: Any) -> None:
    store.add_station(Gate(code="G1", name="东门"), invented.trusted(3), invented.draft(EventKind.STATION_ENROLLED))
    before = store.runs()
    log = invented.log(3)
    log.add("print-run-opened", {**RUN, "run": 7})
    log.add("print-batch", {**batch(1, [1, 2])})
    log.add("pass-issued", issued((3 << 32) + 1, resident=None), {"holder": "某"})
    log.add("print-run-closed", {"run": 1})
    store.insert_segment(*log.whole())
    assert store.pass_record(PassSerial(3, 1)) is not None
    assert store.runs() == before
    assert len(store.passes_of_run(1)) == 6


def test_standing_passes_are_those_of_the_kind_neither_revoked_nor_over_nor_filled_in_by_hand(
    store: Any, invented: Any
) -> None:
    store.append(
        invented.draft(EventKind.PASS_REVOKED, {"serials": [1], "reason": "lost"}),
        invented.draft(EventKind.PASS_ISSUED, issued(11, exp=NOON_S + 5)),
        invented.draft(EventKind.PASS_ISSUED, issued(12, kind=2, resident=None, household=4), {"holder": "某"}),
        invented.draft(EventKind.PASS_ISSUED, issued(13, blank=True)),
    )
    of_residents = store.standing_passes(PrintFilter(), NOON_S + 5)
    assert set(of_residents) == {(number, None, "") for number in range(2, 7)}
    assert set(store.standing_passes(PrintFilter(kind=PassKind.HOUSEHOLD), NOON_S)) == {(None, 4, "")}


def test_a_vehicles_pass_is_found_by_its_plate(store: Any, invented: Any) -> None:
    vehicle = issued(11, kind=4, resident=None, household=4)
    store.append(invented.draft(EventKind.PASS_ISSUED, vehicle, {"holder": "某", "plate": "云ZA1234"}))
    assert [record.serial.number for record in store.passes(after=None, limit=9, text="云ZA1234")] == [11]


def test_three_thousand_holders_are_found_quickly_and_in_order(office_store: Any, invented: Any) -> None:
    people = [
        Resident(
            number=0, household=0, dwelling=Dwelling("甲", str(n % 30 + 1), "1", f"{n // 30 + 1}01"), name=f"某{n}"
        )
        for n in range(3_000)
    ]
    office_store.merge_roster(people, invented.draft(EventKind.ROSTER_IMPORTED), no_progress)
    found = office_store.holders(PrintFilter())
    assert len(found) == 3_000
    assert [holder.dwelling.building for holder in found] == sorted(
        (holder.dwelling.building for holder in found), key=int
    )
