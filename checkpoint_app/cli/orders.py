"""The gate's commands for orders the office dictates by telephone."""

from __future__ import annotations

import click

from checkpoint_app.cli.session import Session, SharedGroup, pass_session
from checkpoint_app.domain.passage import Direction
from checkpoint_app.domain.passes import require_serial
from checkpoint_app.domain.roster import HIGHEST_NUMBER
from checkpoint_app.services.enter_record import EnterRecord


@click.group("order", cls=SharedGroup)
def order() -> None:
    """Orders by telephone: the code the office dictated."""


@order.command("revoke")
@click.argument("serial")
@click.option("--code", required=True, help="The ten digits.")
@click.option("--operator", required=True, help="Number or name of who takes it.")
@pass_session
def revoke(session: Session, serial: str, code: str, operator: str) -> None:
    """Stop a pass at this gate at once."""
    wanted = require_serial(serial)
    with session.installation().gate(session.passphrase()) as desk:
        EnterRecord(desk).on_duty(operator)
        event = desk.orders.revoke(wanted, code)
    session.answer({"serial": str(wanted), "seq": event.seq}, f"{wanted} is stopped at this gate.")


@order.command("exception")
@click.argument("resident", type=click.IntRange(1, HIGHEST_NUMBER))
@click.option("--direction", required=True, type=click.Choice([direction.value for direction in Direction]))
@click.option("--code", required=True, help="The ten digits.")
@click.option("--operator", required=True, help="Number or name of who takes it.")
@pass_session
def exception(session: Session, resident: int, direction: str, code: str, operator: str) -> None:
    """Let one resident (by number) through once, and record the passage."""
    with session.installation().gate(session.passphrase()) as desk:
        EnterRecord(desk).on_duty(operator)
        step = desk.orders.let_through(resident, code, Direction(direction))
    outcome = step.outcome.value if step.outcome else ""
    session.answer(
        {"seq": step.seq, "outcome": outcome, "reasons": [reason.value for reason in step.reasons]},
        f"{outcome}, record {step.seq}",
    )
