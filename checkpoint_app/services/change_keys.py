"""The office's age keys of the months: a new one with the first list of a month, and old ones destroyed by a person."""

from __future__ import annotations

from dataclasses import dataclass

from checkpoint_app.domain.access import Right
from checkpoint_app.domain.clock import DAY_MS, local_day
from checkpoint_app.domain.events import EventDraft, EventKind
from checkpoint_app.domain.pack_schedule import retention_days
from checkpoint_app.domain.station import AgeKey
from checkpoint_app.errors import InputRefused
from checkpoint_app.ports import Clock, OfficeStore
from checkpoint_app.services.office_access import OfficeAccess
from checkpoint_app.sync.certificates import fingerprint
from checkpoint_app.sync.office_keys import newest_key
from checkpoint_app.sync.signing import new_age_identity


@dataclass(frozen=True, slots=True, kw_only=True)
class KeyState:
    """A key as people see it. `until_ms`: when the next one took over; None for the newest.

    `may_be_destroyed`: it is older than the rules keep records, and nothing that is for it is still missing.
    """

    fingerprint: str
    from_ms: int
    until_ms: int | None
    destroyed_ms: int | None
    may_be_destroyed: bool


@dataclass(frozen=True, slots=True)
class ChangeKeys:
    store: OfficeStore
    clock: Clock
    access: OfficeAccess

    def states(self) -> tuple[KeyState, ...]:
        """Return every key there ever was, oldest first."""
        keys, now_ms = self.store.identity().age_keys, self.clock.read().wall_ms
        ends = [key.from_ms for key in keys[1:]]
        return tuple(self._state(key, until, now_ms) for key, until in zip(keys, [*ends, None], strict=True))

    def change(self) -> KeyState:
        """Make a new key now, because a person wants one; it counts for a station once it has the next list."""
        self.access.require_of_clerks(Right.KEYS)
        _make_key(self.store, self.clock)
        return self.states()[-1]

    def destroy(self, wanted: str) -> KeyState:
        """Destroy the secret half of an old key: bundles that are for it can be read by nobody any more.

        `wanted` is its fingerprint. InputRefused `key-unknown`, `key-still-needed`.
        """
        self.access.require_of_clerks(Right.KEYS)
        mark = wanted.strip().lower()
        pairs = zip(self.store.identity().age_keys, self.states(), strict=True)
        found = [each for each in pairs if each[1].fingerprint == mark and each[1].destroyed_ms is None]
        if not found:
            raise InputRefused("key-unknown", given=wanted[:40])
        ((key, state),) = found
        if not state.may_be_destroyed:
            raise InputRefused("key-still-needed", key=state.fingerprint)
        now_ms = self.clock.read().wall_ms
        draft = EventDraft(kind=EventKind.KEY_DESTROYED, at_ms=now_ms, data={"key": state.fingerprint})
        self.store.destroy_age_key(key.recipient, draft)
        return next(each for each in self.states() if each.fingerprint == state.fingerprint)

    def _state(self, key: AgeKey, until_ms: int | None, now_ms: int) -> KeyState:
        kept_ms = retention_days(self.store.packs(), now_ms) * DAY_MS
        old = until_ms is not None and now_ms - until_ms >= kept_ms
        return KeyState(
            fingerprint=fingerprint(key.recipient.encode()),
            from_ms=key.from_ms,
            until_ms=until_ms,
            destroyed_ms=key.destroyed_ms,
            may_be_destroyed=old and key.destroyed_ms is None and self._nothing_missing(until_ms or 0),
        )

    def _nothing_missing(self, since_ms: int) -> bool:
        """Whether every station that is not lost reported since then and no record is missing before its last one.

        A station that has not may still hold records on a stick that only this key opens.
        """
        lost = {each.certificate.station for each in self.store.stations() if each.is_lost}
        board = [line for line in self.store.board() if line.station not in lost]
        return all((line.last_report_ms or 0) >= since_ms and not line.gaps for line in board)


def change_monthly(store: OfficeStore, clock: Clock) -> None:
    """Make a new key unless the newest is of this month (UTC+8); called before each list that is published."""
    newest = newest_key(store.identity())
    if newest is None or _month(newest.from_ms) < _month(clock.read().wall_ms):
        _make_key(store, clock)


def _make_key(store: OfficeStore, clock: Clock) -> None:
    now_ms, (identity, recipient) = clock.read().wall_ms, new_age_identity()
    data = {"key": fingerprint(recipient.encode())}
    draft = EventDraft(kind=EventKind.KEY_CHANGED, at_ms=now_ms, data=data)
    store.put_age_key(AgeKey(recipient=recipient, identity=identity, from_ms=now_ms), draft)


def _month(at_ms: int) -> tuple[int, int]:
    day = local_day(at_ms)
    return day.year, day.month
