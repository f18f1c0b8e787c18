"""Attacks on what a gate believes: forged slips, orders of another hour, moved clocks, lists that fit nobody."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace
from typing import Any

import pytest

from checkpoint_app.domain.events import EventDraft, EventKind
from checkpoint_app.domain.lane import Ask, LaneStep
from checkpoint_app.domain.outcome import Outcome, Reason
from checkpoint_app.domain.passage import Direction
from checkpoint_app.domain.passes import BlankBlock, PassClaims, PassKind, PassSerial, PassVerdict
from checkpoint_app.domain.phone_order import MOST_WRONG
from checkpoint_app.domain.policy import CredentialRules
from checkpoint_app.errors import BundleRefused, InputRefused
from checkpoint_app.services.gate_desk import GateDesk
from checkpoint_app.services.pass_designs import shipped_designs
from checkpoint_app.sync import pass_code, phone_code
from checkpoint_app.sync.canonical import canonical, parse
from checkpoint_app.sync.snapshot import snapshot_lines, snapshot_of

HOUR_MS, DAY_MS = 3_600_000, 86_400_000
ACTIVE = CredentialRules(pass_back="active", single_entry=True)


@pytest.fixture
def desk(community: Any) -> GateDesk:
    """The first gate, with somebody signed on."""
    gate: GateDesk = community.gates[0]
    gate.sign_on.sign_on(community.operator, "2468")
    return gate


@pytest.fixture
def go(community: Any, desk: GateDesk) -> Callable[..., LaneStep]:
    """Scan a pass in a direction a minute later, with a normal reading; return the card."""

    def through(code: str, way: Direction = Direction.IN) -> LaneStep:
        community.clock.advance(minutes=1)
        if desk.lane.direction is not way:
            desk.lane.turn()
        desk.lane.enter(code)
        return desk.lane.enter("366")

    return through


@pytest.fixture
def printed(community: Any) -> str:
    """The code of the first resident's pass, known to every gate."""
    run = community.office.passes.start(community.office.passes.plan(limit=1), community.folder / "papers")
    community.publish()
    return str(community.office.passes.code_of(run.serials[0]))


def refused(act: Callable[..., Any], *given: Any) -> str:
    with pytest.raises(InputRefused) as refusal:
        act(*given)
    assert str(refusal.value)
    return refusal.value.code


def another(code: str) -> str:
    """Return another code that is well formed."""
    body = f"{(int(code[:8]) + 1) % 10**8:08d}"
    return body + str(phone_code.mod_97_10.calc_check_digits(body))


def test_wrong_codes_of_a_clock_that_stood_ahead_lock_nobody_out_once_it_is_right(
    community: Any, desk: GateDesk
) -> None:
    community.clock.wall_ms += DAY_MS
    code = community.office.orders.let_through(1, 1).code
    for _ in range(MOST_WRONG):
        assert refused(desk.orders.let_through, 1, another(code), Direction.OUT) == "order-wrong"
    assert refused(desk.orders.let_through, 1, code, Direction.OUT) == "order-wait"
    community.clock.wall_ms -= DAY_MS
    code = community.office.orders.let_through(1, 1).code
    assert desk.orders.let_through(1, code, Direction.OUT).outcome is Outcome.NOTE


@pytest.mark.parametrize("back_minutes", [1, 10, 59, 60, 79, 80, 240])
def test_no_clock_that_is_turned_back_makes_a_code_good_a_second_time(
    community: Any, desk: GateDesk, back_minutes: int
) -> None:
    clock = community.clock
    code = community.office.orders.let_through(2, 1).code
    desk.orders.let_through(2, code, Direction.OUT)
    for later in (0, 5, 55, 65, 79):
        clock.wall_ms += later * 60_000
        assert refused(desk.orders.let_through, 2, code, Direction.OUT) in ("order-taken", "order-wrong")
        clock.wall_ms -= back_minutes * 60_000
        assert refused(desk.orders.let_through, 2, code, Direction.OUT) in ("order-taken", "order-wrong")
        clock.wall_ms += (back_minutes - later) * 60_000


