"""Which records of this station the office did not confirm, over all epochs held here."""

from __future__ import annotations

from collections.abc import Sequence

from checkpoint_app.domain.events import ChainHead
from checkpoint_app.domain.export_plan import LogRange, missing_ranges
from checkpoint_app.ports import StationStore


def list_unconfirmed(store: StationStore, heads: Sequence[ChainHead] | None = None) -> tuple[LogRange, ...]:
    """Return what no receipt covers, the oldest first; `heads` are the store's where the caller knows them."""
    return tuple(
        missing
        for head in (store.heads() if heads is None else heads)
        for missing in missing_ranges(store.receipt(head.epoch), head.seq)
    )


def count_unconfirmed(store: StationStore) -> int:
    return sum(missing.count for missing in list_unconfirmed(store))
