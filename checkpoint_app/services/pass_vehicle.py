"""Let a vehicle through with every person in it: all judged, one commit, the strictest stands, the others may walk."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, replace

from checkpoint_app.domain.events import EventDraft, EventKind
from checkpoint_app.domain.judge import Decision, decide, decide_together
from checkpoint_app.domain.outcome import Judgement, Reason
from checkpoint_app.domain.passage import Direction, Measurement, Site
from checkpoint_app.domain.passes import PassKind, PassVerdict
from checkpoint_app.domain.plate import Plate, check_plate, usual_sign
from checkpoint_app.domain.policy import PolicyPack, QuotaUnit
from checkpoint_app.domain.roster import Dwelling
from checkpoint_app.domain.scan import ScanForm, understand
from checkpoint_app.domain.subject import Check, Consent, SubjectKind
from checkpoint_app.domain.vehicle import MOST_OCCUPANTS, Car, closed_building, held_together
from checkpoint_app.errors import InputRefused
from checkpoint_app.ports import StationStore
from checkpoint_app.services.check_pass import CheckedPass, CheckPass
from checkpoint_app.services.identify_person import NOBODY, Served, live_at, served_by_pass, served_resident
from checkpoint_app.services.record_passage import RecordPassage, StoppedPass
from checkpoint_app.services.stamp_events import EventStamp

MOST_CANDIDATES = 9
_ASKED_AT_THE_CAR = (Check.CODE, Check.MASK, Check.MATCH)
_ASKED_ELSEWHERE = frozenset({Check.PAPER, Check.QUESTIONS, Check.HOST})
"""What a visitor without a pass is asked with F3."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Found:
    """Who may be meant by a line. `shown` is a pass that does not stand: it waits for who it is that holds it."""

    people: tuple[Served, ...] = ()
    shown: CheckedPass | None = None
    stopped: StoppedPass | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class Occupant:
    """Somebody in the vehicle. `again`: the reading was low or missing, and has to be taken elsewhere.

    `asks` is what the rules still want to see before this person is done with.
    """

    served: Served
    reading_c10: int | None = None
    again: bool = False
    asks: tuple[Check, ...] = ()


@dataclass(frozen=True, slots=True, kw_only=True)
class VehiclePassed:
    """What was recorded: the vehicle's judgement, and what it means for each person, in their order.

    `own` is what the rules say of each alone; `seqs` are the passages. Who is in `may_walk` would be let through alone.
    """

    seq: int
    car: Car
    direction: Direction
    judgement: Judgement
    occupants: tuple[Occupant, ...]
    own: tuple[Decision, ...]
    together: tuple[Decision, ...]
    watched: bool
    seqs: tuple[int, ...]

    @property
    def may_walk(self) -> tuple[int, ...]:
        """The places of those who wait only because of somebody else."""
        return tuple(n for n, each in enumerate(self.together) if Reason.IN_COMPANY in each.reasons)


@dataclass(frozen=True, slots=True, kw_only=True)
class Walked:
    """Who went through on foot, and what the rules said of each; `seqs` are their passages."""

    occupants: tuple[Occupant, ...]
    decisions: tuple[Decision, ...]
    seqs: tuple[int, ...]


