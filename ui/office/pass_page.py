"""出入证: the register, printing and revoking."""

from __future__ import annotations

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QLineEdit, QWidget

from ui.models.pass_table import PassTable
from ui.models.problem_tables import PrintProblemTable
from ui.office.page import Page, button_row
from ui.office.print_panel import PrintPanel
from ui.office.revoke_panel import RevokePanel
from ui.theme import Theme, set_role
from ui.widgets.action_button import ActionButton
from ui.widgets.data_table import DataTable
from ui.widgets.form import add_field


class PassPage(Page):
    filter_typed = Signal(str)
    print_opened = Signal()
    revoke_opened = Signal()
    pass_opened = Signal(object)

    def __init__(
        self, passes: PassTable, problems: PrintProblemTable, theme: Theme, parent: QWidget | None = None
    ) -> None:
        super().__init__(parent)
        self._model = passes
        self.filter = QLineEdit()
        self.filter.setClearButtonEnabled(True)
        self.print_button, self.revoke_button = ActionButton(), ActionButton()
        set_role(self.print_button, "primary")
        self.table = DataTable(theme)
        self.table.show_table(passes)
        self.print_panel, self.revoke_panel = PrintPanel(problems, theme), RevokePanel()
        layout = self.layout_of_main
        layout.addLayout(button_row(self.print_button, self.revoke_button))
        self._filter_label = add_field(layout, self.filter)
        layout.addWidget(self.table, 1)
        self.add_panel(self.print_panel)
        self.add_panel(self.revoke_panel)
        self.filter.textChanged.connect(self._typed)
        self.filter.returnPressed.connect(self._to_table)
        self.print_button.clicked.connect(self.print_opened)
        self.revoke_button.clicked.connect(self.revoke_opened)
        self.table.opened.connect(self.pass_opened)
        self.table.selectionModel().selectionChanged.connect(self._selection_changed)
        passes.modelReset.connect(self._selection_changed)
        self.retranslate()
        self._selection_changed()

    def first_control(self) -> QWidget:
        return self.filter

    def retranslate(self) -> None:
        self.title.setText(self.tr("出入证"))
        self.print_button.setText(self.tr("打印出入证…"))
        self.revoke_button.setText(self.tr("作废所选…"))
        self._filter_label.setText(self.tr("查找:编号、持证人或房号 3-1-501"))
        self.table.setAccessibleName(self.tr("出入证登记"))
        self._say_empty()
        self._model.retranslate()

    def _typed(self, text: str) -> None:
        self.filter_typed.emit(text)
        self._say_empty()

    def _say_empty(self) -> None:
        if self.filter.text().strip():
            self.table.set_empty_text(self.tr("没有找到。请输完整的编号或房号,或持证人姓名中的字。"))
        else:
            self.table.set_empty_text(self.tr("还没有出入证。请按“打印出入证”。"))

    def _selection_changed(self) -> None:
        self.revoke_button.setEnabled(bool(self.table.selected_rows()))

    def _to_table(self) -> None:
        self.table.setFocus()
        self.table.select_first()
