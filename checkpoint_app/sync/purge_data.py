"""Purge orders and what was destroyed, as the data of records and the rows of office bundles."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

from checkpoint_app.domain.purge import PurgeMark, PurgeOrder, PurgeTally


def order_to_data(order: PurgeOrder) -> dict[str, Any]:
    """Return the data of a `purge-ordered` record: codes and numbers only."""
    return {
        "order": order.number,
        "before": order.before_ms,
        "ordered": order.ordered_ms,
        "marks": [_mark_row(mark) for mark in order.marks],
        "spared": list(order.spared),
        "passes": list(order.spared_passes),
        "times": [list(span) for span in order.spared_times],
        "gone": list(order.gone),
        "digests": list(order.gone_digests),
        "photos": order.photos,
        "by": [order.first, order.second],
    }


def order_from_data(data: Mapping[str, Any]) -> PurgeOrder:
    """Return the order of a record made by `order_to_data`; ValueError, TypeError or LookupError for another form."""
    first, second = data["by"]
    digests = tuple(str(digest) for digest in data["digests"])
    gone = _whole(data["gone"])
    if digests and len(digests) != len(gone):
        raise ValueError("one digest for each who is gone, or none at all")
    return PurgeOrder(
        number=int(data["order"]),
        before_ms=int(data["before"]),
        ordered_ms=int(data["ordered"]),
        marks=tuple(_mark(*row) for row in data["marks"]),
        spared=_whole(data["spared"]),
        spared_passes=_whole(data["passes"]),
        spared_times=tuple((int(start), int(end)) for start, end in data["times"]),
        gone=gone,
        gone_digests=digests,
        first=int(first),
        second=int(second),
        photos=int(data.get("photos", 0)),
    )


def tally_to_data(tally: PurgeTally) -> dict[str, Any]:
    """Return what was destroyed as a `purged` record says it; what is nothing is left out."""
    data = {
        "kinds": dict(tally.by_kind),
        "ranges": [list(part) for part in tally.ranges],
        "heads": [_mark_row(mark) for mark in tally.heads],
        "residents": tally.residents,
        "photos": tally.photos,
        "held": tally.held,
        "standing": tally.standing,
        "rest": tally.rest,
        "files": dict(tally.files or {}),
        "unreached": tally.unreached,
    }
    return {name: value for name, value in data.items() if value}


def tally_from_data(data: Mapping[str, Any]) -> PurgeTally:
    """Return the tally of a `purged` record; ValueError, TypeError or LookupError for another form."""
    counts = {name: int(data.get(name, 0)) for name in ("residents", "photos", "held", "standing", "rest", "unreached")}
    return PurgeTally(
        by_kind={str(kind): int(n) for kind, n in dict(data.get("kinds", {})).items()},
        ranges=tuple(_range(*row) for row in data.get("ranges", ())),
        heads=tuple(_mark(*row) for row in data.get("heads", ())),
        files={str(kind): int(n) for kind, n in dict(data.get("files", {})).items()},
        **counts,
    )


def _mark_row(mark: PurgeMark) -> list[Any]:
    return [mark.station, mark.epoch, mark.seq, mark.digest.hex()]


def _mark(station: Any, epoch: Any, seq: Any, digest: Any) -> PurgeMark:
    head = bytes.fromhex(digest)
    if len(head) != 32:
        raise ValueError("a head has 32 bytes")
    return PurgeMark(station=int(station), epoch=int(epoch), seq=int(seq), digest=head)


def _range(station: Any, epoch: Any, first: Any, last: Any, parts: Any) -> tuple[int, int, int, int, int]:
    return int(station), int(epoch), int(first), int(last), int(parts)


def _whole(values: Any) -> tuple[int, ...]:
    if not all(type(value) is int for value in values):
        raise TypeError("numbers")
    return tuple(values)
