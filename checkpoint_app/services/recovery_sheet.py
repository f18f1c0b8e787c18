"""The office's recovery sheet: a secret on paper alone, that opens the office when its passphrase is lost."""

from __future__ import annotations

from dataclasses import dataclass
from pathlib import Path

from checkpoint_app.domain.access import Right
from checkpoint_app.domain.events import EventDraft, EventKind
from checkpoint_app.errors import InputRefused
from checkpoint_app.ports import Clock, Media, OfficeStore
from checkpoint_app.services.office_access import OfficeAccess
from checkpoint_app.sync.certificates import fingerprint
from checkpoint_app.sync.offline_copy import groups_of, seal_offline_copy
from checkpoint_app.sync.signing import new_age_identity, public_key

COPY_SUFFIX = ".age"


@dataclass(frozen=True, slots=True, kw_only=True)
class PrintedSheet:
    """`sheet` is the PDF; `copy` the root's offline copy, which it alone opens; `fingerprint` tells sheets apart."""

    sheet: Path
    copy: Path
    fingerprint: str


@dataclass(frozen=True, slots=True)
class RecoverySheet:
    store: OfficeStore
    clock: Clock
    media: Media
    access: OfficeAccess

    def write(self, out: Path, passphrase: str) -> PrintedSheet:
        """Write a new sheet as PDF and the offline copy beside it; the sheet before opens the office no more.

        The secret is on the sheet alone: the program keeps its public half. Files already there stay. InputRefused
        `name-missing` and the access refusals, StorageError `wrong-passphrase`, MediaError: then nothing is changed.
        """
        from checkpoint_app.documents.recovery_sheet import SheetContent, write_recovery_sheet

        self.access.require_of_clerks(Right.KEYS)
        if not out.name:
            raise InputRefused("name-missing")
        self.store.vault().require(passphrase)
        identity, now_ms = self.store.identity(), self.clock.read().wall_ms
        secret, recipient = new_age_identity()
        mark = fingerprint(recipient.encode())
        path = self.media.free_path(out.parent, out.with_suffix(".pdf").name)
        copy = self.media.free_path(out.parent, path.with_suffix(COPY_SUFFIX).name)
        content = write_recovery_sheet(
            SheetContent(
                community=identity.community_name,
                code=identity.community,
                secret=secret,
                groups=groups_of(secret),
                fingerprint=mark,
                root=fingerprint(public_key(identity.root_seed)),
                printed_ms=now_ms,
                copy=copy.name,
            )
        )
        draft = EventDraft(kind=EventKind.RECOVERY_PRINTED, at_ms=now_ms, data={"fingerprint": mark})
        with (
            self.store.vault().sealing(
                passphrase, recipient
            ),  # the last to take its place: else the sheet before counts
            self.media.staged(path, content),
            self.media.staged(copy, seal_offline_copy(identity, recipient)),
        ):
            self.store.append(draft)
        return PrintedSheet(sheet=path, copy=copy, fingerprint=mark)
