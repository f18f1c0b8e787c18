"""Purge with proof, and legal holds: `office purge`, `office hold`, `station purge`."""

from __future__ import annotations

from datetime import datetime
from pathlib import Path
from typing import TYPE_CHECKING

import click

from checkpoint_app.cli.parameters import DAY, FILE, NUMBER
from checkpoint_app.cli.session import Session, SharedCommand, SharedGroup, pass_session
from checkpoint_app.domain.access import Right
from checkpoint_app.domain.clock import local, local_ms
from checkpoint_app.domain.purge import LegalHold, PurgePreview, PurgeTally
from checkpoint_app.sync.purge_data import tally_to_data

if TYPE_CHECKING:  # a gate's command starts without the office's half of the program
    from checkpoint_app.services.office_desk import OfficeDesk

SECOND_PIN = "CHECKPOINT_SECOND_PIN"


@click.command("purge", cls=SharedCommand)
@click.option("--before", type=DAY, help="The first day that stays; without it the one the rules suggest is shown.")
@click.option("--gone", multiple=True, metavar="NUMBER|FILE", help="Who left: a number, or a roster of all who stay.")
@click.option("--dry-run", is_flag=True, help="Say what would go; destroy nothing.")
@click.option("--second", help="The second person, by number or name; the PIN: CHECKPOINT_SECOND_PIN, or a prompt.")
@click.option("--certificate", type=FILE, help="Write the newest purge's certificate (.pdf), its record beside it.")
@click.option("--again", type=FILE, help="Do the purge of this record again: an older backup was put back.")
@click.option("--check", type=FILE, help="Say whether a record is one that this office signed.")
@pass_session
def purge(
    session: Session,
    before: datetime | None,
    gone: tuple[str, ...],
    dry_run: bool,
    second: str | None,
    certificate: Path | None,
    again: Path | None,
    check: Path | None,
) -> None:
    """Destroy the personal part of records before a day: two persons, with proof. Stopped, it goes on when asked again.

    --clerk is the first person. With --certificate alone it says what the gates answered meanwhile.
    """
    with session.office() as desk:
        if check is not None:
            _check(session, desk, check)
            return
        if again is not None:
            desk.access.require(Right.PURGE)
            desk.certify.order_again(again)
        elif dry_run or (before is None and certificate is None and desk.purge.pending() is None):
            before_ms = desk.purge.retention().before_ms if before is None else local_ms(before)
            _show(session, desk, desk.purge.preview(before_ms, _leaving(session, desk, gone)))
            return
        elif before is not None:
            if second is None or certificate is None:
                raise click.UsageError("A purge has a second person and a certificate: --second, --certificate.")
            leaving = _leaving(session, desk, gone)
            desk.purge.order(
                local_ms(before), leaving, second=second, second_pin=session.pin(SECOND_PIN, "PIN of the second person")
            )
        tally = desk.purge.carry_out(session.progress)
        if tally is not None:
            _tell(session, "office", tally)
            if tally.files:
                session.remark("Make a backup and publish an office bundle now: those written before are destroyed.")
        if certificate is not None:
            done = desk.certify.write(certificate)
            waiting = ", ".join(str(station) for station in done.unanswered)
            session.answer(
                {"certificate": str(done.paper), "record": str(done.record), "unanswered": list(done.unanswered)},
                f"{done.paper}, with its record {done.record.name}. "
                + (f"Not answered yet: station {waiting}." if waiting else "Every gate has answered."),
            )


@click.command("purge", cls=SharedCommand)
@pass_session
def station_purge(session: Session) -> None:
    """Carry out what the office ordered, as far as it confirmed the records; applying its list does so too."""
    with session.installation().gate(session.passphrase()) as desk:
        tally = desk.purge.carry_out(session.progress)
    if tally is None:
        session.answer({"parts": 0}, "Nothing is to be destroyed.")
    else:
        _tell(session, "station", tally)


@click.group("hold", cls=SharedGroup)
def hold() -> None:
    """Legal holds: what an authority asked to keep is spared by every purge."""


