"""换口令: the old passphrase, and the new one twice."""

from __future__ import annotations

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QWidget

from ui.office.page import Panel, button_row
from ui.theme import set_role
from ui.widgets.action_button import ActionButton
from ui.widgets.form import add_field, secret_field, wrapped_label


class PassphrasePanel(Panel):
    change_wanted = Signal(str, str, str)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.old, self.new, self.again = secret_field(), secret_field(), secret_field()
        self._labels = [add_field(self.column, field) for field in (self.old, self.new, self.again)]
        self._rule = wrapped_label("muted")
        self.change_button = ActionButton()
        set_role(self.change_button, "primary")
        self.column.addWidget(self._rule)
        self.column.addLayout(button_row(self.change_button))
        self.column.addStretch(1)
        self.old.returnPressed.connect(self.new.setFocus)
        self.new.returnPressed.connect(self.again.setFocus)
        self.again.returnPressed.connect(self.change_button.click)
        self.change_button.clicked.connect(self._change)
        self.retranslate()

    def retranslate(self) -> None:
        self.heading.setText(self.tr("换口令"))
        old, new, again = self._labels
        old.setText(self.tr("现在的口令(&O)"))
        new.setText(self.tr("新口令,至少 8 个字(&N)"))
        again.setText(self.tr("再输一次新口令(&A)"))
        self._rule.setText(self.tr("以前做的备份仍用当时的口令打开,请把旧口令留到那些备份到期。"))
        self.change_button.setText(self.tr("换口令"))

    def clear(self) -> None:
        for field in (self.old, self.new, self.again):
            field.clear()

    def _change(self) -> None:
        self.change_wanted.emit(self.old.text(), self.new.text(), self.again.text())
