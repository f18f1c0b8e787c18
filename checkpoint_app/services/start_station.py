"""Start a station from its kit: identity, keys, first list, without network."""

from __future__ import annotations

import secrets
from collections.abc import Callable
from dataclasses import replace

from checkpoint_app.domain.events import EventDraft, EventKind
from checkpoint_app.domain.exchange import OfficeSnapshot
from checkpoint_app.domain.station import StationIdentity
from checkpoint_app.ports import Clock, StationStore
from checkpoint_app.services.stamp_events import EventStamp

CreateStore = Callable[[StationIdentity, EventDraft, Callable[[StationStore], object]], StationStore]
"""Creates a store with its first event and what the last argument puts in: all of it, or nothing."""


def start_station(
    identity: StationIdentity, first_list: OfficeSnapshot, create: CreateStore, clock: Clock
) -> StationStore:
    """Create the store, open epoch 1 and take over the first list: all of it, or nothing.

    The installation gets its id here, not from the kit: two laptops started from one kit can be told apart.
    """
    identity = replace(identity, install_id=secrets.token_hex(8))
    opened = EventDraft(
        kind=EventKind.EPOCH_OPENED, at_ms=clock.read().wall_ms, data={"install": identity.install_id, "reason": "new"}
    )

    def take_over(store: StationStore) -> None:
        stamp = EventStamp(store, clock)
        store.apply_snapshot(first_list, stamp.draft(EventKind.LIST_APPLIED, {"version": first_list.version}))

    return create(identity, opened, take_over)
