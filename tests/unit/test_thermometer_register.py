"""The gate's thermometers: register, states, drift, and a gate without any."""

from __future__ import annotations

from dataclasses import replace
from typing import Any

import pytest

from checkpoint_app.domain.events import EventKind
from checkpoint_app.domain.outcome import Outcome, Reason
from checkpoint_app.domain.passage import Direction, Measurement, Passage, Site
from checkpoint_app.domain.thermometer import Drift, Thermometer, ThermometerState, drifts
from checkpoint_app.errors import InputRefused
from checkpoint_app.services.gate_desk import GateDesk, gate_desk

HOUR_MS = 3_600_000


@pytest.fixture
def gate(community: Any) -> GateDesk:
    desk: GateDesk = community.gates[0]
    desk.sign_on.sign_on(community.operator, "2468")
    return desk


def test_the_register_survives_a_restart_and_a_rebuild(gate: GateDesk, community: Any) -> None:
    gate.thermometers.enter("2", "额温枪 蓝")
    first = gate.thermometers.enter("1", "")
    gate.thermometers.set_state(first, ThermometerState.SUSPECT)
    register = list(gate.thermometers.register())
    now_ms = community.clock.wall_ms
    assert register == [
        Thermometer(number=1, name="", state=ThermometerState.SUSPECT, since_ms=now_ms),
        Thermometer(number=2, name="额温枪 蓝", since_ms=now_ms),
    ]
    assert [thermometer.usable for thermometer in register] == [False, True]
    assert gate.thermometers.next_number() == 3
    gate.store.rebuild_projections()
    assert list(gate_desk(gate.store, community.clock, gate.media).thermometers.register()) == register


def test_one_taken_away_is_gone_and_its_number_can_be_given_again(gate: GateDesk) -> None:
    gun = gate.thermometers.enter("1", "旧的")
    gate.thermometers.set_state(gun, ThermometerState.GONE)
    assert list(gate.thermometers.register()) == []
    assert gate.thermometers.enter("1", "新的").usable


@pytest.mark.parametrize("number", ["", "0", "100", "-1", "1.5", "x", "٣", "9" * 50])
def test_a_number_no_sticker_shows_is_refused(gate: GateDesk, number: str) -> None:
    with pytest.raises(InputRefused, match="no number of a thermometer"):
        gate.thermometers.enter(number, "")


def test_without_a_working_one_nobody_is_asked_and_it_says_so(gate: GateDesk) -> None:
    gate.thermometers.set_measuring(False)
    assert not gate.store.measuring()
    assert not gate.status.read().measuring
    gate.lane.enter("李𬭳")
    assert gate.lane.step.reading_c10 is None
    assert Reason.NO_THERMOMETER in gate.lane.step.reasons
    assert gate.store.shift_counts(1).not_measured == 1
    gate.thermometers.set_measuring(True)
    assert gate.store.measuring()


def measure(gate: GateDesk, number: int, c10: int, *, at_ms: int = 0, site: Site = Site.FOREHEAD) -> int:
    passage = Passage(
        direction=Direction.IN,
        outcome=Outcome.PASS,
        resident=1,
        reading_c10=c10,
        measured=Measurement(thermometer=number, site=site),
    )
    draft = gate.stamp.draft(EventKind.PASSAGE, passage.to_data())
    (event,) = gate.store.append(replace(draft, at_ms=at_ms or draft.at_ms))
    return event.seq


def test_only_forehead_readings_of_the_last_hours_that_stand_are_compared(gate: GateDesk, clock: Any) -> None:
    measure(gate, 1, 360, at_ms=clock.wall_ms - 5 * HOUR_MS)
    measure(gate, 1, 361, site=Site.WRIST)
    measure(gate, 0, 362)
    voided, amended = measure(gate, 1, 363), measure(gate, 1, 364)
    measure(gate, 2, 365)
    gate.correct.void(voided)
    gate.correct.amend_reading(amended, 366)
    assert gate.store.readings_by_thermometer(clock.wall_ms - 4 * HOUR_MS) == {1: [366], 2: [365]}
    assert [(d.thermometer, d.count) for d in gate.thermometers.drifts()] == [(1, 1), (2, 1)]


def test_a_thermometer_three_tenths_off_is_suspect_from_twenty_readings_on() -> None:
    usual, low = [364, 366, 365, 367] * 5, [361, 363, 362, 364] * 5
    (first, second) = drifts({2: low, 1: usual})
    assert first == Drift(thermometer=1, count=20, median_c10=365.5, apart_c10=3.0)
    assert (second.thermometer, second.apart_c10, second.is_suspect) == (2, -3.0, True)
    assert [d.apart_c10 for d in drifts({1: usual, 2: low[:19]})] == [None, None]
    assert not any(d.is_suspect for d in drifts({1: usual, 2: [c10 - 2 for c10 in usual]}))


def test_one_alone_and_none_at_all_say_nothing() -> None:
    (alone,) = drifts({1: [365] * 50})
    assert alone.apart_c10 is None
    assert drifts({}) == ()
    assert drifts({1: []}) == ()


def test_a_few_fevers_do_not_make_a_thermometer_suspect() -> None:
    usual = [364, 365, 366, 365] * 6
    with_fevers = [*usual[:20], 388, 391, 385, 402]
    assert not any(d.is_suspect for d in drifts({1: usual, 2: with_fevers, 3: usual}))