def test_a_code_is_worth_nothing_at_another_station_or_for_another_subject(community: Any, desk: GateDesk) -> None:
    other: GateDesk = community.gates[1]
    other.sign_on.sign_on(community.operator, "2468")
    code = community.office.orders.let_through(3, 1).code
    assert refused(other.orders.let_through, 3, code, Direction.OUT) == "order-wrong"
    assert refused(desk.orders.let_through, 4, code, Direction.OUT) == "order-wrong"
    assert refused(desk.orders.revoke, PassSerial(0, 3), code) == "order-wrong"
    assert desk.orders.let_through(3, code, Direction.OUT).outcome is Outcome.NOTE


def test_a_clock_put_back_asks_no_resident_to_be_compared(
    community: Any, go: Callable[..., LaneStep], printed: str
) -> None:
    community.change_rules(credentials=ACTIVE, quotas=())
    assert go(printed).outcome is Outcome.PASS
    community.clock.wall_ms -= HOUR_MS
    assert go(printed, Direction.OUT).outcome is Outcome.PASS
    assert go(printed).outcome is Outcome.PASS, "they went out in between, whatever the clock says"
    assert go(printed, Direction.OUT).outcome is Outcome.PASS
    community.clock.wall_ms += HOUR_MS
    assert go(printed).outcome is Outcome.PASS
    assert go(printed).reasons == (Reason.PASS_BACK,), "time and order agree again, and so does the rule"


def test_a_voided_way_in_does_not_use_a_pass_for_one_entry_and_a_voided_way_out_does_not_end_it(
    community: Any, desk: GateDesk, go: Callable[..., LaneStep]
) -> None:
    community.change_rules(credentials=ACTIVE)
    code = desk.issue.issue(holder="来客", dwelling="云上苑 3-1-501").code
    entered = go(code)
    assert entered.seq is not None
    desk.correct.void(entered.seq)
    assert go(code).outcome is Outcome.PASS
    left = go(code, Direction.OUT)
    assert left.seq is not None
    assert go(code).reasons == (Reason.PASS_USED,)
    desk.correct.void(left.seq)
    assert go(code).outcome is not Outcome.REFER, "they never left"


@pytest.mark.parametrize(
    "of",
    [
        PassSerial(1, 50),
        PassSerial(1, 51),
        PassSerial(77, 5),
        PassSerial(65_535, (1 << 32) - 1),
        PassSerial(1, 900_001),
    ],
    ids=["itself", "another slip", "a station that is none", "the last there could be", "a blank"],
)
def test_a_slip_signed_for_what_is_no_pass_serves_nobody(community: Any, desk: GateDesk, of: PassSerial) -> None:
    other: GateDesk = community.gates[1]
    other.sign_on.sign_on(community.operator, "2468")
    now_s = community.clock.wall_ms // 1000
    claims = PassClaims(
        serial=PassSerial(1, 50),
        kind=PassKind.EXIT_SLIP,
        name="王*明",
        dwelling="云上苑 3-1-501",
        not_before_s=now_s,
        expires_s=now_s + 3600,
        of=of,
    )
    head = other.store.head()
    step = other.lane.enter(pass_code.encode(claims, desk.store.identity().signing_seed))
    assert (step.ask, step.outcome, step.person) == (Ask.PASS, None, None)
    assert other.store.head() == head


def test_the_number_of_a_blank_under_a_signature_is_worth_nothing(community: Any, desk: GateDesk) -> None:
    now_s = community.clock.wall_ms // 1000
    claims = PassClaims(
        serial=PassSerial(1, 900_001),
        kind=PassKind.TEMPORARY,
        name="王*明",
        dwelling="云上苑 3-1-501",
        not_before_s=now_s,
        expires_s=now_s + 3600,
    )
    code = pass_code.encode(claims, desk.store.identity().signing_seed)
    assert desk.check.check_code(code, at_ms=community.clock.wall_ms).verdict is PassVerdict.OUT_OF_SCOPE


