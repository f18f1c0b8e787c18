"""Open the office with its recovery sheet: what stands on it, and a new passphrase."""

from __future__ import annotations

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QDialog, QHBoxLayout, QLabel, QLineEdit, QPushButton, QWidget

from checkpoint_app.errors import InputRefused, KnownError
from ui.error_messages import error_sentence
from ui.retranslating import Retranslating
from ui.theme import set_role
from ui.widgets.form import add_field, add_field_grid, column, secret_field, wrapped_label


class RecoverDialog(Retranslating, QDialog):
    """Whoever listens to `sheet_entered` recovers the office, then opens it or calls `show_error(…)`."""

    sheet_entered = Signal(str, str)
    left = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._error: KnownError | None = None
        layout = column(self, margin=24)
        self._title, self._rule = QLabel(), wrapped_label("muted")
        set_role(self._title, "title")
        layout.addWidget(self._title)
        layout.addWidget(self._rule)
        self.sheet, self.new, self.again = QLineEdit(), secret_field(), secret_field()
        self._labels = [add_field(layout, self.sheet), *add_field_grid(layout, (self.new, self.again))]
        self._problem = wrapped_label("alarm")
        layout.addWidget(self._problem)
        self.open_button, self.back_button = QPushButton(), QPushButton()
        set_role(self.open_button, "primary")
        self.open_button.setDefault(True)
        buttons = QHBoxLayout()
        buttons.addWidget(self.open_button, 1)
        buttons.addWidget(self.back_button)
        layout.addLayout(buttons)
        self.open_button.clicked.connect(self._enter)
        self.back_button.clicked.connect(self.left)
        self._problem.hide()
        self.setMinimumWidth(800)
        self.retranslate()

    def retranslate(self) -> None:
        self.setWindowTitle(self.tr("社区卡口登记"))
        self._title.setText(self.tr("用恢复单打开"))
        self._rule.setText(
            self.tr("请输恢复单上的 58 个字符(大小写、空格都不要紧),或用扫码枪扫上面的码;再设一个新口令。")
        )
        sheet, new, again = self._labels
        sheet.setText(self.tr("恢复单上的字符(&S)"))
        new.setText(self.tr("新口令,至少 8 个字(&N)"))
        again.setText(self.tr("再输一次新口令(&A)"))
        self.open_button.setText(self.tr("设新口令并打开"))
        self.back_button.setText(self.tr("返回"))
        if self._error is not None:
            self._problem.setText(error_sentence(self._error))

    def show_error(self, error: KnownError) -> None:
        """Say why it did not open; all that was typed stays."""
        self._error = error
        self.set_busy(False)
        self._problem.setText(error_sentence(error))
        self._problem.show()
        self.resize(self.sizeHint())  # adjustSize stops at two thirds of the screen

    def set_busy(self, busy: bool) -> None:
        for control in (self.sheet, self.new, self.again, self.open_button, self.back_button):
            control.setEnabled(not busy)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Esc goes back to the passphrase, but not while the office is being opened."""
        if event.key() == Qt.Key.Key_Escape:
            if self.back_button.isEnabled():
                self.left.emit()
        else:
            super().keyPressEvent(event)

    def _enter(self) -> None:
        self._problem.hide()
        if self.new.text() != self.again.text():
            self.show_error(InputRefused("passphrases-differ"))
            return
        self.sheet_entered.emit(self.sheet.text(), self.new.text())
