"""Sets and lifts legal holds."""

from __future__ import annotations

from PySide6.QtCore import QObject

from checkpoint_app.domain.purge import LegalHold
from checkpoint_app.errors import InputRefused
from ui.office.hold_panel import HoldPanel
from ui.office.office_tools import OfficeTools, Topic
from ui.office.purge_task import moment_of_day
from ui.office.safety_page import SafetyPage
from ui.office.safety_task import SafetyTask
from ui.purge_messages import hold_words
from ui.theme import Theme


class HoldTask(SafetyTask):
    def __init__(self, tools: OfficeTools, page: SafetyPage, theme: Theme, parent: QObject) -> None:
        super().__init__(tools, page, theme, parent)
        self.panel: HoldPanel = HoldPanel()
        page.add_panel(self.panel)
        self.panel.set_wanted.connect(self._set)
        self.panel.lift_wanted.connect(self._lift)

    def word(self) -> str:
        return self.tr("法律保全…")

    def state(self) -> str:
        count = len(self._tools.desk.holds.standing())
        return self.tr("有 {n} 项在保全。").format(n=count) if count else self.tr("没有。")

    def open(self) -> None:
        self._refresh()
        self.show(self.panel.document)

    def _set(self, document: str, resident: str, first: str, until: str) -> None:
        def put() -> LegalHold:
            number = _number(resident)
            from_ms = moment_of_day(first) if first or number is None else 0
            until_ms = moment_of_day(until) if until else None
            return self._tools.desk.holds.set(document, resident=number, from_ms=from_ms, until_ms=until_ms)

        if self._tools.work.attempt(put) is not None:
            self.panel.clear_fields()
            self._tools.work.say(self.tr("已保全。请生成下发包交给各卡口。"))
            self._changed()

    def _lift(self, number: int) -> None:
        if self._tools.work.attempt(lambda: self._tools.desk.holds.lift(number)) is not None:
            self._tools.work.say(self.tr("{number} 号保全已解除,下一次销毁时一起销毁。").format(number=number))
            self._changed()

    def _changed(self) -> None:
        self._refresh()
        self.panel.document.setFocus()
        self._tools.work.tell_changed(Topic.SAFETY)

    def _refresh(self) -> None:
        self.panel.show_holds([(hold.number, hold_words(hold)) for hold in self._tools.desk.holds.standing()])


def _number(text: str) -> int | None:
    """Return a resident's number as typed, None for nothing; InputRefused `resident-unknown` for what is no number."""
    if not text:
        return None
    if not (text.isascii() and text.isdecimal()):
        raise InputRefused("resident-unknown", resident=text[:20])
    return int(text)
