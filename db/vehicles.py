"""Vehicles at a gate, for what their passes may do."""

from __future__ import annotations

from typing import ClassVar

from checkpoint_app.domain.events import MAX_SEQ, EventKind
from db.log import own_log
from db.projections import Fields, ProjectionPart, is_whole
from db.store import Store

SELECT_LAST = "SELECT max(id) FROM vehicle WHERE id > ? AND id <= ?"
INSERT_VEHICLE = "INSERT INTO vehicle (id, at_ms, people, pass_key) VALUES (?, ?, ?, ?)"
_MOST_PEOPLE = 1000


class VehiclePart(ProjectionPart):
    """`vehicle` counts the people whose passages follow it; whether it went through is read from those."""

    CLEAR: ClassVar[tuple[str, ...]] = ("DELETE FROM vehicle",)
    KINDS: ClassVar[tuple[EventKind, ...]] = (EventKind.VEHICLE,)
    WRITES: ClassVar[tuple[str, ...]] = (INSERT_VEHICLE,)

    def add(self, key: int, fields: Fields, _pii: bytes | None) -> None:
        people, pass_key = fields["data"].get("n"), fields["data"].get("pass")
        if is_whole(people) and 0 < people <= _MOST_PEOPLE and (pass_key is None or is_whole(pass_key)):
            self._rows[INSERT_VEHICLE].append((key, fields["at"], people, pass_key))


class Vehicles(Store):
    """The port `VehicleBook`."""

    def last_vehicle(self) -> int | None:
        with self._connections.reading() as conn:
            log = own_log(conn)
            (key,) = conn.execute(SELECT_LAST, (log, log | MAX_SEQ)).fetchone()
        return None if key is None else key & MAX_SEQ
