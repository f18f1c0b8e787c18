"""What a store answers about destroying personal data, and about the files it has to destroy with it."""

from __future__ import annotations

from collections.abc import Callable, Collection, Mapping, Sequence
from typing import Protocol

from checkpoint_app.domain.events import EventDraft
from checkpoint_app.domain.progress import Progress
from checkpoint_app.domain.purge import LegalHold, PurgeAnswer, PurgeMark, PurgeOrder, PurgeRule, PurgeTally
from checkpoint_app.domain.roster import Resident
from checkpoint_app.domain.written_file import WrittenFile

Marks = Mapping[tuple[int, int], int]
"""The last record purged of each (station, epoch)."""
MayGo = Callable[[int], bool]
"""Whether the office holds the record of this key, so that nothing is destroyed that nobody else has."""


class WrittenBook(Protocol):
    """The files written outside the data folder, so that a purge can destroy them."""

    def note_written(self, file: WrittenFile) -> None: ...

    def written_files(self) -> Sequence[WrittenFile]:
        """Return the files, oldest first; one written over with something else stands once for each."""
        ...

    def forget_written(self, file: WrittenFile) -> None: ...

    def keep_newest(self, file: WrittenFile) -> None:
        """Forget what stood under this file's name before it."""
        ...


class PurgeBook(Protocol):
    """销毁, the same at gate and office."""

    def survey(self, rule: PurgeRule, marks: Marks, may_go: MayGo, keep: Collection[int] = ()) -> PurgeTally:
        """Return what `destroy` would destroy; nothing is changed."""
        ...

    def destroy(
        self, number: int, rule: PurgeRule, marks: Marks, may_go: MayGo, progress: Progress, keep: Collection[int] = ()
    ) -> PurgeTally:
        """Destroy the personal parts that order `number` names; return all it destroyed, before a kill too.

        `keep` are keys of records that are still in use. Cancelled keeps what is gone; asked again it goes on.
        """
        ...

    def hide(self, order: PurgeOrder) -> None:
        """Say no more who passed, in what is projected from the records an order names."""
        ...

    def finish_purge(self, draft: EventDraft) -> None:
        """Put on record what was destroyed; from then on nothing is half done."""
        ...

    def compact(self) -> None:
        """Rewrite the database and empty its write-ahead log: no freed page keeps what was destroyed."""
        ...

    def answers(self, number: int) -> Sequence[PurgeAnswer]:
        """Return what stations (0: the office) said they destroyed on an order, in the order of their records."""
        ...

    def oldest_part(self, rule: PurgeRule) -> int | None:
        """Return since when (UTC ms) the oldest personal part is kept that `rule` would not spare; None for none.

        That is when it was recorded, of a pass when it expired. A record whose clock was not believed says nothing.
        """
        ...


class OfficePurge(PurgeBook, Protocol):
    def purge_marks(self, before_ms: int) -> Sequence[PurgeMark]:
        """Return for each log the last record held that is known to be older than a moment.

        That is below the first one whose clock says otherwise, or in a file that came before the moment.
        """
        ...

    def gaps_below(self, marks: Sequence[PurgeMark]) -> Sequence[tuple[int, int, int, int]]:
        """Return (station, epoch, first, last) of records missing up to these marks."""
        ...

    def heads_at(self, logs: Sequence[tuple[int, int, int]]) -> Sequence[PurgeMark]:
        """Return the chain's head after record `seq` of each (station, epoch, seq), where it can be known."""
        ...

    def purge_orders(self) -> Sequence[PurgeOrder]:
        """Return every order given, by number."""
        ...

    def purge_rule(self, before_ms: int = 0, gone: Collection[int] = ()) -> PurgeRule:
        """Return what all orders so far name, and these, less what is on hold now."""
        ...

    def all_purge_marks(self) -> Sequence[PurgeMark]:
        """Return the mark of each log: of the orders so far, the furthest."""
        ...

    def remove_residents(self, numbers: Sequence[int]) -> None:
        """Take people off the roster for good, with their keys and photos; whoever is gone already stays so."""
        ...

    def photos_of(self, residents: Sequence[int]) -> int: ...

    def absent_from(self, rows: Sequence[Resident]) -> Sequence[int]:
        """Return the numbers of those on the roster whom none of these rows names."""
        ...

    def purged_digests(self) -> Mapping[str, int]:
        """Return whose digest stands for somebody taken off the roster for good: digest → number."""
        ...

    def forget_file_names(self, before_ms: int) -> None:
        """Forget the names of files imported or refused before a moment: people name files."""
        ...

    def holds(self) -> Sequence[LegalHold]:
        """Return every legal hold, lifted ones too, by number."""
        ...


class GatePurge(PurgeBook, Protocol):
    def purge_order(self) -> PurgeOrder | None:
        """Return the office's newest order, as of the last list; None before the first."""
        ...

    def purge_in_use(self, before_ms: int) -> Collection[int]:
        """Return keys of records whose personal part is still needed: operators entered here, thermometers."""
        ...

    def unfinished_purge(self) -> int | None:
        """Return the order that was being carried out when the program ended; None if none was."""
        ...

    def forget_drafts(self) -> None:
        """Drop what somebody typed and never entered."""
        ...
