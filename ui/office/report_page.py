"""报表: the day's figures as they would be sent, and a picture of them."""

from __future__ import annotations

from datetime import date

from PySide6.QtCore import QDate, Signal
from PySide6.QtWidgets import QDateEdit, QWidget

from ui.models.report_table import ReportTable
from ui.office.gate_chart import GateChart
from ui.office.page import Page, button_row
from ui.theme import TARGET_PX, Theme, set_role
from ui.widgets.action_button import ActionButton
from ui.widgets.data_table import DataTable
from ui.widgets.form import add_field, wrapped_label


class ReportPage(Page):
    day_chosen = Signal(object)
    export_wanted = Signal()
    chart_wanted = Signal()

    def __init__(self, model: ReportTable, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._model = model
        self.day = QDateEdit()
        self.day.setDisplayFormat("yyyy-MM-dd")
        self.day.setMinimumHeight(TARGET_PX)
        self.export_button, self.chart_button = ActionButton(), ActionButton()
        set_role(self.export_button, "primary")
        self._version, self._missing = wrapped_label(), wrapped_label()
        self.table = DataTable(theme)
        self.table.show_table(model)
        self.chart = GateChart(theme)
        layout = self.layout_of_main
        self._day_label = add_field(layout, self.day)
        layout.addLayout(button_row(self.export_button, self.chart_button))
        layout.addWidget(self._version)
        layout.addWidget(self.table, 1)
        layout.addWidget(self._missing)
        layout.addWidget(self.chart)
        self.day.dateChanged.connect(lambda day: self.day_chosen.emit(_python_date(day)))
        self.export_button.clicked.connect(self.export_wanted)
        self.chart_button.clicked.connect(self.chart_wanted)
        self.retranslate()

    def first_control(self) -> QWidget:
        return self.day

    def retranslate(self) -> None:
        self.title.setText(self.tr("报表"))
        self._day_label.setText(self.tr("日期(0–24 时)"))
        self.export_button.setText(self.tr("导出报表…"))
        self.chart_button.setText(self.tr("图存为 PDF…"))
        self.table.setAccessibleName(self.tr("日报"))
        self.table.set_empty_text(self.tr("还没有卡口。请先到“卡口终端”登记。"))
        self._model.retranslate()

    def chosen_day(self) -> date:
        return _python_date(self.day.date())

    def set_day(self, day: date, latest: date) -> None:
        """Show `day` without saying that somebody chose it."""
        self.day.blockSignals(True)
        self.day.setMaximumDate(QDate(latest.year, latest.month, latest.day))
        self.day.setDate(QDate(day.year, day.month, day.day))
        self.day.blockSignals(False)

    def show_sentences(self, version: str, missing: str) -> None:
        self._version.setText(version)
        self._missing.setText(missing)


def _python_date(day: QDate) -> date:
    return date(day.year(), day.month(), day.day())
