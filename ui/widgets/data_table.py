"""The one kind of table: whole rows, sorting, masked copy, Enter opens, and what to do when there is nothing."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

from PySide6.QtCore import QEvent, QModelIndex, QPersistentModelIndex, QSize, QSortFilterProxyModel, Qt, Signal
from PySide6.QtGui import QGuiApplication, QIcon, QKeyEvent, QKeySequence, QPainter, QPaintEvent
from PySide6.QtWidgets import (
    QAbstractItemView,
    QHeaderView,
    QStyledItemDelegate,
    QStyleOptionViewItem,
    QTableView,
    QWidget,
)

from ui.models.object_table import COPY_ROLE, ROW_ROLE, SORT_ROLE, TONE_ROLE, ObjectTable
from ui.models.tone import Tone
from ui.theme import GRID_PX, TEXT_PX, Theme
from ui.widgets.tone_badge import badge

_WIDEST_COLUMN_EM = 26
_FEWEST_ROWS = 4


class _ToneDelegate(QStyledItemDelegate):
    """Draws the sign of a cell's tone before its word."""

    def __init__(self, theme: Theme, table: QTableView) -> None:
        super().__init__(table)
        self._theme, self._table = theme, table

    def initStyleOption(self, option: QStyleOptionViewItem, index: QModelIndex | QPersistentModelIndex) -> None:
        super().initStyleOption(option, index)
        tone = index.data(TONE_ROLE)  # Qt hands a StrEnum on as a plain str
        if tone is not None:
            side = self._table.iconSize().width()
            option.icon = QIcon(badge(Tone(tone), self._theme.colours, side, self._table.devicePixelRatioF()))
            option.features |= QStyleOptionViewItem.ViewItemFeature.HasDecoration


