"""Who works at the office, what they looked at, tracing, and one person's data."""

from __future__ import annotations

from dataclasses import asdict
from datetime import datetime
from pathlib import Path

import click

from checkpoint_app.cli.parameters import FILE, FOLDER, NUMBER
from checkpoint_app.cli.session import Session, SharedCommand, SharedGroup, pass_session
from checkpoint_app.domain.access import AccessEntry, Clerk, Purpose, Right, Role
from checkpoint_app.domain.clock import local, local_ms
from checkpoint_app.domain.names import mask_name
from checkpoint_app.domain.record_ranges import range_texts
from checkpoint_app.domain.tracing import USUAL_MINUTES, Missing, TraceLine, TraceQuestion

MOMENT = click.DateTime(["%Y-%m-%dT%H:%M", "%Y-%m-%d %H:%M"])
ROLE = click.Choice([role.value for role in Role])
PAGE = 200
CODES = f"One of {', '.join(Purpose)}, words, or both:"


@click.group("clerk", cls=SharedGroup)
def clerk() -> None:
    """Who works at the office. The first one is the head; who adds or changes others signs on with --clerk."""


@clerk.command("add")
@click.option("--name", required=True)
@click.option("--role", type=ROLE, default=Role.CLERK.value, show_default=True)
@click.option("--new-pin", required=True, prompt=True, hide_input=True, help="4 to 8 digits; asked for if not given.")
@pass_session
def add(session: Session, name: str, role: str, new_pin: str) -> None:
    """Let somebody work at the office."""
    with session.office() as desk:
        added = desk.access.add(name, new_pin, Role(role))
    _tell(session, added, "works here")


@clerk.command("list")
@pass_session
def list_clerks(session: Session) -> None:
    """Show who works at the office."""
    with session.office() as desk:
        for each in desk.access.clerks():
            _tell(session, each, "works here")


@clerk.command("dismiss")
@click.argument("number", type=NUMBER)
@pass_session
def dismiss(session: Session, number: int) -> None:
    """Let somebody work here no more."""
    with session.office() as desk:
        gone = desk.access.dismiss(number)
    _tell(session, gone, "works here no more")


@clerk.command("role")
@click.argument("number", type=NUMBER)
@click.argument("role", type=ROLE)
@pass_session
def change_role(session: Session, number: int, role: str) -> None:
    """Give somebody other rights."""
    with session.office() as desk:
        changed = desk.access.change_role(number, Role(role))
    _tell(session, changed, "works here")


@clerk.command("pin")
@click.argument("number", type=NUMBER)
@click.option("--new-pin", required=True, prompt=True, hide_input=True, help="4 to 8 digits; asked for if not given.")
@pass_session
def change_pin(session: Session, number: int, new_pin: str) -> None:
    """Give somebody a new PIN: everybody their own, the head anybody's."""
    with session.office() as desk:
        changed = desk.access.change_pin(number, new_pin)
    _tell(session, changed, "has a new PIN")


@click.command("access-log", cls=SharedCommand)
@click.option("--find", "text", default="", help="A clerk's name or number, a purpose, a document number.")
@click.option("--what", default="", help="One kind of entry, as `trace`.")
@click.option("--limit", type=click.IntRange(1, 1_000_000), default=PAGE, show_default=True)
@pass_session
def access_log(session: Session, text: str, what: str, limit: int) -> None:
    """Show who looked at personal data when and what for, newest first."""
    with session.office() as desk:
        desk.access.require(Right.ACCESS_LOG)
        before, left = None, limit
        while left > 0:
            page = desk.store.accesses(before_key=before, limit=min(PAGE, left), text=text, what=what)
            for entry in page:
                session.answer(asdict(entry), _entry_sentence(entry))
            if len(page) < min(PAGE, left):
                return
            before, left = page[-1].key, left - len(page)


