"""The computer's own clocks."""

from __future__ import annotations

import sys
import time
import uuid
from pathlib import Path

from checkpoint_app.domain.clock import ClockReading

_BOOT_ID = Path("/proc/sys/kernel/random/boot_id")


def _mono_ns() -> int:
    """Return the time since this boot, sleep included: Linux stops its usual monotonic clock while the lid is shut."""
    if sys.platform == "linux":
        return time.clock_gettime_ns(time.CLOCK_BOOTTIME)
    return time.monotonic_ns()


class SystemClock:
    """Reads wall and monotonic clock; the boot is named by the kernel, elsewhere by this process."""

    def __init__(self) -> None:
        self._boot_id = _BOOT_ID.read_text("ascii").strip()[:8] if _BOOT_ID.exists() else uuid.uuid4().hex[:8]

    def read(self) -> ClockReading:
        return ClockReading(
            wall_ms=time.time_ns() // 1_000_000,
            mono_ms=_mono_ns() // 1_000_000,
            boot_id=self._boot_id,
        )
