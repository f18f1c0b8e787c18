"""The kit: all a new station needs, in one file on a stick, opened with a code told by voice (docs/formats.md §7)."""

from __future__ import annotations

import re
import secrets
import unicodedata
from base64 import b64decode, b64encode
from collections.abc import Mapping
from dataclasses import dataclass
from typing import Any

import pyrage

from checkpoint_app.domain.station import Gate, StationIdentity
from checkpoint_app.errors import BundleRefused
from checkpoint_app.sync.age_passphrase import encrypt_for_passphrase
from checkpoint_app.sync.canonical import canonical, parse_exact
from checkpoint_app.sync.certificates import certificate_from_data, certificate_to_data, is_signed_by
from checkpoint_app.sync.signing import public_key

_MAGIC = b"CHECKPOINT-KIT/1\n"
_AGE_SCRYPT = b"age-encryption.org/v1\n-> scrypt "
_WRONG_CODE = "Decryption failed"
_TEXTS = ("community", "community_name", "age_identity", "office_recipient", "install_id")


@dataclass(frozen=True, slots=True)
class KitContent:
    """Who the station becomes, and the office bundle it starts from."""

    identity: StationIdentity
    office_bundle: bytes


def new_code() -> str:
    """Return twelve random digits in groups of four, to be told by voice."""
    digits = f"{secrets.randbelow(10**12):012d}"
    return f"{digits[:4]}-{digits[4:8]}-{digits[8:]}"


def seal_kit(content: KitContent, code: str) -> bytes:
    """Return the kit as an age file that the code opens."""
    inner = b"".join((_MAGIC, canonical(_identity_to_data(content.identity)), b"\n", content.office_bundle))
    return encrypt_for_passphrase(inner, _digits(code))


def open_kit(data: bytes, code: str) -> KitContent:
    """Return what is in a kit; BundleRefused `kit-wrong-code`, or `kit-unreadable` if the file is not right.

    The certificate must be the root's for the very key that lies beside it: a kit cannot be put together from two.
    """
    if not data.startswith(_AGE_SCRYPT):
        raise BundleRefused("kit-unreadable")
    try:
        inner: bytes = pyrage.passphrase.decrypt(data, _digits(code))
    except pyrage.DecryptError as error:
        raise BundleRefused("kit-wrong-code" if str(error) == _WRONG_CODE else "kit-unreadable") from error
    if not inner.startswith(_MAGIC):
        raise BundleRefused("kit-unreadable")
    line, _, office_bundle = inner.removeprefix(_MAGIC).partition(b"\n")
    try:
        identity = _identity_from_data(parse_exact(line))
    except (ValueError, TypeError, LookupError, BundleRefused) as error:
        raise BundleRefused("kit-unreadable") from error
    if not is_signed_by(identity.certificate, identity.root_public_key):
        raise BundleRefused("kit-unreadable")
    return KitContent(identity, office_bundle)


def _digits(code: str) -> str:
    """Reduce what was typed to its digits, full-width ones too."""
    return re.sub(r"[^0-9]", "", unicodedata.normalize("NFKC", code))


def _identity_to_data(identity: StationIdentity) -> dict[str, Any]:
    return {
        "community": identity.community,
        "community_name": identity.community_name,
        "gate": {"code": identity.gate.code, "name": identity.gate.name, "compound": identity.gate.compound},
        "certificate": certificate_to_data(identity.certificate),
        "signing_seed": b64encode(identity.signing_seed).decode(),
        "age_identity": identity.age_identity,
        "root_key": identity.root_public_key.hex(),
        "office_recipient": identity.office_recipient,
        "install_id": identity.install_id,
    }


def _identity_from_data(data: Mapping[str, Any]) -> StationIdentity:
    gate = data["gate"]
    if not all(type(text) is str for text in (*(data[name] for name in _TEXTS), *gate.values())):
        raise TypeError("a text is none")
    identity = StationIdentity(
        community=data["community"],
        community_name=data["community_name"],
        gate=Gate(code=gate["code"], name=gate["name"], compound=gate["compound"]),
        certificate=certificate_from_data(data["certificate"]),
        signing_seed=b64decode(data["signing_seed"], validate=True),
        age_identity=data["age_identity"],
        root_public_key=bytes.fromhex(data["root_key"]),
        office_recipient=data["office_recipient"],
        install_id=data["install_id"],
    )
    if public_key(identity.signing_seed) != identity.certificate.public_key:
        raise ValueError("the seed is not the certificate's")
    return identity
