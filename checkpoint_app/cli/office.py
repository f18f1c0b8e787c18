"""The community office's commands."""

from __future__ import annotations

from dataclasses import asdict
from datetime import datetime
from pathlib import Path
from typing import Any

import click

from checkpoint_app.bootstrap import open_window
from checkpoint_app.cli.papers import paper
from checkpoint_app.cli.passes import passes
from checkpoint_app.cli.policy import policy
from checkpoint_app.cli.roster import roster
from checkpoint_app.cli.session import EXIT_DONE, EXIT_PARTLY, Session, SharedGroup, pass_session, read_passphrase
from checkpoint_app.cli.trust import phone, stations
from checkpoint_app.domain.clock import local, local_day
from checkpoint_app.domain.exchange import BoardLine, FileState, ImportedFile
from checkpoint_app.domain.names import one_line
from checkpoint_app.domain.passes import require_serial
from checkpoint_app.domain.roster import HIGHEST_NUMBER
from checkpoint_app.domain.station import PASSES_A_DAY, Operator
from checkpoint_app.errors import SENTENCES

FOLDER = click.Path(file_okay=False, path_type=Path)
FILE = click.Path(dir_okay=False, path_type=Path)


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
    with session.installation().office(session.passphrase()) as desk:
        added: Operator = desk.enrol.add_operator(name, pin, lead=lead)
    session.answer({"operator": added.number, "name": added.name}, f"{added.name} is number {added.number}.")


@office.command("enrol")
@click.option("--gate", required=True, help="The gate's code; a new code makes the gate.")
@click.option("--name", required=True, help="The station's name.")
@click.option("--gate-name", default="", help="The gate's name, when it is new.")
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
    with session.installation().office(session.passphrase()) as desk:
        done = desk.enrol.enrol(
            gate_code=gate, name=name, kit=kit, gate_name=gate_name, compound=compound, passes_a_day=passes_a_day
        )
    session.answer(
        {"station": done.station, "kit": str(done.kit), "code": done.code},
        f"Station {done.station}: kit {done.kit}, code {done.code}",
    )


@office.command("recover")
@click.argument("station_folder", type=FOLDER)
@click.option("--new-passphrase-file", required=True, type=FILE, help="A file that holds the station's new passphrase.")
@pass_session
def recover(session: Session, station_folder: Path, new_passphrase_file: Path) -> None:
    """Give a station's data folder a new passphrase, when the old one is forgotten."""
    new_passphrase = read_passphrase(new_passphrase_file)
    session.installation().recover_station(station_folder, session.passphrase(), new_passphrase)
    session.answer({"folder": str(station_folder)}, f"{station_folder} opens with the new passphrase.")


@office.command("import")
@click.argument("paths", nargs=-1, required=True, type=click.Path(path_type=Path))
@pass_session
def import_bundles(session: Session, paths: tuple[Path, ...]) -> int:
    """Import station bundles or folders of them."""
    with session.installation().office(session.passphrase()) as desk:
        files = desk.bundles.import_paths(paths, session.progress)
    for file in files:
        session.answer(_file_row(file), _file_sentence(file))
    return EXIT_PARTLY if any(f.state is FileState.REFUSED for f in files) else EXIT_DONE


@office.command("publish")
@click.option("--to", "folder", required=True, type=FOLDER)
@pass_session
def publish(session: Session, folder: Path) -> None:
    """Write the office bundle."""
    with session.installation().office(session.passphrase()) as desk:
        done = desk.publish.publish(folder)
    session.answer(
        {"path": str(done.path), "version": done.version, "residents": done.residents, "revoked": done.revoked},
        f"Version {done.version}: {done.residents} residents, {done.revoked} revoked passes, {done.path}",
    )


@office.command("board")
@click.option("--date", "day", type=click.DateTime(["%Y-%m-%d"]), help="The day looked at; today when not given.")
@pass_session
def board(session: Session, day: datetime | None) -> None:
    """Show station by station the state of a day, what is held, what lacks and what was refused."""
    with session.installation().office(session.passphrase()) as desk:
        looked_at = day.date() if day else local_day(desk.clock.read().wall_ms)
        lines, states = desk.store.board(), desk.store.day_states(looked_at)
    for line in lines:
        state, passages = states[line.station]
        row = {**asdict(line), "date": looked_at.isoformat(), "state": state.value, "passages_of_day": passages}
        session.answer(row, f"{looked_at} {state.value}, {passages} passages; {_board_sentence(line)}")


office.add_command(roster)
office.add_command(policy)
office.add_command(stations)
office.add_command(phone)


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
    with session.installation().office(session.passphrase()) as desk:
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
    with session.installation().office(session.passphrase()) as desk:
        path, sent = desk.report.send(day.date(), out, template=template)
    missing = [row.gate for row in sent.rows if row.stations_missing]
    session.answer(
        {"path": str(path), "version": sent.version, "rows": [asdict(row) for row in sent.rows], "missing": missing},
        f"Version {sent.version}: {len(sent.rows)} gates, missing: {', '.join(missing) or 'none'}; {path}",
    )


def _file_row(file: ImportedFile) -> dict[str, Any]:
    return {
        "file": file.name, "state": file.state.value, "station": file.station, "epoch": file.epoch,
        "from": file.first, "to": file.last, "new": file.new_events, "reason": file.reason or None,
    }  # fmt: skip


def _file_sentence(file: ImportedFile) -> str:
    name = one_line(file.name)
    if file.state is FileState.REFUSED:
        return f"{name}: refused ({file.reason}). {SENTENCES[file.reason].split('.')[0].format_map(_Blank())}."
    whose = f", station {file.station}" if file.station is not None else ""
    return f"{name}: {file.state.value}{whose}, {file.new_events} new records"


def _board_sentence(line: BoardLine) -> str:
    gaps = ", ".join(f"{first}–{last}" for first, last in line.gaps) or "none"
    last = local(line.last_report_ms).strftime("%m-%d %H:%M") if line.last_report_ms else "never"
    return (
        f"{line.gate} station {line.station} ({line.name}): held 1–{line.held_to}, gaps {gaps}, last {last}, "
        f"{line.passages} passages, {line.refused_files} refused"
    )


class _Blank(dict[str, str]):
    """Stands for details an import line did not keep."""

    def __missing__(self, key: str) -> str:
        return "?"
