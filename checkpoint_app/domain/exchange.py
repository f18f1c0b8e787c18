"""What travels between gates and the office, and what the office knows of it."""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum

from checkpoint_app.domain.asked_correction import AskedCorrection
from checkpoint_app.domain.pass_design import PassDesign, SecondLanguage
from checkpoint_app.domain.passes import BlankBlock, PassRecord
from checkpoint_app.domain.policy import PolicyPack
from checkpoint_app.domain.purge import PurgeOrder
from checkpoint_app.domain.roster import RosterEntry
from checkpoint_app.domain.station import Operator, TrustedStation


@dataclass(frozen=True, slots=True, kw_only=True)
class Receipt:
    """回执: the records of one (station, epoch) that the office holds, as closed ranges in order."""

    station: int
    epoch: int
    ranges: tuple[tuple[int, int], ...]

    @property
    def held_to(self) -> int:
        """The last record before the first gap; 0 if record 1 is not held."""
        return self.ranges[0][1] if self.ranges and self.ranges[0][0] == 1 else 0

    @property
    def gaps(self) -> tuple[tuple[int, int], ...]:
        """The closed ranges missing below the last record held."""
        missing, next_seq = [], 1
        for first, last in self.ranges:
            if first > next_seq:
                missing.append((next_seq, first - 1))
            next_seq = last + 1
        return tuple(missing)


@dataclass(frozen=True, slots=True, kw_only=True)
class OfficeSnapshot:
    """The content of an office bundle (下发包): one full state, never a difference. Times UTC milliseconds.

    `packs` are the rules in force and those that will be.
    `refused` names files of a station the office could not take (file name, error code), so the gate sees it.
    """

    version: int
    created_ms: int
    packs: tuple[PolicyPack, ...]
    roster: tuple[RosterEntry, ...]
    passes: tuple[PassRecord, ...]
    stations: tuple[TrustedStation, ...]
    operators: tuple[Operator, ...]
    receipts: tuple[Receipt, ...]
    refused: tuple[tuple[int, str, str], ...] = ()
    blanks: tuple[BlankBlock, ...] = ()
    design: PassDesign | None = None
    photos: tuple[tuple[int, bytes], ...] = ()
    """(resident, JPEG)."""
    seconds: tuple[tuple[str, SecondLanguage], ...] = ()
    """(code of a paper, its second-language block)."""
    corrections: tuple[AskedCorrection, ...] = ()
    purges: tuple[PurgeOrder, ...] = ()
    keys: tuple[tuple[str, int], ...] = ()
    """(age recipient of the office, UTC ms from when station bundles are for it), the newest last."""


@dataclass(frozen=True, slots=True, kw_only=True)
class SnapshotSummary:
    """What changed when a station took over an office bundle."""

    version: int
    residents: int
    passes: int
    newly_revoked: int
    receipts: tuple[Receipt, ...]


class FileState(StrEnum):
    IMPORTED = "imported"
    DUPLICATE = "duplicate"  # the very same file again
    NOTHING_NEW = "nothing-new"  # another file, all of whose records are held
    REFUSED = "refused"


@dataclass(frozen=True, slots=True, kw_only=True)
class ImportedFile:
    """One file on the import board. `reason` is an error code when refused; ranges are the file's own claim.

    `told_ms` (UTC): until when its station says that it holds all there is, None: it holds older records, or the
    station does not believe its clock.
    """

    name: str
    sha256: bytes
    state: FileState
    at_ms: int
    station: int | None = None
    epoch: int | None = None
    first: int | None = None
    last: int | None = None
    new_events: int = 0
    reason: str = ""
    detail: str = ""
    told_ms: int | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class UnknownKind:
    """Records of a kind that this version does not know: kept, counted, and projected by a newer version."""

    station: int
    kind: str
    records: int


@dataclass(frozen=True, slots=True, kw_only=True)
class BoardLine:
    """One station on the import board: what is held, what lacks, when it last reported.

    `epoch` and what follows are those of the newest epoch held; `earlier_gaps` are (epoch, gaps) of those before.
    """

    station: int
    gate: str
    name: str
    epoch: int
    held_to: int
    newest: int
    gaps: tuple[tuple[int, int], ...]
    last_report_ms: int | None
    passages: int
    refused_files: int
    earlier_gaps: tuple[tuple[int, tuple[tuple[int, int], ...]], ...] = ()

    @property
    def all_gaps(self) -> tuple[tuple[int, tuple[tuple[int, int], ...]], ...]:
        """(epoch, gaps) of every epoch that has some, the oldest first."""
        return (*self.earlier_gaps, (self.epoch, self.gaps)) if self.gaps else self.earlier_gaps


@dataclass(frozen=True, slots=True, kw_only=True)
class GateDay:
    """One gate's line of the daily report. `stations_missing` sent nothing that reaches into the day.

    `visitors` passed with a temporary, vehicle or work pass; `high_readings` are counted as corrected. `not_measured`
    went through without a reading that counts: none possible, too low twice, no thermometer. `vehicles` went through
    with somebody in them; `returns` are people registered at the return desk; `provisional` passages of people who
    are not on the roster and whom the building's head confirmed.
    """

    gate: str
    name: str
    entries: int
    exits: int
    visitors: int
    not_admitted: int
    measured: int
    high_readings: int
    passes_issued: int
    corrections: int
    vehicles: int = 0
    deliveries: int = 0
    not_measured: int = 0
    emergencies: int = 0
    returns: int = 0
    provisional: int = 0
    stations: int
    stations_missing: int
