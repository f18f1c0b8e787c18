"""Serve one person after another at a lane: identify, measure, judge, record, and say what to do."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

from checkpoint_app.domain.events import EventKind
from checkpoint_app.domain.lane import Ask, Candidate, LaneStep
from checkpoint_app.domain.names import mask_name
from checkpoint_app.domain.outcome import Outcome, Reason
from checkpoint_app.domain.passage import Direction, Measurement, Site
from checkpoint_app.domain.passes import PassVerdict
from checkpoint_app.domain.roster import RosterEntry
from checkpoint_app.domain.scan import Scan, ScanForm, understand
from checkpoint_app.domain.subject import SubjectKind
from checkpoint_app.domain.temperature import parse_c10
from checkpoint_app.errors import InputRefused
from checkpoint_app.ports import StationStore
from checkpoint_app.services.check_pass import CheckedPass, CheckPass
from checkpoint_app.services.identify_person import NOBODY, Served, person_of_pass, served_by_pass, served_resident
from checkpoint_app.services.record_passage import RecordPassage
from checkpoint_app.services.stamp_events import EventStamp

MOST_CANDIDATES = 9
UNLISTED_KEY = "0"
"""Typed while somebody is looked for: lives here, is not on the roster."""


class Lane:
    """One lane's line of input. Nothing here is believed saved before the store's append returned."""

    def __init__(self, store: StationStore, stamp: EventStamp, check: CheckPass, recorder: RecordPassage) -> None:
        self._store = store
        self._stamp = stamp
        self._check = check
        self._recorder = recorder
        self._pending: Served | None = None
        self._shown: CheckedPass | None = None  # a pass whose holder is still to be identified
        self.direction = Direction(store.get("direction") or Direction.IN)
        self.step = LaneStep(ask=Ask.NOTHING, direction=self.direction)

    def turn(self) -> LaneStep:
        """Change the direction of the lane; remembered over a restart. Whoever is being served stays."""
        other = self.direction.other
        self._store.put("direction", other.value)
        self.direction = other
        self.step = replace(self.step, direction=self.direction)
        return self.step

    def leave(self) -> LaneStep:
        """Leave whoever is being served (Esc); nothing is recorded that was not."""
        self._pending = self._shown = None
        return self._show(LaneStep(ask=Ask.NOTHING, direction=self.direction))

    def enter(self, text: str) -> LaneStep:
        """Take one line, scanned or typed, in whatever state the card is; return what the card shows now.

        Raise InputRefused for a reading out of 30.0–43.0 or before anybody signed on; the card stays as it is.
        """
        self._stamp.require_operator()
        line = text.strip()
        if self.step.ask in (Ask.READING, Ask.READING_AGAIN) and self._pending is not None:
            reading = parse_c10(line)
            if reading is not None or not line:
                return self.measure(self._pending, reading)
        if self.step.ask is Ask.CHOICE and line.isdecimal() and 1 <= int(line) <= len(self.step.candidates):
            return self.choose(int(line))
        if line == UNLISTED_KEY and self.step.ask in (Ask.CHOICE, Ask.NOBODY, Ask.IDENTITY):
            return self._serve(Served(subject=SubjectKind.UNLISTED, person=NOBODY))
        scan = understand(line)
        if self.step.ask in (Ask.READING, Ask.READING_AGAIN) and _slip_of_a_reading(scan):
            raise InputRefused("reading-unreadable", given=line[:20])
        return self._identify(scan)

    def choose(self, number: int) -> LaneStep:
        """Pick one of the candidates shown, counted from 1."""
        entry = self._store.resident(self.step.candidates[number - 1].resident)
        if entry is None:
            raise InputRefused("resident-unknown", resident=self.step.candidates[number - 1].resident)
        return self._serve(served_resident(entry, self._shown))

    def _identify(self, scan: Scan) -> LaneStep:
        match scan.form:
            case ScanForm.EMPTY:
                return self.step
            case ScanForm.PASS_CODE:
                return self._take_pass(self._check.check_code(scan.text, at_ms=self._stamp.now_ms()))
            case ScanForm.SERIAL if scan.serial is not None:
                return self._take_pass(self._check.check_serial(scan.serial, at_ms=self._stamp.now_ms()))
            case ScanForm.DWELLING | ScanForm.TAIL | ScanForm.INITIALS | ScanForm.NAME:
                return self._look_up(scan)
        return self._show(LaneStep(ask=Ask.NOBODY, direction=self.direction))

    def _look_up(self, scan: Scan) -> LaneStep:
        found = self._store.find(scan, limit=MOST_CANDIDATES)
        if not found:
            return self._show(LaneStep(ask=Ask.NOBODY, direction=self.direction))
        if len(found) == 1:
            return self._serve(served_resident(found[0], self._shown))
        return self._offer(found)

    def _offer(self, people: Sequence[RosterEntry]) -> LaneStep:
        candidates = tuple(
            Candidate(resident=e.number, masked_name=mask_name(e.name), dwelling=e.dwelling, phone_tail=e.phone_tail)
            for e in people
        )
        return self._show(LaneStep(ask=Ask.CHOICE, direction=self.direction, candidates=candidates))

    def _take_pass(self, checked: CheckedPass) -> LaneStep:
        if checked.verdict not in (None, PassVerdict.GENUINE):
            return self._stop_pass(checked)
        served = served_by_pass(self._store, checked)
        if served.subject is SubjectKind.RESIDENT and served.entry is None:
            return self._ask_holder(checked, served)
        return self._serve(served)

    def _ask_holder(self, checked: CheckedPass, served: Served) -> LaneStep:
        """Ask who of the dwelling holds a genuine pass that is newer than this gate's list."""
        compound, _, short = served.person.dwelling.rpartition(" ")
        found = self._store.find(understand(short), limit=MOST_CANDIDATES)
        people = [entry for entry in found if entry.dwelling.compound == compound]
        if not people:
            return self._serve(served)
        self._pending, self._shown = None, checked
        return self._offer(people)

    def _stop_pass(self, checked: CheckedPass) -> LaneStep:
        """Record a pass that does not stand, keep its serial, and ask who it is."""
        stopped = self._recorder.stop_pass(checked, self.direction)
        self._pending, self._shown = None, checked
        return self._show(
            LaneStep(
                ask=Ask.IDENTITY,
                direction=self.direction,
                person=person_of_pass(checked, None) if checked.serial else None,
                outcome=stopped.judgement.outcome,
                reasons=stopped.judgement.reasons,
                verdict=checked.verdict,
                seq=stopped.seq,
            )
        )

    def _serve(self, pending: Served) -> LaneStep:
        self._pending, self._shown = pending, None
        return self._show(
            LaneStep(
                ask=Ask.READING,
                direction=self.direction,
                person=pending.person,
                verdict=pending.verdict,
                quota=self._recorder.quota(pending),
            )
        )

    def measure(self, served: Served, reading_c10: int | None) -> LaneStep:
        """Judge and record; a first low or missing reading asks for wrist or neck instead."""
        if reading_c10 is None and not served.measured_again:
            return self._ask_again(served, None, None)
        decision = self._recorder.decide(served, self.direction, reading_c10)
        event = self._recorder.record(served, self.direction, reading_c10, decision)
        if event.kind == EventKind.READING:
            return self._ask_again(served, reading_c10, event.seq)
        self._pending = None
        return self._show(
            LaneStep(
                ask=Ask.NOTHING,
                direction=self.direction,
                person=served.person,
                outcome=decision.outcome,
                reasons=decision.reasons,
                findings=decision.findings,
                verdict=served.verdict,
                reading_c10=reading_c10,
                quota=self._recorder.quota(served),
                rest_until_ms=self._recorder.rest_until(served),
                seq=event.seq,
            )
        )

    def _ask_again(self, served: Served, reading_c10: int | None, seq: int | None) -> LaneStep:
        measured = Measurement(site=Site.WRIST, thermometer=served.measured.thermometer, attempt=2)
        self._pending = replace(served, measured_again=True, measured=measured)
        return self._show(
            LaneStep(
                ask=Ask.READING_AGAIN,
                direction=self.direction,
                person=served.person,
                outcome=Outcome.HOLD,
                reasons=(Reason.READING_AGAIN,),
                reading_c10=reading_c10,
                seq=seq,
            )
        )

    def _show(self, step: LaneStep) -> LaneStep:
        self.step = step
        return step


def _slip_of_a_reading(scan: Scan) -> bool:
    """Whether a line typed where a reading is asked is one gone wrong: `99`, or `3666`, which no tail is here."""
    return scan.form is ScanForm.UNKNOWN or (scan.form is ScanForm.TAIL and parse_c10(scan.text[:3]) is not None)
