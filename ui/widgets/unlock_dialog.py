"""Ask for the passphrase of a data folder."""

from __future__ import annotations

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QDialog, QLabel, QPushButton, QWidget

from checkpoint_app.errors import KnownError
from ui.error_messages import error_sentence
from ui.retranslating import Retranslating
from ui.theme import set_role
from ui.widgets.form import add_field, column, secret_field, wrapped_label


class UnlockDialog(Retranslating, QDialog):
    """Whoever listens to `passphrase_entered` opens the folder, then calls `accept()` or `show_error(…)`."""

    passphrase_entered = Signal(str)
    drill_asked = Signal()
    recovery_asked = Signal()

    def __init__(self, parent: QWidget | None = None, *, by_sheet: bool = False) -> None:
        """`by_sheet`: an office, which its recovery sheet opens too."""
        super().__init__(parent)
        self._error: KnownError | None = None
        layout = column(self, margin=24)
        self._title = QLabel()
        set_role(self._title, "title")
        layout.addWidget(self._title)
        self.passphrase = secret_field()
        self._label = add_field(layout, self.passphrase)
        self._problem = wrapped_label("alarm")
        layout.addWidget(self._problem)
        self.open_button = QPushButton()
        set_role(self.open_button, "primary")
        self.open_button.setDefault(True)
        layout.addWidget(self.open_button)
        self.drill_button = QPushButton()
        layout.addWidget(self.drill_button)
        self.recover_button = QPushButton()
        layout.addWidget(self.recover_button)
        self.recover_button.setVisible(by_sheet)
        self.open_button.clicked.connect(self._enter)
        self.drill_button.clicked.connect(self.drill_asked)
        self.recover_button.clicked.connect(self.recovery_asked)
        self._problem.hide()
        self.setMinimumWidth(480)
        self.retranslate()

    def retranslate(self) -> None:
        self.setWindowTitle(self.tr("社区卡口登记"))
        self._title.setText(self.tr("请输入口令"))
        self._label.setText(self.tr("口令(&P)"))
        self.open_button.setText(self.tr("打开"))
        self.drill_button.setText(self.tr("演练,不用口令"))
        self.recover_button.setText(self.tr("忘了口令,用恢复单打开…"))
        if self._error is not None:
            self._problem.setText(error_sentence(self._error))

    def show_error(self, error: KnownError) -> None:
        """Say why it did not open; the passphrase can be typed again."""
        self._error = error
        self.set_busy(False)
        self._problem.setText(error_sentence(error))
        self._problem.show()
        self.resize(self.sizeHint())  # adjustSize stops at two thirds of the screen
        self.passphrase.selectAll()
        self.passphrase.setFocus()

    def set_busy(self, busy: bool) -> None:
        self.open_button.setEnabled(not busy)
        self.passphrase.setEnabled(not busy)
        self.drill_button.setEnabled(not busy)
        self.recover_button.setEnabled(not busy)

    def _enter(self) -> None:
        self._problem.hide()
        self.passphrase_entered.emit(self.passphrase.text())
