from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from checkpoint_app.domain.passes import PassSerial, parse_serial
from checkpoint_app.domain.scan import ScanForm, understand
from checkpoint_app.domain.temperature import parse_c10


@pytest.mark.parametrize(
    ("typed", "form"),
    [
        ("71" + "0123456789" * 34, ScanForm.PASS_CODE),
        ("７１" + "0123456789" * 34, ScanForm.PASS_CODE),
        ("3-1-501", ScanForm.DWELLING),
        ("３-１-５０１", ScanForm.DWELLING),
        ("12-0-1102A", ScanForm.DWELLING),
        ("1234", ScanForm.TAIL),
        ("123x", ScanForm.TAIL),
        ("wxm", ScanForm.INITIALS),
        ("王小明", ScanForm.NAME),
        ("𬭳", ScanForm.NAME),
        ("㼆", ScanForm.NAME),
        ("买买提·艾则孜", ScanForm.NAME),
        ("云A12345", ScanForm.PLATE),
        ("云AD12345", ScanForm.PLATE),
        ("粤Z1234港", ScanForm.PLATE),
        (str(PassSerial(3, 123)), ScanForm.SERIAL),
        ("", ScanForm.EMPTY),
        ("366", ScanForm.UNKNOWN),
        ("?" * 701, ScanForm.UNKNOWN),
    ],
)
def test_a_line_is_told_by_its_form(typed: str, form: ScanForm) -> None:
    assert understand(typed).form is form


@given(st.text(max_size=800))
def test_no_text_makes_the_parser_raise(text: str) -> None:
    understand(text)


@given(st.integers(0, 65535), st.integers(0, (1 << 32) - 1))
def test_a_typed_serial_is_read_back_and_one_wrong_digit_is_noticed(station: int, number: int) -> None:
    serial = PassSerial(station, number)
    text = str(serial)
    assert parse_serial(text) == serial
    for n, digit in enumerate(text):
        if digit.isdecimal():
            wrong = text[:n] + str((int(digit) + 1) % 10) + text[n + 1 :]
            assert parse_serial(wrong) is None


@pytest.mark.parametrize(("typed", "c10"), [("366", 366), ("36.6", 366), ("36。6", 366), ("300", 300), ("430", 430)])
def test_a_reading_is_typed_as_three_digits_or_with_a_point(typed: str, c10: int) -> None:
    assert parse_c10(typed) == c10


@pytest.mark.parametrize("typed", ["299", "431", "36", "3666", "abc", "", "３６"])
def test_a_reading_out_of_range_is_a_typing_error(typed: str) -> None:
    assert parse_c10(typed) is None
