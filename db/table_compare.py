"""Compare tables of two databases row by row, in the order of their keys."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from typing import TYPE_CHECKING, Any

from checkpoint_app.domain.checkup import TableDifference
from checkpoint_app.domain.progress import Progress

if TYPE_CHECKING:
    from sqlite_utils import Database

_ROWS_BETWEEN_LOOKS = 10_000
_Row = tuple[tuple[Any, ...], tuple[Any, ...]]
"""(key, all columns)."""


def compare_tables(
    ours: Database, replayed: Database, tables: Sequence[str], progress: Progress
) -> tuple[TableDifference, ...]:
    """Return the tables that are not the same in both."""
    found = []
    for number, table in enumerate(tables):
        progress(number, len(tables))
        difference = _compare(ours, replayed, table, lambda number=number: progress(number, len(tables)))
        if difference.missing or difference.extra or difference.changed:
            found.append(difference)
    return tuple(found)


def _compare(ours: Database, replayed: Database, table: str, look: Any) -> TableDifference:
    left, right = _rows(ours, table, look), _rows(replayed, table, look)
    missing = extra = changed = 0
    here, there = next(left, None), next(right, None)
    while here is not None or there is not None:
        if there is None or (here is not None and here[0] < there[0]):
            extra += 1
            here = next(left, None)
        elif here is None or there[0] < here[0]:
            missing += 1
            there = next(right, None)
        else:
            changed += here[1] != there[1]
            here, there = next(left, None), next(right, None)
    return TableDifference(table=table, missing=missing, extra=extra, changed=changed)


def _rows(database: Database, table: str, look: Any) -> Iterator[_Row]:
    """Yield rows by key; of a table without one, all columns are the key."""
    view = database.table(table)
    columns = [column.name for column in view.columns]
    keys = columns if view.use_rowid else view.pks
    order = ", ".join(f"[{column}]" for column in keys)
    for number, row in enumerate(view.rows_where(order_by=order)):
        if number % _ROWS_BETWEEN_LOOKS == 0:
            look()
        yield tuple(_comparable(row[key]) for key in keys), tuple(row[column] for column in columns)


def _comparable(value: Any) -> tuple[bool, Any]:
    """Return a value that sorts as the database does: nothing comes before anything."""
    return (value is not None, value)
