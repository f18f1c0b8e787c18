"""Keys: Ed25519 (RFC 8032) to sign, age X25519 to encrypt for somebody."""

from __future__ import annotations

import secrets

from cryptography.exceptions import InvalidSignature
from cryptography.hazmat.primitives.asymmetric.ed25519 import Ed25519PrivateKey, Ed25519PublicKey
from pyrage import RecipientError, x25519

SEED_BYTES = 32
PUBLIC_KEY_BYTES = 32
SIGNATURE_BYTES = 64

_SIGN_BIT = 0x80
_FIELD = (1 << 255) - 19
_SMALL_ORDER = frozenset(
    bytes.fromhex(point)
    for point in (
        "0000000000000000000000000000000000000000000000000000000000000000",
        "0100000000000000000000000000000000000000000000000000000000000000",
        "26e8958fc2b227b045c3f489f2ef98f0d5dfac05d3c63339b13802886d53fc05",
        "c7176a703d4dd84fba3c0b760d10670f2a2053fa2c39ccc64ec7fd7792ac037a",
        "ecffffffffffffffffffffffffffffffffffffffffffffffffffffffffffff7f",
    )
)
"""The points of order 1, 2, 4 and 8 without their sign: as a key, one of them verifies what nobody signed."""


def new_seed() -> bytes:
    """Return the 32 random bytes of a new signing key."""
    return secrets.token_bytes(SEED_BYTES)


def public_key(seed: bytes) -> bytes:
    """Return the 32-byte public half of a seed."""
    return Ed25519PrivateKey.from_private_bytes(seed).public_key().public_bytes_raw()


def sign(seed: bytes, message: bytes) -> bytes:
    """Return the 64-byte signature of a message."""
    return Ed25519PrivateKey.from_private_bytes(seed).sign(message)


def verify(public_key: bytes, message: bytes, signature: bytes) -> bool:
    """Say whether the signature is this key's over this message; a malformed key or signature is simply no.

    Stricter than RFC 8032 §5.1.7, which the library follows: keys and first halves (R) of small order are refused too.
    """
    if len(public_key) != PUBLIC_KEY_BYTES or len(signature) != SIGNATURE_BYTES:
        return False
    if not (_is_sound(public_key) and _is_sound(signature[:PUBLIC_KEY_BYTES])):
        return False
    try:
        Ed25519PublicKey.from_public_bytes(public_key).verify(signature, message)
    except (InvalidSignature, ValueError):  # ValueError: 32 bytes that are no point of the curve
        return False
    return True


def new_age_identity() -> tuple[str, str]:
    """Return (identity, recipient): the secret half that decrypts and the public half to encrypt for."""
    identity = x25519.Identity.generate()
    return str(identity), str(identity.to_public())


def is_recipient(text: str) -> bool:
    """Whether a text is an age recipient that something can be encrypted for."""
    try:
        x25519.Recipient.from_str(text)
    except RecipientError:
        return False
    return True


def _is_sound(point: bytes) -> bool:
    """Whether an encoded point is spelt in the one canonical way and not of small order."""
    unsigned = point[:-1] + bytes((point[-1] & ~_SIGN_BIT,))
    return int.from_bytes(unsigned, "little") < _FIELD and unsigned not in _SMALL_ORDER
