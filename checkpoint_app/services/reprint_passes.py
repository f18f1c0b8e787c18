"""After the printing: sheets again when paper jammed, misprints voided, a new pass for one lost or damaged."""

from __future__ import annotations

from collections.abc import Collection, Sequence
from contextlib import ExitStack
from dataclasses import dataclass, replace
from pathlib import Path

from checkpoint_app.domain.events import EventDraft, EventKind
from checkpoint_app.domain.passes import PassClaims, PassKind, PassRecord, PassSerial
from checkpoint_app.domain.print_run import SHEETS_A_BATCH, PrintFilter, PrintRun, RunState, Sheet
from checkpoint_app.domain.progress import Progress, no_progress
from checkpoint_app.errors import InputRefused
from checkpoint_app.ports import Clock, Media, OfficeStore
from checkpoint_app.services.pass_designs import design_in_force
from checkpoint_app.services.print_passes import PrintedRun
from checkpoint_app.services.revoke_pass import RevokePass
from checkpoint_app.services.run_records import batch_draft, progress_from, require_run, run_list, run_name
from checkpoint_app.services.sign_passes import (
    DAY_S,
    LONGEST_DAYS,
    NewPass,
    claims_of,
    next_serials,
    require_key,
    signed_card,
)

MISPRINT, REPLACED = "misprint", "replaced"


@dataclass(frozen=True, slots=True, kw_only=True)
class Reprinted:
    path: Path
    serial: PassSerial
    code: str
    replaced: PassSerial


