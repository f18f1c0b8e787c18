"""Signatures nobody may get through with: classes known from RFC 8032, RFC 9052 and collections such as Wycheproof.

Each case is named; none is accepted, none raises. The arithmetic here is the curve's own, written from RFC 8032 §5.1.
"""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace
from hashlib import sha512
from typing import Any

import cbor2
import pytest

from checkpoint_app.domain.passes import PassClaims, PassKind, PassSerial, PassVerdict
from checkpoint_app.domain.station import TrustedStation
from checkpoint_app.sync import certificates, pass_code, signing

ROOT, SEED, OTHER = bytes(range(32)), bytes(range(32, 64)), bytes(range(64, 96))
P = (1 << 255) - 19
L = (1 << 252) + 27742317777372353535851937790883648493
D = -121665 * pow(121666, -1, P) % P
START_S, DAY_S = 1_790_000_000, 86_400
NOW_MS = (START_S + 60) * 1000
IDENTITY = (0, 1)
STOPS = (PassVerdict.UNREADABLE, PassVerdict.UNKNOWN_OR_FORGED)
CLAIMS = PassClaims(
    serial=PassSerial(3, 7),
    kind=PassKind.TEMPORARY,
    name="王*明",
    dwelling="翠湖苑 3-1-501",
    not_before_s=START_S,
    expires_s=START_S + DAY_S,
)
Point = tuple[int, int]


def add(one: Point, two: Point) -> Point:
    (x1, y1), (x2, y2) = one, two
    t = D * x1 * x2 * y1 * y2 % P
    return (x1 * y2 + x2 * y1) * pow(1 + t, -1, P) % P, (y1 * y2 + x1 * x2) * pow(1 - t, -1, P) % P


def times(factor: int, point: Point) -> Point:
    result = IDENTITY
    while factor:
        result = add(result, point) if factor & 1 else result
        point, factor = add(point, point), factor >> 1
    return result


def packed(point: Point) -> bytes:
    return (point[1] | (point[0] & 1) << 255).to_bytes(32, "little")


