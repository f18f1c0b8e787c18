"""Cold start: from nothing to a gate window that takes a scan, beside an empty PySide6 window."""

from __future__ import annotations

import importlib
import json
import os
import subprocess
import sys
import time
from pathlib import Path
from typing import TYPE_CHECKING

from benchmarks.measure import Row, beside, p50, peak_kib, within

if TYPE_CHECKING:  # the program that is started here is no place for the load's imports
    from benchmarks.load import Load

STARTS = 5
LIMIT_S, LIMIT_MB = 1.0, 200.0


def rows(load: Load) -> list[Row]:
    """Return what, ours, peer or limit, ratio."""
    from benchmarks.load import PASSPHRASE, PIN, say
    from checkpoint_app.bootstrap import Installation

    (operator,) = load.office.store.operators()
    folder = load.folder / "N1"
    with Installation(folder, state=folder.parent / "state").gate(PASSPHRASE) as gate:
        gate.sign_on.sign_on(operator, PIN)
    say("starting programs …")
    compiled = load.folder / "compiled"
    ours = _starts(compiled, "gate", str(folder), PASSPHRASE)
    peer = _starts(compiled, "empty")
    seconds, peer_s = p50([s for s, _ in ours]), p50([s for s, _ in peer])
    memory, peer_mb = max(mb for _, mb in ours), max(mb for _, mb in peer)
    return [
        within("cold start to a usable gate window (offscreen), p50", seconds, LIMIT_S),
        beside("the same", seconds, "an empty PySide6 window", peer_s),
        ("memory of the gate at that moment", f"{memory:.0f} MB", f"≤ {LIMIT_MB:.0f} MB", f"{memory / LIMIT_MB:.2f}"),
        ("the same", f"{memory:.0f} MB", f"{peer_mb:.0f} MB an empty PySide6 window", f"{memory / peer_mb:.2f}"),
    ]


def _starts(compiled: Path, *arguments: str) -> list[tuple[float, float]]:
    """Start a program of its own again and again, as installed: compiled, which is what the first start does."""
    return [_start(compiled, *arguments) for _ in range(1 + STARTS)][1:]


def _start(compiled: Path, *arguments: str) -> tuple[float, float]:
    """Return seconds until the program's window was painted, and its memory in MB."""
    command = [sys.executable, "-m", "benchmarks.cold_start", *arguments]
    environment = {**os.environ, "PYTHONDONTWRITEBYTECODE": "", "PYTHONPYCACHEPREFIX": str(compiled)}
    checkout = Path(__file__).parent.parent
    began = time.time()
    done = subprocess.run(command, cwd=checkout, env=environment, check=True, capture_output=True, text=True)
    told = json.loads(done.stdout.splitlines()[-1])
    return told["at"] - began, told["megabytes"]


def _show_gate(folder: Path, passphrase: str) -> None:
    """Start as the program does: the command line, the passphrase asked for and given, the window of an open shift."""
    from PySide6.QtTest import QTest

    from checkpoint_app.bootstrap import Installation
    from ui.application import open_application
    from ui.gate.gate_window import GateWindow
    from ui.program import Program
    from ui.widgets.unlock_dialog import UnlockDialog

    importlib.import_module("checkpoint_app.__main__")  # all that the command loads before it knows what is wanted
    app = open_application()
    program = Program(Installation(folder, state=folder.parent / "state"), default_folder=folder)
    program.begin()
    dialog = program.shown
    assert isinstance(dialog, UnlockDialog)
    QTest.qWaitForWindowExposed(dialog)
    dialog.passphrase.setText(passphrase)
    dialog.open_button.click()
    window = program.shown
    assert isinstance(window, GateWindow)
    QTest.qWaitForWindowExposed(window)
    app.processEvents()
    if not window.view.line.isEnabled():
        raise RuntimeError("the line takes no scan")
    _tell()
    program.end()


def _show_empty() -> None:
    from PySide6.QtTest import QTest
    from PySide6.QtWidgets import QApplication, QMainWindow

    app = QApplication([])
    window = QMainWindow()
    window.show()
    QTest.qWaitForWindowExposed(window)
    app.processEvents()
    _tell()


def _tell() -> None:
    print(json.dumps({"at": time.time(), "megabytes": peak_kib() / 1024}), flush=True)


if __name__ == "__main__":
    if sys.argv[1] == "gate":
        _show_gate(Path(sys.argv[2]), sys.argv[3])
    else:
        _show_empty()
