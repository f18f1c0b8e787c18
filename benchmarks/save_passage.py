"""Enter → decided, on disk, painted: at a gate with a full list and a long log, beside one bare insert with fsync."""

from __future__ import annotations

import time
from pathlib import Path

from benchmarks.bare_insert import PEER, BareInsert
from benchmarks.history import REGULARS
from benchmarks.load import BATCH, Load, say
from benchmarks.measure import Row, beside, p50, p99, within
from checkpoint_app.domain.clock import day_bounds_ms, local_day
from checkpoint_app.domain.events import EventDraft, EventKind
from checkpoint_app.domain.lane import LaneKey

PEOPLE = 400
SERVED_FROM, PAINTED_FROM = 450, 850
"""Which of the holders: benchmarks.growth served those before."""
TODAY = 20_000
"""So many passed this gate since midnight: a full day without a quota (product.md §1)."""


def rows(load: Load) -> list[Row]:
    """Return what, ours, peer or limit, ratio."""
    load.grow(load.gate, load.events)
    _fill_the_day(load)
    say("serving people …")
    asked, saved, bare = _serve(load)
    asked_painted, painted, all_painted, bare_then = _paint(load)
    where = f"{load.residents:,} residents, a year of {load.events:,} events, {TODAY:,} passed today"
    what = "Enter → outcome on disk"
    return [
        within(f"{what}; full rules, {where}, p50", p50(saved), 0.010),
        within(f"{what}, p99", p99(saved), 0.050),
        beside("the same, p50", p50(saved), PEER, p50(bare)),
        beside("the same, p99", p99(saved), PEER, p99(bare)),
        within("pass, reading or code → next question, p99", p99(asked), 0.050),
        within(f"{what}, painted; full rules, a year, p50", p50(painted), 0.010),
        within(f"{what}, painted, p99", p99(painted), 0.050),
        beside("the same, p50", p50(painted), PEER, p50(bare_then)),
        within("the same, counts and feed painted too, p50", p50(all_painted), 0.010),
        within("the same, counts and feed painted too, p99", p99(all_painted), 0.050),
        within("pass, reading or code → next question painted, p50", p50(asked_painted), 0.010),
        within("pass, reading or code → next question painted, p99", p99(asked_painted), 0.050),
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
                    data={
                        "dir": ("in", "out")[number % 2],
                        "outcome": "PASS",
                        "resident": load.roster[number * 7 % REGULARS].number,
                        "c10": 364,
                        "gun": 1,
                    },
                )
                for number in range(first, min(first + BATCH, TODAY))
            )
        )


def _serve(load: Load) -> tuple[list[float], list[float], list[float]]:
    """Serve people and, turn by turn, insert a bare row: both see the same disk at the same time."""
    bare = BareInsert(load.folder)
    before, asked, saved = load.store.head().seq, list[float](), list[float]()
    for number in range(PEOPLE):
        earlier, last = load.serve(SERVED_FROM + number)
        asked += earlier
        saved.append(last)
        bare.insert()
    bare.close()
    if load.store.head().seq != before + PEOPLE:
        raise RuntimeError("the lane did not record everybody")
    return asked, saved, bare.seconds


def _paint(load: Load) -> tuple[list[float], list[float], list[float], list[float]]:
    """Serve people at the gate's window, by its keys, and insert a bare row after each.

    Return the seconds until a next question was painted, until the outcome was, until all was; and of the bare rows.
    """
    from PySide6.QtCore import QEvent, QObject, Qt
    from PySide6.QtTest import QTest

    from ui.application import Languages, open_application
    from ui.gate.gate_window import GateWindow
    from ui.shortcuts import LANE, key_of
    from ui.sound import Tones
    from ui.task_runner import TaskRunner
    from ui.theme import Theme

    class Paints(QObject):
        """Notes when each painting of the window was done."""

        def __init__(self) -> None:
            super().__init__()
            self.done: list[float] = []

        def eventFilter(self, watched: QObject, event: QEvent) -> bool:
            if event.type() != QEvent.Type.UpdateRequest:
                return False
            window.event(event)
            self.done.append(time.perf_counter())
            return True

    def act(key: Qt.Key, text: str = "") -> tuple[float, float]:
        """Type a key into the line, which holds `text`; return when the first and the last painting after it ended."""
        window.view.line.setText(text)
        paints.done.clear()
        began = time.perf_counter()
        QTest.keyClick(window.view.line, key)
        for _ in range(3):  # a list lays itself out in one round and is painted in the next
            app.processEvents()
        return paints.done[0] - began, paints.done[-1] - began

    app = open_application()
    code_seen, mask_seen = (Qt.Key(ord(key_of(LANE, key.value))) for key in (LaneKey.CODE_GREEN, LaneKey.MASK_ON))
    runner = TaskRunner()
    load.gate.lane.leave()
    window = GateWindow(load.gate, runner, Languages(), Tones(), Theme(), default_folder=Path(load.folder))
    window.show()
    QTest.qWaitForWindowExposed(window)
    paints = Paints()
    window.installEventFilter(paints)
    bare, asked, first, last = BareInsert(load.folder), list[float](), list[float](), list[float]()
    for number in range(PEOPLE):
        if load.goes_again(PAINTED_FROM + number):
            window.act("turn")
            app.processEvents()
        before = load.store.head().seq
        code = load.codes[PAINTED_FROM + number]
        questions = [act(Qt.Key.Key_Return, code), act(Qt.Key.Key_Return, "366"), act(code_seen)]
        asked += [all_s for _, all_s in questions]
        outcome_s, all_s = act(mask_seen)
        first.append(outcome_s)
        last.append(all_s)
        bare.insert()
        if load.store.head().seq != before + 1 or window.view.card.content.outcome is None:
            raise RuntimeError("the window recorded nothing")
    window.close()
    runner.shut_down()
    bare.close()
    return asked, first, last, bare.seconds
