"""The office's roster (花名册): merge what a list says, look people up, count them."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import replace
from typing import Any

import orjson

from checkpoint_app.domain.events import EventDraft
from checkpoint_app.domain.identity import check_id_number
from checkpoint_app.domain.progress import Progress
from checkpoint_app.domain.roster import Dwelling, Resident, entry_for_gates
from checkpoint_app.domain.scan import ScanForm, understand
from db.connection import Connection
from db.log import OwnLog, append_drafts
from db.lookup import DELETE_KEYS_OF, PUT_KEY, key_rows, places

PROGRESS_EVERY = 500
_EVERYBODY = (1 << 63) - 1

SELECT_HOUSEHOLD = "SELECT 1 FROM resident WHERE household = ? LIMIT 1"
SELECT_PAGE = """
    SELECT number, household, compound, building, unit, room, name, id_number, phone, tenure, on_hold, grid, plates
    FROM resident WHERE number > ? ORDER BY number LIMIT ?"""
SELECT_RESIDENT = """
    SELECT number, household, compound, building, unit, room, name, id_number, phone, tenure, on_hold, grid, plates
    FROM resident WHERE number = ?"""
PUT_RESIDENT = """
    INSERT INTO resident
      (number, household, compound, building, unit, room, name, id_number, phone, tenure, on_hold, grid,
       plates)
    VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)
    ON CONFLICT (number) DO UPDATE SET
      household = excluded.household, compound = excluded.compound, building = excluded.building,
      unit = excluded.unit, room = excluded.room, name = excluded.name, id_number = excluded.id_number,
      phone = excluded.phone, tenure = excluded.tenure, on_hold = excluded.on_hold,
      grid = excluded.grid, plates = excluded.plates"""
SELECT_HIGHEST = """
    SELECT coalesce((SELECT max(number) FROM purged_resident), 0),
      coalesce((SELECT max(household) FROM issued_pass), 0)"""
COUNT_ROSTER = "SELECT count(DISTINCT compound), count(DISTINCT household), count(*) FROM resident"


class OfficeRoster(OwnLog):
    """The roster half of the port `OfficeStore`."""

    def residents(self, *, after: int | None, limit: int, text: str = "") -> Sequence[Resident]:
        scan, above = understand(text), after or 0
        with self._connections.reading() as conn:
            if scan.form is ScanForm.EMPTY:
                return [_resident(row) for row in conn.execute(SELECT_PAGE, (above, limit)).fetchall()]
            numbers = places(conn, scan, after=above, limit=limit)
            return [_resident(conn.execute(SELECT_RESIDENT, (number,)).fetchone()) for number in numbers]

    def resident(self, number: int) -> Resident | None:
        with self._connections.reading() as conn:
            row = conn.execute(SELECT_RESIDENT, (number,)).fetchone()
        return None if row is None else _resident(row)

    def household_known(self, household: int) -> bool:
        with self._connections.reading() as conn:
            return conn.execute(SELECT_HOUSEHOLD, (household,)).fetchone() is not None

    def roster_counts(self) -> tuple[int, int, int]:
        with self._connections.reading() as conn:
            compounds, households, residents = conn.execute(COUNT_ROSTER).fetchone()
        return compounds, households, residents

    def merge_roster(self, rows: Iterable[Resident], draft: EventDraft, progress: Progress) -> tuple[int, int]:
        """As the port says. A list cannot end a hold, and what it leaves empty stays as it is."""
        people = list(rows)
        with self._connections.writing() as conn:
            merger = _Merger(read_roster(conn), *conn.execute(SELECT_HIGHEST).fetchone())
            for done, row in enumerate(people):
                if done % PROGRESS_EVERY == 0:
                    progress(done, len(people))
                merger.take(row)
            conn.executemany(DELETE_KEYS_OF, [(number,) for number in merger.changed])
            written = [merger.people[number] for number in sorted(merger.added | merger.changed)]
            conn.executemany(PUT_RESIDENT, [_row(resident) for resident in written])
            keys = key_rows((resident.number, entry_for_gates(resident)) for resident in written)
            conn.executemany(PUT_KEY, keys)
            counts = {"added": len(merger.added), "changed": len(merger.changed)}
            append_drafts(conn, self._projection(), (replace(draft, data={**draft.data, **counts}),))
            progress(len(people), len(people))
        return counts["added"], counts["changed"]


class _Merger:
    """The roster in memory while rows are merged into it."""

    def __init__(self, residents: Iterable[Resident], number: int = 0, household: int = 0) -> None:
        """`number` and `household` are the highest ever given: somebody new is never taken for somebody purged."""
        self.people = {resident.number: resident for resident in residents}
        self.added: set[int] = set()
        self.changed: set[int] = set()
        self._by_id: dict[str, int] = {}
        self._by_home: dict[tuple[Dwelling, str], list[int]] = {}
        self._households: dict[Dwelling, int] = {}
        for resident in self.people.values():
            self._index(resident)
        self._next_number = max(number, max(self.people, default=0)) + 1
        self._next_household = max(household, max((r.household for r in self.people.values()), default=0)) + 1

    def take(self, row: Resident) -> None:
        held = self.same_person(row)
        if held is None:
            new = replace(row, number=self._next_number, household=self._household(row.dwelling))
            self._next_number += 1
            self.added.add(new.number)
            self._keep(new)
            return
        merged = replace(
            row,
            number=held.number,
            household=self._household(row.dwelling),
            id_number=row.id_number or held.id_number,
            phone=row.phone or held.phone,
            on_hold=row.on_hold or held.on_hold,
            grid=row.grid or held.grid,
            plates=row.plates or held.plates,
        )
        if merged != held:
            if held.number not in self.added:
                self.changed.add(held.number)
            self._by_home[held.dwelling, held.name].remove(held.number)
            self._keep(merged)

    def same_person(self, row: Resident) -> Resident | None:
        """Find by valid ID number, else by dwelling and name, unless two valid numbers say they differ."""
        document = _valid_id(row)
        if document and document in self._by_id:
            return self.people[self._by_id[document]]
        for number in self._by_home.get((row.dwelling, row.name), ()):
            if not (document and _valid_id(self.people[number])):
                return self.people[number]
        return None

    def _household(self, dwelling: Dwelling) -> int:
        household = self._households.get(dwelling)
        if household is None:
            household = self._households[dwelling] = self._next_household
            self._next_household += 1
        return household

    def _keep(self, resident: Resident) -> None:
        self.people[resident.number] = resident
        self._index(resident)

    def _index(self, resident: Resident) -> None:
        document = _valid_id(resident)
        if document:
            self._by_id[document] = resident.number
        self._by_home.setdefault((resident.dwelling, resident.name), []).append(resident.number)
        self._households.setdefault(resident.dwelling, resident.household)


def numbers_named(people: Iterable[Resident], rows: Iterable[Resident]) -> set[int]:
    """Return the numbers of those whom these rows name; the rule is that of `merge_roster`."""
    merger = _Merger(people)
    found = (merger.same_person(row) for row in rows)
    return {held.number for held in found if held is not None}


def read_roster(conn: Connection) -> list[Resident]:
    return [_resident(row) for row in conn.execute(SELECT_PAGE, (0, _EVERYBODY)).fetchall()]


def _valid_id(resident: Resident) -> str:
    checked = check_id_number(resident.id_number)
    doubtful = checked.kind == "unknown" or not {"id-check", "id-date"}.isdisjoint(checked.warnings)
    return "" if doubtful else checked.text


def _row(resident: Resident) -> tuple[Any, ...]:
    home = resident.dwelling
    where = (resident.number, resident.household, home.compound, home.building, home.unit, home.room)
    who = (resident.name, resident.id_number, resident.phone, resident.tenure, int(resident.on_hold))
    return (*where, *who, resident.grid, orjson.dumps(resident.plates).decode())


def _resident(row: Sequence[Any]) -> Resident:
    number, household, compound, building, unit, room, name, id_number, phone, tenure, on_hold, *more = row
    grid, plates = more
    return Resident(
        number=number,
        household=household,
        dwelling=Dwelling(compound, building, unit, room),
        name=name,
        id_number=id_number,
        phone=phone,
        tenure=tenure,
        on_hold=bool(on_hold),
        grid=grid,
        plates=tuple(orjson.loads(plates)),
    )
