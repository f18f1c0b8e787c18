"""What was destroyed here, and may not come back."""

from __future__ import annotations

STATEMENTS: tuple[str, ...] = ()
