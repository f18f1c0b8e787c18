"""A drill (演练): a whole community of invented people with keys of its own, in a folder that is destroyed at the end.

Nothing of it can be taken for real: another root key signed its passes and bundles, and its community has a code that
no place has.
"""

from __future__ import annotations

import secrets
from collections.abc import Callable, Iterator
from contextlib import AbstractContextManager, contextmanager
from dataclasses import dataclass
from pathlib import Path
from tempfile import TemporaryDirectory
from typing import TYPE_CHECKING, Protocol

from checkpoint_app.domain.events import EventDraft, EventKind
from checkpoint_app.domain.passes import PassSerial
from checkpoint_app.domain.progress import no_progress
from checkpoint_app.services.gate_desk import GateDesk
from checkpoint_app.services.sample_community import SAMPLE_COMPOUNDS, sample_roster

if TYPE_CHECKING:  # a gate starts without the office's half of the program
    from checkpoint_app.services.office_desk import OfficeDesk

DRILL_NAME, DRILL_CODE = "演练", "000000000000"
DRILL_GATE = "DRILL"
OPERATORS = (("演练甲", "1234", True), ("演练乙", "1234", False))
"""Name, PIN, shift lead: two, so that a hand-over can be tried."""

FOLDER_PREFIX = "checkpoint-drill-"
_HOUSEHOLDS, _RESIDENTS, _PASSES = 120, 300, 10


class DrillPlace(Protocol):
    """An empty data folder, as bootstrap.Installation offers it."""

    def init_office(self, name: str, code: str, passphrase: str) -> None: ...

    def init_station(self, kit: Path, code: str, passphrase: str) -> None: ...

    def office(self, passphrase: str) -> AbstractContextManager[OfficeDesk]: ...

    def gate(self, passphrase: str) -> AbstractContextManager[GateDesk]: ...


@dataclass(frozen=True, slots=True, kw_only=True)
class Drill:
    """An open gate to practise at. `papers` is where its files go and holds a sheet of passes to scan.

    `pin` signs on each of its operators, 1 and 2; `serial` is one of the passes, of somebody in `dwelling`.
    """

    desk: GateDesk
    papers: Path
    pin: str
    dwelling: str
    serial: PassSerial


@contextmanager
def drill(place_at: Callable[[Path], DrillPlace]) -> Iterator[Drill]:
    """Open a drill for the length of a `with`; takes seconds. `place_at` makes a data folder's installation."""
    with TemporaryDirectory(prefix=FOLDER_PREFIX, ignore_cleanup_errors=True) as folder:
        whole = Path(folder)
        passphrase, papers = secrets.token_urlsafe(16), whole / DRILL_NAME
        office_place, gate_place = place_at(whole / "office"), place_at(whole / "gate")
        office_place.init_office(DRILL_NAME, DRILL_CODE, passphrase)
        with office_place.office(passphrase) as office:
            serial, dwelling = _fill(office, papers)
            enrolled = office.enrol.enrol(
                gate_code=DRILL_GATE,
                name=f"{DRILL_NAME}卡口",
                compound=SAMPLE_COMPOUNDS[0],
                kit=whole / "kit",
            )
        gate_place.init_station(enrolled.kit, enrolled.code, passphrase)
        with gate_place.gate(passphrase) as desk:
            yield Drill(desk=desk, papers=papers, pin=OPERATORS[0][1], dwelling=dwelling, serial=serial)


def _fill(office: OfficeDesk, papers: Path) -> tuple[PassSerial, str]:
    """Put people, operators and ten passes into the office; return one of the passes and its holder's dwelling."""
    imported = EventDraft(kind=EventKind.ROSTER_IMPORTED, at_ms=office.enrol.clock.read().wall_ms)
    people = sample_roster(households=_HOUSEHOLDS, residents=_RESIDENTS)
    office.store.merge_roster(people, imported, no_progress)
    for name, pin, lead in OPERATORS:
        office.enrol.add_operator(name, pin, lead=lead)
    plan = office.passes.plan(limit=_PASSES)
    run = office.passes.start(plan, papers, name="passes")
    return run.serials[0], plan.holders[0].dwelling.short
