"""What the services need from outside. `db` implements the stores; clock and media come from bootstrap.

Every store method raises StorageError when the world fails (disk full, file locked, damage). A store may be called
from any thread: writes are serialised, each worker thread reads through its own connection.
"""

from __future__ import annotations

from collections.abc import Collection, Iterable, Mapping, Sequence
from contextlib import AbstractContextManager
from datetime import date
from pathlib import Path
from typing import Any, Protocol

from checkpoint_app.domain.clock import ClockReading
from checkpoint_app.domain.events import EventDraft
from checkpoint_app.domain.exchange import GateDay, OfficeSnapshot, SnapshotSummary
from checkpoint_app.domain.media import FileStamp
from checkpoint_app.domain.passage import FeedLine, Trip
from checkpoint_app.domain.passes import PassRecord, PassSerial
from checkpoint_app.domain.policy import PolicyPack
from checkpoint_app.domain.progress import Progress
from checkpoint_app.domain.roster import Resident, RosterEntry
from checkpoint_app.domain.scan import Scan
from checkpoint_app.domain.station import Gate, OfficeIdentity, Operator, StationIdentity, TrustedStation
from checkpoint_app.domain.subject import Suspension
from checkpoint_app.gate_ports import (
    AskedBook,
    ClockBook,
    DutyBook,
    FeverBook,
    ListBook,
    PaperBook,
    PassBook,
    QueueBook,
    ThermometerBook,
    VehicleBook,
    VisitBook,
)
from checkpoint_app.log_ports import Copied, Guarded, Log, Settings
from checkpoint_app.office_ports import (
    BoardBook,
    ClerkBook,
    ClockRuns,
    CutOffs,
    ImportBook,
    KeyBook,
    MoveBook,
    PersonBook,
    PhotoBook,
    PrintBook,
    RequestBook,
    TraceBook,
)
from checkpoint_app.purge_ports import GatePurge, OfficePurge, WrittenBook


class Clock(Protocol):
    def read(self) -> ClockReading: ...


class Media(Protocol):
    """A stick or folder. Writing is whole or not at all: `.part`, fsync, re-read and compare, rename, fsync folder."""

    def write(self, folder: Path, name: str, content: bytes) -> Path:
        """Write a file under a name made unique; return its path. Raise MediaError (full, pulled, read-only)."""
        ...

    def replace(self, path: Path, content: bytes) -> Path:
        """Write the file a person named, in place of one already there; MediaError leaves the old one."""
        ...

    def free_path(self, folder: Path, name: str) -> Path:
        """Return a path in the folder that no file has yet: `name`, or `name-2`, `name-3` …"""
        ...

    def staged(self, path: Path, content: bytes) -> AbstractContextManager[None]:
        """Have the whole file beside `path`, read back; it takes its name when the block ends well.

        For what has to be on record exactly when its file is there: the record is written inside the block.
        """
        ...

    def read(self, path: Path, *, at_most: int) -> bytes:
        """Return the file's bytes, or raise MediaError (unreadable, gone, larger than `at_most`)."""
        ...

    def read_start(self, path: Path, *, length: int) -> bytes:
        """Return the first `length` bytes of a file, or all of a shorter one; MediaError `file-unreadable`."""
        ...

    def list(self, path: Path, suffix: str) -> Sequence[Path]:
        """Return `path` itself if it is a file, else its files with that suffix, by name."""
        ...

    def stamps(self, folder: Path, suffix: str) -> Mapping[Path, FileStamp]:
        """Return size and time of each file of a folder with that suffix, by name; MediaError if it is not there."""
        ...

    def remove(self, path: Path) -> None:
        """Take a file away for good; MediaError if it cannot be. One that is gone already is no fault."""
        ...


