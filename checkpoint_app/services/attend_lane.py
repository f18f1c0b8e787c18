"""Serve one person after another at a lane: identify, measure, ask, judge, record, and say what to do."""

from __future__ import annotations

from dataclasses import replace

from checkpoint_app.domain.lane import Ask, LaneKey, LaneStep
from checkpoint_app.domain.names import one_line, require_length
from checkpoint_app.domain.passage import Direction, Trip
from checkpoint_app.domain.policy import ReadingRules
from checkpoint_app.domain.scan import Scan, ScanForm, picked, understand
from checkpoint_app.domain.scanner_test import read_test
from checkpoint_app.domain.temperature import parse_c10
from checkpoint_app.errors import InputRefused
from checkpoint_app.ports import StationStore
from checkpoint_app.services.attend_others import AttendOthers
from checkpoint_app.services.check_pass import CheckPass
from checkpoint_app.services.identify_person import Served
from checkpoint_app.services.lane_answers import MATCHES, Told, answered, overrides_against
from checkpoint_app.services.record_passage import RecordPassage
from checkpoint_app.services.seek_person import LONGEST_HEAD, SeekPerson
from checkpoint_app.services.serve_person import ServePerson
from checkpoint_app.services.stamp_events import EventStamp

UNLISTED_KEY = "0"
"""Typed while somebody is looked for: lives here, is not on the roster."""
LONGEST_NUMBER = 12
"""Digits of a telephone; longer ones are a pass."""
_MEASURED = (Ask.READING, Ask.READING_AGAIN)


