"""Whose passes can be printed: residents, households and vehicles of the roster, in the order of handing out."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from typing import NamedTuple

import orjson

from checkpoint_app.domain.passes import PassKind
from checkpoint_app.domain.print_run import Holder, PrintFilter, walking_order
from checkpoint_app.domain.roster import Dwelling, natural_order
from checkpoint_app.domain.scan import ScanForm, understand
from db.connection import Connection
from db.lookup import places
from db.store import Store

_EVERYBODY = 1 << 31
_OWNER = "owner"

SELECT_WANTED = """
    SELECT number, household, compound, building, unit, room, name, tenure, plates FROM resident
    WHERE (:compound = '' OR compound = :compound) AND (:building = '' OR building = :building)
      AND (:unit = '' OR unit = :unit) AND (:grid = '' OR grid = :grid) AND (:tenure = '' OR tenure = :tenure)
    ORDER BY number"""
SELECT_EVERYBODY = """
    SELECT number, household, compound, building, unit, room, name, tenure, plates FROM resident ORDER BY number"""
SELECT_PLACES = "SELECT DISTINCT compound, building, unit FROM resident"
SELECT_GRIDS = "SELECT DISTINCT grid FROM resident WHERE grid <> ''"


class _Person(NamedTuple):
    number: int
    household: int
    compound: str
    building: str
    unit: str
    room: str
    name: str
    tenure: str
    plates: str

    @property
    def dwelling(self) -> Dwelling:
        return Dwelling(self.compound, self.building, self.unit, self.room)


class PrintHolders(Store):
    """The roster's half of the port `office_ports.PrintBook`."""

    def holders(self, wanted: PrintFilter) -> Sequence[Holder]:
        with self._connections.reading_together() as conn:
            people = _wanted(conn, wanted)
            if wanted.kind in (PassKind.HOUSEHOLD, PassKind.VEHICLE):
                homes = {person.household for person in people}
                everybody = [_Person(*row) for row in conn.execute(SELECT_EVERYBODY).fetchall()]
                people = [person for person in everybody if person.household in homes]
        match wanted.kind:
            case PassKind.HOUSEHOLD:
                found = _households(people)
            case PassKind.VEHICLE:
                found = _vehicles(people, wanted.text)
            case _:
                found = [Holder(dwelling=p.dwelling, name=p.name, resident=p.number) for p in people]
        return sorted(found, key=lambda holder: walking_order(holder.dwelling))

    def places(self) -> Mapping[str, Mapping[str, Sequence[str]]]:
        with self._connections.reading() as conn:
            rows = conn.execute(SELECT_PLACES).fetchall()
        found: dict[str, dict[str, list[str]]] = {}
        for compound, building, unit in sorted(
            rows, key=lambda row: (row[0], natural_order(row[1]), natural_order(row[2]))
        ):
            found.setdefault(compound, {}).setdefault(building, []).append(unit)
        return found

    def grids(self) -> Sequence[str]:
        with self._connections.reading() as conn:
            return sorted((row[0] for row in conn.execute(SELECT_GRIDS).fetchall()), key=natural_order)


def _wanted(conn: Connection, wanted: PrintFilter) -> list[_Person]:
    fields = {
        "compound": wanted.compound,
        "building": wanted.building,
        "unit": wanted.unit,
        "grid": wanted.grid,
        "tenure": wanted.tenure,
    }
    people = [_Person(*row) for row in conn.execute(SELECT_WANTED, fields).fetchall()]
    scan = understand(wanted.text)
    if scan.form is ScanForm.EMPTY:
        return people
    if scan.form is ScanForm.PLATE:
        return [person for person in people if scan.text in orjson.loads(person.plates)]
    named = set(places(conn, scan, after=0, limit=_EVERYBODY))
    return [person for person in people if person.number in named]


def _households(people: Iterable[_Person]) -> list[Holder]:
    """Return one holder a household: the first owner's name, or the first one's."""
    first: dict[int, _Person] = {}
    for person in people:
        held = first.get(person.household)
        if held is None or (held.tenure != _OWNER and person.tenure == _OWNER):
            first[person.household] = person
    return [Holder(dwelling=p.dwelling, name=p.name, household=p.household) for p in first.values()]


def _vehicles(people: Iterable[_Person], text: str) -> list[Holder]:
    """Return one holder a plate of a household, named for who the roster names it with, an owner if there is one."""
    scan = understand(text)
    only = scan.text if scan.form is ScanForm.PLATE else ""
    first: dict[tuple[int, str], _Person] = {}
    for person in people:
        for plate in orjson.loads(person.plates):
            held = first.get((person.household, plate))
            if (not only or plate == only) and (held is None or (held.tenure != _OWNER and person.tenure == _OWNER)):
                first[person.household, plate] = person
    return [
        Holder(dwelling=person.dwelling, name=person.name, household=household, plate=plate)
        for (household, plate), person in first.items()
    ]
