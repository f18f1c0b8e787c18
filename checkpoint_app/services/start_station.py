"""Start a station from its kit: identity, keys, first list, without network."""

from __future__ import annotations

from collections.abc import Callable

from checkpoint_app.domain.events import EventDraft, EventKind
from checkpoint_app.domain.station import StationIdentity
from checkpoint_app.ports import Clock, StationStore
from checkpoint_app.services.apply_bundle import open_office_bundle
from checkpoint_app.services.stamp_events import EventStamp
from checkpoint_app.sync.kit import KitContent

CreateStore = Callable[[StationIdentity, EventDraft], StationStore]


def start_station(content: KitContent, create: CreateStore, clock: Clock) -> StationStore:
    """Create the store, open epoch 1 and take over the office bundle in the kit.

    The bundle is opened before anything is created, so a damaged kit leaves the folder empty.
    """
    snapshot = open_office_bundle(content.office_bundle, content.identity)
    opened = EventDraft(
        kind=EventKind.EPOCH_OPENED,
        at_ms=clock.read().wall_ms,
        data={"install": content.identity.install_id, "reason": "new"},
    )
    store = create(content.identity, opened)
    stamp = EventStamp(store, clock)
    store.apply_snapshot(snapshot, stamp.draft(EventKind.LIST_APPLIED, {"version": snapshot.version}))
    return store
