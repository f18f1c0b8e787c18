"""制证 at the office: runs, blocks of blanks, the design chosen; whose passes can be printed."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from typing import Any, ClassVar

import orjson

from checkpoint_app.domain.events import OFFICE_STATION, EventKind
from checkpoint_app.domain.pass_design import PassDesign, design_from_data
from checkpoint_app.domain.passes import (
    FIRST_BLANK,
    LAST_BLANK,
    BlankBlock,
    PassKind,
    PassRecord,
    PassSerial,
    serial_from_key,
)
from checkpoint_app.domain.print_run import PrintFilter, PrintRun, RunState, Sheet
from db.connection import Connection
from db.passes import read_record
from db.print_holders import PrintHolders
from db.projections import Fields, ProjectionPart, is_whole

_OFFICE_KEYS = (OFFICE_STATION << 32, ((OFFICE_STATION + 1) << 32) - 1)
"""First and last key of the office's own passes: a station that names a run in a record of its own changes nothing."""
_PLACES = ("compound", "building", "unit", "grid", "tenure")

PUT_RUN = """
    INSERT INTO print_run (number, opened_by, at_ms, data, text) VALUES (?, ?, ?, ?, ?)
    ON CONFLICT (number) DO UPDATE SET
      opened_by = excluded.opened_by, at_ms = excluded.at_ms, data = excluded.data, text = excluded.text
    WHERE excluded.opened_by < opened_by"""
PUT_BATCH = "INSERT INTO print_batch (written_by, run, first_sheet, passes, ranges) VALUES (?, ?, ?, ?, ?)"
PUT_CLOSED = """
    INSERT INTO print_run_closed (number, closed_by) VALUES (?, ?)
    ON CONFLICT (number) DO UPDATE SET closed_by = max(closed_by, excluded.closed_by)"""
PUT_BLANKS = "INSERT INTO blank_block (printed_by, station, first, last) VALUES (?, ?, ?, ?)"
PUT_DESIGN = """
    INSERT INTO chosen_design (one, chosen_by, data) VALUES (1, ?, ?)
    ON CONFLICT (one) DO UPDATE SET chosen_by = excluded.chosen_by, data = excluded.data
    WHERE excluded.chosen_by > chosen_by"""
SELECT_RUNS = """
    SELECT r.number, r.at_ms, r.data, r.text,
      coalesce((SELECT c.closed_by FROM print_run_closed AS c WHERE c.number = r.number), 0)
        > coalesce((SELECT max(b.written_by) FROM print_batch AS b WHERE b.run = r.number), 0),
      (SELECT count(*) FROM issued_pass AS i WHERE i.run = r.number AND i.key BETWEEN :first AND :last),
      (SELECT count(*) FROM issued_pass AS i JOIN revocation AS v ON v.key = i.key
        WHERE i.run = r.number AND i.key BETWEEN :first AND :last AND v.reason = 'misprint'),
      (SELECT min(i.key) FROM issued_pass AS i WHERE i.run = r.number AND i.key BETWEEN :first AND :last),
      (SELECT max(i.key) FROM issued_pass AS i WHERE i.run = r.number AND i.key BETWEEN :first AND :last),
      last.first_sheet, last.passes
    FROM print_run AS r LEFT JOIN print_batch AS last
      ON last.written_by = (SELECT max(b.written_by) FROM print_batch AS b WHERE b.run = r.number)
    WHERE :number = 0 OR r.number = :number
    ORDER BY r.number DESC"""
SELECT_PASSES_OF_RUN = """
    SELECT i.key, i.kind, i.resident, coalesce(nullif(i.holder, ''), p.name, ''), i.dwelling, i.nbf_s, i.exp_s,
      v.at_ms, coalesce(v.reason, ''), i.issued_ms, i.household, i.plate, i.run, i.blank, i.of_key
    FROM issued_pass AS i LEFT JOIN revocation AS v ON v.key = i.key LEFT JOIN resident AS p ON p.number = i.resident
    WHERE i.run = ? AND i.key BETWEEN ? AND ? ORDER BY i.key"""
