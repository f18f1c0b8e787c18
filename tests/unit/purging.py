"""What the tests of purges share: two clerks, a visitor with a pass, the way of the sticks, what is left in a store."""

from __future__ import annotations

from typing import Any

from checkpoint_app.domain.access import Role
from checkpoint_app.domain.clock import day_bounds_ms, local_day
from checkpoint_app.domain.purge import PurgeOrder
from checkpoint_app.services.gate_desk import GateDesk
from db.schema import administration

PIN, SECOND_PIN = "1357", "2468"


def with_two_clerks(community: Any) -> Any:
    """Return the office with a head signed on and a second clerk, 何二."""
    access = community.office.access
    access.sign_on(access.add("郑主任", PIN, Role.HEAD), PIN)
    access.add("何二", SECOND_PIN, Role.CLERK)
    return community.office


def give_a_pass(desk: GateDesk, name: str) -> None:
    desk.issue.issue(holder=name, dwelling="云上苑 3-1-501", hours=2, phone="10000009999")


def exchange(community: Any) -> None:
    """Carry every gate's records to the office and its list back."""
    for gate in community.gates:
        gate.export.export(community.folder / "stick")
    community.office.bundles.import_paths([community.folder / "stick"])
    community.publish()


def order(office: Any, before_ms: int, gone: tuple[int, ...] = ()) -> PurgeOrder:
    return office.purge.order(before_ms, gone, second="何二", second_pin=SECOND_PIN)


def purge(office: Any, before_ms: int, gone: tuple[int, ...] = ()) -> Any:
    order(office, before_ms, gone)
    return office.purge.carry_out()


def midnight(community: Any) -> int:
    return day_bounds_ms(local_day(community.clock.wall_ms))[0]


def parts_with(store: Any, text: str) -> int:
    rows = store._connections._writer.execute("SELECT pii FROM event_pii").fetchall()
    return sum(text.encode() in pii for (pii,) in rows)


def dump(store: Any) -> dict[str, list[dict[str, Any]]]:
    return {table.name: list(table.rows) for table in administration(store._connections._writer).tables}
