"""The bundle: a signed header anybody may read around a payload only the recipient can (docs/formats.md §2)."""

from __future__ import annotations

import binascii
import io
import re
from base64 import b64decode, b64encode
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, replace
from hashlib import sha256
from itertools import islice
from typing import Any

import pyrage
import zstandard
from pyrage import x25519

from checkpoint_app.domain.events import MAX_EPOCH, MAX_SEQ
from checkpoint_app.domain.station import Certificate
from checkpoint_app.errors import BundleRefused
from checkpoint_app.sync.canonical import canonical, parse_exact
from checkpoint_app.sync.certificates import certificate_from_data, fingerprint
from checkpoint_app.sync.signing import SIGNATURE_BYTES, sign, verify

SUITE = "age-x25519+zstd+ed25519"
MAX_MANIFEST = 64 * 1024
MAX_PAYLOAD = 64 * 1024 * 1024
MAX_FILE = MAX_PAYLOAD + MAX_MANIFEST + 1024
MAX_CLAIM = MAX_MANIFEST + 1024
"""So many bytes at the start of a file hold all that stands before its payload."""
MAX_CONTENT = 1 << 30
MAX_RATIO = 100
RATIO_FLOOR = 1 << 20
"""Content up to this size may be any number of times larger than its payload: a short file of equal rows is no bomb."""
MAX_LINES = 1_000_000
MAX_LINE = 1 << 20
MAX_WINDOW = 1 << 23

_NAME = b"CHECKPOINT-BUNDLE/"
_MAGIC = _NAME + b"1\n"
_LEVEL = 9
_CHUNK = 1 << 20
_LINES_AT_ONCE = 4096
_SIGNATURE_CHARS = 88
_HEX64 = re.compile(r"[0-9a-f]{64}")
_NO_KEY = "No matching keys found"
_KNOWN_FEATURES: tuple[str, ...] = ()

_SHAPE: Mapping[str, type] = {
    "app": str,
    "cert": dict,
    "community": str,
    "count": int,
    "created": int,
    "crit": list,
    "dir": str,
    "epoch": int,
    "payload_len": int,
    "payload_sha256": str,
    "recipients": list,
    "schema": int,
    "station": int,
}
_SHAPE_OF: Mapping[str, Mapping[str, type]] = {
    "up": {"chain": dict, "clock": dict},
    "down": {"version": int, "valid_from": int, "next_due": int},
}
_CHAIN: Mapping[str, type] = {"from": int, "to": int, "prev": str, "head": str}


@dataclass(frozen=True, slots=True)
class BundleHeader:
    """A bundle whose form and payload hash are right. Nothing in it is to be believed before `check_signature`."""

    manifest: Mapping[str, Any]
    certificate: Certificate
    signature: bytes
    signed: bytes
    payload: bytes


def seal(
    manifest: Mapping[str, Any], lines: Iterable[bytes], *, recipients: Sequence[str], signing_seed: bytes
) -> bytes:
    """Return a whole bundle; `lines` come without newlines. `recipients` are age recipients.

    Fills in fmt, suite, count, payload_len, payload_sha256 and recipients. ValueError if the manifest lacks a
    field or outgrows its limit, BundleRefused `bundle-too-large` if the payload does.
    """
    compressed, count = _compress(lines)
    payload = pyrage.encrypt(compressed, [x25519.Recipient.from_str(recipient) for recipient in recipients])
    whole = {
        **manifest,
        "fmt": 1,
        "suite": SUITE,
        "count": count,
        "payload_len": len(payload),
        "payload_sha256": sha256(payload).hexdigest(),
        "recipients": [fingerprint(recipient.encode()) for recipient in recipients],
    }
    line = canonical(whole)
    wrong = _wrong_field(whole)
    if wrong or len(line) > MAX_MANIFEST:
        raise ValueError(f"manifest: {wrong or 'too long'}")
    if len(payload) > MAX_PAYLOAD or count > MAX_LINES:
        raise BundleRefused("bundle-too-large")
    signed = _MAGIC + line + b"\n"
    return b"".join((signed, b64encode(sign(signing_seed, signed)), b"\n\n", payload, _trailer(len(payload))))


