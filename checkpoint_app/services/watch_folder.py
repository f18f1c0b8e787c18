"""A folder where station bundles arrive by themselves: new ones are imported, and nothing in it is touched."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from pathlib import Path

from checkpoint_app.domain.exchange import ImportedFile
from checkpoint_app.domain.media import FileStamp
from checkpoint_app.domain.progress import Progress, no_progress
from checkpoint_app.ports import Media, OfficeStore
from checkpoint_app.services.import_bundles import SUFFIX, ImportBundles

_FOLDER = "watched-folder"
_DONE = "watched-files"


class WatchFolder:
    """Two looks make a file complete: a synchronised folder shows it while it still grows.

    What was imported from the folder is remembered by name, size and time, so that a start of the program neither reads
    all files again nor puts them on the board as duplicates.
    """

    def __init__(self, store: OfficeStore, media: Media, bundles: ImportBundles) -> None:
        self._store, self._media, self._bundles = store, media, bundles
        self._before: Mapping[Path, FileStamp] = {}

    def folder(self) -> Path | None:
        """Return the folder that is watched, None if there is none."""
        kept = self._store.get(_FOLDER)
        return Path(kept) if isinstance(kept, str) else None

    def choose(self, folder: Path | None) -> None:
        """Watch another folder, or none; what is in it already counts as new."""
        if folder is not None and folder == self.folder():
            return
        self._store.put(_FOLDER, None if folder is None else str(folder))
        self._store.put(_DONE, {})
        self._before = {}

    def look(self, folder: Path | None = None) -> Sequence[Path]:
        """Return the files that are new and did not change since the last look, by name.

        MediaError `file-unreadable` while the folder is not there: it may come back.
        """
        watched = folder or self.folder()
        if watched is None:
            return ()
        found = self._media.stamps(watched, SUFFIX)
        before, self._before = self._before, found
        done = self._store.get(_DONE) or {}
        return [
            path for path, stamp in found.items() if before.get(path) == stamp and done.get(path.name) != _kept(stamp)
        ]

    def take(self, ready: Sequence[Path], progress: Progress = no_progress) -> tuple[ImportedFile, ...]:
        """Import these files the usual way, each whole or not at all; Cancelled between two keeps those done."""
        results = []
        try:
            for number, path in enumerate(ready):
                progress(number, len(ready))
                results.append(self._bundles.import_file(path))
        finally:
            self._remember(ready[: len(results)])
        progress(len(ready), len(ready))
        return tuple(results)

    def _remember(self, taken: Sequence[Path]) -> None:
        """Keep what was taken, and forget files that are no longer in the folder."""
        present = {path.name for path in self._before}
        done = {name: kept for name, kept in (self._store.get(_DONE) or {}).items() if name in present}
        done |= {path.name: _kept(self._before[path]) for path in taken if path in self._before}
        self._store.put(_DONE, done)


def _kept(stamp: FileStamp) -> list[int]:
    return [stamp.size, stamp.changed_ns]
