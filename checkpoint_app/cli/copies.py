"""`office passes copies`: passes seen at two gates in less time than the way takes."""

from __future__ import annotations

from datetime import datetime

import click

from checkpoint_app.cli.session import Session, SharedCommand, pass_session
from checkpoint_app.domain.clock import day_bounds_ms, local
from checkpoint_app.services.find_copies import Copy, PassWay


@click.command("copies", cls=SharedCommand)
@click.option("--since", type=click.DateTime(["%Y-%m-%d"]), help="From this day on; two weeks when not given.")
@pass_session
def copies(session: Session, since: datetime | None) -> None:
    """List passes that went through two gates in less time than the way takes."""
    with session.office() as desk:
        found = desk.copies.find(None if since is None else day_bounds_ms(since.date())[0])
    for copy in found:
        session.answer(_row(copy), _sentence(copy))
    if not found and not session.json:
        session.answer({}, "No pass was at two gates within that time.")


def _row(copy: Copy) -> dict[str, object]:
    ways = [
        {
            "gate": way.gate,
            "station": way.line.station,
            "seq": way.line.seq,
            "at": local(way.line.at_ms).isoformat(),
            "direction": way.line.direction.value,
            "operator": way.operator,
        }
        for way in (copy.first, copy.second)
    ]
    return {"serial": str(copy.move.serial), "minutes": round(copy.move.minutes, 1), "ways": ways}


def _sentence(copy: Copy) -> str:
    return f"{copy.move.serial}: {_way(copy.first)}, {_way(copy.second)} ({copy.move.minutes:.1f} minutes)"


def _way(way: PassWay) -> str:
    served = f" ({way.operator})" if way.operator else ""
    return f"{way.gate} {way.line.direction.value} {local(way.line.at_ms):%m-%d %H:%M:%S}{served}"
