"""Print resident passes: check first, then choose where the sheets go."""

from __future__ import annotations

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QComboBox, QGridLayout, QLineEdit, QSpinBox, QWidget

from checkpoint_app.documents.pass_sheet import Sheet
from checkpoint_app.services.print_passes import DEFAULT_DAYS
from ui.models.problem_tables import PrintProblemTable
from ui.office.page import Panel, button_row
from ui.office_messages import sheet_word
from ui.theme import GRID_PX, TARGET_PX, Theme, set_role
from ui.widgets.action_button import ActionButton
from ui.widgets.data_table import DataTable
from ui.widgets.form import add_field, column, wrapped_label

LONGEST_DAYS = 366


class PrintPanel(Panel):
    plan_wanted = Signal(str)
    print_wanted = Signal(object, int)
    folder_opened = Signal()

    def __init__(self, model: PrintProblemTable, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._model = model
        self._planned = 0
        self.filter, self.sheet, self.days = QLineEdit(), QComboBox(), QSpinBox()
        self.days.setRange(1, LONGEST_DAYS)
        self.days.setValue(DEFAULT_DAYS)
        self.sheet.setMinimumHeight(TARGET_PX)
        for sheet in Sheet:
            self.sheet.addItem("", sheet)
        self.plan_button, self.print_button, self.folder_button = ActionButton(), ActionButton(), ActionButton()
        set_role(self.print_button, "primary")
        self._counts = wrapped_label()
        self.table = DataTable(theme)
        self.table.show_table(model)
        fields = QGridLayout()
        fields.setSpacing(GRID_PX)
        self._labels = []
        for place, field in enumerate((self.filter, self.sheet, self.days)):
            cell = QWidget()
            self._labels.append(add_field(column(cell, margin=0), field))
            fields.addWidget(cell, 0, place)
        self.column.addLayout(fields)
        self.column.addLayout(button_row(self.plan_button, self.print_button, self.folder_button))
        self.column.addWidget(self._counts)
        self.column.addWidget(self.table, 1)
        self.folder_button.hide()
        self.plan_button.clicked.connect(self._ask_plan)
        self.filter.returnPressed.connect(self._ask_plan)
        self.filter.textChanged.connect(self.forget_plan)
        self.print_button.clicked.connect(self._ask_print)
        self.folder_button.clicked.connect(self.folder_opened)
        self.forget_plan()
        self.retranslate()

    def retranslate(self) -> None:
        self.heading.setText(self.tr("打印出入证"))
        filter_label, sheet_label, days_label = self._labels
        filter_label.setText(self.tr("给谁:房号或姓名,空着是全部"))
        sheet_label.setText(self.tr("纸张"))
        days_label.setText(self.tr("有效天数"))
        for place, sheet in enumerate(Sheet):
            self.sheet.setItemText(place, sheet_word(sheet))
        self.plan_button.setText(self.tr("先核对"))
        self.folder_button.setText(self.tr("打开所在文件夹"))
        self.table.setAccessibleName(self.tr("不打印的居民"))
        self._say_plan()
        self._model.retranslate()

    def show_plan(self, planned: int, counts: str) -> None:
        """Say how many will be printed; the table names who is left out and why."""
        self._planned = planned
        self._counts.setText(counts)
        self.print_button.setEnabled(planned > 0)
        self._say_plan()
        self.table.fit_columns()
        (self.print_button if planned else self.filter).setFocus()

    def forget_plan(self) -> None:
        """What was typed no longer is what was checked."""
        self._planned = 0
        self._counts.clear()
        self._model.set_rows(())
        self.print_button.setEnabled(False)
        self._say_plan()

    def show_folder_button(self, shown: bool) -> None:
        self.folder_button.setVisible(shown)

    def _say_plan(self) -> None:
        self.print_button.setText(self.tr("选择文件并打印 {count:,} 张…").format(count=self._planned))
        self.table.set_empty_text(
            self.tr("没有人被排除。")
            if self._planned
            else self.tr("请先按“先核对”:谁已有证、谁的名字打不出,会列在这里。")
        )

    def _ask_plan(self) -> None:
        self.plan_wanted.emit(self.filter.text().strip())

    def _ask_print(self) -> None:
        self.print_wanted.emit(Sheet(self.sheet.currentData()), self.days.value())  # Qt keeps a plain str
