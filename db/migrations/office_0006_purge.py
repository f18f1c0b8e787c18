"""Purges, legal holds, and marks below which no personal part is taken in."""

from __future__ import annotations

STATEMENTS: tuple[str, ...] = ()
