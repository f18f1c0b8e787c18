"""Pass codes under whatever a scanner, a finger or a forger may send: no exception, and nobody gets in."""

from __future__ import annotations

import random

import cbor2
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from checkpoint_app.domain.passes import FIRST_BLANK, LAST_BLANK, PassClaims, PassKind, PassSerial, PassVerdict
from checkpoint_app.domain.station import TrustedStation
from checkpoint_app.sync import certificates, pass_code, signing

SEED = bytes(range(32))
NOW_S = 1_790_000_000
VERIFIER = pass_code.PassVerifier(
    stations=[
        TrustedStation(
            certificate=certificates.issue(
                SEED,
                community="530102001003",
                station=3,
                gate="N1",
                name="北门",
                public_key=signing.public_key(SEED),
                age_recipient="age1",
                pass_kinds=tuple(PassKind),
                longest_days=36_500,
                not_before_ms=0,
                expires_ms=1 << 60,
            )
        )
    ],
    is_revoked=lambda serial: False,
)
CODE = pass_code.encode(
    PassClaims(
        serial=PassSerial(3, 7),
        kind=PassKind.RESIDENT,
        name="王*明",
        dwelling="翠湖苑 3-1-501",
        not_before_s=NOW_S - 100,
        expires_s=NOW_S + 100,
    ),
    SEED,
)
STOPS = (PassVerdict.UNREADABLE, PassVerdict.UNKNOWN_OR_FORGED)
ALPHABETS = (
    "0123456789",
    "!@#$%^&*()0123456789",
    "０１２３４５６７８９ \t\r\n",
    "".join(map(chr, range(0x20, 0x3000))),
)


def random_text(rng: random.Random) -> str:
    form = rng.randrange(6)
    if form == 0:  # any characters, lone surrogates and all
        return "".join(chr(rng.randrange(0x11_0000)) for _ in range(rng.randrange(200)))
    if form == 1:
        return "".join(rng.choices(rng.choice(ALPHABETS), k=rng.randrange(700)))
    if form == 2:  # digits with the right beginning
        return "71" + "".join(rng.choices("0123456789", k=rng.randrange(60, 600)))
    if form == 3:  # bytes with the right beginning
        head = bytes.fromhex("8443a10132a10442") + b"\x03"
        return pass_code._to_digits(head + rng.randbytes(rng.randrange(40, 200)))
    digits = list(CODE)
    for _ in range(rng.randrange(1, 6)):
        place = rng.randrange(len(digits))
        if form == 4:
            digits[place] = rng.choice("0123456789".replace(digits[place], ""))
        else:
            digits[place] = rng.choice(["", "0x", chr(rng.randrange(0x3000)), digits[place] * 2])
    return "".join(digits)


def test_of_sixty_thousand_random_texts_none_is_accepted_and_none_raises() -> None:
    rng = random.Random(20_200_220)
    wanted = VERIFIER.check(CODE, at_ms=NOW_S * 1000)
    assert wanted.verdict is PassVerdict.GENUINE
    for _ in range(60_000):
        text = random_text(rng)
        found = VERIFIER.check(text, at_ms=NOW_S * 1000)
        assert found.verdict in STOPS or pass_code.digits_of_scan(text) == CODE, text
        assert found.claims is None or found == wanted


def signed(payload: bytes) -> str:
    """A code whose signature is right over any payload: what a trusted station gone wrong could make."""
    signature = signing.sign(SEED, pass_code._to_be_signed(payload))
    kid = pass_code._kid(3, signing.public_key(SEED))
    return pass_code._to_digits(pass_code._HEAD + kid + cbor2.dumps(payload) + b"\x58\x40" + signature)


def test_signed_rubbish_raises_nothing_and_is_not_accepted() -> None:
    """A trusted station gone wrong: the signature is right, what it signs is not."""
    rng = random.Random(7)
    real = pass_code._payload(
        PassClaims(
            serial=PassSerial(3, 7),
            kind=PassKind.WORK,
            name="a",
            dwelling="b 1",
            not_before_s=NOW_S,
            expires_s=NOW_S + 9,
        )
    )
    for _ in range(6_000):
        payload = bytearray(real)
        for _ in range(rng.randrange(1, 5)):
            payload[rng.randrange(len(payload))] = rng.randrange(256)
        if rng.random() < 0.3:
            payload[rng.randrange(len(payload)) :] = rng.randbytes(rng.randrange(60))
        message = bytes(payload)
        found = VERIFIER.check(signed(message), at_ms=NOW_S * 1000)
        assert found.claims is None or pass_code._payload(found.claims) == message


GOOD = {4: (NOW_S + 100), 5: (NOW_S - 100), 7: PassSerial(3, 7).cti, -65537: {1: 1, 2: "王*明", 3: "翠湖苑 3-1-501"}}


