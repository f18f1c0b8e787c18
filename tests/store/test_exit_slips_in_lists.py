"""An exit slip is a slip about a pass: whoever has its serial finds it, and no list is filled with them."""

from __future__ import annotations

from typing import Any

import pytest

from checkpoint_app.domain.events import EventKind
from checkpoint_app.domain.passes import PassKind, PassSerial
from checkpoint_app.domain.station import Gate

PASS, SLIP = PassSerial(5, 1), PassSerial(5, 2)
LEFT_S, OVER_S = 1_000, 2_000


@pytest.fixture
def office(office_store: Any, invented: Any) -> Any:
    """An office that imported a visitor's pass of station 5 and the slip of the same visitor."""
    office_store.add_station(
        Gate(code="G1", name="东门"), invented.trusted(5), invented.draft(EventKind.STATION_ENROLLED)
    )
    log = invented.log(5)
    a_pass = {"serial": PASS.key, "kind": 3, "nbf": 1, "exp": OVER_S}
    a_slip = {"serial": SLIP.key, "kind": 7, "nbf": LEFT_S, "exp": OVER_S, "of": PASS.key}
    for data in (a_pass, a_slip):
        log.add("pass-issued", data, {"holder": "访客甲", "dwelling": "云上苑 3-1-501"})
    office_store.insert_segment(*log.whole())
    return office_store


@pytest.mark.parametrize("text", ["", "访客甲", "3-1-501"])
def test_a_page_of_passes_has_no_exit_slips(office: Any, text: str) -> None:
    assert [record.serial for record in office.passes(after=None, limit=9, text=text)] == [PASS]


def test_an_exit_slip_is_found_by_its_serial(office: Any) -> None:
    (record,) = office.passes(after=None, limit=9, text=str(SLIP))
    assert (record.serial, record.kind, record.of) == (SLIP, PassKind.EXIT_SLIP, PASS)
    assert office.pass_record(SLIP) == record


def test_gates_get_a_slip_until_its_hours_are_over_and_a_pass_afterwards_too(office: Any) -> None:
    before = office.snapshot(version=1, created_ms=OVER_S * 1000 - 1)
    after = office.snapshot(version=2, created_ms=OVER_S * 1000)
    assert [record.serial for record in before.passes] == [PASS, SLIP]
    assert [record.serial for record in after.passes] == [PASS]
