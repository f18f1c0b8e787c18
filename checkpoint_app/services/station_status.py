"""What the gate screen always shows: who, where, when, how old the list is, what the office holds, who passed."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, replace
from datetime import date

from checkpoint_app.domain.clock import ClockDoubt, ClockState, day_bounds_ms, local_day
from checkpoint_app.domain.events import ChainHead, Event, EventKind
from checkpoint_app.domain.export_plan import LogRange
from checkpoint_app.domain.fever import FeverCase
from checkpoint_app.domain.outcome import Reason
from checkpoint_app.domain.pack_schedule import latest_begun, next_change
from checkpoint_app.domain.passage import Direction, FeedLine
from checkpoint_app.domain.policy import PolicyPack
from checkpoint_app.domain.shift import OnDuty
from checkpoint_app.domain.station import CERTIFICATE_SOON_MS
from checkpoint_app.domain.visit import Visit
from checkpoint_app.ports import StationStore
from checkpoint_app.services.handle_fever import HandleFever
from checkpoint_app.services.list_unconfirmed import list_unconfirmed
from checkpoint_app.services.purge_gate import PurgeGate
from checkpoint_app.services.stamp_events import EventStamp
from checkpoint_app.sync.chain import event_of

FEED_LENGTH = 60
_FOLLOWED = 16
"""After more records than this, all is read again rather than followed record by record."""
_CHANGE_NO_EARLIER_PASSAGE = frozenset(
    {
        EventKind.PASSAGE.value,
        EventKind.READING.value,
        EventKind.PASS_STOPPED.value,
        EventKind.DELIVERY.value,
        EventKind.EMERGENCY_EXPLAINED.value,
        EventKind.VEHICLE.value,
        EventKind.MEASURING.value,
        EventKind.THERMOMETER.value,
        EventKind.DUTY_NOTED.value,
    }
)
"""Nor a visit, nor a fever case, but for what a passage among them says of its own person."""


@dataclass(frozen=True, slots=True, kw_only=True)
class StatusView:
    """Times in UTC milliseconds. `head_seq`, `held_to` and `gaps` are of the epoch in use.

    `unconfirmed` counts the records of all epochs that no receipt covers.
    `unconfirmed_since_ms` is when the first record was made that the office did not confirm; None if it has all, or if
    that record's clock was not believed.
    `pack` are the rules in force now, `last_pack` those that began last, `pack_change` when (UTC ms) the rules
    change next, and to which (None: to none).
    `kept_days` is how old the oldest personal part here is (None: of today), `keep_days` what the rules say.
    `certificate_ends_ms` is when this station's certificate ends or ended, None while that is more than 30 days away.
    `clock_doubt` says why the clock is not believed; `clock_known_ms` is now as well as it is known.
    `fever_due_ms` is when the next reading of an open fever case is due, None if none is to be taken.
    `feed` holds the last passages, newest first.
    """

    community_name: str
    gate_name: str
    station_name: str
    station: int
    epoch: int
    now_ms: int
    clock: ClockState
    certificate_ends_ms: int | None = None
    kept_days: int | None = None
    keep_days: int = 0
    clock_doubt: ClockDoubt | None
    clock_known_ms: int
    on_duty: tuple[OnDuty, ...]
    on_duty_since_ms: int
    measuring: bool
    list_version: int
    list_created_ms: int
    pack: PolicyPack | None
    last_pack: PolicyPack | None
    pack_change: tuple[int, PolicyPack | None] | None
    head_seq: int
    held_to: int
    unconfirmed: int
    unconfirmed_since_ms: int | None
    gaps: tuple[tuple[int, int], ...]
    refused_files: tuple[tuple[str, str], ...]
    entries: int
    exits: int
    not_admitted: int
    visitors_inside: int
    visits_overdue: int
    visits_waiting: int
    fever_cases: tuple[FeedLine, ...]
    fever_due_ms: int | None
    feed: tuple[FeedLine, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class _Known:
    """What was read of the store, as it stood after record `seq`; `counts` are entries, exits, not admitted."""

    day: date
    epoch: int
    seq: int
    counts: tuple[int, int, int]
    feed: tuple[FeedLine, ...]
    visits: tuple[Visit, ...]
    waiting: int
    openings: tuple[FeedLine, ...]
    cases: tuple[FeverCase, ...]


class StationStatus:
    """Follows the log: after a passage it adds one line and one count, because counting a full day takes 10 ms.

    Visits and fever cases are read again only after a record that may change them: visitors whom nobody saw leave
    are hundreds after a year.
    """

    def __init__(self, store: StationStore, stamp: EventStamp) -> None:
        self._store = store
        self._stamp = stamp
        self._fever = HandleFever(store, stamp)
        self._known: _Known | None = None
        self._unconfirmed: Event | None = None
        self._retention: tuple[tuple[date, int], tuple[int | None, int]] | None = None
        self._earlier = tuple(store.heads()[:-1])

    def read(self) -> StatusView:
        store, stamp = self._store, self._stamp
        identity, head, receipt = store.identity(), store.head(), store.receipt()
        now_ms = stamp.now_ms()
        self._known = known = self._follow(head, local_day(now_ms))
        entries, exits, not_admitted = known.counts
        version, created_ms = store.list_version()
        pack = stamp.pack
        kept_days, keep_days = self._oldest(local_day(now_ms), version)
        missing = list_unconfirmed(store, (*self._earlier, head))
        return StatusView(
            community_name=identity.community_name,
            gate_name=identity.gate.name,
            station_name=identity.certificate.name,
            station=identity.station,
            epoch=head.epoch,
            now_ms=now_ms,
            certificate_ends_ms=_soon(identity.certificate.expires_ms, now_ms),
            kept_days=kept_days,
            keep_days=keep_days,
            clock=stamp.clock_state(),
            clock_doubt=stamp.doubt(),
            clock_known_ms=stamp.known_ms(),
            on_duty=stamp.on_duty,
            on_duty_since_ms=stamp.since_ms,
            measuring=store.measuring(),
            list_version=version,
            list_created_ms=created_ms,
            pack=pack,
            last_pack=latest_begun(stamp.packs, stamp.known_ms()),
            pack_change=next_change(stamp.packs, stamp.known_ms()),
            head_seq=head.seq,
            held_to=receipt.held_to,
            unconfirmed=sum(each.count for each in missing),
            unconfirmed_since_ms=self._unconfirmed_since(missing[0]) if missing else None,
            gaps=receipt.gaps,
            refused_files=tuple(store.refused_files()),
            entries=entries,
            exits=exits,
            not_admitted=not_admitted,
            visitors_inside=sum(visit.people for visit in known.visits),
            visits_overdue=sum(visit.is_overdue(now_ms) for visit in known.visits),
            visits_waiting=known.waiting,
            fever_cases=known.openings,
            fever_due_ms=self._fever.next_reading_ms(known.cases),
            feed=known.feed,
        )

    def _oldest(self, day: date, version: int) -> tuple[int | None, int]:
        """Return `kept_days` and `keep_days`: read once a day, and after each list, for a purge may come with it."""
        if self._retention is None or self._retention[0] != (day, version):
            oldest, keep = PurgeGate(self._store, self._stamp).oldest_days()
            self._retention = ((day, version), (oldest or None, keep))  # what is of today is not counted
        return self._retention[1]

    def _follow(self, head: ChainHead, day: date) -> _Known:
        """Return what is known as of `head`; what was known before is added to where that gives the same."""
        known = self._known
        if known is None or known.day != day or known.epoch != head.epoch or head.seq - known.seq > _FOLLOWED:
            return self._read_all(head, day)
        news = self._events(known.seq + 1, head.seq)
        if any(event.kind not in _CHANGE_NO_EARLIER_PASSAGE for event in news):
            return self._read_all(head, day)
        for event in news:
            line = self._store.passage(event.seq) if event.kind == EventKind.PASSAGE else None
            if line is not None:
                known = self._with(known, line)
        return replace(known, seq=head.seq)

    def _with(self, known: _Known, line: FeedLine) -> _Known:
        """Return what is known with one more passage, the newest."""
        start_ms, end_ms = day_bounds_ms(known.day)
        entries, exits, not_admitted = known.counts
        if start_ms <= line.at_ms < end_ms:
            entries += line.outcome.admits and line.direction is Direction.IN
            exits += line.outcome.admits and line.direction is Direction.OUT
            not_admitted += not line.outcome.admits
        known = replace(
            known,
            counts=(entries, exits, not_admitted),
            feed=(line, *known.feed[: FEED_LENGTH - 1]),
        )
        if _is_visitor(line):
            visits, waiting = self._visits()
            known = replace(known, visits=visits, waiting=waiting)
        if _changes_a_case(line, known):
            openings, cases = self._fevers()
            known = replace(known, openings=openings, cases=cases)
        return known

    def _read_all(self, head: ChainHead, day: date) -> _Known:
        start_ms, end_ms = day_bounds_ms(day)
        feed = tuple(self._store.feed(before_seq=head.seq + 1, limit=FEED_LENGTH))
        visits, waiting = self._visits()
        openings, cases = self._fevers()
        return _Known(
            day=day,
            epoch=head.epoch,
            seq=head.seq,
            counts=self._store.counts(from_ms=start_ms, until_ms=end_ms),
            feed=feed,
            visits=visits,
            waiting=waiting,
            openings=openings,
            cases=cases,
        )

    def _visits(self) -> tuple[tuple[Visit, ...], int]:
        """Return the visits inside, and how many wait for a host."""
        return tuple(self._store.open_visits(self._stamp.now_ms())), len(self._store.waiting_visits())

    def _fevers(self) -> tuple[tuple[FeedLine, ...], tuple[FeverCase, ...]]:
        """Return the passages that opened a case still open, and the cases as they stand."""
        return tuple(self._store.open_fever_cases()), tuple(self._store.fever_cases())

    def _unconfirmed_since(self, missing: LogRange) -> int | None:
        """Return when the first of these records was made; read once for each."""
        first, seq = self._unconfirmed, missing.first
        if first is None or (first.epoch, first.seq) != (missing.epoch, seq):
            (first,) = self._events(seq, seq, missing.epoch)
            self._unconfirmed = first
        return first.at_ms if first.clock == ClockState.OK else None

    def _events(self, first: int, last: int, epoch: int | None = None) -> Sequence[Event]:
        return [event_of(line) for line in self._store.lines(first, last, epoch)]


def _is_visitor(line: FeedLine) -> bool:
    return line.resident is None and line.pass_key is not None


def _changes_a_case(line: FeedLine, known: _Known) -> bool:
    """Whether a passage may begin, end or change a fever case: by its reading, its person, or a clock set back."""
    return (
        Reason.READING_HIGH in line.reasons
        or _person(line) in map(_person, known.openings)
        or any(line.at_ms < case.resting_since_ms for case in known.cases)
    )


def _person(line: FeedLine) -> tuple[int | None, int | None]:
    """Return whose passage this is; a resident is the same with any pass."""
    return (line.resident, None) if line.resident is not None else (None, line.pass_key)


def _soon(ends_ms: int, now_ms: int) -> int | None:
    return ends_ms if ends_ms - now_ms < CERTIFICATE_SOON_MS else None
