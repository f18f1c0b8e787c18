"""Find out who stands at a lane: by a pass, an exit slip, a dwelling, a name, or one of the people shown."""

from __future__ import annotations

from collections.abc import Sequence

from checkpoint_app.domain.lane import Ask, LaneKey, LaneStep
from checkpoint_app.domain.names import one_line
from checkpoint_app.domain.pass_moves import Departure
from checkpoint_app.domain.passes import PassKind
from checkpoint_app.domain.roster import RosterEntry
from checkpoint_app.domain.scan import Scan, ScanForm, understand
from checkpoint_app.domain.subject import SubjectKind, Suspension
from checkpoint_app.errors import InputRefused
from checkpoint_app.ports import StationStore
from checkpoint_app.services.check_pass import CheckedPass, CheckPass
from checkpoint_app.services.identify_person import (
    NOBODY,
    Served,
    candidates_of,
    live_at,
    may_hold,
    person_of_pass,
    served_by_pass,
    served_resident,
)
from checkpoint_app.services.record_passage import RecordPassage
from checkpoint_app.services.serve_person import ServePerson
from checkpoint_app.services.stamp_events import EventStamp
from checkpoint_app.services.take_exit_slip import TakeExitSlip

MOST_CANDIDATES = 9
LONGEST_HEAD = 60
"""Characters kept of what was typed for somebody, or of the head who vouches for them."""


