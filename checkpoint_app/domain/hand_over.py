"""What one shift hands over to the next (交班)."""

from __future__ import annotations

from dataclasses import dataclass

from checkpoint_app.domain.open_items import OpenItem
from checkpoint_app.domain.shift import DutyNote, Shift, ShiftCounts


@dataclass(frozen=True, slots=True, kw_only=True)
class HandOver:
    """The sheet of a hand-over. `seq` and `code` are the last record of `epoch` before it and its check code.

    `exported_ms` is when the last bundle was exported, `unconfirmed` how many records the office did not confirm.
    """

    shift: Shift
    at_ms: int
    open: tuple[OpenItem, ...]
    counts: ShiftCounts
    notes: tuple[DutyNote, ...]
    exported_ms: int | None
    held_to: int
    unconfirmed: int
    seq: int
    code: str
    epoch: int = 1
