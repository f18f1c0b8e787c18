"""What the gate screen always shows: who, where, when, how old the list is, what the office holds, who passed."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date

from checkpoint_app.domain.clock import ClockState, day_bounds_ms, local_day
from checkpoint_app.domain.events import ChainHead, Event, EventKind
from checkpoint_app.domain.passage import Direction, FeedLine
from checkpoint_app.domain.policy import PolicyPack, latest_begun, next_change, pack_at
from checkpoint_app.ports import StationStore
from checkpoint_app.services.stamp_events import EventStamp
from checkpoint_app.sync.chain import event_of

FEED_LENGTH = 60
_FOLLOWED = 16
"""After more records than this, all is read again rather than followed record by record."""
_CHANGE_NO_EARLIER_PASSAGE = frozenset({EventKind.PASSAGE.value, EventKind.READING.value, EventKind.PASS_STOPPED.value})


@dataclass(frozen=True, slots=True, kw_only=True)
class StatusView:
    """Times in UTC milliseconds. `held_to` and `unconfirmed` are of this station's current epoch.

    `unconfirmed_since_ms` is when the first record was made that the office did not confirm; None if it has all, or if
    that record's clock was not believed.
    `pack` are the rules in force now, `last_pack` those that began last, `pack_change` when (UTC ms) the rules
    change next, and to which (None: to none).
    `feed` holds the last passages, newest first.
    """

    community_name: str
    gate_name: str
    station_name: str
    station: int
    epoch: int
    now_ms: int
    clock: ClockState
    operator_name: str
    on_duty_since_ms: int
    list_version: int
    list_created_ms: int
    pack: PolicyPack | None
    last_pack: PolicyPack | None
    pack_change: tuple[int, PolicyPack | None] | None
    head_seq: int
    held_to: int
    unconfirmed_since_ms: int | None
    gaps: tuple[tuple[int, int], ...]
    refused_files: tuple[tuple[str, str], ...]
    entries: int
    exits: int
    not_admitted: int
    visitors_inside: int
    fever_cases: tuple[FeedLine, ...]
    feed: tuple[FeedLine, ...]

    @property
    def unconfirmed(self) -> int:
        return self.head_seq - self.held_to


@dataclass(frozen=True, slots=True)
class _Passages:
    """The day's counts (entries, exits, not admitted) and the feed, as they stood after record `seq`."""

    day: date
    epoch: int
    seq: int
    counts: tuple[int, int, int]
    feed: tuple[FeedLine, ...]


class StationStatus:
    """Follows the log: after a passage it adds one line and one count, because counting a full day takes 10 ms."""

    def __init__(self, store: StationStore, stamp: EventStamp) -> None:
        self._store = store
        self._stamp = stamp
        self._passages: _Passages | None = None
        self._unconfirmed: Event | None = None

    def read(self) -> StatusView:
        store, stamp = self._store, self._stamp
        identity, head, receipt = store.identity(), store.head(), store.receipt()
        now_ms = stamp.now_ms()
        self._passages = passages = self._follow(head, local_day(now_ms))
        entries, exits, not_admitted = passages.counts
        version, created_ms = store.list_version()
        pack = pack_at(stamp.packs, now_ms)
        return StatusView(
            community_name=identity.community_name,
            gate_name=identity.gate.name,
            station_name=identity.certificate.name,
            station=identity.station,
            epoch=head.epoch,
            now_ms=now_ms,
            clock=stamp.clock_state(),
            operator_name=stamp.operator.name if stamp.operator else "",
            on_duty_since_ms=stamp.since_ms,
            list_version=version,
            list_created_ms=created_ms,
            pack=pack,
            last_pack=latest_begun(stamp.packs, now_ms),
            pack_change=next_change(stamp.packs, now_ms),
            head_seq=head.seq,
            held_to=receipt.held_to,
            unconfirmed_since_ms=self._unconfirmed_since(head, receipt.held_to + 1),
            gaps=receipt.gaps,
            refused_files=tuple(store.refused_files()),
            entries=entries,
            exits=exits,
            not_admitted=not_admitted,
            visitors_inside=store.visitors_inside(),
            fever_cases=tuple(store.open_fever_cases()),
            feed=passages.feed,
        )

    def _follow(self, head: ChainHead, day: date) -> _Passages:
        """Return counts and feed as of `head`; what was known before is added to where that gives the same."""
        known = self._passages
        if known is None or known.day != day or known.epoch != head.epoch or head.seq - known.seq > _FOLLOWED:
            return self._read_all(head, day)
        news = self._events(known.seq + 1, head.seq)
        if any(event.kind not in _CHANGE_NO_EARLIER_PASSAGE for event in news):
            return self._read_all(head, day)
        start_ms, end_ms = day_bounds_ms(day)
        entries, exits, not_admitted = known.counts
        feed = known.feed
        for event in news:
            line = self._store.passage(event.seq) if event.kind == EventKind.PASSAGE else None
            if line is None:
                continue
            feed = (line, *feed[: FEED_LENGTH - 1])
            if start_ms <= line.at_ms < end_ms:
                entries += line.outcome.admits and line.direction is Direction.IN
                exits += line.outcome.admits and line.direction is Direction.OUT
                not_admitted += not line.outcome.admits
        return _Passages(day, head.epoch, head.seq, (entries, exits, not_admitted), feed)

    def _read_all(self, head: ChainHead, day: date) -> _Passages:
        start_ms, end_ms = day_bounds_ms(day)
        counts = self._store.counts(from_ms=start_ms, until_ms=end_ms)
        feed = tuple(self._store.feed(before_seq=head.seq + 1, limit=FEED_LENGTH))
        return _Passages(day, head.epoch, head.seq, counts, feed)

    def _unconfirmed_since(self, head: ChainHead, seq: int) -> int | None:
        """Return when record `seq` was made, None if there is none; read once for each `seq`."""
        if seq > head.seq:
            return None
        first = self._unconfirmed
        if first is None or (first.epoch, first.seq) != (head.epoch, seq):
            (first,) = self._events(seq, seq)
            self._unconfirmed = first
        return first.at_ms if first.clock == ClockState.OK else None

    def _events(self, first: int, last: int) -> Sequence[Event]:
        return [event_of(line) for line in self._store.lines(first, last)]
