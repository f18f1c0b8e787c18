"""Put rules on the schedule: they hold from their minute on, once gates got them with an office bundle."""

from __future__ import annotations

from dataclasses import replace

from checkpoint_app.domain.clock import local
from checkpoint_app.domain.continuity import NUMBERS_AN_EPOCH, least_number
from checkpoint_app.domain.events import EventDraft, EventKind
from checkpoint_app.domain.policy import PolicyPack
from checkpoint_app.errors import InputRefused
from checkpoint_app.ports import Clock, OfficeStore

MINUTE_MS = 60_000


def next_number(store: OfficeStore) -> int:
    """Return the number of the next pack; numbers go up and are never given twice."""
    given = max((pack.number for pack in store.packs()), default=0)
    return max(given + 1, least_number(store.head().epoch, NUMBERS_AN_EPOCH))


def schedule_pack(pack: PolicyPack, store: OfficeStore, clock: Clock) -> PolicyPack:
    """Return the pack as it would be put on the schedule now.

    One that should have begun already begins with this minute: until now the gates judged by others, and a pack that
    began earlier than those in force would never have the word (docs/adr/0009). Raise InputRefused
    `pack-other-community` or `pack-over`.
    """
    own, now_ms = store.identity().community, clock.read().wall_ms
    if pack.community not in ("", own):
        raise InputRefused("pack-other-community", given=pack.community, own=own)
    if pack.valid_until_ms <= now_ms:
        raise InputRefused("pack-over", ended=f"{local(pack.valid_until_ms):%Y-%m-%d %H:%M}")
    this_minute_ms = now_ms - now_ms % MINUTE_MS
    return replace(pack, valid_from_ms=max(pack.valid_from_ms, this_minute_ms))


def activate_pack(pack: PolicyPack, store: OfficeStore, clock: Clock) -> PolicyPack:
    """Put a pack on the schedule with its event; return it as it stands there. Raises as `schedule_pack` does."""
    scheduled = schedule_pack(pack, store, clock)
    data = {"number": scheduled.number, "document": scheduled.document_no}
    store.add_pack(scheduled, EventDraft(kind=EventKind.PACK_ACTIVATED, at_ms=clock.read().wall_ms, data=data))
    return scheduled
