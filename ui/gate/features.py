"""Which presenter stands behind which key of the gate; the window opens their panels."""

from __future__ import annotations

from collections.abc import Callable, Mapping

from PySide6.QtCore import QObject

from checkpoint_app.services.gate_desk import GateDesk
from ui.gate.panel_presenter import GateTools, PanelPresenter

MakePresenter = Callable[[GateDesk, GateTools, QObject], PanelPresenter]

FEATURES: Mapping[str, MakePresenter] = {}
"""By action of ui.shortcuts.GATE."""
