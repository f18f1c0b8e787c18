"""Epochs after the first, and what the exchange with the office needs at a gate."""

from __future__ import annotations

STATEMENTS: tuple[str, ...] = ()
