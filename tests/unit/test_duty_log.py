"""The duty log: what was done besides passages, and what is still owed."""

from __future__ import annotations

from typing import Any

import pytest

from checkpoint_app.domain.events import EventKind
from checkpoint_app.domain.shift import (
    Agent,
    DutyDue,
    DutyKind,
    DutyLine,
    DutyOwed,
    DutyStep,
    disinfections_due,
    manned_since_ms,
)
from checkpoint_app.domain.thermometer import ThermometerState
from checkpoint_app.errors import InputRefused
from checkpoint_app.services.gate_desk import GateDesk
from checkpoint_app.sync.chain import event_of

MIDNIGHT_MS = 1_795_276_800_000  # 2026-11-22 00:00 in UTC+8
HOUR_MS = 3_600_000


@pytest.fixture
def gate(community: Any) -> GateDesk:
    """20:20, 王芳 just signed on: the first ever."""
    desk: GateDesk = community.gates[0]
    desk.sign_on.sign_on(community.operator, "2468")
    return desk


def test_lines_come_back_newest_first_and_after_a_rebuild(gate: GateDesk, clock: Any) -> None:
    gate.duty_log.note(DutyKind.DISINFECTION, "岗亭、扶手", agent=Agent.CHLORINE)
    clock.advance(minutes=5)
    gate.duty_log.note(DutyKind.SUPPLIES, "口罩", n="50")
    gate.duty_log.note(DutyKind.PATROL, "绕院一圈,风雨帐篷吹翻已扶好")
    notes = gate.duty_log.notes()
    assert [(n.kind, n.text, n.agent, n.n, n.operator) for n in notes] == [
        (DutyKind.PATROL, "绕院一圈,风雨帐篷吹翻已扶好", None, None, 1),
        (DutyKind.SUPPLIES, "口罩", None, 50, 1),
        (DutyKind.DISINFECTION, "岗亭、扶手", Agent.CHLORINE, None, 1),
    ]
    gate.store.rebuild_projections()
    assert gate.duty_log.notes() == notes


def test_what_is_typed_is_personal_and_only_codes_are_data(gate: GateDesk) -> None:
    gate.duty_log.note(DutyKind.FAULT, "张三的扫码枪坏了")
    head = gate.store.head().seq
    (line,) = gate.store.lines(head, head)
    event = event_of(line)
    assert (event.kind, event.data, event.pii) == (
        EventKind.DUTY_NOTED,
        {"what": "fault"},
        {"text": "张三的扫码枪坏了"},
    )


@pytest.mark.parametrize(
    ("kind", "text", "more", "sentence"),
    [
        (DutyKind.DISINFECTION, "岗亭", {}, "disinfected with"),
        (DutyKind.NOTE, " \u202e ", {}, "word or two"),
        (DutyKind.SUPPLIES, "口罩", {"n": "many"}, "no count"),
        (DutyKind.SUPPLIES, "口罩", {"n": "0"}, "no count"),
        (DutyKind.SUPPLIES, "口罩", {"n": "٣"}, "no count"),
        (DutyKind.NOTE, "字" * 201, {}, "too long"),
    ],
)
def test_a_line_that_says_nothing_is_not_recorded(
    gate: GateDesk, kind: DutyKind, text: str, more: Any, sentence: str
) -> None:
    before = gate.store.head().seq
    with pytest.raises(InputRefused, match=sentence):
        gate.duty_log.note(kind, text, **more)
    assert gate.store.head().seq == before


def test_a_disinfection_at_the_gate_itself_needs_no_words(gate: GateDesk) -> None:
    gate.duty_log.note(DutyKind.DISINFECTION, "", agent=Agent.ALCOHOL)
    assert gate.duty_log.notes()[0].text == ""


def test_the_evenings_disinfection_is_owed_until_it_is_done(gate: GateDesk, clock: Any) -> None:
    came = DutyDue(kind=DutyOwed.DISINFECTION, since_ms=clock.wall_ms)
    clock.advance(minutes=30)
    assert list(gate.duty_log.due()) == [came]  # the morning's was over before anybody came
    gate.duty_log.note(DutyKind.DISINFECTION, "", agent=Agent.CHLORINE)
    assert list(gate.duty_log.due()) == []
    clock.advance(hours=3, minutes=40)  # 00:30 of the next day, the same shift
    midnight = DutyDue(kind=DutyOwed.DISINFECTION, since_ms=MIDNIGHT_MS + 24 * HOUR_MS)
    assert list(gate.duty_log.due()) == [midnight]


