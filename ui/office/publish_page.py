"""下发: what the next office bundle will hold, and the button that makes it."""

from __future__ import annotations

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QWidget

from ui.models.station_tables import ReceiptColumn, ReceiptTable
from ui.office.page import Page, button_row, table_heading
from ui.theme import Theme, set_role
from ui.widgets.action_button import ActionButton
from ui.widgets.data_table import DataTable
from ui.widgets.form import wrapped_label


class PublishPage(Page):
    publish_wanted = Signal()
    folder_opened = Signal()
    lists_wanted = Signal()

    def __init__(self, model: ReceiptTable, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._model = model
        self.publish_button, self.folder_button, self.lists_button = ActionButton(), ActionButton(), ActionButton()
        set_role(self.publish_button, "primary")
        self._contents, self._rules = wrapped_label("feed"), wrapped_label()
        self.table = DataTable(theme)
        self.table.show_table(model, sort_by=ReceiptColumn.STATION)
        self._table_label = table_heading(self.table)
        self._hint = wrapped_label("muted")
        layout = self.layout_of_main
        layout.addLayout(button_row(self.publish_button, self.folder_button, self.lists_button))
        layout.addWidget(self._contents)
        layout.addWidget(self._rules)
        layout.addWidget(self._table_label)
        layout.addWidget(self.table, 1)
        layout.addWidget(self._hint)
        self.folder_button.hide()
        self.publish_button.clicked.connect(self.publish_wanted)
        self.folder_button.clicked.connect(self.folder_opened)
        self.lists_button.clicked.connect(self.lists_wanted)
        self.retranslate()

    def first_control(self) -> QWidget:
        return self.publish_button

    def retranslate(self) -> None:
        self.title.setText(self.tr("下发"))
        self.publish_button.setText(self.tr("选择文件夹并生成下发包…"))
        self.folder_button.setText(self.tr("打开所在文件夹"))
        self.lists_button.setText(self.tr("各卡口用上了没有…"))
        self._table_label.setText(self.tr("给各终端的回执"))
        self.table.setAccessibleName(self.tr("给各终端的回执"))
        self.table.set_empty_text(self.tr("还没有收到任何终端的记录,这次没有回执。"))
        self._hint.setText(self.tr("一个下发包给所有卡口用:拷到每个 U 盘,卡口按 F11 时自动换上。"))
        self._model.retranslate()

    def show_contents(self, contents: str, rules: str) -> None:
        self._contents.setText(contents)
        self._rules.setText(rules)
