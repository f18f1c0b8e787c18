"""Numbers of blank paper sheets: office and station each count their own block, a form at a time."""

from __future__ import annotations

from dataclasses import dataclass

from checkpoint_app.domain.paper_sheet import MOST_SHEETS, PaperForm, SheetNumber
from checkpoint_app.errors import InputRefused
from checkpoint_app.log_ports import Settings

_NEXT = "next-blanks"


@dataclass(frozen=True, slots=True)
class SheetNumbers:
    settings: Settings
    station: int
    """Whose block; 0 is the office."""

    def next(self, form: PaperForm) -> int:
        """Return the number that follows the last sheet printed here; 1 before the first."""
        return int((self.settings.get(_NEXT) or {}).get(form.value, 1))

    def block(self, form: PaperForm, count: int, first: int | None) -> list[SheetNumber]:
        """Return `count` numbers from `first` on, or from the next one; InputRefused `paper-sheets`."""
        first = self.next(form) if first is None else first
        last = first + count - 1
        if last > MOST_SHEETS:
            raise InputRefused("paper-sheets", last=MOST_SHEETS, given=last)
        return [SheetNumber(form, self.station, number) for number in range(first, last + 1)]

    def use_up_to(self, form: PaperForm, last: int) -> None:
        """Remember that sheets up to this number are out."""
        used = {**(self.settings.get(_NEXT) or {}), form.value: max(self.next(form), last + 1)}
        self.settings.put(_NEXT, used)
