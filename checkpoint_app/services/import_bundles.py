"""Import station bundles at the office: one file at a time, each all or nothing, whatever the order."""

from __future__ import annotations

import hashlib
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, replace
from pathlib import Path
from typing import Any

from checkpoint_app.domain.clock import ClockState
from checkpoint_app.domain.events import ChainHead, EventDraft, EventKind, LogLine
from checkpoint_app.domain.exchange import FileState, ImportedFile
from checkpoint_app.domain.names import one_line
from checkpoint_app.domain.progress import Progress, no_progress
from checkpoint_app.errors import BundleRefused, KnownError, MediaError
from checkpoint_app.ports import Clock, Media, OfficeStore
from checkpoint_app.sync import container
from checkpoint_app.sync.certificates import is_signed_by
from checkpoint_app.sync.chain import event_of, genesis, linked, log_lines
from checkpoint_app.sync.office_keys import key_for
from checkpoint_app.sync.signing import public_key

SUFFIX = ".ckb"
LARGEST_FILE = 80 * 1024 * 1024
SCHEMA = 1
"""The newest form of records this version knows; of a newer one everything is kept, and what is known is shown."""
NEWER = "newer"
"""`detail` of a file that a newer version wrote."""


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

    def import_file(self, path: Path, *, name: str = "") -> ImportedFile:
        """Import one file, and say what became of it; only StorageError and bugs are raised.

        `name` is what it was called where it came from, if that is not the name it has.
        """
        now_ms = self.clock.read().wall_ms
        name = name or shown_name(path)
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
            header, file = self.claimed(content, file)
            self._require_before_cutoff(file)
            before, lines, after = self._open(header)
            return self.store.insert_segment(before, lines, after, file, self._draft(EventKind.BUNDLE_IMPORTED, file))
        except BundleRefused as error:
            return self._refuse(file, error, content)

    def claimed(self, content: bytes, file: ImportedFile) -> tuple[container.BundleHeader, ImportedFile]:
        """Return a file's header and the file with the claim it was signed with; BundleRefused. Nothing is changed."""
        header = container.read_header(content, name=file.name)
        return header, self._verify(header, file)

    def opened(self, header: container.BundleHeader, file: ImportedFile) -> tuple[ChainHead, list[LogLine], ChainHead]:
        """Return a claimed file's records between their heads, verified; BundleRefused. Nothing is changed."""
        self._require_before_cutoff(file)
        before, lines, after = self._open(header)
        return before, list(lines), after

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
        detail, epoch = NEWER if manifest["schema"] > SCHEMA else "", int(manifest["epoch"])
        return replace(
            file, station=certificate.station, epoch=epoch, first=first, last=last, detail=detail,
            told_ms=_told_ms(manifest, last),
        )  # fmt: skip

    def _require_before_cutoff(self, file: ImportedFile) -> None:
        for station in self.store.stations():
            if station.certificate.station != file.station or file.last is None:
                continue
            if not station.believes(file.epoch or 0, file.last) or (station.is_lost and self._was_closed_before(file)):
                raise BundleRefused("bundle-after-cutoff", cutoff=station.cutoff_seq, detail=station.cutoff_seq)

    def _was_closed_before(self, file: ImportedFile) -> bool:
        """Whether an epoch ended before the file does, by what the next one held says: a thief makes it no longer."""
        later = [r for r in self.store.receipts() if r.station == file.station and r.epoch > (file.epoch or 0)]
        for receipt in sorted(later, key=lambda receipt: receipt.epoch):
            opening = self.store.record(receipt.station, receipt.epoch, 1)
            prev = None if opening is None else event_of(opening).data.get("prev")
            if isinstance(prev, dict) and prev.get("epoch") == file.epoch and type(prev.get("seq")) is int:
                return bool((file.last or 0) > prev["seq"])
        return False

    def _open(self, header: container.BundleHeader) -> tuple[ChainHead, Iterator[LogLine], ChainHead]:
        """Decrypt; return the head before the first record, the records, and the head after the last.

        The chain between the two is recomputed as the records are read, and refused at their end.
        """
        manifest = header.manifest
        station, epoch, (first, last) = manifest["station"], manifest["epoch"], _range(manifest)
        claimed = manifest["chain"]
        before = ChainHead(station, epoch, first - 1, bytes.fromhex(claimed["prev"]))
        if first == 1 and before.digest != genesis(manifest["community"], station, epoch):
            raise BundleRefused("bundle-chain-broken")
        after = ChainHead(station, epoch, last, bytes.fromhex(claimed["head"]))
        wires = container.open_payload(header, age_identity=key_for(header, self.store.identity()))
        return before, linked(before, log_lines(wires, of=(station, epoch)), after), after

    def _refuse(self, file: ImportedFile, error: KnownError, content: bytes | None) -> ImportedFile:
        refused = refusal_of(file, error)
        self.store.note_file(refused, self._draft(EventKind.BUNDLE_REFUSED, refused))
        aside = self.aside(file)
        if content is not None and not aside.exists():
            self.media.replace(aside, content)
        return refused

    def aside(self, file: ImportedFile) -> Path:
        """Return where a refused file is kept."""
        return self.quarantine / f"{file.sha256.hex()[:16]}{SUFFIX}"

    def _draft(self, kind: EventKind, file: ImportedFile) -> EventDraft:
        data = {"sha256": file.sha256.hex(), "state": file.state.value, "station": file.station, "reason": file.reason}
        return EventDraft(kind=kind, at_ms=file.at_ms, data=data)


def shown_name(path: Path) -> str:
    """Return what a file is called, as a person can be shown it: it may be in another encoding, or steer a terminal."""
    return one_line(path.name.encode("utf-8", "replace").decode())


def refusal_of(file: ImportedFile, error: KnownError) -> ImportedFile:
    """Return the file as refused for `error`; of a fork the board keeps the record at which it begins to differ.

    It tells nothing of its station's shifts: what it holds was not received.
    """
    detail = error.details.get("seq" if error.code == "bundle-fork" else "detail", "")
    return replace(file, state=FileState.REFUSED, reason=error.code, detail=str(detail), told_ms=None)


def _told_ms(manifest: Mapping[str, Any], last: int) -> int | None:
    """Return when the file was made, if it ends with the newest record there was: a quiet shift is told by that."""
    created, clock = manifest["created"], manifest["clock"]
    return created if manifest.get("newest") == last and clock.get("state") == ClockState.OK else None


def _range(manifest: Mapping[str, Any]) -> tuple[int, int]:
    """Return (first, last) of the manifest's chain.

    BundleRefused `bundle-damaged` if they make no range, `bundle-chain-broken` if it is not as long as the file says.
    """
    chain = manifest.get("chain")
    if not isinstance(chain, Mapping):
        raise BundleRefused("bundle-damaged", detail="chain")
    first, last = chain.get("from"), chain.get("to")
    if not (isinstance(first, int) and isinstance(last, int) and 1 <= first <= last):
        raise BundleRefused("bundle-damaged", detail="chain")
    if last - first + 1 != manifest.get("count"):  # before anything of that size is made
        raise BundleRefused("bundle-chain-broken")
    return first, last
