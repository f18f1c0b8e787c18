"""Apply an office bundle (下发包) at a station: one full signed state, taken over whole or not at all."""

from __future__ import annotations

from dataclasses import dataclass
from pathlib import Path

from checkpoint_app.domain.events import OFFICE_STATION, EventKind
from checkpoint_app.domain.exchange import OfficeSnapshot, SnapshotSummary
from checkpoint_app.domain.station import StationIdentity
from checkpoint_app.errors import BundleRefused, KnownError, MediaError
from checkpoint_app.ports import Media, StationStore
from checkpoint_app.services.answer_correction import AnswerCorrection
from checkpoint_app.services.check_continuity import require_continuity
from checkpoint_app.services.check_pass import CheckPass
from checkpoint_app.services.purge_gate import PurgeGate
from checkpoint_app.services.stamp_events import EventStamp
from checkpoint_app.sync import container
from checkpoint_app.sync.certificates import is_signed_by
from checkpoint_app.sync.signing import is_recipient
from checkpoint_app.sync.snapshot import snapshot_of

SUFFIX = ".ckd"
LARGEST_FILE = 80 * 1024 * 1024


def open_office_bundle(content: bytes, identity: StationIdentity) -> OfficeSnapshot:
    """Return the snapshot in an office bundle for this station, or raise BundleRefused with the reason."""
    header = container.read_header(content)
    manifest = header.manifest
    if manifest.get("dir") != "down":
        raise BundleRefused("bundle-wrong-way")
    if manifest.get("community") != identity.community:
        raise BundleRefused("bundle-other-community")
    certificate = header.certificate
    if certificate.station != OFFICE_STATION or not is_signed_by(certificate, identity.root_public_key):
        raise BundleRefused("bundle-stranger")
    container.check_signature(header, certificate.public_key)
    snapshot = snapshot_of(container.open_payload(header, age_identity=identity.age_identity))
    if not all(is_signed_by(station.certificate, identity.root_public_key) for station in snapshot.stations):
        raise BundleRefused("bundle-stranger")  # the office's day key alone makes no issuer
    if not all(is_recipient(recipient) for recipient, _from_ms in snapshot.keys):
        raise BundleRefused("bundle-damaged", detail="section keys")
    return snapshot


@dataclass(frozen=True, slots=True)
class ApplyBundle:
    store: StationStore
    stamp: EventStamp
    check: CheckPass
    media: Media
    answer: AnswerCorrection
    purge: PurgeGate

    def apply(self, path: Path) -> SnapshotSummary:
        """Apply a file, or the newest that fits of a folder; BundleRefused or MediaError leave all as it was."""
        newest = self._newest(path)
        if newest is None:
            raise MediaError("folder-empty", kind=SUFFIX, path=str(path))
        return self.take_over(newest)

    def apply_newer(self, folder: Path) -> SnapshotSummary | None:
        """Apply the newest of a folder if it is newer than the list in force, else None; raises as `apply` does."""
        newest, (held, _) = self._newest(folder), self.store.list_version()
        return self.take_over(newest) if newest is not None and newest.version > held else None

    def _newest(self, path: Path) -> OfficeSnapshot | None:
        """Return the newest list that can be opened; None if there is no file, the first refusal if none opens.

        One list is held at a time: with ten thousand photos it is 50 MB.
        """
        refusals: list[KnownError] = []
        newest: OfficeSnapshot | None = None
        for file in self.media.list(path, SUFFIX):
            try:
                content = self.media.read(file, at_most=LARGEST_FILE)
                snapshot = open_office_bundle(content, self.store.identity())
            except (BundleRefused, MediaError) as refusal:
                refusals.append(refusal)
                continue
            if newest is None or snapshot.version > newest.version:
                newest = snapshot
        if refusals and newest is None:
            raise refusals[0]
        return newest

    def take_over(self, snapshot: OfficeSnapshot) -> SnapshotSummary:
        """Put a list in force; ContinuityBroken if it tells of records of this station that are not here.

        A purge that came with it is carried out at once; if that fails the list is in force, and the purge goes on with
        the next one.
        """
        require_continuity(self.store, snapshot)
        summary = self.store.apply_snapshot(
            snapshot, self.stamp.draft(EventKind.LIST_APPLIED, {"version": snapshot.version})
        )
        self.stamp.refresh()
        self.check.refresh()
        self.answer.settle()
        self.purge.carry_out()
        return summary
