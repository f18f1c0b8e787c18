"""Cost as the log grows: save, look-up, first page and status line after 10,000, 100,000 and 1,000,000 events."""

from __future__ import annotations

from benchmarks.bare_insert import BareInsert
from benchmarks.load import Load
from benchmarks.measure import Row, p50, seconds_each, seconds_of, shown
from checkpoint_app.domain.scan import understand

TIMES = 150
STEPS = (10_000, 100_000, 1_000_000)


def rows(load: Load) -> list[Row]:
    """Return what, ours, peer or limit, ratio. Comes first: the log of the gate only grows."""
    gate, measured = load.gate, list[tuple[float, ...]]()
    steps = [step for step in STEPS if gate.store.head().seq < step <= load.events] or [load.events]
    for number, step in enumerate(steps):
        load.grow(gate, step)
        gate.confirm_clock()  # months after the newest record the lane asks first
        measured.append(_measure(load, number * TIMES))
    marks = " / ".join(f"{step:,}" for step in steps)
    return [
        (
            f"{what}, p50, after {marks} events",
            " / ".join(shown(values[number]) for values in measured),
            "flat",
            f"{measured[-1][number] / measured[0][number]:.2f}",
        )
        for number, what in enumerate(
            ("save", "a bare insert beside it", "look-up", "first page", "counts and feed after it")
        )
    ]


def _measure(load: Load, first: int) -> tuple[float, ...]:
    store = load.store
    bare, saves, status = BareInsert(load.folder), list[float](), list[float]()
    for number in range(first, first + TIMES):
        saves.append(load.serve(number)[1])
        bare.insert()
        status.append(seconds_of(load.gate.status.read))
    names = [understand(entry.name) for entry in load.roster[:TIMES]]
    look_ups = seconds_each(lambda scan: store.find(scan, limit=9), names)
    pages = seconds_each(lambda _: store.feed(before_seq=None, limit=100), range(TIMES))
    bare.close()
    return p50(saves), p50(bare.seconds), p50(look_ups), p50(pages), p50(status)
