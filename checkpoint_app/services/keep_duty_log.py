"""Keep the duty log (值守日志): disinfection, patrol, supplies, faults, notes."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from checkpoint_app.domain.events import EventKind
from checkpoint_app.domain.names import one_line, require_length
from checkpoint_app.domain.shift import LONGEST_NOTE, Agent, DutyDue, DutyKind, DutyNote
from checkpoint_app.errors import InputRefused
from checkpoint_app.ports import StationStore
from checkpoint_app.services.stamp_events import EventStamp

MOST_OF_ANYTHING = 99_999


@dataclass(frozen=True, slots=True)
class KeepDutyLog:
    store: StationStore
    stamp: EventStamp

    def note(self, kind: DutyKind, text: str, *, agent: Agent | None = None, n: str = "") -> None:
        """Record a line of the duty log and return once it is on disk.

        `text` is the place or what it is about; it may be empty for a disinfection (at the gate itself).
        InputRefused: `text-missing`, `agent-missing`, `count-unreadable`, `text-too-long`.
        """
        self.stamp.require_operator()
        words = require_length(one_line(text), LONGEST_NOTE)
        data: dict[str, str | int] = {"what": kind.value}
        if kind is DutyKind.DISINFECTION:
            if agent is None:
                raise InputRefused("agent-missing")
            data["agent"] = agent.value
        elif not words:
            raise InputRefused("text-missing")
        if kind is DutyKind.SUPPLIES:
            data["n"] = _count(n)
        self.store.append(self.stamp.draft(EventKind.DUTY_NOTED, data, {"text": words} if words else None))

    def notes(self) -> Sequence[DutyNote]:
        """Return the lines of the present shift, newest first."""
        shift = self.store.shift()
        return self.store.duty_notes(since_seq=shift.opened_seq if shift else 1)

    def due(self) -> Sequence[DutyDue]:
        return self.store.duty_due(self.stamp.now_ms())


def _count(text: str) -> int:
    given = text.strip()
    if not (given.isascii() and given.isdigit() and len(given) <= 5 and 0 < int(given) <= MOST_OF_ANYTHING):
        raise InputRefused("count-unreadable", given=given[:10])
    return int(given)
