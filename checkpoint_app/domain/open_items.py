"""待办: what is not finished at a gate, the most urgent first (F9)."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass

from checkpoint_app.domain.asked_correction import AskedItem
from checkpoint_app.domain.fever import FeverCase, NextStep
from checkpoint_app.domain.passage import Direction
from checkpoint_app.domain.shift import DutyDue, OpenKind


@dataclass(frozen=True, slots=True, kw_only=True)
class OpenItem:
    """One thing somebody has to see to, open since `at_ms`; `seq` names its record, None where there is none.

    `who` is masked. `case` and `step` are of a fever case, `due` of what the gate owes, `until_ms` of a visit,
    `asked` what the office asks to have corrected; its `seq` is the number of the request.
    """

    kind: OpenKind
    at_ms: int
    seq: int | None = None
    who: str = ""
    dwelling: str = ""
    case: FeverCase | None = None
    step: NextStep | None = None
    due: DutyDue | None = None
    until_ms: int | None = None
    direction: Direction | None = None
    asked: AskedItem | None = None

    @property
    def waits(self) -> bool:
        """Whether nothing is to be done yet: a rest runs, or somebody walked off."""
        return self.case is not None and (self.case.left or (self.step is not None and not self.step.rest_over))


_URGENCY = {
    OpenKind.FEVER: 0,
    OpenKind.EMERGENCY: 1,
    OpenKind.VISIT_WAITING: 2,
    OpenKind.VISIT_OVERDUE: 4,
    OpenKind.ASKED: 5,
    OpenKind.DUTY: 6,
    OpenKind.PROVISIONAL: 7,
    OpenKind.VISIT_INSIDE: 8,
}
_RESTING = 3


def most_urgent_first(items: Iterable[OpenItem]) -> tuple[OpenItem, ...]:
    """Order by urgency, then by what was open longest; a case that rests comes after what waits for somebody here."""
    return tuple(sorted(items, key=lambda item: (_RESTING if item.waits else _URGENCY[item.kind], item.at_ms)))
