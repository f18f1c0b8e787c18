"""空白证: blanks with serials of one station, to fill in by hand when its printer is down."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QComboBox, QSpinBox, QWidget

from checkpoint_app.domain.station import TrustedStation
from checkpoint_app.services.print_blank_passes import MOST_BLANKS
from ui.office.page import Panel, button_row
from ui.theme import TARGET_PX, set_role
from ui.widgets.action_button import ActionButton
from ui.widgets.form import add_field, wrapped_label

_USUAL = 50


class BlanksPanel(Panel):
    blanks_wanted = Signal(int, int)
    """Station and how many."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._what = wrapped_label()
        self.station, self.count = QComboBox(), QSpinBox()
        self.station.setMinimumHeight(TARGET_PX)
        self.count.setRange(1, MOST_BLANKS)
        self.count.setValue(_USUAL)
        self.print_button = ActionButton()
        set_role(self.print_button, "primary")
        self.column.addWidget(self._what)
        self._station_label = add_field(self.column, self.station)
        self._count_label = add_field(self.column, self.count)
        self.column.addLayout(button_row(self.print_button))
        self.column.addStretch(1)
        self.print_button.clicked.connect(self._ask)
        self.retranslate()

    def retranslate(self) -> None:
        self.heading.setText(self.tr("空白证"))
        self._what.setText(
            self.tr(
                "给一台登记终端印好编号的空白临时证,打印机坏了时手写。只能在这台终端登记使用;它用上下一个下发包以后认得。"
            )
        )
        self._station_label.setText(self.tr("登记终端"))
        self._count_label.setText(self.tr("张数"))
        self.print_button.setText(self.tr("选择文件并打印…"))

    def show_stations(self, stations: Sequence[TrustedStation]) -> None:
        before = self.station.currentData()
        self.station.clear()
        for certificate in sorted((each.certificate for each in stations), key=lambda each: each.station):
            self.station.addItem(f"{certificate.station}  {certificate.name}", certificate.station)
        self.station.setCurrentIndex(max(0, self.station.findData(before)))
        self.print_button.setEnabled(self.station.count() > 0)

    def _ask(self) -> None:
        self.blanks_wanted.emit(self.station.currentData(), self.count.value())
