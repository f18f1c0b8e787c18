"""单张签发: one pass outside any run, a work pass or a return slip."""

from __future__ import annotations

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QComboBox, QLineEdit, QSpinBox, QWidget

from checkpoint_app.domain.passes import PassKind
from checkpoint_app.domain.print_run import Sheet
from checkpoint_app.services.issue_at_office import DAYS, SHEETS
from checkpoint_app.services.sign_passes import LONGEST_DAYS
from ui.messages import pass_kind_word
from ui.office.page import Panel, button_row
from ui.office_messages import sheet_word
from ui.theme import TARGET_PX, set_role
from ui.widgets.action_button import ActionButton
from ui.widgets.form import add_field_grid


class OfficeIssuePanel(Panel):
    issue_wanted = Signal(object, str, str, str, int, object)
    """Kind, holder, place, plate, days, sheet."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.kind, self.sheet, self.days = QComboBox(), QComboBox(), QSpinBox()
        self.holder, self.place, self.plate = QLineEdit(), QLineEdit(), QLineEdit()
        for kind in DAYS:
            self.kind.addItem("", kind)
        for sheet in Sheet:
            self.sheet.addItem("", sheet)
        for choice in (self.kind, self.sheet):
            choice.setMinimumHeight(TARGET_PX)
        self.days.setRange(1, LONGEST_DAYS)
        self.issue_button = ActionButton()
        set_role(self.issue_button, "primary")
        fields = (self.kind, self.holder, self.place, self.plate, self.days, self.sheet)
        self._labels = add_field_grid(self.column, fields)
        self.column.addLayout(button_row(self.issue_button))
        self.column.addStretch(1)
        self.kind.currentIndexChanged.connect(self._kind_changed)
        self.issue_button.clicked.connect(self._ask)
        self.retranslate()
        self._kind_changed()

    def retranslate(self) -> None:
        self.heading.setText(self.tr("单张签发"))
        words = (
            self.tr("证件"),
            self.tr("持证人姓名"),
            self.tr("房屋,或在哪里做什么"),
            self.tr("车牌"),
            self.tr("有效天数"),
            self.tr("纸张"),
        )
        for label, text in zip(self._labels, words, strict=True):
            label.setText(text)
        for place, kind in enumerate(DAYS):
            self.kind.setItemText(place, pass_kind_word(kind))
        for place, sheet in enumerate(Sheet):
            self.sheet.setItemText(place, sheet_word(sheet))
        self.issue_button.setText(self.tr("选择文件并签发…"))

    def clear(self) -> None:
        for field in (self.holder, self.place, self.plate):
            field.clear()

    def _kind_changed(self) -> None:
        kind = PassKind(self.kind.currentData())
        self.days.setValue(DAYS[kind])
        self.sheet.setCurrentIndex(list(Sheet).index(SHEETS.get(kind, Sheet.CARD)))

    def _ask(self) -> None:
        self.issue_wanted.emit(
            PassKind(self.kind.currentData()),
            self.holder.text(),
            self.place.text(),
            self.plate.text(),
            self.days.value(),
            Sheet(self.sheet.currentData()),
        )
