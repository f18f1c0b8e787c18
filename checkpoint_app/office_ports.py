"""What the office's store answers beyond records and roster: one Protocol for each book; `ports.OfficeStore` is all."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from typing import Protocol

from checkpoint_app.domain.access import AccessEntry, Clerk
from checkpoint_app.domain.events import EventDraft
from checkpoint_app.domain.pass_design import PassDesign
from checkpoint_app.domain.pass_moves import GateMove
from checkpoint_app.domain.passes import BlankBlock, PassRecord, PassSerial
from checkpoint_app.domain.print_run import Holder, PrintFilter, PrintRun


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

    def clerk_refusals(self, clerk: int) -> tuple[int, int]:
        """Return how many wrong PINs were typed for this clerk since the last right one, and when the last was."""
        ...

    def accesses(self, *, before_seq: int | None, limit: int) -> Sequence[AccessEntry]:
        """Return the access log newest first, below `before_seq`."""
        ...
