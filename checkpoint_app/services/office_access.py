"""Who is at the office's keyboard: sign on with a PIN, what a role may do, and the record of every look."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

from checkpoint_app.domain.access import (
    BY_DOCUMENT,
    SIGNED_ON,
    Clerk,
    Purpose,
    Right,
    Role,
    may,
    pin_wait_ms,
    split_purpose,
)
from checkpoint_app.domain.clock import waited_ms
from checkpoint_app.domain.continuity import NUMBERS_AN_EPOCH, least_number
from checkpoint_app.domain.events import EventDraft, EventKind
from checkpoint_app.domain.names import normalise_name, one_line, require_length
from checkpoint_app.errors import InputRefused
from checkpoint_app.ports import Clock, OfficeStore
from checkpoint_app.sync.pins import check_pin, hash_pin

FIRST_CLERK = 9001
"""Above every operator of a gate: a record of the office says which of the two somebody was."""

LONGEST_PURPOSE = 200


class OfficeAccess:
    """One keyboard of the office. `signed_on` is nobody until somebody typed a PIN.

    While somebody is signed on, every record of the office that names nobody else is theirs.
    """

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
        given = max((clerk.number for clerk in self._store.clerks()), default=FIRST_CLERK - 1)
        number = max(given + 1, FIRST_CLERK - 1 + least_number(self._store.head().epoch, NUMBERS_AN_EPOCH))
        clerk = Clerk(number=number, name=wanted, pin_hash=hash_pin(pin), role=Role.HEAD if first else role)
        self._put(clerk)
        return clerk

    def dismiss(self, number: int) -> Clerk:
        """Let somebody work here no more; InputRefused `last-head` for the only head."""
        self.require(Right.CLERKS)
        clerk = replace(self._working(number), active=False)
        self._require_another_head(clerk)
        self._put(clerk)
        if self.signed_on is not None and self.signed_on.number == number:
            self.sign_off()
        return clerk

    def change_role(self, number: int, role: Role) -> Clerk:
        """Give somebody other rights; InputRefused `last-head` where the only head would be none any more."""
        self.require(Right.CLERKS)
        clerk = self._working(number)
        if role is not Role.HEAD:
            self._require_another_head(clerk)
        return self._change(replace(clerk, role=role))

    def change_pin(self, number: int, pin: str) -> Clerk:
        """Give somebody a new PIN: everybody their own, the head anybody's."""
        if self.signed_on is None or self.signed_on.number != number:
            self.require(Right.CLERKS)
        return self._change(replace(self._working(number), pin_hash=hash_pin(pin)))

    def find(self, text: str) -> Clerk:
        """Return the clerk with this number or name; InputRefused `operator-unknown`."""
        wanted, clerks = text.strip(), self.clerks()
        found = [c for c in clerks if str(c.number) == wanted] or [c for c in clerks if c.name == wanted]
        if not found:
            raise InputRefused("operator-unknown", operator=wanted[:40])
        return found[0]

    def sign_on(self, clerk: Clerk, pin: str) -> Clerk:
        """Put somebody at the keyboard, once it is on record; InputRefused `wrong-pin`, which is on record too,
        `pin-wait`, or `operator-unknown` for somebody who was dismissed.
        """
        known = self._working(clerk.number)
        self.require_pin(known, pin)
        self._note(known, SIGNED_ON, "", "", 0)
        self.signed_on = known
        self._store.seat(known.number)
        return known

    def sign_off(self) -> None:
        self.signed_on = None
        self._store.seat(0)

    def require(self, right: Right) -> Clerk:
        """Return who is signed on, if their role may; InputRefused `clerk-not-signed-on`, `clerk-may-not`."""
        if self.signed_on is None:
            raise InputRefused("clerk-not-signed-on")
        if not may(self.signed_on.role, right):
            raise InputRefused("clerk-may-not", name=self.signed_on.name)
        return self.signed_on

    def require_of_clerks(self, right: Right) -> None:
        """As `require`, once anybody is entered as a clerk.

        An office without clerks works as before there were any: whoever knows its passphrase may.
        """
        if self.clerks():
            self.require(right)

    def require_second(self, clerk: Clerk, pin: str, right: Right) -> Clerk:
        """Return the second of two persons, who is somebody else; InputRefused `second-person`, and as `sign_on`."""
        first, second = self.require(right), self._working(clerk.number)
        if second.number == first.number or not may(second.role, right):
            raise InputRefused("second-person")
        self.require_pin(second, pin)
        return second

    def note(self, right: Right, *, purpose: str, document: str = "", subjects: int = 0, resident: int = 0) -> None:
        """Put a look at personal data on record, before it is given.

        InputRefused `purpose-missing`, or `document-missing` where an authority asks. `resident` is whose data it is,
        where it is one person's.
        """
        clerk = self.require(right)
        code, words = split_purpose(require_length(one_line(purpose), LONGEST_PURPOSE))
        number = require_length(one_line(document))
        if not (code or words) or (code == Purpose.OTHER and not words):
            raise InputRefused("purpose-missing")
        if code in BY_DOCUMENT and not number:
            raise InputRefused("document-missing")
        self._note(clerk, right.value, f"{code} {words}".strip(), number, subjects, resident)

    def require_pin(self, clerk: Clerk, pin: str) -> None:
        """Raise InputRefused `wrong-pin`, which is on record, or `pin-wait` after five, longer each time."""
        now = self._clock.read()
        tries, last = self._store.clerk_refusals(clerk.number)
        left_ms = 0 if last is None else pin_wait_ms(tries) - waited_ms(now, last)
        if left_ms > 0:
            raise InputRefused("pin-wait", seconds=-(-left_ms // 1000))
        if not check_pin(clerk.pin_hash, pin):
            data, anchor = {"clerk": clerk.number, "tries": tries + 1}, (now.boot_id, now.mono_ms)
            self._store.append(EventDraft(kind=EventKind.PIN_REFUSED, at_ms=now.wall_ms, data=data, anchor=anchor))
            raise InputRefused("wrong-pin")

    def _note(self, clerk: Clerk, what: str, purpose: str, document: str, subjects: int, resident: int = 0) -> None:
        """What somebody wrote of their own may name a person, so it can be destroyed; the code of the purpose stays."""
        code, words = split_purpose(purpose)
        data = {"clerk": clerk.number, "what": what, "purpose": code, "document": document, "subjects": subjects}
        draft = EventDraft(
            kind=EventKind.ACCESS,
            at_ms=self._clock.read().wall_ms,
            operator=clerk.number,
            data=data | ({"resident": resident} if resident else {}),
            pii={"purpose": words} if words else None,
        )
        self._store.append(draft)

    def _working(self, number: int) -> Clerk:
        """Return somebody as they are on record now: whoever asks may hold an older line of the list."""
        for clerk in self.clerks():
            if clerk.number == number:
                return clerk
        raise InputRefused("operator-unknown", operator=str(number))

    def _require_another_head(self, clerk: Clerk) -> None:
        heads = [other for other in self.clerks() if other.role is Role.HEAD and other.number != clerk.number]
        if clerk.role is Role.HEAD and not heads:
            raise InputRefused("last-head")

    def _change(self, clerk: Clerk) -> Clerk:
        self._put(clerk)
        if self.signed_on is not None and self.signed_on.number == clerk.number:
            self.signed_on = clerk
        return clerk

    def _put(self, clerk: Clerk) -> None:
        by = self.signed_on.number if self.signed_on else clerk.number
        data = {"clerk": clerk.number, "role": clerk.role.value, "active": clerk.active}
        draft = EventDraft(kind=EventKind.CLERK_CHANGED, at_ms=self._clock.read().wall_ms, operator=by, data=data)
        self._store.put_clerk(clerk, draft)
