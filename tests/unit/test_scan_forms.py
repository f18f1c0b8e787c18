from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from checkpoint_app.domain.passes import PassSerial, parse_serial
from checkpoint_app.domain.scan import Scan, ScanForm, understand
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
        ("?" * 701, ScanForm.FOREIGN),
    ],
)
def test_a_line_is_told_by_its_form(typed: str, form: ScanForm) -> None:
    assert understand(typed).form is form


@pytest.mark.parametrize(
    "typed",
    [
        "13900001234", "+8613900001234", "8613900001234", "0871-65123456", "010 1234 5678",
        "11010519491231002X", "11010519491231002x", "530103199001010016", "440524188001010014", "110105491231001",
        "H12345678", "E12345678", "ABC123456789012", "6901234567893", "366", "36.6", "0731", "1122", "---", "3/1/501",
        "wang.xm", "J.R.Smith",
    ],
)  # fmt: skip
def test_numbers_and_words_that_people_type_are_no_foreign_codes(typed: str) -> None:
    """Telephones, identity documents, times; the goods' number among them has a wrong check digit."""
    assert understand(typed).form in (ScanForm.UNKNOWN, ScanForm.TAIL)


@pytest.mark.parametrize(
    ("typed", "form"),
    [
        ("maimaitiabudurehemanaizezi", ScanForm.INITIALS),
        ("AbdulRehman", ScanForm.INITIALS),
        ("Anna Maria Example-Otherexample", ScanForm.UNKNOWN),
        ("买买提·阿不都热合曼·艾则孜", ScanForm.NAME),
        ("买买提.艾则孜", ScanForm.NAME),
        ("王" * 50, ScanForm.NAME),
        ("云A·12345", ScanForm.PLATE),
        ("使123456", ScanForm.PLATE),
        ("03-000123-" + str(PassSerial(3, 123))[-1], ScanForm.SERIAL),
        (str(PassSerial(65_535, (1 << 32) - 1)).replace("-", ""), ScanForm.SERIAL),
    ],
)
def test_long_names_plates_and_serials_keep_their_form(typed: str, form: ScanForm) -> None:
    assert understand(typed).form is form


@pytest.mark.parametrize(
    "text",
    [
        "https://example.com/a?b=c", "HTTP://EXAMPLE.COM", "weixin://wxpay/bizpayurl?pr=x", "alipays:platformapi/start",
        "ftp://a", "mailto:someone@example.com", "tel:10000000000", "WIFI:T:WPA;S:net;P:secret;;", "geo:25.0,102.7",
        "BEGIN:VCARD\nFN:王某\nEND:VCARD", "www.example.com", "qr.example.com", "example.cn/x", "u.example.top:8080",
        "例子.中国", "扫一扫 https://example.com", "//example.com", "h5.example.com/#/code?id=1",
        '{"code":"green","t":1}', "[1,2]", "<xml>1</xml>",
        "5f2b9c0d8e7a4b6c9d1e2f3a4b5c6d7e", "f47ac10b-58cc-4372-a567-0e02b2c3d479", "QWxhZGRpbjpvcGVuIHNlc2FtZQ==",
        "QWxhZGRpbjpvcGVuc", "JKM1.0|530100|20261122", "SF1234567890123", "a" * 40, "1" * 20, "9" * 79, "6901234567892",
        "9" * 601, "王" * 61, "王小明\n3-1-501", "366\r\n366",
    ],
)  # fmt: skip
def test_a_code_of_others_is_foreign_and_nothing_of_it_is_handed_on(text: str) -> None:
    assert understand(text) == Scan(ScanForm.FOREIGN, "")


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
