"""What a night at the gate needs before it begins: an office, rules that change at midnight, passes, one laptop."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, field, replace
from datetime import datetime, timedelta
from pathlib import Path

from checkpoint_app.bootstrap import Installation
from checkpoint_app.demo.cast import DemoClock
from checkpoint_app.domain.clock import local
from checkpoint_app.domain.events import EventDraft, EventKind
from checkpoint_app.domain.passes import PassSerial
from checkpoint_app.domain.policy import PolicyPack
from checkpoint_app.domain.progress import no_progress
from checkpoint_app.domain.roster import Resident
from checkpoint_app.paths import resources_dir
from checkpoint_app.services.activate_pack import activate_pack, next_number
from checkpoint_app.services.office_desk import OfficeDesk
from checkpoint_app.services.read_pack import read_pack
from checkpoint_app.services.sample_community import SAMPLE_COMPOUNDS, sample_roster
from checkpoint_app.sync.vault import Argon2Cost

PASSPHRASE = "demo only, never for real"
OPERATORS = (("王芳", "2468", True), ("李卫国", "1357", False), ("赵大勇", "9753", False), ("陈静", "8642", False))
RESIDENTS, HOUSEHOLDS = 600, 240
LIGHT = Argon2Cost(memory_kib=1024, passes=1, lanes=1)
"""Nothing in a demo is worth a strong passphrase."""


@dataclass
class NightCast:
    """The people and things of the night. `codes` holds what the pass of each resident says, by resident's number."""

    folder: Path
    clock: DemoClock
    people: Sequence[Resident] = ()
    codes: dict[int, str] = field(default_factory=dict)
    revoked: int = 0

    def prepare(self) -> None:
        """Found the office, put the rules of the evening and of midnight on the schedule, print, enrol a station."""
        office = self.place("office")
        office.init_office("示例社区", "530100000001", PASSPHRASE)
        with office.office(PASSPHRASE) as desk:
            imported = EventDraft(kind=EventKind.ROSTER_IMPORTED, at_ms=self.clock.read().wall_ms)
            roster = sample_roster(households=HOUSEHOLDS, residents=RESIDENTS, seed=7)
            desk.store.merge_roster(roster, imported, no_progress)
            self.people = desk.store.residents(after=None, limit=RESIDENTS)
            for name, pin, lead in OPERATORS:
                desk.enrol.add_operator(name, pin, lead=lead)
            for pack in self._packs(desk):
                activate_pack(replace(pack, number=next_number(desk.store)), desk.store, self.clock)
            self._print(desk)
            kit = desk.enrol.enrol(
                gate_code="N1",
                name="1 号机",
                gate_name="北门",
                compound=SAMPLE_COMPOUNDS[0],
                kit=self.folder / "N1.ckk",
            )
        self.place("gate").init_station(kit.kit, kit.code, PASSPHRASE)

    def place(self, name: str) -> Installation:
        return Installation(self.folder / name, clock=self.clock, cost=LIGHT, state=self.folder / "state")

    def dictate(self, resident: int, station: int) -> tuple[PassSerial, str]:
        """Revoke somebody's pass at the office; return its serial and what is read out to a station."""
        with self.place("office").office(PASSPHRASE) as desk:
            record = next(each for each in desk.store.passes_of(resident=resident, household=0))
            return record.serial, desk.orders.revoke(record.serial, station).code

    def at_home(self, compound: str) -> list[Resident]:
        return [person for person in self.people if person.dwelling.compound == compound]

    def _packs(self, desk: OfficeDesk) -> tuple[PolicyPack, PolicyPack]:
        """The shipped examples: controlled in the evening, closed from midnight on."""
        evening_ms = self.clock.read().wall_ms // 60_000 * 60_000
        midnight = (local(evening_ms) + timedelta(days=1)).replace(hour=0, minute=0)
        midnight_ms = int(midnight.timestamp() * 1000)
        week_ms = 7 * 86_400_000
        controlled, closed = (
            read_pack(desk.media, resources_dir() / "packs" / f"{name}.yaml", number=1)
            for name in ("controlled", "closed")
        )
        evening = replace(controlled, valid_from_ms=evening_ms, valid_until_ms=evening_ms + week_ms, resident_checks=())
        return evening, replace(closed, valid_from_ms=midnight_ms, valid_until_ms=midnight_ms + week_ms, zones=())

    def _print(self, desk: OfficeDesk) -> None:
        plan = desk.passes.plan()
        run = desk.passes.start(plan, self.folder, name="居民证")
        for serial in run.serials:
            record = desk.store.pass_record(serial)
            if record is not None and record.resident is not None:
                self.codes[record.resident] = desk.passes.code_of(serial)
        self.revoked = self.people[40].number
        desk.revoke.revoke_resident(self.revoked, "misused")


def evening_ms() -> int:
    """Return 17:50 of the local day that is today."""
    now = datetime.now().astimezone()
    moment = local(int(now.timestamp() * 1000)).replace(hour=17, minute=50, second=0, microsecond=0)
    return int(moment.timestamp() * 1000)