class StationStore(
    Log,
    Settings,
    Guarded,
    Copied,
    ListBook,
    VisitBook,
    QueueBook,
    FeverBook,
    DutyBook,
    ThermometerBook,
    PaperBook,
    VehicleBook,
    PassBook,
    AskedBook,
    ClockBook,
    GatePurge,
    WrittenBook,
    Protocol,
):
    """A gate laptop's store: its log, what is projected from it, and the office's last snapshot."""

    def identity(self) -> StationIdentity: ...

    def apply_snapshot(self, snapshot: OfficeSnapshot, draft: EventDraft) -> SnapshotSummary:
        """Take over an office bundle in one transaction with the event; BundleRefused `bundle-older` if lower."""
        ...

    # look-up
    def find(self, scan: Scan, *, limit: int) -> Sequence[RosterEntry]:
        """Return who may be meant by a DWELLING, TAIL, INITIALS or NAME, own compound first, then by dwelling."""
        ...

    def resident(self, number: int) -> RosterEntry | None: ...

    def household(self, number: int) -> Sequence[RosterEntry]:
        """Return everybody of a household, in the order in which people are offered."""
        ...

    def pass_record(self, serial: PassSerial) -> PassRecord | None:
        """Return a pass from the register: the office's snapshot plus this station's own."""
        ...

    # projections of the log
    def exits_since(
        self,
        *,
        household: int | None = None,
        pass_key: int | None = None,
        at_ms: int,
        exempt: Collection[Trip] = (),
    ) -> int:
        """Count the admitted, unvoided exits of a household or with a pass since `at_ms`, but for exempt trips."""
        ...

    def last_passage(self, *, resident: int | None, pass_key: int | None) -> FeedLine | None:
        """Return the newest admitted, unvoided passage of a resident, or with a pass; None for neither."""
        ...

    def suspension(self, resident: int, *, pass_key: int | None = None) -> Suspension | None:
        """Return why this resident's passes do not count here, if they do not.

        A pass issued after a loss counts, and one that the office printed after a return.
        """
        ...

    def open_fever_case(self, *, resident: int | None, pass_key: int | None) -> int | None:
        """Return when (UTC ms) the open fever case of this person began, or None."""
        ...

    def open_fever_cases(self) -> Sequence[FeedLine]: ...

    def counts(self, *, from_ms: int, until_ms: int) -> tuple[int, int, int]:
        """Return (admitted entries, admitted exits, not admitted) in the half-open interval, voided ones left out."""
        ...

    def feed(self, *, before_seq: int | None, limit: int) -> Sequence[FeedLine]:
        """Return passages newest first, below record `before_seq`: pages by key, into earlier epochs too."""
        ...

    def passage(self, seq: int) -> FeedLine | None:
        """Return the passage of this number, None if it is none.

        All books of a gate name records by domain.events.record_number: their seq, but for those of earlier epochs.
        """
        ...

    def next_serial(self) -> PassSerial:
        """Return the serial the next pass of this station gets; it is taken when its PASS_ISSUED event is appended."""
        ...


class OfficeStore(
    Log,
    Settings,
    Guarded,
    Copied,
    ImportBook,
    PrintBook,
    PhotoBook,
    MoveBook,
    CutOffs,
    ClerkBook,
    KeyBook,
    BoardBook,
    TraceBook,
    PersonBook,
    RequestBook,
    ClockRuns,
    OfficePurge,
    WrittenBook,
    Protocol,
):
    """The community office's store: its own log (station 0), the stations' logs, roster, passes and trust."""

    def identity(self) -> OfficeIdentity: ...

    # roster
    def residents(self, *, after: int | None, limit: int, text: str = "") -> Sequence[Resident]:
        """Return a page of residents by number above `after`; `text` filters by name, initials, tail, `3-1-501`."""
        ...

    def resident(self, number: int) -> Resident | None: ...

    def household_known(self, household: int) -> bool: ...

    def roster_counts(self) -> tuple[int, int, int]:
        """Return (compounds, households, residents)."""
        ...

    def merge_roster(self, rows: Iterable[Resident], draft: EventDraft, progress: Progress) -> tuple[int, int]:
        """Add or update people in one transaction with the event; return (added, changed).

        `number` and `household` of the rows are ignored: a person is the same when the valid ID number is, else
        when dwelling and name are. Nobody is removed. The event's data gains "added" and "changed".
        """
        ...

    # gates, stations, operators, rules
    def gates(self) -> Sequence[Gate]: ...

    def stations(self) -> Sequence[TrustedStation]: ...

    def operators(self) -> Sequence[Operator]: ...

    def add_station(
        self, gate: Gate, station: TrustedStation, *drafts: EventDraft, lost: TrustedStation | None = None
    ) -> None:
        """Trust one more station; `lost` is the one it stands in for, as the trust list says it from now on."""
        ...

    def add_operator(self, operator: Operator, draft: EventDraft) -> None: ...

    def packs(self) -> Sequence[PolicyPack]:
        """Return every pack ever put in force, by number."""
        ...

    def add_pack(self, pack: PolicyPack, draft: EventDraft) -> None: ...

    # passes
    def next_serial(self) -> PassSerial: ...

    def passes(self, *, after: PassSerial | None, limit: int, text: str = "") -> Sequence[PassRecord]:
        """Return a page of the register by serial; `text` filters by holder, `3-1-501` or serial.

        An exit slip is found by its serial alone.
        """
        ...

    def pass_record(self, serial: PassSerial) -> PassRecord | None: ...

    def passes_of(self, *, resident: int | None = None, household: int | None = None) -> Sequence[PassRecord]:
        """Return the unrevoked passes of a resident or of everybody in a household."""
        ...

    def revoked_count(self) -> int: ...

    # report and publication
    def gate_days(self, day: date) -> Sequence[GateDay]: ...

    def report_version(self, day: date) -> tuple[int, Mapping[str, Any]] | None:
        """Return (version, rows) of the last daily report sent for that day, or None."""
        ...

    def snapshot(self, *, version: int, created_ms: int) -> OfficeSnapshot: ...

    def list_version(self) -> int:
        """Return the version of the last office bundle published; 0 before the first."""
        ...

    def state_digest(self) -> str:
        """Return a hash over all records, passes and coverage: equal for equal sets of records, in any order."""
        ...
