"""Import station bundles at the office: one file at a time, each all or nothing, whatever the order."""

from __future__ import annotations

import hashlib
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, replace
from pathlib import Path
from typing import Any

from checkpoint_app.domain.events import ChainHead, EventDraft, EventKind, LogLine
from checkpoint_app.domain.exchange import FileState, ImportedFile
from checkpoint_app.errors import BundleRefused, KnownError, MediaError
from checkpoint_app.ports import Clock, Media, OfficeStore, Progress, no_progress
from checkpoint_app.sync import container
from checkpoint_app.sync.certificates import is_signed_by
from checkpoint_app.sync.chain import genesis, log_line, walk
from checkpoint_app.sync.signing import public_key

SUFFIX = ".ckb"
LARGEST_FILE = 80 * 1024 * 1024


@dataclass(frozen=True, slots=True)
class ImportBundles:
    """Whatever fails is kept aside in `quarantine` with its reason, and the next file goes on."""

    store: OfficeStore
    clock: Clock
    media: Media
    quarantine: Path

    def import_paths(self, paths: Sequence[Path], progress: Progress = no_progress) -> tuple[ImportedFile, ...]:
        """Import files and folders of files; MediaError `folder-empty` if there is none.

        Cancelled between two files keeps those done.
        """
        files = [file for path in paths for file in self.media.list(path, SUFFIX)]
        if not files:
            raise MediaError("folder-empty", kind=SUFFIX, path=", ".join(map(str, paths)))
        results = []
        for number, file in enumerate(files):
            progress(number, len(files))
            results.append(self.import_file(file))
        progress(len(files), len(files))
        return tuple(results)

    def import_file(self, path: Path) -> ImportedFile:
        """Import one file, and say what became of it; only StorageError and bugs are raised."""
        now_ms = self.clock.read().wall_ms
        name = path.name.encode("utf-8", "replace").decode()  # a name in another encoding is shown, not kept
        file = ImportedFile(name=name, sha256=b"", state=FileState.REFUSED, at_ms=now_ms)
        try:
            content = self.media.read(path, at_most=LARGEST_FILE)
        except MediaError as error:
            return self._refuse(file, error, None)
        file = replace(file, sha256=hashlib.sha256(content).digest())
        if self.store.file_known(file.sha256):
            duplicate = replace(file, state=FileState.DUPLICATE)
            self.store.note_file(duplicate, self._draft(EventKind.BUNDLE_IMPORTED, duplicate))
            return duplicate
        try:
            header = container.read_header(content, name=path.name)
            file = self._verify(header, file)
            self._require_before_cutoff(file)
            before, lines, after = self._open(header)
            return self.store.insert_segment(before, lines, after, file, self._draft(EventKind.BUNDLE_IMPORTED, file))
        except BundleRefused as error:
            return self._refuse(file, error, content)

    def _verify(self, header: container.BundleHeader, file: ImportedFile) -> ImportedFile:
        """Check who made the file and that it is meant for here; return the file with its own claim filled in."""
        identity, manifest = self.store.identity(), header.manifest
        if manifest.get("dir") != "up":
            raise BundleRefused("bundle-wrong-way")
        if manifest.get("community") != identity.community:
            raise BundleRefused("bundle-other-community")
        certificate = header.certificate
        known = {s.certificate.station: s for s in self.store.stations()}.get(certificate.station)
        if not is_signed_by(certificate, public_key(identity.root_seed)) or known is None:
            raise BundleRefused("bundle-stranger")
        container.check_signature(header, certificate.public_key)
        first, last = _range(manifest)
        if certificate.station != manifest.get("station") or known.certificate.public_key != certificate.public_key:
            raise BundleRefused("bundle-stranger")
        return replace(file, station=certificate.station, epoch=int(manifest["epoch"]), first=first, last=last)

    def _require_before_cutoff(self, file: ImportedFile) -> None:
        for station in self.store.stations():
            cutoff = station.cutoff_seq if station.certificate.station == file.station else None
            if cutoff is not None and file.last is not None and file.last > cutoff:
                raise BundleRefused("bundle-after-cutoff", cutoff=cutoff)

    def _open(self, header: container.BundleHeader) -> tuple[ChainHead, list[LogLine], ChainHead]:
        """Decrypt, and recompute the chain from the head before the first record to the one after the last."""
        manifest = header.manifest
        station, epoch, (first, last) = manifest["station"], manifest["epoch"], _range(manifest)
        claimed = manifest["chain"]
        wires = container.open_payload(header, age_identity=self.store.identity().age_identity)
        lines = [log_line(wire, of=(station, epoch)) for wire in wires]
        if [line.seq for line in lines] != list(range(first, last + 1)):
            raise BundleRefused("bundle-chain-broken")
        before = ChainHead(station, epoch, first - 1, bytes.fromhex(claimed["prev"]))
        if first == 1 and before.digest != genesis(manifest["community"], station, epoch):
            raise BundleRefused("bundle-chain-broken")
        digest = walk(before.digest, (line.line for line in lines))
        if digest != bytes.fromhex(claimed["head"]):
            raise BundleRefused("bundle-chain-broken")
        return before, lines, ChainHead(station, epoch, last, digest)

    def _refuse(self, file: ImportedFile, error: KnownError, content: bytes | None) -> ImportedFile:
        refused = replace(file, state=FileState.REFUSED, reason=error.code, detail=str(error.details.get("detail", "")))
        self.store.note_file(refused, self._draft(EventKind.BUNDLE_REFUSED, refused))
        aside = self.quarantine / f"{file.sha256.hex()[:16]}{SUFFIX}"
        if content is not None and not aside.exists():
            self.media.replace(aside, content)
        return refused

    def _draft(self, kind: EventKind, file: ImportedFile) -> EventDraft:
        data = {"sha256": file.sha256.hex(), "state": file.state.value, "station": file.station, "reason": file.reason}
        return EventDraft(kind=kind, at_ms=file.at_ms, data=data)


def _range(manifest: Mapping[str, Any]) -> tuple[int, int]:
    """Return (first, last) of the manifest's chain; BundleRefused `bundle-damaged` if they make no range."""
    chain = manifest.get("chain")
    if not isinstance(chain, Mapping):
        raise BundleRefused("bundle-damaged", detail="chain")
    first, last = chain.get("from"), chain.get("to")
    if not (isinstance(first, int) and isinstance(last, int) and 1 <= first <= last):
        raise BundleRefused("bundle-damaged", detail="chain")
    return first, last