@hold.command("set")
@click.option("--document", required=True, help="The number of the authority's request.")
@click.option("--resident", type=NUMBER, help="Only what is about one resident.")
@click.option("--from", "first", type=DAY, help="Everything from this day on.")
@click.option("--until", type=DAY, help="… up to this day; without it, with no end.")
@pass_session
def set_hold(
    session: Session, document: str, resident: int | None, first: datetime | None, until: datetime | None
) -> None:
    """Hold one resident's records, or everything of some days."""
    if (resident is None) is (first is None):
        raise click.UsageError("Name one: --resident, or --from with or without --until.")
    from_ms = 0 if first is None else local_ms(first)
    until_ms = None if until is None else local_ms(until)
    with session.office() as desk:
        held = desk.holds.set(document, resident=resident, from_ms=from_ms, until_ms=until_ms)
    _tell_hold(session, held)


@hold.command("lift")
@click.argument("number", type=NUMBER)
@pass_session
def lift_hold(session: Session, number: int) -> None:
    """End a hold; the next purge takes what it spared."""
    with session.office() as desk:
        lifted = desk.holds.lift(number)
    session.answer({"hold": lifted.number}, f"Hold {lifted.number} ({lifted.document}) is lifted.")


@hold.command("list")
@pass_session
def list_holds(session: Session) -> None:
    """Show the holds in force."""
    with session.office() as desk:
        standing = desk.holds.standing()
    for held in standing:
        _tell_hold(session, held)
    if not standing:
        session.remark("No legal hold is in force.")


def _leaving(session: Session, desk: OfficeDesk, gone: tuple[str, ...]) -> tuple[int, ...]:
    """Return who leaves the roster: numbers, and whoever a roster file of those who stay does not name."""
    numbers = {int(text) for text in gone if text.isascii() and text.isdecimal()}
    for text in gone:
        if not (text.isascii() and text.isdecimal()):
            from checkpoint_app.services.import_roster import plan_import

            plan = plan_import(Path(text), progress=session.progress)
            numbers.update(desk.purge.absent_from(plan.rows))
    return tuple(sorted(numbers))


def _show(session: Session, desk: OfficeDesk, preview: PurgePreview) -> None:
    tally, retention = preview.tally, desk.purge.retention()
    row = {
        "before": f"{local(preview.before_ms):%Y-%m-%d}",
        "keep_days": retention.keep_days,
        "oldest_days": retention.oldest_days,
        "gone": list(preview.gone),
        "gaps": [list(gap) for gap in preview.gaps],
        "holds": [held.document for held in preview.holds],
        "unanswered": list(desk.certify.unanswered()),
        **tally_to_data(tally),
    }
    session.answer(row, "\n".join([f"Before {row['before']} would go:", *_lines(tally), *_waiting(preview)]))


def _tell(session: Session, where: str, tally: PurgeTally) -> None:
    session.answer({"where": where, **tally_to_data(tally)}, "\n".join(["Destroyed:", *_lines(tally)]))


def _lines(tally: PurgeTally) -> list[str]:
    lines = [f"  {kind}: {n}" for kind, n in tally.by_kind.items()] or ["  no personal parts"]
    lines += [
        f"  station {station} epoch {epoch}: records {first}–{last}" for station, epoch, first, last, _ in tally.ranges
    ]
    lines += [f"  {n} files: {kind}" for kind, n in sorted((tally.files or {}).items())]
    said = {
        "residents taken off the roster": tally.residents,
        "photos": tally.photos,
        "kept: legal hold": tally.held,
        "kept: the pass is still valid": tally.standing,
        "wait for the office's receipt": tally.rest,
        "files that were not where they had been written": tally.unreached,
    }
    return lines + [f"  {what}: {n}" for what, n in said.items() if n]


def _waiting(preview: PurgePreview) -> list[str]:
    return [
        f"  station {station} epoch {epoch} lacks {first}–{last}: its gate destroys them once they were received"
        for station, epoch, first, last in preview.gaps
    ]


def _check(session: Session, desk: OfficeDesk, path: Path) -> None:
    order = desk.certify.read(path)
    session.answer(
        {"order": order.number, "before": f"{local(order.before_ms):%Y-%m-%d}", "signature_holds": True},
        f"This office signed it: purge {order.number}, before {local(order.before_ms):%Y-%m-%d}.",
    )


def _tell_hold(session: Session, held: LegalHold) -> None:
    until = None if held.until_ms is None else f"{local(held.until_ms):%Y-%m-%d}"
    whom = f"resident {held.resident}" if held.resident else f"{local(held.from_ms):%Y-%m-%d} to {until or 'no end'}"
    session.answer(
        {
            "hold": held.number,
            "document": held.document,
            "resident": held.resident,
            "from_ms": held.from_ms,
            "until_ms": held.until_ms,
        },
        f"Hold {held.number}, {held.document}: {whom}.",
    )
