"""Rows that close the loop between office and gates: corrections asked for, purge orders, the office's keys."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

from checkpoint_app.domain.asked_correction import AskedCorrection
from checkpoint_app.domain.names import one_line
from checkpoint_app.domain.passage import Direction
from checkpoint_app.domain.purge import PurgeMark, PurgeOrder
from checkpoint_app.domain.shift import LONGEST_NOTE
from checkpoint_app.sync.row_form import FLAG, INT, LIST, MAYBE_INT, TEXT, Row, RowForm, Shape, maybe, require_record

_DIGEST_BYTES = 32
_BIGGEST = (1 << 63) - 1
"""The largest number a database holds."""
_CORRECTIONS: Shape = {
    "n": INT,
    "station": INT,
    "epoch": INT,
    "seq": INT,
    "asked": INT,
    "reason": TEXT,
    "void": FLAG,
    "reading": FLAG,
    "c10": MAYBE_INT,
}
_PURGES: Shape = {"n": INT, "before": INT, "ordered": INT, "marks": LIST, "spared": LIST, "passes": LIST, "gone": LIST}
_KEYS: Shape = {"recipient": TEXT, "from": INT}


def _correction_row(asked: AskedCorrection) -> dict[str, Any]:
    return {
        "n": asked.number,
        "station": asked.station,
        "epoch": asked.epoch,
        "seq": asked.seq,
        "asked": asked.asked_ms,
        "reason": asked.reason,
        "void": asked.void,
        "reading": asked.amends_reading,
        "c10": asked.temperature_c10,
    } | ({} if asked.direction is None else {"dir": asked.direction.value})


def _correction(row: Row) -> AskedCorrection:
    direction, reason = maybe(row, "dir", str), row["reason"]
    require_record(row["station"], row["epoch"], row["seq"])
    if row["n"] < 0 or len(reason) > LONGEST_NOTE or reason != one_line(reason):
        raise ValueError("correction")
    return AskedCorrection(
        number=row["n"],
        station=row["station"],
        epoch=row["epoch"],
        seq=row["seq"],
        asked_ms=row["asked"],
        reason=reason,
        void=row["void"],
        direction=None if direction is None else Direction(direction),
        amends_reading=row["reading"],
        temperature_c10=row["c10"],
    )


def _purge_row(order: PurgeOrder) -> dict[str, Any]:
    return {
        "n": order.number,
        "before": order.before_ms,
        "ordered": order.ordered_ms,
        "marks": [[mark.station, mark.epoch, mark.seq, mark.digest.hex()] for mark in order.marks],
        "spared": list(order.spared),
        "passes": list(order.spared_passes),
        "gone": list(order.gone),
    } | ({"times": [list(span) for span in order.spared_times]} if order.spared_times else {})


def _purge(row: Row) -> PurgeOrder:
    marks = tuple(_mark(*mark) for mark in row["marks"])
    times = tuple((start, end) for start, end in maybe(row, "times", list) or ())
    moments = (row["n"], row["before"], row["ordered"], *(moment for span in times for moment in span))
    for numbers in (moments, row["spared"], row["passes"], row["gone"]):
        if not all(type(number) is int and 0 <= number <= _BIGGEST for number in numbers):
            raise ValueError("numbers")
    return PurgeOrder(
        number=row["n"],
        before_ms=row["before"],
        ordered_ms=row["ordered"],
        marks=marks,
        spared=tuple(row["spared"]),
        spared_passes=tuple(row["passes"]),
        gone=tuple(row["gone"]),
        spared_times=times,
    )


def _mark(station: Any, epoch: Any, seq: Any, digest: Any) -> PurgeMark:
    require_record(station, epoch, seq)
    head = bytes.fromhex(digest)
    if len(head) != _DIGEST_BYTES:
        raise ValueError("mark")
    return PurgeMark(station=station, epoch=epoch, seq=seq, digest=head)


def _key_row(key: tuple[str, int]) -> dict[str, Any]:
    recipient, from_ms = key
    return {"recipient": recipient, "from": from_ms}


def _key(row: Row) -> tuple[str, int]:
    return row["recipient"], row["from"]


EXCHANGE_ROWS: Mapping[str, RowForm] = {
    "corrections": RowForm(_CORRECTIONS, _correction_row, _correction),
    "purges": RowForm(_PURGES, _purge_row, _purge),
    "keys": RowForm(_KEYS, _key_row, _key),
}
"""By the names of their sections."""
