"""规则: the schedule of rules, the chosen ones in words, and what they change."""

from __future__ import annotations

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from ui.models.rule_tables import ChangeTable, PackColumn, PackTable, RuleTable
from ui.office.page import Page, button_row, table_heading
from ui.office.rules_panel import RulesPanel
from ui.theme import GRID_PX, Theme, set_role
from ui.widgets.action_button import ActionButton
from ui.widgets.data_table import DataTable


class RulesPage(Page):
    add_wanted = Signal()
    examples_wanted = Signal()
    pack_chosen = Signal(object)

    def __init__(
        self,
        packs: PackTable,
        rules: RuleTable,
        changes: ChangeTable,
        panel: RulesPanel,
        theme: Theme,
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(parent)
        self._models = (packs, rules, changes)
        self.add_button, self.examples_button = ActionButton(), ActionButton()
        set_role(self.add_button, "primary")
        self.packs, self.rules, self.changes = DataTable(theme), DataTable(theme), DataTable(theme)
        self.packs.show_table(packs, sort_by=PackColumn.NUMBER)
        self.rules.show_table(rules)
        self.changes.show_table(changes)
        self._pack_label, self._rule_label = table_heading(self.packs), table_heading(self.rules)
        self._change_label = table_heading(self.changes)
        self.panel_of_file = panel
        layout = self.layout_of_main
        layout.addLayout(button_row(self.add_button, self.examples_button))
        layout.addWidget(self._pack_label)
        layout.addWidget(self.packs, 2)
        self._lower = self._beside_each_other()
        layout.addLayout(self._lower, 3)
        self.add_panel(panel)
        self.add_button.clicked.connect(self.add_wanted)
        self.examples_button.clicked.connect(self.examples_wanted)
        self.packs.selectionModel().selectionChanged.connect(self._choose)
        self.retranslate()
        self.show_changes(False)

    def first_control(self) -> QWidget:
        return self.packs

    def retranslate(self) -> None:
        self.title.setText(self.tr("规则"))
        self.add_button.setText(self.tr("加入规则文件…"))
        self.examples_button.setText(self.tr("示例存到文件夹…"))
        self._pack_label.setText(self.tr("规则的日程"))
        self._rule_label.setText(self.tr("所选规则的内容"))
        self._change_label.setText(self.tr("所选规则与现行规则的不同"))
        self.packs.setAccessibleName(self.tr("规则的日程"))
        self.rules.setAccessibleName(self.tr("所选规则的内容"))
        self.changes.setAccessibleName(self.tr("所选规则与现行规则的不同"))
        self.packs.set_empty_text(self.tr("还没有规则:卡口照常登记,不作判断。请按“加入规则文件”。"))
        self.rules.set_empty_text(self.tr("请在上面选一份规则。"))
        self.changes.set_empty_text(self.tr("没有不同。"))
        for model in self._models:
            model.retranslate()

    def _beside_each_other(self) -> QHBoxLayout:
        """The chosen rules and what they change: one below the other they would not fit a small screen."""
        row = QHBoxLayout()
        row.setSpacing(GRID_PX * 2)
        for label, table in ((self._rule_label, self.rules), (self._change_label, self.changes)):
            column = QVBoxLayout()
            column.setSpacing(GRID_PX)
            label.setWordWrap(True)
            column.addWidget(label)
            column.addWidget(table, 1)
            row.addLayout(column, 1)
        return row

    def show_changes(self, shown: bool) -> None:
        """The rules in force change nothing: there is no table of changes for them."""
        self._change_label.setVisible(shown)
        self.changes.setVisible(shown)
        self._lower.setStretch(1, int(shown))  # else the room of what is hidden stays empty

    def _choose(self) -> None:
        chosen = self.packs.selected_rows()
        if chosen:
            self.pack_chosen.emit(chosen[0])
