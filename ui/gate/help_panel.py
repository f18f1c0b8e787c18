"""F1: the keys, the language, light or night, the size of the text, and another person on duty."""

from __future__ import annotations

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QButtonGroup, QGridLayout, QLabel, QPushButton, QWidget

from ui.application import Languages
from ui.gate.panel import Panel
from ui.shortcuts import GATE, shortcuts_of
from ui.theme import LIGHT, NIGHT, SCALES
from ui.widgets.flow_layout import FlowLayout
from ui.widgets.form import wrapped_label

SYSTEM = ""


class HelpPanel(Panel):
    language_chosen = Signal(str)
    theme_chosen = Signal(str)
    scale_chosen = Signal(float)
    sign_on_asked = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._keys = QGridLayout()
        self._keys.setColumnStretch(1, 1)
        self._rows = []
        for row, shortcut in enumerate(shortcuts_of(GATE)):
            key, text = wrapped_label(), wrapped_label()
            key.setWordWrap(False)
            key.setText(shortcut.key)
            self._keys.addWidget(key, row, 0)
            self._keys.addWidget(text, row, 1)
            self._rows.append((shortcut, text))
        self.column.addLayout(self._keys)
        self.sign_on_button = QPushButton()
        self.column.addWidget(self.sign_on_button)
        self._language_title, self.languages = self._choice(list(Languages.CODES))
        self._theme_title, self.themes = self._choice([LIGHT, NIGHT, SYSTEM])
        self._scale_title, self.scales = self._choice([f"{scale:g}" for scale in SCALES])
        for code, button in self.languages.items():
            button.clicked.connect(lambda _checked, code=code: self.language_chosen.emit(code))
        for name, button in self.themes.items():
            button.clicked.connect(lambda _checked, name=name: self.theme_chosen.emit(name))
        for scale, button in self.scales.items():
            button.clicked.connect(lambda _checked, scale=scale: self.scale_chosen.emit(float(scale)))
        self.sign_on_button.clicked.connect(self.sign_on_asked)
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
        self.sign_on_button.setText(self.tr("换人值守"))
        self._language_title.setText(self.tr("语言"))
        self._theme_title.setText(self.tr("屏幕"))
        self._scale_title.setText(self.tr("字号"))
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

    def _choice(self, values: list[str]) -> tuple[QLabel, dict[str, QPushButton]]:
        title = wrapped_label("muted")
        self.column.addWidget(title)
        row, group = FlowLayout(), QButtonGroup(self)
        buttons = {value: QPushButton() for value in values}
        for button in buttons.values():
            button.setCheckable(True)
            group.addButton(button)
            row.addWidget(button)
        self.column.addLayout(row)
        return title, buttons
