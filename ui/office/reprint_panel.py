"""补办: a new pass instead of a lost or damaged one, with a new serial; the old one is revoked."""

from __future__ import annotations

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QComboBox, QSpinBox, QWidget

from checkpoint_app.domain.print_run import Sheet
from checkpoint_app.services.sign_passes import LONGEST_DAYS
from ui.office.page import Panel, button_row
from ui.office_messages import sheet_word
from ui.theme import TARGET_PX, set_role
from ui.widgets.action_button import ActionButton
from ui.widgets.form import add_field, wrapped_label


class ReprintPanel(Panel):
    reprint_wanted = Signal(object, object)
    """Sheet, and days from now or None for the day on which the old one ends."""
    left = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._what, self._warning = wrapped_label("feed"), wrapped_label()
        self.sheet, self.days = QComboBox(), QSpinBox()
        self.sheet.setMinimumHeight(TARGET_PX)
        for sheet in Sheet:
            self.sheet.addItem("", sheet)
        self.sheet.setCurrentIndex(list(Sheet).index(Sheet.CARD))
        self.days.setRange(0, LONGEST_DAYS)
        self.print_button, self.leave_button = ActionButton(), ActionButton()
        set_role(self.print_button, "primary")
        self.column.addWidget(self._what)
        self.column.addWidget(self._warning)
        self._sheet_label = add_field(self.column, self.sheet)
        self._days_label = add_field(self.column, self.days)
        self.column.addLayout(button_row(self.print_button, self.leave_button))
        self.column.addStretch(1)
        self.print_button.clicked.connect(self._ask)
        self.leave_button.clicked.connect(self.left)
        self.retranslate()

    def retranslate(self) -> None:
        self.heading.setText(self.tr("补办出入证"))
        self._warning.setText(self.tr("补办的证是新编号,旧证随即作废。卡口用上下一个下发包以后才会拦下旧证。"))
        self._sheet_label.setText(self.tr("纸张"))
        self._days_label.setText(self.tr("有效天数"))
        self.days.setSpecialValueText(self.tr("与旧证同时到期"))
        for place, sheet in enumerate(Sheet):
            self.sheet.setItemText(place, sheet_word(sheet))
        self.print_button.setText(self.tr("选择文件并补办…"))
        self.leave_button.setText(self.tr("不补办"))

    def show_pass(self, sentence: str) -> None:
        """Name the pass that is replaced."""
        self._what.setText(sentence)
        self.days.setValue(0)

    def _ask(self) -> None:
        self.reprint_wanted.emit(Sheet(self.sheet.currentData()), self.days.value() or None)
