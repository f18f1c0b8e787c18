"""Moments on paper: to the minute, in UTC+8."""

from __future__ import annotations

from checkpoint_app.domain.clock import local


def moment(at_ms: int) -> str:
    """Return a moment (UTC ms) with its year: `2026-12-01 08:30`."""
    return f"{local(at_ms):%Y-%m-%d %H:%M}"


def short_moment(at_ms: int) -> str:
    """Return a moment (UTC ms) of these days: `12-01 08:30`."""
    return f"{local(at_ms):%m-%d %H:%M}"
