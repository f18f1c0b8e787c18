"""Which presenter stands behind which key of the gate; the window opens their panels."""

from __future__ import annotations

from collections.abc import Callable, Mapping

from PySide6.QtCore import QObject

from checkpoint_app.services.gate_desk import GateDesk
from ui.gate.backup_presenter import BackupPresenter
from ui.gate.camera_presenter import CameraPresenter
from ui.gate.correction_request_presenter import CorrectionRequestPresenter
from ui.gate.doctor_presenter import DoctorPresenter
from ui.gate.duty_log_presenter import DutyLogPresenter
from ui.gate.fever_presenter import FeverPresenter
from ui.gate.hand_over_presenter import HandOverPresenter
from ui.gate.open_items_presenter import OpenItemsPresenter
from ui.gate.order_presenter import OrderPresenter
from ui.gate.panel_presenter import GateTools, PanelPresenter
from ui.gate.paper_presenter import PaperPresenter
from ui.gate.passphrase_presenter import PassphrasePresenter
from ui.gate.return_presenter import ReturnPresenter
from ui.gate.thermometer_presenter import ThermometerPresenter
from ui.gate.vehicle_presenter import VehiclePresenter
from ui.gate.visitor_presenter import VisitorPresenter

MakePresenter = Callable[[GateDesk, GateTools, QObject], PanelPresenter]

FEATURES: Mapping[str, MakePresenter] = {
    "visitor": VisitorPresenter,
    "hand-over": HandOverPresenter,
    "duty-log": DutyLogPresenter,
    "thermometers": ThermometerPresenter,
    "open-items": OpenItemsPresenter,
    "fever": FeverPresenter,
    "correction-request": CorrectionRequestPresenter,
    "paper": PaperPresenter,
    "passphrase": PassphrasePresenter,
    "vehicle": VehiclePresenter,
    "return": ReturnPresenter,
    "order": OrderPresenter,
    "camera": CameraPresenter,
    "doctor": DoctorPresenter,
    "backup": BackupPresenter,
}
"""By action of ui.shortcuts.GATE."""
