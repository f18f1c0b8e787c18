"""Composition root: the one module that knows both `db` and `ui`."""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import AbstractContextManager, contextmanager
from functools import partial
from pathlib import Path
from typing import TYPE_CHECKING, Literal

from checkpoint_app.adapters.drill_media import DrillMedia
from checkpoint_app.adapters.folder_media import FolderMedia
from checkpoint_app.adapters.system_clock import SystemClock
from checkpoint_app.domain.station import SHORTEST_PASSPHRASE
from checkpoint_app.errors import InputRefused, StorageError
from checkpoint_app.ports import Clock, Media
from checkpoint_app.services.apply_bundle import LARGEST_FILE, open_office_bundle
from checkpoint_app.services.found_office import found_office, new_office_identity
from checkpoint_app.services.gate_desk import GateDesk, gate_desk
from checkpoint_app.services.start_drill import Drill, drill
from checkpoint_app.services.start_station import start_station
from checkpoint_app.sync.kit import open_kit
from checkpoint_app.sync.vault import INTERACTIVE, Argon2Cost, create_vault, open_vault, recover_vault
from db.folder import VAULT_NAME, lock_folder, role_of, set_vault_aside
from db.station_store import create_station_store, open_station_store

if TYPE_CHECKING:  # a gate starts without the office's half of the program: 0.1 s
    from checkpoint_app.services.office_desk import OfficeDesk

Role = Literal["station", "office"]
QUARANTINE = "quarantine"
CRASH_REPORTS = "crash-reports.txt"
DRILL_COST = Argon2Cost(memory_kib=64, passes=1, lanes=1)
"""Of a passphrase nobody knows, for people nobody is."""


class Installation:
    """One data folder on one machine: where it is, and the clock, media and key costs it works with."""

    def __init__(
        self, folder: Path, *, clock: Clock | None = None, media: Media | None = None, cost: Argon2Cost = INTERACTIVE
    ) -> None:
        self.folder = folder
        self.clock = clock or SystemClock()
        self.media = media or FolderMedia()
        self._cost = cost

    def role(self) -> Role | None:
        """Return what this folder holds, or None while it is empty."""
        return role_of(self.folder)

    def init_office(self, name: str, code: str, passphrase: str) -> None:
        """Found a community office in this empty folder: all of it or nothing; InputRefused, StorageError."""
        from db.office_store import create_office_store

        identity = new_office_identity(name, code, self.clock)
        with self._setting_up(passphrase):
            key = self._new_key(passphrase, None)
            found_office(identity, partial(create_office_store, self.folder, key), self.clock).close()

    def init_station(self, kit: Path, code: str, passphrase: str) -> None:
        """Start a station in this empty folder from its kit: all of it or nothing; BundleRefused, StorageError."""
        self._require_empty()
        content = open_kit(self.media.read(kit, at_most=LARGEST_FILE), code)
        first_list = open_office_bundle(content.office_bundle, content.identity)
        with self._setting_up(passphrase):
            key = self._new_key(passphrase, content.identity.office_recipient)
            create = partial(create_station_store, self.folder, key)
            start_station(content.identity, first_list, create, self.clock).close()

    def recover_station(self, station_folder: Path, passphrase: str, new_passphrase: str) -> None:
        """Give a station's data folder a new passphrase with the key of the office in this folder.

        For a gate whose passphrase nobody remembers; StorageError `recovery-key-wrong` for another office's station.
        """
        _require_passphrase(new_passphrase)
        with self.office(passphrase) as desk:
            recover_vault(
                station_folder / VAULT_NAME, desk.store.identity().age_identity, new_passphrase, cost=self._cost
            )

    @contextmanager
    def gate(self, passphrase: str) -> Iterator[GateDesk]:
        """Open the station in this folder for the length of a `with`; StorageError if it cannot be."""
        self._require("station")
        with lock_folder(self.folder):
            store = open_station_store(self.folder, open_vault(self.folder / VAULT_NAME, passphrase))
            try:
                yield gate_desk(store, self.clock, self.media)
            finally:
                store.close()

    @contextmanager
    def office(self, passphrase: str) -> Iterator[OfficeDesk]:
        """Open the office in this folder for the length of a `with`; StorageError if it cannot be."""
        from checkpoint_app.services.office_desk import office_desk
        from db.office_store import open_office_store

        self._require("office")
        with lock_folder(self.folder):
            store = open_office_store(self.folder, open_vault(self.folder / VAULT_NAME, passphrase))
            try:
                yield office_desk(store, self.clock, self.media, quarantine=self.folder / QUARANTINE)
            finally:
                store.close()

    def drill(self) -> AbstractContextManager[Drill]:
        """Open a drill beside this folder for the length of a `with`: nothing of the folder is read or written."""
        return drill(lambda folder: Installation(folder, clock=self.clock, media=DrillMedia(), cost=DRILL_COST))

    @contextmanager
    def _setting_up(self, passphrase: str) -> Iterator[None]:
        """Hold this empty folder for the length of a `with`.

        The database gets its name as the last step: what fails or is killed leaves at most a vault without a database,
        which the next set-up puts aside.
        """
        self._require_empty()
        _require_passphrase(passphrase)
        try:
            self.folder.mkdir(parents=True, exist_ok=True)
        except OSError as error:
            raise StorageError("folder-read-only", path=str(self.folder)) from error
        with lock_folder(self.folder):
            self._require_empty()
            yield

    def _new_key(self, passphrase: str, recovery_recipient: str | None) -> bytes:
        set_vault_aside(self.folder)
        return create_vault(self.folder / VAULT_NAME, passphrase, recovery_recipient, cost=self._cost)

    def _require_empty(self) -> None:
        held = self.role()
        if held is not None:
            raise InputRefused("data-folder-taken", role=held)

    def _require(self, role: Role) -> None:
        held = self.role()
        if held is None:
            raise StorageError("data-folder-empty")
        if held != role:
            raise InputRefused("data-folder-other", role=held)


def _require_passphrase(passphrase: str) -> None:
    if len(passphrase) < SHORTEST_PASSPHRASE:
        raise InputRefused("passphrase-short", shortest=SHORTEST_PASSPHRASE)


def open_window(installation: Installation, role: Role | None, *, drill: bool = False) -> int:
    """Open the window this folder is for, or ask on an empty one, or a drill; return Qt's exit status."""
    from ui.run import run_window  # Qt is loaded only when a window is wanted

    return run_window(installation, role, crash_file=installation.folder / CRASH_REPORTS, drill=drill)
