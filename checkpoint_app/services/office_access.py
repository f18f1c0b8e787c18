"""Who is at the office's keyboard: sign on with a PIN, what a role may do, and the record of every look."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

from checkpoint_app.domain.access import Clerk, Right, Role, may
from checkpoint_app.domain.events import EventDraft, EventKind
from checkpoint_app.domain.names import normalise_name, one_line, require_length
from checkpoint_app.errors import InputRefused
from checkpoint_app.ports import Clock, OfficeStore
from checkpoint_app.sync.pins import check_pin, hash_pin

WRONG_PINS, WAIT_MS = 5, 30_000
SIGNED_ON = "signed-on"
FIRST_CLERK = 9001
"""Above every operator of a gate: a record of the office says which of the two somebody was."""


class OfficeAccess:
    """One keyboard of the office. `signed_on` is nobody until somebody typed a PIN."""

    def __init__(self, store: OfficeStore, clock: Clock) -> None:
        self._store, self._clock = store, clock
        self.signed_on: Clerk | None = None

    def clerks(self) -> Sequence[Clerk]:
        return [clerk for clerk in self._store.clerks() if clerk.active]

    def add(self, name: str, pin: str, role: Role) -> Clerk:
        """Let somebody work here. The first is the head and needs nobody's leave; InputRefused for name, PIN, right."""
        first = not self.clerks()
        if not first:
            self.require(Right.CLERKS)
        wanted = require_length(normalise_name(name))
        if not wanted:
            raise InputRefused("name-missing")
        if any(clerk.name == wanted for clerk in self.clerks()):
            raise InputRefused("operator-name-taken", name=wanted)
        number = max((clerk.number for clerk in self._store.clerks()), default=FIRST_CLERK - 1) + 1
        clerk = Clerk(number=number, name=wanted, pin_hash=hash_pin(pin), role=Role.HEAD if first else role)
        self._put(clerk)
        return clerk

    def dismiss(self, number: int) -> None:
        """Let somebody work here no more; InputRefused `last-head` for the only head."""
        self.require(Right.CLERKS)
        clerk = self.find(str(number))
        heads = [other for other in self.clerks() if other.role is Role.HEAD and other.number != number]
        if clerk.role is Role.HEAD and not heads:
            raise InputRefused("last-head")
        self._put(replace(clerk, active=False))

    def find(self, text: str) -> Clerk:
        """Return the clerk with this number or name; InputRefused `operator-unknown`."""
        wanted = text.strip()
        for clerk in self.clerks():
            if wanted in (str(clerk.number), clerk.name):
                return clerk
        raise InputRefused("operator-unknown", operator=wanted[:40])

    def sign_on(self, clerk: Clerk, pin: str) -> Clerk:
        """Put somebody at the keyboard; InputRefused `wrong-pin`, which is on record, or `pin-wait`."""
        self._require_pin(clerk, pin)
        self.signed_on = clerk
        self._note(clerk, SIGNED_ON, "", "", 0)
        return clerk

    def sign_off(self) -> None:
        self.signed_on = None

    def require(self, right: Right) -> Clerk:
        """Return who is signed on, if their role may; InputRefused `clerk-not-signed-on`, `clerk-may-not`."""
        if self.signed_on is None:
            raise InputRefused("clerk-not-signed-on")
        if not may(self.signed_on.role, right):
            raise InputRefused("clerk-may-not", name=self.signed_on.name)
        return self.signed_on

    def require_second(self, clerk: Clerk, pin: str, right: Right) -> Clerk:
        """Return the second of two persons, who is somebody else; InputRefused `second-person`, and as `sign_on`."""
        first = self.require(right)
        if clerk.number == first.number or not may(clerk.role, right):
            raise InputRefused("second-person")
        self._require_pin(clerk, pin)
        return clerk

    def note(self, right: Right, *, purpose: str, document: str = "", subjects: int = 0) -> None:
        """Put a look at personal data on record, before it is given; InputRefused `purpose-missing`."""
        clerk, why = self.require(right), require_length(one_line(purpose))
        if not why:
            raise InputRefused("purpose-missing")
        self._note(clerk, right.value, why, require_length(one_line(document)), subjects)

    def _require_pin(self, clerk: Clerk, pin: str) -> None:
        now_ms = self._clock.read().wall_ms
        tries, last_ms = self._store.clerk_refusals(clerk.number)
        if tries >= WRONG_PINS and 0 <= now_ms - last_ms < WAIT_MS:
            raise InputRefused("pin-wait", seconds=-(-(last_ms + WAIT_MS - now_ms) // 1000))
        if not check_pin(clerk.pin_hash, pin):
            data = {"clerk": clerk.number, "tries": tries + 1}
            self._store.append(EventDraft(kind=EventKind.PIN_REFUSED, at_ms=now_ms, data=data))
            raise InputRefused("wrong-pin")

    def _note(self, clerk: Clerk, what: str, purpose: str, document: str, subjects: int) -> None:
        data = {"clerk": clerk.number, "what": what, "purpose": purpose, "document": document, "subjects": subjects}
        now_ms = self._clock.read().wall_ms
        self._store.append(EventDraft(kind=EventKind.ACCESS, at_ms=now_ms, operator=clerk.number, data=data))

    def _put(self, clerk: Clerk) -> None:
        by = self.signed_on.number if self.signed_on else clerk.number
        data = {"clerk": clerk.number, "role": clerk.role.value, "active": clerk.active}
        draft = EventDraft(kind=EventKind.CLERK_CHANGED, at_ms=self._clock.read().wall_ms, operator=by, data=data)
        self._store.put_clerk(clerk, draft)
