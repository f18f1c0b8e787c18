"""Let one more person sign on at the gates."""

from __future__ import annotations

from PySide6.QtCore import Signal
from PySide6.QtGui import QHideEvent
from PySide6.QtWidgets import QLineEdit, QWidget

from ui.office.page import Panel, button_row
from ui.theme import set_role
from ui.widgets.action_button import ActionButton
from ui.widgets.form import add_field, secret_field, wrapped_label


class OperatorPanel(Panel):
    """Emits name and PIN once the PIN was typed twice alike."""

    operator_entered = Signal(str, str)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.name, self.pin, self.pin_again = QLineEdit(), secret_field(), secret_field()
        self._labels = [add_field(self.column, field) for field in (self.name, self.pin, self.pin_again)]
        self._problem = wrapped_label("alarm")
        self._problem.hide()
        self.column.addWidget(self._problem)
        self.add_button = ActionButton()
        set_role(self.add_button, "primary")
        self.column.addLayout(button_row(self.add_button))
        self.column.addStretch(1)
        self.add_button.clicked.connect(self._add)
        self.pin_again.returnPressed.connect(self._add)
        self.retranslate()

    def retranslate(self) -> None:
        self.heading.setText(self.tr("加一名值守人员"))
        name, pin, again = self._labels
        name.setText(self.tr("姓名"))
        pin.setText(self.tr("PIN,4 至 8 位数字,由本人输入"))
        again.setText(self.tr("再输一次 PIN"))
        self._problem.setText(self.tr("两次输入的 PIN 不一样,请再输一次。"))
        self.add_button.setText(self.tr("加入"))

    def clear(self) -> None:
        for field in (self.name, self.pin, self.pin_again):
            field.clear()

    def hideEvent(self, event: QHideEvent) -> None:
        """A PIN does not stay on a form nobody looks at."""
        self.pin.clear()
        self.pin_again.clear()
        super().hideEvent(event)

    def _add(self) -> None:
        same = self.pin.text() == self.pin_again.text()
        self._problem.setVisible(not same)
        if same:
            self.operator_entered.emit(self.name.text(), self.pin.text())
        else:
            self.pin_again.clear()
            self.pin_again.setFocus()
