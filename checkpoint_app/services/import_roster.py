"""Import a roster file: a dry run that names every problem by sheet, row and column, then the good rows."""

from __future__ import annotations

import hashlib
from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass, field
from pathlib import Path

from checkpoint_app.documents.roster_workbook import SheetTable, TableRow, column_letters, read_original, read_tables
from checkpoint_app.domain.events import EventDraft, EventKind
from checkpoint_app.domain.identity import check_id_number, normalise_phone, phone_warnings
from checkpoint_app.domain.names import LONGEST_NAME, normalise_name, one_line
from checkpoint_app.domain.progress import Progress, no_progress
from checkpoint_app.domain.roster import Dwelling, Resident, compound_name
from checkpoint_app.errors import InputRefused
from checkpoint_app.ports import Clock, OfficeStore
from checkpoint_app.services.roster_columns import (
    Column,
    Columns,
    cell_of,
    find_columns,
    is_header,
    is_note,
    is_readable,
    recognised,
    split_dwelling,
    split_plates,
)

SHOWN_VALUE = 40
LONGEST_GRID = 30
MOST_PLATES = 20
PROGRESS_EVERY = 500


@dataclass(frozen=True, slots=True)
class RowProblem:
    """What is wrong in one cell. `row` as Excel shows it; `column` its letter and heading; fatal: not loaded."""

    sheet: str
    row: int
    column: str
    code: str
    value: str
    fatal: bool


@dataclass(frozen=True, slots=True)
class RosterPlan:
    """What an import would do.

    `sheets` were read; `skipped_rows` are notes, totals, repeated headers and all of a sheet without a header.
    """

    rows: tuple[Resident, ...]
    problems: tuple[RowProblem, ...]
    sheets: tuple[str, ...]
    skipped_rows: int
    source_sha256: str


def plan_import(path: Path, *, sheet: str | None = None, progress: Progress = no_progress) -> RosterPlan:
    """Read a workbook or CSV file and say what would be loaded; touches nothing.

    Raise MediaError if the file cannot be read, InputRefused if it is no roster (`roster-unreadable`,
    `roster-no-header`) or lacks the sheet asked for (`sheet-missing`).
    """
    content = read_original(path)
    tables = read_tables(path, content)
    if sheet is not None:
        present = "、".join(table.name for table in tables)
        tables = [table for table in tables if table.name == sheet]
        if not tables:
            raise InputRefused("sheet-missing", sheet=sheet, present=present)
    reading = _Reading(total=sum(len(table.rows) for table in tables), progress=progress)
    for table in tables:
        reading.read_sheet(table)
    if not reading.sheets:
        raise InputRefused("roster-no-header", sheet="、".join(table.name for table in tables))
    return RosterPlan(
        rows=tuple(reading.residents),
        problems=tuple(reading.problems),
        sheets=tuple(reading.sheets),
        skipped_rows=reading.skipped,
        source_sha256=hashlib.sha256(content).hexdigest(),
    )


def load_plan(plan: RosterPlan, store: OfficeStore, clock: Clock, progress: Progress = no_progress) -> tuple[int, int]:
    """Add or update the plan's people in one transaction; return (added, changed)."""
    data = {"sha256": plan.source_sha256, "rows": len(plan.rows), "problems": len(plan.problems)}
    draft = EventDraft(kind=EventKind.ROSTER_IMPORTED, at_ms=clock.read().wall_ms, data=data)
    return store.merge_roster(plan.rows, draft, progress)


@dataclass
class _Reading:
    """The file as far as it was read: good rows, problems, and who was met already."""

    total: int
    progress: Progress
    residents: list[Resident] = field(default_factory=list)
    problems: list[RowProblem] = field(default_factory=list)
    sheets: list[str] = field(default_factory=list)
    skipped: int = 0
    done: int = 0
    ids: set[str] = field(default_factory=set)
    homes: dict[tuple[Dwelling, str], bool] = field(default_factory=dict)
    """Whether the person of that name there has a valid ID number."""

    def read_sheet(self, table: SheetTable) -> None:
        header = find_columns(table.rows)
        if header is None:
            self.skipped += len(table.rows)
            return
        start, columns = header
        self.sheets.append(table.name)
        labels = _labels(table.rows[:start], columns)
        for row in table.rows[start:]:
            if self.done % PROGRESS_EVERY == 0:
                self.progress(self.done, self.total)
            self.done += 1
            self._read_row(_Row(sheet=table.name, row=row, columns=columns, labels=labels, report=self.problems.append))
        self.progress(self.done, self.total)

    def _read_row(self, row: _Row) -> None:
        if row.holds_nobody():
            self.skipped += 1
            return
        name, dwelling = _name(row), _dwelling(row)
        if name is None or dwelling is None:
            return
        checked = check_id_number(row.text(Column.ID_NUMBER))
        for code in checked.warnings:
            row.problem(Column.ID_NUMBER, code)
        identifies = checked.kind != "unknown" and "id-check" not in checked.warnings
        if identifies and checked.text in self.ids:
            row.problem(Column.ID_NUMBER, "duplicate-row", fatal=True)
            return
        if (dwelling, name) in self.homes and not (identifies and self.homes[dwelling, name]):
            row.problem(Column.NAME, "duplicate-row", fatal=True)
            return
        self.homes[dwelling, name] = identifies
        if identifies:
            self.ids.add(checked.text)
        self.residents.append(
            Resident(
                number=0,
                household=0,
                dwelling=dwelling,
                name=name,
                id_number=checked.text,
                phone=_phone(row),
                tenure="tenant" if "租" in row.text(Column.TENURE) else "owner",
                grid=_grid(row),
                plates=_plates(row),
            )
        )


