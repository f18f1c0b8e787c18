"""Change the passphrase of a data folder, at a gate or at the office; the old one is asked."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass

from checkpoint_app.domain.events import EventDraft, EventKind
from checkpoint_app.domain.station import SHORTEST_PASSPHRASE
from checkpoint_app.errors import InputRefused
from checkpoint_app.ports import Clock, OfficeStore, StationStore


@dataclass(frozen=True, slots=True)
class ChangePassphrase:
    """`draft` makes the record of it; at a gate it also sees to it that somebody is on duty."""

    store: StationStore | OfficeStore
    draft: Callable[[], EventDraft]

    def change(self, old: str, new: str) -> None:
        """Let the folder open with `new` only. A backup made before keeps the passphrase it was made with.

        The vault is written beside the old one, the change recorded, then the file takes its place: a power cut leaves
        the one or the other, whole. InputRefused `passphrase-short`, `not-signed-on`; StorageError `wrong-passphrase`,
        disk-full, folder-read-only: nothing is changed then.
        """
        require_passphrase(new)
        draft = self.draft()
        with self.store.vault().changing(old, new):
            self.store.append(draft)


def passphrase_changed(clock: Clock, *, by_sheet: bool = False) -> EventDraft:
    """Return the office's record of it; `by_sheet`: the old one was lost, the recovery sheet opened the office."""
    data = {"by": "sheet"} if by_sheet else {}
    return EventDraft(kind=EventKind.PASSPHRASE_CHANGED, at_ms=clock.read().wall_ms, data=data)


def require_passphrase(passphrase: str) -> None:
    """Raise InputRefused `passphrase-short`."""
    if len(passphrase) < SHORTEST_PASSPHRASE:
        raise InputRefused("passphrase-short", shortest=SHORTEST_PASSPHRASE)
