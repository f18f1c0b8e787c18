"""Back up a data folder while it is in use: the database of one moment and the vault of its key, in one file."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import dataclass
from pathlib import Path
from typing import Any, Protocol

from checkpoint_app import __version__
from checkpoint_app.domain.clock import local
from checkpoint_app.domain.events import OFFICE_STATION, ChainHead, EventDraft, EventKind
from checkpoint_app.domain.progress import Progress, no_progress
from checkpoint_app.domain.station import OfficeIdentity, StationIdentity
from checkpoint_app.domain.written_file import WrittenFile
from checkpoint_app.log_ports import Copied, Log, Settings
from checkpoint_app.ports import Clock, Media
from checkpoint_app.purge_ports import WrittenBook

SUFFIX = ".ckz"
BACKUP_FOLDER = "backup-folder"
"""Setting: where the last backup went."""


class BackedUp(Log, Settings, Copied, WrittenBook, Protocol):
    """A store of either role."""

    def identity(self) -> StationIdentity | OfficeIdentity: ...


@dataclass(frozen=True, slots=True, kw_only=True)
class Backup:
    """A backup that was written. `head` is the last record in it, `size` bytes."""

    path: Path
    size: int
    head: ChainHead


@dataclass(frozen=True, slots=True)
class BackUp:
    """`draft` makes the record of a backup of its data."""

    store: BackedUp
    clock: Clock
    media: Media
    draft: Callable[[Mapping[str, Any]], EventDraft]

    def back_up(self, folder: Path, progress: Progress = no_progress) -> Backup:
        """Write a backup into a folder and record it; MediaError, StorageError, Cancelled leave nothing there.

        It opens with the passphrase of this moment, and with the office's recovery key. What was refused and kept
        aside at the office is not in it: the gates still have that.
        """
        from checkpoint_app.adapters.backup_archive import write_archive  # a gate starts without it

        now_ms = self.clock.read().wall_ms
        path = self.media.free_path(folder, self._name(now_ms))
        with self.store.copied(progress) as (files, head, schema):
            manifest = {
                "app": __version__,
                "schema": schema,
                "role": "office" if head.station == OFFICE_STATION else "station",
                "community": self.store.identity().community,
                "station": head.station,
                "epoch": head.epoch,
                "seq": head.seq,
                "head": head.digest.hex(),
                "install": self.store.identity().install_id,
                "created": now_ms,
            }
            sha256 = write_archive(path, files, manifest, progress)
        size = path.stat().st_size
        self.store.note_written(WrittenFile(path=str(path.absolute()), at_ms=now_ms, sha256=sha256))
        data = {"sha256": sha256.hex(), "bytes": size, "epoch": head.epoch, "seq": head.seq}
        self.store.append(self.draft(data))
        self.store.put(BACKUP_FOLDER, str(folder))
        return Backup(path=path, size=size, head=head)

    def backups(self) -> tuple[WrittenFile, ...]:
        """Return the backups written here and not destroyed since, the newest first."""
        files = self.store.written_files()
        return tuple(file for file in reversed(files) if file.path.lower().endswith(SUFFIX))

    def folder(self) -> Path | None:
        """Return where the last backup went, None before the first."""
        kept = self.store.get(BACKUP_FOLDER)
        return Path(kept) if kept else None

    def _name(self, at_ms: int) -> str:
        identity = self.store.identity()
        certificate = identity.certificate
        whose = f"{certificate.gate}_s{certificate.station}" if certificate.station else "office"
        return f"{identity.community}_{whose}_{local(at_ms):%Y%m%d-%H%M}_{identity.install_id[:8]}{SUFFIX}"


def backup_made(clock: Clock) -> Callable[[Mapping[str, Any]], EventDraft]:
    """Return how an office records a backup."""
    return lambda data: EventDraft(kind=EventKind.BACKUP_MADE, at_ms=clock.read().wall_ms, data=data)
