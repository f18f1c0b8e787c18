"""Decide what becomes of a request of the office: either answer is on disk before the panel leaves."""

from __future__ import annotations

from collections.abc import Callable
from typing import TypeVar

from PySide6.QtCore import QObject, Signal

from checkpoint_app.errors import InputRefused, KnownError
from checkpoint_app.services.gate_desk import GateDesk
from ui.gate.correction_request_panel import CorrectionRequestPanel
from ui.gate.panel_presenter import GateTools, PanelPresenter

T = TypeVar("T")


class CorrectionRequestPresenter(PanelPresenter):
    corrected = Signal(int)
    """The seq of the passage that was corrected."""

    panel: CorrectionRequestPanel

    def __init__(self, desk: GateDesk, tools: GateTools, parent: QObject) -> None:
        panel = CorrectionRequestPanel(compound=desk.store.identity().gate.compound)
        super().__init__(desk, tools, panel, parent)
        self._number: int | None = None
        panel.done.connect(self._do)
        panel.declined.connect(self._decline)

    def choose(self, seq: int) -> None:
        self._number = seq

    def begin(self) -> None:
        """Show the request chosen in F9; InputRefused `ask-gone` if it is over."""
        if self._number is None:
            raise InputRefused("ask-gone")
        self.panel.show_request(self.desk.answer.item(self._number))

    def _do(self) -> None:
        number = self._number
        if number is not None and (line := self._attempt(lambda: self.desk.answer.do(number))) is not None:
            self.corrected.emit(line.seq)
            self._leave()

    def _decline(self, reason: str) -> None:
        number = self._number

        def decline(of: int) -> bool:
            self.desk.answer.decline(of, reason)
            return True

        if number is not None and self._attempt(lambda: decline(number)):
            self._leave()

    def _attempt(self, answer: Callable[[], T]) -> T | None:
        try:
            return answer()
        except KnownError as error:
            self.panel.show_error(error)
            if error.code == "ask-voided":
                self.recorded.emit()
            return None

    def _leave(self) -> None:
        """Go back to the list while there is more to answer."""
        self._number = None
        self.recorded.emit()
        if self.desk.answer.open():
            self.action_asked.emit("open-items", 0)
        else:
            self.panel.closed.emit()
