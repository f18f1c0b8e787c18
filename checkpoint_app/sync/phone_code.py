"""Codes of orders by telephone: office and station share a key already, ten digits prove an order (formats.md §10)."""

from __future__ import annotations

from collections.abc import Iterable
from hashlib import sha256
from hmac import compare_digest
from hmac import digest as hmac_digest

from cryptography.hazmat.primitives.asymmetric.x25519 import X25519PrivateKey, X25519PublicKey
from cryptography.hazmat.primitives.hashes import SHA256
from cryptography.hazmat.primitives.kdf.hkdf import HKDF
from stdnum.iso7064 import mod_97_10

from checkpoint_app.domain.phone_order import CODE_DIGITS, PhoneOrder, slot_of, slots_accepted
from checkpoint_app.domain.station import OfficeIdentity, StationIdentity

_LABEL = b"CHECKPOINT-PHONE/1\n"
_ALPHABET = "qpzry9x8gf2tvdw0s3jn54khce6mua7l"
_GENERATORS = (0x3B6A57B2, 0x26508E6D, 0x1EA119FA, 0x3D4233DD, 0x2A1462B3)
_CHECK_DIGITS = 2
_CHECK_WORDS = 6
_KEY_BYTES = 32


def key_at_office(identity: OfficeIdentity, recipient: str, station: int) -> bytes:
    """Return the 32 bytes that only the office and this station (its age `recipient`) can make."""
    return _shared_key(identity.age_identity, recipient, identity.community, station)


def key_at_station(identity: StationIdentity) -> bytes:
    """Return the same key from the station's side."""
    return _shared_key(identity.age_identity, identity.office_recipient, identity.community, identity.station)


def code_of(key: bytes, order: PhoneOrder) -> str:
    """Return the ten digits to dictate: eight of an HMAC and two that catch what was misheard."""
    return _code(key, order, slot_of(order.at_ms))


def is_well_formed(digits: str) -> bool:
    """Whether these ten digits can be a code at all: ISO 7064 MOD 97-10 finds every single slip and swap."""
    return len(digits) == CODE_DIGITS and digits.isascii() and digits.isdecimal() and bool(mod_97_10.is_valid(digits))


def is_right(key: bytes, order: PhoneOrder, digits: str) -> bool:
    """Whether the office gave this order for this station within the hour before `order.at_ms`."""
    return _any(compare_digest(_code(key, order, slot), digits) for slot in slots_accepted(order.at_ms))


def _any(answers: Iterable[bool]) -> bool:
    """Like `any`, but looks at all: how long it takes does not tell which one fitted."""
    return sum(answers) > 0


def _code(key: bytes, order: PhoneOrder, slot: int) -> str:
    message = _LABEL + b"%d %d %d" % (order.kind, order.subject, slot)
    number = int.from_bytes(hmac_digest(key, message, sha256)[:8], "big")
    digits = f"{number % 10 ** (CODE_DIGITS - _CHECK_DIGITS):0{CODE_DIGITS - _CHECK_DIGITS}d}"
    return digits + str(mod_97_10.calc_check_digits(digits))


def _shared_key(own: str, other: str, community: str, station: int) -> bytes:
    """Return HKDF-SHA256 of the X25519 secret of both ends' age keys, for one station of one community."""
    private = X25519PrivateKey.from_private_bytes(_bech32(own, "age-secret-key-"))
    secret = private.exchange(X25519PublicKey.from_public_bytes(_bech32(other, "age")))
    info = _LABEL + f"{community} {station}".encode()
    return HKDF(algorithm=SHA256(), length=_KEY_BYTES, salt=None, info=info).derive(secret)


def _bech32(text: str, prefix: str) -> bytes:
    """Return the 32 bytes in an age key's text (BIP 173, without its limit of length); ValueError if it is none."""
    head, _, tail = text.lower().rpartition("1")
    if head != prefix or any(letter not in _ALPHABET for letter in tail):
        raise ValueError("no age key")
    words = [_ALPHABET.index(letter) for letter in tail]
    spelt = [ord(letter) >> 5 for letter in head] + [0] + [ord(letter) & 31 for letter in head]
    if _checksum([*spelt, *words]) != 1:
        raise ValueError("age key: check digits")
    bits = "".join(f"{word:05b}" for word in words[:-_CHECK_WORDS])
    if len(bits) // 8 != _KEY_BYTES:
        raise ValueError("age key: length")
    return int(bits[: 8 * _KEY_BYTES], 2).to_bytes(_KEY_BYTES, "big")


def _checksum(words: Iterable[int]) -> int:
    state = 1
    for word in words:
        top = state >> 25
        state = (state & 0x1FFFFFF) << 5 ^ word
        for place, generator in enumerate(_GENERATORS):
            state ^= generator if top >> place & 1 else 0
    return state