@dataclass(frozen=True, slots=True, kw_only=True)
class _Row:
    """One row with the meaning of its columns."""

    sheet: str
    row: TableRow
    columns: Columns
    labels: Mapping[Column, str]
    report: Callable[[RowProblem], None]

    def text(self, column: Column) -> str:
        return cell_of(self.row, self.columns, column)

    def problem(self, column: Column, code: str, *, fatal: bool = False) -> None:
        shown = self.text(column)[:SHOWN_VALUE]
        self.report(RowProblem(self.sheet, self.row.number, self.labels.get(column, ""), code, shown, fatal))

    def holds_nobody(self) -> bool:
        """Whether this is a note, a total, the header once more, or a prepared row nobody filled in."""
        personal = (Column.NAME, Column.ID_NUMBER, Column.PHONE, Column.ROOM)
        empty = not any(self.text(column) for column in personal)
        return empty or is_note(self.row, self.columns) or is_header(recognised(self.row))


def _labels(above: Sequence[TableRow], columns: Columns) -> Mapping[Column, str]:
    """Return letter and heading of each column, the heading from the lowest row that has it."""
    labels = {}
    for column, at in columns.items():
        heading = next(row.cells[at] for row in reversed(above) if column in recognised(row))
        labels[column] = f"{column_letters(at)} {heading}"
    return labels


def _name(row: _Row) -> str | None:
    name = normalise_name(row.text(Column.NAME))
    if not name:
        row.problem(Column.NAME, "name-missing", fatal=True)
        return None
    if len(name) > LONGEST_NAME:
        row.problem(Column.NAME, "name-too-long", fatal=True)
        return None
    return name


def _dwelling(row: _Row) -> Dwelling | None:
    """Read the dwelling of a row; without a compound column the sheet's name is the compound."""
    room_column = Column.ROOM if Column.ROOM in row.columns else Column.BUILDING
    written = "" if room_column is Column.BUILDING else row.text(Column.BUILDING)
    building, unit, room = split_dwelling(written, row.text(Column.UNIT), row.text(room_column))
    if not room or (not building and Column.BUILDING in row.columns):
        row.problem(Column.BUILDING if room else room_column, "dwelling-missing", fatal=True)
        return None
    for column, readable in (
        (room_column, is_readable(room=room)),
        (Column.UNIT, is_readable(unit=unit)),
        (Column.BUILDING if Column.BUILDING in row.columns else room_column, is_readable(building=building)),
    ):
        if not readable:
            row.problem(column, "dwelling-unreadable", fatal=True)
            return None
    compound = compound_name(row.text(Column.COMPOUND)) or compound_name(row.sheet)
    return Dwelling(compound, building, unit, room)


def _phone(row: _Row) -> str:
    """Return the phone's digits, or nothing if no telephone answers to them: a wrong tail would find a wrong person."""
    text = row.text(Column.PHONE)
    warnings = phone_warnings(text)
    for code in warnings:
        row.problem(Column.PHONE, code)
    return "" if warnings else normalise_phone(text)


def _grid(row: _Row) -> str:
    grid = one_line(row.text(Column.GRID))
    if len(grid) > LONGEST_GRID:
        row.problem(Column.GRID, "grid-too-long")
        return ""
    return grid


def _plates(row: _Row) -> tuple[str, ...]:
    """Return the plates as they are stored; one that looks odd is named once a cell and kept, as at the gate."""
    plates = split_plates(row.text(Column.PLATES))
    if len(plates) > MOST_PLATES:
        row.problem(Column.PLATES, "plates-too-many")
        return ()
    for code in dict.fromkeys(f"plate-{fault.value}" for plate in plates for fault in plate.faults):
        row.problem(Column.PLATES, code)
    return tuple(plate.text for plate in plates)
