"""What the office believes of a station's records: its own passes, and no time that cannot have come yet."""

from __future__ import annotations

from datetime import date, timedelta
from typing import Any

import pytest

from checkpoint_app.domain.clock import day_bounds_ms
from checkpoint_app.domain.events import EventKind
from checkpoint_app.domain.passes import PassSerial
from checkpoint_app.domain.station import Gate

DAY = date(2026, 11, 22)
START, END = day_bounds_ms(DAY)
IN_2076 = 3_344_000_000_000
OFFICE_PASS, OTHERS_PASS, OWN_PASS = PassSerial(0, 1), PassSerial(6, 1), PassSerial(5, 1)


def slip(serial: PassSerial, **data: Any) -> dict[str, Any]:
    return {"serial": serial.key, "kind": 3, "dwelling": "3-1-501", "nbf": 1, "exp": 2, **data}


@pytest.fixture
def office(office_store: Any, invented: Any) -> Any:
    """An office with a pass of its own and one of station 6."""
    gate = Gate(code="G1", name="东门")
    for number in (5, 6):
        office_store.add_station(gate, invented.trusted(number), invented.draft(EventKind.STATION_ENROLLED))
    office_store.append(invented.draft(EventKind.PASS_ISSUED, slip(OFFICE_PASS, kind=1, resident=1)))
    log = invented.log(6)
    log.add("pass-issued", slip(OTHERS_PASS), {"holder": "访客甲"})
    office_store.insert_segment(*log.whole())
    return office_store


def missing(office: Any, day: date = DAY) -> int:
    (gate,) = office.gate_days(day)
    return int(gate.stations_missing)


def test_a_stolen_gate_revokes_no_pass_but_its_own(office: Any, invented: Any) -> None:
    log = invented.log(5)
    log.add("pass-issued", slip(OWN_PASS), {"holder": "访客乙"})
    log.add("pass-revoked", {"serials": [s.key for s in (OFFICE_PASS, OTHERS_PASS, OWN_PASS)], "reason": "lost"})
    assert office.insert_segment(*log.whole()).new_events == 2
    snapshot = office.snapshot(version=1, created_ms=invented.noon_ms)
    assert [record.serial for record in snapshot.passes if record.revoked_ms is not None] == [OWN_PASS]
    assert office.revoked_count() == 1


def test_a_stolen_gate_takes_no_serial_of_another_block(office: Any, invented: Any) -> None:
    log = invented.log(5)
    for serial in (OFFICE_PASS, PassSerial(0, 2), OTHERS_PASS, PassSerial(6, 2), OWN_PASS):
        log.add("pass-issued", slip(serial, dwelling="9-9-999"), {"holder": "顶替者"})
    office.insert_segment(*log.whole())
    assert [(record.serial, record.dwelling) for record in office.passes(after=None, limit=9)] == [
        (OFFICE_PASS, "3-1-501"),
        (OWN_PASS, "9-9-999"),
        (OTHERS_PASS, "3-1-501"),
    ]
    assert office.next_serial() == PassSerial(0, 2)


def test_the_office_revokes_any_pass(office: Any, invented: Any) -> None:
    serials = [OFFICE_PASS.key, OTHERS_PASS.key]
    office.append(invented.draft(EventKind.PASS_REVOKED, {"serials": serials, "reason": "lost"}))
    assert office.revoked_count() == 2


def test_a_gate_projects_no_pass_of_another_block_from_its_own_log(gate_store: Any, invented: Any) -> None:
    gate_store.append(
        invented.draft(EventKind.PASS_ISSUED, slip(OFFICE_PASS), {"holder": "访客"}),
        invented.draft(EventKind.PASS_ISSUED, slip(PassSerial(3, 1)), {"holder": "访客"}),
    )
    assert gate_store.pass_record(OFFICE_PASS) is None
    assert gate_store.pass_record(PassSerial(3, 1)) is not None


def test_a_record_of_another_century_makes_no_station_report_for_ever(office: Any, invented: Any) -> None:
    log = invented.log(5)
    log.passage("in", resident=1, at_ms=START)
    log.passage("in", resident=1, at_ms=IN_2076)
    office.insert_segment(*log.segment(1, 2, at_ms=END - 1))
    assert missing(office) == 0
    assert missing(office, DAY + timedelta(days=1)) == 2
    assert missing(office, DAY + timedelta(days=9999)) == 2


def test_a_clock_that_nobody_believed_says_nothing_of_a_day(office: Any, invented: Any) -> None:
    log = invented.log(5)
    log.add("shift-opened", {"operator": 1}, at_ms=START, clock="suspect")
    office.insert_segment(*log.segment(1, 1, at_ms=END))
    assert missing(office) == 1
    log.add("shift-opened", {"operator": 1}, at_ms=START)
    office.insert_segment(*log.segment(1, 2, at_ms=END + 1))
    assert missing(office) == 0


def test_a_late_file_does_not_hide_what_an_earlier_one_told(office: Any, invented: Any) -> None:
    log = invented.log(5)
    log.add("shift-opened", {"operator": 1}, at_ms=START - 5)
    log.add("shift-opened", {"operator": 1}, at_ms=START + 5)
    for first in (2, 1):
        office.insert_segment(*log.segment(first, first, at_ms=END + first))
        assert missing(office) == 0
