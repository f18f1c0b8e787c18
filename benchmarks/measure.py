"""Time single acts, and put two figures side by side as a row of the table."""

from __future__ import annotations

import resource
import time
from collections.abc import Callable, Iterable, Sequence
from pathlib import Path
from typing import TypeVar

Row = tuple[str, str, str, str]
"""What, ours, peer or limit, ratio."""

Item = TypeVar("Item")


def seconds_of(act: Callable[[], object]) -> float:
    began = time.perf_counter()
    act()
    return time.perf_counter() - began


def seconds_each(act: Callable[[Item], object], items: Iterable[Item]) -> list[float]:
    """Return how long each call took."""
    times = []
    for item in items:
        began = time.perf_counter()
        act(item)
        times.append(time.perf_counter() - began)
    return times


def peak_kib() -> int:
    """Return this program's own peak: getrusage would count what its parent held when it was started."""
    status = Path("/proc/self/status")
    if not status.exists():
        return resource.getrusage(resource.RUSAGE_SELF).ru_maxrss
    return next(int(line.split()[1]) for line in status.read_text("ascii").splitlines() if line.startswith("VmHWM"))


def p50(times: Sequence[float]) -> float:
    return sorted(times)[len(times) // 2]


def p99(times: Sequence[float]) -> float:
    return sorted(times)[min(len(times) * 99 // 100, len(times) - 1)]


def shown(seconds: float) -> str:
    """Return a time in the unit that reads best."""
    if seconds >= 1:
        return f"{seconds:.2f} s"
    return f"{seconds * 1000:.2f} ms" if seconds >= 0.001 else f"{seconds * 1e6:.0f} µs"


def beside(what: str, ours_s: float, peer: str, peer_s: float) -> Row:
    """A time beside a peer's, measured in the same run."""
    return what, shown(ours_s), f"{shown(peer_s)} {peer}", f"{ours_s / peer_s:.2f}"


def within(what: str, ours_s: float, limit_s: float) -> Row:
    """A time beside the most it may be; a ratio up to 1 is reached."""
    return what, shown(ours_s), f"≤ {shown(limit_s)}", f"{ours_s / limit_s:.2f}"
