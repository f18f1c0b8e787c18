"""Decides what becomes of the panel 更正请求 on the page 安全."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import QObject

from checkpoint_app.domain.asked_correction import AskedCorrection, AskedLine
from checkpoint_app.domain.passage import FeedLine
from checkpoint_app.domain.skew import GateClocks
from checkpoint_app.domain.temperature import parse_c10
from checkpoint_app.errors import InputRefused
from ui.models.passage_table import PassageTable
from ui.models.request_table import RequestTable
from ui.office.correction_panel import CorrectionPanel, Wanted
from ui.office.office_tools import OfficeTools, Topic
from ui.office.safety_page import SafetyPage
from ui.office.safety_task import SafetyTask
from ui.theme import Theme


class CorrectionTask(SafetyTask):
    def __init__(self, tools: OfficeTools, page: SafetyPage, theme: Theme, parent: QObject) -> None:
        super().__init__(tools, page, theme, parent)
        self._passages, self._requests = PassageTable(tools.desk.store, self), RequestTable(self)
        self.panel: CorrectionPanel = CorrectionPanel(self._passages, self._requests, theme)
        page.add_panel(self.panel)
        self.panel.filter_typed.connect(lambda text: tools.work.attempt(lambda: self._passages.set_filter(text)))
        self.panel.ask_wanted.connect(self._ask)
        self.panel.withdraw_wanted.connect(self._withdraw)

    def word(self) -> str:
        return self.tr("更正请求…")

    def state(self) -> str:
        lines = self._tools.desk.corrections.list()
        waiting = sum(line.is_open for line in lines)
        if waiting:
            return self.tr("{n} 条在等卡口答复。").format(n=waiting)
        return self.tr("没有等卡口答复的请求。")

    def open(self) -> None:
        """Show what is there; the gates' clocks are read on the worker."""
        self._show_requests()
        self._tools.work.read(self._tools.desk.clocks.all, done=self._show_passages)
        self.show(self.panel.filter)

    def _stations(self) -> dict[int, str]:
        return {s.certificate.station: s.certificate.name for s in self._tools.desk.store.stations()}

    def _show_passages(self, clocks: GateClocks) -> None:
        self._tools.work.attempt(lambda: self._passages.show_clocks(clocks, self._stations()))

    def _show_requests(self) -> None:
        lines: Sequence[AskedLine] | None = self._tools.work.attempt(self._tools.desk.corrections.list)
        if lines is not None:
            self._requests.show_requests(lines, self._stations())

    def _ask(self, line: FeedLine, wanted: Wanted, reading: str, reason: str) -> None:
        asked = self._tools.work.attempt(lambda: self._send(line, wanted, reading, reason))
        if asked is None:
            return
        self.panel.asked()
        self._show_requests()
        self._tools.work.say(
            self.tr("第 {number} 号请求已记下。请生成下发包交给卡口,卡口用上以后会看到。").format(number=asked.number)
        )
        self._tools.work.tell_changed(Topic.SAFETY)

    def _send(self, line: FeedLine, wanted: Wanted, reading: str, reason: str) -> AskedCorrection:
        corrections = self._tools.desk.corrections
        match wanted:
            case Wanted.VOID:
                return corrections.void(line, reason)
            case Wanted.TURN:
                return corrections.direction(line, line.direction.other, reason)
            case Wanted.NOT_MEASURED:
                return corrections.reading(line, None, reason)
        reading_c10 = parse_c10(reading)
        if reading_c10 is None:
            raise InputRefused("reading-unreadable", given=reading)
        return corrections.reading(line, reading_c10, reason)

    def _withdraw(self, line: AskedLine) -> None:
        if self._tools.work.attempt(lambda: self._tools.desk.corrections.withdraw(line.asked.number)) is None:
            return
        self._show_requests()
        self._tools.work.say(self.tr("第 {number} 号请求已撤回。").format(number=line.asked.number))
        self._tools.work.tell_changed(Topic.SAFETY)
