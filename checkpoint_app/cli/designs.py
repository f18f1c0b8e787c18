"""`office passes design`: how passes look (docs/cli.md). What reads YAML is loaded when a command needs it."""

from __future__ import annotations

from pathlib import Path

import click

from checkpoint_app.cli.parameters import FILE
from checkpoint_app.cli.session import Session, SharedGroup, pass_session
from checkpoint_app.domain.pass_design import PassDesign
from checkpoint_app.errors import InputRefused
from checkpoint_app.ports import Media


@click.group("design", cls=SharedGroup)
def design() -> None:
    """How passes look."""


@design.command("list")
@pass_session
def design_list(session: Session) -> None:
    """Name the designs shipped, and the one in force."""
    from checkpoint_app.services.pass_designs import design_in_force, shipped_designs

    with session.office() as desk:
        holds = design_in_force(desk.store)
    shipped = shipped_designs()
    for each in shipped if holds in shipped else (*shipped, holds):
        row = {"code": each.code, "title": each.title, "shipped": each in shipped, "in_force": each == holds}
        session.answer(row, f"{each.code} {each.title}{' (in force)' if each == holds else ''}")


@design.command("show")
@click.argument("name", required=False)
@pass_session
def design_show(session: Session, name: str | None) -> None:
    """Write out a shipped design or a file as YAML, to start one's own from; without NAME, the one in force."""
    from checkpoint_app.services.design_file import design_text
    from checkpoint_app.services.pass_designs import design_in_force

    installation = session.installation()
    if name is not None:
        shown = _named(installation.media, name)
    else:
        with installation.office(session.passphrase()) as desk:
            shown = design_in_force(desk.store)
    session.answer(shown.to_data(), design_text(shown).decode().rstrip("\n"))


@design.command("check")
@click.argument("file", type=FILE)
@pass_session
def design_check(session: Session, file: Path) -> None:
    """Say every fault of a design file by its line; changes nothing."""
    from checkpoint_app.services.pass_designs import read_design

    checked = read_design(session.installation().media, file)
    session.answer({"code": checked.code, "title": checked.title}, f"{checked.code} {checked.title} can be used.")


@design.command("use")
@click.argument("name")
@pass_session
def design_use(session: Session, name: str) -> None:
    """Put a shipped design or a file in force; the gates follow with the next office bundle."""
    installation = session.installation()
    chosen = _named(installation.media, name)
    with installation.office(session.passphrase()) as desk:
        desk.designs.choose(chosen)
    session.answer({"code": chosen.code, "title": chosen.title}, f"{chosen.code} {chosen.title} is in force.")


def _named(media: Media, name: str) -> PassDesign:
    """Return a shipped design by its code, or the one in a file."""
    from checkpoint_app.services.pass_designs import SHIPPED, read_design, shipped_design

    if name in SHIPPED:
        return shipped_design(name)
    if Path(name).suffix.lower() not in (".yaml", ".yml", ".json"):
        raise InputRefused("design-unknown", given=name[:40], present=", ".join(SHIPPED))
    return read_design(media, Path(name))
