"""Withdraws a lost laptop, offers its replacement's kit in the same step, and takes it back when it was found."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtCore import QObject

from checkpoint_app.errors import InputRefused
from checkpoint_app.services.lose_station import LostStation
from ui.models.station_tables import GateStation
from ui.office.lost_panel import LostPanel
from ui.office.office_tools import OfficeTools, Topic
from ui.office.station_page import StationPage

KIT_FOLDER = "kit-folder"


class LostPresenter(QObject):
    """`enrolled` is called with the code and the file name of a kit, to show them."""

    def __init__(
        self, tools: OfficeTools, page: StationPage, enrolled: Callable[[str, str], None], parent: QObject
    ) -> None:
        super().__init__(parent)
        self._tools, self._page, self._enrolled = tools, page, enrolled
        self._station = 0
        self.panel = LostPanel()
        page.add_panel(self.panel)
        page.lost_opened.connect(self._open)
        self.panel.lost_told.connect(self._lose)
        self.panel.found_told.connect(self._find_again)

    def _open(self, chosen: GateStation) -> None:
        self._station = chosen.station.certificate.station
        loss = self._tools.work.attempt(lambda: self._tools.desk.lose.look(self._station))
        if loss is None:
            return
        self.panel.show_loss(loss)
        first = self.panel.found_button if loss.station.is_lost else self.panel.replace_button
        self._page.open_panel(self.panel, first)

    def _lose(self, after: str, paper: str, replace: bool) -> None:
        numbers = self._tools.work.attempt(lambda: (_number(after), _number(paper) if paper else None))
        if numbers is None:
            return
        kit = None
        if replace:
            suggested = self._tools.folder(KIT_FOLDER) / f"station-{self._station}-new.ckk"
            kit = self._tools.choose.save_file(self.tr("启用包放在哪里"), suggested, self.tr("启用包 (*.ckk)"))
            if kit is None:
                return
            self._tools.remember_folder(KIT_FOLDER, kit.parent)
        station, (last, on_paper), lose = self._station, numbers, self._tools.desk.lose
        self._tools.work.start(
            lambda _progress: lose.lose(station, after=last, on_paper=on_paper, kit=kit),
            what=self.tr("正在停用这台终端"),
            done=self._lost,
            changes=(Topic.STATIONS, Topic.LIST),
        )

    def _lost(self, done: LostStation) -> None:
        if self._page.panel is self.panel:
            self._page.close_panel()
        if done.replacement is not None:
            self._enrolled(done.replacement.code, done.replacement.kit.name)
        words = self.tr("{number} 号机已停用,记录认到第 {after} 条。请生成下发包交给其他卡口。")
        self._tools.work.say(words.format(number=done.loss.station.certificate.station, after=done.after))

    def _find_again(self) -> None:
        station = self._station

        def believe() -> bool:
            self._tools.desk.lose.find_again(station)
            return True

        if self._tools.work.attempt(believe):
            self._page.close_panel()
            self._tools.work.say(self.tr("{number} 号机恢复使用。请生成下发包交给卡口。").format(number=station))
            self._tools.work.tell_changed(Topic.STATIONS, Topic.LIST)


def _number(text: str) -> int:
    if not (text.isascii() and text.isdecimal()):
        raise InputRefused("count-unreadable", given=text[:10])
    return int(text)
