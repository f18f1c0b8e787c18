"""卡口终端: the laptops at the gates, who may sign on there, and enrolling more of both."""

from __future__ import annotations

from PySide6.QtCore import Signal, SignalInstance
from PySide6.QtWidgets import QWidget

from ui.models.station_tables import OperatorColumn, OperatorTable, StationColumn, StationTable
from ui.office.cut_off_panel import CutOffPanel
from ui.office.enrol_panel import CodePanel, EnrolPanel
from ui.office.operator_panel import OperatorPanel
from ui.office.page import Page, table_heading
from ui.theme import Theme, set_role
from ui.widgets.action_button import ActionButton
from ui.widgets.data_table import DataTable
from ui.widgets.flow_layout import FlowLayout


class StationPage(Page):
    cut_off_opened = Signal(object)
    """A GateStation."""

    lost_opened = Signal(object)
    renewal_wanted = Signal(object)

    def __init__(
        self, stations: StationTable, operators: OperatorTable, theme: Theme, parent: QWidget | None = None
    ) -> None:
        super().__init__(parent)
        self._station_model, self._operator_model = stations, operators
        self.enrol_button, self.operator_button, self.cut_off_button = ActionButton(), ActionButton(), ActionButton()
        self.lost_button, self.renew_button = ActionButton(), ActionButton()
        set_role(self.enrol_button, "primary")
        self.stations, self.operators = DataTable(theme), DataTable(theme)
        self.stations.show_table(stations, sort_by=StationColumn.NUMBER)
        self.operators.show_table(operators, sort_by=OperatorColumn.NUMBER)
        self._station_label, self._operator_label = table_heading(self.stations), table_heading(self.operators)
        self.enrol_panel, self.code_panel, self.operator_panel = EnrolPanel(), CodePanel(), OperatorPanel()
        self.cut_off_panel = CutOffPanel()
        layout = self.layout_of_main
        buttons = FlowLayout()
        for button in (self.enrol_button, self.operator_button, *self._of_one()):
            buttons.addWidget(button)
        layout.addLayout(buttons)
        layout.addWidget(self._station_label)
        layout.addWidget(self.stations, 3)
        layout.addWidget(self._operator_label)
        layout.addWidget(self.operators, 2)
        for panel in (self.enrol_panel, self.code_panel, self.operator_panel, self.cut_off_panel):
            self.add_panel(panel)
        self.enrol_button.clicked.connect(lambda: self.open_panel(self.enrol_panel, self.enrol_panel.gate_code))
        self.operator_button.clicked.connect(lambda: self.open_panel(self.operator_panel, self.operator_panel.name))
        self.cut_off_button.clicked.connect(lambda: self._tell(self.cut_off_opened))
        self.lost_button.clicked.connect(lambda: self._tell(self.lost_opened))
        self.renew_button.clicked.connect(lambda: self._tell(self.renewal_wanted))
        self.stations.selectionModel().selectionChanged.connect(self._selection_changed)
        stations.modelReset.connect(self._selection_changed)
        self.retranslate()
        self._selection_changed()

    def first_control(self) -> QWidget:
        return self.enrol_button

    def close_panel(self) -> None:
        self.code_panel.forget()
        super().close_panel()

    def retranslate(self) -> None:
        self.title.setText(self.tr("卡口终端"))
        self.enrol_button.setText(self.tr("登记一台终端…"))
        self.operator_button.setText(self.tr("加一名值守人员…"))
        self.cut_off_button.setText(self.tr("停用之后的证…"))
        self.lost_button.setText(self.tr("终端丢失/更换…"))
        self.renew_button.setText(self.tr("证书续一年"))
        self._station_label.setText(self.tr("卡口与登记终端"))
        self._operator_label.setText(self.tr("值守人员"))
        self.stations.setAccessibleName(self.tr("卡口与登记终端"))
        self.operators.setAccessibleName(self.tr("值守人员"))
        self.stations.set_empty_text(self.tr("还没有登记终端。请按“登记一台终端”,为卡口的电脑做一个启用包。"))
        self.operators.set_empty_text(self.tr("还没有值守人员。请按“加一名值守人员”,卡口才能有人登录。"))
        self._station_model.retranslate()
        self._operator_model.retranslate()

    def _of_one(self) -> tuple[ActionButton, ...]:
        """Return the buttons that are about the station selected."""
        return self.lost_button, self.cut_off_button, self.renew_button

    def _selection_changed(self) -> None:
        one = len(self.stations.selected_rows()) == 1
        for button in self._of_one():
            button.setEnabled(one)

    def _tell(self, signal: SignalInstance) -> None:
        (station,) = self.stations.selected_rows()
        signal.emit(station)
