"""The board of gates and shifts, who holds which office bundle, records not understood."""

from __future__ import annotations

STATEMENTS: tuple[str, ...] = ()
