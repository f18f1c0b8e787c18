"""Which records the next export holds, as ranges of each epoch (architecture.md §4)."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass

from checkpoint_app.domain.events import ChainHead
from checkpoint_app.domain.exchange import Receipt


@dataclass(frozen=True, slots=True, order=True)
class LogRange:
    """The records `first` to `last` of an epoch, both included."""

    epoch: int
    first: int
    last: int

    @property
    def count(self) -> int:
        return self.last - self.first + 1

    def cut(self, most: int) -> tuple[LogRange, ...]:
        """Return it in pieces of at most `most` records."""
        return tuple(
            LogRange(self.epoch, first, min(first + most - 1, self.last))
            for first in range(self.first, self.last + 1, most)
        )


def missing_ranges(receipt: Receipt, last: int) -> tuple[LogRange, ...]:
    """Return which of the records 1 to `last` of the receipt's epoch the office does not hold."""
    epoch, missing, first = receipt.epoch, [], 1
    for held_first, held_last in receipt.ranges:
        if held_first > last:
            break
        if held_first > first:
            missing.append(LogRange(epoch, first, held_first - 1))
        first = held_last + 1
    return (*missing, LogRange(epoch, first, last)) if first <= last else tuple(missing)


def export_ranges(
    heads: Sequence[ChainHead], receipts: Iterable[Receipt], *, repeated_from: int
) -> tuple[LogRange, ...]:
    """Return what to export: what no receipt covers, and of the epoch in use at least all from `repeated_from` on.

    `heads` are those of every epoch held, the oldest first; each has its receipt in `receipts`.
    """
    held = {receipt.epoch: receipt for receipt in receipts}
    ranges: list[LogRange] = []
    for head in heads:
        ranges += missing_ranges(held[head.epoch], head.seq)
    newest = heads[-1]
    tail = LogRange(newest.epoch, repeated_from, newest.seq)
    return (*ranges, tail) if not ranges else tuple(_with_tail(ranges, tail))


def _with_tail(ranges: Sequence[LogRange], tail: LogRange) -> list[LogRange]:
    """Join the tail to the ranges of its epoch that it overlaps or touches."""
    apart = [each for each in ranges if each.epoch != tail.epoch or each.last + 1 < tail.first]
    near = [each.first for each in ranges if each not in apart]
    return [*apart, LogRange(tail.epoch, min([tail.first, *near]), tail.last)]
