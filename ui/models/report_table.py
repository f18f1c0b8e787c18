"""The daily report as it would be sent: the template's columns, a line a gate, totals last."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any

from PySide6.QtCore import Qt

from checkpoint_app.documents.report_figures import Cell, DailyReport, lines, totals
from checkpoint_app.documents.report_template import TEXT_KEYS, ReportColumn
from ui.models.object_table import NO_PARENT, AnyIndex, ObjectTable

ReportLine = tuple[Cell, ...]


class ReportTable(ObjectTable[ReportLine]):
    """Columns come from the office's template, not from an enum; the words are the document's own."""

    def __init__(self, columns: Sequence[ReportColumn], parent: Any = None) -> None:
        super().__init__(parent)
        self._report_columns = tuple(columns)

    def show_report(self, report: DailyReport) -> None:
        figures = [*lines(report.rows, self._report_columns, "zh")]
        if figures:
            figures.append(totals(report.rows, self._report_columns, "zh"))
        self.set_rows([tuple(line) for line in figures])

    def columnCount(self, parent: AnyIndex = NO_PARENT) -> int:
        return 0 if parent.isValid() else len(self._report_columns)

    def headerData(self, section: int, orientation: Qt.Orientation, role: int = Qt.ItemDataRole.DisplayRole) -> Any:
        if orientation == Qt.Orientation.Horizontal and role == Qt.ItemDataRole.DisplayRole:
            return self._report_columns[section].zh if 0 <= section < len(self._report_columns) else None
        return None

    def data(self, index: AnyIndex, role: int = Qt.ItemDataRole.DisplayRole) -> Any:
        if role == Qt.ItemDataRole.TextAlignmentRole and index.isValid():
            words = self._report_columns[index.column()].key in TEXT_KEYS
            return Qt.AlignmentFlag.AlignVCenter | (
                Qt.AlignmentFlag.AlignLeft if words else Qt.AlignmentFlag.AlignRight
            )
        return super().data(index, role)

    def text(self, row: ReportLine, column: int) -> str:
        cell = row[column]
        return f"{cell:,}" if isinstance(cell, int) else cell
