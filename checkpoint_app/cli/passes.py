"""`office passes`: print runs and what comes after them, reprints, blanks, passes one by one."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING, Any

import click

from checkpoint_app.cli.copies import copies
from checkpoint_app.cli.designs import design
from checkpoint_app.cli.parameters import FILE, FOLDER
from checkpoint_app.cli.session import EXIT_DONE, EXIT_PARTLY, Session, SharedGroup, pass_session
from checkpoint_app.domain.clock import local
from checkpoint_app.domain.names import one_line
from checkpoint_app.domain.passes import PassKind, require_serial
from checkpoint_app.domain.print_run import PrintFilter, PrintPlan, PrintRun, Sheet
from checkpoint_app.domain.roster import compound_name

if TYPE_CHECKING:
    from checkpoint_app.services.print_passes import PrintedRun

SHEETS = click.Choice([sheet.value for sheet in Sheet])
KINDS_OF_RUNS = {"resident": PassKind.RESIDENT, "household": PassKind.HOUSEHOLD, "vehicle": PassKind.VEHICLE}
KINDS_ALONE = {
    "work": PassKind.WORK,
    "return-slip": PassKind.RETURN_SLIP,
    "vehicle": PassKind.VEHICLE,
    "temporary": PassKind.TEMPORARY,
}
_TENURES = {"": "", "no": "owner", "yes": "tenant"}


@click.group("passes", cls=SharedGroup)
def passes() -> None:
    """Passes."""


passes.add_command(design)
passes.add_command(copies)


@passes.command("print")
@click.option("--kind", type=click.Choice(list(KINDS_OF_RUNS)), default="resident", show_default=True)
@click.option("--compound", default="", help="Only this compound.")
@click.option("--building", default="", help="Only this building.")
@click.option("--unit", default="", help="Only this unit.")
@click.option("--grid", default="", help="Only this grid.")
@click.option("--let", "let", type=click.Choice(["yes", "no"]), help="Only people in let homes, or only owners.")
@click.option("--filter", "text", default="", help="Only whom this finds: 3-1-501, a name, initials, a phone tail.")
@click.option("--limit", type=click.IntRange(1, 1_000_000), help="At most so many.")
@click.option("--days", type=click.IntRange(1, 366), default=90, show_default=True)
@click.option("--sheet", type=SHEETS, default="10up", show_default=True)
@click.option("--out", required=True, type=FILE, help="The PDF; several batches are numbered beside it.")
@pass_session
def passes_print(
    session: Session,
    kind: str,
    compound: str,
    building: str,
    unit: str,
    grid: str,
    let: str | None,
    text: str,
    limit: int | None,
    days: int,
    sheet: str,
    out: Path,
) -> int:
    """Check, then sign, record and draw the passes of a run, batch by batch, and its distribution list."""
    wanted = PrintFilter(
        kind=KINDS_OF_RUNS[kind],
        compound=compound_name(compound),
        building=building,
        unit=unit,
        grid=grid,
        tenure=_TENURES[let or ""],
        text=text,
    )
    with session.office() as desk:
        plan = desk.passes.plan(wanted, limit=limit)
        printed = desk.passes.start(
            plan, out.parent, sheet=Sheet(sheet), days=days, name=_stem(out), progress=session.progress
        )
    left_out = _left_out(plan)
    paths = [str(path) for path in printed.paths]
    row = {
        "run": printed.run,
        "path": str(printed.path),
        "paths": paths,
        "list": None if printed.list_path is None else str(printed.list_path),
        "printed": len(printed.serials),
        "first": str(printed.serials[0]),
        "last": str(printed.serials[-1]),
        "left_out": left_out,
    }
    sentence = (
        f"Run {printed.run}: {len(printed.serials)} passes ({printed.serials[0]} to {printed.serials[-1]}), "
        f"{len(left_out)} left out, {', '.join(paths)}; list {row['list']}"
    )
    lines = [
        sentence,
        *(f"  {each['dwelling']} {each['plate']}: {each['code']} ({each['detail']})" for each in left_out),
    ]
    session.answer(row, "\n".join(lines))
    return EXIT_PARTLY if left_out else EXIT_DONE


@passes.command("runs")
@pass_session
def passes_runs(session: Session) -> None:
    """Show the print runs, newest first."""
    with session.office() as desk:
        runs = desk.store.runs()
    for run in runs:
        session.answer(_run_row(run), _run_sentence(run))


@passes.command("resume")
@click.argument("run", type=click.IntRange(1, 1 << 31))
@click.option("--to", "folder", required=True, type=FOLDER)
@pass_session
def passes_resume(session: Session, run: int, folder: Path) -> None:
    """Print whom a run still lacks, its sheets numbered on, and the list of the whole run."""
    with session.office() as desk:
        printed = desk.passes.resume(run, folder, progress=session.progress)
    _answer_printed(session, printed)


@passes.command("again")
@click.argument("run", type=click.IntRange(1, 1 << 31))
@click.option("--from-sheet", type=click.IntRange(1, 1_000_000), help="Write this sheet and all after it again.")
@click.option("--after", "after", help="Write what lies after this pass again.")
@click.option("--spoiled", multiple=True, metavar="SERIAL", help="Void this one and print it anew; may be repeated.")
@click.option("--to", "folder", required=True, type=FOLDER)
@pass_session
def passes_again(
    session: Session,
    run: int,
    from_sheet: int | None,
    after: str | None,
    spoiled: tuple[str, ...],
    folder: Path,
) -> None:
    """Write sheets of a run again after a paper jam: the same serials, new ones for those that were spoiled."""
    if from_sheet is not None and after is not None:
        raise click.UsageError("Name --from-sheet or --after, not both.")
    if from_sheet is None and after is None and not spoiled:
        raise click.UsageError("Name --from-sheet, --after or --spoiled.")
    with session.office() as desk:
        printed = desk.reprint.again(
            run,
            folder,
            from_sheet=from_sheet,
            after=None if after is None else require_serial(after),
            spoiled=[require_serial(serial) for serial in spoiled],
            progress=session.progress,
        )
    _answer_printed(session, printed)


@passes.command("list")
@click.argument("run", type=click.IntRange(1, 1 << 31))
@click.option("--to", "folder", required=True, type=FOLDER)
@pass_session
def passes_list(session: Session, run: int, folder: Path) -> None:
    """Write the distribution list of a run, a line a pass that stands, with room for a signature."""
    with session.office() as desk:
        path = desk.passes.write_list(run, folder)
    session.answer({"run": run, "list": None if path is None else str(path)}, f"Run {run}: list {path or 'empty'}")


@passes.command("reprint")
@click.argument("serial")
@click.option("--days", type=click.IntRange(1, 366), help="From now on; else until the old one would have ended.")
@click.option("--sheet", type=SHEETS, default="card", show_default=True)
@click.option("--out", required=True, type=FILE)
@pass_session
def passes_reprint(session: Session, serial: str, days: int | None, sheet: str, out: Path) -> None:
    """Print a new pass instead of a lost or damaged one, which is revoked."""
    with session.office() as desk:
        done = desk.reprint.reprint(
            require_serial(serial), out, sheet=Sheet(sheet), days=days, progress=session.progress
        )
    session.answer(
        {"path": str(done.path), "serial": str(done.serial), "code": done.code, "revoked": str(done.replaced)},
        f"{done.serial} instead of {done.replaced}, which is revoked: {done.path}",
    )


@passes.command("void")
@click.argument("serials", nargs=-1, required=True, metavar="SERIAL…")
@pass_session
def passes_void(session: Session, serials: tuple[str, ...]) -> None:
    """Revoke misprints."""
    with session.office() as desk:
        voided = [str(serial) for serial in desk.reprint.void([require_serial(serial) for serial in serials])]
    session.answer({"voided": voided}, f"Voided: {', '.join(voided) or 'none'}.")


@passes.command("blanks")
@click.option("--station", required=True, type=click.IntRange(1, 65_535))
@click.option("--count", required=True, type=click.IntRange(1, 1_000))
@click.option("--out", required=True, type=FILE)
@pass_session
def passes_blanks(session: Session, station: int, count: int, out: Path) -> None:
    """Print blanks with serials of a station's own block, to fill in by hand there."""
    with session.office() as desk:
        done = desk.blanks.print(station, count, out, progress=session.progress)
    session.answer(
        {"path": str(done.path), "first": str(done.first), "last": str(done.last)},
        f"{count} blanks ({done.first} to {done.last}): {done.path}",
    )


