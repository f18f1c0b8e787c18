"""What covers a locked window: that it is locked, what goes on all the same, and who may open it."""

from __future__ import annotations

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QHBoxLayout, QLabel, QLineEdit, QVBoxLayout, QWidget

from checkpoint_app.errors import InputRefused, KnownError
from ui.error_messages import error_sentence
from ui.retranslating import Retranslating
from ui.theme import GRID_PX, set_role
from ui.widgets.action_button import ActionButton
from ui.widgets.form import add_field, secret_field, wrapped_label

LONGEST_PIN = 8
"""What is longer and ends with Enter was a scanner, in a field for a PIN."""


class LockScreen(Retranslating, QWidget):
    """`names_operator`: at a gate a number or name stands before the PIN; at the office one secret is asked."""

    unlock_asked = Signal(str, str)
    """Who, and the secret."""

    def __init__(self, *, names_operator: bool, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._names_operator = names_operator
        self._error: KnownError | None = None
        self._title, self._rule = QLabel(), wrapped_label("feed")
        set_role(self._title, "ask")
        self.note = wrapped_label("feed")
        """What goes on while the window is locked; names nobody."""

        self.operator, self.secret = QLineEdit(), secret_field()
        self.problem = wrapped_label("alarm")
        self.button = ActionButton()
        set_role(self.button, "primary")
        fields = (self.operator, self.secret)
        for field in fields:
            set_role(field, "field")
            field.setContextMenuPolicy(Qt.ContextMenuPolicy.NoContextMenu)
        whole, row, column = QVBoxLayout(self), QHBoxLayout(), QVBoxLayout()
        whole.addStretch(1)
        row.addStretch(1)
        row.addLayout(column, 3)
        row.addStretch(1)
        column.setSpacing(GRID_PX)
        for label in (self._title, self._rule, self.note):
            column.addWidget(label)
        self._operator_label = add_field(column, self.operator)
        self._secret_label = add_field(column, self.secret)
        column.addWidget(self.problem)
        column.addWidget(self.button)
        whole.addLayout(row)
        whole.addStretch(2)
        self._operator_label.setVisible(names_operator)
        self.operator.setVisible(names_operator)
        self.problem.hide()
        self.operator.returnPressed.connect(self._to_secret)
        self.secret.returnPressed.connect(self.button.click)
        self.button.clicked.connect(self._ask)
        self.retranslate()

    def retranslate(self) -> None:
        self._title.setText(self.tr("已锁定"))
        self.button.setText(self.tr("解锁"))
        self._operator_label.setText(self.tr("编号或姓名"))
        if self._names_operator:
            self._rule.setText(self.tr("扫码和按键都不登记。有急事按 F12,照样应急放行。"))
            self._secret_label.setText(self.tr("PIN"))
        else:
            self._rule.setText(self.tr("没有人操作,画面收起来了。什么都没有丢,做到一半的事还在继续。"))
            self._secret_label.setText(self.tr("口令,或登录的人的 PIN"))
        if self._error is not None:
            self.problem.setText(error_sentence(self._error))

    def begin(self, operator: str = "") -> None:
        """Start with empty fields, but for who alone can open it."""
        self.operator.setText(operator)
        self.secret.clear()
        self.clear_error()
        self.first_field().setFocus()

    def first_field(self) -> QLineEdit:
        return self.operator if self._names_operator and not self.operator.text() else self.secret

    def show_error(self, error: KnownError) -> None:
        self._error = error
        self.problem.setText(error_sentence(error))
        self.problem.show()
        self.secret.clear()
        self.secret.setFocus()

    def show_refused_scan(self) -> None:
        """Say that what was scanned or typed was not taken."""
        self.show_error(InputRefused("locked"))

    def clear_error(self) -> None:
        self._error = None
        self.problem.hide()

    def _to_secret(self) -> None:
        if self._was_scanned(self.operator.text()):
            self.operator.clear()
            self.show_refused_scan()
        else:
            self.secret.setFocus()

    def _ask(self) -> None:
        secret = self.secret.text()
        if self._was_scanned(secret):
            self.show_refused_scan()
        elif secret:
            self.clear_error()
            self.unlock_asked.emit(self.operator.text(), secret)
        else:
            self.secret.setFocus()

    def _was_scanned(self, text: str) -> bool:
        """Whether this was no person: at a gate nothing is longer than a PIN but a name, which is no number."""
        return self._names_operator and len(text) > LONGEST_PIN and any(sign.isdigit() for sign in text)
