"""`office paper`: the papers beside passes (docs/cli.md)."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path
from typing import TYPE_CHECKING, Literal

import click

from checkpoint_app.cli.parameters import FILE, moment
from checkpoint_app.cli.session import Session, SharedGroup, pass_session
from checkpoint_app.domain.paper_sheet import MOST_SHEETS, PaperForm
from checkpoint_app.domain.papers import WITHOUT_SECOND, PaperKind
from checkpoint_app.domain.pass_design import Script
from checkpoint_app.errors import InputRefused, MediaError
from checkpoint_app.services.print_papers import IsolationForm

if TYPE_CHECKING:
    from checkpoint_app.services.office_desk import OfficeDesk  # loads all that makes papers: a gate starts without it

LARGEST_TEXT = 64 * 1024
_FIRST_YEAR, _LAST_YEAR = 2000, 2199
_OUT = click.option("--out", required=True, type=FILE, help="The PDF.")


@click.group("paper", cls=SharedGroup)
def paper() -> None:
    """The papers beside passes: notices, cards, forms, as PDF."""


@paper.command("gate-notice")
@click.option("--gate", default="", help="The name of a gate; none for a notice that may hang at all.")
@click.option("--paper", "size", type=click.Choice(["a4", "a3"]), default="a4", show_default=True)
@_OUT
@pass_session
def gate_notice(session: Session, gate: str, size: Literal["a4", "a3"], out: Path) -> None:
    """The rules in force for the wall beside the queue."""
    _write(session, out, lambda desk: desk.papers.gate_notice(gate=gate, paper=size))


@paper.command("isolation")
@click.option("--dwelling", required=True, help="3-1-501, or with its compound.")
@click.option("--from", "begin", help="ISO 8601, e.g. 2026-12-01T00:00; now when not given.")
@click.option("--days", type=click.IntRange(1, 366), default=14, show_default=True)
@click.option("--helper", default="", help="Who brings things.")
@click.option("--phone", default="", help="The helper's phone.")
@_OUT
@pass_session
def isolation(
    session: Session, dwelling: str, begin: str | None, days: int, helper: str, phone: str, out: Path
) -> None:
    """The letter for a home that stays in."""
    given_ms = None if begin is None else _moment_ms(begin)

    def make(desk: OfficeDesk) -> bytes:
        from_ms = desk.clock.read().wall_ms if given_ms is None else given_ms
        form = IsolationForm(dwelling=dwelling, from_ms=from_ms, days=days, helper=helper, helper_phone=phone)
        return desk.papers.isolation(form)

    _write(session, out, make)


@paper.command("operator-card")
@click.option("--gate", default="", help="The name of the gate.")
@click.option("--paper", "size", type=click.Choice(["a5", "a4"]), default="a5", show_default=True, help="a4 is folded.")
@_OUT
@pass_session
def operator_card(session: Session, gate: str, size: Literal["a5", "a4"], out: Path) -> None:
    """The card beside the keyboard: ten keys, six outcomes."""
    from ui.screen_terms import screen_terms  # the keys are the windows' own; no window is opened

    _write(session, out, lambda desk: desk.papers.operator_card(screen_terms(), gate=gate, paper=size))


@paper.command("scanner")
@_OUT
@pass_session
def scanner(session: Session, out: Path) -> None:
    """How to set a scanner up, with a test symbol."""
    _write(session, out, lambda desk: desk.papers.scanner())


@paper.command("calibration")
@_OUT
@pass_session
def calibration(session: Session, out: Path) -> None:
    """Rulers, squares and symbols that prove a printer's scale."""
    _write(session, out, lambda desk: desk.papers.calibration())


@paper.command("forms")
@click.option("--form", type=click.Choice([form.value for form in PaperForm]), required=True)
@click.option("--from", "first", type=click.IntRange(1, MOST_SHEETS), help="The first number; else the next unused.")
@click.option("--count", type=click.IntRange(1, 500), default=10, show_default=True)
@_OUT
@pass_session
def forms(session: Session, form: str, first: int | None, count: int, out: Path) -> None:
    """Numbered blanks of the office's own block, for a gate without a printer."""
    kind = PaperForm(form)

    def make(desk: OfficeDesk) -> bytes:
        begin = desk.papers.next_sheet(kind) if first is None else first
        content = desk.papers.forms(kind, count=count, first=begin, progress=session.progress)
        desk.media.replace(out, content)
        desk.papers.used(kind, begin + count - 1)
        return content

    _write(session, out, make, written=True)


@paper.command("second-language")
@click.argument("kind", type=click.Choice([kind.value for kind in PaperKind if kind not in WITHOUT_SECOND]))
@click.option("--script", type=click.Choice([script.value for script in Script]), default=Script.LATIN.value)
@click.option("--file", type=FILE, help="A UTF-8 text, a line each; empty takes the block away. Without it: show.")
@pass_session
def second_language(session: Session, kind: str, script: str, file: Path | None) -> None:
    """Show or set the second-language lines of a paper; the program translates nothing."""
    with session.office() as desk:
        seconds, paper_kind = desk.papers.seconds, PaperKind(kind)
        if file is not None:
            text = _text(desk, file)
            seconds.put(paper_kind, Script(script), text)
        block = seconds.of(paper_kind)
    row = {"kind": kind, "script": block.script.value if block else None, "lines": block.lines if block else ()}
    session.answer(row, "\n".join(block.lines) if block else "There is none.")


def _write(session: Session, out: Path, make: Callable[[OfficeDesk], bytes], *, written: bool = False) -> None:
    with session.office() as desk:
        content = make(desk)
        if not written:
            desk.media.replace(out, content)
    session.answer({"path": str(out), "size": len(content)}, f"{out}: {len(content)} bytes")


def _text(desk: OfficeDesk, file: Path) -> str:
    try:
        return desk.media.read(file, at_most=LARGEST_TEXT).decode("utf-8-sig", "replace")
    except MediaError as error:
        if error.code != "bundle-too-large":
            raise
        raise InputRefused("text-too-long", given=file.name[:12], longest=LARGEST_TEXT) from error


def _moment_ms(text: str) -> int:
    begin = moment(text, "--from")
    if not _FIRST_YEAR <= begin.year <= _LAST_YEAR:
        raise click.BadParameter(f"a year from {_FIRST_YEAR} to {_LAST_YEAR} is needed", param_hint="--from")
    return int(begin.timestamp() * 1000)
