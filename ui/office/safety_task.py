"""What a task of the page 安全 offers: its word, how it stands, and its panel."""

from __future__ import annotations

from PySide6.QtCore import QObject
from PySide6.QtWidgets import QWidget

from ui.office.office_tools import OfficeTools
from ui.office.page import Panel
from ui.office.safety_page import SafetyPage
from ui.theme import Theme


class SafetyTask(QObject):
    """A presenter with one panel on the page. Subclasses make `panel` in `__init__` and add it to the page."""

    panel: Panel

    def __init__(self, tools: OfficeTools, page: SafetyPage, theme: Theme, parent: QObject) -> None:
        super().__init__(parent)
        self._tools, self._page, self._theme = tools, page, theme

    def word(self) -> str:
        """Return the task's name for its button."""
        raise NotImplementedError

    def state(self) -> str:
        """Return how it stands, in one short sentence."""
        raise NotImplementedError

    def open(self) -> None:
        """Fill the panel and show it."""
        raise NotImplementedError

    def forget(self) -> None:
        """Whoever was signed on has gone: leave nothing of what they typed or saw for the next person."""

    @property
    def is_open(self) -> bool:
        """Whether the panel still stands there: work may end after somebody left it."""
        return self._page.panel is self.panel

    def show(self, focus: QWidget) -> None:
        self._page.open_panel(self.panel, focus)
