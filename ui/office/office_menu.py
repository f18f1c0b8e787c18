"""The menus: going to pages, and how the window looks; choices are remembered in the data folder."""

from __future__ import annotations

from PySide6.QtCore import Signal
from PySide6.QtGui import QAction, QActionGroup, QKeySequence
from PySide6.QtWidgets import QMenu, QMenuBar, QWidget

from checkpoint_app.log_ports import Settings
from ui.application import Languages
from ui.retranslating import Retranslating
from ui.shortcuts import OFFICE, shortcuts_of
from ui.theme import LIGHT, NIGHT, SCALES, Theme

LANGUAGE, THEME, SCALE = "language", "theme", "text-scale"


class OfficeMenu(Retranslating, QMenuBar):
    action_wanted = Signal(str)

    def __init__(self, settings: Settings, languages: Languages, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._settings, self._languages, self._theme = settings, languages, theme
        self._go, self._look = QMenu(self), QMenu(self)
        self._language, self._theme_menu, self._scale = QMenu(self._look), QMenu(self._look), QMenu(self._look)
        self._actions: list[tuple[QAction, str]] = []
        for menu in (self._go, self._look):
            self.addMenu(menu)
        for menu in (self._language, self._theme_menu, self._scale):
            self._look.addMenu(menu)
        for shortcut in shortcuts_of(OFFICE):
            action = self._go.addAction("")
            action.setShortcut(QKeySequence(shortcut.key))
            action.triggered.connect(lambda _on=False, name=shortcut.action: self.action_wanted.emit(name))
            self._actions.append((action, shortcut.action))
        languages.switch(settings.get(LANGUAGE) or languages.current)
        theme.choose(settings.get(THEME))
        theme.set_scale(settings.get(SCALE) or theme.scale)
        self._add_choices()
        self.retranslate()

    def retranslate(self) -> None:
        self._go.setTitle(self.tr("前往(&G)"))
        self._look.setTitle(self.tr("显示(&V)"))
        self._language.setTitle(self.tr("语言"))
        self._theme_menu.setTitle(self.tr("明暗"))
        self._scale.setTitle(self.tr("字号"))
        for name, action in self._theme_actions.items():
            action.setText({LIGHT: self.tr("浅色"), NIGHT: self.tr("深色")}.get(name, self.tr("跟随系统")))
        words = {shortcut.action: shortcut.text for shortcut in shortcuts_of(OFFICE)}
        for action, name in self._actions:
            action.setText(words[name])

    def _add_choices(self) -> None:
        languages = QActionGroup(self)
        for code in Languages.CODES:
            action = self._choice(self._language, languages, code == self._languages.current)
            action.setText(Languages.NAMES[code])
            action.triggered.connect(lambda _on=False, code=code: self._choose_language(code))
        themes = QActionGroup(self)
        chosen = "" if self._theme.follows_system else self._theme.name
        self._theme_actions: dict[str, QAction] = {}
        for name in ("", LIGHT, NIGHT):
            action = self._choice(self._theme_menu, themes, name == chosen)
            action.triggered.connect(lambda _on=False, name=name: self._choose_theme(name))
            self._theme_actions[name] = action
        scales = QActionGroup(self)
        for scale in SCALES:
            action = self._choice(self._scale, scales, scale == self._theme.scale)
            action.setText(f"{scale:.0%}")
            action.triggered.connect(lambda _on=False, scale=scale: self._choose_scale(scale))

    def _choice(self, menu: QMenu, group: QActionGroup, checked: bool) -> QAction:
        action = menu.addAction("")
        action.setCheckable(True)
        action.setChecked(checked)
        group.addAction(action)
        return action

    def _choose_language(self, code: str) -> None:
        self._languages.switch(code)
        self._settings.put(LANGUAGE, code)

    def _choose_theme(self, name: str) -> None:
        self._theme.choose(name or None)
        self._settings.put(THEME, name or None)

    def _choose_scale(self, scale: float) -> None:
        self._theme.set_scale(scale)
        self._settings.put(SCALE, scale)
