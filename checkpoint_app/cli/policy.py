"""`office policy`: rules files (docs/cli.md). What reads YAML is loaded when a command needs it."""

from __future__ import annotations

from dataclasses import asdict
from pathlib import Path

import click

from checkpoint_app.cli.parameters import FILE
from checkpoint_app.cli.session import Session, SharedGroup, pass_session
from checkpoint_app.documents.moments import moment
from checkpoint_app.documents.policy_words import RuleChange, as_text, difference, words_of
from checkpoint_app.domain.pack_schedule import pack_state


@click.group("policy", cls=SharedGroup)
def policy() -> None:
    """The rules (policy packs)."""


@policy.command("validate")
@click.argument("file", type=FILE)
@pass_session
def policy_validate(session: Session, file: Path) -> None:
    """Say in plain Chinese what a rules file holds, or every fault by its line; changes nothing."""
    from checkpoint_app.services.read_pack import read_pack

    pack = read_pack(session.installation().media, file, number=1)
    words = [line for line in words_of(pack) if line.slot != ("number",)]  # it has none before it is activated
    said = [[line.heading, line.sentence] for line in words]
    session.answer({**pack.to_data(), "words": said}, as_text(words))


@policy.command("diff")
@click.argument("file", type=FILE)
@click.argument("other", type=FILE, required=False)
@pass_session
def policy_diff(session: Session, file: Path, other: Path | None) -> None:
    """Say in plain Chinese what FILE changes of the rules in force; with OTHER, what OTHER changes of FILE."""
    from checkpoint_app.services.preview_pack import preview_pack
    from checkpoint_app.services.read_pack import read_pack

    installation = session.installation()
    if other is not None:
        old, new = (read_pack(installation.media, path, number=1) for path in (file, other))
        changes = difference(old, new)
    else:
        with installation.office(session.passphrase()) as desk:
            changes = preview_pack(file, desk.store, desk.clock, desk.media).changes
    session.answer({"changes": [_change_row(change) for change in changes]}, _change_lines(changes))


@policy.command("activate")
@click.argument("file", type=FILE)
@pass_session
def policy_activate(session: Session, file: Path) -> None:
    """Put a rules file on the schedule; the gates follow with the next office bundle, at its minute."""
    from checkpoint_app.services.activate_pack import activate_pack
    from checkpoint_app.services.preview_pack import preview_pack

    with session.office() as desk:
        preview = preview_pack(file, desk.store, desk.clock, desk.media)
        pack = activate_pack(preview.pack, desk.store, desk.clock)
    row = {
        "number": pack.number,
        "document": pack.document_no,
        "valid_from_ms": pack.valid_from_ms,
        "valid_until_ms": pack.valid_until_ms,
        "changes": [_change_row(change) for change in preview.changes],
    }
    holds = f"holds from {moment(pack.valid_from_ms)} until {moment(pack.valid_until_ms)}"
    session.answer(row, f"{_change_lines(preview.changes)}\nPack {pack.number} ({pack.document_no}) {holds}.")


@policy.command("list")
@pass_session
def policy_list(session: Session) -> None:
    """Show the schedule: every pack, from when until when, and how it stands now."""
    with session.office() as desk:
        packs, now_ms = desk.store.packs(), desk.clock.read().wall_ms
    for pack in packs:
        state = pack_state(pack, packs, now_ms).value
        row = {
            "number": pack.number,
            "title": pack.title,
            "document": pack.document_no,
            "valid_from_ms": pack.valid_from_ms,
            "valid_until_ms": pack.valid_until_ms,
            "state": state,
        }
        span = f"{moment(pack.valid_from_ms)} to {moment(pack.valid_until_ms)}"
        session.answer(row, f"{pack.number} {state}: {pack.title} ({pack.document_no}), {span}")


def _change_row(change: RuleChange) -> dict[str, str | None]:
    row = asdict(change)
    return {"what": row["heading"], "old": row["old"] or None, "new": row["new"] or None}


def _change_lines(changes: tuple[RuleChange, ...]) -> str:
    return "\n".join(change.sentence for change in changes) or "没有不同"
