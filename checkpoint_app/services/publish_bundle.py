"""Publish an office bundle (下发包): the whole state gates need, signed, for every enrolled station."""

from __future__ import annotations

from dataclasses import dataclass, replace
from pathlib import Path

from checkpoint_app import __version__
from checkpoint_app.domain.continuity import LISTS_AN_EPOCH, least_number
from checkpoint_app.domain.events import EventDraft, EventKind
from checkpoint_app.domain.station import TrustedStation
from checkpoint_app.errors import InputRefused
from checkpoint_app.ports import Clock, Media, OfficeStore
from checkpoint_app.services.change_keys import change_monthly
from checkpoint_app.services.second_languages import SecondLanguages
from checkpoint_app.sync import container
from checkpoint_app.sync.certificates import certificate_to_data
from checkpoint_app.sync.snapshot import snapshot_lines

SUFFIX = ".ckd"
NEXT_DUE_MS = 86_400_000


def next_version(store: OfficeStore) -> int:
    """Return the version of the next office bundle; versions go up and are never given twice."""
    return max(store.list_version() + 1, least_number(store.head().epoch, LISTS_AN_EPOCH))


@dataclass(frozen=True, slots=True, kw_only=True)
class Published:
    path: Path
    version: int
    residents: int
    revoked: int
    size: int


@dataclass(frozen=True, slots=True)
class PublishBundle:
    store: OfficeStore
    clock: Clock
    media: Media

    def publish(self, folder: Path) -> Published:
        """Write the next version to `folder`; MediaError leaves everything as it was, but for a new month's key."""
        change_monthly(self.store, self.clock)
        content, version, draft = self.prepare()
        identity = self.store.identity()
        path = folder / f"{identity.community}_v{version}{SUFFIX}"
        with self.media.staged(path, content):
            self.store.append(draft)
        _, _, residents = self.store.roster_counts()
        revoked = self.store.revoked_count()
        return Published(path=path, version=version, residents=residents, revoked=revoked, size=len(content))

    def prepare(
        self, newcomer: TrustedStation | None = None, *, lost: TrustedStation | None = None
    ) -> tuple[bytes, int, EventDraft]:
        """Return the next office bundle, its version, and the event that has to be on record when it is out.

        `newcomer` is a station about to be enrolled: it is trusted in the bundle and can read it. `lost` is one about
        to be withdrawn, as the bundle shall name it: gates go on checking its passes, it reads no list any more.
        InputRefused `no-stations` while there is nobody to read it.
        """
        identity, version = self.store.identity(), next_version(self.store)
        now_ms = self.clock.read().wall_ms
        draft = EventDraft(kind=EventKind.LIST_PUBLISHED, at_ms=now_ms, data={"version": version})
        snapshot = self.store.snapshot(version=version, created_ms=now_ms)
        office_itself = TrustedStation(certificate=identity.certificate)  # it signs the resident passes
        changed = {each.certificate.station: each for each in (lost, newcomer) if each is not None}
        held = {each.certificate.station: each for each in snapshot.stations}
        stations = tuple((held | changed).values())
        readers = [each.certificate.age_recipient for each in stations if not each.is_lost]
        if not readers:
            raise InputRefused("no-stations")
        seconds = SecondLanguages(self.store).all()
        keys = tuple((key.recipient, key.from_ms) for key in identity.age_keys if key.destroyed_ms is None)
        trusted = replace(snapshot, stations=(office_itself, *stations), seconds=seconds, keys=keys)
        content = container.seal(
            {
                "dir": "down",
                "community": identity.community,
                "station": identity.certificate.station,
                "epoch": 1,
                "cert": certificate_to_data(identity.certificate),
                "created": now_ms,
                "schema": 1,
                "app": __version__,
                "crit": [],
                "version": version,
                "valid_from": now_ms,
                "next_due": now_ms + NEXT_DUE_MS,
            },
            snapshot_lines(trusted),
            recipients=readers,
            signing_seed=identity.signing_seed,
        )
        return content, version, draft
