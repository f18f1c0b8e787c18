"""Which gate holds which office bundle: a row a decision, a column a station."""

from __future__ import annotations

from enum import IntEnum
from typing import Any

from PySide6.QtCore import Qt

from checkpoint_app.domain.office_lists import HeldList, ListChange, ListMatrix
from ui.board_messages import change_words
from ui.models.object_table import NO_PARENT, AnyIndex, ObjectTable
from ui.models.tone import Tone
from ui.office_messages import short_moment

_HEADER_ROLES = (Qt.ItemDataRole.DisplayRole, Qt.ItemDataRole.AccessibleTextRole, Qt.ItemDataRole.ToolTipRole)


class MatrixColumn(IntEnum):
    """The columns before those of the stations."""

    WHAT = 0
    AT = 1
    VERSION = 2


class MatrixTable(ObjectTable[ListChange]):
    columns = MatrixColumn
    _matrix = ListMatrix(changes=(), stations=())

    def set_matrix(self, matrix: ListMatrix) -> None:
        self.beginResetModel()
        self._matrix, self._rows = matrix, list(matrix.changes)
        self.endResetModel()

    def columnCount(self, parent: AnyIndex = NO_PARENT) -> int:
        return 0 if parent.isValid() else len(MatrixColumn) + len(self._matrix.stations)

    def heading(self, column: int) -> str:
        if column >= len(MatrixColumn):
            return self.tr("{gate} {number} 号机").format(
                gate=self._station(column).gate, number=self._station(column).station
            )
        return (self.tr("事项"), self.tr("时间"), self.tr("下发包"))[column]

    def text(self, row: ListChange, column: int) -> str:
        match column:
            case MatrixColumn.WHAT:
                return change_words(row)
            case MatrixColumn.AT:
                return short_moment(row.at_ms)
            case MatrixColumn.VERSION:
                return (
                    self.tr("还没有下发")
                    if row.version is None
                    else self.tr("第 {version} 版").format(version=row.version)
                )
        return self.tr("已用上") if self._matrix.follows(row, self._station(column)) else self.tr("未知")

    def tone(self, row: ListChange, column: int) -> Tone | None:
        if column < len(MatrixColumn):
            return None
        return Tone.GOOD if self._matrix.follows(row, self._station(column)) else Tone.WARN

    def headerData(self, section: int, orientation: Qt.Orientation, role: int = Qt.ItemDataRole.DisplayRole) -> Any:
        if role == Qt.ItemDataRole.ToolTipRole and len(MatrixColumn) <= section < self.columnCount():
            return self._held(self._station(section))
        if orientation == Qt.Orientation.Horizontal and role in _HEADER_ROLES and 0 <= section < self.columnCount():
            return self.heading(section)
        return None

    def _held(self, station: HeldList) -> str:
        """Say which bundle a station holds and since when, as far as is known."""
        if station.since_ms is None:
            return self.tr("{name}:还不知道用的是哪一版").format(name=station.name)
        return self.tr("{name}:第 {version} 版,最迟 {moment} 起").format(
            name=station.name, version=station.version, moment=short_moment(station.since_ms)
        )

    def _station(self, column: int) -> HeldList:
        return self._matrix.stations[column - len(MatrixColumn)]