@click.command("trace", cls=SharedCommand)
@click.option("--gate", required=True, help="The gate's code.")
@click.option("--from", "begin", required=True, type=MOMENT, help="2026-11-22T09:10, in UTC+8.")
@click.option("--to", "end", required=True, type=MOMENT)
@click.option("--minutes", type=int, default=USUAL_MINUTES, show_default=True, help="Who counts as together.")
@click.option("--purpose", required=True, help=f"{CODES} 'tracing letter of 20 Nov'.")
@click.option("--document", required=True, help="The number of the document that asks.")
@click.option("--out", type=FILE, help="Write it as .xlsx, .csv or .pdf, too.")
@click.option("--whole", is_flag=True, help="Names unmasked: on record of its own.")
@pass_session
def trace(
    session: Session,
    gate: str,
    begin: datetime,
    end: datetime,
    minutes: int,
    purpose: str,
    document: str,
    out: Path | None,
    whole: bool,
) -> None:
    """Show who passed a gate in an interval, and with whom; on record before anything is shown."""
    question = TraceQuestion(gate=gate, from_ms=local_ms(begin), to_ms=local_ms(end), minutes=minutes)
    with session.office() as desk:
        if whole:
            desk.unmask.unlock(purpose=purpose, document=document)
        found = desk.trace.trace(question, purpose=purpose, document=document)
        if out is not None:
            desk.trace.write(found, out, whole=whole)
    for line in found.lines:
        _tell_line(session, line, whole)
    for missing in found.missing:
        session.answer({"missing": asdict(missing)}, _missing_sentence(missing))
    session.answer(
        {"people": found.people, "passages": len(found.lines), "path": None if out is None else str(out)},
        f"{found.people} people, {len(found.lines)} passages" + ("" if out is None else f"; {out}"),
    )


@click.group("person", cls=SharedGroup)
def person() -> None:
    """One person's data."""


@person.command("export")
@click.argument("resident", type=NUMBER)
@click.option("--out", required=True, type=FOLDER)
@click.option("--purpose", required=True, help=f"{CODES} 'own asked at the counter'.")
@click.option("--document", default="")
@pass_session
def export_person(session: Session, resident: int, out: Path, purpose: str, document: str) -> None:
    """Write all that is held of a resident, as PDF and JSON; on record before."""
    with session.office() as desk:
        file, (pdf, data) = desk.person.export(
            resident, out, purpose=purpose, document=document, progress=session.progress
        )
    session.answer(
        {
            "resident": resident,
            "records": len(file.records),
            "passes": len(file.passes),
            "looked_at": file.looks,
            "pdf": str(pdf),
            "json": str(data),
        },
        f"Resident {resident}: {len(file.records)} records, {len(file.passes)} passes; {pdf}, {data}",
    )


def _tell(session: Session, who: Clerk, how: str) -> None:
    row = {"number": who.number, "name": who.name, "role": who.role.value, "active": who.active}
    session.answer(row, f"{who.number} {who.name}, {who.role.value}: {how}")


def _entry_sentence(entry: AccessEntry) -> str:
    document = f", document {entry.document}" if entry.document else ""
    purpose = f" for {entry.purpose}" if entry.purpose else ""
    subjects = f", {entry.subjects} people" if entry.subjects else ""
    return f"{entry.seq} {local(entry.at_ms):%Y-%m-%d %H:%M} {entry.clerk} {entry.what}{purpose}{document}{subjects}"


def _tell_line(session: Session, line: TraceLine, whole: bool) -> None:
    passage = line.line
    name = passage.name if whole else mask_name(passage.name)
    row = {
        "number": line.number,
        "at_ms": passage.at_ms,
        "direction": passage.direction.value,
        "name": name,
        "dwelling": passage.dwelling,
        "inside": line.inside,
        "near": list(line.near),
        "vehicle": list(line.vehicle),
        "household": list(line.household),
    }
    first, last = line.near
    with_whom = [f"near {first}–{last}"] if last > first else []
    with_whom += [f"same vehicle {', '.join(map(str, line.vehicle))}"] if line.vehicle else []
    with_whom += [f"same household {', '.join(map(str, line.household))}"] if line.household else []
    session.answer(
        row,
        f"{line.number} {local(passage.at_ms):%H:%M:%S} {passage.direction.value} {name or '-'} "
        f"{passage.dwelling or '-'} {'; '.join(with_whom)}".rstrip(),
    )


def _missing_sentence(missing: Missing) -> str:
    lacks = ", ".join(range_texts(missing.ranges))
    said = [f"lacks {lacks}"] if lacks else []
    if missing.heard_to_ms is not None:
        said.append(f"heard of to {local(missing.heard_to_ms):%m-%d %H:%M} only" if missing.heard_to_ms else "unheard")
    return f"Station {missing.station}: {'; '.join(said)}"
