"""The office's commands about its keys, the recovery sheet, and the passphrase of any data folder."""

from __future__ import annotations

import os
import sys
from pathlib import Path
from typing import TYPE_CHECKING

import click

from checkpoint_app.adapters.symbol_reader import PICTURE_SUFFIXES
from checkpoint_app.cli.parameters import FILE, FOLDER
from checkpoint_app.cli.session import Session, SharedCommand, SharedGroup, pass_session, read_passphrase
from checkpoint_app.domain.clock import local
from checkpoint_app.errors import InputRefused
from checkpoint_app.sync.certificates import fingerprint
from checkpoint_app.sync.offline_copy import open_offline_copy, sheet_secret
from checkpoint_app.sync.signing import public_key

if TYPE_CHECKING:  # a gate's command starts without the office's half of the program
    from checkpoint_app.services.change_keys import KeyState

LARGEST_COPY = 64 * 1024


@click.group("keys", cls=SharedGroup, invoke_without_command=True)
@pass_session
@click.pass_context
def keys(context: click.Context, session: Session) -> None:
    """The keys that station bundles are for: one a month. Without a command: list them."""
    if context.invoked_subcommand is None:
        with session.office() as desk:
            for key in desk.keys.states():
                _tell(session, key)


@keys.command("new")
@pass_session
def keys_new(session: Session) -> None:
    """Make a new key now; gates use it once they apply the next office bundle."""
    with session.office() as desk:
        _tell(session, desk.keys.change())


@keys.command("destroy")
@click.argument("fingerprint")
@pass_session
def keys_destroy(session: Session, fingerprint: str) -> None:
    """Destroy an old key: stray bundles that are for it can be read by nobody any more."""
    with session.office() as desk:
        _tell(session, desk.keys.destroy(fingerprint))


@click.command("recovery-sheet", cls=SharedCommand)
@click.option("--out", required=True, type=FILE, help="The PDF; the root's offline copy is written beside it, as .age.")
@pass_session
def recovery_sheet(session: Session, out: Path) -> None:
    """Write a new recovery sheet; the one before opens the office no more."""
    passphrase = session.passphrase()
    with session.office() as desk:
        done = desk.recovery.write(out, passphrase)
    session.answer(
        {"sheet": str(done.sheet), "copy": str(done.copy), "fingerprint": done.fingerprint},
        f"Sheet {done.fingerprint}: {done.sheet}, offline copy {done.copy}. Print the sheet, then delete its PDF.",
    )


@click.command("offline-copy", cls=SharedCommand)
@click.argument("file", type=FILE)
@click.option(
    "--sheet", required=True, help="The 58 characters of the recovery sheet it belongs to, or a picture of it."
)
@pass_session
def offline_copy(session: Session, file: Path, sheet: str) -> None:
    """See that an offline copy of the root key is whole and fits its sheet; needs no data folder, shows no secret."""
    content = session.installation().media.read(file, at_most=LARGEST_COPY)
    copy = open_offline_copy(content, sheet_secret(_secret(session, sheet)))
    key = public_key(copy.root_seed)
    root = fingerprint(key)
    session.answer(
        {"community": copy.community, "name": copy.community_name, "root": root, "root_key": key.hex()},
        f"It holds the root key {root} of {copy.community_name} ({copy.community}).\n"
        f"Its public half, for docs/verify_bundle.py: {key.hex()}",
    )


@click.command("recover", cls=SharedCommand)
@click.argument("station_folder", type=FOLDER, required=False)
@click.option("--sheet", help="The 58 characters of the office's recovery sheet, or a picture of it.")
@click.option("--new-passphrase-file", required=True, type=FILE, help="A file that holds the new passphrase.")
@pass_session
def recover(session: Session, station_folder: Path | None, sheet: str | None, new_passphrase_file: Path) -> None:
    """Give a new passphrase to a station's folder, or with --sheet to this office, when the old one is forgotten."""
    if (station_folder is None) is (sheet is None):
        raise click.UsageError("Name one: STATION_FOLDER or --sheet.")
    new, place = read_passphrase(new_passphrase_file), session.installation()
    if sheet is not None:
        place.recover_office(_secret(session, sheet), new)
    elif station_folder is not None:
        place.recover_station(station_folder, session.passphrase(), new)
    folder = station_folder or session.data
    session.answer({"folder": str(folder)}, f"{folder} opens with the new passphrase.")


@click.command("passphrase", cls=SharedCommand)
@click.option("--new-passphrase-file", type=FILE, help="A file that holds the new passphrase; asked for when left out.")
@pass_session
def passphrase(session: Session, new_passphrase_file: Path | None) -> None:
    """Change the passphrase of the data folder. At a gate somebody has to be on duty."""
    old, new = session.passphrase(), _new_passphrase(new_passphrase_file)
    with session.desk() as desk:
        desk.passphrase.change(old, new)
    session.answer(
        {"folder": str(session.data)}, "The passphrase is changed. A backup made before keeps the one it was made with."
    )


def _new_passphrase(file: Path | None) -> str:
    if file is not None:
        return read_passphrase(file)
    if not sys.stdin.isatty():
        raise InputRefused("passphrase-missing")
    return str(click.prompt("New passphrase", hide_input=True, confirmation_prompt=True, err=True))


def _secret(session: Session, sheet: str) -> str:
    """Return the text typed, or what the QR code in the picture says that it names."""
    if os.path.splitext(sheet)[1].lower() not in PICTURE_SUFFIXES:
        return sheet
    from checkpoint_app.services.read_picture import code_in_file

    return code_in_file(session.installation().media, Path(sheet))


def _tell(session: Session, key: KeyState) -> None:
    row = {
        "key": key.fingerprint,
        "from_ms": key.from_ms,
        "until_ms": key.until_ms,
        "destroyed_ms": key.destroyed_ms,
        "may_be_destroyed": key.may_be_destroyed,
    }
    session.answer(row, f"{key.fingerprint} from {local(key.from_ms):%Y-%m-%d}: {_state(key)}")


def _state(key: KeyState) -> str:
    if key.destroyed_ms is not None:
        return f"destroyed {local(key.destroyed_ms):%Y-%m-%d}"
    if key.until_ms is None:
        return "in use"
    return f"until {local(key.until_ms):%Y-%m-%d}, " + ("may be destroyed" if key.may_be_destroyed else "still needed")
