"""Ctrl+T: the gate's thermometers, how they read beside each other, and a gate without any."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from functools import partial

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QKeySequence, QShortcut
from PySide6.QtWidgets import QLineEdit, QPushButton, QWidget

from checkpoint_app.domain.temperature import show
from checkpoint_app.domain.thermometer import ENOUGH_READINGS, Drift, Thermometer, ThermometerState
from ui.gate.duty_words import state_word
from ui.gate.panel import Panel
from ui.theme import set_role
from ui.widgets.flow_layout import FlowLayout
from ui.widgets.form import ShortList, add_field, add_field_grid, wrapped_label

NONE_WORKS_KEY = "0"
NEW_KEY = "+"


class ThermometerPanel(Panel):
    """Pick one with the arrows, a digit sets its state; below, a new one is entered."""

    thermometer_entered = Signal(str, str)
    state_chosen = Signal(object, object)
    """A Thermometer and its new ThermometerState."""

    measuring_chosen = Signal(bool)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._register: Sequence[Thermometer] = ()
        self._drifts: dict[int, Drift] = {}
        self._measuring = True
        self.list = ShortList()
        set_role(self.list, "feed")
        self._list_label = add_field(self.column, self.list, stretch=1)
        self._list_label.setWordWrap(True)
        self.states = {state: QPushButton() for state in ThermometerState}
        row = FlowLayout()
        for number, (state, button) in enumerate(self.states.items(), 1):
            row.addWidget(button)
            button.clicked.connect(lambda _checked, state=state: self._choose(state))
            self._on_key(str(number), partial(self._choose, state))
        self.column.addLayout(row)
        self.none_button = QPushButton()
        self.none_button.clicked.connect(self._turn_measuring)
        self._on_key(NONE_WORKS_KEY, self._turn_measuring)
        self._on_key(NEW_KEY, lambda: self.name.setFocus(Qt.FocusReason.TabFocusReason))
        self.column.addWidget(self.none_button)
        self.number, self.name = QLineEdit(), QLineEdit()
        self.number.setMaxLength(2)
        self.button = QPushButton()
        self._labels = add_field_grid(self.column, (self.number, self.name))
        self.finish(self.number, self.name, button=self.button)
        self._note = wrapped_label("muted")
        self.column.addWidget(self._note)
        self.button.clicked.connect(lambda: self.thermometer_entered.emit(self.number.text(), self.name.text()))
        self.retranslate()

    def first_field(self) -> QWidget:
        return self.list if self._register else self.name

    def retranslate(self) -> None:
        super().retranslate()
        self.title.setText(self.tr("体温枪"))
        self._list_label.setText(self.tr("↑ ↓ 选一把,再按数字改状态"))
        for number, (state, button) in enumerate(self.states.items(), 1):
            button.setText(f"{number} {state_word(state)}")
        self.none_button.setText(
            self.tr("0  没有能用的体温枪") if self._measuring else self.tr("0  又有能用的体温枪了")
        )
        for label, word in zip(self._labels, (self.tr("新的一把(按 +):编号"), self.tr("名称(可以不写)")), strict=True):
            label.setText(word)
        self.button.setText(self.tr("登记"))
        self._note.setText(
            self.tr("相差 0.3 度以上请标为可疑。最近 4 小时额头读数满 {n} 次才比较。").format(n=ENOUGH_READINGS)
        )
        chosen = self.list.currentRow()
        self.list.clear()
        self.list.addItems([self._line(thermometer) for thermometer in self._register])
        if self._register:
            self.list.setCurrentRow(min(max(chosen, 0), len(self._register) - 1))

    def show_register(self, register: Sequence[Thermometer], drifts: Sequence[Drift], *, measuring: bool) -> None:
        self._register, self._measuring = register, measuring
        self._drifts = {drift.thermometer: drift for drift in drifts}
        for button in self.states.values():
            button.setEnabled(bool(register))
        self.retranslate()

    def ask_next(self, number: int) -> None:
        """Offer the next number; what was typed stays."""
        if not self.number.text().strip():
            self.number.setText(str(number))

    def clear(self) -> None:
        for field in (self.number, self.name):
            field.clear()

    def _on_key(self, key: str, act: Callable[[], None]) -> None:
        keys = QShortcut(QKeySequence(key), self)
        keys.setContext(Qt.ShortcutContext.WidgetWithChildrenShortcut)
        keys.activated.connect(act)

    def _choose(self, state: ThermometerState) -> None:
        row = self.list.currentRow()
        if 0 <= row < len(self._register):
            self.state_chosen.emit(self._register[row], state)

    def _turn_measuring(self) -> None:
        self.measuring_chosen.emit(not self._measuring)

    def _line(self, thermometer: Thermometer) -> str:
        said = self.tr("{number} 号 {name}  {state}").format(
            number=thermometer.number, name=thermometer.name, state=state_word(thermometer.state)
        )
        drift = self._drifts.get(thermometer.number)
        if drift is None:
            return said
        said += "\n" + self.tr("{n} 次,中位 {median}").format(n=drift.count, median=show(round(drift.median_c10)))
        if drift.apart_c10 is None:
            return said
        said += self.tr(",与其它相差 {apart}").format(apart=f"{drift.apart_c10 / 10:+.1f}")
        return said + (self.tr("  ▲ 建议标为可疑") if drift.is_suspect and thermometer.usable else "")
