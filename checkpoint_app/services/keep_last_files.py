"""Keep this station's last five exports on a stick: older ones go, those of others and whatever is not ours stay."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from checkpoint_app.domain.exchange import Receipt
from checkpoint_app.domain.record_ranges import covers
from checkpoint_app.errors import BundleRefused, MediaError
from checkpoint_app.ports import Media, StationStore
from checkpoint_app.services.export_bundle import MIRROR, SUFFIX
from checkpoint_app.sync import container
from checkpoint_app.sync.signing import public_key

EXPORTS_KEPT = 5


@dataclass(frozen=True, slots=True, kw_only=True)
class OwnFile:
    """A bundle that this station's own key signed. `created_ms` is the same in all files of one export."""

    path: Path
    created_ms: int
    epoch: int
    first: int
    last: int


@dataclass(frozen=True, slots=True)
class KeepLastFiles:
    """Whose a file is, is read from its signed manifest, never from its name."""

    store: StationStore
    media: Media

    def tidy(self, folder: Path) -> tuple[Path, ...]:
        """Remove this station's exports before the last five from a stick; return what was removed.

        A file with a record that the office did not confirm stays, however old. MediaError leaves the rest there.
        """
        receipts = self.store.receipts()
        removed = []
        for file in spare(self._own_files(folder), receipts):
            self.media.remove(file.path)
            removed.append(file.path)
        return tuple(removed)

    def _own_files(self, folder: Path) -> list[OwnFile]:
        files = (self._own_file(path) for path in self.media.list(folder, SUFFIX))
        return [file for file in files if file is not None]

    def _own_file(self, path: Path) -> OwnFile | None:
        """Return the file if our key signed its manifest; what cannot be read is not known to be ours."""
        identity = self.store.identity()
        try:
            header = container.read_claim(self.media.read_start(path, length=container.MAX_CLAIM))
            container.check_signature(header, public_key(identity.signing_seed))
        except (BundleRefused, MediaError):
            return None
        return _export_of(path, header.manifest, identity.community, identity.station)


def spare(files: Iterable[OwnFile], receipts: Sequence[Receipt]) -> list[OwnFile]:
    """Return the files that are neither of the last five exports nor hold a record without a receipt, oldest first."""
    oldest_first = sorted(files, key=lambda file: (file.created_ms, file.epoch, file.first))
    kept = set(sorted({file.created_ms for file in oldest_first})[-EXPORTS_KEPT:])
    return [file for file in oldest_first if file.created_ms not in kept and _confirmed(file, receipts)]


def _confirmed(file: OwnFile, receipts: Sequence[Receipt]) -> bool:
    return any(receipt.epoch == file.epoch and covers(receipt.ranges, file.first, file.last) for receipt in receipts)


def _export_of(path: Path, manifest: Mapping[str, Any], community: str, station: int) -> OwnFile | None:
    ours = (manifest["dir"], manifest["community"], manifest["station"]) == ("up", community, station)
    if not ours or manifest.get(MIRROR) is True:
        return None
    chain = manifest["chain"]
    return OwnFile(
        path=path, created_ms=manifest["created"], epoch=manifest["epoch"], first=chain["from"], last=chain["to"]
    )
