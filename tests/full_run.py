"""How long a run of faults is: short in the suite, whole with CHECKPOINT_FULL=1 (`make faults`)."""

from __future__ import annotations

import os

FULL = os.environ.get("CHECKPOINT_FULL") == "1"


def rounds(short: int, whole: int) -> int:
    """Return how many rounds to run."""
    return whole if FULL else short
