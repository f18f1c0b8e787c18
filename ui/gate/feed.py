"""The feed: the last passages, newest first, for correcting the last slip."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any

from PySide6.QtCore import QAbstractListModel, QModelIndex, QObject, QPersistentModelIndex, QSize, Qt
from PySide6.QtGui import QFont
from PySide6.QtWidgets import QListView, QStyledItemDelegate, QStyleOptionViewItem, QWidget

from checkpoint_app.domain.passage import FeedLine
from ui.gate.passage_words import passage_line
from ui.icons import icon
from ui.messages import outcome_word
from ui.retranslating import Retranslating
from ui.theme import FEED_PX, OUTCOME_SYMBOLS, Theme, set_role

AnyIndex = QModelIndex | QPersistentModelIndex
_NO_PARENT = QModelIndex()


class FeedModel(QAbstractListModel):
    def __init__(self, theme: Theme, *, compound: str, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._theme = theme
        self._compound = compound
        self._lines: tuple[FeedLine, ...] = ()

    def line_at(self, row: int) -> FeedLine | None:
        return self._lines[row] if 0 <= row < len(self._lines) else None

    def row_of(self, seq: int) -> int:
        """Return the row of passage `seq`, or -1."""
        return next((row for row, line in enumerate(self._lines) if line.seq == seq), -1)

    def set_lines(self, lines: Sequence[FeedLine]) -> None:
        """Show `lines`, newest first: new ones come in at the top, as many go at the end; else all are drawn anew."""
        before, after = self._lines, tuple(lines)
        if before == after:
            return
        new = after.index(before[0]) if before and before[0] in after else len(after)
        kept = after[new:]
        if not kept or kept != before[: len(kept)]:
            self.beginResetModel()
            self._lines = after
            self.endResetModel()
            return
        if len(kept) < len(before):
            self.beginRemoveRows(_NO_PARENT, len(kept), len(before) - 1)
            self._lines = kept
            self.endRemoveRows()
        if new:
            self.beginInsertRows(_NO_PARENT, 0, new - 1)
            self._lines = after
            self.endInsertRows()

    def rowCount(self, parent: AnyIndex = _NO_PARENT) -> int:
        return 0 if parent.isValid() else len(self._lines)

    def data(self, index: AnyIndex, role: int = Qt.ItemDataRole.DisplayRole) -> Any:
        line = self.line_at(index.row()) if index.isValid() else None
        if line is None:
            return None
        match role:
            case Qt.ItemDataRole.DisplayRole:
                return passage_line(line, self._compound)
            case Qt.ItemDataRole.AccessibleTextRole | Qt.ItemDataRole.ToolTipRole:
                return f"{passage_line(line, self._compound)} {outcome_word(line.outcome)}"
            case Qt.ItemDataRole.DecorationRole:
                colours = self._theme.colours
                return icon(OUTCOME_SYMBOLS[line.outcome], colours.text, selected=colours.accent_text)
            case Qt.ItemDataRole.FontRole if line.voided:
                font = QFont()
                font.setStrikeOut(True)
                return font
        return None


class _SymbolLast(QStyledItemDelegate):
    def initStyleOption(self, option: QStyleOptionViewItem, index: AnyIndex) -> None:
        super().initStyleOption(option, index)
        option.decorationPosition = QStyleOptionViewItem.Position.Right


class Feed(Retranslating, QListView):
    def __init__(self, theme: Theme, *, compound: str, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._theme = theme
        self._lines = FeedModel(theme, compound=compound, parent=self)
        self.setModel(self._lines)
        self.setItemDelegate(_SymbolLast(self))
        self.setTabKeyNavigation(False)
        self.setTextElideMode(Qt.TextElideMode.ElideMiddle)
        self.setUniformItemSizes(True)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        set_role(self, "feed")
        theme.changed.connect(self._redraw)
        self.retranslate()

    def retranslate(self) -> None:
        self.setAccessibleName(self.tr("最近的通行记录"))
        self._redraw()

    def set_lines(self, lines: Sequence[FeedLine]) -> None:
        self._lines.set_lines(lines)

    def line_at(self, row: int) -> FeedLine | None:
        return self._lines.line_at(row)

    def select(self, seq: int | None) -> None:
        """Mark passage `seq`, or none."""
        row = -1 if seq is None else self._lines.row_of(seq)
        if row < 0:
            self.clearSelection()
            self.setCurrentIndex(QModelIndex())
        else:
            self.setCurrentIndex(self._lines.index(row))

    def text_at(self, row: int) -> str:
        return str(self._lines.index(row).data())

    def _redraw(self) -> None:
        side = self._theme.px(FEED_PX)
        self.setIconSize(QSize(side, side))
        self.viewport().update()
