"""Sign somebody on: who, and the PIN."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QLineEdit, QListWidget, QListWidgetItem, QPushButton, QWidget

from checkpoint_app.domain.station import Operator
from ui.gate.panel import Panel
from ui.theme import set_role
from ui.widgets.form import add_field, secret_field


class SignOnPanel(Panel):
    """The operator is typed by number or name, or picked from the list."""

    pin_entered = Signal(str, str)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.operator = QLineEdit()
        self.pin = secret_field()
        self.list = QListWidget()
        self.button = QPushButton()
        self._operator_label = add_field(self.column, self.operator)
        self._pin_label = add_field(self.column, self.pin)
        for field in (self.operator, self.pin):
            set_role(field, "field")
        self.finish(self.operator, self.pin, button=self.button)
        self._list_label = add_field(self.column, self.list)
        set_role(self.list, "feed")
        self.button.clicked.connect(self._enter)
        self.list.itemActivated.connect(self._pick)
        self.list.itemClicked.connect(self._pick)
        self.retranslate()

    def first_field(self) -> QWidget:
        return self.operator

    def retranslate(self) -> None:
        super().retranslate()
        self.title.setText(self.tr("请先登录值守"))
        self._operator_label.setText(self.tr("编号或姓名"))
        self._pin_label.setText(self.tr("PIN"))
        self._list_label.setText(self.tr("值守人员"))
        self.button.setText(self.tr("开始值守"))

    def set_operators(self, operators: Sequence[Operator]) -> None:
        self.list.clear()
        for operator in operators:
            item = QListWidgetItem(f"{operator.number}  {operator.name}", self.list)
            item.setData(Qt.ItemDataRole.UserRole, str(operator.number))

    def clear(self) -> None:
        self.operator.clear()
        self.pin.clear()
        self.clear_error()

    def _pick(self, item: QListWidgetItem) -> None:
        self.operator.setText(item.data(Qt.ItemDataRole.UserRole))
        self.pin.setFocus()

    def _enter(self) -> None:
        self.pin_entered.emit(self.operator.text(), self.pin.text())
