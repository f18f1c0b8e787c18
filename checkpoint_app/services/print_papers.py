"""Make the papers beside passes from what the office holds; each method returns a PDF and writes no file."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from typing import Literal

from checkpoint_app.domain.clock import DAY_MS
from checkpoint_app.domain.events import OFFICE_STATION
from checkpoint_app.domain.names import one_line, require_length
from checkpoint_app.domain.pack_schedule import pack_at
from checkpoint_app.domain.paper_sheet import PaperForm
from checkpoint_app.domain.papers import PaperKind, ScreenTerms
from checkpoint_app.domain.policy import PolicyPack
from checkpoint_app.domain.progress import Progress, no_progress
from checkpoint_app.domain.roster import Resident, dwelling_from_text
from checkpoint_app.errors import InputRefused
from checkpoint_app.ports import Clock, OfficeStore
from checkpoint_app.services.second_languages import SecondLanguages
from checkpoint_app.services.sheet_numbers import SheetNumbers

MOST_AT_HOME = 50
LONGEST_HELPER = 60


@dataclass(frozen=True, slots=True, kw_only=True)
class IsolationForm:
    """Whose letter, and for how long. `dwelling` as typed, `3-1-501` or with its compound; UTC milliseconds."""

    dwelling: str
    from_ms: int
    days: int
    helper: str = ""
    helper_phone: str = ""


@dataclass(frozen=True, slots=True)
class PrintPapers:
    """All raise InputRefused `glyph-missing` for a name no font can show; those with rules in them `no-rules`."""

    store: OfficeStore
    clock: Clock

    @property
    def seconds(self) -> SecondLanguages:
        return SecondLanguages(self.store)

    @property
    def _numbers(self) -> SheetNumbers:
        return SheetNumbers(self.store, OFFICE_STATION)

    def gate_notice(self, *, gate: str = "", paper: Literal["a4", "a3"] = "a4") -> bytes:
        """Return the rules in force for the wall beside the queue; `gate` is a gate's name, empty for all gates."""
        from checkpoint_app.documents.gate_notice import GateNotice, write_gate_notice

        notice = GateNotice(
            community=self.store.identity().community_name,
            gate=require_length(one_line(gate)),
            pack=self._rules(),
            second=self.seconds.of(PaperKind.GATE_NOTICE),
        )
        return write_gate_notice(notice, paper=paper)

    def isolation(self, form: IsolationForm) -> bytes:
        """Return the letter for a home; InputRefused `nobody-fits`, `dwelling-several`, `text-too-long`."""
        from checkpoint_app.documents.isolation_notice import IsolationNotice, write_isolation_notice

        people = self.people_at(form.dwelling)
        return write_isolation_notice(
            IsolationNotice(
                community=self.store.identity().community_name,
                people=tuple(person.name for person in people),
                dwelling=str(people[0].dwelling),
                from_ms=form.from_ms,
                until_ms=form.from_ms + form.days * DAY_MS,
                pack=self._rules(),
                helper=require_length(one_line(form.helper), LONGEST_HELPER),
                helper_phone=require_length(one_line(form.helper_phone), LONGEST_HELPER),
                printed_ms=self.clock.read().wall_ms,
                second=self.seconds.of(PaperKind.ISOLATION),
            )
        )

    def operator_card(self, terms: ScreenTerms, *, gate: str = "", paper: Literal["a5", "a4"] = "a5") -> bytes:
        """Return the card beside the keyboard, with the keys and colours of the screens."""
        from checkpoint_app.documents.operator_card import OperatorCard, write_operator_card

        pack = pack_at(self.store.packs(), self.clock.read().wall_ms)
        calls = tuple((call.name, call.phone) for call in pack.calls if call.phone) if pack is not None else ()
        card = OperatorCard(
            community=self.store.identity().community_name,
            gate=require_length(one_line(gate)),
            terms=terms,
            calls=calls,
            second=self.seconds.of(PaperKind.OPERATOR_CARD),
        )
        return write_operator_card(card, paper=paper)

    def scanner(self) -> bytes:
        """Return the sheet that says how to set a scanner up, with the test symbol."""
        from checkpoint_app.documents.scanner_sheet import write_scanner_sheet

        return write_scanner_sheet(
            community=self.store.identity().community_name, second=self.seconds.of(PaperKind.SCANNER)
        )

    def calibration(self) -> bytes:
        """Return the page that proves the scale of a printer."""
        from checkpoint_app.documents.calibration_page import write_calibration_page

        return write_calibration_page(community=self.store.identity().community_name)

    def next_sheet(self, form: PaperForm) -> int:
        """Return the number that follows the last sheet the office printed of a form; 1 before the first."""
        return self._numbers.next(form)

    def forms(
        self, form: PaperForm, *, count: int, first: int | None = None, progress: Progress = no_progress
    ) -> bytes:
        """Return numbered blanks of the office's own block, for a gate that has no printer; InputRefused
        `paper-sheets`. Their numbers are used once `used` was told that they are out.
        """
        from checkpoint_app.documents.blank_forms import write_blanks

        return write_blanks(
            self._numbers.block(form, count, first),
            community=self.store.identity().community_name,
            gate="",
            second=self.seconds.of(PaperKind(form.value)),
            progress=lambda done: progress(done, count),
        )

    def used(self, form: PaperForm, last: int) -> None:
        """Remember that sheets up to `last` are out, so that the next ones have other numbers."""
        self._numbers.use_up_to(form, last)

    def people_at(self, text: str) -> Sequence[Resident]:
        """Return who lives at one dwelling; InputRefused `nobody-fits`, `dwelling-several` naming them."""
        line = one_line(text)
        wanted = dwelling_from_text(line)
        found = self.store.residents(after=None, limit=MOST_AT_HOME, text=line.rpartition(" ")[2]) if line else ()
        people = [person for person in found if line in (str(person.dwelling), person.dwelling.short)]
        if wanted is not None:
            people = [person for person in found if person.dwelling == wanted]
        if not people:
            raise InputRefused("nobody-fits", given=line[:20])
        homes = sorted({str(person.dwelling) for person in people})
        if len(homes) > 1:
            raise InputRefused("dwelling-several", homes=", ".join(homes))
        return people

    def _rules(self) -> PolicyPack:
        pack = pack_at(self.store.packs(), self.clock.read().wall_ms)
        if pack is None:
            raise InputRefused("no-rules")
        return pack
