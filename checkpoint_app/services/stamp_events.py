"""Give every event of a station its operator, shift, rules, list and a clock that is believed or marked."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

from checkpoint_app.domain.clock import ClockReading, ClockState, clock_state
from checkpoint_app.domain.events import EventDraft, EventKind
from checkpoint_app.domain.pack_schedule import pack_at
from checkpoint_app.domain.policy import PolicyPack
from checkpoint_app.domain.shift import OnDuty
from checkpoint_app.domain.station import Operator
from checkpoint_app.errors import InputRefused
from checkpoint_app.ports import Clock, StationStore
from checkpoint_app.sync.chain import event_of

BUILD_DATE_MS = 1_795_276_800_000
"""2026-11-22 00:00 in UTC+8: no event of this program can be older (architecture.md §6)."""


class EventStamp:
    """Who is on duty and what time it is, for the events of one station.

    Order is by seq, never by time: a suspect clock marks the event and stops nothing.
    """

    def __init__(self, store: StationStore, clock: Clock) -> None:
        self._store = store
        self._clock = clock
        self._believed: ClockReading | None = None
        self.operator: Operator | None = None
        self.on_duty: tuple[OnDuty, ...] = ()
        self.shift = 0
        self.since_ms = 0
        self.refresh()
        head = store.head()
        last = [event_of(line) for line in store.lines(head.seq, head.seq)]
        self._newest_ms = max((event.at_ms for event in last if event.clock == ClockState.OK), default=0)

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

    def known_ms(self) -> int:
        """Return now, or when the office made its list if the clock lags behind that: rules and passes go by it."""
        return max(self.now_ms(), self._list_ms)

    def now_ms(self) -> int:
        return self._clock.read().wall_ms

    def clock_state(self) -> ClockState:
        now = self._clock.read()
        bound = self._newest_ms
        if self._believed is None:
            bound = max(bound, BUILD_DATE_MS, self._list_ms)
        state = clock_state(now, lower_bound_ms=bound, earlier=self._believed)
        if state is ClockState.OK:
            self._believed = self._believed or now
        return state

    def believe_clock(self) -> None:
        """Believe the clock from now on; called once it is on record that a person confirmed date and time."""
        self._believed = self._clock.read()
        self._newest_ms = self._believed.wall_ms

    def draft(self, kind: EventKind, data: Mapping[str, Any], pii: Mapping[str, Any] | None = None) -> EventDraft:
        state = self.clock_state()
        at_ms = self.now_ms()
        if state is ClockState.OK:
            self._newest_ms = max(self._newest_ms, at_ms)
        pack = self.pack
        return EventDraft(
            kind=kind,
            at_ms=at_ms,
            operator=self.operator.number if self.operator else 0,
            shift=self.shift,
            pack=pack.number if pack else 0,
            list_version=self.list_version,
            clock=state,
            data=data,
            pii=pii,
        )

    def require_operator(self) -> Operator:
        if self.operator is None:
            raise InputRefused("not-signed-on")
        return self.operator
