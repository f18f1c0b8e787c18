"""Print runs of passes: checked, signed, recorded and drawn in batches; stopped and taken up again."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass, replace
from pathlib import Path

from checkpoint_app.domain.continuity import NUMBERS_AN_EPOCH, least_number
from checkpoint_app.domain.events import OFFICE_STATION, EventDraft, EventKind
from checkpoint_app.domain.names import mask_name
from checkpoint_app.domain.pass_design import PassDesign
from checkpoint_app.domain.passes import PassClaims, PassKind, PassSerial
from checkpoint_app.domain.print_run import SHEETS_A_BATCH, Holder, PrintFilter, PrintPlan, RunState, Sheet
from checkpoint_app.domain.progress import Progress, no_progress
from checkpoint_app.errors import InputRefused
from checkpoint_app.ports import Clock, Media, OfficeStore
from checkpoint_app.services.pass_designs import design_in_force
from checkpoint_app.services.print_holders import PlanPasses, still_without
from checkpoint_app.services.run_records import (
    batch_draft,
    opened_draft,
    progress_from,
    require_run,
    run_list,
    run_name,
)
from checkpoint_app.services.sign_passes import (
    DAY_S,
    LONGEST_DAYS,
    NewPass,
    claims_of,
    next_serials,
    require_key,
    signed_card,
)
from checkpoint_app.sync import pass_code

DEFAULT_DAYS = 90


@dataclass(frozen=True, slots=True, kw_only=True)
class PrintedRun:
    """What one call wrote. `list_path` is the distribution list, None when there is nobody to give a pass to."""

    run: int
    paths: tuple[Path, ...]
    serials: tuple[PassSerial, ...]
    size: int
    list_path: Path | None = None

    @property
    def path(self) -> Path:
        return self.paths[0]


@dataclass(frozen=True, slots=True, kw_only=True)
class _Batches:
    """What all batches of one call share. `opening` is recorded with the first of them."""

    run: int
    kind: PassKind
    sheet: Sheet
    design: PassDesign
    days: int
    sheets_before: int
    path_of: Callable[[int], Path]
    """Told the number of the batch, from 1."""
    opening: tuple[EventDraft, ...] = ()


@dataclass(frozen=True, slots=True)
class PrintPasses:
    store: OfficeStore
    clock: Clock
    media: Media

    def plan(self, wanted: PrintFilter = PrintFilter(), *, limit: int | None = None) -> PrintPlan:
        """Return the dry run, as PlanPasses.plan."""
        return PlanPasses(self.store, self.clock).plan(wanted, limit=limit)

    def start(
        self,
        plan: PrintPlan,
        folder: Path,
        *,
        sheet: Sheet = Sheet.TEN_UP,
        days: int = DEFAULT_DAYS,
        name: str = "",
        progress: Progress = no_progress,
    ) -> PrintedRun:
        """Print everybody of a plan as a new run: files `<name> 01.pdf` …, then `<name> 签收单.pdf`.

        A single batch is the file `<name>.pdf` itself, in place of one already there. Passes are on record exactly when
        their file is there: Cancelled, MediaError and StorageError keep the batches that were finished, and `resume`
        prints the rest. InputRefused `nothing-to-print`, `key-unsigned`, `station-expired`, `pass-too-long`.
        """
        now_ms = self.clock.read().wall_ms
        self._require_days(days, now_ms // 1000)
        plan = still_without(plan, self.store, now_ms // 1000)
        if not plan.holders:
            raise InputRefused("nothing-to-print")
        design = design_in_force(self.store)
        given = max((run.number for run in self.store.runs()), default=0)
        number = max(given + 1, least_number(self.store.head().epoch, NUMBERS_AN_EPOCH))
        single = len(plan.holders) <= SHEETS_A_BATCH * sheet.passes_a_sheet
        stem = name or run_name(plan.wanted.kind, number)

        def path_of(batch: int) -> Path:
            if single:
                return folder / f"{stem}.pdf" if name else self.media.free_path(folder, f"{stem}.pdf")
            return self.media.free_path(folder, f"{stem} {batch:02d}.pdf")

        batches = _Batches(
            run=number,
            kind=plan.wanted.kind,
            sheet=sheet,
            design=design,
            days=days,
            sheets_before=0,
            path_of=path_of,
            opening=(opened_draft(number, plan, sheet, design.code, days, now_ms),),
        )
        return self._close(self._write(batches, plan.holders, progress), folder, stem)

    def resume(self, run: int, folder: Path, *, name: str = "", progress: Progress = no_progress) -> PrintedRun:
        """Print whom a run's filter still finds without a pass, its sheets numbered on, and the whole run's list.

        InputRefused `run-unknown`, `run-filter-gone`, and as `start`.
        """
        held = require_run(self.store, run)
        if not held.filter_known:
            raise InputRefused("run-filter-gone", run=run)
        now_s = self.clock.read().wall_ms // 1000
        self._require_days(held.days, now_s)
        left = None if held.limit is None else max(0, held.limit - held.printed)
        holders = self.plan(held.wanted, limit=left).holders
        if not holders and held.state is RunState.DONE:
            raise InputRefused("nothing-to-print")
        stem = name or run_name(held.wanted.kind, run)
        batches = _Batches(
            run=run,
            kind=held.wanted.kind,
            sheet=held.sheet,
            design=design_in_force(self.store),
            days=held.days,
            sheets_before=held.sheets,
            path_of=lambda batch: self.media.free_path(
                folder, f"{stem} {held.sheets // SHEETS_A_BATCH + batch:02d}.pdf"
            ),
        )
        return self._close(self._write(batches, holders, progress), folder, stem)

    def write_list(self, run: int, folder: Path, *, name: str = "", close: bool = False) -> Path | None:
        """Write the distribution list of all passes of a run that stand; None if none does.

        `close` records in the same step that the run is done.
        """
        held = require_run(self.store, run)
        content = run_list(self.store, held)
        closed = (EventDraft(kind=EventKind.PRINT_RUN_CLOSED, at_ms=self.clock.read().wall_ms, data={"run": run}),)
        drafts = closed if close else ()
        if content is None:
            self.store.append(*drafts)
            return None
        stem = name or run_name(held.wanted.kind, run)
        path = self.media.free_path(folder, f"{stem} 签收单.pdf")
        with self.media.staged(path, content):
            self.store.append(*drafts)
        return path

    def code_of(self, serial: PassSerial) -> str:
        """Return the text a scanner reads from a pass this office issued; InputRefused `pass-unknown`."""
        record = self.store.pass_record(serial)
        if record is None or record.blank or serial.station != OFFICE_STATION:
            raise InputRefused("pass-unknown", serial=str(serial))
        return pass_code.encode(claims_of(record), self.store.identity().signing_seed)

    def _write(self, batches: _Batches, holders: Sequence[Holder], progress: Progress) -> PrintedRun:
        """Write batch after batch, each on record exactly when its file is there."""
        from checkpoint_app.documents.pass_sheet import write_sheets

        identity, a_sheet = self.store.identity(), batches.sheet.passes_a_sheet
        size = SHEETS_A_BATCH * a_sheet
        of_sheets = batches.sheets_before + -(-len(holders) // a_sheet)
        paths: list[Path] = []
        serials: list[PassSerial] = []
        written = 0
        for first in range(0, len(holders), size):
            part = holders[first : first + size]
            passes = self._passes(batches, part)
            sheet_number = batches.sheets_before + first // a_sheet + 1
            content = write_sheets(
                [signed_card(new.claims, identity) for new in passes],
                batches.sheet,
                batches.design,
                title=identity.community_name,
                first_sheet=sheet_number,
                of_sheets=of_sheets,
                progress=progress_from(progress, first, len(holders)),
            )
            at_ms = self.clock.read().wall_ms
            path = batches.path_of(first // size + 1)
            batch = batch_draft(batches.run, sheet_number, [new.claims.serial for new in passes], at_ms)
            with self.media.staged(path, content):
                opening = batches.opening if not first else ()
                self.store.append(*opening, batch, *(new.draft(at_ms) for new in passes))
            paths.append(path)
            serials += [new.claims.serial for new in passes]
            written += len(content)
        return PrintedRun(run=batches.run, paths=tuple(paths), serials=tuple(serials), size=written)

    def _passes(self, batches: _Batches, holders: Sequence[Holder]) -> list[NewPass]:
        start_s = self.clock.read().wall_ms // 1000
        serials = next_serials(self.store.next_serial(), len(holders))
        return [
            NewPass(
                claims=PassClaims(
                    serial=serial,
                    kind=batches.kind,
                    name=mask_name(holder.name),
                    dwelling=str(holder.dwelling),
                    plate=holder.plate,
                    not_before_s=start_s,
                    expires_s=start_s + batches.days * DAY_S,
                ),
                name=holder.name,
                resident=holder.resident,
                household=holder.household,
                run=batches.run,
            )
            for serial, holder in zip(serials, holders, strict=True)
        ]

    def _close(self, printed: PrintedRun, folder: Path, stem: str) -> PrintedRun:
        return replace(printed, list_path=self.write_list(printed.run, folder, name=stem, close=True))

    def _require_days(self, days: int, start_s: int) -> None:
        if not 0 < days <= LONGEST_DAYS:
            raise InputRefused("pass-too-long", days=LONGEST_DAYS)
        require_key(self.store.identity(), until_s=start_s + days * DAY_S)
