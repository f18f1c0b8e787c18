"""Revoke passes: names the serials, asks why, and does it only when confirmed."""

from __future__ import annotations

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QComboBox, QWidget

from checkpoint_app.services.revoke_pass import REASONS
from ui.office.page import Panel, button_row
from ui.office_messages import revoke_reason_word
from ui.theme import TARGET_PX, set_role
from ui.widgets.action_button import ActionButton
from ui.widgets.form import add_field, wrapped_label


class RevokePanel(Panel):
    confirmed = Signal(str)
    declined = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._serials = wrapped_label("feed")
        self._warning = wrapped_label()
        self.reason = QComboBox()
        self.reason.setMinimumHeight(TARGET_PX)
        for reason in REASONS:
            self.reason.addItem("", reason)
        self.confirm_button, self.leave_button = ActionButton(), ActionButton()
        set_role(self.confirm_button, "primary")
        self.column.addWidget(self._serials)
        self.column.addWidget(self._warning)
        self._reason_label = add_field(self.column, self.reason)
        self.column.addLayout(button_row(self.confirm_button, self.leave_button))
        self.column.addStretch(1)
        self.confirm_button.clicked.connect(lambda: self.confirmed.emit(self.reason.currentData()))
        self.leave_button.clicked.connect(self.declined)
        self.retranslate()

    def retranslate(self) -> None:
        self.heading.setText(self.tr("作废出入证"))
        self._warning.setText(self.tr("作废后不能恢复。卡口用上下一个下发包以后,这些证就不能再用。"))
        self._reason_label.setText(self.tr("原因"))
        for place, reason in enumerate(REASONS):
            self.reason.setItemText(place, revoke_reason_word(reason))
        self.confirm_button.setText(self.tr("确认作废"))
        self.leave_button.setText(self.tr("不作废"))

    def show_passes(self, sentence: str, reason: str = "") -> None:
        """Say which passes it is about, each by serial and masked holder, and why if that is known."""
        if reason:
            self.reason.setCurrentIndex(REASONS.index(reason))
        self._serials.setText(sentence)
