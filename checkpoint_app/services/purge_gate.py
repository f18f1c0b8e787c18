"""销毁 at a gate: what the office ordered with its last list, of records that the office confirmed."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass, replace
from pathlib import Path

from checkpoint_app.domain.events import EventKind, event_id, split_event_id
from checkpoint_app.domain.exchange import Receipt
from checkpoint_app.domain.pack_schedule import retention_days
from checkpoint_app.domain.progress import Progress, no_progress
from checkpoint_app.domain.purge import PurgeMark, PurgeOrder, PurgeRule, PurgeTally, age_days, rule_of
from checkpoint_app.domain.record_ranges import covers
from checkpoint_app.domain.written_file import WrittenFile
from checkpoint_app.ports import StationStore
from checkpoint_app.services.destroy_files import BACKUP, BUNDLE, DestroyFiles, kind_of, records_in
from checkpoint_app.services.stamp_events import EventStamp
from checkpoint_app.sync.purge_data import tally_to_data


@dataclass(frozen=True, slots=True)
class PurgeGate:
    """An order is carried out when it comes, and again whenever a later receipt lets more of it go."""

    store: StationStore
    stamp: EventStamp

    def pending(self) -> PurgeTally | None:
        """Return what the office's order would destroy here now, None if nothing is due or nothing was ordered.

        An order that finds nothing is due once: the office wants its answer.
        """
        order = self.store.purge_order()
        if order is None:
            return None
        found = self._survey(order)
        answered = any(answer.station == self._station for answer in self.store.answers(order.number))
        unfinished = self.store.unfinished_purge() is not None
        marks = self._marks(order)
        files = DestroyFiles(self.store).survey(lambda file: self._goes(file, order, marks))
        return replace(found, files=files) if found.parts or files or unfinished or not answered else None

    def waiting(self) -> PurgeTally:
        """Return what the office's order names that is still here; `rest` waits for the office's receipt."""
        order = self.store.purge_order()
        return PurgeTally(by_kind={}) if order is None else self._survey(order)

    def carry_out(self, progress: Progress = no_progress) -> PurgeTally | None:
        """Destroy what is due and put on record what went; None if nothing is due.

        Every step can be done again: killed or cancelled at any instant, the next call goes on.
        """
        order = self.store.purge_order()
        if order is None or self.pending() is None:
            return None
        rule, marks, keep = rule_of(order), self._marks(order), self.store.purge_in_use(order.before_ms)
        tally = self.store.destroy(order.number, rule, marks, self._is_confirmed(), progress, keep)
        self.store.hide(order)
        self.store.forget_drafts()
        files, unreached = DestroyFiles(self.store).destroy(lambda file: self._goes(file, order, marks))
        self.store.compact()
        tally = replace(tally, files=files, unreached=unreached, heads=self._heads(tally))
        data = {"order": order.number} | tally_to_data(tally)
        self.store.finish_purge(self.stamp.draft(EventKind.PURGED, data))
        return tally

    def oldest_days(self) -> tuple[int | None, int]:
        """Return how many days old the oldest personal part here is (None: there is none), and what the rules keep."""
        now_ms = self.stamp.now_ms()
        keep_days = retention_days(self.stamp.packs, self.stamp.known_ms())
        oldest_ms = self.store.oldest_part(PurgeRule(before_ms=now_ms))
        return None if oldest_ms is None else age_days(oldest_ms, now_ms), keep_days

    @property
    def _station(self) -> int:
        return self.store.identity().station

    def _survey(self, order: PurgeOrder) -> PurgeTally:
        keep = self.store.purge_in_use(order.before_ms)
        return self.store.survey(rule_of(order), self._marks(order), self._is_confirmed(), keep)

    def _marks(self, order: PurgeOrder) -> dict[tuple[int, int], int]:
        own = self._station
        return {(mark.station, mark.epoch): mark.seq for mark in order.marks if mark.station == own}

    def _is_confirmed(self) -> Callable[[int], bool]:
        """Return a test whether the office holds the record of a key: what it has not received is not destroyed."""
        receipts: dict[int, Receipt] = {receipt.epoch: receipt for receipt in self.store.receipts()}

        def is_confirmed(key: int) -> bool:
            _station, epoch, seq = split_event_id(key)
            receipt = receipts.get(epoch)
            return receipt is not None and covers(receipt.ranges, seq, seq)

        return is_confirmed

    def _heads(self, tally: PurgeTally) -> tuple[PurgeMark, ...]:
        heads = [self.store.head_at(last, epoch) for _station, epoch, _first, last, _parts in tally.ranges]
        return tuple(
            PurgeMark(station=head.station, epoch=head.epoch, seq=head.seq, digest=head.digest) for head in heads
        )

    def _goes(self, file: WrittenFile, order: PurgeOrder, marks: dict[tuple[int, int], int]) -> bool:
        """Whether a file written here holds what goes: a bundle by the records it begins with.

        One that the office has not received yet is on its way: it waits, and goes after a later receipt. One of after
        the purge has nothing in it any more.
        """
        kind = kind_of(file.path)
        if kind == BACKUP:
            return True
        if kind != BUNDLE:
            return file.at_ms < order.before_ms
        held = records_in(Path(file.path))
        if held is None:
            return file.at_ms < order.before_ms
        epoch, first, last = held
        if any(not answer.tally.rest and answer.done_ms <= file.at_ms for answer in self.store.answers(order.number)):
            return False
        confirmed = self._is_confirmed()(event_id(self._station, epoch, last))
        return confirmed and first <= marks.get((self._station, epoch), 0)
