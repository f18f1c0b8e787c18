"""The office's commands about trust: cutting a station's passes off, orders by telephone."""

from __future__ import annotations

import click

from checkpoint_app.cli.parameters import STATION
from checkpoint_app.cli.session import Session, SharedGroup, pass_session
from checkpoint_app.cli.stations import found, lost, renew
from checkpoint_app.domain.clock import local
from checkpoint_app.domain.passes import PassSerial, require_serial
from checkpoint_app.domain.phone_order import grouped
from checkpoint_app.domain.roster import HIGHEST_NUMBER
from checkpoint_app.services.give_order import GivenOrder
from checkpoint_app.services.revoke_pass import REASONS


@click.group("station", cls=SharedGroup)
def stations() -> None:
    """The stations enrolled."""


@stations.command("cut-off")
@click.argument("station", type=STATION)
@click.option("--after", help="The last serial that is believed, or its running number; 0: none.")
@click.option("--all-again", is_flag=True, help="Believe all of its passes again.")
@pass_session
def cut_off(session: Session, station: int, after: str | None, all_again: bool) -> None:
    """Believe a station's passes up to a serial only, from the next office bundle on."""
    if (after is None) is not all_again:
        raise click.UsageError("Name one: --after SERIAL or --all-again.")
    last = None if after is None else _serial(after, station)
    with session.office() as desk:
        if last is None:
            desk.cut_off.restore(station)
        else:
            desk.cut_off.cut_off(station, last)
    believed = f"up to {last}" if last is not None else "all"
    session.answer(
        {"station": station, "last": None if last is None else str(last)},
        f"Station {station}: passes believed: {believed}. It holds once the gates apply the next office bundle.",
    )


for command in (lost, found, renew):
    stations.add_command(command)


@click.group("phone", cls=SharedGroup)
def phone() -> None:
    """Orders by telephone: a code for one station, good for an hour."""


@phone.command("revoke")
@click.argument("serial")
@click.option("--station", required=True, type=STATION, help="Who it is dictated to.")
@click.option("--reason", type=click.Choice(REASONS), default="misused", show_default=True)
@pass_session
def revoke(session: Session, serial: str, station: int, reason: str) -> None:
    """Revoke a pass; the code stops it at that station at once."""
    with session.office() as desk:
        given = desk.orders.revoke(require_serial(serial), station, reason)
    _tell(session, given, {"serial": str(require_serial(serial))})


@phone.command("exception")
@click.argument("resident", type=click.IntRange(1, HIGHEST_NUMBER))
@click.option("--station", required=True, type=STATION, help="Who it is dictated to.")
@pass_session
def exception(session: Session, resident: int, station: int) -> None:
    """Let one resident (by number) through that station once."""
    with session.office() as desk:
        given = desk.orders.let_through(resident, station)
    _tell(session, given, {"resident": resident})


def _serial(text: str, station: int) -> PassSerial:
    digits = text.strip()
    if digits.isascii() and digits.isdecimal() and len(digits) <= 6:
        return PassSerial(station, int(digits))
    return require_serial(text)


def _tell(session: Session, given: GivenOrder, row: dict[str, object]) -> None:
    until = local(given.until_ms)
    session.answer(
        row | {"station": given.order.station, "code": given.code, "until_ms": given.until_ms},
        f"Station {given.order.station}: {grouped(given.code)}, until {until:%H:%M}",
    )
