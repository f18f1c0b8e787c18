"""Passes at two gates in less time than the way takes, and cut-offs of a station's passes, at the office."""

from __future__ import annotations

from collections.abc import Sequence

from checkpoint_app.domain.events import EventDraft
from checkpoint_app.domain.pass_moves import GateMove
from db.log import OwnLog


class OfficeMoves(OwnLog):
    """The ports `office_ports.MoveBook` and `CutOffs`."""

    def impossible_moves(self, *, gate_ms: int, since_ms: int) -> Sequence[GateMove]:
        raise NotImplementedError

    def cut_off(self, station: int, serial: int | None, draft: EventDraft) -> None:
        raise NotImplementedError
