"""`office watch`: a folder in which station bundles arrive by themselves."""

from __future__ import annotations

import time
from pathlib import Path
from typing import TYPE_CHECKING

import click

from checkpoint_app.cli.board import file_row, file_sentence
from checkpoint_app.cli.parameters import FOLDER
from checkpoint_app.cli.session import EXIT_DONE, EXIT_PARTLY, Session, SharedCommand, pass_session
from checkpoint_app.domain.exchange import FileState
from checkpoint_app.errors import MediaError

if TYPE_CHECKING:  # a gate starts without the office's half of the program
    from checkpoint_app.services.office_desk import OfficeDesk


@click.command("watch", cls=SharedCommand)
@click.option(
    "--folder",
    required=True,
    type=FOLDER,
    help="Shared or synchronised; nothing in it is changed.",
)
@click.option("--once", is_flag=True, help="Import what is complete now, then end; otherwise go on until Ctrl+C.")
@click.option("--every", type=click.FloatRange(min=0), default=10.0, show_default=True, help="Seconds between looks.")
@pass_session
def watch(session: Session, folder: Path, once: bool, every: float) -> int:
    """Import station bundles as they arrive in a folder. A file counts as complete when two looks find it the same."""
    with session.installation().office(session.passphrase()) as desk:
        if once:
            desk.watch.look(folder)
            time.sleep(every)
            return _take(session, desk, folder)
        while True:
            try:
                _take(session, desk, folder)
            except MediaError as error:  # the folder may come back
                click.echo(str(error), err=True)
            time.sleep(every)


def _take(session: Session, desk: OfficeDesk, folder: Path) -> int:
    files = desk.watch.take(desk.watch.look(folder), session.progress)
    for file in files:
        session.answer(file_row(file), file_sentence(file))
    return EXIT_PARTLY if any(file.state is FileState.REFUSED for file in files) else EXIT_DONE
