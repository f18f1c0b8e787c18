"""A new epoch (记录段): what a person confirms when a log does not go on where it ended."""

from __future__ import annotations

import click

from checkpoint_app.cli.session import Session, SharedGroup, pass_session
from checkpoint_app.domain.continuity import BreakKind, ContinuityBroken
from checkpoint_app.errors import InputRefused


@click.group("epoch", cls=SharedGroup)
def epoch() -> None:
    """Whether the records go on where they ended."""


@epoch.command("open")
@click.option(
    "--reason",
    required=True,
    type=click.Choice([kind.value for kind in BreakKind]),
    help="What you were told; cloned: only if the other computer is out of use for good.",
)
@pass_session
def open_epoch(session: Session, reason: str) -> None:
    """Go on in a new epoch after a restore, a move to another computer or a fork. Nothing old is lost."""
    kind = BreakKind(reason)
    try:
        before = _open(session, None)
    except ContinuityBroken as broken:
        if broken.found.kind is not kind:
            raise InputRefused("epoch-other-reason", found=broken.found.kind.value) from broken
        number = _open(session, kind)
        session.answer(
            {"epoch": number, "reason": reason, "held": broken.found.held_seq, "lost": broken.found.lost},
            f"Epoch {number} is open; epoch {broken.found.epoch} ends here with record {broken.found.held_seq:,}.",
        )
        return
    raise InputRefused("epoch-not-needed", epoch=before)


def _open(session: Session, confirmed: BreakKind | None) -> int:
    """Open and close the folder; return the epoch it is in."""
    with session.desk(confirmed) as desk:
        return desk.store.head().epoch
