"""What a gate knows of passes beyond the register: the last way, photos, blanks, the design, orders by telephone."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any, ClassVar

import orjson

from checkpoint_app.domain.events import EventKind
from checkpoint_app.domain.pass_design import PassDesign, design_from_data
from checkpoint_app.domain.pass_moves import PassState
from checkpoint_app.domain.passes import BlankBlock
from db.connection import Connection
from db.log import SELECT_HEAD
from db.projections import Fields, ProjectionPart, is_whole
from db.store import Store

PUT_ORDER = "INSERT INTO phone_order (said_by, at_ms, kind, subject, right) VALUES (?, ?, ?, ?, ?)"
PUT_FREE = """
    INSERT INTO free_move (pass_key, said_by) VALUES (?, ?)
    ON CONFLICT (pass_key) DO UPDATE SET said_by = max(said_by, excluded.said_by)"""
SELECT_PHOTO = "SELECT jpeg FROM photo WHERE resident = ?"
SELECT_DESIGN = "SELECT data FROM office_design WHERE one = 1"
SELECT_BLANKS = "SELECT first, last FROM blank_block ORDER BY first"
SELECT_TAKEN = "SELECT 1 FROM phone_order WHERE subject = ? AND at_ms >= ? AND right = 1 LIMIT 1"
COUNT_WRONG = "SELECT count(*) FROM phone_order WHERE at_ms >= ? AND right = 0"


class PassPart(ProjectionPart):
    """Orders taken and refused, and free moves."""

    CLEAR: ClassVar[tuple[str, ...]] = ("DELETE FROM phone_order", "DELETE FROM free_move")
    KINDS: ClassVar[tuple[EventKind, ...]] = (EventKind.PHONE_ORDER, EventKind.PASS_FORGIVEN)

    def __init__(self) -> None:
        self._orders: list[tuple[Any, ...]] = []
        self._free: list[tuple[Any, ...]] = []

    def add(self, key: int, fields: Fields, _pii: bytes | None) -> None:
        data = fields["data"]
        if fields["kind"] == EventKind.PASS_FORGIVEN:
            if is_whole(data.get("pass")):
                self._free.append((data["pass"], key))
        elif is_whole(data.get("order")) and is_whole(data.get("subject")):
            right = int(data.get("right") is not False)
            self._orders.append((key, fields["at"], data["order"], data["subject"], right))

    def write(self, conn: Connection) -> None:
        conn.executemany(PUT_ORDER, self._orders)
        conn.executemany(PUT_FREE, self._free)
        self._orders.clear()
        self._free.clear()


class PassBook(Store):
    """The port `gate_ports.PassBook`."""

    def pass_state(self, pass_key: int) -> PassState | None:
        raise NotImplementedError

    def photo(self, resident: int) -> bytes | None:
        with self._connections.reading() as conn:
            row = conn.execute(SELECT_PHOTO, (resident,)).fetchone()
        return None if row is None else bytes(row[0])

    def design(self) -> PassDesign | None:
        with self._connections.reading() as conn:
            row = conn.execute(SELECT_DESIGN).fetchone()
        return None if row is None else design_from_data(orjson.loads(row[0]))

    def blanks(self) -> Sequence[BlankBlock]:
        with self._connections.reading() as conn:
            station = conn.execute(SELECT_HEAD).fetchone()[0]
            rows = conn.execute(SELECT_BLANKS).fetchall()
        return [BlankBlock(station=station, first=first, last=last) for first, last in rows]

    def order_taken(self, subject: int, *, since_ms: int) -> bool:
        with self._connections.reading() as conn:
            return conn.execute(SELECT_TAKEN, (subject, since_ms)).fetchone() is not None

    def wrong_orders(self, *, since_ms: int) -> int:
        with self._connections.reading() as conn:
            return int(conn.execute(COUNT_WRONG, (since_ms,)).fetchone()[0])
