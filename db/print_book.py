"""制证 at the office: runs, blocks of blanks, the design chosen; whose passes can be printed."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from typing import Any, ClassVar

import orjson

from checkpoint_app.domain.events import OFFICE_STATION, EventKind
from checkpoint_app.domain.pass_design import PassDesign, design_from_data
from checkpoint_app.domain.passes import FIRST_BLANK, LAST_BLANK, BlankBlock, PassRecord
from checkpoint_app.domain.print_run import Holder, PrintFilter, PrintRun
from db.connection import Connection
from db.projections import Fields, ProjectionPart, is_whole
from db.store import Store

PUT_RUN = """
    INSERT INTO print_run (number, opened_by, at_ms, data) VALUES (?, ?, ?, ?)
    ON CONFLICT (number) DO UPDATE SET
      opened_by = excluded.opened_by, at_ms = excluded.at_ms, data = excluded.data
    WHERE excluded.opened_by < opened_by"""
PUT_CLOSED = """
    INSERT INTO print_run_closed (number, closed_by) VALUES (?, ?)
    ON CONFLICT (number) DO UPDATE SET closed_by = max(closed_by, excluded.closed_by)"""
PUT_BLANKS = "INSERT INTO blank_block (printed_by, station, first, last) VALUES (?, ?, ?, ?)"
PUT_DESIGN = """
    INSERT INTO chosen_design (one, chosen_by, data) VALUES (1, ?, ?)
    ON CONFLICT (one) DO UPDATE SET chosen_by = excluded.chosen_by, data = excluded.data
    WHERE excluded.chosen_by > chosen_by"""
SELECT_BLANKS = "SELECT station, first, last FROM blank_block ORDER BY station, first"
SELECT_DESIGN = "SELECT data FROM chosen_design WHERE one = 1"


class PrintPart(ProjectionPart):
    """Only the office's own records speak of runs, blanks and the design."""

    CLEAR: ClassVar[tuple[str, ...]] = (
        "DELETE FROM print_run",
        "DELETE FROM print_run_closed",
        "DELETE FROM blank_block",
        "DELETE FROM chosen_design",
    )
    KINDS: ClassVar[tuple[EventKind, ...]] = (
        EventKind.PRINT_RUN_OPENED,
        EventKind.PRINT_RUN_CLOSED,
        EventKind.BLANKS_PRINTED,
        EventKind.DESIGN_CHOSEN,
    )

    def __init__(self) -> None:
        self._rows: dict[str, list[tuple[Any, ...]]] = {PUT_RUN: [], PUT_CLOSED: [], PUT_BLANKS: [], PUT_DESIGN: []}

    def add(self, key: int, fields: Fields, _pii: bytes | None) -> None:
        data = fields["data"]
        if key >> 43 != OFFICE_STATION:
            return
        match fields["kind"]:
            case EventKind.PRINT_RUN_OPENED if is_whole(data.get("run")) and data["run"] > 0:
                self._rows[PUT_RUN].append((data["run"], key, fields["at"], orjson.dumps(data).decode()))
            case EventKind.PRINT_RUN_CLOSED if is_whole(data.get("run")):
                self._rows[PUT_CLOSED].append((data["run"], key))
            case EventKind.BLANKS_PRINTED if _is_block(data):
                self._rows[PUT_BLANKS].append((key, data["station"], data["first"], data["last"]))
            case EventKind.DESIGN_CHOSEN if isinstance(data.get("design"), dict):
                self._rows[PUT_DESIGN].append((key, orjson.dumps(data["design"]).decode()))

    def write(self, conn: Connection) -> None:
        for statement, rows in self._rows.items():
            conn.executemany(statement, rows)
            rows.clear()


def _is_block(data: Mapping[str, Any]) -> bool:
    if not all(is_whole(data.get(field)) for field in ("station", "first", "last")):
        return False
    return bool(0 < data["station"] < 1 << 16 and FIRST_BLANK <= data["first"] <= data["last"] <= LAST_BLANK)


class PrintBook(Store):
    """The port `office_ports.PrintBook`."""

    def holders(self, wanted: PrintFilter) -> Sequence[Holder]:
        raise NotImplementedError

    def places(self) -> Mapping[str, Sequence[str]]:
        raise NotImplementedError

    def grids(self) -> Sequence[str]:
        raise NotImplementedError

    def standing_passes(
        self, wanted: PrintFilter, at_s: int
    ) -> Mapping[tuple[int | None, int | None, str], PassRecord]:
        raise NotImplementedError

    def runs(self) -> Sequence[PrintRun]:
        raise NotImplementedError

    def run(self, number: int) -> PrintRun | None:
        raise NotImplementedError

    def passes_of_run(self, number: int) -> Sequence[PassRecord]:
        raise NotImplementedError

    def blanks(self) -> Sequence[BlankBlock]:
        with self._connections.reading() as conn:
            return read_blanks(conn)

    def design(self) -> PassDesign | None:
        with self._connections.reading() as conn:
            return read_design(conn)


def read_blanks(conn: Connection) -> list[BlankBlock]:
    rows = conn.execute(SELECT_BLANKS).fetchall()
    return [BlankBlock(station=station, first=first, last=last) for station, first, last in rows]


def read_design(conn: Connection) -> PassDesign | None:
    row = conn.execute(SELECT_DESIGN).fetchone()
    return None if row is None else design_from_data(orjson.loads(row[0]))
