"""Print blank sheets with numbers of this station's own block, so that no two sheets of a community are alike."""

from __future__ import annotations

from dataclasses import dataclass
from pathlib import Path

from checkpoint_app.domain.paper_sheet import PaperForm, SheetNumber
from checkpoint_app.domain.papers import PaperKind
from checkpoint_app.domain.progress import Progress, no_progress
from checkpoint_app.ports import Media, StationStore
from checkpoint_app.services.second_languages import SecondLanguages
from checkpoint_app.services.sheet_numbers import SheetNumbers


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
        return self._numbers.next(form)

    @property
    def _numbers(self) -> SheetNumbers:
        return SheetNumbers(self.store, self.store.identity().station)

    def print(
        self, form: PaperForm, *, count: int, out: Path, first: int | None = None, progress: Progress = no_progress
    ) -> PrintedBlanks:
        """Write `count` sheets to the file `out` and remember how far the numbers are used.

        InputRefused `paper-sheets`, `glyph-missing`; MediaError leaves the numbers unused.
        """
        from checkpoint_app.documents.blank_forms import write_blanks  # a gate starts without documents: 0.1 s

        identity, sheets = self.store.identity(), self._numbers.block(form, count, first)
        content = write_blanks(
            sheets,
            community=identity.community_name,
            gate=identity.gate.name,
            second=SecondLanguages(self.store).of(PaperKind(form.value)),
            progress=lambda done: progress(done, count),
        )
        path = self.media.replace(out, content)
        self._numbers.use_up_to(form, sheets[-1].number)
        return PrintedBlanks(path=path, first=sheets[0], last=sheets[-1])
