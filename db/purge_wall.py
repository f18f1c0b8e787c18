"""What purges left standing: the rule all orders come to, and the wall that keeps purged people out of old files."""

from __future__ import annotations

from collections.abc import Mapping, Sequence

import orjson

from checkpoint_app.domain.events import OFFICE_STATION, split_event_id
from checkpoint_app.domain.purge import Fate, LegalHold, PurgeMark, PurgeOrder, PurgeRule
from checkpoint_app.sync.purge_data import order_from_data
from db.connection import Connection
from db.projections import Fields
from db.purge import NEWEST, hide_residents

SELECT_ORDERS = "SELECT data FROM purge_order ORDER BY number"
SELECT_PURGE_MARKS = "SELECT station, epoch, seq, digest FROM purge_mark ORDER BY station, epoch"
SELECT_HOLDS = """
    SELECT number, document, set_ms, resident, from_ms, until_ms, lifted_ms FROM legal_hold ORDER BY number"""
SELECT_PASSES_OF = "SELECT key FROM issued_pass WHERE resident IN (SELECT value FROM json_each(?)) ORDER BY key"


class PurgeWall:
    """What import asks of each record that brings a personal part: whether it was destroyed here for good."""

    def __init__(self, rule: PurgeRule, marks: Mapping[tuple[int, int], int], orders: Sequence[PurgeOrder]) -> None:
        self._rule, self._marks, self._orders = rule, marks, orders

    def is_purged(self, key: int, fields: Fields) -> bool:
        station, epoch, seq = split_event_id(key)
        return self._rule.fate(fields, marked=seq <= self._marks.get((station, epoch), 0)) == Fate.DESTROYED

    def settle(self, conn: Connection, first: int, last: int) -> None:
        """Take out of the projections of records `first` to `last` (keys) what a purge takes out."""
        hide_residents(conn, self._orders, first, last)


def read_wall(conn: Connection) -> PurgeWall | None:
    """Return the wall, None while nothing was ever purged: import then asks nothing."""
    orders = read_orders(conn)
    if not orders:
        return None
    marks = {(station, epoch): seq for station, epoch, seq, _digest in conn.execute(SELECT_PURGE_MARKS).fetchall()}
    return PurgeWall(standing_rule(conn, orders), marks, orders)


def standing_rule(conn: Connection, orders: Sequence[PurgeOrder]) -> PurgeRule:
    """Return what all orders together name, less what is on hold now."""
    holds = [hold for hold in read_holds(conn) if hold.lifted_ms is None]
    residents = [hold.resident for hold in holds if hold.resident is not None]
    passes = conn.execute(SELECT_PASSES_OF, (orjson.dumps(residents).decode(),)).fetchall() if residents else []
    return PurgeRule(
        before_ms=max((order.before_ms for order in orders), default=0),
        spared=frozenset(residents),
        spared_passes=frozenset(key for (key,) in passes),
        spared_times=tuple(
            (hold.from_ms, NEWEST if hold.until_ms is None else hold.until_ms)
            for hold in holds
            if hold.resident is None
        ),
        gone=frozenset(number for order in orders for number in order.gone),
    )


def read_orders(conn: Connection) -> list[PurgeOrder]:
    return [order_from_data(orjson.loads(data)) for (data,) in conn.execute(SELECT_ORDERS).fetchall()]


def read_holds(conn: Connection) -> list[LegalHold]:
    return [
        LegalHold(
            number=number,
            document=document,
            set_ms=set_ms,
            resident=resident,
            from_ms=from_ms,
            until_ms=until_ms,
            lifted_ms=lifted_ms,
        )
        for number, document, set_ms, resident, from_ms, until_ms, lifted_ms in conn.execute(SELECT_HOLDS).fetchall()
    ]


def orders_for_gates(conn: Connection) -> list[PurgeOrder]:
    """Return the newest order as gates get it, with every mark; it names all that the earlier ones named.

    What is on hold now is spared, whatever it was when the order was given.
    """
    orders = read_orders(conn)
    if not orders:
        return []
    rule, newest = standing_rule(conn, orders), orders[-1]
    marks = [
        PurgeMark(station=station, epoch=epoch, seq=seq, digest=digest)
        for station, epoch, seq, digest in conn.execute(SELECT_PURGE_MARKS).fetchall()
        if station != OFFICE_STATION
    ]
    return [
        PurgeOrder(
            number=newest.number,
            before_ms=rule.before_ms,
            ordered_ms=newest.ordered_ms,
            marks=tuple(marks),
            spared=tuple(sorted(rule.spared)),
            spared_passes=tuple(sorted(rule.spared_passes)),
            gone=tuple(sorted(rule.gone)),
            spared_times=rule.spared_times,
        )
    ]
