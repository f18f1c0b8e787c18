"""The office's commands about a station that was lost, came back, or whose certificate ends."""

from __future__ import annotations

from collections.abc import Sequence
from pathlib import Path
from typing import TYPE_CHECKING

import click

from checkpoint_app.cli.parameters import FILE, STATION
from checkpoint_app.cli.session import Session, SharedCommand, pass_session
from checkpoint_app.domain.clock import local
from checkpoint_app.domain.events import MAX_EPOCH, MAX_SEQ
from checkpoint_app.domain.record_ranges import Ranges, range_texts

if TYPE_CHECKING:  # a gate's command starts without the office's half of the program
    from checkpoint_app.services.lose_station import LostStation


@click.command("lost", cls=SharedCommand)
@click.argument("station", type=STATION)
@click.option(
    "--after", type=click.IntRange(0, MAX_SEQ), help="The last record believed; the last one held if left out."
)
@click.option("--epoch", type=click.IntRange(1, MAX_EPOCH), help="The epoch of that record; the newest one held.")
@click.option("--paper", type=click.IntRange(0, MAX_SEQ), help="The record number on its last hand-over sheet.")
@click.option("--kit", type=FILE, help="Give the gate another station: its kit.")
@click.option("--name", default="", help="The name of that other station.")
@pass_session
def lost(
    session: Session, station: int, after: int | None, epoch: int | None, paper: int | None, kit: Path | None, name: str
) -> None:
    """Withdraw a station whose laptop was lost, and give its gate another one."""
    with session.office() as desk:
        last = desk.lose.look(station).last_held if after is None else after
        done = desk.lose.lose(station, after=last, epoch=epoch, on_paper=paper, kit=kit, name=name)
    loss, new = done.loss, done.replacement
    serial = None if loss.newest is None else str(loss.newest)
    row = {
        "station": station,
        "epoch": done.epoch,
        "after": done.after,
        "held": loss.held.ranges,
        "missing": done.missing,
        "last_report_ms": loss.last_report_ms,
        "serial": serial,
        "blanks_revoked": loss.blanks,
        "replacement": None if new is None else {"station": new.station, "kit": str(new.kit), "code": new.code},
    }
    session.answer(row, "\n".join(_sentences(done, serial)))


@click.command("found", cls=SharedCommand)
@click.argument("station", type=STATION)
@pass_session
def found(session: Session, station: int) -> None:
    """Believe a station again that was lost and is back."""
    with session.office() as desk:
        desk.lose.find_again(station)
    session.answer(
        {"station": station}, f"Station {station} counts again, once the gates apply the next office bundle."
    )


@click.command("renew", cls=SharedCommand)
@click.argument("station", type=STATION)
@pass_session
def renew(session: Session, station: int) -> None:
    """Give a station's certificate another year; it travels with the next office bundle."""
    with session.office() as desk:
        until_ms = desk.renew.renew(station).certificate.expires_ms
    session.answer({"station": station, "until_ms": until_ms}, f"Station {station}: until {local(until_ms):%Y-%m-%d}")


def _sentences(done: LostStation, serial: str | None) -> Sequence[str]:
    loss, new = done.loss, done.replacement
    station = loss.station.certificate.station
    reported = "never" if loss.last_report_ms is None else f"{local(loss.last_report_ms):%Y-%m-%d %H:%M}"
    lines = [
        f"Station {station} is withdrawn: believed up to record {done.after} of epoch {done.epoch}.",
        f"Held: {_ranges(loss.held.ranges)}; known to be missing: {_ranges(done.missing)}; last report: {reported}.",
        f"Passes believed up to {serial or 'none'}; {loss.blanks} unused blanks revoked.",
        "It holds at the gates once they apply the next office bundle. It gets no list and no telephone order.",
    ]
    return lines if new is None else [*lines, f"Station {new.station} instead: kit {new.kit}, code {new.code}"]


def _ranges(ranges: Ranges) -> str:
    return ", ".join(range_texts(ranges)) or "none"
