"""The gate's commands."""

from __future__ import annotations

import io
import sys
from pathlib import Path

import click

from checkpoint_app.cli.media import mirror, sticks
from checkpoint_app.cli.orders import order
from checkpoint_app.cli.parameters import FILE, FOLDER, moment
from checkpoint_app.cli.purge import station_purge
from checkpoint_app.cli.requests import request
from checkpoint_app.cli.session import EXIT_DONE, EXIT_PARTLY, Session, SharedGroup, pass_session
from checkpoint_app.domain.clock import local
from checkpoint_app.domain.paper_sheet import MOST_SHEETS, PaperForm
from checkpoint_app.domain.passes import PassKind, require_serial
from checkpoint_app.domain.print_run import Sheet
from checkpoint_app.domain.scan import ScanForm, understand
from checkpoint_app.errors import InputRefused, KnownError
from checkpoint_app.services.enter_record import EnterRecord, request_from_json
from checkpoint_app.services.gate_desk import GateDesk
from checkpoint_app.services.identify_person import person_of_pass
from checkpoint_app.services.issue_pass import PAPERS
from checkpoint_app.services.read_picture import code_in_file


@click.group(cls=SharedGroup)
def station() -> None:
    """A gate's station."""


station.add_command(order)
station.add_command(station_purge)
station.add_command(request)


@station.command("init")
@click.option("--kit", required=True, type=FILE)
@click.option("--code", required=True, help="The twelve digits told by voice.")
@pass_session
def init(session: Session, kit: Path, code: str) -> None:
    """Start a station in an empty data folder from its kit."""
    installation, passphrase = session.installation(), session.passphrase(confirm=True)
    installation.init_station(kit, code, passphrase)
    with installation.gate(passphrase) as desk:
        identity = desk.store.identity()
    session.answer(
        {"station": identity.station, "gate": identity.gate.code, "community": identity.community},
        f"Station {identity.station} at {identity.gate.name} is ready in {session.data}.",
    )


@station.command("apply")
@click.argument("path", type=click.Path(path_type=Path))
@pass_session
def apply_bundle(session: Session, path: Path) -> None:
    """Apply an office bundle."""
    with session.installation().gate(session.passphrase()) as desk:
        summary = desk.apply.apply(path)
        receipt = desk.store.receipt()
    session.answer(
        {"version": summary.version, "residents": summary.residents, "passes": summary.passes,
         "newly_revoked": summary.newly_revoked, "held_to": receipt.held_to, "gaps": receipt.gaps},
        f"Version {summary.version}: {summary.residents} residents, {summary.newly_revoked} newly revoked; "
        f"the office holds 1–{receipt.held_to}.",
    )  # fmt: skip


@station.command("record")
@pass_session
def record_lines(session: Session) -> int:
    """Record passages from standard input, one result line each, once the record is on disk. A line in JSON:
    {"pass": "00-000001-1", "direction": "in", "temperature": 36.6, "operator": 1}; docs/cli.md has all fields.
    """
    refused = False
    given = io.TextIOWrapper(sys.stdin.buffer, encoding="utf-8-sig", errors="surrogateescape")
    with session.installation().gate(session.passphrase()) as desk:
        recorder = EnterRecord(desk)
        for number, line in enumerate(given, start=1):
            if not line.strip():
                continue
            try:
                done = recorder.enter(request_from_json(line, number))
                answer: dict[str, object] = {
                    "seq": done.seq, "outcome": done.outcome.value, "reasons": list(done.reasons),
                    "chain": desk.store.head().digest.hex(),
                }  # fmt: skip
            except InputRefused as error:
                refused = True
                answer = {"error": {"code": error.code, "message": str(error)}, "line": number}
            session.answer_json(answer)
    return EXIT_PARTLY if refused else EXIT_DONE


