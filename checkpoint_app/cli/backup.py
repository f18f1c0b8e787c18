"""Backups of a data folder, of either role, and what comes back from one."""

from __future__ import annotations

from pathlib import Path

import click

from checkpoint_app.cli.parameters import FILE, FOLDER
from checkpoint_app.cli.session import Session, SharedCommand, pass_session


@click.command("backup", cls=SharedCommand)
@click.option("--to", "folder", required=True, type=FOLDER, help="A stick or another folder.")
@pass_session
def backup(session: Session, folder: Path) -> None:
    """Write a backup of this data folder while it is not in use elsewhere; it opens with today's passphrase."""
    with session.desk() as desk:
        made = desk.backup.back_up(folder, session.progress)
    session.answer(
        {"path": str(made.path), "bytes": made.size, "epoch": made.head.epoch, "seq": made.head.seq},
        f"{made.path}: {made.size:,} bytes, up to record {made.head.seq:,}",
    )


@click.command("restore", cls=SharedCommand)
@click.argument("file", type=FILE)
@pass_session
def restore(session: Session, file: Path) -> None:
    """Put a backup into an empty data folder; its passphrase is the one of the day it was made.

    Nothing is recorded there before `checkpoint-app epoch open`.
    """
    role = session.installation().restore(file, session.passphrase(), session.progress)
    session.answer(
        {"role": role, "data": str(session.data)},
        f"The {role} is in {session.data}. Before anything is recorded: checkpoint-app epoch open --reason reinstalled "
        "(--reason cloned if the backup was made on another computer, and that one is out of use for good).",
    )
