"""制证批次: the print runs, the passes of one, and what is done after a stop, a jam or a misprint."""

from __future__ import annotations

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QCheckBox, QSpinBox, QWidget

from checkpoint_app.domain.passes import PassRecord
from checkpoint_app.domain.print_run import PrintRun
from ui.models.run_table import PassesOfRunTable, RunTable
from ui.office.page import Panel, table_heading
from ui.theme import Theme, set_role
from ui.widgets.action_button import ActionButton
from ui.widgets.data_table import DataTable
from ui.widgets.flow_layout import FlowLayout
from ui.widgets.form import add_field, column


class RunsPanel(Panel):
    run_chosen = Signal(object)
    resume_wanted = Signal(object)
    list_wanted = Signal(object)
    again_wanted = Signal(object, int, list)
    """Run, first sheet, and the records of the spoiled passes."""
    void_wanted = Signal(list)
    folder_opened = Signal()
    paper_wanted = Signal()
    """Print what was written last on a printer."""

    def __init__(self, runs: RunTable, passes: PassesOfRunTable, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._runs_model, self._passes_model = runs, passes
        self.runs, self.passes = DataTable(theme), DataTable(theme)
        self.runs.setSelectionMode(DataTable.SelectionMode.SingleSelection)
        self.runs.show_table(runs)
        self.passes.show_table(passes)
        self.resume_button, self.list_button, self.folder_button = ActionButton(), ActionButton(), ActionButton()
        self.paper_button = ActionButton()
        self.again_button, self.void_button = ActionButton(), ActionButton()
        set_role(self.resume_button, "primary")
        self.sheet, self.spoiled = QSpinBox(), QCheckBox()
        self.sheet.setRange(1, 1)
        self.run_buttons = FlowLayout()
        for button in (self.resume_button, self.list_button, self.paper_button, self.folder_button):
            self.run_buttons.addWidget(button)
        self.folder_button.hide()
        self.paper_button.hide()
        self.column.addWidget(self.runs, 1)
        self.column.addLayout(self.run_buttons)
        self._passes_heading = table_heading(self.passes)
        self.column.addWidget(self._passes_heading)
        self.column.addWidget(self.passes, 1)
        row, from_sheet = FlowLayout(), QWidget()
        self._sheet_label = add_field(column(from_sheet, margin=0), self.sheet)
        for widget in (from_sheet, self.spoiled, self.again_button, self.void_button):
            row.addWidget(widget)
        self.column.addLayout(row)
        self._connect()
        self.retranslate()
        self._run_changed()

    def retranslate(self) -> None:
        self.heading.setText(self.tr("制证批次"))
        self.runs.setAccessibleName(self.tr("制证批次"))
        self.runs.set_empty_text(self.tr("还没有成批打印过。"))
        self.passes.setAccessibleName(self.tr("这一批的证"))
        self._passes_heading.setText(self.tr("这一批的证"))
        self.passes.set_empty_text(self.tr("请在上面选一批。"))
        self.resume_button.setText(self.tr("继续打印其余的…"))
        self.list_button.setText(self.tr("签收单…"))
        self.folder_button.setText(self.tr("打开所在文件夹"))
        self.paper_button.setText(self.tr("用打印机打印…"))
        self._sheet_label.setText(self.tr("卡纸时从第几张纸重印"))
        self.spoiled.setText(self.tr("选中的证已印坏:作废,换新编号印在最后"))
        self.again_button.setText(self.tr("从这一张重印…"))
        self.void_button.setText(self.tr("报废所选…"))
        self._runs_model.retranslate()
        self._passes_model.retranslate()

    def run(self) -> PrintRun | None:
        return next(iter(self.runs.selected_rows()), None)

    def selected_records(self) -> list[PassRecord]:
        """Return the selected passes that stand."""
        records: list[PassRecord] = [row.record for row in self.passes.selected_rows()]
        return [record for record in records if record.revoked_ms is None]

    def show_sheets(self, count: int) -> None:
        """Say how many sheets the chosen run has."""
        self.sheet.setRange(1, max(1, count))
        self._passes_changed()

    def show_folder_button(self, shown: bool) -> None:
        self.folder_button.setVisible(shown)
        self.paper_button.setVisible(shown)

    def _connect(self) -> None:
        self.runs.selectionModel().selectionChanged.connect(self._run_changed)
        self._runs_model.modelReset.connect(self._run_changed)
        self.passes.selectionModel().selectionChanged.connect(self._passes_changed)
        self._passes_model.modelReset.connect(self._passes_changed)
        self.spoiled.toggled.connect(self._passes_changed)
        self.runs.opened.connect(lambda _run: self.passes.setFocus())
        self.passes.opened.connect(lambda row: self.sheet.setValue(row.sheet or 1))
        self.resume_button.clicked.connect(lambda: self.resume_wanted.emit(self.run()))
        self.list_button.clicked.connect(lambda: self.list_wanted.emit(self.run()))
        self.again_button.clicked.connect(self._ask_again)
        self.void_button.clicked.connect(lambda: self.void_wanted.emit(self.selected_records()))
        self.folder_button.clicked.connect(self.folder_opened)
        self.paper_button.clicked.connect(self.paper_wanted)

    def _ask_again(self) -> None:
        spoiled = self.selected_records() if self.spoiled.isChecked() else []
        self.again_wanted.emit(self.run(), self.sheet.value(), spoiled)

    def _run_changed(self) -> None:
        run = self.run()
        for button in (self.resume_button, self.list_button, self.again_button):
            button.setEnabled(run is not None)
        self.sheet.setEnabled(run is not None)
        self.spoiled.setChecked(False)
        self.run_chosen.emit(run)

    def _passes_changed(self) -> None:
        self.void_button.setEnabled(bool(self.selected_records()))
        self.spoiled.setEnabled(bool(self.selected_records()))