class DataTable(QTableView):
    opened = Signal(object)
    """Enter or a double click on a row; carries its domain object."""

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._theme = theme
        self._empty_text = ""
        self._fitting = self._widths_chosen = False
        self._fewest_rows = _FEWEST_ROWS
        self._proxy: QSortFilterProxyModel | None = None
        self.setItemDelegate(_ToneDelegate(theme, self))
        self.setSelectionBehavior(QAbstractItemView.SelectionBehavior.SelectRows)
        self.setSelectionMode(QAbstractItemView.SelectionMode.ExtendedSelection)
        self.setEditTriggers(QAbstractItemView.EditTrigger.NoEditTriggers)
        self.setHorizontalScrollMode(QAbstractItemView.ScrollMode.ScrollPerPixel)
        self.setAlternatingRowColors(True)
        self.setTabKeyNavigation(False)
        self.setShowGrid(False)
        self.setWordWrap(False)
        self.verticalHeader().hide()
        self.verticalHeader().setSectionResizeMode(QHeaderView.ResizeMode.Fixed)
        self.horizontalHeader().setStretchLastSection(True)
        self.horizontalHeader().setHighlightSections(False)
        self.horizontalHeader().setDefaultAlignment(Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter)
        self.horizontalHeader().sectionResized.connect(self._column_resized)
        self.doubleClicked.connect(self._open)
        self._fit_rows()

    def show_table(self, model: ObjectTable[Any], *, sort_by: int | None = None) -> None:
        """Show `model`; with `sort_by` its columns can be sorted, and are by that one at first."""
        if sort_by is None:
            self.setModel(model)
        else:
            self._proxy = QSortFilterProxyModel(self)
            self._proxy.setSortRole(SORT_ROLE)
            self._proxy.setSourceModel(model)
            self.setModel(self._proxy)
            self.setSortingEnabled(True)
            self.sortByColumn(sort_by, Qt.SortOrder.AscendingOrder)
        shown = self.model()
        shown.modelReset.connect(self._rows_came)
        shown.rowsInserted.connect(self._rows_came)
        shown.headerDataChanged.connect(self.fit_columns)
        self.fit_columns()
        self._rows_came()

    def set_fewest_rows(self, rows: int) -> None:
        """Let the table be no lower than its headings and so many rows: where two stand on one page."""
        self._fewest_rows = rows
        self._fit_rows()

    def sizeHint(self) -> QSize:
        """Ask for no more than the fewest rows: the page stretches it, and would scroll for more."""
        return QSize(super().sizeHint().width(), self.minimumHeight())

    def set_empty_text(self, text: str) -> None:
        """Say what to do next while there is no row."""
        self._empty_text = text
        self.setAccessibleDescription(text)
        self.viewport().update()

    def selected_rows(self) -> list[Any]:
        """Return the domain objects of the selected rows, from the top."""
        indexes = sorted(self.selectionModel().selectedRows(), key=lambda index: index.row())
        return [index.data(ROW_ROLE) for index in indexes]

    def select_first(self) -> None:
        """Select the row the keyboard is on, the first at first: getting the focus alone selects none."""
        if self.model().rowCount() and not self.selectionModel().hasSelection():
            self.selectRow(max(0, self.currentIndex().row()))

    def select_where(self, matches: Callable[[Any], bool]) -> None:
        """Put the keyboard on the first row whose domain object fits, if there is one."""
        model = self.model()
        for row in range(model.rowCount()):
            if matches(model.index(row, 0).data(ROW_ROLE)):
                self.setCurrentIndex(model.index(row, 0))
                self.setFocus()
                return

    def select_row(self, matches: Callable[[Any], bool]) -> None:
        """Select the first row whose domain object fits, and leave the keyboard where it is."""
        model = self.model()
        for row in range(model.rowCount()):
            if matches(model.index(row, 0).data(ROW_ROLE)):
                self.selectRow(row)
                return

    def fit_columns(self) -> None:
        """Make every column as wide as its heading and rows ask for, within reason; the last one takes the rest."""
        widest = self.fontMetrics().height() * _WIDEST_COLUMN_EM
        self._fitting = True
        self.resizeColumnsToContents()
        last = self.model().columnCount() - 1
        for column in range(last):
            self.setColumnWidth(column, min(self.columnWidth(column) + GRID_PX, widest))
        needed = max(self.sizeHintForColumn(last), self.horizontalHeader().sectionSizeHint(last)) + GRID_PX
        if self.horizontalHeader().sectionPosition(last) + needed > self.viewport().width():
            self.setColumnWidth(last, min(needed, widest))
        self._fitting = False

    def copy_rows(self) -> None:
        """Put the selected rows on the clipboard as text, masked."""
        columns = range(self.model().columnCount())
        indexes = sorted(self.selectionModel().selectedRows(), key=lambda index: index.row())
        lines = [
            "\t".join(str(index.siblingAtColumn(column).data(COPY_ROLE)) for column in columns) for index in indexes
        ]
        QGuiApplication.clipboard().setText("\n".join(lines))

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter) and self.currentIndex().isValid():
            self._open(self.currentIndex())
        elif event.matches(QKeySequence.StandardKey.Copy):
            self.copy_rows()
        else:
            super().keyPressEvent(event)

    def changeEvent(self, event: QEvent) -> None:
        super().changeEvent(event)
        if event.type() in (QEvent.Type.FontChange, QEvent.Type.StyleChange):
            self._fit_rows()
            if self.model() is not None:
                self.fit_columns()

    def paintEvent(self, event: QPaintEvent) -> None:
        super().paintEvent(event)
        if not self._empty_text or self.model() is None or self.model().rowCount():
            return
        painter = QPainter(self.viewport())
        painter.setPen(self.palette().placeholderText().color())
        room = self.viewport().rect().adjusted(GRID_PX * 2, GRID_PX * 2, -GRID_PX * 2, -GRID_PX * 2)
        painter.drawText(room, int(Qt.AlignmentFlag.AlignLeft | Qt.TextFlag.TextWordWrap), self._empty_text)
        painter.end()

    def _fit_rows(self) -> None:
        sign = self._theme.px(TEXT_PX) + 4
        self.setIconSize(QSize(sign, sign))
        height = self.fontMetrics().height() + GRID_PX * 2
        self.verticalHeader().setMinimumSectionSize(height)
        self.verticalHeader().setDefaultSectionSize(height)
        self.setMinimumHeight(height * (self._fewest_rows + 1))

    def _rows_came(self) -> None:
        """Fit the columns to what came, until a person set a width."""
        if self.model().rowCount() and not self._widths_chosen:
            self.fit_columns()

    def _column_resized(self) -> None:
        if not self._fitting and QGuiApplication.mouseButtons() & Qt.MouseButton.LeftButton:
            self._widths_chosen = True

    def _open(self, index: QModelIndex) -> None:
        self.opened.emit(index.data(ROW_ROLE))
