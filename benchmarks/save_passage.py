"""Enter → decided, on disk, painted: at a gate with a full list and a long log, beside one bare insert with fsync."""

from __future__ import annotations

import importlib.util
import secrets
import time
from pathlib import Path

from benchmarks.load import Load, say
from benchmarks.measure import Row, beside, p50, p99, seconds_each, seconds_of, within
from db.connection import Connections

PEOPLE = 400
LINE = b"x" * 200
CREATE = "CREATE TABLE line (id INTEGER PRIMARY KEY, line BLOB NOT NULL) STRICT"
INSERT = "INSERT INTO line (line) VALUES (?)"


def rows(load: Load) -> list[Row]:
    """Return what, ours, peer or limit, ratio."""
    load.grow(load.gate, load.events)
    say("serving people …")
    scanned, saved, bare = _serve(load)
    where = f"{load.residents:,} residents, {load.events:,} events"
    table = [
        within(f"Enter → decided, on disk, p50 ({where})", p50(saved), 0.010),
        within("Enter → decided, on disk, p99", p99(saved), 0.050),
        beside("the same, p50", p50(saved), "bare SQLCipher insert with fsync", p50(bare)),
        beside("the same, p99", p99(saved), "bare SQLCipher insert with fsync", p99(bare)),
        within("pass scanned → person shown, p99", p99(scanned), 0.050),
    ]
    if importlib.util.find_spec("ui.gate.gate_window") is not None:
        painted = _paint(load)
        table += [
            within("Enter → decided, on disk, painted, p50", p50(painted), 0.010),
            within("Enter → decided, on disk, painted, p99", p99(painted), 0.050),
        ]
    return table


def _serve(load: Load) -> tuple[list[float], list[float], list[float]]:
    """Serve people and, turn by turn, insert a bare row: both see the same disk at the same time."""
    lane = load.gate.lane
    connections = Connections(load.folder / "bare.db", secrets.token_bytes(32))
    with connections.writing() as conn:
        conn.execute(CREATE)

    def insert() -> None:
        with connections.writing() as conn:
            conn.execute(INSERT, (LINE,))

    before, scanned, saved, bare = load.store.head().seq, list[float](), list[float](), list[float]()
    for number in range(PEOPLE):
        scanned += seconds_each(lane.enter, [load.codes[number % len(load.codes)]])
        saved += seconds_each(lane.enter, ["366"])
        bare.append(seconds_of(insert))
    connections.close()
    if load.store.head().seq != before + PEOPLE:
        raise RuntimeError("the lane did not record everybody")
    return scanned, saved, bare


def _paint(load: Load) -> list[float]:
    """Type readings into the gate's window, and wait until nothing is left to paint."""
    from PySide6.QtCore import Qt
    from PySide6.QtTest import QTest

    from ui.application import Languages, open_application
    from ui.gate.gate_window import GateWindow
    from ui.sound import Tones
    from ui.task_runner import TaskRunner
    from ui.theme import Theme

    app = open_application()
    runner = TaskRunner()
    load.gate.lane.leave()
    window = GateWindow(load.gate, runner, Languages(), Tones(), Theme(), default_folder=Path(load.folder))
    window.show()
    QTest.qWaitForWindowExposed(window)
    line, times = window.view.line, []
    for number in range(PEOPLE):
        line.setText(load.codes[number % len(load.codes)])
        QTest.keyClick(line, Qt.Key.Key_Return)
        app.processEvents()
        line.setText("366")
        before = load.store.head().seq
        began = time.perf_counter()
        QTest.keyClick(line, Qt.Key.Key_Return)
        app.processEvents()
        times.append(time.perf_counter() - began)
        if load.store.head().seq != before + 1:
            raise RuntimeError("the window recorded nothing")
    window.close()
    runner.shut_down()
    return times
