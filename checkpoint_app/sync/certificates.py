"""Certificates: the office's root key says which key is whose and what it may do (docs/formats.md §5)."""

from __future__ import annotations

from base64 import b64decode, b64encode
from collections.abc import Mapping, Sequence
from dataclasses import replace
from hashlib import sha256
from typing import Any

from checkpoint_app.domain.passes import PassKind
from checkpoint_app.domain.station import Certificate
from checkpoint_app.errors import BundleRefused
from checkpoint_app.sync.canonical import canonical
from checkpoint_app.sync.signing import PUBLIC_KEY_BYTES, SIGNATURE_BYTES, sign, verify

_TAG = b"CHECKPOINT-CERTIFICATE/1\n"
_SHAPE: Mapping[str, type] = {
    "community": str,
    "station": int,
    "gate": str,
    "name": str,
    "key": str,
    "recipient": str,
    "kinds": list,
    "days": int,
    "from": int,
    "until": int,
    "signature": str,
}


def issue(
    root_seed: bytes,
    *,
    community: str,
    station: int,
    gate: str,
    name: str,
    public_key: bytes,
    age_recipient: str,
    pass_kinds: Sequence[PassKind],
    longest_days: int,
    not_before_ms: int,
    expires_ms: int,
    passes_a_day: int | None = None,
) -> Certificate:
    """Return a certificate signed with the office's root key. Times are UTC milliseconds."""
    unsigned = Certificate(
        community=community,
        station=station,
        gate=gate,
        name=name,
        public_key=public_key,
        age_recipient=age_recipient,
        pass_kinds=tuple(pass_kinds),
        longest_days=longest_days,
        not_before_ms=not_before_ms,
        expires_ms=expires_ms,
        signature=b"",
        passes_a_day=passes_a_day,
    )
    return replace(unsigned, signature=sign(root_seed, _signed_bytes(unsigned)))


def renew(root_seed: bytes, certificate: Certificate, *, expires_ms: int) -> Certificate:
    """Return the same certificate with another end (UTC milliseconds), signed with the office's root key."""
    unsigned = replace(certificate, expires_ms=expires_ms, signature=b"")
    return replace(unsigned, signature=sign(root_seed, _signed_bytes(unsigned)))


def is_signed_by(certificate: Certificate, root_public_key: bytes) -> bool:
    """Whether the root key signed exactly what the certificate says."""
    return verify(root_public_key, _signed_bytes(certificate), certificate.signature)


def certificate_to_data(certificate: Certificate) -> dict[str, Any]:
    """Return the certificate as a JSON object."""
    return {**_claims(certificate), "signature": b64encode(certificate.signature).decode()}


def certificate_from_data(data: Any) -> Certificate:
    """Return the certificate of a JSON object, signature unchecked; BundleRefused `bundle-damaged` if it is none."""
    try:
        certificate = _read(data)
    except (ValueError, TypeError) as error:
        raise BundleRefused("bundle-damaged", detail="certificate") from error
    if certificate_to_data(certificate) != data:  # hex in capitals, base64 with other last bits
        raise BundleRefused("bundle-damaged", detail="certificate")
    return certificate


def fingerprint(public_key: bytes) -> str:
    """Return 16 hex digits of the key's SHA-256 in groups of four, for people to read out and compare."""
    digits = sha256(public_key).hexdigest()[:16]
    return "-".join(digits[i : i + 4] for i in range(0, 16, 4))


def _claims(certificate: Certificate) -> dict[str, Any]:
    quota = {} if certificate.passes_a_day is None else {"quota": certificate.passes_a_day}
    return quota | {
        "community": certificate.community,
        "station": certificate.station,
        "gate": certificate.gate,
        "name": certificate.name,
        "key": certificate.public_key.hex(),
        "recipient": certificate.age_recipient,
        "kinds": [int(kind) for kind in certificate.pass_kinds],
        "days": certificate.longest_days,
        "from": certificate.not_before_ms,
        "until": certificate.expires_ms,
    }


def _read(data: Any) -> Certificate:
    if set(data) - {"quota"} != set(_SHAPE) or any(type(data[name]) is not kind for name, kind in _SHAPE.items()):
        raise ValueError("fields")
    quota = data.get("quota")
    if "quota" in data and (type(quota) is not int or quota < 0):
        raise ValueError("quota")
    certificate = Certificate(
        community=data["community"],
        station=data["station"],
        gate=data["gate"],
        name=data["name"],
        public_key=bytes.fromhex(data["key"]),
        age_recipient=data["recipient"],
        pass_kinds=tuple(PassKind(kind) for kind in data["kinds"]),
        longest_days=data["days"],
        not_before_ms=data["from"],
        expires_ms=data["until"],
        signature=b64decode(data["signature"], validate=True),
        passes_a_day=quota,
    )
    if len(certificate.public_key) != PUBLIC_KEY_BYTES or len(certificate.signature) != SIGNATURE_BYTES:
        raise ValueError("key or signature length")
    if not 0 <= certificate.station < 1 << 16:
        raise ValueError("station")
    return certificate


def _signed_bytes(certificate: Certificate) -> bytes:
    return _TAG + canonical(_claims(certificate))
