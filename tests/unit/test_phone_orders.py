"""Orders by telephone: one gate, one subject, one hour, once; on record at both ends."""

from __future__ import annotations

from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from checkpoint_app.domain.events import EventKind
from checkpoint_app.domain.outcome import Outcome, Reason
from checkpoint_app.domain.passage import Direction
from checkpoint_app.domain.passes import PassSerial, PassVerdict
from checkpoint_app.domain.phone_order import OrderKind, PhoneOrder, grouped, slots_accepted
from checkpoint_app.domain.policy import Hold
from checkpoint_app.errors import InputRefused
from checkpoint_app.services.gate_desk import GateDesk
from checkpoint_app.sync import phone_code, signing
from checkpoint_app.sync.chain import event_of

SOMEBODY = PassSerial(0, 7)
MINUTE_MS = 60_000


def orders_on_record(store: Any) -> list[dict[str, Any]]:
    events = [event_of(line) for line in store.lines(1, store.head().seq)]
    return [dict(event.data) for event in events if event.kind == EventKind.PHONE_ORDER]


def refused(act: Any, *given: Any) -> str:
    with pytest.raises(InputRefused) as refusal:
        act(*given)
    str(refusal.value)
    return refusal.value.code


def wrong(code: str) -> str:
    """Another code that is well formed."""
    body = f"{(int(code[:8]) + 1) % 10**8:08d}"
    return body + phone_code.mod_97_10.calc_check_digits(body)


def test_both_ends_make_the_same_key_and_no_two_stations_the_same(community: Any) -> None:
    office = community.office.store
    keys = [
        phone_code.key_at_office(office.identity(), each.certificate.age_recipient, each.certificate.station)
        for each in office.stations()
    ]
    assert keys == [phone_code.key_at_station(gate.store.identity()) for gate in community.gates]
    assert len(set(keys)) == 2


def test_a_pass_revoked_by_telephone_stops_here_at_once(community: Any, desk: GateDesk) -> None:
    issued = desk.issue.issue(holder="赵来访", dwelling="云上苑 3-1-501")
    now_ms = community.clock.wall_ms
    assert desk.check.check_code(issued.code, at_ms=now_ms).verdict is PassVerdict.GENUINE
    given = community.office.orders.revoke(issued.serial, 1)
    desk.orders.revoke(issued.serial, grouped(given.code))
    assert desk.check.check_code(issued.code, at_ms=now_ms).verdict is PassVerdict.REVOKED
    assert desk.check.check_serial(issued.serial, at_ms=now_ms).verdict is PassVerdict.REVOKED
    row = {"order": 1, "subject": issued.serial.key, "station": 1, "right": True}
    assert orders_on_record(desk.store) == orders_on_record(community.office.store) == [row]
    desk.store.rebuild_projections()
    assert desk.check.check_code(issued.code, at_ms=now_ms).verdict is PassVerdict.REVOKED


def test_the_office_stops_it_for_all_others_in_the_same_step(community: Any, desk: GateDesk) -> None:
    """Even a pass the office has not heard of yet."""
    issued = desk.issue.issue(holder="赵来访", dwelling="云上苑 3-1-501")
    office = community.office
    office.orders.revoke(issued.serial, 1)
    assert office.store.pass_record(issued.serial) is None
    bundles = desk.export.export(community.folder / "stick")
    office.bundles.import_paths([bundles[0].path])
    community.publish()
    other = community.gates[1]
    assert other.check.check_code(issued.code, at_ms=community.clock.wall_ms).verdict is PassVerdict.REVOKED
    assert other.store.order_taken(OrderKind.REVOKE, issued.serial.key, since_ms=0) is False


def test_a_pass_that_is_revoked_already_is_not_revoked_twice(community: Any, desk: GateDesk) -> None:
    office = community.office
    issued = desk.issue.issue(holder="赵来访", dwelling="云上苑 3-1-501")
    office.bundles.import_paths([desk.export.export(community.folder / "stick")[0].path])
    before = office.store.head().seq
    for station in (1, 2):
        office.orders.revoke(issued.serial, station)
    kinds = [event_of(line).kind for line in office.store.lines(before + 1, office.store.head().seq)]
    assert kinds == [EventKind.PASS_REVOKED, EventKind.PHONE_ORDER, EventKind.PHONE_ORDER]


