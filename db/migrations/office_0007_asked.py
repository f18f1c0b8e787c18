"""Corrections asked for, and bounds on the gates' clocks."""

from __future__ import annotations

STATEMENTS: tuple[str, ...] = ()
