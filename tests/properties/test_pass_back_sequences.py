"""Under active pass-back, whatever ways a pass goes: nobody is locked out of home, and comparing settles it."""

from __future__ import annotations

from typing import Any

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from checkpoint_app.domain.events import EventDraft, EventKind
from checkpoint_app.domain.lane import Ask, LaneKey
from checkpoint_app.domain.outcome import Outcome, Reason
from checkpoint_app.domain.passage import Direction
from checkpoint_app.domain.passes import PassClaims, PassKind, PassSerial
from checkpoint_app.domain.policy import CredentialRules
from checkpoint_app.services.gate_desk import GateDesk
from checkpoint_app.sync import pass_code

PIN = "2468"
STEPS = st.lists(
    st.tuples(st.sampled_from(Direction), st.sampled_from(["pass", "serial", "name"]), st.booleans(), st.booleans()),
    min_size=1,
    max_size=12,
)


@pytest.fixture
def gate(community: Any) -> GateDesk:
    desk: GateDesk = community.gates[0]
    desk.sign_on.sign_on(community.operator, PIN)
    community.change_rules(credentials=CredentialRules(pass_back="active", single_entry=True))
    return desk


@given(steps=STEPS)
@settings(max_examples=40, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture])
def test_no_sequence_of_ways_locks_a_resident_out(
    community: Any, gate: GateDesk, steps: list[tuple[Direction, str, bool, bool]]
) -> None:
    serial = PassSerial(0, 1)
    if gate.store.pass_record(serial) is None:
        now_s = community.clock.wall_ms // 1000
        data = {"serial": 1, "kind": 1, "dwelling": "云上苑 3-1-501", "resident": 1, "nbf": now_s, "exp": now_s + 10**7}
        draft = EventDraft(
            kind=EventKind.PASS_ISSUED, at_ms=community.clock.wall_ms, data=data, pii={"holder": "王小明"}
        )
        community.office.store.append(draft)
        community.publish()
    record = gate.store.pass_record(serial)
    assert record is not None
    claims = PassClaims(
        serial=serial,
        kind=PassKind.RESIDENT,
        name="王*明",
        dwelling=record.dwelling,
        not_before_s=record.not_before_s,
        expires_s=record.expires_s,
    )
    code = pass_code.encode(claims, community.office.store.identity().signing_seed)
    shown = {"pass": code, "serial": str(serial), "name": "王小明"}
    for way, how, corrects, matches in steps:
        community.clock.advance(minutes=1)
        if gate.lane.direction is not way:
            gate.lane.turn()
        gate.lane.enter(shown[how])
        step = gate.lane.enter("366")
        if step.outcome is Outcome.HOLD:
            assert (step.ask, step.reasons, how == "name") == (Ask.MATCH, (Reason.PASS_BACK,), False)
            if not matches:
                assert gate.lane.answer(LaneKey.NOT_MATCHING).outcome is Outcome.HOLD
                gate.lane.enter(shown[how])
                step = gate.lane.enter("366")
            step = gate.lane.answer(LaneKey.MATCHING)
        assert step.outcome is not None
        assert step.outcome.admits
        if corrects:
            gate.correct.turn(step.seq or 0)
