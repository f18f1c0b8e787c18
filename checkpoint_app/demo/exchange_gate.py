"""A gate's part in the exchange, on its window: hand-over, backup and what is asked after it, requests, check-up."""

from __future__ import annotations

from dataclasses import dataclass
from pathlib import Path

from checkpoint_app.bootstrap import Installation
from checkpoint_app.demo.gate_scenes import PASSPHRASE, Gate
from checkpoint_app.demo.scenes import PIN, Story
from checkpoint_app.domain.export_plan import LogRange
from checkpoint_app.domain.shift import OpenKind
from ui.gate.backup_panel import BackupPanel
from ui.gate.correction_request_panel import CorrectionRequestPanel
from ui.gate.doctor_panel import DoctorPanel
from ui.gate.gate_window import GateWindow
from ui.gate.hand_over_panel import HandOverPanel
from ui.gate.open_items_panel import OpenItemsPanel
from ui.widgets.continuity_dialog import ContinuityDialog
from ui.widgets.unlock_dialog import UnlockDialog


@dataclass(frozen=True, slots=True, kw_only=True)
class Sheet:
    """What stands at the foot of a hand-over sheet, and its file."""

    seq: int
    code: str
    paper: Path


def another_laptop(story: Story, name: str) -> Gate:
    """Return a gate on a new, empty laptop."""
    place = Installation(story.out / "data" / name, clock=story.clock, state=story.out / "state")
    gate = Gate(place, story.hands, story.clock, story.out / f"slips-{name}")
    gate.folder.mkdir()
    return gate


def station_of(gate: Gate) -> int:
    return gate.desk.store.identity().station


def sign_on_if_asked(gate: Gate) -> None:
    if gate.window.view.sign_on.isVisible():
        gate.sign_on("1", PIN)


def export_to(gate: Gate, stick: Path) -> Path:
    """F11 onto a stick; return the newest file there."""
    stick.mkdir(exist_ok=True)
    gate.exchange(stick)
    gate.leave()
    return max(stick.glob("*.ckb"), key=lambda path: path.stat().st_mtime_ns)


def part_of_log(gate: Gate, first: int, last: int, path: Path) -> Path:
    """Write one file of an export that takes several: these records of the log in use."""
    desk = gate.desk
    records = LogRange(desk.store.head().epoch, first, last)
    path.parent.mkdir(exist_ok=True)
    path.write_bytes(desk.export.seal(records, gate.clock.read(), lambda _sealed: None))
    return path


def close_the_shift(gate: Gate) -> Sheet:
    """F10 with nobody to take over; return what the sheet says. Afterwards the gate waits for somebody to sign on."""
    hands, sheet = gate.hands, gate.desk.hand_over.sheet()
    before = set(gate.folder.glob("handover_*.pdf"))
    hands.press(gate.window, "F10")
    panel = gate.window.features["hand-over"].panel
    assert isinstance(panel, HandOverPanel)
    hands.type(panel.pin, PIN)
    hands.click(panel.nobody_button)
    hands.wait(lambda: bool(set(gate.folder.glob("handover_*.pdf")) - before), "the hand-over sheet")
    (paper,) = set(gate.folder.glob("handover_*.pdf")) - before
    gate.leave()
    return Sheet(seq=sheet.seq, code=sheet.code, paper=paper)


def do_what_the_office_asks(gate: Gate) -> None:
    """F9, the number of the request, Enter."""
    hands = gate.hands
    place = [item.kind for item in gate.desk.open_items.list()].index(OpenKind.ASKED)
    hands.press(gate.window, "F9")
    items = gate.window.features["open-items"].panel
    assert isinstance(items, OpenItemsPanel)
    hands.picture(gate.window, "gate-request-listed")
    hands.click(items.rows[place][0])
    request = gate.window.features["correction-request"].panel
    assert isinstance(request, CorrectionRequestPanel)
    hands.picture(gate.window, "gate-request")
    hands.press(request.do_button, "Enter")
    hands.wait(lambda: not gate.desk.answer.open(), "the correction")


def back_up(gate: Gate, folder: Path) -> Path:
    """Ctrl+B onto a stick; return the backup."""
    hands = gate.hands
    hands.press(gate.window, "Ctrl+B")
    panel = gate.window.features["backup"].panel
    assert isinstance(panel, BackupPanel)
    panel.folder.set_path(folder)
    hands.click(panel.button)
    hands.wait(panel.result.isVisible, "the backup")
    hands.picture(gate.window, "gate-backup")
    gate.leave()
    (backup,) = (path for path in folder.iterdir() if path.is_file())
    return backup


def start_after_restore(gate: Gate) -> None:
    """Type the passphrase, read the question, say that the other computer is not in use; ends on the gate's window."""
    hands, program = gate.hands, gate.program
    program.begin()
    asked = program.shown
    assert isinstance(asked, UnlockDialog)
    hands.type(asked.passphrase, PASSPHRASE)
    hands.press(asked.passphrase, "Enter")
    hands.wait(lambda: isinstance(program.shown, ContinuityDialog), "the question about the break")
    dialog = program.shown
    assert isinstance(dialog, ContinuityDialog)
    hands.picture(dialog, "gate-break-asked")
    hands.click(dialog.go_on_button)
    hands.wait(lambda: isinstance(program.shown, GateWindow), "the gate's window in a new epoch")
    sign_on_if_asked(gate)


def examine(gate: Gate) -> None:
    """Ctrl+Y, the check-up, on the screen."""
    gate.hands.press(gate.window, "Ctrl+Y")
    panel = gate.window.features["doctor"].panel
    assert isinstance(panel, DoctorPanel)
    gate.hands.click(panel.button)
    gate.hands.wait(panel.summary.isVisible, "the gate's check-up")
    gate.hands.picture(gate.window, "gate-doctor")
    gate.leave()