def unpacked(text: bytes) -> Point:
    y = int.from_bytes(text, "little") & (1 << 255) - 1
    square = (y * y - 1) * pow(D * y * y + 1, -1, P) % P
    x = pow(square, (P + 3) // 8, P)
    x = x if x * x % P == square else x * pow(2, (P - 1) // 4, P) % P
    assert x * x % P == square
    return (x if x & 1 == text[31] >> 7 else P - x), y


BASE = unpacked((4 * pow(5, -1, P) % P).to_bytes(32, "little"))
EIGHTH = unpacked(bytes.fromhex("26e8958fc2b227b045c3f489f2ef98f0d5dfac05d3c63339b13802886d53fc05"))
SMALL = [times(n, EIGHTH) for n in range(8)]
"""All eight points of the torsion group."""


def secret(seed: bytes) -> int:
    digest = bytearray(sha512(seed).digest()[:32])
    digest[0] &= 248
    digest[31] = digest[31] & 127 | 64
    return int.from_bytes(digest, "little")


def half(r: bytes, key: bytes, message: bytes) -> int:
    return int.from_bytes(sha512(r + key + message).digest(), "little") % L


def trusted(seed: bytes = SEED, **changed: Any) -> TrustedStation:
    fields: dict[str, Any] = {
        "community": "530102001003",
        "station": 3,
        "gate": "N1",
        "name": "北门一号",
        "public_key": signing.public_key(seed),
        "age_recipient": "age1",
        "pass_kinds": (PassKind.TEMPORARY, PassKind.VEHICLE),
        "longest_days": 7,
        "not_before_ms": (START_S - DAY_S) * 1000,
        "expires_ms": (START_S + 300 * DAY_S) * 1000,
    }
    return TrustedStation(certificate=certificates.issue(ROOT, **{**fields, **changed}))


def check(text: str, *stations: TrustedStation, at_ms: int = NOW_MS) -> pass_code.PassCheck:
    by = pass_code.PassVerifier(stations=stations or (trusted(),), is_revoked=lambda serial: False)
    return by.check(text, at_ms=at_ms)


KEY = signing.public_key(SEED)
PAYLOAD = pass_code._payload(CLAIMS)
MESSAGE = pass_code._to_be_signed(PAYLOAD)
GOOD = signing.sign(SEED, MESSAGE)


def code(signature: bytes, *, key: bytes = KEY, payload: bytes = PAYLOAD, head: bytes = pass_code._HEAD) -> str:
    kid = pass_code._kid(3, key)
    return pass_code._to_digits(head + kid + cbor2.dumps(payload) + b"\x58\x40" + signature)


def own_signature(nonce: int, extra: Point = IDENTITY, message: bytes = MESSAGE) -> bytes:
    """A signature of our own making with a chosen nonce; R gets `extra` added."""
    r = packed(add(times(nonce, BASE), extra))
    s = (nonce + half(r, KEY, message) * secret(SEED)) % L
    return r + s.to_bytes(32, "little")


def over(structure: list[object]) -> bytes:
    return signing.sign(SEED, cbor2.dumps(structure))


SIGNED = ["Signature1", pass_code._PROTECTED, b"cgp1", PAYLOAD]
R, S = GOOD[:32], int.from_bytes(GOOD[32:], "little")
FORGED: dict[str, bytes] = {
    "S + L: the same signature in another spelling": R + (S + L).to_bytes(32, "little"),
    "S + 2L": R + (S + 2 * L).to_bytes(32, "little"),
    "S = L": R + L.to_bytes(32, "little"),
    "S = L - 1": R + (L - 1).to_bytes(32, "little"),
    "S with its highest bit set": R + (S | 1 << 255).to_bytes(32, "little"),
    "S = 2^256 - 1": R + b"\xff" * 32,
    "S = 0": R + bytes(32),
    "-S": R + (L - S).to_bytes(32, "little"),
    "-R": R[:31] + bytes((R[31] ^ 0x80,)) + GOOD[32:],
    "R and S exchanged": GOOD[32:] + R,
    "R and S in big-endian": R[::-1] + GOOD[32:][::-1],
    "all zero": bytes(64),
    "all ones": b"\xff" * 64,
    "R = 0, S right": bytes(32) + GOOD[32:],
    "R not on the curve": (2).to_bytes(32, "little") + GOOD[32:],
    "R not reduced: p + 1": (P + 1).to_bytes(32, "little") + GOOD[32:],
    "R the identity in its second spelling": (P + 1).to_bytes(32, "little") + bytes(32),
    "R of small order by the key's own holder, nonce 0": own_signature(0),
    "R with a point of order 8 added": own_signature(12345, EIGHTH),
    "the payload signed without a structure around it": signing.sign(SEED, PAYLOAD),
    "the payload's hash signed (Ed25519ph)": signing.sign(SEED, sha512(MESSAGE).digest()),
    "no external data": over(["Signature1", pass_code._PROTECTED, b"", PAYLOAD]),
    "other external data": over(["Signature1", pass_code._PROTECTED, b"cgp2", PAYLOAD]),
    "context of a COSE_Sign": over(["Signature", pass_code._PROTECTED, b"cgp1", PAYLOAD]),
    "context of a MAC": over(["MAC0", pass_code._PROTECTED, b"cgp1", PAYLOAD]),
    "algorithm EdDSA (-8) under the signature": over(["Signature1", bytes.fromhex("a10127"), b"cgp1", PAYLOAD]),
    "empty protected header under the signature": over(["Signature1", b"", b"cgp1", PAYLOAD]),
    "external data and payload exchanged": over(["Signature1", pass_code._PROTECTED, PAYLOAD, b"cgp1"]),
    "one byte of the payload changed": over([*SIGNED[:3], PAYLOAD[:-1] + b"\x32"]),
    "signed by a stranger": signing.sign(OTHER, MESSAGE),
}


def test_the_tests_below_start_from_a_code_that_is_accepted() -> None:
    assert code(GOOD) == pass_code.encode(CLAIMS, SEED)
    assert check(code(GOOD)) == pass_code.PassCheck(PassVerdict.GENUINE, CLAIMS)
    assert check(code(own_signature(12345))).verdict is PassVerdict.GENUINE
    assert packed(times(secret(SEED), BASE)) == KEY
    assert len({packed(point) for point in SMALL}) == 8
    assert times(8, EIGHTH) == IDENTITY


@pytest.mark.parametrize("signature", FORGED.values(), ids=FORGED)
def test_a_signature_that_is_not_the_stations_is_forged(signature: bytes) -> None:
    assert check(code(signature)) == pass_code.PassCheck(PassVerdict.UNKNOWN_OR_FORGED)


@pytest.mark.parametrize("size", [0, 1, 32, 63, 65, 96, 128])
def test_a_signature_of_another_length_is_unreadable(size: int) -> None:
    signature = (GOOD * 2)[:size]
    head = cbor2.dumps(signature)[:-size] if size else b"\x40"
    content = pass_code._HEAD + pass_code._kid(3, KEY) + cbor2.dumps(PAYLOAD) + head + signature
    assert check(pass_code._to_digits(content)).verdict is PassVerdict.UNREADABLE
    assert not signing.verify(KEY, MESSAGE, signature)


OTHER_HEADS = {
    "algorithm EdDSA (-8)": "8443a10127a10442",
    "algorithm ES256 (-7)": "8443a10126a10442",
    "no algorithm": "8440a10442",
    "a second header beside the algorithm": "8446a20132031860a10442",
    "algorithm in the unprotected header": "8440a2013204 42".replace(" ", ""),
    "kid as an integer": "8443a10132a1041a",
    "kid of three bytes": "8443a10132a10443",
    "an array of five": "8543a10132a10442",
    "with COSE's tag": "d28443a10132a10442",
    "array of no stated length": "9f43a10132a10442",
    "algorithm in two bytes where one will do": "8444a1013832a10442",
}


@pytest.mark.parametrize("head", OTHER_HEADS.values(), ids=OTHER_HEADS)
def test_an_object_with_another_head_is_unreadable(head: str) -> None:
    assert check(code(GOOD, head=bytes.fromhex(head))).verdict is PassVerdict.UNREADABLE


@pytest.mark.parametrize("point", SMALL, ids=[f"{n}/8" for n in range(8)])
@pytest.mark.parametrize("r", SMALL, ids=[f"R {n}/8" for n in range(8)])
def test_a_key_of_small_order_signs_nothing(point: Point, r: Point) -> None:
    """With such a key in the list R and S = 0 would fit one message in eight; nobody needs a secret for it."""
    key = packed(point)
    weak = replace(trusted(), certificate=replace(trusted().certificate, public_key=key))
    for s in (0, 1, 8):
        signature = packed(r) + s.to_bytes(32, "little")
        assert check(code(signature, key=key), weak).verdict is PassVerdict.UNKNOWN_OR_FORGED


@pytest.mark.parametrize("y", [P, P + 1, P + 3, P + 18, (1 << 255) - 1])
@pytest.mark.parametrize("sign", [0, 1])
def test_a_key_that_is_not_reduced_is_no_key(y: int, sign: int) -> None:
    key = (y | sign << 255).to_bytes(32, "little")
    for signature in (GOOD, bytes(64), packed(IDENTITY) + bytes(32)):
        assert not signing.verify(key, MESSAGE, signature)


def test_a_key_with_a_point_of_order_8_added_verifies_nothing_of_the_honest_one() -> None:
    for point in SMALL[1:]:
        assert not signing.verify(packed(add(unpacked(KEY), point)), MESSAGE, GOOD)


def test_two_stations_with_the_same_hint_do_not_speak_for_each_other() -> None:
    """Station 259 has the low byte of 3 and here a key whose hash begins alike."""
    seeds = (n.to_bytes(32, "big") for n in range(1, 100_000))
    twin = next(seed for seed in seeds if pass_code._kid(259, signing.public_key(seed)) == pass_code._kid(3, KEY))
    both = (trusted(twin, station=259), trusted())
    assert check(code(GOOD), *both).verdict is PassVerdict.GENUINE
    assert check(pass_code.encode(CLAIMS, twin), *both).verdict is PassVerdict.OUT_OF_SCOPE
    assert check(code(GOOD), both[0]).verdict is PassVerdict.UNKNOWN_OR_FORGED


def test_one_key_certified_for_two_stations_signs_for_each_only_what_is_its_own() -> None:
    both = (trusted(station=259), trusted())
    assert check(pass_code.encode(CLAIMS, SEED), both[1]).verdict is PassVerdict.GENUINE
    assert check(pass_code.encode(replace(CLAIMS, serial=PassSerial(4, 1)), SEED), *both).verdict in (
        PassVerdict.OUT_OF_SCOPE,
        PassVerdict.UNKNOWN_OR_FORGED,
    )


RESIGNED: dict[str, tuple[Callable[[], tuple[TrustedStation, ...]], bytes, PassVerdict]] = {
    "a key cut off before it": (lambda: (replace(trusted(), cutoff_serial=6),), SEED, PassVerdict.AFTER_CUTOFF),
    "a key that had expired": (lambda: (trusted(expires_ms=(START_S - 1) * 1000),), SEED, PassVerdict.AFTER_CUTOFF),
    "a key not in life yet": (lambda: (trusted(not_before_ms=(START_S + 1) * 1000),), SEED, PassVerdict.AFTER_CUTOFF),
    "a key of another community": (lambda: (trusted(),), OTHER, PassVerdict.UNKNOWN_OR_FORGED),
    "another station's key": (
        lambda: (trusted(), trusted(OTHER, station=4)),
        OTHER,
        PassVerdict.UNKNOWN_OR_FORGED,  # the hint names station 3, whose keys do not fit
    ),
    "a key that may not sign this kind": (
        lambda: (trusted(pass_kinds=(PassKind.WORK,)),),
        SEED,
        PassVerdict.OUT_OF_SCOPE,
    ),
    "a key that may not sign so long": (lambda: (trusted(longest_days=0),), SEED, PassVerdict.OUT_OF_SCOPE),
    "a key whose quota is used": (lambda: (trusted(passes_a_day=3),), SEED, PassVerdict.OUT_OF_SCOPE),
}


@pytest.mark.parametrize(("stations", "seed", "verdict"), RESIGNED.values(), ids=RESIGNED)
def test_a_code_signed_anew_gets_the_verdict_of_its_key(
    stations: Callable[[], tuple[TrustedStation, ...]], seed: bytes, verdict: PassVerdict
) -> None:
    assert check(pass_code.encode(CLAIMS, seed), *stations()).verdict is verdict