@station.command("issue")
@click.option("--kind", type=click.Choice(["temporary", "vehicle"]), default="temporary")
@click.option("--holder", required=True, help="The name.")
@click.option("--dwelling", required=True, help="Where to: 3-1-501.")
@click.option("--phone", default="")
@click.option("--plate", default="", help="Of a vehicle.")
@click.option("--hours", type=click.IntRange(1), help="How long; the rules say otherwise.")
@click.option("--blank", help="The serial of the blank it was written on by hand: recorded, nothing is printed.")
@click.option("--operator", required=True, help="Number or name of who issues it.")
@click.option("--slip", type=FILE, help="The pass as PDF.")
@click.option(
    "--paper", type=click.Choice([paper.value for paper in PAPERS]), help="What it is printed on; remembered."
)
@pass_session
def issue_pass(
    session: Session, kind: str, holder: str, dwelling: str, phone: str, plate: str, hours: int | None,
    blank: str | None, operator: str, slip: Path | None, paper: str | None,
) -> int:  # fmt: skip
    """Issue a pass at the gate."""
    unwritten: KnownError | None = None
    if blank is not None and slip is not None:
        raise click.UsageError("A blank is written by hand: name --blank or --slip.")
    with session.installation().gate(session.passphrase()) as desk:
        EnterRecord(desk).on_duty(operator)
        who = {"holder": holder, "dwelling": dwelling, "phone": phone, "plate": plate}
        pass_kind = PassKind[kind.upper()]
        if blank is not None:
            serial = desk.issue.issue_blank(blank, **who, hours=hours, kind=pass_kind)
            session.answer({"serial": str(serial), "code": None, "slip": None}, str(serial))
            return EXIT_DONE
        if paper is not None:
            desk.issue.choose_paper(Sheet(paper))
        issued = desk.issue.issue(**who, hours=hours, kind=pass_kind)
        if slip is not None:
            try:
                desk.media.replace(slip, desk.issue.slip(issued))
            except KnownError as error:  # the pass is in the register: it has to be told all the same
                slip, unwritten = None, error
    session.answer(
        {"serial": str(issued.serial), "code": issued.code, "slip": str(slip) if slip else None},
        f"{issued.serial}\n{issued.code}",
    )
    if unwritten is not None:
        click.echo(str(unwritten), err=True)
        return EXIT_PARTLY
    return EXIT_DONE


@station.command("exit-slip")
@click.argument("serial")
@click.option("--operator", required=True, help="Number or name of who gives it.")
@click.option("--slip", type=FILE, help="The slip as PDF.")
@pass_session
def give_exit_slip(session: Session, serial: str, operator: str, slip: Path | None) -> int:
    """Give whoever went out last with a pass a slip for the gate they come back by."""
    unwritten: KnownError | None = None
    with session.installation().gate(session.passphrase()) as desk:
        EnterRecord(desk).on_duty(operator)
        shown = desk.check.check_serial(require_serial(serial), at_ms=desk.stamp.now_ms())
        if shown.record is None:
            raise InputRefused("pass-unknown", serial=require_serial(serial))
        entry = desk.store.resident(shown.record.resident) if shown.record.resident else None
        issued = desk.exit_slips.give(person_of_pass(shown, entry))
        if slip is not None:
            try:
                desk.media.replace(slip, desk.exit_slips.paper(issued))
            except KnownError as error:  # the slip is on record: it has to be told all the same
                slip, unwritten = None, error
    session.answer(
        {"serial": str(issued.serial), "code": issued.code, "slip": str(slip) if slip else None},
        f"{issued.serial}\n{issued.code}",
    )
    if unwritten is not None:
        click.echo(str(unwritten), err=True)
        return EXIT_PARTLY
    return EXIT_DONE


@station.command("check")
@click.argument("code", required=False)
@click.option("--picture", type=FILE, help="Read the code from a picture file instead.")
@click.option("--at", help="As of this time (ISO 8601), instead of now.")
@pass_session
def check_pass(session: Session, code: str | None, picture: Path | None, at: str | None) -> int:
    """Verify a pass code or a serial; exit status 1 unless it is genuine."""
    if (code is None) is (picture is None):
        raise click.UsageError("Give a code, or --picture.")
    with session.installation().gate(session.passphrase()) as desk:
        at_ms = int(moment(at, "--at").timestamp() * 1000) if at else desk.stamp.now_ms()
        text = code_in_file(desk.media, picture) if picture is not None else code or ""
        scan = understand(text)
        if scan.form is ScanForm.FOREIGN:
            raise InputRefused("foreign-code")
        if scan.form is ScanForm.SERIAL and scan.serial is not None:
            checked = desk.check.check_serial(scan.serial, at_ms=at_ms)
        else:
            checked = desk.check.check_code(text, at_ms=at_ms)
    verdict = checked.verdict.value if checked.verdict else "register-only"
    row: dict[str, object] = {"verdict": verdict, "serial": str(checked.serial) if checked.serial else None}
    if checked.claims is not None:
        row |= {"name": checked.claims.name, "dwelling": checked.claims.dwelling, "until": checked.claims.expires_s}
    session.answer(row, f"{verdict} {row['serial'] or ''}".strip())
    return EXIT_DONE if verdict in ("genuine", "register-only") else 1


