"""Serve one person at a lane: measure, ask, judge, record; what each key says of them."""

from __future__ import annotations

from dataclasses import replace

from checkpoint_app.domain.events import Event, EventKind
from checkpoint_app.domain.judge import Decision, decide
from checkpoint_app.domain.lane import Ask, LaneKey, LaneStep
from checkpoint_app.domain.outcome import Outcome, Reason
from checkpoint_app.domain.pass_moves import Departure
from checkpoint_app.domain.passage import Direction, Flag, Measurement, Trip
from checkpoint_app.domain.passes import PassKind
from checkpoint_app.domain.subject import Check, SubjectKind
from checkpoint_app.ports import StationStore
from checkpoint_app.services.identify_person import Served
from checkpoint_app.services.lane_answers import (
    Told,
    answered,
    elsewhere,
    keys_after,
    keys_while_served,
    overrides_against,
    second_measurement,
    with_next_thermometer,
)
from checkpoint_app.services.record_passage import RecordPassage
from checkpoint_app.services.report_lost import ReportLost
from checkpoint_app.services.stamp_events import EventStamp


class ServePerson:
    """Whoever stands at one lane now, and what was told the last one. Each method returns what the card shows.

    `thermometer_setting` names where the lane's thermometer is remembered.
    """

    def __init__(
        self,
        store: StationStore,
        stamp: EventStamp,
        recorder: RecordPassage,
        direction: Direction,
        *,
        thermometer_setting: str,
    ) -> None:
        self._store = store
        self._stamp = stamp
        self._recorder = recorder
        self._setting = thermometer_setting
        self._reading_c10: int | None = None  # taken of `pending`, while something else is asked
        self.pending: Served | None = None
        self.told: Told | None = None
        self.trip = Trip.USUAL
        """Of the next exit of a resident."""
        self.direction = direction

    def forget(self) -> None:
        """Nobody is served any more, and nothing was told."""
        self.pending = self.told = self._reading_c10 = None

    def begin(self, served: Served) -> LaneStep:
        """Begin with somebody identified; who went through a moment ago is not recorded again."""
        self.forget()
        already_ms = self._recorder.already_ms(served, self.direction)
        if already_ms is not None:
            step = LaneStep(ask=Ask.NOTHING, direction=self.direction, person=served.person, already_ms=already_ms)
            return replace(step, trip=self.trip)
        numbers = self._thermometers()
        chosen = self._store.get(self._setting)
        measured = Measurement(
            site=self._recorder.site_due(served) or Measurement().site,
            thermometer=chosen if chosen in numbers else numbers[0] if numbers else 0,
        )
        served = replace(served, measured=measured)
        return self._ask(Ask.READING, served) if self._store.measuring() else self.go_on(served, None)

    def _ask(self, ask: Ask, served: Served) -> LaneStep:
        """Ask one thing of whoever is being served."""
        self.pending = served
        quota = self._recorder.quota(served)
        return LaneStep(
            ask=ask,
            direction=self.direction,
            person=served.person,
            verdict=served.verdict,
            quota=None if quota is None else (quota[0], quota[1].count),
            quota_rule=None if quota is None else quota[1],
            trip=self.trip,
            measured=served.measured,
            answers=served.answers,
            compare=ask is Ask.READING and self._compares_with_the_reading(served),
            left=served.departure,
            keys=self.keys(ask, served),
        )

    def _compares_with_the_reading(self, served: Served) -> bool:
        """Whether the reading says that person and pass match; where the rules ask that alone, V and N do."""
        pack, of_the_house = self._stamp.pack, served.subject is not SubjectKind.VISITOR
        checks = () if pack is None else pack.resident_checks if of_the_house else pack.visitor_checks
        return Check.MATCH not in checks and self._recorder.way.to_compare(served)

    def take_slip(self, step: LaneStep, served: Served, departure: Departure) -> LaneStep:
        """Take over what an exit slip says of whoever is being served; what is asked stays."""
        self.pending = replace(served, departure=departure)
        return replace(step, left=departure)

    def measure(self, served: Served, reading_c10: int | None) -> LaneStep:
        """Go on with a reading; a first one that is missing asks for wrist or neck instead."""
        if reading_c10 is None and not served.measured_again:
            return self._ask_again(served, None, None)
        return self.go_on(served, reading_c10)

    def go_on(self, served: Served, reading_c10: int | None) -> LaneStep:
        """Judge; ask what is still to be asked of somebody who would go through, else record."""
        told = self._judge(served, reading_c10)
        asks = told.decision.asks
        if Check.READING_AGAIN in asks:
            event = self._recorder.record(told.served, self.direction, reading_c10, told.decision)
            return self._ask_again(served, reading_c10, event.seq)
        if told.decision.outcome.admits:
            self._reading_c10 = reading_c10
            if Check.CODE in asks:
                return self._ask(Ask.CODE, served)
            if Check.MASK in asks:
                return self._ask(Ask.MASK, served)
            if Check.MATCH in asks:
                return self._ask(Ask.MATCH, served)
        return self._record(told)

    def _judge(self, served: Served, reading_c10: int | None) -> Told:
        pack = self._stamp.pack
        if self.direction is Direction.OUT and served.subject is not SubjectKind.VISITOR:
            served = replace(served, trip=self.trip)
        situation = self._recorder.situation(served, self.direction, reading_c10, pack)
        return Told(
            served=served,
            direction=self.direction,
            reading_c10=reading_c10,
            situation=situation,
            pack=pack,
            decision=decide(situation, pack),
        )

    def _record(self, told: Told) -> LaneStep:
        """Record a decision; whoever a head may vouch for, or has to be compared with the pass, is asked for that."""
        served, decision = told.served, told.decision
        personal = {name: text for name, text in (("said", served.said), ("head", served.head)) if text}
        event = self._recorder.record(
            served,
            told.direction,
            told.reading_c10,
            decision,
            data=None if served.follows is None else {"of": served.follows},
            pii=personal or None,
        )
        self.pending = None
        self.told = replace(told, seq=event.seq)
        if served.trip is not Trip.USUAL:
            self.trip = Trip.USUAL
        gone = decision.outcome.admits and told.direction is Direction.OUT
        step = self._outcome(self.told, event, ask=self._still_asked(told))
        return replace(
            step,
            reading_c10=told.reading_c10,
            rest_until_ms=self._recorder.rest_until(served),
            back_by_ms=self._recorder.back_by_ms(served, event.at_ms) if gone else None,
        )

    def _still_asked(self, told: Told) -> Ask:
        if self._head_may_vouch(told):
            return Ask.HEAD
        return Ask.MATCH if self._may_be_compared(told) else Ask.NOTHING

    def _outcome(self, told: Told, event: Event, *, ask: Ask = Ask.NOTHING) -> LaneStep:
        """Return the card of a passage that is on disk."""
        served, quota = told.served, self._recorder.quota(told.served)
        signs_slips = PassKind.EXIT_SLIP in self._store.identity().certificate.pass_kinds
        return LaneStep(
            ask=ask,
            direction=told.direction,
            person=served.person,
            outcome=Outcome(event.data["outcome"]),
            reasons=tuple(Reason(code) for code in event.data.get("why", ())),
            findings=told.decision.findings,
            verdict=served.verdict,
            quota=None if quota is None else (quota[0], quota[1].count),
            quota_rule=None if quota is None else quota[1],
            trip=served.trip,
            measured=served.measured,
            answers=served.answers,
            flags=tuple(Flag(flag) for flag in event.data.get("flags", ())),
            left=served.departure,
            keys=keys_after(told, ask, signs_slips=signs_slips),
            seq=event.seq,
        )

    def _head_may_vouch(self, told: Told) -> bool:
        """Whether a head's word would let this person in: nothing else stops them."""
        if Check.HEAD not in told.decision.asks or told.direction is Direction.OUT:
            return False
        return self._judge(_vouched(told.served, "", told.seq), told.reading_c10).decision.outcome.admits

    def _may_be_compared(self, told: Told) -> bool:
        """Whether this person is only stopped until somebody compared them with the pass."""
        if told.decision.outcome.admits or Check.MATCH not in told.decision.asks:
            return False
        return self._judge(answered(told.served, LaneKey.MATCHING), told.reading_c10).decision.outcome.admits

    def override(self, told: Told, number: int) -> LaneStep:
        """Let somebody through for a reason the rules allow: a second passage that names the first.

        It carries no reading: that stands in the first, and a high one must not look like a normal one.
        """
        reason = overrides_against(told)[number - 1]
        decision = Decision(outcome=Outcome.NOTE, reasons=(Reason.OVERRIDDEN,))
        draft = self._recorder.draft(
            told.served, told.direction, None, decision, override=reason.code, data={"of": told.seq}
        )
        (event,) = self._store.append(draft)
        overridden = replace(told.decision, outcome=decision.outcome, reasons=decision.reasons)
        self.told = replace(told, decision=overridden, seq=event.seq)
        return self._outcome(self.told, event)

    def take_back(self, told: Told, key: LaneKey) -> LaneStep:
        """Void the passage just told, and judge again with what this key says: recorded at once, seen afterwards."""
        self._store.append(self._stamp.draft(EventKind.CORRECTION, {"of": told.seq, "void": True}))
        return self._record(self._judge(answered(told.served, key), told.reading_c10))

    def compare(self, told: Told, key: LaneKey) -> LaneStep:
        """Take V or N for the person just held: let through with a note, or held because they do not match."""
        served = replace(answered(told.served, key), follows=told.seq)
        if key is LaneKey.NOT_MATCHING:
            return self._record(self._judge(served, told.reading_c10))
        return self.go_on(served, told.reading_c10)

    def answer(self, step: LaneStep, served: Served, key: LaneKey) -> LaneStep:
        """Take a key of the card `step` that says something of whoever is being served."""
        match key:
            case LaneKey.SITE:
                return self._measure_with(step, served, elsewhere(served.measured))
            case LaneKey.THERMOMETER:
                measured = with_next_thermometer(served.measured, self._thermometers())
                self._store.put(self._setting, measured.thermometer)
                return self._measure_with(step, served, measured)
            case LaneKey.PASS_LOST if served.person.resident is not None:
                event = ReportLost(self._store, self._stamp).report(served.person.resident)
                reasons = (*step.reasons, Reason.PASS_LOST)
                return replace(step, reasons=reasons, keys=self.keys(step.ask, served), seq=event.seq)
            case LaneKey.NOT_MATCHING:
                return self._record(self._judge(answered(served, key), self._reading_c10))
            case LaneKey.WHY | LaneKey.RETURNING:
                return step
        return self.go_on(answered(served, key), self._reading_c10)

    def vouch(self, told: Told, head: str) -> LaneStep:
        """Take the word of a group or building head for the person just held: a provisional resident."""
        return self.go_on(_vouched(told.served, head, told.seq), told.reading_c10)

    def keys(self, ask: Ask, served: Served) -> tuple[LaneKey, ...]:
        """Return the keys that do something while the card asks this of them."""
        resident = served.person.resident
        suspended = resident is not None and self._store.suspension(resident) is not None
        return keys_while_served(
            ask, served, self.direction, thermometers=len(self._thermometers()), suspended=suspended
        )

    def _measure_with(self, step: LaneStep, served: Served, measured: Measurement) -> LaneStep:
        self.pending = replace(served, measured=measured)
        return replace(step, measured=measured)

    def _ask_again(self, served: Served, reading_c10: int | None, seq: int | None) -> LaneStep:
        measured = second_measurement(served.measured)
        self.pending = replace(served, measured_again=True, measured=measured)
        return LaneStep(
            ask=Ask.READING_AGAIN,
            direction=self.direction,
            person=served.person,
            outcome=Outcome.HOLD,
            reasons=(Reason.READING_AGAIN,),
            reading_c10=reading_c10,
            trip=self.trip,
            measured=measured,
            keys=self.keys(Ask.READING_AGAIN, served),
            seq=seq,
        )

    def _thermometers(self) -> tuple[int, ...]:
        return tuple(gun.number for gun in self._store.thermometers() if gun.usable)


def _vouched(served: Served, head: str, follows: int | None) -> Served:
    return replace(served, subject=SubjectKind.PROVISIONAL, head=head, follows=follows)
