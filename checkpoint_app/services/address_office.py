"""For which of the office's keys a station encrypts: the newest of the last list, else the lasting one of its kit."""

from __future__ import annotations

from checkpoint_app.domain.station import OFFICE_KEYS
from checkpoint_app.ports import StationStore


def office_recipient(store: StationStore) -> str:
    """Return the age recipient for the next station bundle."""
    keys: list[tuple[str, int]] = store.get(OFFICE_KEYS) or []
    return keys[-1][0] if keys else store.identity().office_recipient
