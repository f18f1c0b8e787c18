"""销毁 at the office: look first, two persons order it, and it is carried out however often it is stopped."""

from __future__ import annotations

from collections.abc import Collection, Sequence
from dataclasses import dataclass, replace
from pathlib import Path

from checkpoint_app.domain.access import Right
from checkpoint_app.domain.clock import day_bounds_ms, local, local_day
from checkpoint_app.domain.continuity import NUMBERS_AN_EPOCH, least_number
from checkpoint_app.domain.events import OFFICE_STATION, EventDraft, EventKind
from checkpoint_app.domain.pack_schedule import retention_days
from checkpoint_app.domain.progress import Progress, no_progress
from checkpoint_app.domain.purge import (
    PurgeMark,
    PurgeOrder,
    PurgePreview,
    PurgeTally,
    age_days,
    keeps_until_ms,
)
from checkpoint_app.domain.roster import Resident
from checkpoint_app.domain.written_file import WrittenFile
from checkpoint_app.errors import InputRefused
from checkpoint_app.ports import Clock, OfficeStore
from checkpoint_app.services.change_keys import ChangeKeys
from checkpoint_app.services.destroy_files import BACKUP, BUNDLE, KEY, KIT, DestroyFiles, kind_of
from checkpoint_app.services.office_access import OfficeAccess
from checkpoint_app.services.purged_people import person_digest
from checkpoint_app.sync.purge_data import order_to_data, tally_to_data

MOVED_OUT = "moved-out"


@dataclass(frozen=True, slots=True, kw_only=True)
class Retention:
    """How long the rules keep records, and how old the oldest personal part is. Days by the calendar in UTC+8."""

    keep_days: int
    before_ms: int
    oldest_days: int | None

    @property
    def overdue_days(self) -> int:
        """How many days the oldest is older than the rules keep; 0 or less: that many days are left."""
        return 0 if self.oldest_days is None else self.oldest_days - self.keep_days


