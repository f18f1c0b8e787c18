"""Rows entered from paper: which are in the log already, and whether a passage like this one is."""

from __future__ import annotations

from collections.abc import Sequence
from typing import ClassVar

from checkpoint_app.domain.events import EventKind
from checkpoint_app.domain.passage import Direction
from db.projections import Fields, ProjectionPart, is_whole
from db.store import Store

INSERT_ROW = "INSERT INTO paper_row (entered_by, sheet, row) VALUES (?, ?, ?)"
SELECT_ROWS = """
    SELECT r.row, max(p.at_ms) FROM paper_row AS r JOIN passage_now AS p ON p.id = r.entered_by
    WHERE r.sheet = ? AND p.voided = 0 GROUP BY r.row ORDER BY r.row"""
NEAR_OF_RESIDENT = """
    SELECT at_ms FROM passage_now
    WHERE resident = ? AND dir = ? AND at_ms BETWEEN ? AND ? AND voided = 0 ORDER BY id DESC LIMIT 1"""
NEAR_OF_PASS = """
    SELECT at_ms FROM passage_now
    WHERE resident IS NULL AND pass_key = ? AND dir = ? AND at_ms BETWEEN ? AND ? AND voided = 0
    ORDER BY id DESC LIMIT 1"""


class PaperPart(ProjectionPart):
    """A passage that names `sheet` and `row` was entered from paper."""

    CLEAR: ClassVar[tuple[str, ...]] = ("DELETE FROM paper_row",)
    KINDS: ClassVar[tuple[EventKind, ...]] = (EventKind.PASSAGE,)
    WRITES: ClassVar[tuple[str, ...]] = (INSERT_ROW,)

    def add(self, key: int, fields: Fields, _pii: bytes | None) -> None:
        sheet, row = fields["data"].get("sheet"), fields["data"].get("row")
        if isinstance(sheet, str) and sheet and is_whole(row) and row > 0:
            self._rows[INSERT_ROW].append((key, sheet, row))


class PaperRows(Store):
    """The port `PaperBook`."""

    def paper_rows(self, sheet: str) -> Sequence[tuple[int, int]]:
        with self._connections.reading() as conn:
            return [(row, at_ms) for row, at_ms in conn.execute(SELECT_ROWS, (sheet,)).fetchall()]

    def passage_near(
        self, *, resident: int | None, pass_key: int | None, direction: Direction, from_ms: int, until_ms: int
    ) -> int | None:
        if resident is None and pass_key is None:
            return None
        question, person = (NEAR_OF_PASS, pass_key) if resident is None else (NEAR_OF_RESIDENT, resident)
        with self._connections.reading() as conn:
            row = conn.execute(question, (person, direction.value, from_ms, until_ms)).fetchone()
        return None if row is None else int(row[0])
