"""The gate's thermometers, and whether it has a working one at all."""

from __future__ import annotations

from typing import Any, ClassVar

from checkpoint_app.domain.events import EventKind
from db.connection import Connection
from db.projections import Fields, ProjectionPart
from db.store import Store

PUT_MEASURING = """
    INSERT INTO measuring (one, said_by, works) VALUES (1, ?, ?)
    ON CONFLICT (one) DO UPDATE SET said_by = excluded.said_by, works = excluded.works
    WHERE excluded.said_by > said_by"""
SELECT_MEASURING = "SELECT works FROM measuring WHERE one = 1"


class ThermometerPart(ProjectionPart):
    """`measuring` says whether readings can be taken; the newest record has the word."""

    CLEAR: ClassVar[tuple[str, ...]] = ("DELETE FROM measuring",)
    KINDS: ClassVar[tuple[EventKind, ...]] = (EventKind.MEASURING,)

    def __init__(self) -> None:
        self._measuring: list[tuple[Any, ...]] = []

    def add(self, key: int, fields: Fields, _pii: bytes | None) -> None:
        works = fields["data"].get("works")
        if isinstance(works, bool):
            self._measuring.append((key, int(works)))

    def write(self, conn: Connection) -> None:
        conn.executemany(PUT_MEASURING, self._measuring)
        self._measuring.clear()


class Thermometers(Store):
    def measuring(self) -> bool:
        with self._connections.reading() as conn:
            row = conn.execute(SELECT_MEASURING).fetchone()
        return row is None or bool(row[0])