def test_a_missed_disinfection_stays_owed_until_midnight() -> None:
    def due(now_ms: int, *done_ms: int) -> list[int]:
        lines = disinfections_due(done_ms, a_day=2, now_ms=now_ms, first_duty_ms=0, manned_ms=None)
        return [line.since_ms - MIDNIGHT_MS for line in lines]

    noon = MIDNIGHT_MS + 12 * HOUR_MS
    assert due(noon - 1) == [0]
    assert due(noon) == [0, 12 * HOUR_MS]
    assert due(noon, noon - 5) == [12 * HOUR_MS]
    assert due(noon, noon - 5, noon) == []
    assert due(noon, MIDNIGHT_MS - 1) == [0, 12 * HOUR_MS]
    assert due(MIDNIGHT_MS + 24 * HOUR_MS - 1, noon) == [12 * HOUR_MS]
    assert disinfections_due([], a_day=0, now_ms=noon, first_duty_ms=0, manned_ms=None) == ()
    assert disinfections_due([], a_day=2, now_ms=noon, first_duty_ms=None, manned_ms=None) == ()


def test_a_disinfection_is_owed_since_its_window_began_or_the_first_one_came_on_duty() -> None:
    def since_h(manned_h: int) -> list[int]:
        now_ms, manned_ms = MIDNIGHT_MS + 23 * HOUR_MS, MIDNIGHT_MS + manned_h * HOUR_MS
        lines = disinfections_due([], a_day=2, now_ms=now_ms, first_duty_ms=0, manned_ms=manned_ms)
        return [(line.since_ms - MIDNIGHT_MS) // HOUR_MS for line in lines]

    assert since_h(0) == [0, 12]
    assert since_h(8) == [8, 12]
    assert since_h(18) == [18, 18]


def test_a_gate_is_manned_from_midnight_where_somebody_stayed_and_else_from_the_first_who_came() -> None:
    def manned_h(*steps: tuple[DutyStep, int, int]) -> int | None:
        lines = [DutyLine(step, n, 1, who, MIDNIGHT_MS + hour * HOUR_MS) for n, (step, who, hour) in enumerate(steps)]
        since_ms = manned_since_ms(lines, MIDNIGHT_MS)
        return None if since_ms is None else (since_ms - MIDNIGHT_MS) // HOUR_MS

    opened, joined, left, closed = DutyStep.OPENED, DutyStep.JOINED, DutyStep.LEFT, DutyStep.CLOSED
    assert manned_h() is None
    assert manned_h((opened, 1, 18)) == 18
    assert manned_h((opened, 1, -4)) == 0
    assert manned_h((opened, 1, -4), (closed, 1, 2), (opened, 2, 2)) == 0
    assert manned_h((opened, 1, -4), (closed, 1, -2), (opened, 2, 7)) == 7
    assert manned_h((opened, 1, -4), (left, 1, -2), (joined, 2, 9)) == 9
    assert manned_h((opened, 1, -4), (joined, 2, -3), (left, 1, -2)) == 0
    assert manned_h((opened, 1, -4), (closed, 1, -2)) is None


def test_a_thermometer_to_see_to_and_none_that_works_are_owed(gate: GateDesk, clock: Any) -> None:
    gate.duty_log.note(DutyKind.DISINFECTION, "", agent=Agent.CHLORINE)
    gun = gate.thermometers.enter("1", "蓝色那把")
    clock.advance(minutes=1)
    gate.thermometers.set_state(gun, ThermometerState.BROKEN)
    gate.thermometers.set_measuring(False)
    assert list(gate.duty_log.due()) == [
        DutyDue(kind=DutyOwed.MEASURING, since_ms=clock.wall_ms),
        DutyDue(kind=DutyOwed.THERMOMETER, since_ms=clock.wall_ms, number=1),
    ]
    gate.thermometers.set_state(gun, ThermometerState.GONE)
    gate.thermometers.set_measuring(True)
    assert list(gate.duty_log.due()) == []
