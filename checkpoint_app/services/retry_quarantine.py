"""Files refused and kept aside: which they are, why, whether they pass by now, and where two histories part."""

from __future__ import annotations

import hashlib
from collections.abc import Sequence
from dataclasses import dataclass
from enum import StrEnum
from pathlib import Path

from checkpoint_app.domain.events import LogLine
from checkpoint_app.domain.exchange import FileState, ImportedFile
from checkpoint_app.domain.progress import Progress, no_progress
from checkpoint_app.errors import BundleRefused, MediaError
from checkpoint_app.ports import Media, OfficeStore
from checkpoint_app.services.import_bundles import LARGEST_FILE, ImportBundles, refusal_of
from checkpoint_app.services.preview_import import PreviewImport
from checkpoint_app.sync.chain import event_of

MOST_LISTED = 500


class CopyState(StrEnum):
    """How the copy kept aside is."""

    WHOLE = "whole"
    DAMAGED = "damaged"  # other bytes than those refused: it is worth nothing any more
    MISSING = "missing"


@dataclass(frozen=True, slots=True, kw_only=True)
class KeptFile:
    """A refused file; `path` is its copy in the quarantine, `copy` how that is."""

    file: ImportedFile
    path: Path
    copy: CopyState


@dataclass(frozen=True, slots=True, kw_only=True)
class RecordShown:
    """A record as a person who compares two histories sees it: what and when, nothing of whom."""

    kind: str
    at_ms: int


@dataclass(frozen=True, slots=True, kw_only=True)
class Fork:
    """Where a file tells another history than the records held: both sides' record; None: that side has none."""

    station: int
    epoch: int
    seq: int
    held: RecordShown | None
    other: RecordShown | None


@dataclass(frozen=True, slots=True)
class RetryQuarantine:
    store: OfficeStore
    media: Media
    bundles: ImportBundles
    preview: PreviewImport

    def list(self) -> Sequence[KeptFile]:
        """Return the files refused and not imported since, newest first; each copy is read and compared."""
        return [self._kept(file)[0] for file in self.store.refused_files(MOST_LISTED)]

    def retry(self, kept: Sequence[KeptFile], progress: Progress = no_progress) -> tuple[ImportedFile, ...]:
        """Try kept files once more; one that passes is imported and its copy removed.

        One that is still refused stays, with nothing recorded unless the reason is another. Cancelled keeps those done.
        """
        results = []
        for number, one in enumerate(kept):
            progress(number, len(kept))
            results.append(self._retry(one.file))
        progress(len(kept), len(kept))
        return tuple(results)

    def fork(self, kept: KeptFile) -> Fork | None:
        """Return where a kept file's history parts from the records held; None if it does not, or cannot be opened."""
        _, content = self._kept(kept.file)
        if content is None:
            return None
        try:
            header, file = self.bundles.claimed(content, kept.file)
            before, lines, _after = self.bundles.opened(header, file)
        except BundleRefused:
            return None
        station, epoch = before.station, before.epoch
        for line in lines:
            held = self.store.record(station, epoch, line.seq)
            if held is not None and held.line != line.line:
                return Fork(station=station, epoch=epoch, seq=line.seq, held=_shown(held), other=_shown(line))
        if kept.file.detail.isdecimal():  # its records are not held, but those beside them do not follow from it
            seq = int(kept.file.detail)
            other = next((line for line in lines if line.seq == seq), None)
            return Fork(
                station=station,
                epoch=epoch,
                seq=seq,
                held=_shown(self.store.record(station, epoch, seq)),
                other=_shown(other),
            )
        return None

    def _kept(self, file: ImportedFile) -> tuple[KeptFile, bytes | None]:
        path = self.bundles.aside(file)
        try:
            content = self.media.read(path, at_most=LARGEST_FILE)
        except MediaError:
            return KeptFile(file=file, path=path, copy=CopyState.MISSING), None
        if hashlib.sha256(content).digest() != file.sha256:
            return KeptFile(file=file, path=path, copy=CopyState.DAMAGED), None
        return KeptFile(file=file, path=path, copy=CopyState.WHOLE), content

    def _retry(self, file: ImportedFile) -> ImportedFile:
        kept, content = self._kept(file)
        if content is None:
            return file
        refusal = self.preview.refusal(content, file)
        if refusal is not None and refusal.code == file.reason:
            return refusal_of(file, refusal)
        result = self.bundles.import_file(kept.path, name=file.name)
        if result.state is not FileState.REFUSED:
            self.media.remove(kept.path)
        return result


def _shown(line: LogLine | None) -> RecordShown | None:
    if line is None:
        return None
    event = event_of(line)
    return RecordShown(kind=event.kind, at_ms=event.at_ms)
