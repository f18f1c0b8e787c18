"""Decide what P does after somebody went out: record the exit slip, then its paper; a failed paper is printed again."""

from __future__ import annotations

from dataclasses import replace
from pathlib import Path

from PySide6.QtCore import QObject, Signal

from checkpoint_app.domain.lane import LaneStep
from checkpoint_app.domain.passes import PassSerial
from checkpoint_app.errors import KnownError
from checkpoint_app.services.gate_desk import GateDesk
from ui.gate.issue_presenter import SLIP_FOLDER
from ui.gate.outcome_card import OutcomeCard
from ui.gate.paper_tray import PaperTray


class ExitSlipPresenter(QObject):
    recorded = Signal()

    def __init__(
        self, card: OutcomeCard, desk: GateDesk, tray: PaperTray, *, default_folder: Path, parent: QObject
    ) -> None:
        super().__init__(parent)
        self._card, self._desk, self._tray, self._default_folder = card, desk, tray, default_folder
        self._printing = False

    def give(self, step: LaneStep) -> None:
        """Give the slip of whoever this step let out; a second press while it is printed does nothing."""
        if self._printing or step.person is None:
            return
        try:
            issued = self._desk.exit_slips.give(step.person)
            folder = Path(self._desk.store.get(SLIP_FOLDER) or self._default_folder)
        except KnownError as error:
            self._failed(error)
            return
        self.recorded.emit()
        self._printing = True
        self._tray.deliver(
            f"exit_{issued.serial}.pdf",
            lambda: self._desk.exit_slips.paper(issued),
            folder=folder,
            done=lambda _path: self._printed(step, issued.serial),
            failed=self._failed,
        )

    def _printed(self, step: LaneStep, serial: PassSerial) -> None:
        self._printing = False
        if self._desk.lane.step == step:  # else the next person is on the card
            self._card.show_step(replace(step, slip=serial))

    def _failed(self, error: KnownError) -> None:
        self._printing = False
        self._card.show_error(error, self._desk.lane.step)
