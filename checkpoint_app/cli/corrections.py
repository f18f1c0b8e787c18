"""The office's commands for corrections asked of gates, and for the gates' clocks."""

from __future__ import annotations

from typing import Any

import click

from checkpoint_app.cli.parameters import STATION
from checkpoint_app.cli.session import Session, SharedCommand, SharedGroup, pass_session
from checkpoint_app.domain.asked_correction import AskedCorrection, AskedLine, AskState
from checkpoint_app.domain.clock import is_sayable, local
from checkpoint_app.domain.events import MAX_EPOCH, MAX_SEQ
from checkpoint_app.domain.passage import Direction
from checkpoint_app.domain.temperature import parse_c10, show
from checkpoint_app.errors import InputRefused

NOT_MEASURED = "none"


@click.group("correction", cls=SharedGroup)
def correction() -> None:
    """Corrections gates are asked for: the office changes no record of a station itself."""


@correction.command("ask")
@click.argument("station", type=STATION)
@click.argument("seq", type=click.IntRange(1, MAX_SEQ))
@click.option("--epoch", type=click.IntRange(1, MAX_EPOCH), default=1, show_default=True)
@click.option("--void", is_flag=True, help="The passage did not happen.")
@click.option("--direction", type=click.Choice([direction.value for direction in Direction]))
@click.option("--reading", help=f"The temperature, 366 for 36.6; {NOT_MEASURED}: it was not measured.")
@click.option("--reason", required=True, help="What the gate is told; no names.")
@pass_session
def ask(
    session: Session,
    station: int,
    seq: int,
    epoch: int,
    void: bool,
    direction: str | None,
    reading: str | None,
    reason: str,
) -> None:
    """Ask a station to correct its passage SEQ, with the next office bundle. Takes --clerk."""
    if sum((void, direction is not None, reading is not None)) != 1:
        raise click.UsageError("Name one: --void, --direction or --reading.")
    with session.office() as desk:
        line = desk.corrections.passage(station, epoch, seq)
        if void:
            asked = desk.corrections.void(line, reason)
        elif direction is not None:
            asked = desk.corrections.direction(line, Direction(direction), reason)
        else:
            asked = desk.corrections.reading(line, _reading(reading or ""), reason)
    session.answer(
        _row(AskedLine(asked=asked, state=AskState.ASKED)),
        f"Request {asked.number}: station {station} is asked to correct record {seq}. "
        "Publish, and carry the bundle there.",
    )


@correction.command("list")
@pass_session
def listed(session: Session) -> None:
    """List the newest requests and what became of them."""
    with session.office() as desk:
        lines = desk.corrections.list()
    if not lines:
        session.remark("No gate was asked for a correction.")
    for line in lines:
        said = f" ({line.said or line.why})" if line.why else ""
        session.answer(
            _row(line),
            f"{line.asked.number}: station {line.asked.station}, record {line.asked.seq}, {wanted(line.asked)}: "
            f"{line.state.value}{said}",
        )


@correction.command("withdraw")
@click.argument("number", type=click.IntRange(1))
@pass_session
def withdraw(session: Session, number: int) -> None:
    """Take a request back while it is not answered. Takes --clerk."""
    with session.office() as desk:
        desk.corrections.withdraw(number)
    session.answer({"request": number}, f"Request {number} is withdrawn; it vanishes with the next office bundle.")


@click.command("clocks", cls=SharedCommand)
@pass_session
def clocks(session: Session) -> None:
    """List the runs of records whose clock is proven wrong, with the bounds of the error."""
    with session.office() as desk:
        wrong = desk.clocks.all().wrong()
    if not wrong:
        session.remark("No clock is proven wrong.")
    for run, skew in wrong:
        row: dict[str, Any] = {
            "station": run.station,
            "epoch": run.epoch,
            "first": run.first,
            "last": run.last,
            "low_ms": skew.low_ms,
            "high_ms": skew.high_ms,
            "at_least_ms": skew.proven_ms,
        }
        way = "fast" if skew.proven_ms > 0 else "slow"
        session.answer(
            row,
            f"station {run.station}, records {run.first}–{run.last}: {way} by at least "
            f"{abs(skew.proven_ms) / 3_600_000:.1f} h (its clock said {_moment(run.first_at_ms)} "
            f"to {_moment(run.last_at_ms)})",
        )


def _moment(at_ms: int) -> str:
    return f"{local(at_ms):%Y-%m-%d %H:%M}" if is_sayable(at_ms) else "no date"


def _reading(text: str) -> int | None:
    if text == NOT_MEASURED:
        return None
    reading = parse_c10(text)
    if reading is None:
        raise InputRefused("reading-unreadable", given=text[:20])
    return reading


def wanted(asked: AskedCorrection) -> str:
    """Return what a request asks for, in a word."""
    if asked.void:
        return "void"
    if asked.direction is not None:
        return f"direction {asked.direction.value}"
    return f"reading {NOT_MEASURED if asked.temperature_c10 is None else show(asked.temperature_c10)}"


def _row(line: AskedLine) -> dict[str, Any]:
    asked = line.asked
    return {
        "request": asked.number,
        "station": asked.station,
        "epoch": asked.epoch,
        "seq": asked.seq,
        "wanted": wanted(asked),
        "reason": asked.reason,
        "state": line.state.value,
        "why": line.why or None,
        "said": line.said or None,
    }
