"""Who stands at the gate: from a pass that stands, or from the roster."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from checkpoint_app.domain.lane import Candidate, Person
from checkpoint_app.domain.names import mask_name
from checkpoint_app.domain.pass_moves import Departure
from checkpoint_app.domain.passage import Measurement, Trip
from checkpoint_app.domain.passes import PassKind, PassVerdict
from checkpoint_app.domain.roster import Dwelling, RosterEntry, dwelling_from_text
from checkpoint_app.domain.scan import understand
from checkpoint_app.domain.subject import Answers, SubjectKind
from checkpoint_app.errors import InputRefused
from checkpoint_app.ports import StationStore
from checkpoint_app.services.check_pass import CheckedPass

VISITOR_KINDS = (PassKind.TEMPORARY, PassKind.VEHICLE, PassKind.WORK)
NOBODY = Person(resident=None, masked_name="", dwelling="")


@dataclass(frozen=True, slots=True, kw_only=True)
class Served:
    """The person being served, as far as identified. `pass_key`/`verdict` are of the pass shown, if one was.

    `home` is the dwelling a visitor goes to, where it is one of the roster's. `visit` and `vehicle` are the records
    that opened the visit and the vehicle's group. `said` is what was typed for somebody not on the roster, `head` the
    number or name of the group or building head who confirmed them: both personal. `departure` is what an exit slip
    says of the pass; `follows` the record that stopped this person until somebody vouched or compared.
    """

    subject: SubjectKind
    person: Person
    entry: RosterEntry | None = None
    home: Dwelling | None = None
    pass_key: int | None = None
    verdict: PassVerdict | None = None
    measured_again: bool = False
    measured: Measurement = Measurement()
    trip: Trip = Trip.USUAL
    answers: Answers = Answers()
    returning: bool = False
    visit: int | None = None
    vehicle: int | None = None
    vehicle_pass: int | None = None
    plate: str = ""
    said: str = ""
    head: str = ""
    departure: Departure | None = None
    follows: int | None = None

    @property
    def dwelling(self) -> Dwelling | None:
        return self.entry.dwelling if self.entry is not None else self.home

    @property
    def pass_kind(self) -> PassKind | None:
        return self.person.pass_kind


def served_by_pass(store: StationStore, checked: CheckedPass) -> Served:
    """Return who holds a pass that stands, with the roster's line when the register names the resident.

    InputRefused `exit-slip-at-lane`: an exit slip is no pass; the lane takes it with the pass it belongs to.
    """
    if checked.kind is PassKind.EXIT_SLIP:
        raise InputRefused("exit-slip-at-lane")
    entry = None
    if checked.record is not None and checked.record.resident is not None:
        entry = store.resident(checked.record.resident)
    return Served(
        subject=SubjectKind.VISITOR if checked.kind in VISITOR_KINDS else SubjectKind.RESIDENT,
        person=person_of_pass(checked, entry),
        entry=entry,
        home=dwelling_from_text(checked.record.dwelling) if checked.record is not None else None,
        pass_key=checked.serial.key if checked.serial else None,
        verdict=checked.verdict,
    )


def served_resident(entry: RosterEntry, shown: CheckedPass | None) -> Served:
    """Return a resident found on the roster; `shown` is the pass they came with, if one was.

    A pass that stands but is somebody else's does not speak for them.
    """
    theirs = shown is None or shown.record is None or shown.record.resident in (None, entry.number)
    person = Person(resident=entry.number, masked_name=mask_name(entry.name), dwelling=str(entry.dwelling))
    if shown is not None and theirs and shown.verdict is PassVerdict.GENUINE:
        person = person_of_pass(shown, entry)
    return Served(
        subject=SubjectKind.RESIDENT,
        person=person,
        entry=entry,
        pass_key=shown.serial.key if shown and shown.serial else None,
        verdict=shown.verdict if shown and (theirs or shown.verdict is not PassVerdict.GENUINE) else None,
    )


def candidates_of(people: Sequence[RosterEntry]) -> tuple[Candidate, ...]:
    return tuple(
        Candidate(resident=e.number, masked_name=mask_name(e.name), dwelling=e.dwelling, phone_tail=e.phone_tail)
        for e in people
    )


def live_at(store: StationStore, dwelling: str, limit: int) -> Sequence[RosterEntry]:
    """Return who lives in a dwelling as a pass names it, its compound included."""
    compound, _, short = dwelling.rpartition(" ")
    return [entry for entry in store.find(understand(short), limit=limit) if entry.dwelling.compound == compound]


def may_hold(store: StationStore, checked: CheckedPass, limit: int) -> Sequence[RosterEntry]:
    """Return who may hold a pass that was given out but does not stand: its resident first, then the household."""
    resident = checked.record.resident if checked.record is not None else None
    entry = store.resident(resident) if resident is not None else None
    if entry is None:
        return ()
    others = [each for each in store.household(entry.household) if each.number != entry.number]
    return (entry, *others[: limit - 1])


def person_of_pass(checked: CheckedPass, entry: RosterEntry | None) -> Person:
    """Return what the card shows of a pass: the signed name and dwelling, to compare with the person."""
    if checked.claims is not None:
        name, dwelling, until = checked.claims.name, checked.claims.dwelling, checked.claims.expires_s
        plate = checked.claims.plate
    elif checked.record is not None:
        name = mask_name(entry.name if entry else checked.record.holder)
        dwelling, until = checked.record.dwelling, checked.record.expires_s
        plate = checked.record.plate
    else:
        return NOBODY
    return Person(
        resident=entry.number if entry else None,
        masked_name=name,
        dwelling=dwelling,
        pass_serial=checked.serial,
        pass_kind=checked.kind,
        pass_until_s=until,
        plate=plate,
    )
