"""显示姓名和号码: what for, before the masks fall."""

from __future__ import annotations

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QDialog, QLabel, QPushButton, QVBoxLayout, QWidget

from checkpoint_app.errors import KnownError
from ui.error_messages import error_sentence
from ui.office.access_purpose import PurposeForm
from ui.office.page import button_row
from ui.retranslating import Retranslating
from ui.theme import set_role
from ui.widgets.form import column, wrapped_label


class UnmaskDialog(Retranslating, QDialog):
    """Whoever listens to `purpose_entered` lets the masks fall, then calls `accept()` or `show_error(…)`."""

    purpose_entered = Signal(str, str)
    """The purpose, the number of the document."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._error: KnownError | None = None
        layout = column(self, margin=24)
        layout.setSizeConstraint(QVBoxLayout.SizeConstraint.SetFixedSize)
        self._title, self._rule = QLabel(), wrapped_label()
        set_role(self._title, "title")
        self.form = PurposeForm()
        self.form.setMinimumWidth(640)
        self.problem = wrapped_label("alarm")
        self.show_button, self.leave_button = QPushButton(), QPushButton()
        set_role(self.show_button, "primary")
        self.show_button.setDefault(True)
        for widget in (self._title, self._rule, self.form, self.problem):
            layout.addWidget(widget)
        layout.addLayout(button_row(self.show_button, self.leave_button))
        self.problem.hide()
        self.show_button.clicked.connect(self._enter)
        self.leave_button.clicked.connect(self.reject)
        self.retranslate()

    def retranslate(self) -> None:
        self.setWindowTitle(self.tr("显示姓名和号码"))
        self._title.setText(self.tr("为什么要看?"))
        self._rule.setText(self.tr("姓名、证件号和电话显示十分钟,谁、什么时候、为什么看都会记下。复制出去的仍然遮盖。"))
        self.show_button.setText(self.tr("显示十分钟"))
        self.leave_button.setText(self.tr("不看"))
        if self._error is not None:
            self.problem.setText(error_sentence(self._error))

    def show_error(self, error: KnownError) -> None:
        """Say why nothing is shown; what was typed stays."""
        self._error = error
        self.problem.setText(error_sentence(error))
        self.problem.show()
        (self.form.document if error.code == "document-missing" else self.form.words).setFocus()

    def _enter(self) -> None:
        self.problem.hide()
        self.purpose_entered.emit(self.form.purpose(), self.form.document.text())
