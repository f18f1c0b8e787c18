"""The offline copy of the office's root: an age file that its recovery sheet opens and nothing else (formats.md §8)."""

from __future__ import annotations

import re
import unicodedata
from base64 import b64decode, b64encode
from dataclasses import dataclass

import pyrage
from pyrage import x25519

from checkpoint_app.domain.station import Certificate, OfficeIdentity
from checkpoint_app.errors import BundleRefused, InputRefused, StorageError
from checkpoint_app.sync.canonical import canonical, parse_exact
from checkpoint_app.sync.certificates import certificate_from_data, certificate_to_data
from checkpoint_app.sync.signing import public_key

_NAME = "checkpoint-office-root"
_PREFIX = "AGE-SECRET-KEY-1"
_PLAIN_PREFIX = "AGESECRETKEY1"
_GROUP = 4


@dataclass(frozen=True, slots=True, kw_only=True)
class OfflineCopy:
    """What the office cannot make anew: its root key and its lasting age key, with the certificate they belong to."""

    community: str
    community_name: str
    root_seed: bytes
    age_identity: str
    certificate: Certificate


def seal_offline_copy(identity: OfficeIdentity, recipient: str) -> bytes:
    """Return the age file for the sheet with this recipient."""
    content = canonical(
        {
            "file": _NAME,
            "version": 1,
            "community": identity.community,
            "community_name": identity.community_name,
            "root_seed": b64encode(identity.root_seed).decode(),
            "age_identity": identity.age_identity,
            "certificate": certificate_to_data(identity.certificate),
        }
    )
    sealed: bytes = pyrage.encrypt(content, [x25519.Recipient.from_str(recipient)])
    return sealed


def open_offline_copy(content: bytes, sheet: str) -> OfflineCopy:
    """Return what is in the file; StorageError `recovery-key-wrong` if it is none or another sheet's."""
    try:
        data = parse_exact(pyrage.decrypt(content, [x25519.Identity.from_str(sheet)]))
        copy = OfflineCopy(
            community=data["community"],
            community_name=data["community_name"],
            root_seed=b64decode(data["root_seed"], validate=True),
            age_identity=data["age_identity"],
            certificate=certificate_from_data(data["certificate"]),
        )
        public_key(copy.root_seed)
    except (pyrage.DecryptError, pyrage.IdentityError, ValueError, TypeError, LookupError, BundleRefused) as error:
        raise StorageError("recovery-key-wrong") from error
    return copy


def groups_of(sheet: str) -> tuple[str, ...]:
    """Return the secret of a sheet in groups of four, as people type it; what every sheet begins with is left out."""
    text = sheet.removeprefix(_PREFIX)
    return tuple(text[at : at + _GROUP] for at in range(0, len(text), _GROUP))


def sheet_secret(text: str) -> str:
    """Return the secret that somebody typed or a QR code said; InputRefused `sheet-secret-unreadable`.

    Case, blanks and hyphens do not matter; its check digits find a typing mistake.
    """
    plain = re.sub(r"[^0-9A-Z]", "", unicodedata.normalize("NFKC", text).upper())
    secret = _PREFIX + plain.removeprefix(_PLAIN_PREFIX)
    try:
        x25519.Identity.from_str(secret)
    except pyrage.IdentityError as error:
        raise InputRefused("sheet-secret-unreadable") from error
    return secret
