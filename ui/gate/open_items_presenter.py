"""Decide what F9 lists and what a number opens: the panel in which that kind of thing is finished."""

from __future__ import annotations

from PySide6.QtCore import QObject

from checkpoint_app.domain.lane import Ask, LaneStep
from checkpoint_app.domain.open_items import OpenItem
from checkpoint_app.domain.outcome import Outcome
from checkpoint_app.domain.shift import DutyOwed, OpenKind
from checkpoint_app.services.gate_desk import GateDesk
from ui.gate.open_items_panel import A_PAGE, MORE, OpenItemsPanel
from ui.gate.panel_presenter import GateTools, PanelPresenter

_FINISHED_IN = {
    OpenKind.FEVER: "fever",
    OpenKind.VISIT_WAITING: "visitor",
    OpenKind.VISIT_OVERDUE: "visitor",
    OpenKind.VISIT_INSIDE: "visitor",
    OpenKind.ASKED: "correction-request",
}
"""The gate's action; the card asks why an emergency was one, a provisional resident is finished at the office."""


class OpenItemsPresenter(PanelPresenter):
    panel: OpenItemsPanel

    def __init__(self, desk: GateDesk, tools: GateTools, parent: QObject) -> None:
        panel = OpenItemsPanel(compound=desk.store.identity().gate.compound)
        super().__init__(desk, tools, panel, parent)
        self._items: tuple[OpenItem, ...] = ()
        self._first = 0
        panel.number_used.connect(self._use)

    def begin(self) -> None:
        """List anew; while the panel is open nothing moves under the finger."""
        self._items, self._first = self.desk.open_items.list(), 0
        self._show()

    def _show(self) -> None:
        page = self._items[self._first : self._first + A_PAGE]
        more = len(self._items) - self._first - len(page)
        self.panel.show_items(page, now_ms=self.desk.stamp.now_ms(), more=more)

    def _use(self, number: int) -> None:
        if number == MORE:
            following = self._first + A_PAGE
            self._first = following if following < len(self._items) else 0
            self.panel.setFocus()  # the button that has the keyboard may go with its page
            self._show()
            self.panel.first_field().setFocus()
            return
        place = self._first + number - 1
        if place < min(len(self._items), self._first + A_PAGE):
            self._open(self._items[place])

    def _open(self, item: OpenItem) -> None:
        if item.kind is OpenKind.EMERGENCY and item.direction is not None:
            self.presented.emit(
                LaneStep(
                    ask=Ask.EMERGENCY,
                    direction=item.direction,
                    outcome=Outcome.EMERGENCY,
                    of=item.seq,
                    seq=item.seq,
                )
            )
        elif action := _finished_in(item):
            self.action_asked.emit(action, item.seq or 0)


def _finished_in(item: OpenItem) -> str:
    if item.due is not None:
        return "duty-log" if item.due.kind is DutyOwed.DISINFECTION else "thermometers"
    return _FINISHED_IN.get(item.kind, "")
