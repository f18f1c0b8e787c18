"""What the rules in force want asked of a visitor, and whom they come to."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from checkpoint_app.domain.names import one_line
from checkpoint_app.domain.outcome import Outcome
from checkpoint_app.domain.policy import ReadingRules
from checkpoint_app.domain.roster import Dwelling, RosterEntry, parse_short_dwelling
from checkpoint_app.domain.scan import understand
from checkpoint_app.domain.subject import Check
from checkpoint_app.domain.temperature import ReadingBand, band
from checkpoint_app.domain.visit import Measured
from checkpoint_app.ports import StationStore
from checkpoint_app.services.issue_pass import DEFAULT_HOURS
from checkpoint_app.services.stamp_events import EventStamp

MOST_HOSTS = 9


@dataclass(frozen=True, slots=True, kw_only=True)
class VisitAsks:
    """What the rules in force want asked of a visitor. `questions`: (code, words to read aloud)."""

    refused: bool = False
    measured: bool = True
    questions: tuple[tuple[str, str], ...] = ()
    code: bool = False
    mask: bool = False
    paper: bool = False
    papers: tuple[str, ...] = ()
    host: bool = False
    hours: int = 0
    most_companions: int = 0


@dataclass(frozen=True, slots=True)
class AskVisitor:
    store: StationStore
    stamp: EventStamp

    def asks(self) -> VisitAsks:
        """Return what to ask now: only what the rules want, and no more of somebody who is not let in anyway."""
        pack, measured = self.stamp.pack, self.store.measuring()
        if pack is None:
            return VisitAsks(measured=measured, hours=DEFAULT_HOURS)
        if pack.visitors.entry is Outcome.REFUSE:
            return VisitAsks(refused=True, measured=measured)
        days = pack.visitors.look_back_days
        return VisitAsks(
            measured=measured,
            questions=tuple((q.code, q.words.replace("{days}", str(days))) for q in pack.visitors.questions),
            code=Check.CODE in pack.visitor_checks,
            mask=Check.MASK in pack.visitor_checks,
            paper=Check.PAPER in pack.visitor_checks,
            papers=pack.papers,
            host=pack.visitors.ask_host,
            hours=pack.visitors.pass_hours,
            most_companions=pack.visitors.most_companions,
        )

    def reading_rules(self) -> ReadingRules:
        return self.stamp.pack.reading if self.stamp.pack is not None else ReadingRules()

    def must_measure_again(self, reading: Measured) -> bool:
        """Whether a low or missing reading has not been taken again at wrist or neck; without rules nobody must."""
        pack = self.stamp.pack
        if pack is None or reading.tried_again or not self.store.measuring():
            return False
        return band(reading.first_c10, pack.reading) in (ReadingBand.LOW, ReadingBand.NONE)

    def people_at(self, text: str) -> Sequence[RosterEntry]:
        """Return who may be the host: the people of the dwelling that was typed, or those so named; at most nine."""
        return self.store.find(understand(text), limit=MOST_HOSTS)

    def dwelling_text(self, text: str, people: Sequence[RosterEntry]) -> str:
        """Return where a visitor is going as the slip shows it: whole, if the `people` found live in one dwelling."""
        homes, parts = {entry.dwelling for entry in people}, parse_short_dwelling(text)
        compound = self.store.identity().gate.compound
        if len(homes) == 1:
            return str(homes.pop())
        return str(Dwelling(compound, *parts)) if parts and compound else one_line(text)
