"""花名册: who lives where; and the dry run of a roster file before anything is loaded."""

from __future__ import annotations

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QLineEdit, QWidget

from ui.models.problem_tables import RowProblemColumn, RowProblemTable
from ui.models.resident_table import ResidentTable
from ui.office.page import Page, Panel, button_row
from ui.theme import Theme, set_role
from ui.widgets.action_button import ActionButton
from ui.widgets.data_table import DataTable
from ui.widgets.form import add_field, wrapped_label


class RosterPlanPanel(Panel):
    """What the file holds and what is wrong in it; nothing is loaded before the button is pressed."""

    load_agreed = Signal()
    load_declined = Signal()

    def __init__(self, model: RowProblemTable, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._model = model
        self._good_rows = 0
        self._counts = wrapped_label()
        self.table = DataTable(theme)
        self.table.show_table(model, sort_by=RowProblemColumn.SHEET)
        self.load_button, self.leave_button = ActionButton(), ActionButton()
        set_role(self.load_button, "primary")
        self.column.addWidget(self._counts)
        self.column.addWidget(self.table, 1)
        self.column.addLayout(button_row(self.load_button, self.leave_button))
        self.load_button.clicked.connect(self.load_agreed)
        self.leave_button.clicked.connect(self.load_declined)
        self.retranslate()

    def retranslate(self) -> None:
        self.heading.setText(self.tr("导入前核对"))
        self.table.setAccessibleName(self.tr("花名册文件里的问题"))
        self.table.set_empty_text(self.tr("没有发现问题。"))
        self.leave_button.setText(self.tr("不导入"))
        self._say_button()
        self._model.retranslate()

    def show_plan(self, counts: str, good_rows: int) -> None:
        self._good_rows = good_rows
        self._counts.setText(counts)
        self.load_button.setEnabled(good_rows > 0)
        self._say_button()
        self.table.fit_columns()

    def _say_button(self) -> None:
        if self._model.rowCount():
            self.load_button.setText(self.tr("导入其余 {count:,} 行").format(count=self._good_rows))
        else:
            self.load_button.setText(self.tr("导入 {count:,} 行").format(count=self._good_rows))


class RosterPage(Page):
    filter_typed = Signal(str)
    import_wanted = Signal()
    photos_wanted = Signal()
    resident_opened = Signal(object)

    def __init__(
        self, residents: ResidentTable, problems: RowProblemTable, theme: Theme, parent: QWidget | None = None
    ) -> None:
        super().__init__(parent)
        self._model = residents
        self.filter = QLineEdit()
        self.filter.setClearButtonEnabled(True)
        self.import_button, self.photos_button = ActionButton(), ActionButton()
        set_role(self.import_button, "primary")
        self._counts = wrapped_label("muted")
        self.table = DataTable(theme)
        self.table.show_table(residents)
        layout = self.layout_of_main
        layout.addLayout(button_row(self.import_button, self.photos_button))
        self._filter_label = add_field(layout, self.filter)
        layout.addWidget(self.table, 1)
        layout.addWidget(self._counts)
        self.plan_panel = RosterPlanPanel(problems, theme)
        self.add_panel(self.plan_panel)
        self.filter.textChanged.connect(self.filter_typed)
        self.filter.returnPressed.connect(self._to_table)
        self.import_button.clicked.connect(self.import_wanted)
        self.photos_button.clicked.connect(self.photos_wanted)
        self.table.opened.connect(self.resident_opened)
        self.retranslate()

    def first_control(self) -> QWidget:
        return self.filter

    def retranslate(self) -> None:
        self.title.setText(self.tr("花名册"))
        self.import_button.setText(self.tr("导入花名册…"))
        self.photos_button.setText(self.tr("照片…"))
        self._filter_label.setText(self.tr("查找:房号 3-1-501、姓名、拼音首字母、电话或证件后四位"))
        self.table.setAccessibleName(self.tr("居民"))
        self.say_empty()
        self._model.retranslate()

    def show_counts(self, sentence: str) -> None:
        self._counts.setText(sentence)

    def say_empty(self) -> None:
        """Say what to do while there is no row: with a filter something else than without."""
        if self.filter.text().strip():
            self.table.set_empty_text(self.tr("没有找到。请换一种写法,例如只输房号 3-1-501 或姓名。"))
        else:
            self.table.set_empty_text(self.tr("花名册还是空的。请按“导入花名册”,选社区现有的 Excel 或 CSV 文件。"))

    def _to_table(self) -> None:
        self.table.setFocus()
        self.table.select_first()
