"""Show names, phones and numbers whole for ten minutes: for a purpose, by somebody who may, on record."""

from __future__ import annotations

from checkpoint_app.domain.access import Clerk, Right, may
from checkpoint_app.errors import InputRefused
from checkpoint_app.ports import Clock
from checkpoint_app.services.office_access import OfficeAccess

UNMASK_MS = 10 * 60_000


class Unmask:
    """The masks of one keyboard of the office. They fall for whoever unlocked, and no longer than they are there."""

    def __init__(self, access: OfficeAccess, clock: Clock) -> None:
        self._access, self._clock = access, clock
        self._until_mono_ms = 0
        self._by: Clerk | None = None

    def unlock(self, *, purpose: str, document: str = "") -> Clerk:
        """Let the masks fall; InputRefused `clerk-none` while nobody could be asked, and as OfficeAccess.note."""
        if not self._access.clerks():
            raise InputRefused("clerk-none")
        self._access.note(Right.UNMASK, purpose=purpose, document=document)
        self._by = self._access.signed_on
        self._until_mono_ms = self._clock.read().mono_ms + UNMASK_MS
        return self._access.require(Right.UNMASK)

    def mask(self) -> None:
        self._by = None

    @property
    def left_ms(self) -> int:
        """How long names are still shown; 0 while they are masked, as they are once whoever unlocked has gone."""
        clerk = self._access.signed_on
        if self._by is None or clerk is None or clerk.number != self._by.number or not may(clerk.role, Right.UNMASK):
            return 0
        return max(0, self._until_mono_ms - self._clock.read().mono_ms)

    @property
    def is_open(self) -> bool:
        return self.left_ms > 0
