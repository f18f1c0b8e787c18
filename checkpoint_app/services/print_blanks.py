"""Print blank sheets with numbers of this station's own block, so that no two sheets of a community are alike."""

from __future__ import annotations

from dataclasses import dataclass
from pathlib import Path

from checkpoint_app.domain.paper_sheet import MOST_SHEETS, PaperForm, SheetNumber
from checkpoint_app.errors import InputRefused
from checkpoint_app.ports import Media, Progress, StationStore, no_progress

_NEXT = "next-blanks"


@dataclass(frozen=True, slots=True, kw_only=True)
class PrintedBlanks:
    path: Path
    first: SheetNumber
    last: SheetNumber


@dataclass(frozen=True, slots=True)
class PrintBlanks:
    store: StationStore
    media: Media

    def next_number(self, form: PaperForm) -> int:
        """Return the number that follows the last sheet printed here; 1 before the first."""
        return int((self.store.get(_NEXT) or {}).get(form.value, 1))

    def print(
        self, form: PaperForm, *, count: int, out: Path, first: int | None = None, progress: Progress = no_progress
    ) -> PrintedBlanks:
        """Write `count` sheets to the file `out` and remember how far the numbers are used.

        InputRefused `paper-sheets`, `glyph-missing`; MediaError leaves the numbers unused.
        """
        from checkpoint_app.documents.blank_forms import write_blanks  # a gate starts without documents: 0.1 s

        first = self.next_number(form) if first is None else first
        last = first + count - 1
        if last > MOST_SHEETS:
            raise InputRefused("paper-sheets", last=MOST_SHEETS, given=last)
        identity = self.store.identity()
        sheets = [SheetNumber(form, identity.station, number) for number in range(first, last + 1)]
        content = write_blanks(
            sheets,
            community=identity.community_name,
            gate=identity.gate.name,
            progress=lambda done: progress(done, count),
        )
        path = self.media.replace(out, content)
        used = {**(self.store.get(_NEXT) or {}), form.value: max(self.next_number(form), last + 1)}
        self.store.put(_NEXT, used)
        return PrintedBlanks(path=path, first=sheets[0], last=sheets[-1])