@station.command("export")
@click.option("--to", "folder", required=True, type=FOLDER)
@click.option("--sweep", is_flag=True, help="Keep this station's last five exports there, as the window does.")
@pass_session
def export_bundle(session: Session, folder: Path, sweep: bool) -> None:
    """Write the station bundle."""
    with session.installation().gate(session.passphrase()) as desk:
        files = desk.export.export(folder, session.progress)
        swept = desk.keep.tidy(folder) if sweep else ()
    for file in files:
        session.answer(
            {"path": str(file.path), "from": file.first, "to": file.last, "size": file.size, "code": file.code},
            f"{file.path}: records {file.first}–{file.last}, {file.size} bytes, check code {file.code}",
        )
    for path in swept:
        session.answer({"swept": str(path)}, f"{path}: the office has it, removed")


station.add_command(mirror)
station.add_command(sticks)


@station.command("blanks")
@click.option("--form", type=click.Choice([form.value for form in PaperForm]), required=True)
@click.option(
    "--from", "first", type=click.IntRange(1, MOST_SHEETS), help="The first number; else the next unused one."
)
@click.option("--count", type=click.IntRange(1, 500), default=1, show_default=True)
@click.option("--out", required=True, type=FILE, help="The PDF.")
@pass_session
def print_blanks(session: Session, form: str, first: int | None, count: int, out: Path) -> None:
    """Print numbered blank sheets for a night without the computer."""
    with session.installation().gate(session.passphrase()) as desk:
        done = desk.blanks.print(PaperForm(form), count=count, out=out, first=first, progress=session.progress)
    session.answer(
        {"path": str(done.path), "first": str(done.first), "last": str(done.last)},
        f"{done.path}: sheets {done.first} to {done.last}",
    )


@station.command("status")
@pass_session
def show_status(session: Session) -> None:
    """Show what the gate screen always shows."""
    with session.installation().gate(session.passphrase()) as desk:
        row = _status_row(desk)
    session.answer(row, "\n".join(f"{key}: {value}" for key, value in row.items()))


def _purge_row(desk: GateDesk) -> dict[str, object]:
    """Say how old the oldest personal part is, what the rules keep, and what the office's order still waits for."""
    oldest, keep = desk.purge.oldest_days()
    waiting = desk.purge.waiting()
    return {
        "oldest_days": oldest,
        "keep_days": keep,
        "to_destroy": waiting.parts,
        "to_destroy_after_receipt": waiting.rest,
    }


def _status_row(desk: GateDesk) -> dict[str, object]:
    view = desk.status.read()
    return {
        "station": view.station,
        "gate": desk.store.identity().gate.code,
        "gate_name": view.gate_name,
        "epoch": view.epoch,
        "records": view.head_seq,
        "office_holds_to": view.held_to,
        "unconfirmed": view.unconfirmed,
        "gaps": view.gaps,
        "refused_files": view.refused_files,
        "list_version": view.list_version,
        "list_of": local(view.list_created_ms).isoformat() if view.list_created_ms else None,
        "rules": view.pack.document_no if view.pack else None,
        "rules_in_force": view.pack is not None,
        "certificate_until": local(desk.store.identity().certificate.expires_ms).isoformat(),
        "certificate_ends_soon": view.certificate_ends_ms is not None,
        "clock": view.clock.value,
        **_purge_row(desk),
        "operator": view.on_duty[0].operator.name if view.on_duty else "",
        "entries": view.entries,
        "exits": view.exits,
        "not_admitted": view.not_admitted,
        "visitors_inside": view.visitors_inside,
        "open_fever_cases": len(view.fever_cases),
        "chain": desk.store.head().digest.hex(),
    }
