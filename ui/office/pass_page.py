"""出入证: the register, printing and revoking."""

from __future__ import annotations

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QLineEdit, QWidget

from ui.models.pass_table import PassTable
from ui.models.problem_tables import PrintProblemTable
from ui.office.page import Page
from ui.office.print_panel import PrintPanel
from ui.office.revoke_panel import RevokePanel
from ui.theme import Theme, set_role
from ui.widgets.action_button import ActionButton
from ui.widgets.data_table import DataTable
from ui.widgets.flow_layout import FlowLayout
from ui.widgets.form import add_field, wrapped_label


class PassPage(Page):
    filter_typed = Signal(str)
    print_opened = Signal()
    runs_opened = Signal()
    reprint_opened = Signal()
    issue_opened = Signal()
    blanks_opened = Signal()
    designs_opened = Signal()
    copies_opened = Signal()
    order_opened = Signal()
    revoke_opened = Signal()
    pass_opened = Signal(object)

    def __init__(
        self, passes: PassTable, problems: PrintProblemTable, theme: Theme, parent: QWidget | None = None
    ) -> None:
        super().__init__(parent)
        self._model = passes
        self.filter = QLineEdit()
        self.filter.setClearButtonEnabled(True)
        self.print_button, self.runs_button, self.reprint_button = ActionButton(), ActionButton(), ActionButton()
        self.revoke_button, self.issue_button, self.blanks_button = ActionButton(), ActionButton(), ActionButton()
        self.design_button = ActionButton()
        self.copies_button = ActionButton()
        self.order_button = ActionButton()
        set_role(self.print_button, "primary")
        self.table = DataTable(theme)
        self.table.show_table(passes)
        self.print_panel, self.revoke_panel = PrintPanel(problems, theme), RevokePanel()
        layout = self.layout_of_main
        self.buttons = FlowLayout()
        for button in (
            self.print_button, self.runs_button, self.reprint_button, self.revoke_button,
            self.issue_button, self.blanks_button, self.design_button, self.copies_button,
            self.order_button,
        ):  # fmt: skip
            self.buttons.addWidget(button)
        layout.addLayout(self.buttons)
        self._open_run = wrapped_label()
        self._open_run.hide()
        layout.addWidget(self._open_run)
        self._filter_label = add_field(layout, self.filter)
        layout.addWidget(self.table, 1)
        self.add_panel(self.print_panel)
        self.add_panel(self.revoke_panel)
        self.filter.textChanged.connect(self._typed)
        self.filter.returnPressed.connect(self._to_table)
        self.print_button.clicked.connect(self.print_opened)
        self.revoke_button.clicked.connect(self.revoke_opened)
        self.runs_button.clicked.connect(self.runs_opened)
        self.reprint_button.clicked.connect(self.reprint_opened)
        self.issue_button.clicked.connect(self.issue_opened)
        self.blanks_button.clicked.connect(self.blanks_opened)
        self.design_button.clicked.connect(self.designs_opened)
        self.copies_button.clicked.connect(self.copies_opened)
        self.order_button.clicked.connect(self.order_opened)
        self.table.opened.connect(self.pass_opened)
        self.table.selectionModel().selectionChanged.connect(self._selection_changed)
        passes.modelReset.connect(self._selection_changed)
        self.retranslate()
        self._selection_changed()

    def say_open_run(self, sentence: str) -> None:
        """Say that a run waits to be gone on with; empty: none does."""
        self._open_run.setText(sentence)
        self._open_run.setVisible(bool(sentence))

    def first_control(self) -> QWidget:
        return self.filter

    def retranslate(self) -> None:
        self.title.setText(self.tr("出入证"))
        self.print_button.setText(self.tr("打印出入证…"))
        self.runs_button.setText(self.tr("制证批次…"))
        self.reprint_button.setText(self.tr("补办…"))
        self.revoke_button.setText(self.tr("作废所选…"))
        self.issue_button.setText(self.tr("单张签发…"))
        self.blanks_button.setText(self.tr("空白证…"))
        self.design_button.setText(self.tr("样式…"))
        self.copies_button.setText(self.tr("疑似复制…"))
        self.order_button.setText(self.tr("电话指令…"))
        self._filter_label.setText(self.tr("查找:编号、持证人、车牌或房号 3-1-501"))
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
        selected = len(self.table.selected_rows())
        self.revoke_button.setEnabled(selected > 0)
        self.reprint_button.setEnabled(selected == 1)

    def _to_table(self) -> None:
        self.table.setFocus()
        self.table.select_first()
