"""What a gate keeps of visits: who comes to whom, waiting, inside, overdue."""

from __future__ import annotations

STATEMENTS: tuple[str, ...] = ()
