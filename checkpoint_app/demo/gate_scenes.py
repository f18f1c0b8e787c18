"""What happens at a gate, typed on its window."""

from __future__ import annotations

from dataclasses import dataclass, field
from pathlib import Path

from checkpoint_app.bootstrap import Installation
from checkpoint_app.demo.cast import DemoClock
from checkpoint_app.domain.lane import LaneStep
from checkpoint_app.domain.passage import Direction
from checkpoint_app.services.gate_desk import GateDesk
from ui.gate.gate_window import GateWindow
from ui.gate.order_panel import OrderPanel
from ui.hands import Hands
from ui.program import Program
from ui.widgets.start_page import StartPage
from ui.widgets.unlock_dialog import UnlockDialog

PASSPHRASE = "demo only, never for real"
SECONDS_A_PERSON = 6


@dataclass
class Gate:
    """One gate of the demo: its laptop's folder, its window while it is open, and what it issued."""

    place: Installation
    hands: Hands
    clock: DemoClock
    folder: Path
    program: Program = field(init=False)

    def __post_init__(self) -> None:
        self.program = self._new_program()

    @property
    def window(self) -> GateWindow:
        assert isinstance(self.program.shown, GateWindow)
        return self.program.shown

    @property
    def desk(self) -> GateDesk:
        return self.window.desk

    @property
    def step(self) -> LaneStep:
        return self.desk.lane.step

    def start_from_kit(self, kit: Path, code: str) -> None:
        """Type kit, code and a new passphrase on the first page; ends at the sign-on panel."""
        self.program.begin()
        page = self.program.shown
        assert isinstance(page, StartPage)
        form = page.kit_form
        self.hands.type(form.kit.field, str(kit))
        self.hands.type(form.code, code)
        self.hands.type(form.passphrase, PASSPHRASE)
        self.hands.type(form.repeated, PASSPHRASE)
        self.hands.press(form.repeated, "Enter")
        self.hands.wait(lambda: isinstance(self.program.shown, GateWindow), "the gate's window")

    def start_again(self) -> None:
        """Open the folder of a laptop that was switched off or killed, with its passphrase."""
        self.program = self._new_program()
        self.program.begin()
        dialog = self.program.shown
        assert isinstance(dialog, UnlockDialog)
        self.hands.type(dialog.passphrase, PASSPHRASE)
        self.hands.press(dialog.passphrase, "Enter")
        self.hands.wait(lambda: isinstance(self.program.shown, GateWindow), "the gate's window")

    def sign_on(self, operator: str, pin: str) -> None:
        panel = self.window.view.sign_on
        self.hands.type(panel.operator, operator)
        self.hands.type(panel.pin, pin)
        self.hands.press(panel.pin, "Enter")
        self.hands.wait(self.window.view.line.isEnabled, "the line")

    def enter(self, text: str) -> LaneStep:
        """Type or scan one line and Enter; return what the card then shows."""
        line = self.window.view.line
        self.hands.type(line, text)
        self.hands.press(line, "Enter")
        return self.step

    def pass_by(self, scan: str, reading: str, direction: Direction = Direction.IN) -> LaneStep:
        """Serve one person with a pass, and let the usual time go by."""
        self.turn_to(direction)
        self.enter(scan)
        step = self.enter(reading)
        self.clock.advance(seconds=SECONDS_A_PERSON)
        return step

    def turn_to(self, direction: Direction) -> None:
        if self.desk.lane.direction is not direction:
            self.hands.press(self.window, "F8")

    def correct_last(self, *keys: str) -> None:
        """Ctrl+Z and the keys that answer."""
        self.hands.press(self.window, "Ctrl+Z")
        panel = self.window.view.correction
        for key in keys:
            self.hands.press(panel.void_button, key)

    def issue_temporary_pass(self, holder: str, dwelling: str, hours: int) -> Path:
        """F7, the form, Enter; return the slip."""
        self.hands.press(self.window, "F7")
        panel = self.window.view.issue
        panel.folder.set_path(self.folder)
        panel.folder_chosen.emit(self.folder)
        self.hands.type(panel.holder, holder)
        self.hands.type(panel.dwelling, dwelling)
        self.hands.type(panel.hours, str(hours))
        slips = set(self.folder.glob("*.pdf"))
        self.hands.press(panel.hours, "Enter")
        self.hands.wait(lambda: bool(set(self.folder.glob("*.pdf")) - slips), "the slip")
        self.hands.wait(panel.button.isEnabled, "the pass")
        (slip,) = set(self.folder.glob("*.pdf")) - slips
        return slip

    def give_exit_slip(self) -> Path:
        """P after somebody went out; return the slip."""
        slips = set(self.folder.glob("exit_*.pdf"))
        self.hands.press(self.window.view.line, "P")
        self.hands.wait(lambda: bool(set(self.folder.glob("exit_*.pdf")) - slips), "the exit slip")
        (slip,) = set(self.folder.glob("exit_*.pdf")) - slips
        serial = slip.stem.removeprefix("exit_")
        self.hands.wait(lambda: serial in self.window.view.card.accessibleName(), "the card's word of the slip")
        return slip

    def take_order(self, serial: str, code: str, picture: str) -> None:
        """Ctrl+D, the pass and the digits the office dictates; ends at the panel, which says what was stopped."""
        self.hands.press(self.window, "Ctrl+D")
        panel = self.window.features["order"].panel
        assert isinstance(panel, OrderPanel)
        self.hands.type(panel.subject, serial)
        self.hands.press(panel.subject, "Enter")
        self.hands.type(panel.code, code)
        self.hands.picture(self.window, picture)
        self.hands.press(panel.code, "Enter")
        self.hands.wait(panel.result.isVisible, "the order")

    def exchange(self, stick: Path) -> None:
        """F11: export to the stick, and take over the office's newer list if it lies there."""
        self.hands.press(self.window, "F11")
        panel = self.window.view.export
        panel.folder.set_path(stick)
        panel.folder_chosen.emit(stick)
        self.hands.press(panel.button, "Enter")
        self.hands.wait(lambda: panel.button.isEnabled() and panel.result.isVisible(), "the export")

    def leave(self) -> None:
        self.hands.press(self.window, "Esc")

    def close(self) -> None:
        self.program.end()

    def _new_program(self) -> Program:
        return Program(self.place, default_folder=self.folder)
