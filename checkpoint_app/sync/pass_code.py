"""The pass code: signed claims as decimal digits, read at any gate without a network (docs/formats.md §1)."""

from __future__ import annotations

import re
from collections.abc import Callable, Sequence
from dataclasses import dataclass
from hashlib import sha256
from types import MappingProxyType
from typing import Any

import cbor2

from checkpoint_app.domain.passes import (
    PassClaims,
    PassKind,
    PassSerial,
    PassVerdict,
    is_blank,
    is_of_another_gate,
    serial_from_cti,
)
from checkpoint_app.domain.scan import LONGEST_LINE, digits_of_scan
from checkpoint_app.domain.station import Certificate, TrustedStation, serials_allowed
from checkpoint_app.sync.signing import SIGNATURE_BYTES, public_key, sign, verify

GRACE_S = 600
"""A pass is good this long before its first second: clocks of offline laptops differ."""

_VERSION = "71"
_DIGITS = re.compile(r"[0-9]{80,600}")
_BLOCK_BYTES, _BLOCK_DIGITS = 27, 66
_DIGITS_OF_REST = (
    0,
    3,
    5,
    8,
    10,
    13,
    15,
    17,
    20,
    22,
    25,
    27,
    29,
    32,
    34,
    37,
    39,
    41,
    44,
    46,
    49,
    51,
    53,
    56,
    58,
    61,
    63,
)
"""Decimal digits of a last block of 0 … 26 bytes: ⌈8k·log₁₀2⌉."""
_REST_OF_DIGITS = MappingProxyType({digits: size for size, digits in enumerate(_DIGITS_OF_REST)})

LONGEST_WORDS_BYTES = 120
"""Name, dwelling and plate together, in UTF-8: what a code of 600 digits surely holds."""

_AAD = b"cgp1"
_PROTECTED = bytes.fromhex("a10132")  # {1: -19}: Ed25519, RFC 9864
_HEAD = bytes.fromhex("8443a10132a10442")  # array of 4, protected, {4: kid of 2 bytes}; the kid follows
_KID_BYTES = 2
_SIGNATURE_HEAD = bytes.fromhex("5840")
_EXP, _NBF, _CTI, _PASS = 4, 5, 7, -65537
_KIND, _NAME, _DWELLING, _PLATE, _OF = 1, 2, 3, 4, 5
_CTI_BYTES = 6
_DAY_S = 86_400


@dataclass(frozen=True, slots=True)
class PassCheck:
    """What a check found. `claims` are there only once the signature has verified."""

    verdict: PassVerdict
    claims: PassClaims | None = None


def encode(claims: PassClaims, seed: bytes) -> str:
    """Return the digits of a pass signed with the issuing station's seed; ValueError if no code can hold them."""
    if not _names_its_pass(claims):
        raise ValueError("an exit slip, and nothing else, names another pass")
    payload = _payload(claims)
    kid = _kid(claims.serial.station, public_key(seed))
    signature = sign(seed, _to_be_signed(payload))
    text = _to_digits(_HEAD + kid + cbor2.dumps(payload) + _SIGNATURE_HEAD + signature)
    if _DIGITS.fullmatch(text) is None:
        raise ValueError("the claims are too long for a pass code")
    return text


def holds(name: str, dwelling: str) -> bool:
    """Whether a pass code has room for these words."""
    return len((name + dwelling).encode()) <= LONGEST_WORDS_BYTES


class PassVerifier:
    """Checks pass codes against the trust list; made anew when the list changes.

    `gate_compound` is the compound this gate serves, empty for the whole community.
    """

    def __init__(
        self,
        *,
        stations: Sequence[TrustedStation],
        is_revoked: Callable[[PassSerial], bool],
        gate_compound: str = "",
    ) -> None:
        self._is_revoked = is_revoked
        self._gate_compound = gate_compound
        self._issuers: dict[bytes, list[TrustedStation]] = {}
        for station in stations:
            kid = _kid(station.certificate.station, station.certificate.public_key)
            self._issuers.setdefault(kid, []).append(station)

    def check(self, text: str, *, at_ms: int) -> PassCheck:
        """Say what the scanned text is worth at a moment (UTC ms). Whatever the text, it raises nothing."""
        parts = _open(text)
        if parts is None:
            return PassCheck(PassVerdict.UNREADABLE)
        kid, payload, signature = parts
        message = _to_be_signed(payload)
        for issuer in self._issuers.get(kid, ()):
            if verify(issuer.certificate.public_key, message, signature):
                return self._judge(payload, issuer, at_ms)
        return PassCheck(PassVerdict.UNKNOWN_OR_FORGED)

    def _judge(self, payload: bytes, issuer: TrustedStation, at_ms: int) -> PassCheck:
        claims = _claims(payload)
        if claims is None:  # signed by a trusted key, yet no pass of this version
            return PassCheck(PassVerdict.OUT_OF_SCOPE)
        return PassCheck(self._verdict(claims, issuer, at_ms), claims)

    def _verdict(self, claims: PassClaims, issuer: TrustedStation, at_ms: int) -> PassVerdict:
        if not _in_scope(claims, issuer.certificate):
            return PassVerdict.OUT_OF_SCOPE
        if not _in_life(claims, issuer):
            return PassVerdict.AFTER_CUTOFF
        if at_ms < (claims.not_before_s - GRACE_S) * 1000:
            return PassVerdict.NOT_YET_VALID
        if at_ms >= claims.expires_s * 1000:
            return PassVerdict.EXPIRED
        if self._is_revoked(claims.serial):
            return PassVerdict.REVOKED
        if is_of_another_gate(claims.dwelling, self._gate_compound):
            return PassVerdict.OTHER_GATE
        return PassVerdict.GENUINE


