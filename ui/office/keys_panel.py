"""密钥: those that station bundles are for, one a month; make one now, or destroy an old one."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QWidget

from checkpoint_app.services.change_keys import KeyState
from ui.models.key_table import KeyColumn, KeyTable
from ui.office.page import Panel, button_row
from ui.theme import Theme
from ui.widgets.action_button import ActionButton
from ui.widgets.data_table import DataTable
from ui.widgets.form import wrapped_label


class KeysPanel(Panel):
    change_wanted = Signal()
    destruction_agreed = Signal(str)
    """The fingerprint of the key selected."""

    def __init__(self, model: KeyTable, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._model = model
        self.table = DataTable(theme)
        self.table.setSelectionMode(DataTable.SelectionMode.SingleSelection)
        self.table.show_table(model, sort_by=KeyColumn.FROM)
        self._rule = wrapped_label("muted")
        self.change_button, self.destroy_button = ActionButton(), ActionButton()
        self.column.addWidget(self.table, 1)
        self.column.addWidget(self._rule)
        self.column.addLayout(button_row(self.change_button, self.destroy_button))
        self.change_button.clicked.connect(self.change_wanted)
        self.destroy_button.clicked.connect(self._destroy)
        self.table.selectionModel().selectionChanged.connect(self._selected)
        model.modelReset.connect(self._selected)
        self.retranslate()
        self._selected()

    def retranslate(self) -> None:
        self.heading.setText(self.tr("上报包的密钥"))
        self._rule.setText(
            self.tr(
                "每月第一次生成下发包时自动换一把;卡口用上下发包以后,上报包就用新的加密。"
                "旧的销毁以后,用它加密、流落在外的上报包谁也打不开。"
                "销毁不能恢复;销毁以前做的备份里还有它,备份到期也要删除。"
            )
        )
        self.table.setAccessibleName(self.tr("上报包的密钥"))
        self.table.set_empty_text(self.tr("还没有按月的密钥;下一次生成下发包时会有。"))
        self.change_button.setText(self.tr("现在换一把"))
        self.destroy_button.setText(self.tr("销毁所选的"))
        self._model.retranslate()

    def show_keys(self, keys: Sequence[KeyState]) -> None:
        self._model.set_rows(keys)

    def _selected(self) -> None:
        rows: list[KeyState] = self.table.selected_rows()
        self.destroy_button.setEnabled(len(rows) == 1 and rows[0].may_be_destroyed)

    def _destroy(self) -> None:
        (key,) = self.table.selected_rows()
        self.destruction_agreed.emit(key.fingerprint)
