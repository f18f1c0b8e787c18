"""The doctor (体检): every check a line, damage named, and what to do. A repair rebuilds and sweeps, nothing else."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Sequence
from dataclasses import dataclass, replace
from functools import partial
from pathlib import Path

from checkpoint_app.adapters import cups_queue
from checkpoint_app.adapters.data_folder import DataFolder
from checkpoint_app.domain.checkup import Check, Finding, Grade, bad, good, warn
from checkpoint_app.domain.clock import ClockState
from checkpoint_app.domain.continuity import HighWater
from checkpoint_app.domain.events import ChainHead
from checkpoint_app.domain.progress import Progress, no_progress
from checkpoint_app.errors import StorageError
from checkpoint_app.examination_ports import Examination, Premises
from checkpoint_app.log_ports import HighWaterMark, Vault
from checkpoint_app.ports import Clock, OfficeStore, StationStore
from checkpoint_app.services.check_data import CheckUp, DataChecks, Findings
from checkpoint_app.services.check_machine import (
    look_at_fonts,
    look_at_rights,
    look_at_sounds,
    look_at_space,
    look_for_leftovers,
    look_for_printers,
)
from checkpoint_app.services.stamp_events import BUILD_DATE_MS

_STEPS = 1000
"""Of the progress of each check."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Repaired:
    """`swept` names the half-written files that were deleted."""

    swept: tuple[str, ...]
    rebuilt: bool


@dataclass(frozen=True, slots=True, kw_only=True)
class Doctor:
    """`rebuild` replays the log, `held_to` says what the office holds of a gate (None at the office): the way out.

    `vault` raises StorageError if the file of the keys cannot be used. What cannot be asked is None: `examination`
    without a key, `rebuild`, `clock` and `token` (the high-water token, beside the head) where no store opens. `fits`
    says whether the log has the record that a token names.
    """

    examination: Examination | None
    premises: Premises
    vault: Callable[[], None]
    rebuild: Callable[[Progress], None] | None = None
    held_to: Callable[[], int] | None = None
    clock: Callable[[], ClockState] | None = None
    token: Callable[[], tuple[HighWater | None, ChainHead]] | None = None
    fits: Callable[[HighWater], bool] = lambda _token: True
    printers: Callable[[], Sequence[str]] = cups_queue.printer_names

    def examine(self, progress: Progress = no_progress) -> tuple[Finding, ...]:
        """Make every check; nothing is changed. Cancelled is the only error raised."""
        checks: list[CheckUp] = [self._vault]
        if self.examination is not None:
            of_the_data = DataChecks(
                examination=self.examination,
                premises=self.premises,
                can_rebuild=self.rebuild is not None,
                held_to=self.held_to,
            )
            checks += of_the_data.all()
        checks += [self._high_water, self._clock, self._machine]
        found: list[Finding] = []
        for number, check in enumerate(checks):
            progress(number * _STEPS, len(checks) * _STEPS)
            found += check(_part(progress, number, len(checks)), tuple(found))
        progress(len(checks) * _STEPS, len(checks) * _STEPS)
        return tuple(found)

    def repair(self, findings: Iterable[Finding], progress: Progress = no_progress) -> Repaired:
        """Delete half-written files and rebuild what follows from the log, where `findings` say that this mends.

        StorageError or Cancelled leave what is not done yet as it was.
        """
        mending = {finding.check for finding in findings if finding.mends}
        swept = tuple(self.premises.remove_leftovers()) if Check.LEFTOVERS in mending else ()
        if self.rebuild is None or Check.PROJECTIONS not in mending:
            return Repaired(swept=swept, rebuilt=False)
        self.rebuild(progress)
        return Repaired(swept=swept, rebuilt=True)

    def _vault(self, _progress: Progress, _found: Sequence[Finding]) -> Findings:
        try:
            self.vault()
        except StorageError as error:
            yield bad(Check.VAULT, "vault-damaged", detail=error.code)
        else:
            yield good(Check.VAULT, "vault-good")

    def _high_water(self, _progress: Progress, _found: Sequence[Finding]) -> Findings:
        if self.token is None:
            return
        try:
            token, head = self.token()
        except StorageError:  # a page it stands on is damaged: the checks of the data name it
            return
        if token is None:
            yield warn(Check.HIGH_WATER, "token-missing")
        elif (token.epoch, token.seq) > (head.epoch, head.seq):
            yield bad(Check.HIGH_WATER, "token-ahead", token=f"{token.seq:,}", seq=f"{head.seq:,}")
        elif not self.fits(token):
            yield bad(Check.HIGH_WATER, "token-other", token=f"{token.seq:,}")
        else:
            yield good(Check.HIGH_WATER, "token-good", seq=f"{token.seq:,}")

    def _clock(self, _progress: Progress, _found: Sequence[Finding]) -> Findings:
        if self.clock is None:
            return
        try:
            state = self.clock()
        except StorageError:  # a page with records it needs is damaged: the checks of the data name it
            return
        if state is ClockState.OK:
            yield good(Check.CLOCK, "clock-good")
        else:
            yield bad(Check.CLOCK, "clock-suspect")

    def _machine(self, _progress: Progress, _found: Sequence[Finding]) -> Findings:
        yield from look_at_space(self.premises)
        yield from look_for_leftovers(self.premises)
        yield from look_at_rights(self.premises)
        yield from look_at_fonts()
        yield from look_at_sounds()
        yield from look_for_printers(self.printers)


def doctor_at_gate(store: StationStore, clock: Callable[[], ClockState], token: HighWaterMark | None = None) -> Doctor:
    """Return what examines a gate's folder; `token` where nobody told the store to keep one."""
    return replace(
        doctor_beside(store.examination().folder, store.vault(), store.examination()),
        rebuild=store.rebuild_projections,
        held_to=lambda: store.receipt().held_to,
        clock=clock,
        token=lambda: (store.token() if token is None else token.read(), store.head()),
        fits=partial(_fits, store),
    )


def doctor_at_office(store: OfficeStore, clock: Clock, token: HighWaterMark | None = None) -> Doctor:
    return replace(
        doctor_beside(store.examination().folder, store.vault(), store.examination()),
        rebuild=store.rebuild_projections,
        clock=lambda: ClockState.OK if clock.read().wall_ms >= BUILD_DATE_MS else ClockState.SUSPECT,
        token=lambda: (store.token() if token is None else token.read(), store.head()),
        fits=partial(_fits, store),
    )


def doctor_beside(folder: Path, vault: Vault, examination: Examination | None) -> Doctor:
    """Return what examines a folder in which no store opens; without its key only what lies around the data."""
    return Doctor(examination=examination, premises=DataFolder(folder), vault=vault.check)


def _fits(store: StationStore | OfficeStore, token: HighWater) -> bool:
    """Whether the log has the record that a token names; what cannot be read is named by the walk over the log."""
    if token.epoch != store.head().epoch:
        return True
    try:
        return store.head_at(token.seq).digest == token.digest
    except StorageError:
        return True


def worst(findings: Iterable[Finding]) -> Grade:
    """Return the gravest grade of all."""
    grades = {finding.grade for finding in findings}
    return next((grade for grade in (Grade.BAD, Grade.WARN) if grade in grades), Grade.GOOD)


def _part(progress: Progress, number: int, of: int) -> Progress:
    """Return the progress of one check as its share of all."""

    def tell(done: int, total: int) -> None:
        progress(number * _STEPS + (_STEPS * done // total if total else 0), of * _STEPS)

    return tell
