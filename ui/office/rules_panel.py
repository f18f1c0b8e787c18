"""A rules file before it goes on the schedule: what it changes, or what is wrong with it line by line."""

from __future__ import annotations

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QWidget

from ui.models.rule_tables import ChangeTable, FaultTable
from ui.office.page import Panel, button_row
from ui.theme import Theme, set_role
from ui.widgets.action_button import ActionButton
from ui.widgets.data_table import DataTable
from ui.widgets.form import wrapped_label


class RulesPanel(Panel):
    confirmed = Signal()
    declined = Signal()

    def __init__(self, changes: ChangeTable, faults: FaultTable, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._models = (changes, faults)
        self._summary, self._note = wrapped_label("feed"), wrapped_label()
        self.changes, self.faults = DataTable(theme), DataTable(theme)
        self.changes.show_table(changes)
        self.faults.show_table(faults)
        self.confirm_button, self.leave_button = ActionButton(), ActionButton()
        set_role(self.confirm_button, "primary")
        self.column.addWidget(self._summary)
        self.column.addWidget(self.changes, 1)
        self.column.addWidget(self.faults, 1)
        self.column.addWidget(self._note)
        self.column.addLayout(button_row(self.confirm_button, self.leave_button))
        self.confirm_button.clicked.connect(self.confirmed)
        self.leave_button.clicked.connect(self.declined)
        self.retranslate()
        self._show_as(usable=True)

    def retranslate(self) -> None:
        self.heading.setText(self.tr("加入规则文件"))
        self.changes.setAccessibleName(self.tr("与现行规则的不同"))
        self.changes.set_empty_text(self.tr("和现行规则没有不同。"))
        self.faults.setAccessibleName(self.tr("要改的地方"))
        self.confirm_button.setText(self.tr("确认加入"))
        self.leave_button.setText(self.tr("不加入"))
        self._say_note(usable=not self.changes.isHidden())
        for model in self._models:
            model.retranslate()

    def show_preview(self, summary: str) -> None:
        """Name the rules; the table of changes says the rest."""
        self._summary.setText(summary)
        self._show_as(usable=True)

    def show_faults(self, summary: str) -> None:
        """Name the file that cannot be used; the table of faults says why."""
        self._summary.setText(summary)
        self._show_as(usable=False)

    def _show_as(self, *, usable: bool) -> None:
        self.changes.setVisible(usable)
        self.faults.setHidden(usable)
        self.confirm_button.setVisible(usable)
        self._say_note(usable=usable)

    def _say_note(self, *, usable: bool) -> None:
        self._note.setText(
            self.tr(
                "加入后请生成下发包。卡口用上以后,到开始的那一分钟自动更换,不用再操作。加入后不能撤回,只能再加一份。"
            )
            if usable
            else self.tr("请在文件里改好这些地方,保存,再加入一次。现行规则没有改动。")
        )
