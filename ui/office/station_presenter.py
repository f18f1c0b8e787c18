"""Decides what the station page shows; enrols laptops and operators."""

from __future__ import annotations

from PySide6.QtCore import QObject

from checkpoint_app.services.enrol_station import EnrolledStation
from ui.models.station_tables import OperatorTable, StationTable, gate_stations
from ui.office.office_tools import OfficeTools, Topic
from ui.office.presenter import Presenter
from ui.office.station_page import StationPage
from ui.theme import Theme

FOLDER = "kit-folder"


class StationPresenter(Presenter):
    topics = frozenset({Topic.STATIONS, Topic.OPERATORS})

    def __init__(self, tools: OfficeTools, theme: Theme, parent: QObject) -> None:
        super().__init__(tools, parent)
        self._stations, self._operators = StationTable(self), OperatorTable(self)
        self.page = StationPage(self._stations, self._operators, theme)
        self.page.enrol_panel.enrol_wanted.connect(self._enrol)
        self.page.code_panel.closed.connect(self.page.close_panel)
        self.page.operator_panel.operator_entered.connect(self._add_operator)

    def refresh(self) -> None:
        store = self._tools.desk.store
        self._stations.set_stations(
            gate_stations(store.gates(), store.stations()), self._tools.desk.clock.read().wall_ms
        )
        self._operators.set_rows(store.operators())

    def _enrol(self, gate_code: str, gate_name: str, name: str, compound: str) -> None:
        suggested = self._tools.folder(FOLDER) / f"{gate_code or 'gate'}.ckk"
        kit = self._tools.choose.save_file(self.tr("启用包放在哪里"), suggested, self.tr("启用包 (*.ckk)"))
        if kit is None:
            return
        self._tools.remember_folder(FOLDER, kit.parent)
        enrol = self._tools.desk.enrol
        self._tools.work.start(
            lambda _progress: enrol.enrol(
                gate_code=gate_code, name=name, gate_name=gate_name, compound=compound, kit=kit
            ),
            what=self.tr("正在生成启用包"),
            done=self._enrolled,
            changes=(Topic.STATIONS, Topic.LIST),
        )

    def _enrolled(self, enrolled: EnrolledStation) -> None:
        self.page.enrol_panel.clear()
        self.page.code_panel.show_code(enrolled.code, enrolled.kit.name)
        self.page.open_panel(self.page.code_panel, self.page.code_panel.close_button)
        self._tools.work.say(self.tr("{number} 号机已登记。").format(number=enrolled.station))

    def _add_operator(self, name: str, pin: str) -> None:
        operator = self._tools.work.attempt(lambda: self._tools.desk.enrol.add_operator(name, pin))
        if operator is None:
            return
        self.page.operator_panel.clear()
        self.page.close_panel()
        self._tools.work.say(
            self.tr("{name} 已加入,编号 {number}。卡口用上下一个下发包以后就能登录。").format(
                name=operator.name, number=operator.number
            )
        )
        self._tools.work.tell_changed(Topic.OPERATORS)
