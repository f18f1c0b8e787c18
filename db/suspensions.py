"""Whose passes do not count at this gate: lost ones, and those of a household somebody returned to."""

from __future__ import annotations

from typing import Any, ClassVar

from checkpoint_app.domain.events import EventKind
from checkpoint_app.domain.subject import Suspension
from db.connection import Connection
from db.projections import Fields, ProjectionPart, is_whole
from db.store import Store

PUT_SUSPENSION = """
    INSERT INTO suspension (resident, suspended_by, why) VALUES (?, ?, ?)
    ON CONFLICT (resident) DO UPDATE SET suspended_by = excluded.suspended_by, why = excluded.why
    WHERE excluded.suspended_by > suspended_by"""
SELECT_SUSPENSION = "SELECT why FROM suspension WHERE resident = ?"
_WHY = frozenset(why.value for why in Suspension)


class SuspensionPart(ProjectionPart):
    """`passes-suspended` names residents and why; the newest record has the word."""

    CLEAR: ClassVar[tuple[str, ...]] = ("DELETE FROM suspension",)
    KINDS: ClassVar[tuple[EventKind, ...]] = (EventKind.PASSES_SUSPENDED,)

    def __init__(self) -> None:
        self._rows: list[tuple[Any, ...]] = []

    def add(self, key: int, fields: Fields, _pii: bytes | None) -> None:
        residents, why = fields["data"].get("residents"), fields["data"].get("why")
        if isinstance(residents, list) and isinstance(why, str) and why in _WHY:
            self._rows += [(resident, key, why) for resident in residents if is_whole(resident)]

    def write(self, conn: Connection) -> None:
        conn.executemany(PUT_SUSPENSION, self._rows)
        self._rows.clear()


class Suspensions(Store):
    def suspension(self, resident: int) -> Suspension | None:
        with self._connections.reading() as conn:
            row = conn.execute(SELECT_SUSPENSION, (resident,)).fetchone()
        return None if row is None else Suspension(row[0])
