"""Open the office with its recovery sheet: what stands on it, and a new passphrase."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QLineEdit, QVBoxLayout, QWidget

from checkpoint_app.errors import InputRefused
from ui.widgets.entry_dialog import EntryDialog
from ui.widgets.form import add_field, add_field_grid, secret_field


class RecoverDialog(EntryDialog):
    """`sheet_entered(what stands on the sheet, new passphrase)`."""

    sheet_entered = Signal(str, str)

    def _add_fields(self, layout: QVBoxLayout) -> Sequence[QWidget]:
        self.sheet, self.new, self.again = QLineEdit(), secret_field(), secret_field()
        self._labels = [add_field(layout, self.sheet), *add_field_grid(layout, (self.new, self.again))]
        return self.sheet, self.new, self.again

    def retranslate(self) -> None:
        super().retranslate()
        self._title.setText(self.tr("用恢复单打开"))
        self._rule.setText(
            self.tr("请输恢复单上的 58 个字符(大小写、空格都不要紧),或用扫码枪扫上面的码;再设一个新口令。")
        )
        sheet, new, again = self._labels
        sheet.setText(self.tr("恢复单上的字符(&S)"))
        new.setText(self.tr("新口令,至少 8 个字(&N)"))
        again.setText(self.tr("再输一次新口令(&A)"))
        self.open_button.setText(self.tr("设新口令并打开"))

    def _enter(self) -> None:
        if self.new.text() != self.again.text():
            self.show_error(InputRefused("passphrases-differ"))
            return
        self.sheet_entered.emit(self.sheet.text(), self.new.text())
