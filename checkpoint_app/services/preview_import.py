"""先看看: what an import of files would do, with nothing changed anywhere."""

from __future__ import annotations

import hashlib
from collections import Counter
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field, replace
from pathlib import Path

from checkpoint_app.domain.events import ChainHead, LogLine
from checkpoint_app.domain.exchange import FileState, ImportedFile
from checkpoint_app.domain.progress import Progress, no_progress
from checkpoint_app.domain.record_ranges import Ranges, common, less
from checkpoint_app.errors import BundleRefused, KnownError, MediaError
from checkpoint_app.ports import Clock, Media, OfficeStore
from checkpoint_app.services.import_bundles import LARGEST_FILE, SUFFIX, ImportBundles, refusal_of, shown_name
from checkpoint_app.sync.chain import event_of


@dataclass(frozen=True, slots=True, kw_only=True)
class PreviewLine:
    """What a file would become. `kinds` counts its new records, `closes` are gaps it would fill, wholly or in part.

    `from_ms` and `until_ms` are the moments of the first and last new record, by the gate's clock.
    """

    file: ImportedFile
    kinds: Mapping[str, int] = field(default_factory=dict)
    from_ms: int | None = None
    until_ms: int | None = None
    closes: tuple[tuple[int, int], ...] = ()


@dataclass(frozen=True, slots=True)
class PreviewImport:
    """Files are looked at as if imported in this order; that two of them contradict each other only an import sees."""

    store: OfficeStore
    clock: Clock
    media: Media
    bundles: ImportBundles

    def preview_paths(self, paths: Sequence[Path], progress: Progress = no_progress) -> tuple[PreviewLine, ...]:
        """Look at files and folders of files; MediaError `folder-empty` if there is none."""
        files = [file for path in paths for file in self.media.list(path, SUFFIX)]
        if not files:
            raise MediaError("folder-empty", kind=SUFFIX, path=", ".join(map(str, paths)))
        seen: set[bytes] = set()
        taken: dict[tuple[int, int], list[tuple[int, int]]] = {}
        lines = []
        for number, file in enumerate(files):
            progress(number, len(files))
            lines.append(self._preview(file, seen, taken))
        progress(len(files), len(files))
        return tuple(lines)

    def refusal(self, content: bytes, file: ImportedFile) -> KnownError | None:
        """Return why these bytes would be refused now, None if they would not."""
        try:
            header, claimed = self.bundles.claimed(content, file)
            self.store.missing_of(*self.bundles.opened(header, claimed))
        except BundleRefused as error:
            return error
        return None

    def _preview(
        self, path: Path, seen: set[bytes], taken: dict[tuple[int, int], list[tuple[int, int]]]
    ) -> PreviewLine:
        name = shown_name(path)
        now_ms = self.clock.read().wall_ms
        file = ImportedFile(name=name, sha256=b"", state=FileState.REFUSED, at_ms=now_ms)
        try:
            content = self.media.read(path, at_most=LARGEST_FILE)
            file = replace(file, sha256=hashlib.sha256(content).digest())
            if file.sha256 in seen or self.store.file_known(file.sha256):
                return PreviewLine(file=replace(file, state=FileState.DUPLICATE))
            header, file = self.bundles.claimed(content, file)
            before, lines, after = self.bundles.opened(header, file)
            missing = self.store.missing_of(before, lines, after)
        except (BundleRefused, MediaError) as error:
            return PreviewLine(file=refusal_of(file, error))
        seen.add(file.sha256)
        return self._would_add(file, before, lines, missing, taken.setdefault((after.station, after.epoch), []))

    def _would_add(
        self,
        file: ImportedFile,
        before: ChainHead,
        lines: Sequence[LogLine],
        missing: Ranges,
        taken: list[tuple[int, int]],
    ) -> PreviewLine:
        fresh = less(missing, taken)
        taken.extend(fresh)
        new = [event_of(line) for first, last in fresh for line in lines[first - before.seq - 1 : last - before.seq]]
        if not new:
            return PreviewLine(file=replace(file, state=FileState.NOTHING_NEW))
        gaps = [
            gap
            for receipt in self.store.receipts()
            if (receipt.station, receipt.epoch) == (before.station, before.epoch)
            for gap in receipt.gaps
        ]
        return PreviewLine(
            file=replace(file, state=FileState.IMPORTED, new_events=len(new)),
            kinds=dict(sorted(Counter(event.kind for event in new).items())),
            from_ms=min(event.at_ms for event in new),
            until_ms=max(event.at_ms for event in new),
            closes=tuple(common(gaps, fresh)),
        )
