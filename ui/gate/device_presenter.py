"""Let a serial scanner type into the gate's line, and a serial thermometer answer when a reading is asked."""

from __future__ import annotations

from collections.abc import Mapping
from functools import partial

from PySide6.QtCore import QObject

from checkpoint_app.domain.device_lines import Device, reading_c10_of
from checkpoint_app.domain.lane import Ask
from checkpoint_app.domain.scan import ScanForm, understand
from checkpoint_app.domain.temperature import show
from checkpoint_app.errors import InputRefused, KnownError
from checkpoint_app.services.gate_desk import GateDesk
from ui.gate.device_panel import DevicePanel, DeviceState, PortChoice
from ui.gate.panel_presenter import GateTools, PanelPresenter
from ui.serial_line import USUAL_BAUD, SerialLine, ports
from ui.widgets.scan_line import ScanLine

DEVICES = "serial-devices"
LONGEST_SHOWN = 12


class DevicePresenter(PanelPresenter):
    """The ports are remembered and taken again with the next start; what was unplugged is heard again by itself."""

    def __init__(self, desk: GateDesk, tools: GateTools, line: ScanLine, parent: QObject) -> None:
        panel = DevicePanel()
        super().__init__(desk, tools, panel, parent)
        self._panel, self._line = panel, line
        self._last = dict.fromkeys(Device, "")
        self.lines = {device: SerialLine(self) for device in Device}
        for device, take in ((Device.SCANNER, self._scan), (Device.THERMOMETER, self._measure)):
            self.lines[device].line_received.connect(take)
            self.lines[device].changed.connect(partial(self._show_state, device))
        panel.ports_chosen.connect(self._choose)
        self._listen(self._remembered())

    def begin(self) -> None:
        self._panel.show_ports(ports(), self._remembered())

    def end(self) -> None:
        """Let go of the ports; called when the window closes."""
        for line in self.lines.values():
            line.close()

    def _remembered(self) -> Mapping[Device, PortChoice]:
        kept = self.desk.store.get(DEVICES) or {}
        return {
            device: PortChoice(**kept.get(device.value, {"port": "", "baud": str(USUAL_BAUD)})) for device in Device
        }

    def _choose(self, choices: Mapping[Device, PortChoice]) -> None:
        self._panel.clear_error()
        try:
            for choice in choices.values():
                _baud(choice)
            self.desk.store.put(
                DEVICES, {device.value: {"port": c.port, "baud": c.baud} for device, c in choices.items()}
            )
        except KnownError as error:
            self._panel.show_error(error)
            return
        self._listen(choices)

    def _listen(self, choices: Mapping[Device, PortChoice]) -> None:
        for device, choice in choices.items():
            self.lines[device].open(choice.port, _baud(choice))

    def _scan(self, text: str) -> None:
        """Take a scan as the camera's is taken; of a foreign code not even the beginning is shown."""
        foreign = understand(text).form is ScanForm.FOREIGN
        self._note(Device.SCANNER, self.tr("不是本社区证件") if foreign else text)
        self._line.take_code(text)

    def _measure(self, text: str) -> None:
        """Take a reading when one is asked; a gun that goes off beside the lane says nothing."""
        c10 = reading_c10_of(text)
        self._note(Device.THERMOMETER, text)
        asked = self.desk.lane.step.ask in (Ask.READING, Ask.READING_AGAIN)
        if c10 is not None and asked and self._line.isEnabled():
            self._line.setText(show(c10))
            self._line.returnPressed.emit()

    def _note(self, device: Device, text: str) -> None:
        self._last[device] = text[:LONGEST_SHOWN] + ("…" if len(text) > LONGEST_SHOWN else "")
        self._show_state(device)

    def _show_state(self, device: Device) -> None:
        line = self.lines[device]
        state = DeviceState(
            chosen=bool(line.name), connected=line.connected, garbage=line.garbage, last=self._last[device]
        )
        self._panel.show_state(device, state)


def _baud(choice: PortChoice) -> int:
    """Return the speed typed beside a port, the usual one for none; InputRefused `device-speed`."""
    if not choice.baud:
        return USUAL_BAUD
    if not (choice.baud.isascii() and choice.baud.isdigit() and int(choice.baud) > 0):
        raise InputRefused("device-speed", given=choice.baud[:20])
    return int(choice.baud)