@passes.command("issue")
@click.option("--kind", required=True, type=click.Choice(list(KINDS_ALONE)))
@click.option("--holder", required=True, help="Whose it is, whole; the pass shows the name masked.")
@click.option("--place", required=True, help="The dwelling, or where they work.")
@click.option("--plate", default="", help="Of a vehicle's pass.")
@click.option("--days", type=click.IntRange(1, 366), help="Default: by kind.")
@click.option("--sheet", type=SHEETS, help="Default: a card, or an 80 mm slip for slips.")
@click.option("--out", required=True, type=FILE)
@pass_session
def passes_issue(
    session: Session, kind: str, holder: str, place: str, plate: str, days: int | None, sheet: str | None, out: Path
) -> None:
    """Issue one pass outside any run."""
    with session.office() as desk:
        done = desk.issue.issue(
            KINDS_ALONE[kind],
            holder,
            place,
            out,
            plate=plate,
            days=days,
            sheet=None if sheet is None else Sheet(sheet),
            progress=session.progress,
        )
    session.answer(
        {"path": str(done.path), "serial": str(done.serial), "code": done.code}, f"{done.serial}: {done.path}"
    )


def _stem(out: Path) -> str:
    """Return the name of a PDF without its ending; any other ending is part of the name."""
    if not out.name:
        raise click.BadParameter("a file's name is needed", param_hint="--out")
    return out.stem if out.suffix.lower() == ".pdf" else out.name


