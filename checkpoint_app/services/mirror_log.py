"""A second stick that stays in: every so many records it gets a bundle of all that the office did not confirm."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from functools import partial
from pathlib import Path
from typing import Any

from checkpoint_app.domain.export_plan import LogRange, export_ranges
from checkpoint_app.domain.progress import Progress, no_progress
from checkpoint_app.errors import KnownError, MediaError
from checkpoint_app.examination_ports import Sticks
from checkpoint_app.ports import Clock, Media, StationStore
from checkpoint_app.services.export_bundle import MOST_EVENTS_A_FILE, SUFFIX, ExportBundle

USUAL_EVERY = 50
_CHOSEN = "mirror"


@dataclass(frozen=True, slots=True, kw_only=True)
class MirrorChoice:
    """Where to, and after how many records again. `on_stick`: only while a stick is mounted there.

    A folder of an unplugged stick would be made anew on the laptop's own disk.
    """

    folder: Path
    every: int
    on_stick: bool


@dataclass(frozen=True, slots=True, kw_only=True)
class MirrorState:
    """`behind` records were made since the last mirror; `written` when (UTC ms) that was, None: not since the start."""

    choice: MirrorChoice
    behind: int
    written_ms: int | None
    error: KnownError | None


class MirrorLog:
    """Off until somebody chooses a stick. No record tells of a mirror: it would be one more to mirror.

    What was mirrored is known for as long as the program runs; a new start mirrors anew with the first look.
    """

    def __init__(self, store: StationStore, export: ExportBundle, clock: Clock, media: Media, sticks: Sticks) -> None:
        self._store, self._export, self._clock, self._media, self._sticks = store, export, clock, media, sticks
        self._mirrored = (0, 0)
        self._written: dict[Path, LogRange] = {}
        self._written_ms: int | None = None
        self._error: KnownError | None = None

    def choice(self) -> MirrorChoice | None:
        kept = self._store.get(_CHOSEN)
        if not isinstance(kept, Mapping):
            return None
        return MirrorChoice(folder=Path(kept["folder"]), every=kept["every"], on_stick=kept["on_stick"])

    def choose(self, folder: Path | None, *, every: int = USUAL_EVERY) -> None:
        """Mirror to a folder from now on, or, for None, no more."""
        chosen: dict[str, Any] | None = None
        if folder is not None:
            chosen = {"folder": str(folder), "every": every, "on_stick": self._is_stick(folder)}
        self._store.put(_CHOSEN, chosen)
        self._mirrored, self._written_ms, self._error = (0, 0), None, None
        self._written.clear()

    def state(self) -> MirrorState | None:
        """Return how it stands, None if it is off."""
        choice = self.choice()
        if choice is None:
            return None
        return MirrorState(choice=choice, behind=self._behind(), written_ms=self._written_ms, error=self._error)

    def due(self) -> bool:
        """Whether enough was recorded since the last one, none was written yet, or the last attempt failed."""
        choice = self.choice()
        if choice is None:
            return False
        return self._error is not None or self._written_ms is None or self._behind() >= choice.every

    def write(self, progress: Progress = no_progress) -> None:
        """Write the mirror whole, in place of the one before; MediaError is kept for `state` and raised."""
        choice = self.choice()
        if choice is None:
            return
        try:
            self._write(choice, progress)
        except KnownError as error:
            self._error = error
            raise
        self._error = None

    def _write(self, choice: MirrorChoice, progress: Progress) -> None:
        if choice.on_stick and not self._is_stick(choice.folder):
            self._written.clear()  # another stick may come back under its name
            raise MediaError("stick-missing", path=str(choice.folder))
        now, head = self._clock.read(), self._store.head()
        files = self._files(choice.folder)
        total = sum(records.count for _, records in files)
        done = 0
        for path, records in files:
            progress(done, total)
            if self._written.get(path) != records or not path.exists():
                content = self._export.seal(records, now, partial(_tell, progress, done, total), mirror=True)
                self._media.replace(path, content)
                self._written[path] = records
            done += records.count
        self._mirrored, self._written_ms = (head.epoch, head.seq), now.wall_ms

    def _files(self, folder: Path) -> Sequence[tuple[Path, LogRange]]:
        """Return each range that no receipt covers, with its file: one, but after lost sticks or a new epoch."""
        heads = self._store.heads()
        receipts = [self._store.receipt(head.epoch) for head in heads]
        ranges = export_ranges(heads, receipts, repeated_from=heads[-1].seq)
        parts = [part for each in ranges for part in each.cut(MOST_EVENTS_A_FILE)]
        identity = self._store.identity()
        log = f"{identity.community}_{identity.gate.code}_s{identity.station}"
        names = [f"{log}_mirror{'' if number == 0 else number + 1}{SUFFIX}" for number in range(len(parts))]
        return [(folder / name, part) for name, part in zip(names, reversed(parts), strict=True)]

    def _behind(self) -> int:
        epoch, seq = self._mirrored
        head = self._store.head()
        return head.seq - seq if epoch == head.epoch else head.seq

    def _is_stick(self, folder: Path) -> bool:
        """Whether a folder lies on a stick that is plugged in now."""
        return any(folder == stick.path or stick.path in folder.parents for stick in self._sticks.list())


def _tell(progress: Progress, done: int, total: int, sealed: int) -> None:
    progress(done + sealed, total)
