"""Destroy the files that hold what a purge destroys: refused bundles, backups, old bundles, kits and papers."""

from __future__ import annotations

import hashlib
import json
from collections import Counter
from collections.abc import Callable, Iterator
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from checkpoint_app.adapters.remembering_media import destroy_file
from checkpoint_app.domain.written_file import WrittenFile
from checkpoint_app.purge_ports import WrittenBook

QUARANTINE, BACKUP, BUNDLE, KIT, PAPER = "quarantine", "backup", "bundle", "kit", "paper"
KEY = "key"
"""No file: an age key of a month, without which the bundles that are for it cannot be read."""
_KINDS = {".ckz": BACKUP, ".ckd": BUNDLE, ".ckb": BUNDLE, ".ckk": KIT}
_LARGEST_HEAD = 70 * 1024


def kind_of(path: str) -> str:
    return _KINDS.get(Path(path).suffix.lower(), PAPER)


@dataclass(frozen=True, slots=True)
class DestroyFiles:
    """`wanted` says of a file written whether it holds what is to go: by its kind, its time, or its own first lines."""

    book: WrittenBook
    quarantine: Path | None = None

    def survey(self, wanted: Callable[[WrittenFile], bool]) -> dict[str, int]:
        """Count by kind what `destroy` would take; one that is not there now is not counted."""
        found = Counter(kind_of(file.path) for file in self._written(wanted) if Path(file.path).exists())
        found[QUARANTINE] += len(self._kept_aside())
        return dict(+found)

    def destroy(self, wanted: Callable[[WrittenFile], bool]) -> tuple[dict[str, int], int]:
        """Destroy; return (files gone by kind, files not where they were written: on sticks, moved, renamed).

        A file that is another one by now is left alone and forgotten. One that cannot be reached stays remembered.
        """
        gone: Counter[str] = Counter()
        unreached = 0
        for path in self._kept_aside():
            gone[QUARANTINE] += destroy_file(path)
        for file in list(self._written(wanted)):
            path = Path(file.path)
            if not _is_there(path):
                unreached += 1
            elif not _is_same(path, file.sha256):
                self.book.forget_written(file)
            elif destroy_file(path):
                gone[kind_of(file.path)] += 1
                self.book.forget_written(file)
            else:
                unreached += 1
        return dict(+gone), unreached

    def _kept_aside(self) -> list[Path]:
        """Return every file of the quarantine: what it holds was not believed, and the gates still have their own."""
        if self.quarantine is None or not self.quarantine.is_dir():
            return []
        return sorted(path for path in self.quarantine.iterdir() if path.is_file())

    def _written(self, wanted: Callable[[WrittenFile], bool]) -> Iterator[WrittenFile]:
        for file in self.book.written_files():
            if self.quarantine is not None and Path(file.path).parent == self.quarantine:
                if not Path(file.path).exists():
                    self.book.forget_written(file)
            elif wanted(file):
                yield file


def records_in(path: Path) -> tuple[int, int, int] | None:
    """Return (epoch, first, last record) of a station bundle by its own head, None if it has none that can be read."""
    try:
        with path.open("rb") as file:
            manifest: dict[str, Any] = json.loads(file.read(_LARGEST_HEAD).split(b"\n")[1])
        return int(manifest["epoch"]), int(manifest["chain"]["from"]), int(manifest["chain"]["to"])
    except (OSError, ValueError, LookupError, TypeError):
        return None


def _is_there(path: Path) -> bool:
    try:
        return path.is_file()
    except OSError:  # a dying stick
        return False


def _is_same(path: Path, sha256: bytes) -> bool:
    try:
        with path.open("rb") as file:
            return hashlib.file_digest(file, "sha256").digest() == sha256
    except OSError:
        return True  # it cannot be read now: left to be reached another time
