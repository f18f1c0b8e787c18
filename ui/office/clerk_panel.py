"""经办人登录: a name and a PIN."""

from __future__ import annotations

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QLineEdit, QWidget

from ui.office.page import Panel, button_row
from ui.theme import set_role
from ui.widgets.action_button import ActionButton
from ui.widgets.form import add_field, secret_field


class ClerkPanel(Panel):
    sign_on_wanted = Signal(str, str)
    sign_off_wanted = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.name, self.pin = QLineEdit(), secret_field()
        self._name_label = add_field(self.column, self.name)
        self._pin_label = add_field(self.column, self.pin)
        self.sign_on_button, self.sign_off_button = ActionButton(), ActionButton()
        set_role(self.sign_on_button, "primary")
        self.column.addLayout(button_row(self.sign_on_button, self.sign_off_button))
        self.column.addStretch(1)
        self.name.returnPressed.connect(self.pin.setFocus)
        self.pin.returnPressed.connect(self.sign_on_button.click)
        self.sign_on_button.clicked.connect(lambda: self.sign_on_wanted.emit(self.name.text(), self.pin.text()))
        self.sign_off_button.clicked.connect(self.sign_off_wanted)
        self.retranslate()

    def retranslate(self) -> None:
        self.heading.setText(self.tr("经办人登录"))
        self._name_label.setText(self.tr("姓名或编号(&N)"))
        self._pin_label.setText(self.tr("密码,4 到 8 位数字(&P)"))
        self.sign_on_button.setText(self.tr("登录"))
        self.sign_off_button.setText(self.tr("退出登录"))
