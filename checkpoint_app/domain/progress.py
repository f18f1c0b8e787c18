"""How long work says how far it is, and how it is stopped."""

from __future__ import annotations

from collections.abc import Callable

Progress = Callable[[int, int], None]
"""Called with (done, total) now and then during long work; may raise Cancelled to stop it cleanly."""


def no_progress(done: int, total: int) -> None:
    """Progress of work nobody watches."""
