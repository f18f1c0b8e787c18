"""Texts of everywhere in the line that takes scans and typing: no exception, and nothing foreign kept."""

from __future__ import annotations

import random
from typing import Any

import pytest

from checkpoint_app.domain.foreign_code import is_foreign
from checkpoint_app.domain.lane import Ask
from checkpoint_app.domain.passes import PassSerial, parse_serial
from checkpoint_app.domain.phone_order import digits_of
from checkpoint_app.domain.scan import ScanForm, digits_of_scan, pass_codes_of, understand
from checkpoint_app.errors import InputRefused, KnownError
from checkpoint_app.services.gate_desk import GateDesk

TEXTS = 12_000
POOLS = (
    *("0123456789", "!@#$%^&*()¥×…￥", "ABCXYZabcxyz", "王小明𠀀㼆", "京沪云A港澳·"),
    *("\u202e\u200b\ufeff\x00\x01\x1f\x7f\x85\u2028\u3000 \t\n\r", "٠١٢३４５６Ⅷ⑳½²", "ﷺ㍿㌀ﬀİßΐ", "\ud800\udfff"),
    "-./:?&=#_%+,;|~'\"<>[]{}\\",
)
LENGTHS = (0, 1, 2, 3, 5, 8, 11, 13, 18, 30, 60, 61, 79, 80, 342, 600, 700, 701, 2_000)
MARK = "ZQXJ7731"
"""Stands in every foreign text below and nowhere else."""
FOREIGN = (
    f"https://health.example/q?token={MARK}",
    f"HTTP://SHOP.EXAMPLE/{MARK}",
    f"weixin://wxpay/bizpayurl?pr={MARK}",
    f"WIFI:T:WPA;S:{MARK};P:secret;;",
    f"BEGIN:VCARD\nN:{MARK}\nEND:VCARD",
    f"mailto:{MARK}@example.com",
    f"otpauth://totp/{MARK}?secret=AAAA",
    f"javascript:alert('{MARK}')",
    f'{{"id":"{MARK}","colour":"green"}}',
    f"<svg onload=alert('{MARK}')>",
    f"eyJhbGciOiJIUzI1NiJ9.{MARK}.c2lnbmF0dXJl",
    f"HC1:6BFOXN%TS3DH {MARK} PVDNS8HQ",
    f"SF{MARK}00012345678901",
    f"=cmd|' /C calc'!A0 {MARK}=HYPERLINK(1)////////////////////////",
    f"'; DROP TABLE event; -- {MARK} -----------------------------------",
    "%s%s%s%n%x" * 12 + MARK,
    MARK + "9" * 650,
    MARK * 400,
)
PEOPLE = {
    "13912345678": ScanForm.UNKNOWN,
    "0871-65123456": ScanForm.UNKNOWN,
    "110105199003071233": ScanForm.UNKNOWN,
    "53010319900307123X": ScanForm.UNKNOWN,
    "00-000001-1": ScanForm.SERIAL,
    "云A12345": ScanForm.PLATE,
    "云A·D12345": ScanForm.PLATE,
    "粤Z1234港": ScanForm.PLATE,
    "3-1-501": ScanForm.DWELLING,
    "1234": ScanForm.TAIL,
    "123x": ScanForm.TAIL,
    "wangxiaoming": ScanForm.INITIALS,
    "买买提·艾则孜": ScanForm.NAME,
}


@pytest.fixture
def desk(community: Any) -> GateDesk:
    """The first gate, with somebody signed on."""
    gate: GateDesk = community.gates[0]
    gate.sign_on.sign_on(community.operator, "2468")
    return gate


def texts(seed: int) -> list[str]:
    chance = random.Random(seed)
    made = []
    for _ in range(TEXTS // 4):
        pool = "".join(chance.sample(POOLS, chance.randint(1, 4)))
        made.append("".join(chance.choices(pool, k=chance.choice(LENGTHS))))
    return made


@pytest.mark.parametrize("seed", range(4))
def test_any_text_has_a_form_and_none_raises(seed: int) -> None:
    for text in texts(seed):
        scan = understand(text)
        assert scan.text == "" or scan.form is not ScanForm.FOREIGN
        assert (scan.serial is not None) is (scan.form is ScanForm.SERIAL)
        digits_of_scan(text), digits_of(text), is_foreign(text), parse_serial(text), pass_codes_of([text])


@pytest.mark.parametrize(("text", "form"), PEOPLE.items())
def test_what_people_type_keeps_its_form(text: str, form: ScanForm) -> None:
    full_width = "".join(chr(ord(c) + 0xFEE0) if "!" <= c <= "~" else c for c in text)
    for spelt in (text, f" {text}\r\n", f"\ufeff{text}", full_width):
        assert understand(spelt).form is form, spelt


@pytest.mark.parametrize("seed", [1, 2])
def test_whatever_is_scanned_the_lane_goes_on_and_lets_nobody_through(desk: GateDesk, seed: int) -> None:
    admitted = desk.store.shift_counts(1)
    for text in texts(seed)[:400]:
        try:
            step = desk.lane.enter(text)
        except InputRefused:
            continue
        assert step.outcome is None or not step.outcome.admits
        desk.lane.leave()
    after = desk.store.shift_counts(1)
    assert (after.entries, after.exits) == (admitted.entries, admitted.exits)
    assert desk.lane.enter("王小明").ask is not Ask.NOBODY


def everything_kept(desk: GateDesk) -> str:
    """Return every cell of the gate's database, decrypted."""
    with desk.store._connections.reading() as conn:
        tables = [row[0] for row in conn.execute("SELECT name FROM sqlite_master WHERE type = 'table'")]
        return "\n".join(repr(row) for table in tables for row in conn.execute(f'SELECT * FROM "{table}"'))  # noqa: S608


def enter(desk: GateDesk, line: str) -> str:
    """Take a line; return all that the screen is told of it."""
    try:
        return repr(desk.lane.enter(line))
    except KnownError as refusal:
        return str(refusal)


def test_no_cell_of_the_decrypted_database_holds_a_word_of_a_foreign_code(
    community: Any, desk: GateDesk, caplog: pytest.LogCaptureFixture
) -> None:
    for code in FOREIGN:
        for before in ("王小明", "0000", "没有这个人"):
            desk.lane.enter(before)
            assert MARK not in enter(desk, code)
            desk.lane.leave()
        for key in (desk.lane.deliver, desk.lane.open_way):
            key()
            assert MARK not in enter(desk, code)
            desk.lane.leave()
    kept = everything_kept(desk)
    assert "王小明" in kept, "what is kept would have been found"
    assert MARK not in kept + caplog.text
    for path in community.folder.rglob("*"):
        assert not path.is_file() or MARK.encode() not in path.read_bytes()


def test_a_serial_in_other_digits_or_with_marks_around_it_is_never_another_pass() -> None:
    for number in (1, 999_999, 1_000_000, (1 << 32) - 1):
        for station in (0, 7, 99, 100, 65_535):
            serial = PassSerial(station, number)
            assert parse_serial(str(serial)) == serial
            assert parse_serial(f"\u202e{serial}") is None
            assert parse_serial(str(serial)[:-1] + str((int(str(serial)[-1]) + 1) % 10)) is None
