"""Who is on duty: signing on, joining, leaving, hours, across midnight and over a restart."""

from __future__ import annotations

import shutil
from collections.abc import Callable, Iterator
from contextlib import ExitStack
from pathlib import Path
from typing import Any

import pytest

from checkpoint_app.adapters.folder_media import FolderMedia
from checkpoint_app.bootstrap import Installation
from checkpoint_app.domain.events import EventKind
from checkpoint_app.domain.media import check_code
from checkpoint_app.domain.shift import BREAK_MS, DutyKind, DutyLine, DutyStep, shift_of
from checkpoint_app.domain.station import Operator
from checkpoint_app.errors import InputRefused
from checkpoint_app.services.enter_record import EnterRecord, request_from_json
from checkpoint_app.services.gate_desk import GateDesk
from checkpoint_app.sync.chain import event_of

PASSPHRASE = "a cold night"
WANG, LI = "2468", "1357"
HOUR_MS = 3_600_000


@pytest.fixture
def gate(community: Any) -> GateDesk:
    """A gate where 王芳 (1) and the shift lead 李卫国 (2) may sign on."""
    community.office.enrol.add_operator("李卫国", LI, lead=True)
    community.publish()
    desk: GateDesk = community.gates[0]
    return desk


@pytest.fixture
def laptop(community_template: Path, tmp_path: Path, clock: Any) -> Iterator[Callable[[], GateDesk]]:
    """Switch a laptop off (the second time) and on; return its gate."""
    folder = tmp_path / "laptop"
    shutil.copytree(community_template / "E1", folder)
    with ExitStack() as stack:

        def switch_on() -> GateDesk:
            stack.close()
            desk: GateDesk = stack.enter_context(
                Installation(folder, clock=clock, media=FolderMedia()).gate(PASSPHRASE)
            )
            return desk

        yield switch_on


def names(gate: GateDesk) -> list[str]:
    return [person.operator.name for person in gate.stamp.on_duty]


def last_event(gate: GateDesk) -> Any:
    (line,) = gate.store.lines(gate.store.head().seq, gate.store.head().seq)
    return event_of(line)


def sign_on(gate: GateDesk, number: str, pin: str) -> None:
    gate.sign_on.sign_on(gate.sign_on.find(number), pin)


def test_a_second_person_joins_the_open_shift_and_has_the_keyboard(gate: GateDesk, clock: Any) -> None:
    sign_on(gate, "1", WANG)
    clock.advance(hours=1)
    sign_on(gate, "李卫国", LI)
    event = last_event(gate)
    assert (event.kind, event.operator, event.shift) == (EventKind.DUTY_JOINED, 2, 1)
    assert names(gate) == ["李卫国", "王芳"]
    assert gate.stamp.since_ms == clock.wall_ms - HOUR_MS
    gate.duty_log.note(DutyKind.NOTE, "换岗")
    assert last_event(gate).operator == 2


def test_switching_back_needs_the_pin_and_keeps_since_when_they_stand(gate: GateDesk, clock: Any) -> None:
    sign_on(gate, "1", WANG)
    began_ms = clock.wall_ms
    clock.advance(hours=2)
    sign_on(gate, "2", LI)
    with pytest.raises(InputRefused, match="PIN is wrong"):
        sign_on(gate, "1", LI)
    assert names(gate) == ["李卫国", "王芳"]
    sign_on(gate, "1", WANG)
    assert names(gate) == ["王芳", "李卫国"]
    assert gate.stamp.on_duty[0].since_ms == began_ms


def test_somebody_leaves_and_the_other_goes_on(gate: GateDesk) -> None:
    sign_on(gate, "1", WANG)
    sign_on(gate, "2", LI)
    gate.sign_on.leave(gate.sign_on.find("2"), LI)
    assert names(gate) == ["王芳"]
    assert gate.stamp.operator is not None
    assert last_event(gate).kind == EventKind.DUTY_LEFT
    assert last_event(gate).data == {"operator": 2}


def test_the_last_one_hands_over_instead_of_leaving(gate: GateDesk) -> None:
    sign_on(gate, "1", WANG)
    with pytest.raises(InputRefused, match="Hand the shift over"):
        gate.sign_on.leave(gate.sign_on.find("1"), WANG)
    with pytest.raises(InputRefused, match="not on duty"):
        gate.sign_on.leave(gate.sign_on.find("2"), LI)
    assert names(gate) == ["王芳"]


def test_a_shift_goes_on_across_midnight_and_a_restart(laptop: Callable[[], GateDesk], clock: Any) -> None:
    gate = laptop()
    sign_on(gate, "1", WANG)
    began_ms = clock.wall_ms
    clock.advance(hours=5)
    again = laptop()
    assert names(again) == ["王芳"]
    assert (again.stamp.shift, again.stamp.since_ms) == (1, began_ms)
    shift = again.store.shift()
    again.store.rebuild_projections()
    assert again.store.shift() == shift


