"""Decides what the station page shows; enrols laptops and operators."""

from __future__ import annotations

from PySide6.QtCore import QObject

from checkpoint_app.domain.passes import PassSerial, require_serial
from checkpoint_app.domain.station import TrustedStation
from checkpoint_app.errors import InputRefused
from checkpoint_app.services.enrol_station import EnrolledStation
from ui.models.station_tables import GateStation, OperatorTable, StationTable, gate_stations
from ui.office.lost_presenter import KIT_FOLDER, LostPresenter
from ui.office.office_tools import OfficeTools, Topic
from ui.office.presenter import Presenter
from ui.office.station_page import StationPage
from ui.office_messages import short_day
from ui.theme import Theme


class StationPresenter(Presenter):
    topics = frozenset({Topic.STATIONS, Topic.OPERATORS})

    def __init__(self, tools: OfficeTools, theme: Theme, parent: QObject) -> None:
        super().__init__(tools, parent)
        self._stations, self._operators = StationTable(self), OperatorTable(self)
        self._cut: TrustedStation | None = None
        self.page = StationPage(self._stations, self._operators, theme)
        self.page.enrol_panel.enrol_wanted.connect(self._enrol)
        self.page.code_panel.closed.connect(self.page.close_panel)
        self.page.operator_panel.operator_entered.connect(self._add_operator)
        self.page.cut_off_opened.connect(self._open_cut_off)
        self.page.cut_off_panel.cut_off_wanted.connect(self._cut_off)
        self.page.cut_off_panel.restore_wanted.connect(self._restore)
        self.lost = LostPresenter(tools, self.page, self._show_code, self)
        self.page.renewal_wanted.connect(self._renew)

    def refresh(self) -> None:
        store = self._tools.desk.store
        self._stations.set_stations(
            gate_stations(store.gates(), store.stations()), self._tools.desk.clock.read().wall_ms
        )
        self._operators.set_rows(store.operators())

    def _enrol(self, gate_code: str, gate_name: str, name: str, compound: str, quota: str) -> None:
        passes_a_day = self._tools.work.attempt(lambda: _count(quota))
        if passes_a_day is None:
            return
        suggested = self._tools.folder(KIT_FOLDER) / f"{gate_code or 'gate'}.ckk"
        kit = self._tools.choose.save_file(self.tr("启用包放在哪里"), suggested, self.tr("启用包 (*.ckk)"))
        if kit is None:
            return
        self._tools.remember_folder(KIT_FOLDER, kit.parent)
        enrol = self._tools.desk.enrol
        self._tools.work.start(
            lambda _progress: enrol.enrol(
                gate_code=gate_code,
                name=name,
                gate_name=gate_name,
                compound=compound,
                kit=kit,
                passes_a_day=passes_a_day,
            ),
            what=self.tr("正在生成启用包"),
            done=self._enrolled,
            changes=(Topic.STATIONS, Topic.LIST),
        )

    def _enrolled(self, enrolled: EnrolledStation) -> None:
        self.page.enrol_panel.clear()
        self._show_code(enrolled.code, enrolled.kit.name)
        self._tools.work.say(self.tr("{number} 号机已登记。").format(number=enrolled.station))

    def _show_code(self, code: str, kit: str) -> None:
        self.page.code_panel.show_code(code, kit)
        self.page.open_panel(self.page.code_panel, self.page.code_panel.close_button)

    def _renew(self, chosen: GateStation) -> None:
        station = chosen.station.certificate.station
        renewed = self._tools.work.attempt(lambda: self._tools.desk.renew.renew(station))
        if renewed is not None:
            words = self.tr("{number} 号机的证书续到 {day}。请生成下发包交给卡口。")
            day = short_day(renewed.certificate.expires_ms)
            self._tools.work.say(words.format(number=station, day=day))
            self._tools.work.tell_changed(Topic.STATIONS, Topic.LIST)

    def _open_cut_off(self, chosen: GateStation) -> None:
        certificate, cutoff = chosen.station.certificate, chosen.station.cutoff_serial
        self._cut = chosen.station
        newest = self._tools.work.attempt(lambda: self._tools.desk.cut_off.newest(certificate.station))
        words = (
            self.tr("{number} 号机 {name}:社区收到的最后一张是 {newest}。")
            if newest is not None
            else self.tr("{number} 号机 {name}:社区还没有收到它发的证。")
        )
        last = newest if cutoff is None else PassSerial(certificate.station, cutoff)
        self.page.cut_off_panel.show_station(
            words.format(number=certificate.station, name=certificate.name, newest=newest),
            str(last or ""),
            cut_off=cutoff is not None,
        )
        self.page.open_panel(self.page.cut_off_panel, self.page.cut_off_panel.last)

    def _cut_off(self, typed: str) -> None:
        if self._cut is None:
            return
        station = self._cut.certificate.station
        last = self._tools.work.attempt(lambda: self._cut_after(station, typed))
        if last is not None:
            words = self.tr("{number} 号机的证只认到 {last}。请生成下发包交给卡口。")
            self._close_cut_off(words.format(number=station, last=last))

    def _cut_after(self, station: int, typed: str) -> PassSerial:
        last = require_serial(typed)
        self._tools.desk.cut_off.cut_off(station, last)
        return last

    def _restore(self) -> None:
        if self._cut is None:
            return
        station = self._cut.certificate.station

        def believe_all() -> bool:
            self._tools.desk.cut_off.restore(station)
            return True

        if self._tools.work.attempt(believe_all):
            words = self.tr("{number} 号机的证全部重新认可。请生成下发包交给卡口。")
            self._close_cut_off(words.format(number=station))

    def _close_cut_off(self, sentence: str) -> None:
        self._cut = None
        self.page.close_panel()
        self._tools.work.say(sentence)
        self._tools.work.tell_changed(Topic.STATIONS, Topic.LIST)

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


def _count(text: str) -> int:
    if not (text.isascii() and text.isdecimal()):
        raise InputRefused("count-unreadable", given=text[:10])
    return int(text)
