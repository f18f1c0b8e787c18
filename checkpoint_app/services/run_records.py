"""What is kept and listed of a print run: its records, its name on files, its distribution list."""

from __future__ import annotations

from collections.abc import Collection, Sequence
from typing import Any

from checkpoint_app.domain.events import EventDraft, EventKind
from checkpoint_app.domain.passes import PassClaims, PassKind, PassSerial
from checkpoint_app.domain.print_run import PrintPlan, PrintRun, Sheet
from checkpoint_app.domain.progress import Progress
from checkpoint_app.errors import InputRefused
from checkpoint_app.ports import OfficeStore
from checkpoint_app.services.sign_passes import claims_of


def run_name(kind: PassKind, run: int) -> str:
    """Return what the files of a run are called unless a person named them."""
    from checkpoint_app.documents.pass_card import KIND_WORDS  # reportlab loads with the first run, not the window

    return f"{KIND_WORDS[kind]} 批次{run}"


def run_list(
    store: OfficeStore, run: PrintRun, *, without: Collection[PassSerial] = (), more: Sequence[PassClaims] = ()
) -> bytes | None:
    """Return the PDF of a run's distribution list, None for nobody.

    `without` are passes about to be revoked, `more` those about to be recorded.
    """
    from checkpoint_app.documents.pass_card import card_of
    from checkpoint_app.documents.pass_sheet import write_distribution_list

    records = [r for r in store.passes_of_run(run.number) if r.revoked_ms is None and r.serial not in without]
    if not records and not more:
        return None
    issuer = store.identity().community_name
    claims = [*(claims_of(record) for record in records), *more]
    return write_distribution_list([card_of(each, issuer=issuer) for each in claims], title=issuer)


def progress_from(progress: Progress, before: int, total: int) -> Progress:
    """Return what a batch reports to, so that `progress` hears of the whole run; `before` passes are done already."""
    return lambda done, _of_batch: progress(before + done, total)


def require_run(store: OfficeStore, number: int) -> PrintRun:
    run = store.run(number)
    if run is None:
        raise InputRefused("run-unknown", run=number)
    return run


def batch_draft(run: int, first_sheet: int, serials: Sequence[PassSerial], at_ms: int) -> EventDraft:
    """Return the record of which passes lie on the sheets from `first_sheet` on."""
    ranges: list[list[int]] = []
    for serial in serials:
        if ranges and ranges[-1][1] + 1 == serial.key:
            ranges[-1][1] = serial.key
        else:
            ranges.append([serial.key, serial.key])
    data = {"run": run, "sheet": first_sheet, "passes": len(serials), "serials": ranges}
    return EventDraft(kind=EventKind.PRINT_BATCH, at_ms=at_ms, data=data)


def opened_draft(number: int, plan: PrintPlan, sheet: Sheet, design: str, days: int, at_ms: int) -> EventDraft:
    """Return the record of a new run; what was typed to find people may be a name: it stands in the personal part."""
    wanted = plan.wanted
    places = {
        "compound": wanted.compound,
        "building": wanted.building,
        "unit": wanted.unit,
        "grid": wanted.grid,
        "tenure": wanted.tenure,
    }
    chosen: dict[str, Any] = {field: value for field, value in places.items() if value}
    data: dict[str, Any] = {
        "run": number,
        "kind": int(wanted.kind),
        "sheet": sheet.value,
        "design": design,
        "days": days,
        "planned": len(plan.holders),
        "filter": chosen | ({"text": True} if wanted.text else {}),
    }
    if plan.limit is not None:
        data["limit"] = plan.limit
    pii = {"text": wanted.text} if wanted.text else None
    return EventDraft(kind=EventKind.PRINT_RUN_OPENED, at_ms=at_ms, data=data, pii=pii)
