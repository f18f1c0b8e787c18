"""What the office's store answers beyond records and roster: one Protocol for each book; `ports.OfficeStore` is all."""

from __future__ import annotations

from collections.abc import Collection, Iterable, Mapping, Sequence
from typing import Protocol

from checkpoint_app.domain.access import AccessEntry, Clerk
from checkpoint_app.domain.asked_correction import AskedLine
from checkpoint_app.domain.clock import ClockReading
from checkpoint_app.domain.events import ChainHead, EventDraft, LogLine
from checkpoint_app.domain.exchange import BoardLine, ImportedFile, Receipt, UnknownKind
from checkpoint_app.domain.head_claim import HeadClaim
from checkpoint_app.domain.office_lists import HeldList, ListChange
from checkpoint_app.domain.pass_design import PassDesign
from checkpoint_app.domain.pass_moves import GateMove
from checkpoint_app.domain.passage import FeedLine
from checkpoint_app.domain.passes import BlankBlock, PassRecord, PassSerial
from checkpoint_app.domain.person_file import PersonRecord
from checkpoint_app.domain.print_run import Holder, PrintFilter, PrintRun
from checkpoint_app.domain.progress import Progress
from checkpoint_app.domain.shift_board import MissingRun, Slot, StationFacts
from checkpoint_app.domain.skew import ClockRun
from checkpoint_app.domain.station import AgeKey, TrustedStation
from checkpoint_app.domain.tracing import Missing, Sighting


class ImportBook(Protocol):
    """What came in: files, records of the gates and how far each log is held."""

    def file_known(self, sha256: bytes) -> bool:
        """Whether a file with this hash was imported (not: refused) before; < 1 ms."""
        ...

    def insert_segment(
        self,
        head_before: ChainHead,
        lines: Iterable[LogLine],
        head_after: ChainHead,
        file: ImportedFile,
        draft: EventDraft,
    ) -> ImportedFile:
        """Insert a run of records of one station, all or nothing, with coverage, board line and event.

        `lines` may refuse what it reads while it is read (sync.chain.linked): nothing of it is kept then.

        Records held already are compared: different content raises BundleRefused `bundle-fork`; a chain that does
        not meet the held neighbours raises `bundle-fork` too. Return the file with `state` and `new_events`.
        """
        ...

    def note_file(self, file: ImportedFile, draft: EventDraft) -> None:
        """Keep a duplicate or refused file on the import board."""
        ...

    def files(self, *, before_ms: int | None, limit: int) -> Sequence[ImportedFile]: ...

    def receipts(self) -> Sequence[Receipt]: ...

    def board(self) -> Sequence[BoardLine]: ...

    def passages(self, *, before_key: int | None, limit: int, text: str = "") -> Sequence[FeedLine]:
        """Return passages of all gates newest first by event key."""
        ...


class PrintBook(Protocol):
    """制证: whose passes can be printed, the runs, the blocks of blanks."""

    def holders(self, wanted: PrintFilter) -> Sequence[Holder]:
        """Return whom a filter finds, in the order in which passes are handed out: compound, building, unit, room.

        Residents for a resident's pass, one holder a household for a household's, one a plate for a vehicle's.
        """
        ...

    def places(self) -> Mapping[str, Mapping[str, Sequence[str]]]:
        """Return the units of each building of each compound, all in natural order."""
        ...

    def grids(self) -> Sequence[str]:
        """Return the grids of the roster in natural order."""
        ...

    def standing_passes(
        self, wanted: PrintFilter, at_s: int
    ) -> Mapping[tuple[int | None, int | None, str], PassRecord]:
        """Return the unrevoked, unexpired passes of the filter's kind by (resident, household, plate) of the holder.

        Blanks filled in by hand are left out: they carry no code.
        """
        ...

    def runs(self) -> Sequence[PrintRun]:
        """Return the runs, newest first."""
        ...

    def run(self, number: int) -> PrintRun | None: ...

    def passes_of_run(self, number: int) -> Sequence[PassRecord]:
        """Return the passes of a run in the order of their serials, voided ones too."""
        ...

    def sheets_of_run(self, number: int) -> Sequence[Sequence[PassSerial]]:
        """Return the passes on each sheet of a run as they were written last; voided ones keep their place."""
        ...

    def blanks(self) -> Sequence[BlankBlock]: ...

    def design(self) -> PassDesign | None:
        """Return the design the office chose last, None before it chose one."""
        ...


class PhotoBook(Protocol):
    """Photos of residents: small, in the encrypted database like all else."""

    def photo(self, resident: int) -> bytes | None:
        """Return a JPEG, or None."""
        ...

    def put_photos(self, photos: Mapping[int, bytes], draft: EventDraft) -> None:
        """Keep photos in one transaction with the event; a newer one replaces an older one."""
        ...

    def photo_size(self) -> tuple[int, int]:
        """Return (photos, bytes) held."""
        ...


class MoveBook(Protocol):
    """Passes seen at two gates in less time than the way takes."""

    def impossible_moves(self, *, gate_ms: int, since_ms: int) -> Sequence[GateMove]:
        """Return such moves of passes that are not revoked, newest first; passages that were voided do not count."""
        ...

    def served_by(self, *keys: int) -> Mapping[int, int]:
        """Return the number of the operator on duty (0 for nobody) by event key of the records named."""
        ...