def _left_out(plan: PrintPlan) -> list[dict[str, Any]]:
    return [
        {
            "resident": problem.holder.resident,
            "household": problem.holder.household,
            "dwelling": one_line(str(problem.holder.dwelling)),
            "plate": problem.holder.plate,
            "code": problem.code.value,
            "detail": problem.detail,
        }
        for problem in plan.problems
    ]


def _answer_printed(session: Session, printed: PrintedRun) -> None:
    paths = [str(path) for path in printed.paths]
    row = {
        "run": printed.run,
        "paths": paths,
        "list": None if printed.list_path is None else str(printed.list_path),
        "printed": len(printed.serials),
        "serials": [str(serial) for serial in printed.serials],
    }
    session.answer(row, f"Run {printed.run}: {len(printed.serials)} passes, {', '.join(paths)}; list {row['list']}")


def _run_row(run: PrintRun) -> dict[str, Any]:
    return {
        "run": run.number,
        "opened_ms": run.opened_ms,
        "state": run.state.value,
        "kind": run.wanted.kind.name.lower(),
        "sheet": run.sheet.value,
        "design": run.design,
        "days": run.days,
        "planned": run.planned,
        "printed": run.printed,
        "voided": run.voided,
        "sheets": run.sheets,
        "first": None if run.first is None else str(run.first),
        "last": None if run.last is None else str(run.last),
    }


def _run_sentence(run: PrintRun) -> str:
    return (
        f"{run.number} {local(run.opened_ms):%Y-%m-%d %H:%M} {run.wanted.kind.name.lower()} {run.state.value}: "
        f"{run.printed} of {run.planned}, {run.voided} voided, {run.sheets} sheets, {run.first} to {run.last}"
    )