SELECT_STANDING = """
    SELECT i.key, i.kind, i.resident, i.holder, i.dwelling, i.nbf_s, i.exp_s,
      NULL, '', i.issued_ms, i.household, i.plate, i.run, i.blank, i.of_key
    FROM issued_pass AS i
    WHERE i.kind = ? AND i.exp_s > ? AND i.blank = 0
      AND NOT EXISTS (SELECT 1 FROM revocation AS v WHERE v.key = i.key)
    ORDER BY i.key"""
SELECT_BATCHES = "SELECT first_sheet, ranges FROM print_batch WHERE run = ? ORDER BY written_by"
SELECT_BLANKS = "SELECT station, first, last FROM blank_block ORDER BY station, first"
SELECT_DESIGN = "SELECT data FROM chosen_design WHERE one = 1"


class PrintPart(ProjectionPart):
    """Only the office's own records speak of runs, blanks and the design."""

    CLEAR: ClassVar[tuple[str, ...]] = (
        "DELETE FROM print_run",
        "DELETE FROM print_batch",
        "DELETE FROM print_run_closed",
        "DELETE FROM blank_block",
        "DELETE FROM chosen_design",
    )
    KINDS: ClassVar[tuple[EventKind, ...]] = (
        EventKind.PRINT_RUN_OPENED,
        EventKind.PRINT_BATCH,
        EventKind.PRINT_RUN_CLOSED,
        EventKind.BLANKS_PRINTED,
        EventKind.DESIGN_CHOSEN,
    )
    WRITES: ClassVar[tuple[str, ...]] = (PUT_RUN, PUT_BATCH, PUT_CLOSED, PUT_BLANKS, PUT_DESIGN)

    def add(self, key: int, fields: Fields, pii: bytes | None) -> None:
        data = fields["data"]
        if key >> 43 != OFFICE_STATION:
            return
        match fields["kind"]:
            case EventKind.PRINT_RUN_OPENED if _is_run(data):
                text = (orjson.loads(pii).get("text") if pii else None) if data["filter"].get("text") else ""
                self._rows[PUT_RUN].append((data["run"], key, fields["at"], orjson.dumps(data).decode(), text))
            case EventKind.PRINT_BATCH if _is_batch(data):
                ranges = orjson.dumps(data["serials"]).decode()
                self._rows[PUT_BATCH].append((key, data["run"], data["sheet"], data["passes"], ranges))
            case EventKind.PRINT_RUN_CLOSED if is_whole(data.get("run")):
                self._rows[PUT_CLOSED].append((data["run"], key))
            case EventKind.BLANKS_PRINTED if _is_block(data):
                self._rows[PUT_BLANKS].append((key, data["station"], data["first"], data["last"]))
            case EventKind.DESIGN_CHOSEN if isinstance(data.get("design"), dict):
                self._rows[PUT_DESIGN].append((key, orjson.dumps(data["design"]).decode()))


def _is_run(data: Mapping[str, Any]) -> bool:
    """Whether this version understands such a run."""
    places = data.get("filter")
    return (
        all(is_whole(data.get(field)) and data[field] > 0 for field in ("run", "kind", "days", "planned"))
        and data["kind"] in tuple(PassKind)
        and data.get("sheet") in tuple(Sheet)
        and isinstance(data.get("design"), str)
        and (data.get("limit") is None or is_whole(data["limit"]))
        and isinstance(places, dict)
        and all(isinstance(places.get(place, ""), str) for place in _PLACES)
    )


def _is_batch(data: Mapping[str, Any]) -> bool:
    ranges = data.get("serials")
    if not all(is_whole(data.get(field)) and data[field] > 0 for field in ("run", "sheet", "passes")):
        return False
    if not isinstance(ranges, list) or not all(isinstance(each, list) and len(each) == 2 for each in ranges):
        return False
    if not all(is_whole(first) and is_whole(last) and first <= last for first, last in ranges):
        return False
    return bool(sum(last - first + 1 for first, last in ranges) == data["passes"])


