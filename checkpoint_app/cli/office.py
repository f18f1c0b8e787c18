"""The community office's commands."""

from __future__ import annotations

from dataclasses import asdict
from datetime import datetime
from pathlib import Path

import click

from checkpoint_app.bootstrap import open_window
from checkpoint_app.cli.access import access_log, clerk, person, trace
from checkpoint_app.cli.board import board, head, import_bundles, quarantine
from checkpoint_app.cli.corrections import clocks, correction
from checkpoint_app.cli.keys import keys, offline_copy, recover, recovery_sheet
from checkpoint_app.cli.papers import paper
from checkpoint_app.cli.parameters import FILE, FOLDER
from checkpoint_app.cli.passes import passes
from checkpoint_app.cli.policy import policy
from checkpoint_app.cli.purge import hold, purge
from checkpoint_app.cli.roster import roster
from checkpoint_app.cli.session import Session, SharedGroup, pass_session
from checkpoint_app.cli.trust import phone, stations
from checkpoint_app.cli.watch import watch
from checkpoint_app.domain.passes import require_serial
from checkpoint_app.domain.roster import HIGHEST_NUMBER
from checkpoint_app.domain.station import PASSES_A_DAY, Operator


@click.group(cls=SharedGroup, invoke_without_command=True)
@click.pass_context
def office(context: click.Context) -> int | None:
    """The community office; without a command, its window."""
    if context.invoked_subcommand is not None:
        return None
    return open_window(context.ensure_object(Session).installation(), "office")


@office.command("init")
@click.option("--community", required=True, help="The community's name.")
@click.option("--code", required=True, help="Its 12-digit area code.")
@pass_session
def init(session: Session, community: str, code: str) -> None:
    """Found an office in an empty data folder: its name, its keys, the training pack."""
    installation, passphrase = session.installation(), session.passphrase(confirm=True)
    installation.init_office(community, code, passphrase)
    with installation.office(passphrase) as desk:
        identity = desk.store.identity()
    session.answer(
        {"community": identity.community, "name": identity.community_name},
        f"{identity.community_name} ({identity.community}) is founded in {session.data}.",
    )


@office.command("operator")
@click.option("--name", required=True)
@click.option("--pin", required=True, prompt=True, hide_input=True, help="4 to 8 digits; asked for when not given.")
@click.option("--lead", is_flag=True, help="A shift lead.")
@pass_session
def operator(session: Session, name: str, pin: str, lead: bool) -> None:
    """Let somebody sign on at the gates."""
    with session.office() as desk:
        added: Operator = desk.enrol.add_operator(name, pin, lead=lead)
    session.answer({"operator": added.number, "name": added.name}, f"{added.name} is number {added.number}.")


@office.command("enrol")
@click.option("--gate", required=True, help="The gate's code; a new code makes the gate.")
@click.option("--name", required=True, help="The station's name.")
@click.option("--gate-name", default="", help="The gate's name, when it is new; else it is called as the station.")
@click.option("--compound", default="", help="The compound the gate belongs to; none: the whole community.")
@click.option("--kit", required=True, type=FILE)
@click.option(
    "--passes-a-day",
    type=click.IntRange(0, 9_999),
    default=PASSES_A_DAY,
    show_default=True,
    help="So many passes it may sign a day.",
)
@pass_session
def enrol(session: Session, gate: str, name: str, gate_name: str, compound: str, kit: Path, passes_a_day: int) -> None:
    """Enrol a station; prints the code that opens its kit. Tell it by voice."""
    with session.office() as desk:
        there = {each.code: each for each in desk.store.gates()}.get(gate.strip().upper())
        done = desk.enrol.enrol(
            gate_code=gate, name=name, kit=kit, gate_name=gate_name, compound=compound, passes_a_day=passes_a_day
        )
    session.answer(
        {"station": done.station, "kit": str(done.kit), "code": done.code},
        f"Station {done.station}: kit {done.kit}, code {done.code}",
    )
    if there is not None and (gate_name or compound):
        session.remark(f"The gate was there already: it stays {there.name}, {there.compound or 'the whole community'}.")


office.add_command(watch)


@office.command("publish")
@click.option("--to", "folder", required=True, type=FOLDER)
@pass_session
def publish(session: Session, folder: Path) -> None:
    """Write the office bundle."""
    with session.office() as desk:
        done = desk.publish.publish(folder)
    session.answer(
        {"path": str(done.path), "version": done.version, "residents": done.residents, "revoked": done.revoked},
        f"Version {done.version}: {done.residents} residents, {done.revoked} revoked passes, {done.path}",
    )


office.add_command(import_bundles)
office.add_command(board)
office.add_command(quarantine)
office.add_command(head)
office.add_command(clerk)
office.add_command(access_log)
office.add_command(trace)
office.add_command(person)
office.add_command(roster)
office.add_command(policy)
office.add_command(stations)
office.add_command(keys)
office.add_command(recovery_sheet)
office.add_command(offline_copy)
office.add_command(recover)
office.add_command(phone)
office.add_command(correction)
office.add_command(clocks)
office.add_command(purge)
office.add_command(hold)


office.add_command(passes)
office.add_command(paper)


@office.command("revoke")
@click.argument("serial", required=False)
@click.option("--household", type=click.IntRange(1, HIGHEST_NUMBER))
@click.option("--person", type=click.IntRange(1, HIGHEST_NUMBER))
@click.option("--reason", required=True, type=click.Choice(["lost", "moved-out", "misprint", "misused", "replaced"]))
@pass_session
def revoke(session: Session, serial: str | None, household: int | None, person: int | None, reason: str) -> None:
    """Revoke a pass, or all of a household or person."""
    if sum(given is not None for given in (serial, household, person)) != 1:
        raise click.UsageError("Name one: SERIAL, --household or --person.")
    with session.office() as desk:
        if serial is not None:
            revoked = desk.revoke.revoke(require_serial(serial), reason)
        elif household is not None:
            revoked = desk.revoke.revoke_household(household, reason)
        else:
            revoked = desk.revoke.revoke_resident(person or 0, reason)
    serials = [str(s) for s in revoked]
    session.answer({"revoked": serials}, f"Revoked: {', '.join(serials) or 'none'}.")


@office.group("report", cls=SharedGroup)
def report() -> None:
    """Reports."""


@report.command("daily")
@click.option("--date", "day", required=True, type=click.DateTime(["%Y-%m-%d"]))
@click.option("--out", required=True, type=FILE, help=".xlsx, .csv or .pdf")
@click.option("--template", type=FILE, help="Another list of columns.")
@pass_session
def report_daily(session: Session, day: datetime, out: Path, template: Path | None) -> None:
    """Write the daily report of 0–24 h."""
    with session.office() as desk:
        path, sent = desk.report.send(day.date(), out, template=template)
    missing = [row.gate for row in sent.rows if row.stations_missing]
    session.answer(
        {"path": str(path), "version": sent.version, "rows": [asdict(row) for row in sent.rows], "missing": missing},
        f"Version {sent.version}: {len(sent.rows)} gates, missing: {', '.join(missing) or 'none'}; {path}",
    )
