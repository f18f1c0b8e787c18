"""Decide what Ctrl+T does: the register and the mode without a thermometer, each on record."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtCore import QObject

from checkpoint_app.domain.thermometer import Thermometer, ThermometerState
from checkpoint_app.errors import KnownError
from checkpoint_app.services.gate_desk import GateDesk
from ui.gate.panel_presenter import GateTools, PanelPresenter
from ui.gate.thermometer_panel import ThermometerPanel


class ThermometerPresenter(PanelPresenter):
    def __init__(self, desk: GateDesk, tools: GateTools, parent: QObject) -> None:
        self._register_panel = ThermometerPanel()
        super().__init__(desk, tools, self._register_panel, parent)
        panel = self._register_panel
        panel.thermometer_entered.connect(self._enter)
        panel.state_chosen.connect(self._set_state)
        panel.measuring_chosen.connect(self._set_measuring)

    def begin(self) -> None:
        kept = self.desk.thermometers
        self._register_panel.show_register(kept.register(), kept.drifts(), measuring=self.desk.store.measuring())
        self._register_panel.ask_next(kept.next_number())

    def _enter(self, number: str, name: str) -> None:
        if self._record(lambda: self.desk.thermometers.enter(number, name)):
            self._register_panel.clear()
            self.begin()
            self._register_panel.pass_focus(self._register_panel.list)

    def _set_state(self, thermometer: Thermometer, state: ThermometerState) -> None:
        if self._record(lambda: self.desk.thermometers.set_state(thermometer, state)):
            self.begin()

    def _set_measuring(self, works: bool) -> None:
        if self._record(lambda: self.desk.thermometers.set_measuring(works)):
            self.begin()

    def _record(self, act: Callable[[], object]) -> bool:
        self._register_panel.clear_error()
        try:
            act()
        except KnownError as error:
            self._register_panel.show_error(error)
            return False
        self.recorded.emit()
        return True
