"""Composition root: the one module that knows both `db` and `ui`."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from contextlib import AbstractContextManager, ExitStack, contextmanager
from functools import partial
from pathlib import Path
from typing import TYPE_CHECKING

from checkpoint_app.adapters.drill_media import DrillMedia
from checkpoint_app.adapters.folder_media import FolderMedia
from checkpoint_app.adapters.machine import machine_of
from checkpoint_app.adapters.sticks import NoSticks, system_sticks
from checkpoint_app.adapters.system_clock import SystemClock
from checkpoint_app.domain.continuity import BreakKind
from checkpoint_app.domain.progress import Progress, no_progress
from checkpoint_app.errors import InputRefused, StorageError
from checkpoint_app.examination_ports import Sticks
from checkpoint_app.ports import Clock, Media
from checkpoint_app.services.apply_bundle import LARGEST_FILE, open_office_bundle
from checkpoint_app.services.change_passphrase import passphrase_changed, require_passphrase
from checkpoint_app.services.check_continuity import office_opening, station_opening
from checkpoint_app.services.found_office import found_office, new_office_identity
from checkpoint_app.services.gate_desk import GateDesk, gate_desk
from checkpoint_app.services.keep_continuity import KeepContinuity
from checkpoint_app.services.stamp_events import EventStamp
from checkpoint_app.services.start_drill import Drill, drill
from checkpoint_app.services.start_station import start_station
from checkpoint_app.sync.kit import open_kit
from checkpoint_app.sync.offline_copy import sheet_secret
from checkpoint_app.sync.vault import INTERACTIVE, Argon2Cost, VaultFile, create_vault, open_vault, recover_vault
from db.folder import VAULT_NAME, Role, lock_folder, role_of, set_vault_aside, sweep_copies
from db.station_store import create_station_store, open_station_store

if TYPE_CHECKING:  # a gate starts without the office's half of the program: 0.1 s
    from checkpoint_app.services.doctor import Doctor
    from checkpoint_app.services.office_desk import OfficeDesk

QUARANTINE = "quarantine"
CRASH_REPORTS = "crash-reports.txt"
DRILL_COST = Argon2Cost(memory_kib=64, passes=1, lanes=1)
"""Of a passphrase nobody knows, for people nobody is."""


class Installation:
    """One data folder on one machine: where it is, and the clock, media and key costs it works with."""

    def __init__(
        self,
        folder: Path,
        *,
        clock: Clock | None = None,
        media: Media | None = None,
        cost: Argon2Cost = INTERACTIVE,
        state: Path | None = None,
        machine: Callable[[str], str] = machine_of,
        sticks: Sticks | None = None,
    ) -> None:
        """`state` is where high-water tokens lie, `machine` names this computer for the id of an installation."""
        self.folder = folder
        self.clock = clock or SystemClock()
        self.media = media or FolderMedia()
        self._cost = cost
        self._continuity = KeepContinuity(self.clock, state=state, machine=machine)
        self._sticks = sticks or system_sticks()

    def role(self) -> Role | None:
        """Return what this folder holds, or None while it is empty."""
        return role_of(self.folder)

    def init_office(self, name: str, code: str, passphrase: str) -> None:
        """Found a community office in this empty folder: all of it or nothing; InputRefused, StorageError."""
        from db.office_store import create_office_store

        identity = new_office_identity(name, code, self.clock)
        with self._setting_up(passphrase):
            key = self._new_key(passphrase, None)
            create = partial(create_office_store, self.folder, key)
            self._continuity.settled(found_office(identity, create, self.clock)).close()

    def init_station(self, kit: Path, code: str, passphrase: str) -> None:
        """Start a station in this empty folder from its kit: all of it or nothing; BundleRefused, StorageError."""
        self._require_empty()
        content = open_kit(self.media.read(kit, at_most=LARGEST_FILE), code)
        first_list = open_office_bundle(content.office_bundle, content.identity)
        with self._setting_up(passphrase):
            key = self._new_key(passphrase, content.identity.office_recipient)
            create = partial(create_station_store, self.folder, key)
            self._continuity.settled(start_station(content.identity, first_list, create, self.clock)).close()

    def recover_station(self, station_folder: Path, passphrase: str, new_passphrase: str) -> None:
        """Give a station's data folder a new passphrase with the key of the office in this folder.

        For a gate whose passphrase nobody remembers; StorageError `recovery-key-wrong` for another office's station.
        """
        require_passphrase(new_passphrase)
        with self.office(passphrase) as desk:
            recover_vault(
                station_folder / VAULT_NAME, desk.store.identity().age_identity, new_passphrase, cost=self._cost
            )

    def recover_office(self, sheet: str, new_passphrase: str) -> None:
        """Give the office in this folder a new passphrase with the secret of its recovery sheet.

        InputRefused `sheet-secret-unreadable`; StorageError `recovery-key-wrong` for another sheet than the newest.
        """
        require_passphrase(new_passphrase)
        secret = sheet_secret(sheet)
        self._require("office")
        with lock_folder(self.folder):
            recover_vault(self.folder / VAULT_NAME, secret, new_passphrase, cost=self._cost)
        with self.office(new_passphrase) as desk:
            desk.store.append(passphrase_changed(self.clock, by_sheet=True))

    def restore(self, backup: Path, passphrase: str, progress: Progress = no_progress) -> Role:
        """Put a backup into this empty folder, all of it or nothing; MediaError, StorageError. Return what it is of.

        The passphrase is the one it was made with. Whoever opens the folder first is asked (ContinuityBroken).
        """
        from db.restoring import restore_backup

        with self._held_empty():
            return restore_backup(backup, self.folder, passphrase, progress)

    @contextmanager
    def gate(self, passphrase: str, *, confirmed: BreakKind | None = None) -> Iterator[GateDesk]:
        """Open the station in this folder for the length of a `with`; StorageError if it cannot be.

        ContinuityBroken if its log does not go on where it ended, unless a person `confirmed` just that: then with a
        new epoch.
        """
        self._require("station")
        with lock_folder(self.folder):
            sweep_copies(self.folder)
            store = open_station_store(self.folder, open_vault(self.folder / VAULT_NAME, passphrase))
            with self._continuity.kept(store, confirmed, lambda: station_opening(store, self.clock)):
                yield gate_desk(store, self.clock, self.media, self._sticks)

    @contextmanager
    def office(self, passphrase: str, *, confirmed: BreakKind | None = None) -> Iterator[OfficeDesk]:
        """Open the office in this folder for the length of a `with`; StorageError, ContinuityBroken as at a gate."""
        from checkpoint_app.services.office_desk import office_desk
        from db.office_store import open_office_store

        self._require("office")
        with lock_folder(self.folder):
            sweep_copies(self.folder)
            store = open_office_store(self.folder, open_vault(self.folder / VAULT_NAME, passphrase))
            with self._continuity.kept(store, confirmed, lambda: office_opening(self.clock)):
                yield office_desk(store, self.clock, self.media, quarantine=self.folder / QUARANTINE)

    @contextmanager
    def doctor(self, passphrase: str) -> Iterator[Doctor]:
        """Have what looks for damage in this folder for the length of a `with`, also where no store opens any more.

        Nobody is asked about a break in the log: the doctor names it. StorageError `data-folder-empty`,
        `data-folder-in-use`, `wrong-passphrase`.
        """
        from checkpoint_app.services.doctor import doctor_at_gate, doctor_at_office, doctor_beside
        from db.examination import SqliteExamination

        role = self.role()
        if role is None:
            raise StorageError("data-folder-empty")
        vault = VaultFile(self.folder / VAULT_NAME)
        with lock_folder(self.folder), ExitStack() as stack:
            at_work = doctor_beside(self.folder, vault, None)
            with _as_far_as_possible():
                key = open_vault(vault.path, passphrase)
                at_work = doctor_beside(self.folder, vault, SqliteExamination(self.folder, key, role))
                if role == "station":
                    gate = open_station_store(self.folder, key)
                    stack.callback(gate.close)
                    token = stack.enter_context(self._continuity.token(gate.identity().install_id))
                    at_work = doctor_at_gate(gate, EventStamp(gate, self.clock).clock_state, token)
                else:
                    from db.office_store import open_office_store

                    office = open_office_store(self.folder, key)
                    stack.callback(office.close)
                    token = stack.enter_context(self._continuity.token(office.identity().install_id))
                    at_work = doctor_at_office(office, self.clock, token)
            yield at_work

    def drill(self) -> AbstractContextManager[Drill]:
        """Open a drill beside this folder for the length of a `with`: nothing of the folder is read or written."""
        return drill(
            lambda folder: Installation(
                folder,
                clock=self.clock,
                media=DrillMedia(),
                cost=DRILL_COST,
                state=folder.parent / "state",
                sticks=NoSticks(),
            )
        )

    @contextmanager
    def _setting_up(self, passphrase: str) -> Iterator[None]:
        """Hold this empty folder for the length of a `with`, for a passphrase that is long enough."""
        self._require_empty()
        require_passphrase(passphrase)
        with self._held_empty():
            yield

    @contextmanager
    def _held_empty(self) -> Iterator[None]:
        """Hold this empty folder for the length of a `with`.

        The database gets its name as the last step: what fails or is killed leaves at most a vault without a database,
        which the next set-up puts aside.
        """
        self._require_empty()
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


@contextmanager
def _as_far_as_possible() -> Iterator[None]:
    """Go on with what is known so far where a file is damaged; whoever has the wrong passphrase hears it."""
    try:
        yield
    except StorageError as error:
        if error.code == "wrong-passphrase":
            raise


def open_window(installation: Installation, role: Role | None, *, drill: bool = False) -> int:
    """Open the window this folder is for, or ask on an empty one, or a drill; return Qt's exit status."""
    from ui.run import run_window  # Qt is loaded only when a window is wanted

    return run_window(installation, role, crash_file=installation.folder / CRASH_REPORTS, drill=drill)