def read_header(content: bytes, *, name: str = "?") -> BundleHeader:
    """Check a file's form, features, length and payload hash. `name` is only for the sentence to a person.

    Raises BundleRefused: bundle-unreadable, -truncated, -damaged, -needs-newer, -too-large, or bundle-stranger if
    the certificate inside is not of the station the file speaks for.
    """
    if len(content) > MAX_FILE:
        raise BundleRefused("bundle-too-large")
    claim, start = _claim(content, name)
    manifest = claim.manifest
    end = start + manifest["payload_len"]
    trailer = _trailer(manifest["payload_len"])
    if len(content) < end + len(trailer):
        raise BundleRefused("bundle-truncated")
    if content[end:] != trailer:
        raise BundleRefused("bundle-damaged", detail="end")
    payload = content[start:end]
    if sha256(payload).hexdigest() != manifest["payload_sha256"]:
        raise BundleRefused("bundle-damaged", detail="payload")
    return replace(claim, payload=payload)


def read_claim(start: bytes) -> BundleHeader:
    """Return what a file says of itself, of its first MAX_CLAIM bytes; nothing is known of its payload, which is empty.

    For telling whose file it is without reading 60 MB of a stick: the signature covers all of it. Raises BundleRefused
    as `read_header` does.
    """
    return _claim(start, "?")[0]


def _claim(content: bytes, name: str) -> tuple[BundleHeader, int]:
    """Return the header without its payload, and where the payload begins."""
    if not content.startswith(_MAGIC):
        raise _not_ours(content, name)
    line, signed_end = _line(content, len(_MAGIC), MAX_MANIFEST)
    manifest = _manifest(line)
    encoded, after = _line(content, signed_end, _SIGNATURE_CHARS)
    signature = _signature(encoded)
    _, start = _line(content, after, 0)
    certificate = certificate_from_data(manifest["cert"])
    if (certificate.community, certificate.station) != (manifest["community"], manifest["station"]):
        raise BundleRefused("bundle-stranger")
    return BundleHeader(manifest, certificate, signature, content[:signed_end], b""), start


def check_signature(header: BundleHeader, public_key: bytes) -> None:
    """Raise BundleRefused `bundle-bad-signature` unless this key signed the header and with it the payload's hash."""
    if not verify(public_key, header.signed, header.signature):
        raise BundleRefused("bundle-bad-signature")


def open_payload(header: BundleHeader, *, age_identity: str) -> Iterator[bytes]:
    """Decrypt at once and return the lines as they are decompressed, without newlines.

    Raises BundleRefused: bundle-not-for-us and bundle-damaged at once; bundle-too-large, and bundle-damaged for a
    line cut short or a wrong count, while the lines are read: take nothing over before the last one came.
    """
    try:
        compressed = pyrage.decrypt(header.payload, [x25519.Identity.from_str(age_identity)])
    except pyrage.DecryptError as error:
        if str(error) == _NO_KEY:
            raise BundleRefused("bundle-not-for-us") from error
        raise BundleRefused("bundle-damaged", detail="encryption") from error
    return _lines(compressed, header.manifest["count"])


def _compress(lines: Iterable[bytes]) -> tuple[bytes, int]:
    compressor = zstandard.ZstdCompressor(level=_LEVEL, write_checksum=True).compressobj()
    source, parts, count = iter(lines), [], 0
    while batch := list(islice(source, _LINES_AT_ONCE)):
        count += len(batch)
        parts.append(compressor.compress(b"\n".join(batch) + b"\n"))
    parts.append(compressor.flush())
    return b"".join(parts), count


def _lines(compressed: bytes, count: int) -> Iterator[bytes]:
    """Yield lines under the limits; memory stays at a few chunks whatever the payload pretends to be."""
    limit = min(MAX_CONTENT, max(RATIO_FLOOR, MAX_RATIO * len(compressed)))
    rest, size, seen = b"", 0, 0
    for chunk in _chunks(compressed):
        size += len(chunk)
        *whole, rest = (rest + chunk).split(b"\n")
        seen += len(whole)
        if size > limit or seen > MAX_LINES or len(rest) > MAX_LINE:
            raise BundleRefused("bundle-too-large")
        yield from whole
    if rest or seen != count:
        raise BundleRefused("bundle-damaged", detail="number of lines")


