"""Give every event of a station its operator, shift, rules, list and a clock that is believed or marked."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

from checkpoint_app.domain.clock import JUMP_MS, ClockDoubt, ClockReading, ClockState, clock_doubt, elapsed_ms
from checkpoint_app.domain.events import EventDraft, EventKind
from checkpoint_app.domain.pack_schedule import pack_at
from checkpoint_app.domain.policy import PolicyPack
from checkpoint_app.domain.shift import OnDuty
from checkpoint_app.domain.station import Operator
from checkpoint_app.errors import InputRefused
from checkpoint_app.ports import Clock, StationStore

BUILD_DATE_MS = 1_795_276_800_000
"""2026-11-22 00:00 in UTC+8: no event of this program can be older (architecture.md §6)."""


class EventStamp:
    """Who is on duty and what time it is, for the events of one station.

    Order is by seq, never by time: a suspect clock marks the event and stops nothing.
    """

    def __init__(self, store: StationStore, clock: Clock) -> None:
        self._store = store
        self._clock = clock
        self._since = clock.read()
        past = store.clock_past()
        self._newest_ms, self._confirmed_list = past.newest_ms, past.confirmed_list
        self._believed = past.believed
        if past.believed is not None and past.believed.boot_id != self._since.boot_id:
            self._believed = None
        self._anchored: ClockReading | None = None
        self._anchored_after: tuple[int, int] | None = None
        self.operator: Operator | None = None
        self.on_duty: tuple[OnDuty, ...] = ()
        self.shift = 0
        self.since_ms = 0
        self.refresh()

    def refresh(self) -> None:
        """Read again who is on duty and which list and rules are in force."""
        shift = self._store.shift()
        is_open = shift is not None and shift.is_open
        self.on_duty = shift.people if shift is not None and is_open else ()
        self.operator = self.on_duty[0].operator if self.on_duty else None
        self.shift = shift.number if shift is not None and is_open else 0
        self.since_ms = shift.opened_ms if shift is not None and is_open else 0
        self.list_version, self._list_ms = self._store.list_version()
        self.packs = tuple(self._store.packs())

    @property
    def pack(self) -> PolicyPack | None:
        """The rules that hold at this instant; they change at their minute."""
        return pack_at(self.packs, self.known_ms())

    @property
    def bound_ms(self) -> int:
        """The latest moment (UTC ms) that is known to have passed, whatever the clock says."""
        listed_ms = self._list_ms if self.list_version > self._confirmed_list else 0
        return max(BUILD_DATE_MS, self._newest_ms, listed_ms)

    def known_ms(self) -> int:
        """Return now as well as it is known: rules and passes go by it.

        While the clock is doubted that is what was believed last, and the time since by the monotonic clock.
        """
        now = self._clock.read()
        if self._doubt(now) is None:
            return now.wall_ms
        believed = self._believed
        if believed is not None and believed.boot_id == now.boot_id:
            return max(believed.wall_ms + elapsed_ms(now, believed), self.bound_ms)
        return self.bound_ms + elapsed_ms(now, self._since)

    def now_ms(self) -> int:
        return self._clock.read().wall_ms

    def clocks(self) -> ClockReading:
        return self._clock.read()

    def doubt(self) -> ClockDoubt | None:
        """Return why the clock is not believed, None if it is."""
        return self._doubt(self._clock.read())

    def clock_state(self) -> ClockState:
        return ClockState.OK if self.doubt() is None else ClockState.SUSPECT

    def require_possible(self) -> None:
        """Raise InputRefused `clock-before-build` for a time that no person can be right about."""
        if self.now_ms() < BUILD_DATE_MS:
            raise InputRefused("clock-before-build")

    def believe_clock(self) -> None:
        """Believe the clock from now on; called once it is on record that a person confirmed date and time."""
        self._believed = self._clock.read()
        self._newest_ms = self._believed.wall_ms
        self._confirmed_list = self.list_version

    def draft(self, kind: EventKind, data: Mapping[str, Any], pii: Mapping[str, Any] | None = None) -> EventDraft:
        now = self._clock.read()
        doubt = self._doubt(now)
        if doubt is None:
            self._newest_ms = max(self._newest_ms, now.wall_ms)
        pack = self.pack
        return EventDraft(
            kind=kind,
            at_ms=now.wall_ms,
            operator=self.operator.number if self.operator else 0,
            shift=self.shift,
            pack=pack.number if pack else 0,
            list_version=self.list_version,
            clock=ClockState.OK if doubt is None else ClockState.SUSPECT,
            data=data,
            pii=pii,
            anchor=self._anchor(now, always=kind is EventKind.CLOCK_CONFIRMED),
        )

    def require_operator(self) -> Operator:
        if self.operator is None:
            raise InputRefused("not-signed-on")
        return self.operator

    def _doubt(self, now: ClockReading) -> ClockDoubt | None:
        doubt = clock_doubt(now, known_ms=self.bound_ms, earlier=self._believed)
        if doubt is None and (self._believed is None or self._believed.boot_id != now.boot_id):
            self._believed = now
        return doubt

    def _anchor(self, now: ClockReading, *, always: bool) -> tuple[str, int] | None:
        """Return both clocks for the first record of a start or boot and of each jump.

        A draft may come to nothing: until the log has grown the next one carries them too.
        """
        last = self._anchored
        if self._anchored_after is not None and self._grown_to() > self._anchored_after:
            self._anchored_after = None
        moved = last is None or last.boot_id != now.boot_id or abs(now.offset_ms - last.offset_ms) > JUMP_MS
        if moved or always:
            self._anchored, self._anchored_after = now, self._grown_to()
        elif self._anchored_after is None:
            return None
        return now.boot_id, now.mono_ms

    def _grown_to(self) -> tuple[int, int]:
        head = self._store.head()
        return head.epoch, head.seq
