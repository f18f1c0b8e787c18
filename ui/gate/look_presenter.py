"""F1: language, theme and text size, remembered in the data folder."""

from __future__ import annotations

from PySide6.QtCore import QObject

from checkpoint_app.errors import KnownError
from checkpoint_app.log_ports import Settings
from ui.application import Languages
from ui.gate.help_panel import HelpPanel
from ui.theme import Theme

LANGUAGE, THEME, SCALE = "language", "theme", "text-scale"


class LookPresenter(QObject):
    def __init__(
        self, panel: HelpPanel, settings: Settings, languages: Languages, theme: Theme, parent: QObject
    ) -> None:
        super().__init__(parent)
        self._panel, self._settings, self._languages, self._theme = panel, settings, languages, theme
        languages.switch(settings.get(LANGUAGE) or languages.current)
        theme.choose(settings.get(THEME))
        theme.set_scale(settings.get(SCALE) or theme.scale)
        panel.language_chosen.connect(self._choose_language)
        panel.theme_chosen.connect(self._choose_theme)
        panel.scale_chosen.connect(self._choose_scale)
        self.show_choices()

    def show_choices(self) -> None:
        theme = "" if self._theme.follows_system else self._theme.name
        self._panel.set_choices(language=self._languages.current, theme=theme, scale=self._theme.scale)

    def _choose_language(self, code: str) -> None:
        self._languages.switch(code)
        self._remember(LANGUAGE, code)

    def _choose_theme(self, name: str) -> None:
        self._theme.choose(name or None)
        self._remember(THEME, name or None)

    def _choose_scale(self, scale: float) -> None:
        self._theme.set_scale(scale)
        self._remember(SCALE, scale)

    def _remember(self, name: str, value: object) -> None:
        try:
            self._settings.put(name, value)
        except KnownError as error:
            self._panel.show_error(error)