def _is_block(data: Mapping[str, Any]) -> bool:
    if not all(is_whole(data.get(field)) for field in ("station", "first", "last")):
        return False
    return bool(0 < data["station"] < 1 << 16 and FIRST_BLANK <= data["first"] <= data["last"] <= LAST_BLANK)


class PrintBook(PrintHolders):
    """The port `office_ports.PrintBook`."""

    def standing_passes(
        self, wanted: PrintFilter, at_s: int
    ) -> Mapping[tuple[int | None, int | None, str], PassRecord]:
        with self._connections.reading() as conn:
            rows = conn.execute(SELECT_STANDING, (int(wanted.kind), at_s)).fetchall()
        records = [read_record(row) for row in rows]
        return {(record.resident, record.household, record.plate): record for record in records}

    def runs(self) -> Sequence[PrintRun]:
        return self._runs(0)

    def run(self, number: int) -> PrintRun | None:
        return next(iter(self._runs(number)), None) if number > 0 else None

    def passes_of_run(self, number: int) -> Sequence[PassRecord]:
        with self._connections.reading() as conn:
            rows = conn.execute(SELECT_PASSES_OF_RUN, (number, *_OFFICE_KEYS)).fetchall()
        return [read_record(row) for row in rows]

    def sheets_of_run(self, number: int) -> Sequence[Sequence[PassSerial]]:
        run = self.run(number)
        if run is None:
            return []
        with self._connections.reading() as conn:
            rows = conn.execute(SELECT_BATCHES, (number,)).fetchall()
        sheets: list[list[PassSerial]] = []
        a_sheet = run.sheet.passes_a_sheet
        for first_sheet, ranges in rows:
            keys = [key for first, last in orjson.loads(ranges) for key in range(first, last + 1)]
            again = set(keys)
            del sheets[first_sheet - 1 :]
            # after a jam in the middle of a sheet its rest lies on the next one
            sheets = [[serial for serial in sheet if serial.key not in again] for sheet in sheets]
            sheets += [[serial_from_key(key) for key in keys[at : at + a_sheet]] for at in range(0, len(keys), a_sheet)]
        return sheets

    def _runs(self, number: int) -> Sequence[PrintRun]:
        fields = {"number": number, "first": _OFFICE_KEYS[0], "last": _OFFICE_KEYS[1]}
        with self._connections.reading() as conn:
            return [_run(row) for row in conn.execute(SELECT_RUNS, fields).fetchall()]

    def blanks(self) -> Sequence[BlankBlock]:
        with self._connections.reading() as conn:
            return read_blanks(conn)

    def design(self) -> PassDesign | None:
        with self._connections.reading() as conn:
            return read_design(conn)


def _run(row: Sequence[Any]) -> PrintRun:
    number, at_ms, data, text, done, passes, voided, first, last, first_sheet, on_sheets = row
    told = orjson.loads(data)
    sheet = Sheet(told["sheet"])
    places = {place: told["filter"].get(place, "") for place in _PLACES}
    return PrintRun(
        number=number,
        opened_ms=at_ms,
        state=RunState.DONE if done else RunState.OPEN,
        wanted=PrintFilter(kind=PassKind(told["kind"]), text=text or "", **places),
        sheet=sheet,
        design=told["design"],
        days=told["days"],
        planned=told["planned"],
        printed=passes - voided,
        voided=voided,
        sheets=0 if first_sheet is None else first_sheet - 1 + -(-on_sheets // sheet.passes_a_sheet),
        limit=told.get("limit"),
        filter_known=text is not None,
        first=None if first is None else serial_from_key(first),
        last=None if last is None else serial_from_key(last),
    )


def read_blanks(conn: Connection) -> list[BlankBlock]:
    rows = conn.execute(SELECT_BLANKS).fetchall()
    return [BlankBlock(station=station, first=first, last=last) for station, first, last in rows]


def read_design(conn: Connection) -> PassDesign | None:
    row = conn.execute(SELECT_DESIGN).fetchone()
    return None if row is None else design_from_data(orjson.loads(row[0]))
