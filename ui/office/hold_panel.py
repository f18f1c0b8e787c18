"""法律保全: what an authority asked to keep; set one, lift one."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QLineEdit, QListWidgetItem, QWidget

from ui.office.page import Panel, button_row
from ui.theme import set_role
from ui.widgets.action_button import ActionButton
from ui.widgets.form import ShortList, add_field, add_field_grid, wrapped_label

_DIGITS = 10
"""Of the longest number; thousands of them are no number for Python either."""


class HoldPanel(Panel):
    set_wanted = Signal(str, str, str, str)
    """Document number, resident's number, first day, day after the last; as typed."""
    lift_wanted = Signal(int)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.holds = ShortList()
        self.document, self.resident, self.first, self.until = QLineEdit(), QLineEdit(), QLineEdit(), QLineEdit()
        self.resident.setMaxLength(_DIGITS)
        self.set_button, self.lift_button = ActionButton(), ActionButton()
        set_role(self.set_button, "primary")
        self._holds_label = add_field(self.column, self.holds, stretch=1)
        self._rule = wrapped_label("muted")
        self.column.addWidget(self._rule)
        self._labels = add_field_grid(self.column, (self.document, self.resident, self.first, self.until))
        self.column.addLayout(button_row(self.set_button, self.lift_button))
        self.holds.itemSelectionChanged.connect(lambda: self.lift_button.setEnabled(self._chosen() is not None))
        self.set_button.clicked.connect(self._set)
        self.lift_button.clicked.connect(self._lift)
        self.retranslate()

    def show_holds(self, holds: Sequence[tuple[int, str]]) -> None:
        """Show the holds in force as (number, words)."""
        self.holds.clear()
        for number, words in holds:
            item = QListWidgetItem(words)
            item.setData(Qt.ItemDataRole.UserRole, number)
            self.holds.addItem(item)
        self.lift_button.setEnabled(False)

    def clear_fields(self) -> None:
        for field in (self.document, self.resident, self.first, self.until):
            field.clear()

    def retranslate(self) -> None:
        self.heading.setText(self.tr("法律保全"))
        self._holds_label.setText(self.tr("正在保全的(&L)"))
        words = (
            self.tr("公文号(&F)"),
            self.tr("居民编号;不填就是全部人(&R)"),
            self.tr("从哪一天起,例如 2026-11-22(&S)"),
            self.tr("到哪一天为止(不含);不填就是没有期限(&U)"),
        )
        for label, word in zip(self._labels, words, strict=True):
            label.setText(word)
        self.set_button.setText(self.tr("保全"))
        self.lift_button.setText(self.tr("解除所选的"))
        self._rule.setText(
            self.tr("保全的内容,办公室和各卡口都不销毁,直到解除;卡口用上下一个下发包以后才知道。已经销毁的不会回来。")
        )

    def _chosen(self) -> int | None:
        """Return the number of the hold somebody chose: the keyboard that comes by Tab chooses none."""
        items = self.holds.selectedItems()
        return int(items[0].data(Qt.ItemDataRole.UserRole)) if items else None

    def _set(self) -> None:
        fields = (self.document, self.resident, self.first, self.until)
        self.set_wanted.emit(*(field.text().strip() for field in fields))

    def _lift(self) -> None:
        chosen = self._chosen()
        if chosen is not None:
            self.lift_wanted.emit(chosen)
