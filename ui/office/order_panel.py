"""电话指令: an order for one gate, shown as the code to dictate."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QComboBox, QLabel, QLineEdit, QWidget

from checkpoint_app.domain.clock import local
from checkpoint_app.domain.phone_order import grouped
from checkpoint_app.services.give_order import GivenOrder
from ui.office.page import Panel, button_row
from ui.theme import TARGET_PX, set_role
from ui.widgets.action_button import ActionButton
from ui.widgets.form import ShortList, add_field, wrapped_label


class OrderPanel(Panel):
    subject_entered = Signal(str)
    order_wanted = Signal(int, int)
    """The station, and the place of the chosen line among those found."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._given: GivenOrder | None = None
        self.station, self.subject, self.found = QComboBox(), QLineEdit(), ShortList()
        self.station.setMinimumHeight(TARGET_PX)
        self.find_button, self.order_button = ActionButton(), ActionButton()
        set_role(self.order_button, "primary")
        self.code = QLabel()
        set_role(self.code, "word")
        self._words, self._until = wrapped_label("feed"), wrapped_label()
        self._station_label = add_field(self.column, self.station)
        self._subject_label = add_field(self.column, self.subject)
        self._subject_label.setWordWrap(True)
        self._found_label = add_field(self.column, self.found)
        self.column.addLayout(button_row(self.find_button, self.order_button))
        for label in (self.code, self._words, self._until):
            self.column.addWidget(label)
        self.column.addStretch(1)
        self.subject.returnPressed.connect(self._find)
        self.find_button.clicked.connect(self._find)
        self.order_button.clicked.connect(self._order)
        self.found.itemActivated.connect(lambda _item: self._order())
        self.found.currentRowChanged.connect(lambda place: self.order_button.setEnabled(place >= 0))
        self.show_found(())
        self.retranslate()

    def retranslate(self) -> None:
        self.heading.setText(self.tr("电话指令:念给一个卡口,一小时内用一次"))
        self._station_label.setText(self.tr("念给哪一台"))
        self._subject_label.setText(self.tr("哪张证(证号:立即停用并作废),或哪一位(房号、姓名、尾号:放行一次)"))
        self._found_label.setText(self.tr("选一行"))
        self.find_button.setText(self.tr("查找"))
        self.order_button.setText(self.tr("给出指令码"))
        self.code.setAccessibleName(self.tr("指令码"))
        self._say_code()

    def show_stations(self, stations: Sequence[tuple[int, str]]) -> None:
        """Offer the stations by number and name; the one chosen before stays chosen."""
        chosen = self.station.currentData()
        self.station.clear()
        for number, name in stations:
            self.station.addItem(f"{number}  {name}", number)
        self.station.setCurrentIndex(max(self.station.findData(chosen), 0))

    def show_found(self, lines: Sequence[str]) -> None:
        """Show what an order can be about; the first is chosen."""
        self.found.clear()
        self.found.addItems(list(lines))
        self.found.setCurrentRow(0 if lines else -1)
        self.order_button.setEnabled(bool(lines))
        self.show_code(None)

    def show_code(self, given: GivenOrder | None) -> None:
        self._given = given
        self._say_code()

    def _say_code(self) -> None:
        given = self._given
        for label in (self.code, self._words, self._until):
            label.setVisible(given is not None)
        if given is None:
            self.code.clear()
            return
        self.code.setText(grouped(given.code))
        self.code.setAccessibleDescription(grouped(given.code))
        digits = self.tr("零 幺 二 三 四 五 六 七 八 九").split(" ")
        groups = [" ".join(digits[int(digit)] for digit in group) for group in grouped(given.code).split(" ")]
        self._words.setText(self.tr(", ").join(groups))
        until = f"{local(given.until_ms):%H:%M}"
        words = self.tr(
            "只对 {station} 号机有效,到 {until} 为止。请对方在卡口按 Ctrl+D,先输证号或那一位,再输这 10 位。"
        )
        self._until.setText(words.format(station=given.order.station, until=until))

    def _find(self) -> None:
        self.subject_entered.emit(self.subject.text())

    def _order(self) -> None:
        if self.found.currentRow() >= 0 and self.station.currentIndex() >= 0:
            self.order_wanted.emit(self.station.currentData(), self.found.currentRow())