class Lane:
    """One lane's line of input. Nothing here is believed saved before the store's append returned.

    Several lanes may work over one store: each keeps its own direction and thermometer under its `name`.
    """

    def __init__(
        self, store: StationStore, stamp: EventStamp, check: CheckPass, recorder: RecordPassage, *, name: str = "1"
    ) -> None:
        self._store = store
        self._stamp = stamp
        self._others = AttendOthers(store, stamp)
        self._direction_setting = "direction" if name == "1" else f"direction-{name}"
        direction = Direction(store.get(self._direction_setting) or Direction.IN)
        setting = "thermometer" if name == "1" else f"thermometer-{name}"
        self._person = ServePerson(store, stamp, recorder, direction, thermometer_setting=setting)
        self._seek = SeekPerson(store, stamp, check, recorder, self._person)
        self.step = LaneStep(ask=Ask.NOTHING, direction=direction)

    @property
    def direction(self) -> Direction:
        return self._person.direction

    @property
    def told(self) -> Told | None:
        """The last decision, for whoever asks why; None once somebody else is served."""
        return self._person.told

    def turn(self) -> LaneStep:
        """Change the direction of the lane; remembered over a restart. Whoever is being served stays."""
        person, other = self._person, self.direction.other
        self._store.put(self._direction_setting, other.value)
        person.direction = other
        step = replace(self.step, direction=other)
        if person.pending is not None:
            step = replace(step, keys=person.keys(step.ask, person.pending))
        return self._show(step)

    def leave(self) -> LaneStep:
        """Leave whoever is being served (Esc), and the short trip; nothing is recorded that was not."""
        self._person.trip = Trip.USUAL
        if self.step.ask is Ask.NOTHING:
            return self._show(replace(self.step, trip=Trip.USUAL))
        return self.present(LaneStep(ask=Ask.NOTHING, direction=self.direction))

    def present(self, step: LaneStep) -> LaneStep:
        """Show a step that was decided beside the lane: a visitor, a return; nobody is served any more."""
        self._person.forget()
        self._seek.forget()
        if step.findings and not step.keys:
            step = replace(step, keys=(LaneKey.WHY,))
        return self._show(step)

    def corrected(self, seq: int) -> LaneStep:
        """Take the outcome from the card if passage `seq` was recorded with it: it says what no longer stands.

        A vehicle's card names the first record of its group.
        """
        if self._person.pending is not None or self.step.seq is None or seq < self.step.seq:
            return self.step
        return self.present(LaneStep(ask=Ask.NOTHING, direction=self.direction, trip=self.step.trip))

    def enter(self, text: str) -> LaneStep:
        """Take one line, scanned or typed, in whatever state the card is; return what the card shows now.

        Raise InputRefused for a reading out of the plausible band, a line where a key is asked, a foreign code while
        somebody is served, or before anybody signed on; the card stays as it is.
        """
        self._stamp.require_operator()
        line = text.strip()
        scan = understand(line)
        if scan.form is ScanForm.FOREIGN:
            return self.turn_away()
        if scan.form is ScanForm.TEST:
            return replace(self.step, tested=read_test(scan.text))  # nobody's: whoever is served stays, and `step`
        step = self._take(line) if line or self.step.ask in _MEASURED else self.step
        return step if step is not None else self._show(self._seek.identify(line, self.step))

    def turn_away(self) -> LaneStep:
        """Say that what was read is no code of this community, and keep nothing of it.

        Whoever is being served stays: InputRefused `foreign-code` then.
        """
        self._stamp.require_operator()
        if self.step.serves:
            raise InputRefused("foreign-code")
        return self._show(self._seek.nobody(foreign=True))

    def choose(self, number: int) -> LaneStep:
        """Pick one of the candidates or reasons shown, counted from 1."""
        if self.step.ask is Ask.OVERRIDE and self.told is not None:
            return self._show(self._person.override(self.told, number))
        return self._show(self._seek.pick(self.step.candidates[number - 1].resident))

    def answer(self, key: LaneKey) -> LaneStep:
        """Take one key of `step.keys`; any other does nothing. WHY, RETURNING and EXIT_SLIP are the screen's."""
        self._stamp.require_operator()
        if key not in self.step.keys:
            return self.step
        person, told = self._person, self.told
        if person.pending is not None:
            return self._show(person.answer(self.step, person.pending, key))
        if told is not None and key is LaneKey.OVERRIDE:
            choices = tuple((override.code, override.words) for override in overrides_against(told))
            return self._show(replace(self.step, ask=Ask.OVERRIDE, choices=choices, keys=(LaneKey.WHY,)))
        if told is not None and key is LaneKey.MASK_ON:
            return self._show(person.go_on(answered(told.served, key), told.reading_c10))
        if told is not None and self.step.ask is Ask.MATCH and key in MATCHES:
            return self._show(person.compare(told, key))
        if told is not None and key is LaneKey.NOT_MATCHING:
            return self._show(person.take_back(told, key))
        return self.step

    def deliver(self) -> LaneStep:
        """F4: count something left at the gate, at once."""
        return self._show(self._others.count(self.step))

    def turn_trip(self) -> LaneStep:
        """F5: the next exit is a resident's short trip, or is not after all."""
        trip = Trip.PARCEL if self._person.trip is Trip.USUAL else Trip.USUAL
        self._person.trip = trip
        return self._show(replace(self.step, trip=trip))

    def open_way(self) -> LaneStep:
        """F12: record an emergency at once, and ask for the reason afterwards."""
        return self.present(self._others.open_way(self.direction))

    def _take(self, line: str) -> LaneStep | None:
        """Take a line as the answer to what the card asks; None where it is the next person."""
        match self.step.ask:
            case Ask.READING | Ask.READING_AGAIN if self._person.pending is not None:
                return self._take_reading(self._person.pending, line)
            case Ask.CODE | Ask.MASK | Ask.OVERRIDE | Ask.MATCH:
                return self._take_number(line)
            case Ask.CHOICE | Ask.NOBODY | Ask.IDENTITY:
                return self._take_choice(line)
            case Ask.HEAD if self.told is not None:
                return self._take_head(self.told, line)
        step = None
        if self.step.ask is Ask.DELIVERY:
            step = self._others.deliver_to(self.step, line)
        elif self.step.ask is Ask.EMERGENCY:
            step = self._others.explain(self.step, line)
        return None if step is None else self._show(step)

    def _take_reading(self, served: Served, line: str) -> LaneStep | None:
        pack = self._stamp.pack
        rules = pack.reading if pack is not None else ReadingRules()
        reading = parse_c10(line, lowest_c10=rules.lowest_c10, highest_c10=rules.highest_c10)
        if reading is not None or not line:
            return self._show(self._person.measure(served, reading))
        if _slip_of_a_reading(understand(line)):
            raise InputRefused("reading-unreadable", given=line[:20])
        return None

    def _take_number(self, line: str) -> LaneStep | None:
        """Take the number of a reason; anything that is nobody is refused while a key is asked."""
        place = picked(line, len(self.step.choices))
        if place is not None:
            return self.choose(place + 1)
        if understand(line).form is ScanForm.UNKNOWN:
            raise InputRefused("answer-by-key", given=line[:20])
        return None

    def _take_choice(self, line: str) -> LaneStep | None:
        if line == UNLISTED_KEY:
            return self._show(self._seek.unlisted())
        place = picked(line, len(self.step.candidates))
        return None if place is None else self.choose(place + 1)

    def _take_head(self, told: Told, line: str) -> LaneStep | None:
        """Take the number or name of the head who vouches: the person is then a provisional resident."""
        is_number = line.isascii() and line.isdecimal() and len(line) <= LONGEST_NUMBER
        if not is_number and understand(line).form is not ScanForm.NAME:
            return None
        head = require_length(one_line(line), LONGEST_HEAD)
        return self._show(self._person.vouch(told, head))

    def _show(self, step: LaneStep) -> LaneStep:
        self._seek.shown(step)
        self.step = step
        return step


def _slip_of_a_reading(scan: Scan) -> bool:
    """Whether a line typed where a reading is asked is one gone wrong: `99`, or `3666`, which no tail is here."""
    return scan.form is ScanForm.UNKNOWN or (scan.form is ScanForm.TAIL and parse_c10(scan.text[:3]) is not None)
