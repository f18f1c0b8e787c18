"""Decide which printer takes this station's papers; what it finds out takes a second, so the worker asks."""

from __future__ import annotations

from PySide6.QtCore import QObject

from checkpoint_app.errors import KnownError
from checkpoint_app.services.gate_desk import GateDesk
from ui.gate.panel_presenter import GateTools, PanelPresenter
from ui.gate.paper_tray import PRINTER
from ui.gate.printer_panel import PrinterPanel


class PrinterPresenter(PanelPresenter):
    def __init__(self, desk: GateDesk, tools: GateTools, parent: QObject) -> None:
        panel = PrinterPanel()
        super().__init__(desk, tools, panel, parent)
        self._panel = panel
        self._names: tuple[str, ...] = ()
        panel.printer_chosen.connect(self._choose)

    def begin(self) -> None:
        """Look for printers; the one chosen before is shown at once."""
        self._panel.clear_error()
        self._panel.show_printers(self._names, self.tools.tray.printer, looking=True)
        printing = self.tools.tray.printing
        self.tools.runner.run(
            lambda _progress: printing.printers(), on_success=self._found, on_known_error=self._panel.show_error
        )

    def _found(self, names: tuple[str, ...]) -> None:
        self._names = names
        self._panel.show_printers(names, self.tools.tray.printer)

    def _choose(self, printer: str | None) -> None:
        self._panel.clear_error()
        try:
            self.desk.store.put(PRINTER, printer)
        except KnownError as error:
            self._panel.show_error(error)
        self._panel.show_printers(self._names, self.tools.tray.printer)