def test_a_resident_is_let_through_once_with_a_note(community: Any, desk: GateDesk) -> None:
    given = community.office.orders.let_through(1, 1)
    step = desk.orders.let_through(1, given.code, Direction.OUT)
    assert (step.outcome, step.reasons) == (Outcome.NOTE, (Reason.BY_ORDER,))
    line = desk.store.passage(step.seq or 0)
    assert line is not None
    assert (line.resident, line.direction, line.outcome, line.reasons) == (
        1,
        Direction.OUT,
        Outcome.NOTE,
        ("by-order",),
    )
    assert refused(desk.orders.let_through, 1, given.code, Direction.OUT) == "order-taken"


def test_whoever_the_lane_held_back_is_named_by_the_new_passage(community: Any, desk: GateDesk, rules: Any) -> None:
    rules(holds=(Hold(dwelling=("云上苑", "3", "1", "501"), from_ms=1, until_ms=1 << 60),), resident_checks=())
    if desk.lane.direction is Direction.IN:
        desk.lane.turn()
    for line in ("王小明", "366"):
        held = desk.lane.enter(line)
    assert held.outcome is not None
    assert not held.outcome.admits
    code = community.office.orders.let_through(1, 1).code
    step = desk.orders.let_through(1, code, Direction.OUT, desk.lane.told)
    (written,) = desk.store.lines(step.seq or 0, step.seq or 0)
    assert event_of(written).data["of"] == held.seq


def test_nobody_is_let_through_while_being_measured_again(community: Any, desk: GateDesk) -> None:
    for line in ("王小明", "385"):
        desk.lane.enter(line)
    code = community.office.orders.let_through(1, 1).code
    assert refused(desk.orders.let_through, 1, code, Direction.OUT) == "order-fever"
    assert orders_on_record(desk.store) == []


def test_a_code_is_for_one_gate_one_subject_and_one_kind(community: Any, desk: GateDesk) -> None:
    code = community.office.orders.revoke(PassSerial(0, 3), 1).code
    elsewhere = community.gates[1]
    elsewhere.sign_on.sign_on(community.operator, "2468")
    assert refused(elsewhere.orders.revoke, PassSerial(0, 3), code) == "order-wrong"
    assert refused(desk.orders.revoke, PassSerial(0, 4), code) == "order-wrong"
    assert refused(desk.orders.let_through, 3, code, Direction.IN) == "order-wrong"
    desk.orders.revoke(PassSerial(0, 3), code)


@pytest.mark.parametrize("minutes", [-10, 0, 30, 60])
def test_a_code_is_good_for_an_hour_and_for_clocks_ten_minutes_apart(
    community: Any, desk: GateDesk, minutes: int
) -> None:
    code = community.office.orders.revoke(SOMEBODY, 1).code
    community.clock.advance(minutes=minutes)
    desk.orders.revoke(SOMEBODY, code)


@pytest.mark.parametrize("minutes", [-20, 71, 24 * 60])
def test_a_code_from_another_hour_is_wrong(community: Any, desk: GateDesk, minutes: int) -> None:
    code = community.office.orders.revoke(SOMEBODY, 1).code
    community.clock.advance(minutes=minutes)
    assert refused(desk.orders.revoke, SOMEBODY, code) == "order-wrong"


def test_a_code_is_taken_once_as_long_as_it_could_fit(community: Any, desk: GateDesk) -> None:
    community.clock.advance(ms=-community.clock.wall_ms % 600_000)
    code = community.office.orders.let_through(1, 1).code
    community.clock.advance(minutes=-10)  # the gate's clock is behind: it takes the next slot's code
    desk.orders.let_through(1, code, Direction.OUT)
    while True:
        community.clock.advance(minutes=1)
        answer = refused(desk.orders.let_through, 1, code, Direction.OUT)
        if answer != "order-taken":
            break
    assert answer == "order-wrong"


