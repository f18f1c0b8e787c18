"""Which of the office's age keys a station bundle is for: that of a month, or the lasting one (docs/formats.md §2)."""

from __future__ import annotations

from checkpoint_app.domain.station import AgeKey, OfficeIdentity
from checkpoint_app.errors import BundleRefused
from checkpoint_app.sync.certificates import fingerprint
from checkpoint_app.sync.container import BundleHeader


def key_for(header: BundleHeader, office: OfficeIdentity) -> str:
    """Return the secret half to open a bundle with, by the recipients in its manifest.

    BundleRefused `bundle-key-destroyed` if it was for a key that was destroyed. For none of ours it is the lasting key,
    which will not open it.
    """
    named = header.manifest["recipients"]
    keys = [key for key in office.age_keys if fingerprint(key.recipient.encode()) in named]
    whole = [key.identity for key in keys if key.destroyed_ms is None]
    if keys and not whole and fingerprint(office.age_recipient.encode()) not in named:
        raise BundleRefused("bundle-key-destroyed")
    return whole[-1] if whole else office.age_identity


def newest_key(office: OfficeIdentity) -> AgeKey | None:
    """Return the key that stations encrypt for; None in an office of before there were keys of months."""
    return next((key for key in reversed(office.age_keys) if key.destroyed_ms is None), None)