class SeekPerson:
    """Whoever is looked for at one lane; each method returns what the card shows, and the lane shows it.

    Between two lines it remembers a pass whose holder is still to be named, and a slip whose pass is still to come.
    """

    def __init__(
        self, store: StationStore, stamp: EventStamp, check: CheckPass, recorder: RecordPassage, person: ServePerson
    ) -> None:
        self._store = store
        self._stamp = stamp
        self._check = check
        self._recorder = recorder
        self._person = person
        self._slips = TakeExitSlip(store)
        self._shown: CheckedPass | None = None  # a pass whose holder is still to be identified
        self._slip: Departure | None = None  # an exit slip whose pass is still to be shown, or its holder picked
        self._said = ""  # what was typed for whoever is looked for

    def forget(self) -> None:
        """Nobody came with a pass."""
        self._shown = None

    def shown(self, step: LaneStep) -> None:
        """A step is on the card: a slip is remembered only while its pass or holder is asked for."""
        if step.ask not in (Ask.PASS, Ask.CHOICE):
            self._slip = None

    def identify(self, line: str, step: LaneStep) -> LaneStep:
        """Take a scanned or typed line for the next person, `step` being on the card."""
        scan = understand(line)
        self._said = ""
        match scan.form:
            case ScanForm.PASS_CODE:
                return self._take_pass(self._check.check_code(scan.text, at_ms=self._stamp.known_ms()), step)
            case ScanForm.SERIAL if scan.serial is not None:
                return self._take_pass(self._check.check_serial(scan.serial, at_ms=self._stamp.known_ms()), step)
            case ScanForm.DWELLING | ScanForm.TAIL | ScanForm.INITIALS | ScanForm.NAME:
                return self._look_up(scan)
        return self.nobody()

    def nobody(self, *, foreign: bool = False) -> LaneStep:
        """Say that nobody was found, or that what was read is no code of this community."""
        return self._seek(LaneStep(ask=Ask.NOBODY, direction=self._person.direction, foreign=foreign))

    def pick(self, resident: int) -> LaneStep:
        """Serve one of the people shown; InputRefused `resident-unknown` once they left the list."""
        entry = self._store.resident(resident)
        if entry is None:
            raise InputRefused("resident-unknown", resident=resident)
        return self._serve(served_resident(entry, self._shown))

    def unlisted(self) -> LaneStep:
        """Serve somebody who lives here and is not on the roster."""
        return self._serve(Served(subject=SubjectKind.UNLISTED, person=NOBODY, said=self._said))

    def _look_up(self, scan: Scan) -> LaneStep:
        self._said = one_line(scan.text)[:LONGEST_HEAD]
        found = self._store.find(scan, limit=MOST_CANDIDATES)
        if not found:
            return self.nobody()
        return self._serve(served_resident(found[0], self._shown)) if len(found) == 1 else self._offer(found)

    def _offer(self, people: Sequence[RosterEntry]) -> LaneStep:
        candidates = candidates_of(people)
        return self._seek(LaneStep(ask=Ask.CHOICE, direction=self._person.direction, candidates=candidates))

    def _seek(self, step: LaneStep) -> LaneStep:
        """Look for somebody: nobody is served meanwhile; a pass that was shown stays."""
        self._person.forget()
        return step

    def _take_pass(self, checked: CheckedPass, step: LaneStep) -> LaneStep:
        if checked.kind is PassKind.EXIT_SLIP:
            return self._take_slip(checked, step)
        pending = self._person.pending
        if pending is not None:
            self._slip = pending.departure
        elif self._slip is not None and step.ask is Ask.PASS and checked.serial not in (None, self._slip.of):
            raise InputRefused("exit-slip-other-pass")
        if not checked.serves(self._person.direction):
            return self._stop_pass(checked, None)
        served = served_by_pass(self._store, checked)
        holder = served.person.resident
        suspended = None if holder is None else self._store.suspension(holder, pass_key=served.pass_key)
        if suspended is not None:
            return self._stop_pass(checked, suspended)
        if served.subject is SubjectKind.RESIDENT and served.entry is None:
            return self._ask_holder(checked, served)
        return self._serve(served)

    def _take_slip(self, checked: CheckedPass, step: LaneStep) -> LaneStep:
        """Take an exit slip of whoever is being served, or serve its holder; one that does not stand changes nothing.

        Its typed serial is a look-up of the pass and says nothing of the way.
        """
        pending, direction = self._person.pending, self._person.direction
        if not checked.serves(direction):
            if pending is not None:
                raise InputRefused("exit-slip-refused")
            return self._stop_pass(checked, None)
        if checked.typed:
            departure, of = None, checked.record.of if checked.record is not None else None
        else:
            departure = self._slips.take(checked, direction)
            of = departure.of
        if pending is not None and departure is not None:
            if not self._slips.fits(pending, departure):
                raise InputRefused("exit-slip-other-pass")
            return self._person.take_slip(step, pending, departure)
        its_pass = None if of is None else self._check.check_serial(of, at_ms=self._stamp.known_ms())
        if its_pass is None or its_pass.kind is PassKind.EXIT_SLIP:
            raise InputRefused("exit-slip-refused")
        self._person.forget()
        self._slip = departure
        if its_pass.record is None:
            return LaneStep(ask=Ask.PASS, direction=direction, left=departure)
        return self._take_pass(its_pass, step)

    def _ask_holder(self, checked: CheckedPass, served: Served) -> LaneStep:
        """Ask who of the dwelling holds a genuine pass that is newer than this gate's list."""
        people = live_at(self._store, served.person.dwelling, MOST_CANDIDATES)
        if not people:
            return self._serve(served)
        self._shown = checked
        return self._offer(people)

    def _stop_pass(self, checked: CheckedPass, suspended: Suspension | None) -> LaneStep:
        """Record a pass that does not stand, keep its serial, and ask who it is."""
        stopped = self._recorder.stop_pass(checked, self._person.direction, suspended)
        self._shown = checked
        return self._seek(
            LaneStep(
                ask=Ask.IDENTITY,
                direction=self._person.direction,
                person=person_of_pass(checked, None) if checked.serial else None,
                outcome=stopped.judgement.outcome,
                reasons=stopped.judgement.reasons,
                verdict=checked.verdict,
                candidates=candidates_of(may_hold(self._store, checked, MOST_CANDIDATES)),
                keys=(LaneKey.WHY,),
                seq=stopped.seq,
            )
        )

    def _serve(self, served: Served) -> LaneStep:
        self._shown = None
        return self._person.begin(self._slips.with_slip(served, self._slip))
