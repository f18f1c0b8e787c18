"""Visits at a gate: waiting for the host, inside, overdue."""

from __future__ import annotations

from db.connection import Connection
from db.projections import Fields, ProjectionPart
from db.store import Store


class VisitPart(ProjectionPart):
    """Projects nothing yet."""

    def add(self, key: int, fields: Fields, _pii: bytes | None) -> None:
        """Nothing is read yet."""

    def write(self, conn: Connection) -> None:
        """Nothing is kept yet."""


class Visits(Store):
    """The port `VisitBook`."""
