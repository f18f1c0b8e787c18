"""Orders by telephone and cut-offs in the stores: what counts, what is left alone, and all or nothing."""

from __future__ import annotations

from typing import Any

import pytest

from checkpoint_app.domain.events import EventKind
from checkpoint_app.domain.passes import FIRST_BLANK, PassKind, PassSerial
from checkpoint_app.domain.phone_order import OrderKind
from checkpoint_app.domain.station import Gate

REVOKE, EXCEPTION = OrderKind.REVOKE, OrderKind.EXCEPTION


def order(gate: Any, invented: Any, at_ms: int, **data: Any) -> None:
    fields = {"order": 1, "subject": 7, "station": 3, "right": True, **data}
    gate.append(invented.draft(EventKind.PHONE_ORDER, fields, at_ms=at_ms))


def issue(store: Any, invented: Any, serial: PassSerial, at_ms: int, **data: Any) -> None:
    fields = {"serial": serial.key, "kind": int(PassKind.TEMPORARY), "nbf": 1, "exp": 1 << 31, **data}
    store.append(invented.draft(EventKind.PASS_ISSUED, fields, at_ms=at_ms))


def test_an_order_is_of_its_kind_its_subject_and_its_time(gate_store: Any, invented: Any) -> None:
    now = invented.noon_ms
    order(gate_store, invented, now)
    assert gate_store.order_taken(REVOKE, 7, since_ms=now)
    assert not gate_store.order_taken(REVOKE, 7, since_ms=now + 1)
    assert not gate_store.order_taken(REVOKE, 8, since_ms=0)
    assert not gate_store.order_taken(EXCEPTION, 7, since_ms=0)


def test_wrong_codes_are_told_newest_first_and_take_nothing(gate_store: Any, invented: Any) -> None:
    now = invented.noon_ms
    for minute in (1, 3, 2):
        order(gate_store, invented, now + minute, right=False)
    assert gate_store.wrong_orders(since_ms=now + 2) == [now + 3, now + 2]
    assert not gate_store.order_taken(REVOKE, 7, since_ms=0)


@pytest.mark.parametrize(
    "data",
    [{"order": "1"}, {"order": None}, {"subject": -1}, {"subject": 1 << 63}, {"right": 1}, {"right": None}],
    ids=str,
)
def test_a_record_that_is_not_understood_orders_nothing(gate_store: Any, invented: Any, data: dict[str, Any]) -> None:
    order(gate_store, invented, invented.noon_ms, **data)
    for kind in OrderKind:
        assert not gate_store.order_taken(kind, 7, since_ms=0)
    assert gate_store.wrong_orders(since_ms=0) == []


def test_orders_are_the_same_when_the_log_is_replayed(gate_store: Any, invented: Any) -> None:
    order(gate_store, invented, invented.noon_ms)
    order(gate_store, invented, invented.noon_ms, right=False)
    gate_store.rebuild_projections()
    assert gate_store.order_taken(REVOKE, 7, since_ms=0)
    assert gate_store.wrong_orders(since_ms=0) == [invented.noon_ms]


def test_only_this_stations_signed_passes_count_against_its_quota(gate_store: Any, invented: Any) -> None:
    now = invented.noon_ms
    issue(gate_store, invented, PassSerial(3, 1), now - 1)
    issue(gate_store, invented, PassSerial(3, 2), now)
    issue(gate_store, invented, PassSerial(3, FIRST_BLANK), now, blank=True)
    assert gate_store.passes_signed(since_ms=now) == 1
    assert gate_store.passes_signed(since_ms=0) == 2
    assert gate_store.next_serial() == PassSerial(3, 3)


def cutoffs(store: Any) -> dict[int, int | None]:
    return {each.certificate.station: each.cutoff_serial for each in store.stations()}


@pytest.fixture
def office(office_store: Any, invented: Any) -> Any:
    for number in (3, 4):
        draft = invented.draft(EventKind.STATION_ENROLLED, {"station": number})
        office_store.add_station(Gate(code="G1", name="东门"), invented.trusted(number), draft)
    return office_store


def test_a_cut_off_travels_in_the_snapshot_and_is_lifted(office: Any, invented: Any) -> None:
    office.cut_off(3, 57, invented.draft(EventKind.STATION_CUT_OFF))
    assert cutoffs(office) == {3: 57, 4: None}
    snapshot = office.snapshot(version=1, created_ms=invented.noon_ms)
    assert {each.certificate.station: each.cutoff_serial for each in snapshot.stations} == {3: 57, 4: None}
    office.cut_off(3, None, invented.draft(EventKind.STATION_CUT_OFF))
    assert cutoffs(office) == {3: None, 4: None}


def test_a_cut_off_that_cannot_be_recorded_is_none(office: Any, invented: Any) -> None:
    before = office.head()
    with pytest.raises((TypeError, ValueError)):
        office.cut_off(3, 57, invented.draft(EventKind.STATION_CUT_OFF, {"station": object()}))
    assert cutoffs(office) == {3: None, 4: None}
    assert office.head() == before


def test_a_cut_off_outlives_a_replay_of_the_log(office: Any, invented: Any) -> None:
    office.cut_off(3, 57, invented.draft(EventKind.STATION_CUT_OFF))
    office.rebuild_projections()
    assert cutoffs(office) == {3: 57, 4: None}


def test_the_newest_signed_pass_of_a_station_is_no_blank_and_no_others(office: Any, invented: Any) -> None:
    log = invented.log(3)
    for serial, blank in ((PassSerial(3, 1), False), (PassSerial(3, 2), False), (PassSerial(3, FIRST_BLANK), True)):
        data = {"serial": serial.key, "kind": 3, "nbf": 1, "exp": 9} | ({"blank": True} if blank else {})
        log.add("pass-issued", data, {"holder": "赵来访", "dwelling": "云上苑 3-1-501"})
    office.insert_segment(*log.whole())
    assert office.newest_pass(3) == PassSerial(3, 2)
    assert office.newest_pass(4) is None
