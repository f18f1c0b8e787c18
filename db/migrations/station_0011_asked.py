"""Corrections the office asks this gate for."""

from __future__ import annotations

STATEMENTS: tuple[str, ...] = ()
