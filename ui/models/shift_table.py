"""Gate × shift (卡口 × 班次): a row a station, a column a shift, a cell one state as sign and word."""

from __future__ import annotations

from enum import IntEnum
from typing import Any

from PySide6.QtCore import QModelIndex, Qt

from checkpoint_app.domain.shift_board import BoardRow, ShiftBoard, ShiftCell, Slot, SlotState
from ui.board_messages import SLOT_TONES, cell_sentence, cell_word, slot_heading
from ui.models.object_table import NO_PARENT, ROW_ROLE, AnyIndex, ObjectTable
from ui.models.tone import Tone

_URGENCY = {state: rank for rank, state in enumerate(SlotState)}


class ShiftColumn(IntEnum):
    """The columns before those of the shifts."""

    GATE = 0
    STATION = 1


class ShiftTable(ObjectTable[BoardRow]):
    """ROW_ROLE of a shift's column is its ShiftCell; of the columns before, the row."""

    columns = ShiftColumn
    _slots: tuple[Slot, ...] = ()

    def set_board(self, board: ShiftBoard) -> None:
        self.beginResetModel()
        self._slots, self._rows = board.slots, list(board.rows)
        self.endResetModel()

    def columnCount(self, parent: AnyIndex = NO_PARENT) -> int:
        return 0 if parent.isValid() else len(ShiftColumn) + len(self._slots)

    def heading(self, column: int) -> str:
        if column >= len(ShiftColumn):
            return slot_heading(self._slots[column - len(ShiftColumn)])
        return (self.tr("卡口"), self.tr("登记终端"))[column]

    def text(self, row: BoardRow, column: int) -> str:
        match column:
            case ShiftColumn.GATE:
                return self.tr("{code} {name}").format(code=row.gate, name=row.gate_name)
            case ShiftColumn.STATION:
                return self.tr("{name}({number} 号机)").format(name=row.name, number=row.station)
        return cell_word(self.cell(row, column))

    def sort_value(self, row: BoardRow, column: int) -> Any:
        if column >= len(ShiftColumn):
            return _URGENCY[self.cell(row, column).state]
        return (row.gate, row.station)[column]

    def tone(self, row: BoardRow, column: int) -> Tone | None:
        return SLOT_TONES[self.cell(row, column).state] if column >= len(ShiftColumn) else None

    def cell(self, row: BoardRow, column: int) -> ShiftCell:
        return row.cells[column - len(ShiftColumn)]

    def data(self, index: AnyIndex, role: int = Qt.ItemDataRole.DisplayRole) -> Any:
        if index.isValid() and index.column() >= len(ShiftColumn):
            cell = self.cell(self._rows[index.row()], index.column())
            if role == ROW_ROLE:
                return cell
            if role in (Qt.ItemDataRole.ToolTipRole, Qt.ItemDataRole.AccessibleTextRole):
                return cell_sentence(cell)
        return super().data(index, role)

    def headerData(self, section: int, orientation: Qt.Orientation, role: int = Qt.ItemDataRole.DisplayRole) -> Any:
        if (
            orientation == Qt.Orientation.Horizontal
            and role in (Qt.ItemDataRole.DisplayRole, Qt.ItemDataRole.AccessibleTextRole, Qt.ItemDataRole.ToolTipRole)
            and 0 <= section < self.columnCount()
        ):
            return self.heading(section)
        return None

    def first_urgent(self) -> QModelIndex:
        """Return the most urgent cell, of equals the first; no index while there is none."""
        places = [
            (_URGENCY[cell.state], number, place)
            for number, row in enumerate(self._rows)
            for place, cell in enumerate(row.cells)
        ]
        if not places:
            return QModelIndex()
        _, number, place = min(places)
        return self.index(number, place + len(ShiftColumn))
