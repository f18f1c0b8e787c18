"""Handle a fever case (发热处置) beside the lane: measure again, call, let go; each step is a record of its own."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass, replace

from checkpoint_app.domain.events import EventDraft, EventKind
from checkpoint_app.domain.fever import FeverCase, FeverEnding, NextStep, first_site, judge_reading, next_step
from checkpoint_app.domain.names import mask_name
from checkpoint_app.domain.pack_schedule import latest_begun
from checkpoint_app.domain.papers import PaperKind
from checkpoint_app.domain.passage import FeedLine, Measurement
from checkpoint_app.domain.policy import CallNumber, Hospital, ReadingRules
from checkpoint_app.errors import InputRefused
from checkpoint_app.ports import StationStore
from checkpoint_app.services.second_languages import SecondLanguages
from checkpoint_app.services.stamp_events import EventStamp


@dataclass(frozen=True, slots=True)
class HandleFever:
    """Raises InputRefused: `not-signed-on`; `fever-gone` for a case that is closed by now."""

    store: StationStore
    stamp: EventStamp

    def case(self, seq: int) -> FeverCase:
        case = self.store.fever_case(seq)
        if case is None:
            raise InputRefused("fever-gone")
        return case

    def due(self, case: FeverCase) -> NextStep | None:
        """Return the reading due by the rules that began last: with none in force a rest still runs."""
        pack = latest_begun(self.stamp.packs, self.stamp.known_ms())
        return next_step(case, pack.reading if pack else ReadingRules(), self.stamp.now_ms())

    def next_reading_ms(self, cases: Iterable[FeverCase]) -> int | None:
        """Return when (UTC ms) the next reading of any of these open cases is due, None if none is to be taken."""
        steps = [self.due(case) for case in cases if not case.left]
        return min((step.due_ms for step in steps if step is not None), default=None)

    def offered(self, case: FeverCase) -> Measurement:
        """Return how the next reading is most likely taken: another site, the thermometer of the last one."""
        step, last = self.due(case), case.counted.measured
        return replace(last, site=first_site(step.rule, last)) if step else last

    def thermometers(self) -> tuple[int, ...]:
        """Return the numbers of those that can be used."""
        return tuple(each.number for each in self.store.thermometers() if each.usable)

    def calls(self) -> tuple[CallNumber, ...]:
        pack = latest_begun(self.stamp.packs, self.stamp.known_ms())
        return pack.calls if pack else ()

    def hospitals(self) -> tuple[Hospital, ...]:
        pack = latest_begun(self.stamp.packs, self.stamp.known_ms())
        return pack.hospitals if pack else ()

    def measure(self, seq: int, c10: int, measured: Measurement) -> FeverEnding | None:
        """Record the next reading and what it ends; a confirmed case keeps who passed about when it began.

        InputRefused as domain.fever.judge_reading says; `fever-no-rules` while no pack is in force.
        """
        self.stamp.require_operator()
        case, pack = self.case(seq), self.stamp.pack
        if pack is None:
            raise InputRefused("fever-no-rules")
        judged = judge_reading(case, pack.reading, self.stamp.now_ms(), c10, measured)
        reading = {
            "case": seq,
            "c10": c10,
            "site": measured.site.value,
            "gun": measured.thermometer,
            "step": judged.step,
            "band": judged.band.value,
        }
        drafts = [self.stamp.draft(EventKind.FEVER_READING, reading)]
        if judged.ending is not None:
            drafts.append(self._closed(seq, judged.ending))
        if judged.ending is FeverEnding.CONFIRMED:
            drafts.append(self._contacts(case, pack.reading))
        self.store.append(*drafts)
        return judged.ending

    def call(self, seq: int, whom: str) -> None:
        """Stamp that somebody of the pack's list is called now; called again is stamped again."""
        self.stamp.require_operator()
        self.case(seq)
        self.store.append(self.stamp.draft(EventKind.FEVER_CALL, {"case": seq, "whom": whom}))

    def leave(self, seq: int) -> None:
        """Record that the person walked off; the case stays listed, and goes on when they are measured again."""
        self.stamp.require_operator()
        self.case(seq)
        self.store.append(self._closed(seq, FeverEnding.LEFT))

    def hand_over(self, seq: int) -> None:
        """Close a case for good: 120, a hospital or the community has the person; contacts are brought up to date."""
        self.stamp.require_operator()
        case, pack = self.case(seq), self.stamp.pack
        drafts = [self._closed(seq, FeverEnding.HANDED_OVER)]
        if case.confirmed and pack is not None:
            drafts.insert(0, self._contacts(case, pack.reading))
        self.store.append(*drafts)

    def contacts(self, case: FeverCase) -> Sequence[FeedLine]:
        """Return the recorded contacts as passages, those that stand."""
        lines = [self.store.passage(seq) for seq in case.contacts or ()]
        return [line for line in lines if line is not None and not line.voided]

    def slip(self, case: FeverCase) -> bytes:
        """Return the person's 80 mm slip as PDF: when, what was read, where to go."""
        from checkpoint_app.documents.fever_papers import write_person_slip  # reportlab loads with the first paper

        identity, step = self.store.identity(), self.due(case)
        return write_person_slip(
            case,
            community=identity.community_name,
            gate=identity.gate.name,
            printed_ms=self.stamp.now_ms(),
            due_ms=step.due_ms if step is not None else None,
            calls=self.calls(),
            hospitals=self.hospitals(),
            second=SecondLanguages(self.store).of(PaperKind.FEVER),
        )

    def call_sheet(self, case: FeverCase) -> bytes:
        """Return the shift's A4 sheet as PDF: readings, calls with times, who passed then, signatures; all masked."""
        from checkpoint_app.documents.fever_papers import CallSheet, write_call_sheet

        identity = self.store.identity()
        return write_call_sheet(
            CallSheet(
                case=replace(case, name=mask_name(case.name)),
                community=identity.community_name,
                gate=identity.gate.name,
                printed_ms=self.stamp.now_ms(),
                operator=self.stamp.operator.name if self.stamp.operator else "",
                calls=self.calls(),
                hospitals=self.hospitals(),
                contacts=tuple(self.contacts(case)),
                second=SecondLanguages(self.store).of(PaperKind.FEVER),
            )
        )

    def _closed(self, seq: int, how: FeverEnding) -> EventDraft:
        return self.stamp.draft(EventKind.FEVER_CLOSED, {"case": seq, "how": how.value})

    def _contacts(self, case: FeverCase, rules: ReadingRules) -> EventDraft:
        around_ms, first_ms = rules.contact_min * 60_000, case.first.at_ms
        seqs = self.store.passed_with(case.seq, from_ms=first_ms - around_ms, until_ms=first_ms + around_ms)
        return self.stamp.draft(EventKind.FEVER_CONTACTS, {"case": case.seq, "of": list(seqs)})
