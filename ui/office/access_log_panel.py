"""查看记录: the access log, newest first, found by clerk, purpose or document number, or by kind."""

from __future__ import annotations

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QComboBox, QLineEdit, QWidget

from ui.access_words import what_codes, what_word
from ui.models.access_table import AccessTable
from ui.office.page import Panel
from ui.theme import TARGET_PX, Theme
from ui.widgets.data_table import DataTable
from ui.widgets.form import add_field_grid


class AccessLogPanel(Panel):
    filter_typed = Signal(str)
    what_chosen = Signal(str)
    """A kind of entry, or nothing for all."""

    def __init__(self, model: AccessTable, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._model = model
        self.filter, self.what = QLineEdit(), QComboBox()
        self.filter.setClearButtonEnabled(True)
        self.what.setMinimumHeight(TARGET_PX)
        self._codes = ("", *what_codes())
        self.what.addItems([""] * len(self._codes))
        self.table = DataTable(theme)
        self.table.show_table(model)
        self._labels = add_field_grid(self.column, (self.filter, self.what), widths=(3, 1))
        self.column.addWidget(self.table, 1)
        self.filter.textChanged.connect(self.filter_typed)
        self.what.activated.connect(lambda row: self.what_chosen.emit(self._codes[row]))
        self.retranslate()

    def retranslate(self) -> None:
        self.heading.setText(self.tr("查看记录:写进办公室自己的记录,改不掉,删不了"))
        for label, word in zip(
            self._labels, (self.tr("查找:经办人、用途、公文号(&F)"), self.tr("做了什么(&K)")), strict=True
        ):
            label.setText(word)
        for row, code in enumerate(self._codes):
            self.what.setItemText(row, what_word(code) if code else self.tr("全部"))
        self.table.setAccessibleName(self.tr("查看记录"))
        self.table.set_empty_text(self.tr("没有记录。"))
        self._model.retranslate()
