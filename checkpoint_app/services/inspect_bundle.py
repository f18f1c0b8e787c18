"""Look into a bundle without any key: its manifest, and whether the key it names signed it."""

from __future__ import annotations

import hashlib
from collections.abc import Mapping
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from checkpoint_app.domain.media import check_code
from checkpoint_app.errors import BundleRefused
from checkpoint_app.ports import Media
from checkpoint_app.services.apply_bundle import LARGEST_FILE
from checkpoint_app.sync import container
from checkpoint_app.sync.certificates import fingerprint


@dataclass(frozen=True, slots=True, kw_only=True)
class InspectedBundle:
    """`fingerprint` names the key to compare with the office's list: anybody can sign with a key of their own.

    `code` is the check code that whoever wrote the file read out.
    """

    manifest: Mapping[str, Any]
    signature_holds: bool
    fingerprint: str
    code: str


def inspect_bundle(media: Media, path: Path) -> InspectedBundle:
    """Return what a bundle says of itself; BundleRefused if it is none, MediaError if it cannot be read."""
    content = media.read(path, at_most=LARGEST_FILE)
    header = container.read_header(content, name=path.name)
    certificate = header.certificate
    try:
        container.check_signature(header, certificate.public_key)
    except BundleRefused:
        holds = False
    else:
        holds = True
    return InspectedBundle(
        manifest=header.manifest,
        signature_holds=holds,
        fingerprint=fingerprint(certificate.public_key),
        code=check_code(hashlib.sha256(content).digest()),
    )
