"""Receive a visitor (F3): measure, ask, verify, call the host, give out a slip, and see them off again.

A party goes through together or not at all. Whatever belongs together is recorded in one transaction; the slip is paper
and comes afterwards.
"""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass, replace

from checkpoint_app.domain.events import EventDraft, EventKind
from checkpoint_app.domain.identity import normalise_phone
from checkpoint_app.domain.judge import Decision, decide_together
from checkpoint_app.domain.lane import Ask, LaneStep, Person
from checkpoint_app.domain.names import mask_name, normalise_name, one_line, require_length
from checkpoint_app.domain.outcome import Judgement, Outcome, Reason
from checkpoint_app.domain.passage import Direction, Measurement, Site
from checkpoint_app.domain.passes import PassKind, serial_from_key
from checkpoint_app.domain.roster import dwelling_from_text
from checkpoint_app.domain.subject import Check, Consent, SubjectKind
from checkpoint_app.domain.visit import Answer, Asked, Measured, Visit, VisitAnswer, VisitNotes, Visitor
from checkpoint_app.errors import InputRefused
from checkpoint_app.ports import StationStore
from checkpoint_app.services.ask_visitor import AskVisitor
from checkpoint_app.services.identify_person import Served
from checkpoint_app.services.issue_pass import IssuedPass, IssuePass
from checkpoint_app.services.record_passage import RecordPassage
from checkpoint_app.services.stamp_events import EventStamp

_STOPS = (Outcome.REFER, Outcome.REFUSE)
_NO_PASSES_HERE = frozenset({"pass-kind-not-allowed", "certificate-expired", "clock-too-early", "glyph-missing"})
"""What keeps this station from giving out a slip, whatever is typed: the visit is recorded all the same."""


@dataclass(frozen=True, slots=True)
class Slip:
    """A temporary pass signed, and the record that gives it out."""

    issued: IssuedPass
    draft: EventDraft

    @property
    def key(self) -> int:
        return self.issued.serial.key

    @property
    def until_ms(self) -> int:
        return self.issued.claims.expires_s * 1000


@dataclass(frozen=True, slots=True, kw_only=True)
class Received:
    """What the card shows; the slip to be printed, or why there is none although they went in."""

    step: LaneStep
    slip: IssuedPass | None = None
    no_slip: InputRefused | None = None


