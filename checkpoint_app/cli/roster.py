"""`office roster`: who lives where, and their photos."""

from __future__ import annotations

from dataclasses import asdict
from pathlib import Path

import click

from checkpoint_app.cli.parameters import FILE, FOLDER
from checkpoint_app.cli.session import EXIT_DONE, EXIT_PARTLY, Session, SharedGroup, pass_session
from checkpoint_app.domain.names import mask_name


@click.group("roster", cls=SharedGroup)
def roster() -> None:
    """The roster."""


@roster.command("import")
@click.argument("file", type=FILE)
@click.option("--dry-run", is_flag=True, help="Name every problem; load nothing.")
@click.option("--sheet", help="Only this sheet.")
@pass_session
def roster_import(session: Session, file: Path, dry_run: bool, sheet: str | None) -> int:
    """Import a workbook or CSV file: every problem by sheet, row and column, then the good rows."""
    from checkpoint_app.services.import_roster import load_plan, plan_import
    from checkpoint_app.services.purged_people import returning

    plan = plan_import(file, sheet=sheet, progress=session.progress)
    added = changed = purged = 0
    if not dry_run:
        with session.office() as desk:
            purged = returning(desk.store, plan.rows)
            added, changed = load_plan(plan, desk.store, desk.clock, session.progress)
    problems = [asdict(problem) for problem in plan.problems]
    lines = [f"{p.sheet} row {p.row} {p.column}: {p.code} ({p.value})" for p in plan.problems]
    lines.append(f"{len(plan.rows)} good rows, {len(problems)} problems; added {added}, changed {changed}.")
    if purged:
        lines.append(f"{purged} of them were taken off the roster for good at a purge and are on it again.")
    row = {"good": len(plan.rows), "added": added, "changed": changed, "purged_before": purged, "problems": problems}
    session.answer(row | {"dry_run": dry_run}, "\n".join(lines))
    return EXIT_PARTLY if any(p.fatal for p in plan.problems) else EXIT_DONE


@roster.command("find")
@click.argument("text")
@click.option("--limit", type=click.IntRange(1, 1_000), default=20, show_default=True)
@pass_session
def roster_find(session: Session, text: str, limit: int) -> None:
    """Find residents, names masked, by 3-1-501, a name, initials or a phone tail: their numbers, for other commands."""
    with session.office() as desk:
        found = desk.store.residents(after=None, limit=limit, text=text)
    for one in found:
        name, dwelling = mask_name(one.name), str(one.dwelling)
        session.answer(
            {"resident": one.number, "household": one.household, "name": name, "dwelling": dwelling},
            f"{one.number} {name}, {dwelling}, household {one.household}",
        )
    if not found:
        session.remark("Nobody on the roster fits.")


@roster.command("photos")
@click.argument("folder", type=FOLDER)
@click.option("--dry-run", is_flag=True, help="Name every problem; load nothing.")
@pass_session
def roster_photos(session: Session, folder: Path, dry_run: bool) -> int:
    """Import photos named by ID number, `3-1-501 NAME` or `COMPOUND 3-1-501 NAME`; every problem by file."""
    with session.office() as desk:
        plan = desk.photos.plan(folder, session.progress)
        for problem in plan.problems if not session.json else ():
            session.answer({}, f"{problem.file}: {problem.code.value}")
        if dry_run:
            plan.require_room()
        loaded = 0 if dry_run else desk.photos.load(plan)
    problems = [{"file": problem.file, "code": problem.code.value} for problem in plan.problems]
    session.answer(
        {"good": len(plan.photos), "loaded": loaded, "replaced": plan.replaced, "bytes": plan.total,
         "problems": problems, "dry_run": dry_run},
        f"{len(plan.photos)} good photos ({plan.replaced} of people who have one), {len(problems)} problems; "
        f"loaded {loaded}.",
    )  # fmt: skip
    return EXIT_PARTLY if problems else EXIT_DONE