class CutOffs(Protocol):
    def cut_off(self, station: int, serial: int | None, draft: EventDraft) -> None:
        """Believe passes of a station up to this running number only; None: all again. One transaction."""
        ...

    def newest_pass(self, station: int) -> PassSerial | None:
        """Return the highest serial the register holds of a station's signed passes; None before the first."""
        ...


class ClerkBook(Protocol):
    """经办人: who works at the office, and what personal data they looked at."""

    def clerks(self) -> Sequence[Clerk]:
        """Return everybody who ever worked here, by number."""
        ...

    def put_clerk(self, clerk: Clerk, draft: EventDraft) -> None:
        """Add or change somebody, in one transaction with the event."""
        ...

    def clerk_refusals(self, clerk: int) -> tuple[int, ClockReading | None]:
        """Return how many wrong PINs were typed for this clerk since the last right one, and the clocks at the last."""
        ...

    def seat(self, clerk: int) -> None:
        """Let records that name nobody be by this clerk from now on; 0: by nobody."""
        ...

    def accesses(self, *, before_key: int | None, limit: int, text: str = "", what: str = "") -> Sequence[AccessEntry]:
        """Return the access log newest first, below the entry with that key.

        `text` finds in names and numbers of clerks, purposes and document numbers; `what` is one kind of entry.
        """
        ...


class KeyBook(Protocol):
    """The office's keys beyond those it was founded with, and what the trust list says of stations."""

    def put_age_key(self, key: AgeKey, draft: EventDraft) -> None:
        """Keep a new key for station bundles, in one transaction with the event; `identity()` has it from then on."""
        ...

    def destroy_age_key(self, recipient: str, draft: EventDraft) -> None:
        """Destroy the secret half of a key for good, in one transaction with the event."""
        ...

    def recovery_sheet(self) -> tuple[int, str] | None:
        """Return when (UTC ms) the newest recovery sheet was printed, and its fingerprint; None before the first."""
        ...

    def change_stations(self, stations: Sequence[TrustedStation], *drafts: EventDraft) -> None:
        """Put these lines of the trust list in place of the old ones, in one transaction with the events."""
        ...


class BoardBook(Protocol):
    """What the office knows of its gates' shifts, of files refused, and of the bundles that gates hold."""

    def shift_facts(self, slots: Sequence[Slot]) -> Sequence[StationFacts]:
        """Return the facts of every station for these shifts, by gate and number."""
        ...

    def missing_runs(self) -> Sequence[MissingRun]:
        """Return every gap of every (station, epoch), bounded in time by the records on both sides."""
        ...

    def unknown_kinds(self) -> Sequence[UnknownKind]:
        """Return how many records of kinds this version does not know are held, by station and kind."""
        ...

    def held_lists(self) -> Sequence[HeldList]:
        """Return the newest office bundle each station in service is known to hold, by gate and number."""
        ...

    def list_changes(self, *, lists: int, changes: int) -> Sequence[ListChange]:
        """Return the last office bundles and the last decisions that travel in them, newest first."""
        ...

    def head_claims(self, limit: int) -> Sequence[HeadClaim]:
        """Return what was typed off hand-over sheets, newest first."""
        ...

    def head_digest(self, station: int, epoch: int, seq: int) -> bytes | None:
        """Return the chain's head after a record; None unless it follows from records held."""
        ...

    def record(self, station: int, epoch: int, seq: int) -> LogLine | None: ...

    def missing_of(
        self, head_before: ChainHead, lines: Sequence[LogLine], head_after: ChainHead
    ) -> Sequence[tuple[int, int]]:
        """Return which records of a verified run are not held; BundleRefused `bundle-fork` as `insert_segment`."""
        ...

    def refused_files(self, limit: int) -> Sequence[ImportedFile]:
        """Return the newest line of each file refused and not imported since, newest first."""
        ...


class TraceBook(Protocol):
    """Who passed a gate when, and what the office lacks of that time."""

    def sightings(self, *, stations: Sequence[int], from_ms: int, to_ms: int) -> Sequence[Sighting]:
        """Return the passages of these stations from `from_ms` to `to_ms` (UTC, both included) that stand, by time."""
        ...

    def lacking(self, station: int, *, from_ms: int, to_ms: int) -> Missing:
        """Return the gaps of a station that may be of this time, and until when it is heard of if not to its end."""
        ...


class PersonBook(Protocol):
    """All that is held of one resident."""

    def every_pass_of(self, resident: int) -> Sequence[PassRecord]:
        """Return the passes issued to a resident, revoked ones too."""
        ...

    def records_about(self, resident: int, progress: Progress) -> Sequence[PersonRecord]:
        """Return every record held about a resident by time, without what it says of others; walks all logs."""
        ...


class RequestBook(Protocol):
    """What gates were asked to correct."""

    def asked(self, *, limit: int | None) -> Sequence[AskedLine]:
        """Return the newest requests and how each stands, the newest first; None: all there ever were."""
        ...


class ClockRuns(Protocol):
    """The gates' clocks, as their records show them."""

    def clock_runs(self) -> Sequence[ClockRun]:
        """Return the runs of records between two settings of a clock, in order, with what bounds each."""
        ...

    def doubted(self, keys: Collection[int]) -> Collection[int]:
        """Return those of the records (event keys) whose clock was not believed when they were made."""
        ...
