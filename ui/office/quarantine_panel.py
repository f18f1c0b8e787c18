"""未收的文件: refused files kept aside, why, and another try."""

from __future__ import annotations

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QWidget

from ui.models.kept_table import KeptTable
from ui.office.page import Panel, button_row
from ui.theme import Theme, set_role
from ui.widgets.action_button import ActionButton
from ui.widgets.data_table import DataTable
from ui.widgets.form import wrapped_label


class QuarantinePanel(Panel):
    retry_wanted = Signal(object)
    """Carries the files to try, as a list."""
    retry_all_wanted = Signal()
    file_opened = Signal(object)
    closed = Signal()

    def __init__(self, model: KeptTable, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._model = model
        self.table = DataTable(theme)
        self.table.show_table(model)
        self.detail, self._hint = wrapped_label("feed"), wrapped_label("muted")
        self.retry_button, self.retry_all_button, self.close_button = ActionButton(), ActionButton(), ActionButton()
        set_role(self.retry_all_button, "primary")
        self.column.addWidget(self.table, 1)
        self.column.addWidget(self.detail)
        self.column.addWidget(self._hint)
        self.column.addLayout(button_row(self.retry_all_button, self.retry_button, self.close_button))
        self.table.selectionModel().selectionChanged.connect(self._selected)
        self.table.opened.connect(self.file_opened)
        self.retry_button.clicked.connect(lambda: self.retry_wanted.emit(self.table.selected_rows()))
        self.retry_all_button.clicked.connect(self.retry_all_wanted)
        self.close_button.clicked.connect(self.closed)
        self.retranslate()
        self.show_rows(any_kept=False)

    def retranslate(self) -> None:
        self.heading.setText(self.tr("未收的文件"))
        self._hint.setText(
            self.tr("文件单独存放在“{folder}”文件夹里,原有记录没有改动。按 Enter 看一个文件的详情。").format(
                folder="quarantine"
            )
        )
        self.table.setAccessibleName(self.tr("未收的文件"))
        self.table.set_empty_text(self.tr("没有未收的文件。"))
        self.retry_button.setText(self.tr("再试所选的"))
        self.retry_all_button.setText(self.tr("全部再试一次"))
        self.close_button.setText(self.tr("关闭"))
        self._model.retranslate()

    def show_rows(self, *, any_kept: bool) -> None:
        self.retry_all_button.setEnabled(any_kept)
        self._selected()

    def _selected(self) -> None:
        self.retry_button.setEnabled(bool(self.table.selected_rows()))
        self.detail.clear()
