"""经办人: sign on and off; the first clerk, who is the head; and for the head everybody who works here."""

from __future__ import annotations

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QComboBox, QLineEdit, QVBoxLayout, QWidget

from checkpoint_app.domain.access import Clerk, Role
from ui.access_words import role_word
from ui.models.clerk_table import ClerkColumn, ClerkTable
from ui.office.page import Panel, button_row, table_heading
from ui.theme import GRID_PX, TARGET_PX, Theme, set_role
from ui.widgets.action_button import ActionButton
from ui.widgets.data_table import DataTable
from ui.widgets.form import add_field_grid, secret_field, wrapped_label


class ClerkPanel(Panel):
    sign_on_wanted = Signal(str, str)
    sign_off_wanted = Signal()
    add_wanted = Signal(str, str, object)
    """Name, PIN, Role."""

    dismiss_wanted = Signal(object)
    role_wanted = Signal(object, object)
    pin_wanted = Signal(object, str)

    def __init__(self, model: ClerkTable, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._model = model
        self._first = False
        self._state = wrapped_label()
        self.column.addWidget(self._state)
        self._lay_out_sign_on()
        self._lay_out_people(theme)
        self.column.addStretch(0)
        self.show_state(None, first=False, manages=False)
        self.retranslate()

    def _lay_out_sign_on(self) -> None:
        self.name, self.pin = QLineEdit(), secret_field()
        self.sign_on_button, self.sign_off_button = ActionButton(), ActionButton()
        set_role(self.sign_on_button, "primary")
        self._sign_on, column = _block()
        self._sign_on_labels = add_field_grid(column, (self.name, self.pin))
        column.addLayout(button_row(self.sign_on_button))
        self.column.addWidget(self._sign_on)
        self.column.addLayout(button_row(self.sign_off_button))
        self.name.returnPressed.connect(self.pin.setFocus)
        self.pin.returnPressed.connect(self.sign_on_button.click)
        self.sign_on_button.clicked.connect(lambda: self.sign_on_wanted.emit(self.name.text(), self.pin.text()))
        self.sign_off_button.clicked.connect(self.sign_off_wanted)

    def _lay_out_people(self, theme: Theme) -> None:
        self.table = DataTable(theme)
        self.table.setSelectionMode(DataTable.SelectionMode.SingleSelection)
        self.table.show_table(self._model, sort_by=ClerkColumn.NUMBER)
        self.new_name, self.new_pin, self.role = QLineEdit(), secret_field(), QComboBox()
        self.role.setMinimumHeight(TARGET_PX)
        self.role.addItems([""] * len(Role))
        self.add_button, self.role_button = ActionButton(), ActionButton()
        self.pin_button, self.dismiss_button = ActionButton(), ActionButton()
        self._people, column = _block()
        self._table_label = table_heading(self.table)
        column.addWidget(self._table_label)
        column.addWidget(self.table, 1)
        self._new, new = _block()
        self._new_labels = add_field_grid(new, (self.new_name, self.new_pin, self.role), widths=(2, 2, 1))
        new.addLayout(button_row(self.add_button, self.role_button, self.pin_button, self.dismiss_button))
        self.column.addWidget(self._people, 1)
        self.column.addWidget(self._new)
        self.add_button.clicked.connect(
            lambda: self.add_wanted.emit(self.new_name.text(), self.new_pin.text(), self._chosen_role())
        )
        self.role_button.clicked.connect(lambda: self._tell_role())
        self.pin_button.clicked.connect(lambda: self._tell_pin())
        self.dismiss_button.clicked.connect(lambda: self._tell_dismissed())
        self.table.selectionModel().selectionChanged.connect(self._enable)

    def retranslate(self) -> None:
        self.heading.setText(self.tr("经办人"))
        for label, word in zip(
            self._sign_on_labels, (self.tr("姓名或编号(&N)"), self.tr("PIN,4 到 8 位数字(&P)")), strict=True
        ):
            label.setText(word)
        self.sign_on_button.setText(self.tr("登录"))
        self.sign_off_button.setText(self.tr("退出登录"))
        self._table_label.setText(self.tr("在这里工作的人"))
        self.table.setAccessibleName(self.tr("经办人"))
        words = (self.tr("新人的姓名"), self.tr("新的 PIN,4 到 8 位数字"), self.tr("身份"))
        for label, word in zip(self._new_labels, words, strict=True):
            label.setText(word)
        for row, role in enumerate(Role):
            self.role.setItemText(row, role_word(role))
        self.add_button.setText(self.tr("加上第一位,即负责人") if self._first else self.tr("加上"))
        self.role_button.setText(self.tr("改所选人的身份"))
        self.pin_button.setText(self.tr("改所选人的 PIN"))
        self.dismiss_button.setText(self.tr("所选的人不再工作"))
        self._model.retranslate()

    def show_state(self, sentence: str | None, *, first: bool, manages: bool, signed_on: bool = False) -> None:
        """Show what can be done now: the first clerk, signing on or off, and for the head (`manages`) all people."""
        self._first = first
        self._state.setText(sentence or "")
        self._sign_on.setVisible(not first and not signed_on)
        self.sign_off_button.setVisible(signed_on)
        self._people.setVisible(manages)
        self._new.setVisible(first or manages)
        for widget in (self.role, self._new_labels[2], self.role_button, self.pin_button, self.dismiss_button):
            widget.setVisible(manages)
        set_role(self.add_button, "primary" if first else "")
        self.retranslate()
        self._enable()

    def first_field(self) -> QWidget:
        if self._first:
            return self.new_name
        return self.name if self._sign_on.isVisibleTo(self) else self.sign_off_button

    def forget(self) -> None:
        """Leave no PIN and no name for the next person."""
        for field in (self.pin, self.new_name, self.new_pin):
            field.clear()

    def _chosen_role(self) -> Role:
        return list(Role)[self.role.currentIndex()]

    def _chosen(self) -> Clerk | None:
        rows: list[Clerk] = self.table.selected_rows()
        return rows[0] if rows else None

    def _tell_role(self) -> None:
        if (clerk := self._chosen()) is not None:
            self.role_wanted.emit(clerk, self._chosen_role())

    def _tell_pin(self) -> None:
        if (clerk := self._chosen()) is not None:
            self.pin_wanted.emit(clerk, self.new_pin.text())

    def _tell_dismissed(self) -> None:
        if (clerk := self._chosen()) is not None:
            self.dismiss_wanted.emit(clerk)

    def _enable(self) -> None:
        for button in (self.role_button, self.pin_button, self.dismiss_button):
            button.setEnabled(self._chosen() is not None)


def _block() -> tuple[QWidget, QVBoxLayout]:
    block = QWidget()
    column = QVBoxLayout(block)
    column.setContentsMargins(0, 0, 0, 0)
    column.setSpacing(GRID_PX)
    return block, column