@dataclass(frozen=True, slots=True)
class PurgeOffice:
    store: OfficeStore
    clock: Clock
    access: OfficeAccess
    quarantine: Path

    def retention(self) -> Retention:
        """Return what the rules in force say of how long records are kept, and how old the oldest is."""
        return read_retention(self.store, self._now_ms())

    def preview(self, before_ms: int, gone: Collection[int] = ()) -> PurgePreview:
        """Return what an order would destroy; InputRefused `purge-before`, `purge-earlier`, `resident-unknown`."""
        self._require_moment(before_ms)
        leaving = self._require_gone(gone)
        marks = self._furthest(self.store.purge_marks(before_ms))
        rule = self.store.purge_rule(before_ms, leaving)
        tally = self.store.survey(rule, _last_of(marks), _anything)
        files = self._files().survey(lambda file: _goes(file, before_ms, bool(leaving)))
        holds = tuple(hold for hold in self.store.holds() if hold.lifted_ms is None)
        return PurgePreview(
            before_ms=before_ms,
            tally=replace(
                tally,
                residents=len(leaving),
                photos=self.store.photos_of(leaving),
                files=files,
                heads=self._heads(tally),
            ),
            marks=marks,
            gone=leaving,
            holds=holds,
            gaps=tuple(self.store.gaps_below(marks)),
            oldest_ms=self.store.oldest_part(rule),
        )

    def absent_from(self, rows: Sequence[Resident]) -> tuple[int, ...]:
        """Return the numbers of those whom a list of residents no longer names, but for those on hold."""
        spared = self.store.purge_rule().spared
        return tuple(number for number in self.store.absent_from(rows) if number not in spared)

    def order(self, before_ms: int, gone: Collection[int], *, second: str, second_pin: str) -> PurgeOrder:
        """Put an order on record for whoever is signed on and a second person; `carry_out` then does it.

        InputRefused: clerk-not-signed-on, clerk-may-not, second-person, wrong-pin, pin-wait, purge-unfinished, and as
        `preview`. Whoever leaves the roster has their passes revoked in the same step.
        """
        first = self.access.require(Right.PURGE)
        if self.pending() is not None:
            raise InputRefused("purge-unfinished")
        self._require_moment(before_ms)
        leaving = self._require_gone(gone)
        other = self.access.require_second(self.access.find(second), second_pin, Right.PURGE)
        rule = self.store.purge_rule(before_ms, leaving)
        given = max((each.number for each in self.store.purge_orders()), default=0)
        order = PurgeOrder(
            number=max(given + 1, least_number(self.store.head().epoch, NUMBERS_AN_EPOCH)),
            before_ms=before_ms,
            ordered_ms=self._now_ms(),
            marks=self._furthest(self.store.purge_marks(before_ms)),
            spared=tuple(sorted(rule.spared)),
            spared_passes=tuple(sorted(rule.spared_passes)),
            spared_times=rule.spared_times,
            gone=leaving,
            gone_digests=self._digests(leaving),
            photos=self.store.photos_of(leaving),
            first=first.number,
            second=other.number,
        )
        return self.give(order)

    def give(self, order: PurgeOrder) -> PurgeOrder:
        """Put an order on record with the passes of whoever leaves."""
        serials = [record.serial.key for number in order.gone for record in self.store.passes_of(resident=number)]
        revoked = self._draft(EventKind.PASS_REVOKED, {"serials": serials, "reason": MOVED_OUT}, order)
        ordered = self._draft(EventKind.PURGE_ORDERED, order_to_data(order), order)
        self.store.append(ordered, *([revoked] if serials else []))
        return order

    def repeat(self, order: PurgeOrder) -> PurgeOrder:
        """Give an order of before again, in a database that knows nothing of it; the clerks are those of then.

        InputRefused `purge-unfinished`.
        """
        if self.pending() is not None:
            raise InputRefused("purge-unfinished")
        identity = self.store.identity()
        gone = {}
        for number, digest in zip(order.gone, order.gone_digests, strict=True):
            person = self.store.resident(number)
            if person is not None and person_digest(identity, person) == digest:
                gone[number] = digest
        number = max([order.number - 1, *(each.number for each in self.store.purge_orders())]) + 1
        rule = self.store.purge_rule(order.before_ms, gone)
        return self.give(
            replace(
                order,
                number=number,
                gone=tuple(gone),
                gone_digests=tuple(gone.values()),
                spared=tuple(sorted(rule.spared)),
                spared_passes=tuple(sorted(rule.spared_passes)),
                spared_times=rule.spared_times,
            )
        )

    def pending(self) -> PurgeOrder | None:
        """Return the order that was given and is not carried out to its end here; None if there is none."""
        orders = self.store.purge_orders()
        if not orders or any(answer.station == OFFICE_STATION for answer in self.store.answers(orders[-1].number)):
            return None
        return orders[-1]

    def carry_out(self, progress: Progress = no_progress) -> PurgeTally | None:
        """Carry out the pending order and put on record what went; None if nothing is pending.

        Every step can be done again: killed or cancelled at any instant, the next call goes on. Then the database is
        written anew, so that no freed page keeps anything.
        """
        order = self.pending()
        if order is None:
            return None
        store, marks = self.store, self._furthest(())
        rule = store.purge_rule(order.before_ms, order.gone)
        held = [number for number in order.gone if number in rule.spared]  # a hold that came after the order
        leaving = [number for number in order.gone if number not in rule.spared]
        store.remove_residents(leaving)
        tally = store.destroy(order.number, rule, _last_of(marks), _anything, progress)
        store.hide(order)
        files, unreached = self._files().destroy(lambda file: _goes(file, order.before_ms, bool(order.gone)))
        store.forget_file_names(order.before_ms)
        files |= self._destroy_keys(order)
        store.compact()
        tally = replace(
            tally,
            residents=len(leaving),
            photos=order.photos - store.photos_of(held),
            files=files,
            unreached=unreached,
            heads=self._heads(tally),
        )
        store.finish_purge(self._draft(EventKind.PURGED, {"order": order.number} | tally_to_data(tally), order))
        return tally

    def _destroy_keys(self, order: PurgeOrder) -> dict[str, int]:
        """Destroy the age keys of months before the moment, once no station can still have anything for them.

        What lies about on lost sticks is for nobody to read from then on.
        """
        states = ChangeKeys(self.store, self.clock, self.access).states()
        old = [
            (key.recipient, state.fingerprint)
            for key, state in zip(self.store.identity().age_keys, states, strict=True)
            if state.may_be_destroyed and (state.until_ms or order.ordered_ms) <= order.before_ms
        ]
        for recipient, mark in old:
            self.store.destroy_age_key(recipient, self._draft(EventKind.KEY_DESTROYED, {"key": mark}, order))
        return {KEY: len(old)} if old else {}

    def _heads(self, tally: PurgeTally) -> tuple[PurgeMark, ...]:
        return tuple(self.store.heads_at([(station, epoch, last) for station, epoch, _, last, _ in tally.ranges]))

    def _furthest(self, marks: Sequence[PurgeMark]) -> tuple[PurgeMark, ...]:
        """Return the mark of each log that reaches furthest: of these and of all orders before."""
        found: dict[tuple[int, int], PurgeMark] = {}
        for mark in (*self.store.all_purge_marks(), *marks):
            held = found.get((mark.station, mark.epoch))
            if held is None or held.seq < mark.seq:
                found[mark.station, mark.epoch] = mark
        return tuple(found[log] for log in sorted(found))

    def _digests(self, gone: Sequence[int]) -> tuple[str, ...]:
        identity = self.store.identity()
        people = [self.store.resident(number) for number in gone]
        return tuple(person_digest(identity, person) for person in people if person is not None)

    def _require_moment(self, before_ms: int) -> None:
        today_ms = day_bounds_ms(local_day(self._now_ms()))[0]
        if not 0 < before_ms <= today_ms:
            raise InputRefused("purge-before", today=f"{local(today_ms):%Y-%m-%d}")
        last_ms = max((order.before_ms for order in self.store.purge_orders()), default=0)
        if before_ms < last_ms:
            raise InputRefused("purge-earlier", day=f"{local(last_ms):%Y-%m-%d}")

    def _require_gone(self, gone: Collection[int]) -> tuple[int, ...]:
        """Return who is to leave, in order; a person on hold stays on the roster (InputRefused `purge-held`)."""
        spared = self.store.purge_rule().spared
        for number in gone:
            if self.store.resident(number) is None:
                raise InputRefused("resident-unknown", resident=number)
            if number in spared:
                raise InputRefused("purge-held", resident=number)
        return tuple(sorted(set(gone)))

    def _files(self) -> DestroyFiles:
        return DestroyFiles(self.store, self.quarantine)

    def _draft(self, kind: EventKind, data: dict[str, object], order: PurgeOrder) -> EventDraft:
        return EventDraft(kind=kind, at_ms=self._now_ms(), operator=order.first, data=data)

    def _now_ms(self) -> int:
        return self.clock.read().wall_ms


def _last_of(marks: Sequence[PurgeMark]) -> dict[tuple[int, int], int]:
    return {(mark.station, mark.epoch): mark.seq for mark in marks}


def _anything(_key: int) -> bool:
    """The office holds what it destroys: it was received."""
    return True


def _goes(file: WrittenFile, before_ms: int, somebody_left: bool) -> bool:
    """Whether a file written here holds what goes.

    Every backup and office bundle does: the next ones take their place. A kit has the roster of its day in it.
    """
    kind = kind_of(file.path)
    if kind in (BACKUP, BUNDLE) or (kind == KIT and somebody_left):
        return True
    return file.at_ms < before_ms


def read_retention(store: OfficeStore, now_ms: int) -> Retention:
    """Return how long the rules in force keep records, and how old the oldest personal part is."""
    keep_days = retention_days(store.packs(), now_ms)
    oldest_ms = store.oldest_part(replace(store.purge_rule(), before_ms=now_ms))
    oldest = None if oldest_ms is None else age_days(oldest_ms, now_ms)
    return Retention(keep_days=keep_days, before_ms=keeps_until_ms(now_ms, keep_days), oldest_days=oldest)
