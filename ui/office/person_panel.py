"""一人的资料: find one resident, say what for, write all that is held of them."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QLineEdit, QWidget

from checkpoint_app.domain.access import Purpose
from ui.office.access_purpose import PurposeForm
from ui.office.page import Panel, button_row
from ui.theme import set_role
from ui.widgets.action_button import ActionButton
from ui.widgets.form import ShortList, add_field, wrapped_label


class PersonPanel(Panel):
    person_entered = Signal(str)
    export_wanted = Signal(int)
    """The place of the chosen line among those found."""

    folder_opened = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._rule = wrapped_label()
        self.person, self.found = QLineEdit(), ShortList()
        self.form = PurposeForm((Purpose.OWN, Purpose.TRACING, Purpose.POLICE, Purpose.OTHER))
        self.find_button, self.export_button, self.folder_button = ActionButton(), ActionButton(), ActionButton()
        set_role(self.export_button, "primary")
        self.column.addWidget(self._rule)
        self._person_label = add_field(self.column, self.person)
        self._found_label = add_field(self.column, self.found)
        self.column.addWidget(self.form)
        self.column.addLayout(button_row(self.find_button, self.export_button, self.folder_button))
        self.column.addStretch(1)
        self.person.returnPressed.connect(self.find_button.click)
        self.find_button.clicked.connect(lambda: self.person_entered.emit(self.person.text().strip()))
        self.found.itemSelectionChanged.connect(lambda: self.export_button.setEnabled(self._chosen() >= 0))
        self.form.entered.connect(self.export_button.click)
        self.export_button.clicked.connect(lambda: self.export_wanted.emit(self._chosen()))
        self.folder_button.clicked.connect(self.folder_opened)
        self.folder_button.hide()
        self.show_found(())
        self.retranslate()

    def retranslate(self) -> None:
        self.heading.setText(self.tr("一人的资料"))
        self._rule.setText(
            self.tr("花名册、照片、出入证、收到的全部记录,写成 PDF 和 JSON。文件里的姓名和号码是全的,只交给本人。")
        )
        self._person_label.setText(self.tr("哪一位:房号 3-1-501、姓名或电话后四位(&N)"))
        self._found_label.setText(self.tr("选一行(&L)"))
        self.find_button.setText(self.tr("查找"))
        self.export_button.setText(self.tr("导出…"))
        self.folder_button.setText(self.tr("打开文件夹"))

    def show_found(self, lines: Sequence[str]) -> None:
        """Show who may be meant, masked; the only one is chosen."""
        self.found.clear()
        self.found.addItems(list(lines))
        self.found.setCurrentRow(0 if len(lines) == 1 else -1)
        self.export_button.setEnabled(self._chosen() >= 0)

    def clear(self) -> None:
        self.person.setText("")  # not clear(): Ctrl+Z would bring the name back
        self.form.clear()
        self.show_found(())
        self.folder_button.hide()

    def _chosen(self) -> int:
        """Return the place of the line somebody chose, -1 for none: the keyboard alone chooses nobody."""
        chosen = self.found.selectedItems()
        return self.found.row(chosen[0]) if chosen else -1
