"""What a gate keeps of the sequence that follows a high reading."""

from __future__ import annotations

STATEMENTS: tuple[str, ...] = ()