def test_cut_off_lower_and_higher_and_not_at_all_the_last_word_counts(community: Any, desk: GateDesk) -> None:
    passes = [desk.issue.issue(holder="赵来访", dwelling="云上苑 3-1-501") for _ in range(3)]
    stands = []
    for last in (2, 1, 3, None, 0, None):
        if last is None:
            community.office.cut_off.restore(1)
        else:
            community.office.cut_off.cut_off(1, PassSerial(1, last and passes[last - 1].serial.number))
        community.publish()
        verdicts = [desk.check.check_code(each.code, at_ms=community.clock.wall_ms).verdict for each in passes]
        stands.append(verdicts.count(PassVerdict.GENUINE))
    assert stands == [2, 1, 3, 3, 0, 3]


ROWS: dict[str, dict[str, Any]] = {
    "two photos of one person": {"photos": ((1, b"x"), (1, b"y"))},
    "a photo of nothing": {"photos": ((1, b""),)},
    "a resident beyond the database": {"photos": ((1 << 70, b"x"),)},
    "two blocks from one number on": {"blanks": (BlankBlock(station=1, first=900_001, last=900_001),) * 2},
}


@pytest.mark.parametrize("rows", ROWS.values(), ids=ROWS)
def test_a_list_with_rows_that_fit_nobody_is_refused_and_the_one_before_stays(
    community: Any, desk: GateDesk, rows: dict[str, Any]
) -> None:
    held, head = desk.store.list_version(), desk.store.head()
    snapshot = community.office.store.snapshot(version=50, created_ms=community.clock.wall_ms)
    draft = EventDraft(kind=EventKind.LIST_APPLIED, at_ms=community.clock.wall_ms)
    with pytest.raises(BundleRefused) as refusal:
        desk.store.apply_snapshot(replace(snapshot, **rows), draft)
    assert refusal.value.code == "bundle-damaged"
    assert (desk.store.list_version(), desk.store.head()) == (held, head)
    assert desk.store.resident(1) is not None


def test_a_design_of_a_newer_office_keeps_no_revocation_from_a_gate(community: Any) -> None:
    snapshot = community.office.store.snapshot(version=50, created_ms=community.clock.wall_ms)
    rows = [parse(line) for line in snapshot_lines(replace(snapshot, design=shipped_designs()[0]))]
    at = rows.index({"section": "design", "rows": 1}) + 1
    rows[at]["wide"][0]["part"] = "hologram"
    assert snapshot_of(map(canonical, rows)) == snapshot


@pytest.mark.parametrize(
    "changes",
    [
        {"name": "张*三"},
        {"dwelling": "听雨里 3-1-501"},
        {"expires_s": 86_400},
        {"not_before_s": -3_600},
        {"kind": PassKind.VEHICLE, "plate": "云A12345"},
    ],
    ids=["another name", "another home", "for longer", "from before", "another kind"],
)
def test_a_stolen_key_that_signs_an_honest_passes_number_again_is_found_out_by_the_register(
    community: Any, desk: GateDesk, changes: dict[str, Any]
) -> None:
    """Numbers up to the cut-off are believed: whoever has the key may not say something else under one of them."""
    honest = desk.issue.issue(holder="赵来访", dwelling="云上苑 3-1-501")
    community.office.bundles.import_paths([desk.export.export(community.folder / "stick")[0].path])
    community.office.cut_off.cut_off(1, honest.serial)
    community.publish()
    added = {field: getattr(honest.claims, field) + value for field, value in changes.items() if field.endswith("_s")}
    forged = pass_code.encode(replace(honest.claims, **{**changes, **added}), desk.store.identity().signing_seed)
    for gate in community.gates:
        now_ms = community.clock.wall_ms
        assert gate.check.check_code(honest.code, at_ms=now_ms).verdict is PassVerdict.GENUINE
        checked = gate.check.check_code(forged, at_ms=now_ms)
        assert (checked.verdict, checked.claims) == (PassVerdict.UNKNOWN_OR_FORGED, None)
        assert checked.serial == honest.serial, "the number is kept: the office has to hear of it"