def test_what_was_misheard_is_found_by_its_check_digits_and_not_counted(community: Any, desk: GateDesk) -> None:
    code = community.office.orders.revoke(SOMEBODY, 1).code
    for place, digit in enumerate(code):
        misheard = code[:place] + str((int(digit) + 1) % 10) + code[place + 1 :]
        assert refused(desk.orders.revoke, SOMEBODY, misheard) == "order-unreadable"
    for nonsense in ("", "12", code + "0", "a" * 10, "١" * 10, "²" * 10, "9" * 5000):
        assert refused(desk.orders.revoke, SOMEBODY, nonsense) == "order-unreadable"
    assert orders_on_record(desk.store) == []
    desk.orders.revoke(SOMEBODY, code)


def test_after_five_wrong_codes_in_ten_minutes_the_right_one_has_to_wait(community: Any, desk: GateDesk) -> None:
    code = community.office.orders.revoke(SOMEBODY, 1).code
    for _ in range(5):
        assert refused(desk.orders.revoke, SOMEBODY, wrong(code)) == "order-wrong"
        community.clock.advance(minutes=1)
    with pytest.raises(InputRefused) as waits:
        desk.orders.revoke(SOMEBODY, code)
    assert waits.value.code == "order-wait"
    assert waits.value.details["time"] == "20:30"
    assert [row["right"] for row in orders_on_record(desk.store)] == [False] * 5
    community.clock.advance(minutes=6)
    desk.orders.revoke(SOMEBODY, code)


def test_a_code_may_be_typed_as_it_was_read_out(community: Any, desk: GateDesk) -> None:
    code = community.office.orders.revoke(SOMEBODY, 1).code
    full_width = str.maketrans("0123456789", "０１２３４５６７８９")
    taken = desk.orders.revoke(SOMEBODY, f" {code[:4]}-{code[4:8]} {code[8:]}".translate(full_width))
    assert taken.data["right"] is True


def test_an_order_needs_somebody_on_duty_and_somebody_it_is_about(community: Any) -> None:
    gate = community.gates[0]
    code = community.office.orders.revoke(SOMEBODY, 1).code
    assert refused(gate.orders.revoke, SOMEBODY, code) == "not-signed-on"
    gate.sign_on.sign_on(community.operator, "2468")
    assert refused(gate.orders.let_through, 999, code, Direction.IN) == "resident-unknown"
    assert refused(community.office.orders.let_through, 999, 1) == "resident-unknown"
    assert refused(community.office.orders.revoke, SOMEBODY, 9) == "station-unknown"


@given(st.binary(min_size=32, max_size=32), st.integers(0, 1 << 48), st.integers(0, 1 << 42))
def test_every_code_is_ten_digits_and_right_for_its_own_order_only(key: bytes, subject: int, at_ms: int) -> None:
    order = PhoneOrder(kind=OrderKind.REVOKE, subject=subject, station=3, at_ms=at_ms)
    code = phone_code.code_of(key, order)
    assert phone_code.is_well_formed(code)
    assert phone_code.is_right(key, order, code)
    assert not phone_code.is_right(key, order, wrong(code))
    assert len(slots_accepted(at_ms)) == 8


@pytest.mark.parametrize("text", ["", "age1", "age1qqqq", "AGE-SECRET-KEY-1", "b" * 70, "age1" + "q" * 58])
def test_what_is_no_age_key_is_said_to_be_none(text: str) -> None:
    with pytest.raises(ValueError, match="age key"):
        phone_code._bech32(text, "age")


def test_the_keys_of_age_are_read_as_age_reads_them() -> None:
    identity, recipient = signing.new_age_identity()
    private = phone_code.X25519PrivateKey.from_private_bytes(phone_code._bech32(identity, "age-secret-key-"))
    assert private.public_key().public_bytes_raw() == phone_code._bech32(recipient, "age")
    damaged = recipient[:-1] + ("q" if recipient[-1] != "q" else "p")
    with pytest.raises(ValueError, match="check digits"):
        phone_code._bech32(damaged, "age")