def _in_scope(claims: PassClaims, certificate: Certificate) -> bool:
    """Whether the certificate allows station, kind, length and number: no blank carries a code."""
    allowed = serials_allowed(certificate, claims.not_before_s)
    return (
        claims.serial.station == certificate.station
        and claims.kind in certificate.pass_kinds
        and 0 < claims.expires_s - claims.not_before_s <= certificate.longest_days * _DAY_S
        and not is_blank(claims.serial)
        and (allowed is None or claims.serial.number <= allowed)
    )


def _names_its_pass(claims: PassClaims) -> bool:
    return (claims.of is not None) is (claims.kind is PassKind.EXIT_SLIP)


def _in_life(claims: PassClaims, issuer: TrustedStation) -> bool:
    certificate = issuer.certificate
    if not certificate.not_before_ms // 1000 <= claims.not_before_s <= certificate.expires_ms // 1000:
        return False
    return issuer.cutoff_serial is None or claims.serial.number <= issuer.cutoff_serial


def _kid(station: int, key: bytes) -> bytes:
    """A hint which keys to try: the station's low byte and the first byte of the key's SHA-256."""
    return bytes((station & 0xFF, sha256(key).digest()[0]))


def _payload(claims: PassClaims) -> bytes:
    own: dict[int, Any] = {_KIND: int(claims.kind), _NAME: claims.name, _DWELLING: claims.dwelling}
    if claims.plate:
        own[_PLATE] = claims.plate
    if claims.of is not None:
        own[_OF] = claims.of.cti
    return cbor2.dumps(
        {_EXP: claims.expires_s, _NBF: claims.not_before_s, _CTI: claims.serial.cti, _PASS: own}, canonical=True
    )


def _to_be_signed(payload: bytes) -> bytes:
    return cbor2.dumps(["Signature1", _PROTECTED, _AAD, payload])


def _claims(payload: bytes) -> PassClaims | None:
    """Return the claims of a payload whose signature has verified, or None unless it is spelt as `encode` does."""
    try:
        outer = cbor2.loads(payload)
        own = outer[_PASS]
        times, texts = (outer[_NBF], outer[_EXP]), (own[_NAME], own[_DWELLING], own.get(_PLATE, ""))
        if any(type(t) is not int for t in times) or any(type(t) is not str for t in texts):
            return None
        claims = PassClaims(
            serial=serial_from_cti(outer[_CTI]),
            kind=PassKind(own[_KIND]),
            name=texts[0],
            dwelling=texts[1],
            not_before_s=times[0],
            expires_s=times[1],
            plate=texts[2],
            of=serial_from_cti(own[_OF]) if _OF in own else None,
        )
        return claims if _payload(claims) == payload and _names_its_pass(claims) else None
    except (cbor2.CBORError, ValueError, TypeError, LookupError, AttributeError, OverflowError):
        return None


def _open(text: str) -> tuple[bytes, bytes, bytes] | None:
    """Return (kid, payload, signature) of a scanned text, or None. Only one spelling of each code is read.

    The outer array is compared byte by byte instead of decoded: nothing unsigned reaches a CBOR parser.
    """
    if len(text) > LONGEST_LINE:
        return None
    digits = digits_of_scan(text)
    content = _from_digits(digits) if _DIGITS.fullmatch(digits) else None
    if content is None or not content.startswith(_HEAD):
        return None
    kid_end, signature_at = len(_HEAD) + _KID_BYTES, len(content) - SIGNATURE_BYTES
    kid, signature = content[len(_HEAD) : kid_end], content[signature_at:]
    middle = content[kid_end:signature_at]
    for head_size in (1, 2):  # the length of a CBOR byte string of 0–23 or 24–255 bytes
        payload = middle[head_size : -len(_SIGNATURE_HEAD)]
        if cbor2.dumps(payload) + _SIGNATURE_HEAD == middle:
            return kid, payload, signature
    return None


def _to_digits(content: bytes) -> str:
    full, rest = divmod(len(content), _BLOCK_BYTES)
    sizes = [_BLOCK_DIGITS] * full + ([_DIGITS_OF_REST[rest]] if rest else [])
    blocks = (content[i : i + _BLOCK_BYTES] for i in range(0, len(content), _BLOCK_BYTES))
    return _VERSION + "".join(
        str(int.from_bytes(block, "big")).zfill(size) for block, size in zip(blocks, sizes, strict=True)
    )


def _from_digits(digits: str) -> bytes | None:
    """Return the bytes of a code's digits, or None for another version, a block too large or a length unused."""
    body = digits.removeprefix(_VERSION)
    rest = _REST_OF_DIGITS.get(len(body) % _BLOCK_DIGITS)
    if body == digits or rest is None:
        return None
    content = bytearray()
    for start in range(0, len(body), _BLOCK_DIGITS):
        block = body[start : start + _BLOCK_DIGITS]
        size = _BLOCK_BYTES if len(block) == _BLOCK_DIGITS else rest
        value = int(block)
        if value >> 8 * size:
            return None
        content += value.to_bytes(size, "big")
    return bytes(content)