def test_five_wrong_pins_make_the_next_try_wait_even_after_a_restart(
    laptop: Callable[[], GateDesk], clock: Any
) -> None:
    gate = laptop()
    for tries in range(1, 6):
        with pytest.raises(InputRefused, match="PIN is wrong"):
            sign_on(gate, "1", "0000")
        assert (last_event(gate).kind, last_event(gate).data) == ("pin-refused", {"operator": 1, "tries": tries})
    gate = laptop()
    records = gate.store.head().seq
    with pytest.raises(InputRefused, match="Wait 30 seconds"):
        sign_on(gate, "1", WANG)
    clock.advance(ms=29_001)
    with pytest.raises(InputRefused, match="Wait 1 seconds"):
        sign_on(gate, "1", WANG)
    assert gate.store.head().seq == records
    clock.advance(seconds=1)
    sign_on(gate, "1", WANG)
    assert gate.store.pin_refusals(1) == (0, None)


def test_a_clock_set_back_locks_nobody_out(gate: GateDesk, clock: Any) -> None:
    for _ in range(5):
        with pytest.raises(InputRefused):
            sign_on(gate, "1", "0000")
    clock.wall_ms -= 10 * HOUR_MS
    clock.advance(seconds=30)
    sign_on(gate, "1", WANG)
    assert names(gate) == ["王芳"]


def test_any_right_pin_ends_the_row_of_wrong_ones(gate: GateDesk) -> None:
    sign_on(gate, "1", WANG)
    for _ in range(4):
        with pytest.raises(InputRefused):
            sign_on(gate, "1", "0000")
    gate.hand_over.hand_over(pin=WANG, to="2", to_pin=LI)
    assert gate.store.pin_refusals(1) == (0, None)


def test_wrong_pins_of_one_person_do_not_keep_another_waiting(gate: GateDesk) -> None:
    for _ in range(6):
        with pytest.raises(InputRefused):
            sign_on(gate, "1", "0000")
    sign_on(gate, "2", LI)
    assert names(gate) == ["李卫国"]


def test_back_entry_names_another_operator_who_joins(gate: GateDesk) -> None:
    sign_on(gate, "1", WANG)
    line = '{"resident": 1, "direction": "in", "temperature": 36.5, "operator": "李卫国"}'
    EnterRecord(gate).enter(request_from_json(line, 1))
    assert names(gate) == ["李卫国", "王芳"]
    assert gate.stamp.shift == 1


def test_somebody_the_office_took_off_its_list_is_no_longer_on_duty(gate: GateDesk) -> None:
    lines = [DutyLine(DutyStep.OPENED, 2, 1, 1, 0), DutyLine(DutyStep.JOINED, 3, 1, 2, 0)]
    shift = shift_of(lines, [Operator(number=1, name="王芳", pin_hash="")])
    assert shift is not None
    assert [person.operator.number for person in shift.people] == [1]


OPERATORS = [Operator(number=n, name=str(n), pin_hash="") for n in range(1, 4)]


def stands_since(*lines: DutyLine) -> dict[int, int]:
    shift = shift_of(lines, OPERATORS)
    assert shift is not None
    return {person.operator.number: person.since_ms for person in shift.people}


def test_a_hand_over_and_a_meal_are_no_rest() -> None:
    opened = DutyLine(DutyStep.OPENED, 1, 1, 1, 0)
    closed = DutyLine(DutyStep.CLOSED, 2, 1, 1, 8 * HOUR_MS)
    other = DutyLine(DutyStep.OPENED, 3, 2, 2, 8 * HOUR_MS)
    back = DutyLine(DutyStep.JOINED, 4, 2, 1, 8 * HOUR_MS + BREAK_MS - 1)
    rested = DutyLine(DutyStep.JOINED, 4, 2, 1, 8 * HOUR_MS + BREAK_MS)
    assert stands_since(opened, closed, other, back) == {1: 0, 2: 8 * HOUR_MS}
    assert stands_since(opened, closed, other, rested) == {1: rested.at_ms, 2: 8 * HOUR_MS}


def test_a_closed_shift_has_nobody_and_nobody_ever_had_none() -> None:
    opened = DutyLine(DutyStep.OPENED, 1, 1, 1, 0)
    shift = shift_of([opened, DutyLine(DutyStep.CLOSED, 2, 1, 1, 5)], OPERATORS)
    assert shift is not None
    assert (shift.is_open, shift.people, shift.number) == (False, (), 1)
    assert shift_of([], OPERATORS) is None


def test_a_head_code_has_six_signs_nobody_mistakes() -> None:
    codes = {check_code(bytes([n, 255 - n, n * 7 % 256, n * 31 % 256] * 8)) for n in range(256)}
    assert len(codes) == 256
    assert all(len(code) == 6 and not set(code) & set("01258BIOSZ") for code in codes)
    assert check_code(bytes(32)) == "AAAAAA"