@dataclass(frozen=True, slots=True)
class PassVehicle:
    store: StationStore
    stamp: EventStamp
    check: CheckPass
    passages: RecordPassage

    def usual_sign(self) -> str:
        """Return what the plates of the community's own province begin with."""
        return usual_sign(self.store.identity().community)

    def plate(self, text: str) -> Plate:
        return check_plate(text, usual=self.usual_sign())

    def show_pass(self, text: str, direction: Direction) -> Car | StoppedPass | None:
        """Return the vehicle whose pass was scanned or typed, None if the line is no pass.

        A pass that does not stand is recorded and its serial kept; the vehicle is then served by its plate. Raise
        InputRefused `pass-not-of-a-vehicle` for a person's.
        """
        checked = self._checked(text)
        if checked is None:
            return None
        if checked.verdict not in (None, PassVerdict.GENUINE):
            return self.passages.stop_pass(checked, direction)
        if checked.kind is not PassKind.VEHICLE or checked.serial is None:
            raise InputRefused("pass-not-of-a-vehicle")
        plate = checked.claims.plate if checked.claims is not None else ""
        return Car(plate=self.plate(plate), pass_key=checked.serial.key)

    def find(self, text: str, direction: Direction, *, shown: CheckedPass | None = None) -> Found:
        """Return who may be meant by a pass, a dwelling, a tail, a name; a pass that does not stand is recorded."""
        checked = self._checked(text)
        if checked is None:
            entries = self.store.find(understand(text), limit=MOST_CANDIDATES)
            return Found(people=tuple(served_resident(entry, shown) for entry in entries), shown=shown)
        if not checked.serves(direction):
            return Found(shown=checked, stopped=self.passages.stop_pass(checked, direction))
        served = served_by_pass(self.store, checked)
        if served.subject is SubjectKind.RESIDENT and served.entry is None:
            people = live_at(self.store, served.person.dwelling, MOST_CANDIDATES)
            return Found(people=tuple(served_resident(entry, checked) for entry in people) or (served,), shown=checked)
        return Found(people=(served,))

    def unlisted(self) -> Served:
        """Return somebody who says they live here and is not on the roster."""
        return Served(subject=SubjectKind.UNLISTED, person=NOBODY)

    def visitor(self, going_to: Dwelling | None) -> Served:
        """Return a visitor without a pass; F3 gives them one, until then they wait for the host."""
        return Served(subject=SubjectKind.VISITOR, person=NOBODY, home=going_to)

    def destination(self, text: str) -> Dwelling | None:
        """Return the home or building typed as `3-1-501` or `3`, in the gate's own compound; None if it is neither."""
        scan = understand(text)
        entry = next(iter(self.store.find(scan, limit=1)), None) if scan.form is ScanForm.DWELLING else None
        if entry is not None:
            return entry.dwelling
        building, unit, room = [*text.strip().upper().split("-"), "", ""][:3]
        compound = self.store.identity().gate.compound
        return Dwelling(compound, building, unit, room) if building.isalnum() and len(building) <= 3 else None

    def seat(self, served: Served, reading_c10: int | None, direction: Direction) -> Occupant:
        """Return the person with a reading, or asking for what is missing; a low first reading is recorded."""
        decision = self.passages.decide(served, direction, reading_c10)
        first_low = Reason.READING_AGAIN in decision.reasons
        if first_low or (Check.READING in decision.asks):
            if first_low:
                self.passages.record(served, direction, reading_c10, decision)
            measured = Measurement(site=Site.WRIST, thermometer=served.measured.thermometer, attempt=2)
            return Occupant(served=replace(served, measured_again=True, measured=measured), again=True)
        compares = decision.reasons == (Reason.PASS_BACK,)
        wanted = _ASKED_AT_THE_CAR if decision.outcome.admits or compares else ()  # as at the lane
        asks = tuple(check for check in wanted if check in decision.asks)
        if served.subject is SubjectKind.VISITOR and _ASKED_ELSEWHERE & set(decision.asks):
            served = replace(served, answers=replace(served.answers, host=Consent.WAITING))
        return Occupant(served=served, reading_c10=reading_c10, asks=asks)

    def record(self, car: Car, occupants: Sequence[Occupant], direction: Direction) -> VehiclePassed:
        """Judge all and record vehicle and passages in one transaction; return once they are on disk.

        Raise InputRefused: vehicle-empty, vehicle-full, not-signed-on.
        """
        self.stamp.require_operator()
        if not occupants:
            raise InputRefused("vehicle-empty")
        if len(occupants) > MOST_OCCUPANTS:
            raise InputRefused("vehicle-full", most=MOST_OCCUPANTS)
        pack = self.stamp.pack
        people = tuple(self._in(car, occupant) for occupant in occupants)
        own = self._judge(people, direction, pack)
        judgement = decide_together(own)
        together = held_together(own, judgement)
        homes = (car.going_to, *(each.served.dwelling for each in people))
        building = closed_building(homes, pack, self.stamp.now_ms())
        data = car.to_data(direction, judgement, people=len(people), pack=pack, building=building)

        def make(first: int) -> list[EventDraft]:
            pii = {"plate": car.plate.text}
            drafts = [self.stamp.draft(EventKind.VEHICLE, data, pii)]
            for each, decision in zip(people, together, strict=True):
                served = replace(each.served, vehicle=first)
                drafts.append(self.passages.draft(served, direction, each.reading_c10, decision))
            for each, decision in zip(people, together, strict=True):
                drafts += self.passages.way.forgiveness(each.served, decision)
            return drafts

        vehicle, *records = self.store.append_numbered(make)
        return VehiclePassed(
            seq=vehicle.seq,
            car=car,
            direction=direction,
            judgement=judgement,
            occupants=people,
            own=own,
            together=together,
            watched=car.is_watched(direction, pack),
            seqs=tuple(event.seq for event in records[: len(people)]),
        )

    def let_walk(self, held: VehiclePassed) -> Walked:
        """Let those on foot who wait only because of somebody else; the vehicle and the others stay.

        They are judged once more, now and without the plate; the records name those made in the vehicle (`of`).
        """
        self.stamp.require_operator()
        walkers = [_on_foot(held.occupants[place], held.seq) for place in held.may_walk]
        decisions = self._judge(walkers, held.direction, self.stamp.pack)
        drafts = [
            self.passages.draft(each.served, held.direction, each.reading_c10, decision, data={"of": held.seqs[place]})
            for each, decision, place in zip(walkers, decisions, held.may_walk, strict=True)
        ]
        events = self.store.append(*drafts)
        return Walked(occupants=tuple(walkers), decisions=decisions, seqs=tuple(event.seq for event in events))

    def _checked(self, text: str) -> CheckedPass | None:
        """Return the pass a line is, None if it is none; InputRefused `foreign-code` before it becomes a plate."""
        scan, now_ms = understand(text), self.stamp.known_ms()
        if scan.form is ScanForm.FOREIGN:
            raise InputRefused("foreign-code")
        if scan.form is ScanForm.PASS_CODE:
            return self.check.check_code(scan.text, at_ms=now_ms)
        if scan.serial is not None:
            return self.check.check_serial(scan.serial, at_ms=now_ms)
        return None

    def _in(self, car: Car, occupant: Occupant) -> Occupant:
        """Seat somebody in this car; what was to be measured again was, when they were seated."""
        served = replace(occupant.served, plate=car.plate_text, vehicle_pass=car.pass_key, measured_again=True)
        return replace(occupant, served=served)

    def _judge(self, people: Sequence[Occupant], direction: Direction, pack: PolicyPack | None) -> tuple[Decision, ...]:
        """Decide on each as if the ones before had gone through: two of a household use its quota twice."""
        decisions: list[Decision] = []
        for each in people:
            situation = self.passages.situation(each.served, direction, each.reading_c10, pack)
            if pack is not None and situation.used:
                earlier = [other.served for other, done in zip(people, decisions, strict=False) if done.outcome.admits]
                used = tuple(
                    count + sum(_shares(quota.unit, each.served, other) for other in earlier)
                    for quota, count in zip(pack.quotas, situation.used, strict=True)
                )
                situation = replace(situation, used=used)
            decisions.append(decide(situation, pack))
        return tuple(decisions)


def _on_foot(occupant: Occupant, vehicle: int) -> Occupant:
    return replace(occupant, served=replace(occupant.served, plate="", vehicle_pass=None, vehicle=vehicle))


def _shares(unit: QuotaUnit, one: Served, other: Served) -> bool:
    """Whether an exit of `other` counts against a quota of `one`; a vehicle's counts once for all in it."""
    if unit is QuotaUnit.HOUSEHOLD:
        return one.entry is not None and other.entry is not None and one.entry.household == other.entry.household
    return unit is QuotaUnit.PASS and one.pass_key is not None and one.pass_key == other.pass_key
