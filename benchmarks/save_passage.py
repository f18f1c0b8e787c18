"""Enter → decided, on disk, painted: at a gate with a full list and a long log, beside one bare insert with fsync."""

from __future__ import annotations

import secrets
import time
from pathlib import Path

from benchmarks.load import BATCH, Load, say
from benchmarks.measure import Row, beside, p50, p99, seconds_each, seconds_of, within
from checkpoint_app.domain.clock import day_bounds_ms, local_day
from checkpoint_app.domain.events import EventDraft, EventKind
from db.connection import Connections

PEOPLE = 400
TODAY = 20_000
"""So many passed this gate since midnight: a full day without a quota (product.md §1)."""
LINE = b"x" * 200
CREATE = "CREATE TABLE line (id INTEGER PRIMARY KEY, line BLOB NOT NULL) STRICT"
INSERT = "INSERT INTO line (line) VALUES (?)"


def rows(load: Load) -> list[Row]:
    """Return what, ours, peer or limit, ratio."""
    load.grow(load.gate, load.events)
    _fill_the_day(load)
    say("serving people …")
    scanned, saved, bare = _serve(load)
    painted, all_painted = _paint(load)
    where = f"{load.residents:,} residents, {load.events:,} events"
    return [
        within(f"Enter → decided, on disk, p50 ({where})", p50(saved), 0.010),
        within("Enter → decided, on disk, p99", p99(saved), 0.050),
        beside("the same, p50", p50(saved), "bare SQLCipher insert with fsync", p50(bare)),
        beside("the same, p99", p99(saved), "bare SQLCipher insert with fsync", p99(bare)),
        within("pass scanned → person shown, p99", p99(scanned), 0.050),
        within(f"Enter → decided, on disk, painted, p50 ({TODAY:,} passed today)", p50(painted), 0.010),
        within("Enter → decided, on disk, painted, p99", p99(painted), 0.050),
        within("the same, counts and feed painted too, p50", p50(all_painted), 0.010),
        within("the same, counts and feed painted too, p99", p99(all_painted), 0.050),
    ]


def _fill_the_day(load: Load) -> None:
    """Let TODAY people have passed since midnight."""
    now_ms = load.gate.stamp.now_ms()
    start_ms, _ = day_bounds_ms(local_day(now_ms))
    for first in range(0, TODAY, BATCH):
        load.store.append(
            *(
                EventDraft(
                    kind=EventKind.PASSAGE,
                    at_ms=start_ms + (now_ms - start_ms) * number // TODAY,
                    data={"dir": "in", "outcome": "PASS", "resident": load.roster[number % 5_000].number, "c10": 364},
                )
                for number in range(first, min(first + BATCH, TODAY))
            )
        )


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


def _paint(load: Load) -> tuple[list[float], list[float]]:
    """Type readings into the gate's window; return seconds until the outcome was painted, and until all was."""
    from PySide6.QtCore import QEvent, QObject, Qt
    from PySide6.QtTest import QTest

    from ui.application import Languages, open_application
    from ui.gate.gate_window import GateWindow
    from ui.sound import Tones
    from ui.task_runner import TaskRunner
    from ui.theme import Theme

    class Paints(QObject):
        """Notes when each painting of the window was done that showed an outcome."""

        def __init__(self) -> None:
            super().__init__()
            self.done: list[float] = []

        def eventFilter(self, watched: QObject, event: QEvent) -> bool:
            if event.type() != QEvent.Type.UpdateRequest:
                return False
            window.event(event)
            if window.view.card.content.outcome is not None:
                self.done.append(time.perf_counter())
            return True

    app = open_application()
    runner = TaskRunner()
    load.gate.lane.leave()
    window = GateWindow(load.gate, runner, Languages(), Tones(), Theme(), default_folder=Path(load.folder))
    window.show()
    QTest.qWaitForWindowExposed(window)
    paints = Paints()
    window.installEventFilter(paints)
    line, first, last = window.view.line, list[float](), list[float]()
    for number in range(PEOPLE):
        line.setText(load.codes[number % len(load.codes)])
        QTest.keyClick(line, Qt.Key.Key_Return)
        app.processEvents()
        line.setText("366")
        before = load.store.head().seq
        paints.done.clear()
        began = time.perf_counter()
        QTest.keyClick(line, Qt.Key.Key_Return)
        for _ in range(3):  # a list lays itself out in one round and is painted in the next
            app.processEvents()
        first.append(paints.done[0] - began)
        last.append(paints.done[-1] - began)
        if load.store.head().seq != before + 1:
            raise RuntimeError("the window recorded nothing")
    window.close()
    runner.shut_down()
    return first, last
