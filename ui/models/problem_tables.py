"""What a dry run found: rows of a roster file, and residents a print run leaves out."""

from __future__ import annotations

from enum import IntEnum
from typing import Any

from checkpoint_app.domain.names import mask_name
from checkpoint_app.domain.print_run import CheckCode, PrintProblem
from checkpoint_app.services.import_roster import RowProblem
from ui.models.object_table import ObjectTable
from ui.models.tone import Tone
from ui.office_messages import print_problem_sentence, roster_problem_sentence


class RowProblemColumn(IntEnum):
    SHEET = 0
    ROW = 1
    COLUMN = 2
    PROBLEM = 3
    VALUE = 4


class RowProblemTable(ObjectTable[RowProblem]):
    columns = RowProblemColumn
    numbers = frozenset({RowProblemColumn.ROW})

    def heading(self, column: int) -> str:
        return (self.tr("工作表"), self.tr("行"), self.tr("列"), self.tr("问题"), self.tr("表里写的"))[column]

    def text(self, row: RowProblem, column: int) -> str:
        match column:
            case RowProblemColumn.SHEET:
                return row.sheet
            case RowProblemColumn.ROW:
                return str(row.row)
            case RowProblemColumn.COLUMN:
                return row.column
            case RowProblemColumn.PROBLEM:
                return roster_problem_sentence(row)
        return row.value

    def sort_value(self, row: RowProblem, column: int) -> Any:
        return row.row if column == RowProblemColumn.ROW else self.text(row, column)

    def copy_text(self, row: RowProblem, column: int) -> str:
        """Mask what the cell holds: it may be a name or a number, and the place is enough to find it."""
        return mask_name(row.value) if column == RowProblemColumn.VALUE else self.text(row, column)

    def tone(self, row: RowProblem, column: int) -> Tone | None:
        if column != RowProblemColumn.PROBLEM:
            return None
        return Tone.BAD if row.fatal else Tone.WARN


class PrintProblemColumn(IntEnum):
    DWELLING = 0
    NAME = 1
    PROBLEM = 2


class PrintProblemTable(ObjectTable[PrintProblem]):
    columns = PrintProblemColumn

    def heading(self, column: int) -> str:
        return (self.tr("房屋"), self.tr("姓名"), self.tr("为什么不打印"))[column]

    def text(self, row: PrintProblem, column: int) -> str:
        match column:
            case PrintProblemColumn.DWELLING:
                return str(row.holder.dwelling)
            case PrintProblemColumn.NAME:
                return f"{row.holder.name} {row.holder.plate}".rstrip()
        return print_problem_sentence(row)

    def copy_text(self, row: PrintProblem, column: int) -> str:
        return mask_name(row.holder.name) if column == PrintProblemColumn.NAME else self.text(row, column)

    def tone(self, row: PrintProblem, column: int) -> Tone | None:
        if column != PrintProblemColumn.PROBLEM:
            return None
        return Tone.INFO if row.code is CheckCode.HOLDS_PASS else Tone.WARN
