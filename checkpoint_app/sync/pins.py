"""Operators' PINs: a hash travels in the office bundle, the PIN itself nowhere."""

from __future__ import annotations

import re
import unicodedata

from argon2 import PasswordHasher
from argon2.exceptions import InvalidHashError, VerificationError

from checkpoint_app.errors import InputRefused

_PIN = re.compile(r"[0-9]{4,8}")
_HASHER = PasswordHasher(time_cost=5, memory_cost=19 * 1024, parallelism=1)
"""19 MiB as OWASP advises for one lane: a sign-on stays below a tenth of a second on an old laptop."""


def hash_pin(pin: str) -> str:
    """Return the Argon2id string of a PIN; InputRefused `operator-pin` unless it is 4 to 8 digits."""
    digits = _digits(pin)
    if _PIN.fullmatch(digits) is None:
        raise InputRefused("operator-pin")
    return _HASHER.hash(digits)


def check_pin(pin_hash: str, pin: str) -> bool:
    """Whether the PIN belongs to the hash; nobody signs on with a hash that cannot be read."""
    try:
        return _HASHER.verify(pin_hash, _digits(pin))
    except (VerificationError, InvalidHashError):
        return False


def _digits(pin: str) -> str:
    return unicodedata.normalize("NFKC", pin).strip()
