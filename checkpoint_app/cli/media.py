"""`station sticks` and `station mirror`: what is plugged in, and the second stick that stays in."""

from __future__ import annotations

from pathlib import Path

import click

from checkpoint_app.cli.parameters import FOLDER
from checkpoint_app.cli.session import Session, SharedCommand, pass_session
from checkpoint_app.services.mirror_log import USUAL_EVERY


@click.command("sticks", cls=SharedCommand)
@pass_session
def sticks(session: Session) -> None:
    """List the sticks that are plugged in."""
    with session.installation().gate(session.passphrase()) as desk:
        found = desk.sticks.list()
    for stick in found:
        session.answer(
            {
                "path": str(stick.path),
                "label": stick.label,
                "free": stick.free,
                "size": stick.size,
                "writable": stick.writable,
            },
            f"{stick.label}: {stick.path}, {stick.free} of {stick.size} bytes free"
            + ("" if stick.writable else ", read-only"),
        )


@click.command("mirror", cls=SharedCommand)
@click.option("--to", "folder", type=FOLDER, help="A stick that stays plugged in.")
@click.option("--off", is_flag=True, help="No more.")
@click.option(
    "--every", type=click.IntRange(1, 10_000), default=USUAL_EVERY, show_default=True, help="So many records."
)
@pass_session
def mirror(session: Session, folder: Path | None, off: bool, every: int) -> None:
    """Keep all that the office did not confirm on a second stick: now, and from the window after so many records."""
    if (folder is None) is not off:
        raise click.UsageError("Name one: --to DIRECTORY or --off.")
    with session.installation().gate(session.passphrase()) as desk:
        desk.mirror.choose(folder.absolute() if folder is not None else None, every=every)
        desk.mirror.write(session.progress)
    session.answer(
        {"folder": None if folder is None else str(folder), "every": None if folder is None else every},
        "The second stick is kept no more."
        if folder is None
        else f"Mirrored to {folder}, again every {every} records.",
    )