def _chunks(compressed: bytes) -> Iterator[bytes]:
    reader = zstandard.ZstdDecompressor(max_window_size=MAX_WINDOW).stream_reader(io.BytesIO(compressed))
    try:
        while chunk := reader.read(_CHUNK):
            yield chunk
    except zstandard.ZstdError as error:
        raise BundleRefused("bundle-damaged", detail="compression") from error


def _trailer(payload_len: int) -> bytes:
    return b"CHECKPOINT-END %016x\n" % payload_len


def _not_ours(content: bytes, name: str) -> BundleRefused:
    if content and _MAGIC.startswith(content):
        return BundleRefused("bundle-truncated")
    if re.match(rb"CHECKPOINT-BUNDLE/[0-9]{1,4}\n", content):
        return BundleRefused("bundle-needs-newer", detail="another version of the format")
    return BundleRefused("bundle-unreadable", path=name)


def _line(content: bytes, start: int, longest: int) -> tuple[bytes, int]:
    """Return the line from `start`, at most `longest` bytes, and where the next one begins."""
    end = content.find(b"\n", start, start + longest + 1)
    if end >= 0:
        return content[start:end], end + 1
    if len(content) <= start + longest:
        raise BundleRefused("bundle-truncated")
    raise BundleRefused("bundle-damaged", detail="header")


def _manifest(line: bytes) -> Mapping[str, Any]:
    try:
        manifest = parse_exact(line)
    except ValueError as error:
        raise BundleRefused("bundle-damaged", detail="manifest") from error
    if not isinstance(manifest, dict):
        raise BundleRefused("bundle-damaged", detail="manifest")
    if manifest.get("fmt") != 1 or manifest.get("suite") != SUITE:
        raise BundleRefused("bundle-needs-newer", detail="another format or suite")
    wrong = _wrong_field(manifest)
    if wrong:
        raise BundleRefused("bundle-damaged", detail=f"manifest: {wrong}")
    unknown = [str(feature)[:40] for feature in manifest["crit"] if feature not in _KNOWN_FEATURES]
    if unknown:
        raise BundleRefused("bundle-needs-newer", detail=", ".join(unknown[:5]))
    if manifest["payload_len"] > MAX_PAYLOAD or manifest["count"] > MAX_LINES:
        raise BundleRefused("bundle-too-large")
    return manifest


def _signature(encoded: bytes) -> bytes:
    try:
        signature = b64decode(encoded, validate=True)
    except binascii.Error as error:
        raise BundleRefused("bundle-damaged", detail="header") from error
    if len(signature) != SIGNATURE_BYTES or b64encode(signature) != encoded:
        raise BundleRefused("bundle-damaged", detail="header")
    return signature


def _wrong_field(manifest: Mapping[str, Any]) -> str:
    """Return the name of the first field that is missing or of another form, or an empty string."""
    direction = manifest.get("dir")
    if direction not in ("up", "down"):
        return "dir"
    wrong = _wrong_type(manifest, {**_SHAPE, **_SHAPE_OF[direction]})
    if wrong:
        return wrong
    if not 0 < manifest["epoch"] <= MAX_EPOCH:  # before the first no cut-off would hold
        return "epoch"
    if direction == "down":
        return ""
    chain = manifest["chain"]
    wrong = _wrong_type(chain, _CHAIN)
    if wrong:
        return wrong
    if max(chain["from"], chain["to"]) > MAX_SEQ:
        return "chain"
    return next((end for end in ("prev", "head") if not _HEX64.fullmatch(chain[end])), "")


def _wrong_type(fields: Mapping[str, Any], shape: Mapping[str, type]) -> str:
    """Also refuses negative numbers: every number of a manifest counts something or is a moment."""
    for field, kind in shape.items():
        value = fields.get(field)
        if type(value) is not kind or (isinstance(value, int) and value < 0):
            return field
    return ""