@dataclass(frozen=True, slots=True)
class ReceiveVisitor:
    store: StationStore
    stamp: EventStamp
    recorder: RecordPassage
    issue: IssuePass
    ask: AskVisitor

    def preview(self, notes: VisitNotes, visitor: Visitor) -> Decision:
        """Return what the rules say of what was asked so far; a reading not taken yet holds nobody up."""
        decisions = self._decide(self._settled(notes), visitor)
        whole = _whole(decisions)
        return replace(decisions[0], outcome=whole.outcome, reasons=whole.reasons)

    def receive(self, notes: VisitNotes, visitor: Visitor) -> Received:
        """Record a visitor as the rules decide: let in with a slip, waiting for the host, or stopped.

        InputRefused where something has to be asked or corrected first: `visit-reading`, `visit-incomplete`,
        `name-missing`, `visit-to-whom`, `visit-companions`, `text-too-long`, `pass-too-long`. Nothing is recorded then.
        """
        self.stamp.require_operator()
        who, settled = _spelled(visitor), self._settled(notes)
        decisions = self._decide(settled, who)
        whole = decide_together(decisions)
        if whole.outcome not in _STOPS and any(map(self.ask.must_measure_again, notes.readings)):
            raise InputRefused("visit-reading")
        waits = all(decision.reasons == (Reason.HOST_WAITING,) for decision in decisions)
        if whole.outcome.admits or waits:
            self._require_whole(settled, who, decisions[0])
        if settled.consent is Consent.WAITING and not waits:
            settled = replace(settled, consent=None, how=None)
        slip, no_slip = self._slip(settled, who) if whole.outcome.admits else (None, None)
        settled = replace(
            settled,
            hours=settled.hours or self.issue.temporary_hours(),
            slip=slip.key if slip is not None else None,
            until=slip.until_ms if slip is not None else None,
        )

        def make(first_seq: int) -> list[EventDraft]:
            drafts = [self.stamp.draft(EventKind.VISIT_ASKED, settled.to_data(), who.to_pii())]
            drafts += [
                self.stamp.draft(EventKind.READING, {"dir": Direction.IN.value, "c10": reading.first_c10})
                for reading in settled.readings
                if reading.tried_again and reading.first_c10 is not None
            ]
            if not waits:
                drafts += self._passages(first_seq, settled, who, decisions, slip)
            return drafts

        events = self.store.append_numbered(make)
        seq = events[0 if waits else -1].seq
        return self._told(settled, who, decisions, slip, seq=seq, no_slip=no_slip)

    def answer(self, seq: int, answer: Answer, how: Asked | None = None) -> Received:
        """Record what the host of a waiting visit said, and what follows; `visit-answered` if it waits no more."""
        self.stamp.require_operator()
        asked = self.store.visit(seq)
        if asked is None or not self.store.visit_waits(seq):
            raise InputRefused("visit-answered")
        if answer is Answer.GONE:
            said = VisitAnswer(of=seq, answer=answer)
            (event,) = self.store.append(self.stamp.draft(EventKind.VISIT_ANSWERED, said.to_data()))
            return Received(step=LaneStep(ask=Ask.NOTHING, direction=Direction.IN, seq=event.seq))
        who = asked.visitor
        notes = replace(asked.notes, consent=Consent(answer.value), how=how)
        decisions = self._decide(notes, who)
        slip, no_slip = (None, None)
        if decide_together(decisions).outcome.admits:
            slip, no_slip = self._slip(notes, who)
        said = VisitAnswer(
            of=seq,
            answer=answer,
            how=how,
            slip=slip.key if slip is not None else None,
            until=slip.until_ms if slip is not None else None,
        )
        events = self.store.append(
            self.stamp.draft(EventKind.VISIT_ANSWERED, said.to_data()),
            *self._passages(seq, notes, who, decisions, slip),
        )
        return self._told(notes, who, decisions, slip, seq=events[-1].seq, no_slip=no_slip)

    def leave(self, visit: Visit, readings: Sequence[Measured]) -> Received:
        """Record the exit of everybody of a visit that is inside; `visit-reading` if one has to be measured again."""
        self.stamp.require_operator()
        missing = [Measured(tried_again=True)] * (visit.people - len(readings))
        notes = VisitNotes(readings=(*readings[: visit.people], *missing))
        if any(map(self.ask.must_measure_again, notes.readings)):
            raise InputRefused("visit-reading")
        who = Visitor(name=visit.name, dwelling=visit.dwelling)
        served = [replace(s, pass_key=visit.pass_key, visit=visit.seq) for s in self._party(notes, who)]
        decisions = _together(
            self.recorder.decide(s, Direction.OUT, r.c10) for s, r in zip(served, notes.readings, strict=True)
        )
        events = self.store.append(
            *(
                self.recorder.draft(s, Direction.OUT, r.c10, decision)
                for s, r, decision in zip(served, notes.readings, decisions, strict=True)
            )
        )
        return self._told(notes, who, decisions, None, seq=events[-1].seq, pass_key=visit.pass_key, way=Direction.OUT)

    def _settled(self, notes: VisitNotes) -> VisitNotes:
        """Return the notes with every reading final: what was low or missing stays so."""
        readings = tuple(
            replace(r, tried_again=r.tried_again or self.ask.must_measure_again(r)) for r in notes.readings
        )
        return replace(notes, readings=readings)

    def _decide(self, notes: VisitNotes, who: Visitor) -> tuple[Decision, ...]:
        party = zip(self._party(notes, who), notes.readings, strict=True)
        return _together(self.recorder.decide(served, Direction.IN, reading.c10) for served, reading in party)

    def _party(self, notes: VisitNotes, who: Visitor) -> list[Served]:
        """Return the visitor and who comes along; they share what was asked, not the reading."""
        names = (who.name, *who.companions)
        return [
            Served(
                subject=SubjectKind.VISITOR,
                person=_person(names[n] if n < len(names) else "", who.dwelling),
                home=dwelling_from_text(who.dwelling),
                measured_again=reading.tried_again,
                measured=Measurement(site=Site.WRIST, attempt=2) if reading.tried_again else Measurement(),
                answers=notes.answers,
            )
            for n, reading in enumerate(notes.readings)
        ]

    def _require_whole(self, notes: VisitNotes, who: Visitor, decision: Decision) -> None:
        asks = set(decision.asks) - ({Check.HOST} if notes.consent is Consent.WAITING else set())
        if asks:
            raise InputRefused("visit-incomplete")
        if not who.name:
            raise InputRefused("name-missing")
        if not who.dwelling:
            raise InputRefused("visit-to-whom")
        pack = self.stamp.pack
        if pack is not None and len(notes.readings) - 1 > pack.visitors.most_companions:
            raise InputRefused("visit-companions", most=pack.visitors.most_companions)

    def _slip(self, notes: VisitNotes, who: Visitor) -> tuple[Slip | None, InputRefused | None]:
        try:
            slip = Slip(
                *self.issue.prepare(holder=who.name, dwelling=who.dwelling, hours=notes.hours or None, phone=who.phone)
            )
        except InputRefused as error:
            if error.code not in _NO_PASSES_HERE:
                raise
            return None, error
        return slip, None

    def _passages(
        self,
        visit_seq: int,
        notes: VisitNotes,
        who: Visitor,
        decisions: tuple[Decision, ...],
        slip: Slip | None,
    ) -> list[EventDraft]:
        """Return the slip's record and one passage for each person: all came with the one slip."""
        key = slip.key if slip is not None else None
        party = zip(self._party(notes, who), notes.readings, decisions, strict=True)
        passages = [
            self.recorder.draft(replace(s, pass_key=key, visit=visit_seq), Direction.IN, reading.c10, decision)
            for s, reading, decision in party
        ]
        return [*([slip.draft] if slip is not None else []), *passages]

    def _told(
        self,
        notes: VisitNotes,
        who: Visitor,
        decisions: tuple[Decision, ...],
        slip: Slip | None,
        *,
        seq: int,
        no_slip: InputRefused | None = None,
        pass_key: int | None = None,
        way: Direction = Direction.IN,
    ) -> Received:
        whole = _whole(decisions)
        person = _person(who.name, who.dwelling, pass_key)
        if slip is not None:
            person = replace(_person(who.name, who.dwelling, slip.key), pass_until_s=slip.until_ms // 1000)
        step = LaneStep(
            ask=Ask.NOTHING,
            direction=way,
            person=person,
            outcome=whole.outcome,
            reasons=whole.reasons,
            reading_c10=notes.readings[0].c10,
            answers=notes.answers,
            findings=decisions[0].findings,
            seq=seq,
        )
        return Received(step=step, slip=slip.issued if slip is not None else None, no_slip=no_slip)


def _together(each: Iterable[Decision]) -> tuple[Decision, ...]:
    """A party waits for whoever of it has to wait."""
    decisions = tuple(each)
    whole = decide_together(decisions)
    if whole.outcome.admits:
        return decisions
    return tuple(
        Decision(outcome=whole.outcome, reasons=(Reason.IN_COMPANY,)) if decision.outcome.admits else decision
        for decision in decisions
    )


def _whole(decisions: tuple[Decision, ...]) -> Judgement:
    """Return what the party is told: the outcome, and why somebody of it has to wait rather than that the others do."""
    whole = decide_together(decisions)
    return Judgement(whole.outcome, tuple(reason for reason in whole.reasons if reason is not Reason.IN_COMPANY))


def _person(name: str, dwelling: str, pass_key: int | None = None) -> Person:
    return Person(
        resident=None,
        masked_name=mask_name(name),
        dwelling=dwelling,
        pass_serial=serial_from_key(pass_key) if pass_key is not None else None,
        pass_kind=PassKind.TEMPORARY if pass_key is not None else None,
    )


def _spelled(visitor: Visitor) -> Visitor:
    """Return what was typed as it is stored; InputRefused `text-too-long`."""
    return Visitor(
        name=require_length(normalise_name(visitor.name)),
        number=require_length(one_line(visitor.number)).upper(),
        phone=require_length(normalise_phone(visitor.phone) or one_line(visitor.phone)),
        dwelling=require_length(one_line(visitor.dwelling)),
        host=require_length(normalise_name(visitor.host)),
        companions=tuple(require_length(normalise_name(name)) for name in visitor.companions if name.strip()),
    )
