"""The shape all tables share: rows are domain objects, columns an enum, sorting and copying have roles of their own."""

from __future__ import annotations

from collections.abc import Sequence
from enum import IntEnum
from typing import Any, ClassVar, Generic, TypeVar

from PySide6.QtCore import QAbstractTableModel, QModelIndex, QObject, QPersistentModelIndex, Qt

from ui.models.tone import Tone

Row = TypeVar("Row")
AnyIndex = QModelIndex | QPersistentModelIndex
NO_PARENT = QModelIndex()

ROW_ROLE = int(Qt.ItemDataRole.UserRole) + 1
"""The domain object of the row."""
SORT_ROLE = ROW_ROLE + 1
"""A value that compares as people expect: numbers as numbers, moments as moments."""
COPY_ROLE = ROW_ROLE + 2
"""What goes to the clipboard, and what is shown until somebody unlocked: names, numbers and phones masked."""
TONE_ROLE = ROW_ROLE + 3

_TEXT_ROLES = (
    int(Qt.ItemDataRole.DisplayRole),
    int(Qt.ItemDataRole.AccessibleTextRole),
    int(Qt.ItemDataRole.ToolTipRole),
)


class ObjectTable(QAbstractTableModel, Generic[Row]):
    """Read-only rows; a subclass names its columns and says what each cell reads, and what of it masked.

    Shown masked until `show_whole(True)`; a copy stays masked all the same.
    """

    columns: ClassVar[type[IntEnum]]
    numbers: ClassVar[frozenset[int]] = frozenset()
    """Columns set to the right."""

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._rows: list[Row] = []
        self._whole = False

    def heading(self, column: int) -> str:
        raise NotImplementedError

    def text(self, row: Row, column: int) -> str:
        raise NotImplementedError

    def sort_value(self, row: Row, column: int) -> Any:
        return self.text(row, column)

    def copy_text(self, row: Row, column: int) -> str:
        """Return the cell with names, numbers and phones masked."""
        return self.text(row, column)

    def tone(self, row: Row, column: int) -> Tone | None:
        """Return how the cell stands; None draws no sign."""
        return None

    def set_rows(self, rows: Sequence[Row]) -> None:
        self.beginResetModel()
        self._rows = list(rows)
        self.endResetModel()

    def row_at(self, number: int) -> Row:
        return self._rows[number]

    def show_whole(self, whole: bool) -> None:
        """Let the masks of names, numbers and phones fall, or put them on again."""
        if whole != self._whole:
            self._whole = whole
            self.retranslate()

    def retranslate(self) -> None:
        """Say every word again: the language changed, or the masks."""
        last = self.columnCount() - 1
        self.headerDataChanged.emit(Qt.Orientation.Horizontal, 0, last)
        if self._rows:
            self.dataChanged.emit(self.index(0, 0), self.index(len(self._rows) - 1, last))

    def rowCount(self, parent: AnyIndex = NO_PARENT) -> int:
        return 0 if parent.isValid() else len(self._rows)

    def columnCount(self, parent: AnyIndex = NO_PARENT) -> int:
        return 0 if parent.isValid() else len(self.columns)

    def data(self, index: AnyIndex, role: int = Qt.ItemDataRole.DisplayRole) -> Any:
        if not index.isValid() or index.row() >= len(self._rows):
            return None
        row, column = self._rows[index.row()], index.column()
        if role in _TEXT_ROLES:
            return self.text(row, column) if self._whole else self.copy_text(row, column)
        if role == ROW_ROLE:
            return row
        if role == SORT_ROLE:
            return self.sort_value(row, column)
        if role == COPY_ROLE:
            return self.copy_text(row, column)
        if role == TONE_ROLE:
            return self.tone(row, column)
        if role == Qt.ItemDataRole.TextAlignmentRole:
            return Qt.AlignmentFlag.AlignVCenter | (
                Qt.AlignmentFlag.AlignRight
                if column in self.numbers and column < len(self.columns) - 1  # the last takes the rest of the width
                else Qt.AlignmentFlag.AlignLeft
            )
        return None

    def headerData(self, section: int, orientation: Qt.Orientation, role: int = Qt.ItemDataRole.DisplayRole) -> Any:
        if orientation == Qt.Orientation.Horizontal and role in _TEXT_ROLES and 0 <= section < len(self.columns):
            return self.heading(section)
        return None


class PagedTable(ObjectTable[Row]):
    """Rows fetched page by page, each page from the key of the row before it (style.md 16)."""

    PAGE: ClassVar[int] = 200

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._at_end = False
        self._fetching = False
        self._filter = ""

    def fetch(self, after: Row | None, filter_text: str) -> Sequence[Row]:
        """Return the next PAGE rows after `after`; fewer mean the end."""
        raise NotImplementedError

    def set_filter(self, text: str) -> None:
        """Show only what `text` finds, from the first page."""
        self._filter = text
        self.reload()

    def reload(self) -> None:
        """Read again from the first page."""
        page = self.fetch(None, self._filter)
        self._at_end = len(page) < self.PAGE
        self.set_rows(page)

    def canFetchMore(self, parent: AnyIndex = NO_PARENT) -> bool:
        return not parent.isValid() and not self._at_end and not self._fetching

    def fetchMore(self, parent: AnyIndex = NO_PARENT) -> None:
        if not self.canFetchMore(parent):
            return
        page = self.fetch(self._rows[-1] if self._rows else None, self._filter)
        self._at_end = len(page) < self.PAGE
        if not page:
            return
        # A view (and Qt's own model tester) may ask again from within beginInsertRows().
        self._fetching = True
        self.beginInsertRows(QModelIndex(), len(self._rows), len(self._rows) + len(page) - 1)
        self._rows.extend(page)
        self._fetching = False
        self.endInsertRows()
