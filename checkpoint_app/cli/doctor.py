"""`doctor`: what is wrong with a data folder and the computer around it, in sentences."""

from __future__ import annotations

from collections.abc import Mapping

import click

from checkpoint_app.cli.session import EXIT_DONE, EXIT_PARTLY, Session, SharedCommand, pass_session
from checkpoint_app.domain.checkup import Finding, Grade
from checkpoint_app.services.doctor import worst

FOUND: Mapping[str, str] = {
    "vault-good": "The file of the keys (keys.json) can be read.",
    "vault-damaged": "The file of the keys (keys.json) is damaged ({detail}): put it back from a backup.",
    "pages-good": "Every page of the database fits its seal.",
    "pages-damaged": "{count} pages of the database are damaged: {pages}. Copy the folder aside before anything else.",
    "pages-unreadable": "The database cannot be read from this disk ({detail}). Copy the folder aside, then restore.",
    "structure-good": "The database is whole in itself.",
    "structure-damaged": "The database is not whole: {detail}.",
    "chain-good": "{records} records of {logs} logs follow from each other from the first on.",
    "chain-missing": "Station {station}, epoch {epoch}: records {spans} are missing.",
    "chain-unreadable": "Station {station}, epoch {epoch}: records {spans} cannot be read.",
    "chain-broken": "Station {station}, epoch {epoch}: among records {spans} at least one was changed.",
    "chain-unproven": "Station {station}, epoch {epoch}: nothing is known that would prove records {spans}.",
    "chain-lost": "The records cannot be read at all ({detail}).",
    "way-out-gate": "The office holds records 1–{held}. Restore the latest backup, or ask the office for a new kit.",
    "way-out-gate-unread": "What the office holds cannot be read: ask it. Restore the latest backup or ask for a kit.",
    "way-out-own": "Restore the latest backup, then import all sticks again.",
    "way-out-stations": "Restore the latest backup, or ask the station named to export again; then import.",
    "personal-good": "{kept} personal parts fit their records, {destroyed} were destroyed as ordered.",
    "personal-wrong": "Station {station}, epoch {epoch}: the personal parts of records {spans} do not fit them.",
    "coverage-good": "Just the records are here that are said to be.",
    "coverage-strays": "Station {station}, epoch {epoch}: records {spans} are here and nobody imported them.",
    "projections-good": "What is shown follows from the records.",
    "projections-differ": "Table {table}: {rows} rows do not follow from the records. --repair rebuilds it.",
    "projections-skipped": "Whether what is shown follows from the records was not looked at: they are damaged.",
    "projections-no-room": "Whether what is shown follows from the records was not looked at: too little room.",
    "projections-unread": "Whether what is shown follows from the records could not be looked at ({detail}).",
    "token-good": "The token outside the database is at record {seq}.",
    "token-missing": "There is no token outside the database; it is written with the next record.",
    "token-ahead": "The token outside the database is at record {token}, the log at {seq}: an older copy was put back.",
    "token-other": "The token outside the database names another record {token} than the log has.",
    "clock-good": "The clock is believed.",
    "clock-suspect": "The clock is not believed: look at date and time. Recording goes on.",
    "space-good": "{free} MB are free.",
    "space-little": "Only {free} MB are free: make room.",
    "space-none": "Only {free} MB are free: soon nothing can be saved. Make room now.",
    "space-unknown": "The data folder cannot be looked into ({detail}).",
    "leftovers-good": "No half-written files.",
    "leftovers-found": "{count} half-written files: {names}. --repair deletes them.",
    "permissions-good": "Only this account may read the data.",
    "permissions-open": "Other accounts of this computer may read {names} (they are encrypted).",
    "permissions-read-only": "The data folder cannot be written to.",
    "fonts-good": "The fonts are whole.",
    "fonts-faulty": "Fonts are missing or damaged: {names}. Install the program again.",
    "sounds-good": "The sounds are whole.",
    "sounds-faulty": "Sounds are missing or damaged: {names}. Install the program again.",
    "printer-good": "Printers: {names}.",
    "printer-none-here": "No printer is set up; papers are written as files.",
    "versions-good": "Program {app}, Python {python}, SQLite {sqlite}, SQLCipher {cipher}, schema {schema}.",
    "versions-differ": "Program {app} knows schema {newest}, the database has {schema}: install the other version.",
    "versions-unknown": "Program {app}; the database says nothing of itself ({detail}).",
}
"""By the codes of services.doctor's findings."""

_SIGN = {Grade.GOOD: "ok  ", Grade.WARN: "WARN", Grade.BAD: "BAD "}


@click.command("doctor", cls=SharedCommand)
@click.option("--repair", is_flag=True, help="Rebuild what follows from the records, delete half-written files.")
@pass_session
def doctor(session: Session, repair: bool) -> int:
    """Look for damage: pages, records, personal parts, what is shown; keys, clock, room, fonts, printer.

    Nothing is changed without --repair, and no record ever. Exit status 3 if anything is bad.
    """
    with session.installation().doctor(session.passphrase()) as at_work:
        findings = at_work.examine(session.progress)
        if repair and any(finding.mends for finding in findings):
            done = at_work.repair(findings, session.progress)
            session.answer(
                {"repaired": {"rebuilt": done.rebuilt, "deleted": list(done.swept)}},
                f"Repaired: {'rebuilt from the records; ' if done.rebuilt else ''}{len(done.swept)} files deleted.",
            )
            findings = at_work.examine(session.progress)
    for finding in findings:
        session.answer(_row(finding), f"{_SIGN[finding.grade]} {sentence(finding)}")
    return EXIT_PARTLY if worst(findings) is Grade.BAD else EXIT_DONE


def sentence(finding: Finding) -> str:
    return FOUND[finding.code].format(**finding.details)


def _row(finding: Finding) -> dict[str, object]:
    return {
        "check": finding.check.value,
        "grade": finding.grade.value,
        "code": finding.code,
        "details": dict(finding.details),
        "mends": finding.mends,
        "message": sentence(finding),
    }
