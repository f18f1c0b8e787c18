"""The gate's commands for what the office asks it to correct."""

from __future__ import annotations

from typing import Any

import click

from checkpoint_app.cli.corrections import wanted
from checkpoint_app.cli.parameters import NUMBER
from checkpoint_app.cli.session import Session, SharedGroup, pass_session
from checkpoint_app.domain.asked_correction import AskedItem
from checkpoint_app.services.enter_record import EnterRecord


@click.group("request", cls=SharedGroup)
def request() -> None:
    """Corrections the office asks this gate for."""


@request.command("list")
@pass_session
def listed(session: Session) -> None:
    """List what nobody answered yet."""
    with session.installation().gate(session.passphrase()) as desk:
        items = desk.answer.open()
    if not items:
        session.remark("The office asks for no correction.")
    for item in items:
        asked = item.asked
        session.answer(_row(item), f"{asked.number}: record {asked.seq} → {wanted(asked)}: {asked.reason}")


@request.command("do")
@click.argument("number", type=NUMBER)
@click.option("--operator", required=True, help="Number or name of who does it.")
@pass_session
def do(session: Session, number: int, operator: str) -> None:
    """Correct as the office asks; the record itself stays."""
    with session.installation().gate(session.passphrase()) as desk:
        EnterRecord(desk).on_duty(operator)
        line = desk.answer.do(number)
    session.answer({"request": number, "seq": line.seq}, f"Done: record {line.seq} is corrected.")


@request.command("decline")
@click.argument("number", type=NUMBER)
@click.option("--reason", required=True, help="What the office is told; no names.")
@click.option("--operator", required=True, help="Number or name of who declines.")
@pass_session
def decline(session: Session, number: int, reason: str, operator: str) -> None:
    """Say why it is not done."""
    with session.installation().gate(session.passphrase()) as desk:
        EnterRecord(desk).on_duty(operator)
        desk.answer.decline(number, reason)
    session.answer({"request": number}, f"Request {number} is declined; the office is told with the next export.")


def _row(item: AskedItem) -> dict[str, Any]:
    asked = item.asked
    return {"request": asked.number, "seq": asked.seq, "wanted": wanted(asked), "reason": asked.reason}
