"""Decide what F10 does: the hand-over goes on record first, then its paper; a failed paper is printed again."""

from __future__ import annotations

from pathlib import Path

from PySide6.QtCore import QObject, Qt

from checkpoint_app.errors import KnownError
from checkpoint_app.services.gate_desk import GateDesk
from checkpoint_app.services.hand_over import HandedOver
from ui.gate.hand_over_panel import HandOverForm, HandOverPanel
from ui.gate.issue_presenter import SLIP_FOLDER
from ui.gate.panel_presenter import GateTools, PanelPresenter


class HandOverPresenter(PanelPresenter):
    OVER_CARD = True

    def __init__(self, desk: GateDesk, tools: GateTools, parent: QObject) -> None:
        self._sheet_panel = HandOverPanel(compound=desk.store.identity().gate.compound)
        super().__init__(desk, tools, self._sheet_panel, parent)
        self._unprinted: HandedOver | None = None
        self._printing = False
        panel = self._sheet_panel
        panel.pin_entered.connect(self._confirm_outgoing)
        panel.form_entered.connect(self._hand_over)
        panel.close_asked.connect(self._close)
        panel.print_asked.connect(self._print)

    def begin(self) -> None:
        """Gather the sheet as of now; what was typed stays."""
        writers = {operator.number: operator.name for operator in self.desk.sign_on.operators()}
        sheet = self.desk.hand_over.sheet()
        self._sheet_panel.show_sheet(sheet, writers, unprinted=self._unprinted is not None)

    def _confirm_outgoing(self, pin: str) -> None:
        """Tell a wrong PIN of the outgoing before the incoming types theirs."""
        panel = self._sheet_panel
        panel.clear_error()
        try:
            self.desk.hand_over.require_outgoing(pin)
        except KnownError as error:
            panel.show_error(error)
            panel.pin.selectAll()
            return
        panel.to.setFocus(Qt.FocusReason.TabFocusReason)

    def _hand_over(self, form: HandOverForm) -> None:
        panel = self._sheet_panel
        panel.clear_error()
        try:
            done = self.desk.hand_over.hand_over(pin=form.pin, to=form.to, to_pin=form.to_pin, note=form.note)
        except KnownError as error:
            panel.show_error(error)
            field = panel.to if error.code in ("operator-unknown", "hand-over-same") else panel.to_pin
            field.selectAll()
            field.setFocus()
            return
        self._recorded(done)

    def _close(self, form: HandOverForm) -> None:
        panel = self._sheet_panel
        panel.clear_error()
        try:
            done = self.desk.hand_over.close(pin=form.pin, note=form.note)
        except KnownError as error:
            panel.show_error(error)
            panel.pin.selectAll()
            panel.pin.setFocus()
            return
        self._recorded(done)

    def _recorded(self, done: HandedOver) -> None:
        self._unprinted = done
        self._sheet_panel.show_done(done)
        self.recorded.emit()
        self._print()

    def _print(self) -> None:
        """Write the sheet in the background; the hand-over stands whatever becomes of its paper."""
        done = self._unprinted
        if done is None or self._printing:  # the Enter that confirmed reaches the button, too
            return
        folder = Path(self.desk.store.get(SLIP_FOLDER) or self.tools.default_folder)
        self._printing = True
        self.tools.tray.deliver(
            self.desk.hand_over.paper_name(done),
            lambda: self.desk.hand_over.paper(done),
            folder=folder,
            done=self._printed,
            failed=self._not_printed,
        )

    def _printed(self, path: Path) -> None:
        self._printing, self._unprinted = False, None
        self._sheet_panel.show_paper(path)

    def _not_printed(self, error: KnownError) -> None:
        self._printing = False
        self._sheet_panel.show_error(error)
