"""核对交班单: the record number and code off the sheet, and what they say of the log that came in."""

from __future__ import annotations

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QComboBox, QLineEdit, QWidget

from checkpoint_app.domain.station import TrustedStation
from ui.models.kept_table import HeadTable
from ui.office.page import Panel, button_row
from ui.theme import Theme, set_role
from ui.widgets.action_button import ActionButton
from ui.widgets.data_table import DataTable
from ui.widgets.form import add_field_grid, wrapped_label

_LONGEST_CODE = 12
_LONGEST_SEQ = 15


class HeadPanel(Panel):
    head_entered = Signal(int, str, str)
    """Station, record number and code as typed."""
    claim_opened = Signal(object)
    closed = Signal()

    def __init__(self, model: HeadTable, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._model = model
        self.station, self.seq, self.code = QComboBox(), QLineEdit(), QLineEdit()
        self.seq.setMaxLength(_LONGEST_SEQ)
        self.code.setMaxLength(_LONGEST_CODE)
        self._hint = wrapped_label("muted")
        self.column.addWidget(self._hint)
        self._labels = add_field_grid(self.column, (self.station, self.seq, self.code), widths=(2, 1, 1))
        self.button, self.close_button = ActionButton(), ActionButton()
        set_role(self.button, "primary")
        self.column.addLayout(button_row(self.button, self.close_button))
        self.result = wrapped_label("feed")
        self.column.addWidget(self.result)
        self.table = DataTable(theme)
        self.table.show_table(model)
        self.column.addWidget(self.table, 1)
        self.seq.returnPressed.connect(self.code.setFocus)
        self.code.returnPressed.connect(self.button.click)
        self.button.clicked.connect(self._enter)
        self.close_button.clicked.connect(self.closed)
        self.table.opened.connect(self.claim_opened)
        self.retranslate()

    def retranslate(self) -> None:
        self.heading.setText(self.tr("核对交班单"))
        self._hint.setText(
            self.tr("交班单页脚写着“记录至第 … 条,校验码 …”。照着输入:文件还没收到也可以先记下,收到时自动核对。")
        )
        for label, text in zip(
            self._labels,
            (self.tr("登记终端(&S)"), self.tr("记录至第几条(&N)"), self.tr("校验码(&C)")),
            strict=True,
        ):
            label.setText(text)
        self.button.setText(self.tr("核对"))
        self.close_button.setText(self.tr("关闭"))
        self.table.setAccessibleName(self.tr("核对过的交班单"))
        self.table.set_empty_text(self.tr("还没有核对过交班单。"))
        self._model.retranslate()

    def show_stations(self, stations: list[TrustedStation]) -> None:
        """Offer the stations enrolled; the one chosen stays chosen."""
        chosen = self.station.currentData()
        self.station.clear()
        for one in stations:
            certificate = one.certificate
            words = self.tr("{number} 号机 {name}").format(number=certificate.station, name=certificate.name)
            self.station.addItem(words, certificate.station)
        self.station.setCurrentIndex(max(0, self.station.findData(chosen)))
        self.button.setEnabled(bool(stations))

    def clear_sheet(self) -> None:
        self.seq.clear()
        self.code.clear()
        self.seq.setFocus()

    def _enter(self) -> None:
        if self.station.currentData() is not None:
            self.head_entered.emit(self.station.currentData(), self.seq.text(), self.code.text())