def test_the_test_below_signs_as_the_station_does() -> None:
    assert signed(cbor2.dumps(GOOD, canonical=True)) == CODE


@pytest.mark.parametrize(
    "payload",
    [
        b"",
        b"\xff",
        b"\x00",
        b"\x80",
        b"\xc1\x1b" + b"\xff" * 8,
        b"\xc4\x82\x1b" + b"\x7f" * 8 + b"\x01",
        b"\x5b\x7f" + b"\xff" * 7,
        b"\x81" * 100 + b"\x00",
        cbor2.dumps(GOOD, canonical=True) + b"\x00",
        cbor2.dumps(dict(reversed(GOOD.items()))),
        cbor2.dumps({**GOOD, 6: 1}, canonical=True),
        cbor2.dumps({**GOOD, 4: True}, canonical=True),
        cbor2.dumps({**GOOD, 4: float(NOW_S + 100)}, canonical=True),
        cbor2.dumps({**GOOD, 4: "x"}, canonical=True),
        cbor2.dumps({**GOOD, 4: 1 << 200}, canonical=True),
        cbor2.dumps({**GOOD, 7: b"short"}, canonical=True),
        cbor2.dumps({**GOOD, 7: b"far too long"}, canonical=True),
        cbor2.dumps({**GOOD, 7: 12}, canonical=True),
        cbor2.dumps({**GOOD, -65537: []}, canonical=True),
        cbor2.dumps({**GOOD, -65537: {1: 99, 2: "", 3: ""}}, canonical=True),
        cbor2.dumps({**GOOD, -65537: {1: [], 2: "", 3: ""}}, canonical=True),
        cbor2.dumps({**GOOD, -65537: {1: 1, 2: b"", 3: ""}}, canonical=True),
        cbor2.dumps({**GOOD, -65537: {1: 1, 2: "", 3: "", 4: ""}}, canonical=True),
        cbor2.dumps({**GOOD, -65537: {1: 1, 2: "", 3: "", 5: "new"}}, canonical=True),
        cbor2.dumps({**GOOD, -65537: {1: 1, 2: "", 3: "", 5: PassSerial(0, 1).cti}}, canonical=True),
        cbor2.dumps({**GOOD, -65537: {1: 7, 2: "", 3: ""}}, canonical=True),
        cbor2.dumps({**GOOD, -65537: {1: 7, 2: "", 3: "", 5: PassSerial(0, 1).cti[:5]}}, canonical=True),
        cbor2.dumps({**GOOD, -65537: {1: 7, 2: "", 3: "", 5: PassSerial(0, 1).cti + b"x"}}, canonical=True),
        cbor2.dumps({**GOOD, -65537: {1: 7, 2: "", 3: "", 5: 1}}, canonical=True),
        cbor2.dumps({**GOOD, -65537: {1: 7, 2: "", 3: "", 5: PassSerial(0, 1).cti, 6: 1}}, canonical=True),
    ],
)
def test_a_signed_payload_that_is_no_pass_is_out_of_scope(payload: bytes) -> None:
    code = signed(payload)
    found = VERIFIER.check(code, at_ms=NOW_S * 1000)
    assert found.verdict in (PassVerdict.OUT_OF_SCOPE, PassVerdict.UNREADABLE)
    assert found.verdict is not PassVerdict.UNREADABLE or len(code) > 600


@settings(max_examples=300, deadline=None)
@given(
    number=st.integers(0, FIRST_BLANK - 1) | st.integers(LAST_BLANK + 1, (1 << 32) - 1),
    kind=st.sampled_from(PassKind),
    name=st.text(st.characters(exclude_categories=("Cs",)), max_size=8),
    room=st.from_regex(r"[0-9]{1,3}-[0-9]-[0-9]{1,4}", fullmatch=True),
    plate=st.text(st.characters(exclude_categories=("Cs",)), max_size=8),
    length_s=st.integers(1, 86_400 * 1000),
    shifted=st.sets(st.integers(0, 599), max_size=60),
)
def test_every_pass_that_can_be_made_is_read_back_even_after_shift_races(
    number: int, kind: PassKind, name: str, room: str, plate: str, length_s: int, shifted: set[int]
) -> None:
    claims = PassClaims(
        serial=PassSerial(3, number),
        kind=kind,
        name=name,
        dwelling=f"翠湖苑 {room}",
        not_before_s=NOW_S,
        expires_s=NOW_S + length_s,
        plate=plate,
        of=PassSerial(0, number) if kind is PassKind.EXIT_SLIP else None,
    )
    code = pass_code.encode(claims, SEED)
    keys = dict(zip("1234567890", "!@#$%^&*()", strict=True))
    raced = "".join(keys[digit] if place in shifted else digit for place, digit in enumerate(code))
    assert VERIFIER.check(raced, at_ms=NOW_S * 1000) == pass_code.PassCheck(PassVerdict.GENUINE, claims)