@dataclass(frozen=True, slots=True)
class ReprintPasses:
    store: OfficeStore
    clock: Clock
    media: Media

    def again(
        self,
        run: int,
        folder: Path,
        *,
        from_sheet: int | None = None,
        after: PassSerial | None = None,
        spoiled: Collection[PassSerial] = (),
        name: str = "",
        progress: Progress = no_progress,
    ) -> PrintedRun:
        """Write the sheets of a run again from one on, or from the pass after `after`, with the same serials.

        Their codes come out the same, and they never left the office. `spoiled` passes are revoked as misprints; their
        holders get new serials, printed at the end. All files and all records come to be together, or none does.
        InputRefused `run-unknown`, `sheet-unknown`, `pass-not-of-run`, `pass-over`, `nothing-to-print`,
        `pass-not-reprinted` (nobody knows any more whose it was), `key-unsigned`.
        """
        held = require_run(self.store, run)
        records = {record.serial: record for record in self.store.passes_of_run(run)}
        gone = set(spoiled)
        for serial in [*spoiled, *([after] if after else [])]:
            if serial not in records or (serial in gone and records[serial].revoked_ms is not None):
                raise InputRefused("pass-not-of-run", serial=str(serial), run=run)
        first_sheet, rest = self._rest(run, held.sheets, from_sheet, after)
        standing = [serial for serial in rest if serial not in gone and records[serial].revoked_ms is None]
        new = self._instead([records[serial] for serial in sorted(gone)], run)
        claims = [*(claims_of(records[serial]) for serial in standing), *(each.claims for each in new)]
        if not claims:
            raise InputRefused("nothing-to-print")
        for nameless in (each.serial for each in claims if not each.name):
            raise InputRefused("pass-not-reprinted", serial=str(nameless))
        for each in new:
            if each.claims.expires_s <= each.claims.not_before_s:
                raise InputRefused("pass-over", serial=str(each.claims.serial))
        require_key(self.store.identity(), until_s=max(each.expires_s for each in claims))
        stem = name or f"{run_name(held.wanted.kind, run)} 重印"
        return self._write_together(held, claims, new, sorted(gone), first_sheet, folder, stem, progress)

    def reprint(
        self,
        serial: PassSerial,
        out: Path,
        *,
        sheet: Sheet = Sheet.CARD,
        days: int | None = None,
        progress: Progress = no_progress,
    ) -> Reprinted:
        """Print a new pass instead of a lost or damaged one, which is revoked as replaced, in one step with the file.

        It ends when the old one would have, or `days` from now. InputRefused `pass-unknown`, `pass-not-reprinted` (an
        exit slip, or nobody knows any more whose it was), `pass-over` (name days), `holds-another`.
        """
        from checkpoint_app.documents.pass_sheet import write_sheets

        record = self.store.pass_record(serial)
        if record is None:
            raise InputRefused("pass-unknown", serial=str(serial))
        self._require_reprintable(record)
        now_ms = self.clock.read().wall_ms
        now_s = now_ms // 1000
        if days is not None and not 0 < days <= LONGEST_DAYS:
            raise InputRefused("pass-too-long", days=LONGEST_DAYS)
        expires_s = record.expires_s if days is None else now_s + days * DAY_S
        if expires_s <= now_s:
            raise InputRefused("pass-over", serial=str(serial))
        identity = self.store.identity()
        require_key(identity, until_s=expires_s)
        (new,) = self._instead([record], None)
        claims = replace(new.claims, expires_s=expires_s)
        card = signed_card(claims, identity)
        content = write_sheets(
            [card], sheet, design_in_force(self.store), title=identity.community_name, progress=progress
        )
        revoked = [] if record.revoked_ms is not None else [_revoked([serial], REPLACED, now_ms)]
        with self.media.staged(out, content):
            self.store.append(*revoked, replace(new, claims=claims).draft(now_ms))
        return Reprinted(path=out, serial=card.serial, code=card.code, replaced=serial)

    def void(self, serials: Sequence[PassSerial]) -> tuple[PassSerial, ...]:
        """Revoke misprints that stand; InputRefused `pass-unknown` revokes none."""
        return RevokePass(self.store, self.clock).revoke_all(serials, MISPRINT)

    def _rest(
        self, run: int, sheets: int, from_sheet: int | None, after: PassSerial | None
    ) -> tuple[int, list[PassSerial]]:
        """Return the number of the first sheet to write and the passes that lay there and behind."""
        layout = self.store.sheets_of_run(run)
        if from_sheet is not None:
            if not 1 <= from_sheet <= len(layout):
                raise InputRefused("sheet-unknown", given=from_sheet, last=len(layout))
            return from_sheet, [serial for sheet in layout[from_sheet - 1 :] for serial in sheet]
        if after is None:
            return sheets + 1, []
        at = next((number for number, sheet in enumerate(layout) if after in sheet), None)
        if at is None:  # spoiled and left out when its sheet was printed again
            raise InputRefused("pass-not-of-run", serial=str(after), run=run)
        same = layout[at][layout[at].index(after) + 1 :]
        return at + 2, [*same, *(serial for sheet in layout[at + 1 :] for serial in sheet)]

    def _instead(self, records: Sequence[PassRecord], run: int | None) -> list[NewPass]:
        """Return new passes that say what these said, from now on."""
        now_s = self.clock.read().wall_ms // 1000
        serials = next_serials(self.store.next_serial(), len(records))
        return [
            NewPass(
                claims=replace(claims_of(record), serial=serial, not_before_s=now_s),
                name=record.holder,
                resident=record.resident,
                household=record.household,
                run=run,
            )
            for serial, record in zip(serials, records, strict=True)
        ]

    def _write_together(
        self,
        run: PrintRun,
        claims: Sequence[PassClaims],
        new: Sequence[NewPass],
        gone: Sequence[PassSerial],
        first_sheet: int,
        folder: Path,
        stem: str,
        progress: Progress,
    ) -> PrintedRun:
        from checkpoint_app.documents.pass_sheet import write_sheets

        identity, design, now_ms = self.store.identity(), design_in_force(self.store), self.clock.read().wall_ms
        a_sheet = run.sheet.passes_a_sheet
        size = SHEETS_A_BATCH * a_sheet
        drafts: list[EventDraft] = [_revoked(gone, MISPRINT, now_ms)] if gone else []
        paths: list[Path] = []
        written = 0
        with ExitStack() as files:
            for first in range(0, len(claims), size):
                part, sheet_number = claims[first : first + size], first_sheet + first // a_sheet
                content = write_sheets(
                    [signed_card(each, identity) for each in part],
                    run.sheet,
                    design,
                    title=identity.community_name,
                    first_sheet=sheet_number,
                    of_sheets=first_sheet - 1 + -(-len(claims) // a_sheet),
                    progress=progress_from(progress, first, len(claims)),
                )
                paths.append(self.media.free_path(folder, f"{stem} {first // size + 1:02d}.pdf"))
                files.enter_context(self.media.staged(paths[-1], content))
                drafts.append(batch_draft(run.number, sheet_number, [each.serial for each in part], now_ms))
                written += len(content)
            drafts += [each.draft(now_ms) for each in new]
            list_path = None
            if run.state is RunState.DONE:
                handed_out = run_list(self.store, run, without=gone, more=[each.claims for each in new])
                if handed_out is not None:
                    list_path = self.media.free_path(folder, f"{stem} 签收单.pdf")
                    files.enter_context(self.media.staged(list_path, handed_out))
                closed = EventDraft(kind=EventKind.PRINT_RUN_CLOSED, at_ms=now_ms, data={"run": run.number})
                drafts.append(closed)
            self.store.append(*drafts)
        serials = tuple(each.serial for each in claims)
        return PrintedRun(run=run.number, paths=tuple(paths), serials=serials, size=written, list_path=list_path)

    def _require_reprintable(self, record: PassRecord) -> None:
        """A revoked pass is replaced only for somebody known, and only if they hold no other one of its kind."""
        held_by_somebody = record.resident is not None or record.household is not None
        ended_for_nobody = record.revoked_ms is not None and not held_by_somebody
        if record.kind is PassKind.EXIT_SLIP or ended_for_nobody or not record.holder:
            raise InputRefused("pass-not-reprinted", serial=str(record.serial))
        standing = self.store.standing_passes(PrintFilter(kind=record.kind), self.clock.read().wall_ms // 1000)
        other = standing.get((record.resident, record.household, record.plate))
        if held_by_somebody and other is not None and other.serial != record.serial:
            raise InputRefused("holds-another", serial=str(other.serial))


def _revoked(serials: Sequence[PassSerial], reason: str, at_ms: int) -> EventDraft:
    data = {"serials": [serial.key for serial in serials], "reason": reason}
    return EventDraft(kind=EventKind.PASS_REVOKED, at_ms=at_ms, data=data)
