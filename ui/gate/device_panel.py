"""F1 → 设备: which serial ports the scanner and the thermometer are on, and whether they are heard."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QLabel, QLineEdit, QPushButton, QWidget

from checkpoint_app.domain.device_lines import Device
from ui.gate.panel import Panel
from ui.widgets.form import add_field_grid, wrapped_label


@dataclass(frozen=True, slots=True, kw_only=True)
class PortChoice:
    """A port's name and its speed as typed; both may be empty."""

    port: str = ""
    baud: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class DeviceState:
    """`garbage` counts lines nobody could read, `last` is the last one that was taken."""

    chosen: bool = False
    connected: bool = False
    garbage: int = 0
    last: str = ""


class DevicePanel(Panel):
    ports_chosen = Signal(object)
    """A PortChoice for each Device."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.ports = {device: QLineEdit() for device in Device}
        self.bauds = {device: QLineEdit() for device in Device}
        self._state_labels = {device: wrapped_label("feed") for device in Device}
        self._states = dict.fromkeys(Device, DeviceState())
        self._found: tuple[str, ...] = ()
        self._found_label = wrapped_label("muted")
        self.column.addWidget(self._found_label)
        self._labels: list[QLabel] = []
        for device in Device:
            self._labels += add_field_grid(self.column, (self.ports[device], self.bauds[device]), widths=(2, 1))
            self.bauds[device].setMaxLength(7)
            self.column.addWidget(self._state_labels[device])
        self.button = QPushButton()
        self.finish(
            *(field for device in Device for field in (self.ports[device], self.bauds[device])), button=self.button
        )
        self.column.addStretch(1)
        self.button.clicked.connect(self._choose)
        self.retranslate()

    def first_field(self) -> QWidget:
        return self.ports[Device.SCANNER]

    def retranslate(self) -> None:
        super().retranslate()
        self.title.setText(self.tr("设备"))
        names = " ".join(self._found) or self.tr("没有")
        self._found_label.setText(self.tr("这台电脑上的串口:{names}").format(names=names))
        words = (self.tr("扫码枪的串口"), self.tr("速率"), self.tr("体温枪的串口"), self.tr("速率"))
        for label, word in zip(self._labels, words, strict=True):
            label.setText(word)
        self.button.setText(self.tr("连接"))
        for device, state in self._states.items():
            self._state_labels[device].setText(self._words(state))

    def show_ports(self, found: tuple[str, ...], choices: Mapping[Device, PortChoice]) -> None:
        self._found = found
        for device, choice in choices.items():
            self.ports[device].setText(choice.port)
            self.bauds[device].setText(choice.baud)
        self.retranslate()

    def show_state(self, device: Device, state: DeviceState) -> None:
        self._states[device] = state
        self.retranslate()

    def _choose(self) -> None:
        self.ports_chosen.emit(
            {
                device: PortChoice(port=self.ports[device].text().strip(), baud=self.bauds[device].text().strip())
                for device in Device
            }
        )

    def _words(self, state: DeviceState) -> str:
        if not state.chosen:
            return self.tr("没有用串口")
        parts = [self.tr("已接上") if state.connected else self.tr("没有接上,插好后自己会接上")]
        if state.last:
            parts.append(self.tr("最近一条:{line}").format(line=state.last))
        if state.garbage:
            parts.append(self.tr("读不懂的 {count} 条").format(count=state.garbage))
        return "  ".join(parts)
