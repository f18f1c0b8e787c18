"""Closed ranges of record numbers, (first, last) in order: what is held of a log, and what lacks."""

from __future__ import annotations

from collections.abc import Sequence

Ranges = Sequence[tuple[int, int]]


def range_texts(ranges: Ranges) -> list[str]:
    """Return each range as people read it: `1,204–1,260`, or `7` for a single record."""
    return [f"{first:,}" if first == last else f"{first:,}–{last:,}" for first, last in ranges]


def covers(ranges: Ranges, first: int, last: int) -> bool:
    """Whether all records from `first` to `last` lie in one of the ranges."""
    return any(low <= first and last <= high for low, high in ranges)


def less(ranges: Ranges, others: Ranges) -> list[tuple[int, int]]:
    """Return the ranges without what others cover."""
    left = list(ranges)
    for low, high in others:
        left = [
            part
            for first, last in left
            for part in ((first, min(last, low - 1)), (max(first, high + 1), last))
            if part[0] <= part[1]
        ]
    return left


def common(ranges: Ranges, others: Ranges) -> list[tuple[int, int]]:
    """Return what ranges and others both cover."""
    return [
        (max(first, low), min(last, high))
        for first, last in ranges
        for low, high in others
        if max(first, low) <= min(last, high)
    ]
