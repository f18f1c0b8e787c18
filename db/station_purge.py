"""销毁 at a gate: the office's order as it came with the last list, and what of it is still in use."""

from __future__ import annotations

from collections.abc import Collection, Iterable, Sequence
from typing import Any, ClassVar

import orjson

from checkpoint_app.domain.events import event_id, split_event_id
from checkpoint_app.domain.purge import PurgeOrder
from checkpoint_app.sync.purge_data import order_from_data, order_to_data
from db.connection import Connection
from db.log import SELECT_HEAD
from db.purge import DELETE_SETTING, Purging, destroyed_so_far

PAPER_DRAFT = "paper-draft"
"""What somebody typed from paper and never entered (ui.gate.paper_presenter)."""

DELETE_ORDERS = "DELETE FROM purge_order"
INSERT_ORDER = "INSERT INTO purge_order (number, data) VALUES (?, ?)"
SELECT_ORDER = "SELECT data FROM purge_order ORDER BY number DESC LIMIT 1"
SELECT_ORDERS = "SELECT data FROM purge_order ORDER BY number"
SELECT_IN_USE = """
    SELECT said_by FROM thermometer
    UNION SELECT o.added_by FROM own_operator AS o
      WHERE EXISTS (SELECT 1 FROM duty AS d WHERE d.operator = o.number AND d.at_ms >= :before)"""


def order_rows(orders: Iterable[PurgeOrder]) -> list[tuple[Any, ...]]:
    """Return the rows of INSERT_ORDER for the orders of an office bundle."""
    return [(order.number, orjson.dumps(order_to_data(order)).decode()) for order in orders]


class StationPurging(Purging):
    """The port `GatePurge`."""

    FORGET: ClassVar[tuple[str, ...]] = (
        "DELETE FROM own_operator WHERE added_by = ?",
        "UPDATE duty_note SET text = '' WHERE noted_by = ? AND text <> ''",
        "UPDATE thermometer SET name = '' WHERE said_by = ? AND name <> ''",
    )

    def purge_order(self) -> PurgeOrder | None:
        with self._connections.reading() as conn:
            row = conn.execute(SELECT_ORDER).fetchone()
        return None if row is None else order_from_data(orjson.loads(row[0]))

    def purge_in_use(self, before_ms: int) -> Collection[int]:
        with self._connections.reading() as conn:
            return frozenset(key for (key,) in conn.execute(SELECT_IN_USE, {"before": before_ms}).fetchall())

    def unfinished_purge(self) -> int | None:
        with self._connections.reading() as conn:
            return destroyed_so_far(conn)

    def forget_drafts(self) -> None:
        """One that a person still types at is written again at the next key."""
        with self._connections.writing() as conn:
            conn.execute(DELETE_SETTING, (PAPER_DRAFT,))

    def _orders(self, conn: Connection) -> Sequence[PurgeOrder]:
        return [order_from_data(orjson.loads(data)) for (data,) in conn.execute(SELECT_ORDERS).fetchall()]

    def _spans(self, conn: Connection, order: PurgeOrder) -> list[tuple[int, int]]:
        own = conn.execute(SELECT_HEAD).fetchone()[0]
        return [span for span in super()._spans(conn, order) if _may_be(own, *span)]


def _may_be(own: int, first: int, last: int) -> bool:
    """Whether a span of keys holds records of this station."""
    return split_event_id(first)[0] <= own and last >= event_id(own, 0, 0)
