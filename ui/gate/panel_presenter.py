"""What stands behind a key that opens a panel: it makes its panel, decides what it does, and says when it recorded."""

from __future__ import annotations

from dataclasses import dataclass
from pathlib import Path

from PySide6.QtCore import QObject, Signal

from checkpoint_app.services.gate_desk import GateDesk
from ui.gate.panel import Panel
from ui.gate.paper_tray import PaperTray
from ui.task_runner import TaskRunner
from ui.theme import Theme


@dataclass(frozen=True, slots=True, kw_only=True)
class GateTools:
    """What presenters share. `default_folder` is where papers go until a folder was chosen, `tray` takes them there."""

    runner: TaskRunner
    theme: Theme
    default_folder: Path
    tray: PaperTray


class PanelPresenter(QObject):
    """Made once with the window; `panel` slides over the feed, or over the card where `OVER_CARD` says so."""

    OVER_CARD = False
    recorded = Signal()
    presented = Signal(object)
    """A LaneStep for the card and its tone, once what it tells is on disk; the panel closes."""

    action_asked = Signal(str, int)
    """Another action of the window, and the seq of the open item to take up there."""

    def __init__(self, desk: GateDesk, tools: GateTools, panel: Panel, parent: QObject) -> None:
        super().__init__(parent)
        self.desk, self.tools, self.panel = desk, tools, panel

    def choose(self, seq: int) -> None:
        """Take up one open item, by the seq of its record; `begin` follows. Most panels have no use for it."""

    def begin(self) -> None:
        """Make the panel ready to be shown; a KnownError keeps it shut and is told on the card."""
