"""The test symbols of the scanner sheet and the calibration page: known at the lane, recorded never."""

from __future__ import annotations

from dataclasses import replace

import pytest

from checkpoint_app.domain.passes import parse_serial
from checkpoint_app.domain.scan import ScanForm, understand
from checkpoint_app.domain.scanner_test import TEST_DIGITS, ScannerTest, is_test, read_test, size_digits
from checkpoint_app.errors import InputRefused
from checkpoint_app.services.gate_desk import GateDesk


@pytest.fixture
def gate(community) -> GateDesk:
    desk = community.gates[0]
    desk.sign_on.open_shift(community.operator)
    return desk


def test_the_test_symbol_holds_as_much_as_a_pass_and_stays_the_same_for_ever() -> None:
    assert len(TEST_DIGITS) == 342
    assert TEST_DIGITS.startswith("70")


@pytest.mark.parametrize("text", [TEST_DIGITS, size_digits(203, 6), size_digits(600, 12)])
def test_a_test_symbol_is_told_and_leaves_no_record(gate: GateDesk, text: str) -> None:
    before = gate.store.head()
    step = gate.lane.step
    assert gate.lane.enter(text) == replace(step, tested=read_test(text))
    assert (gate.lane.step, gate.store.head()) == (step, before)


def test_a_scanner_that_loses_digits_is_told_so_and_leaves_no_record(gate: GateDesk) -> None:
    before = gate.store.head()
    with pytest.raises(InputRefused, match="339 of 342 digits"):
        gate.lane.enter(TEST_DIGITS[:-3])
    assert gate.store.head() == before


def test_whoever_is_being_served_stays(gate: GateDesk) -> None:
    shown = gate.lane.enter("王小明")
    assert gate.lane.enter(TEST_DIGITS).person == shown.person
    assert gate.lane.step == shown


def test_what_came_through_is_told() -> None:
    assert read_test(TEST_DIGITS) == ScannerTest(count=342)
    assert read_test(size_digits(300, 6)) == ScannerTest(dpi=300, dots=6)
    with pytest.raises(InputRefused) as lost:
        read_test(TEST_DIGITS[:100] + TEST_DIGITS[103:])
    assert lost.value.details == {"given": 339, "wanted": 342}


def test_shifted_digits_of_a_test_symbol_are_known_too() -> None:
    shifted = TEST_DIGITS.translate(str.maketrans("1234567890", "!@#$%^&*()"))
    assert understand(shifted).form is ScanForm.TEST


def test_nothing_people_type_or_scan_is_taken_for_a_test(resident_code: str) -> None:
    for text in (resident_code, "3-1-501", "13800007070", "7070", "70-000123-4", "70707070"):
        assert understand(text).form is not ScanForm.TEST
    assert parse_serial(size_digits(203, 3)) is None
    assert not is_test("70" * 171)


@pytest.fixture
def resident_code() -> str:
    return "71" + "0123456789" * 34
