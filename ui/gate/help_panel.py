"""F1: the keys, another person on duty, the queue's window, devices, language, light or night, size of the text."""

from __future__ import annotations

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QButtonGroup, QGridLayout, QHBoxLayout, QLabel, QPushButton, QVBoxLayout, QWidget

from ui.application import Languages
from ui.gate.panel import Panel
from ui.lock_idle import MINUTES
from ui.shortcuts import GATE, LANE, Shortcut, shortcuts_of
from ui.theme import GRID_PX, LIGHT, NIGHT, SCALES
from ui.widgets.flow_layout import FlowLayout
from ui.widgets.form import wrapped_label

SYSTEM = ""
COLUMNS = 3


class HelpPanel(Panel):
    language_chosen = Signal(str)
    theme_chosen = Signal(str)
    scale_chosen = Signal(float)
    lock_chosen = Signal(int)
    """Minutes."""

    sign_on_asked = Signal()
    queue_window_chosen = Signal(bool)
    devices_asked = Signal()
    printer_asked = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._rows: list[tuple[Shortcut, QLabel]] = []
        self.sign_on_button = QPushButton()
        self.queue_button, self.devices_button, self.printer_button = QPushButton(), QPushButton(), QPushButton()
        self.lock_button = QPushButton()
        self._lock_minutes = MINUTES[0]
        self.queue_button.setCheckable(True)
        self.column.setContentsMargins(GRID_PX * 2, 0, GRID_PX * 2, 0)  # all is seen at a glance on a small screen
        self.column.setSpacing(2)
        self._row(
            self.sign_on_button, self.queue_button, self.devices_button, self.printer_button, self.lock_button
        )  # fmt: skip
        self._list_keys(GATE)
        self._lane_title = wrapped_label("muted")
        self.column.addWidget(self._lane_title)
        self._list_keys(LANE)
        self._language_title, self.languages, of_language = self._choice(list(Languages.CODES))
        self._theme_title, self.themes, of_theme = self._choice([LIGHT, NIGHT, SYSTEM])
        self._scale_title, self.scales, of_scale = self._choice([f"{scale:g}" for scale in SCALES])
        self._row(of_language, of_theme, of_scale)
        for code, button in self.languages.items():
            button.clicked.connect(lambda _checked, code=code: self.language_chosen.emit(code))
        for name, button in self.themes.items():
            button.clicked.connect(lambda _checked, name=name: self.theme_chosen.emit(name))
        for scale, button in self.scales.items():
            button.clicked.connect(lambda _checked, scale=scale: self.scale_chosen.emit(float(scale)))
        self.lock_button.clicked.connect(self._choose_next_minutes)
        self.sign_on_button.clicked.connect(self.sign_on_asked)
        self.queue_button.clicked.connect(self.queue_window_chosen)
        self.devices_button.clicked.connect(self.devices_asked)
        self.printer_button.clicked.connect(self.printer_asked)
        self.column.addWidget(self.problem)
        self.column.addStretch(1)
        self.retranslate()

    def first_field(self) -> QWidget:
        return self.sign_on_button

    def retranslate(self) -> None:
        super().retranslate()
        self.title.setText(self.tr("按键"))
        for shortcut, label in self._rows:
            label.setText(shortcut.text)
        self._lane_title.setText(self.tr("有人在等时,行里还没有字:"))
        self.sign_on_button.setText(self.tr("换人值守"))
        self.queue_button.setText(self.tr("给排队的人看的窗口"))
        self.devices_button.setText(self.tr("设备:扫码枪和体温枪的串口"))
        self.printer_button.setText(self.tr("打印机"))
        self._language_title.setText(self.tr("语言"))
        self._theme_title.setText(self.tr("屏幕"))
        self._scale_title.setText(self.tr("字号"))
        self.lock_button.setText(self.tr("闲置 {minutes} 分钟锁定").format(minutes=self._lock_minutes))
        for code, button in self.languages.items():
            button.setText(Languages.NAMES[code])
        for name, word in ((LIGHT, self.tr("浅色")), (NIGHT, self.tr("夜间")), (SYSTEM, self.tr("跟随系统"))):
            self.themes[name].setText(word)
        for scale, button in self.scales.items():
            button.setText(f"{float(scale):.0%}")

    def set_choices(self, *, language: str, theme: str, scale: float) -> None:
        """Mark what is in force."""
        self.languages[language].setChecked(True)
        self.themes[theme].setChecked(True)
        self.scales[f"{scale:g}"].setChecked(True)

    def set_lock_minutes(self, minutes: int) -> None:
        self._lock_minutes = minutes
        self.retranslate()

    def _choose_next_minutes(self) -> None:
        """Each press asks for the next number of minutes: the panel has no room for a choice of six."""
        later = (minutes for minutes in MINUTES if minutes > self._lock_minutes)
        self.lock_chosen.emit(next(later, MINUTES[0]))

    def set_queue_window(self, shown: bool) -> None:
        self.queue_button.setChecked(shown)

    def _row(self, *widgets: QWidget) -> None:
        """Put these beside each other, on as many lines as they need."""
        row = FlowLayout()
        for widget in widgets:
            row.addWidget(widget)
        self.column.addLayout(row)

    def _list_keys(self, window: str) -> None:
        """List the keys in columns, top to bottom: all are seen at a glance."""
        keys = QGridLayout()
        keys.setVerticalSpacing(0)
        shortcuts = shortcuts_of(window)
        rows = -(-len(shortcuts) // COLUMNS)
        for place, shortcut in enumerate(shortcuts):
            column, row = divmod(place, rows)
            key, text = QLabel(shortcut.key), wrapped_label()
            keys.addWidget(key, row, 2 * column)
            keys.addWidget(text, row, 2 * column + 1)
            keys.setColumnStretch(2 * column + 1, 1)
            self._rows.append((shortcut, text))
        self.column.addLayout(keys)

    def _choice(self, values: list[str]) -> tuple[QLabel, dict[str, QPushButton], QWidget]:
        title, block, group = wrapped_label("muted"), QWidget(), QButtonGroup(self)
        column, row = QVBoxLayout(block), QHBoxLayout()
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        buttons = {value: QPushButton() for value in values}
        for button in buttons.values():
            button.setCheckable(True)
            group.addButton(button)
            row.addWidget(button)
        column.addWidget(title)
        column.addLayout(row)
        return title, buttons, block
