"""People taken off the roster for good: known again by a short keyed digest when an old list brings them back."""

from __future__ import annotations

import hmac
from collections.abc import Iterable

from checkpoint_app.domain.names import normalise_name
from checkpoint_app.domain.roster import Resident
from checkpoint_app.domain.station import OfficeIdentity
from checkpoint_app.ports import OfficeStore

_DIGEST_BYTES = 3
"""One name among 16 million agrees by accident: enough to warn, too little to prove that somebody lived here."""


def person_digest(identity: OfficeIdentity, resident: Resident) -> str:
    """Return six hex digits that stand for name and dwelling; keyed, so that they cannot be tried out elsewhere."""
    told = f"{normalise_name(resident.name)}|{resident.dwelling}"
    key = hmac.digest(identity.root_seed, b"CHECKPOINT-PURGED/1", "sha256")
    return hmac.digest(key, told.encode(), "sha256")[:_DIGEST_BYTES].hex()


def returning(store: OfficeStore, rows: Iterable[Resident]) -> int:
    """Return how many rows of a list name somebody who was taken off the roster for good."""
    purged = store.purged_digests()
    if not purged:
        return 0
    identity = store.identity()
    return sum(person_digest(identity, row) in purged for row in rows)
