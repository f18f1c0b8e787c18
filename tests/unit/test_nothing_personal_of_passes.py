"""What outlives the personal part of a record says nobody's name, plate or telephone, whatever is done with passes."""

from __future__ import annotations

from pathlib import Path
from typing import Any

from checkpoint_app.domain.passage import Direction
from checkpoint_app.domain.passes import PassKind, PassSerial
from checkpoint_app.domain.print_run import PrintFilter, Sheet
from checkpoint_app.services.gate_desk import GateDesk
from checkpoint_app.services.pass_designs import shipped_designs

PERSONAL = ("王小明", "王*明", "韩保供", "韩*供", "赵来访", "赵*访", "云ZA1234", "13800000000", "菜店")


def told(store: Any) -> str:
    """Return all that stands in the lines of a log."""
    return "\n".join(line.line.decode() for line in store.lines(1, store.head().seq))


def test_the_office_records_serials_and_numbers_only(community: Any, tmp_path: Path) -> None:
    office, store = community.office, community.office.store
    printed = office.passes.start(office.passes.plan(PrintFilter(text="王小明")), tmp_path, sheet=Sheet.TEN_UP)
    again = office.reprint.again(printed.run, tmp_path, from_sheet=1, spoiled=printed.serials)
    office.reprint.reprint(again.serials[-1], tmp_path / "instead.pdf")
    office.issue.issue(PassKind.VEHICLE, "韩保供", "云上苑 菜店", tmp_path / "car.pdf", plate="云ZA1234")
    office.blanks.print(1, 10, tmp_path / "blanks.pdf")
    office.designs.choose(shipped_designs()[1])
    office.orders.revoke(printed.serials[0], 1)
    office.orders.let_through(1, 1)
    office.cut_off.cut_off(1, PassSerial(1, 5))
    kinds = {word for word in told(store).split('"') if word.startswith(("print-", "pass-", "blanks-", "phone-"))}
    assert kinds >= {"print-run-opened", "print-batch", "pass-issued", "pass-revoked", "blanks-printed", "phone-order"}
    assert shipped_designs()[1].title in told(store), "words are written as they are"
    assert not [word for word in PERSONAL if word in told(store)]


def test_a_gate_records_serials_and_numbers_only(community: Any, desk: GateDesk) -> None:
    issued = desk.issue.issue(holder="赵来访", dwelling="云上苑 菜店", phone="13800000000")
    desk.issue.issue(holder="韩保供", dwelling="云上苑 菜店", kind=PassKind.VEHICLE, plate="云ZA1234")
    desk.lane.enter(issued.code)
    desk.lane.enter("366")
    if desk.lane.direction is Direction.IN:
        desk.lane.turn()
    community.clock.advance(minutes=5)
    desk.lane.enter(issued.code)
    out = desk.lane.enter("366")
    assert out.person is not None
    slip = desk.exit_slips.give(out.person)
    desk.orders.revoke(issued.serial, community.office.orders.revoke(issued.serial, 1).code)
    lines = told(desk.store)
    assert str(slip.serial.key) in lines
    assert '"phone-order"' in lines
    assert not [word for word in PERSONAL if word in lines]
